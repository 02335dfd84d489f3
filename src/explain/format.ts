import { minorDigits } from '../kernel/currency.js';
import type { Instant } from '../kernel/instant.js';
import { minuteMs } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { decimal } from '../kernel/money.js';
import { keptFor } from '../kernel/kept.js';
import type { ExplainLocale } from './locale.js';

/** The time zone of sentences, unless another is asked for. */
export const utc = 'UTC';

const dayParts = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
} as const;
const minuteParts = { ...dayParts, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const precisions = {
  day: dayParts,
  minute: minuteParts,
  second: { ...minuteParts, second: '2-digit' },
  monthDay: { month: 'short', day: 'numeric' },
  month: { year: 'numeric', month: 'short' },
  year: { year: 'numeric' },
} as const;

/** Decimal text is formatted exactly since ECMAScript 2023; the library types that we compile for are older. */
interface ExactFormat {
  format(value: string | number | bigint): string;
}

/** Remembers the formatters of one kind: making one costs many times more than using it. There are as many as locales, kinds and the time zones that are asked for. */
function remembered<K extends string, F>(
  make: (locale: ExplainLocale, kind: K, timeZone: string) => F,
): (locale: ExplainLocale, kind: K, timeZone?: string) => F {
  const formats = new Map<string, F>();
  return (locale, kind, timeZone = utc) => keptFor(formats, `${locale} ${kind} ${timeZone}`, () => make(locale, kind, timeZone));
}

const dateFormat = /* @__PURE__ */ remembered(
  (locale, precision: keyof typeof precisions, timeZone) => new Intl.DateTimeFormat(locale, { ...precisions[precision], timeZone }),
);
const moneyFormat = /* @__PURE__ */ remembered((locale, currency: Money['currency']): ExactFormat => {
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
});
const countFormat = /* @__PURE__ */ remembered((locale, style: 'decimal') => new Intl.NumberFormat(locale, { style }));
const regionNames = /* @__PURE__ */ remembered((locale, type: 'region') => new Intl.DisplayNames(locale, { type, fallback: 'none' }));

/** Runtimes differ in the kind of space they put; one kind keeps the text the same everywhere. */
function plainSpaces(text: string): string {
  return text.replace(/\s/gu, ' ');
}

/** Returns the day of an instant, without a label. */
export function dayText(locale: ExplainLocale, at: Instant, timeZone?: string): string {
  return plainSpaces(dateFormat(locale, 'day', timeZone).format(at));
}

/** Returns the label of an instant on an axis of days, months or years, in UTC. */
export function axisText(locale: ExplainLocale, step: 'monthDay' | 'month' | 'year', at: Instant): string {
  return plainSpaces(dateFormat(locale, step).format(at));
}

/** Returns the day and time of an instant, without a label: to the minute, or to the second where it has seconds; what is left of a second is cut off. */
export function momentText(locale: ExplainLocale, at: Instant, timeZone?: string): string {
  const pastMinute = ((at % minuteMs) + minuteMs) % minuteMs;
  return plainSpaces(dateFormat(locale, pastMinute < 1000 ? 'minute' : 'second', timeZone).format(at));
}

const zoneFormat = /* @__PURE__ */ remembered(
  (_locale, timeZoneName: 'shortOffset', timeZone) => new Intl.DateTimeFormat('en', { timeZoneName, timeZone }),
);

/** Returns the label of a time zone at an instant: 'UTC', 'GMT+9'. */
export function zoneText(at: Instant, timeZone: string): string {
  if (timeZone === utc) return utc;
  const parts = zoneFormat('en', 'shortOffset', timeZone).formatToParts(at);
  return parts.flatMap(({ type, value }) => (type === 'timeZoneName' ? [value] : [])).join('');
}

/** Returns the time zone where the runtime knows it, else UTC: an explanation never throws, and its dates say which zone they are in. */
export function knownZone(timeZone: string | undefined): string {
  if (timeZone === undefined) return utc;
  try {
    zoneFormat('en', 'shortOffset', timeZone);
    return timeZone;
  } catch {
    return utc;
  }
}

/** Returns an amount with its ISO 4217 code, from exact decimal text and never through a float; the code, since one symbol stands for several currencies. */
export function moneyText(locale: ExplainLocale, money: Money): string {
  // first: no formatter is kept for an unknown currency
  const text = decimal(money);
  return plainSpaces(moneyFormat(locale, money.currency).format(text));
}

/** Returns a whole number with the grouping of the language. */
export function countText(locale: ExplainLocale, count: number): string {
  return plainSpaces(countFormat(locale, 'decimal').format(count));
}

/** Returns the name of a market in the language; undefined where the language has none. */
export function marketName(locale: ExplainLocale, code: string): string | undefined {
  return /^[A-Z]{2}$/.test(code) ? regionNames(locale, 'region').of(code) : undefined;
}

const lists = /* @__PURE__ */ new Map<string, readonly (string | number)[]>();
const mostLists = 100;

/** Returns a list as words and the places of its items: [0, ', ', 1, ' and ', 2]. */
export function listParts(locale: ExplainLocale, join: 'and' | 'or', length: number): readonly (string | number)[] {
  return keptFor(
    lists,
    `${locale} ${join} ${String(length)}`,
    () => {
      const places = Array.from({ length }, (_, index) => String(index));
      return new Intl.ListFormat(locale, { type: join === 'and' ? 'conjunction' : 'disjunction' })
        .formatToParts(places)
        .map(({ type, value }) => (type === 'element' ? Number(value) : value));
    },
    mostLists,
  );
}

/** The most characters of a value from outside that a sentence shows. */
const longest = 64;
/** Control, format (bidirectional too), surrogate, private and unassigned characters, and line and paragraph separators. */
const unseen = /[\p{C}\p{Zl}\p{Zp}]/gu;

/** Returns a value from outside as harmless text: without control and bidirectional characters, cut to a bounded length. Text, not HTML. */
export function harmless(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  const kept = text.slice(0, longest * 8).replace(unseen, '');
  if (text.length <= longest) return kept;
  const shown = Array.from(kept);
  const cut = shown.length > longest || text.length > longest * 8;
  return `${shown.slice(0, longest).join('')}${cut ? '...' : ''}`;
}
