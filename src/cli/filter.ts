import { readable } from '../kernel/readable.js';
import { assessedLine } from '../portfolio/assess-lines.js';
import type { Assessment } from '../portfolio/assess-portfolio.js';
import { illFormed, tooLong } from '../portfolio/assess-portfolio.js';
import type { TextLine } from '../portfolio/lines.js';
import { isIllFormed, linewise } from '../portfolio/lines.js';
import { rowColumns, rowOf, rowText } from '../portfolio/row.js';
import type { CommandArguments } from './arguments.js';
import { plainJson } from './json-text.js';
import { assessTsvLine, tsvText } from './tsv.js';
import { recordReaders } from './read-record.js';

/** The number of records done so far. */
export interface Progress {
  readonly records: number;
  readonly unread: number;
}

const rowTexts = {
  tsv: (assessment: Assessment): string => tsvText(rowOf(assessment)),
  ndjson: (assessment: Assessment): string => `${rowText(assessment)}\n`,
  whole: (assessment: Assessment): string => `${JSON.stringify(readable(assessment))}\n`,
} as const;

function assessedCells(line: TextLine, record: number, asked: CommandArguments): Assessment {
  return line === null ? tooLong(record) : isIllFormed(line) ? illFormed(record) : assessTsvLine(line, record, asked);
}

/** Returns the text of the rows for the text of the records, piece by piece, each made when it is requested. Reports its progress after each piece. */
export async function* filtered(
  chunks: AsyncIterable<string>,
  asked: CommandArguments,
  report: (progress: Progress) => void,
): AsyncGenerator<string, void> {
  const { at, format, from, isHeaded, isWhole, options, unknownKeys } = asked;
  const shared = { at, options, read: (json: unknown) => recordReaders[from](json, { unknownKeys }) };
  const isTsv = format === 'tsv';
  const rowText = rowTexts[isWhole ? 'whole' : format];
  if (isHeaded) yield `${rowColumns.join('\t')}\n`;
  let text = '';
  let records = 0;
  let unread = 0;
  const take = (line: TextLine, record: number): void => {
    const assessment = isTsv ? assessedCells(line, record, asked) : assessedLine(line, record, shared);
    text += rowText(assessment);
    records += 1;
    if (assessment.verdict === 'unread') unread += 1;
  };
  const taken = (): string | null => {
    const all = text;
    text = '';
    return all === '' ? null : all;
  };
  for await (const rows of linewise(chunks, take, taken)) {
    yield isTsv ? rows : plainJson(rows);
    report({ records, unread });
  }
}
