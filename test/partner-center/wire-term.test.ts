import { describe, expect, it } from 'vitest';
import { isoInstant } from '../../src/kernel/instant.js';
import { partnerCenterSubscription } from '../../src/partner-center/subscription.js';
import { newCommerce, traditional } from './fixtures.js';

function termOf(record: object): readonly string[] | null {
  const term = partnerCenterSubscription({ ...record, creationDate: '2020-01-01T00:00:00Z' }).purchase?.term ?? null;
  return term === null ? null : [term.startsAt, term.endsAt, term.anchorAt ?? term.startsAt].map(isoInstant);
}
const dated = (effectiveStartDate: string, commitmentEndDate: string | null, termDuration: string) =>
  termOf({ ...newCommerce, effectiveStartDate, commitmentEndDate, termDuration });

describe('the term that a record tells', () => {
  it.each([
    ['2022-01-31', '2022-02-27', '2022-02-28'],
    ['2022-02-28', '2022-03-27', '2022-03-28'],
    ['2022-05-31', '2022-06-29', '2022-06-30'],
    ['2022-06-30', '2022-07-29', '2022-07-30'],
    ['2022-07-31', '2022-08-30', '2022-08-31'],
    ['2022-01-30', '2022-02-27', '2022-02-28'],
    ['2022-02-27', '2022-03-26', '2022-03-27'],
    ['2022-05-30', '2022-06-29', '2022-06-30'],
    ['2022-06-29', '2022-07-28', '2022-07-29'],
    ['2022-07-30', '2022-08-29', '2022-08-30'],
  ])('a month from %s has %s for its last day and ends (exclusive) at the midnight of %s [T2]', (start, last, end) => {
    expect(dated(`${start}T09:30:00Z`, `${last}T00:00:00Z`, 'P1M')?.[1]).toBe(`${end}T00:00:00.000Z`);
  });
  it('a renewed term starts whole terms after the midnight of the stated start, counted from there [T3]', () => {
    expect(dated('2022-01-31T08:00:00Z', '2022-03-30T00:00:00Z', 'P1M')).toEqual([
      '2022-02-28T00:00:00.000Z',
      '2022-03-31T00:00:00.000Z',
      '2022-01-31T08:00:00.000Z',
    ]);
    expect(dated('2020-02-29T08:00:00Z', '2023-02-27T00:00:00Z', 'P1Y')).toEqual([
      '2022-02-28T00:00:00.000Z',
      '2023-02-28T00:00:00.000Z',
      '2020-02-29T08:00:00.000Z',
    ]);
  });
  it('a term that a short month ends starts where the stated start puts it, not where its end counted back would [T3]', () => {
    expect(dated('2022-01-31T08:00:00Z', '2022-04-29T00:00:00Z', 'P1M')).toEqual([
      '2022-03-31T00:00:00.000Z',
      '2022-04-30T00:00:00.000Z',
      '2022-01-31T08:00:00.000Z',
    ]);
  });
  it('an earlier end is a coterminous one: the midnight after the stated last day [T8]', () => {
    expect(dated('2022-07-15T08:00:00Z', '2023-06-30T00:00:00Z', 'P1Y')?.[1]).toBe('2023-07-01T00:00:00.000Z');
    expect(dated('2022-07-15T08:00:00Z', '2022-07-15T00:00:00Z', 'P1Y')?.[1]).toBe('2022-07-16T00:00:00.000Z');
  });
  it('a stated time of day does not make the last day shorter', () => {
    expect(dated('2022-07-15T08:00:00Z', '2022-08-14T23:59:59Z', 'P1M')?.[1]).toBe('2022-08-15T00:00:00.000Z');
    expect(dated('2022-07-15T08:00:00Z', '2022-08-14T08:00:00.0000000+00:00', 'P1M')?.[1]).toBe('2022-08-15T00:00:00.000Z');
  });
  it.each([
    ['2022-08-14T23:58:59.999Z', '2022-08-14T23:58:59.999Z'],
    ['2022-08-14T23:59:00Z', '2022-08-15T00:00:00.000Z'],
    ['2022-08-14T23:59:59Z', '2022-08-15T00:00:00.000Z'],
    ['2022-08-15T00:00:00Z', '2022-08-15T00:00:00.000Z'],
  ])('an end with its time (%s) is that instant, and the whole day if it is the last minute of one: %s', (commitmentEndDateTime, end) => {
    const record = { ...newCommerce, effectiveStartDate: '2022-07-15T08:00:00Z', termDuration: 'P1M', commitmentEndDateTime };
    expect(termOf({ ...record, commitmentEndDate: null })?.[1]).toBe(end);
  });
  it('the end with its time agrees with the last day, or it is an issue and the more exact one wins', () => {
    const record = { ...newCommerce, commitmentEndDate: '2025-02-28T00:00:00Z', commitmentEndDateTime: '2025-02-28T23:59:59Z' };
    expect(partnerCenterSubscription(record).issues).toEqual([]);
    expect(termOf(record)?.[1]).toBe('2025-03-01T00:00:00.000Z');
    const other = { ...record, commitmentEndDateTime: '2025-03-14T23:59:59Z' };
    expect(partnerCenterSubscription(other).issues).toMatchObject([
      { code: 'contradiction', path: 'commitmentEndDateTime', received: '"2025-03-14T23:59:59Z"' },
      { code: 'term-not-stated' },
    ]);
    expect(partnerCenterSubscription(other).about?.endsAt).toBe(Date.UTC(2025, 2, 15));
    const never = { ...record, commitmentEndDate: '9999-12-10T00:00:00Z', commitmentEndDateTime: '9999-12-10T23:59:59Z' };
    expect(partnerCenterSubscription(never).about?.endsAt).toBeNull();
  });
  it('a published year: ordered on 18 May at 20:00, it ends with 17 May', () => {
    const record = {
      ...newCommerce,
      creationDate: '2022-05-18T20:00:02Z',
      effectiveStartDate: '2022-05-18T20:00:00Z',
      commitmentEndDate: '2023-05-17T00:00:00Z',
      commitmentEndDateTime: '2023-05-17T23:59:59Z',
    };
    expect(termOf(record)).toEqual(['2022-05-18T20:00:00.000Z', '2023-05-18T00:00:00.000Z', '2022-05-18T20:00:00.000Z']);
  });
  it('a published add-on of a traditional license: both ends are exclusive; its length is what the caller knows', () => {
    const addOn = { ...traditional, commitmentEndDateTime: '2020-05-02T00:00:00Z' };
    const read = partnerCenterSubscription(addOn, { duration: 'P1Y' });
    expect(read.issues).toEqual([]);
    expect(read.facts?.term?.endsAt).toBe(Date.UTC(2020, 4, 2));
    expect(partnerCenterSubscription(newCommerce, { duration: 'P3Y' }).facts?.term?.duration).toBe('P1Y');
  });
  it('without a stated end it is the first term, and a sentinel is no end', () => {
    expect(dated('2022-07-15T08:00:00Z', null, 'P3Y')?.[1]).toBe('2025-07-15T00:00:00.000Z');
    expect(dated('2022-07-15T08:00:00Z', '9999-12-31T00:00:00Z', 'P3Y')?.[1]).toBe('2025-07-15T00:00:00.000Z');
  });
  it('traditional ends are exclusive already', () => {
    expect(termOf({ ...traditional, termDuration: 'P1Y' })).toEqual([
      '2019-05-02T00:00:00.000Z',
      '2020-05-02T00:00:00.000Z',
      '2019-05-02T00:00:00.000Z',
    ]);
  });
  it('without a duration or a start there is none', () => {
    expect(termOf(traditional)).toBeNull();
    expect(termOf({ ...newCommerce, effectiveStartDate: null })).toBeNull();
  });
  it.each([
    ['2023-12-31T23:59:59Z', []],
    ['2024-01-01T00:00:00Z', ['inverted-dates creationDate "2024-01-01T00:00:00Z"']],
  ])('an order at %s: one at the end of its term or later is an issue, and no term', (creationDate, found) => {
    const dates = { effectiveStartDate: '2023-01-01T00:00:00Z', commitmentEndDate: '2023-12-31T00:00:00Z', termDuration: 'P1Y' };
    const read = partnerCenterSubscription({
      ...newCommerce,
      ...dates,
      creationDate,
      cancellationAllowedUntilDate: '2024-01-08T00:00:00Z',
    });
    expect(read.issues.map(({ code, path, received }) => `${code} ${path} ${received}`)).toEqual(found);
    expect(read.purchase?.term === null).toBe(found.length > 0);
  });
  it('an end before the day of the start is an issue and no term', () => {
    const read = partnerCenterSubscription({ ...newCommerce, commitmentEndDate: '2024-02-29T00:00:00Z' });
    expect(read.issues).toMatchObject([{ code: 'inverted-dates', path: 'commitmentEndDate' }]);
    expect(read.facts?.term).toBeNull();
  });
  it('an end that is no whole number of terms after the start tells no current term', () => {
    const read = partnerCenterSubscription({ ...newCommerce, commitmentEndDate: '2026-01-10T00:00:00Z' });
    expect(read.issues).toMatchObject([{ code: 'term-not-stated', path: 'commitmentEndDate' }]);
    expect(read.facts?.term).toBeNull();
  });
});
