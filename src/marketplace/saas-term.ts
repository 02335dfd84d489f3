import { isMonthEnd } from '../kernel/calendar.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, startOfDay } from '../kernel/instant.js';
import type { Duration, Term } from '../vocabulary/term.js';
import { termFrom } from '../vocabulary/term.js';
import type { Fields } from '../wire/fields.js';
import { instantOf, pathOf } from '../wire/fields.js';
import { missing, noted } from '../wire/issue.js';

/** The most days that a clamped start adds to a term: it starts on the 28th instead of the 31st. */
const mostClamped = 3;

/** True if a stated end is that of a later term in a chain whose start was clamped to the end of a shorter month (T3). */
function continuesClamped(startsAt: Instant, natural: Instant, stated: Instant): boolean {
  return isMonthEnd(startsAt) && stated > natural && stated <= addMs(natural, mostClamped * dayMs);
}

/**
 * Returns the current term. The stated end is its last day, inclusive (T2), and a renewal moves both dates, so the dates must span the unit
 * exactly once.
 * Dates that contradict the unit or each other are an issue, and the term is null.
 */
export function saasTerm(fields: Fields, duration: Duration | null, isRunning: boolean): Term | null {
  const to = fields.notes;
  const startsAt = instantOf(fields, 'startDate');
  const lastDayAt = instantOf(fields, 'endDate');
  const endPath = pathOf(fields, 'endDate');
  if (startsAt === null) {
    if (isRunning) noted(to, 'term-without-dates', pathOf(fields, 'startDate'), 'when the term of a running subscription began', undefined);
    return null;
  }
  if (lastDayAt !== null) {
    const [from, until] = [startOfDay(startsAt), startOfDay(lastDayAt)];
    if (until < from) return noted(to, 'inverted-dates', endPath, 'an end after the start', (until - from) / dayMs);
    if (until === from) return noted(to, 'empty-term', endPath, 'an end after the start', 0);
  }
  if (duration === null) return missing(to, pathOf(fields, 'termUnit'), 'the unit of the term');
  const term = termFrom(startsAt, duration);
  if (lastDayAt === null) return term;
  const natural = startOfDay(term.endsAt);
  const endsAt = addMs(startOfDay(lastDayAt), dayMs);
  if (endsAt === natural) return term;
  if (continuesClamped(startsAt, natural, endsAt))
    return { duration, startsAt, endsAt: addMs(term.endsAt, endsAt - natural), anchorAt: null };
  return noted(to, 'term-mismatch', endPath, `the last day of ${duration} from the start`, (endsAt - startOfDay(startsAt)) / dayMs);
}
