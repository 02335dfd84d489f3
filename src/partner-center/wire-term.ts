import { monthsApart } from '../kernel/calendar.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, startOfDay } from '../kernel/instant.js';
import type { Duration, Term } from '../vocabulary/term.js';
import { addTerm, monthsOf, termFrom } from '../vocabulary/term.js';
import type { Fields } from '../wire/fields.js';
import { instantOf, pathOf } from '../wire/fields.js';
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

/**
 * Returns the exclusive end of the commitment. `commitmentEndDateTime` states it to the second. `commitmentEndDate` is its last day in new
 * commerce, software and the marketplace (T2), and exclusive for traditional licenses. If both are stated and differ, that is an issue, and
 * the more exact one wins.
 */
export function statedEnd(fields: Fields, isInclusive: boolean): Instant | null {
  const day = instantOf(fields, 'commitmentEndDate');
  const time = instantOf(fields, 'commitmentEndDateTime');
  const byDay = day === null ? null : isInclusive ? afterDay(day) : day;
  if (time === null) return byDay;
  const byTime = afterLast(time);
  if (byDay !== null && byDay !== byTime)
    noted(fields.notes, 'contradiction', pathOf(fields, 'commitmentEndDateTime'), 'the end that commitmentEndDate states', byTime - byDay);
  return byTime;
}

/** The facts of a term, as stated; `endsAt` is exclusive. */
export interface StatedTerm {
  readonly duration: Duration | null;
  readonly startedAt: Instant | null;
  readonly endsAt: Instant | null;
}

/** Returns the term of whole durations after an anchor that ends at an instant; null if there is none. */
function wholeTerm(startedAt: Instant, anchorAt: Instant, endsAt: Instant, duration: Duration): Term | null {
  const count = Math.round(monthsApart(anchorAt, endsAt) / monthsOf[duration]);
  if (count < 1 || addTerm(anchorAt, duration, count) !== endsAt) return null;
  return { duration, startsAt: count === 1 ? startedAt : addTerm(anchorAt, duration, count - 1), endsAt, anchorAt };
}

/**
 * Returns the current term; null if its start is not known.
 * The stated end wins (T10). If it is whole durations after the stated start, or after the midnight of its day, the term is the last of
 * them. An earlier end is a coterminous one.
 */
export function wireTerm({ duration, startedAt, endsAt }: StatedTerm, fields: Fields): Term | null {
  const path = pathOf(fields, 'commitmentEndDate');
  if (startedAt !== null && endsAt !== null && endsAt <= startedAt)
    return noted(fields.notes, 'inverted-dates', path, 'an end after the start', endsAt - startedAt);
  if (duration === null || startedAt === null) return null;
  if (endsAt === null) return termFrom(startedAt, duration);
  const first = termFrom(startedAt, duration);
  const whole = wholeTerm(startedAt, startedAt, endsAt, duration) ?? wholeTerm(startedAt, startOfDay(startedAt), endsAt, duration);
  if (whole !== null) return whole;
  if (endsAt < first.endsAt) return { ...first, endsAt };
  return noted(fields.notes, 'term-not-stated', path, 'an end that is whole terms after the start, or within the first', duration);
}
