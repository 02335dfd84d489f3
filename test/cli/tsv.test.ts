import { describe, expect, it } from 'vitest';
import { assessTsvLine, cellsOf, cellText } from '../../src/cli/tsv.js';
import type { CommandArguments } from '../../src/cli/arguments.js';
import { argumentsFrom } from '../../src/cli/arguments.js';

import fc from 'fast-check';

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

function asked(columns: string): CommandArguments {
  const read = argumentsFrom(['assess', '--at', '2020-03-02T09:00Z', '--format', 'tsv', '--columns', columns]);
  if (read.ask !== 'assess') throw new Error(`no command line: ${columns}`);
  return read.asked;
}

const record = { id: 'in-json', family: 'isv-saas', billingCycle: 'monthly', orderedAt: '2020-03-01T10:00Z' };

describe('assessTsvLine', () => {
  it.each([
    ['text that is no JSON', 'nonsense'],
    ['no text', ''],
    ['null of a table', '\\N'],
    ['null of JSON', 'null'],
    ['a number', '7'],
    ['true', 'true'],
    ['a text', '"text"'],
    ['a list', '[]'],
    ['a list of a record', JSON.stringify([record])],
  ])('asks for an object of JSON in the cell of the record, not %s', (_name, cell) => {
    const issues = [{ path: 'json', code: 'not-json', expected: 'an object of JSON', received: 'something else' }];
    expect(assessTsvLine(`row-1\t${cell}`, 3, asked('id,json'))).toStrictEqual({ verdict: 'unread', record: 3, id: 'row-1', issues });
    expect(assessTsvLine(cell, 4, asked('json'))).toStrictEqual({ verdict: 'unread', record: 4, id: null, issues });
    expect(assessTsvLine(`\\N\t${cell}`, 5, asked('id,json'))).toStrictEqual({ verdict: 'unread', record: 5, id: null, issues });
  });

  it('asks for one cell for each column', () => {
    const unread = (received: string): object => ({
      verdict: 'unread',
      record: 1,
      id: null,
      issues: [{ path: '', code: 'wrong-columns', expected: '2 cells', received }],
    });
    expect(assessTsvLine('a', 1, asked('id,family'))).toStrictEqual(unread('1'));
    expect(assessTsvLine('a\tb\tc', 1, asked('id,family'))).toStrictEqual(unread('3'));
  });

  it('believes a cell more than the record, and null not at all', () => {
    const json = JSON.stringify(record);
    expect(assessTsvLine(`row-1\t${json}`, 0, asked('id,json'))).toMatchObject({ verdict: 'assessed', record: 0, id: 'row-1' });
    expect(assessTsvLine(`\\N\t${json}`, 0, asked('id,json'))).toMatchObject({ verdict: 'assessed', record: 0, id: 'in-json' });
    expect(assessTsvLine(`never\t${json}`, 2, asked('orderedAt,json'))).toMatchObject({
      verdict: 'unread',
      record: 2,
      id: 'in-json',
      issues: [{ path: 'orderedAt', code: 'invalid-instant' }],
    });
  });
});
