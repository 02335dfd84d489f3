import type { Money } from '../kernel/money.js';
import type { Market } from '../vocabulary/market.js';
import type { Duration } from '../vocabulary/term.js';
import type { ReadList } from '../wire/collection.js';
import { readList, readOne, wholeList } from '../wire/collection.js';
import type { Fields } from '../wire/fields.js';
import { countOf, decimalOf, flagOf, idOf, itemsOf, partOf, pathOf, readItems, textOf, wordOf } from '../wire/fields.js';
import { missing, noted } from '../wire/notes.js';
import { moneyOf, wireCurrencies, wireDurations, wireMarkets } from '../wire/values.js';

/** A term of a plan, and its price (per seat if the plan is per seat). */
export interface PlanTerm {
  /** The length of the term. */
  readonly duration: Duration | null;
  /** The price. */
  readonly price: Money | null;
  /** The description. */
  readonly description: string | null;
}

/** A plan of a SaaS offer. */
export interface Plan {
  /** The id of the plan. */
  readonly id: string;
  /** The name of the plan. */
  readonly name: string | null;
  /** The market of the plan. */
  readonly market: Market | null;
  /** True if the plan is private. */
  readonly isPrivate: boolean | null;
  /** True if the plan is priced per seat. */
  readonly isPerSeat: boolean | null;
  /** True if the plan has a free trial. */
  readonly hasFreeTrial: boolean | null;
  /** True if the plan is no longer sold to new customers. */
  readonly isSaleStopped: boolean | null;
  /** The least and the most seats; null if one of them is not stated. */
  readonly seatRange: {
    /** The least number of seats. */
    readonly from: number;
    /** The greatest number of seats. */
    readonly to: number;
  } | null;
  /** The terms of the plan. */
  readonly terms: readonly PlanTerm[];
}

function priceOf(fields: Fields): Money | null {
  const price = decimalOf(fields, 'price');
  const currency = wordOf(fields, 'currency', wireCurrencies);
  if (price === null || currency === null) return null;
  return moneyOf(price, currency) ?? noted(fields.notes, 'invalid-amount', pathOf(fields, 'price'), `an amount in ${currency}`, price);
}

function termsOf(fields: Fields): readonly PlanTerm[] {
  const components = partOf(fields, 'planComponents');
  const terms = components === null ? null : itemsOf(components, 'recurrentBillingTerms');
  return readItems(terms, fields.notes, (term) => ({
    duration: wordOf(term, 'termUnit', wireDurations),
    price: priceOf(term),
    description: textOf(term, 'termDescription'),
  }));
}

function planOf(fields: Fields): Plan | null {
  const id = idOf(fields, 'planId') ?? missing(fields.notes, pathOf(fields, 'planId'), 'the id of the plan');
  if (id === null) return null;
  const from = countOf(fields, 'minQuantity');
  const to = countOf(fields, 'maxQuantity');
  return {
    id,
    name: textOf(fields, 'displayName'),
    market: wordOf(fields, 'market', wireMarkets),
    isPrivate: flagOf(fields, 'isPrivate'),
    isPerSeat: flagOf(fields, 'isPricePerSeat'),
    hasFreeTrial: flagOf(fields, 'hasFreeTrials'),
    isSaleStopped: flagOf(fields, 'isStopSell'),
    seatRange: from === null || to === null ? null : { from, to },
    terms: termsOf(fields),
  };
}

/**
 * Reads the plans that are available to a subscription.
 * @example
 * import { plansFrom } from 'termbook/marketplace';
 * const terms = [{ currency: 'GBP', price: 50, termUnit: 'P1M', termDescription: '1 month' }];
 * const { facts } = plansFrom({ plans: [{ planId: 'gold', planComponents: { recurrentBillingTerms: terms } }] });
 * facts[0]?.terms; // => [{ duration: 'P1M', price: { amount: 5000, currency: 'GBP' }, description: '1 month' }]
 */
export function plansFrom(json: unknown): ReadList<Plan> {
  return readList(json, (value, path, to) => readOne(value, path, to, planOf), wholeList('plans'));
}
