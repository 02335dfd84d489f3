import { monthsApart } from '../kernel/calendar.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, startOfDay } from '../kernel/instant.js';
import type { IssueCode } from '../kernel/untrusted.js';
import type { Duration, Term } from '../vocabulary/term.js';
import type { ProductFamily } from '../vocabulary/product.js';
import { monthsOf } from '../vocabulary/term.js';
import { firstTerm, termStart } from '../rules/asking/term-chain.js';
import type { Fields } from '../wire/fields.js';
import { instantOf, pathOf, valueOf } from '../wire/fields.js';
import { noted } from '../wire/notes.js';

const lastMinute = dayMs - 60_000;

/** Returns the exclusive end of a stated last instant: one in the last minute of a day means the whole day. */
function afterLast(at: Instant): Instant {
  const day = startOfDay(at);
  return at - day >= lastMinute ? addMs(day, dayMs) : at;
}

/** Returns the exclusive end of a stated last day, which may carry a time of day of its own. */
export function afterDay(at: Instant): Instant {
  const end = afterLast(at);
  return end === at ? addMs(at, dayMs) : end;
}

/** The exclusive end of a commitment; exact if it is stated to the second, else it is the end of a day. */
export interface StatedEnd {
  readonly endsAt: Instant | null;
  readonly isExact: boolean;
}

/**
 * Returns the end of the commitment. `commitmentEndDateTime` states it to the second. `commitmentEndDate` is its last day in new commerce,
 * software and the marketplace (T2), and exclusive for traditional licenses. If both are stated and differ, that is an issue, and the more
 * exact one wins.
 */
export function statedEnd(fields: Fields, isInclusive: boolean): StatedEnd {
  const day = instantOf(fields, 'commitmentEndDate');
  const time = instantOf(fields, 'commitmentEndDateTime');
  const byDay = day === null ? null : isInclusive ? afterDay(day) : day;
  if (time === null) return { endsAt: byDay, isExact: false };
  const byTime = afterLast(time);
  if (byDay !== null && byDay !== byTime)
    noted(
      fields.notes,
      'contradiction',
      pathOf(fields, 'commitmentEndDateTime'),
      'the end that commitmentEndDate states',
      valueOf(fields, 'commitmentEndDateTime'),
    );
  return { endsAt: byTime, isExact: true };
}

/** Returns the term unless it ends before it was ordered, which is an issue. */
export function endingAfter(fields: Fields, term: Term | null, orderedAt: Instant | null): Term | null {
  if (term === null || orderedAt === null || orderedAt < term.endsAt) return term;
  return noted(
    fields.notes,
    'inverted-dates',
    pathOf(fields, 'creationDate'),
    'an instant before the end of the term',
    valueOf(fields, 'creationDate'),
  );
}

/**
 * Returns the current term; null if its start is not known.
 * The stated end wins. If its day is that of start + n durations, counted from the stated start as the family counts (T2, T3, T10, I33), the
 * term is the last of them. An earlier end is a coterminous one.
 */
export function wireTerm(
  fields: Fields,
  { endsAt, isExact }: StatedEnd,
  duration: Duration | null,
  startedAt: Instant | null,
  family: ProductFamily | null,
): Term | null {
  const wrong = (code: IssueCode, expected: string, received: unknown): null =>
    noted(fields.notes, code, pathOf(fields, 'commitmentEndDate'), expected, received);
  if (startedAt !== null && endsAt !== null && endsAt <= startedAt)
    return wrong('inverted-dates', 'an end after the start', valueOf(fields, 'commitmentEndDate'));
  if (duration === null || startedAt === null) return null;
  if (endsAt === null) return firstTerm(startedAt, duration, family);
  const count = Math.round(monthsApart(startedAt, endsAt) / monthsOf[duration]);
  const natural = count < 1 ? null : termStart(startedAt, duration, count, family);
  if (natural !== null && startOfDay(natural) === startOfDay(endsAt)) {
    const startsAt = count === 1 ? startedAt : termStart(startedAt, duration, count - 1, family);
    return { duration, startsAt, endsAt: isExact ? endsAt : natural, anchorAt: startedAt };
  }
  const first = firstTerm(startedAt, duration, family);
  if (endsAt < first.endsAt) return { ...first, endsAt };
  return wrong('term-not-stated', 'an end that is whole terms after the start, or within the first', duration);
}
