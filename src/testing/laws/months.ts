import * as fc from 'fast-check';
import { monthStart } from '../../kernel/calendar.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, dayMs, isoInstant, startOfDay } from '../../kernel/instant.js';
import type { Duration } from '../../vocabulary/term.js';
import { durations, monthsOf } from '../../vocabulary/term.js';
import type { Span } from '../at.js';
import { at as anyInstant } from '../at.js';
import { checkChoice } from '../check-choice.js';
import { oneOf, sometimes } from '../values.js';
import { shown } from '../written.js';
import type { Law } from './law.js';
import { law } from './law.js';
import { being, instant, subject } from './subject.js';

/** A term that is counted: the start of term `count` after the anchor. */
export interface CountedTerm {
  /** The start of the first term. */
  readonly anchorAt: Instant;
  /** The length of each term. */
  readonly duration: Duration;
  /** The number of terms. */
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

/** The terms that are counted: not stated = of every length, from any instant on. */
export interface CountedTermChoice extends Span {
  /** The lengths of the terms. */
  readonly durations?: readonly Duration[];
}

/** Returns the last day of the month of an instant, at the same time of day; itself where that is not before the end of the span. */
function lastOfMonth(at: Instant, { untilAt }: Span): Instant {
  const last = addMs(monthStart(at, 1), -dayMs + (at - startOfDay(at)));
  return untilAt === undefined || last < untilAt ? last : at;
}

/** Counts up to 40 terms on, three in four from the last day of a month, and mostly the shortest terms: where days are lost. */
export function monthsNeverDrift(
  addTerm: (anchorAt: Instant, duration: Duration, count: number) => Instant,
  chosen: CountedTermChoice = {},
): Law<CountedTerm> {
  checkChoice(chosen, 'durations');
  const { durations: lengths = durations, ...span } = chosen;
  const ask = subject(addTerm, being(instant));
  const duration = fc.oneof({ weight: 2, arbitrary: fc.constant(lengths[0] as Duration) }, { weight: 1, arbitrary: oneOf(lengths) });
  const cases = fc
    .record({ at: anyInstant(span), isLast: sometimes(75), duration, count: fc.nat(40) })
    .map(({ at, isLast, ...rest }) => shown({ anchorAt: isLast ? lastOfMonth(at, span) : at, ...rest }));
  return law('monthsNeverDrift', cases, (one) => {
    const expected = byCalendar(one);
    const given = isoInstant(ask(one.anchorAt, one.duration, one.count));
    return given === expected ? null : `term ${String(one.count)} of ${one.duration} starts at ${given} instead of ${expected}`;
  });
}
