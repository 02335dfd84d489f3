import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs } from '../../src/kernel/instant.js';
import type { Draw } from './draw.js';

export type Json = { readonly [name: string]: unknown };

/** An instant in one of the spellings of the wires: with a fraction of three or seven digits, with an offset, or without one, which is UTC. */
export function spelledAt(draw: Draw, at: Instant): string {
  const text = new Date(at).toISOString();
  const whole = text.endsWith('.000Z') ? `${text.slice(0, 19)}Z` : text;
  return draw.oneOf([whole, text, text.replace('Z', '0000Z'), text.replace('Z', '1234+00:00'), whole.replace('Z', '')]);
}

/** The last day of a span that ends at an instant, at the time of day of its end. */
export function lastDayOf(endsAt: Instant): Instant {
  return addMs(endsAt, -dayMs);
}

/** The same record with its names in another casing, those inside too. */
export function cased(value: unknown, isPascal: boolean): unknown {
  if (!isPascal || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => cased(one, isPascal));
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [`${name.slice(0, 1).toUpperCase()}${name.slice(1)}`, cased(one, isPascal)]),
  );
}

/** A deep copy without what is null or absent, which both mean "not stated", and with names in one order. */
export function bare(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(bare);
  const stated = Object.entries(value).filter(([, one]) => one !== null && one !== undefined);
  return Object.fromEntries(stated.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, one]) => [name, bare(one)]));
}

/** Minor units as a decimal number, as JSON states it. */
export function decimalOf(amount: number, currency: 'EUR' | 'USD' | 'JPY' | 'KWD'): number {
  const digits = { EUR: 2, USD: 2, JPY: 0, KWD: 3 }[currency];
  return Number((amount / 10 ** digits).toFixed(digits));
}

/** An instant some months later: the same day, or the last one of a shorter month. */
export function monthsOn(at: Instant, months: number): Instant {
  const day = new Date(at);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return (Date.UTC(year, month, Math.min(day.getUTCDate(), last)) + (at % dayMs)) as Instant;
}
