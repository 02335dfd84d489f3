import type { Basis, Gap } from '../../kernel/answer.js';
import { frozen, nothing } from '../../kernel/frozen.js';
import { missing, silentOn } from '../../kernel/gap.js';
import type { PolicyStep } from '../../policy/cancellation-window.js';
import type { Status } from '../../vocabulary/status.js';
import type { WindowPlan } from './plan.js';

/** The refund of a cancellation; 'not-stated' = the documents do not say. */
export type RefundShare = PolicyStep['share'];

/** The verdict, effect and refund of a cancellation for a while. Those of a policy are made once and shared; one in a window is a copy with the window. */
export interface Standing {
  readonly stage: 'before-order' | 'ended' | 'open' | 'at-renewal' | 'closed' | 'denied' | 'unknown';
  readonly refund: RefundShare;
  /** null = a fee of an unstated amount (I24). */
  readonly feePercent: number | null;
  /** The parts that an interpretation may contest: verdict, effect and refund; one refusal is as good as another. */
  readonly key: 'refused' | 'at-renewal' | 'unknown' | RefundShare;
  /** The plan of the policy that decides; null = none does. */
  readonly plan: WindowPlan | null;
  /** The refusal of an excepted product or plan; null = as its family. */
  readonly denial: WindowPlan['exceptDenial'];
  /** The state that time alone has made of it, where the facts say another; null = none. */
  readonly became: Status | null;
  readonly basis: readonly Basis[];
  readonly gap: Gap | null;
  /** The window that is open, or was; Infinity = it never closes. */
  readonly opensAt: number;
  readonly closesAt: number;
  /** The instant at which the window would close by the documents, when the server states otherwise; null = there is nothing to compare. */
  readonly oursAt: number | null;
}

export const noBasis: readonly Basis[] = nothing;
export const silentOnWindow = /* @__PURE__ */ frozen(silentOn('window'));
export const silentOnMove = /* @__PURE__ */ frozen(silentOn('move'));
export const silentAfterwards = /* @__PURE__ */ frozen(silentOn('afterwards'));
export const termMissing = /* @__PURE__ */ frozen(missing('term'));

/** Returns a standing without a window: written out, so that all have one form. */
function made(
  stage: Standing['stage'],
  key: Standing['key'],
  basis: readonly Basis[],
  refund: RefundShare = 'none',
  feePercent: number | null = 0,
  plan: WindowPlan | null = null,
  denial: Standing['denial'] = null,
  became: Status | null = null,
  gap: Gap | null = null,
): Standing {
  return { stage, refund, feePercent, key, plan, denial, became, basis, gap, opensAt: 0, closesAt: 0, oursAt: null };
}

export function beforeOrder(basis: readonly Basis[]): Standing {
  return made('before-order', 'refused', basis);
}

/** Returns the standing of what has ended; by the facts, or as time alone has left it. */
export function ended(basis: readonly Basis[], became?: Status): Standing {
  return made('ended', 'refused', basis, 'none', 0, null, null, became);
}

/** Returns the standing of an open window, with its plan if it has one. */
export function open(basis: readonly Basis[], refund: RefundShare, plan?: WindowPlan, feePercent?: number | null): Standing {
  return made('open', refund, basis, refund, feePercent, plan);
}

/** Returns the standing once a window is over. */
export function over(stage: 'at-renewal' | 'closed', basis: readonly Basis[], plan: WindowPlan): Standing {
  return made(stage, stage === 'closed' ? 'refused' : stage, basis, 'none', 0, plan);
}

/** Returns the standing of what can never be canceled. */
export function denied(basis: readonly Basis[], plan?: WindowPlan, denial?: Standing['denial']): Standing {
  return made('denied', 'refused', basis, 'none', 0, plan, denial);
}

/** Returns the standing of what is not known. */
export function unknown(basis: readonly Basis[], gap: Gap | null): Standing {
  return made('unknown', 'unknown', basis, 'none', 0, null, null, null, gap);
}

/** Returns a standing in its window. */
export function inside(shared: Standing, opensAt: number, closesAt: number, oursAt: number | null = null): Standing {
  const { stage, refund, feePercent, key, plan, denial, became, basis, gap } = shared;
  return { stage, refund, feePercent, key, plan, denial, became, basis, gap, opensAt, closesAt, oursAt };
}
