import { hasKey } from '../../kernel/check.js';
import type { Draft } from '../../kernel/draft.js';
import type { Instant } from '../../kernel/instant.js';
import { monthsLater } from '../../kernel/calendar.js';
import { monthsOf } from '../../vocabulary/term.js';
import { termGap, termHolding } from '../asking/term-chain.js';
import type { InterpretationId } from '../../vocabulary/interpretation.js';
import type { Way } from '../../vocabulary/way.js';
import { disagreementOf } from './stated-window.js';
import { interpretationsIn } from './choice.js';
import type { Plan } from './plan.js';
import type { Alternative, Scheme } from './policies.js';
import type { Prepared } from './prepared.js';
import { besidesOf, outlookIn } from './prepared.js';
import type { Standing } from './standing.js';
import { beginBeside, blankStanding, keyOf } from './standing.js';
import { policyBy, standByPolicy, standOwn, standWithoutPolicy } from './timeline.js';
import { waysAfter } from './ways-after.js';

/** Returns by how much the server's deadline differs from ours; null = it does not, or there is nothing to compare. */
export function disagreementIn({ stated, purchase }: Prepared, { oursAt }: Standing): ReturnType<typeof disagreementOf> {
  if (stated === null || Number.isNaN(oursAt)) return null;
  return disagreementOf(oursAt === Number.POSITIVE_INFINITY ? null : (oursAt as Instant), stated, purchase.term?.endsAt ?? null);
}

function saysTheSame(one: readonly Way[], other: readonly Way[]): boolean {
  return one.length === other.length && one.every((way, index) => way === other[index]);
}

/** True if an answer shows and cites the same of two standings; until when each holds aside. */
function showsAlike(one: Standing, other: Standing): boolean {
  if (one.stage !== other.stage || one.refund !== other.refund || one.basis !== other.basis || one.gap !== other.gap) return false;
  if (one.closesAt !== other.closesAt && one.stage !== 'at-renewal') return false;
  if (one.stage === 'open') return one.opensAt === other.opensAt && Object.is(one.oursAt, other.oursAt);
  return one.denial === other.denial && one.closedBy === other.closedBy && one.became === other.became && saysTheSame(one.ways, other.ways);
}

/** True if no interpretation contests a decision by the difference. */
function isAlike(one: Standing, other: Standing): boolean {
  return keyOf(one) === keyOf(other);
}

const beside = /* @__PURE__ */ blankStanding();
const ahead = /* @__PURE__ */ blankStanding();

/** Writes what holds at an instant and until when something of it may change; returns the bits of the interpretations under which it is not the same. */
export function lookAt(
  prepared: Prepared,
  at: Instant,
  here: Draft<Standing>,
  isSame: (one: Standing, other: Standing) => boolean,
): number {
  return standAlone(prepared, at, here) ? 0 : differing(prepared, at, here, isSame);
}

/** Writes the ways that are left, and until when that holds: they are asked for only where they are shown. */
function showWays(prepared: Prepared, at: Instant, into: Draft<Standing>): void {
  if (into.stage === 'closed') into.ways = waysAfter(prepared, into.plan as Plan, at, into);
}

/** Writes what holds at an instant under the interpretations of the question; true if no policy decides it, so that no other one can differ. */
function standAlone(prepared: Prepared, at: Instant, here: Draft<Standing>): boolean {
  if (standWithoutPolicy(prepared, at, here)) return true;
  standByPolicy(prepared, outlookIn(prepared).own, prepared.windowStarts, at, here);
  return false;
}

/**
 * True if another scheme comes to the same standing, since it selects policies that say the same; writes until when that holds.
 * A policy selected when asking is one for all windows, so that it must be the only one that was consulted.
 */
function decidesAlike({ policyAt }: Prepared, own: Scheme, { scheme, differs }: Alternative, at: Instant, here: Draft<Standing>): boolean {
  const { consulted } = here;
  if ((consulted & differs) !== 0) return false;
  if (scheme.selectedBy === own.selectedBy) return true;
  return scheme.selectedBy === 'asking' && policyBy(scheme, at, at, policyAt !== null, here)?.bit === consulted;
}

