import { chargesBy } from '../billing/credit.js';
import type { Gap } from '../kernel/answer.js';
import { isGap } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import { advance } from '../lifecycle/advance.js';
import { checkOptions } from '../rules/asking/check-options.js';
import type { Options } from '../vocabulary/answer.js';
import type { Charge } from '../vocabulary/purchase.js';
import { checkRecord } from './check-record.js';
import type { DeskRecord } from './deadline.js';
import { pricesOf } from './prices.js';

/** The charge of a charge cycle, or why it is not known. */
export interface CycleCharge {
  /** The charge, as `refundCredit` takes it; null = none has begun, or it is not known. */
  readonly charge: Charge | null;
  /** Why it is not known; empty = it is. */
  readonly gaps: readonly Gap[];
}

const none: Options = {};

/**
 * Returns the last charge that has begun by an instant: the seats that are held then times the price of one, with the days of the cycle and the number of
 * seats, as `refundCredit` takes a charge. Nothing happens in between but what time does. Throws TermbookError as `deadlines` does for a record.
 * @example
 * import { decimal, instant, money, refundCredit, termFrom } from 'termbook';
 * import { chargeAt } from 'termbook/desk';
 * const orderedAt = instant('2022-07-15T10:00Z');
 * const subscription = {
 *   id: 's-1', family: 'new-commerce-license', billingCycle: 'monthly', orderedAt, quantity: 10, autoRenew: true, changedAt: orderedAt, status: 'active',
 *   term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'), unitPrice: money('10.08', 'EUR'),
 * } as const;
 * const at = instant('2022-07-17T12:00Z');
 * const { charge } = chargeAt(subscription, at);
 * charge && `${decimal(charge.paid)} for ${charge.quantity} seats`; // => '100.80 for 10 seats'
 * const answer = charge && refundCredit({ purchase: subscription, charge }, at);
 * answer?.verdict === 'computed' && answer.credit; // => { amount: 9420, currency: 'EUR' }
 */
export function chargeAt(record: DeskRecord, at: Instant, options: Options = none): CycleCharge {
  checkRecord(record);
  checkInstant(at, 'at');
  checkOptions(options);
  const { subscription } = advance(record, at, options);
  const charges = chargesBy(pricesOf(record), subscription, at, subscription.quantity, options);
  return isGap(charges) ? { charge: null, gaps: [charges] } : { charge: charges.at(-1) ?? null, gaps: [] };
}
