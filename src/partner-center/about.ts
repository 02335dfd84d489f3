import type { Draft } from '../kernel/draft.js';
import type { Instant } from '../kernel/instant.js';
import type { Market } from '../vocabulary/market.js';
import { isMarket } from '../vocabulary/market.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { Duration } from '../vocabulary/term.js';
import type { Fields } from '../wire/fields.js';
import { countOf, idOf, instantOf, isStated, itemsOf, oneOf, partOf, readItems, textOf, textsOf, wordOf } from '../wire/fields.js';
import { missing } from '../wire/notes.js';
import { wireActionTypes, wireBillingCycles, wireDurations, wireScheduleTypes } from './words.js';

/** The changes that take effect when the next term starts. */
export interface NextTerm {
  /** The id of the offer. */
  readonly offerId: string | null;
  /** The number of seats. */
  readonly quantity: number | null;
  /** The length of the term. */
  readonly duration: Duration | null;
  /** The billing cycle. */
  readonly billingCycle: BillingCycle | null;
  /** The end that the term is aligned to, unchanged. */
  readonly customEndsAt: Instant | null;
  /** The id of the promotion. */
  readonly promotionId: string | null;
}

/** An action that the record schedules; a value unknown to this version is null and kept in `unknown`. */
export interface ScheduledAction {
  /** The time of the action; null = unknown to this version. */
  readonly when: (typeof wireScheduleTypes)[keyof typeof wireScheduleTypes] | null;
  /** The action; null = unknown to this version. */
  readonly action: (typeof wireActionTypes)[keyof typeof wireActionTypes] | null;
  /** The instant of the action. */
  readonly effectiveAt: Instant | null;
  /** The changes that it brings; null = none are stated. */
  readonly nextTerm: NextTerm | null;
}

/** The facts of a record that questions do not need: names, ids, and relations. */
export interface About {
  /** The name of the subscription. */
  readonly name: string | null;
  /** The id of the offer. */
  readonly offerId: string | null;
  /** The name of the offer. */
  readonly offerName: string | null;
  /** The name of the publisher. */
  readonly publisher: string | null;
  /** The type of unit, such as licenses. */
  readonly unit: string | null;
  /** The id of the customer. */
  readonly customerId: string | null;
  /** The id of the order. */
  readonly orderId: string | null;
  /** The id of the entitlement. */
  readonly entitlementId: string | null;
  /** The subscription that an add-on belongs to. */
  readonly parentId: string | null;
  /** The market in the catalog links of the record. */
  readonly market: Market | null;
  /** The actions that the record allows, as received. */
  readonly actions: readonly string[];
  /** The value for `If-Match`. */
  readonly etag: string | null;
  /** The instant of its creation. */
  readonly createdAt: Instant | null;
  /** The start of the subscription. */
  readonly startedAt: Instant | null;
  /** The end of the commitment, exclusive; null if none is stated, or if it is far in the future as for usage. */
  readonly endsAt: Instant | null;
  /** The last day of the charged period, unchanged. */
  readonly billedUntilAt: Instant | null;
  /** The end that the subscription was aligned to, unchanged. */
  readonly customEndsAt: Instant | null;
  /** The length of the next term. */
  readonly renewalDuration: Duration | null;
  /** The id of the promotion. */
  readonly promotionId: string | null;
  /** The changes that the next term brings; null = none are stated. */
  readonly nextTerm: NextTerm | null;
  /** The billing that is to apply from the next term on. */
  readonly nextCharge: NextTerm | null;
  /** The actions that the record schedules. */
  readonly scheduledActions: readonly ScheduledAction[];
}

/** Returns the address of a link, by its name, in the `links` of a record. */
export function linkOf(links: Fields | null, name: string): string | null {
  const link = links === null ? null : partOf(links, name);
  return link === null ? null : textOf(link, 'uri');
}

