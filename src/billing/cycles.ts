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
import type { Term } from '../vocabulary/term.js';
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

/** Returns the charges of the running term of a state, as far as the state lasts. */
function chargesIn(state: Subscription, { startsAt, endsAt }: Term, options: Options): readonly ChargeDate[] {
  const begun = { ...state, changedAt: startsAt };
  const due = nextDue(begun, options);
  return chargeDates(begun, startsAt, due === null || due.at > endsAt ? endsAt : due.at, options);
}

/** Returns the charge cycles of the running term of a state that is charged. */
export function cyclesOf(state: Subscription, options: Options): readonly Cycle[] {
  const { term, billingCycle, family, status } = state;
  if (term == null || !(status === 'active' || status === 'suspended') || !hasKey(cycleMonths, billingCycle)) return nothing;
  const starts = chargesIn(state, term, options);
  let known: readonly (readonly ChargeDate[])[] | null = null;
  const otherwise = (): readonly (readonly ChargeDate[])[] =>
    (known ??= others(options.interpretations ?? defaultInterpretations, 'I39').map((interpretations) =>
      chargesIn(state, term, { ...options, interpretations }),
    ));
  // of a duration that is not known nothing says that the term was cut
  const isCutTerm = hasKey(monthsOf, term.duration) && term.endsAt < addTerm(countedAt(term.startsAt, family), term.duration, 1);
  const months = cycleMonths[billingCycle] ?? monthsOf[term.duration];
  return starts.map(({ at, basis }, index): Cycle => {
    const endsAt = starts[index + 1]?.at ?? term.endsAt;
    const isOther = (dates: readonly ChargeDate[]): boolean => dates[index]?.at !== at || (dates[index + 1]?.at ?? term.endsAt) !== endsAt;
    return {
      startsAt: at,
      endsAt,
      isCut: isCutTerm && endsAt < monthsLater(countedAt(at, family), months),
      basis,
      contested: () => (otherwise().some(isOther) ? counted : nothing),
    };
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
