import { bill } from '../billing/bill.js';
import type { Instant } from '../kernel/instant.js';
import type { Options } from '../vocabulary/answer.js';
import type { LedgerHistory, LedgerSpan } from './history.js';
import { checkLedgerSpan, stagesOf } from './history.js';
import type { LedgerLine } from './ledger-line.js';
import { ledgerLine } from './ledger-line.js';
import type { PriceList } from '../billing/price-list.js';
import { checkPrices } from '../billing/price-list.js';
import { pricesOf } from './prices.js';

const none: Options = {};

/** Returns every line of a life before an instant, in the order of their causes. */
export function linesUntil(history: LedgerHistory, prices: PriceList, untilAt: Instant, options: Options): readonly LedgerLine[] {
  const stages = stagesOf(history, untilAt, options);
  return bill(stages, pricesOf(prices), untilAt, options).flatMap((line) => (line.on === 'money' ? [] : [ledgerLine(line)]));
}

/**
 * Returns every line that the life of a subscription should have caused in a span: new, renewal, each cycle, the pair of a seat change or an upgrade,
 * another plan, a conversion, the months of an extended term, cancellation. The questions of the core compute every amount, without tax; a line that cannot
 * be computed is undetermined with its gap. A usage-based product and a suspension that stops the billing have no lines.
 * Throws TermbookError 'illegal-history' for a history that `replay` does not know, 'invalid-instant', or for money that is not whole.
 * @example
 * import { decimal, instant, money, termFrom } from 'termbook';
 * import { expectedLines } from 'termbook/ledger';
 * const orderedAt = instant('2023-06-18');
 * const term = termFrom(orderedAt, 'P1Y', 'new-commerce-license');
 * const held = { id: 's-1', family: 'new-commerce-license', billingCycle: 'monthly', quantity: 10, autoRenew: true } as const;
 * const history = [
 *   { event: 'ordered', at: orderedAt, subscription: { ...held, orderedAt, term, changedAt: orderedAt, status: 'active' }, basis: [] },
 *   { event: 'change-quantity', at: instant('2023-06-20'), facts: { quantity: 12 }, basis: [] },
 * ] as const;
 * const prices = { rows: [{ billingCycle: 'monthly', unitPrice: money('10.08', 'EUR') }] } as const;
 * const lines = expectedLines(history, prices, { untilAt: instant('2023-07-18') });
 * lines.map((line) => `${line.kind} ${line.verdict === 'expected' ? decimal(line.net) : 'undetermined'}`);
 * // => ['new 100.80', 'seats-refunded -94.08', 'seats-charged 112.89']
 */
export function expectedLines(history: LedgerHistory, prices: PriceList, span: LedgerSpan, options: Options = none): readonly LedgerLine[] {
  checkLedgerSpan(span);
  checkPrices(prices);
  const lines = linesUntil(history, prices, span.untilAt, options);
  const { fromAt = null } = span;
  return fromAt === null ? lines : lines.filter(({ at }) => at >= fromAt);
}
