/**
 * Is this bill right? Every line that the life of a subscription should have caused, and each difference from the lines that were billed.
 * @module termbook/ledger
 */

export { audit } from './audit.js';
export { auditBill } from './audit-bill.js';
export type { BillAudit, BilledLife, BillFinding, UnauditedLife } from './audit-bill.js';
export { explainFinding } from './explain-finding.js';
export type { BilledFact } from './billed-line.js';
export { findingKinds } from './finding.js';
export type { FindingKind, LedgerAudit, LedgerFinding } from './finding.js';
export { expectedLines } from './expected-lines.js';
export type { LedgerEvent, LedgerHistory, LedgerSpan } from './history.js';
export { lineKinds } from '../billing/line.js';
export type { LineKind } from '../billing/line.js';
export type { ExpectedLine, LedgerLine, UndeterminedLine } from './ledger-line.js';
export type { DatedPrice, PriceList } from '../billing/price-list.js';
