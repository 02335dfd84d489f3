import { harmless, knownZone } from '../explain/format.js';
import type { ExplainLocale } from '../explain/locale.js';
import { explainLocale } from '../explain/locale.js';
import type { Phrase } from '../explain/phrase.js';
import { list, rule } from '../explain/phrase.js';
import { translated } from '../explain/translated.js';
import type { Basis } from '../kernel/answer.js';
import { isMoved } from '../rules/asking/bounds.js';
import type { DateBounds, RowBounds } from '../vocabulary/bounds.js';
import { english } from './texts/en.js';
import { korean } from './texts/ko.js';
import type { DeskTexts } from './texts/texts.js';
import { simplifiedChinese } from './texts/zh-hans.js';
import { traditionalChinese } from './texts/zh-hant.js';

const texts: { readonly [L in ExplainLocale]: DeskTexts } = {
  en: english,
  ko: translated<DeskTexts>(english, korean),
  'zh-Hans': translated<DeskTexts>(english, simplifiedChinese),
  'zh-Hant': translated<DeskTexts>(english, traditionalChinese),
};

/** The options of the sentences of a desk. */
export interface DeskExplainOptions {
  /** An IANA time zone such as 'Asia/Seoul'; absent, or unknown to the runtime: UTC. */
  readonly timeZone?: string | undefined;
  /** true adds how sure the date of the deciding rule is; absent: it is left out. */
  readonly certainty?: boolean | undefined;
}

/** Returns a value of a table by a key that may be of a newer version. */
export function ownOf<T>(table: { readonly [key: string]: T }, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** Returns ids as a list. */
function ids(all: readonly string[]): Phrase {
  return [
    list(
      'and',
      all.map((id) => [rule(id)]),
    ),
  ];
}

/** Returns the bounds of a date that interpretations move, and those that a missing fact leaves. */
export function splitBounds(bounds: RowBounds | null | undefined): { readonly moved?: DateBounds; readonly open?: RowBounds } {
  return bounds == null ? {} : isMoved(bounds) ? { moved: bounds } : { open: bounds };
}

/** Returns the rules behind a row, each once, in brackets. */
export function rulesOf(basis: readonly Basis[]): readonly Phrase[] {
  const rules = [...new Set(basis.map((one) => one.rule))];
  return rules.length === 0 ? [] : [['[', ...rules.flatMap((id, index): Phrase => (index === 0 ? [rule(id)] : [', ', rule(id)])), ']']];
}

/** Returns the interpretations that contest a row. */
export function contestedOf(shown: DeskTexts, contested: readonly string[]): readonly Phrase[] {
  return contested.length === 0 ? [] : [shown.contested(ids(contested)[0] as Exclude<Phrase[number], string>)];
}

/** Returns sentences one after the other; a list of rules in brackets stands with spaces around it in every language. */
function joined({ between }: DeskTexts, all: readonly Phrase[]): Phrase {
  const phrase: Phrase[number][] = [];
  for (const sentence of all) {
    if (phrase.length > 0) phrase.push(phrase.at(-1) === ']' ? ' ' : between);
    phrase.push(...sentence);
  }
  return phrase;
}

function textOf(shown: DeskTexts, phrase: Phrase): string {
  let text = '';
  for (const piece of phrase) {
    if (typeof piece === 'string') text += piece;
    else for (const part of piece(shown)) text += part.text;
  }
  return text;
}

/** Returns a title with what it is about, none of it repeated. */
export function titled({ colon }: DeskTexts, title: string, ...names: readonly (string | null | undefined)[]): string {
  const about = [...new Set(names)].filter((one) => one != null && one !== '').map((one) => harmless(one));
  return about.length === 0 ? title : `${title}${colon}${about.join(', ')}`;
}

/** Returns the sentences in a language; a general one where a value is of a newer version, or of no type at all. */
export function spoken(locale: string, make: (shown: DeskTexts) => string): string {
  const shown = texts[explainLocale(locale)];
  try {
    return make(shown);
  } catch {
    return shown.unknown;
  }
}

/** Returns sentences as text, their dates in the time zone of the options. */
export function paragraph(locale: string, options: DeskExplainOptions, sentences: (shown: DeskTexts) => readonly Phrase[]): string {
  return spoken(locale, (known) => {
    const { timeZone } = options;
    const shown = timeZone === undefined ? known : { ...known, timeZone: knownZone(timeZone) };
    return textOf(shown, joined(shown, sentences(shown)));
  });
}
