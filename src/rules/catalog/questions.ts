import type { Instant } from '../../kernel/instant.js';
import type { Options } from '../../vocabulary/answer.js';
import type { Place, Purchase, Suspension } from '../../vocabulary/purchase.js';
import type { PurchaseRequest } from '../../vocabulary/purchase-request.js';
import type { CloudAnswer, CloudFacts } from '../buying/decide-cloud.js';
import { decideCloud } from '../buying/decide-cloud.js';
import type { MarketAnswer } from '../buying/decide-market.js';
import { decideMarket } from '../buying/decide-market.js';
import type { PurchaseAnswer } from '../buying/decide-purchase.js';
import { decidePurchase } from '../buying/decide-purchase.js';
import type { RoleAnswer, RoleFacts } from '../buying/decide-role.js';
import { decideRole } from '../buying/decide-role.js';
import type { RegionAnswer } from '../buying/regional-authorization.js';
import { decideRegion } from '../buying/regional-authorization.js';
import type { TimelineSpan } from '../asking/check-span.js';
import type { CancellationTimelineAnswer } from '../canceling/cancellation-timeline.js';
import { cancellationTimeline } from '../canceling/cancellation-timeline.js';
import type { CancellationAnswer } from '../canceling/decide-cancellation.js';
import { decideCancellation } from '../canceling/decide-cancellation.js';
import type { SeatReduction, SeatReductionAnswer } from '../canceling/decide-seat-reduction.js';
import { decideSeatReduction } from '../canceling/decide-seat-reduction.js';
import type { RefundAnswer, RefundFacts } from '../canceling/refund-credit.js';
import { refundCredit } from '../canceling/refund-credit.js';
import type { ReservationLedger, ReservationRefundLimitAnswer } from '../canceling/reservation-refund-limit.js';
import { reservationRefundLimit } from '../canceling/reservation-refund-limit.js';
import type { SupportRequestAnswer, SupportRequestFacts } from '../canceling/support-request.js';
import { supportRequest } from '../canceling/support-request.js';
import type { ExtendedTermChargeAnswer, ExtendedTermFacts } from '../prices/extended-term-charge.js';
import { extendedTermCharge } from '../prices/extended-term-charge.js';
import type { InvoiceFacts, InvoiceTaxAnswer } from '../prices/invoice-tax.js';
import { invoiceTax } from '../prices/invoice-tax.js';
import type { MidCycleChange, MidCycleChargeAnswer } from '../prices/mid-cycle-charge.js';
import { midCycleCharge } from '../prices/mid-cycle-charge.js';
import type { PlanPriceAnswer, PlanPriceFacts } from '../prices/plan-price.js';
import { planPrice } from '../prices/plan-price.js';
import type { PriceFacts, PriceSplitAnswer } from '../prices/split-price.js';
import { splitPrice } from '../prices/split-price.js';
import type { DownloadLinkFacts, LinkAnswer } from '../software/download-link.js';
import { downloadLink } from '../software/download-link.js';
import type { AccessAnswer, AccessFacts } from '../suspending/access-while.js';
import { accessWhile } from '../suspending/access-while.js';
import type { ReactivationAnswer } from '../suspending/decide-reactivation.js';
import { decideReactivation } from '../suspending/decide-reactivation.js';
import type { SuspensionExpiryAnswer } from '../suspending/suspension-expiry.js';
import { suspensionExpiry } from '../suspending/suspension-expiry.js';
import type { CoterminousAnswer, CoterminousFacts } from '../terms/coterminous-end.js';
import { coterminousEnd } from '../terms/coterminous-end.js';
import type { Exchange, ExchangeAnswer } from '../terms/decide-exchange.js';
import { decideExchange } from '../terms/decide-exchange.js';
import type { ScheduledChangeAnswer, ScheduledChangeFacts } from '../terms/decide-scheduled-change.js';
import { decideScheduledChange } from '../terms/decide-scheduled-change.js';
import type { TermChange, TermChangeAnswer } from '../terms/decide-term-change.js';
import { decideTermChange } from '../terms/decide-term-change.js';
import type { Upgrade, UpgradeAnswer } from '../terms/decide-upgrade.js';
import { decideUpgrade } from '../terms/decide-upgrade.js';

/** The names of all questions. */
export const questions = [
  'cancellation',
  'cancellation-timeline',
  'seat-reduction',
  'refund',
  'suspension-expiry',
  'reactivation',
  'access',
  'market',
  'region',
  'cloud',
  'price-split',
  'invoice-tax',
  'role',
  'purchase',
  'download-link',
  'support-request',
  'coterminous-end',
  'term-change',
  'scheduled-change',
  'upgrade',
  'exchange',
  'mid-cycle-charge',
  'plan-price',
  'extended-term-charge',
  'reservation-refund-limit',
] as const;
/**
 * The name of a question, as its answers carry it.
 * @useDeclaredType
 */
