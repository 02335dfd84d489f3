import type { Basis } from '../kernel/answer.js';
import { isMonthEnd, monthsLater, wholeMonths } from '../kernel/calendar.js';
import { hasKey } from '../kernel/check.js';
import { cited } from '../kernel/dated-table.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, isoDate } from '../kernel/instant.js';
import { extendedTermRefunds, extendedTerms } from '../policy/extended-term.js';
import { chargeRules, printedChargeDay } from '../policy/lifecycle-rules.js';
import { boundsOf } from '../rules/asking/bounds.js';
import { defaultInterpretations, others } from '../rules/asking/determine.js';
import { countedAt } from '../rules/asking/term-chain.js';
import { endOfLifeAt } from '../rules/terms/end-of-life.js';
import type { Options } from '../vocabulary/answer.js';
import type { DateBounds } from '../vocabulary/bounds.js';
import { cycleMonths } from '../vocabulary/product.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { endOfLifeBasis } from './due.js';

/** A charge, and the rules behind its date. */
export interface ChargeDate {
  readonly what: 'charge';
  readonly at: Instant;
  readonly basis: readonly Basis[];
}

/** The billing in a state: from when, until when (null = without end), the months between two charges (null = once), and the reason. */
interface BilledState {
  readonly startsAt: Instant;
  readonly anchorAt: Instant;
  readonly endsAt: Instant | null;
  readonly months: number | null;
  readonly basis: readonly Basis[];
}

function billedIn(subscription: Subscription): BilledState | null {
  const { term, billingCycle } = subscription;
  if (subscription.status === 'extended') {
    const { extendedAt } = subscription;
    const [row] = extendedTerms;
    const basis = [...cited(extendedTerms, row, extendedAt), ...cited(extendedTermRefunds, extendedTermRefunds[0], extendedAt)];
    return { startsAt: extendedAt, anchorAt: extendedAt, endsAt: null, months: row.billedMonths, basis };
  }
  const suspendedAt = subscription.status === 'suspended' ? subscription.suspendedAt : null;
  const goesOn = suspendedAt !== null && endOfLifeAt(subscription, suspendedAt).suspendedKeepsTerm;
  if (term == null || billingCycle === 'none' || !hasKey(cycleMonths, billingCycle)) return null;
  if (subscription.status !== 'active' && !goesOn) return null;
  const { startsAt, endsAt } = term;
  const anchorAt = countedAt(term.anchorAt ?? startsAt, subscription.family);
  const basis = goesOn
    ? endOfLifeBasis(subscription, 'term-end-while-suspended', suspendedAt)
    : cited(chargeRules, chargeRules[0], startsAt);
  return { startsAt, anchorAt, endsAt: countedAt(endsAt, subscription.family), months: cycleMonths[billingCycle], basis };
}

/** Returns a charge counted from an anchor (T3), or as the printed table has it: from a 30th, the day before the last of a shorter month (I39). */
function chargeAt(anchorAt: Instant, months: number, { interpretations }: Options): Instant {
  const at = monthsLater(anchorAt, months);
  const isPrinted = interpretations?.I39 === 'printed-table' && isoDate(anchorAt).endsWith(printedChargeDay) && !isMonthEnd(anchorAt);
  return isPrinted && isMonthEnd(at) ? addMs(at, -dayMs) : at;
}

/** Returns the charges of one state in [fromAt, untilAt), each counted from the anchor (T1, T3, T10); in the extended service term month by month (L5). */
export function chargeDates(subscription: Subscription, fromAt: Instant, untilAt: Instant, options: Options): readonly ChargeDate[] {
  const billed = billedIn(subscription);
  if (billed === null) return [];
  const { startsAt, anchorAt, months, basis } = billed;
  const endAt = Math.min(billed.endsAt ?? untilAt, untilAt);
  const before = wholeMonths(anchorAt, startsAt);
  const inChain = monthsLater(anchorAt, before) === countedAt(startsAt, subscription.family);
  const chainAt = inChain ? anchorAt : countedAt(startsAt, subscription.family);
  const first = inChain ? before : 0;
  const dates: ChargeDate[] = [];
  if (months === null) return startsAt >= fromAt && startsAt < endAt ? [{ what: 'charge', at: startsAt, basis }] : dates;
  // those before `fromAt` are passed over, but for one, since a printed day may be the day before (I39)
  for (let count = Math.max(0, Math.floor((wholeMonths(chainAt, fromAt) - first) / months) - 1); ; count += 1) {
    const at = count === 0 ? startsAt : chargeAt(chainAt, first + count * months, options);
    if (at >= endAt) return dates;
    if (at >= fromAt) dates.push({ what: 'charge', at, basis });
  }
}

/** Returns the same with the bounds of each date (I39): a printed day is the day before. */
export function boundedCharges(
  subscription: Subscription,
  fromAt: Instant,
  untilAt: Instant,
  options: Options,
): readonly (ChargeDate & { readonly bounds: DateBounds | null })[] {
  const otherwise = others(options.interpretations ?? defaultInterpretations, 'I39').map((other) => ({
    id: 'I39' as const,
    dates: chargeDates(subscription, addMs(fromAt, -dayMs), addMs(untilAt, dayMs), { ...options, interpretations: other }),
  }));
  return chargeDates(subscription, fromAt, untilAt, options).map(({ what, at, basis }) => {
    const near = (other: (typeof otherwise)[number]): Instant | undefined =>
      other.dates.find((date) => Math.abs(date.at - at) <= dayMs)?.at;
    return { what, at, basis, bounds: boundsOf(at, otherwise, near) };
  });
}
