import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Currency } from '../../src/kernel/currency.js';
import { currencies, minorDigits } from '../../src/kernel/currency.js';
import { checkMoney, checkPaid, checkSameCurrency, decimal, money } from '../../src/kernel/money.js';
import { code } from '../rules/ask.js';

describe('money', () => {
  it.each([
    ['19.99', 'AUD', 1999],
    ['19.9', 'AUD', 1990],
    ['19', 'AUD', 1900],
    ['0', 'AUD', 0],
    ['-0.01', 'EUR', -1],
    ['1000', 'JPY', 1000],
    ['1.234', 'BHD', 1234],
    ['1.2', 'BHD', 1200],
    ['90071992547409.91', 'USD', Number.MAX_SAFE_INTEGER],
  ] as const)('%s %s is %d minor units', (text, currency, amount) => {
    expect(money(text, currency)).toStrictEqual({ amount, currency });
  });

  it('turns minus nothing into nothing', () => {
    expect(Object.is(money('-0.00', 'EUR').amount, 0)).toBe(true);
  });

  it.each([
    ['more places than the currency has', '19.999', 'AUD', 'fractional-amount'],
    ['any place where it has none', '1.0', 'JPY', 'fractional-amount'],
    ['beyond 2^53', '90071992547409.92', 'USD', 'invalid-amount'],
    ['a comma', '1,5', 'EUR', 'invalid-amount'],
    ['nothing', '', 'EUR', 'invalid-amount'],
    ['an exponent', '1e3', 'EUR', 'invalid-amount'],
    ['a space before', ' 1', 'JPY', 'invalid-amount'],
    ['a space after', '1 ', 'JPY', 'invalid-amount'],
    ['a plus', '+1', 'JPY', 'invalid-amount'],
    ['another base', '0x10', 'JPY', 'invalid-amount'],
    ['five places of three digits', '1.23456', 'BHD', 'fractional-amount'],
    ['a number', 19.99, 'EUR', 'invalid-amount'],
    ['null', null, 'EUR', 'invalid-amount'],
  ])('refuses %s', (_name, text, currency, wrong) => {
    expect(code(() => money(text as string, currency as Currency))).toBe(`${wrong} at decimal`);
  });

  it.each([['XXX'], ['eur'], ['constructor'], ['__proto__'], [undefined]])('refuses the currency %s', (currency) => {
    expect(code(() => money('1', currency as Currency))).toBe('unknown-currency at currency');
  });

  it.each([
    [1999, 'AUD', '19.99'],
    [5, 'AUD', '0.05'],
    [-5, 'AUD', '-0.05'],
    [0, 'BHD', '0.000'],
    [1234, 'JPY', '1234'],
    [-1234, 'JPY', '-1234'],
  ] as const)('writes %d of %s as %s', (amount, currency, text) => {
    expect(decimal({ amount, currency })).toBe(text);
  });

  it('writes what it reads, in every currency', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...currencies), (amount, currency) => {
        expect(money(decimal({ amount, currency }), currency)).toStrictEqual({ amount: amount + 0, currency });
      }),
    );
  });
});

describe('the guards', () => {
  it('want whole minor units below 2^53 in a known currency', () => {
    expect(code(() => checkMoney({ amount: 0.5, currency: 'EUR' }, 'paid'))).toBe('fractional-amount at paid.amount');
    expect(code(() => checkMoney({ amount: 2 ** 53, currency: 'EUR' }, 'paid'))).toBe('invalid-amount at paid.amount');
    expect(code(() => checkMoney({ amount: 1, currency: 'XXX' as 'EUR' }, 'paid'))).toBe('unknown-currency at paid.currency');
    expect(code(() => decimal({ amount: Number.NaN, currency: 'EUR' }))).toBe('invalid-amount at money.amount');
    expect(code(() => checkMoney({ amount: -1, currency: 'EUR' }, 'paid'))).toBe('nothing thrown');
  });

  it('want nothing below zero where it was paid', () => {
    expect(code(() => checkPaid({ amount: -1, currency: 'EUR' }, 'paid'))).toBe('negative-amount at paid.amount');
    expect(code(() => checkPaid({ amount: 0, currency: 'EUR' }, 'paid'))).toBe('nothing thrown');
    expect(code(() => checkPaid({ amount: 0.5, currency: 'EUR' }, 'paid'))).toBe('fractional-amount at paid.amount');
  });

  it('say what they expect', () => {
    const told = (expected: string) => `expected ${expected}, received`;
    expect(() => money('1.234', 'EUR')).toThrow(told('decimal text with at most 2 places'));
    expect(() => money('1.2', 'JPY')).toThrow(told('decimal text with at most 0 places'));
    expect(() => money('1', 'XXX' as 'EUR')).toThrow(told('an ISO 4217 code'));
    expect(() => checkMoney({ amount: 0.5, currency: 'EUR' }, 'paid')).toThrow(told('whole minor units below 2^53'));
    expect(() => checkPaid({ amount: -1, currency: 'EUR' }, 'paid')).toThrow(told('an amount of at least 0'));
  });

  it('want one currency', () => {
    expect(code(() => checkSameCurrency({ amount: 1, currency: 'EUR' }, { amount: 1, currency: 'USD' }, 'b'))).toBe(
      'currency-mismatch at b.currency',
    );
    expect(code(() => checkSameCurrency({ amount: 1, currency: 'EUR' }, { amount: 2, currency: 'EUR' }, 'b'))).toBe('nothing thrown');
  });
});

describe('currencies', () => {
  it('are codes of three capitals, each once, in order', () => {
    expect(currencies.filter((currency) => !/^[A-Z]{3}$/.test(currency))).toStrictEqual([]);
    expect([...new Set(currencies)].sort()).toStrictEqual([...currencies]);
    expect(currencies).toHaveLength(160);
  });

  it('without minor unit, and with three digits, are those of ISO 4217', () => {
    const withDigits = (digits: number) => currencies.filter((currency) => minorDigits(currency) === digits).join(' ');
    expect(withDigits(0)).toBe('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF');
    expect(withDigits(3)).toBe('BHD IQD JOD KWD LYD OMR TND');
    expect(minorDigits('EUR')).toBe(2);
  });
});
