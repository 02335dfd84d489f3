import { checkList, checkObject, checkObjects, checkPlain, checkStated, checkStatedList, hasKey } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import { checkInstant } from '../kernel/instant.js';
import { meant } from '../kernel/nearest.js';
import { guarded, unreadable } from '../kernel/untrusted.js';
import { expectedLines } from '../ledger/expected-lines.js';
import { checkOptions } from '../rules/asking/check-options.js';
import { billingCycles } from '../vocabulary/product.js';
import { durations } from '../vocabulary/term.js';
import { keyOf } from './links.js';
import { begun } from './ordered.js';
import type { SandboxOffer, SandboxState } from './state.js';
import { keyed } from './state.js';
import { isWritten } from './written-subscription.js';

/** Returns a copy of what the caller gives, as the JSON that it is. Throws TermbookError 'wrong-type' for what is no JSON. */
export function plainCopy<T>(value: T, path: string): T {
  const copy = guarded(() => JSON.parse(JSON.stringify(value)) as T);
  return copy === unreadable ? fail('wrong-type', path, 'plain JSON', value) : copy;
}

type Check = (value: unknown, path: string) => void;

/** Validates an object by the checks of its fields; a name that has none is misspelled. */
function fieldsBy(fields: { readonly [name: string]: Check }): Check {
  const names = Object.keys(fields);
  return (value, path) => {
    checkObject(value, path);
    const record = value as { readonly [name: string]: unknown };
    const before = path === '' ? '' : `${path}.`;
    for (const name of Object.keys(record))
      if (!hasKey(fields, name)) fail('unknown-key', `${before}${name}`, `${names.join(', ')}${meant(name, names)}`, name);
    for (const [name, check] of Object.entries(fields)) check(record[name], `${before}${name}`);
  };
}

/** Validates each item of a list that may be left out. */
function itemsBy(check: Check): Check {
  return (value, path) => {
    checkStatedList(value, path);
    for (const [index, item] of ((value ?? []) as readonly unknown[]).entries()) check(item, `${path}[${String(index)}]`);
  };
}

/** Validates a value by its own check where it is stated. */
function optional(check: Check): Check {
  return (value, path) => {
    if (value != null) check(value, path);
  };
}

const text: Check = (value, path) => checkPlain(value, 'string', path);
const statedText: Check = (value, path) => checkStated(value, 'string', path);
const count: Check = (value, path) => {
  if (!(Number.isSafeInteger(value) && (value as number) >= 0)) fail('wrong-type', path, 'a whole number of at least 0', value);
};
const failure: Check = (status, path) => {
  const isOne = status === null || status === 429 || (Number.isSafeInteger(status) && Number(status) >= 500 && Number(status) <= 599);
  if (!isOne) fail('unknown-value', path, 'null, 429, or a status from 500 to 599', status);
};

/** The checks of words that a record is written with. */
export const checks = {
  family: (value, path) => {
    if (!isWritten(value)) fail('unknown-value', path, 'a family that a page prints a subscription of', value);
  },
  billingCycle: (value, path) => {
    if (!billingCycles.some((one) => one === value)) fail('unknown-value', path, billingCycles.join(', '), value);
  },
  duration: (value, path) => {
    if (value !== null && !durations.some((one) => one === value)) fail('invalid-term', path, durations.join(', '), value);
  },
} satisfies { readonly [name: string]: Check };

const policies = /* @__PURE__ */ fieldsBy({
  deliveries: itemsBy(fieldsBy({ times: optional(count), lateMs: optional(count) })),
  failures: itemsBy(failure),
  options: (value) => checkOptions(value ?? undefined),
});

const offer = /* @__PURE__ */ fieldsBy({
  id: text,
  name: text,
  family: checks.family,
  duration: checks.duration,
  billingCycles: (value, path) => {
    checkList(value, path);
    if ((value as readonly unknown[]).length === 0) fail('wrong-type', path, 'at least one', value);
    itemsBy(checks.billingCycle)(value, path);
  },
  upgradesTo: itemsBy(text),
  prices: optional(checkObject),
});

const plans: Check = (value, path) => {
  checkObject(value, path);
  for (const [id, list] of Object.entries(value as SandboxState['plans'])) checkObjects(list, `${path}.${id}`);
};

const beginning = /* @__PURE__ */ fieldsBy({
  at: checkInstant,
  customers: itemsBy(fieldsBy({ id: text, name: statedText, domain: statedText, country: statedText, subscriptions: checkStatedList })),
  offers: itemsBy(offer),
  saas: itemsBy(fieldsBy({ record: checkObject, token: statedText, known: optional(checkObject) })),
  plans: optional(plans),
  publisherWebhook: statedText,
  policies: optional(policies),
});

/** Validates what a sandbox begins with, the facts of its subscriptions aside: they are read. */
export function checkBeginning(options: { readonly at: SandboxState['at']; readonly offers?: readonly SandboxOffer[] | null }): void {
  beginning(options, '');
  for (const one of options.offers ?? []) {
    const {
      prices = null,
      billingCycles: [first],
      id,
    } = one;
    if (prices === null) continue;
    // the ledger checks its prices before anything else
    const { at } = options;
    const subscription = begun({ offer: one, quantity: 1, endsAt: null }, first, id, at);
    expectedLines([{ event: 'ordered', at, subscription, basis: [] }], prices, { untilAt: at });
  }
}

/** Validates that no id of a list is there twice: things are found by it, in any case. */
export function checkDistinct(ids: readonly (readonly [id: string, path: string])[]): void {
  const first = new Map<string, string>();
  for (const [id, path] of ids) {
    const other = first.get(keyOf(id));
    if (other !== undefined) fail('unknown-value', `${path}.id`, `another id than that of ${other}`, id);
    first.set(keyOf(id), path);
  }
}

const lists = [...keyed, 'transitions', 'audit', 'outbox', 'requests'] as const;

/** Validates that a snapshot is one: its clock and its lists. What it holds is taken as it was written. */
export function checkSnapshot(snapshot: SandboxState): void {
  checkObject(snapshot, 'snapshot');
  checkInstant(snapshot.at, 'snapshot.at');
  checkInstant(snapshot.startedAt, 'snapshot.startedAt');
  for (const name of lists) checkObjects(snapshot[name], `snapshot.${name}`);
  plans(snapshot.plans, 'snapshot.plans');
  policies(snapshot.policies, 'policies');
}
