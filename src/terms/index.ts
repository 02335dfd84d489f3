/**
 * Changes of a term: its end aligned with another, another length, a change scheduled, an exchange, an upgrade, the limit of refunds.
 *
 * Every question is a function of `(facts, at, options?)` and answers with plain JSON, as in `termbook`.
 * @module termbook/terms
 */

export { coterminousEnd } from '../rules/terms/coterminous-end.js';
export { decideTermChange } from '../rules/terms/decide-term-change.js';
export { decideScheduledChange } from '../rules/terms/decide-scheduled-change.js';
export { decideExchange } from '../rules/terms/decide-exchange.js';
export { decideUpgrade } from '../rules/terms/decide-upgrade.js';
export { reservationRefundLimit } from '../rules/canceling/reservation-refund-limit.js';
export { durations } from '../vocabulary/term.js';
export { billingCycles } from '../vocabulary/product.js';
export { endsOfTerm } from '../vocabulary/purchase.js';

export type { Alignment, CoterminousAnswer, CoterminousEnd, CoterminousFacts, CoterminousReason } from '../rules/terms/coterminous-end.js';
export type { TermChange, TermChangeAnswer, TermChangeEffect, TermChangeReason } from '../rules/terms/decide-term-change.js';
export type {
  ScheduledChangeAnswer,
  ScheduledChangeEffect,
  ScheduledChangeFacts,
  ScheduledChangeReason,
} from '../rules/terms/decide-scheduled-change.js';
export type { DroppingEvent } from '../policy/scheduled-change.js';
export type { Exchange, ExchangeAnswer, ExchangeEffect, ExchangeReason } from '../rules/terms/decide-exchange.js';
export type { Upgrade, UpgradeAnswer, UpgradeAtRenewal, UpgradeNow, UpgradePrices, UpgradeTarget } from '../rules/terms/upgrade.js';
export type {
  ReservationLedger,
  ReservationRefund,
  ReservationRefundLimit,
  ReservationRefundLimitAnswer,
} from '../rules/canceling/reservation-refund-limit.js';
