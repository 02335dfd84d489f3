import { errorCodes } from '../../policy/error-codes.js';
import { customerAgreement } from '../../policy/purchase.js';
import { regionalAuthorization } from '../../policy/regional-authorization.js';
import { unavailableMarkets } from '../../policy/reservation-markets.js';
import type { Place } from '../../vocabulary/purchase.js';
import { cloudChangesAt, decideCloud } from './decide-cloud.js';
import { decideMarket, marketChangesAt } from './decide-market.js';
import { inForce } from '../asking/in-force.js';
import type { PurchaseContext, PurchaseFinding } from './purchase-finding.js';
import { finding, findingIn } from './purchase-finding.js';
import { decideRegion } from './regional-authorization.js';

/**
 * Checks that the family is sold in the customer's market (B7, V1), by a partner of this region (V2, from its first document on), and in
 * the customer's cloud (A7, V6), and that the customer agreement of a public cloud is not known to be missing (V4). A cloud that is not
 * stated is the global one.
 */
export function purchasePlace({ request, limits, at, options }: PurchaseContext): readonly PurchaseFinding[] {
  const { family } = request.offer;
  const { market, agreementAccepted = null } = request.customer;
  const cloud = request.customer.cloud ?? 'global';
  const place: Place = { family, market, partnerMarket: request.partner.market };
  const region = inForce(regionalAuthorization, at, options);
  const agreement = inForce(customerAgreement, at, options);
  const needed = agreement.entry !== null && agreement.entry.clouds.includes(cloud);
  const noTrial = limits !== null && limits.notInClouds.includes(cloud);
  return [
    unavailableMarkets[family] === null ? finding({}) : findingIn(decideMarket(place, at, options), marketChangesAt(place, at, options)),
    region.entry === null ? finding({ nextAt: region.nextAt }) : findingIn(decideRegion(place, at, options), region.nextAt),
    findingIn(decideCloud({ family, cloud }, at, options), cloudChangesAt({ family, cloud }, at, options)),
    finding({ reasons: noTrial ? [{ code: 'cloud-not-served', rule: limits.rules[0], errorCode: null, cloud }] : [] }),
    agreementAccepted === null
      ? finding({})
      : finding({
          reasons:
            needed && !agreementAccepted
              ? [{ code: 'customer-agreement-missing', rule: 'V4', errorCode: errorCodes['customer-agreement-missing'][0] }]
              : [],
          basis: agreement.basis,
          nextAt: agreement.nextAt,
        }),
  ];
}