/** Returns the bits of the interpretations under which it is not the same as written where a policy decides, and writes until when that may change. */
function differing(prepared: Prepared, at: Instant, here: Draft<Standing>, isSame: (one: Standing, other: Standing) => boolean): number {
  let bits = 0;
  const { own, others } = outlookIn(prepared);
  for (const other of others) {
    const { bits: interpretation, scheme } = other;
    if (decidesAlike(prepared, own, other, at, here)) continue;
    beginBeside(beside, here);
    standByPolicy(prepared, scheme, prepared.windowStarts, at, beside);
    if (beside.untilAt < here.untilAt) here.untilAt = beside.untilAt;
    if (!isSame(here, beside)) bits |= interpretation;
  }
  for (const { bits: interpretation, prepared: other } of besidesOf(prepared)) {
    standOwn(other, at, beside);
    if (beside.untilAt < here.untilAt) here.untilAt = beside.untilAt;
    if (!isSame(here, beside)) bits |= interpretation;
  }
  return bits;
}

/** The months in which every length that a month can have has come, also where a century skips its leap day. */
const leapMonths = 96;

/** Returns the instant by which terms that renew for ever, under any interpretation, have begun to repeat what they say; Infinity = they end. */
export function repeatsAt(prepared: Prepared, at: Instant): number {
  const { renewals, purchase, table } = prepared;
  const { term } = purchase;
  if (term == null || table === null || !hasKey(monthsOf, term.duration)) return Number.POSITIVE_INFINITY;
  if (renewals === null && besidesOf(prepared).every((beside) => beside.prepared.renewals === null)) return Number.POSITIVE_INFINITY;
  const known = Math.max(at, term.endsAt, table.knownUntilAt);
  return monthsLater(known as Instant, 2 * monthsOf[term.duration] + leapMonths);
}

/** Returns the same under every interpretation of what follows its term. */
function allRepeatAt(prepared: Prepared, at: Instant): number {
  let lastAt = repeatsAt(prepared, at);
  for (const other of besidesOf(prepared)) lastAt = Math.min(lastAt, repeatsAt(other.prepared, at));
  return lastAt;
}

/**
 * Writes what holds at an instant and until when: the next one at which what is shown, cited or contested differs.
 * Returns the contested interpretations.
 */
export function determineAt(prepared: Prepared, at: Instant, here: Draft<Standing>): readonly InterpretationId[] {
  const bits = lookAt(prepared, at, here, isAlike);
  showWays(prepared, at, here);
  let lastAt: number | null = null;
  // nothing repeats before the end of its term
  while (here.untilAt < prepared.endsAt || here.untilAt < (lastAt ??= allRepeatAt(prepared, at))) {
    const nextAt = here.untilAt as Instant;
    const isAlone = standAlone(prepared, nextAt, ahead);
    if (here.stage === 'closed') showWays(prepared, nextAt, ahead);
    // nearly always it shows something else, as it does wherever no policy decides, and nothing has to be asked of other interpretations
    if (isAlone || !showsAlike(here, ahead)) return interpretationsIn(bits);
    if (differing(prepared, nextAt, ahead, isAlike) !== bits) return interpretationsIn(bits);
    here.untilAt = ahead.untilAt;
  }
  here.untilAt = Number.POSITIVE_INFINITY;
  return interpretationsIn(bits);
}

/** Returns the end of the term that runs at an instant; null = none is stated, or its length is not known. */
export function runsUntil({ purchase: { term, family }, endsAt, interpretations }: Prepared, at: Instant): Instant | null {
  if (term == null) return null;
  if (at < endsAt) return term.endsAt;
  return termGap(term, at) === null ? termHolding(term, at, family, interpretations?.I33).endsAt : null;
}
