import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, hourMs } from '../../src/kernel/instant.js';
import type { Outcome } from '../../src/marketplace/replay.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import type { Term } from '../../src/vocabulary/term.js';
import type { Draw } from './draw.js';
import type { Lived } from './draw-life.js';
import type { Json } from './spelling.js';
import { cased, spelledAt } from './spelling.js';
import type { SaasStatus } from './as-marketplace.js';
import { saasRecordOf, statuses } from './as-marketplace.js';

/** What a subscription is after its operations: the states of the fulfillment API, kept by hand. */
export interface Kept {
  readonly status: SaasStatus;
  readonly quantity: number;
  readonly planId: string;
  readonly term: Term | null;
  readonly isTrial: boolean;
  readonly suspendedAt: Instant | null;
  readonly cancelledAt: Instant | null;
}

export const froms: { readonly [action: string]: readonly SaasStatus[] } = {
  Subscribe: ['PendingFulfillmentStart', 'Subscribed'],
  Suspend: ['Subscribed'],
  Reinstate: ['Suspended'],
  Renew: ['Subscribed'],
  ChangePlan: ['Subscribed'],
  ChangeQuantity: ['Subscribed'],
  Unsubscribe: ['PendingFulfillmentStart', 'Subscribed', 'Suspended'],
};
const tos: { readonly [action: string]: SaasStatus } = { Suspend: 'Suspended', Unsubscribe: 'Unsubscribed' };

/** One operation: what it asks for, how far it is, and what it brings. */
export interface Operation {
  readonly action: string;
  readonly status: 'InProgress' | 'Succeeded' | 'Success' | 'Failed' | 'Conflict';
  readonly at: Instant;
  readonly quantity: number;
  readonly planId: string;
  /** The state in the record inside. */
  readonly inside: Subscription;
}

export function outcomeOf(kept: Kept, { action, status }: Operation): Outcome {
  if (froms[action] === undefined) return 'tagged';
  if (status === 'InProgress') return 'waiting';
  if (status === 'Failed' || status === 'Conflict') return 'failed';
  return froms[action].includes(kept.status) ? 'applied' : 'refused';
}

export function keptAfter(kept: Kept, { action, at, quantity, planId, inside }: Operation): Kept {
  const isRenewed = action === 'Renew' && inside.term != null && (kept.term === null || inside.term.startsAt > kept.term.startsAt);
  return {
    status: tos[action] ?? 'Subscribed',
    quantity: action === 'ChangeQuantity' ? quantity : kept.quantity,
    planId: action === 'ChangePlan' ? planId : kept.planId,
    term: isRenewed ? (inside.term ?? null) : kept.term,
    isTrial: isRenewed ? false : kept.isTrial,
    suspendedAt: action === 'Suspend' ? at : null,
    cancelledAt: action === 'Unsubscribe' ? at : null,
  };
}

const actionOf: { readonly [event: string]: string } = {
  activate: 'Subscribe',
  suspend: 'Suspend',
  reactivate: 'Reinstate',
  cancel: 'Unsubscribe',
  'change-quantity': 'ChangeQuantity',
  renew: 'Renew',
  'convert-trial': 'Renew',
};

/** Something between the operations of a life, which fails, is refused, has no effect, or changes the plan. */
function between(draw: Draw, kept: Kept, at: Instant, inside: Subscription): Operation {
  const refused = Object.keys(froms).filter((action) => froms[action]?.includes(kept.status) === false);
  const asked = { at, quantity: 1 + draw.below(60), planId: draw.oneOf(['gold', 'silver']), inside };
  const kind = draw.below(4);
  if (kind === 0)
    return {
      ...asked,
      action: draw.oneOf(['ChangeQuantity', 'ChangePlan', 'Suspend', 'Unsubscribe']),
      status: draw.oneOf(['Failed', 'Conflict']),
    };
  if (kind === 1 && refused.length > 0) return { ...asked, action: draw.oneOf(refused), status: 'Succeeded' };
  if (kind === 2) return { ...asked, action: 'Transfer', status: 'Succeeded' };
  return { ...asked, action: 'ChangePlan', status: 'Succeeded' };
}

export interface Delivered {
  readonly call: Json;
  readonly operation: Operation;
}

/** The operations of a life as a publisher receives them, ended by an unsubscription at a limit of the window or later. */
export function operationsOf(draw: Draw, { moments, first }: Lived, step: (made: Delivered) => Kept): void {
  let count = 0;
  let moment = { at: first.orderedAt, name: 0 };
  // ids of one instant follow each other, those of others do not
  const idAt = (at: Instant, nth: number): string => {
    if (at !== moment.at) moment = { at, name: draw.below(10_000) };
    return `op-${String(moment.name)}-${String(nth).padStart(4, '0')}`;
  };
  const send = (operation: Operation, id = idAt(operation.at, (count += 1))): Kept => {
    const { action, status, at, quantity, planId, inside } = operation;
    const subscription = { ...saasRecordOf(draw, inside), id: draw.chance(50) ? first.id : first.id.toUpperCase() };
    const call = {
      id,
      activityId: 'a-1',
      subscriptionId: first.id,
      publisherId: 'sample-publisher',
      offerId: 'sample-offer',
      planId,
      quantity,
      timeStamp: spelledAt(draw, at),
      action,
      status,
      subscription,
    };
    return step({ call: cased(call, draw.chance(20)) as Json, operation });
  };
  let now: Instant = first.orderedAt;
  let kept: Kept | null = null;
  let held: Subscription = first;
  const make = (action: string, at: Instant, after: Subscription): void => {
    const operation: Operation = {
      action,
      at,
      status: draw.oneOf(['Succeeded', 'Success']),
      quantity: after.quantity,
      planId: 'gold',
      inside: action === 'Renew' ? after : held,
    };
    if (kept !== null && draw.chance(45)) kept = send(between(draw, kept, at, held));
    if (draw.chance(25)) send({ ...operation, status: 'InProgress' }, idAt(at, count + 1));
    kept = send(operation);
    now = at;
    held = statuses[after.status] === undefined ? held : after;
  };
  for (const { events, state } of moments) {
    for (const { event, at } of events) {
      const action = actionOf[event];
      if (action !== undefined && (statuses[state.status] !== undefined || action === 'Unsubscribe')) make(action, at, state);
    }
  }
  const limits = [24 * hourMs, 14 * dayMs, 72 * hourMs]
    .map((ms) => addMs(first.orderedAt, ms + draw.below(3) - 1))
    .filter((at) => at > now);
  const end = limits.length > 0 && draw.chance(60) ? draw.oneOf(limits) : addMs(now, 1 + draw.below(90 * dayMs));
  make('Unsubscribe', end, held);
}
