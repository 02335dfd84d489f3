import { checkObject, checkObjects } from '../../kernel/check.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import type { TimeWindow } from '../../kernel/window.js';
import { activityLogs } from '../../policy/software-delivery.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import { inForce } from '../asking/in-force.js';

/** An access to a key or a download of software: who did it, and when. */
export interface ActivityEntry {
  /** The instant of the activity. */
  readonly at: Instant;
  /** The user. */
  readonly who: string;
  /** The kind of the activity. */
  readonly what: 'key-accessed' | 'software-downloaded';
}
/** The answer of `activityLog`: what the log lists, and the entries in the range, in their order; or the gaps. */
export type ActivityLogAnswer<
  Entry extends {
    /** The instant of the activity. */
    readonly at: Instant;
  } = ActivityEntry,
> = ValueAnswer<
  'activity-log',
  {
    /** The kinds of activities that the log lists. */
    readonly lists: readonly ActivityEntry['what'][];
    /** The entries in the range, in their order. */
    readonly entries: readonly Entry[];
  }
>;

/**
 * Returns the entries of the activity log within a half-open date range, in their order; `closesAt` null means no end. Throws TermbookError
 * 'inverted-dates' for a range that ends before it begins, or 'invalid-instant'. Rule: F3.
 * @example
 * import { activityLog } from 'termbook/software';
 * import { instant } from 'termbook';
 * const entries = [{ at: instant('2020-03-01'), who: 'ann', what: 'key-accessed' as const }, { at: instant('2020-04-01'), who: 'bob', what: 'key-accessed' as const }];
 * const range = { opensAt: instant('2020-03-01'), closesAt: instant('2020-04-01') };
 * const answer = activityLog({ entries, range }, instant('2020-06-01'));
 * answer.verdict === 'computed' && answer.entries.map((entry) => entry.who); // => ['ann']
 */
export function activityLog<Entry extends { readonly at: Instant }>(
  facts: { readonly entries: readonly Entry[]; readonly range: TimeWindow },
  at: Instant,
  options?: Options,
): ActivityLogAnswer<Entry> {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  checkObjects(facts.entries, 'entries');
  checkObject(facts.range, 'range');
  const { opensAt, closesAt } = facts.range;
  checkInstant(opensAt, 'range.opensAt');
  if (closesAt !== null) checkInstant(closesAt, 'range.closesAt');
  if (closesAt !== null && closesAt < opensAt) fail('inverted-dates', 'range.closesAt', 'an instant not before opensAt', closesAt);
  const entries = facts.entries.filter((one, index) => {
    checkInstant(one.at, `entries[${String(index)}].at`);
    return one.at >= opensAt && (closesAt === null || one.at < closesAt);
  });
  const { entry, basis, nextAt } = inForce(activityLogs, at, options);
  const question = 'activity-log';
  if (entry === null) return { question, at, basis, verdict: 'undetermined', gaps: [beforeFirst(activityLogs)] };
  return { question, at, basis, verdict: 'computed', contested: [], changesAt: nextAt, lists: entry.lists, entries };
}
