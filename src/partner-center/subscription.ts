import { nothing } from '../kernel/frozen.js';
import type { Instant } from '../kernel/instant.js';
import { hourMs, startOfDay } from '../kernel/instant.js';
import type { TimeWindow } from '../kernel/window.js';
import { allWindowStarts } from '../rules/asking/cancellation-window-start.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Purchase, WindowStart } from '../vocabulary/purchase.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Fields } from '../wire/fields.js';
import { countOf, fieldsOf, flagOf, idOf, oneOf, pathOf, sameId, textOf, valueOf, wordOf } from '../wire/fields.js';
import { nearMisses } from '../wire/near-misses.js';
import { recordFieldsOf } from '../wire/record.js';
import type { Notes, Read } from '../wire/notes.js';
import { isNoted, missing, noted, notes } from '../wire/notes.js';
import type { About, Details } from './about.js';
import { detailsOf } from './about.js';
import { deadlinesOf } from './deadlines.js';
import { familyOf, notStated } from './family.js';
import type { KnownFacts } from './known.js';
import { noteKnown } from '../wire/note-known.js';
import { knownAt } from '../wire/values.js';
import { endOfTermOf, scheduleOf } from './next-term.js';
import type { ReadStatus } from './state.js';
import { inState, latest } from './state.js';
import { endingAfter, statedEnd, wireTerm } from './wire-term.js';
import type { WireStatus } from './words.js';
import { wireBillingCycles, wireDurations, wireStatuses } from './words.js';
import { fail } from '../kernel/error.js';
import { checkObject, checkObjects } from '../kernel/check.js';
import type { PageShape, ReadList } from '../wire/collection.js';
import { linked, nextLink, readList } from '../wire/collection.js';

/**
 * The result of reading a subscription. `facts` is a Subscription, null while a fact of its state is missing. `purchase` holds the facts
 * for cancellation and refunds, also if the state is incomplete; it is null while the family, the order, the status, whether it is a trial or
 * the dates of one are not known, since a purchase without a status counts as running, and one without a trial as paid.
 */
export interface PartnerCenterSubscriptionRead extends Read<Subscription> {
  /** The id of the subscription. */
  readonly id: string | null;
  /** The facts for the questions; null = a required one is missing. */
  readonly purchase: Purchase | null;
  /** Names, ids and relations. */
  readonly about: About | null;
  /** The fields that state the family; empty if the caller stated it, or if it is not stated. */
  readonly familyStatedBy: readonly string[];
}

const nobody: readonly string[] = nothing;
const nothingKnown: KnownFacts = {};

/** Returns the status; null, with an issue, for 'none' (which states nothing) and for an unknown value. */
function statusOf(fields: Fields, isTrial: boolean): ReadStatus | null {
  const text = textOf(fields, 'status');
  const status = text === null ? 'none' : wordOf<WireStatus>(fields, 'status', wireStatuses);
  if (status === 'none') return missing(fields.notes, pathOf(fields, 'status'), 'a status');
  if (status === null) return noted(fields.notes, 'unknown-value', pathOf(fields, 'status'), 'a status that this version knows', text);
  return status === 'active' && isTrial ? 'trial' : status;
}

/**
 * Returns the order instant: `creationDate`, or `effectiveStartDate` if it is at most an hour earlier.
 * The record is written a few seconds after the order that began the term, and the server counts its windows from there. A start days
 * before was dated back; a start days after is an activation.
 */
function orderOf({ createdAt, startedAt }: Details): Instant | null {
  if (createdAt === null || startedAt === null) return createdAt;
  return startedAt <= createdAt && createdAt - startedAt <= hourMs ? startedAt : createdAt;
}

/**
 * Returns the windows that are known besides those that the record shows. A term that began on a day before its order was handed on, as by an upgrade of some
 * licenses (U1): without the deadline that the server states, the window of its source is not known.
 */
function furtherStarts({ startedAt }: Details, orderedAt: Instant, isOpen: boolean, known: KnownFacts): readonly WindowStart[] {
  const isHandedOn = isOpen && startedAt !== null && startOfDay(startedAt) < startOfDay(orderedAt);
  return known.windowStarts ?? (isHandedOn ? [{ by: 'partial-upgrade', startsAt: orderedAt, seats: null }] : nothing);
}

/** A trial lasts from the stated start to the stated end. */
function trialOf({ startedAt, endsAt }: About): TimeWindow | null {
  return startedAt === null || endsAt === null ? null : { opensAt: startedAt, closesAt: endsAt };
}

