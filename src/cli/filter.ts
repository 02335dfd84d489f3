import { readable } from '../kernel/readable.js';
import { assessLines } from '../portfolio/assess-lines.js';
import type { Assessment } from '../portfolio/assess-portfolio.js';
import { illFormed, tooLong } from '../portfolio/assess-portfolio.js';
import { isIllFormed, lineCutter } from '../portfolio/lines.js';
import { rowColumns, rowOf } from '../portfolio/row.js';
import type { Asked } from './arguments.js';
import { assessTsvLine, cellText } from './tsv.js';
import { recordReaders } from './read-record.js';

/** The number of records done so far. */
export interface Progress {
  readonly records: number;
  readonly unread: number;
}

function tsvRow(assessment: Assessment): string {
  const row = rowOf(assessment);
  return `${rowColumns.map((column) => cellText(row[column])).join('\t')}\n`;
}

function jsonRow(assessment: Assessment): string {
  return `${JSON.stringify(rowOf(assessment))}\n`;
}

function wholeRow(assessment: Assessment): string {
  return `${JSON.stringify(readable(assessment))}\n`;
}

async function* tsvBatches(chunks: AsyncIterable<string>, asked: Asked): AsyncGenerator<readonly Assessment[], void> {
  const cutter = lineCutter();
  let record = 0;
  let batch: Assessment[] = [];
  const take = (line: string | null): void => {
    batch.push(line === null ? tooLong(record) : isIllFormed(line) ? illFormed(record) : assessTsvLine(line, record, asked));
    record += 1;
  };
  for await (const chunk of chunks) {
    cutter.cut(chunk, take);
    yield batch;
    batch = [];
  }
  cutter.end(take);
  yield batch;
}

/** Returns the text of the rows for the text of the records, piece by piece, each made when it is requested. Reports its progress after each piece. */
export async function* filtered(
  chunks: AsyncIterable<string>,
  asked: Asked,
  report: (progress: Progress) => void,
): AsyncGenerator<string, void> {
  const { at, format, from, isHeaded, isWhole, options, unknownKeys } = asked;
  const read = (json: unknown) => recordReaders[from](json, { unknownKeys });
  const assessments = format === 'tsv' ? tsvBatches(chunks, asked) : assessLines(chunks, at, { ...options, read });
  const row = format === 'tsv' ? tsvRow : isWhole ? wholeRow : jsonRow;
  if (isHeaded) yield `${rowColumns.join('\t')}\n`;
  let records = 0;
  let bad = 0;
  for await (const batch of assessments) {
    let text = '';
    for (const assessment of batch) {
      text += row(assessment);
      if (assessment.verdict === 'unread') bad += 1;
    }
    records += batch.length;
    if (text !== '') yield text;
    report({ records, unread: bad });
  }
}
