import { checkList, checkObject } from '../kernel/check.js';
import { checkOptions } from '../rules/asking/check-options.js';
import { fail } from '../kernel/error.js';
import type { NonEmpty } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import type { Options } from '../vocabulary/answer.js';
import type { Assessment, PortfolioRecord, RecordIssue, Unread } from './assess-portfolio.js';
import { assessed, illFormed, tooLong, unreadRecord } from './assess-portfolio.js';
import { idOf, isIllFormed, jsonOf, linewise } from './lines.js';
import type { TextLine } from './lines.js';
import { rowText } from './row.js';

/** The facts of one line, or its issues; a `parse*` of termbook/schema returns this shape. */
export type ReadRecord =
  | {
      /** True if the line could be read. */
      readonly ok: true;
      /** The record. */
      readonly value: PortfolioRecord;
    }
  | {
      /** True if the line could be read. */
      readonly ok: false;
      /** The missing or wrong fields. */
      readonly issues: NonEmpty<RecordIssue>;
      /** The id of the record, if it could be read. */
      readonly id?: string | null;
    };

/**
 * `read` turns the JSON of a line into facts (`parseSubscription`, your own adapter).
 * Without it, lines hold facts as `JSON.stringify` wrote them, unchecked.
 */
export interface LineOptions extends Options {
  /** Returns the facts of the JSON of one line, or its issues. */
  readonly read?: (json: unknown) => ReadRecord;
}

/** The arguments that all lines share. */
interface LineArguments {
  readonly at: Instant;
  readonly read: LineOptions['read'];
  readonly options: Options;
}

function assessedJson(json: unknown, record: number, { at, read, options }: LineArguments): Assessment {
  if (read === undefined) return assessed(json as PortfolioRecord, record, at, options);
  const found = read(json);
  checkObject(found, 'options.read()');
  if (!found.ok) checkList(found.issues, 'options.read().issues');
  if (found.ok) return assessed(found.value, record, at, options);
  return { verdict: 'unread', record, id: found.id ?? idOf(json), issues: found.issues } satisfies Unread;
}

/** Returns the result for one line of JSON. */
export function assessedLine(line: TextLine, record: number, asked: LineArguments): Assessment {
  if (line === null) return tooLong(record);
  if (isIllFormed(line)) return illFormed(record);
  const json = jsonOf(line);
  if (json === undefined)
    return unreadRecord(record, null, '', 'not-json', 'one line of JSON', `${String(line.length)} characters that are not JSON`);
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return unreadRecord(record, null, '', 'wrong-type', 'an object', 'another value');
  return assessedJson(json, record, asked);
}

function isIterable(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    (typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || Symbol.iterator in value))
  );
}

/** Checks what all lines share before the first is read; gives what assesses one. */
function lineAssessor(chunks: unknown, at: Instant, options: LineOptions): (line: TextLine, record: number) => Assessment {
  checkInstant(at, 'at');
  checkObject(options, 'options');
  const { read, ...rest } = options;
  checkOptions(rest);
  if (read !== undefined && typeof read !== 'function') fail('wrong-type', 'options.read', 'a function', read);
  if (!isIterable(chunks)) fail('wrong-type', 'chunks', 'texts one after the other', chunks);
  const asked: LineArguments = { at, read, options: rest };
  return (line, record) => assessedLine(line, record, asked);
}

/**
 * Returns the assessments of a stream of NDJSON: text in pieces of any size, one assessment per line, in order, one batch per piece.
 * The next piece is requested when the batch before it was consumed, so a slow reader holds the source back. One piece is held at a time.
 * A line that cannot be read becomes `unread`. Throws TermbookError 'invalid-instant' if `at` is not an Instant.
 * @example
 * import { instant } from 'termbook';
 * import { assessLines } from 'termbook/portfolio';
 * import { parsePurchase } from 'termbook/schema';
 * const pieces = ['{"family":"isv-saas","billingCycle":"monthly",', '"orderedAt":"2020-03-01T10:00Z"}\n{'];
 * const verdicts: string[] = [];
 * for await (const batch of assessLines(pieces, instant('2020-03-02T09:00Z'), { read: parsePurchase })) {
 *   verdicts.push(...batch.map((one) => (one.verdict === 'assessed' ? one.cancellation.verdict : one.issues[0].code)));
 * }
 * verdicts; // => ['allowed', 'not-json']
 */
export function assessLines(
  chunks: AsyncIterable<string> | Iterable<string>,
  at: Instant,
  options: LineOptions = {},
): AsyncGenerator<readonly Assessment[], void> {
  const assess = lineAssessor(chunks, at, options);
  let batch: Assessment[] = [];
  const taken = (): readonly Assessment[] | null => {
    const all = batch;
    batch = [];
    return all.length > 0 ? all : null;
  };
  return linewise(chunks, (line, record) => batch.push(assess(line, record)), taken);
}

/**
 * Returns the rows of a stream of NDJSON as NDJSON: for each line the JSON of what `rowOf` makes of its assessment, in order, the text of one piece at a time.
 * No answer is kept, so that memory stays that of the text. Throws TermbookError 'invalid-instant' if `at` is not an Instant.
 * @example
 * import { instant } from 'termbook';
 * import { rowLines } from 'termbook/portfolio';
 * const pieces = ['{"id":"s-1","family":"isv-saas","billingCycle":"monthly","orderedAt":1583056800000}\n{'];
 * let text = '';
 * for await (const rows of rowLines(pieces, instant('2020-03-02T09:00Z'))) text += rows;
 * text.split('\n').map((row) => row.slice(0, 31)); // => ['{"id":"s-1","verdict":"allowed"', '{"id":null,"verdict":"unread","', '']
 */
export function rowLines(
  chunks: AsyncIterable<string> | Iterable<string>,
  at: Instant,
  options: LineOptions = {},
): AsyncGenerator<string, void> {
  const assess = lineAssessor(chunks, at, options);
  let text = '';
  const taken = (): string | null => {
    const all = text;
    text = '';
    return all === '' ? null : all;
  };
  return linewise(chunks, (line, record) => (text += `${rowText(assess(line, record))}\n`), taken);
}
