import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renewals, toCalendar } from 'termbook/desk';
import { instant, termFrom } from 'termbook';
import { draws } from '../draws.js';
import { drawn } from './records.js';

const every = { terms: ['P1M', 'P1Y', 'P3Y'] } as const;

describe('a calendar of renewals', () => {
  it('has at most one event per subscription and day, and one for each row with a day of its own', () => {
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 20 }), (all) => {
        const records = all.map(({ record }, place) => ({ ...record, id: `s-${String(place)}` }));
        const { rows } = renewals(records, all[0]!.span, every);
        const text = toCalendar(rows, { stampedAt: instant('2025-01-01') });
        const days = [...text.replaceAll('\r\n ', '').matchAll(/UID:(s-\d+)\/[^]*?DTSTART:(\d{8})/g)].map(
          ([, id, day]) => `${String(id)} ${String(day)}`,
        );
        expect(new Set(days).size).toBe(days.length);
        expect(new Set(days.map((day) => day.split(' ')[0])).size).toBe(
          new Set(
            rows
              .filter(({ decideBy, at, bounds, reducibleUntil }) => (decideBy ?? at ?? reducibleUntil ?? bounds?.earliestAt) != null)
              .map(({ id }) => id),
          ).size,
        );
      }),
      { numRuns: draws(400) },
    );
  });

  it('ends an event where it is too late to decide, with the whole sum in its sentence', () => {
    const orderedAt = instant('2024-03-01T10:00Z');
    const record = {
      id: 's-1',
      family: 'new-commerce-license',
      billingCycle: 'annual',
      orderedAt,
      quantity: 12,
      autoRenew: true,
      changedAt: orderedAt,
      status: 'active',
      term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
      name: 'Mail',
      unitPrice: { amount: 10_000, currency: 'USD' },
    } as const;
    const { rows } = renewals([record], { fromAt: instant('2025-02-01'), untilAt: instant('2025-03-03') });
    const text = toCalendar(rows, { stampedAt: instant('2025-02-01') }).replaceAll('\r\n ', '');
    expect(text.split('BEGIN:VEVENT')).toHaveLength(2);
    expect(text).toContain('UID:s-1/renews/20250301T000000Z@termbook\r\n');
    expect(text).toContain('DTSTART:20250228T235900Z\r\nDTEND:20250301T000000Z\r\nSUMMARY:It renews: Mail\r\n');
    expect(text).toContain(String.raw`That commits to USD 1\,200.00.`);
  });
});
