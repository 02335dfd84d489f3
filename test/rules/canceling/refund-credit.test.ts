import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, dayMs, instant } from '../../../src/kernel/instant.js';
import type { Instant } from '../../../src/kernel/instant.js';
import type { Money } from '../../../src/kernel/money.js';
import { decideCancellation, decimal, money, productFamilies, refundCredit, termFrom } from 'termbook';
import type { CancellationEntry } from '../../../src/policy/cancellation-window.js';
import { prorations } from '../../../src/policy/proration.js';
import type { RefundAnswer } from '../../../src/rules/canceling/refund-credit.js';
import type { Options } from '../../../src/vocabulary/answer.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import type { Charge, Purchase } from '../../../src/vocabulary/purchase.js';
import type { Interpretations } from '../../../src/vocabulary/interpretation.js';
import { bought, code, frozen } from '../ask.js';
import { chosenInterpretations, met, momentAt, moments, purchases } from '../purchases.js';
import { draws } from '../../draws.js';

const charged = (paid: Money, startsAt: string, endsAt: string, rest: Partial<Charge> = {}): Charge =>
  frozen({ paid, startsAt: instant(startsAt), endsAt: instant(endsAt), ...rest });
const quote = (purchase: Purchase, charge: Charge, at: string, interpretations: Interpretations = {}) =>
  refundCredit({ purchase, charge }, instant(at), { interpretations });
/** refund, credit, unused days of charged days */
const line = (answer: RefundAnswer) =>
  answer.verdict === 'undetermined'
    ? `undetermined ${answer.gaps[0].gap}`
    : `${answer.refund} ${decimal(answer.credit)} ${String(answer.unusedDays)}/${String(answer.chargedDays)}`;

const contestedOf = (answer: RefundAnswer) => ('contested' in answer ? answer.contested : null);

const licenses = bought('new-commerce-license', '2022-07-15T10:00Z');
const seats = charged(money('100.80', 'EUR'), '2022-07-15', '2022-08-15', { quantity: 10 });

describe('new-commerce licenses', () => {
  it('10.08 a seat, 10 seats, 31 days from 15 July, cancelled 17 July: 94.20 [W14] [I9] [I19]', () => {
    const answer = quote(licenses, seats, '2022-07-17T12:00Z');
    expect(answer).toStrictEqual({
      question: 'refund',
      at: instant('2022-07-17T12:00Z'),
      basis: decideCancellation(licenses, instant('2022-07-17T12:00Z')).basis,
      contested: ['I9', 'I19', 'I25'],
      changesAt: instant('2022-07-18'),
      verdict: 'computed',
      refund: 'prorated',
      credit: { amount: 9420, currency: 'EUR' },
      retained: { amount: 660, currency: 'EUR' },
      unusedDays: 29,
      chargedDays: 31,
      creditedOn: null,
      noTerminationFee: false,
    });
  });

  it('of a term that is over, the window of the next one gives nothing back; of the term that runs, all of it on the first day [W14]', () => {
    const renewing = bought('new-commerce-license', '2024-03-01', {
      term: termFrom(instant('2024-03-01'), 'P1Y', 'new-commerce-license'),
      autoRenew: true,
    });
    const former = charged(money('120.00', 'EUR'), '2024-03-01', '2025-03-01');
    const running = charged(money('120.00', 'EUR'), '2025-03-01', '2026-03-01');
    expect(line(quote(renewing, former, '2024-03-01'))).toBe('full 120.00 365/365');
    expect(line(quote(renewing, former, '2025-02-28T23:59:59.999Z'))).toBe('none 0.00 0/365');
    expect(line(quote(renewing, former, '2025-03-01'))).toBe('none 0.00 0/365');
    expect(line(quote(renewing, running, '2025-03-01'))).toBe('full 120.00 365/365');
    const ofDay = charged(money('1.00', 'EUR'), '2025-02-28', '2025-03-01T00:00:00.001Z');
    expect(line(quote(renewing, ofDay, '2025-03-01'))).toMatch(/^full 1.00 /);
  });

  it('is contested by the window at a renewal only of a charge that it would give back [I32]', () => {
    const saas = bought('isv-saas', '2025-01-01T10:00Z', { term: termFrom(instant('2025-01-01T10:00Z'), 'P1M'), autoRenew: true });
    const at = '2025-02-01T12:00Z';
    const contested = (charge: Charge) => contestedOf(quote(saas, charge, at));
    expect(contested(charged(money('10.00', 'EUR'), '2025-02-01T10:00Z', '2025-03-01T10:00Z'))).toContain('I32');
    expect(contested(charged(money('10.00', 'EUR'), '2025-01-01T10:00Z', '2025-02-01T10:00Z'))).not.toContain('I32');
  });

  it('is not contested once the charge is fully used: nothing is nothing, however its days are counted [I25]', () => {
    const used = charged(money('10.00', 'EUR'), '2024-03-01T10:00Z', '2024-03-03T11:30Z');
    const licenses = bought('new-commerce-license', '2024-03-01T10:00Z');
    expect(contestedOf(quote(licenses, used, '2024-03-02T12:00Z'))).toContain('I25');
    const answer = quote(licenses, used, '2024-03-05');
    expect([line(answer), contestedOf(answer)]).toEqual(['prorated 0.00 0/3', []]);
  });

  it('under the other interpretation of rounding 94.30, and 91.00 where the day of the event is used [I9] [I19]', () => {
    expect(line(quote(licenses, seats, '2022-07-17T12:00Z', { I19: 'one-final-rounding' }))).toBe('prorated 94.30 29/31');
    expect(line(quote(licenses, seats, '2022-07-17T12:00Z', { I9: 'opposite' }))).toBe('prorated 91.00 28/31');
    expect(quote(licenses, seats, '2022-07-17T12:00Z', { I19: 'one-final-rounding' })).toMatchObject({ contested: ['I9', 'I19', 'I25'] });
  });

  it.each([
    ['in the first 24 hours all of it', '2022-07-16T09:59:59.999Z', 'full 100.80 31/31'],
    ['after them by day, the day of the event unused', '2022-07-16T10:00Z', 'prorated 97.50 30/31'],
    ['the last day of the window', '2022-07-22T09:59:59.999Z', 'prorated 78.00 24/31'],
    ['nothing when it is over', '2022-07-22T10:00Z', 'none 0.00 0/31'],
    ['nothing before the order', '2022-07-15T09:59:59.999Z', 'none 0.00 0/31'],
  ])('%s [W14]', (_name, at, expected) => {
    expect(line(quote(licenses, seats, at))).toBe(expected);
  });

  it("without a quantity the price is one seat's [W14]", () => {
    const { quantity: _ten, ...one } = seats;
    expect(line(quote(licenses, one, '2022-07-17T12:00Z'))).toBe('prorated 94.29 29/31');
    expect(line(quote(licenses, { ...one, quantity: null }, '2022-07-17T12:00Z'))).toBe('prorated 94.29 29/31');
  });

  it.each([
    ['a currency of three digits is cut to two as well', 'BHD', '100.807', 10, 'prorated 94.300 29/31'],
    ['a currency without digits is cut to hundredths a seat, and the whole to units', 'JPY', '1008', 10, 'prorated 942 29/31'],
    ['and the hundredths count', 'JPY', '1000', 3, 'prorated 935 29/31'],
  ] as const)('%s [W14]', (_name, currency, paid, quantity, expected) => {
    expect(line(quote(licenses, { ...seats, paid: money(paid, currency), quantity }, '2022-07-17T12:00Z'))).toBe(expected);
  });
});

