import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Currency } from '../../../src/kernel/currency.js';
import { decimal, instant, money, splitPrice } from 'termbook';
import type { Money } from '../../../src/kernel/money.js';
import type { PriceSplitAnswer } from '../../../src/rules/prices/split-price.js';
import type { Market } from '../../../src/vocabulary/market.js';

const at = instant('2021-05-01');
const split = (price: Money, taxRate: string, market: Market = 'US'): PriceSplitAnswer =>
  splitPrice(Object.freeze({ family: 'perpetual-software', market, price: Object.freeze(price), taxRate }), at);
const parts = (answer: PriceSplitAnswer) =>
  answer.verdict === 'computed' ? [decimal(answer.net), decimal(answer.tax), decimal(answer.gross)] : [answer.verdict];
const broken = (code: string, path: string) => expect.objectContaining({ code, path }) as Error;

describe('splitPrice', () => {
  it('takes 10 % out of 19.99 AUD in Australia: 18.17 + 1.82 [G1]', () => {
    expect(split(money('19.99', 'AUD'), '0.10', 'AU')).toEqual({
      question: 'price-split',
      at,
      basis: [
        {
          rule: 'G1',
          entry: 'tax-inclusive-markets/software@2018-09-25',
          since: '2018-09-25',
          seenUntil: '2023-10-23',
          source: 'software-subscriptions@2018-09-25',
          certainty: 'first-seen',
          coverage: 'in-force',
        },
        expect.objectContaining({ rule: 'X1' }),
      ],
      verdict: 'computed',
      contested: ['I28'],
      changesAt: instant('2023-10-18'),
      net: money('18.17', 'AUD'),
      tax: money('1.82', 'AUD'),
      gross: money('19.99', 'AUD'),
      priceIncludedTax: true,
    });
  });

  it('puts 10 % on top of 19.99 USD in the United States: 2.00, so 21.99 [G1]', () => {
    const answer = split(money('19.99', 'USD'), '0.10');
    expect(parts(answer)).toEqual(['19.99', '2.00', '21.99']);
    expect(answer).toMatchObject({ priceIncludedTax: false, contested: ['I10', 'I28'] });
  });

  it.each<readonly [string, Currency, string, Market, readonly [string, string, string]]>([
    ['19.99', 'USD', '0', 'US', ['19.99', '0.00', '19.99']],
    ['19.99', 'AUD', '0', 'AU', ['19.99', '0.00', '19.99']],
    ['19.99', 'USD', '1', 'US', ['19.99', '19.99', '39.98']],
    ['45.00', 'BRL', '0.8', 'BR', ['25.00', '20.00', '45.00']],
    ['1999', 'JPY', '0.10', 'JP', ['1999', '200', '2199']],
    ['1.999', 'KWD', '0.05', 'KW', ['1.999', '0.100', '2.099']],
    ['0.00', 'USD', '0.10', 'US', ['0.00', '0.00', '0.00']],
    ['10.00', 'USD', '0.08875', 'US', ['10.00', '0.89', '10.89']],
  ])('splits %s %s at the rate %s in %s, to the minor unit of the currency [G2]', (price, currency, rate, market, expected) => {
    expect(parts(split(money(price, currency), rate, market))).toEqual(expected);
  });

  it('rounds a half away from zero, just below it down [G2]', () => {
    expect(parts(split(money('0.05', 'USD'), '0.1'))).toEqual(['0.05', '0.01', '0.06']);
    expect(parts(split(money('0.05', 'USD'), '0.0999'))).toEqual(['0.05', '0.00', '0.05']);
    expect(parts(split(money('-0.05', 'USD'), '0.1'))).toEqual(['-0.05', '-0.01', '-0.06']);
    expect(parts(split(money('0.03', 'AUD'), '1', 'AU'))).toEqual(['0.02', '0.01', '0.03']);
  });

  it('splits a credit as it splits the price, negated', () => {
    expect(parts(split(money('-19.99', 'AUD'), '0.10', 'AU'))).toEqual(['-18.17', '-1.82', '-19.99']);
  });

  it.each(['', ' ', '10%', '-0.1', '+0.1', '.1', '0.', '1e-2', '0,1', 'NaN', 'Infinity', '0x1', '\u0661'])(
    'refuses %j as a rate [G2]',
    (rate) => {
      expect(() => split(money('1.00', 'USD'), rate)).toThrow(broken('invalid-rate', 'taxRate'));
    },
  );

  it('reads a rate alike whether it was seen before, never, or before a thousand others [G2]', () => {
    const read = () => parts(split(money('100.00', 'USD'), '0.0825'));
    const first = read();
    expect(read()).toEqual(first);
    for (let count = 0; count <= 1000; count += 1) split(money('100.00', 'USD'), `0.1${String(count).padStart(4, '0')}`);
    expect(read()).toEqual(first);
  });

  it('refuses a rate that is no text, and a price that is no money', () => {
    expect(() => split(money('1.00', 'USD'), 0.1 as never)).toThrow(broken('invalid-rate', 'taxRate'));
    expect(() => split({ amount: 0.5, currency: 'USD' }, '0')).toThrow(broken('fractional-amount', 'price.amount'));
    expect(() => split({ amount: 1, currency: 'XXX' as Currency }, '0')).toThrow(broken('unknown-currency', 'price.currency'));
  });

  it('refuses a sum beyond 2^53, and counts exactly up to it', () => {
    const most = { amount: Number.MAX_SAFE_INTEGER, currency: 'USD' } as const;
    expect(split(most, '0')).toMatchObject({ gross: most });
    expect(() => split(most, '0.0000000000000002')).toThrow(broken('invalid-rate', 'taxRate'));
    expect(() => split(most, '0.000000000000001')).toThrow(broken('invalid-amount', 'price.amount'));
    expect(() => split(most, '1')).toThrow(broken('invalid-amount', 'price.amount'));
    expect(() => split(most, '1.000000000000001')).toThrow(broken('invalid-rate', 'taxRate'));
  });

  it('gives no minus zero', () => {
    expect(split({ amount: -0, currency: 'USD' }, '0.1')).toMatchObject({ net: { amount: 0 }, tax: { amount: 0 }, gross: { amount: 0 } });
    expect(split({ amount: -0, currency: 'AUD' }, '0.1', 'AU')).toMatchObject({
      net: { amount: 0 },
      tax: { amount: 0 },
      gross: { amount: 0 },
    });
  });

  it("asks for the partner's market where a reservation hangs on it, and knows no telephony [X2] [X4]", () => {
    const facts = { market: 'AU', price: money('19.99', 'AUD'), taxRate: '0.10' } as const;
    expect(splitPrice({ family: 'azure-reservation', ...facts }, at)).toEqual({
      question: 'price-split',
      at,
      basis: [expect.objectContaining({ rule: 'X2' })],
      contested: ['I10', 'I16'],
      verdict: 'undetermined',
      gaps: [{ gap: 'fact-missing', fact: 'partnerMarket' }],
    });
    expect(parts(splitPrice({ family: 'azure-reservation', partnerMarket: 'BR', ...facts }, at))).toEqual(['18.17', '1.82', '19.99']);
    expect(splitPrice({ ...facts, family: 'telephony' as never }, at)).toMatchObject({
      basis: [],
      gaps: [{ gap: 'unknown-value', fact: 'family' }],
    });
  });

  it('follows the interpretations that a caller chooses [I10]', () => {
    const facts = { family: 'license-based', market: 'AU', price: money('19.99', 'AUD'), taxRate: '0.10' } as const;
    expect(parts(splitPrice(facts, at))).toEqual(['18.17', '1.82', '19.99']);
    expect(splitPrice(facts, at)).toMatchObject({ contested: ['I10', 'I28'] });
    expect(parts(splitPrice(facts, at, { interpretations: { I10: 'software-only' } }))).toEqual(['19.99', '2.00', '21.99']);
  });

  it("under 'per-line' cuts the tax to the minor unit, and is contested only where the cut differs [I28]", () => {
    const cut = (price: string, market: Market) =>
      splitPrice({ family: 'perpetual-software', market, price: money(price, 'USD'), taxRate: '0.10' }, instant('2024-01-01'), {
        interpretations: { I28: 'per-line' },
      });
    expect(parts(cut('19.99', 'US'))).toEqual(['19.99', '1.99', '21.98']);
    expect(parts(cut('-19.99', 'US'))).toEqual(['-19.99', '-1.99', '-21.98']);
    expect(parts(cut('19.99', 'AU'))).toEqual(['18.18', '1.81', '19.99']);
    expect(cut('19.99', 'US')).toMatchObject({ contested: ['I28'] });
    for (const [price, contested] of [
      ['19.94', []],
      ['19.95', ['I28']],
      ['20.00', []],
    ] as const) {
      const answer = splitPrice(
        { family: 'perpetual-software', market: 'US', price: money(price, 'USD'), taxRate: '0.10' },
        instant('2024-01-01'),
      );
      expect(answer).toMatchObject({ contested });
    }
  });

  it('cuts exactly beyond the doubles too [I28]', () => {
    const price = { amount: 9_007_199_254_740_000, currency: 'USD' } as const;
    const at = instant('2024-01-01');
    const answer = splitPrice({ family: 'perpetual-software', market: 'AU', price, taxRate: '0.3333333' }, at, {
      interpretations: { I28: 'per-line' },
    });
    const exact = (BigInt(price.amount) * BigInt(3_333_333)) / BigInt(13_333_333);
    expect(answer).toMatchObject({ tax: { amount: Number(exact) } });
  });

  it('is contested by an interpretation also where no tax comes out either way: whether tax was in the price differs [I10] [I16]', () => {
    const facts = { family: 'software-subscription', market: 'AU', partnerMarket: 'US', price: money('19.80', 'AUD') } as const;
    const at = instant('2021-05-01');
    expect(splitPrice({ ...facts, taxRate: '0' }, at)).toMatchObject({ contested: ['I16'], priceIncludedTax: true });
    expect(splitPrice({ ...facts, price: money('0.00', 'AUD'), taxRate: '0.1' }, at)).toMatchObject({ contested: ['I16'] });
    expect(splitPrice({ ...facts, taxRate: '0.1' }, at)).toMatchObject({ contested: ['I16'] });
    // half a cent in the price is none, on top of it one
    expect(splitPrice({ ...facts, price: money('0.05', 'AUD'), taxRate: '0.1' }, at)).toMatchObject({
      tax: { amount: 0 },
      contested: ['I16'],
    });
  });

  it('law: net + tax = gross exactly, and the tax is within half a minor unit of the exact one', () => {
    const rate = fc.oneof(fc.tuple(fc.constant(0), fc.integer({ min: 0, max: 99_999 })), fc.constant([1, 0] as const));
    const price = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(price, rate, fc.constantFrom<Market>('AU', 'US'), (amount, [whole, places], market) => {
        const answer = split({ amount, currency: 'USD' }, `${String(whole)}.${String(places).padStart(5, '0')}`, market);
        if (answer.verdict !== 'computed') throw new Error('the rate is always given');
        const { net, tax, gross } = answer;
        expect(net.amount + tax.amount).toBe(gross.amount);
        expect(market === 'AU' ? gross.amount : net.amount).toBe(amount);
        const scale = BigInt(100_000);
        const scaled = BigInt(whole) * scale + BigInt(places);
        const [exact, unit] = market === 'AU' ? [BigInt(amount) * scaled, scale + scaled] : [BigInt(amount) * scaled, scale];
        const off = exact - BigInt(tax.amount) * unit;
        expect((off < 0 ? -off : off) * BigInt(2) <= unit).toBe(true);
      }),
    );
  });
});
