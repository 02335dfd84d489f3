import { unknownValue } from '../../kernel/gap.js';
import { sellers } from '../../policy/purchase.js';
import { buyingActions } from '../../policy/roles.js';
import { partnerKinds } from '../../vocabulary/partner.js';
import { decideRole } from './decide-role.js';
import { inForce } from '../asking/in-force.js';
import type { PurchaseContext, PurchaseFinding } from './purchase-finding.js';
import { finding, findingIn } from './purchase-finding.js';
import { rolePagesFor, rolesInForce } from './role-table.js';

/**
 * Checks that one of the partner's roles may buy this family (A1, A2, P2, I22), and that a partner of this kind may sell (V6, if the kind is
 * stated).
 */
export function purchaseSeller({ request, isTrial, at, options }: PurchaseContext): readonly PurchaseFinding[] {
  const { family } = request.offer;
  const { roles, kind = null } = request.partner;
  const action = buyingActions[family];
  const pages = rolePagesFor(action, family, isTrial);
  const roleAt = pages === null ? null : rolesInForce(pages, at, options?.interpretations ?? {}, options).nextAt;
  const role = findingIn(decideRole({ action, roles, family, trial: isTrial }, at, options), roleAt);
  if (kind === null) return [role];
  if (!partnerKinds.includes(kind)) return [role, finding({ gaps: [unknownValue('partner.kind', kind)] })];
  const { entry, basis, nextAt } = inForce(sellers, at, options);
  if (entry === null || entry.sellers.includes(kind)) return [role, finding({ basis, nextAt })];
  return [
    role,
    finding({ reasons: [{ code: 'partner-not-selling', rule: entry.rules[0], errorCode: null, sellers: entry.sellers }], basis, nextAt }),
  ];
}
