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
  const sums = new Map<Money['currency'], number>();
  for (const { amount, currency } of greatest.values()) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ amount, currency })).sort((a, b) => (a.currency < b.currency ? -1 : 1));
}
