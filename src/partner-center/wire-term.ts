import { wholeMonths } from '../kernel/calendar.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, startOfDay } from '../kernel/instant.js';
import type { Duration, Term } from '../vocabulary/term.js';
import type { ProductFamily } from '../vocabulary/product.js';
import { monthsOf } from '../vocabulary/term.js';
import { firstTerm, termStart } from '../rules/asking/term-chain.js';
import type { Fields } from '../wire/fields.js';
import { pathOf } from '../wire/fields.js';
import { noted } from '../wire/notes.js';

/**
 * Returns the exclusive end of a stated end. In new commerce, software and the marketplace the stated day is the last one (T2); traditional
 * ends are already exclusive.
 */
export function exclusiveEnd(committedUntilAt: Instant, isInclusive: boolean): Instant {
  return isInclusive ? addMs(startOfDay(committedUntilAt), dayMs) : committedUntilAt;
}

/** The facts of a term, as stated. */
export interface StatedTerm {
  readonly duration: Duration | null;
  readonly startedAt: Instant | null;
  readonly committedUntilAt: Instant | null;
  readonly isInclusive: boolean;
  readonly family: ProductFamily | null;
}

/**
 * Returns the current term; null if its start is not known.
 * The stated end is a day rather than a time. If it is the day of start + n durations, the term ends exactly there, counted from the stated
 * start as the family counts (T2, T3, T10, I33). An earlier end is a coterminous one, at the midnight after the stated day.
 */
export function wireTerm(stated: StatedTerm, fields: Fields): Term | null {
  const { duration, startedAt, committedUntilAt, isInclusive, family } = stated;
  if (startedAt !== null && committedUntilAt !== null && committedUntilAt < startOfDay(startedAt)) {
    return noted(
      fields.notes,
      'inverted-dates',
      pathOf(fields, 'commitmentEndDate'),
      'an end after the start',
      committedUntilAt - startedAt,
    );
  }
  if (duration === null || startedAt === null) return null;
  if (committedUntilAt === null) return firstTerm(startedAt, duration, family);
  const endsAt = exclusiveEnd(committedUntilAt, isInclusive);
  const first = firstTerm(startedAt, duration, family);
  if (endsAt < first.endsAt) return startOfDay(endsAt) === startOfDay(first.endsAt) ? first : { ...first, endsAt };
  const count = Math.round(wholeMonths(startedAt, addMs(startOfDay(endsAt), dayMs)) / monthsOf[duration]);
  const natural = termStart(startedAt, duration, count, family);
  if (startOfDay(natural) === startOfDay(endsAt)) {
    return {
      duration,
      startsAt: count === 1 ? startedAt : termStart(startedAt, duration, count - 1, family),
      endsAt: natural,
      anchorAt: startedAt,
    };
  }
  return noted(
    fields.notes,
    'term-not-stated',
    pathOf(fields, 'commitmentEndDate'),
    'an end that is whole terms after the start, or within the first',
    duration,
  );
}
