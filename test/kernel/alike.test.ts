import { describe, expect, it } from 'vitest';
import { isSameList } from '../../src/kernel/alike.js';

describe('two lists', () => {
  it.each<[readonly number[], readonly number[], boolean]>([
    [[], [], true],
    [[1, 2], [1, 2], true],
    [[1, 2], [2, 1], false],
    [[1, 2], [1], false],
    [[1], [1, 2], false],
  ])('%j and %j are the same: %s', (one, other, expected) => {
    expect(isSameList(one, other)).toBe(expected);
  });

  it('are compared as asked', () => {
    expect(isSameList([1.2], [1.4], (a, b) => Math.round(a) === Math.round(b))).toBe(true);
    expect(isSameList([1.2], [1.8], (a, b) => Math.round(a) === Math.round(b))).toBe(false);
  });
});
