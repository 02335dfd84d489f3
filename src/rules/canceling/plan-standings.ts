import type { Basis } from '../../kernel/answer.js';
import type { WindowPlan } from './plan.js';
import type { Standing } from './standings.js';
import { denied, open, over, silentAfterwards, silentOnWindow, unknown } from './standings.js';

/** Every standing that a plan can lead to under one citation, made once. */
export interface PlanStandings {
  readonly plan: WindowPlan;
  readonly basis: readonly Basis[];
  /** The standing whatever the time: it has no window, or nothing is said of one; null = it has one. */
  readonly always: Standing | null;
  readonly excepted: Standing;
  /** Inside the window by its beats, and by the shares that the server may state. */
  readonly beats: readonly Standing[];
  readonly full: Standing;
  readonly prorated: Standing;
  readonly none: Standing;
  /** After the window; suspended, nothing is left to end with its term (E2, E4, E8; I6). */
  readonly after: Standing;
  readonly afterSuspended: Standing;
}

/** Returns the standings of a plan, cited in its window and after it. */
/* @__NO_SIDE_EFFECTS__ */
export function planStandings(plan: WindowPlan, basis: readonly Basis[], basisAfter: readonly Basis[]): PlanStandings {
  const { duration, beats, silentAfter, endsWithTerm, exceptDenial } = plan;
  const silent = silentAfter ? unknown(basisAfter, silentAfterwards) : null;
  return {
    plan,
    basis,
    always: duration === 'never' ? denied(basis, plan) : duration === 'not-stated' ? unknown(basis, silentOnWindow) : null,
    excepted: denied(basis, plan, exceptDenial),
    beats: beats.map(({ share: refund, feePercent }) => open(basis, refund, plan, feePercent)),
    full: open(basis, 'full', plan),
    prorated: open(basis, 'prorated', plan),
    none: open(basis, 'none', plan),
    after: silent ?? over(endsWithTerm ? 'at-renewal' : 'closed', basisAfter, plan),
    afterSuspended: silent ?? over('closed', basisAfter, plan),
  };
}
