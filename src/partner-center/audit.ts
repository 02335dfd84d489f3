import { checkObjects } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { guarded, unreadable } from '../kernel/untrusted.js';
import type { ReadList } from '../wire/collection.js';
import { readList, readOne } from '../wire/collection.js';
import type { Fields } from '../wire/fields.js';
import { fieldsOf, idOf, instantOf, knownWord, pathOf, sameId, textOf, valueOf, wordOf } from '../wire/fields.js';
import { missing, noted } from '../wire/notes.js';
import type { KnownFacts } from './known.js';
import type { WireStatus } from './words.js';
import { wireAuditStatuses, wireStatuses } from './words.js';

/** A subscription before or after an operation, as far as the audit log is read. */
export interface AuditedSubscription {
  /** The id of the subscription. */
  readonly id: string;
  /** null if not stated, or unknown (then kept in `unknown`). */
  readonly status: WireStatus | null;
}

/** A record of the audit log: an operation of a partner's user or application. */
export interface AuditRecord {
  /** The id of the customer. */
  readonly customerId: string | null;
  /** The wire's own values: subscription, order, ... and update_subscription, create_order, ... */
  readonly resource: string | null;
  /** The operation. */
  readonly operation: string | null;
  /** The status of the operation. */
  readonly status: (typeof wireAuditStatuses)[keyof typeof wireAuditStatuses] | null;
  /** The instant of the operation. */
  readonly at: Instant;
  /** The subscription before and after; null for other resources, and where the record does not state it. */
  readonly before: AuditedSubscription | null;
  /** The subscription after the operation; null as for `before`. */
  readonly after: AuditedSubscription | null;
}

const longestValue = 200_000;

/** Reads the JSON text of a resource; null, with an issue, for text that is not JSON. */
function resourceIn(fields: Fields, name: string): Fields | null {
  const value = valueOf(fields, name);
  if (value === null) return null;
  const path = pathOf(fields, name);
  if (typeof value !== 'string') return noted(fields.notes, 'wrong-type', path, 'the text of a resource', value);
  if (value.length > longestValue) return noted(fields.notes, 'too-long', path, `at most ${String(longestValue)} characters`, value.length);
  const json = guarded(() => JSON.parse(value) as unknown);
  return json === unreadable
    ? noted(fields.notes, 'wrong-type', path, 'the JSON of a resource', value)
    : fieldsOf(json, path, fields.notes);
}

function subscriptionIn(fields: Fields, name: string): AuditedSubscription | null {
  const resource = resourceIn(fields, name);
  const id = resource === null ? null : idOf(resource, 'id');
  if (resource === null || id === null) return null;
  const text = textOf(resource, 'status');
  return { id, status: text === null ? null : knownWord<WireStatus>(text, pathOf(resource, 'status'), wireStatuses, fields.notes) };
}

function recordOf(fields: Fields): AuditRecord | null {
  const at =
    instantOf(fields, 'operationDate') ?? missing(fields.notes, pathOf(fields, 'operationDate'), 'when the operation was performed');
  if (at === null) return null;
  const resource = textOf(fields, 'resourceType');
  const isSubscription = resource?.toLowerCase() === 'subscription';
  return {
    customerId: idOf(fields, 'customerId'),
    resource,
    operation: textOf(fields, 'operationType'),
    status: wordOf(fields, 'operationStatus', wireAuditStatuses),
    at,
    before: isSubscription ? subscriptionIn(fields, 'resourceOldValue') : null,
    after: isSubscription ? subscriptionIn(fields, 'resourceNewValue') : null,
  };
}

/**
 * Reads records of the audit log. `orderFrom` and `partnerCenterSubscription` read the resource that a record holds as text.
 * @example
 * import { auditRecordsFrom } from 'termbook/partner-center';
 * const json = { resourceType: 'order', operationType: 'create_order', operationDate: '2017-06-15T22:56:05.0589308Z', operationStatus: 'succeeded' };
 * auditRecordsFrom({ items: [json] }).facts[0]?.status; // => 'succeeded'
 */
export function auditRecordsFrom(json: unknown): ReadList<AuditRecord> {
  return readList(json, (value, path, to) => readOne(value, path, to, recordOf));
}

/** A subscription as far as the log goes. */
interface FoundState {
  readonly status: WireStatus | null;
  readonly suspendedAt: Instant | null;
  readonly cancelledAt: Instant | null;
}

const nothing: FoundState = { status: null, suspendedAt: null, cancelledAt: null };

/** Returns what is known after a change of status; its instant is known only if the status before it is. */
function after(found: FoundState, before: WireStatus | null, status: WireStatus, at: Instant): FoundState {
  const since = (wanted: WireStatus, sofar: Instant | null): Instant | null => {
    if (status !== wanted) return null;
    return before === null || before === status ? sofar : at;
  };
  return { status, suspendedAt: since('suspended', found.suspendedAt), cancelledAt: since('deleted', found.cancelledAt) };
}

/**
 * Returns what the audit log states about a subscription and its record does not: since when it is suspended, and when it was canceled. A
 * change counts if it succeeded, and if the status before it is stated, in the record or by an earlier one. The operations of the log are the
 * partner's own, so a suspension found in it is by the partner.
 * Throws TermbookError 'wrong-type'.
 * @example
 * import { auditRecordsFrom, knownFrom } from 'termbook/partner-center';
 * const value = (status: string) => JSON.stringify({ Id: 'S1', Status: status });
 * const records = auditRecordsFrom([
 *   { resourceType: 'subscription', operationDate: '2022-03-10T16:00:00Z', operationStatus: 'succeeded', resourceOldValue: value('active'), resourceNewValue: value('suspended') },
 * ]);
 * knownFrom(records.facts, 's1').suspendedAt; // => 1646928000000
 */
export function knownFrom(
  records: readonly AuditRecord[],
  subscriptionId: string,
): Pick<KnownFacts, 'suspendedAt' | 'suspendedBy' | 'cancelledAt'> {
  checkObjects(records, 'records');
  const inTime = [...records].sort((a, b) => a.at - b.at);
  const { suspendedAt, cancelledAt } = inTime.reduce((found, record) => {
    const now = record.after;
    if (record.status !== 'succeeded' || now?.status == null || !sameId(now.id, subscriptionId)) return found;
    const before = record.before as AuditedSubscription | null | undefined;
    const own = before != null && sameId(before.id, subscriptionId) ? before.status : null;
    return after(found, own ?? found.status, now.status, record.at);
  }, nothing);
  return { suspendedAt, suspendedBy: suspendedAt === null ? null : 'partner', cancelledAt };
}
