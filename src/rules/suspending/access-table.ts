import type { DatedTable } from '../../kernel/dated-table.js';
import type { AccessRow } from '../../policy/access.js';
import { accessTables } from '../../policy/access.js';
import type { Cloud } from '../../vocabulary/cloud.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import type { Status } from '../../vocabulary/status.js';

/** Returns the access table of a state, a family and a cloud, of a term that ended by choice or not; null = the documents do not say. */
export function accessTableOf(
  status: Status,
  family: ProductFamily,
  cloud: Cloud | null,
  endedByChoice = false,
): DatedTable<AccessRow> | null {
  const tables = accessTables[status].filter((own) => (own.endedByChoice ?? false) === endedByChoice);
  const ofCloud = cloud === null ? [] : tables.filter((own) => own.cloud === cloud);
  const own = ofCloud.length > 0 ? ofCloud : tables.filter((general) => general.cloud === null);
  return own.find(({ families }) => families.includes(family))?.table ?? null;
}
