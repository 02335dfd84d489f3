import { checkObject } from '../../kernel/check.js';
import { silentOn, unknownValue } from '../../kernel/gap.js';
import type { Gap } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import type { Portal } from '../../policy/roles.js';
import { portals, rolePages } from '../../policy/roles.js';
import { deliveredFamilies } from '../../policy/software-delivery.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import { productFamilies } from '../../vocabulary/product.js';
import type { Role } from '../../vocabulary/role.js';
import { inForce } from '../asking/in-force.js';

/** One role that sees keys and downloads, and its portal. */
export interface KeyViewer {
  /** The role. */
  readonly role: Role;
  /** The portal that shows the keys. */
  readonly through: Portal;
}
/** The roles that can see keys and downloads. */
export interface KeyViewers {
  /** The roles that can see the keys. */
  readonly viewers: readonly KeyViewer[];
  /** The roles on which the documents are silent. */
  readonly silentOn: readonly Role[];
}
/** The answer of `keyViewers`; `silentOn` are roles that the document of that date neither allows nor denies. */
export type KeyViewersAnswer = ValueAnswer<'key-viewers', KeyViewers>;

/**
 * Returns the roles that may see the keys and downloads of software, each with its portal.
 * The partner's Admin agent in Partner Center (A4), and of the customer only its Global admin, in the Microsoft 365 admin center (A6, in
 * the document of 2021). From 2021-01-19 to 2021-03-03 no role of the partner.
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { keyViewers } from 'termbook/software';
 * import { instant } from 'termbook';
 * const answer = keyViewers({ family: 'perpetual-software' }, instant('2021-05-01'));
 * answer.verdict === 'computed' && answer.viewers.map((viewer) => viewer.role); // => ['admin-agent', 'customer-global-admin']
 */
export function keyViewers(facts: { readonly family: ProductFamily }, at: Instant, options?: Options): KeyViewersAnswer {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  const { family } = facts;
  const undetermined = (gap: Gap): KeyViewersAnswer => ({ question: 'key-viewers', at, basis: [], verdict: 'undetermined', gaps: [gap] });
  if (!productFamilies.includes(family)) return undetermined(unknownValue('family', family));
  if (!deliveredFamilies.includes(family)) return undetermined(silentOn('delivery'));
  const { table } = rolePages['get-keys-and-downloads'];
  const { entry, basis, nextAt } = inForce(table, at, options);
  if (entry === null || entry.allowed === null) return undetermined(beforeFirst(table));
  const shown = entry.withdrawn === undefined ? entry.allowed : [];
  const viewers = shown.map((role): KeyViewer => ({ role, through: portals[role] }));
  return { question: 'key-viewers', at, basis, verdict: 'computed', contested: [], changesAt: nextAt, viewers, silentOn: entry.silentOn };
}
