import type { Gap, NonEmpty } from '../../kernel/answer.js';
import { checkObject, checkStated, hasKey, own } from '../../kernel/check.js';
import { beforeFirst, earliest } from '../../kernel/dated-table.js';
import { missing, silentOn, unknownValue } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { Money } from '../../kernel/money.js';
import { checkPaid, checkSameCurrency } from '../../kernel/money.js';
import { endedBy, orderDateRule } from '../../policy/cancellation-procedure.js';
import { reservationExchanges, reservationTradeIns } from '../../policy/reservation-exchange.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import { productFamilies } from '../../vocabulary/product.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import { reservedProducts } from '../../vocabulary/purchase.js';
import type { Reason } from '../../vocabulary/reason.js';
import { statuses } from '../../vocabulary/status.js';
import { checkPurchase } from '../asking/check-purchase.js';
import { uncontested } from '../asking/determine.js';
import { inForce } from '../asking/in-force.js';

/** The two kinds of exchange: for another reservation, or for a savings plan, which is a trade-in. */
export const exchangedInto = ['reservation', 'savings-plan'] as const;

/** A reservation, or a part of its quantity, that is returned, and the new one. */
export interface Exchange {
  /** The reservation to return. */
  readonly purchase: Purchase;
  /** True if both are of one type, as two of virtual machines are. Not stated = unknown. */
  readonly sameType?: boolean | null;
  /** The amount that comes back for the returned one; from 2020-06-12 what is left of its commitment. Not stated = unknown. */
  readonly returned?: Money | null;
  /** The commitment of the new one over its whole term. Not stated = unknown. */
  readonly bought?: Money | null;
  /** True if savings plans cover the service of the returned one; Not stated = unknown, of a trade-in or a reservation bought from 2027-02-01 on. */
  readonly inSavingsPlans?: boolean | null;
  /** The kind of the exchange. Not stated = another reservation. */
  readonly into?: (typeof exchangedInto)[number] | null;
}
/** The code of a refused exchange; several may apply at once. */
export type ExchangeReason = 'before-order' | 'already-ended' | 'not-exchangeable' | 'another-type' | 'commitment-too-low';
/**
 * The exchange: the old reservation is given back for the days that are left, the new one is charged in full, and its term starts with the
 * exchange. `atLeast` names the amount that the new one must cost.
 */
export interface ExchangeEffect {
  /** The amount that the new one must cost at least. */
  readonly atLeast: 'refund' | 'remaining-commitment';
  /** The kind of the refund. */
  readonly refund: 'prorated';
  /** True if a part of the quantity is exchanged by itself; false = the documents do not say. */
  readonly inParts: boolean;
  /** The most reservations that are traded in at once; null = no limit is stated. */
  readonly atOnce: number | null;
}
/** The answer of `decideExchange`: what follows, the reasons against it, or the gaps. */
export type ExchangeAnswer = Decision<'exchange', ExchangeEffect, ExchangeReason>;

/** Returns the gaps of the facts that an exchange needs and that are not stated. Where nothing comes back, any new commitment is enough. */
function missingOf(facts: Exchange, asksPlans: boolean, isTradeIn: boolean): readonly Gap[] {
  const needed = own(facts, 'returned')?.amount === 0 ? [] : (['returned', 'bought'] as const);
  const all = [...(asksPlans ? (['inSavingsPlans'] as const) : []), ...(isTradeIn ? [] : (['sameType'] as const)), ...needed];
  return all.filter((fact) => own(facts, fact) === null).map(missing);
}

/**
 * Decides if a reservation may be exchanged for another one: of the same type, whose commitment is at least what is left of the old one;
 * plans of SUSE and Red Hat never, and those bought from 2027-02-01 on only where no savings plan covers the service. `into: 'savings-plan'` is a trade-in, of virtual machines, dedicated
 * hosts and app services, for a commitment that is no lower, from 2023-10-16. An exchange has no penalty, no limit a year, and starts a new term. Throws TermbookError 'invalid-instant', or for an amount below zero, not whole or in
 * another currency. Rules: W17, E12.
 * @example
 * import { decideExchange } from 'termbook/terms';
 * import { instant, money } from 'termbook';
 * const purchase = { family: 'azure-reservation', billingCycle: 'monthly', orderedAt: instant('2022-01-01') } as const;
 * const facts = { purchase, sameType: true, returned: money('1800.00', 'USD'), bought: money('1800.00', 'USD') };
 * decideExchange(facts, instant('2023-07-01')).verdict; // => 'allowed'
 * decideExchange({ ...facts, bought: money('1799.99', 'USD') }, instant('2023-07-01')).verdict; // => 'refused'
 */
