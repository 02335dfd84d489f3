import { checkObject, checkObjects, checkPlain, checkStated } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import { billingCycles } from '../vocabulary/product.js';
import { checkTerm } from '../vocabulary/term.js';
import type { KnownSaasFacts, SaasSubscription } from './resource.js';
import type { Change, Operation } from './operation.js';
import type { LoggedOperation } from './replay.js';
import { wireActions, wireSaasStatuses } from './words.js';

const actions: readonly unknown[] = Object.values(wireActions);
const statuses: readonly unknown[] = Object.values(wireSaasStatuses);
const stages: readonly unknown[] = ['waiting', 'done', 'failed'];
const changes: readonly unknown[] = ['plan', 'quantity'];

function checkWord(value: unknown, words: readonly unknown[], path: string): void {
  if (!words.includes(value)) fail('wrong-type', path, words.join(', '), value);
}

/** Validates a record that was read before: a store may return something other than what was stored; absent and null both mean "not stated". */
export function checkResource(resource: SaasSubscription, path: string): void {
  checkObject(resource, path);
  const { id, planId, quantity, hasQuantity, status, duration, billingCycle, term, autoRenew, isFreeTrial, createdAt } = resource;
  checkStated(id, 'string', `${path}.id`);
  checkStated(planId, 'string', `${path}.planId`);
  checkStated(quantity, 'number', `${path}.quantity`);
  checkStated(hasQuantity, 'boolean', `${path}.hasQuantity`);
  checkStated(autoRenew, 'boolean', `${path}.autoRenew`);
  checkStated(isFreeTrial, 'boolean', `${path}.isFreeTrial`);
  checkStated(duration, 'string', `${path}.duration`);
  if (createdAt != null) checkInstant(createdAt, `${path}.createdAt`);
  if (status != null) checkWord(status, statuses, `${path}.status`);
  if (billingCycle != null) checkWord(billingCycle, billingCycles, `${path}.billingCycle`);
  if (term != null) checkTerm(term, `${path}.term`);
}

function checkChange(change: Change, path: string): void {
  checkObject(change, path);
  const { what, to } = change;
  checkWord(what, changes, `${path}.what`);
  if (to !== null && typeof to !== (what === 'plan' ? 'string' : 'number')) fail('wrong-type', `${path}.to`, `the new ${what}`, to);
}

function checkOperation(operation: Operation, path: string): void {
  checkObject(operation, path);
  const { id, subscriptionId, word, stage, at, action, change, subscription } = operation;
  checkPlain(id, 'string', `${path}.id`);
  checkPlain(subscriptionId, 'string', `${path}.subscriptionId`);
  checkPlain(word, 'string', `${path}.word`);
  checkWord(stage, stages, `${path}.stage`);
  checkInstant(at, `${path}.at`);
  if (action !== null) checkWord(action, actions, `${path}.action`);
  if (change !== null) checkChange(change, `${path}.change`);
  if (subscription !== null) checkResource(subscription, `${path}.subscription`);
}

/** Validates what the caller knows besides the record; an invalid Instant counts as not stated. */
export function checkKnown(known: KnownSaasFacts, path: string): void {
  checkObject(known, path);
  const { family, billingCycle, quantity, autoRenew, trial } = known;
  checkStated(family, 'string', `${path}.family`);
  checkStated(quantity, 'number', `${path}.quantity`);
  checkStated(autoRenew, 'boolean', `${path}.autoRenew`);
  if (billingCycle != null) checkWord(billingCycle, billingCycles, `${path}.billingCycle`);
  if (trial == null) return;
  checkObject(trial, `${path}.trial`);
  checkInstant(trial.opensAt, `${path}.trial.opensAt`);
  if (trial.closesAt !== null) checkInstant(trial.closesAt, `${path}.trial.closesAt`);
}

interface StoredState {
  readonly initial: SaasSubscription;
  readonly readAt: Instant | null;
  readonly known: KnownSaasFacts;
  readonly operations: readonly LoggedOperation[];
}

/** Validates a stored state: everything that the next state depends on. */
export function checkState(state: StoredState): void {
  checkObject(state, 'state');
  const { initial, readAt, known, operations } = state;
  checkResource(initial, 'state.initial');
  if (readAt !== null) checkInstant(readAt, 'state.readAt');
  checkKnown(known, 'state.known');
  checkObjects(operations, 'state.operations');
  operations.forEach(({ operation }, index) => checkOperation(operation, `state.operations[${String(index)}].operation`));
}
