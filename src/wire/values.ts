import type { Instant } from '../kernel/instant.js';
import { instantOrNull, isInstant } from '../kernel/instant.js';
import type { Currency } from '../kernel/currency.js';
import { currencies, minorDigits } from '../kernel/currency.js';
import type { Money } from '../kernel/money.js';
import { money } from '../kernel/money.js';
import type { Market } from '../vocabulary/market.js';
import { markets } from '../vocabulary/market.js';
import type { Duration } from '../vocabulary/term.js';
import { durations } from '../vocabulary/term.js';

const noOffset = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?$/;
const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?(?: ?([AaPp])[Mm])?)?$/;
/** Years that stand for "none": 0001 and 9999 on the wire, 1753 in price sheets. */
const noYears = ['0001', '1753', '9999'];
const longestInstant = 64;

/** Twelve-hour or twenty-four-hour clock to two digits; null where there is no such hour. */
function hourText(hour: string, half: string | undefined): string | null {
  if (half === undefined) return hour.padStart(2, '0');
  const clock = Number(hour);
  if (clock < 1 || clock > 12) return null;
  return String((clock % 12) + (half.toLowerCase() === 'p' ? 12 : 0)).padStart(2, '0');
}

/** M/D/YYYY [h:mm[:ss] [AM|PM]] as ISO text in UTC; null for any other text. */
function fromAmerican(text: string): string | null {
  const match = american.exec(text);
  if (match === null) return null;
  const [, month = '', day = '', year = '', hour = '0', minute = '00', second = '00', half] = match;
  const hours = hourText(hour, half);
  return hours === null ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${hours}:${minute}:${second}Z`;
}

/**
 * A date as Partner Center writes it: ISO text with an offset, with up to nine digits of a second, without an offset (which means UTC there), a plain date,
 * or US style (3/1/2018 12:00:00 AM). 'none' for the sentinels of the years 0001, 1753 and 9999; null for text that is no date. Local time is never used.
 * @example
 * import { wireInstant } from 'termbook/partner-center';
 * wireInstant('2019-01-09T00:21:45.9263727+00:00'); // => 1546993305926
 * wireInstant('9999-12-31T00:00:00'); // => 'none'
 */
export function wireInstant(text: string): Instant | 'none' | null {
  if (typeof text !== 'string' || text.length > longestInstant) return null;
  // in UTC from the year 2000 on, as nearly all are written: nothing to add, and no sentinel
  if (text.charCodeAt(0) === 0x32 && text.charCodeAt(text.length - 1) === 0x5a) return instantOrNull(text);
  const trimmed = text.trim();
  const iso = trimmed.endsWith('Z') ? trimmed : (fromAmerican(trimmed) ?? (noOffset.test(trimmed) ? `${trimmed}Z` : trimmed));
  const at = instantOrNull(iso);
  return at !== null && noYears.includes(iso.slice(0, 4)) ? 'none' : at;
}

/** Returns an instant of the caller's own records; null for an invalid one, as if it were not stated. */
export function knownAt(at: Instant | null | undefined): Instant | null {
  return isInstant(at) ? at : null;
}

const written = /^([+-]?)(\d{0,40})(?:\.(\d{0,40}))?(?:[eE]([+-]?\d{1,2}))?$/;

/**
 * A number, or decimal text with or without an exponent, as plain decimal text: every digit kept, also beyond 2^53, no trailing zeros; null for anything else.
 * @example
 * import { exactDecimal } from 'termbook/partner-center';
 * exactDecimal('9007199254740993'); // => '9007199254740993'
 * exactDecimal(8e-7); // => '0.0000008'
 */
export function exactDecimal(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const match = written.exec(String(value).trim());
  if (match === null) return null;
  const [, sign = '', whole = '', places = '', exponent = '0'] = match;
  if (whole === '' && places === '') return null;
  const digits = `${whole}${places}`;
  const point = whole.length + Number(exponent);
  const padded = digits.padEnd(point, '0').padStart(digits.length - Math.min(point, 0), '0');
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

/** ISO 8601 durations, as far as they are terms. */
export const wireDurations: { readonly [plain: string]: Duration } = Object.fromEntries(
  durations.map((duration) => [duration.toLowerCase(), duration]),
);

/** ISO 4217 codes. */
export const wireCurrencies: { readonly [plain: string]: Currency } = Object.fromEntries(
  currencies.map((code) => [code.toLowerCase(), code]),
);

export const wireMarkets: { readonly [plain: string]: Market } = Object.fromEntries(markets.map((code) => [code.toLowerCase(), code]));
