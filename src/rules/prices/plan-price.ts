import type { Gap } from '../../kernel/answer.js';
import { checkObject, hasKey } from '../../kernel/check.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import { fraction, rounded, times } from '../../kernel/fraction.js';
import { missing, silentOn, unknownValue } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { Money } from '../../kernel/money.js';
import { checkPaid, checkSameCurrency } from '../../kernel/money.js';
import { planSurcharges } from '../../policy/plan-surcharge.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import type { BillingCycle, ProductFamily } from '../../vocabulary/product.js';
import { billingCycles, cycleMonths, productFamilies } from '../../vocabulary/product.js';
import type { PlanProduct } from '../../vocabulary/purchase.js';
import { planProducts } from '../../vocabulary/purchase.js';
import type { Duration } from '../../vocabulary/term.js';
import { monthsOf } from '../../vocabulary/term.js';
import { uncontested } from '../asking/determine.js';
import { inForce } from '../asking/in-force.js';

/**
 * A plan. `upfrontPrice` is the price of a seat for the whole term paid upfront, of a year for a monthly term; `listPrice` is the price of a
 * seat and charge cycle that the price list states for this plan, if there is one.
 */
export interface PlanPriceFacts {
  /** The product family. */
  readonly family: ProductFamily;
  /** The length of the term. */
  readonly duration: Duration;
  /** The billing cycle. */
  readonly billingCycle: BillingCycle;
  /** Not stated = unknown, without a list price. */
  readonly upfrontPrice?: Money | null;
  /** Not stated = the price is computed. */
  readonly listPrice?: Money | null;
  /** A product with a price rule of its own. Not stated = none with a price rule of its own. Rule: X7. */
  readonly product?: PlanProduct | null;
}
/**
 * The price of a seat and charge cycle, and the number of cycles in the term; `by` = 'list-price': as stated; 'surcharge': computed with the
 * surcharge, which stands in for a price that was not stated; 'upfront-price': computed, and there is no surcharge.
 */
export interface PlanPrice {
  /** The price of one seat for one charge cycle. */
  readonly price: Money;
  /** The number of charge cycles in the term. */
  readonly cycles: number;
  /** The surcharge in percent. */
  readonly surchargePercent: number;
  /** The source of the price. */
  readonly by: 'list-price' | 'surcharge' | 'upfront-price';
}
/** The answer of `planPrice`: the price in minor units, or the gaps. */
export type PlanPriceAnswer = ValueAnswer<'plan-price', PlanPrice>;

function checkPrices({ upfrontPrice = null, listPrice = null }: PlanPriceFacts): void {
  if (upfrontPrice !== null) checkPaid(upfrontPrice, 'upfrontPrice');
  if (listPrice === null) return;
  checkPaid(listPrice, 'listPrice');
  if (upfrontPrice !== null) checkSameCurrency(listPrice, upfrontPrice, 'listPrice');
}

/** Returns a gap for a value that this version does not know; null if all are known. */
function unknownWord({ family, duration, billingCycle, product = null }: PlanPriceFacts): Gap | null {
  if (!productFamilies.includes(family)) return unknownValue('family', family);
  if (!hasKey(monthsOf, duration)) return unknownValue('duration', duration);
  if (!billingCycles.includes(billingCycle)) return unknownValue('billingCycle', billingCycle);
  return product === null || planProducts.includes(product) ? null : unknownValue('product', product);
}

/**
 * Returns what a plan costs a seat and charge cycle, with the surcharge in force at its purchase or renewal, which is `at`. A computed
 * price is rounded once, half away from zero (the documents do not say). Throws TermbookError for money that is not whole or is below zero,
 * or two currencies. Rules: X6, X7.
 * @example
 * import { planPrice } from 'termbook/prices';
 * import { instant, money } from 'termbook';
 * const plan = { family: 'new-commerce-license', duration: 'P1Y', billingCycle: 'monthly' } as const;
 * const answer = planPrice({ ...plan, upfrontPrice: money('120.00', 'EUR') }, instant('2026-03-01'));
 * answer.verdict === 'computed' && answer.price; // => { amount: 1050, currency: 'EUR' }
 * answer.verdict === 'computed' && answer.by; // => 'surcharge'
 */
export function planPrice(facts: PlanPriceFacts, at: Instant, options?: Options): PlanPriceAnswer {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  checkPrices(facts);
  const { family, duration, billingCycle, upfrontPrice = null, listPrice = null, product = null } = facts;
  const asked = { question: 'plan-price', at } as const;
  const unknown = unknownWord(facts);
  if (unknown !== null) return { ...asked, basis: [], verdict: 'undetermined', gaps: [unknown] };
  const table = planSurcharges[duration];
  if (table === undefined) return { ...asked, basis: [], verdict: 'undetermined', gaps: [silentOn('plan')] };
  const { entry, basis, nextAt } = inForce(table, at, options);
  const undetermined = (gap: Gap): PlanPriceAnswer => ({ ...asked, basis, verdict: 'undetermined', gaps: [gap] });
  if (entry === null) return undetermined(beforeFirst(table));
  if (!entry.families.includes(family)) return undetermined(silentOn('price'));
  const months = cycleMonths[billingCycle];
  const percent = entry.percent[billingCycle];
  if (months === null || percent === undefined) return undetermined(silentOn('plan'));
  const surchargePercent = product !== null && entry.exempt.includes(product) ? 0 : percent;
  const cycles = monthsOf[duration] / months;
  const determined = { ...asked, basis, contested: uncontested, changesAt: nextAt, verdict: 'computed' } as const;
  if (listPrice !== null) return { ...determined, price: listPrice, cycles, surchargePercent, by: 'list-price' };
  if (upfrontPrice === null) return undetermined(missing('upfrontPrice'));
  const part = fraction(months * (100 + surchargePercent), monthsOf[entry.upfrontTerm] * 100);
  const price: Money = { amount: rounded(times(fraction(upfrontPrice.amount), part)), currency: upfrontPrice.currency };
  return { ...determined, price, cycles, surchargePercent, by: surchargePercent === 0 ? 'upfront-price' : 'surcharge' };
}
