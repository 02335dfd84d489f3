import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../src/desk/deadline.js';
import { totalsOf } from '../../src/desk/totals.js';
import { instant } from '../../src/kernel/instant.js';

const eur = (amount: number) => ({ amount, currency: 'EUR' }) as const;
const row = (
  record: number,
  day: string,
  difference: number,
  charges: readonly (readonly [day: string, amount: number])[] = [],
): Deadline =>
  ({
    record,
    at: instant(day),
    difference: eur(difference),
    charges: charges.map(([at, amount]) => ({ at: instant(at), seats: 1, amount: eur(amount) })),
  }) as unknown as Deadline;

describe('what is at stake in all', () => {
  it('counts the refund of a charge once, with the deadline that avoids it: for each subscription by its own charges', () => {
    const rows = [
      row(0, '2024-03-04', 50, [['2024-03-05', 50]]),
      row(1, '2024-03-06', 70, [['2024-03-07', 70]]),
      // comes back of what the deadline of 2024-03-06 avoids
      row(1, '2024-03-08', 70),
      // the charge of the other one does not stand before it
      row(2, '2024-03-08', 9),
    ];
    expect(totalsOf(rows)).toEqual([eur(50 + 70 + 9)]);
  });

  it('of the deadlines of one subscription at one instant the greatest, of two subscriptions both', () => {
    expect(totalsOf([row(0, '2024-03-04', 5), row(0, '2024-03-04', 8), row(0, '2024-03-04', 7), row(1, '2024-03-04', 1)])).toEqual([
      eur(9),
    ]);
  });

  it('what is worth nothing names no currency', () => {
    expect(totalsOf([row(0, '2024-03-04', 0)])).toEqual([]);
  });
});
