import { checkRequest } from '../asking/check-purchase.js';
import { unknownValue } from '../../kernel/gap.js';
import type { Basis, Gap, NonEmpty, Undetermined } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { Cited } from '../../kernel/dated-table.js';
import { beforeFirst, earliest } from '../../kernel/dated-table.js';
import { cancellationWindows } from '../../policy/cancellation-window.js';
import { everyOffer, ownershipLimits, publisherOffers, seatLimits, trialLimits } from '../../policy/purchase.js';
import { trials } from '../../policy/trial.js';
import type { Allowed, Contestable, Options, Refused } from '../../vocabulary/answer.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import type { Way } from '../../vocabulary/way.js';
import { isMarket } from '../../vocabulary/market.js';
import { productFamilies } from '../../vocabulary/product.js';
import type { PurchaseReason, PurchaseRequest } from '../../vocabulary/purchase-request.js';
import { purchaseReasons } from '../../vocabulary/purchase-request.js';
import type { Reason } from '../../vocabulary/reason.js';
import { checkOptions } from '../asking/check-options.js';
import { defaultInterpretations, determine, uncontested } from '../asking/determine.js';
import { isListed } from './decide-market.js';
import { buyersPages, roleInterpretations } from './role-table.js';
import { inForce } from '../asking/in-force.js';
import { purchaseCopies } from './purchase-copies.js';
import type { PurchaseContext, PurchaseFinding } from './purchase-finding.js';
import { finding } from './purchase-finding.js';
import { purchaseOffer, purchaseQuantity, purchaseSegment, purchaseTerms } from './purchase-offer.js';
import { purchaseTraditional } from './purchase-traditional.js';
import { purchasePlace, purchaseSeller } from './purchase-place.js';

/**
 * The place of the setup (null = nowhere else), and the days of the free trial that the offer begins with (null = none is known).
 * Rules: B10, C1.
 */
export interface PurchaseFacts {
  /** The place of the setup after the purchase; null = nowhere else. */
  readonly setUpAt: 'publisher' | null;
  /** The days of the free trial; null = none is known. */
  readonly trialDays: number | null;
  /** The suspended copies that could be reactivated instead. Rule: B2. */
  readonly instead: readonly Way[];
}
/**
 * The answer of `decidePurchase`: allowed, refused with all reasons, or undetermined with every missing fact; `instead` names the ways that
 * remain.
 */
export type PurchaseAnswer =
  | Allowed<'purchase', PurchaseFacts>
  | Refused<'purchase', PurchaseReason>
  | (Undetermined<'purchase'> & Contestable & Pick<PurchaseFacts, 'instead'>);

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
    purchaseTraditional(context),
    purchaseQuantity(context),
    ...purchasePlace(context),
    ...purchaseSeller(context),
  ];
}

type PurchaseStanding = Required<Pick<PurchaseFacts, 'setUpAt' | 'trialDays'>> & {
  readonly key: PurchaseAnswer['verdict'];
  readonly nextAt: Instant | null;
  readonly basis: readonly Basis[];
  readonly reasons: readonly Reason<PurchaseReason>[];
  readonly gaps: readonly Gap[];
  readonly instead: readonly Way[];
};

