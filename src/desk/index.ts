/**
 * The next things to do for subscriptions, until when, and for how much: deadlines, a calendar, a table, the life that follows.
 * @module termbook/desk
 */

export { deadlines } from './deadlines.js';
export type { CustomerDeadlines, Deadlines, DeskIssue, DeskSpan, WithoutDeadline } from './deadlines.js';
export { deadlineKinds, missedOutcomes } from './deadline.js';
export type { Deadline, DeadlineKind, DeskCharge, DeskRecord, MissedOutcome } from './deadline.js';
export { deadlineTitle, explainDeadline } from './explain-deadline.js';
export type { DeskExplainOptions } from './explain-deadline.js';
export { toCalendar } from './to-calendar.js';
export type { CalendarOptions } from './to-calendar.js';
export { deadlineColumns, toCsv } from './to-csv.js';
export type { DeadlineColumn } from './to-csv.js';
export { project } from './project.js';
export type { DatedMove, NotMade, Projection } from './project.js';
export type { ProjectedLine } from './projected-lines.js';
export { choices } from './choices.js';
export type { Choices } from './choices.js';
export type { Course, OpenCourse } from './course.js';
export type { Keep } from './kept-seats.js';
