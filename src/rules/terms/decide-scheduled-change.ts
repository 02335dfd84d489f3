import { checkPurchase } from '../asking/check-purchase.js';
import { missing, silentOn, unknownValue } from '../../kernel/gap.js';
import type { Gap, NonEmpty } from '../../kernel/answer.js';
import { checkObject, checkStated, hasKey, own } from '../../kernel/check.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { Entry } from '../../kernel/dated-table.js';
import { beforeFirst, earliest } from '../../kernel/dated-table.js';
import { endedBy, orderDateRule } from '../../policy/cancellation-procedure.js';
import { codeAt, codeFrom } from '../asking/code-at.js';
import { errorCodes } from '../../policy/error-codes.js';
import type { DroppingEvent, ScheduledChangeRow } from '../../policy/scheduled-change.js';
import { allContents, endRule, scheduledChanges } from '../../policy/scheduled-change.js';
import type { TrialRow } from '../../policy/trial.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import type { BillingCycle } from '../../vocabulary/product.js';
import { cycleMonths, productFamilies } from '../../vocabulary/product.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { Reason } from '../../vocabulary/reason.js';
import type { Status } from '../../vocabulary/status.js';
import { statuses } from '../../vocabulary/status.js';
import type { ScheduledChange } from '../../vocabulary/subscription.js';
import type { Duration } from '../../vocabulary/term.js';
import { monthsOf } from '../../vocabulary/term.js';
import type { PlanReason, PlanStanding } from '../asking/plan-standing.js';
import { planStanding } from '../asking/plan-standing.js';
import { firstTerm, termGap, termHolding } from '../asking/term-chain.js';
import { inForce } from '../asking/in-force.js';
import { answerCarried } from './carried.js';
import { endOfLifeAt } from './end-of-life.js';
import { inTrial, trialOf } from '../asking/trial.js';
import { uncontested } from '../asking/determine.js';

/** A purchase, and the change to be scheduled for its renewal; a change that is not stated = any. */
export interface ScheduledChangeFacts extends Purchase {
  /** Not stated = any change. */
  readonly change?: ScheduledChange | null;
}
/**
 * The renewal at which the change takes effect (`effectiveAt`, null = the term is not stated), and the events that delete it before
 * (`droppedBy`).
 */
export interface ScheduledChangeEffect {
  /** The instant of the change; null = not known. */
  readonly effectiveAt: Instant | null;
  /** The events that drop the change. */
  readonly droppedBy: readonly DroppingEvent[];
}
/** The code of a refused scheduled change; several may apply at once. */
export type ScheduledChangeReason =
  | 'before-order'
  | 'already-ended'
  | 'suspended'
  | 'not-active'
  | 'not-auto-renewing'
  | 'end-beyond-term'
  | PlanReason;
/** The answer of `decideScheduledChange`: the instant of the change and the events that delete it, the reasons against it, or the gaps. */
export type ScheduledChangeAnswer = Decision<'scheduled-change', ScheduledChangeEffect, ScheduledChangeReason>;

function unknownWord({ family, billingCycle, status = 'active' }: Purchase): Gap | null {
  if (!productFamilies.includes(family)) return unknownValue('family', family);
  if (!statuses.includes(status)) return unknownValue('status', status);
  return hasKey(cycleMonths, billingCycle) ? null : unknownValue('billingCycle', billingCycle);
}

/**
 * Returns the reason against a state that is not active. A trial is active on the wire, so the documents on active subscriptions may not
 * mean it.
 */
function stateReason(status: Status, row: Entry<ScheduledChangeRow>, at: Instant): Reason<ScheduledChangeReason> | null {
  const [rule] = row.rules;
  const ended = endedBy[status];
  if (ended !== undefined) return { code: 'already-ended', rule: ended, errorCode: null, status };
  if (status === 'extended') return null;
  if (status === 'suspended') return { code: 'suspended', rule, errorCode: codeAt(errorCodes.suspended, at) };
  return status === row.needsStatus || status === 'trial' ? null : { code: 'not-active', rule, errorCode: null, status };
}

