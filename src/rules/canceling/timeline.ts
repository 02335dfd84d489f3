import { missing } from '../../kernel/gap.js';
import type { Basis, Coverage } from '../../kernel/answer.js';
import type { Draft } from '../../kernel/draft.js';
import type { Instant } from '../../kernel/instant.js';
import { basesOf, cited, coverageBy, coverageOf, nextChangeAt } from '../../kernel/dated-table.js';
import { frozen } from '../../kernel/frozen.js';
import { endOfTermChoices, extendedTermExits, extendedTermRefunds } from '../../policy/extended-term.js';
import { firstTermStart } from '../asking/cancellation-window-start.js';
import { termHolding } from '../asking/term-chain.js';
import type { Openings } from './openings.js';
import { openingAt, withRenewal } from './openings.js';
import type { Plan } from './plan.js';
import type { Policy, Scheme, Table } from './policies.js';
import { beforeAll } from './policies.js';
import type { Fixed, Prepared } from './prepared.js';
import { boundOf, citationOf, outlookIn, renewableAtOf, statedUntilOf, unboundOf } from './prepared.js';
import type { Standing } from './standing.js';
import {
  beginBeside,
  blankStanding,
  hold,
  keyOf,
  noBasis,
  silentAfterwards,
  silentOnMove,
  silentOnWindow,
  takeOver,
  until,
} from './standing.js';
import { standInWindow } from './window.js';
import { migrates, migrationAt } from '../terms/migration.js';
import { trialOf } from '../asking/trial.js';

const autoRenewMissing = /* @__PURE__ */ frozen(missing('autoRenew'));
const termMissing = /* @__PURE__ */ frozen(missing('term'));
const statusMissing = /* @__PURE__ */ frozen(missing('status'));

/** The plan of a purchase that no document of ours covers, while the server states its deadlines. */
const unstatedPlan: Plan = {
  duration: 'not-stated',
  closesMs: 0,
  fromMidnight: false,
  closedBy: null,
  beats: [{ share: 'not-stated', feePercent: 0, ms: Number.POSITIVE_INFINITY, months: null }],
  refundEnds: false,
  endsWithTerm: false,
  silentAfter: false,
  fromTerm: false,
  reopenedBy: [],
  reopensAtRenewal: false,
  exceptProducts: [],
  exceptPlanMonths: [],
  exceptDenial: null,
  ofLowerPrice: false,
  insteadAfter: [],
  noTerminationFee: false,
};

function standFixed({ stage, basis, gap }: Fixed, into: Draft<Standing>): true {
  hold(into, stage, basis, gap);
  return true;
}

/** The citations of an extended service term: that it may be canceled, and what comes back. */
const basesOfExtended = /* @__PURE__ */ basesOf((coverage) => [
  ...extendedTermExits[0].bases()[coverage],
  ...extendedTermRefunds[0].bases()[coverage],
]);

/** An extended service term is prepaid by the month, and may be canceled on any day with the unused days back (L5, L9). */
function standExtended(from: Instant, at: Instant, into: Draft<Standing>): void {
  const [exit] = extendedTermExits;
  hold(into, 'open', basesOfExtended()[coverageOf(extendedTermExits, exit, at)]);
  into.refund = extendedTermRefunds[0].share;
  until(into, nextChangeAt(extendedTermExits, at) ?? Number.POSITIVE_INFINITY);
  into.opensAt = from;
  into.closesAt = Number.POSITIVE_INFINITY;
}

