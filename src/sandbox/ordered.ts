import type { Instant } from '../kernel/instant.js';
import { addMs, isoDate } from '../kernel/instant.js';
import { wireBillingCycles, wireDurations } from '../partner-center/words.js';
import { termFrom } from '../rules/asking/term-chain.js';
import { usualEndOfTerm } from '../partner-center/next-term.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { Active } from '../vocabulary/subscription.js';
import type { Fields } from '../wire/fields.js';
import { countOf, idOf, instantOf, isStated, textOf, valueOf, wordOf } from '../wire/fields.js';
import type { Answer } from './answers.js';
import { errorOf, notDescribed } from './answers.js';
import { keyOf } from './links.js';
import { customEnds } from './custom-ends.js';
import type { SandboxOffer, World } from './state.js';

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

/** True if a field states another term than one, or none that is known. */
export function hasOtherTerm(fields: Fields, duration: string | null | undefined): boolean {
  return isStated(fields, 'termDuration') && wordOf(fields, 'termDuration', wireDurations) !== duration;
}

/** Returns the billing cycle that a body states, the usual one where it states none; null if no offer comes with it. */
export function cycleIn(fields: Fields, offers: readonly Pick<SandboxOffer, 'billingCycles'>[]): BillingCycle | null {
  const isUsual = valueOf(fields, 'billingCycle') === null;
  const cycle = isUsual ? (offers[0]?.billingCycles[0] ?? null) : wordOf(fields, 'billingCycle', wireBillingCycles);
  return offers.every(({ billingCycles }) => cycle !== null && billingCycles.includes(cycle)) ? cycle : null;
}

/** Returns the end whose last day is a chosen one; null = there is none. */
function chosenEnd(world: World, customerId: string, offer: SandboxOffer, dayAt: Instant | null): Instant | null {
  const { family, duration, billingCycles } = offer;
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
  if (hasOtherTerm(fields, offer.duration)) return errorOf(800121);
  const isAligned = isStated(fields, 'customTermEndDate');
  const endsAt = isAligned ? chosenEnd(world, customerId, offer, instantOf(fields, 'customTermEndDate')) : null;
  if (isAligned && endsAt === null) return errorOf(900242);
  return { offer, quantity, name: textOf(fields, 'friendlyName') ?? offer.name, endsAt };
}

/** Returns the subscription that a line begins. */
export function begun({ offer, quantity, endsAt }: Omit<AskedLine, 'name'>, billingCycle: BillingCycle, id: string, at: Instant): Active {
  const { family, duration } = offer;
  const term = duration === null ? null : termFrom(at, duration, family);
  const chosen = term === null || endsAt === null ? term : { ...term, endsAt };
  const endOfTerm = usualEndOfTerm(family, true);
  return { id, family, billingCycle, orderedAt: at, term: chosen, quantity, autoRenew: true, endOfTerm, changedAt: at, status: 'active' };
}