/** Validates the content of a scheduled change; a misspelled key would silently drop a change. */
export function checkScheduledChange(change: ScheduledChange, path: string): void {
  checkObject(change, path);
  const unknown = Object.keys(change).find((key) => !(allContents as readonly string[]).includes(key));
  if (unknown !== undefined) fail('unknown-key', `${path}.${unknown}`, allContents.join(', '), unknown);
  const quantity = own(change, 'quantity');
  const endsAt = own(change, 'endsAt');
  if (quantity !== null && !(Number.isSafeInteger(quantity) && quantity > 0)) {
    fail('invalid-quantity', `${path}.quantity`, 'a whole number above 0', quantity);
  }
  if (endsAt !== null) checkInstant(endsAt, `${path}.endsAt`);
  checkStated(own(change, 'product'), 'string', `${path}.product`);
}

/** Returns the gap of a content that the documents do not let be scheduled yet, or whose value is not known. */
function contentGap(change: ScheduledChange, row: Entry<ScheduledChangeRow>): Gap | null {
  const term = own(change, 'term');
  const billingCycle = own(change, 'billingCycle');
  if (term !== null && !hasKey(monthsOf, term)) return unknownValue('change.term', term);
  if (billingCycle !== null && !hasKey(cycleMonths, billingCycle)) return unknownValue('change.billingCycle', billingCycle);
  const content = allContents.find((one) => own(change, one) !== null && !row.contents.includes(one));
  const later = content === undefined ? undefined : scheduledChanges.find(({ contents }) => contents.includes(content));
  return later === undefined ? null : { gap: 'before-first-source', firstSource: later.since };
}

/** Returns the plan of the next term, if the change is of the plan: the term, the billing cycle, or both (T11). */
function nextPlan(purchase: Purchase, change: ScheduledChange, converts: TrialRow['convertsTo']): readonly [Duration, BillingCycle] | null {
  const duration = own(change, 'term') ?? converts?.duration ?? purchase.term?.duration ?? null;
  const cycle = own(change, 'billingCycle') ?? converts?.billingCycle ?? purchase.billingCycle;
  const ofCycle = own(change, 'billingCycle') !== null;
  if ((own(change, 'term') === null || cycle === 'none') && !ofCycle) return null;
  return duration !== null && hasKey(monthsOf, duration) ? [duration, cycle] : null;
}

const noChange: ScheduledChange = {};
const noPlan: PlanStanding = { reasons: [], gaps: [], basis: [], nextAt: null };

/**
 * Decides if a change may be scheduled for the next term, as far as its content is stated: of a plan that there is, with an end within the
 * next term (from 2023-10-19). It needs an active subscription that renews automatically; in a new-commerce trial it is the conversion
 * that is scheduled (R2). What deletes it, `droppedBy` names (L3). Throws TermbookError 'invalid-instant', or 'invalid-quantity' for a
 * change to a quantity that is not a whole number above 0. Rules: T6, T8, T11, T13.
 * @example
 * import { decideScheduledChange } from 'termbook/terms';
 * import { instant, isoDate, termFrom } from 'termbook';
 * const orderedAt = instant('2023-11-01');
 * const purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt, term: termFrom(orderedAt, 'P1Y') } as const;
 * const answer = decideScheduledChange({ ...purchase, change: { term: 'P3Y' } }, instant('2024-02-01'));
 * answer.verdict === 'allowed' && answer.effectiveAt && isoDate(answer.effectiveAt); // => '2024-11-01'
 */
export function decideScheduledChange(purchase: ScheduledChangeFacts, at: Instant, options?: Options): ScheduledChangeAnswer {
  checkInstant(at, 'at');
  checkPurchase(purchase);
  checkScheduledChange(own(purchase, 'change') ?? noChange, 'change');
  const unknown = (gap: Gap, { basis }: ScheduledChangeAnswer): ScheduledChangeAnswer => ({
    question: 'scheduled-change',
    at,
    basis,
    verdict: 'undetermined',
    gaps: [gap],
  });
  return answerCarried(purchase, at, options, scheduledChangeAt, unknown, { refusesAll: false });
}

