import { broken } from './error.js';

/** Milliseconds since 1970-01-01T00:00Z, whole. String-keyed brand: a `unique symbol` would make the ESM and CommonJS types incompatible. */
export type Instant = number & { readonly __termbook: 'Instant' };

export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

/** 0000-01-01T00:00Z and 9999-12-31T23:59:59.999Z: what four digits of a year can write. */
const firstMs = -62_167_219_200_000;
const lastMs = 253_402_300_799_999;
/** What a Date can hold: what follows from an instant may lie beyond the year 9999. */
export const furthestMs = 8_640_000_000_000_000;
/** The code of the digit 0. */
const zero = 48;
const shape = 'ISO text with offset, a plain date, a Date or whole milliseconds, in the years 0000 to 9999';
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d{2}):?(\d{2})))?$/;

/** Days before each month in a year that is not a leap year. */
const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days from 1970-01-01 to the given day of the proleptic Gregorian calendar; NaN where there is no such day. */
function dayNumber(year: number, month: number, day: number): number {
  const before = daysBefore[month - 1] ?? Number.NaN;
  const leapDay = isLeap(year) ? 1 : 0;
  const length = (daysBefore[month] ?? 365) - before + (month === 2 ? leapDay : 0);
  if (day < 1 || day > length) return Number.NaN;
  const past = year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return year * 365 + leaps - 719_528 + before + (month > 2 ? leapDay : 0) + day;
}

/** The number that digits write; NaN where another character stands. */
function digits(text: string, from: number, until: number): number {
  let value = 0;
  for (let index = from; index < until; index += 1) {
    const digit = text.charCodeAt(index) - zero;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}

/** The form that machines write, in UTC to the second or finer, `2020-03-01T10:00:00.1234567Z`; NaN for every other text, and where there is no such instant. */
function fromUsual(text: string): number {
  const end = text.length - 1;
  const isUsual =
    end >= 19 &&
    end <= 29 &&
    end !== 20 &&
    text[end] === 'Z' &&
    text[4] === '-' &&
    text[7] === '-' &&
    text[10] === 'T' &&
    text[13] === ':' &&
    text[16] === ':' &&
    (end === 19 || text[19] === '.');
  if (!isUsual) return Number.NaN;
  const hour = digits(text, 11, 13);
  const minute = digits(text, 14, 16);
  const second = digits(text, 17, 19);
  // digits below a millisecond are cut, but have to be digits
  const places = Math.min(3, Math.max(0, end - 20));
  const millisecond = digits(text, 20, 20 + places) * 10 ** (3 - places) + digits(text, 20 + places, end) * 0;
  if (!(hour <= 23 && minute <= 59 && second <= 59)) return Number.NaN;
  const days = dayNumber(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
  return days * dayMs + hour * hourMs + minute * minuteMs + second * 1000 + millisecond;
}

/** What is not a number of milliseconds becomes NaN all the way. */
function fromText(text: string): number {
  const usual = fromUsual(text);
  return Number.isNaN(usual) ? fromAny(text) : usual;
}

function fromAny(text: string): number {
  const match = iso.exec(text);
  if (match === null) return Number.NaN;
  const part = (index: number): number => Number(match[index] ?? 0);
  const days = dayNumber(part(1), part(2), part(3));
  const hour = part(4);
  const minute = part(5);
  const second = part(6);
  const offsetHour = part(10);
  const offsetMinute = part(11);
  if (hour > 23 || minute > 59 || second > 59 || offsetHour > 23 || offsetMinute > 59) return Number.NaN;
  const millisecond = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const offset = (match[9] === '-' ? -1 : 1) * (offsetHour * hourMs + offsetMinute * minuteMs);
  return days * dayMs + hour * hourMs + minute * minuteMs + second * 1000 + millisecond - offset;
}

function fromDate(value: unknown): number {
  let ms = Number.NaN;
  try {
    ms = Date.prototype.getTime.call(value as Date);
  } catch {
    // no Date
  }
  return ms;
}

/**
 * The same as `instant`, for outside text: null instead of a throw.
 * @example
 * import { instantOrNull } from 'termbook';
 * instantOrNull('2020-02-30'); // => null
 */
export function instantOrNull(value: unknown): Instant | null {
  const ms = typeof value === 'number' ? value : typeof value === 'string' ? fromText(value) : fromDate(value);
  // adding 0 turns -0 into 0
  return Number.isSafeInteger(ms) && ms >= firstMs && ms <= lastMs ? ((ms + 0) as Instant) : null;
}

/**
 * The only way in for time: ISO text with offset, a plain date (midnight UTC), a Date or whole milliseconds becomes milliseconds since 1970-01-01T00:00Z.
 * Digits below a millisecond are cut. Throws TermbookError 'invalid-instant'; text without an offset is refused, since its zone would be a guess.
 * @example
 * import { instant } from 'termbook';
 * instant('2020-03-01T10:00+09:00'); // => 1583024400000
 */
export function instant(value: string | Date | number): Instant {
  return instantOrNull(value) ?? broken('invalid-instant', 'value', shape, value);
}

function isWholeWithin(value: unknown, first: number, last: number): boolean {
  return Number.isInteger(value) && (value as number) >= first && (value as number) <= last && !Object.is(value, -0);
}

/** Whether a value is what `instant` gives: asked first where the path of a broken one would have to be put together. */
export function isInstant(value: unknown): value is Instant {
  return isWholeWithin(value, firstMs, lastMs);
}

/** The one guard of the core: an Instant must be what `instant` gives; a smuggled Date, text, fraction or year beyond 9999 is told so. */
export function checkInstant(value: unknown, path: string): void {
  if (!isWholeWithin(value, firstMs, lastMs)) broken('invalid-instant', path, 'an Instant (whole milliseconds), made by instant()', value);
}

/**
 * An instant as ISO text in UTC, to the millisecond.
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { instant, isoInstant } from 'termbook';
 * isoInstant(instant('2020-03-01T10:00+01:00')); // => '2020-03-01T09:00:00.000Z'
 */
export function isoInstant(at: Instant): string {
  if (!isWholeWithin(at, -furthestMs, furthestMs))
    broken('invalid-instant', 'at', 'an Instant (whole milliseconds), made by instant()', at);
  return new Date(at).toISOString();
}

/**
 * The UTC day of an instant, as YYYY-MM-DD.
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { instant, isoDate } from 'termbook';
 * isoDate(instant('2020-02-29T23:59:59.999Z')); // => '2020-02-29'
 */
export function isoDate(at: Instant): string {
  return isoInstant(at).slice(0, -timeText.length);
}

/** What ISO text writes after the day. */
const timeText = 'T00:00:00.000Z';

/** The midnight that began the UTC day of an instant. */
export function startOfDay(at: Instant): Instant {
  return (Math.floor(at / dayMs) * dayMs) as Instant;
}

/** An instant moved by milliseconds. */
export function later(at: Instant, ms: number): Instant {
  return (at + ms) as Instant;
}

const midnights = /* @__PURE__ */ new Map<string, Instant>();

/** The midnight that begins a day of our own tables, written YYYY-MM-DD; the tables are ours, so nothing is checked, and each day is read once. */
export function midnightOf(day: string): Instant {
  const known = midnights.get(day);
  if (known !== undefined) return known;
  const midnight = Date.parse(day) as Instant;
  midnights.set(day, midnight);
  return midnight;
}
