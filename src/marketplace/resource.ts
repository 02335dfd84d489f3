import type { Instant } from '../kernel/instant.js';
import type { TimeWindow } from '../kernel/window.js';
import type { BillingCycle } from '../vocabulary/product.js';
import { addMs, dayMs, startOfDay } from '../kernel/instant.js';
import type { Duration, Term } from '../vocabulary/term.js';
import { termFrom } from '../rules/asking/term-chain.js';
import type { Fields } from '../wire/fields.js';
import { countOf, flagOf, idOf, instantOf, knownWord, oneOf, partOf, pathOf, textOf, textsOf, valueOf, wordOf } from '../wire/fields.js';
import { missing, noted } from '../wire/notes.js';
import { wireDurations } from '../wire/values.js';
import type { SaasStatus } from './words.js';
import { wireChargeDurations, wireSaasStatuses } from './words.js';

/**
 * Facts that the caller knows and the record does not state.
 * A billing cycle, order instant, quantity or auto-renewal given here counts only if the record does not state it. The wire never states
 * the instant of a suspension or an unsubscription; webhooks do. An invalid Instant is an issue, and counts as not stated.
 */
export interface KnownSaasFacts {
  /** The product family; not stated = 'isv-saas', since the API is for SaaS offers. */
  readonly family?: 'isv-saas' | 'isv-metered' | null;
  /** A yearly term may be billed monthly; the wire states it only in `chargeDuration`. */
  readonly billingCycle?: BillingCycle | null;
  /** The instant of the order. */
  readonly orderedAt?: Instant | null;
  /** The number of seats. */
  readonly quantity?: number | null;
  /** True if it renews automatically. */
  readonly autoRenew?: boolean | null;
  /** The span of the free trial; not stated = its term. */
  readonly trial?: TimeWindow | null;
  /** The instant of the suspension. */
  readonly suspendedAt?: Instant | null;
  /** The instant of the cancellation. */
  readonly cancelledAt?: Instant | null;
}

/** The most days by which a stated term may differ from its unit without contradicting it: months have 28 to 31 days, and some count 30. */
const mostDays = 3;

/**
 * Returns the current term. The stated end is its last day, inclusive (T2), and a renewal moves both dates. The stated dates win, of whatever
 * length: the server's terms start on a clamped day, or last 30 days.
 * A length that contradicts the unit is an issue. Dates that contradict each other are one, and the term is null.
 */
function saasTerm(fields: Fields, duration: Duration | null, isRunning: boolean): Term | null {
  const to = fields.notes;
  const startsAt = instantOf(fields, 'startDate');
  const lastDayAt = instantOf(fields, 'endDate');
  const endPath = pathOf(fields, 'endDate');
  if (startsAt === null) {
    if (isRunning) noted(to, 'term-without-dates', pathOf(fields, 'startDate'), 'when the term of a running subscription began', undefined);
    return null;
  }
  if (lastDayAt !== null) {
    const [from, until] = [startOfDay(startsAt), startOfDay(lastDayAt)];
    if (until < from) return noted(to, 'inverted-dates', endPath, 'an end after the start', (until - from) / dayMs);
    if (until === from) return noted(to, 'empty-term', endPath, 'an end after the start', 0);
  }
  if (duration === null) return missing(to, pathOf(fields, 'termUnit'), 'the unit of the term');
  const term = termFrom(startsAt, duration);
  if (lastDayAt === null) return term;
  const natural = startOfDay(term.endsAt);
  const endsAt = addMs(startOfDay(lastDayAt), dayMs);
  if (endsAt === natural) return term;
  if (Math.abs(endsAt - natural) > mostDays * dayMs)
    noted(to, 'term-mismatch', endPath, `the last day of ${duration} from the start`, (endsAt - startOfDay(startsAt)) / dayMs);
  return { duration, startsAt, endsAt: addMs(term.endsAt, endsAt - natural), anchorAt: null };
}

