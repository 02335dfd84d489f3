import { checkObject, checkObjects, checkPlain, checkStated, checkStatedList } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import { checkInstant } from '../kernel/instant.js';
import { guarded, unreadable } from '../kernel/untrusted.js';
import { expectedLines } from '../ledger/expected-lines.js';
import { checkOptions } from '../rules/asking/check-options.js';
import { billingCycles } from '../vocabulary/product.js';
import { durations } from '../vocabulary/term.js';
import { begun } from './ordered.js';
import type { SandboxOffer, SandboxPolicies, SandboxState } from './state.js';
import { isWritten } from './written-subscription.js';

/** Returns a copy of what the caller gives, as the JSON that it is. Throws TermbookError 'wrong-type' for what is no JSON. */
export function plainCopy<T>(value: T, path: string): T {
  const copy = guarded(() => JSON.parse(JSON.stringify(value)) as T);
  return copy === unreadable ? fail('wrong-type', path, 'plain JSON', value) : copy;
}

function checkOffer(offer: SandboxOffer, path: string, at: SandboxState['at']): void {
  const { id, name, family, duration, billingCycles: cycles, prices } = offer;
  checkPlain(id, 'string', `${path}.id`);
  checkPlain(name, 'string', `${path}.name`);
  checkStatedList(offer.upgradesTo, `${path}.upgradesTo`);
  if (!isWritten(family)) fail('unknown-value', `${path}.family`, 'a family that a page prints a subscription of', family);
  if (duration !== null && !durations.includes(duration)) fail('invalid-term', `${path}.duration`, durations.join(', '), duration);
  const [first] = cycles;
  if (!cycles.every((cycle) => billingCycles.includes(cycle)))
    fail('unknown-value', `${path}.billingCycles`, billingCycles.join(', '), first);
  if (prices == null) return;
  // the ledger checks its prices before anything else
  const subscription = begun({ offer, quantity: 1, name, endsAt: null }, first, id, at);
  expectedLines([{ event: 'ordered', at, subscription, basis: [] }], prices, { untilAt: at });
}

/** Validates the offers that can be ordered. */
export function checkOffers(offers: readonly SandboxOffer[], at: SandboxState['at']): void {
  checkObjects(offers, 'offers');
  for (const [index, offer] of offers.entries()) {
    const path = `offers[${String(index)}]`;
    if (!Array.isArray(offer.billingCycles) || offer.billingCycles.length === 0)
      fail('wrong-type', `${path}.billingCycles`, 'at least one', offer.billingCycles);
    checkOffer(offer, path, at);
  }
}

function checkCount(value: unknown, path: string): void {
  if (value != null && !(Number.isSafeInteger(value) && (value as number) >= 0))
    fail('wrong-type', path, 'a whole number of at least 0', value);
}

/** Validates what the service does beside its rules. */
export function checkPolicies(policies: SandboxPolicies): void {
  checkObject(policies, 'policies');
  const { deliveries, failures, options } = policies;
  checkStatedList(deliveries, 'policies.deliveries');
  checkObjects(deliveries ?? [], 'policies.deliveries');
  for (const { times, lateMs } of deliveries ?? []) {
    checkCount(times, 'policies.deliveries.times');
    checkCount(lateMs, 'policies.deliveries.lateMs');
  }
  checkStatedList(failures, 'policies.failures');
  for (const status of failures ?? []) {
    const isFailure = status === null || status === 429 || (Number.isSafeInteger(status) && status >= 500 && status <= 599);
    if (!isFailure) fail('unknown-value', 'policies.failures', 'null, 429, or a status from 500 to 599', status);
  }
  if (options != null) checkOptions(options);
}

const lists = [
  'offers',
  'customers',
  'subscriptions',
  'orders',
  'transitions',
  'saas',
  'audit',
  'testEvents',
  'exports',
  'outbox',
  'requests',
] as const;

/** Validates that a snapshot is one: its clock and its lists. What it holds is taken as it was written. */
export function checkSnapshot(snapshot: SandboxState): void {
  checkObject(snapshot, 'snapshot');
  checkInstant(snapshot.at, 'snapshot.at');
  checkInstant(snapshot.startedAt, 'snapshot.startedAt');
  for (const name of lists) checkObjects(snapshot[name], `snapshot.${name}`);
  checkObject(snapshot.plans, 'snapshot.plans');
  checkPolicies(snapshot.policies);
}

/** Validates the plans of SaaS offers. */
export function checkPlans(plans: SandboxState['plans']): void {
  checkObject(plans, 'plans');
  for (const [offer, list] of Object.entries(plans)) checkObjects(list, `plans.${offer}`);
}

/** Validates an optional text. */
export function checkText(value: unknown, path: string): void {
  checkStated(value, 'string', path);
}

/** True if a state can be written: its words are those of the wire. */
export function hasWords(billingCycle: unknown, duration: unknown): boolean {
  return billingCycles.some((one) => one === billingCycle) && (duration == null || durations.some((one) => one === duration));
}
