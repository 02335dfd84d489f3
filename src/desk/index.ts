/**
 * The next things to do for subscriptions, until when, and for how much: deadlines, a calendar, a table, the life that follows.
 * @module termbook/desk
 */

export { renewals } from './renewals.js';
export type { FoldedRenewals, RenewalOptions, Renewals } from './renewals.js';
export { renewalEnds, renewalWays } from './renewal.js';
export type { DeskRefundStep, Renewal, RenewalEnd, RenewalWay, RenewalWayKind } from './renewal.js';
export type { DeskIssue } from './desk-issue.js';
export type { DeskInput, ReadAbout, DeskReadRecord, ReadResource } from './desk-entry.js';
export type { DatedPrice, PriceList } from '../billing/price-list.js';
export { deadlines } from './deadlines.js';
export type { CustomerDeadlines, Deadlines, DeskSpan, WithoutDeadline } from './deadlines.js';
export { deadlineKinds, missedOutcomes } from './deadline.js';
export type { DeskFacts, Deadline, DeadlineKind, DeskCharge, DeskRecord, MissedOutcome } from './deadline.js';
export { deadlineTitle, explainDeadline } from './explain-deadline.js';
export type { DeskExplainOptions } from './desk-sentences.js';
export { explainRenewal, renewalTitle } from './explain-renewal.js';
export { toCalendar } from './to-calendar.js';
export type { CalendarOptions } from './to-calendar.js';
export { deadlineColumns, renewalColumns, renewalsToCsv, toCsv } from './to-csv.js';
export type { DeadlineColumn, RenewalColumn } from './to-csv.js';
export { chargeAt } from './charge-at.js';
export type { CycleCharge } from './charge-at.js';
export { project } from './project.js';
export type { DatedMove, NotMade, Projection } from './project.js';
export type { ProjectedLine } from './projected-lines.js';
export { choices } from './choices.js';
export type { Choices } from './choices.js';
export type { Course, OpenCourse } from './course.js';
export type { Keep } from './kept-seats.js';
