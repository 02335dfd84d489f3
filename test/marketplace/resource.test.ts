import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { saasSubscription } from '../../src/marketplace/index.js';
import { subscribed } from './fixtures.js';

const known = { suspendedAt: instant('2022-03-10'), cancelledAt: instant('2022-03-10'), billingCycle: 'annual' } as const;
const read = (term: unknown, saasSubscriptionStatus = 'Subscribed') =>
  saasSubscription({ ...subscribed, term, saasSubscriptionStatus }, known);
const codes = (term: unknown, status?: string): readonly string[] => read(term, status).issues.map(({ code, path }) => `${code} ${path}`);

describe('the term of a SaaS subscription', () => {
  it.each([
    ['2022-03-09T00:00:00Z', '2022-04-08T00:00:00Z', 'P1M', '2022-04-09'],
    ['2019-05-31', '2019-06-29', 'P1M', '2019-06-30'],
    ['2022-01-31', '2022-02-27', 'P1M', '2022-02-28'],
    ['2020-02-29', '2021-02-27', 'P1Y', '2021-02-28'],
    ['2022-03-09', '2025-03-08', 'P3Y', '2025-03-09'],
  ])('from %s to the last day %s is one %s [T2]', (startDate, endDate, termUnit, endsAt) => {
    expect(codes({ startDate, endDate, termUnit })).toEqual([]);
    expect(read({ startDate, endDate, termUnit }).resource?.term).toEqual({
      duration: termUnit,
      startsAt: instant(startDate),
      endsAt: instant(endsAt),
      anchorAt: instant(startDate),
    });
  });

  it('keeps the time of day of its start', () => {
    const { resource } = read({ startDate: '2022-03-09T17:30:00Z', endDate: '2022-04-08T17:30:00Z', termUnit: 'P1M' });
    expect(resource?.term?.endsAt).toBe(instant('2022-04-09T17:30Z'));
  });

  it.each([
    ['2022-02-28', '2022-03-30', 'P1M', '2022-03-31'],
    ['2022-04-30T08:00:00Z', '2022-05-30T08:00:00Z', 'P1M', '2022-05-31T08:00Z'],
    ['2023-02-28', '2024-02-28', 'P1Y', '2024-02-29'],
  ])('that starts on a clamped day, %s, may end up to three days later, %s [T3]', (startDate, endDate, termUnit, endsAt) => {
    expect(read({ startDate, endDate, termUnit }).resource?.term).toEqual({
      duration: termUnit,
      startsAt: instant(startDate),
      endsAt: instant(endsAt),
      anchorAt: null,
    });
    expect(codes({ startDate, endDate, termUnit })).toEqual([]);
  });

  it.each([
    ['2020-02-12T00:00:00Z', '2020-03-13T00:00:00Z', 'P1M', '2020-03-14'],
    ['2020-02-06T00:00:00Z', '2020-03-07T00:00:00Z', 'P1M', '2020-03-08'],
    ['2022-02-10T00:00:00Z', '2022-03-12T00:00:00Z', 'P1M', '2022-03-13'],
    ['2022-03-09', '2022-04-09', 'P1M', '2022-04-10'],
    ['2022-03-09', '2022-04-07', 'P1M', '2022-04-08'],
    ['2022-03-09T17:30:00Z', '2022-04-11T17:30:00Z', 'P1M', '2022-04-12T17:30Z'],
  ])('from %s to the last day %s on a unit of %s is as long as stated [T2]', (startDate, endDate, termUnit, endsAt) => {
    const { resource, issues } = read({ startDate, endDate, termUnit });
    expect(issues).toEqual([]);
    expect(resource?.term).toEqual({ duration: termUnit, startsAt: instant(startDate), endsAt: instant(endsAt), anchorAt: null });
  });

  it.each([
    ['one-month dates on a yearly unit', '2020-01-26T00:00:00Z', '2020-02-25T00:00:00Z', 'P1Y', '2020-02-26'],
    ['eleven months on a yearly unit', '2019-05-31', '2020-04-30', 'P1Y', '2020-05-01'],
    ['yearly dates on a monthly unit', '2022-03-09', '2023-03-08', 'P1M', '2023-03-09'],
    ['four days more than the unit', '2022-03-09', '2022-04-12', 'P1M', '2022-04-13'],
    ['four days less than the unit', '2022-03-09', '2022-04-04', 'P1M', '2022-04-05'],
  ])('with %s contradicts its unit: an issue, and the stated dates stand', (_, startDate, endDate, termUnit, endsAt) => {
    expect(codes({ startDate, endDate, termUnit })).toEqual(['term-mismatch term.endDate']);
    expect(read({ startDate, endDate, termUnit }).facts?.term).toMatchObject({ startsAt: instant(startDate), endsAt: instant(endsAt) });
  });

  it.each([
    ['empty-term', '2022-03-09T10:00:00Z', '2022-03-09T10:00:00Z'],
    ['empty-term', '2022-03-09T10:00:00Z', '2022-03-09T23:59:59Z'],
    ['inverted-dates', '2022-03-09T00:00:00Z', '2022-03-08T23:59:59Z'],
  ])('%s: from %s to %s is no term', (code, startDate, endDate) => {
    expect(codes({ startDate, endDate, termUnit: 'P1M' })).toEqual([`${code} term.endDate`]);
    expect(codes({ startDate, endDate, termUnit: 'P1D', chargeDuration: 'P1M' })).toEqual([`${code} term.endDate`]);
  });

  it.each([
    ['2022-03-09', '2022-03-06', 'an end after the start', '-3'],
    ['2022-03-09', '2022-03-09', 'an end after the start', '0'],
    ['2022-03-09T23:00Z', '2022-04-12T01:00Z', 'the last day of P1M from the start', '35'],
    ['2022-03-09', '2022-03-10', 'the last day of P1M from the start', '2'],
  ])('from %s to %s says that %s was expected, and how many days came', (startDate, endDate, expected, received) => {
    expect(read({ startDate, endDate, termUnit: 'P1M' }).issues).toMatchObject([{ expected, received }]);
  });

  it.each([
    ['Subscribed', ['term-without-dates term.startDate']],
    ['Suspended', ['term-without-dates term.startDate']],
    ['PendingFulfillmentStart', []],
    ['Unsubscribed', []],
  ])('without dates is an issue while it runs, not while %s', (status, expected) => {
    expect(codes({ termUnit: 'P1M' }, status)).toEqual(expected);
    expect(codes({ termUnit: 'P1M', startDate: '0001-01-01T00:00:00', endDate: '0001-01-01T00:00:00' }, status)).toEqual(expected);
    expect(read({ termUnit: 'P1M' }, status).resource).toMatchObject({ term: null, duration: 'P1M', billingCycle: 'monthly' });
  });

  it('with a start alone is one unit from there', () => {
    expect(codes({ termUnit: 'P1M', startDate: '2022-03-09' })).toEqual([]);
    expect(read({ termUnit: 'P1M', startDate: '2022-03-09' }).resource?.term?.endsAt).toBe(instant('2022-04-09'));
  });

  it('without a unit, or with one that is not known, is no term', () => {
    const dates = { startDate: '2022-03-09', endDate: '2022-04-08' };
    expect(codes(dates)).toEqual(['fact-missing term.termUnit']);
    expect(codes({ ...dates, termUnit: 'P1W' })).toEqual(['fact-missing term.termUnit']);
    expect(read({ ...dates, termUnit: 'P1W' }).unknown).toEqual([{ path: 'term.termUnit', value: 'P1W' }]);
  });

  it('that is absent is none', () => {
    expect(codes(null)).toEqual([]);
    expect(read(null).resource).toMatchObject({ term: null, duration: null, billingCycle: null });
  });
});
