import { checkObject } from '../../kernel/check.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';

/** A span of time, [fromAt, untilAt). */
export interface TimelineSpan {
  /** Not stated = the order; of a subscription, its last change. */
  readonly fromAt?: Instant | null;
  /** The first instant after the span. */
  readonly untilAt: Instant;
}

/** Returns the two ends of a span, the first one of them where it is stated; throws TermbookError for a span that ends before it starts. */
export function checkSpan(span: TimelineSpan, startsAt: Instant): Required<TimelineSpan> & { readonly fromAt: Instant } {
  checkObject(span, 'span');
  const { untilAt } = span;
  const fromAt = span.fromAt ?? startsAt;
  checkInstant(fromAt, 'span.fromAt');
  checkInstant(untilAt, 'span.untilAt');
  if (untilAt < fromAt) fail('inverted-dates', 'span.untilAt', 'an instant not before span.fromAt', untilAt);
  return { fromAt, untilAt };
}
