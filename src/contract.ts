/** The public types of `termbook` on one page, in reading order. */

// Time and money
export type { Instant } from './kernel/instant.js';
export type { Readable } from './kernel/readable.js';
export type { TimeWindow } from './kernel/window.js';
export type { Money } from './kernel/money.js';
export type { Currency } from './kernel/currency.js';
export type { Duration, Term } from './vocabulary/term.js';

// The values of facts
export type { Portal } from './policy/roles.js';
export type { Actor } from './lifecycle/transitions.js';
export type { BillingCycle, ProductFamily } from './vocabulary/product.js';
export type { Cloud } from './vocabulary/cloud.js';
export type { Area } from './vocabulary/area.js';
export type { Market } from './vocabulary/market.js';
export type { Action, Role } from './vocabulary/role.js';
export type { Move } from './vocabulary/move.js';
export type { Status, SuspendingParty, SuspensionReason } from './vocabulary/status.js';
export type { EndOfTerm, ReservedProduct } from './vocabulary/purchase.js';

// Facts of a purchase
export type {
  Purchase,
  WindowStart,
  StatedDeadlines,
  Charge,
  Suspension,
  Place,
  MidCycleChangeKind,
  PlanProduct,
  SeatsCharged,
} from './vocabulary/purchase.js';

// A subscription, state by state
export type {
  Subscription,
  InStatus,
  ScheduledChange,
  Pending,
  Trial,
  Active,
  Suspended,
  Extended,
  Expired,
  Disabled,
  Cancelled,
  Deleted,
  Migrated,
  Becomes,
} from './vocabulary/subscription.js';

// What every answer says
export type { AnswerHead, Basis, RuleId, EntryId, Certainty, Coverage } from './kernel/answer.js';
export type { Determined, Decision, Allowed, Refused, Contestable } from './vocabulary/answer.js';
export type { Reason, ReasonCode, ReasonFacts } from './vocabulary/reason.js';
export type { Way } from './vocabulary/way.js';
export type { ValueAnswer, Computed } from './vocabulary/answer.js';
export type { Bounds, Undetermined, Gap, NonEmpty, SilentOn } from './kernel/answer.js';
export type { BoundedWindow, DateBounds, RowBounds } from './vocabulary/bounds.js';
export type { Options } from './vocabulary/answer.js';
export type { Interpretations, InterpretationId } from './vocabulary/interpretation.js';
export type { ErrorCode } from './kernel/error.js';

// Canceling, and what comes back
export type { RefundShare } from './rules/canceling/standing.js';
export type { RefundUntil } from './rules/canceling/window.js';
export type { CancelAtRenewal, CancelByDeprovisioning, CancellationAnswer, CancelNow } from './rules/canceling/decide-cancellation.js';
export type { CancellationReason } from './rules/canceling/refusal.js';
export type { RefundAnswer, RefundCredit, MoneyBounds, RefundFacts } from './rules/canceling/refund-credit.js';
export type { CancellationSegment, CancellationTimeline, CancellationTimelineAnswer } from './rules/canceling/cancellation-timeline.js';
export type { TimelineSpan } from './rules/asking/check-span.js';
export type {
  SeatReduction,
  SeatReductionAllowed,
  SeatReductionAnswer,
  SeatReductionReason,
} from './rules/canceling/decide-seat-reduction.js';

// Prices
export type { PriceFacts, PriceSplit, PriceSplitAnswer } from './rules/prices/split-price.js';
export type { InvoiceFacts, InvoiceLine, InvoiceTax, InvoiceTaxAnswer } from './rules/prices/invoice-tax.js';
export type { PriceParts } from './rules/prices/price-tax.js';

// Buying
export type { MarketAnswer } from './rules/buying/decide-market.js';

// Suspending
export type { SuspensionExpiry, SuspensionExpiryAnswer } from './rules/suspending/suspension-expiry.js';
export type { ReactivationAllowed, ReactivationAnswer, ReactivationReason } from './rules/suspending/decide-reactivation.js';

// All questions, and their policies
export type { Answers, AnyAnswer } from './rules/catalog/questions.js';
export type { CancellationEntry, RefundStep, WindowDuration } from './policy/cancellation-window.js';

// The lifecycle
export type { MoveRequest, MoveFacts, MoveFrom, MoveTo, Moved, Applied, SubscriptionEvent } from './lifecycle/transitions.js';
export type { AvailableMove } from './lifecycle/available-moves.js';
export type { Advanced } from './lifecycle/advance.js';
export type { ComingDate } from './lifecycle/coming-dates.js';
