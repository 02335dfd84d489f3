import { expect, it } from 'vitest';
import { english } from '../../../src/explain/en.js';
import { explainer } from '../../../src/explain/explainer.js';
import { questions } from '../../../src/rules/catalog/questions.js';
import { areas as allAreas } from '../../../src/vocabulary/area.js';
import { moves as allMoves } from '../../../src/vocabulary/move.js';
import { spokenBy } from './all.js';
import { answers } from './answers.js';
import { areas } from './areas.js';
import { moves } from './moves.js';

it('there is a sentence for every question, move and area of the vocabulary', () => {
  expect(Object.keys(answers).sort()).toEqual([...questions].sort());
  expect(Object.keys(moves).sort()).toEqual([...allMoves].sort());
  expect(Object.keys(areas).sort()).toEqual([...allAreas].sort());
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
  spokenBy(
    explainer(
      watched(english, (path) => {
        read.add(path);
      }),
    ),
  );
  expect(pathsOf(english).filter((path) => !read.has(path))).toEqual([]);
  expect(read.size).toBeGreaterThan(300);
});
