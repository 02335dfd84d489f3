import { monthStart } from '../kernel/calendar.js';
import type { Instant } from '../kernel/instant.js';
import { advance } from '../lifecycle/advance.js';
import { invoicesOf } from './billed.js';
import { changeNotice, invoiceNotice } from './notices.js';
import { saasLater } from './saas-clock.js';
import { saasNotice } from './saas-made.js';
import type { HeldSaas, HeldSubscription } from './state.js';
import type { Store } from './store.js';
import type { Notice } from './world.js';

/** Lets time act on the subscriptions of Partner Center. Returns the notices of what it did. */
function subscriptionsLater(store: Store, to: Instant): readonly Notice[] {
  const world = store.world();
  const notices: Notice[] = [];
  const subscriptions: HeldSubscription[] = [];
  for (const held of world.subscriptions.values()) {
    const { subscription: facts, events } = advance(held.facts, to, world.options);
    if (events.length === 0) continue;
    subscriptions.push({ ...held, facts, version: held.version + events.length });
    if (world.registration !== null) for (const { at } of events) notices.push(...changeNotice(world, held, at));
  }
  store.apply({ subscriptions });
  return notices;
}

/** Lets time act on the subscriptions of the marketplace. Returns the webhooks of what it did. */
function marketplaceLater(store: Store, to: Instant): readonly Notice[] {
  const world = store.world();
  const notices: Notice[] = [];
  const saas: HeldSaas[] = [];
  let made = 0;
  for (const held of world.saas.values()) {
    const later = saasLater(held, to, world.options, world.made + made);
    if (later.held === held) continue;
    made += later.made;
    saas.push(later.held);
    for (const { call, at } of later.operations) notices.push(...saasNotice(world.publisherWebhook, call, at));
  }
  store.apply({ saas, made });
  return notices;
}

/** Returns the notices of the invoices that became ready after an instant. */
function invoicesSince(store: Store, fromAt: Instant): readonly Notice[] {
  const world = store.world();
  const isHeard = world.registration?.webhookEvents.includes('invoice-ready') ?? false;
  if (!isHeard || monthStart(world.at, 0) <= fromAt) return [];
  const ready = invoicesOf(world).filter(({ untilAt }) => untilAt > fromAt);
  return ready.flatMap(({ id, untilAt }) => invoiceNotice(world, id, untilAt));
}

/** Moves the clock: what time does on the way happens, and its webhooks are sent in the order of their instants. */
export function advanced(store: Store, to: Instant): void {
  const { at } = store.world();
  const notices = [...subscriptionsLater(store, to), ...marketplaceLater(store, to)];
  store.setClock(to);
  store.apply({ notices: [...notices, ...invoicesSince(store, at)].sort((a, b) => a.at - b.at) });
}
