import type { Instant } from '../kernel/instant.js';
import { marketplaceState } from '../marketplace/marketplace-state.js';
import { termFrom } from '../rules/asking/term-chain.js';
import { bodyIn, fieldIn, textIn } from './body.js';
import type { Answer, Call, Handler } from './call.js';
import { madeId } from './ids.js';
import type { SandboxObject } from './json.js';
import { ofSaas, statusOnly } from './saas.js';
import type { AskedOperation, MadeOperation } from './saas-made.js';
import { madeOperation, saasNotice } from './saas-made.js';
import type { HeldSaas } from './state.js';
import type { World } from './world.js';

/** Returns a subscription whose term begins: it is counted from its activation. */
function withTerm(held: HeldSaas, at: Instant): HeldSaas {
  const { initial, known, readAt } = held.state;
  const { duration } = initial;
  if (duration === null || initial.status === 'subscribed' || initial.status === 'suspended') return held;
  return { ...held, anchorAt: at, state: marketplaceState({ ...initial, term: termFrom(at, duration) }, { known, readAt }) };
}

/** Activates a purchase; an activated one stays as it is. */
export const activate: Handler = /* @__PURE__ */ ofSaas((world, held) => {
  const { status } = held.state.resource;
  if (status === 'subscribed') return statusOnly(200);
  const isOpen = status === 'pending-fulfillment-start' || status === 'not-started';
  const { at, made } = world;
  const {
    verdict,
    refusal,
    held: after,
  } = madeOperation(isOpen ? withTerm(held, at) : held, { id: madeId(made + 1), action: 'Subscribe', at });
  if (verdict !== 'applied') return statusOnly(refusal?.statusCode ?? 400);
  return { status: 200, body: undefined, changes: { saas: [after], made: 1 } };
});

/** Returns the answer 202 with the address of an operation. */
function accepted(world: World, { origin }: Call, { held, call }: MadeOperation): Answer {
  const id = textIn(call, 'id') ?? '';
  return {
    status: 202,
    body: undefined,
    headers: { 'Operation-Location': `${origin}/api/saas/subscriptions/${held.id}/operations/${id}?api-version=2018-08-31` },
    changes: { saas: [held], made: 1, notices: saasNotice(world.publisherWebhook, call, world.at) },
  };
}

function limitOf(plan: SandboxObject | undefined, name: string, usual: number): number {
  const limit = plan?.[name];
  return typeof limit === 'number' ? limit : usual;
}

/** Returns the change that a body asks for; null if it is none that can be made. */
function changeIn({ plans }: World, { state }: HeldSaas, call: Call): Pick<AskedOperation, 'action' | 'planId' | 'quantity'> | null {
  const { resource } = state;
  const body = bodyIn(call) ?? {};
  const planId = fieldIn(body, 'planId') ?? null;
  const quantity = fieldIn(body, 'quantity') ?? null;
  // either the plan or the quantity, not both
  if ((planId === null) === (quantity === null)) return null;
  const offered = plans[resource.offerId ?? ''] ?? [];
  if (planId !== null) {
    const isOther = typeof planId === 'string' && planId !== resource.planId && offered.some((plan) => plan['planId'] === planId);
    return isOther ? { action: 'ChangePlan', planId } : null;
  }
  const plan = offered.find((one) => one['planId'] === resource.planId);
  const isOther =
    typeof quantity === 'number' &&
    Number.isSafeInteger(quantity) &&
    resource.quantity !== null &&
    quantity !== resource.quantity &&
    quantity >= Math.max(1, limitOf(plan, 'minQuantity', 1)) &&
    quantity <= limitOf(plan, 'maxQuantity', Number.MAX_SAFE_INTEGER);
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
