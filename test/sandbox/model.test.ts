import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, hourMs, instant } from '../../src/kernel/instant.js';
import { advance } from '../../src/lifecycle/advance.js';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import { upgradeSubscription } from '../../src/lifecycle/upgrade.js';
import type { SandboxOffer } from '../../src/sandbox/index.js';
import { createSandbox } from '../../src/sandbox/index.js';
import type { Active, Subscription } from '../../src/vocabulary/subscription.js';
import { draws, least } from '../draws.js';
import type { Wire } from './fixtures.js';
import { ask } from './fixtures.js';
import type { Expected } from './model.js';
import { cancelledAtOf, expectedOf, readsBack } from './model.js';

const families = ['new-commerce-license', 'license-based', 'software-subscription', 'isv-saas'] as const;

const first = fc
  .record({
    family: fc.constantFrom(...families),
    duration: fc.constantFrom('P1M', 'P1Y', 'P3Y'),
    orderedAt: fc.integer({ min: instant('2022-06-01'), max: instant('2026-06-01') }).map((ms) => (ms - (ms % hourMs)) as Instant),
    quantity: fc.integer({ min: 1, max: 20 }),
    autoRenew: fc.boolean(),
  })
  .map(({ family, duration, orderedAt, quantity, autoRenew }): Active => {
    const term = termFrom(orderedAt, duration, family);
    const billingCycle = 'monthly';
    // a server leaves the end of a license of new commerce to auto-renew
    const endOfTerm = family !== 'new-commerce-license' ? null : autoRenew ? 'renew' : 'extend';
    return { id: 's-1', family, billingCycle, orderedAt, quantity, autoRenew, endOfTerm, changedAt: orderedAt, status: 'active', term };
  });

/** A drawn change of the record, and the move that it asks for; null = none. */
type Step =
  | { readonly ms: number }
  | { readonly upgraded: number }
  | { readonly change: (record: Wire) => Wire; readonly move: MoveRequest | null }
  | 'snapshot';

const actions = { renew: 'RenewToNewTerm', extend: 'RenewToExtendedServiceTerm', end: 'Cancel' } as const;
const instructed = (record: Wire, quantity: number): Wire => {
  const [productId, skuId, availabilityId] = String(record['offerId']).split(':');
  return { product: { productId, skuId, availabilityId }, quantity };
};

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.oneof(fc.integer({ min: 0, max: 10 * dayMs }), fc.integer({ min: 0, max: 500 * dayMs })).map((ms) => ({ ms: ms - (ms % 1000) })),
  fc.constant('snapshot' as const),
  fc.integer({ min: 0, max: 20 }).map((upgraded) => ({ upgraded })),
  fc.integer({ min: 1, max: 25 }).map((quantity) => ({
    change: (record: Wire) => ({ ...record, quantity }),
    move: { move: 'change-quantity', quantity } as const,
  })),
  fc.boolean().map((autoRenew) => ({
    change: (record: Wire) => ({ ...record, autoRenewEnabled: autoRenew }),
    move: { move: 'set-auto-renew', autoRenew } as const,
  })),
  fc.constantFrom('renew', 'extend', 'end').map((endOfTerm) => ({
    change: (record: Wire) => ({ ...record, scheduledActions: [{ scheduleType: 'TermEnd', actionType: actions[endOfTerm] }] }),
    move: { move: 'set-end-of-term', endOfTerm } as const,
  })),
  fc.integer({ min: 1, max: 25 }).map((quantity) => ({
    change: (record: Wire) => ({ ...record, scheduledNextTermInstructions: instructed(record, quantity) }),
    move: { move: 'schedule-change', change: { quantity } } as const,
  })),
  fc.constant({
    change: ({ scheduledNextTermInstructions: _dropped, ...record }: Wire) => record,
    move: { move: 'schedule-change', change: null } as const,
  }),
  fc
    .constantFrom(
      ['suspended', { move: 'suspend', reason: 'customer-request' }] as const,
      ['suspended', { move: 'suspend', reason: 'customer-request' }] as const,
      // only what is suspended can be
      ['active', { move: 'reactivate' }] as const,
      ['active', { move: 'reactivate' }] as const,
      ['active', { move: 'reactivate' }] as const,
      ['deleted', { move: 'cancel' }] as const,
    )
    .map(([status, move]) => ({ change: (record: Wire) => ({ ...record, status }), move })),
);

/** The offer that a subscription is of if nothing is said, and one to upgrade to and back from. */
const [basic, bigger] = ['CFQ7TTC0LH18:0001:CFQ7TTC0K971', 'CFQ7TTC0KZCR:0001:CFQ7TTC0K71H'] as const;
const plain = { family: 'new-commerce-license', duration: 'P1Y', billingCycles: ['monthly'] } as const;
const offers: readonly SandboxOffer[] = [
  { ...plain, id: basic, name: 'Basic', upgradesTo: [bigger] },
  { ...plain, id: bigger, name: 'Bigger', upgradesTo: [basic] },
];

/** The transition that a step asks for, 0 = of all seats, and what the lifecycle says of it; null = it is none of the offers'. */
function asUpgrade(facts: Subscription, upgraded: number, offerId: unknown, at: Instant) {
  const product = facts.product === bigger ? basic : bigger;
  const seats = upgraded === 0 ? facts.quantity : upgraded;
  const body = { toCatalogItemId: product, quantity: seats, transitionType: 'transition_only' };
  const isOffered = offers.some(({ id }) => id === offerId);
  return { body, answer: isOffered ? upgradeSubscription(facts, { seats, product, secondId: 's-2', target: null }, at) : null };
}

