/**
 * A web component that draws the life of one subscription: its states, its terms, its cancellation windows and its dates.
 * Importing it registers nothing; call `defineTimeline`.
 * @module termbook/timeline-element
 */

export { defineTimeline } from './define-timeline.js';
export type { TimelineElement } from './define-timeline.js';
export { timelineOf } from './timeline.js';
export type { CancellationKind, Timeline, TimelineBar, TimelineDate, TimelineLife } from './timeline.js';
export { timelineWords } from './words.js';
export type { TimelineWords } from './words.js';
