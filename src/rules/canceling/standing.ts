import type { Basis } from '../../kernel/answer.js';
import { frozen } from '../../kernel/frozen.js';
import { missing } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { extendedTermExits } from '../../policy/extended-term.js';
import type { WindowStart } from '../../vocabulary/purchase.js';
import { firstTermStart } from '../asking/cancellation-window-start.js';
import type { Look } from '../asking/look.js';
import { reached } from '../asking/look.js';
import { termHolding } from '../asking/term-chain.js';
import { afterTerm, extended } from './after-term.js';
import type { Case, CaseDeadlines } from './case.js';
import { citedIn } from './case.js';
import { openingAt } from './openings.js';
import type { Beat, WindowPlan } from './plan.js';
import { beatEndsAt, closesAt, planOf } from './plan.js';
import type { PlanStandings } from './plan-standings.js';
import { planStandings } from './plan-standings.js';
import type { Asks, Scheme } from './scheme.js';
import { policyBy, standingsBy } from './scheme.js';
import type { Standing } from './standings.js';
import { beforeOrder, inside, noBasis, silentOnMove, termMissing, unknown } from './standings.js';
import type { StatedWindow } from './stated-window.js';
import { statedShare } from './stated-window.js';
import type { Table } from './table.js';

export type { RefundShare } from './standings.js';

/** A case as it is looked at: under the policies of a scheme, with a renewal that is not stated, and with the server's deadlines or without. */
export interface Reading {
  readonly of: Case;
  readonly scheme: Scheme;
  readonly renewal: WindowStart | null;
  readonly deadlines: CaseDeadlines | null;
}

const asksNothing: Asks = { window: 0, after: 0, firstTerm: 0, openings: 0 };
const never = Number.POSITIVE_INFINITY;
const sourceMissing = /* @__PURE__ */ frozen(missing('windowStarts'));
const autoRenewMissing = /* @__PURE__ */ frozen(missing('autoRenew'));

/** The standings of a purchase that no document of ours covers, while the server states its deadlines. */
const unstated = /* @__PURE__ */ planStandings(
  /* @__PURE__ */ planOf(
    { duration: 'not-stated', refund: [{ share: 'not-stated', hours: null }], afterClose: 'refused', interpretations: [] },
    {},
    0 as Instant,
  ),
  noBasis,
  noBasis,
);

/** Returns what holds of a cancellation at the instant of a look. The exceptions are X1 to X14: X2 is in scheme.ts, X7 in after-term.ts, X13 and X14 are in ends.ts. */
export function standingIn(reading: Reading, look: Look<unknown>): Standing {
  return withoutPolicy(reading.of, look) ?? byPolicy(reading, look);
}

/** Returns what holds whatever the policy: by a state, before the order, as the server says, in an extended term, in a trial; null = the policy decides. */
function withoutPolicy(of: Case, look: Look<unknown>): Standing | null {
  const { always, fixed, deadlines, trial, purchase } = of;
  if (always !== null) return always;
  if (!reached(look, purchase.orderedAt)) return beforeOrder(citedIn(of));
  if (fixed !== null) return fixed;
  // X8: 'never' is a denial as long as its term runs
  if (deadlines !== null && deadlines.denied !== null && !reached(look, deadlines.untilAt)) return deadlines.denied;
  // X10: an extended term is open whatever the policy (L9)
  if (purchase.status === 'extended') {
    const isKnown = extendedTermExits[0].families.includes(purchase.family);
    return isKnown ? extended(purchase.term?.endsAt ?? purchase.orderedAt, look) : unknown(noBasis, silentOnMove);
  }
  // X11: in a trial the trial decides (R3)
  const isInTrial = trial !== null && reached(look, trial.opensAt) && !reached(look, trial.closesAt);
  return isInTrial ? trial.standing : null;
}

/** X9: where the cause of a window start is in no list, all that it may be must agree. */
function byPolicy(reading: Reading, look: Look<unknown>): Standing {
  const found = byKnown(reading, look);
  const { unknownCase } = reading.of;
  if (unknownCase === null || reading.renewal !== null) return found;
  const isAlike = unknownCase.readings.every((of) => {
    const other = byKnown({ of, scheme: reading.scheme, renewal: null, deadlines: of.deadlines }, look);
    return other.key === found.key && (found.stage !== 'open' || other.closesAt === found.closesAt);
  });
  return isAlike ? found : unknown(found.basis, unknownCase.gap);
}

