/** Rows of subscriptions for the engines: every family, billing cycle and status that can be told in columns, around the limits, from a seed. */
import type { Column } from '../../src/cli/columns.js';
import { productFamilies } from '../../src/vocabulary/product.js';
import { billingCycles } from '../../src/vocabulary/product.js';

/** The columns of a generated row. */
export const engineColumns = [
  'id',
  'family',
  'billingCycle',
  'orderedAt',
  'status',
  'autoRenew',
  'suspendedAt',
  'suspendedFor',
] as const satisfies readonly Column[];
export type EngineRow = readonly (string | null)[];

const hour = 3_600_000;
/** Hours from the order to the question, and a moment around each. */
const ages = [0, 1, 24, 71, 72, 73, 143, 144, 145, 167, 168, 169, 335, 336, 337, 30 * 24, 31 * 24, 90 * 24, 120 * 24, 365 * 24].map(
  (hours) => hours * hour,
);
const moments = [-1, 0, 1];
const statuses = ['active', null, 'suspended', 'cancelled', 'deleted', 'pending'];
const reasons = ['nonpayment', 'fraud', null];

/** A small linear congruential generator: the same rows everywhere for one seed. */
function* chances(seed: number): Generator<number, never> {
  let state = seed >>> 0;
  for (;;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state;
  }
}

/** `count` rows for questions at `at`; about one in two hundred is broken on purpose. */
export function* engineRows(count: number, at: number, seed: number): Generator<EngineRow, void> {
  const chance = chances(seed);
  const pick = <T>(list: readonly T[]): T => list[(chance.next().value >>> 8) % list.length] as T;
  for (let row = 0; row < count; row += 1) {
    const orderedAt = new Date(at - pick(ages) + pick(moments)).toISOString();
    const status = pick(statuses);
    const suspendedAt = status === 'suspended' ? new Date(at - pick(ages)).toISOString() : null;
    const isBroken = (chance.next().value >>> 8) % 200 === 0;
    yield [
      `row\t${String(row)}`,
      isBroken ? 'no-such-family' : pick(productFamilies),
      pick(billingCycles),
      orderedAt,
      status,
      pick(['true', 'false', null]),
      suspendedAt,
      status === 'suspended' ? pick(reasons) : null,
    ];
  }
}
