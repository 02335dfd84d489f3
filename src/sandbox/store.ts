import { keyOf } from './ids.js';
import { deliveriesOf } from './outbox.js';
import type { SentWebhook, SandboxRequestLog, SandboxState } from './state.js';
import type { Changes, Notice, World } from './world.js';

/** A sandbox at work: its world, which answers change, and its logs. */
export interface Store {
  /** Returns the world as it is. */
  readonly world: () => World;
  /** Takes over what an answer changes. */
  readonly apply: (changes: Changes) => void;
  /** Sets the clock. */
  readonly setClock: (at: World['at']) => void;
  /** Adds a request to the log. */
  readonly log: (request: SandboxRequestLog) => void;
  /** Returns the number of requests so far. */
  readonly asked: () => number;
  /** Returns all webhooks. */
  readonly outbox: () => readonly SentWebhook[];
  /** Returns the state as plain JSON. */
  readonly state: () => SandboxState;
}

function byKey<T>(items: readonly T[], idOf: (item: T) => string): Map<string, T> {
  return new Map(items.map((item) => [keyOf(idOf(item)), item]));
}

const ownId = ({ id }: { readonly id: string }): string => id;

/** Returns a sandbox of a state. */
export function storeOf(first: SandboxState): Store {
  const { startedAt, partnerId, publisherWebhook, offers, plans, policies, customers } = first;
  const subscriptions = byKey(first.subscriptions, ({ facts }) => facts.id);
  const orders = byKey(first.orders, ownId);
  const saas = byKey(first.saas, ownId);
  const testEvents = byKey(first.testEvents, ownId);
  const exports = byKey(first.exports, ownId);
  const transitions = [...first.transitions];
  const audit = [...first.audit];
  const outbox = [...first.outbox];
  const requests = [...first.requests];
  let { noticed } = first;
  let world: World = {
    startedAt,
    partnerId,
    publisherWebhook,
    plans,
    options: policies.options ?? {},
    offers: byKey(offers, ownId),
    customers: byKey(customers, ownId),
    subscriptions,
    orders,
    saas,
    testEvents,
    exports,
    transitions,
    audit,
    records: new WeakMap(),
    at: first.at,
    registration: first.registration,
    made: first.made,
  };
  const send = (notice: Notice): void => {
    outbox.push(...deliveriesOf(notice, noticed, policies));
    noticed += 1;
  };
  return {
    world: () => world,
    apply: (changes) => {
      for (const held of changes.subscriptions ?? []) subscriptions.set(keyOf(held.facts.id), held);
      for (const order of changes.orders ?? []) orders.set(keyOf(order.id), order);
      for (const held of changes.saas ?? []) saas.set(keyOf(held.id), held);
      for (const event of changes.testEvents ?? []) testEvents.set(keyOf(event.id), event);
      for (const one of changes.exports ?? []) exports.set(keyOf(one.id), one);
      transitions.push(...(changes.transitions ?? []));
      audit.push(...(changes.audit ?? []));
      world = { ...world, registration: changes.registration ?? world.registration, made: world.made + (changes.made ?? 0) };
      for (const notice of changes.notices ?? []) send(notice);
    },
    setClock: (at) => {
      world = { ...world, at };
    },
    log: (request) => {
      requests.push(request);
    },
    asked: () => requests.length,
    outbox: () => outbox,
    state: () => ({
      ...first,
      at: world.at,
      subscriptions: [...subscriptions.values()],
      orders: [...orders.values()],
      transitions,
      saas: [...saas.values()],
      audit,
      registration: world.registration,
      testEvents: [...testEvents.values()],
      exports: [...exports.values()],
      outbox,
      requests,
      made: world.made,
      noticed,
    }),
  };
}