describe('traditional licenses', () => {
  const license = bought('license-based', '2018-01-01', { billingCycle: 'annual' });
  const month = charged(money('100.00', 'EUR'), '2018-03-01', '2018-04-01', { quantity: 3 });

  it('48.00 a year from 2018-01-13, suspended on 2018-03-01: 318 x 0.13 [W10] [I9] [I19]', () => {
    const year = charged(money('48.00', 'EUR'), '2018-01-13', '2019-01-13');
    const purchase = bought('license-based', '2018-01-13', { billingCycle: 'annual' });
    expect(line(quote(purchase, year, '2018-03-01'))).toBe('prorated 41.34 318/365');
    expect(line(quote(purchase, year, '2018-02-28T23:59:59.999Z'))).toBe('prorated 41.47 319/365');
    expect(line(quote(purchase, year, '2018-03-01', { I9: 'opposite' }))).toBe('prorated 41.21 317/365');
    // 48.00 x 318 / 365 = 41.819
    expect(line(quote(purchase, year, '2018-03-01', { I19: 'exact-line' }))).toBe('prorated 41.82 318/365');
    expect(quote(purchase, year, '2018-03-01')).toMatchObject({ contested: ['I9', 'I19'] });
    // words for new commerce change nothing here
    expect(line(quote(purchase, year, '2018-03-01', { I19: 'one-final-rounding', I25: 'hourly' }))).toBe('prorated 41.34 318/365');
  });

  it('4.00 for 13 February to 12 March 2018, suspended on 1 March: 12 x 0.143 [W10] [I9] [I19]', () => {
    const charge = charged(money('4.00', 'EUR'), '2018-02-13', '2018-03-13');
    const purchase = bought('license-based', '2018-01-13');
    expect(line(quote(purchase, charge, '2018-03-01'))).toBe('prorated 1.72 12/28');
    expect(line(quote(purchase, charge, '2018-03-01', { I19: 'two-decimals' }))).toBe('prorated 1.68 12/28');
  });

  it("a license's price of a day, times days rounded to the cent, times licenses; other ways contest it [I19]", () => {
    // 10000 / 3 / 31 = 107.527 -> 1.075 a day; 1.075 * 16 = 17.20; times 3 = 51.60
    expect(line(quote(license, month, '2018-03-16'))).toBe('prorated 51.60 16/31');
    // 1.075 * 15 = 16.125 -> 16.13; times 3 = 48.39
    expect(line(quote(license, month, '2018-03-17'))).toBe('prorated 48.39 15/31');
    expect(line(quote(license, month, '2018-03-17', { I19: 'exact-line' }))).toBe('prorated 48.39 15/31');
    // 10000 / 31 = 322.58 -> 323 a day; 323 * 15 / 3 = 1615; times 3 = 4845
    expect(line(quote(license, month, '2018-03-17', { I19: 'two-decimals' }))).toBe('prorated 48.45 15/31');
  });

  it("never gives back more than was paid, however the day's price is rounded up [W10]", () => {
    const cents = charged(money('0.50', 'EUR'), '2018-03-01', '2018-04-01');
    expect(line(quote(license, cents, '2018-03-02', { I19: 'two-decimals' }))).toBe('prorated 0.50 30/31');
    const year = charged(money('2.00', 'EUR'), '2018-01-01', '2019-01-01');
    // 2.00 / 365 = 0.0055 -> 0.01 a day
    expect(line(quote(license, year, '2018-02-01'))).toBe('prorated 2.00 334/365');
  });

  it.each([
    ['the first 30 days [W10]', '2018-01-01', '2018-01-30T23:59:59.999Z', '2018-01-31'],
    ['month 1 [W11]', '2021-02-01', '2021-02-28T23:59:59.999Z', '2021-03-01'],
    ['the first month [W12]', '2023-02-01', '2023-02-28T23:59:59.999Z', '2023-03-01'],
  ])('%s in full, then by day', (_name, orderedAt, last, after) => {
    const purchase = bought('license-based', orderedAt, { billingCycle: 'annual' });
    const year = charged(money('365.00', 'EUR'), orderedAt, '2024-02-01');
    expect([last, after].map((at) => line(quote(purchase, year, at)).split(' ')[0])).toStrictEqual(['full', 'prorated']);
  });

  it.each([
    // 31.050 / 31 = 1.0016 -> 1.002 a day; times 16 = 16.032 -> 16.03
    ['three digits', 'BHD', '31.050', 'prorated 16.030 16/31'],
    // 1000 / 31 = 32.258 a day; times 16 = 516.128 -> 516.13 -> 516
    ['no digits', 'JPY', '1000', 'prorated 516 16/31'],
  ] as const)('rounds to two decimals in a currency of %s too [W10]', (_name, currency, paid, expected) => {
    expect(line(quote(license, { ...month, paid: money(paid, currency), quantity: 1 }, '2018-03-16'))).toBe(expected);
  });
});

