import type { DatedTable } from '../../kernel/dated-table.js';
import type { RolePages, RoleRow } from '../../policy/roles.js';
import { rolePages, rolePagesOfFamily, trialRolePages } from '../../policy/roles.js';
import type { Interpretations } from '../../vocabulary/interpretation.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import type { Action } from '../../vocabulary/role.js';

/** Returns the pages that name the roles for an action: of a family's trials, of the family, or the general ones; null = none does. */
export function rolePagesFor(action: Action, family: ProductFamily | null, trial: boolean): RolePages | null {
  const ofTrial = trial && family !== null ? trialRolePages[family]?.[action] : undefined;
  const ofFamily = family === null ? undefined : rolePagesOfFamily[family]?.[action];
  if (ofTrial !== undefined) return ofTrial;
  return ofFamily === undefined ? rolePages[action] : ofFamily;
}

/** Returns the list of roles that counts under the interpretations (I22). */
export function roleTable({ table, other }: RolePages, interpretations: Interpretations): DatedTable<RoleRow> {
  return other !== undefined && other.under === interpretations.I22 ? other.table : table;
}
