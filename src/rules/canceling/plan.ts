import { nothing } from '../../kernel/frozen.js';
import { monthsLater } from '../../kernel/calendar.js';
import type { Instant } from '../../kernel/instant.js';
import { dayMs, hourMs, midnightOf, startOfDay } from '../../kernel/instant.js';
import type { CancellationProcedure, CreditedOn } from '../../policy/cancellation-procedure.js';
import type { CancellationRow, CancellationTerms, Overrides, PartialReturn, PolicyStep } from '../../policy/cancellation-window.js';
import type { ReservedProduct, WindowStart } from '../../vocabulary/purchase.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import type { Way } from '../../vocabulary/way.js';

/** A share of a window: given back until it ends, counted from the opening. */
export interface Beat {
  readonly share: PolicyStep['share'];
  /** null = there is a fee of an unstated amount (I24). */
  readonly feePercent: number | null;
  /** Milliseconds after the opening; Infinity = to the end of the window. */
  readonly ms: number;
  /** Months after the opening, which count instead; null = none. */
  readonly months: number | null;
}

/** A policy row under one set of interpretations, as numbers: all that it says of a window. */
export interface WindowPlan {
  readonly duration: 'window' | 'never' | 'not-stated';
  /** The window closes so long after its opening, or after the midnight that began that day; Infinity = never. */
  readonly closesMs: number;
  readonly fromMidnight: boolean;
  readonly closedBy: 'hours' | 'calendarDays' | null;
  readonly beats: readonly Beat[];
  /** True if the refund ends where the window of the document does, however late the server closes it (E2, E4). */
  readonly refundEnds: boolean;
  /** True if it may still end with its term once the window is over (I6). */
  readonly endsWithTerm: boolean;
  /** True if no document says what follows the window (W1). */
  readonly silentAfter: boolean;
  /** True if the window counts from the first term instead of its opening (I2). */
  readonly fromTerm: boolean;
  readonly reopenedBy: readonly WindowStart['by'][];
  readonly reopensAtRenewal: boolean;
  readonly shutBy: readonly WindowStart['by'][];
  readonly exceptProducts: readonly ReservedProduct[];
  readonly exceptPlanMonths: readonly number[];
  readonly exceptDenial: CancellationProcedure['denial'] | null;
  /** True if a prorated refund is a share of the lower of two prices (W17). */
  readonly ofLowerPrice: boolean;
  readonly insteadAfter: readonly Way[];
  /** False = the document does not say. */
  readonly noTerminationFee: boolean;
  /** null = as the family. */
  readonly creditedOn: CreditedOn | null;
  /** null = the document does not say whether a part goes back. */
  readonly parts: PartialReturn | null;
}

/** A row, or a caller's own policy with the exceptions of the row it names, and the interpretations that it is open to. */
export type PlanSource = CancellationTerms & Partial<CancellationRow> & Pick<CancellationRow, 'interpretations'>;

/** Returns the terms that hold under some interpretations for an order of a day; an override may have overrides of its own. */
function overridden(terms: CancellationTerms, overrides: Overrides, all: Interpretations, orderedAt: Instant): CancellationTerms {
  let found = terms;
  for (const [id, values] of Object.entries(overrides)) {
    const override = values[all[id as InterpretationId] ?? ''];
    if (override === undefined || (override.from !== undefined && orderedAt < midnightOf(override.from))) continue;
    found = overridden({ ...found, ...override }, override.overrides ?? {}, all, orderedAt);
  }
  return found;
}

/** Returns the plan of a source under some interpretations. */
export function planOf(source: PlanSource, all: Interpretations, orderedAt: Instant): WindowPlan {
  const valueOf = (id: InterpretationId): string | undefined => (source.interpretations.includes(id) ? all[id] : undefined);
  const { duration, refund, afterClose, reopenedBy = [], shutBy = nothing } = overridden(source, source.overrides ?? {}, all, orderedAt);
  const counted = valueOf('I7');
  const elapsed = counted === 'elapsed-24-hours';
  // closed at its limit, a window still holds at that very millisecond
  const lastMs = (elapsed ? all.I1 : valueOf('I1')) === 'open-at-limit' ? 1 : 0;
  const { hours, calendarDays: days }: { readonly hours?: number; readonly calendarDays?: number } =
    typeof duration === 'object' ? duration : {};
  const ofDays = days === undefined ? 0 : elapsed ? days * dayMs + lastMs : (days + (counted === undefined ? 1 : 0)) * dayMs;
  return {
    duration: duration === 'never' || duration === 'not-stated' ? duration : 'window',
    closesMs: hours === undefined ? (duration === 'any-time' ? Number.POSITIVE_INFINITY : ofDays) : hours * hourMs + lastMs,
    fromMidnight: days !== undefined && !elapsed,
    closedBy: hours !== undefined ? 'hours' : days !== undefined ? 'calendarDays' : null,
    beats: refund.map(({ share, hours: until, months = null, feePercent = 0 }) => ({
      share,
      feePercent: feePercent === 'not-stated' ? null : feePercent,
      ms: until === null ? Number.POSITIVE_INFINITY : until * hourMs + lastMs,
      months,
    })),
    refundEnds: afterClose !== 'refused' && duration !== 'not-stated',
    endsWithTerm: afterClose === 'at-renewal' && valueOf('I6') !== 'nothing-left',
    silentAfter: afterClose === 'not-stated',
    fromTerm: valueOf('I2') === 'term-start',
    // engines look through a frozen list more slowly
    reopenedBy: [...reopenedBy],
    reopensAtRenewal: reopenedBy.includes('renewal'),
    shutBy,
    exceptProducts: source.exceptProducts ?? nothing,
    exceptPlanMonths: source.exceptPlanMonths ?? nothing,
    exceptDenial: source.exceptDenial ?? null,
    ofLowerPrice: source.ofLowerPrice ?? false,
    insteadAfter: source.insteadAfter ?? nothing,
    noTerminationFee: source.noTerminationFee ?? false,
    creditedOn: source.creditedOn ?? null,
    parts: source.parts ?? null,
  };
}

/** When a window opened at an instant closes: the first instant outside; Infinity = never. */
export function closesAt({ closesMs, fromMidnight }: WindowPlan, opensAt: number): number {
  return (fromMidnight ? startOfDay(opensAt as Instant) : opensAt) + closesMs;
}

/** The first instant after a share of a window opened at an instant; Infinity = it lasts as long as the window. */
export function beatEndsAt({ ms, months }: Beat, opensAt: number): number {
  return months === null ? opensAt + ms : monthsLater(opensAt as Instant, months);
}
