import { checkList, checkObject } from '../../kernel/check.js';
import { silentOn, unknownValue } from '../../kernel/gap.js';
import type { Gap, NonEmpty } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import type { Portal } from '../../policy/roles.js';
import { portals } from '../../policy/roles.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import { productFamilies } from '../../vocabulary/product.js';
import type { Action, Role } from '../../vocabulary/role.js';
import { actions, roles } from '../../vocabulary/role.js';
import { inForce } from '../asking/in-force.js';
import { roleTable } from './role-table.js';

/** The action, all roles of the person, and (if a family has a list of its own) the product family. */
export interface RoleFacts {
  readonly action: Action;
  readonly roles: readonly Role[];
  readonly family?: ProductFamily | null;
}
/** The answer of `decideRole`: the portal for the action, the roles that it needs, or the gaps. */
export type RoleAnswer = Decision<'role', { readonly through: Portal }, 'role-not-allowed'>;

function unknownWord(facts: RoleFacts): Gap | null {
  const family = facts.family ?? null;
  if (!actions.includes(facts.action)) return unknownValue('action', facts.action);
  if (family !== null && !productFamilies.includes(family)) return unknownValue('family', family);
  return null;
}

/**
 * Decides if a person with these roles may do an action on a date, and through which portal (A1-A6, P1, P2).
 * One allowed role is enough; canceling an Azure plan needs all of `allowed` (W19). Documents of 2018 name no roles for A1: undetermined
 * then.
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { decideRole, instant } from 'termbook';
 * decideRole({ action: 'cancel-software', roles: ['global-admin'] }, instant('2020-06-01')).verdict; // => 'refused'
 */
export function decideRole(facts: RoleFacts, at: Instant, options?: Options): RoleAnswer {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  checkList(facts.roles, 'roles');
  const unknown = unknownWord(facts);
  if (unknown !== null) return { question: 'role', at, basis: [], verdict: 'undetermined', gaps: [unknown] };
  const table = roleTable(facts.action, facts.family ?? null);
  const { entry, basis, nextAt } = inForce(table, at, options);
  const undetermined = (gaps: NonEmpty<Gap>): RoleAnswer => ({ question: 'role', at, basis, verdict: 'undetermined', gaps });
  if (entry === null) return undetermined([beforeFirst(table)]);
  const allowed = entry.allowed;
  if (allowed === null) return undetermined([silentOn('role')]);
  const granted = allowed.filter((role) => facts.roles.includes(role));
  const [first] = granted;
  if (first !== undefined && (entry.needs === 'one' || granted.length === allowed.length)) {
    return { question: 'role', at, basis, verdict: 'allowed', contested: [], changesAt: nextAt, through: portals[first] };
  }
  const stranger = facts.roles.find((role) => !roles.includes(role));
  if (stranger !== undefined) return undetermined([unknownValue('roles', stranger)]);
  if (facts.roles.some((role) => entry.silentOn.includes(role))) return undetermined([silentOn('role')]);
  return {
    question: 'role',
    at,
    basis,
    verdict: 'refused',
    contested: [],
    changesAt: nextAt,
    reasons: [{ code: 'role-not-allowed', rule: entry.rules[0], errorCode: null, allowed }],
    instead: [],
  };
}