describe('software', () => {
  const subscription = bought('software-subscription', '2021-09-14T16:44:03Z');
  const year = charged(money('365.00', 'EUR'), '2021-09-14T16:44:03Z', '2022-09-14T16:44:03Z');

  it('cancelled on the third day: minus the three days [E10] [I9]', () => {
    expect(line(quote(subscription, year, '2021-09-14T17:00Z'))).toBe('prorated 364.00 364/365');
    expect(line(quote(subscription, year, '2021-09-16T10:00Z'))).toBe('prorated 362.00 362/365');
    expect(line(quote(subscription, year, '2021-09-16T10:00Z', { I9: 'opposite' }))).toBe('prorated 363.00 363/365');
    expect(line(quote(subscription, year, '2021-09-16T10:00Z', { I8: 'full-for-both' }))).toBe('full 365.00 365/365');
    expect(quote(subscription, year, '2021-09-16T10:00Z')).toMatchObject({ contested: ['I8', 'I9'] });
  });

  it('is rounded once, a half away from zero [E10] [I19]', () => {
    const half = charged(money('0.05', 'EUR'), '2021-09-14', '2021-09-24', { quantity: 5 });
    expect(line(quote(subscription, half, '2021-09-18T12:00Z'))).toBe('prorated 0.03 5/10');
  });

  it('perpetual: all of it, within its window [E9] [W8]', () => {
    const perpetual = bought('perpetual-software', '2021-09-14T16:44:03Z');
    expect(line(quote(perpetual, year, '2021-10-14T23:59:59.999Z'))).toBe('full 365.00 365/365');
    expect(line(quote(perpetual, year, '2021-10-15'))).toBe('none 0.00 0/365');
  });

  it('before the texts state an amount: undetermined [W5]', () => {
    expect(line(quote(bought('software-subscription', '2019-12-17T23:59:59.999Z'), year, '2020-01-05'))).toBe(
      'undetermined documents-silent',
    );
    expect(line(quote(bought('perpetual-software', '2019-12-17T23:59:59.999Z'), year, '2020-01-05'))).toBe(
      'undetermined before-first-source',
    );
    expect(line(quote(bought('perpetual-software', '2019-12-18'), year, '2020-01-05'))).toBe('full 365.00 365/365');
  });
});