/** How often each must have been met; the calls of a night are a million. */
const wanted: Readonly<Record<string, number>> = {
  'change-quantity applied': 200,
  'change-quantity refused': 150,
  'set-auto-renew applied': 80,
  'set-auto-renew refused': 70,
  'set-end-of-term applied': 8,
  'schedule-change applied': 40,
  'schedule-change refused': 300,
  'suspend applied': 80,
  'reactivate applied': 15,
  'cancel applied': 60,
  'cancel refused': 40,
  'upgrade applied': 30,
  'upgrade refused': 30,
};
const met: Record<string, number> = {};
const meet = (what: string): void => {
  met[what] = (met[what] ?? 0) + 1;
};

/** True if a changed record asks for nothing: what it says is what the record says. */
function asksNothing(record: Wire, changed: Wire, move: MoveRequest, facts: Subscription): boolean {
  if (move.move === 'schedule-change') {
    const same = move.change !== null && move.change.quantity === facts.quantity;
    if (same || move.change === null) return (facts.scheduled ?? null) === null;
  }
  return JSON.stringify(record) === JSON.stringify(changed);
}

/** The move that the reader finds: a scheduled value that is as now is no change. */
function foundMove(move: MoveRequest, facts: Subscription): MoveRequest {
  const same = move.move === 'schedule-change' && move.change !== null && move.change.quantity === facts.quantity;
  return same ? { move: 'schedule-change', change: null } : move;
}

describe('a sandbox and the lifecycle', () => {
  it('say the same of every drawn call, at every drawn instant, and a snapshot changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(first, fc.array(step, { minLength: 1, maxLength: 20 }), async (began, steps) => {
        let sandbox = createSandbox({ at: began.orderedAt, offers, customers: [{ id: 'c-1', subscriptions: [{ ...began }] }] });
        let at = began.orderedAt;
        let facts: Subscription = began;
        let cancelledAt: Instant | null = null;
        for (const one of steps) {
          if (one === 'snapshot') {
            const state = sandbox.snapshot();
            sandbox = createSandbox({ snapshot: JSON.parse(JSON.stringify(state)) as typeof state });
            expect(sandbox.snapshot()).toEqual(state);
            continue;
          }
          if ('ms' in one) {
            at = addMs(at, one.ms);
            await sandbox.advanceTo(at);
            facts = advance(facts, at).subscription;
          }
          const path = '/v1/customers/c-1/subscriptions/s-1';
          const { json: record } = await ask(sandbox, 'GET', path);
          if ('upgraded' in one) {
            const { body, answer } = asUpgrade(facts, one.upgraded, record['offerId'], at);
            const came = await ask(sandbox, 'POST', `${path}/transitions`, body);
            meet(`upgrade ${answer?.verdict === 'applied' ? 'applied' : 'refused'}`);
            expect(came.status).toBe(answer?.verdict === 'applied' ? 200 : answer?.verdict === 'undetermined' ? 501 : came.status);
            expect(came.status === 200).toBe(answer?.verdict === 'applied');
            if (answer?.verdict === 'applied') facts = answer.subscription;
          }
          if ('change' in one && one.move !== null) {
            const changed = one.change(record);
            const came = await ask(sandbox, 'PATCH', path, changed, { 'if-match': (record['attributes'] as { etag: string }).etag });
            const isNothing = asksNothing(record, changed, one.move, facts);
            const expected: Expected = isNothing ? { after: facts } : expectedOf(facts, foundMove(one.move, facts), at);
            meet(`${one.move.move} ${isNothing ? 'nothing' : expected.after === null ? 'refused' : 'applied'}`);
            if (expected.after === null) {
              expect(came.status).toBe(expected.status ?? came.status);
              expect(came.status).toBeGreaterThanOrEqual(400);
              if (expected.code !== null) expect(String(came.json['code'])).toBe(expected.code);
              const { json: after } = await ask(sandbox, 'GET', path);
              expect(after).toEqual(record);
            } else {
              expect(came.text).toBe((await ask(sandbox, 'GET', path)).text);
              expect(came.status).toBe(200);
            }
            facts = expected.after ?? facts;
          }
          cancelledAt = cancelledAtOf(facts, cancelledAt);
          const audit = await ask(sandbox, 'GET', '/v1/auditrecords?startDate=2022-01-01');
          const { json: now } = await ask(sandbox, 'GET', path);
          readsBack(now, audit.json, facts, cancelledAt, at);
          expect(sandbox.snapshot().subscriptions[0]?.facts).toEqual(JSON.parse(JSON.stringify(facts)));
        }
        met['calls'] = (met['calls'] ?? 0) + sandbox.requests().length;
      }),
      { numRuns: draws(1500, 40_000) },
    );
  }, 3_600_000);

  afterAll(() => {
    const isNight = process.env['TIER'] === 'nightly';
    expect(met['calls']).toBeGreaterThanOrEqual(isNight ? 1_000_000 : least(30_000));
    for (const [what, all] of Object.entries(wanted)) expect(met[what] ?? 0, what).toBeGreaterThanOrEqual(least(all));
  });
});
