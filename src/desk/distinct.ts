import type { Money } from '../kernel/money.js';
import type { Course, OpenCourse, Tried } from './course.js';
import { over } from './kept-seats.js';
import type { DatedMove } from './project.js';

/** True if two courses cost the same. */
export function isSame(one: OpenCourse, other: OpenCourse): boolean {
  const { cost, refunds, gaps } = one;
  return JSON.stringify({ cost, refunds, gaps }) === JSON.stringify({ cost: other.cost, refunds: other.refunds, gaps: other.gaps });
}

function amountOf([money]: readonly Money[]): number {
  return money?.amount ?? 0;
}

/** The cheapest first; of equal ones that of fewer moves, then the one for which less money goes out and back. */
export function byCost(one: Course, other: Course): number {
  const cost = amountOf(one.cost) - amountOf(other.cost);
  return cost || one.moves.length - other.moves.length || amountOf(one.refunds) - amountOf(other.refunds);
}

/** True if two values say the same; what a record states is one and the same in both. */
function isAlike(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [own, others] = [Object.entries(one), new Map<string, unknown>(Object.entries(other))];
  return own.length === others.size && own.every(([key, value]) => isAlike(value, others.get(key)));
}

/** True if two courses lead to the same; what was chosen for the end of a term says nothing of one that is over. */
function endsAlike({ end: one }: Tried, { end: other }: Tried): boolean {
  if (one.status !== other.status) return false;
  if (over.includes(one.status)) return true;
  const keys = ['quantity', 'autoRenew', 'endOfTerm', 'term', 'billingCycle', 'product', 'scheduled'] as const;
  return keys.every((key) => isAlike(one[key] ?? null, other[key] ?? null));
}

/** True if a course has every move of another, and more of them or in another order; no course makes a move twice at one instant. */
function holdsAll(moves: readonly DatedMove[], others: readonly DatedMove[]): boolean {
  return others.every((other) => moves.some((move) => isAlike(move, other)));
}

/** True if the last move of a course can be made no later than that of another at the same cost. */
function isNoLater({ lastAt }: Course, other: Course): boolean {
  return other.lastAt === null || (lastAt !== null && lastAt <= other.lastAt);
}

/** Returns the courses, the cheapest first, without those that come to the same as one before them, with a move more or in another order. */
export function distinct(courses: readonly Tried[]): readonly OpenCourse[] {
  const kept: Tried[] = [];
  for (const course of courses) {
    const isKept = kept.some(
      (other) => isSame(course, other) && isNoLater(course, other) && holdsAll(course.moves, other.moves) && endsAlike(course, other),
    );
    if (!isKept) kept.push(course);
  }
  return kept.map(({ end: _end, ...course }) => course);
}
