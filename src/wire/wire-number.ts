import type { Currency } from '../kernel/currency.js';
import { minorDigits } from '../kernel/currency.js';
import type { Money } from '../kernel/money.js';
import { money } from '../kernel/money.js';

const written = /^([+-]?)(\d{0,40})(?:\.(\d{0,40}))?(?:[eE]([+-]?\d{1,2}))?$/;
const longest = 100;

/**
 * A number, or decimal text with or without an exponent, as plain decimal text: every digit kept, also beyond 2^53, no trailing zeros; null for anything else.
 * @example
 * import { exactDecimal } from 'termbook/partner-center';
 * exactDecimal('9007199254740993'); // => '9007199254740993'
 * exactDecimal(8e-7); // => '0.0000008'
 */
export function exactDecimal(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  const match = text.length > longest ? null : written.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', places = '', exponent = '0'] = match;
  if (whole === '' && places === '') return null;
  const digits = `${whole}${places}`;
  const point = whole.length + Number(exponent);
  const padded = point > digits.length ? digits.padEnd(point, '0') : digits.padStart(digits.length - Math.min(point, 0), '0');
  const at = Math.max(point, 0);
  const before = padded.slice(0, at).replace(/^0+/, '');
  // up to the last digit that counts: cutting zeros off the end would look at every zero in between
  const after = /^\d*[1-9]/.exec(padded.slice(at))?.[0] ?? '';
  const plain = `${before === '' ? '0' : before}${after === '' ? '' : `.${after}`}`;
  return sign === '-' && plain !== '0' ? `-${plain}` : plain;
}

/** Exact decimal text as money; null when the currency has no coin that small, or beyond 2^53 minor units. */
export function moneyOf(decimal: string, currency: Currency): Money | null {
  const places = decimal.includes('.') ? decimal.length - decimal.indexOf('.') - 1 : 0;
  const digits = minorDigits(currency);
  if (places > digits || !Number.isSafeInteger(Math.trunc(Number(decimal) * 10 ** digits))) return null;
  return money(decimal, currency);
}
