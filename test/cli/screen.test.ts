import { describe, expect, it } from 'vitest';
import { seen } from '../../src/kernel/seen.js';
import { cut, filled, heading, shortIds, table, widthOf, wrapped } from '../../src/cli/screen.js';

function shown(headings: readonly string[], rows: readonly (readonly string[])[], isColored = false): string {
  return [...table(headings, rows, (row) => row, isColored)].join('');
}

describe('the width of a text', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['구독', 4],
    ['订阅 a', 6],
    ['、。（）', 8],
    ['ｱ', 1],
    ['👍', 2],
  ])('%s takes %i columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns);
  });
});

describe('a text in columns', () => {
  it('is filled up to a width, and left alone where it is as wide or wider', () => {
    expect([filled('구독', 5), filled('구독', 4), filled('구독', 3)]).toEqual(['구독 ', '구독', '구독']);
  });
  it.each([
    ['abcdef', 6, 'abcdef'],
    ['abcdef', 5, 'abcde'],
    ['구독자', 5, '구독'],
    ['구독자', 6, '구독자'],
  ])('%s is cut to %i columns', (text, columns, expected) => {
    expect(cut(text, columns)).toBe(expected);
  });
  it.each([
    ['a line of words', 9, ['a line of', 'words']],
    ['a line of words', 8, ['a line', 'of words']],
    ['averylongword b', 4, ['averylongword', 'b']],
    ['취소할 수 있는 날', 12, ['취소할 수', '있는 날']],
    ['现在无法取消。可以续订', 8, ['现在无法', '取消。可', '以续订']],
    ['现在无法取消。可以续订', 12, ['现在无法取', '消。可以续订']],
    ['', 10, ['']],
  ])('%s is broken into lines of %i columns', (text, columns, expected) => {
    expect(wrapped(text, columns)).toEqual(expected);
  });
  it('stands below its heading, whatever the script', () => {
    expect(
      shown(
        ['고객', 'WHAT', ''],
        [
          ['a', '取消', 'x'],
          ['구독자', 'b', ''],
        ],
      ),
    ).toBe('고객    WHAT\na       取消  x\n구독자  b\n');
  });
  it('may end before its last column', () => {
    expect(shown(['A', 'B'], [['abc']])).toBe('A    B\nabc\n');
  });
  it('has a heading in bold where colors are shown', () => {
    expect(shown(['A'], [['b']], true)).toBe('\u001B[1mA\u001B[22m\nb\n');
    expect([heading('A', false), heading('A', true)]).toEqual(['A', '\u001B[1mA\u001B[22m']);
  });
  it('loses what would move the cursor or turn its direction', () => {
    expect(seen('a\u001B[2J\u202E\u2028\u0000\uD800b')).toBe('a[2Jb');
    expect(shown(['A'], [['\u0007b\n']])).toBe('A\nb\n');
  });
});

describe('GUIDs', () => {
  const guid = (first: string, last: string): string => `${first}0e0d0c-0000-4000-8000-00000000000${last}`;
  it.each([
    ['alone', [guid('0f', '1')], '0f0e0d0c\u2026'],
    ['that begin in another way', [guid('0f', '1'), guid('1f', '1'), 's-1', null], '0f0e0d0c\u2026'],
    ['that end in another way', [guid('0f', '1'), guid('0f', '2')], '\u202600000001'],
    ['of which each part is that of another', [guid('0f', '1'), guid('0f', '2'), guid('1f', '1')], guid('0f', '1')],
  ])('%s are shortened as far as they still differ', (_what, ids, shown) => {
    const short = shortIds(ids);
    expect(short(guid('0f', '1'))).toBe(shown);
    expect([short('s-1'), short(null)]).toEqual(['s-1', null]);
  });
});

it('a table of more columns than fit has narrow ones, and is as wide as it must be', () => {
  const rows = [Array.from({ length: 12 }, () => 'a cell of words')];
  const lines = shown(
    Array.from({ length: 12 }, (_one, place) => `H${String(place)}`),
    rows,
  ).split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(12 * 8 + 11 * 2);
});
