import type { Instant } from '../kernel/instant.js';
import { marketplaceState } from '../marketplace/marketplace-state.js';
import { termFrom } from '../rules/asking/term-chain.js';
import { textOf, valueOf } from '../wire/fields.js';
import type { Answer, Call, Handler } from './answers.js';
import { fieldsIn, ok } from './answers.js';
import { keyOf, madeId } from './links.js';
import type { AskedOperation, MadeOperation } from './saas-life.js';
import { endedOperation, madeOperation, saasNotice } from './saas-life.js';
import type { Changes, HeldSaas, SandboxObject, World } from './state.js';
import { writtenSaas } from './written-saas.js';

/** Returns the answer of a status without a body: no page describes the body of an error of the marketplace. */
function statusOnly(status: number, changes: Changes = {}): Answer {
  return { status, body: undefined, changes };
}

/** Answers a call about the subscription that its path names. */
/* @__NO_SIDE_EFFECTS__ */
function ofSaas(answer: (world: World, held: HeldSaas, call: Call) => Answer): Handler {
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
  return ok({ id, subscriptionName: name, offerId, planId, quantity: quantity ?? undefined, subscription: writtenSaas(resource) });
};

/** The subscriptions on a page, as the page on this API says. */
const pageSize = 100;

/** The subscriptions of the publisher. */
export const listSaas: Handler = ({ saas }, { query, origin }) => {
  const from = Number(query('continuationtoken'));
  if (!(Number.isSafeInteger(from) && from >= 0 && from <= saas.size)) return statusOnly(400);
  const page = [...saas.values()].slice(from, from + pageSize);
  if (page.length === 0) return statusOnly(200);
  const next = from + pageSize;
  const uri = `${origin}/api/saas/subscriptions?continuationToken=${String(next)}&api-version=2018-08-31`;
  return ok({ subscriptions: page.map(({ state }) => writtenSaas(state.resource)), '@nextLink': next < saas.size ? uri : undefined });
};

/** One subscription. */
export const getSaas: Handler = /* @__PURE__ */ ofSaas((_world, { state }) => ok(writtenSaas(state.resource)));

/** The plans of its offer. */
export const listPlans: Handler = /* @__PURE__ */ ofSaas((world, held, { query }) => {
  const planId = query('planid');
  const all = world.plans[held.state.resource.offerId ?? ''] ?? [];
  return ok({ plans: all.filter((plan) => planId === '' || plan['planId'] === planId) });
});

/** Returns a subscription whose term begins: it is counted from its activation. */
function withTerm(held: HeldSaas, at: Instant): HeldSaas {
  const { initial, known, readAt } = held.state;
  const { duration } = initial;
  if (duration === null || initial.status === 'subscribed' || initial.status === 'suspended') return held;
  return { ...held, anchorAt: at, state: marketplaceState({ ...initial, term: termFrom(at, duration) }, { known, readAt }) };
}

/** Activates a purchase; an activated one stays as it is. */
export const activate: Handler = /* @__PURE__ */ ofSaas(({ at, made }, held) => {
  const { status } = held.state.resource;
  if (status === 'subscribed') return statusOnly(200);
  const isOpen = status === 'pending-fulfillment-start' || status === 'not-started';
  const done = madeOperation(isOpen ? withTerm(held, at) : held, { id: madeId(made + 1), action: 'Subscribe', at });
  return done.verdict === 'applied' ? statusOnly(200, { saas: [done.held], made: 1 }) : statusOnly(done.refusal?.statusCode ?? 400);
});

/** Returns the answer 202 with the address of an operation. */
function accepted({ publisherWebhook, at }: World, { origin }: Call, { held, call }: MadeOperation): Answer {
  const uri = `${origin}/api/saas/subscriptions/${held.id}/operations/${call['id'] as string}?api-version=2018-08-31`;
  const changes = { saas: [held], made: 1, notices: saasNotice(publisherWebhook, call, at) };
  return { ...statusOnly(202, changes), headers: { 'Operation-Location': uri } };
}

