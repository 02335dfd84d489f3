import { checkPurchase } from '../asking/check-purchase.js';
import { checkObject, hasKey } from '../../kernel/check.js';
import { silentOn, unknownValue } from '../../kernel/gap.js';
import type { Gap } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import { beforeFirst, earliest } from '../../kernel/dated-table.js';
import { endedBy, orderDateRule } from '../../policy/cancellation-procedure.js';
import { endOfLifeSteps } from '../../policy/end-of-life.js';
import { errorCodes } from '../../policy/error-codes.js';
import { cycleMonths } from '../../policy/purchase.js';
import { termChanges } from '../../policy/term-change.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import type { BillingCycle } from '../../vocabulary/product.js';
import { productFamilies } from '../../vocabulary/product.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { Reason } from '../../vocabulary/reason.js';
import { statuses } from '../../vocabulary/status.js';
import type { Duration } from '../../vocabulary/term.js';
import { monthsOf } from '../../vocabulary/term.js';
import { inForce } from '../asking/in-force.js';
import { endOfLifeAt } from './end-of-life.js';
import { extendsAfter } from '../asking/extended-term.js';
import { inTrial } from './trial.js';
import { uncontested } from '../asking/determine.js';

/** The requested term. */
export interface TermChange {
  readonly purchase: Purchase;
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
  | 'term-not-offered'
  | 'billing-cycle-not-offered';
/** The answer of `decideTermChange`: allowed, refused with all reasons, or undetermined. */
export type TermChangeAnswer = Decision<'term-change', object, TermChangeReason>;

function unknownWord({ purchase, duration }: TermChange, billingCycle: BillingCycle): Gap | null {
  const { family, status, term } = purchase;
  if (!productFamilies.includes(family)) return unknownValue('purchase.family', family);
  if (status !== undefined && !statuses.includes(status)) return unknownValue('purchase.status', status);
  if (!hasKey(monthsOf, duration)) return unknownValue('duration', duration);
  if (!hasKey(cycleMonths, billingCycle)) return unknownValue('billingCycle', billingCycle);
  if (term == null || hasKey(monthsOf, term.duration)) return null;
  return unknownValue('purchase.term.duration', term.duration);
}

/**
 * Decides if a running term may be changed (T7).
 * Only a longer term of the family is possible (T1), never in a trial or after a term that does not renew, with no billing cycle longer
 * than the term, nor that of a trial (T1). The documents do not state the effect on price and end date.
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { decideTermChange, instant, termFrom } from 'termbook';
 * const orderedAt = instant('2023-03-01');
 * const purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt, term: termFrom(orderedAt, 'P1Y') } as const;
 * decideTermChange({ purchase, duration: 'P3Y' }, instant('2023-07-01')).verdict; // => 'allowed'
 * decideTermChange({ purchase, duration: 'P1M' }, instant('2023-07-01')).verdict; // => 'refused'
 */
export function decideTermChange(facts: TermChange, at: Instant, options?: Options): TermChangeAnswer {
  checkObject(facts, 'facts');
  const { purchase, duration } = facts;
  checkPurchase(purchase, 'purchase.');
  const { family, status, orderedAt, term, autoRenew } = purchase;
  checkInstant(at, 'at');
  const billingCycle = facts.billingCycle ?? purchase.billingCycle;
  const unknown = unknownWord(facts, billingCycle);
  if (unknown !== null) return { question: 'term-change', at, basis: [], verdict: 'undetermined', gaps: [unknown] };
  const { entry, basis, nextAt } = inForce(termChanges, at, options);
  const undetermined = (gap: Gap): TermChangeAnswer => ({ question: 'term-change', at, basis, verdict: 'undetermined', gaps: [gap] });
  if (entry === null) return undetermined(beforeFirst(termChanges));
  const [rule] = entry.rules;
  const trial = inTrial(purchase, at);
  const reasons: Reason<TermChangeReason>[] = [];
  if (at < orderedAt) reasons.push({ code: 'before-order', rule: orderDateRule, errorCode: null, orderedAt });
  const ended = status === undefined ? undefined : endedBy[status];
  if (status !== undefined && ended !== undefined) reasons.push({ code: 'already-ended', rule: ended, errorCode: null, status });
  const runs = status === undefined || status === 'active';
  const endsAt = term != null && runs && autoRenew === false && endOfLifeAt(purchase, term.endsAt).ends ? term.endsAt : null;
  const over = endsAt !== null && at >= endsAt;
  const goesOn = over && extendsAfter(purchase);
  if (over && !goesOn) reasons.push({ code: 'already-ended', rule: endOfLifeSteps['term-end'][0], errorCode: null, status: 'expired' });
  if (status === 'suspended') reasons.push({ code: 'suspended', rule, errorCode: errorCodes.suspended[0] });
  if (trial.inTrial) reasons.push({ code: 'term-fixed-in-trial', rule, errorCode: errorCodes['trial-term-change'][0] });
  if (term != null && monthsOf[duration] <= monthsOf[term.duration]) {
    reasons.push({ code: 'term-not-longer', rule, errorCode: errorCodes['term-change'][0], present: term.duration, asked: duration });
  }
  const offered = entry.durations[family] ?? null;
  if (offered !== null && !offered.includes(duration)) {
    reasons.push({ code: 'term-not-offered', rule: entry.cycleRule, errorCode: null, offered });
  }
  if (billingCycle === 'none' && !trial.inTrial) {
    reasons.push({ code: 'billing-cycle-not-offered', rule: entry.cycleRule, errorCode: null });
  }
  if ((cycleMonths[billingCycle] ?? 0) > monthsOf[duration]) {
    const [errorCode] = errorCodes['billing-cycle-longer-than-term'];
    reasons.push({ code: 'billing-cycle-not-offered', rule: entry.cycleRule, errorCode });
  }
  const changesAt = earliest(earliest(nextAt, trial.nextAt), at < orderedAt ? orderedAt : over ? null : endsAt);
  const determined = { question: 'term-change', at, basis, contested: uncontested, changesAt } as const;
  const [first, ...rest] = reasons;
  if (first !== undefined) return { ...determined, verdict: 'refused', reasons: [first, ...rest], instead: [] };
  // before its activation there is no running term; for a term that continues month by month the documents say "convert", not how
  if (!entry.families.includes(family) || status === 'pending' || status === 'extended' || goesOn) return undetermined(silentOn('plan'));
  if (term == null) return undetermined({ gap: 'fact-missing', fact: 'purchase.term' });
  return { ...determined, verdict: 'allowed' };
}
