import type { Basis } from '../kernel/answer.js';
import { monthsLater } from '../kernel/calendar.js';
import { hasKey } from '../kernel/check.js';
import { nothing } from '../kernel/frozen.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, startOfDay } from '../kernel/instant.js';
import type { ChargeDate } from '../lifecycle/charge-dates.js';
import { chargeDates } from '../lifecycle/charge-dates.js';
import { nextDue } from '../lifecycle/next-due.js';
import { defaultInterpretations, others } from '../rules/asking/determine.js';
import { countedAt } from '../rules/asking/term-chain.js';
import { chargedDays } from '../rules/prices/prorate.js';
import type { Options } from '../vocabulary/answer.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import { cycleMonths } from '../vocabulary/product.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { addTerm, monthsOf } from '../vocabulary/term.js';
import type { Line } from './line.js';

/** One charge cycle of a term. */
export interface Cycle {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** True if the term was cut to end with another: no document says what the short cycle costs. */
  readonly isCut: boolean;
  readonly basis: readonly Basis[];
  /** Returns the interpretations under which its days are others. */
  readonly contested: () => readonly InterpretationId[];
}

const counted: readonly InterpretationId[] = ['I39'];

/** Returns the charge cycles of the running term of a state that is charged. */
export function cyclesOf(state: Subscription, options: Options): readonly Cycle[] {
  const { term, billingCycle, family, status } = state;
  if (term == null || !(status === 'active' || status === 'suspended') || !hasKey(cycleMonths, billingCycle)) return nothing;
  const { startsAt, endsAt } = term;
  const chargesIn = (chosen: Options): readonly ChargeDate[] => chargeDates(state, startsAt, endsAt, chosen);
  const starts = chargesIn(options);
  let known: readonly (readonly ChargeDate[])[] | null = null;
  const otherwise = (): readonly (readonly ChargeDate[])[] =>
    (known ??= others(options.interpretations ?? defaultInterpretations, 'I39').map((interpretations) =>
      chargesIn({ ...options, interpretations }),
    ));
  // of a duration that is not known nothing says that the term was cut
  const isCutTerm = hasKey(monthsOf, term.duration) && endsAt < addTerm(countedAt(startsAt, family), term.duration, 1);
  const months = cycleMonths[billingCycle] ?? monthsOf[term.duration];
  const due = nextDue({ ...state, changedAt: startsAt }, options);
  return starts.flatMap(({ at, basis }, index): readonly Cycle[] => {
    // a charge is for the whole cycle, also if the state does not last as long
    if (due !== null && at >= due.at) return [];
    const nextAt = starts[index + 1]?.at ?? endsAt;
    const isOther = (dates: readonly ChargeDate[]): boolean => dates[index]?.at !== at || (dates[index + 1]?.at ?? endsAt) !== nextAt;
    const isCut = isCutTerm && nextAt < monthsLater(countedAt(at, family), months);
    return [{ startsAt: at, endsAt: nextAt, isCut, basis, contested: () => (otherwise().some(isOther) ? counted : nothing) }];
  });
}

/** Returns the first day of a cycle, and the midnight after its last day. */
export function daysOf({
  startsAt,
  endsAt,
}: Pick<Cycle, 'startsAt' | 'endsAt'>): Pick<Line, 'cycleStartsAt'> & { readonly endsAt: Instant } {
  const cycleStartsAt = startOfDay(startsAt);
  const days = chargedDays({ paid: { amount: 0, currency: 'EUR' }, startsAt, endsAt });
  return { cycleStartsAt, endsAt: addMs(cycleStartsAt, days * dayMs) };
}
