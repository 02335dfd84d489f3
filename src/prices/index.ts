/**
 * Charges inside a billing cycle, the prices of billing plans and extended terms, and the currencies.
 *
 * Every question is a function of `(facts, at, options?)` and answers with plain JSON, as in `termbook`; amounts are minor units.
 * @module termbook/prices
 */

export { midCycleCharge } from '../rules/prices/mid-cycle-charge.js';
export { planPrice } from '../rules/prices/plan-price.js';
export { extendedTermCharge } from '../rules/prices/extended-term-charge.js';
export { currencies } from '../kernel/currency.js';

export type { MidCycleChange, MidCycleCharge, MidCycleChargeAnswer } from '../rules/prices/mid-cycle-charge.js';
export type { PlanPrice, PlanPriceAnswer, PlanPriceFacts } from '../rules/prices/plan-price.js';
export type {
  ExtendedTermCharge,
  ExtendedTermChargeAnswer,
  ExtendedTermFacts,
  ExtendedTermPurchase,
} from '../rules/prices/extended-term-charge.js';
