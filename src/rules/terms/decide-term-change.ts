import { frozen } from '../../kernel/frozen.js';
import { checkPurchase } from '../asking/check-purchase.js';
import { checkObject, hasKey } from '../../kernel/check.js';
import { missing, silentOn, unknownValue } from '../../kernel/gap.js';
import type { Gap, NonEmpty } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import { beforeFirst, earliest } from '../../kernel/dated-table.js';
import { endedBy, orderDateRule } from '../../policy/cancellation-procedure.js';
import { codeAt, codeFrom } from '../asking/code-at.js';
import { errorCodes } from '../../policy/error-codes.js';
import { cycleRule, frequencyChanges } from '../../policy/plan.js';
import { termChanges } from '../../policy/term-change.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import type { BillingCycle } from '../../vocabulary/product.js';
import { cycleMonths, productFamilies } from '../../vocabulary/product.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { Reason } from '../../vocabulary/reason.js';
import { statuses } from '../../vocabulary/status.js';
import type { Duration } from '../../vocabulary/term.js';
import type { Way } from '../../vocabulary/way.js';
import { monthsOf } from '../../vocabulary/term.js';
import { inForce } from '../asking/in-force.js';
import type { PlanReason } from '../asking/plan-standing.js';
import { planStanding } from '../asking/plan-standing.js';
import { answerCarried } from './carried.js';
import { inTrial } from '../asking/trial.js';
import { uncontested } from '../asking/determine.js';

/** The requested term. */
export interface TermChange {
  /** The purchase to change. */
  readonly purchase: Purchase;
  /** The new length of the term. */
  readonly duration: Duration;
  /** Not stated = unchanged. */
  readonly billingCycle?: BillingCycle | null;
}
/** The code of a refused term change; several may apply at once. */
export type TermChangeReason =
  | 'before-order'
  | 'already-ended'
  | 'suspended'
  | 'term-fixed-in-trial'
  | 'term-not-longer'
  | 'frequency-fixed'
  | PlanReason;
/** When the change takes effect: at once, or at the next billing cycle if the billing frequency alone changes. Rule: T12. */
export type TermChangeEffect =
  | {
      /** The instant of the change: at once, or with the next cycle. */
      readonly effect: 'immediate';
    }
  | {
      /** The instant of the change: at once, or with the next cycle. */
      readonly effect: 'next-cycle';
    };
/** The answer of `decideTermChange`: allowed, refused with all reasons, or undetermined. */
export type TermChangeAnswer = Decision<'term-change', TermChangeEffect, TermChangeReason>;

const scheduling: Way = /* @__PURE__ */ frozen({ by: 'move', move: 'schedule-change', scope: 'subscription' });

function unknownWord({ purchase, duration }: TermChange, billingCycle: BillingCycle): Gap | null {
  const { family, status, term } = purchase;
  if (!productFamilies.includes(family)) return unknownValue('purchase.family', family);
  if (status !== undefined && !statuses.includes(status)) return unknownValue('purchase.status', status);
  if (!hasKey(monthsOf, duration)) return unknownValue('duration', duration);
  if (!hasKey(cycleMonths, billingCycle)) return unknownValue('billingCycle', billingCycle);
  if (!hasKey(cycleMonths, purchase.billingCycle)) return unknownValue('purchase.billingCycle', purchase.billingCycle);
  if (term == null || hasKey(monthsOf, term.duration)) return null;
  return unknownValue('purchase.term.duration', term.duration);
}

/**
 * Decides if a running term, or its billing frequency alone, may be changed. Only a longer term is possible, of a plan that there is (T1,
 * T11), never in a trial or after a term that does not renew. The billing frequency changes at the next cycle, between monthly and annual
 * billing of three years only; from 2025-04-01 by schedule only. Throws TermbookError 'invalid-instant'. Rules: T7, T12.
 * @example
 * import { decideTermChange } from 'termbook/terms';
 * import { instant, termFrom } from 'termbook';
 * const orderedAt = instant('2023-03-01');
 * const purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt, term: termFrom(orderedAt, 'P1Y') } as const;
 * decideTermChange({ purchase, duration: 'P3Y' }, instant('2024-01-01')).verdict; // => 'allowed'
 * decideTermChange({ purchase, duration: 'P1M' }, instant('2024-01-01')).verdict; // => 'refused'
 */
export function decideTermChange(facts: TermChange, at: Instant, options?: Options): TermChangeAnswer {
  checkObject(facts, 'facts');
  checkPurchase(facts.purchase, 'purchase.');
  checkInstant(at, 'at');
  const ask = (purchase: Purchase, asked: Instant, under: Options | undefined): TermChangeAnswer =>
    termChangeAt({ ...facts, purchase }, asked, under);
  return answerCarried(facts.purchase, at, options, ask, (gap, { basis }) => ({
    question: 'term-change',
    at,
    basis,
    verdict: 'undetermined',
    gaps: ['fact' in gap ? { ...gap, fact: `purchase.${gap.fact}` } : gap],
  }));
}