describe('reservations', () => {
  const paid = charged(money('365.00', 'USD'), '2019-03-01T10:00Z', '2020-02-29T10:00Z');
  const reservation = (orderedAt: string) => bought('azure-reservation', orderedAt);

  it.each([
    ['five days or fewer: no fee [W16]', '2019-03-01T10:00Z', '2019-03-07T09:59:59.999Z', 'prorated 359.00 359/365'],
    ['more than five: 12 % less [W16]', '2019-03-01T10:00Z', '2019-03-07T10:00Z', 'prorated 315.92 359/365'],
  ])('%s', (_name, orderedAt, at, expected) => {
    expect(line(quote(reservation(orderedAt), paid, at))).toBe(expected);
  });

  it('no fee is charged now [W17]', () => {
    const year = charged(money('365.00', 'USD'), '2022-10-10', '2023-10-10', { currentPrice: money('365.00', 'USD') });
    expect(line(quote(reservation('2022-10-10'), year, '2023-06-01'))).toBe('prorated 131.00 131/365');
  });

  it('fewer than five days: no fee; the sixth not told; more: 12 % less [W15]', () => {
    const early = charged(money('365.00', 'USD'), '2018-10-12T10:00Z', '2019-10-12T10:00Z');
    const at = (text: string) => line(quote(reservation('2018-10-12T10:00Z'), early, text));
    expect(at('2018-10-17T09:59:59.999Z')).toBe('prorated 360.00 360/365');
    expect(at('2018-10-17T10:00Z')).toBe('undetermined documents-silent');
    expect(at('2018-10-18T10:00Z')).toBe('prorated 315.92 359/365');
  });

  it('the amount changes where the fee falls due, though the kind of refund does not [W16]', () => {
    expect(quote(reservation('2019-03-01T10:00Z'), paid, '2019-03-07T01:00Z')).toMatchObject({ changesAt: instant('2019-03-07T10:00Z') });
  });

  it.each([
    ['2018-10-11T23:59:59.999Z', 'undetermined documents-silent'],
    ['2018-10-12', 'prorated 321.20 365/365'],
    ['2019-04-12T23:59:59.999Z', 'prorated 284.24 323/365'],
    ['2019-04-13', 'prorated 322.00 322/365'],
    ['2019-04-13T00:00:00.001Z', 'prorated 322.00 322/365'],
  ])('the fee is that of the day of the refund: on %s %s [I24]', (at, expected) => {
    expect(line(quote(reservation('2018-06-01'), paid, at))).toBe(expected);
  });

  it('before 2018-10-12 a fee is stated without its amount [I24]', () => {
    expect(quote(reservation('2018-06-01'), paid, '2018-09-01')).toMatchObject({ gaps: [{ gap: 'documents-silent', on: 'fee' }] });
  });

  it.each([
    ['2019-04-13', ['I9', 'I24']],
    ['2020-02-01', ['I9', 'I24']],
    ['2021-09-14T23:59:59.999Z', ['I9', 'I24']],
    ['2021-09-15', ['I9']],
  ])('asked on %s, two pages contradict each other on the fee until 2021-09-14: contested by %j [I24]', (at, contested) => {
    const charge = charged(money('365.00', 'USD'), '2019-01-01', '2022-01-01', { currentPrice: money('365.00', 'USD') });
    expect(quote(reservation('2019-01-01'), charge, at)).toMatchObject({ contested });
    const { credit: none = null } = quote(reservation('2019-01-01'), charge, at) as { credit?: { amount: number } };
    const { credit: less = null } = quote(reservation('2019-01-01'), charge, at, { I24: 'twelve-percent' }) as {
      credit?: { amount: number };
    };
    expect(less?.amount).toBe(contested.includes('I24') ? Math.round((none?.amount ?? 0) * 0.88) : none?.amount);
  });

  describe('from 2020-02-12 a share of the lower of the price paid and the present one', () => {
    const year = (rest: Partial<Charge> = {}) => charged(money('365.00', 'USD'), '2020-01-01T10:00Z', '2020-12-31T10:00Z', rest);
    const at = (text: string, rest: Partial<Charge> = {}) => quote(reservation('2020-01-01T10:00Z'), year(rest), text);

    it.each([
      ['2020-02-11T23:59:59.999Z', '182.50', 'prorated 324.00 324/365'],
      ['2020-02-12', '182.50', 'prorated 161.50 323/365'],
      ['2020-02-12', '365.00', 'prorated 323.00 323/365'],
      ['2020-02-12', '730.00', 'prorated 323.00 323/365'],
      ['2020-02-12', '0.00', 'prorated 0.00 323/365'],
    ])('asked on %s at a present price of %s: %s [W17]', (on, price, expected) => {
      expect(line(at(on, { currentPrice: money(price, 'USD') }))).toBe(expected);
    });

    it('is undetermined without the present price, between nothing and the share of the price paid [W17]', () => {
      expect(line(at('2020-02-11T23:59:59.999Z'))).toBe('prorated 324.00 324/365');
      const bounds = { least: money('0.00', 'USD'), most: money('323.00', 'USD') };
      expect(at('2020-02-12')).toMatchObject({ gaps: [{ gap: 'fact-missing', fact: 'charge.currentPrice' }], creditBounds: bounds });
      expect(at('2020-02-12')).toHaveProperty('contested', ['I9', 'I24']);
      expect(at('2020-02-12', { currentPrice: null })).toEqual(at('2020-02-12'));
    });

    it('needs no present price where nothing is left to come back [W17]', () => {
      expect(line(at('2020-12-31T11:00Z'))).toBe('prorated 0.00 0/365');
      expect(line(at('2020-12-01', { alreadyCredited: money('365.00', 'USD') }))).toBe('prorated 0.00 30/365');
    });

    it('takes what was credited before from the share, and keeps the rest of the price paid [W17]', () => {
      const rest = { currentPrice: money('182.50', 'USD'), alreadyCredited: money('100.00', 'USD') };
      expect(at('2020-02-12', rest)).toMatchObject({ credit: money('61.50', 'USD'), retained: money('203.50', 'USD') });
    });

    it('decides nothing for other families [W14]', () => {
      expect(quote(licenses, { ...seats, currentPrice: money('1.00', 'EUR') }, '2022-07-17T12:00Z')).toEqual(
        quote(licenses, seats, '2022-07-17T12:00Z'),
      );
    });

    it('breaks off on a present price in another currency or below zero', () => {
      const of = (currentPrice: Money) => () => at('2020-02-12', { currentPrice });
      const path = (end: string) => `charge.currentPrice.${end}`;
      expect(of(money('1.00', 'EUR'))).toThrow(expect.objectContaining({ code: 'currency-mismatch', path: path('currency') }));
      expect(of({ amount: -1, currency: 'USD' })).toThrow(expect.objectContaining({ code: 'negative-amount', path: path('amount') }));
    });
  });

  it.each([
    ['2025-07-08T23:59:59.999Z', 'prorated 2.00 2/365'],
    ['2025-07-09', 'prorated 1.00 1/365'],
    ['2025-07-10', 'prorated 0.00 0/365'],
  ])('bought on 2024-07-10 and given back on 2025-07-09, one day remains: at %s %s [W17] [I9]', (at, expected) => {
    const charge = charged(money('365.00', 'USD'), '2024-07-10', '2025-07-10', { currentPrice: money('365.00', 'USD') });
    expect(line(quote(reservation('2024-07-10'), charge, at))).toBe(expected);
  });

  it('without the fee from 2019-04-13: 3,600 for three years from 2021-06-01, canceled on 2023-11-01 [W17] [I24]', () => {
    const three = charged(money('3600.00', 'USD'), '2021-06-01', '2024-06-01', { currentPrice: money('3600.00', 'USD') });
    expect(line(quote(reservation('2021-06-01'), three, '2023-11-01T12:00Z'))).toBe('prorated 699.64 213/1096');
  });
});

