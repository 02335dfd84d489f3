/**
 * The answers for a whole portfolio, record by record: a generator, a stream of NDJSON, a flat row.
 * @module termbook/portfolio
 */

export { assessPortfolio } from './assess-portfolio.js';
export { assessLines, rowLines } from './assess-lines.js';
export type { LineOptions, ReadRecord } from './assess-lines.js';
export type { Assessed, Assessment, PortfolioRecord, RecordIssue, Unread } from './assess-portfolio.js';
export { rowColumns, rowOf } from './row.js';
export type { Cell, Row, RowColumn } from './row.js';
