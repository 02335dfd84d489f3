import { isDeepStrictEqual } from 'node:util';
import type { DeskRecord } from '../../src/desk/deadline.js';
import { isoInstant } from '../../src/kernel/instant.js';
import { readable } from '../../src/kernel/readable.js';
import { advance } from '../../src/lifecycle/advance.js';
import { auditRecordsFrom, knownFrom } from '../../src/partner-center/audit.js';
import { migratedFrom, migrationsFrom } from '../../src/partner-center/migration.js';
import { partnerCenterSubscription } from '../../src/partner-center/subscription.js';
import { transitionsFrom, windowStartsOf } from '../../src/partner-center/transition.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { recordAgrees } from './as-marketplace.js';
import { isTransitionWritten, recordOf } from './as-partner-center.js';
import type { Lived } from './draw-life.js';
import { historyOf } from './draw-life.js';
import type { Same } from './same-in-all.js';
import { commandAnswers, commandListsDeadlines, coreOf, deskAgrees } from './same-in-all.js';
import { auditAgrees, billedUntil, chargesAreOfTheState, linesOf, projectAgrees, replayAgrees } from './same-money.js';
import { operationsAgree } from './operations-agree.js';
import { activityOf } from './partner-center-activity.js';
import { knownBeside, original, sayable } from './sayable.js';
import type { Json } from './spelling.js';
import { bare, cased } from './spelling.js';

/** What the lives have met, and how often. */
export const met = new Map<string, number>();
const meet = (...names: readonly string[]): void => {
  for (const name of names) met.set(name, (met.get(name) ?? 0) + 1);
};

/** Cut to what can be read. */
const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 2000));
const isDeep = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** The first place in which two values differ, and the two values there. */
function difference(ours: unknown, theirs: unknown, path = ''): readonly string[] {
  if (isDeep(ours) && isDeep(theirs)) {
    const key = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])].find((name) => !isDeepStrictEqual(ours[name], theirs[name]));
    if (key !== undefined) return difference(ours[key], theirs[key], `${path}.${key}`);
  }
  return [`at     ${path}`, `ours   ${shown(ours)}`, `theirs ${shown(theirs)}`];
}

/** Compares two sides; where they differ, says how to run this one life again. */
function sameIn(life: Lived, step: number): Same {
  return (what, ours, theirs) => {
    if (isDeepStrictEqual(ours, theirs)) return;
    const { at, asked, state } = life.moments[step] as Lived['moments'][number];
    const lines = [
      what,
      `SEED=${String(life.seed)} npm test -- test/simulation`,
      `step ${String(step)} at ${isoInstant(at)}, asked ${shown(asked)}, now ${shown(readable(state))}`,
      ...difference(ours, theirs),
    ];
    throw new Error(lines.join('\n'));
  };
}

/** A state written as Partner Center's JSON and read back is the same, as far as the wire can say it; and the core says the same of it. */
function partnerCenterAgrees(life: Lived, step: number, same: Same): void {
  const { draw } = life;
  const { state, at } = life.moments[step] as Lived['moments'][number];
  const json = cased(recordOf(draw, state), draw.chance(40));
  const { audit, transitions, migrations } = activityOf(draw, life, step);
  const logged = knownFrom(auditRecordsFrom(audit).facts, state.id);
  const migrated = migratedFrom(migrationsFrom(migrations).facts, state.id);
  const own = knownBeside(state);
  const upgrades = historyOf(life, step).flatMap(({ event, at: startsAt }) =>
    event === 'upgrade' ? [{ by: event, startsAt, seats: null }] : [],
  );
  same('upgrades', windowStartsOf(transitionsFrom(transitions).facts, state.id), upgrades);
  const read = partnerCenterSubscription(json, { ...own, ...logged, ...migrated });
  const alone = partnerCenterSubscription(json);
  if (state.status === 'extended') {
    same(
      'a state without a word of the wire',
      [read.facts, read.issues.map(({ code, path }) => [code, path.toLowerCase()])],
      [null, [['unknown-value', 'status']]],
    );
    return;
  }
  // a transition is none of the three choices of L8: that is said, and no choice is guessed
  const open = state.family === 'new-commerce-license' && isTransitionWritten(state) ? [['unknown-value', 'scheduledactions']] : [];
  same(
    'issues',
    read.issues.map(({ code, path }) => [code, path.toLowerCase()]),
    open,
  );
  const { windowStarts: _starts, stated: _stated, ...facts } = read.facts as Subscription;
  same('what was read', bare(facts), bare(sayable(state, logged.cancelledAt ?? null)));
  if (['suspended', 'disabled', 'migrated'].includes(state.status)) {
    // no field says since when, and none is guessed
    same('facts of the record alone', alone.facts, null);
    same(
      'issues of the record alone',
      alone.issues.some(({ code, path }) => code === 'fact-missing' && /suspendedAt|disabledAt/.test(path)),
      true,
    );
  }
  meet(`read ${state.status}`);
  const now = advance(read.facts as Subscription, at).subscription;
  same('the status of what was read', now.status, state.status);
  const [ours, theirs] = [coreOf(now, at), coreOf(original(state), at)];
  // an order from before the first text leaves fewer seats open where it is stated beside the renewal that has followed it
  const { fewer: _fewer, ...others } = theirs;
  const isOpen = ours.fewer.verdict === 'undetermined' && now.windowStarts?.some(({ by }) => by === 'renewal') === true;
  same('the core of what was read', bare({ ...ours, ...(isOpen ? { fewer: null } : {}) }), bare(isOpen ? others : theirs));
}

/** Lives one life, and compares at every step what each room says of it. Throws where two of them differ. */
export async function simulate(life: Lived): Promise<void> {
  const { first, moments, price } = life;
  meet(first.family, first.billingCycle, first.status, first.term?.duration ?? 'no term');
  for (const [step, { state, at, events, isKnown, asked }] of moments.entries()) {
    const same = sameIn(life, step);
    meet(state.status, ...events.map(({ event }) => event));
    if (asked !== null && state.scheduled == null && moments[step - 1]?.state.scheduled != null) meet(`${asked.move} drops`);
    if (!isKnown) continue;
    partnerCenterAgrees(life, step, same);
    if (recordAgrees(life.draw, state, same)) meet(`marketplace ${state.status}`);
    replayAgrees(life, step, same);
    deskAgrees({ ...state, unitPrice: price }, at, same);
  }
  const end = moments.length - 1;
  const { state, at } = moments[end] as Lived['moments'][number];
  const same = sameIn(life, end);
  const untilAt = billedUntil(life);
  const lines = linesOf(life, untilAt);
  meet(...lines.map(({ kind, verdict }) => `${kind} ${verdict}`));
  chargesAreOfTheState(life, lines, same);
  const wrong = auditAgrees(life, lines, untilAt, same);
  if (wrong !== null) meet(`one ${wrong}`);
  if (projectAgrees(life, lines, untilAt, same)) meet('project and the ledger');
  if (first.family === 'isv-saas') meet(...operationsAgree(life, same));
  const record = recordOf(life.draw, state);
  const priced: DeskRecord = { ...state, unitPrice: price };
  await commandListsDeadlines(
    [
      [readable(priced), priced],
      [record, partnerCenterSubscription(record).facts],
    ],
    at,
    same,
  );
  await commandAnswers(state, at, same);
}