describe('the marketplace', () => {
  it('full credit inside the window, nothing when it only ends at renewal [E1] [E2]', () => {
    const month = charged(money('31.00', 'EUR'), '2020-03-01', '2020-04-01');
    expect(line(quote(bought('isv-saas', '2020-03-01'), month, '2020-03-01T23:59:59.999Z'))).toBe('full 31.00 31/31');
    expect(
      quote(
        bought('isv-saas', '2020-03-01', { term: { duration: 'P1M', startsAt: instant('2020-03-01'), endsAt: instant('2020-04-01') } }),
        month,
        '2020-03-05',
      ),
    ).toMatchObject({
      refund: 'none',
      credit: { amount: 0 },
      retained: { amount: 3100 },
      changesAt: null,
      contested: [],
    });
  });
});

describe('days', () => {
  const software = bought('software-subscription', '2021-09-14');
  it.each<[string, string, string, string, string]>([
    [
      'a span that ends at the time of day it began does not touch its last day',
      '2021-09-14T10:00Z',
      '2021-10-14T10:00Z',
      '2021-09-15',
      '28/30',
    ],
    ['a span that ends earlier in the day does not either', '2021-09-14T10:00Z', '2021-10-14T09:00Z', '2021-09-15', '28/30'],
    ['a span that ends later in the day does', '2021-09-14T10:00Z', '2021-10-14T10:00:00.001Z', '2021-09-15', '29/31'],
    ['a few hours are a day', '2021-09-14T10:00Z', '2021-09-14T15:00Z', '2021-09-14T11:00Z', '0/1'],
    ['a charge that has not begun is unused', '2021-09-20', '2021-09-30', '2021-09-15', '10/10'],
    ['a charge that is over is used', '2021-09-14', '2021-09-24', '2021-09-30', '0/10'],
    ['an empty span has no days, and nothing of it is unused', '2021-09-14', '2021-09-14', '2021-09-14', '0/0'],
  ])('%s', (_name, startsAt, endsAt, at, days) => {
    expect(line(quote(software, charged(money('100.00', 'EUR'), startsAt, endsAt), at)).split(' ')[2]).toBe(days);
  });

  it('of an empty span nothing is given back, and all of a charge that has not begun', () => {
    expect(line(quote(software, charged(money('100.00', 'EUR'), '2021-09-14', '2021-09-14'), '2021-09-14'))).toBe('prorated 0.00 0/0');
    const ahead = quote(software, charged(money('100.00', 'EUR'), '2021-09-20', '2021-09-30'), '2021-09-15');
    expect(ahead).toMatchObject({ credit: { amount: 10_000 }, changesAt: instant('2021-09-20') });
  });
});

describe('what was credited already', () => {
  it('is taken off the credit, not off what was paid', () => {
    const charge = { ...seats, alreadyCredited: money('50.00', 'EUR') };
    expect(quote(licenses, charge, '2022-07-17T12:00Z')).toMatchObject({ credit: { amount: 4420 }, retained: { amount: 660 } });
    expect(quote(licenses, { ...seats, alreadyCredited: money('95.00', 'EUR') }, '2022-07-17T12:00Z')).toMatchObject({
      credit: { amount: 0 },
      retained: { amount: 580 },
    });
    expect(quote(licenses, { ...seats, alreadyCredited: null }, '2022-07-17T12:00Z')).toMatchObject({ credit: { amount: 9420 } });
  });
});

describe('options', () => {
  const own: CancellationEntry = {
    id: 'cancellation-window/our-shop@2024-01-01',
    duration: 'any-time',
    refund: [{ share: 'full', hours: null }],
    afterClose: 'refused',
  };
  it("a policy of the caller's own decides what is given back; policyAt another date of ours", () => {
    expect(refundCredit({ purchase: licenses, charge: seats }, instant('2022-12-01'), { policy: own })).toMatchObject({
      refund: 'full',
      credit: { amount: 10_080 },
      basis: [{ certainty: 'callers-own' }],
      contested: [],
      changesAt: null,
    });
    expect(
      line(refundCredit({ purchase: licenses, charge: seats }, instant('2022-07-15T12:00Z'), { policyAt: instant('2022-01-10') })),
    ).toBe('prorated 100.80 31/31');
  });
});

