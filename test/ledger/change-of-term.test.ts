import { describe, expect, it } from 'vitest';
import { decimal, instant, money, termFrom } from 'termbook';
import type { LedgerEvent, LedgerHistory, PriceList } from 'termbook/ledger';
import { expectedLines } from 'termbook/ledger';
import { code } from '../rules/ask.js';

const family = 'new-commerce-license';
const orderedAt = instant('2024-03-01');
const held = { id: 's-1', family, billingCycle: 'monthly', quantity: 10, autoRenew: true, status: 'active' } as const;
const ordered = {
  event: 'ordered',
  at: orderedAt,
  subscription: { ...held, orderedAt, term: termFrom(orderedAt, 'P1Y', family), changedAt: orderedAt },
  basis: [],
} as const;
const longer = (billingCycle?: 'annual'): LedgerEvent => ({
  event: 'change-term',
  at: instant('2024-06-15'),
  facts: { term: termFrom(instant('2024-06-15'), 'P3Y', family), ...(billingCycle === undefined ? {} : { billingCycle }) },
});
const prices: PriceList = {
  rows: [
    { billingCycle: 'monthly', duration: 'P1Y', unitPrice: money('10.00', 'EUR') },
    { billingCycle: 'monthly', duration: 'P3Y', unitPrice: money('9.00', 'EUR') },
    { billingCycle: 'annual', duration: 'P3Y', unitPrice: money('100.00', 'EUR') },
  ],
};
const lines = (history: LedgerHistory, untilAt: string) =>
  expectedLines(history, prices, { untilAt: instant(untilAt) }).map(
    (line) => `${line.kind} ${line.verdict === 'expected' ? decimal(line.net) : JSON.stringify(line.gaps[0])}`,
  );
const open = 'plan-change {"gap":"documents-silent","on":"price"}';

describe('a change of the term inside a term', () => {
  it('ends the charges of the old term, is not known itself, and begins those of the new one [T7]', () => {
    expect(lines([ordered, longer()], '2024-06-15')).toEqual(['new 100.00', 'cycle 100.00', 'cycle 100.00', 'cycle 100.00']);
    const all = lines([ordered, longer()], '2024-08-01');
    expect(all.slice(0, 5)).toEqual(['new 100.00', 'cycle 100.00', 'cycle 100.00', 'cycle 100.00', open]);
    expect(all.slice(5).map((line) => line.split(' ')[1])).toEqual(['90.00', '90.00']);
  });

  it('may change the billing cycle as well [T7]', () => {
    const all = lines([ordered, longer('annual')], '2025-06-16');
    expect(all.filter((line) => line.endsWith(' 1000.00'))).toHaveLength(2);
    expect(all).toContain(open);
  });

  it('is of an active subscription, and its term is one', () => {
    const suspended: LedgerEvent = { event: 'suspend', at: instant('2024-06-01'), facts: { reason: 'fraud' }, basis: [] };
    expect(code(() => lines([ordered, suspended, longer()], '2024-08-01'))).toBe('illegal-history at history.event');
    const wrong = { event: 'change-term', at: instant('2024-06-15'), facts: { term: null } } as unknown as LedgerEvent;
    expect(code(() => lines([ordered, wrong], '2024-08-01'))).toContain('history.facts.term');
    const odd = {
      event: 'change-term',
      at: instant('2024-06-15'),
      facts: { term: ordered.subscription.term, billingCycle: 'weekly' },
    } as unknown as LedgerEvent;
    expect(code(() => lines([ordered, odd], '2024-08-01'))).toBe('unknown-value at history.facts.billingCycle');
  });
});
