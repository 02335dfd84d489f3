import { checkObjects } from '../../kernel/check.js';
import type { Basis } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { Cited, DatedTable, Entry } from '../../kernel/dated-table.js';
import { cited, earliest, entryAt } from '../../kernel/dated-table.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { CancellationAnswer } from '../canceling/decide-cancellation.js';
import { decideCancellation } from '../canceling/decide-cancellation.js';
import type { QuestionName } from './questions.js';
import { questions } from './questions.js';
import { policiesOf } from './policies-of.js';
import { valuesOf } from './values-of.js';

/** A value that differs between two entries: `{ value: 'duration', a: { calendarDays: 60 }, b: { calendarDays: 30 } }`; null = the entry has no such value. */
export interface ValueDifference {
  /** The name of the value. */
  readonly value: string;
  /** The value of the first policy. */
  readonly a: unknown;
  /** The value of the second policy. */
  readonly b: unknown;
}
/** A stretch of time, half-open; untilAt null = without end. */
export interface DifferingSpan {
  /** The first instant of the difference. */
  readonly fromAt: Instant;
  /** The first instant after it; null = no end. */
  readonly untilAt: Instant | null;
}
/**
 * A purchase that a difference concerns. `index`: its place in the list; `span`: the first stretch in which the two policies answer the
 * question about it differently, looked for up to the end of its term; null = none, or the answer depends on other facts than the purchase.
 */
export interface ConcernedPurchase {
  /** The place of the purchase in the input, from 0. */
  readonly index: number;
  /** The first span in which the answers differ; null = none. */
  readonly span: DifferingSpan | null;
}
/** One dated table with a different entry in force on the second date; null = no entry was in force yet. */
export interface PolicyDifference {
  /** The name of the question. */
  readonly question: QuestionName;
  /** The first policy; null = there is none. */
  readonly a: Basis | null;
  /** The second policy; null = there is none. */
  readonly b: Basis | null;
  /** The values that differ. */
  readonly values: readonly ValueDifference[];
  /** The purchases whose answers differ. */
  readonly purchases: readonly ConcernedPurchase[];
}

type ComparedRow = Entry<Cited> | null;

/** The columns that hold an interpretation of a row, which is no value of its own. */
const bent = ['overrides', 'sinceByInterpretation'];

const none: ReadonlyMap<string, unknown> = new Map();

function differingValues(a: ComparedRow, b: ComparedRow): readonly ValueDifference[] {
  const [one = none, other = none] = [a, b].map((row) => (row === null ? none : new Map(Object.entries<unknown>(valuesOf(row)))));
  const names = [...new Set([...one.keys(), ...other.keys()])].filter((name) => !bent.includes(name));
  return names
    .map((value) => ({ value, a: one.get(value) ?? null, b: other.get(value) ?? null }))
    .filter((found) => JSON.stringify(found.a) !== JSON.stringify(found.b));
}

function keyOf(answer: CancellationAnswer): string {
  return answer.verdict === 'allowed' ? `${answer.effect} ${answer.refund}` : answer.verdict;
}

function nextOf(answer: CancellationAnswer): Instant | null {
  return answer.verdict === 'undetermined' ? null : answer.changesAt;
}

/** Returns the first stretch from the order to the end of the term in which two policies answer differently whether a purchase may be canceled. */
function differingSpan(purchase: Purchase, aAt: Instant, bAt: Instant): DifferingSpan | null {
  const endsAt = purchase.term?.endsAt ?? null;
  let fromAt: Instant | null = null;
  let at: Instant = purchase.orderedAt;
  for (;;) {
    const a = decideCancellation(purchase, at, { policyAt: aAt });
    const b = decideCancellation(purchase, at, { policyAt: bAt });
    const alike = keyOf(a) === keyOf(b);
    if (alike && fromAt !== null) return { fromAt, untilAt: at };
    if (!alike) fromAt ??= at;
    const nextAt = earliest(nextOf(a), nextOf(b));
    const isLast = nextAt === null || (endsAt !== null && nextAt >= endsAt);
    if (isLast) return fromAt === null ? null : { fromAt, untilAt: nextAt === null ? null : endsAt };
    at = nextAt;
  }
}

function basisOf(entries: DatedTable<Cited>, row: ComparedRow, at: Instant): Basis | null {
  return row === null ? null : cited(entries, row, at)[0];
}

/**
 * Returns the differences between the policies of two dates for these purchases: the leading rule of each entry, the values that differ, and
 * the purchases concerned, for every dated table that touches one of them.
 * Compares the entries in force on the two dates, not on the purchases' own dates; empty for an unknown family.
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { comparePolicies } from 'termbook/policies';
 * import { instant, isoDate } from 'termbook';
 * const purchase = { family: 'perpetual-software', billingCycle: 'one-time', orderedAt: instant('2021-05-10') } as const;
 * const [cancellation] = comparePolicies([purchase], instant('2021-05-10'), instant('2021-06-20'));
 * cancellation?.values.slice(0, 1); // => [{ value: 'duration', a: { calendarDays: 60 }, b: { calendarDays: 30 } }]
 * const span = cancellation?.purchases[0]?.span;
 * span && [span.fromAt, span.untilAt].map((at) => at && isoDate(at)); // => ['2021-06-10', '2021-07-10']
 */
export function comparePolicies(purchases: readonly Purchase[], aAt: Instant, bAt: Instant): readonly PolicyDifference[] {
  checkObjects(purchases, 'purchases');
  checkInstant(aAt, 'aAt');
  checkInstant(bAt, 'bAt');
  const found = new Map<
    DatedTable<Cited>,
    { readonly difference: Omit<PolicyDifference, 'purchases'>; readonly concerned: Set<ConcernedPurchase> }
  >();
  for (const [index, purchase] of purchases.entries()) {
    for (const { question, entries } of policiesOf(purchase)) {
      const [a, b] = [entryAt(entries, aAt), entryAt(entries, bAt)];
      if (a === b) continue;
      const known = found.get(entries) ?? {
        difference: { question, a: basisOf(entries, a, aAt), b: basisOf(entries, b, bAt), values: differingValues(a, b) },
        concerned: new Set(),
      };
      found.set(entries, known);
      known.concerned.add({ index, span: question === 'cancellation' ? differingSpan(purchase, aAt, bAt) : null });
    }
  }
  const differences = [...found.values()].map(({ difference, concerned }) => ({ ...difference, purchases: [...concerned] }));
  return differences.sort((a, b) => questions.indexOf(a.question) - questions.indexOf(b.question));
}
