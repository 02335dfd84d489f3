import { missing } from '../kernel/gap.js';
import { frozen } from '../kernel/frozen.js';
import type { Priced } from './prices.js';
import type { Gap } from '../kernel/answer.js';
import { checkObject, checkObjects } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { checkPaid } from '../kernel/money.js';
import { planPrice } from '../rules/prices/plan-price.js';
import type { Options } from '../vocabulary/answer.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { PlanProduct } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Duration } from '../vocabulary/term.js';

/** The price of a plan, for the charges whose cycle begins in [fromAt, untilAt). */
export interface DatedPrice {
  /** The billing cycle. */
  readonly billingCycle: BillingCycle;
  /** Not stated = terms of every length. */
  readonly duration?: Duration | null;
  /** The product that an upgrade or a scheduled change brought. Not stated = the one that was ordered. */
  readonly product?: string | null;
  /** The price of a seat for one whole charge cycle. Not stated = computed from `upfrontPrice` (X6, X7). */
  readonly unitPrice?: Money | null;
  /** The price of a seat for the term paid upfront, as `planPrice` takes it. Not stated = unknown. */
  readonly upfrontPrice?: Money | null;
  /** Not stated = from the beginning. */
  readonly fromAt?: Instant | null;
  /** Not stated = without end. */
  readonly untilAt?: Instant | null;
}

/** The prices that were agreed; the first row that fits counts. */
export interface PriceList {
  /** The prices; the first that fits counts. */
  readonly rows: readonly DatedPrice[];
  /** True if the product has a monthly plan: the price of the extended service term depends on it. Not stated = unknown. Rule: L5. */
  readonly monthlyPlanExists?: boolean | null;
  /** A product with a price rule of its own. Not stated = none. Rule: X7. */
  readonly planProduct?: PlanProduct | null;
}

/** Validates a list of prices. */
export function checkPrices(prices: PriceList): void {
  checkObject(prices, 'prices');
  checkObjects(prices.rows, 'prices.rows');
  for (const { unitPrice, upfrontPrice, fromAt, untilAt } of prices.rows) {
    if (unitPrice != null) checkPaid(unitPrice, 'prices.rows.unitPrice');
    if (upfrontPrice != null) checkPaid(upfrontPrice, 'prices.rows.upfrontPrice');
    if (fromAt != null) checkInstant(fromAt, 'prices.rows.fromAt');
    if (untilAt != null) checkInstant(untilAt, 'prices.rows.untilAt');
  }
}

const unitMissing = /* @__PURE__ */ frozen(missing('prices.unitPrice'));
const monthMissing = /* @__PURE__ */ frozen(missing('prices.monthPrice'));

function rowOf({ rows }: PriceList, product: string | null, billingCycle: BillingCycle, duration: Duration | undefined, at: Instant) {
  return rows.find(
    (row) =>
      row.billingCycle === billingCycle &&
      (row.duration == null || row.duration === duration) &&
      (row.product ?? null) === product &&
      (row.fromAt == null || at >= row.fromAt) &&
      (row.untilAt == null || at < row.untilAt),
  );
}

/**
 * Returns the price of a seat of a state for the charge cycle that begins at an instant, or why it is not known. `boughtAt`: the purchase or renewal that
 * a computed price depends on; null = it was changed since, and only a stated price counts.
 */
export function seatPriceIn(
  prices: PriceList,
  state: Subscription,
  cycleStartsAt: Instant,
  boughtAt: Instant | null,
  options: Options,
): Priced | Gap {
  const { family, billingCycle, term, product = null } = state;
  const row = rowOf(prices, product, billingCycle, term?.duration, cycleStartsAt);
  if (row?.unitPrice != null) return { unitPrice: row.unitPrice, basis: [] };
  if (row?.upfrontPrice == null || boughtAt === null || term == null) return unitMissing;
  const { upfrontPrice } = row;
  const facts = { family, billingCycle, duration: term.duration, upfrontPrice, product: prices.planProduct ?? null };
  const answer = planPrice(facts, boughtAt, options);
  return answer.verdict === 'computed' ? { unitPrice: answer.price, basis: answer.basis } : answer.gaps[0];
}

/** Returns the price of a seat for a month of the extended service term before its surcharge: of the monthly plan, else of a month of the plan held (L5). */
export function monthPriceIn(prices: PriceList, state: Subscription, monthStartsAt: Instant): Priced | Gap {
  const { term, product = null } = state;
  const duration = prices.monthlyPlanExists === true ? 'P1M' : term?.duration;
  const unitPrice = rowOf(prices, product, 'monthly', duration, monthStartsAt)?.unitPrice ?? null;
  return unitPrice === null ? monthMissing : { unitPrice, basis: [] };
}
