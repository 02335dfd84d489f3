import type { Basis } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { segmentsOf } from '../../kernel/segments.js';
import type { CancellationEntry } from '../../policy/cancellation-window.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { InterpretationId } from '../../vocabulary/interpretation.js';
import { checkOptions } from '../asking/check-options.js';
import { checkPurchase } from '../asking/check-purchase.js';
import type { TimelineSpan } from '../asking/check-span.js';
import { checkSpan } from '../asking/check-span.js';
import { interpretationsIn, maskOf } from './choice.js';
import { determineAt, runsUntil } from './contested.js';
import type { CancellationAnswer } from './decide-cancellation.js';
import { answerOf } from './decide-cancellation.js';
import { prepare } from './prepared.js';
import { blankStanding } from './standing.js';

type Said<Answer> = Answer extends unknown ? Omit<Answer, 'question' | 'at' | 'changesAt' | 'contested'> : never;

/** The answer of `decideCancellation` at every instant of [fromAt, untilAt), undetermined ones with the interpretations under which they are not. */
export type CancellationSegment = Said<CancellationAnswer> & {
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
const asked: ReadonlySet<string> = new Set(['question', 'at', 'changesAt']);

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
  const prepared = prepare(purchase, options);
  const question = 'cancellation-timeline';
  const constant = prepared.always ?? prepared.fixed;
  if (constant !== null && constant.gap !== null) {
    return { question, at: null, basis: constant.basis, verdict: 'undetermined', gaps: [constant.gap] };
  }
  const here = blankStanding();
  const segments = segmentsOf<CancellationSegment>(fromAt, untilAt, (at) => {
    const contested = determineAt(prepared, at, here);
    const answer = answerOf(prepared, here, at, contested);
    const endsAt = here.stage === 'at-renewal' ? runsUntil(prepared, at) : null;
    const nextAt = Math.min(here.untilAt, endsAt ?? untilAt, untilAt) as Instant;
    const said = Object.entries(answer).filter(([key]) => !asked.has(key));
    return { fromAt: at, untilAt: nextAt, ...Object.fromEntries(said), contested } as CancellationSegment;
  });
  const bits = segments.reduce((sum, { contested }) => sum | maskOf(contested), 0);
  return {
    question,
    at: null,
    basis: basisOf(segments),
    contested: interpretationsIn(bits),
    changesAt: null,
    verdict: 'computed',
    fromAt,
    untilAt,
    segments,
  };
}
