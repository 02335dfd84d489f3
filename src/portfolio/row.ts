import { frozen } from '../kernel/frozen.js';
import { checkList, checkObject, checkObjects, checkStated } from '../kernel/check.js';
import type { Draft } from '../kernel/draft.js';
import type { Instant } from '../kernel/instant.js';
import { keptFor } from '../kernel/kept.js';
import { isoInstant } from '../kernel/instant.js';
import type { CancellationAnswer } from '../rules/canceling/decide-cancellation.js';
import type { Assessment } from './assess-portfolio.js';

/** One value of a row; a list is its values joined by commas. */
export type Cell = string | null;

/** The columns of an assessment as a flat row, in this order; new ones are added at the end. */
export const rowColumns = /* @__PURE__ */ frozen([
  'id',
  'verdict',
  'effect',
  'refund',
  'closesAt',
  'changesAt',
  'reasons',
  'errorCode',
  'gaps',
  'contested',
  'rule',
  'entry',
  'certainty',
  'coverage',
  'expiresAt',
  'error',
  'refunds',
]);
/**
 * One of `rowColumns`.
 * @useDeclaredType
 */
export type RowColumn = (typeof rowColumns)[number];
/** One record of a portfolio as a flat row: one cell per column. */
export type Row = Readonly<Record<RowColumn, Cell>>;

/** The columns of a row that hold an instant. */
type InstantColumn = 'closesAt' | 'changesAt' | 'expiresAt';

/** The content of a row, with its instants as numbers. */
export type RowFacts = { readonly [Column in RowColumn]: Column extends InstantColumn ? Instant | null : Cell };

function words(list: readonly string[]): Cell {
  if (list.length < 2) return list[0] ?? null;
  return list.join(',');
}

let shownAt: Instant | null = null;
let shownText = '';

/** Returns the text of an instant; a row shows most of its instants more than once. */
function isoText(at: Instant): string {
  if (at !== shownAt) {
    shownText = isoInstant(at);
    shownAt = at;
  }
  return shownText;
}

function blankFacts(): Draft<RowFacts> {
  return {
    id: null,
    verdict: null,
    effect: null,
    refund: null,
    closesAt: null,
    changesAt: null,
    reasons: null,
    errorCode: null,
    gaps: null,
    contested: null,
    rule: null,
    entry: null,
    certainty: null,
    coverage: null,
    expiresAt: null,
    error: null,
    refunds: null,
  };
}

/** Writes what an answer other than `undetermined` says. */
function tellDetermined(answer: Exclude<CancellationAnswer, { readonly verdict: 'undetermined' }>, into: Draft<RowFacts>): void {
  checkList(answer.contested, 'assessment.cancellation.contested');
  into.contested = words(answer.contested);
  into.changesAt = answer.changesAt;
  if (answer.verdict === 'refused') {
    into.reasons = words(answer.reasons.map(({ code }) => code));
    into.errorCode = words(answer.reasons.flatMap((reason) => (reason.errorCode === null ? [] : [reason.errorCode])));
    return;
  }
  if (answer.effect === 'immediate') {
    checkObject(answer.window, 'assessment.cancellation.window');
    into.closesAt = answer.window.closesAt;
  }
  checkObjects(answer.refunds, 'assessment.cancellation.refunds');
  for (const { refund } of answer.refunds) checkStated(refund, 'string', 'assessment.cancellation.refunds.refund');
  into.effect = answer.effect;
  into.refund = answer.refund;
  into.refunds = words(answer.refunds.map(({ refund, untilAt }) => (untilAt === null ? refund : `${refund} until ${isoText(untilAt)}`)));
}

/** Writes what an assessment says into a blank row. */
function addVerdict(assessment: Assessment, into: Draft<RowFacts>): void {
  checkObject(assessment, 'assessment');
  into.id = assessment.id;
  if (assessment.verdict === 'unread') {
    into.verdict = 'unread';
    const issues = assessment.issues.map(
      ({ code, path, expected, received }) => `${code} at ${path === '' ? 'the record' : path}: expected ${expected}, received ${received}`,
    );
    into.error = issues.join('; ');
    return;
  }
  const { cancellation, expiry } = assessment;
  checkObject(cancellation, 'assessment.cancellation');
  checkList(cancellation.basis, 'assessment.cancellation.basis');
  const [basis] = cancellation.basis;
  into.verdict = cancellation.verdict;
  if (cancellation.verdict === 'undetermined')
    into.gaps = words(cancellation.gaps.map((gap) => ('fact' in gap ? `${gap.gap}:${gap.fact}` : gap.gap)));
  else tellDetermined(cancellation, into);
  into.rule = basis?.rule ?? null;
  into.entry = basis?.entry ?? null;
  into.certainty = basis?.certainty ?? null;
  into.coverage = basis?.coverage ?? null;
  if (expiry?.verdict === 'computed') into.expiresAt = expiry.expiresAt;
}

