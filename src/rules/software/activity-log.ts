import { checkObject, checkObjects } from '../../kernel/check.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { TimeWindow } from '../../kernel/window.js';

/** An access to a key or a download of software: who did it, and when. */
export interface ActivityEntry {
  readonly at: Instant;
  readonly who: string;
  readonly what: 'key-accessed' | 'software-downloaded';
}

/**
 * Returns the entries of the activity log within a half-open date range, in their order; `closesAt` null means no end (F3).
 * Throws TermbookError 'inverted-dates' for a range that ends before it begins, or 'invalid-instant'.
 * @example
 * import { activityLog, instant } from 'termbook';
 * const entries = [{ at: instant('2020-03-01'), who: 'ann', what: 'key-accessed' as const }, { at: instant('2020-04-01'), who: 'bob', what: 'key-accessed' as const }];
 * activityLog(entries, { opensAt: instant('2020-03-01'), closesAt: instant('2020-04-01') }).map((entry) => entry.who); // => ['ann']
 */
export function activityLog<Entry extends { readonly at: Instant }>(entries: readonly Entry[], range: TimeWindow): readonly Entry[] {
  checkObjects(entries, 'entries');
  checkObject(range, 'range');
  const { opensAt, closesAt } = range;
  checkInstant(opensAt, 'range.opensAt');
  if (closesAt !== null) checkInstant(closesAt, 'range.closesAt');
  if (closesAt !== null && closesAt < opensAt) fail('inverted-dates', 'range.closesAt', 'an instant not before opensAt', closesAt);
  return entries.filter((entry, index) => {
    checkInstant(entry.at, `entries[${String(index)}].at`);
    return entry.at >= opensAt && (closesAt === null || entry.at < closesAt);
  });
}
