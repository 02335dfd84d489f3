import type { Basis } from '../kernel/answer.js';
import { monthsLater } from '../kernel/calendar.js';
import type { Instant } from '../kernel/instant.js';
import { dayMs, later, midnightOf, startOfDay } from '../kernel/instant.js';
import type { Entry, Timeline } from '../kernel/timeline.js';
import { coverageOf } from '../kernel/timeline.js';
import { cancellationManners } from '../policy/cancellation-manner.js';
import type { CancellationRow } from '../policy/cancellation-window.js';
import type { Purchase } from '../vocabulary/purchase.js';
import { beginnings, bendsIn, outlookOf } from './bearing-readings.js';
import { rowsOf } from './cancellation-judgement.js';
import { courseOpenedAt } from './cancellation-term-course.js';

/** So long after the opening, or after the midnight that began its day, or so many months after it; Infinity = never. */
interface Distance {
  readonly ms: number;
  readonly fromDay: boolean;
  readonly months: number;
}

/** What is answered from the end of the phase before until so long after the opening. */
export interface Phase<A> {
  readonly until: Distance;
  readonly closes: Distance;
  /** What is cited, by how well the texts cover the date that selected the row. */
  readonly bases: Entry<CancellationRow>['bases'];
  readonly answer: A;
}

/**
 * The answers that a purchase of which only the order is known meets one after the other: for orders of some time they come at the same distances,
 * so they are read off once from an answer to each, and then only put in their place.
 */
export interface Course<A> {
  readonly row: Entry<CancellationRow>;
  readonly rows: Timeline<CancellationRow>;
  readonly fromAt: Instant;
  readonly untilAt: number;
  /** Whether the row, or the choice of the row, hears of a renewal. */
  readonly reopens: boolean;
  readonly selectedByOpening: boolean;
  /** Whether all that could be asked besides hears of the same openings. */
  readonly openedAlike: boolean;
  readonly phases: readonly Phase<A>[];
}

/** What a course is read off from: an answer, null where there is none to be put in another place. */
export type Ask<A> = (purchase: Purchase, at: Instant) => A | null;

interface Met {
  readonly basis: readonly Basis[];
  readonly changesAt: Instant | null;
  readonly closesAt: Instant | null;
}

const mostPhases = 12;
const noonMs = dayMs / 2;
const never: Distance = { ms: Number.POSITIVE_INFINITY, fromDay: false, months: 0 };

/** The openings that a row speaks for, whatever the reading, and whose windows are over before another row could be asked. */
function openingsOf(rows: Timeline<CancellationRow>, row: Entry<CancellationRow>): readonly [fromAt: Instant, untilAt: number] {
  const { otherTermsFromAt, overAfterMs } = outlookOf(rows, row);
  const next = rows.filter((other) => other.sinceAt > row.sinceAt);
  const limits = next.flatMap((other) => [
    ...beginnings(other),
    ...(other.reachesBackTo === undefined ? [] : [midnightOf(other.reachesBackTo)]),
  ]);
  const asked = otherTermsFromAt === null ? Number.POSITIVE_INFINITY : otherTermsFromAt - overAfterMs;
  return [Math.max(...beginnings(row)) as Instant, Math.min(asked, ...limits)];
}

/** The same openings, apart where a reading says something else for orders from a day on. */
function spansOf(rows: Timeline<CancellationRow>, row: Entry<CancellationRow>): readonly (readonly [fromAt: Instant, untilAt: number])[] {
  const [fromAt, untilAt] = openingsOf(rows, row);
  const days = bendsIn(row.under).flatMap(({ from }) => (from === undefined ? [] : [midnightOf(from)]));
  const starts = [fromAt, ...days.filter((day) => day > fromAt)];
  return starts.map((startsAt, index) => [startsAt, Math.min(untilAt, starts[index + 1] ?? untilAt)]);
}

/** How far an instant lies from the opening of a window. */
function distanceOf({ refund }: CancellationRow, openedAt: Instant, at: Instant | null): Distance {
  if (at === null) return never;
  for (const { months } of refund) {
    if (months !== undefined && at === monthsLater(openedAt, months)) return { ms: 0, fromDay: false, months };
  }
  const sinceDay = at - startOfDay(openedAt);
  const fromDay = sinceDay % dayMs === 0;
  return { ms: fromDay ? sinceDay : at - openedAt, fromDay, months: 0 };
}

