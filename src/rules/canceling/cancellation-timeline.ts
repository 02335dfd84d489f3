import type { Basis } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import type { CancellationEntry } from '../../policy/cancellation-window.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { InterpretationId } from '../../vocabulary/interpretation.js';
import { checkOptions } from '../asking/check-options.js';
import { checkPurchase } from '../asking/check-purchase.js';
import type { TimelineSpan } from '../asking/check-span.js';
import { checkSpan } from '../asking/check-span.js';
import { inOrder } from '../asking/determine.js';
import { changeAfter, heldAt } from '../asking/question.js';
import { caseOf } from './case.js';
import { canceling, firstReading } from './contested.js';
import type { CancellationAnswer } from './decide-cancellation.js';
import { answerOf } from './decide-cancellation.js';
import { runsUntil } from './runs-until.js';

type SegmentAnswer<Answer> = Answer extends unknown ? Omit<Answer, 'question' | 'at' | 'changesAt' | 'contested'> : never;

/** The answer of `decideCancellation` at every instant of [fromAt, untilAt), undetermined ones with the interpretations under which they are not. */
export type CancellationSegment = SegmentAnswer<CancellationAnswer> & {
  /** The first instant of the segment. */
  readonly fromAt: Instant;
  /** The first instant after the segment. */
  readonly untilAt: Instant;
  /** The interpretations under which the answer would differ. */
  readonly contested: readonly InterpretationId[];
};

/** The segments of [fromAt, untilAt) in order: neighbors differ, and no time is left out. */
export interface CancellationTimeline {
  /** The first instant of the timeline. */
  readonly fromAt: Instant;
  /** The first instant after the timeline. */
  readonly untilAt: Instant;
  /** The segments, in order and without gaps. */
  readonly segments: readonly CancellationSegment[];
}

/** The answer of `cancellationTimeline`: the segments, or the gap that holds at every time. */
export type CancellationTimelineAnswer = ValueAnswer<'cancellation-timeline', CancellationTimeline>;

const none: Options<CancellationEntry> = {};
/** The keys of an answer that belong to the instant of the question. */
const ofInstant: ReadonlySet<string> = new Set(['question', 'at', 'changesAt']);

function keyOf({ rule, entry, coverage }: Basis): string {
  return `${rule} ${entry} ${coverage}`;
}

/** Returns what is cited in any of the segments, each once. */
function basisOf(segments: readonly CancellationSegment[]): readonly Basis[] {
  const cited = new Map<string, Basis>();
  for (const { basis } of segments) for (const one of basis) cited.set(keyOf(one), one);
  return [...cited.values()];
}

/**
 * Returns the answers of `decideCancellation` over a span of time as segments, for a chart, a calendar or "what if".
 * Throws TermbookError 'invalid-instant' for an invalid Instant, 'inverted-dates' for a span that ends before it starts.
 * @example
 * import { cancellationTimeline, instant, isoDate, termFrom } from 'termbook';
 * const orderedAt = instant('2020-03-01');
 * const purchase = { family: 'isv-saas', billingCycle: 'monthly', orderedAt, term: termFrom(orderedAt, 'P1M'), autoRenew: false } as const;
 * const timeline = cancellationTimeline(purchase, { untilAt: instant('2020-05-01') });
 * const over = timeline.verdict === 'computed' && timeline.segments.find(({ verdict }) => verdict === 'refused');
 * over && isoDate(over.fromAt); // => '2020-04-01'
 */
export function cancellationTimeline(
  purchase: Purchase,
  span: TimelineSpan,
  options: Options<CancellationEntry> = none,
): CancellationTimelineAnswer {
  checkPurchase(purchase);
  const { fromAt, untilAt } = checkSpan(span, purchase.orderedAt);
  checkOptions(options);
  const of = caseOf(purchase, options);
  const question = 'cancellation-timeline';
  const constant = of.always ?? of.fixed;
  if (constant !== null && constant.gap !== null) {
    return { question, at: null, basis: constant.basis, verdict: 'undetermined', gaps: [constant.gap] };
  }
  const reading = firstReading(of);
  const segments: CancellationSegment[] = [];
  for (let at = fromAt; at < untilAt; ) {
    const held = heldAt(canceling, reading, at);
    const { here, contested } = held;
    const answer = answerOf(held, null);
    const endsAt = here.stage === 'at-renewal' ? runsUntil(of, at).nextAt : null;
    const nextAt = Math.min(changeAfter(canceling, reading, at, held) ?? untilAt, endsAt ?? untilAt, untilAt) as Instant;
    const entries = Object.entries(answer).filter(([key]) => !ofInstant.has(key));
    segments.push({ fromAt: at, untilAt: nextAt, ...Object.fromEntries(entries), contested } as CancellationSegment);
    at = nextAt;
  }
  return {
    question,
    at: null,
    basis: basisOf(segments),
    contested: inOrder(segments.flatMap(({ contested }) => contested)),
    changesAt: null,
    verdict: 'computed',
    fromAt,
    untilAt,
    segments,
  };
}
