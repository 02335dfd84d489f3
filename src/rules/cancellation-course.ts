import { monthsLater } from '../kernel/calendar.js';
import type { Instant } from '../kernel/instant.js';
import { dayMs, later, midnightOf, startOfDay } from '../kernel/instant.js';
import type { Entry, Timeline } from '../kernel/timeline.js';
import { coverageOf } from '../kernel/timeline.js';
import type { CancellationRow } from '../policy/cancellation-window.js';
import type { Purchase } from '../vocabulary/purchase.js';
import { bendsIn, outlookOf } from './bearing-readings.js';
import type { CancellationAnswer } from './decide-cancellation.js';

type Told = Exclude<CancellationAnswer, { readonly verdict: 'undetermined' }>;

/** From the order, from the midnight that began its day, or in months from the order. */
interface Distance {
  readonly count: number;
  readonly from: 'order' | 'day' | 'months';
}

/** What is answered from the end of the phase before until so long after the order, or so many months after it; null = for good. */
interface Phase {
  readonly until: Distance | null;
  readonly closes: Distance | null;
  /** Whether the rules speak that the row names for the time after its window. */
  readonly after: boolean;
  readonly answer: Told;
}

/**
 * The answers that a purchase of which only the order is known meets one after the other: for orders of some time they come at the same distances,
 * so they are read off once from an answer to each, and then only put in their place.
 */
interface Course {
  readonly row: Entry<CancellationRow>;
  readonly rows: Timeline<CancellationRow>;
  readonly fromAt: Instant;
  readonly untilAt: number;
  readonly phases: readonly Phase[];
}

type Ask = (purchase: Purchase, at: Instant) => CancellationAnswer;

const mostPhases = 12;
const noonMs = dayMs / 2;

/** The days on which a row begins, under one reading or another. */
function beginnings({ sinceAt, sinceUnder }: Entry<CancellationRow>): readonly Instant[] {
  return [sinceAt, ...Object.values(sinceUnder ?? {}).flatMap((words) => Object.values(words).map(midnightOf))];
}

/** The orders that a row speaks for, whatever the reading, and whose windows are over before another row could be asked. */
function ordersOf(rows: Timeline<CancellationRow>, row: Entry<CancellationRow>): readonly [fromAt: Instant, untilAt: number] {
  const { otherTermsFromAt, overAfterMs } = outlookOf(rows, row);
  const next = rows.filter((other) => other.sinceAt > row.sinceAt);
  const limits = next.flatMap((other) => [
    ...beginnings(other),
    ...(other.reachesBackTo === undefined ? [] : [midnightOf(other.reachesBackTo)]),
  ]);
  const asked = otherTermsFromAt === null ? Number.POSITIVE_INFINITY : otherTermsFromAt - overAfterMs;
  return [Math.max(...beginnings(row)) as Instant, Math.min(asked, ...limits)];
}

function distanceOf({ refund }: CancellationRow, orderedAt: Instant, at: Instant | null): Distance | null {
  if (at === null) return null;
  for (const { months } of refund) {
    if (months !== undefined && at === monthsLater(orderedAt, months)) return { count: months, from: 'months' };
  }
  const sinceDay = at - startOfDay(orderedAt);
  return sinceDay % dayMs === 0 ? { count: sinceDay, from: 'day' } : { count: at - orderedAt, from: 'order' };
}

function atDistance({ count, from }: Distance, orderedAt: Instant): Instant {
  if (from === 'months') return monthsLater(orderedAt, count);
  return later(from === 'day' ? startOfDay(orderedAt) : orderedAt, count);
}

function phaseOf(answer: Told, row: Entry<CancellationRow>, orderedAt: Instant): Phase {
  const { changesAt, basis } = answer;
  const closesAt = answer.verdict === 'refused' ? closedAt(answer) : answer.effect === 'immediate' ? answer.window.closesAt : null;
  return {
    until: distanceOf(row, orderedAt, changesAt),
    closes: distanceOf(row, orderedAt, closesAt),
    after: !Object.values(row.bases).includes(basis as (typeof row.bases)['in-force']),
    answer,
  };
}

