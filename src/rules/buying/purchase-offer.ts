import { missing, silentOn, unknownValue } from '../../kernel/gap.js';
import type { Gap } from '../../kernel/answer.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import { publisherOffers, segmentTables } from '../../policy/purchase.js';
import { cycleMonths } from '../../vocabulary/product.js';
import { planStanding } from '../asking/plan-standing.js';
import { offerKinds, publishers, segments } from '../../vocabulary/purchase-request.js';
import type { PurchaseReason } from '../../vocabulary/purchase-request.js';
import type { Reason } from '../../vocabulary/reason.js';
import { inForce } from '../asking/in-force.js';
import type { PurchaseContext, PurchaseFinding } from './purchase-finding.js';
import { finding } from './purchase-finding.js';
import { hasKey } from '../../kernel/check.js';
import { monthsOf } from '../../vocabulary/term.js';
import { fail } from '../../kernel/error.js';

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
  const kindKnown = offerKind !== null && offerKinds.includes(offerKind);
  const elsewhere = usageBased && (entry.soldKinds.length === 0 || (kindKnown && !entry.soldKinds.includes(offerKind)));
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
  if (usageBased && !kindKnown) gaps.push(offerKind === null ? missing('offer.offerKind') : unknownValue('offer.offerKind', offerKind));
  return finding({
    reasons,
    gaps,
    instead: elsewhere ? [{ by: 'portal', portal: entry.usageBasedAt }] : [],
    basis: independent || reasons.length > 0 ? basis : [],
    nextAt,
  });
}

/**
 * Checks that the offer has the billing cycle (B3), that there is a plan of this term and billing cycle (T1, T11), and that the trial is
 * available for add-ons (R1).
 */
export function purchaseTerms({ request, limits, at, options }: PurchaseContext): PurchaseFinding {
  const { family, billingCycle, billingCycles = null, duration = null, prerequisites = null } = request.offer;
  if (!hasKey(cycleMonths, billingCycle)) {
    return finding({ gaps: [unknownValue('offer.billingCycle', billingCycle)] });
  }
  if (duration !== null && !hasKey(monthsOf, duration)) {
    return finding({ gaps: [unknownValue('offer.duration', duration)] });
  }
  const reasons: Reason<PurchaseReason>[] = [];
  if (billingCycles !== null && !billingCycles.includes(billingCycle)) {
    reasons.push({ code: 'billing-cycle-not-offered', rule: 'B3', errorCode: null });
  }
  const isPlan = duration !== null && billingCycle !== 'none';
  const plan = isPlan ? planStanding(family, duration, billingCycle, at, options) : null;
  if (plan !== null) reasons.push(...plan.reasons);
  if (limits?.notForAddOns === true && prerequisites !== null && prerequisites.length > 0) {
    reasons.push({ code: 'trial-not-offered', rule: limits.rules[0], errorCode: null });
  }
  // the offer's own list says that it comes with this billing cycle
  const isListed = billingCycles !== null && plan?.gaps[0]?.gap === 'documents-silent';
  const gaps = plan === null || isListed ? [] : plan.gaps;
  return finding({ reasons, gaps, basis: plan?.basis ?? [], nextAt: plan?.nextAt ?? null });
}

/**
 * Checks that the customer's segment is served: by the offer's own list (B3), else by what a document says of the whole family (B11, V5);
 * and by its trials (R1). On a segment that neither names the documents are silent.
 */
export function purchaseSegment({ request, limits, at, options }: PurchaseContext): PurchaseFinding {
  const { segment } = request.customer;
  const offered = request.offer.segments ?? null;
  const table = offered === null ? segmentTables[request.offer.family] : null;
  const ofFamily = table === null ? null : inForce(table, at, options);
  const known = (segments as readonly string[]).includes(segment);
  const reasons: Reason<PurchaseReason>[] = [];
  const gaps: Gap[] = [];
  const evaluate = (served: readonly string[], rule: string): void => {
    if (!served.includes(segment)) reasons.push({ code: 'segment-not-served', rule, errorCode: null, served });
  };
  if (offered !== null) evaluate(offered, 'B3');
  else if (table === null) gaps.push(missing('offer.segments'));
  else if (ofFamily?.entry == null) gaps.push(beforeFirst(table));
  else if (known && !ofFamily.entry.segments.some((one) => one === segment)) gaps.push(silentOn('segment'));
  if (!known && offered === null) gaps.push(unknownValue('customer.segment', segment));
  if (known && limits !== null) {
    const { notForSegments, rules } = limits;
    evaluate(
      segments.filter((one) => !notForSegments.includes(one)),
      rules[0],
    );
  }
  return finding({ reasons, gaps, basis: ofFamily?.basis ?? [], nextAt: ofFamily?.nextAt ?? null });
}

/** Checks the number of licenses: stated unless the offer is not counted (B8), and within the ranges of the offer and its trial (R1, R2). */
export function purchaseQuantity({ request, every, trial }: PurchaseContext): PurchaseFinding {
  const quantity = request.quantity ?? null;
  const range = request.offer.seatRange ?? null;
  if (quantity !== null && !(Number.isSafeInteger(quantity) && quantity >= 0)) {
    fail('invalid-quantity', 'quantity', 'a whole number of at least 0', quantity);
  }
  const counted = request.offer.counted ?? (range !== null || every.counted.includes(request.offer.family));
  if (quantity === null) return finding({ gaps: counted ? [missing('quantity')] : [] });
  if (quantity === 0 && range === null && counted) {
    return finding({ reasons: [{ code: 'quantity-missing', rule: 'B8', errorCode: null }] });
  }
  const most = trial?.seats ?? null;
  const from = range?.from ?? 1;
  if (range !== null && (quantity < range.from || quantity > range.to)) {
    return finding({ reasons: [{ code: 'quantity-out-of-range', rule: 'B8', errorCode: null, from, to: range.to }] });
  }
  if (trial !== null && most !== null && quantity > most) {
    return finding({ reasons: [{ code: 'quantity-out-of-range', rule: trial.rules[0], errorCode: null, from, to: most }] });
  }
  return finding({});
}
