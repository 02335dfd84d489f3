import { hasKey } from '../../kernel/check.js';
import { unknownValue } from '../../kernel/gap.js';
import { errorCodes } from '../../policy/error-codes.js';
import { cycleMonths, cycleRule } from '../../policy/purchase.js';
import { termChanges } from '../../policy/term-change.js';
import type { PurchaseReason } from '../../vocabulary/purchase-request.js';
import type { Reason } from '../../vocabulary/reason.js';
import { monthsOf } from '../../vocabulary/term.js';
import type { PurchaseContext, PurchaseFinding } from './purchase-finding.js';
import { finding } from './purchase-finding.js';

/**
 * Checks that the offer has the billing cycle (B3) and that it fits into the term, that the family has the term (T1), and that the trial is
 * available for add-ons (R1).
 */
export function purchaseTerms({ request, limits }: PurchaseContext): PurchaseFinding {
  const { family, billingCycle, billingCycles = null, duration = null, prerequisites = null } = request.offer;
  if (!hasKey(cycleMonths, billingCycle)) {
    return finding({ gaps: [unknownValue('offer.billingCycle', billingCycle)] });
  }
  if (duration !== null && !hasKey(monthsOf, duration)) {
    return finding({ gaps: [unknownValue('offer.duration', duration)] });
  }
  const reasons: Reason<PurchaseReason>[] = [];
  const months = cycleMonths[billingCycle];
  if (billingCycles !== null && !billingCycles.includes(billingCycle)) {
    reasons.push({ code: 'billing-cycle-not-offered', rule: 'B3', errorCode: null });
  }
  if (duration !== null && months !== null && months > monthsOf[duration]) {
    reasons.push({ code: 'billing-cycle-not-offered', rule: cycleRule, errorCode: errorCodes['billing-cycle-longer-than-term'][0] });
  }
  const offered = termChanges[0].durations[family] ?? null;
  if (duration !== null && offered !== null && !offered.includes(duration)) {
    reasons.push({ code: 'term-not-offered', rule: cycleRule, errorCode: null, offered });
  }
  if (limits?.notForAddOns === true && prerequisites !== null && prerequisites.length > 0) {
    reasons.push({ code: 'trial-not-offered', rule: limits.rules[0], errorCode: null });
  }
  return finding({ reasons });
}