/** Writes what holds at an instant whatever the policy: before the order, by a state, in a trial (R3); false = the policy decides. */
export function standWithoutPolicy(prepared: Prepared, at: Instant, into: Draft<Standing>): boolean {
  const { always, fixed, purchase, orderedAt, trialOpensAt, trialClosesAt } = prepared;
  into.untilAt = Number.POSITIVE_INFINITY;
  into.consulted = 0;
  if (always !== null) return standFixed(always, into);
  if (at < orderedAt) {
    until(into, orderedAt);
    hold(into, 'before-order', citationOf(prepared));
    return true;
  }
  if (fixed !== null) return standFixed(fixed, into);
  if (prepared.denied !== null && at < statedUntilOf(prepared)) {
    until(into, statedUntilOf(prepared));
    return standFixed(prepared.denied, into);
  }
  if (purchase.status === 'extended') {
    if (extendedTermExits[0].families.includes(purchase.family)) standExtended(purchase.term?.endsAt ?? orderedAt, at, into);
    else hold(into, 'unknown', noBasis, silentOnMove);
    return true;
  }
  if (at < trialOpensAt) until(into, trialOpensAt);
  if (at < trialClosesAt) until(into, trialClosesAt);
  if (at < trialOpensAt || at >= trialClosesAt) return false;
  const trial = trialOf(purchase);
  const isOpen = trial?.row.cancellable === 'any-time';
  const basis = trial?.basis ?? noBasis;
  hold(into, isOpen ? 'open' : 'unknown', basis, isOpen ? null : silentOnMove);
  if (!isOpen) return true;
  into.opensAt = trialOpensAt;
  into.closesAt = trialClosesAt;
  return true;
}

/** Returns the date that selects the policy (I14). */
function selectedAt(
  { policyAt, orderedAt, table }: Prepared,
  { selectedBy }: Scheme,
  windowStarts: Openings | null,
  at: Instant,
  into: Draft<Standing>,
): Instant {
  if (policyAt !== null) return policyAt;
  if (selectedBy === 'asking') return at;
  return selectedBy === 'order' ? orderedAt : (openingAt(windowStarts, (table as Table).reopenedBy, at, into)?.startsAt ?? orderedAt);
}

/** Returns the policy that a date selects; null before the first. A row that reaches back needs both dates (W14). */
export function policyBy(
  { policies, selectedBy }: Scheme,
  dateAt: Instant,
  askedAt: Instant,
  isDated: boolean,
  into: Draft<Standing>,
): Policy | null {
  for (let index = policies.length - 1; index >= 0; index -= 1) {
    const policy = policies[index] as Policy;
    const { beginsAt, reachesBackAt, sinceAt } = policy;
    if (dateAt >= beginsAt) return policy;
    if (selectedBy === 'asking') until(into, beginsAt);
    if (dateAt < reachesBackAt) continue;
    if (askedAt >= sinceAt) return policy;
    if (!isDated) until(into, sinceAt);
  }
  return null;
}

/** Returns what is cited under a coverage: by name, since a key that varies is looked up slowly. */
function citedBy(bases: Policy['bases'], coverage: Coverage): readonly Basis[] {
  if (coverage === 'in-force') return bases['in-force'];
  return coverage === 'between-sources' ? bases['between-sources'] : bases['after-last-source'];
}

/** True for products and plans that a row leaves without a window (W17, W21). */
function isExcepted({ purchase: { reservedProduct, planMonths } }: Prepared, { exceptProducts, exceptPlanMonths }: Plan): boolean {
  if (reservedProduct != null && exceptProducts.includes(reservedProduct)) return true;
  return planMonths != null && exceptPlanMonths.includes(planMonths);
}

const opening = /* @__PURE__ */ blankStanding();

/** Writes what holds by the policies of a scheme; it is not known where the cause of a window start decides it and is unknown. */
export function standByPolicy(prepared: Prepared, scheme: Scheme, windowStarts: Openings | null, at: Instant, into: Draft<Standing>): void {
  standByKnown(prepared, scheme, windowStarts, at, into);
  const { unread } = prepared;
  if (unread === null || windowStarts !== prepared.windowStarts) return;
  let isAlike = true;
  for (const reading of unread.readings) {
    beginBeside(opening, into);
    standByKnown(reading, scheme, reading.windowStarts, at, opening);
    takeOver(into, opening);
    isAlike &&= keyOf(opening) === keyOf(into) && (into.stage !== 'open' || into.closesAt === opening.closesAt);
  }
  if (!isAlike) hold(into, 'unknown', into.basis, unread.gap);
}

