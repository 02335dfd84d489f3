import { fail } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { ascending } from '../kernel/order.js';
import { guarded, unreadable } from '../kernel/untrusted.js';
import type { Move } from '../vocabulary/move.js';
import type { ReadList } from '../wire/collection.js';
import { readList, readOne, wholeList } from '../wire/collection.js';
import type { Fields } from '../wire/fields.js';
import { countOf, idOf, instantOf, oneOf, partOf, pathOf, sameId, textOf, wordOf } from '../wire/fields.js';
import type { Read } from '../wire/notes.js';
import { missing, noted, notes } from '../wire/notes.js';
import type { SaasSubscription } from './resource.js';
import { resourceOf } from './resource.js';
import type { OperationStatus, SaasAction } from './words.js';
import { moveOf, wireActions, wireOperationStatuses } from './words.js';

/** A change of the plan or the number of seats: `to` is the outer value, `from` the value inside the subscription. */
export type Change =
  | {
      /** The kind of the change. */
      readonly what: 'plan';
      /** The value before; null = unknown. */
      readonly from: string | null;
      /** The value after; null = unknown. */
      readonly to: string | null;
    }
  | {
      /** The kind of the change. */
      readonly what: 'quantity';
      /** The value before; null = unknown. */
      readonly from: number | null;
      /** The value after; null = unknown. */
      readonly to: number | null;
    };

/** The progress of an operation: 'waiting' (in progress or not stated), 'done', or 'failed'. */
export type Stage = 'waiting' | 'done' | 'failed';

/** One operation on a SaaS subscription, from a webhook or the operations API. */
export interface Operation {
  /** The id of the operation. */
  readonly id: string;
  /** The id of the subscription. */
  readonly subscriptionId: string;
  /** null for a value unknown to this version, which is kept in `word`. */
  readonly action: SaasAction | null;
  /** The action as received. */
  readonly word: string;
  /** The move of the lifecycle; null if there is none. */
  readonly move: Move | null;
  /** The status; null = unknown to this version. */
  readonly status: OperationStatus | null;
  /** The stage of the operation. */
  readonly stage: Stage;
  /** The instant of the operation. */
  readonly at: Instant;
  /** The plan after the operation. */
  readonly planId: string | null;
  /** The number of seats after the operation. */
  readonly quantity: number | null;
  /** The change that it makes; null = not known or none. */
  readonly change: Change | null;
  /** The subscription inside the payload. */
  readonly subscription: SaasSubscription | null;
}

/** The actions that the publisher must accept: without a status they are not done. The others only report what has happened. */
const answerable: readonly (SaasAction | null)[] = ['change-plan', 'change-quantity', 'reinstate', null];

const stages = {
  'not-started': 'waiting',
  'in-progress': 'waiting',
  succeeded: 'done',
  failed: 'failed',
  conflict: 'failed',
} as const satisfies { readonly [S in OperationStatus]: Stage };

function stageOf(action: SaasAction | null, status: OperationStatus | null, isStated: boolean): Stage {
  if (status !== null) return stages[status];
  return isStated || answerable.includes(action) ? 'waiting' : 'done';
}

/** The plan and the number of seats that the outer values state. */
interface Outer {
  readonly planId: string | null;
  readonly quantity: number | null;
}

function changeOf(action: SaasAction | null, { planId, quantity }: Outer, before: SaasSubscription | null): Change | null {
  if (action === 'change-plan') return { what: 'plan', from: before?.planId ?? null, to: planId };
  if (action === 'change-quantity') return { what: 'quantity', from: before?.quantity ?? null, to: quantity };
  return null;
}

/** Returns the id of an operation's subscription; the id inside must be the same. */
function subscriptionIdOf(fields: Fields, inside: SaasSubscription | null): string | null {
  const path = pathOf(fields, 'subscriptionId');
  const outer = idOf(fields, 'subscriptionId');
  const inner = inside?.id ?? null;
  if (outer !== null && inner !== null && !sameId(outer, inner))
    return noted(fields.notes, 'contradiction', path, 'what subscription.id says', outer);
  return outer ?? inner ?? missing(fields.notes, path, 'the id of the subscription');
}