/** Returns what holds with window starts of known causes. */
function byKnown(reading: Reading, look: Look<unknown>): Standing {
  const { of, scheme, renewal, deadlines } = reading;
  if (deadlines !== null && reached(look, deadlines.untilAt)) return byOver(reading, look);
  const { policyAt, purchase, starts } = of;
  const table = of.table as Table;
  const stated = deadlines === null ? null : deadlines.window;
  const { selectedBy } = scheme;
  let dateAt: number = policyAt ?? purchase.orderedAt;
  if (policyAt === null && selectedBy === 'asking') dateAt = look.at;
  const opening = policyAt === null && selectedBy === 'window-start' ? openingAt(starts, renewal, table.reopenedBy, look) : null;
  let policy = policyBy(scheme, opening?.startsAt ?? dateAt, policyAt, look);
  // a window is opened anew by the policy of its own day, and no earlier one does what a later one does not
  if (opening !== null && (opening.by === 'order' || policy === null || policy.plan.reopenedBy.includes(opening.by)))
    dateAt = opening.startsAt;
  else if (opening !== null) policy = policyBy(scheme, dateAt, policyAt, look);
  look.asked |= scheme.asks | of.asks;
  if (policy === null && stated === null) {
    return afterTerm(of, renewed(reading, table.reopensAtRenewal, table.beforeFirst, noBasis, 0, look), true, null, look);
  }
  // the coverage is shown, and contests nothing
  if (policy !== null && selectedBy === 'asking' && scheme === of.outlook.scheme) {
    reached(look, policy.seenFromAt);
    reached(look, policy.coveredUntilAt);
  }
  const says = policy === null ? unstated : standingsBy(policy, dateAt);
  return afterTerm(
    of,
    inPlan(reading, says, policy === null ? asksNothing : (scheme.asksOf[policy.place] as Asks), stated, look),
    false,
    stated,
    look,
  );
}

/** True if the policy of a renewal's own day says what it opens. */
function selectsByOpening({ of, scheme }: Reading): boolean {
  return of.policyAt === null && of.pinned === null && scheme.selectedBy === 'window-start';
}

/** Returns what a policy says before the end of a term may change it. */
function inPlan(reading: Reading, says: PlanStandings, asks: Asks, stated: StatedWindow | null, look: Look<unknown>): Standing {
  look.asked |= asks.window;
  const { of, renewal } = reading;
  const { purchase, starts, productGap } = of;
  const { plan, basis } = says;
  if (stated === null) {
    // X3: excepted products and plans, families without a window, silence (W17, W21, W5)
    if (productGap !== null) return unknown(basis, productGap);
    if (isExcepted(of, plan)) return says.excepted;
    if (says.always !== null) return says.always;
  }
  if (starts !== null || renewal !== null) look.asked |= asks.openings;
  if (purchase.term != null || purchase.trial != null) look.asked |= asks.firstTerm;
  const start = openingAt(starts, renewal, plan.reopenedBy, look);
  const opensAt = (plan.fromTerm ? firstTermStart(purchase) : null) ?? start?.startsAt ?? purchase.orderedAt;
  // X12: an upgrade opens none, and by another interpretation leaves none (U1, I43)
  const isShut = start !== null && plan.shutBy.includes(start.by);
  const ours = isShut || plan.duration === 'not-stated' ? opensAt : closesAt(plan, opensAt);
  if (stated !== null) return inStated(of, says, asks, stated, opensAt, ours, look);
  const isOver = reached(look, ours);
  // that of a source that is not stated opened no later than the upgrade
  const isOfSource = start !== null && start.by === 'partial-upgrade' && start.startsAt >= purchase.orderedAt;
  if (!isOver && isOfSource) return unknown(basis, sourceMissing);
  const found = inside(isOver ? afterWindow(of, says, asks, look) : inBeats(says, opensAt, look), opensAt, ours);
  const reopens = selectsByOpening(reading)
    ? reading.scheme.policies.some((one) => one.plan.reopensAtRenewal && reached(look, one.beginsAt))
    : plan.reopensAtRenewal;
  const here = renewed(reading, reopens, found, basis, asks.openings, look);
  // X6: without a term, from the shortest term on a renewal may have opened a window (T1)
  if (plan.closesMs === never || !reached(look, of.renewableAt)) return here;
  look.asked |= asks.openings;
  return reopens ? unknown(basis, termMissing) : here;
}