/** The buyer, or the customer of the purchase. Ids are kept unchanged, also `org:<guid>,<guid>`. */
export interface Party {
  /** The email address. */
  readonly email: string | null;
  /** The object id in Microsoft Entra. */
  readonly objectId: string | null;
  /** The id of the tenant. */
  readonly tenantId: string | null;
  /** The id of the user. */
  readonly userId: string | null;
}

/** A SaaS subscription of the fulfillment API, in termbook's values; null = not stated, or unusable and listed in the issues. */
export interface SaasSubscription {
  /** The id of the subscription. */
  readonly id: string | null;
  /** The name of the subscription. */
  readonly name: string | null;
  /** The id of the publisher. */
  readonly publisherId: string | null;
  /** The id of the offer. */
  readonly offerId: string | null;
  /** The id of the plan. */
  readonly planId: string | null;
  /** null also for a plan that is not per seat. */
  readonly quantity: number | null;
  /** False if the record states no quantity, which is documented to mean that the plan is not per seat: one is held. */
  readonly hasQuantity: boolean;
  /** The status in the marketplace. */
  readonly status: SaasStatus | null;
  /** The length of the term. */
  readonly duration: Duration | null;
  /** The billing cycle of `chargeDuration`. A monthly term without it is billed monthly, since no cycle is longer than its term (T1). */
  readonly billingCycle: BillingCycle | null;
  /** The running term. */
  readonly term: Term | null;
  /** True if it renews automatically. */
  readonly autoRenew: boolean | null;
  /** True in a free trial. */
  readonly isFreeTrial: boolean | null;
  /** The party that uses it. */
  readonly beneficiary: Party | null;
  /** The party that bought it. */
  readonly purchaser: Party | null;
  /** The operations that the customer may do. */
  readonly allowedOperations: readonly string[];
  /** The instant of its creation. */
  readonly createdAt: Instant | null;
  /** The instant of its last change. */
  readonly modifiedAt: Instant | null;
}

function partyOf(fields: Fields, name: string): Party | null {
  const party = partOf(fields, name);
  if (party === null) return null;
  return {
    email: idOf(party, 'emailId'),
    objectId: idOf(party, 'objectId'),
    tenantId: idOf(party, 'tenantId'),
    userId: idOf(party, oneOf(party, 'puid', 'pid')),
  };
}

/** Returns the status; an unknown value is an issue, since the state depends on it. */
function statusIn(fields: Fields): SaasStatus | null {
  const text = textOf(fields, 'saasSubscriptionStatus');
  if (text === null) return null;
  const path = pathOf(fields, 'saasSubscriptionStatus');
  return (
    knownWord<SaasStatus>(text, path, wireSaasStatuses, fields.notes) ??
    noted(fields.notes, 'unknown-value', path, 'a status that this version knows', text)
  );
}

export function resourceOf(fields: Fields): SaasSubscription {
  const status = statusIn(fields);
  const isRunning = status === 'subscribed' || status === 'suspended';
  const term = partOf(fields, 'term');
  const duration = term === null ? null : wordOf(term, 'termUnit', wireDurations);
  const charged = term === null ? null : wordOf(term, 'chargeDuration', wireChargeDurations);
  return {
    id: idOf(fields, 'id'),
    name: textOf(fields, oneOf(fields, 'name', 'subscriptionName')),
    publisherId: idOf(fields, 'publisherId'),
    offerId: idOf(fields, 'offerId'),
    planId: idOf(fields, 'planId'),
    quantity: countOf(fields, 'quantity'),
    hasQuantity: valueOf(fields, 'quantity') !== null,
    status,
    duration,
    billingCycle: charged ?? (duration === 'P1M' ? 'monthly' : null),
    term: term === null ? null : saasTerm(term, duration, isRunning),
    autoRenew: flagOf(fields, 'autoRenew'),
    isFreeTrial: flagOf(fields, 'isFreeTrial'),
    beneficiary: partyOf(fields, 'beneficiary'),
    purchaser: partyOf(fields, 'purchaser'),
    allowedOperations: textsOf(fields, 'allowedCustomerOperations'),
    createdAt: instantOf(fields, 'created'),
    modifiedAt: instantOf(fields, 'lastModified'),
  };
}
