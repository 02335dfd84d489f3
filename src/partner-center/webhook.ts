import type { Instant } from '../kernel/instant.js';
import { readOne } from '../wire/collection.js';
import type { Fields } from '../wire/fields.js';
import { idOf, instantOf, pathOf, textOf, wordOf } from '../wire/fields.js';
import type { Read } from '../wire/notes.js';
import { missing, notes } from '../wire/notes.js';

/** The documented events of subscriptions, migrations, invoices, usage and fraud; those of referrals and relationships are not among them. */
export const changeEvents = {
  subscriptionactive: 'subscription-active',
  subscriptionpending: 'subscription-pending',
  subscriptionrenewed: 'subscription-renewed',
  subscriptionupdated: 'subscription-updated',
  newcommercemigrationcreated: 'new-commerce-migration-created',
  newcommercemigrationcompleted: 'new-commerce-migration-completed',
  newcommercemigrationfailed: 'new-commerce-migration-failed',
  newcommercemigrationschedulefailed: 'new-commerce-migration-schedule-failed',
  invoiceready: 'invoice-ready',
  usagerecordsthresholdexceeded: 'usagerecords-threshold-exceeded',
  azurefraudeventdetected: 'azure-fraud-event-detected',
  testcreated: 'test-created',
} as const;

/** A notification of the change webhook: it states that something changed and when, never what; fetch the subscription to see it. */
export interface ChangeNotice {
  /** null for an event of another kind (kept in `unknown`). */
  readonly event: (typeof changeEvents)[keyof typeof changeEvents] | null;
  /** The kind of the changed resource. */
  readonly resource: string | null;
  /** The address of what changed. */
  readonly resourceUri: string | null;
  /** The id of the customer. */
  readonly customerId: string | null;
  /** The id of the subscription. */
  readonly subscriptionId: string | null;
  /** The id of the invoice. */
  readonly invoiceId: string | null;
  /** The id of the audit record. */
  readonly auditId: string | null;
  /** The instant of the change. */
  readonly changedAt: Instant;
}

/** Returns an id inside an address; an address with placeholders is already refused. */
function idIn(uri: string | null, segment: string): string | null {
  const parts = (uri ?? '').split(/[/?#]/);
  const at = parts.findIndex((part) => part.toLowerCase() === segment);
  const id = at === -1 ? '' : (parts[at + 1] ?? '');
  return id === '' ? null : id;
}

/** A collection in place of an id: the usage of all customers. */
const collections = ['usagerecords'];

function customerIn(uri: string | null): string | null {
  const id = idIn(uri, 'customers');
  return id === null || collections.includes(id.toLowerCase()) ? null : id;
}

const inQuery = /[?&]subscriptionid=([^&#]{1,100})/i;

/** Returns the id of a subscription in an address; a notice of fraud states it in the query. */
function subscriptionIn(uri: string | null): string | null {
  return idIn(uri, 'subscriptions') ?? inQuery.exec(uri ?? '')?.[1] ?? null;
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
    resourceUri,
    customerId: customerIn(resourceUri),
    subscriptionId: subscriptionIn(resourceUri),
    invoiceId: idIn(resourceUri, 'invoices'),
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
