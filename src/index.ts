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
export { decideRegion } from './rules/buying/regional-authorization.js';
export { splitPrice } from './rules/prices/split-price.js';
export { invoiceTax } from './rules/prices/invoice-tax.js';
export { decideRole } from './rules/buying/decide-role.js';
export { decideCloud } from './rules/buying/decide-cloud.js';
export { decidePurchase } from './rules/buying/decide-purchase.js';
export { filterCatalog } from './rules/buying/catalog-filter.js';
export { downloadLink } from './rules/software/download-link.js';
export { downloadSteps } from './rules/software/download-steps.js';
export { keyViewers } from './rules/software/key-viewers.js';
export { activityLog } from './rules/software/activity-log.js';
export { supportRequest } from './rules/canceling/support-request.js';
export { cancellationChecklist } from './rules/canceling/cancellation-checklist.js';
export { cancellationEffects } from './rules/canceling/cancellation-effects.js';
export { accessWhile } from './rules/suspending/access-while.js';
export { coterminousEnd } from './rules/terms/coterminous-end.js';
export { decideTermChange } from './rules/terms/decide-term-change.js';
export { decideScheduledChange } from './rules/terms/decide-scheduled-change.js';
export { decideExchange } from './rules/terms/decide-exchange.js';
export { decideUpgrade } from './rules/terms/decide-upgrade.js';
export { midCycleCharge } from './rules/prices/mid-cycle-charge.js';
export { planPrice } from './rules/prices/plan-price.js';
export { extendedTermCharge } from './rules/prices/extended-term-charge.js';
export { reservationRefundLimit } from './rules/canceling/reservation-refund-limit.js';
export { comparePolicies } from './rules/catalog/compare-policies.js';
export { policyChanges } from './rules/catalog/policy-changes.js';

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
export { currencies } from './kernel/currency.js';
export { isTermbookError, TermbookError } from './kernel/error.js';

// Values
export { addTerm, durations } from './vocabulary/term.js';
export { termFrom } from './rules/asking/term-chain.js';
export { billingCycles, productFamilies } from './vocabulary/product.js';
export { clouds } from './vocabulary/cloud.js';
export { marketCode, marketNamed } from './rules/buying/market-named.js';
export { areas } from './vocabulary/area.js';
export { markets } from './vocabulary/market.js';
export { actions, roles } from './vocabulary/role.js';
export { moves } from './vocabulary/move.js';
export { endsOfTerm } from './vocabulary/purchase.js';
export { statuses, suspendingParties, suspensionReasons } from './vocabulary/status.js';
export { interpretationValues } from './vocabulary/interpretation.js';

// Types, on one page
export type * from './contract.js';
