import type { Currency } from '../kernel/currency.js';
import { minorDigits } from '../kernel/currency.js';
import type { Fraction } from '../kernel/fraction.js';
import { divide, fraction, fractionOf, rounded, times, truncate } from '../kernel/fraction.js';
import type { Money } from '../kernel/money.js';
import type { BilledLine } from '../partner-center/invoice-line.js';
import type { ExpectedLine } from './ledger-line.js';

/** The way of a price from its own currency to that of a bill, in minor units. */
export interface Conversion {
  readonly from: Currency;
  readonly to: Currency;
  /** Minor units of the bill for one of the price. */
  readonly rate: Fraction;
  /** The price of a seat that the line states, in minor units; null = none is stated. */
  readonly seat: Fraction | null;
}

type ConvertedLine = Partial<Pick<BilledLine, 'pricingCurrency' | 'exchangeRate' | 'effectiveUnitPrice'>>;

function scaled(text: string | null | undefined, digits: number): Fraction | null {
  const exact = typeof text === 'string' ? fractionOf(text.replace('-', '')) : null;
  return exact === null ? null : times(exact, digits < 0 ? fraction(1, 10 ** -digits) : fraction(10 ** digits));
}

/** Returns the conversion that a billed line states; null where its prices are in the currency of the bill, or no rate above 0 is stated. */
export function conversionOf({ pricingCurrency: from, exchangeRate, effectiveUnitPrice }: ConvertedLine, to: Currency): Conversion | null {
  if (from == null || from === to) return null;
  const rate = scaled(exchangeRate, minorDigits(to) - minorDigits(from));
  // only the price of a seat that is given back may have a sign
  if (rate === null || rate.numerator === 0n || exchangeRate?.startsWith('-') === true) return null;
  return { from, to, rate, seat: scaled(effectiveUnitPrice, minorDigits(from)) };
}

/**
 * Returns an expected line as a bill prints it: with prices in another currency, each seat's price is converted and cut, then multiplied, as the page on
 * reconciliation files says of licenses. The seat's price is the stated one where it makes the expected amount, which may be cut, else the expected one.
 */
export function asBilled({ conversion }: { readonly conversion: Conversion | null }, expected: ExpectedLine): ExpectedLine {
  const { net, quantity } = expected;
  if (conversion === null || net.currency !== conversion.from || quantity === 0) return expected;
  const { seat, rate, to } = conversion;
  const all = seat === null ? null : times(seat, fraction(quantity));
  const isStated = all !== null && [truncate(all), rounded(all)].includes(Math.abs(net.amount));
  const price = isStated ? (seat as Fraction) : divide(fraction(Math.abs(net.amount)), fraction(quantity));
  const converted: Money = { amount: Math.sign(net.amount) * truncate(times(price, rate)) * quantity + 0, currency: to };
  return { ...expected, net: converted };
}