describe('broken contracts', () => {
  const at = instant('2022-07-16');
  const give = (change: Partial<Charge>, purchase: Purchase = licenses, asked = at, options: Options = {}) =>
    code(() => refundCredit({ purchase, charge: { ...seats, ...change } }, asked, options));

  it.each<[string, Partial<Charge>, string]>([
    ['a span that ends before it starts', { endsAt: instant('2022-07-14') }, 'inverted-dates at charge.endsAt'],
    ['a fraction of a cent', { paid: { amount: 0.5, currency: 'EUR' } }, 'fractional-amount at charge.paid.amount'],
    ['2^53 cents', { paid: { amount: 2 ** 53, currency: 'EUR' } }, 'invalid-amount at charge.paid.amount'],
    ['less than nothing', { paid: { amount: -1, currency: 'EUR' } }, 'negative-amount at charge.paid.amount'],
    ['a currency that is none', { paid: { amount: 1, currency: 'constructor' as 'EUR' } }, 'unknown-currency at charge.paid.currency'],
    ['half a seat', { quantity: 0.5 }, 'invalid-quantity at charge.quantity'],
    ['no seats', { quantity: 0 }, 'invalid-quantity at charge.quantity'],
    ['NaN seats', { quantity: Number.NaN }, 'invalid-quantity at charge.quantity'],
    ['2^53 seats', { quantity: 2 ** 53 }, 'invalid-quantity at charge.quantity'],
    ['another currency credited', { alreadyCredited: money('1', 'USD') }, 'currency-mismatch at charge.alreadyCredited.currency'],
    [
      'less than nothing credited',
      { alreadyCredited: { amount: -1, currency: 'EUR' } },
      'negative-amount at charge.alreadyCredited.amount',
    ],
    ['more credited than was paid', { alreadyCredited: money('100.81', 'EUR') }, 'credited-above-paid at charge.alreadyCredited.amount'],
  ])('%s', (_name, change, expected) => {
    expect(give(change)).toBe(expected);
  });
});

describe('how each family counts', () => {
  it('is pinned: the rule, the day of the event, the rounding [I9] [I19]', () => {
    expect(
      productFamilies.map((family) => [prorations[family].rule, prorations[family].dayOfEvent, prorations[family].rounding].join(' ')),
    ).toStrictEqual([
      'W10 unused day-price-per-seat',
      'W14 unused cut-per-seat',
      'E10 used once',
      'E9 used once',
      'W9 used once',
      'E12 used once',
      'W17 unused once',
      'W18 used once',
      'W19 used once',
      'E1 used once',
      'E6 used once',
    ]);
  });
});

describe('the units of a new-commerce refund [I25]', () => {
  const purchase = bought('new-commerce-license', '2022-07-15T10:00Z');
  // 31 days from 10:00: 100.80 for 10 seats, 10.08 a seat
  const charge = charged(money('100.80', 'EUR'), '2022-07-15T10:00Z', '2022-08-15T10:00Z', { quantity: 10 });
  const by = (at: string, I25?: 'hourly' | '24-hour-periods') => line(quote(purchase, charge, at, I25 === undefined ? {} : { I25 }));

  it('are whole UTC days: the day of the event is unused', () => {
    // 10.08 * 29 / 31 = 9.4296
    expect(by('2022-07-17T09:59:59.999Z')).toBe('prorated 94.20 29/31');
    expect(by('2022-07-17T10:00Z')).toBe('prorated 94.20 29/31');
  });

  it('or periods of 24 hours from the start: the one of the event is unused', () => {
    // the second period runs until 2022-07-17T10:00Z: 30 of 31 are unused, 10.08 * 30 / 31 = 9.7548
    expect(by('2022-07-17T09:59:59.999Z', '24-hour-periods')).toBe('prorated 97.50 30/31');
    expect(by('2022-07-17T10:00Z', '24-hour-periods')).toBe('prorated 94.20 29/31');
  });

  it('or hours: the one of the event is unused', () => {
    // 48 of 744 hours are used at 10:00 on 17 July: 10.08 * 696 / 744 = 9.4296
    expect(by('2022-07-17T10:00Z', 'hourly')).toBe('prorated 94.20 29/31');
    // 36 hours are used: 10.08 * 708 / 744 = 9.5922
    expect(by('2022-07-16T22:00Z', 'hourly')).toBe('prorated 95.90 29.5/31');
  });

  it('contest an amount only where they change it', () => {
    expect(quote(purchase, charge, '2022-07-17T10:00Z')).toMatchObject({ contested: ['I9', 'I19'] });
    expect(quote(purchase, charge, '2022-07-17T09:59:59.999Z')).toMatchObject({ contested: ['I9', 'I19', 'I25'] });
  });
});

