import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, isoDate, isoInstant, startOfDay } from '../kernel/instant.js';
import { writtenActions, writtenCycles } from '../partner-center/words.js';
import { termFrom } from '../rules/asking/term-chain.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { EndOfTerm } from '../vocabulary/purchase.js';
import type { ScheduledChange, Subscription } from '../vocabulary/subscription.js';
import type { Term } from '../vocabulary/term.js';
import { addTerm } from '../vocabulary/term.js';
import type { JsonObject } from './json.js';
import { termsBetween } from './terms-between.js';
import { catalogLinks, link } from './links.js';
import type { HeldSubscription, SandboxCustomer } from './state.js';

/** The fields of the families that have a subscription printed on a page. */
const kinds: { readonly [F in ProductFamily]?: JsonObject } = {
  'new-commerce-license': {
    productType: { id: 'OnlineServicesNCE', displayName: 'OnlineServicesNCE' },
    isMicrosoftProduct: true,
    billingType: 'license',
    unitType: 'Licenses',
  },
  'software-subscription': {
    productType: { id: 'Software', displayName: 'Software' },
    isMicrosoftProduct: true,
    billingType: 'license',
    unitType: 'Licenses',
  },
  'license-based': { billingType: 'license', unitType: 'Licenses' },
  'azure-plan': { billingType: 'usage', unitType: 'Usage-based' },
  'isv-saas': { isMicrosoftProduct: false, billingType: 'license', unitType: 'License(s)' },
};

/** True if the sandbox can hold a family: a page prints a subscription of it. */
export function isWritten(family: ProductFamily): boolean {
  return Object.hasOwn(kinds, family);
}

/** The wire's value for each state. */
const statuses: { readonly [S in Subscription['status']]: string } = {
  pending: 'pending',
  trial: 'active',
  active: 'active',
  suspended: 'suspended',
  // no page states a value for it
  extended: 'active',
  expired: 'expired',
  disabled: 'disabled',
  cancelled: 'deleted',
  deleted: 'deleted',
  // suspended at first (M1)
  migrated: 'suspended',
};

/** Returns the wire's value for the state of a subscription. */
export function writtenStatus({ status }: Subscription): string {
  return statuses[status];
}

/** Returns the start that a record states of a term: that of its chain where the term is one of it, else its own. */
function statedStart({ duration, startsAt, endsAt, anchorAt = null }: Term, family: ProductFamily): Instant {
  if (anchorAt === null || anchorAt === startsAt) return startsAt;
  const isByDay = termFrom(anchorAt, duration, family).endsAt !== addTerm(anchorAt, duration, 1);
  const fromAt = isByDay ? startOfDay(anchorAt) : anchorAt;
  const count = termsBetween(fromAt, startsAt, duration);
  return addTerm(fromAt, duration, count) === startsAt && addTerm(fromAt, duration, count + 1) === endsAt ? anchorAt : startsAt;
}

/** True if the record is one of a trial: it runs, or nothing has followed it. */
function isTrial({ status, trial = null, term = null }: Subscription): boolean {
  return status === 'trial' || (trial !== null && term === null && (status === 'expired' || status === 'suspended'));
}

/** Returns the dates of the commitment: its last day, or its end for a traditional license. */
function datesOf(facts: Subscription): JsonObject {
  const { term = null, trial = null, status, family } = facts;
  const span = isTrial(facts)
    ? { from: trial?.opensAt ?? null, until: trial?.closesAt ?? null }
    : term === null || status === 'pending'
      ? { from: null, until: null }
      : { from: statedStart(term, family), until: term.endsAt };
  const { from, until } = span;
  return {
    ...(from === null ? {} : { effectiveStartDate: isoInstant(from) }),
    ...(until === null ? {} : { commitmentEndDate: isoInstant(family === 'license-based' ? until : addMs(until, -dayMs)) }),
  };
}

/** Returns the instructions for the next term in full. */
function instructionsOf({ quantity, term, billingCycle }: Subscription, offerId: string, change: ScheduledChange): JsonObject {
  const [productId = '', skuId = '', availabilityId = ''] = (change.product ?? offerId).split(':');
  const termDuration = change.term ?? term?.duration ?? null;
  const cycle = writtenCycles[change.billingCycle ?? billingCycle];
  return {
    product: { productId, skuId, availabilityId, billingCycle: cycle, ...(termDuration === null ? {} : { termDuration }) },
    quantity: change.quantity ?? quantity,
    ...(change.endsAt === undefined ? {} : { customTermEndDate: `${isoDate(addMs(change.endsAt, -1))}T00:00:00Z` }),
  };
}

/** Returns the choice for the end of the term where it is not the one that auto-renew makes. */
function choiceOf({ autoRenew, endOfTerm = null }: Subscription): EndOfTerm | null {
  return endOfTerm === null || endOfTerm === (autoRenew ? 'renew' : 'extend') ? null : endOfTerm;
}

/** Returns the etag of a subscription: it changes with every change, whoever makes it. */
export function etagOf({ facts, version }: HeldSubscription): string {
  return `${facts.id}:${String(version)}`;
}

/** Returns the path of a subscription below the version. */
export function subscriptionPath({ customerId, facts }: HeldSubscription): string {
  return `/customers/${customerId}/subscriptions/${facts.id}`;
}

/** Returns the record of a subscription as Partner Center answers it. */
export function writtenSubscription(held: HeldSubscription, { country }: SandboxCustomer, offerName: string): JsonObject {
  const { facts, name, orderId } = held;
  const { family, term = null, scheduled = null, status } = facts;
  const offerId = facts.product ?? held.offerId;
  const choice = choiceOf(facts);
  const hasTerm = term !== null && !isTrial(facts) && status !== 'pending' && family !== 'license-based';
  return {
    id: facts.id,
    offerId,
    offerName,
    friendlyName: name,
    ...kinds[family],
    quantity: facts.quantity,
    creationDate: isoInstant(facts.orderedAt),
    ...datesOf(facts),
    status: statuses[status],
    autoRenewEnabled: facts.autoRenew,
    isTrial: isTrial(facts),
    billingCycle: writtenCycles[facts.billingCycle].toLowerCase(),
    ...(hasTerm ? { termDuration: term.duration } : {}),
    ...(scheduled === null ? {} : { scheduledNextTermInstructions: instructionsOf(facts, offerId, scheduled) }),
    ...(choice === null ? {} : { scheduledActions: [{ scheduleType: 'TermEnd', actionType: writtenActions[choice] }] }),
    contractType: 'subscription',
    links: { ...catalogLinks(offerId, country), self: link(subscriptionPath(held)) },
    orderId,
    attributes: { etag: etagOf(held), objectType: 'Subscription' },
  };
}