/** Returns the change that a body asks for; null if it is none that can be made. */
function changeIn({ plans }: World, { state }: HeldSaas, call: Call): Pick<AskedOperation, 'action' | 'planId' | 'quantity'> | null {
  const { resource } = state;
  const fields = fieldsIn(call);
  const [planId, quantity] = fields === null ? [null, null] : [valueOf(fields, 'planId'), valueOf(fields, 'quantity')];
  // either the plan or the quantity, not both
  if ((planId === null) === (quantity === null)) return null;
  const offered = plans[resource.offerId ?? ''] ?? [];
  if (planId !== null) {
    const isOther = typeof planId === 'string' && planId !== resource.planId && offered.some((plan) => plan['planId'] === planId);
    return isOther ? { action: 'ChangePlan', planId } : null;
  }
  const plan = offered.find((one) => one['planId'] === resource.planId);
  const [least = 1, most = Number.MAX_SAFE_INTEGER] = ['minQuantity', 'maxQuantity'].map((name) => {
    const limit = plan?.[name];
    return typeof limit === 'number' ? limit : undefined;
  });
  if (typeof quantity !== 'number' || !Number.isSafeInteger(quantity) || resource.quantity === null) return null;
  const isOther = quantity !== resource.quantity && quantity >= Math.max(1, least) && quantity <= most;
  return isOther ? { action: 'ChangeQuantity', quantity } : null;
}

/** Changes the plan or the quantity: an operation that waits for the publisher. */
export const changeSaas: Handler = /* @__PURE__ */ ofSaas((world, held, call) => {
  const { status, allowedOperations } = held.state.resource;
  const change = status === 'subscribed' && allowedOperations.includes('Update') ? changeIn(world, held, call) : null;
  if (change === null) return statusOnly(400);
  return accepted(world, call, madeOperation(held, { ...change, id: madeId(world.made + 1), at: world.at }));
});

/** Unsubscribes; one that waits for an operation is locked. */
export const deleteSaas: Handler = /* @__PURE__ */ ofSaas((world, held, call) => {
  if (!held.state.resource.allowedOperations.includes('Delete')) return statusOnly(400);
  if (held.pending.length > 0) return statusOnly(409);
  const made = madeOperation(held, { id: madeId(world.made + 1), action: 'Unsubscribe', at: world.at });
  return made.verdict === 'applied' ? accepted(world, call, made) : statusOnly(made.refusal?.statusCode ?? 404);
});

/** The fields of an operation; a webhook has more. */
function written(call: SandboxObject | undefined): SandboxObject {
  const { subscription: _inside, purchaseToken: _token, operationRequestSource: _source, ...operation } = call ?? {};
  return { ...operation, errorStatusCode: '', errorMessage: '' };
}

/** The operations that wait for the publisher. */
export const listOperations: Handler = /* @__PURE__ */ ofSaas((_world, { pending, operations }) =>
  ok({ operations: pending.map(({ id }) => written(operations[keyOf(id)])) }),
);

/** One operation, with its present status. */
export const getOperation: Handler = /* @__PURE__ */ ofSaas((_world, { operations }, { values }) => {
  const key = keyOf(values['operation'] as string);
  return Object.hasOwn(operations, key) ? ok(written(operations[key])) : statusOnly(404);
});

/** Accepts or rejects an operation that waits; another one is over already. */
export const patchOperation: Handler = /* @__PURE__ */ ofSaas(({ at }, held, call) => {
  const key = keyOf(call.values['operation'] as string);
  if (!Object.hasOwn(held.operations, key)) return statusOnly(404);
  const fields = fieldsIn(call);
  const word = (fields === null ? null : textOf(fields, 'status'))?.toLowerCase();
  if (word !== 'success' && word !== 'failure') return { ...statusOnly(400), restsOn: 'inferred' };
  const waiting = held.pending.find(({ id }) => keyOf(id) === key);
  if (waiting === undefined) return statusOnly(409);
  return statusOnly(200, { saas: [endedOperation(held, waiting.id, word === 'success' ? 'Succeeded' : 'Failed', at)] });
});
