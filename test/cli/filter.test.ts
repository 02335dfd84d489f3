import { describe, expect, it } from 'vitest';
import { argumentsFrom } from '../../src/cli/arguments.js';
import type { Progress } from '../../src/cli/filter.js';
import { filtered } from '../../src/cli/filter.js';
import { longestLine } from '../../src/portfolio/lines.js';
import { rowColumns } from '../../src/portfolio/row.js';

interface Filtered {
  readonly texts: readonly string[];
  readonly told: readonly Progress[];
}

async function filteredBy(args: readonly string[], pieces: readonly string[]): Promise<Filtered> {
  const read = argumentsFrom(['assess', '--at', '2020-03-02T09:00Z', ...args]);
  if (read.ask !== 'assess') throw new Error(`no command line: ${args.join(' ')}`);
  const chunks = (async function* (): AsyncGenerator<string> {
    yield* await Promise.resolve(pieces);
  })();
  const texts: string[] = [];
  const told: Progress[] = [];
  for await (const text of filtered(chunks, read.asked, (progress) => told.push(progress))) texts.push(text);
  return { texts, told };
}

const json = '{"id":"s-1","family":"isv-saas","billingCycle":"monthly","orderedAt":"2020-03-01T10:00Z"}\n';
const cells = 's-1\tisv-saas\tmonthly\t2020-03-01 10:00:00\t\\N\ttrue\t\\N\t\\N\n';
const header = `${rowColumns.join('\t')}\n`;
const tsv = ['--format', 'tsv'] as const;

/** A row of tsv that says only what is wrong. */
const wrong = (error: string): string =>
  `${rowColumns.map((column) => (column === 'verdict' ? 'unread' : column === 'error' ? error : '\\N')).join('\t')}\n`;

describe('filtered', () => {
  it('gives no text for pieces that end no line', async () => {
    expect((await filteredBy([], ['', ''])).texts).toEqual([]);
    expect((await filteredBy(tsv, [])).texts).toEqual([]);
    expect((await filteredBy(tsv, ['', ''])).texts).toEqual([]);
    expect((await filteredBy(tsv, ['', cells, '', cells.slice(0, 9), cells.slice(9)])).texts).toHaveLength(2);
    expect((await filteredBy([], ['', json, '', json.slice(0, 9), json.slice(9)])).texts).toHaveLength(2);
  });

  it('names the columns in tsv only, before the first row and where there is none', async () => {
    expect((await filteredBy([...tsv, '--header'], [])).texts).toEqual([header]);
    const { texts } = await filteredBy([...tsv, '--header'], [cells]);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toBe(header);
  });

  it('counts the records and those that could not be read, after each batch', async () => {
    const { told } = await filteredBy([], [`${json}{\n`, json]);
    expect(told).toEqual([
      { records: 2, unread: 1 },
      { records: 3, unread: 1 },
    ]);
    expect((await filteredBy(tsv, [`${cells}a\n`, 'b'])).told.at(-1)).toEqual({ records: 3, unread: 2 });
  });

  it.each([
    ['one below the limit', longestLine - 1, 'wrong-columns at the record: expected 8 cells, received 1'],
    ['at the limit', longestLine, 'wrong-columns at the record: expected 8 cells, received 1'],
    ['one above the limit', longestLine + 1, 'too-long at the record: expected at most 1000000 characters in a line, received more'],
  ])('says of a row of tsv that it is too long: %s', async (_name, length, error) => {
    expect((await filteredBy(tsv, [`${'x'.repeat(length)}\n`])).texts).toEqual([wrong(error)]);
  });
});