/** Where a distance from the opening leads to; Infinity = never. */
export function atDistance({ ms, fromDay, months }: Distance, openedAt: Instant): number {
  if (months > 0) return monthsLater(openedAt, months);
  return (fromDay ? startOfDay(openedAt) : openedAt) + ms;
}

function phaseOf<A extends Met>(answer: A, row: Entry<CancellationRow>, openedAt: Instant): Phase<A> {
  const after = !Object.values(row.bases).includes(answer.basis as (typeof row.bases)['in-force']);
  const { changesAt, closesAt } = answer;
  const bases = after ? row.basesAfter : row.bases;
  return { until: distanceOf(row, openedAt, changesAt), closes: distanceOf(row, openedAt, closesAt), bases, answer };
}

function courseOf<A extends Met>(
  { family, billingCycle }: Purchase,
  rows: Timeline<CancellationRow>,
  row: Entry<CancellationRow>,
  [fromAt, untilAt]: readonly [fromAt: Instant, untilAt: number],
  ask: Ask<A>,
): Course<A> | null {
  // ordered at no midnight, so that what counts from the order is told from what counts from its day
  const orderedAt = later(fromAt, noonMs);
  if (orderedAt >= untilAt) return null;
  const phases: Phase<A>[] = [];
  for (let at: Instant | null = orderedAt; at !== null; at = phases[phases.length - 1]?.answer.changesAt ?? null) {
    const answer = ask({ family, billingCycle, orderedAt }, at);
    if (answer === null || phases.length >= mostPhases) return null;
    phases.push(phaseOf(answer, row, orderedAt));
  }
  const causes = String(row.opensAgain);
  const selectedByOpening = cancellationManners[family].selectedBy === 'opening';
  const reopens = row.opensAgain?.includes('renewal') === true;
  const openedAlike = rows.every((other) => other.sinceAt < row.sinceAt || String(other.opensAgain) === causes);
  return { row, rows, fromAt, untilAt, reopens, selectedByOpening, openedAlike, phases };
}

/** The courses that have been read off, by family and billing cycle, newest first. */
export interface Courses<A> {
  readonly known: (purchase: Purchase) => readonly Course<A>[] | undefined;
  /** Reads them off, where they are asked for the first time; of a word that is in no list there are none. */
  readonly read: (purchase: Purchase, ask: Ask<A>) => readonly Course<A>[];
}

/* @__NO_SIDE_EFFECTS__ */
export function coursesOf<A extends Met>(): Courses<A> {
  const courses = new Map<string, Map<string, readonly Course<A>[]>>();
  return {
    known: ({ family, billingCycle }) => courses.get(family)?.get(billingCycle),
    read: (purchase, ask) => {
      const { family, billingCycle } = purchase;
      const rows = rowsOf(purchase);
      if (rows === null) return [];
      const found = [...rows]
        .reverse()
        .flatMap((row) => spansOf(rows, row).flatMap((span) => courseOf(purchase, rows, row, span, ask) ?? []));
      const ofFamily = courses.get(family) ?? new Map<string, readonly Course<A>[]>();
      courses.set(family, ofFamily.set(billingCycle, found));
      return found;
    },
  };
}

/** Puts what a phase says in its place: opened at an instant, cited by the date that selected its row, until an instant (Infinity = for good). */
type Place<A, P> = (
  course: Course<A>,
  phase: Phase<A>,
  purchase: Purchase,
  at: Instant,
  openedAt: Instant,
  selectedAt: Instant,
  untilAt: number,
) => P | null;

/** What a course says of a purchase of which only the order and the term are known; null where none does. */
export function onCourse<A, P>(courses: readonly Course<A>[], purchase: Purchase, at: Instant, place: Place<A, P>): P | null {
  const { orderedAt, term } = purchase;
  if (at < orderedAt) return null;
  for (const course of courses) {
    const openedAt = term == null ? orderedAt : courseOpenedAt(course, purchase, term, at);
    if (openedAt === null) continue;
    const selectedAt = course.selectedByOpening ? openedAt : orderedAt;
    if (selectedAt < course.fromAt || openedAt >= course.untilAt) continue;
    for (const phase of course.phases) {
      const untilAt = atDistance(phase.until, openedAt);
      if (at < untilAt) return place(course, phase, purchase, at, openedAt, selectedAt, untilAt);
    }
  }
  return null;
}

/** What a phase cites. */
export function basisOn({ row, rows }: Course<unknown>, { bases }: Phase<unknown>, selectedAt: Instant): readonly Basis[] {
  return bases[coverageOf(rows, row, selectedAt)];
}
