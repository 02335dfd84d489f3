import { termFrom } from '../rules/asking/term-chain.js';
import type { BillingCycle } from '../vocabulary/product.js';
import { keyOf } from './ids.js';
import type { MovedHeld } from './moved.js';
import { movedByAll } from './moved.js';
import { errorOf } from './refused.js';
import type { HeldSubscription, SandboxOffer } from './state.js';
import type { World } from './world.js';

/** Returns the offer that a subscription is of now. */
export function offerIdOf({ facts, offerId }: HeldSubscription): string {
  return facts.product ?? offerId;
}

/** Returns the offers that a subscription can be upgraded to, or converted to from its trial. */
export function upgradesOf({ offers }: World, held: HeldSubscription): readonly SandboxOffer[] {
  const ids = offers.get(keyOf(offerIdOf(held)))?.upgradesTo ?? [];
  return ids.flatMap((id) => offers.get(keyOf(id)) ?? []);
}

/** Returns a trial that was converted to an offer by hand (R1, R2), or why it is not. */
export function converted(
  world: World,
  held: HeldSubscription,
  offer: SandboxOffer,
  quantity: number,
  billingCycle: BillingCycle,
): MovedHeld {
  const { duration, billingCycles } = offer;
  if (duration === null || !billingCycles.includes(billingCycle)) return { held: null, answer: errorOf(900269) };
  const term = termFrom(world.at, duration, held.facts.family);
  const moved = movedByAll(world, held, [{ move: 'convert-trial', term, billingCycle, quantity }]);
  return moved.held === null ? moved : { held: { ...moved.held, offerId: offer.id } };
}
