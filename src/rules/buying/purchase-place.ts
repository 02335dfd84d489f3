import { earliest } from '../../kernel/dated-table.js';
import { midnightOf } from '../../kernel/instant.js';
import { codeAt, codeFrom } from '../asking/code-at.js';
import { errorCodes } from '../../policy/error-codes.js';
import { customerAgreement, olderAcceptances, sellers } from '../../policy/purchase.js';
import { regionalAuthorization } from '../../policy/regional-authorization.js';
import type { Place } from '../../vocabulary/purchase.js';
import { cloudChangesAt, decideCloud } from './decide-cloud.js';
import { decideMarket, isListed, marketChangesAt } from './decide-market.js';
import { inForce } from '../asking/in-force.js';
import type { PurchaseContext, PurchaseFinding } from './purchase-finding.js';
import { finding, findingIn } from './purchase-finding.js';
import { decideRegion } from './regional-authorization.js';
import { unknownValue } from '../../kernel/gap.js';
import { buyingActions } from '../../policy/roles.js';
import { partnerKinds } from '../../vocabulary/purchase-request.js';
import { decideRole } from './decide-role.js';
import { buyersPages, rolesInForce } from './role-table.js';

/**
 * Checks that the family is sold in the customer's market (B7, V1), by a partner of this region (V2, from its first document on), and in
 * the customer's cloud (A7, V6), and that the customer agreement of a public cloud is not known to be missing or void (V4). A cloud that is not
 * stated is the global one.
 */
export function purchasePlace({ request, limits, at, options }: PurchaseContext): readonly PurchaseFinding[] {
  const { family } = request.offer;
  const { market, agreementAccepted = null, agreementAcceptedAt = null } = request.customer;
  const cloud = request.customer.cloud ?? 'global';
  const place: Place = { family, market, partnerMarket: request.partner.market };
  const region = inForce(regionalAuthorization, at, options);
  const agreement = inForce(customerAgreement, at, options);
  const needed = agreement.entry !== null && agreement.entry.clouds.includes(cloud);
  const older = inForce(olderAcceptances, at, options);
  const isVoid = agreementAcceptedAt !== null && older.entry !== null && agreementAcceptedAt < midnightOf(older.entry.voidBefore);
  const noTrial = limits !== null && limits.notInClouds.includes(cloud);
  return [
    isListed(family) ? findingIn(decideMarket(place, at, options), marketChangesAt(family, market, at, options)) : finding({}),
    region.entry === null ? finding({ nextAt: region.nextAt }) : findingIn(decideRegion(place, at, options), region.nextAt),
    findingIn(decideCloud({ family, cloud }, at, options), cloudChangesAt({ family, cloud }, at, options)),
    finding({ reasons: noTrial ? [{ code: 'cloud-not-served', rule: limits.rules[0], errorCode: null, cloud }] : [] }),
    agreementAccepted === null && agreementAcceptedAt === null
      ? finding({})
      : finding({
          reasons:
            needed && (agreementAccepted === false || isVoid)
              ? [{ code: 'customer-agreement-missing', rule: 'V4', errorCode: codeAt(errorCodes['customer-agreement-missing'], at) }]
              : [],
          basis: isVoid ? [...older.basis, ...agreement.basis] : agreement.basis,
          nextAt: earliest(
            agreementAcceptedAt === null ? agreement.nextAt : earliest(agreement.nextAt, older.nextAt),
            codeFrom(errorCodes['customer-agreement-missing'], at),
          ),
        }),
  ];
}

/**
 * Checks that one of the partner's roles may buy this family (A1, A2, P2, I22), and that a partner of this kind may sell (V6, if the kind is
 * stated).
 */
export function purchaseSeller({ request, isTrial, at, options }: PurchaseContext): readonly PurchaseFinding[] {
  const { family } = request.offer;
  const { roles, kind = null } = request.partner;
  const roleAt = rolesInForce(buyersPages(family, isTrial), at, options.interpretations ?? {}, options).nextAt;
  const role = findingIn(decideRole({ action: buyingActions[family], roles, family, trial: isTrial }, at, options), roleAt);
  if (kind === null) return [role];
  if (!partnerKinds.includes(kind)) return [role, finding({ gaps: [unknownValue('partner.kind', kind)] })];
  const { entry, basis, nextAt } = inForce(sellers, at, options);
  if (entry === null || entry.sellers.includes(kind)) return [role, finding({ basis, nextAt })];
  return [
    role,
    finding({ reasons: [{ code: 'partner-not-selling', rule: entry.rules[0], errorCode: null, sellers: entry.sellers }], basis, nextAt }),
  ];
}
