import { fail } from './error.js';
import { keptFor } from './kept.js';

/**
 * Whole milliseconds since 1970-01-01T00:00Z, made by `instant`. The brand has a string key: a `unique symbol` would make the ESM and
 * CommonJS types incompatible. It comes first: compilers then name it where a Date or a number is passed.
 */
export type Instant = { readonly __termbook: 'wrap it in instant()' } & number;

export const minuteMs = 60_000;
export const hourMs = 3_600_000;
export const dayMs = 86_400_000;

/** 0000-01-01T00:00Z and 9999-12-31T23:59:59.999Z, the limits of a year with four digits. */
const firstMs = -62_167_219_200_000;
const lastMs = 253_402_300_799_999;
/** The limit of a Date. An instant computed from another may be after the year 9999. */
export const furthestMs = 8_640_000_000_000_000;
/** The character code of the digit 0. */
const zero = 48;
const notDigits = 1_000_000;
/** The milliseconds in the last digit of a fraction, by the number of its digits. */
const fractions = [1000, 100, 10, 1] as const;
const shape = 'ISO text with offset, a plain date, a Date, a Temporal.Instant or whole milliseconds, in the years 0000 to 9999';
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d{2})(?::?(\d{2}))?))?$/;

/** The days before each month in a year that is not a leap year. */
const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Returns the days from 1970-01-01 to a day of the proleptic Gregorian calendar; NaN if there is no such day. */
function dayNumber(year: number, month: number, day: number): number {
  const before = daysBefore[month - 1] ?? Number.NaN;
  const leapDay = isLeap(year) ? 1 : 0;
  const length = (daysBefore[month] ?? 365) - before + (month === 2 ? leapDay : 0);
  if (day < 1 || day > length) return Number.NaN;
  const past = year - 1;
  const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  return year * 365 + leaps - 719_528 + before + (month > 2 ? leapDay : 0) + day;
}

/** Returns the number that two digits write; more than any date has if there is another character. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - zero;
  const ones = text.charCodeAt(at + 1) - zero;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : notDigits;
}

/** Returns the milliseconds that the digits of a fraction write; those below a millisecond are truncated. NaN for any other character. */
function millisecondsOf(text: string, end: number): number {
  let value = 0;
  for (let index = 20; index < end; index += 1) {
    const digit = text.charCodeAt(index) - zero;
    if (digit < 0 || digit > 9) return Number.NaN;
    if (index < 23) value = value * 10 + digit;
  }
  return end < 23 ? value * (fractions[end - 20] as number) : value;
}

/**
 * Returns the milliseconds of the form that machines write, UTC to the second or finer (`2020-03-01T10:00:00.1234567Z`).
 * NaN for any other text, and if there is no such instant.
 */
function fromUsual(text: string): number {
  const end = text.length - 1;
  const isUsual =
    end >= 19 &&
    end <= 29 &&
    end !== 20 &&
    text.charCodeAt(end) === 0x5a &&
    text.charCodeAt(4) === 0x2d &&
    text.charCodeAt(7) === 0x2d &&
    text.charCodeAt(10) === 0x54 &&
    text.charCodeAt(13) === 0x3a &&
    text.charCodeAt(16) === 0x3a &&
    (end === 19 || text.charCodeAt(19) === 0x2e);
  if (!isUsual) return Number.NaN;
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2);
  const hour = twoDigits(text, 11);
  const minute = twoDigits(text, 14);
  const second = twoDigits(text, 17);
  if (year > 9999 || hour > 23 || minute > 59 || second > 59) return Number.NaN;
  const days = dayNumber(year, twoDigits(text, 5), twoDigits(text, 8));
  const whole = days * dayMs + hour * hourMs + minute * minuteMs + second * 1000;
  return end === 19 ? whole : whole + millisecondsOf(text, end);
}

/** Returns milliseconds; NaN for text that is not an instant. */
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
    // not a Date
  }
  return ms;
}

/** Returns the milliseconds of a Temporal.Instant, known by its tag, which no JSON has; NaN for any other value. */
function fromTemporal(value: unknown): number {
  if (typeof value !== 'object' || value === null) return Number.NaN;
  try {
    const isTemporal = Object.prototype.toString.call(value) === '[object Temporal.Instant]';
    const { epochMilliseconds: ms } = value as { readonly epochMilliseconds?: unknown };
    return isTemporal && typeof ms === 'number' ? ms : Number.NaN;
  } catch {
    return Number.NaN;
  }
}

function fromObject(value: unknown): number {
  const ms = fromDate(value);
  return Number.isNaN(ms) ? fromTemporal(value) : ms;
}

/**
 * Returns the same as `instant`, for outside values: null instead of a throw.
 * @example
 * import { instantOrNull } from 'termbook';
 * instantOrNull('2020-02-30'); // => null
 */
