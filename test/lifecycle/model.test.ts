import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { advance, applyMove, instant, moves, replay, statuses, transitions } from 'termbook';
import type { SubscriptionEvent } from '../../src/lifecycle/transitions.js';
import type { Status } from '../../src/vocabulary/status.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import type { Step } from './histories.js';
import { beginnings, runs, steps, tally } from './histories.js';
import { at, days, frozen } from './subscriptions.js';

/** All that the model knows: where a subscription is by the table of moves, since when, and until when its term runs. */
interface Model {
  status: Status;
  changedAt: Instant;
  now: Instant;
  termEndsAt: Instant | null;
}
interface Real {
  subscription: Subscription;
  readonly events: [SubscriptionEvent, ...SubscriptionEvent[]];
}

/** The fields of a state beside those that all states have. */
const own: { readonly [S in Status]: readonly string[] } = {
  pending: [],
  trial: [],
  active: [],
  suspended: ['suspendedAt', 'suspendedFor'],
  extended: ['extendedAt'],
  expired: ['expiredAt'],
  disabled: ['disabledAt'],
  cancelled: ['cancelledAt'],
  deleted: ['deletedAt', 'because'],
  migrated: ['migratedAt', 'becomes'],
};
const ofOneState: readonly string[] = Object.values(own).flat();
const seen = tally();

function keepsItsShape(subscription: Subscription): void {
  expect(Object.keys(subscription).filter((key) => ofOneState.includes(key))).toEqual(own[subscription.status]);
  expect(JSON.parse(JSON.stringify(subscription))).toEqual(subscription);
  expect(subscription.quantity).toBeGreaterThan(0);
  expect(Number.isSafeInteger(subscription.quantity)).toBe(true);
  if (subscription.status === 'trial') expect(subscription.trial.opensAt).toBe(subscription.orderedAt);
  for (const windowStart of subscription.windowStarts ?? []) expect(windowStart.seats === null || windowStart.seats > 0).toBe(true);
  if (subscription.term != null) expect(subscription.term.endsAt).toBeGreaterThan(subscription.term.startsAt);
}

/** New commerce keeps the data until 120 days after the term, until 90 after an end by choice; a suspension takes auto-renew away, as the text of 2021-10-04 has it (L3, L4, L8). */
function keepsTheRules(before: Subscription, after: Subscription): void {
  if (after.family !== 'new-commerce-license') return;
  if (after.status === 'suspended' && after.suspendedAt >= instant('2021-10-04')) expect(after.autoRenew).toBe(false);
  if (before.status === 'suspended' && after.status === 'active' && before.suspendedAt >= instant('2021-10-04')) {
    expect(after.autoRenew).toBe(false);
  }
  if (before.status === 'disabled' && after.status === 'deleted' && after.term != null && before.disabledAt >= after.term.endsAt) {
    const { startsAt, endsAt } = after.term;
    const chosen = before.endOfTerm === 'end' && startsAt >= at('2025-04-01') && endsAt > at('2026-05-04');
    expect(after.deletedAt).toBe(chosen ? days(before.disabledAt, 90) : days(endsAt, 120));
  }
}

/** One step, checked event by event. */
const lived = ({ after: span, ask }: Step): fc.Command<Model, Real> => ({
  check: () => true,
  toString: () => `after ${String(span)} ms ${ask === null ? 'nothing is asked' : 'a move'}`,
  run: (model, real) => {
    const now = (model.now + span) as Instant;
    model.now = now;
    const waited = advance(real.subscription, now);
    const request = ask?.(waited.subscription, now) ?? null;
    const moved = request === null ? null : applyMove(real.subscription, request, now);
    if (moved !== null && moved.verdict !== 'applied') seen.hit(`${request?.move ?? ''} ${moved.verdict}`);
    const next = moved?.verdict === 'applied' ? moved : waited;
    for (const event of next.events) {
      if (event.event === 'ordered') throw new Error('ordered twice');
      const { from, to }: { readonly from: readonly Status[]; readonly to: readonly Status[] } = transitions[event.event];
      expect(from).toContain(model.status);
      expect(event.at).toBeGreaterThanOrEqual(model.changedAt);
      expect(event.at).toBeLessThanOrEqual(now);
      const before = replay(real.events);
      real.events.push(event);
      const after = replay(real.events);
      expect(to).toContain(after.status);
      keepsItsShape(after);
      keepsTheRules(before, after);
      if (event.event === 'renew' && event.facts.completedAt === null) expect(after.term?.startsAt).toBe(model.termEndsAt);
      seen.hit(event.event);
      seen.hit(after.status);
      model.status = after.status;
      model.changedAt = after.changedAt;
      model.termEndsAt = after.term?.endsAt ?? null;
    }
    real.subscription = frozen(next.subscription);
    expect(real.subscription.status).toBe(model.status);
    expect(real.subscription.changedAt).toBe(model.changedAt);
    expect(replay(real.events)).toEqual(real.subscription);
  },
});

describe('every legal sequence', () => {
  it('keeps every invariant: by the table, in the order of time, with the fields of its state, terms without a gap between them', () => {
    fc.assert(
      fc.property(beginnings, fc.commands([steps.map(lived)], { maxCommands: 10 }), (first, commands) => {
        seen.hit(first.status);
        keepsItsShape(first);
        fc.modelRun(
          (): { readonly model: Model; readonly real: Real } => ({
            model: { status: first.status, changedAt: first.changedAt, now: first.orderedAt, termEndsAt: first.term?.endsAt ?? null },
            real: { subscription: first, events: [{ event: 'ordered', at: first.orderedAt, subscription: first, basis: [] }] },
          }),
          commands,
        );
      }),
      runs(1500),
    );
  });

  it('was tried with every state, every move and every verdict often enough to prove something', () => {
    expect(seen.rare(statuses, 10)).toEqual([]);
    expect(seen.rare(moves, 10)).toEqual([]);
    expect(
      seen.rare(
        moves.map((move) => `${move} refused`),
        10,
      ),
    ).toEqual([]);
    expect(
      seen.rare(
        ['set-auto-renew', 'change-quantity', 'cancel', 'reactivate', 'convert-trial', 'suspend'].map((move) => `${move} undetermined`),
        3,
      ),
    ).toEqual([]);
  });
});