describe('laws of every refund', () => {
  const charge = (purchase: Purchase): fc.Arbitrary<Charge> =>
    fc
      .record({
        amount: fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom(0, 1, 50, 9_007_199_254_740_991)),
        currency: fc.constantFrom('EUR' as const, 'JPY' as const, 'BHD' as const),
        delay: fc.constantFrom(0, 0, 0, 5 * dayMs, 3_600_000),
        days: fc.constantFrom(0, 1, 28, 30, 31, 365, 1095),
        quantity: fc.constantFrom(undefined, null, 1, 3, 7, 10),
        credited: fc.constantFrom(null, 0, 0.3, 1),
        priced: fc.constantFrom(null, 0, 0.5, 0.9, 1),
      })
      .map(({ amount, currency, delay, days, quantity, credited, priced }) => {
        const startsAt = addMs(purchase.orderedAt, delay);
        return frozen({
          paid: { amount, currency },
          startsAt,
          endsAt: addMs(startsAt, days * dayMs),
          ...(quantity === undefined ? {} : { quantity }),
          alreadyCredited: credited === null ? null : { amount: Math.floor(amount * credited), currency },
          currentPrice: priced === null ? null : { amount: Math.floor(amount * priced), currency },
        });
      });
  const cases = fc
    .oneof(purchases({}), purchases({ trial: true, term: true }), purchases())
    .chain((purchase) =>
      fc.record({ purchase: fc.constant(purchase), charge: charge(purchase), moment: moments, interpretations: chosenInterpretations }),
    );
  const next = (facts: { purchase: Purchase; charge: Charge }, interpretations: Interpretations) => (at: Instant) => {
    const answer = refundCredit(facts, at, { interpretations });
    return answer.verdict === 'undetermined' ? null : answer.changesAt;
  };

  it('credit, kept and what was credited already are what was paid; the same refund as the decision', () => {
    const { see, atLeast } = met();
    fc.assert(
      fc.property(cases, ({ moment, interpretations, ...facts }) => {
        const at = momentAt(facts.purchase.orderedAt, moment, next(facts, interpretations));
        const answer = refundCredit(facts, at, { interpretations });
        const decision = decideCancellation(facts.purchase, at, { interpretations });
        if (answer.verdict === 'undetermined') {
          see('undetermined');
          // what support gives back is not stated (W9)
          const asksSupport = decision.verdict === 'refused' && decision.reasons[0].code === 'support-request-required';
          const isUnstated = decision.verdict === 'allowed' && decision.refund === 'not-stated';
          const isFee = answer.gaps.some((gap) => gap.gap === 'documents-silent' && gap.on === 'fee');
          // the lower of two prices is not known, but nothing above the share of the price paid comes back (W17)
          const isPrice = answer.gaps.some((gap) => gap.gap === 'fact-missing' && gap.fact === 'charge.currentPrice');
          expect(isPrice).toBe(answer.creditBounds !== undefined);
          if (answer.creditBounds !== undefined) {
            const { least, most } = answer.creditBounds;
            const charge = { ...facts.charge, currentPrice: facts.charge.paid };
            const priced = refundCredit({ ...facts, charge }, at, { interpretations });
            expect([least.amount, priced.verdict === 'computed' && priced.credit]).toEqual([0, most]);
          }
          expect(asksSupport || isUnstated || isFee || isPrice || decision.verdict === 'undetermined').toBe(true);
          return;
        }
        const { credit, retained, refund, unusedDays, chargedDays } = answer;
        const { paid, alreadyCredited } = facts.charge;
        // a window that opened after the order gives nothing back in full of a period that was over by then (W14, I32)
        const opensAt = 'window' in decision ? decision.window.opensAt : facts.purchase.orderedAt;
        const isOver = opensAt > facts.purchase.orderedAt && facts.charge.endsAt <= opensAt;
        const decided = decision.verdict === 'allowed' ? decision.refund : 'none';
        expect(refund).toBe(decided === 'full' && isOver ? 'none' : decided);
        expect(BigInt(credit.amount) + BigInt(retained.amount) + BigInt(alreadyCredited?.amount ?? 0)).toBe(BigInt(paid.amount));
        expect(Math.min(credit.amount, retained.amount, unusedDays, chargedDays - unusedDays)).toBeGreaterThanOrEqual(0);
        see(`${refund} ${credit.amount === 0 ? 'nothing' : 'something'}`, paid.currency);
      }),
      { numRuns: draws(3000) },
    );
    const wanted = ['full something', 'prorated something', 'prorated nothing', 'none nothing', 'undetermined', 'EUR', 'JPY', 'BHD'];
    expect(atLeast(20, ...wanted)).toStrictEqual([]);
  });
});

