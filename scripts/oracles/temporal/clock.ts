/**
 * Calendar and clock of the second implementation: Temporal only, UTC only. Instants go in and come out as milliseconds;
 * the Temporal objects behind them are kept for a while, since making one costs more than the rule that needs it.
 */
import { Temporal } from 'temporal-polyfill';

const most = 20_000;
const zoned = new Map<number, Temporal.ZonedDateTime>();
const moved = new Map<string, number>();
const written = new Map<number, string>();

function utc(ms: number): Temporal.ZonedDateTime {
  const known = zoned.get(ms);
  if (known !== undefined) return known;
  if (zoned.size > most) zoned.clear();
  const made = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('UTC');
  zoned.set(ms, made);
  return made;
}

function once(key: string, make: () => number): number {
  const known = moved.get(key);
  if (known !== undefined) return known;
  if (moved.size > most) moved.clear();
  const made = make();
  moved.set(key, made);
  return made;
}

/** The midnight of a written day. */
export const midnight = (day: string): number => once(day, () => Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds);

export const hoursAfter = (ms: number, hours: number): number =>
  once(`h${ms} ${hours}`, () => utc(ms).toInstant().add({ hours }).epochMilliseconds);

export const msAfter = (ms: number, milliseconds: number): number =>
  once(`m${ms} ${milliseconds}`, () => utc(ms).toInstant().add({ milliseconds }).epochMilliseconds);

/** The same time of day so many months later; a day that the month does not have becomes its last one. */
export const monthsAfter = (ms: number, months: number): number =>
  once(`c${ms} ${months}`, () => utc(ms).add({ months }, { overflow: 'constrain' }).epochMilliseconds);

/** The midnight that begins the UTC day so many days after the day of an instant. */
export const midnightAfter = (ms: number, days: number): number =>
  once(`d${ms} ${days}`, () => utc(ms).toPlainDate().add({ days }).toZonedDateTime('UTC').epochMilliseconds);

/** Whole days between two instants, of 24 hours each. */
export const elapsedDays = (from: number, until: number): number =>
  once(`e${from} ${until}`, () => Math.trunc(utc(from).toInstant().until(utc(until).toInstant(), { largestUnit: 'hour' }).hours / 24));

/** Days between the UTC days of two instants. */
export const calendarDays = (from: number, until: number): number =>
  once(`u${from} ${until}`, () => utc(from).toPlainDate().until(utc(until).toPlainDate(), { largestUnit: 'day' }).days);

/** Milliseconds since midnight, and what is left of the day. */
export const spelled = (ms: number): number => {
  const { hour, minute, second, millisecond } = utc(ms);
  const atMinute = hour === 23 && minute === 59 && second === 0 && millisecond === 0;
  const atSecond = hour === 23 && minute === 59 && second === 59;
  return atMinute || atSecond ? midnightAfter(ms, 1) : ms;
};

/** The UTC day of an instant, written. */
export function utcDay(ms: number): string {
  const known = written.get(ms);
  if (known !== undefined) return known;
  if (written.size > most) written.clear();
  const made = utc(ms).toPlainDate().toString();
  written.set(ms, made);
  return made;
}

/** One day, and the months after it; nothing is kept, since no day comes twice. */
export function monthsLaterOnce(ms: number): { readonly day: number; readonly later: (months: number) => number } {
  const from = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO('UTC');
  return { day: from.day, later: (months) => from.add({ months }, { overflow: 'constrain' }).epochMilliseconds };
}
