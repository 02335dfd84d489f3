import { unknownValue } from '../../kernel/gap.js';
import type { Gap } from '../../kernel/answer.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import { publisherOffers } from '../../policy/purchase.js';
import { offerKinds, publishers } from '../../vocabulary/catalog.js';
import type { PurchaseReason } from '../../vocabulary/purchase-request.js';
import type { Reason } from '../../vocabulary/reason.js';
import { inForce } from '../asking/in-force.js';
import type { PurchaseContext, PurchaseFinding } from './purchase-finding.js';
import { finding, missing } from './purchase-finding.js';

/**
 * Checks that this partner may sell the offer here, in Partner Center (B4, B5).
 * Offers of independent publishers need all four facts of B4; for any other offer only stated facts count. From 2020-11-25 Partner Center
 * sells metered SaaS too, so that the kind of a metered offer decides.
 */
export function purchaseOffer({ request, at, options }: PurchaseContext): PurchaseFinding {
  const { offer, customer, partner } = request;
  const { markets = null, inProgram = null, exclusiveTo = null, transactable = null, offerKind = null } = offer;
  if (!publishers.includes(offer.publisher)) {
    return finding({ gaps: [unknownValue('offer.publisher', offer.publisher)] });
  }
  const { entry, basis, nextAt } = inForce(publisherOffers, at, options);
  const independent = offer.publisher === 'partner' || publisherOffers.some((row) => row.families.includes(offer.family));
  if (entry === null) return finding({ gaps: independent ? [beforeFirst(publisherOffers)] : [], nextAt });
  const reasons: Reason<PurchaseReason>[] = [];
  const usageBased = entry.usageBased.includes(offer.family);
  const kindDecides = usageBased && entry.soldKinds.length > 0;
  const kindKnown = offerKind !== null && offerKinds.includes(offerKind);
  const elsewhere = usageBased && (!kindDecides || (kindKnown && !entry.soldKinds.includes(offerKind)));
  if (markets !== null && !markets.includes(customer.market)) {
    reasons.push({ code: 'publisher-market', rule: 'B4', errorCode: null, market: customer.market });
  }
  if (inProgram === false) reasons.push({ code: 'not-in-program', rule: 'B4', errorCode: null });
  if (exclusiveTo !== null && exclusiveTo.length > 0 && !exclusiveTo.includes(partner.id)) {
    reasons.push({ code: 'exclusive-to-others', rule: 'B4', errorCode: null });
  }
  if (transactable === false) reasons.push({ code: 'not-transactable', rule: 'B4', errorCode: null });
  if (elsewhere) reasons.push({ code: 'license-based-only', rule: 'B5', errorCode: null });
  const gaps: Gap[] = Object.entries({ markets, inProgram, exclusiveTo, transactable })
    .filter(([, fact]) => independent && fact === null)
    .map(([name]) => missing(`offer.${name}`));
  if (kindDecides && !kindKnown) gaps.push(offerKind === null ? missing('offer.offerKind') : unknownValue('offer.offerKind', offerKind));
  return finding({
    reasons,
    gaps,
    instead: elsewhere ? [{ by: 'portal', portal: entry.usageBasedAt }] : [],
    basis: independent || reasons.length > 0 ? basis : [],
    nextAt,
  });
}
