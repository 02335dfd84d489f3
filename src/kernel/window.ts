import { checkObject } from './check.js';
import type { Instant } from './instant.js';
import { checkInstant, dayMs } from './instant.js';

/** Half-open [opensAt, closesAt); closesAt null = open without end ("at any time"), so a null window can only mean "there is none". */
export interface Window {
  readonly opensAt: Instant;
  readonly closesAt: Instant | null;
}

/**
 * Whole days (24 hours) that a window stays open after `at`, rounded up, so that the last hours still count as 1; 0 once closed, null when open without end.
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { daysLeft, instant } from 'termbook';
 * daysLeft({ opensAt: instant('2020-03-01'), closesAt: instant('2020-03-15') }, instant('2020-03-05T08:00Z')); // => 10
 */
export function daysLeft(window: Window, at: Instant): number | null {
  checkInstant(at, 'at');
  checkObject(window, 'window');
  const { opensAt, closesAt } = window;
  checkInstant(opensAt, 'window.opensAt');
  if (closesAt === null) return null;
  checkInstant(closesAt, 'window.closesAt');
  return Math.max(0, Math.ceil((closesAt - Math.max(at, opensAt)) / dayMs));
}
