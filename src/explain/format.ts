import { minorDigits } from '../kernel/currency.js';
import type { Instant } from '../kernel/instant.js';
import { minuteMs } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { decimal } from '../kernel/money.js';
import type { ExplainLocale } from './locale.js';

const dayParts = {
  calendar: 'gregory',
  numberingSystem: 'latn',
  timeZone: 'UTC',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
} as const;
const minuteParts = { ...dayParts, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const secondParts = { ...minuteParts, second: '2-digit' } as const;
const precisions = {
  day: dayParts,
  minute: minuteParts,
  second: secondParts,
  millisecond: { ...secondParts, fractionalSecondDigits: 3 },
} as const;

/** Decimal text is formatted exactly since ECMAScript 2023; the library types that we compile for are older. */
interface ExactFormat {
  format(value: string | number | bigint): string;
}

const dateFormats = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();
const moneyFormats = /* @__PURE__ */ new Map<string, ExactFormat>();

/** Making a formatter costs many times more than using one; there are as many as locales times precisions or currencies. */
function remembered<F>(formats: Map<string, F>, key: string, make: () => F): F {
  const known = formats.get(key) ?? make();
  formats.set(key, known);
  return known;
}

/** Runtimes differ in the kind of space they put; one kind keeps the text the same everywhere. */
function plainSpaces(text: string): string {
  return text.replace(/\s/gu, ' ');
}

function dateText(locale: ExplainLocale, precision: keyof typeof precisions, at: Instant): string {
  const format = remembered(dateFormats, `${locale} ${precision}`, () => new Intl.DateTimeFormat(locale, precisions[precision]));
  return plainSpaces(format.format(at));
}

/** The day of an instant in UTC, without a label. */
export function dayText(locale: ExplainLocale, at: Instant): string {
  return dateText(locale, 'day', at);
}

/** Day and time of an instant in UTC, without a label: to the minute, or as precisely as it is. */
export function momentText(locale: ExplainLocale, at: Instant): string {
  return dateText(locale, at % 1000 !== 0 ? 'millisecond' : at % minuteMs !== 0 ? 'second' : 'minute', at);
}

/** An amount with its ISO 4217 code, from exact decimal text and never through a float; the code, since one symbol stands for several currencies. */
export function moneyText(locale: ExplainLocale, money: Money): string {
  const text = decimal(money);
  const { currency } = money;
  const digits = minorDigits(currency);
  const style = {
    style: 'currency',
    currency,
    currencyDisplay: 'code',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  } as const;
  return plainSpaces(remembered(moneyFormats, `${locale} ${currency}`, () => new Intl.NumberFormat(locale, style)).format(text));
}

/** A whole number with the grouping of the language. */
export function countText(locale: ExplainLocale, count: number): string {
  return plainSpaces(new Intl.NumberFormat(locale).format(count));
}

/** The name of a market in the language; undefined where the language has none. */
export function marketName(locale: ExplainLocale, code: string): string | undefined {
  return /^[A-Z]{2}$/.test(code) ? new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }).of(code) : undefined;
}

/** A list as words and the places of its items: [0, ', ', 1, ' and ', 2]. */
export function listParts(locale: ExplainLocale, join: 'and' | 'or', length: number): readonly (string | number)[] {
  const format = new Intl.ListFormat(locale, { type: join === 'and' ? 'conjunction' : 'disjunction' });
  const places = Array.from({ length }, (_, index) => String(index));
  return format.formatToParts(places).map(({ type, value }) => (type === 'element' ? Number(value) : value));
}
