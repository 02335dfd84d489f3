import type { DatedTable } from '../../kernel/dated-table.js';
import type { RoleRow } from '../../policy/roles.js';
import { roleTables, roleTablesOfFamily } from '../../policy/roles.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import type { Action } from '../../vocabulary/role.js';

/** Returns the list of roles for an action: a family's own list, else the general one. */
export function roleTable(action: Action, family: ProductFamily | null): DatedTable<RoleRow> {
  const own = family === null ? undefined : roleTablesOfFamily[family];
  return own?.[action] ?? roleTables[action];
}
