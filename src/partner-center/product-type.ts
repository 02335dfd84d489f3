import type { Fields } from '../wire/fields.js';
import { partOf, textOf, valueOf, wordOf } from '../wire/fields.js';
import type { WireProductType } from './words.js';
import { wireProductSubTypes, wireProductTypes } from './words.js';

/**
 * Returns `productType`, which is a string or an object with an id. Azure's reservations and savings plans are distinguished by `subType`; an
 * unknown one says nothing.
 */
export function productTypeOf(fields: Fields): WireProductType | null {
  if (typeof valueOf(fields, 'productType') === 'string') return wordOf(fields, 'productType', wireProductTypes);
  const part = partOf(fields, 'productType');
  const type = part === null ? null : wordOf(part, 'id', wireProductTypes);
  const sub = part === null ? null : partOf(part, 'subType');
  const subType = sub === null ? null : wordOf(sub, 'id', wireProductSubTypes);
  if (type !== 'azure' || sub === null || textOf(sub, 'id') === null) return type;
  return subType;
}
