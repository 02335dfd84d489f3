import { termFrom } from '../rules/asking/term-chain.js';
import type { Fields } from '../wire/fields.js';
import type { Answer } from './call.js';
import { keyOf } from './ids.js';
import { movedByAll } from './moved.js';
import { cycleIn } from './ordered.js';
import { errorOf } from './refused.js';
import type { HeldSubscription, SandboxOffer, World } from './state.js';
import { offerIdOf } from './subscriptions.js';

/** Returns the offers that a subscription can be upgraded to, or converted to from its trial. */
export function upgradesOf({ offers }: World, held: HeldSubscription): readonly SandboxOffer[] {
  const ids = offers.get(keyOf(offerIdOf(held)))?.upgradesTo ?? [];
  return ids.flatMap((id) => offers.get(keyOf(id)) ?? []);
}

/** Returns a trial that was converted to an offer by hand (R1, R2), at the billing cycle that a body states; or why it is not. */
export function converted(world: World, held: HeldSubscription, offer: SandboxOffer, quantity: number, fields: Fields) {
  const billingCycle = cycleIn(fields, [offer]);
  if (offer.duration === null || billingCycle === null) return errorOf(900269);
  const term = termFrom(world.at, offer.duration, held.facts.family);
  const moved: HeldSubscription | Answer = movedByAll(world, held, [{ move: 'convert-trial', term, billingCycle, quantity }]);
  return 'status' in moved ? moved : { ...moved, offerId: offer.id };
}
