import { describe, expect, it } from 'vitest';
import type { Called } from '../../src/cli/command.js';
import { nameOf } from '../../src/cli/name-of.js';
import { fileDeadlines, wrongDays } from '../../src/cli/file-deadlines.js';
import type { FileRecord } from '../../src/cli/file-record.js';
import { deadlines } from '../../src/desk/deadlines.js';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import { recordsFrom } from './records-from.js';
import { facts, wire } from './synthetic.js';

const wrong = (days?: string): string | null => wrongDays({ values: { days } } as unknown as Called);

describe('the days to look ahead', () => {
  it('are whole, one at least and a hundred years at most', () => {
    expect([undefined, '1', '30', '36525'].map(wrong)).toEqual([null, null, null, null]);
    for (const days of ['0', '36526', '1.5', '-1', '', 'many', '1e2'])
      expect(wrong(days)).toBe(`--days ${days}: expected whole days, 1 to 36525`);
  });
});

const at = instant('2024-03-01T12:00Z');
const day = (place: number): string => `2024-0${String(1 + (place % 3))}-${String(10 + (place % 17))}T10:00Z`;
/** Records in no order: of several customers, prices and currencies, ended, not known, and not read. */
const records = Array.from({ length: 40 }, (_record, place) => {
  const orderedAt = place % 5 === 0 ? '2024-03-01T10:00Z' : day(place * 7);
  const own = { ...facts, id: `s-${String(place)}`, orderedAt, changedAt: orderedAt, quantity: 1 + (place % 4) };
  const term = { duration: 'P1Y', startsAt: orderedAt, endsAt: orderedAt.replace('2024', '2025').slice(0, 10) };
  if (place % 11 === 3) return { ...own, family: 'isv-metered' };
  if (place % 11 === 5) return place;
  if (place % 11 === 7) return { ...wire, id: `w-${String(place)}` };
  return { ...own, term, customer: place % 3 === 0 ? 'Contoso' : 'Fabrikam', currency: place % 2 === 0 ? 'EUR' : 'JPY', unitPrice: '900' };
});
const read = recordsFrom(JSON.stringify(records));
const found = read.ok ? read.records : [];

async function* streamed(list: readonly FileRecord[]): AsyncGenerator<FileRecord> {
  for (const one of list) yield await Promise.resolve(one);
}

describe('the deadlines of a file, found record by record', () => {
  it('are those of all its records at once, in the same order, with the same totals', async () => {
    const called = { at, values: { days: '200' } } as unknown as Called;
    const places = found.flatMap(({ facts: own }, place) => (own === null ? [] : [place]));
    const known = places
      .map((place) => found[place]!)
      .map((one) => ({ ...one.facts!, customer: one.customer, name: nameOf(one), unitPrice: one.unitPrice }));
    const all = deadlines(known, { fromAt: at, untilAt: addMs(at, 200 * dayMs) });
    const due = await fileDeadlines(streamed(found), called, 30, true);
    expect(due.rows).toEqual(all.rows.map((row) => ({ ...row, record: places[row.record] })));
    expect(due.rows.length).toBeGreaterThan(40);
    expect(due.totals).toEqual(all.totals);
    expect(due.totals.length).toBe(2);
    const others = due.others.filter(({ why }) => why !== 'unread');
    expect(others).toEqual(all.others.map((one) => ({ ...one, record: places[one.record] })));
    expect(due.others.map(({ record }) => record)).toEqual(due.others.map(({ record }) => record).sort((a, b) => a - b));
    expect(due.others.filter(({ why }) => why === 'unread')).toHaveLength(found.length - known.length);
  });

  it('keep of their charges only the number where no more is shown, and count the records of which nothing is due', async () => {
    const called = { at, values: { days: '20' } } as unknown as Called;
    const [less, whole] = [await fileDeadlines(streamed(found), called, 30, false), await fileDeadlines(streamed(found), called, 30, true)];
    expect(less.rows.map((row) => row.charges.length)).toEqual(whole.rows.map((row) => row.charges.length));
    expect(whole.rows.some((row) => row.charges.length > 0)).toBe(true);
    expect(less.rows.map((row) => ({ ...row, charges: [] }))).toEqual(whole.rows.map((row) => ({ ...row, charges: [] })));
    const quiet = whole.others.filter(({ why }) => why === 'nothing-due').length;
    expect([less.quiet, whole.quiet, quiet > 0]).toEqual([quiet, quiet, true]);
    expect(less.others).toEqual(whole.others.filter(({ why }) => why !== 'nothing-due'));
  });
});
