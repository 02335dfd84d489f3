import { frozen } from '../kernel/frozen.js';
import { checkObject, hasKey } from '../kernel/check.js';
import { monthsLater } from '../kernel/calendar.js';
import { fail } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant, isInstant } from '../kernel/instant.js';

/** The lengths of a term, in months (T1). */
export const monthsOf = { P1M: 1, P1Y: 12, P2Y: 24, P3Y: 36, P4Y: 48, P5Y: 60 } as const;
/**
 * The length of a term in ISO 8601: P1M to P5Y.
 * @useDeclaredType
 */
export type Duration = keyof typeof monthsOf;
/** Every length of a term, the shortest first. Rule: T1. */
export const durations = /* @__PURE__ */ frozen(Object.keys(monthsOf) as readonly Duration[]);

/**
 * One term, half-open [startsAt, endsAt). `anchorAt` is the start that renewals count from (Jan 31 while this term starts Feb 28).
 */
export interface Term {
  /** The length of the term as ISO 8601, such as P1Y. */
  readonly duration: Duration;
  /** The first instant of the term. */
  readonly startsAt: Instant;
  /** The first instant after the term. */
  readonly endsAt: Instant;
  /** Not stated = the start of this term. */
  readonly anchorAt?: Instant | null;
}

/**
 * Returns the start of term `count` after the anchor. Months are clamped to the end of a shorter month and never drift, since each is
 * counted from the anchor (T3).
 * Throws TermbookError 'invalid-term' for an unknown duration or a count that is not whole.
 * @example
 * import { addTerm, instant, isoDate } from 'termbook';
 * isoDate(addTerm(instant('2021-01-31'), 'P1M', 2)); // => '2021-03-31'
 */
export function addTerm(anchor: Instant, duration: Duration, count: number): Instant {
  checkInstant(anchor, 'anchor');
  if (!hasKey(monthsOf, duration)) fail('invalid-term', 'duration', durations.join(', '), duration);
  if (!Number.isSafeInteger(count)) fail('invalid-term', 'count', 'a whole number', count);
  const end = monthsLater(anchor, monthsOf[duration] * count);
  return Number.isSafeInteger(end) ? end : fail('invalid-term', 'count', 'a term within the calendar', count);
}

/** Validates a given term: its instants, by their path. */
export function checkTerm(term: Term, path: string): void {
  checkObject(term, path);
  const { duration, startsAt, endsAt, anchorAt } = term;
  if (!isInstant(startsAt)) checkInstant(startsAt, `${path}.startsAt`);
  if (!isInstant(endsAt)) checkInstant(endsAt, `${path}.endsAt`);
  if (endsAt <= startsAt) fail('inverted-dates', `${path}.endsAt`, 'an instant after startsAt', endsAt);
  if (anchorAt != null && !isInstant(anchorAt)) checkInstant(anchorAt, `${path}.anchorAt`);
  if (typeof duration !== 'string') fail('wrong-type', `${path}.duration`, durations.join(', '), duration);
}
