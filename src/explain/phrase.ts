import type { Instant } from '../kernel/instant.js';
import { instantOrNull } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';

/** A place in a sentence that is filled when the sentence is rendered in its language. */
export type Slot =
  | { readonly slot: 'moment' | 'day' | 'lastDay' | 'until'; readonly at: Instant }
  | { readonly slot: 'money'; readonly money: Money }
  | { readonly slot: 'count'; readonly count: number }
  | { readonly slot: 'market' | 'outside' | 'rule'; readonly text: string }
  | { readonly slot: 'list'; readonly join: 'and' | 'or'; readonly items: readonly Phrase[] };

/** A sentence or a piece of one: our own words, and slots between them. Values from outside are always slots. */
export type Phrase = readonly (string | Slot)[];

/** Our own words with slots between them. A bare string is no value here, so that no text from outside slips in unchecked. */
export function say(words: TemplateStringsArray, ...values: readonly (Slot | Phrase)[]): Phrase {
  return words.flatMap((word, index): Phrase => {
    const value = values[index];
    return value === undefined ? [word] : [word, ...('slot' in value ? [value] : value)];
  });
}

/** An instant: day and time, or the day alone for a midnight. */
export const moment = (at: Instant): Slot => ({ slot: 'moment', at });
/** The UTC day of an instant. */
export const day = (at: Instant): Slot => ({ slot: 'day', at });
/** The last UTC day before a midnight, for what ends with that day. */
export const lastDay = (at: Instant): Slot => ({ slot: 'lastDay', at });
/** The end of something half-open: 'until 10:00', or 'until the end of' the day before a midnight. */
export const until = (at: Instant): Slot => ({ slot: 'until', at });
export const money = (amount: Money): Slot => ({ slot: 'money', money: amount });
export const count = (number: number): Slot => ({ slot: 'count', count: number });
/** A market by its name in the language, and its code. */
export const market = (code: string): Slot => ({ slot: 'market', text: code });
/** A value from outside, in quotation marks. */
export const outside = (text: string): Slot => ({ slot: 'outside', text });
/** The id of a rule or of a reading. */
export const rule = (id: string): Slot => ({ slot: 'rule', text: id });
export const list = (join: 'and' | 'or', items: readonly Phrase[]): Slot => ({ slot: 'list', join, items });

/** A word of the language; one that the table does not know is shown as it came. */
export function word(table: Readonly<Record<string, string>>, key: string): Phrase {
  const found = Object.hasOwn(table, key) ? table[key] : undefined;
  return [found ?? outside(key)];
}

/** Words of a table as a list. */
export function all(table: Readonly<Record<string, string>>, keys: readonly string[]): Phrase {
  return [
    list(
      'and',
      keys.map((key) => word(table, key)),
    ),
  ];
}

/** Values from outside as a list. */
export function quoted(values: readonly string[]): Phrase {
  return [
    list(
      'and',
      values.map((value) => [outside(value)]),
    ),
  ];
}

/** Nothing said. */
export const none: Phrase = [];

/** The day of a source; a source without a date is shown as it came. */
export function sourceDay(since: string): Slot {
  const at = instantOrNull(since);
  return at === null ? outside(since) : day(at);
}
