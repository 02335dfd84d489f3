import type { Gap, NonEmpty } from '../kernel/answer.js';
import { checkObject } from '../kernel/check.js';
import { fail, isTermbookError } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { ascending } from '../kernel/order.js';
import { checkOptions } from '../rules/asking/check-options.js';
import type { Options } from '../vocabulary/answer.js';
import type { Purchase } from '../vocabulary/purchase.js';
import { actBy, lastDayOf } from './act-by.js';
import type { Deadline } from './deadline.js';
import type { DeskEntry, DeskInput } from './desk-entry.js';
import { entryOf } from './desk-entry.js';
import type { DeskIssue } from './desk-issue.js';
import { deadlineKinds } from './deadline.js';
import { recordDeadlines } from './record-deadlines.js';
import { totalsOf } from './totals.js';

/** The period: deadlines after `fromAt`, up to and including `untilAt`, by the earliest instant that an interpretation gives them; what they promise can be done in [fromAt, untilAt). */
export interface DeskSpan {
  /** The first instant of the span. */
  readonly fromAt: Instant;
  /** The first instant after the span. */
  readonly untilAt: Instant;
}

/**
 * A record without deadlines in the period, or with some that cannot be known: it could not be read, the documents or its facts leave something open, or nothing
 * is due.
 */
export type WithoutDeadline =
  | {
      /** The place of the record in the input, from 0. */
      readonly record: number;
      /** The id of the record; null = not stated. */
      readonly id: string | null;
      /** The reason why there is no deadline. */
      readonly why: 'unread';
      /** The missing or wrong fields. */
      readonly issues: NonEmpty<DeskIssue>;
      /** The name of the subscription; null = not stated. */
      readonly name: string | null;
      /** The customer; null = not stated. */
      readonly customer: string | null;
      /** The facts for cancellation that a reader knows all the same; null = none. */
      readonly purchase: Purchase | null;
    }
  | {
      /** The place of the record in the input, from 0. */
      readonly record: number;
      /** The id of the record; null = not stated. */
      readonly id: string | null;
      /** The reason why there is no deadline. */
      readonly why: 'unknown';
      /** The reasons why nothing is known. */
      readonly gaps: NonEmpty<Gap>;
      /** The fields of the record that are wrong, which may be why; absent = none. */
      readonly issues?: NonEmpty<DeskIssue>;
    }
  | {
      /** The place of the record in the input, from 0. */
      readonly record: number;
      /** The id of the record; null = not stated. */
      readonly id: string | null;
      /** The reason why there is no deadline. */
      readonly why: 'nothing-due';
    };

/** The deadlines of one customer. */
export interface CustomerDeadlines {
  /** null = not stated. */
  readonly customer: string | null;
  /** The deadlines, in order. */
  readonly rows: readonly Deadline[];
  /** The sums at stake, one for each currency. */
  readonly totals: readonly Money[];
}

/** The deadlines of a period, in order, and every record of which there is something else to say. */
export interface Deadlines extends DeskSpan {
  /** All deadlines, in order. */
  readonly rows: readonly Deadline[];
  /** The sum at stake in each currency; of several deadlines of a subscription at one instant, which exclude each other, the greatest counts. */
  readonly totals: readonly Money[];
  /** Grouped by customer, in the order of their first deadlines. */
  readonly customers: readonly CustomerDeadlines[];
  /** The records without a deadline, with the reason. */
  readonly others: readonly WithoutDeadline[];
}

const none: Options = {};

/** Data and access first, then the greatest amounts, each currency apart, then what has no known amount. */
function byStake(a: Deadline, b: Deadline): number {
  const isMoney = ({ kind }: Deadline): boolean => deadlineKinds.indexOf(kind) >= deadlineKinds.indexOf('full-refund');
  if (isMoney(a) !== isMoney(b)) return isMoney(a) ? 1 : -1;
  if (a.difference === null || b.difference === null) return a.difference === b.difference ? 0 : a.difference === null ? 1 : -1;
  return ascending(a.difference.currency, b.difference.currency) || b.difference.amount - a.difference.amount;
}

/** Puts deadlines in order: by the last day to act, and within a day by what is at stake. */
export function inOrder(a: Deadline, b: Deadline): number {
  const byKind = deadlineKinds.indexOf(a.kind) - deadlineKinds.indexOf(b.kind);
  return lastDayOf(a) - lastDayOf(b) || byStake(a, b) || actBy(a) - actBy(b) || a.record - b.record || byKind;
}

function issuesOf(error: unknown): NonEmpty<DeskIssue> {
  if (isTermbookError(error)) {
    const { path, code, expected, received } = error;
    return [{ path, code, expected, received }];
  }
  return [{ path: '', code: 'not-plain-data', expected: 'a subscription of plain JSON', received: 'one that throws when looked at' }];
}