/**
 * Returns an assessment as one flat row of text, for tables, TSV and query engines.
 * Instants are ISO text in UTC, lists are joined by commas, an empty cell is null. `refund` is the refund now, `closesAt` the end of the window;
 * `refunds` says until when each refund applies: 'full until 2024-03-02T10:00:00.000Z,prorated until 2024-03-08T10:00:00.000Z'.
 * @example
 * import { instant } from 'termbook';
 * import { assessPortfolio, rowOf } from 'termbook/portfolio';
 * const record = { id: 's-1', family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') } as const;
 * const [row] = [...assessPortfolio([record], instant('2020-03-02T09:00Z'))].map(rowOf);
 * [row?.id, row?.verdict, row?.refund, row?.closesAt, row?.rule]; // => ['s-1', 'allowed', 'full', '2020-03-02T10:00:00.000Z', 'E1']
 */
export function rowOf(assessment: Assessment): Row {
  const facts = blankFacts();
  addVerdict(assessment, facts);
  const { closesAt, changesAt, expiresAt } = facts;
  return { ...facts, closesAt: textOf(closesAt), changesAt: textOf(changesAt), expiresAt: textOf(expiresAt) };
}

/** Text that stands in JSON as it is. */
const plainText = /^[ !#-[\]-~]*$/;

function jsonText(text: string): string {
  return plainText.test(text) ? `"${text}"` : JSON.stringify(text);
}

const mostCellTexts = 1000;

/** Returns what writes a cell of few different words with its name; the JSON of each is made once. */
/* @__NO_SIDE_EFFECTS__ */
function wordCells(column: RowColumn): (cell: Cell) => string {
  const start = `,"${column}":`;
  const none = `${start}null`;
  const kept = new Map<string, string>();
  const written = (cell: string): string => start + jsonText(cell);
  return (cell) => (cell === null ? none : keptFor(kept, cell, written, mostCellTexts));
}

const verdictCell = /* @__PURE__ */ wordCells('verdict');
const effectCell = /* @__PURE__ */ wordCells('effect');
const refundCell = /* @__PURE__ */ wordCells('refund');
const reasonsCell = /* @__PURE__ */ wordCells('reasons');
const errorCodeCell = /* @__PURE__ */ wordCells('errorCode');
const gapsCell = /* @__PURE__ */ wordCells('gaps');
const contestedCell = /* @__PURE__ */ wordCells('contested');
const ruleCell = /* @__PURE__ */ wordCells('rule');
const entryCell = /* @__PURE__ */ wordCells('entry');
const certaintyCell = /* @__PURE__ */ wordCells('certainty');
const coverageCell = /* @__PURE__ */ wordCells('coverage');

/** Returns a cell that has another text in nearly every record. */
function ownText(cell: Cell): string {
  return cell === null ? 'null' : jsonText(cell);
}

function instantText(at: Instant | null): string {
  return at === null ? 'null' : `"${isoText(at)}"`;
}

/** Returns the cell of refunds: words of the vocabulary and instants, which stand in JSON as they are. */
function refundsText(cell: Cell): string {
  return cell === null ? 'null' : `"${cell}"`;
}

/** Returns the JSON of `rowOf(assessment)`, written without the row. */
export function rowText(assessment: Assessment): string {
  const facts = blankFacts();
  addVerdict(assessment, facts);
  // each part is one cell or more: a string of few parts is written faster
  const what = verdictCell(facts.verdict) + effectCell(facts.effect) + refundCell(facts.refund);
  const when = `,"closesAt":${instantText(facts.closesAt)},"changesAt":${instantText(facts.changesAt)}`;
  const why = reasonsCell(facts.reasons) + errorCodeCell(facts.errorCode) + gapsCell(facts.gaps) + contestedCell(facts.contested);
  const cited = ruleCell(facts.rule) + entryCell(facts.entry) + certaintyCell(facts.certainty) + coverageCell(facts.coverage);
  const rest = `,"expiresAt":${instantText(facts.expiresAt)},"error":${ownText(facts.error)},"refunds":${refundsText(facts.refunds)}`;
  return `{"id":${ownText(facts.id)}${what}${when}${why}${cited}${rest}}`;
}

function textOf(at: Instant | null): Cell {
  return at === null ? null : isoInstant(at);
}
