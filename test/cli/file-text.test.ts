import { describe, expect, it } from 'vitest';
import { textReader } from '../../src/cli/file-text.js';

/** Returns the text of a file that comes in two pieces, or why it is none. */
function textOf(bytes: Uint8Array, cut = bytes.length): string {
  const text = textReader();
  try {
    return text(bytes.subarray(0, cut), false) + text(bytes.subarray(cut), true);
  } catch (error) {
    return `problem: ${(error as Error).message}`;
  }
}
const cuts = (bytes: Uint8Array): readonly string[] => Array.from({ length: bytes.length + 1 }, (_, cut) => textOf(bytes, cut));

const records = '[{"id":"s-1","customer":"株式会社"}]';
const utf16 = Buffer.from(records, 'utf16le');
const swapped = Buffer.from(utf16).swap16();

describe('the text of a file', () => {
  it.each([Buffer.from(records), Buffer.from(`\uFEFF${records}`)])(
    'is read as UTF-8, with its mark or without, in whatever pieces it comes',
    (bytes) => {
      expect(new Set(cuts(bytes))).toEqual(new Set([records]));
    },
  );

  it('may be empty, or one character', () => {
    expect([textOf(Buffer.from('')), textOf(Buffer.from('a'))]).toEqual(['', 'a']);
  });

  it.each([
    [[0xff, 0xfe, ...utf16], 'it is UTF-16: save it as UTF-8'],
    [[0xfe, 0xff, ...swapped], 'it is UTF-16: save it as UTF-8'],
    [[...utf16], 'it is UTF-16: save it as UTF-8'],
    [[...swapped], 'it is UTF-16: save it as UTF-8'],
    [[...Buffer.from('id,family\nMüller', 'latin1')], 'it is not UTF-8: save it as UTF-8'],
    // the first bytes of a file of Excel (a ZIP archive) and of one made by gzip
    [[0x50, 0x4b, 0x03, 0x04, 0x14], 'it is a workbook or an archive: save it as CSV or JSON'],
    [[0x1f, 0x8b, 0x08], 'it is compressed: unpack it first'],
  ])('that is none says what to do', (bytes, problem) => {
    expect(new Set(cuts(Uint8Array.from(bytes)))).toEqual(new Set([`problem: ${problem}`]));
  });

  it('ends inside no character', () => {
    const bytes = Buffer.from('{"id":"한"}');
    const inside = [8, 9].map((length) => textOf(bytes.subarray(0, length)));
    expect(inside).toEqual(['problem: it is not UTF-8: save it as UTF-8', 'problem: it is not UTF-8: save it as UTF-8']);
    expect(textOf(bytes.subarray(0, 10))).toBe('{"id":"한');
  });
});
