import type { Gap } from '../kernel/answer.js';
import { monthStart } from '../kernel/calendar.js';
import type { Instant } from '../kernel/instant.js';
import { advance } from '../lifecycle/advance.js';
import { invoicesOf } from './billed.js';
import { upgradesOf } from './conversions.js';
import { changeNotice, noticeOf } from './notices.js';
import { saasLater } from './saas-clock.js';
import { saasNotice } from './saas-life.js';
import type { Changes, HeldSaas, HeldSubscription, Notice, World } from './state.js';
import type { Store } from './store.js';

/** The changes that time makes, and their notices. */
type Later = Changes & { readonly notices: readonly Notice[] };

/** A subscription whose life is not known any further. */
export interface SandboxStop {
  /** The id of the subscription. */
  readonly subscriptionId: string;
  /** Why time changes nothing in it any more: a fact is missing, or the documents are silent. */
  readonly gaps: readonly Gap[];
}

/** Returns what time changes in the subscriptions of Partner Center. */
function subscriptionsLater(world: World, to: Instant): Later & { readonly stops: readonly SandboxStop[] } {
  const notices: Notice[] = [];
  const stops: SandboxStop[] = [];
  const subscriptions: HeldSubscription[] = [];
  for (const held of world.subscriptions.values()) {
    const { subscription: facts, events, gaps } = advance(held.facts, to, world.options);
    if (gaps.length > 0) stops.push({ subscriptionId: facts.id, gaps });
    if (events.length === 0) continue;
    // a trial that converts by itself becomes the first offer that the caller lets it become (R2)
    const isConverted = held.facts.status === 'trial' && events.some(({ event }) => event === 'convert-trial');
    const { id: offerId } = (isConverted ? upgradesOf(world, held)[0] : undefined) ?? { id: held.offerId };
    subscriptions.push({ ...held, offerId, facts, version: held.version + events.length });
    if (world.registration !== null) for (const { at } of events) notices.push(...changeNotice(world, held, at));
  }
  return { subscriptions, notices, stops };
}

/** Returns what time changes in the marketplace. */
function marketplaceLater(world: World, to: Instant): Later {
  const notices: Notice[] = [];
  const saas: HeldSaas[] = [];
  let made = 0;
  for (const held of world.saas.values()) {
    const later = saasLater(held, to, world.options, world.made + made);
    made += later.operations.length;
    if (later.held !== held) saas.push(later.held);
    for (const { call, at } of later.operations) notices.push(...saasNotice(world.publisherWebhook, call, at));
  }
  return { saas, made, notices };
}

/** Returns the notices of the invoices that became ready after an instant. */
function invoicesSince(world: World, fromAt: Instant): readonly Notice[] {
  const isHeard = world.registration?.WebhookEvents.includes('invoice-ready') ?? false;
  if (!isHeard || monthStart(world.at, 0) <= fromAt) return [];
  const ready = invoicesOf(world).filter(({ untilAt }) => untilAt > fromAt);
  return ready.flatMap(({ id, untilAt }) => noticeOf(world, 'invoice-ready', `/v1/invoices/${id}`, untilAt));
}

/** Moves the clock: what time does on the way happens, and its webhooks are sent in the order of their instants. Returns where it had to stop. */
export function advanced(store: Store, to: Instant): readonly SandboxStop[] {
  const world = store.world();
  const [{ stops, ...own }, saas] = [subscriptionsLater(world, to), marketplaceLater(world, to)];
  store.apply({ ...own, ...saas, at: to, notices: [] });
  store.apply({ notices: [...own.notices, ...saas.notices, ...invoicesSince(store.world(), world.at)].sort((a, b) => a.at - b.at) });
  return stops;
}
