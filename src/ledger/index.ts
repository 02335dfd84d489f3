/**
 * Is this bill right? Every line that the life of a subscription should have caused, and each difference from the lines that were billed.
 * @module termbook/ledger
 */

export { audit, findingKinds } from './audit.js';
export type { BilledFact, FindingKind, LedgerAudit, LedgerFinding } from './audit.js';
export { expectedLines } from './expected-lines.js';
export type { LedgerEvent, LedgerHistory, LedgerSpan } from './history.js';
export { lineKinds } from '../billing/line.js';
export type { LineKind } from '../billing/line.js';
export type { ExpectedLine, LedgerLine, UndeterminedLine } from './ledger-line.js';
export type { LedgerPrice, LedgerPrices } from './prices.js';
