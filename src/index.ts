/**
 * Questions, the lifecycle, time, money and the values of all facts; needs no other package.
 *
 * Every question is a function of `(facts, at, options?)` and answers with plain JSON; what is not asked for is not bundled.
 * An invalid Instant throws TermbookError 'invalid-instant' everywhere.
 * @module termbook
 */

// Questions: (facts, at, options?) -> an answer
export { decideCancellation } from './rules/canceling/decide-cancellation.js';
export { refundCredit } from './rules/canceling/refund-credit.js';
export { cancellationTimeline } from './rules/canceling/cancellation-timeline.js';
export { decideSeatReduction } from './rules/canceling/decide-seat-reduction.js';
export { suspensionExpiry } from './rules/suspending/suspension-expiry.js';
export { decideReactivation } from './rules/suspending/decide-reactivation.js';
export { decideMarket } from './rules/buying/decide-market.js';
export { splitPrice } from './rules/prices/split-price.js';
export { invoiceTax } from './rules/prices/invoice-tax.js';

// Lifecycle: states, moves, time
export { activate } from './lifecycle/activate.js';
export { suspend } from './lifecycle/suspend.js';
export { reactivate } from './lifecycle/reactivate.js';
export { cancel } from './lifecycle/cancel.js';
export { setAutoRenew } from './lifecycle/set-auto-renew.js';
export { scheduleChange } from './lifecycle/schedule-change.js';
export { setEndOfTerm } from './lifecycle/set-end-of-term.js';
export { startNewTerm } from './lifecycle/start-new-term.js';
export { changeQuantity } from './lifecycle/change-quantity.js';
export { convertTrial } from './lifecycle/convert-trial.js';
export { applyMove } from './lifecycle/apply-move.js';
export { availableMoves } from './lifecycle/available-moves.js';
export { advance } from './lifecycle/advance.js';
export { comingDates } from './lifecycle/coming-dates.js';
export { replay } from './lifecycle/replay.js';
export { transitions } from './lifecycle/transitions.js';

// Time, money, errors
export { instant, instantOrNull, isoDate, isoInstant } from './kernel/instant.js';
export { readable } from './kernel/readable.js';
export { daysLeft } from './kernel/window.js';
export { decimal, money } from './kernel/money.js';
export { isTermbookError, TermbookError } from './kernel/error.js';

// Values
export { addTerm } from './vocabulary/term.js';
export { termFrom } from './rules/asking/term-chain.js';
export { productFamilies } from './vocabulary/product.js';
export { moves } from './vocabulary/move.js';
export { statuses } from './vocabulary/status.js';

// Types, on one page
export type * from './contract.js';