function evaluated(request: PurchaseRequest, at: Instant, options: Options): PurchaseStanding {
  const { family, billingCycle, carriesTrial = null } = request.offer;
  const every = inForce(everyOffer, at, options);
  const nothing = { setUpAt: null, trialDays: null, reasons: [], instead: [] } as const;
  if (every.entry === null) {
    return { ...nothing, key: 'undetermined', nextAt: every.nextAt, basis: [], gaps: [beforeFirst(everyOffer)] };
  }
  const owning = inForce(ownershipLimits, at, options);
  const known = productFamilies.includes(family);
  const isTrial = known && (billingCycle === 'none' || carriesTrial === true);
  const trialTable = isTrial ? trials[family] : null;
  const limitTable = isTrial ? trialLimits[family] : null;
  const trial = trialTable === null ? null : inForce(trialTable, at, options);
  const limits = limitTable === null ? null : inForce(limitTable, at, options);
  const context: PurchaseContext = {
    request,
    every: every.entry,
    // before the first document on limits none is cited; what an offer states counts as the first document says
    owning: owning.entry ?? ownershipLimits[0],
    isTrial,
    trial: trial?.entry ?? null,
    limits: limits?.entry ?? null,
    at,
    options,
  };
  const findings = [
    finding({
      gaps: unknownValues(request),
      basis: [...every.basis, ...owning.basis, ...(trial?.basis ?? [])],
      nextAt: [owning, trial, limits].reduce((next, one) => earliest(next, one?.nextAt ?? null), every.nextAt),
    }),
    ...(known ? findingsOn(context) : [purchaseCopies(context)]),
  ];
  const against = findings.flatMap((finding) => finding.reasons);
  const gaps = [...new Map(findings.flatMap((finding) => finding.gaps).map((one) => [JSON.stringify(one), one])).values()];
  return {
    key: against.length > 0 ? 'refused' : gaps.length > 0 ? 'undetermined' : 'allowed',
    nextAt: findings.reduce<Instant | null>((next, finding) => earliest(next, finding.nextAt), null),
    basis: findings.flatMap((finding) => finding.basis),
    reasons: purchaseReasons.flatMap((code) => against.filter((one) => one.code === code)),
    gaps,
    instead: findings.flatMap((finding) => finding.instead),
    setUpAt: publisherOffers.some((row) => row.setUpAtPublisher.includes(family)) ? 'publisher' : null,
    trialDays: trial?.entry?.days ?? null,
  };
}

/** Returns the interpretations that may bear on a purchase: each costs an evaluation. */
function relevantTo({ offer, customer, partner, owned }: PurchaseRequest): readonly InterpretationId[] {
  const { family, billingCycle, carriesTrial = null } = offer;
  if (!productFamilies.includes(family)) return uncontested;
  return [
    ...(owned.some((copy) => copy.status === 'suspended') ? (['I21'] as const) : []),
    ...roleInterpretations(buyersPages(family, billingCycle === 'none' || carriesTrial === true), partner.roles),
    ...(isListed(family) ? (['I27'] as const) : []),
    ...(seatLimits[0].families.includes(family) ? (['I41'] as const) : []),
    ...(customer.cloud === 'germany' ? (['I42'] as const) : []),
  ];
}

/**
 * Decides if an offer may be bought for a customer: all reasons against it in fixed order, and the ways that remain.
 * A missing fact that would decide is a gap, unless its field is checked only if stated. Before the first document, and before a document names roles,
 * the answer is undetermined (A1, A2, A7, A8, B1-B5, B7, B8, B10, B11, C1, M1, P2, P3, R1-R3, V1-V7).
 * Throws TermbookError 'invalid-quantity' for a count that is not whole.
 * @example
 * import { decidePurchase } from 'termbook/buying';
 * import { instant } from 'termbook';
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
export function decidePurchase(request: PurchaseRequest, at: Instant, options: Options = {}): PurchaseAnswer {
  checkInstant(at, 'at');
  checkRequest(request);
  checkOptions(options);
  const chosen = options.interpretations ?? defaultInterpretations;
  const evaluate = (interpretations: Interpretations, asked: Instant): PurchaseStanding =>
    evaluated(request, asked, interpretations === chosen ? options : { ...options, interpretations });
  const { standing, contested, changesAt } = determine(evaluate, relevantTo(request), chosen, at);
  const { key, basis, reasons, gaps, instead, setUpAt, trialDays } = standing;
  if (key === 'refused') {
    const all = reasons as NonEmpty<Reason<PurchaseReason>>;
    const decides = (cited: Basis): boolean => all.some((reason) => reason.rule === cited.rule);
    const deciding = [...basis.filter(decides), ...basis.filter((cited) => !decides(cited))];
    return { question: 'purchase', at, basis: deciding, verdict: 'refused', contested, changesAt, reasons: all, instead };
  }
  if (key === 'undetermined') {
    return { question: 'purchase', at, basis, contested, verdict: 'undetermined', gaps: gaps as NonEmpty<Gap>, instead };
  }
  return { question: 'purchase', at, basis, verdict: 'allowed', contested, changesAt, setUpAt, trialDays, instead };
}
