import { fail, preview } from '../kernel/error.js';
import { checkObject, checkStatedList } from '../kernel/check.js';
import type { Issue } from '../kernel/untrusted.js';
import { guarded, unreadable } from '../kernel/untrusted.js';
import type { Fields } from '../wire/fields.js';
import { countOf, fieldsOf, idOf, itemsOf, partOf, valueOf } from '../wire/fields.js';
import type { Notes } from '../wire/notes.js';
import { missing, noted, notes } from '../wire/notes.js';
import { linkOf } from './about.js';

/**
 * The moves that are a PATCH of the subscription. The wire has no field for other data of a move request, such as a suspension's reason.
 */
export type PatchMove =
  | { readonly move: 'suspend' | 'reactivate' | 'cancel' }
  | { readonly move: 'set-auto-renew'; readonly autoRenew: boolean }
  | { readonly move: 'change-quantity'; readonly quantity: number };

/** The request to send: the record as received with one field changed, and its etag for `If-Match`. */
export interface Patch {
  readonly method: 'PATCH';
  /** The path below `https://api.partnercenter.microsoft.com/v1`; null if the record has no link to itself. */
  readonly path: string | null;
  /** null if the record has no etag. */
  readonly ifMatch: string | null;
  readonly body: { readonly [name: string]: unknown };
}

/** The PATCH to send, or the reason that the record cannot be patched. */
export type Patched = { readonly ok: true; readonly patch: Patch } | { readonly ok: false; readonly issues: readonly Issue[] };

function changeOf(move: PatchMove): readonly [name: string, value: unknown] {
  switch (move.move) {
    case 'suspend':
      return ['status', 'suspended'];
    case 'reactivate':
      return ['status', 'active'];
    case 'cancel':
      return ['status', 'deleted'];
    case 'set-auto-renew':
      return ['autoRenewEnabled', move.autoRenew];
    case 'change-quantity':
      return ['quantity', move.quantity];
    default:
      return fail('wrong-type', 'move.move', 'a move that a PATCH can make', (move as PatchMove).move);
  }
}

/** Returns a name in the record's own casing: as in the record, else with the casing of its `Id`. */
function spelled(fields: Fields, name: string): string {
  const isPascal = /^[A-Z]/.test(fields.names.get('id') ?? '');
  return fields.names.get(name.toLowerCase()) ?? (isPascal ? `${name.slice(0, 1).toUpperCase()}${name.slice(1)}` : name);
}

/** Returns the record's own fields with some replaced; null, with an issue, if they cannot be copied. */
function copied(fields: Fields, changes: { readonly [name: string]: unknown }, to: Notes): { readonly [name: string]: unknown } | null {
  const copy = guarded(() => ({ ...fields.record, ...changes }));
  return copy === unreadable ? noted(to, 'unreadable', fields.path, 'an object whose values can be read', undefined) : copy;
}

/** Returns the etag under `attributes`; null for '' and the documentation placeholder `<etag>`. */
function etagOf(fields: Fields): string | null {
  const attributes = partOf(fields, 'attributes');
  return attributes === null ? null : idOf(attributes, 'etag');
}

/**
 * Returns the request for a move: the whole record as received (dates and unknown fields unchanged) with the wire's value for the move:
 * suspend = 'suspended', reactivate = 'active', cancel = 'deleted'.
 * Takes the result of `partnerCenterSubscription`, or the record itself; neither is changed. `toOrderPatch` cancels a software order; traditional
 * licenses are canceled by 'suspend', as the `way` of a cancellation answer states.
 * @example
 * import { partnerCenterSubscription, toPatch } from 'termbook/partner-center';
 * const read = partnerCenterSubscription({ id: 'a1', status: 'active', attributes: { etag: 'x1' } });
 * const patched = toPatch(read, { move: 'cancel' });
 * patched.ok && patched.patch; // => { method: 'PATCH', path: null, ifMatch: 'x1', body: { id: 'a1', status: 'deleted', attributes: { etag: 'x1' } } }
 */
export function toPatch(record: { readonly raw: unknown }, move: PatchMove): Patched {
  checkObject(record, 'record');
  checkObject(move, 'move');
  const to = notes();
  const fields = fieldsOf(record.raw, '', to);
  if (fields === null) return { ok: false, issues: to.issues };
  if (idOf(fields, 'id') === null) missing(to, 'id', 'the id of the subscription');
  const [name, value] = changeOf(move);
  const body = copied(fields, { [spelled(fields, name)]: value }, to);
  if (body === null || to.issues.length > 0) return { ok: false, issues: to.issues };
  const ifMatch = etagOf({ ...fields, notes: notes() });
  const path = linkOf(partOf({ ...fields, notes: notes() }, 'links'), 'self');
  return { ok: true, patch: { method: 'PATCH', path, ifMatch, body } };
}

/** Returns the lines to cancel in the form of the wire: number and offer, nothing else. */
function linesToCancel(fields: Fields, numbers: readonly number[] | null | undefined): readonly { readonly [name: string]: unknown }[] {
  return (itemsOf(fields, 'lineItems') ?? []).flatMap(({ value, path }) => {
    const line = fieldsOf(value, path, fields.notes);
    const number = line === null ? null : countOf(line, 'lineItemNumber');
    if (line === null || number === null || (numbers != null && !numbers.includes(number))) return [];
    return [{ [spelled(line, 'lineItemNumber')]: number, [spelled(line, 'offerId')]: valueOf(line, 'offerId') }];
  });
}

/**
 * Returns the request that cancels software: an order patch with status 'cancelled' and the lines to cancel (all of them, or those with the
 * given numbers).
 * Takes the result of `orderFrom`; an order without the requested lines is an issue.
 * @example
 * import { orderFrom, toOrderPatch } from 'termbook/partner-center';
 * const order = orderFrom({ id: 'o1', lineItems: [{ lineItemNumber: 0, offerId: 'A:1:B', quantity: 1 }, { lineItemNumber: 1, offerId: 'C:1:D', quantity: 2 }] });
 * const patched = toOrderPatch(order, [1]);
 * patched.ok && patched.patch.body; // => { id: 'o1', status: 'cancelled', lineItems: [{ lineItemNumber: 1, offerId: 'C:1:D' }] }
 */
export function toOrderPatch(order: { readonly raw: unknown }, lineNumbers?: readonly number[] | null): Patched {
  checkObject(order, 'order');
  checkStatedList(lineNumbers, 'lineNumbers');
  const to = notes();
  const fields = fieldsOf(order.raw, '', to);
  if (fields === null) return { ok: false, issues: to.issues };
  const id = idOf(fields, 'id') ?? missing(to, 'id', 'the id of the order');
  const lines = linesToCancel(fields, lineNumbers);
  if (lines.length === 0) noted(to, 'fact-missing', 'lineItems', 'at least one line to cancel', undefined);
  if (lineNumbers != null && lines.length > 0 && lines.length < lineNumbers.length) {
    noted(to, 'fact-missing', 'lineItems', `lines ${lineNumbers.map(preview).join(', ')}`, lines.length);
  }
  if (to.issues.length > 0) return { ok: false, issues: to.issues };
  const lenient = { ...fields, notes: notes() };
  const body = { [spelled(fields, 'id')]: id, [spelled(fields, 'status')]: 'cancelled', [spelled(fields, 'lineItems')]: lines };
  return { ok: true, patch: { method: 'PATCH', path: linkOf(partOf(lenient, 'links'), 'self'), ifMatch: etagOf(lenient), body } };
}
