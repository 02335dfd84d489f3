import { describe, expect, it } from 'vitest';
import { labels } from '../src/cli/labels.js';
import { english } from '../src/desk/texts/en.js';
import { korean } from '../src/desk/texts/ko.js';
import { simplifiedChinese } from '../src/desk/texts/zh-hans.js';
import { traditionalChinese } from '../src/desk/texts/zh-hant.js';
import { explainLocales } from '../src/explain/locale.js';
import { instant } from '../src/kernel/instant.js';
import { findingTexts } from '../src/ledger/texts.js';

const at = instant('2026-03-02T10:00Z');

/** A value that is found again in what is made of it. */
const marks = ['<1>', '<2>', '<3>', '<4>'];

/** Every sentence of a table that takes values, by its path, with each way of calling it. */
function sentencesOf(table: object, path = ''): readonly (readonly [string, () => unknown])[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]): readonly (readonly [string, () => unknown])[] => {
    const place = `${path}${key}`;
    if (typeof value === 'object' && value !== null) return sentencesOf(value, `${place}.`);
    if (typeof value !== 'function') return [];
    const made = value as (...given: readonly unknown[]) => unknown;
    return [
      [place, () => made(...marks.slice(0, made.length))],
      [`${place} of one instant`, () => made(at, at, at)],
      [`${place} of nothing`, () => made('', '', null)],
      [`${place} of facts`, () => made({ at, seats: 3, count: 2 }, null)],
    ];
  });
}

/** The sentences that can be made of some values; another kind of value is none of theirs. */
function madeOf(table: object): ReadonlyMap<string, string> {
  const made = new Map<string, string>();
  for (const [place, make] of sentencesOf(table)) {
    try {
      made.set(place, JSON.stringify(make()));
    } catch {
      // a sentence about an instant is not made of a text
    }
  }
  return made;
}

const tables: readonly (readonly [string, Readonly<Record<string, object>>])[] = [
  ['the command line', labels],
  ['findings', findingTexts],
  ['the desk', { en: english, ko: korean, 'zh-Hans': simplifiedChinese, 'zh-Hant': traditionalChinese }],
];

describe.each(tables)('the sentences of %s', (_name, byLocale) => {
  const english = madeOf(byLocale['en'] as object);

  it.each(explainLocales)('are all there in %s, and show every value that the English ones show', (locale) => {
    const own = madeOf(byLocale[locale] as object);
    expect([...english.keys()].filter((place) => !own.has(place))).toEqual([]);
    const hidden = [...english].flatMap(([place, text]) =>
      marks.filter((mark) => text.includes(mark) && own.get(place)?.includes(mark) !== true).map((mark) => `${place} hides ${mark}`),
    );
    expect(hidden).toEqual([]);
  });
});
