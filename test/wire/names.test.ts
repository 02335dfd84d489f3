import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOf, standingName } from '../../src/wire/names.js';
import { draws } from '../draws.js';

/** The names as one would find them without having seen any before. */
function found(keys: readonly string[]): ReturnType<typeof namesOf> {
  const names = new Map<string, string>();
  const twice: (readonly [string, string])[] = [];
  for (const key of keys) {
    const first = names.get(key.toLowerCase());
    if (first === undefined) names.set(key.toLowerCase(), key);
    else twice.push([key, first]);
  }
  return { names, twice };
}

const letters = fc.constantFrom('a', 'A', 'b', 'B', 'id', 'ID', '', '__proto__', '\u212A', 'k', 'x'.repeat(61));

describe('the names of an object', () => {
  it('are the same whether they were seen before or not, with every further spelling of one', () => {
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 5 }), (keys) => {
        expect([namesOf(keys), namesOf(keys)]).toEqual([found(keys), found(keys)]);
      }),
      { numRuns: draws(500) },
    );
  });

  it('are found once for all objects with the same names in the same order', () => {
    const seen = namesOf(['seenFirst', 'Second']);
    expect(namesOf(['seenFirst', 'Second'])).toBe(seen);
    expect(namesOf(['seenFirst', 'second'])).not.toBe(seen);
    expect(namesOf(['seenFirst'])).not.toBe(seen);
    expect(namesOf(['Second', 'seenFirst'])).not.toBe(seen);
    expect(namesOf([])).toEqual(found([]));
  });

  it('stand as they are written, by the documented spelling, asked once or twice', () => {
    const standing = (documented: string, ...keys: readonly string[]): readonly (string | null)[] => {
      const { names } = namesOf(keys);
      return [standingName(names, documented), standingName(names, documented)];
    };
    expect(standing('creationDate', 'id', 'CreationDate')).toEqual(['CreationDate', 'CreationDate']);
    expect(standing('creationDate', 'id', 'creationDate')).toEqual(['creationDate', 'creationDate']);
    expect(standing('creationDate', 'CREATIONDATE', 'creationDate')).toEqual(['CREATIONDATE', 'CREATIONDATE']);
    expect(standing('creationDate', 'id')).toEqual([null, null]);
    expect(standing('constructor', 'id')).toEqual([null, null]);
  });

  it('are looked up by a documented spelling once: it then stands among the names', () => {
    const { names } = namesOf(['id', 'CreationDate', 'lookedUpOnce']);
    expect([names.has('creationDate'), names.has('billingType')]).toEqual([false, false]);
    standingName(names, 'creationDate');
    standingName(names, 'billingType');
    expect([names.get('creationDate'), names.get('billingType')]).toEqual(['CreationDate', null]);
  });
});
