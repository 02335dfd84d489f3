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
import type { Upgrade, UpgradeAnswer } from '../terms/upgrade.js';
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
export type QuestionName = (typeof questions)[number];

/** Every question with its answer, the one map for explanations, catalogs and checks of answers. */
export interface Answers {
  /** The answer of `decideCancellation`. */
  readonly cancellation: CancellationAnswer;
  /** The answer of `cancellationTimeline`. */
  readonly 'cancellation-timeline': CancellationTimelineAnswer;
  /** The answer of `decideSeatReduction`. */
  readonly 'seat-reduction': SeatReductionAnswer;
  /** The answer of `refundCredit`. */
  readonly refund: RefundAnswer;
  /** The answer of `suspensionExpiry`. */
  readonly 'suspension-expiry': SuspensionExpiryAnswer;
  /** The answer of `decideReactivation`. */
  readonly reactivation: ReactivationAnswer;
  /** The answer of `accessWhile`. */
  readonly access: AccessAnswer;
  /** The answer of `decideMarket`. */
  readonly market: MarketAnswer;
  /** The answer of `decideRegion`. */
  readonly region: RegionAnswer;
  /** The answer of `decideCloud`. */
  readonly cloud: CloudAnswer;
  /** The answer of `splitPrice`. */
  readonly 'price-split': PriceSplitAnswer;
  /** The answer of `invoiceTax`. */
  readonly 'invoice-tax': InvoiceTaxAnswer;
  /** The answer of `decideRole`. */
  readonly role: RoleAnswer;
  /** The answer of `decidePurchase`. */
  readonly purchase: PurchaseAnswer;
  /** The answer of `downloadLink`. */
  readonly 'download-link': LinkAnswer;
  /** The answer of `supportRequest`. */
  readonly 'support-request': SupportRequestAnswer;
  /** The answer of `coterminousEnd`. */
  readonly 'coterminous-end': CoterminousAnswer;
  /** The answer of `decideTermChange`. */
  readonly 'term-change': TermChangeAnswer;
  /** The answer of `decideScheduledChange`. */
  readonly 'scheduled-change': ScheduledChangeAnswer;
  /** The answer of `decideUpgrade`. */
  readonly upgrade: UpgradeAnswer;
  /** The answer of `decideExchange`. */
  readonly exchange: ExchangeAnswer;
  /** The answer of `midCycleCharge`. */
  readonly 'mid-cycle-charge': MidCycleChargeAnswer;
  /** The answer of `planPrice`. */
  readonly 'plan-price': PlanPriceAnswer;
  /** The answer of `extendedTermCharge`. */
  readonly 'extended-term-charge': ExtendedTermChargeAnswer;
  /** The answer of `reservationRefundLimit`. */
  readonly 'reservation-refund-limit': ReservationRefundLimitAnswer;
}
/** Any answer; narrows by `question`. */
export type AnyAnswer = Answers[QuestionName];

/** The facts of each question. */
export interface QuestionFacts {
  /** The facts that `decideCancellation` asks for. */
  readonly cancellation: Purchase;
  /** The facts that `cancellationTimeline` asks for. */
  readonly 'cancellation-timeline': {
    /** The purchase to cancel. */
    readonly purchase: Purchase;
    /** The span of the timeline. */
    readonly span: TimelineSpan;
  };
  /** The facts that `decideSeatReduction` asks for. */
  readonly 'seat-reduction': SeatReduction;
  /** The facts that `refundCredit` asks for. */
  readonly refund: RefundFacts;
  /** The facts that `suspensionExpiry` asks for. */
  readonly 'suspension-expiry': Suspension;
  /** The facts that `decideReactivation` asks for. */
  readonly reactivation: Suspension;
  /** The facts that `accessWhile` asks for. */
  readonly access: AccessFacts;
  /** The facts that `decideMarket` asks for. */
  readonly market: Place;
  /** The facts that `decideRegion` asks for. */
  readonly region: Place;
  /** The facts that `decideCloud` asks for. */
  readonly cloud: CloudFacts;
  /** The facts that `splitPrice` asks for. */
  readonly 'price-split': PriceFacts;
  /** The facts that `invoiceTax` asks for. */
  readonly 'invoice-tax': InvoiceFacts;
  /** The facts that `decideRole` asks for. */
  readonly role: RoleFacts;
  /** The facts that `decidePurchase` asks for. */
  readonly purchase: PurchaseRequest;
  /** The facts that `downloadLink` asks for. */
  readonly 'download-link': DownloadLinkFacts;
  /** The facts that `supportRequest` asks for. */
  readonly 'support-request': SupportRequestFacts;
  /** The facts that `coterminousEnd` asks for. */
  readonly 'coterminous-end': CoterminousFacts;
  /** The facts that `decideTermChange` asks for. */
  readonly 'term-change': TermChange;
  /** The facts that `decideScheduledChange` asks for. */
  readonly 'scheduled-change': ScheduledChangeFacts;
  /** The facts that `decideUpgrade` asks for. */
  readonly upgrade: Upgrade;
  /** The facts that `decideExchange` asks for. */
  readonly exchange: Exchange;
  /** The facts that `midCycleCharge` asks for. */
  readonly 'mid-cycle-charge': MidCycleChange;
  /** The facts that `planPrice` asks for. */
  readonly 'plan-price': PlanPriceFacts;
  /** The facts that `extendedTermCharge` asks for. */
  readonly 'extended-term-charge': ExtendedTermFacts;
  /** The facts that `reservationRefundLimit` asks for. */
  readonly 'reservation-refund-limit': ReservationLedger;
}

/** The function that answers each question, all called in the same way: a question without its answer, facts or function does not compile. */
export const answering: {
  readonly [Q in QuestionName]: (facts: QuestionFacts[Q], at: Instant, options?: Options) => Answers[Q];
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