export function instantOrNull(value: unknown): Instant | null {
  const ms = typeof value === 'number' ? value : typeof value === 'string' ? fromText(value) : fromObject(value);
  // adding 0 turns -0 into 0
  return ms >= firstMs && ms <= lastMs && Math.floor(ms) === ms ? ((ms + 0) as Instant) : null;
}

/**
 * Returns the milliseconds since 1970-01-01T00:00Z of ISO text with an offset, a plain date (midnight UTC), a Date, a Temporal.Instant, or whole
 * milliseconds. The text of a PostgreSQL `timestamptz` is such text: its offset may be hours alone. Digits below a millisecond are truncated. Text with a time but no offset is invalid, since its zone would be a guess.
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { instant } from 'termbook';
 * instant('2020-03-01T10:00+09:00'); // => 1583024400000
 * instant('2020-03-01 10:00:00+09'); // => 1583024400000
 */
export function instant(
  value: string | Date | number | { readonly epochMilliseconds: number; readonly [Symbol.toStringTag]: 'Temporal.Instant' },
): Instant {
  return instantOrNull(value) ?? fail('invalid-instant', 'value', shape, value);
}

function isWholeWithin(value: unknown, first: number, last: number): boolean {
  return Number.isInteger(value) && (value as number) >= first && (value as number) <= last && !Object.is(value, -0);
}

/**
 * True if a value is an Instant as `instant` returns it. Callers use it before `checkInstant` where the path of an invalid value would have
 * to be built.
 */
export function isInstant(value: unknown): value is Instant {
  return isWholeWithin(value, firstMs, lastMs);
}

/** Validates an Instant. Throws TermbookError 'invalid-instant' for a Date, a string, a fraction, or a year after 9999. */
export function checkInstant(value: unknown, path: string): void {
  if (!isWholeWithin(value, firstMs, lastMs)) fail('invalid-instant', path, 'an Instant (whole milliseconds), made by instant()', value);
}

/**
 * Returns an instant as ISO text in UTC, to the millisecond.
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { instant, isoInstant } from 'termbook';
 * isoInstant(instant('2020-03-01T10:00+01:00')); // => '2020-03-01T09:00:00.000Z'
 */
export function isoInstant(at: Instant): string {
  if (!isWholeWithin(at, -furthestMs, furthestMs)) fail('invalid-instant', 'at', 'an Instant (whole milliseconds), made by instant()', at);
  const day = Math.floor(at / dayMs);
  return keptFor(dayTexts, day, dayText, mostDayTexts) + timeText(at - day * dayMs);
}

/** The texts of days counted from 1970-01-01, as many as a portfolio has. */
const dayTexts = /* @__PURE__ */ new Map<number, string>();
const mostDayTexts = 10_000;

function dayText(day: number): string {
  const [text = ''] = new Date(day * dayMs).toISOString().split('T');
  return text;
}

const timeLength = 'T00:00:00.000Z'.length;

function timeText(ms: number): string {
  const minutes = Math.floor(ms / minuteMs);
  const rest = ms - minutes * minuteMs;
  const seconds = Math.floor(rest / 1000);
  const hours = Math.floor(minutes / 60);
  return `T${ofTwo(hours)}:${ofTwo(minutes - hours * 60)}:${ofTwo(seconds)}.${ofThree(rest - seconds * 1000)}Z`;
}

const textsOfTwo = /* @__PURE__ */ Array.from({ length: 100 }, (_text, value) => String(value).padStart(2, '0'));

function ofTwo(value: number): string {
  return textsOfTwo[value] as string;
}

function ofThree(value: number): string {
  return value === 0 ? '000' : String(value).padStart(3, '0');
}

/**
 * Returns the UTC day of an instant, as YYYY-MM-DD.
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { instant, isoDate } from 'termbook';
 * isoDate(instant('2020-02-29T23:59:59.999Z')); // => '2020-02-29'
 */
export function isoDate(at: Instant): string {
  return isoInstant(at).slice(0, -timeLength);
}

/** Returns the midnight that begins the UTC day of an instant. */
export function startOfDay(at: Instant): Instant {
  return (Math.floor(at / dayMs) * dayMs) as Instant;
}

/** Returns an instant moved by milliseconds. */
export function addMs(at: Instant, ms: number): Instant {
  return (at + ms) as Instant;
}

const midnights = /* @__PURE__ */ new Map<string, Instant>();

/** Returns the midnight that begins a day (YYYY-MM-DD) of termbook's own tables. The day is not validated; each day is parsed once. */
export function midnightOf(day: string): Instant {
  return keptFor(midnights, day, parsed);
}

function parsed(day: string): Instant {
  return Date.parse(day) as Instant;
}
