import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../src/desk/deadline.js';
import { deadlines, project } from 'termbook/desk';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs } from '../../src/kernel/instant.js';
import { advance, productFamilies } from 'termbook';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import { accessWhile } from '../../src/rules/suspending/access-while.js';
import { atAround, life } from 'termbook/testing';
import type { ProductFamily } from '../../src/vocabulary/product.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { draws } from '../draws.js';

const prices = {
  unitPrice: { amount: 1000, currency: 'EUR' },
  monthPrice: { amount: 1100, currency: 'EUR' },
  monthlyPlanExists: true,
} as const;
const over: readonly Subscription['status'][] = ['cancelled', 'expired', 'disabled', 'deleted'];

/** Who reaches a subscription, and if its data exists; where no document says who, if it is held or over. */
function reach(subscription: Subscription, at: Instant): unknown {
  const access = accessWhile(subscription, at);
  const who = access.verdict === 'computed' ? [access.users, access.administrators] : over.includes(subscription.status);
  return [who, subscription.status === 'deleted'];
}

/** The charges and refunds of a life from an instant on, and who reaches it and its data just after and at the end; what is not known stands as that. */
function consequences(state: Subscription, request: MoveRequest, isMade: boolean, at: Instant, untilAt: Instant): string {
  const moves = isMade ? [{ at, request }] : [];
  const { lines } = project({ ...state, ...prices }, moves, untilAt);
  const money = lines.filter((line) => line.at >= at).map(({ at: on, what, amount }) => [on, what, amount?.amount ?? null]);
  const held = [addMs(at, 1), addMs(untilAt, -1)].map((on) => {
    const { subscription, gaps } = project({ ...state, ...prices }, moves, addMs(on, 1));
    return [reach(subscription, on), gaps.length > 0];
  });
  return JSON.stringify([money, held]);
}

/** True if something is at stake at a deadline: with its move the money, the access or the data become others; without one, the access or the data do there. */
function matters(record: Subscription, { action, at, bounds }: Pick<Deadline, 'action' | 'at' | 'bounds'>): boolean {
  const lastAt = addMs(at, -1);
  const base = advance(record, lastAt).subscription;
  if (action === null) {
    return bounds !== null || JSON.stringify(reach(base, lastAt)) !== JSON.stringify(reach(advance(record, at).subscription, at));
  }
  return [addMs(at, 1), addMs(at, 400 * dayMs)].some(
    (untilAt) => consequences(base, action, true, lastAt, untilAt) !== consequences(base, action, false, lastAt, untilAt),
  );
}

/** Families of which no document gives anything back, ends a term or deletes data: nothing is due. */
const quiet: readonly ProductFamily[] = ['azure-linux-plan', 'azure-savings-plan', 'isv-metered'];

describe('every deadline matters', () => {
  it.each(productFamilies)('of %s: the life with its move and the life without differ in a charge, a refund, access or data', (family) => {
    const drawn = life({ families: [family] }).chain(({ subscription }) =>
      fc.record({ record: fc.constant(subscription), fromAt: atAround(subscription), days: fc.nat(800) }),
    );
    let met = 0;
    fc.assert(
      fc.property(drawn, ({ record, fromAt, days }) => {
        const span = { fromAt, untilAt: addMs(fromAt, days * dayMs) };
        for (const row of deadlines([{ ...record, ...prices }], span).rows) {
          met += 1;
          expect([row.kind, matters(record, row)]).toEqual([row.kind, true]);
          // a row that asks for nothing would be noticed
          const { scheduled } = advance(record, addMs(row.at, -1)).subscription;
          const idle = { ...row, action: { move: 'schedule-change', change: scheduled ?? null } as const };
          expect([row.kind, matters(record, idle)]).toEqual([row.kind, false]);
        }
      }),
      { numRuns: draws(400) },
    );
    expect(met > 0).toBe(!quiet.includes(family));
  });
});
