import { checkObject } from '../../kernel/check.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';

/** A span of time, [fromAt, untilAt): `fromAt` absent = from the order of a purchase, from the last change of a subscription. */
export interface TimelineSpan {
  readonly fromAt?: Instant | null;
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