export function decideExchange(facts: Exchange, at: Instant, options?: Options): ExchangeAnswer {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  const { purchase } = facts;
  const sameType = own(facts, 'sameType');
  const returned = own(facts, 'returned');
  const bought = own(facts, 'bought');
  const inSavingsPlans = own(facts, 'inSavingsPlans');
  checkPurchase(purchase, 'purchase.');
  checkStated(sameType, 'boolean', 'sameType');
  checkStated(inSavingsPlans, 'boolean', 'inSavingsPlans');
  if (returned !== null) checkPaid(returned, 'returned');
  if (bought !== null) checkPaid(bought, 'bought');
  if (returned !== null && bought !== null) checkSameCurrency(bought, returned, 'bought');
  const { family, orderedAt, status = 'active', reservedProduct = null, term = null } = purchase;
  const question = 'exchange';
  const silent = (gaps: NonEmpty<Gap>): ExchangeAnswer => ({ question, at, basis: [], verdict: 'undetermined', gaps });
  if (!productFamilies.includes(family)) return silent([unknownValue('purchase.family', family)]);
  if (!statuses.includes(status)) return silent([unknownValue('purchase.status', status)]);
  if (reservedProduct !== null && !reservedProducts.includes(reservedProduct)) {
    return silent([unknownValue('purchase.reservedProduct', reservedProduct)]);
  }
  const into = own(facts, 'into') ?? 'reservation';
  if (!exchangedInto.includes(into)) return silent([unknownValue('into', into)]);
  const isTradeIn = into === 'savings-plan' && family === 'azure-reservation';
  const table = isTradeIn ? reservationTradeIns : hasKey(reservationExchanges, family) ? reservationExchanges[family] : undefined;
  if (table === undefined) return silent([silentOn('move')]);
  const { entry, basis, nextAt } = inForce(table, at, options);
  if (entry === null) return silent([beforeFirst(table)]);

  const { atLeast, exceptProducts, exceptRule, uncoveredOnly = false, coveredOnly = false, inParts = false, atOnce = null } = entry;
  const asksPlans = coveredOnly || (uncoveredOnly && orderedAt >= entry.sinceAt);
  const [rule] = entry.rules;
  const endedRule = endedBy[status];
  const reasons: Reason<ExchangeReason>[] = [];
  if (at < orderedAt) reasons.push({ code: 'before-order', rule: orderDateRule, errorCode: null, orderedAt });
  if (endedRule !== undefined) reasons.push({ code: 'already-ended', rule: endedRule, errorCode: null, status });
  if (
    atLeast === null ||
    (reservedProduct !== null && exceptProducts.includes(reservedProduct)) ||
    (asksPlans && inSavingsPlans === !coveredOnly)
  ) {
    reasons.push({ code: 'not-exchangeable', rule: exceptRule, errorCode: null });
  } else {
    if (sameType === false && !isTradeIn) reasons.push({ code: 'another-type', rule, errorCode: null });
    if (returned !== null && bought !== null && bought.amount < returned.amount && atLeast !== 'not-stated') {
      reasons.push({ code: 'commitment-too-low', rule, errorCode: null, least: returned, offered: bought });
    }
  }
  const [first, ...rest] = reasons;
  const determined = { question, at, basis, contested: uncontested } as const;
  if (first !== undefined || atLeast === null) {
    const changesAt = earliest(nextAt, at < orderedAt ? orderedAt : null);
    return { ...determined, changesAt, verdict: 'refused', reasons: [first as Reason<ExchangeReason>, ...rest], instead: [] };
  }
  const isOver = term !== null && at >= term.endsAt;
  const needed = atLeast === 'not-stated' ? [silentOn('price')] : missingOf(facts, asksPlans, isTradeIn);
  const [gap, ...gaps] = status !== 'active' ? [silentOn('move')] : isOver ? [silentOn('afterwards')] : needed;
  if (gap !== undefined || atLeast === 'not-stated') return { question, at, basis, verdict: 'undetermined', gaps: [gap as Gap, ...gaps] };
  return {
    ...determined,
    changesAt: earliest(nextAt, term?.endsAt ?? null),
    verdict: 'allowed',
    atLeast,
    refund: 'prorated',
    inParts,
    atOnce,
  };
}