/** Writes what holds by the policies of a scheme, with the window starts that are known. */
function standByKnown(prepared: Prepared, scheme: Scheme, windowStarts: Openings | null, at: Instant, into: Draft<Standing>): void {
  const statedUntilAt = statedUntilOf(prepared);
  if (at >= statedUntilAt) {
    standUnbound(prepared, scheme, windowStarts, at, into);
    return;
  }
  until(into, statedUntilAt);
  const { stated, orderedAt, policyAt } = prepared;
  const table = prepared.table as Table;
  const dateAt = selectedAt(prepared, scheme, windowStarts, at, into);
  const policy = policyBy(scheme, dateAt, policyAt ?? at, policyAt !== null, into);
  into.consulted |= policy?.bit ?? beforeAll;
  if (policy === null && stated === null) {
    hold(into, 'unknown', noBasis, table.beforeFirst);
    standRenewed(prepared, scheme, windowStarts, table.reopensAtRenewal, noBasis, at, into);
    standAfterTerm(prepared, at, true, into);
    return;
  }
  let plan = unstatedPlan;
  let basis = noBasis;
  let basisAfter = noBasis;
  if (policy !== null) {
    const { sinceAt, seenFromAt, coveredUntilAt, isLast, bases, basesAfter } = policy;
    const coverage = coverageBy(seenFromAt, coveredUntilAt, isLast, Math.max(dateAt, sinceAt));
    ({ plan } = policy);
    basis = citedBy(bases, coverage);
    basisAfter = citedBy(basesAfter, coverage);
    if (scheme.selectedBy === 'asking') {
      if (at < seenFromAt) until(into, seenFromAt);
      if (at < coveredUntilAt) until(into, coveredUntilAt);
    }
  }
  if (stated === null && prepared.productGap !== null) hold(into, 'unknown', basis, prepared.productGap);
  else if (stated === null && isExcepted(prepared, plan)) {
    hold(into, 'denied', basis);
    into.denial = plan.exceptDenial;
  } else if (stated === null && plan.duration === 'never') hold(into, 'denied', basis);
  else if (stated === null && plan.duration === 'not-stated') hold(into, 'unknown', basis, silentOnWindow);
  else {
    const windowStart = openingAt(windowStarts, plan.reopenedBy, at, into);
    const openedAt = (plan.fromTerm ? firstTermStart(prepared.purchase) : null) ?? windowStart?.startsAt ?? orderedAt;
    standInWindow(prepared, plan, openedAt, windowStart?.by === 'upgrade', basis, basisAfter, at, into);
    if (stated === null) {
      standRenewed(prepared, scheme, windowStarts, plan.reopensAtRenewal, basis, at, into);
      standUnstated(prepared, plan, basis, at, into);
    }
  }
  standAfterTerm(prepared, at, false, into);
}

const bound = /* @__PURE__ */ blankStanding();

/** The deadlines of a term that is over say nothing; where no term is stated, it may be over or not (W22). */
function standUnbound(prepared: Prepared, scheme: Scheme, windowStarts: Openings | null, at: Instant, into: Draft<Standing>): void {
  standByPolicy(unboundOf(prepared), scheme, windowStarts, at, into);
  const { purchase, denied } = prepared;
  if (purchase.term != null || renewableAtOf(prepared) > at) return;
  beginBeside(bound, into);
  if (denied === null) standByPolicy(boundOf(prepared), scheme, windowStarts, at, bound);
  else standFixed(denied, bound);
  takeOver(into, bound);
  if (keyOf(bound) !== keyOf(into)) hold(into, 'unknown', into.basis, termMissing);
}

const renewed = /* @__PURE__ */ blankStanding();

/** A renewal that is not stated may have opened the window anew, under the policy of its own date; stated to renew by itself, it has (W14). */
function standRenewed(
  prepared: Prepared,
  scheme: Scheme,
  windowStarts: Openings | null,
  reopens: boolean,
  basis: readonly Basis[],
  at: Instant,
  into: Draft<Standing>,
): void {
  const { renewals, endsAt, purchase } = prepared;
  const { term } = purchase;
  if (renewals === null || term == null || windowStarts !== prepared.windowStarts || !reopens) return;
  if (at < endsAt) {
    until(into, endsAt);
    return;
  }
  if (prepared.lengthGap !== null) {
    hold(into, 'unknown', noBasis, prepared.lengthGap);
    return;
  }
  const current = termHolding(term, at, purchase.family, prepared.interpretations?.I33);
  until(into, current.endsAt);
  const renewal = withRenewal(windowStarts, current.startsAt);
  if (renewals === 'sure') {
    standByPolicy(prepared, scheme, renewal, at, into);
    return;
  }
  beginBeside(renewed, into);
  standByPolicy(prepared, scheme, renewal, at, renewed);
  takeOver(into, renewed);
  // a purchase that no document covers stays so where neither value opens anything
  const opensNothing = into.stage === 'unknown' && keyOf(renewed) === 'refused';
  if (keyOf(renewed) !== keyOf(into) && !opensNothing) hold(into, 'unknown', basis, autoRenewMissing);
}