function entryIn(input: DeskInput): DeskEntry | null {
  try {
    return entryOf(input);
  } catch {
    return null;
  }
}

/** Rows that were found for a record, and what keeps others from being known. */
interface FoundDeadlines {
  readonly isFound: boolean;
  readonly gaps: readonly Gap[];
}

/** Returns why a record has no rows, or not all; null = all is said. `look` returns what it found, or null where the record has to be readable. */
export function withoutDeadline(
  input: DeskInput,
  record: number,
  look: (entry: DeskEntry) => FoundDeadlines | null,
): WithoutDeadline | null {
  const entry = entryIn(input);
  const id = typeof entry?.id === 'string' ? entry.id : null;
  try {
    const known = entry ?? entryOf(input);
    const found = look(known);
    const [issue, ...issues] = known.issues;
    if (found === null) {
      const { purchase, name, customer } = known;
      const unnamed = { path: '', code: 'fact-missing', expected: 'facts', received: 'nothing' };
      return { record, id, why: 'unread', issues: [issue ?? unnamed, ...issues], name, customer, purchase };
    }
    const [first, ...rest] = found.gaps;
    if (first !== undefined) return { record, id, why: 'unknown', gaps: [first, ...rest], ...(issue && { issues: [issue, ...issues] }) };
    return found.isFound ? null : { record, id, why: 'nothing-due' };
  } catch (error) {
    return { record, id, why: 'unread', issues: issuesOf(error), name: null, customer: null, purchase: null };
  }
}

/** Validates the records, the span and the options of a list. */
export function checkDesk(records: Iterable<DeskInput>, span: DeskSpan, options: Options): void {
  checkObject(records, 'subscriptions');
  if (!(Symbol.iterator in records)) fail('wrong-type', 'subscriptions', 'subscriptions one after the other', records);
  checkObject(span, 'span');
  const { fromAt, untilAt } = span;
  checkInstant(fromAt, 'span.fromAt');
  checkInstant(untilAt, 'span.untilAt');
  if (untilAt < fromAt) fail('inverted-dates', 'span.untilAt', 'an instant not before span.fromAt', untilAt);
  checkOptions(options);
}

function groupsOf(rows: readonly Deadline[]): readonly CustomerDeadlines[] {
  const groups = new Map<string | null, Deadline[]>();
  for (const row of rows) {
    const own = groups.get(row.customer);
    if (own === undefined) groups.set(row.customer, [row]);
    else own.push(row);
  }
  return [...groups].map(([customer, own]) => ({ customer, rows: own, totals: totalsOf(own) }));
}

/**
 * Returns the last instants at which something can still be done for some subscriptions, or at which something is lost: full and prorated refunds, seats
 * that can be given back, what follows the term, trials, reactivation, saving data, deletion. Each says the move, what happens if it is missed, what it
 * decides where `unitPrice` is stated, and its rules. Ordered by the last UTC day to act, and within a day by what is at stake.
 * A record that cannot be read or known stands in `others`; none is left out. Throws TermbookError 'invalid-instant', 'inverted-dates' for a period that ends before it starts.
 * @example
 * import { instant, isoDate, money, termFrom } from 'termbook';
 * import { deadlines } from 'termbook/desk';
 * const orderedAt = instant('2024-03-01T10:00Z');
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'annual', orderedAt, quantity: 10, autoRenew: true, changedAt: orderedAt, status: 'active',
 *   term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'), customer: 'Contoso', unitPrice: money('100.00', 'EUR'),
 * } as const;
 * const { rows } = deadlines([subscription], { fromAt: orderedAt, untilAt: instant('2024-04-01') });
 * rows.map(({ kind, at }) => `${kind} ${isoDate(at)}`);
 * // => ['full-refund 2024-03-02', 'give-seats-back 2024-03-02', 'prorated-refund 2024-03-08', 'give-seats-back 2024-03-08']
 */
export function deadlines(subscriptions: Iterable<DeskInput>, span: DeskSpan, options: Options = none): Deadlines {
  checkDesk(subscriptions, span, options);
  const { fromAt, untilAt } = span;
  const rows: Deadline[] = [];
  const others: WithoutDeadline[] = [];
  let record = 0;
  for (const subscription of subscriptions) {
    const place = record;
    const other = withoutDeadline(subscription, place, (entry) => {
      if (entry.record === null) return null;
      const found = recordDeadlines(entry.record, place, fromAt, untilAt, options);
      for (const row of found.rows) rows.push(row);
      return { isFound: found.rows.length > 0, gaps: found.gaps };
    });
    if (other !== null) others.push(other);
    record += 1;
  }
  rows.sort(inOrder);
  return { fromAt, untilAt, rows, totals: totalsOf(rows), customers: groupsOf(rows), others };
}
