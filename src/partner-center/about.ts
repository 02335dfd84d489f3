import type { Instant } from '../kernel/instant.js';
import type { Market } from '../vocabulary/market.js';
import { isMarket } from '../vocabulary/market.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { Duration } from '../vocabulary/term.js';
import type { Fields } from '../wire/fields.js';
import { countOf, idOf, instantOf, oneOf, partOf, textOf, textsOf, wordOf } from '../wire/fields.js';
import { wireBillingCycles, wireDurations } from './words.js';

/** The changes that take effect when the next term starts. */
export interface NextTerm {
  readonly offerId: string | null;
  readonly quantity: number | null;
  readonly duration: Duration | null;
  readonly billingCycle: BillingCycle | null;
  readonly customEndsAt: Instant | null;
}

/** The facts of a record that questions do not need: names, ids, and relations. */
export interface About {
  readonly name: string | null;
  readonly offerId: string | null;
  readonly offerName: string | null;
  readonly publisher: string | null;
  readonly unit: string | null;
  readonly customerId: string | null;
  readonly orderId: string | null;
  readonly entitlementId: string | null;
  /** The subscription that an add-on belongs to. */
  readonly parentId: string | null;
  /** The market in the catalog links of the record. */
  readonly market: Market | null;
  readonly actions: readonly string[];
  /** The value for `If-Match`. */
  readonly etag: string | null;
  readonly createdAt: Instant | null;
  readonly startedAt: Instant | null;
  /** The stated end of the commitment, unchanged: in new commerce the last day, inclusive. */
  readonly committedUntilAt: Instant | null;
  readonly nextTerm: NextTerm | null;
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

function nextTermOf(fields: Fields): NextTerm | null {
  const next = partOf(fields, 'scheduledNextTermInstructions');
  if (next === null) return null;
  const product = partOf(next, 'product');
  const ids = product === null ? [] : [idOf(product, 'productId'), idOf(product, 'skuId'), idOf(product, 'availabilityId')];
  return {
    offerId: ids.includes(null) || ids.length === 0 ? null : ids.join(':'),
    quantity: countOf(next, 'quantity'),
    duration: product === null ? null : wordOf(product, 'termDuration', wireDurations),
    billingCycle: product === null ? null : wordOf(product, 'billingCycle', wireBillingCycles),
    customEndsAt: instantOf(next, 'customTermEndDate'),
  };
}

export function aboutOf(fields: Fields): About {
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
    customerId: inCustomer.exec(self ?? '')?.[1] ?? textOf(fields, 'customerTenantId'),
    orderId: idOf(fields, 'orderId'),
    entitlementId: idOf(fields, 'entitlementId'),
    parentId: idOf(fields, 'parentSubscriptionId'),
    market: marketOf(ofCountry.exec(catalog)?.[1] ?? textOf(fields, 'customerMarket')),
    actions: textsOf(fields, 'actions'),
    etag: attributes === null ? null : idOf(attributes, 'etag'),
    createdAt: instantOf(fields, 'creationDate'),
    startedAt: instantOf(fields, 'effectiveStartDate'),
    committedUntilAt: instantOf(fields, 'commitmentEndDate'),
    nextTerm: nextTermOf(fields),
  };
}