export function operationOf(fields: Fields): Operation | null {
  const to = fields.notes;
  const part = partOf(fields, 'subscription');
  const subscription = part === null ? null : resourceOf(part);
  const idName = oneOf(fields, 'id', 'operationId');
  const actionName = oneOf(fields, 'action', 'operationType');
  const id = idOf(fields, idName) ?? missing(to, pathOf(fields, idName), 'the id of the operation');
  const subscriptionId = subscriptionIdOf(fields, subscription);
  const word = textOf(fields, actionName) ?? missing(to, pathOf(fields, actionName), 'an action');
  const action = wordOf(fields, actionName, wireActions);
  const at = instantOf(fields, 'timeStamp') ?? missing(to, pathOf(fields, 'timeStamp'), 'when the operation was');
  const status = wordOf(fields, 'status', wireOperationStatuses);
  const stage = stageOf(action, status, textOf(fields, 'status') !== null);
  const outer = { planId: idOf(fields, 'planId'), quantity: countOf(fields, 'quantity') };
  const change = changeOf(action, outer, subscription);
  if (change?.to === null && stage === 'done') {
    missing(to, pathOf(fields, change.what === 'plan' ? 'planId' : 'quantity'), `the new ${change.what}`);
  }
  if (id === null || subscriptionId === null || word === null || at === null) return null;
  return {
    id,
    subscriptionId,
    action,
    word,
    move: action === null ? null : moveOf[action],
    status,
    stage,
    at,
    ...outer,
    change,
    subscription,
  };
}

/**
 * Reads a webhook call.
 * In ChangePlan and ChangeQuantity the outer value is the new one, the embedded value the old one. An unknown action is kept and tagged.
 * Required are the operation's id and time and the subscription's id; fetch a payload without them from the operations API.
 * @example
 * import { webhookFrom } from 'termbook/marketplace';
 * const { facts } = webhookFrom({
 *   id: 'op-1', subscriptionId: 'saas-1', action: 'ChangeQuantity', status: 'InProgress', timeStamp: '2022-02-14T20:26:05.1419317Z', quantity: 7,
 *   subscription: { id: 'saas-1', quantity: 5 },
 * });
 * facts?.change; // => { what: 'quantity', from: 5, to: 7 }
 * facts?.stage; // => 'waiting'
 */
export function webhookFrom(json: unknown): Read<Operation> {
  return readOne(json, '', notes(), operationOf);
}

/**
 * Reads an operation of the operations API: the same facts as a webhook, with the server's present status.
 * @example
 * import { operationFrom } from 'termbook/marketplace';
 * const { facts } = operationFrom({
 *   id: 'op-1', subscriptionId: 'saas-1', action: 'Reinstate', status: 'Succeeded', timeStamp: '2018-12-01T00:00:00',
 * });
 * facts?.move; // => 'reactivate'
 */
export function operationFrom(json: unknown): Read<Operation> {
  return readOne(json, '', notes(), operationOf);
}

/**
 * Reads the list of outstanding operations.
 * @example
 * import { operationsFrom } from 'termbook/marketplace';
 * operationsFrom({ operations: [] }).facts; // => []
 */
export function operationsFrom(json: unknown): ReadList<Operation> {
  return readList(json, (value, path, to) => readOne(value, path, to, operationOf), wholeList('operations'));
}

/** Returns the rank of a payload: one that completes its operation comes before one that leaves it open. */
function openness({ stage, change }: Operation): number {
  if (stage === 'waiting') return 2;
  return stage === 'done' && change !== null && change.to === null ? 1 : 0;
}

/** Returns an operation as JSON; one of a store may hold what is none. */
function jsonOf(operation: Operation): string {
  const json = guarded(() => JSON.stringify(operation));
  return json === unreadable ? fail('wrong-type', 'state.operations', 'plain JSON', operation.id) : json;
}

/**
 * Compares two payloads of the same operation; the first in order is kept. A completed one comes first, of two completed ones the earlier.
 * The order is total, so that the result does not depend on the order of delivery.
 */
function standing(a: Operation, b: Operation): number {
  return openness(a) - openness(b) || a.at - b.at || ascending(jsonOf(a), jsonOf(b));
}

/** Compares two operations by time, then by id. */
function inTime(a: Operation, b: Operation): number {
  return a.at - b.at || ascending(a.id.toLowerCase(), b.id.toLowerCase());
}

/** True if two payloads of one operation cannot both be so: another action, another end, or another change. */
function contradict(a: Operation, b: Operation): boolean {
  if (a.word.toLowerCase() !== b.word.toLowerCase()) return true;
  if (a.stage === 'waiting' || b.stage === 'waiting') return false;
  const to = [a.change?.to ?? null, b.change?.to ?? null];
  return a.stage !== b.stage || (to[0] !== null && to[1] !== null && to[0] !== to[1]);
}

/** Returns the operation of the log with the same id that a payload contradicts; null if there is none. */
export function contradicted(log: readonly Operation[], operation: Operation): Operation | null {
  const present = log.find(({ id }) => sameId(id, operation.id));
  return present !== undefined && contradict(present, operation) ? present : null;
}

/** Returns the log with one more payload in its place; the same log if the payload adds nothing. */
export function logged(log: readonly Operation[], operation: Operation): readonly Operation[] {
  const present = log.find(({ id }) => sameId(id, operation.id));
  if (present !== undefined && standing(present, operation) <= 0) return log;
  return [...log.filter((other) => other !== present), operation].sort(inTime);
}
