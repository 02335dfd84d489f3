import type { Money } from '../kernel/money.js';
import type { Deadline } from './deadline.js';

/** Returns what is at stake in each currency: of the deadlines of one subscription at one instant the greatest, since one move excludes the others. */
export function totalsOf(rows: readonly Deadline[]): readonly Money[] {
  const greatest = new Map<string, Money>();
  for (const { record, at, worth } of rows) {
    if (worth === null) continue;
    const key = `${String(record)} ${String(at)} ${worth.currency}`;
    if (worth.amount > (greatest.get(key)?.amount ?? 0)) greatest.set(key, worth);
  }
  return summed([...greatest.values()]);
}

/** Returns the sums of each currency, in the order of their codes. */
function summed(amounts: readonly Money[]): readonly Money[] {
  const sums = new Map<Money['currency'], number>();
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ amount, currency })).sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

/** Returns what is charged less what comes back. */
export function netOf(lines: readonly { readonly what: 'charge' | 'refund'; readonly amount: Money | null }[]): readonly Money[] {
  const signed = lines.flatMap(({ what, amount }): readonly Money[] => {
    if (amount === null) return [];
    return [what === 'charge' ? amount : { amount: -amount.amount, currency: amount.currency }];
  });
  return summed(signed);
}
