import { hasKey } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, isoDate, isoInstant } from '../kernel/instant.js';
import { writtenActions, writtenCycles } from '../partner-center/words.js';
import { termFrom, termHolding } from '../rules/asking/term-chain.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { EndOfTerm } from '../vocabulary/purchase.js';
import type { ScheduledChange, Subscription } from '../vocabulary/subscription.js';
import type { Term } from '../vocabulary/term.js';
import { catalogLinks, link } from './links.js';
import type { WrittenDeadlines } from './written-deadlines.js';
import type { HeldSubscription, SandboxCustomer, SandboxObject } from './state.js';

/** The fields that state a family. */
interface Kind {
  readonly productType?: SandboxObject;
  readonly isMicrosoftProduct?: boolean;
  readonly billingType: 'license' | 'usage';
  readonly unitType: string;
}

const license = { billingType: 'license', unitType: 'Licenses' } as const;
const online = { id: 'OnlineServicesNCE', displayName: 'OnlineServicesNCE' } as const;
const software = { id: 'Software', displayName: 'Software' } as const;

/** The fields of the families that have a subscription printed on a page. */
const kinds: { readonly [F in ProductFamily]?: Kind } = {
  'new-commerce-license': { productType: online, isMicrosoftProduct: true, ...license },
  'software-subscription': { productType: software, isMicrosoftProduct: true, ...license },
  'license-based': license,
  'azure-plan': { billingType: 'usage', unitType: 'Usage-based' },
  'isv-saas': { isMicrosoftProduct: false, billingType: 'license', unitType: 'License(s)' },
};

/** True if the sandbox can hold a family: a page prints a subscription of it. */
export function isWritten(family: unknown): boolean {
  return hasKey(kinds, family);
}

/** The wire's value for each state of a subscription. */
export const writtenStatuses: { readonly [S in Subscription['status']]: string } = {
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

/** Returns the start that a record states of a term: that of its chain where the term is one of it, else its own. */
function statedStart({ duration, startsAt, endsAt, anchorAt = null }: Term, family: ProductFamily): Instant {
  if (anchorAt === null || anchorAt === startsAt) return startsAt;
  const counted = termHolding(termFrom(anchorAt, duration, family), startsAt, family, 'anchor');
  return counted.startsAt === startsAt && counted.endsAt === endsAt ? anchorAt : startsAt;
}

/** True if the record is one of a trial: it runs, or nothing has followed it. */
function isTrial({ status, trial = null, term = null }: Subscription): boolean {
  return status === 'trial' || (trial !== null && term === null && (status === 'expired' || status === 'suspended'));
}

/** The span that a record states: that of the trial, or that of the term from the start of its chain. */
function spanOf(facts: Subscription): { readonly from: Instant | null; readonly until: Instant | null } {
  const { term = null, trial = null, status, family } = facts;
  if (isTrial(facts)) return { from: trial?.opensAt ?? null, until: trial?.closesAt ?? null };
  const stated = status === 'pending' ? null : term;
  return stated === null ? { from: null, until: null } : { from: statedStart(stated, family), until: stated.endsAt };
}

/** Returns the instructions for the next term in full. */
function instructionsOf({ quantity, term, billingCycle }: Subscription, offerId: string, change: ScheduledChange): SandboxObject {
  const [productId = '', skuId = '', availabilityId = ''] = (change.product ?? offerId).split(':');
  const cycle = writtenCycles[change.billingCycle ?? billingCycle];
  return {
    product: { productId, skuId, availabilityId, billingCycle: cycle, termDuration: change.term ?? term?.duration },
    quantity: change.quantity ?? quantity,
    customTermEndDate: change.endsAt === undefined ? undefined : `${isoDate(addMs(change.endsAt, -1))}T00:00:00Z`,
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

/** Returns the record of a subscription as Partner Center answers it; one literal, since a list of them is written at once. */
export function writtenSubscription(
  held: HeldSubscription,
  { country }: SandboxCustomer,
  offerName: string,
  { cancelUntil, refunds, seats }: WrittenDeadlines,
): SandboxObject {
  const { facts, name, orderId } = held;
  const { family, term = null, scheduled = null, status } = facts;
  const offerId = facts.product ?? held.offerId;
  const choice = choiceOf(facts);
  const { from, until } = spanOf(facts);
  const kind = kinds[family] as Kind;
  const hasTerm = from !== null && !isTrial(facts) && family !== 'license-based';
  return {
    id: facts.id,
    offerId,
    offerName,
    friendlyName: name,
    productType: kind.productType,
    quantity: facts.quantity,
    unitType: kind.unitType,
    creationDate: isoInstant(facts.orderedAt),
    effectiveStartDate: from === null ? undefined : isoInstant(from),
    // its last day, or its end for a traditional license
    commitmentEndDate: until === null ? undefined : isoInstant(family === 'license-based' ? until : addMs(until, -dayMs)),
    cancellationAllowedUntilDate: cancelUntil,
    status: writtenStatuses[status],
    autoRenewEnabled: facts.autoRenew,
    isTrial: isTrial(facts),
    billingType: kind.billingType,
    billingCycle: writtenCycles[facts.billingCycle].toLowerCase(),
    termDuration: hasTerm ? term?.duration : undefined,
    refundOptions: refunds,
    isMicrosoftProduct: kind.isMicrosoftProduct,
    scheduledNextTermInstructions: scheduled === null ? undefined : instructionsOf(facts, offerId, scheduled),
    scheduledActions: choice === null ? undefined : [{ scheduleType: 'TermEnd', actionType: writtenActions[choice] }],
    contractType: 'subscription',
    links: catalogLinks(offerId, country, link(subscriptionPath(held))),
    refundableQuantity: seats,
    orderId,
    attributes: { etag: etagOf(held), objectType: 'Subscription' },
  };
}
