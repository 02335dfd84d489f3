import type { Bounds } from '../kernel/answer.js';
import type { TimeWindow } from '../kernel/window.js';
import type { InterpretationId } from './interpretation.js';

/**
 * The earliest and the latest instant of a date under any one interpretation, next to a date that one of them moves by more than a millisecond.
 * null = by one of them it never comes.
 */
export interface DateBounds extends Bounds {
  /** The interpretations that move the date. */
  readonly by: readonly InterpretationId[];
}

/** A window with the bounds of its dates; absent = no interpretation moves the date. */
export interface BoundedWindow extends TimeWindow {
  /** The earliest and the latest closing. */
  readonly bounds?: DateBounds;
  /** The earliest and the latest opening. */
  readonly opensBounds?: DateBounds;
}

/** Between which instants a date of a list lies: by the interpretations in `by`, or, where that is absent, because a missing fact decides it. */
export type RowBounds = Bounds & Partial<Pick<DateBounds, 'by'>>;
