import type { Gap } from '../../kernel/answer.js';
import { checkObject, hasKey } from '../../kernel/check.js';
import { fail } from '../../kernel/error.js';
import { unknownValue } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { Money } from '../../kernel/money.js';
import type { Decision } from '../../vocabulary/answer.js';
import { cycleMonths, productFamilies } from '../../vocabulary/product.js';
import type { Purchase, StatedDeadlines, WindowStart } from '../../vocabulary/purchase.js';
import type { Status } from '../../vocabulary/status.js';
import { statuses } from '../../vocabulary/status.js';
import type { Term } from '../../vocabulary/term.js';
import { checkTerm, monthsOf } from '../../vocabulary/term.js';
import { checkPurchase } from '../asking/check-purchase.js';
import type { MidCycleChargeAnswer } from '../prices/mid-cycle-charge.js';

/** An existing subscription that is upgraded into; `cancelUntilAt` is the end of its cancellation window, 'never' = it has none. */
export interface UpgradeTarget {
  /** The running term of the target. */
  readonly term: Term;
  /** Not stated = unknown. */
  readonly cancelUntilAt?: StatedDeadlines['cancelUntilAt'];
  /** Not stated = running. */
  readonly status?: Status;
}
/** The prices of a seat for the charge cycle [cycleStartsAt, cycleEndsAt), before and after. */
export interface UpgradePrices {
  /** The price of a seat before the upgrade, for the charge cycle. */
  readonly before: Money;
  /** The price of a seat after the upgrade, for the charge cycle. */
  readonly after: Money;
  /** The start of the charge cycle. */
  readonly cycleStartsAt: Instant;
  /** The end of the charge cycle. */
  readonly cycleEndsAt: Instant;
}
/** The subscription, its seats (`quantity`), and how many of them are upgraded (`seats`). */
export interface Upgrade {
  /** The purchase to upgrade. */
  readonly purchase: Purchase;
  /** Its number of seats. */
  readonly quantity: number;
  /** The number of seats to upgrade. */
  readonly seats: number;
  /** Not stated = a new subscription, or in place. */
  readonly target?: UpgradeTarget | null;
  /** True = at the renewal. Not stated = at once. */
  readonly scheduled?: boolean | null;
  /** Not stated = no money is computed. */
  readonly prices?: UpgradePrices | null;
}
/** The code of a refused upgrade; several may apply at once. */
export type UpgradeReason =
  | 'before-order'
  | 'already-ended'
  | 'suspended'
  | 'not-active'
  | 'not-auto-renewing'
  | 'quantity-out-of-range'
  | 'target-in-window'
  | 'target-term-differs'
  | 'target-ends-earlier'
  | 'target-not-scheduled';
/** All seats or some, and what has them afterwards. */
interface Upgraded {
  readonly kind: 'full' | 'partial';
  readonly into: 'same-subscription' | 'second-subscription' | 'target';
}
/**
 * Upgraded at once, until `endsAt` (null = not stated). It opens no cancellation window: `window` says which one holds afterwards, and
 * `windowStarts` states it for further questions (null = the target's own, or not stated). `charges` is the answer on the money of both
 * sides, null without prices.
 */
export interface UpgradeNow extends Upgraded {
  /** The upgrade takes effect at once. */
  readonly effect: 'immediate';
  /** The end of the term after the upgrade; null = not known. */
  readonly endsAt: Instant | null;
  /** The cancellation window after the upgrade. */
  readonly window: 'kept' | 'inherited' | 'of-target' | 'not-stated';
  /** The window starts after the upgrade; null = the target's own, or not stated. */
  readonly windowStarts: readonly WindowStart[] | null;
  /** Scheduled upgrades are dropped. */
  readonly dropsScheduledUpgrades: true;
  /** The charge and the refund; null = prices were not stated. */
  readonly charges: MidCycleChargeAnswer | null;
}
/** Upgraded with the next term; effectiveAt null = the term is not stated. */
export interface UpgradeAtRenewal extends Upgraded {
  /** The upgrade takes effect at the renewal. */
  readonly effect: 'at-renewal';
  /** The instant of the renewal; null = not known. */
  readonly effectiveAt: Instant | null;
}
/** The answer of `decideUpgrade`: what the upgrade makes, the reasons against it, or the gaps. */
export type UpgradeAnswer = Decision<'upgrade', UpgradeNow | UpgradeAtRenewal, UpgradeReason>;

/** Validates what is asked about an upgrade. */
export function checkUpgrade(facts: Upgrade): void {
  checkObject(facts, 'facts');
  const { purchase, quantity, seats, target = null, prices = null } = facts;
  checkPurchase(purchase, 'purchase.');
  if (!(Number.isSafeInteger(quantity) && quantity > 0)) fail('invalid-quantity', 'quantity', 'a whole number above 0', quantity);
  if (!(Number.isSafeInteger(seats) && seats > 0)) fail('invalid-quantity', 'seats', 'a whole number above 0', seats);
  if (prices !== null) checkObject(prices, 'prices');
  if (target === null) return;
  checkObject(target, 'target');
  checkTerm(target.term, 'target.term');
  const { cancelUntilAt = null } = target;
  if (cancelUntilAt !== null && cancelUntilAt !== 'never') checkInstant(cancelUntilAt, 'target.cancelUntilAt');
}

/** Returns the gap of a word that is in no list; null = all are known. */
export function unknownInUpgrade({ purchase: { family, billingCycle, status = 'active', term }, target }: Upgrade): Gap | null {
  if (!productFamilies.includes(family)) return unknownValue('purchase.family', family);
  if (!statuses.includes(status)) return unknownValue('purchase.status', status);
  if (!hasKey(cycleMonths, billingCycle)) return unknownValue('purchase.billingCycle', billingCycle);
  if (term != null && !hasKey(monthsOf, term.duration)) return unknownValue('purchase.term.duration', term.duration);
  if (target != null && !hasKey(monthsOf, target.term.duration)) return unknownValue('target.term.duration', target.term.duration);
  return target?.status === undefined || statuses.includes(target.status) ? null : unknownValue('target.status', target.status);
}
