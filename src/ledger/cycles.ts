import type { Basis } from '../kernel/answer.js';
import { monthsLater } from '../kernel/calendar.js';
import { hasKey } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, startOfDay } from '../kernel/instant.js';
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

/** One charge cycle of a term. */
export interface Cycle {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  /** True if the term was cut to end with another: no document says what the short cycle costs. */
  readonly isCut: boolean;
  readonly basis: readonly Basis[];
  readonly contested: readonly InterpretationId[];
}

type Charged = readonly { readonly at: Instant; readonly basis: readonly Basis[] }[];

/** Returns the charges of a state in [startsAt, endsAt). */
export function chargedIn(state: Subscription, startsAt: Instant, endsAt: Instant, options: Options): Charged {
  const one = { ...state, changedAt: startsAt };
  const due = nextDue(one, options);
  return chargeDates(one, startsAt, due === null || due.at > endsAt ? endsAt : due.at, options);
}

/** Returns the charge cycles of the running term of a state that is charged. */
export function cyclesOf(state: Subscription, options: Options): readonly Cycle[] {
  const { term, billingCycle, family, status } = state;
  if (term == null || !(status === 'active' || status === 'suspended')) return [];
  if (!hasKey(cycleMonths, billingCycle) || !hasKey(monthsOf, term.duration)) return [];
  const starts = chargedIn(state, term.startsAt, term.endsAt, options);
  const interpretations = options.interpretations ?? defaultInterpretations;
  const otherwise = others(interpretations, 'I39').map((other) =>
    chargedIn(state, term.startsAt, term.endsAt, { ...options, interpretations: other }),
  );
  const isCutTerm = term.endsAt < addTerm(countedAt(term.startsAt, family), term.duration, 1);
  const months = cycleMonths[billingCycle] ?? monthsOf[term.duration];
  return starts.map(({ at, basis }, index): Cycle => {
    const endsAt = starts[index + 1]?.at ?? term.endsAt;
    const isOther = otherwise.some((dates) => dates[index]?.at !== at || (dates[index + 1]?.at ?? term.endsAt) !== endsAt);
    const isCut = isCutTerm && endsAt < monthsLater(countedAt(at, family), months);
    return { startsAt: at, endsAt, isCut, basis, contested: isOther ? ['I39'] : [] };
  });
}

/** Returns the midnight after the last day of a cycle. */
export function lastDayEnd({ startsAt, endsAt }: Pick<Cycle, 'startsAt' | 'endsAt'>): Instant {
  return addMs(startOfDay(startsAt), chargedDays({ paid: { amount: 0, currency: 'EUR' }, startsAt, endsAt }) * dayMs);
}
