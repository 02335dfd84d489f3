import type { NonEmpty } from '../kernel/answer.js';
import { fail, isTermbookError } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import type { CancellationAnswer } from '../rules/canceling/decide-cancellation.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import type { SuspensionExpiryAnswer } from '../rules/suspending/suspension-expiry.js';
import { suspensionExpiry } from '../rules/suspending/suspension-expiry.js';
import type { Options } from '../vocabulary/answer.js';
import type { Purchase, Suspension } from '../vocabulary/purchase.js';
import { longestLine } from './lines.js';
import { checkOptions } from '../rules/asking/check-options.js';
import { checkObject } from '../kernel/check.js';
import { checkInstant } from '../kernel/instant.js';

/** One record of a portfolio: a Subscription, or the known part of one. */
export interface PortfolioRecord extends Purchase, Partial<Omit<Suspension, keyof Purchase>> {
  /** The id of the record. */
  readonly id?: string | null;
}

/** One problem of a record: its path, a stable code, the expected value and the received one. */
export interface RecordIssue {
  /** The place in the record. */
  readonly path: string;
  /** The kind of the issue. */
  readonly code: string;
  /** The expected value, in words. */
  readonly expected: string;
  /** The received value, shortened. */
  readonly received: string;
}

/** The answers for one record; `record` is its place in the input, from 0. */
export interface Assessed {
  /** The record was answered. */
  readonly verdict: 'assessed';
  /** The place of the record in the input, from 0. */
  readonly record: number;
  /** The id of the record; null = not stated. */
  readonly id: string | null;
  /** The answer of `decideCancellation`. */
  readonly cancellation: CancellationAnswer;
  /** Set if the record is suspended and states `suspendedAt`. */
  readonly expiry: SuspensionExpiryAnswer | null;
}
/** A record that could not be read; it does not affect the others. */
export interface Unread {
  /** The record could not be read. */
  readonly verdict: 'unread';
  /** The place of the record in the input, from 0. */
  readonly record: number;
  /** The id of the record; null = not stated. */
  readonly id: string | null;
  /** The missing or wrong fields. */
  readonly issues: NonEmpty<RecordIssue>;
}
/** The result for one record of a portfolio: its answers, or the issues that kept it from being read. */
export type Assessment = Assessed | Unread;

export function unreadRecord(record: number, id: string | null, path: string, code: string, expected: string, received: string): Unread {
  return { verdict: 'unread', record, id, issues: [{ path, code, expected, received }] };
}

/** Returns the result for a line that was too long to be kept. */
export function tooLong(record: number): Unread {
  return unreadRecord(record, null, '', 'too-long', `at most ${String(longestLine)} characters in a line`, 'more');
}

/** Returns the result for a line of bytes that are no UTF-8. */
export function illFormed(record: number): Unread {
  return unreadRecord(record, null, '', 'ill-formed-text', 'UTF-8', 'bytes that are not UTF-8');
}

function expiryOf(record: PortfolioRecord, options: Options | undefined): SuspensionExpiryAnswer | null {
  if (record.status !== 'suspended' || record.suspendedAt == null) return null;
  return suspensionExpiry(record as Suspension, options);
}

function issueOf(error: unknown, record: number, id: string | null): Unread {
  if (isTermbookError(error)) return unreadRecord(record, id, error.path, error.code, error.expected, error.received);
  return unreadRecord(record, id, '', 'not-plain-data', 'a record of plain JSON', 'one that throws when looked at');
}

/** Returns the result for one record. Never throws: a problem becomes an issue of the record. */
export function assessed(facts: PortfolioRecord, record: number, at: Instant, options: Options | undefined): Assessment {
  let id: string | null = null;
  try {
    if (typeof facts.id === 'string') ({ id } = facts);
    return { verdict: 'assessed', record, id, cancellation: decideCancellation(facts, at, options), expiry: expiryOf(facts, options) };
  } catch (error) {
    return issueOf(error, record, id);
  }
}

function* each(records: Iterable<PortfolioRecord>, at: Instant, options: Options | undefined): Generator<Assessment, void> {
  let record = 0;
  for (const facts of records) {
    yield assessed(facts, record, at, options);
    record += 1;
  }
}

/**
 * Returns the assessments of a portfolio: one per record, in order, each made when it is requested.
 * A record that cannot be read becomes `unread` with its issues; the others are still assessed.
 * Throws TermbookError 'invalid-instant' if `at` is not an Instant.
 * @example
 * import { instant } from 'termbook';
 * import { assessPortfolio } from 'termbook/portfolio';
 * const records = [{ id: 's-1', family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') }] as const;
 * const [first] = assessPortfolio(records, instant('2020-03-02T09:00Z'));
 * first?.verdict === 'assessed' && first.cancellation.verdict; // => 'allowed'
 */
export function assessPortfolio(records: Iterable<PortfolioRecord>, at: Instant, options?: Options): Generator<Assessment, void> {
  checkInstant(at, 'at');
  checkOptions(options);
  checkObject(records, 'records');
  if (!(Symbol.iterator in records)) fail('wrong-type', 'records', 'records one after the other', records);
  return each(records, at, options);
}
