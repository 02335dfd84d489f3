import type { Instant } from '../kernel/instant.js';
import { hourMs, isInstant, isoDate, minuteMs } from '../kernel/instant.js';

/** The ranges stand in the pattern, so that only the day is left to check. */
const iso =
  /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:[Tt ]([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,9}))?)?(?:[Zz]|([+-])([01]\d|2[0-3]):?([0-5]\d)))?$/;

function fromText(text: string): number | null {
  const [, day, hour = 0, minute = 0, second = 0, places = '', sign, offsetHour = 0, offsetMinute = 0] = iso.exec(text) ?? [];
  if (day === undefined) return null;
  const midnight = Date.parse(day); // not midnightOf, which keeps every day that it was asked for
  // an engine may read February 30 as a day of March, or not at all
  if (!isInstant(midnight) || isoDate(midnight) !== day) return null;
  const time = Number(hour) * hourMs + Number(minute) * minuteMs + Number(second) * 1000 + Number(places.slice(0, 3).padEnd(3, '0'));
  const offset = Number(offsetHour) * hourMs + Number(offsetMinute) * minuteMs;
  return midnight + time + (sign === '-' ? offset : -offset);
}

/** What `instantOrNull` of the kernel gives for JSON, in half its size. */
export function instantOfJson(value: unknown): Instant | null {
  const ms = typeof value === 'string' ? fromText(value) : value === 0 ? 0 : value;
  return isInstant(ms) ? ms : null;
}
