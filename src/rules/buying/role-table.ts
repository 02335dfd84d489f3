import type { Instant } from '../../kernel/instant.js';
import type { DatedTable } from '../../kernel/dated-table.js';
import { earliest, nextEntryAt } from '../../kernel/dated-table.js';
import type { RolePages, RoleRow } from '../../policy/roles.js';
import { buyingActions, laterCopies, rolePages, rolePagesOfFamily, trialRolePages } from '../../policy/roles.js';
import type { Options } from '../../vocabulary/answer.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import type { Action, Role } from '../../vocabulary/role.js';
import type { InForce } from '../asking/in-force.js';
import { inForce } from '../asking/in-force.js';

/** Returns the pages that name the roles for an action: of a family's trials, of the family, or the general ones; null = none does. */
export function rolePagesFor(action: Action, family: ProductFamily | null, trial: boolean): RolePages | null {
  const ofTrial = trial && family !== null ? trialRolePages[family]?.[action] : undefined;
  const ofFamily = family === null ? undefined : rolePagesOfFamily[family]?.[action];
  if (ofTrial !== undefined) return ofTrial;
  return ofFamily === undefined ? rolePages[action] : ofFamily;
}

/** Returns the pages that name the roles for buying a family: there are some for every family. */
export function buyersPages(family: ProductFamily, trial: boolean): RolePages {
  return rolePagesFor(buyingActions[family], family, trial) as RolePages;
}

/** Returns the interpretations that may bear on a person with these roles; only a Global admin loses by I30. */
export function roleInterpretations({ table, other }: RolePages, roles: readonly Role[]): readonly InterpretationId[] {
  const ofLater = table === laterCopies.of || other?.table === laterCopies.of;
  return [...(other === undefined ? [] : (['I22'] as const)), ...(ofLater && roles.includes('global-admin') ? (['I30'] as const) : [])];
}

/** The list of roles that counts, and its row in force. */
export interface RolesInForce extends InForce<RoleRow> {
  readonly table: DatedTable<RoleRow>;
}

/** Returns the list of roles that counts under the interpretations (I22, I30), at the date asked about or the caller's `policyAt`. */
export function rolesInForce(
  { table: own, other }: RolePages,
  at: Instant,
  interpretations: Interpretations,
  options?: Options,
): RolesInForce {
  const table = other !== undefined && other.under === interpretations.I22 ? other.table : own;
  const found = inForce(table, at, options);
  if (table !== laterCopies.of || interpretations.I30 !== 'without-global-admin') return { table, ...found };
  const later = inForce(laterCopies.table, at, options);
  if (later.entry !== null) return { table: laterCopies.table, ...later };
  const nextAt = options?.policyAt === undefined ? earliest(found.nextAt, nextEntryAt(laterCopies.table, at)) : null;
  return { table, ...found, nextAt };
}
