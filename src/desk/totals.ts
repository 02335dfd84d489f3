import type { Money } from '../kernel/money.js';
import { ascending } from '../kernel/order.js';
import type { Deadline } from './deadline.js';

/** A subscription has one currency. */
function keyOf({ record, at }: Deadline): string {
  return `${String(record)} ${String(at)}`;
}

/**
 * Returns what is at stake in each currency. Of the deadlines of one subscription at one instant the greatest counts, since one move excludes the others;
 * the refund of a charge that an earlier deadline avoids does not count again.
 */
export function totalsOf(rows: readonly Deadline[]): readonly Money[] {
  const greatest = new Map<string, Money>();
  const firstCharges = firstCharged(rows);
  for (const row of rows) {
    const { record, at, difference, charges } = row;
    if (difference === null) continue;
    const key = keyOf(row);
    const isCounted = (firstCharges.get(record) ?? at) < at;
    const amount = isCounted ? charges.reduce((sum, charge) => sum + (charge.amount?.amount ?? 0), 0) : difference.amount;
    if (amount > (greatest.get(key)?.amount ?? 0)) greatest.set(key, { amount, currency: difference.currency });
  }
  return summed([...greatest.values()]);
}

/** Returns the first charge of each record that one of its deadlines avoids. */
function firstCharged(rows: readonly Deadline[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { record, charges } of rows) {
    for (const { at } of charges) if (at < (found.get(record) ?? Number.POSITIVE_INFINITY)) found.set(record, at);
  }
  return found;
}

/** Returns the sums of each currency, in the order of their codes. */
function summed(amounts: readonly Money[]): readonly Money[] {
  const sums = new Map<Money['currency'], number>();
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ amount, currency })).sort((a, b) => ascending(a.currency, b.currency));
}

/** Returns what is charged less what comes back. */
export function netOf(lines: readonly { readonly what: 'charge' | 'refund'; readonly amount: Money | null }[]): readonly Money[] {
  const signed = lines.flatMap(({ what, amount }): readonly Money[] => {
    if (amount === null) return [];
    return [what === 'charge' ? amount : { amount: -amount.amount, currency: amount.currency }];
  });
  return summed(signed);
}
