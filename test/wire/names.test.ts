import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOf, standingName } from '../../src/wire/names.js';
import { draws } from '../draws.js';

/** The names as one would find them without having seen any before. */
function found(keys: readonly string[]): readonly [names: ReadonlyMap<string, string>, twice: readonly (readonly string[])[]] {
  const names = new Map<string, string>();
  const twice: (readonly string[])[] = [];
  for (const key of keys) {
    const first = names.get(key.toLowerCase());
    if (first === undefined) names.set(key.toLowerCase(), key);
    else twice.push([key, first]);
  }
  return [names, twice];
}

function isSame(keys: readonly string[]): void {
  const twice: (readonly string[])[] = [];
  const names = namesOf(keys, (...both) => twice.push(both));
  expect([names, twice]).toEqual(found(keys));
}

const letters = fc.constantFrom('a', 'A', 'b', 'B', 'id', 'ID', '', '__proto__', '\u212A', 'k', 'x'.repeat(61));

describe('the names of an object', () => {
  it('are the same whether they were seen before or not', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 5 }), (keys) => {
        isSame(keys);
        isSame(keys);
      }),
      { numRuns: draws(500) },
    );
  });

  it('are found once for all objects with the same names in the same order', () => {
    const names = (...keys: readonly string[]): unknown => namesOf(keys, () => undefined);
    const seen = names('seenFirst', 'Second');
    expect(names('seenFirst', 'Second')).toBe(seen);
    expect(names('seenFirst', 'second')).not.toBe(seen);
    expect(names('seenFirst')).not.toBe(seen);
    expect(names('Second', 'seenFirst')).not.toBe(seen);
    expect(names()).toEqual(new Map());
  });

  it('are told each time where one is written in two ways', () => {
    for (const spelling of ['TWO', 'TwO']) {
      const twice: string[] = [];
      namesOf(['two', spelling], (key, first) => twice.push(key, first));
      namesOf(['two', spelling], (key, first) => twice.push(key, first));
      expect(twice).toEqual([spelling, 'two', spelling, 'two']);
    }
  });

  it('do not fill the memory: few are kept for one number of names, no long ones and no long lists', () => {
    const names = (...keys: readonly string[]): unknown => namesOf(keys, () => undefined);
    const kept = names('first', 'kept');
    for (let index = 0; index < 15; index += 1) names('first', `other${String(index)}`);
    expect(names('first', 'kept')).toBe(kept);
    names('first', 'one too many');
    expect(names('first', 'kept')).not.toBe(kept);
    const long = 'x'.repeat(61);
    expect(names(long)).not.toBe(names(long));
    expect(names('short', long)).not.toBe(names('short', long));
    expect(names(long.slice(1))).toBe(names(long.slice(1)));
    const many = Array.from({ length: 101 }, (_, index) => `n${String(index)}`);
    expect(names(...many)).not.toBe(names(...many));
    expect(names(...many.slice(1))).toBe(names(...many.slice(1)));
  });

  it('stand as they are written, by the documented spelling, asked once or twice', () => {
    const standing = (documented: string, ...keys: readonly string[]): readonly (string | null)[] => {
      const names = namesOf(keys, () => undefined);
      return [standingName(names, documented), standingName(names, documented)];
    };
    expect(standing('creationDate', 'id', 'CreationDate')).toEqual(['CreationDate', 'CreationDate']);
    expect(standing('creationDate', 'id', 'creationDate')).toEqual(['creationDate', 'creationDate']);
    expect(standing('creationDate', 'CREATIONDATE', 'creationDate')).toEqual(['CREATIONDATE', 'CREATIONDATE']);
    expect(standing('creationDate', 'id')).toEqual([null, null]);
    expect(standing('constructor', 'id')).toEqual([null, null]);
  });
});
