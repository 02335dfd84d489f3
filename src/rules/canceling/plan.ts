import { monthsLater } from '../../kernel/calendar.js';
import type { Instant } from '../../kernel/instant.js';
import { dayMs, hourMs, midnightOf, startOfDay } from '../../kernel/instant.js';
import type { Bends, CancellationRow, CancellationTerms, PolicyStep } from '../../policy/cancellation-window.js';
import type { Opening, ReservedProduct } from '../../vocabulary/purchase.js';
import type { ReadingId } from '../../vocabulary/reading.js';
import type { Choice } from './choice.js';
import { wordIn } from './choice.js';

/** A share of a window: given back until it ends, counted from the opening. */
export interface Beat {
  readonly share: PolicyStep['share'];
  readonly feePercent: number;
  /** Milliseconds after the opening; Infinity = to the end of the window. */
  readonly ms: number;
  /** Months after the opening, which count instead; null = none. */
  readonly months: number | null;
}

/** A policy row under one set of readings, as numbers: all that it says of a window. Plans that say the same are the same object. */
export interface Plan {
  readonly length: 'window' | 'never' | 'not-stated';
  /** The window closes so long after its opening, or after the midnight that began that day; Infinity = never. */
  readonly closesMs: number;
  readonly fromMidnight: boolean;
  readonly closedBy: 'hours' | 'calendarDays' | null;
  readonly beats: readonly Beat[];
  /** True if the refund ends where the window of the text does, however late the server closes it (E2, E4). */
  readonly refundEnds: boolean;
  /** True if it may still end with its term once the window is over (I6). */
  readonly endsWithTerm: boolean;
  /** True if the window counts from the first term instead of its opening (I2). */
  readonly fromTerm: boolean;
  readonly opensAgain: readonly Opening['by'][];
  readonly exceptProducts: readonly ReservedProduct[];
  readonly exceptPlanMonths: readonly number[];
}

/** What a plan is made of: the terms, and what the row says besides; `hears` tells which readings bend it. */
export interface PlanSource {
  readonly terms: CancellationTerms;
  readonly besides: Pick<CancellationRow, 'opensAgain' | 'exceptProducts' | 'exceptPlanMonths'> | null;
  readonly hears: (id: ReadingId) => boolean;
  readonly under?: Bends | undefined;
}

const nothing: readonly never[] = [];

/** Returns the terms with what the chosen readings put in their place, and in the place of that, for an order of a day. */
function bent(terms: CancellationTerms, under: Bends | undefined, choice: Choice, orderedAt: Instant): CancellationTerms {
  let found = terms;
  for (const [id, words] of Object.entries(under ?? {})) {
    const word = wordIn(choice, id as ReadingId);
    const bend = word === undefined ? undefined : words[word];
    if (bend === undefined || (bend.from !== undefined && orderedAt < midnightOf(bend.from))) continue;
    const { length = found.length, refund = found.refund, afterwards = found.afterwards } = bend;
    found = bent({ length, refund, afterwards }, bend.under, choice, orderedAt);
  }
  return found;
}

/** Returns the plan of a source under a choice, the same object as one among `known` that says the same. */
export function planOf(source: PlanSource, choice: Choice, orderedAt: Instant, known: Map<string, Plan>): Plan {
  const { besides, hears } = source;
  const { length, refund, afterwards } = bent(source.terms, source.under, choice, orderedAt);
  const counted = hears('I7') ? wordIn(choice, 'I7') : undefined;
  const elapsed = counted === 'elapsed-24-hours';
  // closed at its limit, a window still holds at that very millisecond
  const lastMs = (hears('I1') || elapsed) && wordIn(choice, 'I1') === 'closed-at-limit' ? 1 : 0;
  const hours = typeof length === 'object' && 'hours' in length ? length.hours : null;
  const days = typeof length === 'object' && 'calendarDays' in length ? length.calendarDays : null;
  const closesMs =
    hours !== null
      ? hours * hourMs + lastMs
      : days !== null
        ? elapsed
          ? days * dayMs + lastMs
          : (days + (counted === undefined ? 1 : 0)) * dayMs
        : length === 'any-time'
          ? Number.POSITIVE_INFINITY
          : 0;
  const plan: Plan = {
    length: length === 'never' || length === 'not-stated' ? length : 'window',
    closesMs,
    fromMidnight: days !== null && !elapsed,
    closedBy: hours !== null ? 'hours' : days !== null ? 'calendarDays' : null,
    beats: refund.map(({ share, hours: until, months, feePercent = 0 }) => ({
      share,
      feePercent,
      ms: until === null ? Number.POSITIVE_INFINITY : until * hourMs + lastMs,
      months: months ?? null,
    })),
    refundEnds: afterwards === 'at-renewal' && length !== 'not-stated',
    endsWithTerm: afterwards === 'at-renewal' && !(hears('I6') && wordIn(choice, 'I6') === 'nothing-left'),
    fromTerm: hears('I2') && wordIn(choice, 'I2') === 'term-start',
    opensAgain: besides?.opensAgain ?? nothing,
    exceptProducts: besides?.exceptProducts ?? nothing,
    exceptPlanMonths: besides?.exceptPlanMonths ?? nothing,
  };
  const said = JSON.stringify(plan);
  const same = known.get(said) ?? plan;
  known.set(said, same);
  return same;
}

/** When a window opened at an instant closes: the first instant outside; Infinity = never. */
export function closesAt({ closesMs, fromMidnight }: Plan, opensAt: Instant): number {
  return (fromMidnight ? startOfDay(opensAt) : opensAt) + closesMs;
}

/** The first instant after a share of a window opened at an instant; Infinity = it lasts as long as the window. */
export function beatEndsAt({ ms, months }: Beat, opensAt: Instant): number {
  return months === null ? opensAt + ms : monthsLater(opensAt, months);
}
