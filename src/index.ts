/**
 * Questions, the lifecycle, time, money and the words of all facts; needs no other package.
 *
 * Every question is a function of `(facts, at, options?)` and answers with plain JSON; what is not asked for is not bundled.
 * An Instant that is none throws TermbookError 'invalid-instant' everywhere.
 * @module termbook
 */

// Questions: (facts, at, options?) -> an answer
export { decideCancellation } from './rules/canceling/decide-cancellation.js';
export type {
  CancelAtRenewal,
  CancelByDeprovisioning,
  CancellationAnswer,
  CancelNow,
} from './rules/canceling/decide-cancellation.js';
export type { CancellationReason } from './rules/canceling/refusal.js';
export { refundCredit } from './rules/canceling/refund-credit.js';
export type { RefundAnswer, RefundCredit, RefundFacts } from './rules/canceling/refund-credit.js';
export { cancellationTimeline } from './rules/canceling/cancellation-timeline.js';
export type {
  CancellationSegment,
  CancellationTimeline,
  CancellationTimelineAnswer,
  TimelineSpan,
} from './rules/canceling/cancellation-timeline.js';
export { decideSeatReduction } from './rules/canceling/decide-seat-reduction.js';
export type { SeatReduction, SeatReductionAnswer, SeatReductionReason } from './rules/canceling/decide-seat-reduction.js';
export { suspensionExpiry } from './rules/suspension-expiry.js';
export type { SuspensionExpiry, SuspensionExpiryAnswer } from './rules/suspension-expiry.js';
export { decideReactivation } from './rules/decide-reactivation.js';
export type { ReactivationAnswer, ReactivationReason } from './rules/decide-reactivation.js';
export { decideMarket } from './rules/decide-market.js';
export type { MarketAnswer } from './rules/decide-market.js';
export { decideRegion } from './rules/regional-authorization.js';
export type { RegionAnswer, RegionFacts } from './rules/regional-authorization.js';
export { splitPrice } from './rules/split-price.js';
export type { PriceFacts, PriceSplitAnswer } from './rules/split-price.js';
export { invoiceTax } from './rules/invoice-tax.js';
export type { InvoiceFacts, InvoiceLine, InvoiceTaxAnswer } from './rules/invoice-tax.js';
export type { PriceParts } from './rules/price-tax.js';
export { decideRole } from './rules/decide-role.js';
export type { RoleAnswer, RoleFacts } from './rules/decide-role.js';
export type { Portal } from './policy/roles.js';
export { decideCloud } from './rules/decide-cloud.js';
export type { CloudAnswer, CloudFacts } from './rules/decide-cloud.js';
export { decidePurchase } from './rules/decide-purchase.js';
export type { PurchaseAnswer, PurchaseFacts } from './rules/decide-purchase.js';
export type {
  OwnedCopy,
  PurchaseCustomer,
  PurchaseOffer,
  PurchasePartner,
  PurchaseReason,
  PurchaseRequest,
} from './vocabulary/purchase-request.js';
export { filterCatalogue } from './rules/catalogue-filter.js';
export type { CatalogueFilter, CatalogueOffer } from './rules/catalogue-filter.js';
export { downloadLink } from './rules/download-link.js';
export type { DownloadLink, DownloadLinkFacts, LinkAnswer } from './rules/download-link.js';
export { downloadSteps } from './rules/download-steps.js';
export type { StepsAnswer } from './rules/download-steps.js';
export type { DownloadStep } from './policy/software-delivery.js';
export { keyViewers } from './rules/key-viewers.js';
export type { KeyViewer, KeyViewersAnswer } from './rules/key-viewers.js';
export { activityLog } from './rules/activity-log.js';
export type { ActivityEntry } from './rules/activity-log.js';
export { supportRequest } from './rules/support-request.js';
export type { SupportRequestAnswer, SupportRequestFacts } from './rules/support-request.js';
export { cancellationChecklist } from './rules/cancellation-checklist.js';
export type { CancellationChecklist, CancellationChecklistAnswer, ChecklistFacts } from './rules/cancellation-checklist.js';
export { cancellationEffects } from './rules/cancellation-effects.js';
export type { CancellationEffects, CancellationEffectsAnswer } from './rules/cancellation-effects.js';
export { accessWhile } from './rules/access-while.js';
export type { Access, AccessAnswer, AccessFacts } from './rules/access-while.js';
export { coterminousEnd } from './rules/coterminous-end.js';
export type { Alignment, CoterminousAnswer, CoterminousEnd, CoterminousFacts, CoterminousReason } from './rules/coterminous-end.js';
export { decideTermChange } from './rules/decide-term-change.js';
export type { TermChange, TermChangeAnswer, TermChangeReason } from './rules/decide-term-change.js';
export { decideScheduledChange } from './rules/decide-scheduled-change.js';
export type { ScheduledChange, ScheduledChangeAnswer, ScheduledChangeReason } from './rules/decide-scheduled-change.js';
export type { DroppingEvent } from './policy/scheduled-change.js';
export { seatAdditionCharge } from './rules/seat-addition-charge.js';
export type { SeatAddition, SeatAdditionAnswer, SeatAdditionCharge } from './rules/seat-addition-charge.js';
export { extendedTermCharge } from './rules/extended-term-charge.js';
export type {
  ExtendedTermCharge,
  ExtendedTermChargeAnswer,
  ExtendedTermFacts,
  ExtendedTermPurchase,
} from './rules/extended-term-charge.js';
export { reservationRefundLimit } from './rules/reservation-refund-limit.js';
export type {
  ReservationLedger,
  ReservationRefund,
  ReservationRefundLimit,
  ReservationRefundLimitAnswer,
} from './rules/reservation-refund-limit.js';
export { comparePolicies } from './rules/compare-policies.js';
export type { PolicyDifference } from './rules/compare-policies.js';
export { policyChanges } from './rules/policy-changes.js';
export type { Answers, AnyAnswer } from './rules/answers.js';

