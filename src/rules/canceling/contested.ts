import { isSameList } from '../../kernel/alike.js';
import { monthsLater } from '../../kernel/calendar.js';
import { hasKey } from '../../kernel/check.js';
import { nothing } from '../../kernel/frozen.js';
import type { Instant } from '../../kernel/instant.js';
import { monthsOf } from '../../vocabulary/term.js';
import { windowClosedErrorCodes } from '../../policy/cancellation-procedure.js';
import { codeFrom } from '../asking/code-at.js';
import type { Way } from '../../vocabulary/way.js';
import type { Lasting, LookSide } from '../asking/question.js';
import { sideOf } from '../asking/question.js';
import type { Look } from '../asking/look.js';
import { reached } from '../asking/look.js';
import { bindsAlike } from './bounds.js';
import type { Case } from './case.js';
import type { WindowPlan } from './plan.js';
import type { Scheme } from './scheme.js';
import type { Reading } from './standing.js';
import { standingIn } from './standing.js';
import type { Standing } from './standings.js';
import { waysAfter } from './ways-after.js';
import { refundsOf } from './window.js';

/** Returns a case as it is looked at first. */
export function readingOf(of: Case, scheme: Scheme): Reading {
  return { of, scheme, renewal: null, deadlines: of.deadlines };
}

/** Returns a case as it is looked at under the interpretations of its question. */
export function firstReading(of: Case): Reading {
  return readingOf(of, of.outlook.scheme);
}

/** Returns the other readings, of the interpretations that were asked for. */
function othersIn(asked: number, { of }: Reading): readonly LookSide<Reading, Standing>[] {
  if (asked === 0) return nothing;
  const found: LookSide<Reading, Standing>[] = [];
  for (const { id, bit, under } of of.outlook.others) if ((asked & bit) !== 0) found.push(sideOf(id, readingOf(of, under)));
  for (const { id, under } of of.besides) found.push(sideOf(id, firstReading(under)));
  return found;
}

/** The part of every question on a standing that is the same. */
export const onStandings = {
  others: othersIn,
  rule: (look: Look<Reading>): Standing => standingIn(look.under, look),
  differs: (one: Standing, other: Standing): boolean => one.basis !== other.basis,
  // nothing repeats before the end of its term
  isOver: (nextAt: number, at: number, { of }: Reading): boolean => nextAt >= of.ends.endsAt && nextAt >= repeatsAt(of, at),
};

/** The months in which every length that a month can have has come, also where a century skips its leap day. */
const leapMonths = 96;

/** Returns the instant by which terms that renew for ever, under any interpretation, have begun to repeat what they say; Infinity = they end. */
export function repeatsAt({ purchase: { term }, table, ends, besides }: Case, at: number): number {
  const renews = ends.renewals !== null || besides.some(({ under }) => under.ends.renewals !== null);
  if (term == null || table === null || !hasKey(monthsOf, term.duration) || !renews) return Number.POSITIVE_INFINITY;
  const known = Math.max(at, term.endsAt, table.knownUntilAt);
  return monthsLater(known as Instant, 2 * monthsOf[term.duration] + leapMonths);
}

/** A standing, and the ways that are left once its window is over. */
export interface ShownStanding {
  readonly of: Case;
  readonly here: Standing;
  readonly ways: readonly Way[];
  readonly at: Instant;
}

/** Returns the instant from which the error code of a window that is over is known; null = it is, or there is none. */
function codeFromOf({ stage, plan }: Standing, at: number): Instant | null {
  const closedBy = stage === 'closed' ? (plan?.closedBy ?? null) : null;
  return closedBy === null ? null : codeFrom(windowClosedErrorCodes[closedBy], at);
}

/** The question whether it can be canceled: verdict, effect and refund may be contested. */
export const canceling: Lasting<Reading, Standing, ShownStanding> = {
  ...onStandings,
  show: (here, look) => {
    const { of } = look.under;
    reached(look, codeFromOf(here, look.at));
    return { of, here, ways: here.stage === 'closed' ? waysAfter(of, here.plan as WindowPlan, look) : nothing, at: look.at as Instant };
  },
  isAlike: (one, other) => one.key === other.key,
  differs,
  showsAlike,
  boundsAlike: bindsAlike,
};

/** True if two standings differ in what an answer shows of them alone. */
function differs(one: Standing, other: Standing): boolean {
  const { stage } = one;
  if (stage !== other.stage || one.refund !== other.refund || one.basis !== other.basis || one.gap !== other.gap) return true;
  if (one.denial !== other.denial || one.became !== other.became) return true;
  if (stage === 'closed') return one.closesAt !== other.closesAt || one.plan?.closedBy !== other.plan?.closedBy;
  return stage === 'open' && (one.opensAt !== other.opensAt || one.closesAt !== other.closesAt);
}

/** True if what is left afterwards, and what comes back, is the same as well; until when each holds aside. */
function showsAlike({ of, here, ways, at }: ShownStanding, next: ShownStanding): boolean {
  if (here.stage === 'closed') return codeFromOf(here, at) === codeFromOf(next.here, next.at) && isSameList(ways, next.ways);
  if (here.stage !== 'open' || of.deadlines === null) return true;
  // refunds that end while it is looked ahead show themselves
  const later = (step: { readonly untilAt: Instant | null }): boolean => step.untilAt === null || step.untilAt > next.at;
  return isSameList(
    refundsOf(of, here, at).filter(later),
    refundsOf(of, next.here, next.at),
    (a, b) => a.refund === b.refund && a.untilAt === b.untilAt,
  );
}