/** Returns the answer about a purchase as its state says. */
function termChangeAt(facts: TermChange, at: Instant, options: Options | undefined): TermChangeAnswer {
  const { purchase, duration } = facts;
  const { family, status, orderedAt, term, autoRenew } = purchase;
  const billingCycle = facts.billingCycle ?? purchase.billingCycle;
  const unknown = unknownWord(facts, billingCycle);
  if (unknown !== null) return { question: 'term-change', at, basis: [], verdict: 'undetermined', gaps: [unknown] };
  const isFrequency = term?.duration === duration && billingCycle !== purchase.billingCycle;
  const frequency = inForce(frequencyChanges, at, options);
  const { entry, basis: ownBasis, nextAt } = isFrequency ? frequency : inForce(termChanges, at, options);
  const plan = planStanding(family, duration, billingCycle, at, options);
  const basis = [...ownBasis, ...plan.basis];
  const undetermined = (...gaps: NonEmpty<Gap>): TermChangeAnswer => ({
    question: 'term-change',
    at,
    basis,
    verdict: 'undetermined',
    gaps,
  });
  if (entry === null) {
    const gaps = [isFrequency ? beforeFirst(frequencyChanges) : beforeFirst(termChanges)] as const;
    return { question: 'term-change', at, basis: [], verdict: 'undetermined', gaps };
  }
  const [rule] = entry.rules;
  const trial = inTrial(purchase, at);
  const reasons: Reason<TermChangeReason>[] = [];
  if (at < orderedAt) reasons.push({ code: 'before-order', rule: orderDateRule, errorCode: null, orderedAt });
  const ended = status === undefined ? undefined : endedBy[status];
  if (status !== undefined && ended !== undefined) reasons.push({ code: 'already-ended', rule: ended, errorCode: null, status });
  if (status === 'suspended') reasons.push({ code: 'suspended', rule, errorCode: codeAt(errorCodes.suspended, at) });
  if (trial.inTrial) reasons.push({ code: 'term-fixed-in-trial', rule, errorCode: codeAt(errorCodes['trial-term-change'], at) });
  const isNotLonger = !isFrequency && term != null && monthsOf[duration] <= monthsOf[term.duration];
  if (isNotLonger) {
    reasons.push({
      code: 'term-not-longer',
      rule,
      errorCode: codeAt(errorCodes['term-change'], at),
      present: term.duration,
      asked: duration,
    });
  }
  const between = isFrequency && entry.families.includes(family) ? (frequency.entry?.between?.[duration] ?? []) : null;
  const isMet = between !== null && between.includes(billingCycle) && between.includes(purchase.billingCycle);
  const isFixed = between !== null && !isMet && frequency.entry?.isWhole === true;
  if (isFixed) reasons.push({ code: 'frequency-fixed', rule, errorCode: null });
  if (billingCycle === 'none') {
    if (!trial.inTrial) reasons.push({ code: 'billing-cycle-not-offered', rule: cycleRule, errorCode: null });
  } else reasons.push(...plan.reasons);
  const codeAhead = trial.inTrial || isNotLonger ? codeFrom(errorCodes['term-change'], at) : null;
  const changesAt = [nextAt, plan.nextAt, trial.nextAt, codeAhead].reduce(earliest, at < orderedAt ? orderedAt : null);
  const determined = { question: 'term-change', at, basis, contested: uncontested, changesAt } as const;
  const [first, ...rest] = reasons;
  if (first !== undefined) {
    const isOnlyFixed = isFixed && rest.length === 0 && (status === undefined || status === 'active') && autoRenew !== false;
    return { ...determined, verdict: 'refused', reasons: [first, ...rest], instead: isOnlyFixed ? [scheduling] : [] };
  }
  if (!entry.families.includes(family)) return undetermined(silentOn('move'));
  // before its activation there is no running term; for a term that continues month by month the documents say "convert", not how
  if (status === 'pending' || status === 'extended') return undetermined(silentOn('plan'));
  if (term == null) return undetermined(missing('purchase.term'));
  // a frequency that the documents let change is one of a plan that there is
  const [gap, ...gaps] = isMet ? [] : isFrequency ? [silentOn('plan')] : plan.gaps;
  if (gap !== undefined) return undetermined(gap, ...gaps);
  if (isFrequency) return { ...determined, verdict: 'allowed', effect: 'next-cycle' };
  return { ...determined, verdict: 'allowed', effect: 'immediate' };
}