/** Without a term, a renewal may have opened a window anew once the shortest term that the plan allows is over. */
function standUnstated(
  prepared: Prepared,
  { reopensAtRenewal, closesMs }: Plan,
  basis: readonly Basis[],
  at: Instant,
  into: Draft<Standing>,
): void {
  if (closesMs === Number.POSITIVE_INFINITY || !reopensAtRenewal) return;
  const renewableAt = renewableAtOf(prepared);
  if (at < renewableAt) until(into, renewableAt);
  else hold(into, 'unknown', basis, termMissing);
}

/** Stands for a trial that was not converted, or a term that was not renewed, as time alone leaves it; silence takes nothing from a refusal. */
function standAfterTerm(prepared: Prepared, at: Instant, isUnstated: boolean, into: Draft<Standing>): void {
  const { purchase, trialEnd, trialClosesAt, lastTerm, later, stated } = prepared;
  if (at < lastTerm.endsAt) until(into, lastTerm.endsAt);
  else if (later !== null && at < later.endsAt) until(into, later.endsAt);
  const { stage } = into;
  // what no document opens at all is not ended by what comes later, and what the server holds open is open
  if (stage === 'denied' || (stage === 'open' && stated !== null)) return;
  const afterTrial = at >= trialClosesAt && trialEnd !== 'converts' ? trialEnd : null;
  const { endsAt, end, gap } = later !== null && at >= later.endsAt ? later : lastTerm;
  const since = afterTrial ?? (at >= endsAt ? end : null);
  switch (since) {
    case null:
      return;
    case 'ends':
      standEnded(isUnstated ? noBasis : citationOf(prepared), 'expired', into);
      return;
    case 'stops':
      standEnded(cited(endOfTermChoices, endOfTermChoices[0], endsAt as Instant), 'disabled', into);
      return;
    case 'migrates':
      standEnded(migrationAt(purchase, endsAt as Instant).basis, 'migrated', into);
      return;
    case 'extends':
      standExtended(endsAt as Instant, at, into);
      return;
    case 'choice':
      if (!isUnstated && stage !== 'closed') hold(into, 'unknown', into.basis, statusMissing);
      return;
    default:
      // whether it is extended decides whether it can be canceled
      if (!(ofChoice.includes(end) && !migrates(purchase)) && (isUnstated || stage === 'closed')) return;
      hold(into, 'unknown', into.basis, afterTrial === null ? gap : silentAfterwards);
  }
}

/** The ends of a term that may be extended, and so canceled, after it. */
const ofChoice: readonly string[] = ['endOfTerm', 'disputed', 'cloud', 'segment'];

function standEnded(basis: readonly Basis[], became: Standing['became'], into: Draft<Standing>): void {
  hold(into, 'ended', basis);
  into.became = became;
}

/** Writes what holds at an instant under the policies of a scheme, and until when nothing changes. */
export function standAt(prepared: Prepared, scheme: Scheme, at: Instant, into: Draft<Standing>): void {
  if (!standWithoutPolicy(prepared, at, into)) standByPolicy(prepared, scheme, prepared.windowStarts, at, into);
}

/** The same under the interpretations that were chosen. */
export function standOwn(prepared: Prepared, at: Instant, into: Draft<Standing>): Draft<Standing> {
  if (!standWithoutPolicy(prepared, at, into)) standByPolicy(prepared, outlookIn(prepared).own, prepared.windowStarts, at, into);
  return into;
}
