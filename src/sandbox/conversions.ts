import { writtenCycles } from '../partner-center/words.js';
import { termFrom } from '../rules/asking/term-chain.js';
import type { Fields } from '../wire/fields.js';
import { countOf, idOf, isStated, sameId } from '../wire/fields.js';
import type { Answer, Call, Handler } from './answers.js';
import { about, collectionOf, errorOf, fieldsIn, notDescribed, ok } from './answers.js';
import { keyOf } from './links.js';
import { movedByAll } from './moved.js';
import { changesOf } from './notices.js';
import { cycleIn } from './ordered.js';
import type { HeldSubscription, SandboxObject, SandboxOffer, World } from './state.js';
import { offerIdOf, recordOf } from './subscriptions.js';

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

/** Answers a call about the trial of a traditional license: the page is for no other. */
/* @__NO_SIDE_EFFECTS__ */
function ofTrial(answer: (world: World, held: HeldSubscription, call: Call) => Answer): Handler {
  return about('subscriptions', (world, held, call) => {
    const isTrial = held.facts.status === 'trial' && held.facts.family === 'license-based';
    return isTrial ? answer(world, held, call) : notDescribed('a conversion of what is no trial of a traditional license');
  });
}

function written(held: HeldSubscription, { id, billingCycles }: SandboxOffer): SandboxObject {
  return {
    offerId: offerIdOf(held),
    targetOfferId: id,
    orderId: held.orderId,
    quantity: held.facts.quantity,
    billingCycle: writtenCycles[billingCycles[0]].toLowerCase(),
    attributes: { objectType: 'Conversion' },
  };
}

/** The offers that a trial can be converted to. */
export const listConversions: Handler = /* @__PURE__ */ ofTrial((world, held) => {
  const items = upgradesOf(world, held).map((offer) => written(held, offer));
  return ok(collectionOf(items, null));
});

/** Converts a trial to a paid subscription, which keeps its id. */
export const createConversion: Handler = /* @__PURE__ */ ofTrial((world, held, call) => {
  const fields = fieldsIn(call);
  if (fields === null) return errorOf(800002);
  const offerId = offerIdOf(held);
  const offer = upgradesOf(world, held).find(({ id }) => sameId(id, idOf(fields, 'targetOfferId') ?? ''));
  if (offer === undefined) return errorOf(800004);
  if (!sameId(idOf(fields, 'offerId') ?? offerId, offerId)) return errorOf(800002, 'offerId');
  const quantity = isStated(fields, 'quantity') ? countOf(fields, 'quantity') : held.facts.quantity;
  if (quantity === null || quantity === 0) return errorOf(2002);
  const moved = converted(world, held, offer, quantity, fields);
  if ('status' in moved) return moved;
  const body = { subscriptionId: held.facts.id, offerId, targetOfferId: offer.id, attributes: { objectType: 'ConversionResult' } };
  return ok(body, changesOf(world, 'update_subscription', [moved], recordOf(world, held), recordOf(world, moved)));
});
