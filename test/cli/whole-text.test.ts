import { describe, expect, it } from 'vitest';
import { wholeText } from '../../src/cli/whole-text.js';

const records = '[{"id":"s-1","customer":"株式会社"}]';
const utf16 = Buffer.from(records, 'utf16le');
const swapped = Buffer.from(utf16).swap16();

describe('the text of a file', () => {
  it.each([Buffer.from(records), Buffer.from(`\uFEFF${records}`)])('is read as UTF-8, with its mark or without', (bytes) => {
    expect(wholeText(bytes)).toEqual({ text: records });
  });

  it('may be empty, or one character', () => {
    expect([wholeText(Buffer.from('')), wholeText(Buffer.from('a'))]).toEqual([{ text: '' }, { text: 'a' }]);
  });

  it.each([
    [[0xff, 0xfe, ...utf16], 'it is UTF-16: save it as UTF-8'],
    [[0xfe, 0xff, ...swapped], 'it is UTF-16: save it as UTF-8'],
    [[...utf16], 'it is UTF-16: save it as UTF-8'],
    [[...swapped], 'it is UTF-16: save it as UTF-8'],
    [[...Buffer.from('id,family\nMüller', 'latin1')], 'it is no UTF-8: save it as UTF-8'],
    // the first bytes of a file of Excel (a ZIP archive) and of one made by gzip
    [[0x50, 0x4b, 0x03, 0x04, 0x14], 'it is a workbook or an archive: save it as CSV or JSON'],
    [[0x1f, 0x8b, 0x08], 'it is compressed: unpack it first'],
  ])('that is none says what to do', (bytes, problem) => {
    expect(wholeText(Uint8Array.from(bytes))).toEqual({ problem });
  });
});