// Lifecycle: states, moves, time
export { activate } from './lifecycle/activate.js';
export { suspend } from './lifecycle/suspend.js';
export { reactivate } from './lifecycle/reactivate.js';
export { cancel } from './lifecycle/cancel.js';
export { setAutoRenew } from './lifecycle/set-auto-renew.js';
export { changeQuantity } from './lifecycle/change-quantity.js';
export { convertTrial } from './lifecycle/convert-trial.js';
export { applyMove } from './lifecycle/apply-move.js';
export { availableMoves } from './lifecycle/available-moves.js';
export type { AvailableMove } from './lifecycle/available-moves.js';
export { advance } from './lifecycle/advance.js';
export type { Advanced } from './lifecycle/advance.js';
export { comingDates } from './lifecycle/coming-dates.js';
export type { ComingDate } from './lifecycle/coming-dates.js';
export { replay } from './lifecycle/replay.js';
export { transitions } from './lifecycle/transitions.js';
export type { Actor, Applied, From, Moved, MoveFacts, MoveRequest, SubscriptionEvent, To } from './lifecycle/transitions.js';

// Time, money, errors
export { instant, instantOrNull, isoDate, isoInstant } from './kernel/instant.js';
export type { Instant } from './kernel/instant.js';
export { readable } from './kernel/readable.js';
export type { Readable } from './kernel/readable.js';
export { daysLeft } from './kernel/window.js';
export type { Window } from './kernel/window.js';
export { decimal, money } from './kernel/money.js';
export type { Money } from './kernel/money.js';
export { currencies } from './kernel/currency.js';
export type { Currency } from './kernel/currency.js';
export { isTermbookError, TermbookError } from './kernel/error.js';
export type { ErrorCode } from './kernel/error.js';
export type { Asked, Basis, Certainty, Coverage, EntryId, Gap, NonEmpty, RuleId, Undetermined } from './kernel/answer.js';

// Words
export { addTerm, durations, termFrom } from './vocabulary/term.js';
export type { Duration, Term } from './vocabulary/term.js';
export { billingCycles, productFamilies } from './vocabulary/product.js';
export type { BillingCycle, ProductFamily } from './vocabulary/product.js';
export { clouds } from './vocabulary/cloud.js';
export type { Cloud } from './vocabulary/cloud.js';
export { marketCode } from './rules/market-code.js';
export { marketNamed } from './rules/market-named.js';
export { areas } from './vocabulary/area.js';
export type { Area } from './vocabulary/area.js';
export { markets } from './vocabulary/market.js';
export type { Market } from './vocabulary/market.js';
export { actions, roles } from './vocabulary/role.js';
export type { Action, Role } from './vocabulary/role.js';
export { moves } from './vocabulary/move.js';
export type { Move } from './vocabulary/move.js';
export { statuses, suspensionReasons } from './vocabulary/status.js';
export type { Status, SuspensionReason } from './vocabulary/status.js';
export { readingWords } from './vocabulary/reading.js';
export type { ReadingId, Readings } from './vocabulary/reading.js';
export type { Reason, ReasonCode, ReasonFacts } from './vocabulary/reason.js';
export type { Way } from './vocabulary/way.js';
export type { Charge, Opening, Place, Purchase, ReservedProduct, StatedDeadlines, Suspension } from './vocabulary/purchase.js';
export type {
  Active,
  Cancelled,
  Deleted,
  Disabled,
  Expired,
  Extended,
  InStatus,
  Pending,
  Subscription,
  Suspended,
  Trial,
} from './vocabulary/subscription.js';
export type { Allowed, Computed, Decision, Options, Refused, Settled, Value } from './vocabulary/answer.js';
export type { CancellationEntry, RefundStep, WindowLength } from './policy/cancellation-window.js';
