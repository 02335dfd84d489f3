import { describe, expect, it } from 'vitest';
import { checkList, checkObject, checkObjects, checkStated, checkStatedList, hasKey } from '../../src/kernel/check.js';

const told = (expected: string, received: string, path = 'facts') => `wrong-type at "${path}": expected ${expected}, received ${received}`;

describe('a guard of what is read field by field', () => {
  it.each<[string, unknown, string]>([
    ['null', null, 'null'],
    ['nothing', undefined, 'undefined'],
    ['text', 'text', '"text"'],
    ['a number', 5, '5'],
    ['a function', () => 5, 'a function'],
  ])('refuses %s', (_name, value, received) => {
    expect(() => checkObject(value, 'facts')).toThrow(told('an object', received));
    expect(() => checkObjects([{}, value], 'facts')).toThrow(told('an object', received, 'facts[1]'));
  });

  it('takes objects and lists', () => {
    expect(() => checkObject({}, 'facts')).not.toThrow();
    expect(() => checkObject([], 'facts')).not.toThrow();
    expect(() => checkObjects([{}, []], 'facts')).not.toThrow();
  });

  it('of a list refuses what only looks like one, and the holes in one', () => {
    expect(() => checkList('ab', 'facts')).toThrow(told('a list', '"ab"'));
    expect(() => checkList({ length: 1 }, 'facts')).toThrow(told('a list', 'an object'));
    expect(() => checkList([], 'facts')).not.toThrow();
    expect(() => checkObjects('ab' as never, 'facts')).toThrow(told('a list', '"ab"'));
    // eslint-disable-next-line no-sparse-arrays
    expect(() => checkObjects([{}, , {}], 'facts')).toThrow(told('an object', 'undefined', 'facts[1]'));
  });

  it('of what need not be stated takes null and nothing', () => {
    for (const none of [null, undefined]) {
      expect(() => checkStatedList(none, 'facts')).not.toThrow();
      expect(() => checkStated(none, 'string', 'facts')).not.toThrow();
    }
    expect(() => checkStatedList([], 'facts')).not.toThrow();
    expect(() => checkStatedList('ab', 'facts')).toThrow(told('a list', '"ab"'));
  });

  it.each([
    ['string', 'text', 5, 'text', '5'],
    ['number', 5, '5', 'a number', '"5"'],
    ['boolean', false, 0, 'true or false', '0'],
  ] as const)('of a plain fact takes a %s and nothing else', (kind, right, wrong, expected, received) => {
    expect(() => checkStated(right, kind, 'facts')).not.toThrow();
    expect(() => checkStated(wrong, kind, 'facts')).toThrow(told(expected, received));
  });
});

describe('a table', () => {
  it('holds its own words only, and text only', () => {
    expect(hasKey({ word: 1 }, 'word')).toBe(true);
    for (const other of ['other', 'constructor', ['word'], new String('word'), undefined, 5])
      expect(hasKey({ word: 1, 5: 1 }, other)).toBe(false);
  });
});
