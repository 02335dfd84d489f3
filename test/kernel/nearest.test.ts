import { describe, expect, it } from 'vitest';
import { meant, nearest } from '../../src/kernel/nearest.js';

describe('the word that was probably meant', () => {
  it.each([
    ['report', ['report'], 'report'],
    ['reprot', ['deadlines', 'report'], 'report'],
    ['wy', ['ask', 'why'], 'why'],
    // the nearer of two
    ['bost', ['boats', 'boast', 'most'], 'boast'],
    ['deadlnies', ['deadlines'], 'deadlines'],
    // a third of its letters, and one more
    ['xxport', ['report'], 'report'],
    ['xxxort', ['report'], null],
    // two too many and one other, of six
    ['xxreport', ['report'], 'report'],
    ['xxrepott', ['report'], null],
    // the case of a letter counts for nothing
    ['ORDEREDAT', ['orderedAt'], 'orderedAt'],
    ['', ['a', 'ab'], 'a'],
    ['', ['ab'], null],
    ['a', [''], ''],
    ['ab', [''], null],
    ['ab', [], null],
    ['a'.repeat(64), ['a'.repeat(65)], 'a'.repeat(65)],
    ['a'.repeat(65), ['a'.repeat(65)], null],
  ])('of %s in %j is %s', (word, words, expected) => {
    expect(nearest(word, words)).toBe(expected);
  });
  it('is asked for, or nothing is', () => {
    expect([meant('reprot', ['report'], '--'), meant('x', ['report'])]).toEqual(['; did you mean --report?', '']);
  });
});
