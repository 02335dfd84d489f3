import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, cellText } from '../../src/cli/tsv.js';

const escaped: readonly (readonly [text: string, written: string])[] = [
  ['\\', '\\\\'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\0', '\\0'],
  ['\b', '\\b'],
  ['\f', '\\f'],
];

describe('cellText', () => {
  it('writes null as a word of its own, and the text of that word with a backslash more', () => {
    expect(cellText(null)).toBe('\\N');
    expect(cellText('\\N')).toBe('\\\\N');
    expect(cellText('')).toBe('');
    expect(cellText('N')).toBe('N');
  });

  it.each(escaped)('writes %j as %j, and the other way round', (text, written) => {
    expect(cellText(`a${text}b${text}`)).toBe(`a${written}b${written}`);
    expect(cellsOf(`a${written}b${written}`)).toEqual([`a${text}b${text}`]);
  });
});

describe('cellsOf', () => {
  it.each<[name: string, line: string, cells: readonly (string | null)[]]>([
    ['an empty line is one empty cell', '', ['']],
    ['a tab parts two cells', '\t', ['', '']],
    ['null is a whole cell', '\\N\ta\\N\t\\Na\t\\\\N', [null, 'aN', 'Na', '\\N']],
    ['a backslash before another character is that character', '\\a\\x\\"', ['ax"']],
    ['a backslash at the end of a cell is nothing', 'a\\\t\\\tb\\', ['a', '', 'b']],
    ['two backslashes are one', '\\\\t\\\\\\t', ['\\t\\\t']],
    ['a name of every object means nothing', '\\constructor', ['constructor']],
  ])('reads the cells of a row: %s', (_name, line, cells) => {
    expect(cellsOf(line)).toEqual(cells);
  });

  it('reads what cellText writes', () => {
    const cell = fc.option(
      fc.oneof(
        fc.string(),
        fc.string({ unit: fc.constantFrom('\\', '\t', '\n', '\r', '\0', '\b', '\f', 'N', '0', 't', 'n', 'r', 'b', 'f') }),
      ),
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const line = cells.map(cellText).join('\t');
        expect(line).not.toMatch(/[\n\r]/);
        expect(cellsOf(line)).toEqual(cells);
      }),
    );
  });
});
