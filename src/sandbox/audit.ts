import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, instantOrNull, isoInstant, startOfDay } from '../kernel/instant.js';
import { guarded, unreadable } from '../kernel/untrusted.js';
import { bodyIn, textIn } from './body.js';
import type { Handler } from './call.js';
import { ok } from './call.js';
import { keyOf } from './ids.js';
import type { SandboxObject } from './json.js';
import { collectionOf } from './pages.js';
import { errorOf, notDescribed } from './refused.js';
import type { HeldAudit, SandboxCustomer } from './state.js';
import type { World } from './world.js';

/** Returns the record of an operation that succeeded. */
export function auditOf(
  { at }: World,
  customerId: string,
  operation: HeldAudit['operation'],
  before: SandboxObject | null,
  after: SandboxObject,
): HeldAudit {
  return { at, customerId, resource: operation === 'update_subscription' ? 'subscription' : 'order', operation, before, after };
}

function written({ partnerId, customers }: World, { at, customerId, resource, operation, before, after }: HeldAudit): SandboxObject {
  return {
    partnerId,
    customerId,
    customerName: (customers.get(keyOf(customerId)) as SandboxCustomer).name,
    resourceType: resource,
    ...(before === null ? {} : { resourceOldValue: JSON.stringify(before) }),
    resourceNewValue: JSON.stringify(after),
    operationType: operation,
    operationDate: isoInstant(at),
    operationStatus: 'succeeded',
    customizedData: [],
    attributes: { objectType: 'AuditRecord' },
  };
}

/** The fields that the log can be filtered by. */
const filters: {
  readonly [field: string]: { readonly operator: string; readonly holds: (record: SandboxObject, value: string) => boolean };
} = {
  customerid: { operator: 'equals', holds: ({ customerId }, value) => keyOf(customerId as string) === value },
  resourcetype: { operator: 'equals', holds: ({ resourceType }, value) => resourceType === value },
  companyname: { operator: 'substring', holds: ({ customerName }, value) => keyOf(customerName as string).includes(value) },
};

/** Returns the condition that a filter states; null if it is none that the page lists. */
function conditionIn(text: string | undefined): ((record: SandboxObject) => boolean) | null {
  if (text === undefined) return () => true;
  const json = guarded(() => JSON.parse(text) as unknown);
  const filter = json === unreadable ? null : bodyIn({ body: json });
  const field = filter === null ? null : textIn(filter, 'Field');
  const value = filter === null ? null : textIn(filter, 'Value');
  const operator = filter === null ? null : textIn(filter, 'Operator');
  const known = field !== null && Object.hasOwn(filters, keyOf(field)) ? filters[keyOf(field)] : undefined;
  if (known === undefined || value === null || operator === null || keyOf(operator) !== known.operator) return null;
  return (record) => known.holds(record, keyOf(value));
}

/** The days before the request that are listed where no date is stated. */
const usualDays = 30;

/** Returns the midnight of a stated day; undefined if it is none. */
function dayIn(text: string | undefined, usual: Instant): Instant | undefined {
  if (text === undefined || text === '') return usual;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? instantOrNull(text) : null;
  return at ?? undefined;
}

/** The operations that succeeded here, between two days. */
export const listAuditRecords: Handler = (world, { query }) => {
  const fromAt = dayIn(query.get('startdate'), addMs(startOfDay(world.at), -usualDays * dayMs));
  const lastAt = dayIn(query.get('enddate'), startOfDay(world.at));
  if (fromAt === undefined || lastAt === undefined) return errorOf(800002, 'startDate and endDate are yyyy-mm-dd');
  const holds = conditionIn(query.get('filter'));
  if (holds === null) return notDescribed('this filter');
  const untilAt = addMs(lastAt, dayMs);
  const records = world.audit.filter(({ at }) => at >= fromAt && at < untilAt).map((record) => written(world, record));
  return ok(collectionOf(records.filter(holds), '/auditrecords'));
};