export type Question = (typeof questions)[number];

/** Every question with its answer, the one map for explanations, catalogs and checks of answers. */
export interface Answers {
  readonly cancellation: CancellationAnswer;
  readonly 'cancellation-timeline': CancellationTimelineAnswer;
  readonly 'seat-reduction': SeatReductionAnswer;
  readonly refund: RefundAnswer;
  readonly 'suspension-expiry': SuspensionExpiryAnswer;
  readonly reactivation: ReactivationAnswer;
  readonly access: AccessAnswer;
  readonly market: MarketAnswer;
  readonly region: RegionAnswer;
  readonly cloud: CloudAnswer;
  readonly 'price-split': PriceSplitAnswer;
  readonly 'invoice-tax': InvoiceTaxAnswer;
  readonly role: RoleAnswer;
  readonly purchase: PurchaseAnswer;
  readonly 'download-link': LinkAnswer;
  readonly 'support-request': SupportRequestAnswer;
  readonly 'coterminous-end': CoterminousAnswer;
  readonly 'term-change': TermChangeAnswer;
  readonly 'scheduled-change': ScheduledChangeAnswer;
  readonly upgrade: UpgradeAnswer;
  readonly exchange: ExchangeAnswer;
  readonly 'mid-cycle-charge': MidCycleChargeAnswer;
  readonly 'plan-price': PlanPriceAnswer;
  readonly 'extended-term-charge': ExtendedTermChargeAnswer;
  readonly 'reservation-refund-limit': ReservationRefundLimitAnswer;
}
/** Any answer; narrows by `question`. */
export type AnyAnswer = Answers[Question];

/** The facts of each question. */
export interface QuestionFacts {
  readonly cancellation: Purchase;
  readonly 'cancellation-timeline': {
    /** The purchase to cancel. */
    readonly purchase: Purchase;
    /** The span of the timeline. */
    readonly span: TimelineSpan;
  };
  readonly 'seat-reduction': SeatReduction;
  readonly refund: RefundFacts;
  readonly 'suspension-expiry': Suspension;
  readonly reactivation: Suspension;
  readonly access: AccessFacts;
  readonly market: Place;
  readonly region: Place;
  readonly cloud: CloudFacts;
  readonly 'price-split': PriceFacts;
  readonly 'invoice-tax': InvoiceFacts;
  readonly role: RoleFacts;
  readonly purchase: PurchaseRequest;
  readonly 'download-link': DownloadLinkFacts;
  readonly 'support-request': SupportRequestFacts;
  readonly 'coterminous-end': CoterminousFacts;
  readonly 'term-change': TermChange;
  readonly 'scheduled-change': ScheduledChangeFacts;
  readonly upgrade: Upgrade;
  readonly exchange: Exchange;
  readonly 'mid-cycle-charge': MidCycleChange;
  readonly 'plan-price': PlanPriceFacts;
  readonly 'extended-term-charge': ExtendedTermFacts;
  readonly 'reservation-refund-limit': ReservationLedger;
}

/** The function that answers each question, all called in the same way: a question without its answer, facts or function does not compile. */
export const answering: {
  readonly [Q in Question]: (facts: QuestionFacts[Q], at: Instant, options?: Options) => Answers[Q];
} = {
  cancellation: decideCancellation,
  'cancellation-timeline': (facts, _at, options) => cancellationTimeline(facts.purchase, facts.span, options),
  'seat-reduction': decideSeatReduction,
  refund: refundCredit,
  'suspension-expiry': (facts, _at, options) => suspensionExpiry(facts, options),
  reactivation: decideReactivation,
  access: accessWhile,
  market: decideMarket,
  region: decideRegion,
  cloud: decideCloud,
  'price-split': splitPrice,
  'invoice-tax': invoiceTax,
  role: decideRole,
  purchase: decidePurchase,
  'download-link': downloadLink,
  'support-request': supportRequest,
  'coterminous-end': coterminousEnd,
  'term-change': decideTermChange,
  'scheduled-change': decideScheduledChange,
  upgrade: decideUpgrade,
  exchange: decideExchange,
  'mid-cycle-charge': midCycleCharge,
  'plan-price': planPrice,
  'extended-term-charge': extendedTermCharge,
  'reservation-refund-limit': reservationRefundLimit,
};
