import { fail } from '../kernel/error.js';
import { checkObject, checkObjects } from '../kernel/check.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { ReadList } from '../wire/collection.js';
import { readList } from '../wire/collection.js';
import { fieldsOf, idOf, sameId } from '../wire/fields.js';
import { notes } from '../wire/issue.js';
import type { KnownFacts } from './known.js';
import type { PartnerCenterSubscriptionRead } from './subscription.js';
import { readSubscription } from './subscription.js';

/** The result of reading a page of subscriptions, record by record. */
export type SubscriptionList = ReadList<Subscription, PartnerCenterSubscriptionRead>;

function idIn(json: unknown): string | null {
  const fields = fieldsOf(json, '', notes());
  return fields === null ? null : idOf(fields, 'id');
}

/**
 * Reads a collection of subscriptions (the resource with `items`, or a bare list).
 * An invalid record does not affect the others: it stays in `records` at its place, and the path of its issues names it
 * (`items[3].creationDate`). `knownOf` returns the caller's facts of a subscription, by its id as received.
 * @example
 * import { partnerCenterSubscriptions } from 'termbook/partner-center';
 * const list = partnerCenterSubscriptions({ totalCount: 1, items: [null] });
 * list.issues[0]?.path; // => 'items[0]'
 */
export function partnerCenterSubscriptions(json: unknown, knownOf?: (id: string) => KnownFacts | null | undefined): SubscriptionList {
  if (knownOf !== undefined && typeof knownOf !== 'function') fail('wrong-type', 'knownOf', 'a function', knownOf);
  return readList(json, (value, path, to) => {
    const id = knownOf === undefined ? null : idIn(value);
    return readSubscription(value, path, (id === null ? null : knownOf?.(id)) ?? {}, to);
  });
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
