import type { Answer, Call, Handler } from './call.js';
import { ok } from './call.js';
import { keyOf } from './ids.js';
import type { HeldSaas } from './state.js';
import type { World } from './world.js';
import { writtenSaas } from './written-saas.js';

/** Returns the answer of a status without a body: no page describes the body of an error of the marketplace. */
export function statusOnly(status: number): Answer {
  return { status, body: undefined };
}

/** Answers a call about the subscription that its path names. */
/* @__NO_SIDE_EFFECTS__ */
export function ofSaas(answer: (world: World, held: HeldSaas, call: Call) => Answer): Handler {
  return (world, call) => {
    const held = world.saas.get(keyOf(call.values['subscription'] as string));
    return held === undefined ? statusOnly(404) : answer(world, held, call);
  };
}

/** Exchanges the token of a landing page for its subscription. */
export const resolve: Handler = ({ saas, at }, { header }) => {
  const token = header('x-ms-marketplace-token');
  const held = [...saas.values()].find((one) => one.token === token);
  if (held === undefined || at >= held.tokenUntilAt) return statusOnly(400);
  const { resource } = held.state;
  const { id, name, offerId, planId, quantity } = resource;
  return ok({
    id,
    subscriptionName: name,
    offerId,
    planId,
    ...(quantity === null ? {} : { quantity }),
    subscription: writtenSaas(resource),
  });
};

/** The subscriptions on a page, as the page on this API says. */
const pageSize = 100;

/** The subscriptions of the publisher. */
export const listSaas: Handler = ({ saas }, { query, origin }) => {
  const text = query.get('continuationtoken') ?? '';
  const from = text === '' ? 0 : Number(text);
  if (!(Number.isSafeInteger(from) && from >= 0 && from <= saas.size)) return statusOnly(400);
  const page = [...saas.values()].slice(from, from + pageSize);
  if (page.length === 0) return statusOnly(200);
  const next = from + pageSize;
  return ok({
    subscriptions: page.map(({ state }) => writtenSaas(state.resource)),
    ...(next < saas.size
      ? { '@nextLink': `${origin}/api/saas/subscriptions?continuationToken=${String(next)}&api-version=2018-08-31` }
      : {}),
  });
};

/** One subscription. */
export const getSaas: Handler = /* @__PURE__ */ ofSaas((_world, { state }) => ok(writtenSaas(state.resource)));

/** The plans of its offer. */
export const listPlans: Handler = /* @__PURE__ */ ofSaas((world, held, call) => {
  const all = world.plans[held.state.resource.offerId ?? ''] ?? [];
  const planId = call.query.get('planid') ?? '';
  return ok({ plans: planId === '' ? all : all.filter((plan) => plan['planId'] === planId) });
});
