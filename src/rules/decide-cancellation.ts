import { checkOptions } from './check-options.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import { earlier } from '../kernel/timeline.js';
import type { Window } from '../kernel/window.js';
import { cancellationManners, stopRenewal } from '../policy/cancellation-manner.js';
import type { CancellationEntry } from '../policy/cancellation-window.js';
import type { Decision, Options } from '../vocabulary/answer.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Way } from '../vocabulary/way.js';
import { answerOnCourse } from './cancellation-course.js';
import { judgeCancellation, readingsAround } from './cancellation-judgement.js';
import type { CancellationReason } from './cancellation-refusal.js';
import { refusalOf } from './cancellation-refusal.js';
import { checkPurchase } from './check-purchase.js';
import { defaultReadings, settleJudged } from './settle.js';

/** Cancelled at once, inside its window. */
export interface CancelNow {
  readonly effect: 'immediate';
  readonly way: Way;
  readonly refund: 'full' | 'prorated' | 'none';
  readonly window: Window;
  readonly creditedOn: 'next-invoice' | null;
  /** Set when the server's deadline decided and ours differs by more than the precision it was written in. */
  readonly disagreement: { readonly oursAt: Instant | null; readonly statedAt: Instant | null } | null;
}
/** Runs to the end of its term, then ends; effectiveAt null = the term is not stated. */
export interface CancelAtRenewal {
  readonly effect: 'at-renewal';
  readonly way: Way;
  readonly refund: 'none';
  readonly effectiveAt: Instant | null;
}
/** Billed after use: removing the resource ends it. */
export interface CancelByDeprovisioning {
  readonly effect: 'deprovision';
  readonly way: Way;
  readonly refund: 'none';
}
/** What `decideCancellation` answers: allowed by its `effect` (at once, at renewal, by removing the resource), refused with all reasons, or undetermined. */
export type CancellationAnswer = Decision<'cancellation', CancelNow | CancelAtRenewal | CancelByDeprovisioning, CancellationReason>;

const none: Options = {};
const deprovision: Way = { by: 'deprovision' };

/**
 * May this purchase be cancelled now, with what effect, until when, and is the money given back (E1-E13, W1-W21)?
 * Never throws for a domain answer; throws TermbookError 'invalid-instant' when `at`, or an instant among the facts, is no Instant.
 * @example
 * import { decideCancellation, instant } from 'termbook';
 * const answer = decideCancellation(
 *   { family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') },
 *   instant('2020-03-02T09:00Z'),
 * );
 * answer.verdict; // => 'allowed'
 */
export function decideCancellation(purchase: Purchase, at: Instant, options: Options<CancellationEntry> = none): CancellationAnswer {
  checkInstant(at, 'at');
  checkPurchase(purchase);
  checkOptions(options);
  return answerOnCourse(purchase, at, options, judgedAnswer) ?? judgedAnswer(purchase, at, options);
}

/** The answer, judged under every reading that may bear on it. */
function judgedAnswer(purchase: Purchase, at: Instant, options: Options<CancellationEntry> = none): CancellationAnswer {
  const chosen = options.readings ?? defaultReadings;
  const judged = judgeCancellation(purchase, at, chosen, options);
  const { judgement, contested, changesAt } = settleJudged(
    judged,
    (readings, asked) => judgeCancellation(purchase, asked, readings, options),
    readingsAround(purchase, options, judged, at),
    chosen,
    at,
  );
  const { basis, gap, stage, window, refund, disagreement, effectiveAt } = judgement;
  const question = 'cancellation';
  if (gap !== null) return { question, at, basis, verdict: 'undetermined', gaps: [gap] };
  // full literals: a spread that adds keys costs more than the decision
  if (stage === 'open' && window !== null) {
    const { way, creditedOn } = cancellationManners[purchase.family];
    return {
      question,
      at,
      basis,
      contested,
      changesAt,
      verdict: 'allowed',
      effect: 'immediate',
      way,
      refund,
      window,
      creditedOn: refund === 'none' ? null : creditedOn,
      disagreement,
    };
  }
  if (stage === 'at-renewal') {
    const nextAt = earlier(changesAt, effectiveAt);
    return {
      question,
      at,
      basis,
      contested,
      changesAt: nextAt,
      verdict: 'allowed',
      effect: 'at-renewal',
      way: stopRenewal,
      refund: 'none',
      effectiveAt,
    };
  }
  if (stage === 'denied' && cancellationManners[purchase.family].denial === 'deprovision') {
    return { question, at, basis, contested, changesAt, verdict: 'allowed', effect: 'deprovision', way: deprovision, refund: 'none' };
  }
  const { reasons, instead } = refusalOf(purchase, judgement);
  return { question, at, basis, contested, changesAt, verdict: 'refused', reasons, instead };
}