/** True for products and plans that a row leaves without a window. */
function isExcepted({ purchase: { reservedProduct, planMonths } }: Case, { exceptProducts, exceptPlanMonths }: WindowPlan): boolean {
  if (reservedProduct != null && exceptProducts.includes(reservedProduct)) return true;
  return planMonths != null && exceptPlanMonths.includes(planMonths);
}

/** Returns what is left once a window is over: suspended, nothing is left to end with its term (X13). */
function afterWindow({ purchase }: Case, says: PlanStandings, asks: Asks, look: Look<unknown>): Standing {
  look.asked |= asks.after;
  return purchase.status === 'suspended' ? says.afterSuspended : says.after;
}

/** Returns the share that is given back in a window. */
function inBeats({ plan: { beats: all }, beats, none }: PlanStandings, opensAt: number, look: Look<unknown>): Standing {
  for (let index = 0; index < all.length; index += 1) {
    if (!reached(look, beatEndsAt(all[index] as Beat, opensAt))) return beats[index] as Standing;
  }
  return none;
}

/** X4: a stated deadline opens and closes, and its steps beat ours; it does not stretch a refund that ours ends (E2, E4). */
function inStated(
  of: Case,
  says: PlanStandings,
  asks: Asks,
  stated: StatedWindow,
  opensAt: number,
  ours: number,
  look: Look<unknown>,
): Standing {
  const { plan, basis } = says;
  const closes = stated.closesAt ?? never;
  if (reached(look, closes)) return inside(afterWindow(of, says, asks, look), opensAt, closes);
  const oursAt = plan.duration === 'not-stated' ? null : ours;
  if (stated.steps.length === 0) {
    const isOver = plan.refundEnds && reached(look, ours);
    return inside(isOver ? says.none : inBeats(says, opensAt, look), opensAt, closes, oursAt);
  }
  const step = statedShare(stated.steps, look.at as Instant);
  if (step !== null) reached(look, step.endsAt);
  const share = step === null ? 'none' : step.share;
  return share === 'unknown' ? unknown(basis, stated.unknownRefund) : inside(says[share], opensAt, closes, oursAt);
}

/** X1: the deadlines of a term that is over say nothing; where no term is stated, it may be over or not, and both must agree (W22). */
function byOver(reading: Reading, look: Look<unknown>): Standing {
  const { of } = reading;
  const deadlines = reading.deadlines as CaseDeadlines;
  const found = byPolicy({ of, scheme: reading.scheme, renewal: reading.renewal, deadlines: null }, look);
  if (of.purchase.term != null || of.renewableAt > look.at) return found;
  const byTerms = deadlines.denied ?? byPolicy({ ...reading, deadlines: { ...deadlines, untilAt: never } }, look);
  return byTerms.key === found.key ? found : unknown(found.basis, termMissing);
}

/** X5: a renewal that is not stated is sure, presumed, or has nothing to open, under the policy of its own date (W14). */
function renewed(
  reading: Reading,
  reopens: boolean,
  found: Standing,
  basis: readonly Basis[],
  asks: number,
  look: Look<unknown>,
): Standing {
  const { of, scheme, deadlines } = reading;
  const { term, family } = of.purchase;
  const { renewals, endsAt, lengthGap } = of.ends;
  if (renewals === null || term == null || reading.renewal !== null || !reached(look, endsAt)) return found;
  look.asked |= asks;
  if (!reopens) return found;
  if (lengthGap !== null) return unknown(noBasis, lengthGap);
  const current = termHolding(term, look.at as Instant, family, of.interpretations.I33);
  reached(look, current.endsAt);
  const renewal: WindowStart = { by: 'renewal', startsAt: current.startsAt, seats: null };
  const other = byPolicy({ of, scheme, renewal, deadlines }, look);
  if (renewals === 'sure') return other;
  // a purchase that no document covers stays so where neither value opens anything
  const opensNothing = found.stage === 'unknown' && other.key === 'refused';
  return other.key === found.key || opensNothing ? found : unknown(basis, autoRenewMissing);
}
