/**
 * What to do next for subscriptions, until when, and for how much: deadlines, a calendar, a table.
 * @module termbook/desk
 */

export { deadlines } from './deadlines.js';
export type { CustomerDeadlines, Deadlines, DeskIssue, DeskSpan, WithoutDeadline } from './deadlines.js';
export { deadlineKinds, missedOutcomes } from './deadline.js';
export type { Deadline, DeadlineKind, DeskCharge, DeskRecord, MissedOutcome } from './deadline.js';
