import { checkObject, checkObjects, checkStated } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import type { KnownFacts, SaasSubscription } from './resource.js';
import type { Operation } from './operation.js';
import type { LoggedOperation } from './replay.js';
import { wireActions, wireSaasStatuses } from './words.js';

const actions: readonly unknown[] = Object.values(wireActions);
const statuses: readonly unknown[] = Object.values(wireSaasStatuses);

/** Validates a record that was read before: a store may return something other than what was stored. */
export function checkResource(resource: SaasSubscription, path: string): void {
  checkObject(resource, path);
  const { id, createdAt, status, term } = resource;
  checkStated(id, 'string', `${path}.id`);
  if (createdAt != null) checkInstant(createdAt, `${path}.createdAt`);
  if (status != null && !statuses.includes(status)) fail('wrong-type', `${path}.status`, statuses.join(', '), status);
  if (term == null) return;
  checkObject(term, `${path}.term`);
  checkInstant(term.startsAt, `${path}.term.startsAt`);
  checkInstant(term.endsAt, `${path}.term.endsAt`);
}

function checkOperation(operation: Operation, path: string): void {
  checkObject(operation, path);
  const { id, at, action, change, subscription } = operation;
  if (typeof id !== 'string') fail('wrong-type', `${path}.id`, 'text', id);
  checkInstant(at, `${path}.at`);
  if (action !== null && !actions.includes(action)) fail('wrong-type', `${path}.action`, actions.join(', '), action);
  if (change !== null) checkObject(change, `${path}.change`);
  if (subscription !== null) checkResource(subscription, `${path}.subscription`);
}

interface StoredState {
  readonly initial: SaasSubscription;
  readonly readAt: Instant | null;
  readonly known: KnownFacts;
  readonly operations: readonly LoggedOperation[];
}

/** Validates a stored state: everything that the next state depends on. */
export function checkState(state: StoredState): void {
  checkObject(state, 'state');
  const { initial, readAt, known, operations } = state;
  checkResource(initial, 'state.initial');
  if (readAt !== null) checkInstant(readAt, 'state.readAt');
  checkObject(known, 'state.known');
  checkObjects(operations, 'state.operations');
  operations.forEach(({ operation }, index) => checkOperation(operation, `state.operations[${String(index)}].operation`));
}
