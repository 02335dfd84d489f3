import * as fc from 'fast-check';
import type { Instant } from '../../kernel/instant.js';
import { isoInstant } from '../../kernel/instant.js';
import type { Window } from '../../kernel/window.js';
import type { Suspension } from '../../vocabulary/purchase.js';
import type { Duration } from '../../vocabulary/term.js';
import { durations, monthsOf } from '../../vocabulary/term.js';
import type { Asked } from '../asking.js';
import { asked } from '../asked.js';
import { at as anyInstant } from '../at.js';
import { oneOf } from '../drawn.js';
import { shown, written } from '../written.js';
import type { Law, Question } from './law.js';
import { law, told } from './law.js';

/** A term that is counted: the start of term `count` after the anchor. */
export interface CountedTerm {
  readonly anchorAt: Instant;
  readonly duration: Duration;
  readonly count: number;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The start of a term by the calendar alone, as ISO text. */
function byCalendar({ anchorAt, duration, count }: CountedTerm): string {
  const text = isoInstant(anchorAt);
  const [year, month, day] = text.slice(0, 10).split('-').map(Number) as [number, number, number];
  const months = year * 12 + month - 1 + monthsOf[duration] * count;
  const then = { year: Math.floor(months / 12), month: (months % 12) + 1 };
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(then.year)}-${two(then.month)}-${two(Math.min(day, daysIn(then.year, then.month)))}${text.slice(10)}`;
}

/** Counts up to 40 terms on from anchors of which many lie at the end of a month. */
export function monthsNeverDrift(addTerm: (anchorAt: Instant, duration: Duration, count: number) => Instant): Law<CountedTerm> {
  const cases = fc.record({ anchorAt: anyInstant(), duration: oneOf(durations), count: fc.nat(40) }).map(shown);
  return law('monthsNeverDrift', cases, (one) => {
    const expected = byCalendar(one);
    const given = isoInstant(addTerm(one.anchorAt, one.duration, one.count));
    return given === expected ? null : `term ${String(one.count)} of ${one.duration} starts at ${given} instead of ${expected}`;
  });
}

/** As much of a suspension's expiry as the law looks at. */
export interface ExpiryLike {
  readonly verdict: string;
  readonly expiresAt?: Instant;
  readonly earliestAt?: Instant;
  readonly latestAt?: Instant;
}

/** Looks at answers with an expiry; the bounds count where they are told. */
export function expiryWithinItsBounds(expiry: (suspension: Suspension) => ExpiryLike): Law<Asked<Suspension>> {
  return law('expiryWithinItsBounds', asked['suspension-expiry'](), ({ facts }) => {
    const { expiresAt, earliestAt, latestAt } = expiry(facts);
    if (expiresAt === undefined) return null;
    const fits = expiresAt > facts.suspendedAt && expiresAt >= (earliestAt ?? expiresAt) && expiresAt <= (latestAt ?? expiresAt);
    return fits ? null : `it expires at ${told(expiresAt)}, between ${told(earliestAt ?? null)} and ${told(latestAt ?? null)}`;
  });
}

/** As much of an answer on reactivation as the law looks at. */
export interface ReactivationLike {
  readonly verdict: string;
  readonly window?: Window;
}

/** Asks at the instant, and at the closing that is told. */
export function reactivationEndsAtItsLimit(decide: Question<Suspension, ReactivationLike>): Law<Asked<Suspension>> {
  return law('reactivationEndsAtItsLimit', asked.reactivation(), ({ facts, at }) => {
    const { verdict, window } = decide(facts, at);
    if (verdict !== 'allowed' || window === undefined) return null;
    const { opensAt, closesAt } = window;
    if (at < opensAt || (closesAt !== null && at >= closesAt)) return `${told(at)} lies outside the window it is told: ${written(window)}`;
    return closesAt !== null && decide(facts, closesAt).verdict === 'allowed' ? `at ${told(closesAt)} it is still allowed` : null;
  });
}
