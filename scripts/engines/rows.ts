/** Rows of subscriptions for the engines: every family, billing cycle and status that can be told in columns, around the limits, from a seed. */
import { chance } from '../oracles/chance.js';
import type { Column } from '../../src/cli/columns.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';

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

/** `count` rows for questions at `at`; about one in two hundred is broken on purpose. */
export function* engineRows(count: number, at: number, seed: number): Generator<EngineRow, void> {
  const { pick, whole } = chance(seed);
  for (let row = 0; row < count; row += 1) {
    const orderedAt = new Date(at - pick(ages) + pick(moments)).toISOString();
    const status = pick(statuses);
    const suspendedAt = status === 'suspended' ? new Date(at - pick(ages)).toISOString() : null;
    const isBroken = whole(1, 200) === 1;
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
