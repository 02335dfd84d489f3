import { checkRequest } from '../asking/check-purchase.js';
import { unknownValue } from '../../kernel/gap.js';
import type { Gap } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { Cited } from '../../kernel/dated-table.js';
import { beforeFirst, earliest } from '../../kernel/dated-table.js';
import { cancellationWindows } from '../../policy/cancellation-window.js';
import { everyOffer, ownershipLimits, publisherOffers, trialLimits } from '../../policy/purchase.js';
import { trials } from '../../policy/trial.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import { isMarket } from '../../vocabulary/market.js';
import { productFamilies } from '../../vocabulary/product.js';
import type { PurchaseReason, PurchaseRequest } from '../../vocabulary/purchase-request.js';
import { purchaseReasons } from '../../vocabulary/purchase-request.js';
import { inForce } from '../asking/in-force.js';
import { purchaseCopies } from './purchase-copies.js';
import type { PurchaseContext, PurchaseFinding } from './purchase-finding.js';
import { finding } from './purchase-finding.js';
import { purchaseOffer, purchaseQuantity, purchaseSegment, purchaseTerms } from './purchase-offer.js';
import { purchasePlace, purchaseSeller } from './purchase-place.js';

/**
 * The place of the setup (B10; null = nowhere else), and the days of the free trial that the offer begins with (C1; null = none is known).
 */
export interface PurchaseFacts {
  readonly setUpAt: 'publisher' | null;
  readonly trialDays: number | null;
}
/** The answer of `decidePurchase`: allowed, refused with all reasons, or undetermined with every missing fact. */
export type PurchaseAnswer = Decision<'purchase', PurchaseFacts, PurchaseReason>;

const newCommerce = 'new-commerce-license';

/** Returns a gap for each unknown value without which no table can be looked up. */
function unknownValues({ offer, customer }: PurchaseRequest): readonly Gap[] {
  const gaps: Gap[] = [];
  if (!productFamilies.includes(offer.family)) gaps.push(unknownValue('offer.family', offer.family));
  if (!isMarket(customer.market)) gaps.push(unknownValue('customer.market', customer.market));
  return gaps;
}

/** Returns a gap for new-commerce licenses before the first document on them (I13). */
function beforeDocuments({ request, at, options }: PurchaseContext): readonly Gap[] {
  if (request.offer.family !== newCommerce) return [];
  const rows = cancellationWindows[newCommerce].monthly;
  return inForce<Cited>(rows, at, options).entry === null ? [beforeFirst<Cited>(rows)] : [];
}

function findingsOn(context: PurchaseContext): readonly PurchaseFinding[] {
  return [
    finding({ gaps: beforeDocuments(context) }),
    purchaseCopies(context),
    purchaseSegment(context),
    purchaseTerms(context),
    purchaseOffer(context),
    purchaseQuantity(context),
    ...purchasePlace(context),
    ...purchaseSeller(context),
  ];
}

/**
 * Decides if an offer may be bought for a customer: all reasons against it in fixed order, and the ways that remain.
 * A missing fact that would decide is a gap, unless its field is checked only if stated. Before the first document, and for roles in 2018,
 * the answer is undetermined (A1, A2, A7, A8, B1-B5, B7, B8, B10, B11, C1, R1-R3, V1-V6).
 * Throws TermbookError 'invalid-quantity' for a count that is not whole.
 * @example
 * import { decidePurchase, instant } from 'termbook';
 * const answer = decidePurchase(
 *   {
 *     offer: { family: 'license-based', billingCycle: 'monthly', publisher: 'microsoft', perCustomerLimit: 1, segments: ['commercial'] },
 *     customer: { exists: true, market: 'KR', segment: 'commercial' },
 *     partner: { id: 'partner-1', market: 'KR', roles: ['sales-agent'] },
 *     quantity: 5,
 *     owned: [{ subscriptionId: 'copy-1', status: 'suspended' }],
 *   },
 *   instant('2020-03-01'),
 * );
 * answer.verdict === 'refused' && answer.reasons.map((reason) => reason.code); // => ['owned-and-limited', 'suspended-copy-exists']
 */
export function decidePurchase(request: PurchaseRequest, at: Instant, options?: Options): PurchaseAnswer {
  checkInstant(at, 'at');
  checkRequest(request);
  const { family, billingCycle, carriesTrial = null } = request.offer;
  const every = inForce(everyOffer, at, options);
  const owning = inForce(ownershipLimits, at, options);
  if (every.entry === null || owning.entry === null) {
    return { question: 'purchase', at, basis: [], verdict: 'undetermined', gaps: [beforeFirst(everyOffer)] };
  }
  const known = productFamilies.includes(family);
  const isTrial = known && (billingCycle === 'none' || carriesTrial === true);
  const trialTable = isTrial ? trials[family] : null;
  const limitTable = isTrial ? trialLimits[family] : null;
  const trial = trialTable === null ? null : inForce(trialTable, at, options);
  const limits = limitTable === null ? null : inForce(limitTable, at, options);
  const context: PurchaseContext = {
    request,
    every: every.entry,
    owning: owning.entry,
    trial: trial?.entry ?? null,
    limits: limits?.entry ?? null,
    at,
    options,
  };
  const findings = [
    finding({ gaps: unknownValues(request), basis: [...every.basis, ...owning.basis, ...(trial?.basis ?? [])], nextAt: every.nextAt }),
    ...(known ? findingsOn(context) : [purchaseCopies(context)]),
  ];
  const basis = findings.flatMap((finding) => finding.basis);
  const against = findings.flatMap((finding) => finding.reasons);
  const changesAt = findings.reduce<Instant | null>((next, finding) => earliest(next, finding.nextAt), null);
  const [reason, ...others] = purchaseReasons.flatMap((code) => against.filter((one) => one.code === code));
  if (reason !== undefined) {
    const instead = findings.flatMap((finding) => finding.instead);
    return { question: 'purchase', at, basis, verdict: 'refused', contested: [], changesAt, reasons: [reason, ...others], instead };
  }
  const [gap, ...more] = new Map(findings.flatMap((finding) => finding.gaps).map((one) => [JSON.stringify(one), one])).values();
  if (gap !== undefined) return { question: 'purchase', at, basis, verdict: 'undetermined', gaps: [gap, ...more] };
  const setUpAt = publisherOffers.some((row) => row.setUpAtPublisher.includes(family)) ? 'publisher' : null;
  const trialDays = trial?.entry?.days ?? null;
  return { question: 'purchase', at, basis, verdict: 'allowed', contested: [], changesAt, setUpAt, trialDays };
}