describe('what else a refund tells', () => {
  const told = (family: ProductFamily, orderedAt: string, at: string) => {
    const purchase = bought(family, orderedAt);
    const { orderedAt: startsAt } = purchase;
    const year = { paid: money('365.00', 'EUR'), startsAt, endsAt: addMs(startsAt, 365 * dayMs) };
    const answer = quote(purchase, year, at);
    return answer.verdict === 'computed' ? [answer.refund, answer.creditedOn, answer.noTerminationFee] : answer.gaps;
  };

  it.each([
    ['perpetual software, within 60 days [E7]', 'perpetual-software', '2020-02-01', '2020-02-02', ['full', 'next-invoice', true]],
    ['perpetual software, within 30 days [E8]', 'perpetual-software', '2021-06-10', '2021-06-11', ['full', 'next-invoice', true]],
    ['perpetual software, the last text [E8]', 'perpetual-software', '2021-10-08', '2021-10-09', ['full', 'next-invoice', true]],
    [
      'a software subscription, within 60 days [E7]',
      'software-subscription',
      '2020-02-01',
      '2020-02-02',
      ['prorated', 'next-invoice', true],
    ],
    [
      'a software subscription, within 30 days [E8]',
      'software-subscription',
      '2021-06-10',
      '2021-06-11',
      ['prorated', 'next-invoice', true],
    ],
    [
      'a software subscription, seven days: not stated [W7]',
      'software-subscription',
      '2022-07-12',
      '2022-07-13',
      ['prorated', 'next-invoice', false],
    ],
    ['software, once the window is over', 'perpetual-software', '2020-02-01', '2020-04-02', ['none', null, false]],
    ['a traditional license, first text [W10]', 'license-based', '2018-02-01', '2018-02-02', ['full', null, true]],
    ['a traditional license, both texts [W10]', 'license-based', '2019-02-01', '2019-02-02', ['full', null, true]],
    ['a traditional license, with plans of 72 months [W10]', 'license-based', '2020-06-02', '2020-06-03', ['full', null, true]],
    ['a traditional license, the month alone: not stated there [W11]', 'license-based', '2020-08-02', '2020-08-03', ['full', null, false]],
    ["a publisher's SaaS: not stated [E1]", 'isv-saas', '2020-02-01T10:00Z', '2020-02-01T11:00Z', ['full', 'next-invoice', false]],
  ] as const)('when it is credited, and that no early termination fee is charged: %s', (_name, family, orderedAt, at, expected) => {
    expect(told(family, orderedAt, at)).toEqual(expected);
  });

  it('is contested by the policy of the day that asks, ordered in the last days of 60 and asked when 30 are in force [I14]', () => {
    const days = fc.record({ before: fc.integer({ min: 1, max: 29 }), after: fc.integer({ min: 31, max: 59 }) });
    const acrossTexts = days.chain(({ before, after }) => {
      const orderedAt = addMs(instant('2021-06-01'), -before * dayMs);
      const purchase: Purchase = { family: 'perpetual-software', billingCycle: 'one-time', orderedAt };
      const at = addMs(orderedAt, after * dayMs);
      return fc.integer({ min: 1, max: 1_000_000 }).map((amount) => {
        const paid: Money = { amount, currency: 'EUR' };
        return { purchase, charge: { paid, startsAt: orderedAt, endsAt: addMs(orderedAt, 365 * dayMs) }, at };
      });
    });
    fc.assert(
      fc.property(acrossTexts, ({ at, ...facts }) => {
        const answer = refundCredit(facts, at);
        const whenAsked = refundCredit(facts, at, { interpretations: { I14: 'when-asked' } });
        expect([answer, whenAsked]).toMatchObject([{ refund: 'full' }, { refund: 'none' }]);
        expect(answer.verdict === 'computed' && answer.contested).toContain('I14');
      }),
      { numRuns: draws(500) },
    );
  });
});

describe('a charge of another year or cycle', () => {
  const purchase: Purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: instant('2026-11-20T10:00Z') };
  const at = instant('2026-11-21T06:00Z');
  const verdict = (startsAt: Instant, endsAt: Instant, of: Purchase = purchase): string => {
    const answer = refundCredit({ purchase: of, charge: { paid: money('100.00', 'EUR'), startsAt, endsAt } }, at);
    return answer.verdict === 'undetermined' ? JSON.stringify(answer.gaps) : answer.verdict;
  };
  const missing = '[{"gap":"fact-missing","fact":"charge.startsAt"}]';

  it('is a gap and no refund of nothing where it was over before the day of the order', () => {
    expect(verdict(instant('2025-11-20'), instant('2025-12-20'))).toBe(missing);
    expect(verdict(instant('2026-10-20'), instant('2026-11-20'))).toBe(missing);
    expect(verdict(instant('2026-10-20'), addMs(instant('2026-11-20'), 1))).toBe('computed');
  });

  it('is a gap and no full refund where it begins with the end of the term or later', () => {
    const term = termFrom(instant('2026-11-20T10:00Z'), 'P1Y', 'new-commerce-license');
    expect(verdict(addMs(term.endsAt, -1), instant('2027-12-20'), { ...purchase, term })).toBe('computed');
    expect(verdict(term.endsAt, instant('2027-12-20'), { ...purchase, term })).toBe(missing);
    expect(verdict(instant('2028-11-20'), instant('2028-12-20'), { ...purchase, term })).toBe(missing);
    // a charge of the term that has not begun is unused
    expect(verdict(instant('2027-01-20'), instant('2027-02-20'), { ...purchase, term })).toBe('computed');
  });

  it('is not asked for where nothing comes back', () => {
    const ended = refundCredit(
      {
        purchase: { ...purchase, status: 'expired' },
        charge: { paid: money('100.00', 'EUR'), startsAt: instant('2025-11-20'), endsAt: instant('2025-12-20') },
      },
      at,
    );
    expect(ended).toMatchObject({ verdict: 'computed', refund: 'none' });
  });
});

it('a charge that states no seats has those of the subscription, and of a purchase that states none, one', () => {
  const orderedAt = instant('2022-07-15T10:00Z');
  const purchase: Purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt };
  const charge = { paid: money('970.00', 'EUR'), startsAt: instant('2022-07-15'), endsAt: instant('2022-08-15') };
  const at = instant('2022-07-17T12:00Z');
  const creditOf = (of: Purchase, quantity?: number) =>
    refundCredit({ purchase: of, charge: { ...charge, quantity: quantity ?? null } }, at);
  const subscription = { ...purchase, quantity: 97 };
  expect(creditOf(subscription)).toEqual(creditOf(purchase, 97));
  expect(creditOf(purchase)).toEqual(creditOf(purchase, 1));
  expect(creditOf(purchase)).not.toEqual(creditOf(purchase, 97));
  expect(creditOf({ ...purchase, quantity: 0 } as Purchase)).toEqual(creditOf(purchase, 1));
});
