import * as fc from 'fast-check';
import type { Currency } from '../kernel/currency.js';
import { currencies } from '../kernel/currency.js';
import type { Money } from '../kernel/money.js';
import { oneOf } from './drawn.js';

/** Currencies without, with two and with three decimals, the common ones more often. */
const common: readonly Currency[] = ['EUR', 'USD', 'AUD', 'JPY', 'KWD'];

/** How much at most, in minor units; which currency. */
export interface MoneyChoice {
  readonly most?: number;
  readonly currency?: Currency;
}

/** Whole minor units: amounts as bills have them, small ones more often, and now and then a very large one. */
export function amount(most: number): fc.Arbitrary<number> {
  return fc.oneof(fc.nat(Math.min(most, 2000)), fc.nat(Math.min(most, 1_000_000)), fc.nat(most));
}

export function currency(): fc.Arbitrary<Currency> {
  return fc.oneof({ weight: 4, arbitrary: oneOf(common) }, { weight: 1, arbitrary: oneOf(currencies) });
}

/**
 * An amount of at least 0: a third up to 20.00, a third up to 10,000.00, a third up to `most` (10,000,000.00 unless told otherwise). Four in five
 * are in EUR, USD, AUD, JPY or KWD (two, no and three decimals), the others in any currency. Shrinks to 0 EUR.
 * @example
 * import * as fc from 'fast-check';
 * import { anyMoney } from 'termbook/testing';
 * fc.sample(anyMoney({ most: 100, currency: 'JPY' }), 50).every(({ amount }) => amount >= 0 && amount <= 100); // => true
 */
export function anyMoney(chosen: MoneyChoice = {}): fc.Arbitrary<Money> {
  const { most = 1_000_000_000 } = chosen;
  return fc.record({ amount: amount(most), currency: chosen.currency === undefined ? currency() : fc.constant(chosen.currency) });
}

/**
 * A tax rate as decimal text: six in ten as they occur (`'0'`, `'0.05'`, `'0.10'`, `'0.19'`, `'0.0825'`, `'0.25'`), else any with up to four places. Shrinks to '0'.
 * @example
 * import * as fc from 'fast-check';
 * import { taxRate } from 'termbook/testing';
 * fc.sample(taxRate(), 50).every((rate) => Number(rate) >= 0 && Number(rate) < 1); // => true
 */
export function taxRate(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: oneOf(['0', '0.05', '0.10', '0.19', '0.0825', '0.25']) },
    { weight: 2, arbitrary: fc.nat(9999).map((places) => `0.${String(places).padStart(4, '0')}`) },
  );
}