const inCustomer = /\/customers\/([^/?]{1,100})\//i;
const ofCountry = /[?&]country=([A-Za-z]{2})(?:&|$)/i;
const ofOffer = /\/offers\/([^/?]{1,100})/i;

export function marketOf(code: string | null): Market | null {
  const upper = code?.toUpperCase();
  return isMarket(upper) ? upper : null;
}

function nextTermOf(fields: Fields, name: string): NextTerm | null {
  const next = partOf(fields, name);
  if (next === null) return null;
  const known = ['product', 'quantity', 'customTermEndDate'];
  if (!known.some((one) => isStated(next, one))) missing(fields.notes, next.path, 'the product or the quantity of the next term');
  const product = partOf(next, 'product');
  const productId = product === null ? null : idOf(product, 'productId');
  const skuId = product === null ? null : idOf(product, 'skuId');
  const availabilityId = product === null ? null : idOf(product, 'availabilityId');
  return {
    offerId: productId === null || skuId === null || availabilityId === null ? null : `${productId}:${skuId}:${availabilityId}`,
    quantity: countOf(next, 'quantity'),
    duration: product === null ? null : wordOf(product, 'termDuration', wireDurations),
    billingCycle: product === null ? null : wordOf(product, 'billingCycle', wireBillingCycles),
    customEndsAt: instantOf(next, 'customTermEndDate'),
    promotionId: product === null ? null : idOf(product, 'promotionId'),
  };
}

function scheduledActionsOf(fields: Fields): readonly ScheduledAction[] {
  return readItems(itemsOf(fields, 'scheduledActions'), fields.notes, (action) => ({
    when: wordOf(action, 'scheduleType', wireScheduleTypes),
    action: wordOf(action, 'actionType', wireActionTypes),
    effectiveAt: instantOf(action, 'effectiveDate'),
    nextTerm: nextTermOf(action, 'instructions'),
  }));
}

/** The facts that a record states; its end is set once the family, which decides it, is known. */
export type Details = Draft<Pick<About, 'endsAt'>> & Omit<About, 'endsAt'>;

export function detailsOf(fields: Fields): Details {
  const links = partOf(fields, 'links');
  const self = linkOf(links, 'self');
  const offer = linkOf(links, 'offer');
  const catalog = offer ?? linkOf(links, 'product') ?? '';
  const attributes = partOf(fields, 'attributes');
  return {
    name: textOf(fields, 'friendlyName'),
    offerId: idOf(fields, 'offerId') ?? ofOffer.exec(offer ?? '')?.[1] ?? null,
    offerName: textOf(fields, oneOf(fields, 'offerName', 'productName')),
    publisher: textOf(fields, 'publisherName'),
    unit: textOf(fields, 'unitType'),
    customerId: inCustomer.exec(self ?? '')?.[1] ?? idOf(fields, 'customerTenantId'),
    orderId: idOf(fields, 'orderId'),
    entitlementId: idOf(fields, 'entitlementId'),
    parentId: idOf(fields, 'parentSubscriptionId'),
    market: marketOf(ofCountry.exec(catalog)?.[1] ?? textOf(fields, 'customerMarket')),
    actions: textsOf(fields, 'actions'),
    etag: attributes === null ? null : idOf(attributes, 'etag'),
    createdAt: instantOf(fields, 'creationDate'),
    startedAt: instantOf(fields, 'effectiveStartDate'),
    billedUntilAt: instantOf(fields, oneOf(fields, 'billingCycleEndDateTime', 'billingCycleEndDate')),
    customEndsAt: instantOf(fields, 'customTermEndDate'),
    renewalDuration: wordOf(fields, 'renewalTermDuration', wireDurations),
    promotionId: idOf(fields, 'promotionId'),
    nextTerm: nextTermOf(fields, 'scheduledNextTermInstructions'),
    nextCharge: nextTermOf(fields, 'nextChargeInstructions'),
    scheduledActions: scheduledActionsOf(fields),
    endsAt: null,
  };
}
