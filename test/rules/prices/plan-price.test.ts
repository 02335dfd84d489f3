import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { decimal, instant, money } from 'termbook';
import type { PlanPriceFacts } from '../../../src/rules/prices/plan-price.js';
import { planPrice } from '../../../src/rules/prices/plan-price.js';

const yearly = money('120.00', 'EUR');
const plan = (rest: Partial<PlanPriceFacts> = {}): PlanPriceFacts =>
  Object.freeze({ family: 'new-commerce-license', duration: 'P1Y', billingCycle: 'monthly', upfrontPrice: yearly, ...rest });
const said = (rest: Partial<PlanPriceFacts>, at: string) => {
  const answer = planPrice(plan(rest), instant(at));
  if (answer.verdict !== 'computed') return answer.gaps[0];
  return `${decimal(answer.price)} x ${String(answer.cycles)}, ${String(answer.surchargePercent)} %, ${answer.by}`;
};

describe('planPrice', () => {
  it('a year billed monthly costs 5 % more than paid upfront, and says that it is computed [X6]', () => {
    const at = instant('2026-03-01');
    expect(planPrice(plan(), at)).toEqual({
      question: 'plan-price',
      at,
      basis: [expect.objectContaining({ rule: 'X6', entry: 'plan-surcharge/annual-term@2025-04-01', certainty: 'reported' })],
      contested: [],
      changesAt: null,
      verdict: 'computed',
      price: money('10.50', 'EUR'),
      cycles: 12,
      surchargePercent: 5,
      by: 'surcharge',
    });
  });

  it.each<readonly [string, Partial<PlanPriceFacts>, string]>([
    ['a year paid upfront', { billingCycle: 'annual' }, '120.00 x 1, 0 %, upfront-price'],
    ['three years billed monthly', { duration: 'P3Y', upfrontPrice: money('360.00', 'EUR') }, '10.50 x 36, 5 %, surcharge'],
    [
      'three years billed by the year',
      { duration: 'P3Y', billingCycle: 'annual', upfrontPrice: money('360.00', 'EUR') },
      '120.00 x 3, 0 %, upfront-price',
    ],
    [
      'three years paid upfront',
      { duration: 'P3Y', billingCycle: 'triennial', upfrontPrice: money('360.00', 'EUR') },
      '360.00 x 1, 0 %, upfront-price',
    ],
    ['a monthly term', { duration: 'P1M' }, '12.00 x 1, 20 %, surcharge'],
    ['a monthly term of Windows 365', { duration: 'P1M', product: 'windows-365' }, '10.00 x 1, 0 %, upfront-price'],
    ['a year of Windows 365 billed monthly', { product: 'windows-365' }, '10.50 x 12, 5 %, surcharge'],
    ['a price of the list', { duration: 'P1M', listPrice: money('11.90', 'EUR') }, '11.90 x 1, 20 %, list-price'],
    ['a price of the list alone', { upfrontPrice: null, listPrice: money('10.40', 'EUR') }, '10.40 x 12, 5 %, list-price'],
    ['a price that is rounded, half away from zero', { upfrontPrice: money('120.06', 'EUR') }, '10.51 x 12, 5 %, surcharge'],
  ])('%s: %j is %s [X6, X7]', (_what, rest, expected) => {
    expect(said(rest, '2026-03-01')).toBe(expected);
  });

  it.each([
    ['2022-01-09T23:59:59.999Z', { gap: 'before-first-source', firstSource: '2022-01-10' }],
    ['2022-01-10', '10.00 x 1, 0 %, upfront-price'],
    ['2022-06-30T23:59:59.999Z', '10.00 x 1, 0 %, upfront-price'],
    ['2022-07-01', '12.00 x 1, 20 %, surcharge'],
  ])('the surcharge of a monthly term was waived until 2022-06-30: on %s [X7]', (at, expected) => {
    expect(said({ duration: 'P1M' }, at)).toEqual(expected);
  });

  it.each([
    ['2025-03-31T23:59:59.999Z', { gap: 'before-first-source', firstSource: '2025-04-01' }],
    ['2025-04-01', '10.50 x 12, 5 %, surcharge'],
  ])('monthly billing of a year costs more from 2025-04-01: on %s [X6]', (at, expected) => {
    expect(said({}, at)).toEqual(expected);
    expect(typeof said({ duration: 'P3Y' }, at)).toBe(typeof expected);
  });

  it('changes when the promotion ends [X7]', () => {
    expect(planPrice(plan({ duration: 'P1M' }), instant('2022-06-01'))).toMatchObject({ changesAt: instant('2022-07-01') });
  });

  it.each<readonly [Partial<PlanPriceFacts>, object]>([
    [{ upfrontPrice: null }, { gap: 'fact-missing', fact: 'upfrontPrice' }],
    [{ family: 'isv-saas' }, { gap: 'documents-silent', on: 'price' }],
    [{ duration: 'P5Y' }, { gap: 'documents-silent', on: 'plan' }],
    [{ billingCycle: 'triennial' }, { gap: 'documents-silent', on: 'plan' }],
    [{ billingCycle: 'one-time' }, { gap: 'documents-silent', on: 'plan' }],
    [
      { duration: 'P1M', billingCycle: 'annual' },
      { gap: 'documents-silent', on: 'plan' },
    ],
    [{ family: 'constructor' as 'isv-saas' }, { gap: 'unknown-value', fact: 'family', value: 'constructor' }],
    [{ duration: '__proto__' as 'P1Y' }, { gap: 'unknown-value', fact: 'duration', value: '__proto__' }],
    [{ billingCycle: 'toString' as 'none' }, { gap: 'unknown-value', fact: 'billingCycle', value: 'toString' }],
    [{ product: 'odd' as 'windows-365' }, { gap: 'unknown-value', fact: 'product', value: 'odd' }],
  ])('is undetermined for %j [X6, X7]', (rest, gap) => {
    expect(said(rest, '2026-03-01')).toEqual(gap);
  });

  it.each<readonly [string, string, Partial<PlanPriceFacts>]>([
    ['negative-amount', 'upfrontPrice.amount', { upfrontPrice: { amount: -1, currency: 'EUR' } }],
    ['fractional-amount', 'listPrice.amount', { listPrice: { amount: 0.5, currency: 'EUR' } }],
    ['currency-mismatch', 'listPrice.currency', { listPrice: money('1.00', 'USD') }],
  ])('breaks off with %s at %s', (code, path, rest) => {
    expect(() => planPrice(plan(rest), instant('2026-03-01'))).toThrow(expect.objectContaining({ code, path }));
  });

  it('expects the currency of the price that is paid upfront', () => {
    const mixed = plan({ listPrice: money('1.00', 'USD'), upfrontPrice: money('1.00', 'EUR') });
    expect(() => planPrice(mixed, instant('2026-03-01'))).toThrow(
      'currency-mismatch at "listPrice.currency": expected EUR, received "USD"',
    );
  });

  it('breaks off on an `at` that is no Instant, and on facts that are none', () => {
    expect(() => planPrice(plan(), 0.5 as Instant)).toThrow(expect.objectContaining({ path: 'at' }));
    expect(() => planPrice(null as never, instant('2026-03-01'))).toThrow(expect.objectContaining({ path: 'facts' }));
  });

  it('the cycles of a plan cost what was paid upfront and the surcharge, but for the rounding of each [X6, X7]', () => {
    const plans = fc.constantFrom<Partial<PlanPriceFacts>>(
      {},
      { billingCycle: 'annual' },
      { duration: 'P3Y' },
      { duration: 'P3Y', billingCycle: 'annual' },
    );
    fc.assert(
      fc.property(plans, fc.integer({ min: 0, max: 10_000_000 }), (rest, amount) => {
        const answer = planPrice(plan({ ...rest, upfrontPrice: { amount, currency: 'EUR' } }), instant('2026-03-01'));
        if (answer.verdict !== 'computed') throw new Error('computed for these plans');
        const { price, cycles, surchargePercent } = answer;
        expect(Math.abs(price.amount * cycles - (amount * (100 + surchargePercent)) / 100)).toBeLessThanOrEqual(cycles / 2);
      }),
    );
  });
});
