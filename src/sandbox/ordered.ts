import { hasKey } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, isoDate } from '../kernel/instant.js';
import { wireBillingCycles, wireDurations } from '../partner-center/words.js';
import { termFrom } from '../rules/asking/term-chain.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { Active } from '../vocabulary/subscription.js';
import type { Fields } from '../wire/fields.js';
import { countOf, idOf, instantOf, isStated, textOf, valueOf, wordOf } from '../wire/fields.js';
import type { Answer } from './call.js';
import { customEnds } from './custom-ends.js';
import { keyOf } from './ids.js';
import { errorOf, notDescribed } from './refused.js';
import type { SandboxOffer } from './state.js';
import type { World } from './world.js';

/** A line of an order that can be placed. */
export interface AskedLine {
  readonly offer: SandboxOffer;
  readonly quantity: number;
  readonly name: string;
  /** The end of its first term that was chosen; null = the one that its duration says. */
  readonly endsAt: Instant | null;
}

/** The fields of a line that no move here follows. */
const unserved = ['parentSubscriptionId', 'renewsTo', 'subscriptionId', 'promotionId'] as const;

/** Returns the end whose last day is a chosen one; null = there is none. */
function chosenEnd(
  world: World,
  customerId: string,
  { family, duration, billingCycles }: SandboxOffer,
  dayAt: Instant | null,
): Instant | null {
  if (duration === null || dayAt === null) return null;
  const ends = customEnds(world, customerId, { family, duration, billingCycle: billingCycles[0], startsAt: world.at });
  return ends.find(({ endsAt }) => isoDate(addMs(endsAt, -1)) === isoDate(dayAt))?.endsAt ?? null;
}

/** Returns a line of an order, or why it is not one. */
export function askedLine(world: World, customerId: string, fields: Fields, number: number): AskedLine | Answer {
  if (countOf(fields, 'lineItemNumber') !== number) return errorOf(800071);
  const offer = world.offers.get(keyOf(idOf(fields, 'offerId') ?? ''));
  if (offer === undefined) return errorOf(800004);
  const quantity = countOf(fields, 'quantity') ?? 0;
  if (quantity === 0) return errorOf(900275, `line ${String(number)}`);
  const stated = unserved.find((name) => valueOf(fields, name) !== null);
  if (stated !== undefined) return notDescribed(`an order with ${stated}`);
  if (isStated(fields, 'termDuration') && wordOf(fields, 'termDuration', wireDurations) !== offer.duration) return errorOf(800121);
  const isAligned = isStated(fields, 'customTermEndDate');
  const endsAt = isAligned ? chosenEnd(world, customerId, offer, instantOf(fields, 'customTermEndDate')) : null;
  if (isAligned && endsAt === null) return errorOf(900242);
  return { offer, quantity, name: textOf(fields, 'friendlyName') ?? offer.name, endsAt };
}

/** Returns the billing cycle that an order states, or undefined if it is not one of each offer. */
export function cycleOf(fields: Fields, lines: readonly AskedLine[]): BillingCycle | undefined {
  const stated = textOf(fields, 'billingCycle');
  const usual = lines[0]?.offer.billingCycles[0];
  const cycle = stated === null ? usual : wordOf(fields, 'billingCycle', wireBillingCycles);
  return cycle != null && lines.every(({ offer }) => offer.billingCycles.includes(cycle)) ? cycle : undefined;
}

/** Returns the subscription that a line begins. */
export function begun({ offer, quantity, endsAt }: AskedLine, billingCycle: BillingCycle, id: string, at: Instant): Active {
  const { family, duration } = offer;
  const term = duration === null ? null : termFrom(at, duration, family);
  return {
    id,
    family,
    billingCycle,
    orderedAt: at,
    term: term === null || endsAt === null ? term : { ...term, endsAt },
    quantity,
    autoRenew: true,
    changedAt: at,
    status: 'active',
  };
}

/** True if a value is an answer and no line. */
export function isAnswer(value: AskedLine | Answer): value is Answer {
  return hasKey(value, 'status');
}
