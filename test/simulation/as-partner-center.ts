import type { Instant } from '../../src/kernel/instant.js';
import { dayMs } from '../../src/kernel/instant.js';
import type { BillingCycle, ProductFamily } from '../../src/vocabulary/product.js';
import type { EndOfTerm } from '../../src/vocabulary/purchase.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import type { Term } from '../../src/vocabulary/term.js';
import { monthsOf } from '../../src/vocabulary/term.js';
import type { Draw } from './draw.js';
import type { Json } from './spelling.js';
import { lastDayOf, monthsOn, spelledAt } from './spelling.js';

/** What Partner Center states of a family: written from its pages, and from nothing else. */
const kinds: { readonly [F in ProductFamily]: Json } = {
  'new-commerce-license': {
    productType: { id: 'OnlineServicesNCE', displayName: 'Online services' },
    isMicrosoftProduct: true,
    billingType: 'license',
  },
  'license-based': { offerName: 'Exchange Online (Plan 2)', billingType: 'license' },
  'software-subscription': { productType: { id: 'Software', displayName: 'Software' }, isMicrosoftProduct: true, billingType: 'license' },
  'perpetual-software': { productType: { id: 'Software', displayName: 'Software' }, isMicrosoftProduct: true, billingType: 'license' },
  'windows-7-esu': { productType: { id: 'Software' }, offerName: 'Windows 7 Extended Security Updates 2020', billingType: 'license' },
  'azure-linux-plan': { productType: { id: 'SoftwareSuseLinux' }, offerName: 'SUSE Linux Enterprise Server', billingType: 'license' },
  'azure-reservation': { productType: { id: 'AzureReservationsVM', subType: { id: 'VirtualMachines' } }, billingType: 'license' },
  'azure-savings-plan': { productType: { id: 'Azure', subType: { id: 'SavingsPlan' } }, billingType: 'usage' },
  'azure-plan': { productType: { id: 'AzurePlan' }, billingType: 'usage' },
  'isv-saas': { productType: { id: 'SaaS', displayName: 'SaaS' }, isMicrosoftProduct: false, billingType: 'license' },
  'isv-metered': { productType: { id: 'SaaS', displayName: 'SaaS' }, isMicrosoftProduct: false, billingType: 'usage' },
};
export const orderedOffer = (family: ProductFamily): string =>
  family === 'license-based' ? '618b53fe-9b99-428b-9745-f706aeaf3979' : 'CFQ7TTC0AA00:0001:CFQ7TTC0ZZ00';

export const cycles: { readonly [C in BillingCycle]: readonly string[] } = {
  monthly: ['monthly', 'Monthly'],
  annual: ['annual', 'Annual', 'annually'],
  biennial: ['biennial'],
  triennial: ['triennial', 'Triennial'],
  'one-time': ['one_time', 'OneTime'],
  none: ['none'],
};
const reasons = { 'customer-request': 'CustomerRequest', nonpayment: 'NonPayment', fraud: 'Fraud' } as const;
const actions: { readonly [E in EndOfTerm]: string } = { renew: 'RenewToNewTerm', extend: 'RenewToExtendedServiceTerm', end: 'Cancel' };

/** The wire's word for a state; null = no document states one. */
export const statuses: { readonly [S in Subscription['status']]: string | null } = {
  pending: 'pending',
  trial: 'active',
  active: 'active',
  suspended: 'suspended',
  extended: null,
  expired: 'expired',
  disabled: 'disabled',
  cancelled: 'deleted',
  deleted: 'deleted',
  // the traditional subscription is suspended at first (M1)
  migrated: 'suspended',
};

/** Terms that end with a UTC day (T10). */
const byDay: readonly ProductFamily[] = ['new-commerce-license', 'software-subscription', 'azure-savings-plan'];
const midnight = (at: Instant): Instant => (at - (at % dayMs)) as Instant;

/** The start that a record states of a term: that of its chain, if the term is one of it, else its own. */
export function statedStart({ duration, startsAt, endsAt, anchorAt }: Term, family: ProductFamily): Instant {
  const anchor = anchorAt ?? startsAt;
  if (anchor === startsAt) return startsAt;
  const from = byDay.includes(family) ? midnight(anchor) : anchor;
  const months = monthsOf[duration];
  for (let count = 1; monthsOn(from, months * count) <= endsAt; count += 1)
    if (monthsOn(from, months * count) === startsAt && monthsOn(from, months * (count + 1)) === endsAt) return anchor;
  return startsAt;
}

