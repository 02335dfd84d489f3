import { describe, expect, it } from 'vitest';
import type { TextLine } from '../../src/portfolio/lines.js';
import { idOf, jsonOf, lineCutter, longestLine } from '../../src/portfolio/lines.js';

function cut(pieces: readonly string[]): readonly TextLine[] {
  const lines: TextLine[] = [];
  const cutter = lineCutter();
  const take = (line: TextLine): void => void lines.push(line);
  for (const piece of pieces) cutter.cut(piece, take);
  cutter.end(take);
  return lines;
}

/** Long lines are shown by their length alone. */
const lengths = (pieces: readonly string[]): readonly (number | null)[] => cut(pieces).map((line) => line?.length ?? null);

const long = 'x'.repeat(longestLine);
const mark = '\uFEFF';

describe('lineCutter', () => {
  it.each<[name: string, pieces: readonly string[], lines: readonly string[]]>([
    ['no text has no line', [], []],
    ['empty pieces have no line', ['', ''], []],
    ['a newline alone is one empty line', ['\n'], ['']],
    ['a last line needs no end', ['a\nb'], ['a', 'b']],
    ['an end begins no line', ['a\nb\n'], ['a', 'b']],
    ['a line comes in many pieces', ['a', 'b', '', 'c\nd', 'e'], ['abc', 'de']],
    ['a newline comes with the next piece', ['a', '\n', 'b'], ['a', 'b']],
  ])('cuts text into lines: %s', (_name, pieces, lines) => {
    expect(cut(pieces)).toEqual(lines);
  });

  it.each<[name: string, pieces: readonly string[], lines: readonly string[]]>([
    ['within a piece', ['a\r\nb\r\n'], ['a', 'b']],
    ['of empty lines', ['\r\n\r\n'], ['', '']],
    ['at the seam before the newline', ['a\r', '\nb\r', '\n'], ['a', 'b']],
    ['at the seam before the carriage return', ['a', '\r\nb', '\r\n'], ['a', 'b']],
    ['alone in a piece', ['a', '\r', '\n'], ['a']],
    ['of an empty line at the seam', ['\r', '\n'], ['']],
  ])('takes the carriage return before a newline for a part of the end: %s', (_name, pieces, lines) => {
    expect(cut(pieces)).toEqual(lines);
  });

  it.each<[name: string, pieces: readonly string[], lines: readonly string[]]>([
    ['the first of two', ['a\r\r\n'], ['a\r']],
    ['the first of two in the second piece', ['a', 'b\r\r\n'], ['ab\r']],
    ['the first of two at the seam', ['a\r\r', '\n'], ['a\r']],
    ['the first of two, cut between them', ['a\r', '\r\n'], ['a\r']],
    ['one in the middle', ['a\rb\n'], ['a\rb']],
    ['one in the middle at a seam', ['a\r', 'b\n'], ['a\rb']],
    ['one at the beginning', ['\ra', '\n'], ['\ra']],
    ['one at the beginning of the next line', ['a\n\rb\n'], ['a', '\rb']],
    ['one at the end of the text', ['a\r'], ['a\r']],
  ])('keeps every other carriage return: %s', (_name, pieces, lines) => {
    expect(cut(pieces)).toEqual(lines);
  });

  it('drops a byte order mark at the beginning of the text, and there only', () => {
    expect(cut([`${mark}a\n${mark}b\n`])).toEqual(['a', `${mark}b`]);
    expect(cut([mark, 'a\n', `${mark}b`])).toEqual(['a', `${mark}b`]);
    expect(cut([`${mark}${mark}a`])).toEqual([`${mark}a`]);
    expect(cut([`\n${mark}a`])).toEqual(['', `${mark}a`]);
  });

  it.each<[name: string, pieces: readonly string[], kept: number | null]>([
    ['one below the limit', [long.slice(1)], longestLine - 1],
    ['at the limit', [long], longestLine],
    ['one above the limit', [`${long}x`], null],
    ['two above the limit', [`${long}xx`], null],
    ['three above the limit', [`${long}xxx`], null],
    ['at the limit behind a byte order mark', [`${mark}${long}`], longestLine],
    ['one above the limit behind a byte order mark', [`${mark}${long}x`], null],
    ['at the limit with a carriage return', [`${long}\r\n`], longestLine],
    ['one above the limit with a carriage return', [`${long}x\r\n`], null],
    ['at the limit with a newline in the next piece', [long, '\n'], longestLine],
    ['at the limit with a byte order mark and a carriage return, cut before the newline', [`${mark}${long}\r`, '\n'], longestLine],
    ['one above the limit with both, cut before the newline', [`${mark}${long}x\r`, '\n'], null],
    ['one above the limit with its last character in the next piece', [long, 'x\n'], null],
  ])('keeps a line of the greatest length and no longer one: %s', (_name, pieces, kept) => {
    expect(lengths(pieces)).toEqual([kept]);
  });

  it('keeps the line behind one that was too long', () => {
    expect(lengths([`${long}xxx`, 'x\nab\nc'])).toEqual([null, 2, 1]);
    expect(lengths([`${long}xxx`, '\nab', '\nc'])).toEqual([null, 2, 1]);
  });

  it('drops a line that is longer than any text can be', () => {
    const piece = 'x'.repeat(2 ** 20);
    // V8 holds at most 2 ** 29 - 24 characters in one text
    const pieces = Array<string>(2 ** 9 + 1).fill(piece);
    expect(lengths([...pieces, '\nab'])).toEqual([null, 2]);
  });

  it('gives its last line once', () => {
    const lines: TextLine[] = [];
    const take = (line: TextLine): void => void lines.push(line);
    const cutter = lineCutter();
    cutter.cut('a', take);
    cutter.end(take);
    cutter.end(take);
    cutter.cut('b\n', take);
    cutter.end(take);
    expect(lines).toEqual(['a', 'b']);
  });
});

it.each<[text: string, json: unknown]>([
  ['{"id":"s-1"}', { id: 's-1' }],
  [' null ', null],
  ['', undefined],
  ['{', undefined],
  ['undefined', undefined],
])('the JSON that %j holds', (text, json) => {
  expect(jsonOf(text)).toEqual(json);
});

describe('the id of a record', () => {
  it.each<[json: unknown, id: string | null]>([
    [{ id: 'own' }, 'own'],
    [{ id: '' }, ''],
    [{ id: 7 }, null],
    [{ id: null }, null],
    [{}, null],
    [[], null],
    [null, null],
    [undefined, null],
    [true, null],
    ['text', null],
  ])('of %j is %j', (json, id) => {
    expect(idOf(json)).toBe(id);
  });

  it('is one of its own, of plain JSON', () => {
    expect(idOf(Object.create({ id: 'inherited' }))).toBeNull();
    expect(idOf(Object.assign(() => undefined, { id: 'of a function' }))).toBeNull();
    Object.defineProperty(String.prototype, 'id', { value: 'inherited', configurable: true });
    try {
      expect(idOf('text')).toBeNull();
    } finally {
      Reflect.deleteProperty(String.prototype, 'id');
    }
  });
});
