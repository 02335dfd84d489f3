import type { Instant } from '../kernel/instant.js';
import type { TimeWindow } from '../kernel/window.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Notes } from '../wire/notes.js';
import { isNoted, missing } from '../wire/notes.js';
import { noteKnown } from '../wire/note-known.js';
import { knownAt } from '../wire/values.js';
import type { KnownSaasFacts, SaasSubscription } from './resource.js';
import { statusOf } from './words.js';

/** A SaaS subscription as facts of the core. */
export interface CoreFacts {
  /** null while a fact of its state is missing. */
  readonly facts: Subscription | null;
  /**
   * The facts for cancellation and refunds, also if the state is incomplete; null while the order, the billing cycle, the status, whether
   * it is a free trial or the dates of one are not known.
   */
  readonly purchase: Purchase | null;
}

/** Returns the path of a field of the record, for an issue. */
type PathOf = (name: string) => string;

const nothing: CoreFacts = { facts: null, purchase: null };

function latest(...instants: readonly (Instant | null)[]): Instant {
  return Math.max(...instants.filter((at) => at !== null)) as Instant;
}

/** Returns the core's facts of a SaaS subscription. A fact that is stated nowhere is an issue, never a default. */
export function coreFacts(resource: SaasSubscription, known: KnownSaasFacts, pathOf: PathOf, to: Notes): CoreFacts {
  noteKnown(known, to);
  const needed = <T>(name: string, value: T | null | undefined, expected: string): T | null => value ?? missing(to, pathOf(name), expected);
  const id = needed('id', resource.id, 'the id of the subscription');
  const wireStatus = needed('saasSubscriptionStatus', resource.status, 'a status that this version knows');
  const orderedAt = needed('created', resource.createdAt ?? knownAt(known.orderedAt), 'when the subscription was ordered');
  const billed = resource.billingCycle ?? known.billingCycle;
  const billingCycle = needed('term.chargeDuration', billed, 'how often a term of more than a month is billed: the caller may know');
  const ofPlan = (resource.hasQuantity as boolean | undefined) === false ? 1 : null;
  const quantity = needed('quantity', resource.quantity ?? known.quantity ?? ofPlan, 'how many seats');
  const autoRenew = needed('autoRenew', resource.autoRenew ?? known.autoRenew, 'whether the term renews by itself');
  // whether it is paid decides every answer
  const isOpen = isNoted(to, pathOf('isFreeTrial'));
  if (wireStatus === null || orderedAt === null || billingCycle === null || isOpen) return nothing;
  const family = known.family ?? 'isv-saas';
  const { term } = resource;
  const status = resource.isFreeTrial === true && wireStatus === 'subscribed' ? 'trial' : statusOf[wireStatus];
  // the term of a free trial is the trial
  const trial = known.trial ?? (status === 'trial' && term !== null ? { opensAt: term.startsAt, closesAt: term.endsAt } : null);
  if (status === 'trial' && trial === null) {
    missing(to, pathOf('isFreeTrial'), 'from when to when the free trial runs: the caller may know');
    return nothing;
  }
  const purchase: Purchase = {
    family,
    billingCycle,
    orderedAt,
    term,
    trial,
    autoRenew: resource.autoRenew ?? known.autoRenew ?? null,
    status,
  };
  if (id === null || quantity === null || autoRenew === null) return { facts: null, purchase };
  const startedAt = status === 'pending' ? null : (term?.startsAt ?? null);
  const held = { id, family, billingCycle, orderedAt, term, trial, quantity, autoRenew, changedAt: latest(orderedAt, startedAt) };
  switch (status) {
    case 'pending':
    case 'active':
      return { facts: { ...held, status }, purchase };
    case 'trial':
      return { facts: { ...held, status, trial: trial as TimeWindow }, purchase };
    case 'suspended': {
      const suspendedAt = needed(
        'suspendedAt',
        knownAt(known.suspendedAt),
        'when it was suspended: the webhook says so, the record does not',
      );
      if (suspendedAt === null) return { facts: null, purchase };
      return {
        facts: {
          ...held,
          status,
          changedAt: latest(held.changedAt, suspendedAt),
          suspendedAt,
          suspendedFor: null,
          suspendedBy: 'marketplace',
        },
        purchase,
      };
    }
    case 'cancelled': {
      const cancelledAt = needed(
        'cancelledAt',
        knownAt(known.cancelledAt),
        'when it was unsubscribed: the webhook says so, the record does not',
      );
      if (cancelledAt === null) return { facts: null, purchase };
      return { facts: { ...held, status, changedAt: latest(held.changedAt, cancelledAt), cancelledAt }, purchase };
    }
  }
}
