import type { Instant } from '../kernel/instant.js';
import { addMs, isoInstant } from '../kernel/instant.js';
import type { DeliveryVerdict } from '../marketplace/apply-webhook.js';
import { applyWebhook } from '../marketplace/apply-webhook.js';
import type { OperationRefusal } from '../marketplace/replay.js';
import { keyOf } from './links.js';
import type { HeldSaas, Notice, SandboxObject } from './state.js';
import { writtenSaas } from './written-saas.js';

/** An operation to make, in the spelling of the marketplace: its own id and what it changes. */
export interface AskedOperation {
  readonly id: string;
  readonly action: 'Subscribe' | 'Unsubscribe' | 'Suspend' | 'Reinstate' | 'Renew' | 'ChangePlan' | 'ChangeQuantity';
  readonly at: Instant;
  readonly planId?: string | undefined;
  readonly quantity?: number | undefined;
  /** The record inside its webhook; not stated = the present one. */
  readonly inside?: SandboxObject;
}

/** The actions that the publisher is asked about. */
const asks: readonly AskedOperation['action'][] = ['ChangePlan', 'ChangeQuantity', 'Reinstate'];
/** Without an answer a change is accepted after this time; a reinstatement waits. */
const acceptedAfterMs = 10_000;

/** A subscription after an operation, and what the machine said to it. */
export interface MadeOperation {
  readonly held: HeldSaas;
  readonly verdict: DeliveryVerdict;
  readonly refusal: OperationRefusal | null;
  readonly call: SandboxObject;
}

/** Returns a subscription to whose machine an operation was given. */
function given(held: HeldSaas, id: string, call: SandboxObject, at: Instant): MadeOperation {
  const { state, verdict, refusal } = applyWebhook(held.state, call, at);
  const operations = { ...held.operations, [keyOf(id)]: call };
  return { held: { ...held, state, operations }, verdict, refusal, call };
}

/** Makes an operation: one that the publisher is asked about waits, another is done. */
export function madeOperation(held: HeldSaas, asked: AskedOperation): MadeOperation {
  const { id, action, at, inside = writtenSaas(held.state.resource) } = asked;
  const { resource } = held.state;
  const isAsked = asks.includes(action);
  const quantity = asked.quantity ?? resource.quantity;
  const call: SandboxObject = {
    id,
    activityId: id,
    publisherId: resource.publisherId,
    offerId: resource.offerId,
    planId: asked.planId ?? resource.planId,
    quantity: quantity ?? undefined,
    subscriptionId: held.id,
    timeStamp: isoInstant(at),
    action,
    status: isAsked ? 'InProgress' : 'Succeeded',
    operationRequestSource: 'Azure',
    subscription: inside,
    purchaseToken: null,
  };
  const made = given(held, id, call, at);
  if (!isAsked) return made;
  // what the state does not allow is not asked about
  const { verdict, refusal } = given(held, id, { ...call, status: 'Succeeded' }, at);
  if (verdict !== 'applied') return { ...made, verdict, refusal };
  const acceptedAt = action === 'Reinstate' ? null : addMs(at, acceptedAfterMs);
  return { ...made, held: { ...made.held, pending: [...held.pending, { id, acceptedAt }] } };
}

/** Ends an operation that waits. */
export function endedOperation(held: HeldSaas, id: string, status: 'Succeeded' | 'Failed', at: Instant): HeldSaas {
  const call = { ...held.operations[keyOf(id)], status };
  const pending = held.pending.filter((one) => one.id !== id);
  return { ...given(held, id, call, at).held, pending };
}

/** Returns the webhook of an operation; none where the publisher has no address. */
export function saasNotice(url: string | null, call: SandboxObject, at: Instant): readonly Notice[] {
  return url === null ? [] : [{ at, url, body: call }];
}
