import type { Basis, Gap } from '../../kernel/answer.js';
import { beforeFirst, earliest } from '../../kernel/dated-table.js';
import { silentOn } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { codeAt, codeFrom } from './code-at.js';
import { errorCodes } from '../../policy/error-codes.js';
import { cycleRule, planRule, plans } from '../../policy/plan.js';
import type { Options } from '../../vocabulary/answer.js';
import type { BillingCycle, ProductFamily } from '../../vocabulary/product.js';
import { cycleMonths } from '../../vocabulary/product.js';
import type { Reason } from '../../vocabulary/reason.js';
import type { Duration } from '../../vocabulary/term.js';
import { monthsOf } from '../../vocabulary/term.js';
import { inForce } from './in-force.js';

/** The code of a reason against a plan. */
export type PlanReason = 'term-not-offered' | 'plan-not-offered' | 'billing-cycle-not-offered';

/** If a term and a billing cycle exist together; no reason and no gap = they do. */
export interface PlanStanding {
  readonly reasons: readonly Reason<PlanReason>[];
  readonly gaps: readonly Gap[];
  readonly basis: readonly Basis[];
  readonly nextAt: Instant | null;
}

/** Returns if a family has a plan: a known term with a known billing cycle, no longer than the term (T1), that a document lists (T11). */
export function planStanding(
  family: ProductFamily,
  duration: Duration,
  billingCycle: BillingCycle,
  at: Instant,
  options: Options | undefined,
): PlanStanding {
  const isLonger = (cycleMonths[billingCycle] ?? 0) > monthsOf[duration];
  const dated = errorCodes['billing-cycle-longer-than-term'];
  const codeAhead = isLonger ? codeFrom(dated, at) : null;
  const reasons: Reason<PlanReason>[] = [];
  if (isLonger) reasons.push({ code: 'billing-cycle-not-offered', rule: cycleRule, errorCode: codeAt(dated, at) });
  const rows = plans[family];
  if (rows === null) return { reasons, gaps: reasons.length > 0 ? [] : [silentOn('plan')], basis: [], nextAt: codeAhead };
  const { entry, basis, nextAt: policyAhead } = inForce(rows, at, options);
  const nextAt = earliest(policyAhead, codeAhead);
  if (entry === null) return { reasons, gaps: reasons.length > 0 ? [] : [beforeFirst(rows)], basis, nextAt };
  const { durations, cycles, isWhole } = entry;
  const later = rows.find((row) => row.durations.includes(duration));
  if (later === undefined) reasons.push({ code: 'term-not-offered', rule: cycleRule, errorCode: null, offered: durations });
  const offered = cycles?.[duration] ?? null;
  const isMet = offered?.includes(billingCycle) === true;
  if (isWhole && offered !== null && !isLonger && !isMet) {
    reasons.push({ code: 'plan-not-offered', rule: planRule, errorCode: null, offered });
  }
  const gaps: Gap[] = [];
  if (reasons.length === 0 && later !== undefined && !durations.includes(duration)) {
    gaps.push({ gap: 'before-first-source', firstSource: later.since });
  } else if (reasons.length === 0 && !isMet) gaps.push(silentOn('plan'));
  return { reasons, gaps, basis, nextAt };
}
