import { addMs, checkInstant, dayMs } from '../kernel/instant.js';
import { checkMoney } from '../kernel/money.js';
import { checkObjects } from '../kernel/check.js';
import type { Currency } from '../kernel/currency.js';
import type { Instant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { Charge } from '../vocabulary/purchase.js';
import type { ReadList } from '../wire/collection.js';
import { readList, readOne } from '../wire/collection.js';
import type { Fields } from '../wire/fields.js';
import { countOf, decimalOf, idOf, instantOf, oneOf, pathOf, sameId, textOf, valueOf, wordOf } from '../wire/fields.js';
import { missing, noted, notes } from '../wire/notes.js';
import { moneyOf } from '../wire/values.js';
import { csvFields } from './price-sheet.js';
import { wireBillingCycles, wireCurrencies } from './words.js';

/** A line of an invoice or a reconciliation file. Amounts below 0 are credits. `net` is null for usage without money. */
export interface BilledLine {
  readonly subscriptionId: string | null;
  readonly orderId: string | null;
  readonly productId: string | null;
  readonly skuId: string | null;
  readonly offerId: string | null;
  readonly invoiceNumber: string | null;
  /** The wire's own value: New, Renew, Cancel, ... */
  readonly chargeType: string | null;
  readonly billingCycle: BillingCycle | null;
  readonly quantity: number | null;
  readonly net: Money | null;
  readonly tax: Money | null;
  readonly total: Money | null;
  /** The start of the charged period, which is half-open: the wire's end is its last day, inclusive. */
  readonly startsAt: Instant | null;
  readonly endsAt: Instant | null;
}

function moneyIn(fields: Fields, name: string, currency: Currency | null): Money | null {
  const amount = decimalOf(fields, name);
  if (amount === null || currency === null) return null;
  return (
    moneyOf(amount, currency) ??
    noted(fields.notes, 'invalid-amount', pathOf(fields, name), `an amount of whole minor units of ${currency}`, amount)
  );
}

function lineOf(fields: Fields): BilledLine | null {
  // one-time lines state no dates of the charge: their dates are the subscription's own
  const isOneTime = valueOf(fields, 'termAndBillingCycle') !== null || valueOf(fields, 'billingFrequency') !== null;
  const endName = isOneTime ? oneOf(fields, 'chargeEndDate', 'subscriptionEndDate') : 'chargeEndDate';
  const startsAt = instantOf(fields, isOneTime ? oneOf(fields, 'chargeStartDate', 'subscriptionStartDate') : 'chargeStartDate');
  const lastAt = instantOf(fields, endName);
  const currency = wordOf(fields, 'currency', wireCurrencies);
  const subscriptionId = idOf(fields, 'subscriptionId');
  const orderId = idOf(fields, 'orderId');
  if (subscriptionId === null && orderId === null) return missing(fields.notes, pathOf(fields, 'subscriptionId'), 'what the line is for');
  const hasMoney = valueOf(fields, 'subtotal') !== null;
  if (hasMoney && currency === null) missing(fields.notes, pathOf(fields, 'currency'), 'an ISO 4217 code');
  const isInverted = startsAt !== null && lastAt !== null && lastAt < startsAt;
  if (isInverted) noted(fields.notes, 'inverted-dates', pathOf(fields, endName), 'an end after the start', lastAt - startsAt);
  return {
    subscriptionId,
    orderId,
    productId: idOf(fields, 'productId'),
    skuId: idOf(fields, 'skuId'),
    offerId: idOf(fields, oneOf(fields, 'durableOfferId', 'offerId')),
    invoiceNumber: textOf(fields, 'invoiceNumber'),
    chargeType: textOf(fields, 'chargeType'),
    billingCycle: wordOf(fields, oneOf(fields, 'billingCycleType', 'billingFrequency'), wireBillingCycles),
    quantity: valueOf(fields, 'consumedQuantity') !== null ? null : countOf(fields, 'quantity'),
    net: moneyIn(fields, 'subtotal', currency),
    tax: moneyIn(fields, oneOf(fields, 'taxTotal', 'tax'), currency),
    total: moneyIn(fields, oneOf(fields, 'totalForCustomer', 'total'), currency),
    startsAt,
    endsAt: isInverted || lastAt === null ? null : addMs(lastAt, dayMs),
  };
}

/**
 * Reads the lines of an invoice (license, one-time and usage lines in one list).
 * @example
 * import { invoiceLinesFrom } from 'termbook/partner-center';
 * const lines = invoiceLinesFrom({ items: [{ subscriptionId: 's1', subtotal: 94.2, currency: 'EUR', chargeStartDate: '2022-07-15T00:00:00', chargeEndDate: '2022-08-14T00:00:00' }] });
 * lines.facts[0]?.net; // => { amount: 9420, currency: 'EUR' }
 */
export function invoiceLinesFrom(json: unknown): ReadList<BilledLine> {
  return readList(json, (value, path, to) => readOne(value, path, to, lineOf));
}

/**
 * Reads a reconciliation file (comma-separated text); an invalid row does not affect the others.
 * @example
 * import { reconciliationFrom } from 'termbook/partner-center';
 * reconciliationFrom('SubscriptionId,Subtotal,Currency\ns1,94.20,EUR\n').facts[0]?.net; // => { amount: 9420, currency: 'EUR' }
 */
export function reconciliationFrom(csv: unknown): Pick<ReadList<BilledLine>, 'facts' | 'issues' | 'unknown'> {
  const to = notes();
  const facts: BilledLine[] = [];
  for (const fields of csvFields(csv, to)) {
    const line = lineOf(fields);
    if (line !== null) facts.push(line);
  }
  return { facts, issues: to.issues, unknown: to.unknown };
}

function isPaid(line: BilledLine): line is BilledLine & { readonly net: Money; readonly startsAt: Instant; readonly endsAt: Instant } {
  if (line.net == null || line.startsAt == null || line.endsAt == null) return false;
  checkMoney(line.net, 'lines.net');
  checkInstant(line.startsAt, 'lines.startsAt');
  checkInstant(line.endsAt, 'lines.endsAt');
  return true;
}

/**
 * Returns the charges paid for a subscription in the order of their periods, each with its credits so far, as `refundCredit` needs them.
 * A credit counts once, against the first charges whose period holds it. Lines without money or period are left out; tax is not included.
 * @example
 * import { chargesOf, invoiceLinesFrom } from 'termbook/partner-center';
 * const month = { subscriptionId: 'S1', currency: 'EUR', chargeStartDate: '2022-07-15', chargeEndDate: '2022-08-14' };
 * const lines = invoiceLinesFrom([{ ...month, subtotal: 100.8, quantity: 10 }, { ...month, subtotal: -9.42 }]);
 * chargesOf(lines.facts, 's1')[0]?.alreadyCredited; // => { amount: 942, currency: 'EUR' }
 */
export function chargesOf(lines: readonly BilledLine[], subscriptionId: string): readonly Charge[] {
  checkObjects(lines, 'lines');
  const own = lines.filter((line) => line.subscriptionId !== null && sameId(line.subscriptionId, subscriptionId)).filter(isPaid);
  const left = own.filter((line) => line.net.amount < 0).map((line) => ({ line, amount: -line.net.amount }));
  const charged = own.filter((line) => line.net.amount >= 0).sort((a, b) => a.startsAt - b.startsAt);
  return charged.map(({ net, startsAt, endsAt, quantity }): Charge => {
    let credited = 0;
    for (const credit of left) {
      const { line } = credit;
      if (line.net.currency !== net.currency || line.startsAt < startsAt || line.endsAt > endsAt) continue;
      const part = Math.min(credit.amount, net.amount - credited);
      credit.amount -= part;
      credited += part;
    }
    return { paid: net, startsAt, endsAt, quantity, alreadyCredited: credited === 0 ? null : { amount: credited, currency: net.currency } };
  });
}
