import type { Instant } from '../kernel/instant.js';
import { readOne } from '../wire/collection.js';
import type { Fields } from '../wire/fields.js';
import { idOf, instantOf, pathOf, textOf, wordOf } from '../wire/fields.js';
import type { Read } from '../wire/notes.js';
import { missing, notes } from '../wire/notes.js';

/** The documented events of subscriptions. */
export const changeEvents = {
  subscriptionactive: 'subscription-active',
  subscriptionpending: 'subscription-pending',
  subscriptionrenewed: 'subscription-renewed',
  subscriptionupdated: 'subscription-updated',
  testcreated: 'test-created',
} as const;

/** A notification of the change webhook: it states that something changed and when, never what; fetch the subscription to see it. */
export interface ChangeNotice {
  /** null for an event of another kind (kept in `unknown`). */
  readonly event: (typeof changeEvents)[keyof typeof changeEvents] | null;
  readonly resource: string | null;
  readonly customerId: string | null;
  readonly subscriptionId: string | null;
  readonly auditId: string | null;
  readonly changedAt: Instant;
}

/** Returns an id inside an address; an address with placeholders is already refused. */
function idIn(uri: string | null, segment: string): string | null {
  const parts = (uri ?? '').split(/[/?#]/);
  const at = parts.findIndex((part) => part.toLowerCase() === segment);
  const id = at === -1 ? '' : (parts[at + 1] ?? '');
  return id === '' ? null : id;
}

function noticeOf(fields: Fields): ChangeNotice | null {
  const resourceUri = idOf(fields, 'resourceUri');
  const auditUri = idOf(fields, 'auditUri');
  const event = wordOf(fields, 'eventName', changeEvents);
  const changedAt =
    instantOf(fields, 'resourceChangeUtcDate') ??
    missing(fields.notes, pathOf(fields, 'resourceChangeUtcDate'), 'when the resource changed');
  if (changedAt === null) return null;
  return {
    event,
    resource: textOf(fields, 'resourceName'),
    customerId: idIn(resourceUri, 'customers'),
    subscriptionId: idIn(resourceUri, 'subscriptions'),
    auditId: idIn(auditUri, 'auditrecords'),
    changedAt,
  };
}

/**
 * Reads a notification of the change webhook.
 * @example
 * import { changeNoticeFrom } from 'termbook/partner-center';
 * changeNoticeFrom({ EventName: 'subscription-updated', ResourceChangeUtcDate: '2017-11-16T16:19:06.3520276+00:00' }).facts?.event; // => 'subscription-updated'
 */
export function changeNoticeFrom(json: unknown): Read<ChangeNotice> {
  return readOne(json, '', notes(), noticeOf);
}
