import { wireBillingCycles, writtenCycles } from '../partner-center/words.js';
import { countOf, fieldsOf, idOf, isStated, sameId, wordOf } from '../wire/fields.js';
import { notes } from '../wire/notes.js';
import { auditOf } from './audit.js';
import type { Answer, Call, Handler } from './call.js';
import { ok } from './call.js';
import { converted, offerIdOf, upgradesOf } from './converted.js';
import { ofSubscription } from './found.js';
import type { SandboxObject } from './json.js';
import { changeNotice } from './notices.js';
import { errorOf, notDescribed } from './refused.js';
import type { HeldSubscription, SandboxOffer } from './state.js';
import { recordOf } from './subscriptions.js';
import type { World } from './world.js';

/** Answers a call about the trial of a traditional license: the page is for no other. */
/* @__NO_SIDE_EFFECTS__ */
function ofTrial(answer: (world: World, held: HeldSubscription, call: Call) => Answer): Handler {
  return ofSubscription((world, held, call) => {
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
  return ok({ totalCount: items.length, items, attributes: { objectType: 'Collection' } });
});

/** Converts a trial to a paid subscription, which keeps its id. */
export const createConversion: Handler = /* @__PURE__ */ ofTrial((world, held, call) => {
  const fields = fieldsOf(call.body, '', notes());
  if (fields === null) return errorOf(800002);
  const targetId = idOf(fields, 'targetOfferId') ?? '';
  const offer = upgradesOf(world, held).find(({ id }) => sameId(id, targetId));
  if (offer === undefined) return errorOf(800004);
  const offerId = offerIdOf(held);
  if (!sameId(idOf(fields, 'offerId') ?? offerId, offerId)) return errorOf(800002, 'offerId');
  const quantity = isStated(fields, 'quantity') ? countOf(fields, 'quantity') : held.facts.quantity;
  if (quantity === null || quantity === 0) return errorOf(2002);
  const billingCycle = isStated(fields, 'billingCycle') ? wordOf(fields, 'billingCycle', wireBillingCycles) : offer.billingCycles[0];
  const moved = billingCycle === null ? null : converted(world, held, offer, quantity, billingCycle);
  if (moved === null) return errorOf(900269);
  if (moved.held === null) return moved.answer;
  const audit = [auditOf(world, held.customerId, 'update_subscription', recordOf(world, held), recordOf(world, moved.held))];
  const changes = { subscriptions: [moved.held], audit, notices: changeNotice(world, moved.held, world.at) };
  const body = { subscriptionId: held.facts.id, offerId, targetOfferId: offer.id, attributes: { objectType: 'ConversionResult' } };
  return ok(body, changes);
});
