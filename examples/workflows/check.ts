/** Compiles the Temporal workflow as its worker would, and drives the orchestrator through a year with a context of its own; ends with an error where something differs. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode } from '@temporalio/worker';
import type { OrchestrationContext } from 'durable-functions';
import { instant, isoInstant, termFrom } from 'termbook';
import type { Instant, MoveRequest, Subscription } from 'termbook';
import { watch } from './durable-orchestrator.js';
import type { Notice } from './wake.js';

const quiet = { log() {}, trace() {}, debug() {}, info() {}, warn: console.warn, error: console.error };
const { code } = await bundleWorkflowCode({
  workflowsPath: fileURLToPath(new URL('temporal-workflow.js', import.meta.url)),
  logger: quiet,
});
assert(code.includes('watchSubscription'));
console.log(`temporal: the workflow compiles in the sandbox, ${String(Math.round(code.length / 1024))} kB with its source map`);

const orderedAt = instant('2020-03-01T10:00Z');
const start: Subscription = {
  id: 's-1',
  family: 'isv-saas',
  billingCycle: 'monthly',
  orderedAt,
  quantity: 5,
  autoRenew: true,
  changedAt: orderedAt,
  status: 'active',
  term: termFrom(orderedAt, 'P1M'),
};

/** Runs the orchestrator: time jumps from timer to timer, and one event comes in between. */
function driven(event: { readonly at: Instant; readonly request: MoveRequest }, most: number): readonly Notice[] {
  let now = orderedAt;
  let timerAt = now;
  let isSent = false;
  const timer = { cancel() {} };
  const moved = { result: event.request };
  const told: Notice[] = [];
  const context = {
    df: {
      getInput: () => start,
      get currentUtcDateTime() {
        return new Date(now);
      },
      setCustomStatus: (subscription: Subscription) => told.push({ at: now, status: subscription.status, mayCancel: '' }),
      createTimer(at: Date) {
        timerAt = instant(at);
        return timer;
      },
      waitForExternalEvent: () => moved,
      Task: { any: (tasks: unknown) => tasks },
    },
  } as unknown as OrchestrationContext;
  const run = watch(context);
  let step = run.next();
  for (let count = 0; count < most && step.done !== true; count += 1) {
    assert(timerAt > now, 'a timer must lie ahead');
    const isEvent: boolean = !isSent && event.at <= timerAt;
    now = isEvent ? event.at : timerAt;
    isSent ||= isEvent;
    step = run.next(isEvent ? moved : timer);
  }
  run.return([]);
  return told;
}

const event = { at: instant('2020-05-20T12:00Z'), request: { move: 'suspend', reason: 'nonpayment' } as const };
const told = driven(event, 60);
assert.deepEqual(driven(event, 60), told, 'a replay gives the same timers');
const texts = told.map(({ at, status }) => `${isoInstant(at)} ${status}`);
for (const text of texts) console.log(`durable: ${text}`);
assert(texts.includes('2020-03-02T10:00:00.000Z active'), 'wakes where the cancellation window closes');
assert(texts.includes('2020-04-01T10:00:00.000Z active'), 'wakes at the renewal');
assert(texts.includes('2020-05-20T12:00:00.000Z suspended'), 'wakes for an event');
console.log('workflows: ok');
