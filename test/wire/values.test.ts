import { describe, expect, it, vi } from 'vitest';
import { instant, isoInstant } from '../../src/kernel/instant.js';
import { exactDecimal, knownAt, moneyOf, wireInstant } from '../../src/wire/values.js';
import type { Instant } from '../../src/kernel/instant.js';
import { saasSubscription as saasSubscriptionFrom } from '../../src/marketplace/index.js';
import { partnerCenterSubscription } from '../../src/partner-center/index.js';
import * as fc from 'fast-check';

function read(text: string): string | null {
  const at = wireInstant(text);
  return at === null || at === 'none' ? at : isoInstant(at);
}

describe('wireInstant', () => {
  it.each([
    ['2019-01-09T00:21:45.9263727+00:00', '2019-01-09T00:21:45.926Z'],
    ['2019-01-04T01:00:12.6647304Z', '2019-01-04T01:00:12.664Z'],
    ['2019-01-09T09:21:45+09:00', '2019-01-09T00:21:45.000Z'],
    ['2016-02-04T19:29:38.037', '2016-02-04T19:29:38.037Z'],
    ['2016-02-04T00:00:00', '2016-02-04T00:00:00.000Z'],
    ['2016-02-04 19:29', '2016-02-04T19:29:00.000Z'],
    ['2016-02-04', '2016-02-04T00:00:00.000Z'],
    ['2/1/2023', '2023-02-01T00:00:00.000Z'],
    ['2/1/2023 0:00', '2023-02-01T00:00:00.000Z'],
    ['12/31/2022 23:59', '2022-12-31T23:59:00.000Z'],
    ['3/1/2018 12:00:00 AM', '2018-03-01T00:00:00.000Z'],
    ['3/1/2018 12:00:00 PM', '2018-03-01T12:00:00.000Z'],
    ['2/4/2021 8:35:31 PM', '2021-02-04T20:35:31.000Z'],
    ['2/4/2021 8:35 am', '2021-02-04T08:35:00.000Z'],
    ['2/4/2021 8:35PM', '2021-02-04T20:35:00.000Z'],
    ['2/4/2021 1:05 AM', '2021-02-04T01:05:00.000Z'],
    [' 2016-02-04 ', '2016-02-04T00:00:00.000Z'],
  ])('reads %s as %s, in UTC', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
  it.each(['0001-01-01T00:00:00', '0001-01-01T00:00:00Z', '1753-01-01', '9999-12-31', '9999-12-10T00:00:00Z', '11/30/9999 11:59:59 PM'])(
    'reads the sentinel %s as none',
    (text) => {
      expect(read(text)).toBe('none');
    },
  );
  it.each([
    '',
    'soon',
    '2020-02-30',
    '2/30/2020',
    '13/1/2020',
    '1/1/2020 0:00:00 AM',
    '1/1/2020 13:00 PM',
    '1/1/2020 24:00',
    '2020-13-01T00:00:00',
    '9'.repeat(65),
    '9999-13-01',
    'on 3/1/2018',
    '3/1/2018 at noon',
  ])('takes %s for no date', (text) => {
    expect(read(text)).toBeNull();
  });
  it('looks for spaces and sentinels only where a text of UTC from the year 2000 on can have them', () => {
    const trim = vi.spyOn(String.prototype, 'trim');
    const looks = (text: string): number => {
      trim.mockClear();
      wireInstant(text);
      return trim.mock.calls.length;
    };
    const usual = ['2000-01-01T00:00:00Z', '2019-01-04T01:00:12.6647304Z'].map(looks);
    const other = ['1999-12-31T23:59:59Z', '9999-12-10T00:00:00Z', '2016-02-04T19:29:38', ' 2016-02-04T19:29:38Z'].map(looks);
    trim.mockRestore();
    expect([usual, other]).toEqual([
      [0, 0],
      [1, 1, 1, 1],
    ]);
  });
  it('reads a text of 64 characters, spaces included, and no longer one', () => {
    expect(read('2016-02-04'.padEnd(64))).toBe('2016-02-04T00:00:00.000Z');
    expect(read('2016-02-04'.padEnd(65))).toBeNull();
  });
  it.each([[7], [null], [undefined], [{ length: 7 }], [new Date(0)]])('takes %j for no date, since it is no text', (value) => {
    expect(wireInstant(value as unknown as string)).toBeNull();
  });
});

const hostile = JSON.parse('{ "__proto__": 1, "constructor": 2, "toString": 3, "valueOf": 4 }') as unknown;
const wrong = ['2020-03-01', Number.NaN, 1.5, new Date(0), null, undefined, hostile] as readonly (Instant | null)[];

describe('an instant of the caller’s books', () => {
  it('stands where it is one', () => {
    const at = instant('2020-03-01');
    expect(knownAt(at)).toBe(at);
  });

  it.each(wrong.map((at) => [at]))('is as if not stated where it is none', (at) => {
    expect(knownAt(at)).toBeNull();
    const record = { id: 's-1', status: 'suspended', quantity: 1, billingCycle: 'monthly', autoRenewEnabled: true };
    const read = partnerCenterSubscription(record, { family: 'license-based', orderedAt: at, suspendedAt: at, changedAt: at });
    expect(read.facts).toBeNull();
    const found = read.issues.map(({ code, path }) => `${code} ${path}`);
    expect(found).toContain('fact-missing creationDate');
    expect(found.includes('invalid-instant known.suspendedAt')).toBe(at != null);
    const known = { orderedAt: at, suspendedAt: at, billingCycle: 'monthly', quantity: 1, autoRenew: true } as const;
    const saas = saasSubscriptionFrom({ id: 's-1', saasSubscriptionStatus: 'Suspended' }, known);
    const ofSaas = saas.issues.map(({ code, path }) => `${code} ${path}`);
    expect(ofSaas).toContain('fact-missing created');
    expect(ofSaas.includes('invalid-instant known.suspendedAt')).toBe(at != null);
  });
});

describe('exactDecimal', () => {
  it.each([
    [15, '15'],
    ['115.20', '115.2'],
    ['0.000', '0'],
    ['-0', '0'],
    ['-0.50', '-0.5'],
    ['+7', '7'],
    [' 15 ', '15'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['007', '7'],
    ['1E-05', '0.00001'],
    ['12.5e3', '12500'],
    ['1.25e1', '12.5'],
    ['9007199254740993', '9007199254740993'],
    ['9.2233720368547758E+18', '9223372036854775800'],
    [8e-7, '0.0000008'],
    [1e21, '1000000000000000000000'],
    [496.07, '496.07'],
  ])('keeps every digit of %s: %s', (value, expected) => {
    expect(exactDecimal(value)).toBe(expected);
  });
  it.each(['', '.', 'e5', '1,5', '1e999', 'NaN', '0x10', '1'.repeat(101), Number.NaN, Number.POSITIVE_INFINITY, null, {}, true])(
    'takes %s for no number',
    (value) => {
      expect(exactDecimal(value)).toBeNull();
    },
  );
  it('writes any finite number as text that reads back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (value) => {
        expect(Number(exactDecimal(value))).toBeCloseTo(value, 12);
      }),
    );
  });
});

describe('moneyOf', () => {
  it('takes amounts of whole minor units only', () => {
    expect(moneyOf('115.2', 'USD')).toEqual({ amount: 11520, currency: 'USD' });
    expect(moneyOf('115.205', 'USD')).toBeNull();
    expect(moneyOf('115', 'JPY')).toEqual({ amount: 115, currency: 'JPY' });
    expect(moneyOf('115.2', 'JPY')).toBeNull();
    expect(moneyOf('0.123', 'BHD')).toEqual({ amount: 123, currency: 'BHD' });
    expect(moneyOf('-496.07', 'USD')).toEqual({ amount: -49607, currency: 'USD' });
  });
  it('takes nothing beyond 2^53 minor units', () => {
    expect(moneyOf('90071992547409.91', 'USD')).toEqual({ amount: 9_007_199_254_740_991, currency: 'USD' });
    expect(moneyOf('90071992547409.92', 'USD')).toBeNull();
    expect(moneyOf('9'.repeat(30), 'USD')).toBeNull();
  });
});
