/**
 * The same watch as a Durable Functions orchestrator: a generator that is replayed, so its only clock is `currentUtcDateTime`.
 * An external event `moved` carries a MoveRequest.
 */
import * as df from 'durable-functions';
import type { OrchestrationContext } from 'durable-functions';
import { advance, applyMove, instant } from 'termbook';
import type { MoveRequest, Subscription } from 'termbook';
import { nextWakeAt, noticeOf } from './wake.js';
import type { Notice } from './wake.js';

export function* watch(context: OrchestrationContext): Generator<df.Task, readonly Notice[], unknown> {
  let subscription = context.df.getInput<Subscription>();
  const told: Notice[] = [];
  for (;;) {
    const now = instant(context.df.currentUtcDateTime);
    ({ subscription } = advance(subscription, now));
    told.push(noticeOf(subscription, now));
    context.df.setCustomStatus(subscription);
    const wakeAt = nextWakeAt(subscription, now);
    if (wakeAt === null) return told;
    const timer = context.df.createTimer(new Date(wakeAt));
    const moved = context.df.waitForExternalEvent('moved');
    const first = yield context.df.Task.any([timer, moved]);
    if (first !== moved) continue;
    timer.cancel();
    const result = applyMove(subscription, moved.result as MoveRequest, instant(context.df.currentUtcDateTime));
    if (result.verdict === 'applied') ({ subscription } = result);
  }
}

df.app.orchestration('watchSubscription', watch);
