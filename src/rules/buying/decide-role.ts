import { checkList, checkObject, checkStated } from '../../kernel/check.js';
import { silentOn, unknownValue } from '../../kernel/gap.js';
import type { Basis, Gap } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { Entry } from '../../kernel/dated-table.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import type { Portal, RoleRow } from '../../policy/roles.js';
import { portals } from '../../policy/roles.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import type { Interpretations } from '../../vocabulary/interpretation.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import { productFamilies } from '../../vocabulary/product.js';
import type { Action, Role } from '../../vocabulary/role.js';
import { actions, roles } from '../../vocabulary/role.js';
import type { DatedStanding } from '../asking/determine.js';
import { defaultInterpretations, determine } from '../asking/determine.js';
import { roleInterpretations, rolePagesFor, rolesInForce } from './role-table.js';

/** The action, all roles of the person, and (if a family has a list of its own) the product family. */
export interface RoleFacts {
  /** The action to take. */
  readonly action: Action;
  /** The roles of the user. */
  readonly roles: readonly Role[];
  /** Not stated = the page for all families. */
  readonly family?: ProductFamily | null;
  /** Not stated = no trial. */
  readonly trial?: boolean | null;
}
/** An action that the roles allow. */
export interface RoleAllowed {
  /** The portal in which it is done. */
  readonly through: Portal;
}
/** The answer of `decideRole`: the portal for the action, the roles that it needs, or the gaps. */
export type RoleAnswer = Decision<'role', RoleAllowed, 'role-not-allowed' | 'keys-withdrawn'>;

function unknownWord(facts: RoleFacts): Gap | null {
  const family = facts.family ?? null;
  if (!actions.includes(facts.action)) return unknownValue('action', facts.action);
  if (family !== null && !productFamilies.includes(family)) return unknownValue('family', family);
  return null;
}

/** The role that grants the action, the row that refuses it, or the gap. */
type Finding =
  | { readonly key: 'allowed'; readonly role: Role }
  | { readonly key: 'refused'; readonly entry: Entry<RoleRow>; readonly allowed: readonly Role[]; readonly linked: boolean }
  | { readonly key: 'undetermined'; readonly gap: Gap };
type RoleStanding = DatedStanding & Finding & { readonly basis: readonly Basis[] };

function findingIn(entry: Entry<RoleRow>, held: readonly Role[]): Finding {
  const { allowed, needs, withdrawn, silentOn: unnamed } = entry;
  if (allowed === null) return { key: 'undetermined', gap: silentOn('role') };
  const granted = allowed.filter((role) => held.includes(role));
  const [role] = granted;
  const grants = role !== undefined && (needs === 'one' || granted.length === allowed.length);
  if (grants) return withdrawn === undefined ? { key: 'allowed', role } : { key: 'refused', entry, allowed, linked: true };
  const stranger = held.find((one) => !roles.includes(one));
  if (stranger !== undefined) return { key: 'undetermined', gap: unknownValue('roles', stranger) };
  if (held.some((one) => unnamed.includes(one))) return { key: 'undetermined', gap: silentOn('role') };
  return { key: 'refused', entry, allowed, linked: false };
}

/**
 * Decides if a person with these roles may do an action on a date, and through which portal. One allowed role is enough; canceling an Azure
 * plan needs all of `allowed` (W19). Reservations, the Azure plan, savings plans and trials of licenses have pages of their own; where two
 * pages differ, I22 decides, and I30 for later copies of the create page. Documents before 2019-11-20 name no roles for A1: undetermined
 * then. Keys and downloads were withdrawn from 2021-01-19 to 2021-03-03. Throws TermbookError 'invalid-instant'. Rules: A1-A6, P1-P3.
 * @example
 * import { decideRole } from 'termbook/buying';
 * import { instant } from 'termbook';
 * decideRole({ action: 'cancel-software', roles: ['global-admin'] }, instant('2020-06-01')).verdict; // => 'refused'
 */
export function decideRole(facts: RoleFacts, at: Instant, options?: Options): RoleAnswer {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  checkList(facts.roles, 'roles');
  checkStated(facts.trial, 'boolean', 'trial');
  const undetermined = (gap: Gap, basis: readonly Basis[]): RoleAnswer => ({
    question: 'role',
    at,
    basis,
    verdict: 'undetermined',
    gaps: [gap],
  });
  const unknown = unknownWord(facts);
  if (unknown !== null) return undetermined(unknown, []);
  const pages = rolePagesFor(facts.action, facts.family ?? null, facts.trial ?? false);
  if (pages === null) return undetermined(silentOn('role'), []);
  const evaluate = (interpretations: Interpretations, asked: Instant): RoleStanding => {
    const { table, entry, basis, nextAt } = rolesInForce(pages, asked, interpretations, options);
    const finding: Finding = entry === null ? { key: 'undetermined', gap: beforeFirst(table) } : findingIn(entry, facts.roles);
    return { ...finding, basis, nextAt };
  };
  const relevant = roleInterpretations(pages, facts.roles);
  const { standing, contested, changesAt } = determine(evaluate, relevant, options?.interpretations ?? defaultInterpretations, at);
  const { basis } = standing;
  if (standing.key === 'undetermined') return undetermined(standing.gap, basis);
  if (standing.key === 'allowed') {
    return { question: 'role', at, basis, verdict: 'allowed', contested, changesAt, through: portals[standing.role] };
  }
  const { allowed } = standing;
  const { rules, withdrawn } = standing.entry;
  const reason =
    withdrawn === undefined
      ? ({ code: 'role-not-allowed', rule: rules[0], errorCode: null, allowed } as const)
      : ({ code: 'keys-withdrawn', rule: rules[0], errorCode: null } as const);
  const instead = withdrawn !== undefined && standing.linked ? [withdrawn] : [];
  return { question: 'role', at, basis, verdict: 'refused', contested, changesAt, reasons: [reason], instead };
}
