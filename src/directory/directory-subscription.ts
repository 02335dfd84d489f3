import type { Instant } from '../kernel/instant.js';
import type { PageShape, ReadList } from '../wire/collection.js';
import { readList, readOne } from '../wire/collection.js';
import type { Fields } from '../wire/fields.js';
import { countOf, flagOf, idOf, instantOf, isStated, pathOf, textOf, wordOf } from '../wire/fields.js';
import { missing } from '../wire/notes.js';
import { directoryStatusWords } from './words.js';
import type { DirectoryStatus } from './words.js';

/** A commercial subscription as the customer's directory lists it: it states neither the term nor the billing cycle. */
export interface DirectorySubscription {
  /** The id of the subscription. */
  readonly id: string;
  /** The id in the commerce system; null = not stated. */
  readonly commerceId: string | null;
  /** The id of the SKU. */
  readonly skuId: string | null;
  /** The name of the SKU. */
  readonly skuName: string | null;
  /** null = not stated, or a value that this version does not know. */
  readonly status: DirectoryStatus | null;
  /** True for a trial. */
  readonly isTrial: boolean | null;
  /** The number of seats. */
  readonly seats: number | null;
  /** The instant of its creation. */
  readonly createdAt: Instant;
  /** When it moves to its next state unless it renews: while it is enabled, the end of the term; null = not stated. */
  readonly nextLifecycleAt: Instant | null;
}

function subscriptionOf(fields: Fields): DirectorySubscription | null {
  const id = idOf(fields, 'id') ?? missing(fields.notes, pathOf(fields, 'id'), 'the id of the subscription');
  // a SKU counts the seats of several subscriptions
  const isSku = isStated(fields, 'prepaidUnits');
  const wanted = isSku
    ? 'the day of creation, which GET /directory/subscriptions states and a subscribed SKU does not'
    : 'the day of creation';
  const createdAt = instantOf(fields, 'createdDateTime') ?? missing(fields.notes, pathOf(fields, 'createdDateTime'), wanted);
  const rest = {
    commerceId: idOf(fields, 'commerceSubscriptionId'),
    skuId: idOf(fields, 'skuId'),
    skuName: textOf(fields, 'skuPartNumber'),
    status: wordOf(fields, 'status', directoryStatusWords),
    isTrial: flagOf(fields, 'isTrial'),
    seats: countOf(fields, 'totalLicenses'),
    nextLifecycleAt: instantOf(fields, 'nextLifecycleDateTime'),
  };
  return id === null || createdAt === null ? null : { id, ...rest, createdAt };
}

const page: PageShape = { items: ['value'], next: (fields) => ({ uri: textOf(fields, '@odata.nextLink'), headers: [] }) };

/**
 * Reads the commercial subscriptions of a directory: a page of Microsoft Graph, or a bare list.
 * Never throws: a bad record becomes issues with their paths, and an unknown status is kept in `unknown`.
 * @example
 * import { directorySubscriptionsFrom } from 'termbook/directory';
 * const list = directorySubscriptionsFrom({
 *   value: [{ id: 's1', createdDateTime: '2024-03-05T00:00:00Z', nextLifecycleDateTime: '2025-03-05T00:00:00Z', status: 'Enabled', totalLicenses: 25 }],
 * });
 * list.facts[0]?.seats; // => 25
 */
export function directorySubscriptionsFrom(json: unknown): ReadList<DirectorySubscription> {
  return readList(json, (value, path, to) => readOne(value, path, to, subscriptionOf), page);
}
