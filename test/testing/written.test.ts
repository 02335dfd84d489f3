import { describe, expect, it } from 'vitest';
import { instant } from '../../src/index.js';
import { differences } from '../../src/testing/written.js';
import { shown, written } from '../../src/testing/written.js';

describe('a value as the code that makes it', () => {
  it.each([
    [{ at: instant('2020-03-01') }, "{ at: instant('2020-03-01') }"],
    [{ closesAt: instant('2020-03-01T10:00Z'), price: 5 }, "{ closesAt: instant('2020-03-01T10:00Z'), price: 5 }"],
    [{ openedAt: instant('2020-03-01T00:00:00.001Z') }, "{ openedAt: instant('2020-03-01T00:00:00.001Z') }"],
    [{ 'seat-addition': [1, null, true, 'a'] }, "{ 'seat-addition': [1, null, true, 'a'] }"],
    [{}, '{}'],
    [undefined, 'undefined'],
  ])('%j', (value, code) => {
    expect(written(value)).toBe(code);
  });

  it('is frozen once', () => {
    const one = shown({ a: { b: 1 } });
    expect(shown(one)).toBe(one);
    expect(Object.isFrozen(one.a)).toBe(true);
  });
});

describe('the differences of two values', () => {
  it.each([
    [{ a: 1, b: 2 }, { a: 1 }, []],
    [{ a: null }, { a: undefined, b: null }, []],
    [{ a: [1, 2] }, { a: [1] }, [{ path: 'a.1', ours: '2', theirs: 'null' }]],
    [{ a: { at: 0 } }, { a: { at: 1 } }, [{ path: 'a.at', ours: "instant('1970-01-01')", theirs: "instant('1970-01-01T00:00:00.001Z')" }]],
    [{ a: [] }, { a: {} }, [{ path: 'a', ours: '[]', theirs: '{}' }]],
    [1, 2, [{ path: '', ours: '1', theirs: '2' }]],
    [{}, { constructor: null }, []],
  ])('%j and %j', (ours, theirs, found) => {
    expect(differences(ours, theirs)).toEqual(found);
  });
});