/** True where the record states a term and its length. */
export function hasTerm({ status, term }: Subscription): boolean {
  return term != null && status !== 'trial' && status !== 'pending';
}

/** The instructions for the next term, as the wire nests them. */
function instructionsOf(draw: Draw, { scheduled, quantity, family, product }: Subscription): Json | null {
  if (scheduled == null) return null;
  const [productId, skuId, availabilityId] = (scheduled.product ?? product ?? orderedOffer(family)).split(':');
  return {
    product: {
      productId,
      skuId,
      availabilityId,
      ...(scheduled.term === undefined ? {} : { termDuration: scheduled.term }),
      ...(scheduled.billingCycle === undefined ? {} : { billingCycle: draw.oneOf(cycles[scheduled.billingCycle]) }),
    },
    quantity: scheduled.quantity ?? quantity,
    ...(scheduled.endsAt === undefined ? {} : { customTermEndDate: spelledAt(draw, lastDayOf(scheduled.endsAt)) }),
  };
}

/** True if the record itself has the instructions: some do, and those whose choice of what follows is no renewal. */
function isAtRecord({ quantity, endOfTerm }: Subscription): boolean {
  return quantity % 3 === 0 || (endOfTerm != null && endOfTerm !== 'renew');
}

/** True if the schedule is written as a transition: another product, and no choice of what follows the term, which would be a second action at its end. */
export function isTransitionWritten(held: Subscription): boolean {
  return held.scheduled?.product !== undefined && held.endOfTerm == null && !isAtRecord(held);
}

/** The schedule at the record, or at the action that carries it out: another product is a transition, anything else a renewal. */
function scheduleOf(draw: Draw, held: Subscription): Json {
  const instructions = instructionsOf(draw, held);
  const { endOfTerm = null } = held;
  const atEnd = { scheduleType: 'TermEnd', effectiveDate: held.term == null ? null : spelledAt(draw, held.term.endsAt) };
  const choice = endOfTerm === null ? [] : [{ ...atEnd, actionType: actions[endOfTerm] }];
  if (instructions === null) return choice.length === 0 ? {} : { scheduledActions: choice };
  if (isAtRecord(held)) return { scheduledNextTermInstructions: instructions, scheduledActions: choice };
  return { scheduledActions: [{ ...atEnd, actionType: isTransitionWritten(held) ? 'Transition' : actions.renew, instructions }] };
}

/** The record of a state as Partner Center answers it. */
export function recordOf(draw: Draw, held: Subscription): Json {
  const { id, family, billingCycle, orderedAt, quantity, autoRenew, status, term, trial, product } = held;
  const isTrial = recordIsTrial(held);
  const startsAt = isTrial
    ? (trial as { readonly opensAt: Instant }).opensAt
    : hasTerm(held) && term != null
      ? statedStart(term, family)
      : null;
  const trialEnd = isTrial ? (trial?.closesAt ?? null) : null;
  const endsAt = trialEnd ?? (hasTerm(held) ? (term?.endsAt ?? null) : null);
  const lastAt = endsAt === null ? null : family === 'license-based' ? endsAt : lastDayOf(endsAt);
  return {
    id,
    ...kinds[family],
    offerId: product ?? orderedOffer(family),
    friendlyName: 'Team',
    quantity,
    unitType: 'Licenses',
    creationDate: spelledAt(draw, orderedAt),
    effectiveStartDate: startsAt === null ? null : spelledAt(draw, startsAt),
    commitmentEndDate: lastAt === null ? null : spelledAt(draw, lastAt),
    status: statuses[status] ?? 'extended',
    autoRenewEnabled: autoRenew,
    isTrial,
    billingCycle: draw.oneOf(cycles[billingCycle]),
    ...(hasTerm(held) && family !== 'license-based' ? { termDuration: term?.duration } : {}),
    ...(status === 'suspended' && held.suspendedFor !== null ? { suspensionReasons: [reasons[held.suspendedFor]] } : {}),
    ...(status === 'deleted' && held.deletedAt !== null ? { deprovisionedDate: spelledAt(draw, held.deletedAt) } : {}),
    ...scheduleOf(draw, held),
    contractType: 'subscription',
    orderId: 'o-1',
    attributes: { etag: 'W/"1"', objectType: 'Subscription' },
  };
}

/** True if the record is one of a trial: it runs, or nothing has followed it. */
export function recordIsTrial({ status, trial, term }: Subscription): boolean {
  return status === 'trial' || (trial != null && term == null && (status === 'expired' || status === 'suspended'));
}
