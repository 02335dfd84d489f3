import { frozen, nothing } from '../../kernel/frozen.js';
import { silentOn } from '../../kernel/gap.js';
import type { Basis, Gap } from '../../kernel/answer.js';
import type { Draft } from '../../kernel/draft.js';
import type { Status } from '../../vocabulary/status.js';
import type { Way } from '../../vocabulary/way.js';
import type { Plan } from './plan.js';

/** The refund of a cancellation; 'not-stated' = the documents do not say. */
export type RefundShare = 'full' | 'prorated' | 'none' | 'not-stated';

/** The standing of a cancellation, and until when nothing changes it by itself; written anew for each instant that is looked at. */
export interface Standing {
  readonly stage: 'before-order' | 'ended' | 'open' | 'at-renewal' | 'closed' | 'denied' | 'unknown';
  readonly refund: RefundShare;
  /** null = a fee of an unstated amount (I24). */
  readonly feePercent: number | null;
  /** The plan of the window that is open, or was; null = there is none. */
  readonly plan: Plan | null;
  /** The refusal of an excepted product or plan; null = as its family. */
  readonly denial: Plan['exceptDenial'];
  /** The window that is open, or was; Infinity = it never closes. */
  readonly opensAt: number;
  readonly closesAt: number;
  /** The instant at which the window would close by the documents, when the server states otherwise; NaN = there is nothing to compare. */
  readonly oursAt: number;
  readonly closedBy: Plan['closedBy'];
  /** The state that time alone has made of it, where the facts say another; null = none. */
  readonly became: Status | null;
  /** The ways that are left once the window is over. */
  readonly ways: readonly Way[];
  readonly basis: readonly Basis[];
  readonly gap: Gap | null;
  /** The next instant at which something may change; Infinity = never. */
  readonly untilAt: number;
  /** The bits of the policies that it follows from. */
  readonly consulted: number;
}

export const noBasis: readonly Basis[] = nothing;
const noWays: readonly Way[] = nothing;
/** The gaps where the documents say nothing. */
export const silentOnWindow = /* @__PURE__ */ frozen(silentOn('window'));
export const silentOnRefund = /* @__PURE__ */ frozen(silentOn('refund'));
export const silentOnMove = /* @__PURE__ */ frozen(silentOn('move'));
export const silentAfterwards = /* @__PURE__ */ frozen(silentOn('afterwards'));
export const silentOnFee = /* @__PURE__ */ frozen(silentOn('fee'));
export const silentOnSeats = /* @__PURE__ */ frozen(silentOn('seats'));

/* @__NO_SIDE_EFFECTS__ */
export function blankStanding(): Draft<Standing> {
  return {
    stage: 'unknown',
    refund: 'none',
    feePercent: 0,
    plan: null,
    denial: null,
    opensAt: 0,
    closesAt: 0,
    oursAt: Number.NaN,
    closedBy: null,
    became: null,
    ways: noWays,
    basis: noBasis,
    gap: null,
    untilAt: 0,
    consulted: 0,
  };
}

/** Writes a standing without a window. */
export function hold(into: Draft<Standing>, stage: Standing['stage'], basis: readonly Basis[], gap: Gap | null = null): void {
  into.stage = stage;
  into.refund = 'none';
  into.feePercent = 0;
  into.plan = null;
  into.denial = null;
  into.opensAt = 0;
  into.closesAt = 0;
  into.oursAt = Number.NaN;
  into.closedBy = null;
  into.became = null;
  into.ways = noWays;
  into.basis = basis;
  into.gap = gap;
}

/** The parts that an interpretation may contest: verdict, effect and refund; one refusal is as good as another. */
export type Key = 'refused' | 'at-renewal' | 'unknown' | Standing['refund'];

export function keyOf({ stage, refund }: Standing): Key {
  switch (stage) {
    case 'open':
      return refund;
    case 'at-renewal':
    case 'unknown':
      return stage;
    default:
      return 'refused';
  }
}

/** Narrows the time for which a standing holds. */
export function until(into: Draft<Standing>, at: number): void {
  if (at < into.untilAt) into.untilAt = at;
}

/** Begins a standing beside another one: with the time for which that one holds, and the policies that it follows from. */
export function beginBeside(into: Draft<Standing>, { untilAt, consulted }: Standing): void {
  into.untilAt = untilAt;
  into.consulted = consulted;
}

/** Takes over from a standing beside: nothing holds for longer, and the policies that it follows from. */
export function takeOver(into: Draft<Standing>, { untilAt, consulted }: Standing): void {
  until(into, untilAt);
  into.consulted |= consulted;
}
