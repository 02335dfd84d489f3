import { describe, expect, it } from 'vitest';
import { english } from '../../../src/explain/en.js';
import { explainer } from '../../../src/explain/explainer.js';
import { korean } from '../../../src/explain/ko.js';
import { simplifiedChinese } from '../../../src/explain/zh-hans.js';
import { traditionalChinese } from '../../../src/explain/zh-hant.js';
import { questions } from '../../../src/rules/catalog/questions.js';
import { areas as allAreas } from '../../../src/vocabulary/area.js';
import { moves as allMoves } from '../../../src/vocabulary/move.js';
import { sentences } from './all.js';
import { answers } from './answers.js';
import { areas } from './areas.js';
import { moves } from './moves.js';
import { valuesIn, wordsIn } from './values.js';

it('there is a sentence for every question, move and area of the vocabulary', () => {
  expect(Object.keys(answers).sort()).toEqual([...questions].sort());
  expect(Object.keys(moves).sort()).toEqual([...allMoves].sort());
  expect(Object.keys(areas).sort()).toEqual([...allAreas].sort());
});

it('every sentence in English is the written one', () => {
  const explain = explainer(english);
  expect(Object.fromEntries(sentences.map(([name, speak]) => [name, speak(explain)]))).toEqual(
    Object.fromEntries(sentences.map(([name, , said]) => [name, said])),
  );
});

describe.each([
  ['ko', korean, /\p{Script=Hangul}/u],
  ['zh-Hans', simplifiedChinese, /\p{Script=Han}/u],
  ['zh-Hant', traditionalChinese, /\p{Script=Han}/u],
])('%s', (_locale, table, script) => {
  const language = explainer(table);
  const rows = sentences.map(([name, speak, said]) => ({ name, said, text: speak(language) }));

  it('says each sentence in its own script, with no word of another but those of the English one', () => {
    const odd = rows.filter(({ text }) => !script.test(text) || /undefined|null|NaN|\[object|\s\s|\s[.,。，]|\(\)|（）/.test(text));
    expect(odd).toEqual([]);
    const foreign = rows.filter(({ said, text }) => wordsIn(text).some((word) => !wordsIn(said).includes(word)));
    expect(foreign).toEqual([]);
  });

  it('shows every value that the English sentence shows', () => {
    const told = rows.filter(({ name }) => !name.startsWith('title '));
    expect(told.map(({ name, text }) => [name, text, valuesIn(text)])).toEqual(
      told.map(({ name, said, text }) => [name, text, valuesIn(said)]),
    );
  });

  it.each(['answer', 'reason', 'move', 'event', 'coming', 'way', 'area', 'title'])('tells each %s apart from the others', (kind) => {
    const kinds = rows.filter(({ name }) => name.startsWith(`${kind} `));
    const shared = kinds.filter(({ said, text }, index) =>
      kinds.some((other, at) => at > index && other.text === text && other.said !== said),
    );
    expect(shared).toEqual([]);
  });
});

/** The paths of all texts of a table; a text is no object. */
function pathsOf(table: object, path = ''): readonly string[] {
  return Object.entries(table).flatMap(([key, text]: [string, unknown]) =>
    typeof text === 'object' && text !== null ? pathsOf(text, `${path}/${key}`) : [`${path}/${key}`],
  );
}

/** A table that tells which of its texts are read. */
function watched<T extends object>(table: T, read: (path: string) => void, path = ''): T {
  return new Proxy(table, {
    get: (target, key) => {
      const text: unknown = Reflect.get(target, key);
      const here = `${path}/${String(key)}`;
      if (typeof text === 'object' && text !== null) return watched(text, read, here);
      read(here);
      return text;
    },
  });
}

it('every text of the tables is read for one of them', () => {
  const read = new Set<string>();
  const explain = explainer(
    watched(english, (path) => {
      read.add(path);
    }),
  );
  for (const [, speak] of sentences) speak(explain);
  expect(pathsOf(english).filter((path) => !read.has(path))).toEqual([]);
  expect(read.size).toBeGreaterThan(300);
});
