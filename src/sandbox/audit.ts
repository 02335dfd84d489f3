import { addMs, dayMs, instantOrNull, isoInstant, startOfDay } from '../kernel/instant.js';
import { hasKey } from '../kernel/check.js';
import { guarded } from '../kernel/untrusted.js';
import { textOf } from '../wire/fields.js';
import type { Handler } from './answers.js';
import { collectionOf, errorOf, fieldsIn, notDescribed, ok } from './answers.js';
import { keyOf } from './links.js';
import type { SandboxObject } from './state.js';

/** The fields that the log can be filtered by, each with its operator. */
const filters = {
  customerid: ['customerId', 'equals'],
  resourcetype: ['resourceType', 'equals'],
  companyname: ['customerName', 'substring'],
} as const;

/** Returns the condition that a filter states; null if it is none that the page lists. */
function conditionIn(text: string): ((record: SandboxObject) => boolean) | null {
  if (text === '') return () => true;
  const filter = fieldsIn({ body: guarded(() => JSON.parse(text) as unknown) });
  const [field, value, operator] = ['Field', 'Value', 'Operator'].map((name) =>
    keyOf((filter === null ? null : textOf(filter, name)) ?? ''),
  );
  if (!hasKey(filters, field) || value === '') return null;
  const [name, known] = filters[field as keyof typeof filters];
  if (operator !== known) return null;
  return (record) => {
    const own = keyOf(record[name] as string);
    return known === 'equals' ? own === value : own.includes(value as string);
  };
}

/** The days before the request that are listed where no date is stated. */
const usualDays = 30;

/** The operations that succeeded here, between two days. */
export const listAuditRecords: Handler = (world, { query }) => {
  const today = startOfDay(world.at);
  const [fromAt, lastAt] = (['startdate', 'enddate'] as const).map((name) => {
    const text = query(name);
    if (text === '') return name === 'enddate' ? today : addMs(today, -usualDays * dayMs);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? instantOrNull(text) : null;
  });
  if (fromAt == null || lastAt == null) return errorOf(800002, 'startDate and endDate are yyyy-mm-dd');
  const holds = conditionIn(query('filter'));
  if (holds === null) return notDescribed('this filter');
  const [from, until] = [isoInstant(fromAt), isoInstant(addMs(lastAt, dayMs))];
  const isIn = ({ operationDate: at }: SandboxObject): boolean => (at as string) >= from && (at as string) < until;
  return ok(
    collectionOf(
      world.audit.filter((record) => isIn(record) && holds(record)),
      '/auditrecords',
    ),
  );
};