/** Returns the answer about a purchase as its state says. */
function scheduledChangeAt(purchase: ScheduledChangeFacts, at: Instant, options: Options | undefined): ScheduledChangeAnswer {
  const { family, status = 'active', orderedAt, term, autoRenew } = purchase;
  const change = own(purchase, 'change') ?? noChange;
  const unknown = unknownWord(purchase);
  if (unknown !== null) return { question: 'scheduled-change', at, basis: [], verdict: 'undetermined', gaps: [unknown] };
  const { entry, basis: ownBasis, nextAt } = inForce(scheduledChanges, at, options);
  const trial = inTrial(purchase, at);
  const converts = trial.inTrial ? (trialOf(purchase)?.row.convertsTo ?? null) : null;
  const plan = nextPlan(purchase, change, converts);
  const standing = plan === null || !hasKey(cycleMonths, plan[1]) ? noPlan : planStanding(family, ...plan, at, options);
  const basis = [...ownBasis, ...standing.basis];
  const undetermined = (...gaps: NonEmpty<Gap>): ScheduledChangeAnswer => ({
    question: 'scheduled-change',
    at,
    basis,
    verdict: 'undetermined',
    gaps,
  });
  if (entry === null) return undetermined(beforeFirst(scheduledChanges));

  const [rule] = entry.rules;
  const endOfLife = endOfLifeAt(purchase, at);
  const stays = status !== 'extended' && (autoRenew === false || endOfLife.renews === 'never');
  const reasons: Reason<ScheduledChangeReason>[] = [];
  if (at < orderedAt) reasons.push({ code: 'before-order', rule: orderDateRule, errorCode: null, orderedAt });
  const state = stateReason(status, entry, at);
  if (state !== null) reasons.push(state);
  if (stays) reasons.push({ code: 'not-auto-renewing', rule, errorCode: codeAt(errorCodes['not-auto-renewable'], at) });
  reasons.push(...standing.reasons);
  const converted = trial.inTrial ? (purchase.trial?.closesAt ?? null) : null;
  const running = term == null || at < orderedAt || termGap(term, at) !== null ? null : termHolding(term, at, family);
  const effectiveAt = trial.inTrial ? converted : (running?.endsAt ?? null);
  const next = own(change, 'term') ?? converts?.duration ?? term?.duration ?? null;
  const endsAt = own(change, 'endsAt');
  let codeAhead: Instant | null = null;
  if (endsAt !== null && effectiveAt !== null && next !== null && hasKey(monthsOf, next)) {
    const naturalEndsAt = firstTerm(effectiveAt, next, family).endsAt;
    const isWithin = endsAt > effectiveAt && endsAt <= naturalEndsAt;
    const errorCode = codeAt(errorCodes['custom-term-end'], at);
    if (!isWithin) codeAhead = codeFrom(errorCodes['custom-term-end'], at);
    if (!isWithin) reasons.push({ code: 'end-beyond-term', rule: endRule, errorCode, endsAt, naturalEndsAt });
  }
  const [first, ...rest] = reasons;
  const determined = { question: 'scheduled-change', at, basis, contested: uncontested } as const;
  const policyNextAt = earliest(nextAt, standing.nextAt);
  if (first !== undefined) {
    const changesAt = earliest(earliest(policyNextAt, codeAhead), at < orderedAt ? orderedAt : null);
    // switching auto-renew on would help, but a Way has no direction: as a way, set-auto-renew means off
    return { ...determined, changesAt, verdict: 'refused', reasons: [first, ...rest], instead: [] };
  }
  const isTrialScheduled = trial.inTrial && trialOf(purchase)?.row.schedulable === true;
  // no document says anything of it in an extended term (L9)
  if (status === 'extended' || !entry.families.includes(family) || (trial.inTrial && !isTrialScheduled))
    return undetermined(silentOn('move'));
  const content = contentGap(change, entry);
  if (content !== null) return undetermined(content);
  const ofPlan = own(change, 'billingCycle') !== null && plan === null;
  const ofEnd = endsAt !== null && (effectiveAt === null || !hasKey(monthsOf, next));
  if (ofPlan || ofEnd) {
    return undetermined(next === null || hasKey(monthsOf, next) ? missing('term') : unknownValue('term.duration', next));
  }
  const [gap, ...gaps] = standing.gaps;
  if (gap !== undefined) return undetermined(gap, ...gaps);
  const changesAt = earliest(earliest(policyNextAt, trial.nextAt), effectiveAt);
  return { ...determined, changesAt, verdict: 'allowed', effectiveAt, droppedBy: entry.droppedBy };
}
