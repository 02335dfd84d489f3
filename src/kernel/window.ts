import { checkObject } from './check.js';
import type { Instant } from './instant.js';
import { checkInstant, dayMs } from './instant.js';

/**
 * A half-open window [opensAt, closesAt). closesAt null = open without end ("at any time"); a null window means that there is no window.
 */
export interface TimeWindow {
  /** The first instant inside the window. */
  readonly opensAt: Instant;
  /** The first instant after the window; null = it stays open. */
  readonly closesAt: Instant | null;
}

/**
 * Returns the whole days (24 hours) that a window stays open after `at`, rounded up, so that the last hours count as 1; 0 once closed, null
 * if open without end.
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { daysLeft, instant } from 'termbook';
 * daysLeft({ opensAt: instant('2020-03-01'), closesAt: instant('2020-03-15') }, instant('2020-03-05T08:00Z')); // => 10
 */
export function daysLeft(window: TimeWindow, at: Instant): number | null {
  checkInstant(at, 'at');
  checkObject(window, 'window');
  const { opensAt, closesAt } = window;
  checkInstant(opensAt, 'window.opensAt');
  if (closesAt === null) return null;
  checkInstant(closesAt, 'window.closesAt');
  return Math.max(0, Math.ceil((closesAt - Math.max(at, opensAt)) / dayMs));
}