/** Only traditional ends are exclusive. */
function endsInclusive(family: ProductFamily): boolean {
  return family !== 'license-based';
}

const noteNearMisses = /* @__PURE__ */ nearMisses(
  [
    ...['productType', 'status', 'isTrial', 'quantity', 'autoRenewEnabled', 'billingCycle', 'termDuration'],
    ...['creationDate', 'effectiveStartDate', 'commitmentEndDate', 'cancellationAllowedUntilDate', 'refundOptions', 'refundableQuantity'],
    ...['suspensionReasons', 'scheduledNextTermInstructions', 'scheduledActions', 'customTermEndDate'],
  ],
  ['commitmentEndDateTime', 'effectiveEndDate'],
);

function readFields(fields: Fields, raw: unknown, known: KnownFacts): PartnerCenterSubscriptionRead {
  const to = fields.notes;
  noteNearMisses(fields, to);
  noteKnown(known, to);
  const details = detailsOf(fields);
  const isTrial = flagOf(fields, 'isTrial') === true;
  const duration = wordOf(fields, 'termDuration', wireDurations);
  const cycleName = oneOf(fields, 'billingCycle', 'billingCycleName');
  const statedCycle = wordOf(fields, cycleName, wireBillingCycles);
  const id = idOf(fields, 'id') ?? missing(to, pathOf(fields, 'id'), 'the id of the subscription');
  const familyStated = familyOf(fields, details, duration !== null, statedCycle);
  const family = familyStated?.family ?? known.family ?? notStated(fields, details);
  const billingCycle = statedCycle ?? known.billingCycle ?? missing(to, pathOf(fields, cycleName), 'how often the subscription is billed');
  const orderedAt =
    orderOf(details) ?? knownAt(known.orderedAt) ?? missing(to, pathOf(fields, 'creationDate'), 'when the subscription was ordered');
  const status = statusOf(fields, isTrial);
  const end = statedEnd(fields, family === null || endsInclusive(family));
  const term = endingAfter(fields, wireTerm(fields, end, duration ?? known.duration ?? null, details.startedAt, family), orderedAt);
  details.endsAt = end.endsAt === null ? null : (term?.endsAt ?? end.endsAt);
  const stated = deadlinesOf(fields);
  const quantityName = oneOf(fields, 'quantity', 'licenseCount');
  const quantity = countOf(fields, quantityName) ?? known.quantity ?? missing(to, pathOf(fields, quantityName), 'how many seats');
  const autoRenew =
    flagOf(fields, 'autoRenewEnabled') ??
    known.autoRenew ??
    missing(to, pathOf(fields, 'autoRenewEnabled'), 'whether the term renews by itself');
  const endOfTerm = endOfTermOf(fields, family, details, autoRenew);
  const scheduled = scheduleOf(details, {
    offerId: details.offerId,
    quantity,
    duration: duration ?? known.duration ?? null,
    billingCycle,
  });
  let facts: Subscription | null = null;
  let purchase: Purchase | null = null;
  const trial = isTrial ? trialOf(details) : null;
  const isDateless = status === 'trial' && trial === null;
  if (isDateless) missing(to, pathOf(fields, 'commitmentEndDate'), 'when the trial ends');
  // whether it is a trial, and until when, decides every answer
  const isOpen = isDateless || isNoted(to, pathOf(fields, 'isTrial'));
  if (family !== null && billingCycle !== null && orderedAt !== null && status !== null && !isOpen) {
    const cloud = known.cloud ?? null;
    const isOpen = family === 'new-commerce-license' && term !== null && stated?.cancelUntilAt == null;
    const further = furtherStarts(details, orderedAt, isOpen, known);
    const windowStarts = allWindowStarts({ family, billingCycle, orderedAt, term, trial }, further);
    if (id !== null && quantity !== null && autoRenew !== null) {
      const accountOpenedAt = knownAt(known.accountOpenedAt);
      const firstBillingAt = knownAt(known.firstBillingAt);
      const changedAt = knownAt(known.changedAt) ?? latest(orderedAt, status === 'pending' ? null : details.startedAt);
      const standing = {
        family,
        billingCycle,
        orderedAt,
        term,
        trial,
        cloud,
        windowStarts,
        stated,
        autoRenew,
        endOfTerm,
        scheduled,
        status,
        id,
        quantity,
        accountOpenedAt,
        firstBillingAt,
        changedAt,
      };
      facts = inState(fields, standing, details, known);
    }
    purchase = facts ?? { family, billingCycle, orderedAt, term, trial, cloud, windowStarts, stated, autoRenew, endOfTerm, status };
  }
  return {
    facts,
    issues: to.issues,
    unknown: to.unknown,
    raw,
    id,
    purchase,
    about: details,
    familyStatedBy: familyStated?.statedBy ?? nobody,
  };
}

