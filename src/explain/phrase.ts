import type { Instant } from '../kernel/instant.js';
import { hasKey } from '../kernel/check.js';
import { addMs, dayMs, instantOrNull } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { DateBounds } from '../vocabulary/bounds.js';
import type { Move } from '../vocabulary/move.js';
import { countText, dayText, harmless, listParts, marketName, momentText, moneyText, utc, zoneText } from './format.js';
import type { ExplainLocale } from './locale.js';

/**
 * One piece of an explanation. `text` is what to show, always plain text and never HTML: escape it like any other text.
 * `rule` and `interpretation` hold an id that is safe in an address (a letter and digits), for a link; `at` and `money` hold the exact value.
 */
export type Part =
  | {
      /** The kind of the part. */
      readonly part: 'text';
      /** The plain text to show. */
      readonly text: string;
    }
  | {
      /** The kind of the part. */
      readonly part: 'rule';
      /** The id of the rule. */
      readonly rule: string;
      /** The document that the answer cites for the rule: `source` of 'termbook/rulebook' has its address; null = it cites none. */
      readonly source: string | null;
      /** The plain text to show. */
      readonly text: string;
    }
  | {
      /** The kind of the part. */
      readonly part: 'interpretation';
      /** The id of the interpretation. */
      readonly interpretation: string;
      /** The plain text to show. */
      readonly text: string;
    }
  | {
      /** The kind of the part. */
      readonly part: 'date';
      /** The instant. */
      readonly at: Instant;
      /** The plain text to show. */
      readonly text: string;
    }
  | {
      /** The kind of the part. */
      readonly part: 'money';
      /** The amount. */
      readonly money: Money;
      /** The plain text to show. */
      readonly text: string;
    };

/** A place in a sentence, filled in a language. */
export type Slot = (language: Language) => readonly Part[];

/** A sentence or a piece of one: our own words, and slots between them. Values from outside are always slots. */
export type Phrase = readonly (string | Slot)[];

/** The words that a language puts around a value. */
export interface Language {
  /** The language itself, which Intl writes dates and amounts in. */
  readonly locale: ExplainLocale;
  /** The end of something half-open: its last day, or the moment that is too late. */
  readonly until: { readonly day: (day: Slot) => Phrase; readonly moment: (moment: Slot) => Phrase };
  /** Follows the safe end: the last one by another interpretation. */
  readonly otherwise: (until: Slot) => Phrase;
  /** Follows a day that is meant in UTC. */
  readonly dayLabel: string;
  readonly market: (name: string, code: string) => string;
  readonly quoted: (text: string) => string;
  /** Cited where the caller's own policy decided. */
  readonly ownPolicy: string;
  /** Stands for a value that cannot be shown. */
  readonly blank: string;
  /** The time zone of the dates; absent: UTC. */
  readonly timeZone?: string;
}

/** Returns our own words with slots between them. A bare string is no value here, so that no text from outside slips in unchecked. */
export function say(words: TemplateStringsArray, ...values: readonly (Slot | Phrase)[]): Phrase {
  const phrase: Phrase[number][] = [];
  for (const [index, word] of words.entries()) {
    const value = values[index];
    phrase.push(word);
    if (typeof value === 'function') phrase.push(value);
    else if (value !== undefined) phrase.push(...value);
  }
  return phrase;
}

/** The empty phrase. */
export const none: Phrase = [];

/** Returns the parts of a phrase in a language, neighboring strings put together. */
export function rendered(language: Language, phrase: Phrase): readonly Part[] {
  const parts: Part[] = [];
  for (const piece of phrase) {
    for (const part of typeof piece === 'string' ? text(piece) : piece(language)) {
      const last = parts.at(-1);
      if (part.part === 'text' && last?.part === 'text') parts[parts.length - 1] = { part: 'text', text: `${last.text}${part.text}` };
      else if (part.text !== '') parts.push(part);
    }
  }
  return parts;
}

function text(shown: string): readonly Part[] {
  return [{ part: 'text', text: shown }];
}

/** Returns a slot for a date; an invalid one becomes a blank. */
function dated(at: Instant, show: (language: Language, at: Instant) => readonly Part[]): Slot {
  return (language) => {
    const known = instantOrNull(at);
    return known === null ? text(language.blank) : show(language, known);
  };
}

function isMidnight(at: Instant): boolean {
  return at % dayMs === 0;
}

/** A day of the calendar of UTC, in which the documents count days. */
function dayPart({ locale, dayLabel }: Language, at: Instant, shown: Instant): readonly Part[] {
  return [{ part: 'date', at, text: `${dayText(locale, shown)}${dayLabel}` }];
}

function momentPart({ locale, timeZone = utc }: Language, at: Instant): readonly Part[] {
  return [{ part: 'date', at, text: `${momentText(locale, at, timeZone)} ${zoneText(at, timeZone)}` }];
}

/** True if an instant is shown as a day: midnight in UTC is no midnight elsewhere. */
function isDay({ timeZone = utc }: Language, at: Instant): boolean {
  return timeZone === utc && isMidnight(at);
}

