import type { Basis, Gap } from '../../kernel/answer.js';
import { frozen, nothing } from '../../kernel/frozen.js';
import { missing, silentOn } from '../../kernel/gap.js';
import type { PolicyStep } from '../../policy/cancellation-window.js';
import type { Status } from '../../vocabulary/status.js';
import type { Plan } from './plan.js';

/** The refund of a cancellation; 'not-stated' = the documents do not say. */
export type RefundShare = PolicyStep['share'];

/** The verdict, effect and refund of a cancellation for a while. Those of a policy are made once, frozen and shared; one in a window is a copy with the window. */
export interface Standing {
  readonly stage: 'before-order' | 'ended' | 'open' | 'at-renewal' | 'closed' | 'denied' | 'unknown';
  readonly refund: RefundShare;
  /** null = a fee of an unstated amount (I24). */
  readonly feePercent: number | null;
  /** The parts that an interpretation may contest: verdict, effect and refund; one refusal is as good as another. */
  readonly key: 'refused' | 'at-renewal' | 'unknown' | RefundShare;
  /** The plan of the window that is open, or was; null = there is none. */
  readonly plan: Plan | null;
  /** The refusal of an excepted product or plan; null = as its family. */
  readonly denial: Plan['exceptDenial'];
  /** The state that time alone has made of it, where the facts say another; null = none. */
  readonly became: Status | null;
  readonly basis: readonly Basis[];
  readonly gap: Gap | null;
  /** The window that is open, or was; Infinity = it never closes. */
  readonly opensAt: number;
  readonly closesAt: number;
  /** The instant at which the window would close by the documents, when the server states otherwise; NaN = there is nothing to compare. */
  readonly oursAt: number;
}

export const noBasis: readonly Basis[] = nothing;
export const silentOnWindow = /* @__PURE__ */ frozen(silentOn('window'));
export const silentOnMove = /* @__PURE__ */ frozen(silentOn('move'));
export const silentAfterwards = /* @__PURE__ */ frozen(silentOn('afterwards'));
export const termMissing = /* @__PURE__ */ frozen(missing('term'));

/** The parts of a standing that is refused and has no window. */
const blank = { refund: 'none', feePercent: 0, plan: null, denial: null, became: null, gap: null } as const;

/** Returns a standing without a window. */
export function standing(stage: Standing['stage'], basis: readonly Basis[], more: Partial<Standing> = {}): Standing {
  const parts = { ...blank, ...more };
  const key = stage === 'open' ? parts.refund : stage === 'at-renewal' || stage === 'unknown' ? stage : 'refused';
  return Object.freeze(inside({ ...parts, stage, key, basis }, 0, 0));
}

/** Returns the standing of what is not known. */
export function unknown(basis: readonly Basis[], gap: Gap | null): Standing {
  return standing('unknown', basis, { gap });
}

/** Returns a standing in its window. */
export function inside(
  shared: Omit<Standing, 'opensAt' | 'closesAt' | 'oursAt'>,
  opensAt: number,
  closesAt: number,
  oursAt = Number.NaN,
): Standing {
  const { stage, refund, feePercent, key, plan, denial, became, basis, gap } = shared;
  return { stage, refund, feePercent, key, plan, denial, became, basis, gap, opensAt, closesAt, oursAt };
}