/** The lists of a page. */
const listNames = ['items', 'value'] as const;

/** Reads one record, its notes beginning at a path. */
function readSubscription(json: unknown, path: string, known: KnownFacts, to: Notes): PartnerCenterSubscriptionRead {
  const fields = recordFieldsOf(json, path, to, 'partnerCenterSubscriptions', listNames);
  if (fields !== null) return readFields(fields, json, known);
  return { facts: null, issues: to.issues, unknown: to.unknown, raw: json, id: null, purchase: null, about: null, familyStatedBy: nobody };
}

/**
 * Reads a subscription of Partner Center's REST resource (any casing, any documented form of dates) into a Subscription and a Purchase.
 * Never throws and never guesses: a fact that is not stated is an issue (`fact-missing`, `family-not-stated`, ...), an unknown value is kept
 * in `unknown`, and `raw` is the record. The order instant is `creationDate`, or a start at most an hour before it; stated deadlines are
 * kept as stated.
 * @example
 * import { partnerCenterSubscription } from 'termbook/partner-center';
 * const read = partnerCenterSubscription({
 *   id: '0f0e0d0c-0000-4000-8000-000000000001', productType: { id: 'OnlineServicesNCE' }, status: 'active', quantity: 5, autoRenewEnabled: true,
 *   billingCycle: 'monthly', termDuration: 'P1Y', creationDate: '2024-03-01T10:00:00.1234567Z', effectiveStartDate: '2024-03-01T10:00:00Z',
 *   commitmentEndDate: '2025-02-28T00:00:00Z', cancellationAllowedUntilDate: '2024-03-08T10:00:00Z',
 * });
 * read.facts?.family; // => 'new-commerce-license'
 * read.issues; // => []
 */
export function partnerCenterSubscription(json: unknown, known: KnownFacts | null = nothingKnown): PartnerCenterSubscriptionRead {
  return readSubscription(json, '', known ?? nothingKnown, notes());
}

/** The result of reading a page of subscriptions, record by record. */
export type SubscriptionList = ReadList<Subscription, PartnerCenterSubscriptionRead>;

/** Analytics pages name their list and the next page otherwise. */
const pages: PageShape = {
  items: listNames,
  next: (page) => (valueOf(page, '@nextLink') === null ? linked.next(page) : nextLink(page)),
};

function idIn(json: unknown): string | null {
  const fields = fieldsOf(json, '', notes());
  return fields === null ? null : idOf(fields, 'id');
}

/**
 * Reads a collection of subscriptions (the resource with `items`, a page of analytics, or a bare list).
 * An invalid record does not affect the others: it stays in `records` at its place, and the path of its issues names it
 * (`items[3].creationDate`). `knownOf` returns the caller's facts of a subscription, by its id as received.
 * @example
 * import { partnerCenterSubscriptions } from 'termbook/partner-center';
 * const list = partnerCenterSubscriptions({ totalCount: 1, items: [null] });
 * list.issues[0]?.path; // => 'items[0]'
 */
export function partnerCenterSubscriptions(json: unknown, knownOf?: (id: string) => KnownFacts | null | undefined): SubscriptionList {
  if (knownOf !== undefined && typeof knownOf !== 'function') fail('wrong-type', 'knownOf', 'a function', knownOf);
  return readList(
    json,
    (value, path, to) => {
      const id = knownOf === undefined ? null : idIn(value);
      return readSubscription(value, path, (id === null ? null : knownOf?.(id)) ?? {}, to);
    },
    pages,
  );
}

/**
 * Returns the record with an id in any case; null if there is none.
 * @example
 * import { recordOf, partnerCenterSubscriptions } from 'termbook/partner-center';
 * recordOf(partnerCenterSubscriptions([{ id: 'AB-1' }]), 'ab-1')?.id; // => 'AB-1'
 */
export function recordOf(list: SubscriptionList, id: string): PartnerCenterSubscriptionRead | null {
  checkObject(list, 'list');
  checkObjects(list.records, 'list.records');
  return list.records.find((record) => record.id !== null && sameId(record.id, id)) ?? null;
}
