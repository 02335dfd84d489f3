import { nothing } from '../../kernel/frozen.js';
import { monthsLater } from '../../kernel/calendar.js';
import type { Instant } from '../../kernel/instant.js';
import { dayMs, hourMs, midnightOf, startOfDay } from '../../kernel/instant.js';
import { keptFor } from '../../kernel/kept.js';
import type { CancellationProcedure } from '../../policy/cancellation-procedure.js';
import type { CancellationRow, CancellationTerms, Overrides, PolicyStep } from '../../policy/cancellation-window.js';
import type { ReservedProduct, WindowStart } from '../../vocabulary/purchase.js';
import type { InterpretationId } from '../../vocabulary/interpretation.js';
import type { Way } from '../../vocabulary/way.js';
import type { Choice } from './choice.js';
import { valueIn } from './choice.js';

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

/** A policy row under one set of interpretations, as numbers: all that it says of a window. Plans that say the same are the same object. */
export interface Plan {
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
  readonly exceptProducts: readonly ReservedProduct[];
  readonly exceptPlanMonths: readonly number[];
  readonly exceptDenial: CancellationProcedure['denial'] | null;
  /** True if a prorated refund is a share of the lower of two prices (W17). */
  readonly ofLowerPrice: boolean;
  readonly insteadAfter: readonly Way[];
  /** False = the document does not say. */
  readonly noTerminationFee: boolean;
}

/** The parts of a plan: the terms, the rest of the row, and the interpretations that change it. */
export interface PlanSource {
  readonly terms: CancellationTerms;
  readonly besides: Pick<
    CancellationRow,
    'reopenedBy' | 'exceptProducts' | 'exceptPlanMonths' | 'exceptDenial' | 'ofLowerPrice' | 'insteadAfter' | 'noTerminationFee'
  > | null;
  readonly isOpenTo: (id: InterpretationId) => boolean;
  readonly overrides?: Overrides | undefined;
}

type PlanTerms = Required<CancellationTerms>;

/** Returns the terms that hold under the chosen interpretations for an order of a day; an override may have overrides of its own. */
function overridden(terms: PlanTerms, overrides: Overrides, choice: Choice, orderedAt: Instant): PlanTerms {
  let found = terms;
  for (const [id, values] of Object.entries(overrides)) {
    const value = valueIn(choice, id as InterpretationId);
    const override = value === undefined ? undefined : values[value];
    if (override === undefined || (override.from !== undefined && orderedAt < midnightOf(override.from))) continue;
    const { duration = found.duration, refund = found.refund, afterClose = found.afterClose } = override;
    const reopenedBy = override.reopenedBy ?? found.reopenedBy;
    found = overridden({ duration, refund, afterClose, reopenedBy }, override.overrides ?? {}, choice, orderedAt);
  }
  return found;
}

/** Returns the plan of a source under a choice, the same object as one among `known` that says the same. */
export function planOf(source: PlanSource, choice: Choice, orderedAt: Instant, known: Map<string, Plan>): Plan {
  const { besides, isOpenTo } = source;
  const terms = { ...source.terms, reopenedBy: besides?.reopenedBy ?? nothing };
  const { duration, refund, afterClose, reopenedBy } = overridden(terms, source.overrides ?? {}, choice, orderedAt);
  const counted = isOpenTo('I7') ? valueIn(choice, 'I7') : undefined;
  const elapsed = counted === 'elapsed-24-hours';
  // closed at its limit, a window still holds at that very millisecond
  const lastMs = (isOpenTo('I1') || elapsed) && valueIn(choice, 'I1') === 'open-at-limit' ? 1 : 0;
  const hours = typeof duration === 'object' && 'hours' in duration ? duration.hours : null;
  const days = typeof duration === 'object' && 'calendarDays' in duration ? duration.calendarDays : null;
  const closesMs =
    hours !== null
      ? hours * hourMs + lastMs
      : days !== null
        ? elapsed
          ? days * dayMs + lastMs
          : (days + (counted === undefined ? 1 : 0)) * dayMs
        : duration === 'any-time'
          ? Number.POSITIVE_INFINITY
          : 0;
  const plan: Plan = {
    duration: duration === 'never' || duration === 'not-stated' ? duration : 'window',
    closesMs,
    fromMidnight: days !== null && !elapsed,
    closedBy: hours !== null ? 'hours' : days !== null ? 'calendarDays' : null,
    beats: refund.map(({ share, hours: until, months, feePercent = 0 }) => ({
      share,
      feePercent: feePercent === 'not-stated' ? null : feePercent,
      ms: until === null ? Number.POSITIVE_INFINITY : until * hourMs + lastMs,
      months: months ?? null,
    })),
    refundEnds: afterClose !== 'refused' && duration !== 'not-stated',
    endsWithTerm: afterClose === 'at-renewal' && !(isOpenTo('I6') && valueIn(choice, 'I6') === 'nothing-left'),
    silentAfter: afterClose === 'not-stated',
    fromTerm: isOpenTo('I2') && valueIn(choice, 'I2') === 'term-start',
    // engines look through a frozen list more slowly
    reopenedBy: [...reopenedBy],
    reopensAtRenewal: reopenedBy.includes('renewal'),
    exceptProducts: besides?.exceptProducts ?? nothing,
    exceptPlanMonths: besides?.exceptPlanMonths ?? nothing,
    exceptDenial: besides?.exceptDenial ?? null,
    ofLowerPrice: besides?.ofLowerPrice ?? false,
    insteadAfter: besides?.insteadAfter ?? nothing,
    noTerminationFee: besides?.noTerminationFee ?? false,
  };
  return keptFor(known, JSON.stringify(plan), () => plan);
}

/** When a window opened at an instant closes: the first instant outside; Infinity = never. */
export function closesAt({ closesMs, fromMidnight }: Plan, opensAt: Instant): number {
  return (fromMidnight ? startOfDay(opensAt) : opensAt) + closesMs;
}

/** The first instant after a share of a window opened at an instant; Infinity = it lasts as long as the window. */
export function beatEndsAt({ ms, months }: Beat, opensAt: Instant): number {
  return months === null ? opensAt + ms : monthsLater(opensAt, months);
}