/** Returns a date as it is shown; where interpretations move it, the safe one first, and the last one by another interpretation. */
function safeFirst(at: Instant, bounds: DateBounds | undefined, shown: (at: Instant) => Slot): Slot {
  if (bounds === undefined) return shown(at);
  const { earliestAt, latestAt } = bounds;
  const safe = shown(earliestAt ?? at);
  return latestAt === null ? safe : (language) => rendered(language, [safe, ...language.otherwise(shown(latestAt))]);
}

/** True if no interpretation moves a date to an earlier one. */
export function isSafe(at: Instant, bounds: DateBounds | undefined): boolean {
  return (bounds?.earliestAt ?? at) === at;
}

/** Returns an instant: day and time, or the day alone for a midnight; where interpretations move it, the safe one and the last one. */
export function moment(at: Instant, bounds?: DateBounds): Slot {
  return safeFirst(at, bounds, (one) =>
    dated(one, (language, known) => (isDay(language, known) ? dayPart(language, known, known) : momentPart(language, known))),
  );
}

/** Returns the UTC day of an instant; in another time zone the moment itself. */
export function day(at: Instant, bounds?: DateBounds): Slot {
  return safeFirst(at, bounds, (one) =>
    dated(one, (language, known) => ((language.timeZone ?? utc) === utc ? dayPart(language, known, known) : momentPart(language, known))),
  );
}

/**
 * Returns the end of something half-open: 'until 10:00', or 'until the end of' the day before a midnight; where interpretations move it, the safe end and
 * the last one.
 */
export function until(at: Instant, bounds?: DateBounds): Slot {
  return safeFirst(at, bounds, (one) =>
    dated(one, (language, end) => {
      const { until: words } = language;
      return rendered(
        language,
        isDay(language, end) ? words.day(() => dayPart(language, end, addMs(end, -dayMs))) : words.moment(moment(end)),
      );
    }),
  );
}

/** Returns the day of a source; a source without a date is shown as it came. */
export function sourceDay(since: string): Slot {
  const at = instantOrNull(since);
  return at === null ? outside(since) : (language) => dayPart(language, at, at);
}

export function money({ amount, currency }: Money): Slot {
  return ({ locale }) => [{ part: 'money', money: { amount, currency }, text: moneyText(locale, { amount, currency }) }];
}

export function count(number: number): Slot {
  return ({ locale }) => text(countText(locale, number));
}

/** Returns a market by its name in the language, and its code. */
export function market(value: string): Slot {
  return (language) => {
    const code = harmless(value);
    const name = marketName(language.locale, code);
    return text(name === undefined ? language.quoted(code) : language.market(name, code));
  };
}

/** Returns a fact in words, by its whole name or its last one; a fact that the table does not know is shown as it came. */
export function factWord(table: Readonly<Record<string, string>>, fact: string): Phrase {
  const last = fact.slice(fact.lastIndexOf('.') + 1);
  return word(table, hasKey(table, last) && !hasKey(table, fact) ? last : fact);
}

/** Returns a value from outside, in quotation marks. */
export function outside(value: string): Slot {
  return ({ quoted: inQuotes }) => text(inQuotes(harmless(value)));
}

/** The rule id that the core cites for a policy that the caller pinned. */
const callersOwn = 'callers-own';
const linkable = /^[A-Z]\d{1,3}$/;

/** Returns the id of a rule or of an interpretation. */
export function rule(id: string): Slot {
  return ({ ownPolicy }) => {
    if (id === callersOwn) return text(ownPolicy);
    if (!linkable.test(id)) return text(harmless(id));
    // an interpretation may stand where a rule does: which date counts is one
    return [
      id.startsWith('I') ? { part: 'interpretation', interpretation: id, text: id } : { part: 'rule', rule: id, source: null, text: id },
    ];
  };
}

export function list(join: 'and' | 'or', items: readonly Phrase[]): Slot {
  return (language) =>
    rendered(
      language,
      listParts(language.locale, join, items.length).flatMap((piece) =>
        typeof piece === 'string' ? [piece] : items.slice(piece, piece + 1).flat(),
      ),
    );
}

/** Returns a word of the language; a key that the table does not know is shown as it came. */
export function word(table: Readonly<Record<string, string>>, key: string): Phrase {
  const found = Object.hasOwn(table, key) ? table[key] : undefined;
  return [found ?? outside(key)];
}

/** Returns words of a table as a list. */
export function all(table: Readonly<Record<string, string>>, keys: readonly string[]): Phrase {
  return [
    list(
      'and',
      keys.map((key) => word(table, key)),
    ),
  ];
}

/** The moves whose words name what they change: a scope behind them would say it twice. */
const complete: readonly string[] = [
  'set-auto-renew',
  'set-end-of-term',
  'change-quantity',
  'convert-trial',
  'schedule-change',
  'start-new-term',
  'extend',
  'expire',
  'migrate',
] satisfies readonly Move[];

/** Returns whether the words of a move say all of it, so that no scope is put to them. */
export function saysAll(move: string): boolean {
  return complete.includes(move);
}

/** Returns values from outside as a list. */
export function quoted(values: readonly string[]): Phrase {
  return [
    list(
      'and',
      values.map((value) => [outside(value)]),
    ),
  ];
}
