import { everyMonthHasDay, monthsApart, wholeMonths } from '../../kernel/calendar.js';
import { hasKey } from '../../kernel/check.js';
import type { Gap } from '../../kernel/answer.js';
import { fail } from '../../kernel/error.js';
import { unknownValue } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant, startOfDay } from '../../kernel/instant.js';
import { termLengths } from '../../policy/term-length.js';
import type { Interpretations } from '../../vocabulary/interpretation.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import { productFamilies } from '../../vocabulary/product.js';
import type { Duration, Term } from '../../vocabulary/term.js';
import { addTerm, monthsOf } from '../../vocabulary/term.js';

/** Returns an instant as the ends of a family's terms are counted: its midnight where they end with a UTC day (T10). */
export function countedAt(at: Instant, family: ProductFamily | null): Instant {
  return family !== null && hasKey(termLengths, family) && termLengths[family].endsWith === 'day' ? startOfDay(at) : at;
}

/** True if each term of a family is counted from the start of the one before (I33). */
export function countsFromPrevious(family: ProductFamily | null, I33?: Interpretations['I33']): boolean {
  return family !== null && hasKey(termLengths, family) && termLengths[family].countedFrom === 'previous-start' && I33 === undefined;
}

/** Returns the start of term `count` after an anchor, as the family counts its terms (T3, T10, I33). */
export function termStart(
  anchorAt: Instant,
  duration: Duration,
  count: number,
  family: ProductFamily | null,
  I33?: Interpretations['I33'],
): Instant {
  let fromAt = countedAt(anchorAt, family);
  let left = count;
  if (countsFromPrevious(family, I33)) for (; left > 0 && !everyMonthHasDay(fromAt); left -= 1) fromAt = addTerm(fromAt, duration, 1);
  return addTerm(fromAt, duration, left);
}

/** Returns the first term of a duration; exactly as long as it says for a family that is not known. */
export function firstTerm(startsAt: Instant, duration: Duration, family: ProductFamily | null): Term {
  checkInstant(startsAt, 'anchor');
  return { duration, startsAt, endsAt: addTerm(countedAt(startsAt, family), duration, 1), anchorAt: startsAt };
}

/**
 * Returns the first term of a duration. Its end is exclusive; the next term starts there (T2).
 * For a family whose terms end with a UTC day, the end is a midnight (T10); without a family it has the time of day of the start.
 * Throws TermbookError 'invalid-instant', 'invalid-term' for an unknown duration, or 'unknown-value' for an unknown family.
 * @example
 * import { instant, isoInstant, termFrom } from 'termbook';
 * const startsAt = instant('2022-01-31T10:00Z');
 * isoInstant(termFrom(startsAt, 'P1M').endsAt); // => '2022-02-28T10:00:00.000Z'
 * isoInstant(termFrom(startsAt, 'P1M', 'new-commerce-license').endsAt); // => '2022-02-28T00:00:00.000Z'
 */
export function termFrom(startsAt: Instant, duration: Duration, family: ProductFamily | null = null): Term {
  if (family !== null && !productFamilies.includes(family)) fail('unknown-value', 'family', productFamilies.join(', '), family);
  return firstTerm(startsAt, duration, family);
}

/**
 * Returns the number, from the anchor, of the term that starts at the end of a term; 0 for a term of irregular length, which starts a chain
 * of its own.
 */
function numberAfter({ duration, startsAt, endsAt, anchorAt }: Term, family: ProductFamily | null): number {
  const fromAt = countedAt(anchorAt ?? startsAt, family);
  const untilAt = countedAt(endsAt, family);
  const count = Math.round(monthsApart(fromAt, untilAt) / monthsOf[duration]);
  return count > 0 && addTerm(fromAt, duration, count) === untilAt ? count : 0;
}

/** Returns why no term of the chain is known at an instant: it is a later one, of a length that is in no list; null = one is known. */
export function termGap({ duration, endsAt }: Term, at: Instant): Gap | null {
  return at < endsAt || hasKey(monthsOf, duration) ? null : unknownValue('term.duration', duration);
}

/**
 * Returns the term of the chain that holds an instant: the given one before its end, else a later one. The next term starts at the stated
 * end; the others are counted from the anchor (T3), or each from the start of the one before (I33).
 */
export function termHolding(term: Term, at: Instant, family: ProductFamily | null, I33?: Interpretations['I33']): Term {
  if (at < term.endsAt) return term;
  const { duration, endsAt } = term;
  const fromPrevious = countsFromPrevious(family, I33);
  const next = fromPrevious ? 0 : numberAfter(term, family);
  const anchorAt = next === 0 ? endsAt : (term.anchorAt ?? term.startsAt);
  const start = (count: number): Instant => (count === next ? endsAt : termStart(anchorAt, duration, count, family, I33));
  let count = Math.max(next, Math.floor(wholeMonths(countedAt(anchorAt, family), at) / monthsOf[duration]));
  let nextAt = start(count + 1);
  while (nextAt <= at) {
    count += 1;
    nextAt = start(count + 1);
  }
  const startsAt = start(count);
  return { duration, startsAt, endsAt: nextAt, anchorAt: fromPrevious ? startsAt : anchorAt };
}
