import { checkList, checkObject, checkObjects, checkStated } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { isoInstant } from '../kernel/instant.js';
import type { CancellationAnswer } from '../rules/canceling/decide-cancellation.js';
import type { Assessment } from './assess-portfolio.js';

/** One value of a row; a list is its values joined by commas. */
export type Cell = string | null;

/** The columns of an assessment as a flat row, in this order; new ones are added at the end. */
export const rowColumns = [
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
] as const;
/**
 * One of `rowColumns`.
 * @useDeclaredType
 */
export type RowColumn = (typeof rowColumns)[number];
/** One record of a portfolio as a flat row: one cell per column. */
export type Row = Readonly<Record<RowColumn, Cell>>;

function textOf(at: Instant | null): Cell {
  return at === null ? null : isoInstant(at);
}

function words(list: readonly string[]): Cell {
  return list.length === 0 ? null : list.join(',');
}

/** The cells that only a determined answer fills. */
type Determined = Pick<Row, 'effect' | 'refund' | 'refunds' | 'closesAt' | 'reasons' | 'errorCode'>;

function determined(answer: Exclude<CancellationAnswer, { readonly verdict: 'undetermined' }>): Determined {
  if (answer.verdict === 'refused') {
    const errorCode = answer.reasons.flatMap((reason) => (reason.errorCode === null ? [] : [reason.errorCode]));
    const reasons = words(answer.reasons.map(({ code }) => code));
    return { effect: null, refund: null, refunds: null, closesAt: null, reasons, errorCode: words(errorCode) };
  }
  if (answer.effect === 'immediate') checkObject(answer.window, 'assessment.cancellation.window');
  const closesAt = answer.effect === 'immediate' ? textOf(answer.window.closesAt) : null;
  checkObjects(answer.refunds, 'assessment.cancellation.refunds');
  for (const { refund } of answer.refunds) checkStated(refund, 'string', 'assessment.cancellation.refunds.refund');
  const refunds = words(
    answer.refunds.map(({ refund, untilAt }) => (untilAt === null ? refund : `${refund} until ${isoInstant(untilAt)}`)),
  );
  return { effect: answer.effect, refund: answer.refund, refunds, closesAt, reasons: null, errorCode: null };
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
  checkObject(assessment, 'assessment');
  if (assessment.verdict === 'unread') {
    const { id, issues } = assessment;
    const error = issues.map(
      ({ code, path, expected, received }) => `${code} at ${path === '' ? 'the record' : path}: expected ${expected}, received ${received}`,
    );
    return { ...blank, id, verdict: 'unread', error: error.join('; ') };
  }
  const { id, cancellation, expiry } = assessment;
  checkObject(cancellation, 'assessment.cancellation');
  checkList(cancellation.basis, 'assessment.cancellation.basis');
  const basis = cancellation.basis[0];
  const isOpen = cancellation.verdict === 'undetermined';
  if (!isOpen) checkList(cancellation.contested, 'assessment.cancellation.contested');
  const { effect, refund, refunds, closesAt, reasons, errorCode } = isOpen ? blank : determined(cancellation);
  return {
    id,
    verdict: cancellation.verdict,
    effect,
    refund,
    closesAt,
    changesAt: isOpen ? null : textOf(cancellation.changesAt),
    reasons,
    errorCode,
    gaps: isOpen ? words(cancellation.gaps.map((gap) => ('fact' in gap ? `${gap.gap}:${gap.fact}` : gap.gap))) : null,
    contested: isOpen ? null : words(cancellation.contested),
    rule: basis?.rule ?? null,
    entry: basis?.entry ?? null,
    certainty: basis?.certainty ?? null,
    coverage: basis?.coverage ?? null,
    expiresAt: expiry?.verdict === 'computed' ? textOf(expiry.expiresAt) : null,
    error: null,
    refunds,
  };
}

const blank = Object.fromEntries(rowColumns.map((column) => [column, null])) as Row;
