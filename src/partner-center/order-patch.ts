import { preview } from '../kernel/error.js';
import { checkObject, checkStatedList } from '../kernel/check.js';
import type { Fields } from '../wire/fields.js';
import { countOf, fieldsOf, idOf, itemsOf, partOf, valueOf } from '../wire/fields.js';
import { missing, noted, notes } from '../wire/issue.js';
import { linkOf } from './about.js';
import type { OrderPatched } from './patch.js';
import { etagOf, spelled } from './patch.js';

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
export function toOrderPatch(order: { readonly raw: unknown }, lineNumbers?: readonly number[] | null): OrderPatched {
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
