import { writtenCycles } from '../partner-center/words.js';
import { countOf, idOf, isStated, sameId } from '../wire/fields.js';
import type { Answer, Call, Handler } from './call.js';
import { fieldsIn, ok } from './call.js';
import { converted, upgradesOf } from './converted.js';
import { about } from './found.js';
import { changesOf } from './notices.js';
import { collectionOf } from './pages.js';
import { errorOf, notDescribed } from './refused.js';
import type { HeldSubscription, SandboxObject, SandboxOffer, World } from './state.js';
import { offerIdOf, recordOf } from './subscriptions.js';

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