function closedAt(answer: Extract<Told, { readonly verdict: 'refused' }>): Instant | null {
  const [reason] = answer.reasons;
  return reason.code === 'window-closed' ? reason.closedAt : null;
}

function courseOf(
  { family, billingCycle }: Purchase,
  rows: Timeline<CancellationRow>,
  row: Entry<CancellationRow>,
  ask: Ask,
): Course | null {
  const [fromAt, untilAt] = ordersOf(rows, row);
  // ordered at no midnight, so that what counts from the order is told from what counts from its day
  const orderedAt = later(fromAt, noonMs);
  const dated = bendsIn(row.under).some(({ from }) => from !== undefined);
  if (dated || orderedAt >= untilAt) return null;
  const phases: Phase[] = [];
  for (let at: Instant | null = orderedAt; at !== null; at = phases[phases.length - 1]?.answer.changesAt ?? null) {
    const answer = ask({ family, billingCycle, orderedAt }, at);
    if (answer.verdict === 'undetermined' || phases.length >= mostPhases) return null;
    phases.push(phaseOf(answer, row, orderedAt));
  }
  return { row, rows, fromAt, untilAt, phases };
}

const courses = /* @__PURE__ */ new Map<string, Map<string, readonly Course[]>>();

/** The courses of a family and billing cycle, newest first: read off when they are first asked for. */
export function coursesOf(purchase: Purchase, rowsFor: () => Timeline<CancellationRow> | null, ask: Ask): readonly Course[] | null {
  const { family, billingCycle } = purchase;
  const known = courses.get(family)?.get(billingCycle);
  if (known !== undefined) return known;
  const rows = rowsFor();
  if (rows === null) return null;
  const found = [...rows].reverse().flatMap((row) => courseOf(purchase, rows, row, ask) ?? []);
  const ofFamily = courses.get(family) ?? new Map<string, readonly Course[]>();
  courses.set(family, ofFamily.set(billingCycle, found));
  return found;
}

/** An answer of a course, put in its place. */
function placed({ row, rows }: Course, { answer, after, closes }: Phase, orderedAt: Instant, at: Instant, changesAt: Instant | null): Told {
  const coverage = coverageOf(rows, row, orderedAt);
  const basis = after ? row.basesAfter[coverage] : row.bases[coverage];
  const { question, contested, verdict } = answer;
  if (verdict === 'refused') {
    const { reasons, instead } = answer;
    if (closes === null) return { question, at, basis, contested, changesAt, verdict, reasons, instead };
    const { rule, errorCode } = reasons[0];
    const reason = { code: 'window-closed', rule, errorCode, closedAt: atDistance(closes, orderedAt) } as const;
    return { question, at, basis, contested, changesAt, verdict, reasons: [reason], instead };
  }
  const { effect, way, refund } = answer;
  if (effect === 'deprovision') return { question, at, basis, contested, changesAt, verdict, effect, way, refund };
  if (effect === 'at-renewal') return { question, at, basis, contested, changesAt, verdict, effect, way, refund, effectiveAt: null };
  const { creditedOn } = answer;
  const window = { opensAt: orderedAt, closesAt: closes === null ? null : atDistance(closes, orderedAt) };
  return { question, at, basis, contested, changesAt, verdict, effect, way, refund, window, creditedOn, disagreement: null };
}

/** The answer to a purchase of which only the order is known, from its course; null where it has none. */
export function answerOnCourse(known: readonly Course[], orderedAt: Instant, at: Instant): Told | null {
  if (at < orderedAt) return null;
  for (const course of known) {
    if (orderedAt < course.fromAt || orderedAt >= course.untilAt) continue;
    for (const phase of course.phases) {
      const untilAt = phase.until === null ? null : atDistance(phase.until, orderedAt);
      if (untilAt === null || at < untilAt) return placed(course, phase, orderedAt, at, untilAt);
    }
  }
  return null;
}
