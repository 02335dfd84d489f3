import { checkObject } from '../../kernel/check.js';
import { silentOn, unknownValue } from '../../kernel/gap.js';
import type { Gap } from '../../kernel/answer.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, checkInstant, dayMs, startOfDay } from '../../kernel/instant.js';
import type { Money } from '../../kernel/money.js';
import { checkPaid } from '../../kernel/money.js';
import { beforeFirst, earliest } from '../../kernel/dated-table.js';
import { seatAdditions } from '../../policy/seat-addition.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import { productFamilies } from '../../vocabulary/product.js';
import type { Charge } from '../../vocabulary/purchase.js';
import { inForce } from '../asking/in-force.js';
import { chargedDays, prorated, unusedDays } from './prorate.js';
import { defaultInterpretations, determine } from '../asking/determine.js';

/**
 * The added seats. `unitPrice` is the price of one seat for the whole charge cycle [cycleStartsAt, cycleEndsAt), in the currency of the
 * charge.
 */
export interface SeatAddition {
  readonly family: ProductFamily;
  readonly seats: number;
  readonly unitPrice: Money;
  readonly cycleStartsAt: Instant;
  readonly cycleEndsAt: Instant;
}
/**
 * The charge. `billedDays` are the days from the day of the event to the end of the cycle, both counted, of its `cycleDays`; days in UTC.
 */
export interface SeatAdditionCharge {
  readonly charge: Money;
  readonly billedDays: number;
  readonly cycleDays: number;
}
/** The answer of `seatAdditionCharge`: the charge in minor units, or the gaps. */
export type SeatAdditionAnswer = ValueAnswer<'seat-addition', SeatAdditionCharge>;

function checkAddition(facts: SeatAddition): void {
  checkObject(facts, 'facts');
  const { seats, unitPrice, cycleStartsAt, cycleEndsAt } = facts;
  checkInstant(cycleStartsAt, 'cycleStartsAt');
  checkInstant(cycleEndsAt, 'cycleEndsAt');
  if (cycleEndsAt < cycleStartsAt) fail('inverted-dates', 'cycleEndsAt', 'an instant not before cycleStartsAt', cycleEndsAt);
  checkPaid(unitPrice, 'unitPrice');
  if (!(Number.isSafeInteger(seats) && seats > 0)) fail('invalid-quantity', 'seats', 'a whole number above 0', seats);
}

/**
 * Returns the charge for seats added inside a cycle (T9).
 * The remaining days, with the day of the event, are counted and truncated as in W14: the seat's price for those days, truncated to two
 * decimals, times the seats.
 * Throws TermbookError for a quantity below 1, money that is not whole or a cycle that ends before it starts.
 * @example
 * import { instant, money, seatAdditionCharge } from 'termbook';
 * const cycle = { cycleStartsAt: instant('2023-07-15'), cycleEndsAt: instant('2023-08-15') };
 * const facts = { family: 'new-commerce-license', seats: 10, unitPrice: money('10.08', 'EUR'), ...cycle } as const;
 * const answer = seatAdditionCharge(facts, instant('2023-07-17T12:00Z'));
 * answer.verdict === 'computed' && answer.charge; // => { amount: 9420, currency: 'EUR' }
 */
export function seatAdditionCharge(facts: SeatAddition, at: Instant, options?: Options): SeatAdditionAnswer {
  checkInstant(at, 'at');
  checkAddition(facts);
  const { family, seats, unitPrice, cycleStartsAt, cycleEndsAt } = facts;
  const paid: Money = { amount: unitPrice.amount * seats, currency: unitPrice.currency };
  checkPaid(paid, 'unitPrice times seats');
  if (!productFamilies.includes(family)) {
    const gap: Gap = unknownValue('family', family);
    return { question: 'seat-addition', at, basis: [], verdict: 'undetermined', gaps: [gap] };
  }
  const { entry, basis, nextAt } = inForce(seatAdditions, at, options);
  const undetermined = (gap: Gap): SeatAdditionAnswer => ({ question: 'seat-addition', at, basis, verdict: 'undetermined', gaps: [gap] });
  if (entry === null) return undetermined(beforeFirst(seatAdditions));
  if (!entry.families.includes(family)) return undetermined(silentOn('price'));
  // the stated cycle is not the one in which the seats are added
  if (at < cycleStartsAt || at >= cycleEndsAt) return undetermined({ gap: 'fact-missing', fact: 'cycleStartsAt' });
  const cycle: Charge = { paid, startsAt: cycleStartsAt, endsAt: cycleEndsAt, quantity: seats };
  const cycleDays = chargedDays(cycle);
  const midnightAt = addMs(startOfDay(at), dayMs);
  // the day of the event counts, even the last one of a cycle that does not end at midnight
  const billedDays = Math.max(1, unusedDays(cycle, at, entry.dayOfEvent));
  const edgeAt = billedDays > 1 ? midnightAt : cycleEndsAt;
  const { standing, contested, changesAt } = determine(
    (interpretations) => {
      const amount = prorated(cycle, billedDays, interpretations.I19 === 'one-final-rounding' ? 'once' : entry.rounding);
      return { key: String(amount), nextAt: earliest(nextAt, edgeAt), amount };
    },
    ['I19'],
    options?.interpretations ?? defaultInterpretations,
    at,
  );
  const charge: Money = { amount: standing.amount, currency: unitPrice.currency };
  return { question: 'seat-addition', at, basis, contested, changesAt, verdict: 'computed', charge, billedDays, cycleDays };
}
