import { frozen } from '../../kernel/frozen.js';
import { checkOptions } from '../asking/check-options.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import { earliest } from '../../kernel/dated-table.js';
import type { CreditedOn } from '../../policy/cancellation-procedure.js';
import { procedureOf, stopRenewal } from '../../policy/cancellation-procedure.js';
import type { CancellationEntry } from '../../policy/cancellation-window.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import type { BoundedWindow, DateBounds } from '../../vocabulary/bounds.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { Way } from '../../vocabulary/way.js';
import { checkPurchase } from '../asking/check-purchase.js';
import { bounded } from '../asking/bounds.js';
import type { Held } from '../asking/question.js';
import { changeAfter, heldAt } from '../asking/question.js';
import { besideOf, boundedRefunds, boundedWindow, disagreementIn } from './bounds.js';
import { caseOf } from './case.js';
import type { ShownStanding } from './contested.js';
import { canceling, firstReading } from './contested.js';
import type { WindowPlan } from './plan.js';
import type { CancellationReason } from './refusal.js';
import { denialOf, refusalOf } from './refusal.js';
import type { Reading } from './standing.js';
import type { RefundShare, Standing } from './standings.js';
import { runsUntil } from './runs-until.js';
import type { RefundUntil } from './window.js';
import { noRefunds, refundsOf } from './window.js';

/** Canceled at once, inside its window. */
export interface CancelNow {
  /** The cancellation takes effect at once. */
  readonly effect: 'immediate';
  /** The way to do it. */
  readonly way: Way;
  /** The refund now; 'not-stated' = the documents state the window and not the refund. */
  readonly refund: RefundShare;
  /** The refunds of this window that have not ended, in order, each with its own end; the first is `refund`. Empty = none. */
  readonly refunds: readonly RefundUntil[];
  /** The window that is open. */
  readonly window: BoundedWindow;
  /** The charge that the credit is set against; null = not stated. */
  readonly creditedOn: CreditedOn | null;
  /** Set when the server's deadline decided and ours differs by more than the precision it was written in. */
  readonly disagreement: {
    /** The closing by the policy; null = no end. */
    readonly oursAt: Instant | null;
    /** The closing that the server states; null = no end. */
    readonly statedAt: Instant | null;
    /** The earliest and the latest closing by the policy; absent = no interpretation moves it. */
    readonly bounds?: DateBounds;
  } | null;
}
/** Runs to the end of its term, then ends; effectiveAt null = the term is not stated. */
export interface CancelAtRenewal {
  /** The cancellation takes effect at the renewal. */
  readonly effect: 'at-renewal';
  /** The way to do it. */
  readonly way: Way;
  /** Nothing is given back. */
  readonly refund: 'none';
  /** Empty: nothing is given back. */
  readonly refunds: readonly RefundUntil[];
  /** The instant of the renewal; null = not known. */
  readonly effectiveAt: Instant | null;
  /** The earliest and the latest such instant; absent = no interpretation moves it. */
  readonly bounds?: DateBounds;
  /** The ways that can be tried instead, without a promise. */
  readonly instead: readonly Way[];
}
/** Billed after use: removing the resource ends it. */
export interface CancelByDeprovisioning {
  /** It ends when its resources are removed. */
  readonly effect: 'deprovision';
  /** The way to do it. */
  readonly way: Way;
  /** Nothing is given back. */
  readonly refund: 'none';
  /** Empty: nothing is given back. */
  readonly refunds: readonly RefundUntil[];
}
/** The answer of `decideCancellation`: allowed by its `effect` (at once, at renewal, by removing the resource), refused with all reasons, or undetermined. */
export type CancellationAnswer = Decision<'cancellation', CancelNow | CancelAtRenewal | CancelByDeprovisioning, CancellationReason>;

const none: Options = {};
const deprovision: Way = /* @__PURE__ */ frozen({ by: 'deprovision' });

/**
 * Decides whether a purchase may be canceled now, with what effect, until when, and whether the money is given back. Never throws for a
 * domain answer; throws TermbookError 'invalid-instant' when `at`, or an instant among the facts, is no Instant. Rules: E1-E13, W1-W21.
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
  const reading = firstReading(caseOf(purchase, options));
  const held = heldAt(canceling, reading, at);
  return answerOf(held, held.here.gap === null ? changeAfter(canceling, reading, at, held) : null);
}

/** Returns what holds as an answer. */
export function answerOf(held: Held<Reading, Standing, ShownStanding>, changesAt: Instant | null): CancellationAnswer {
  const { shown, contested } = held;
  const { of, here, ways, at } = shown;
  const { purchase } = of;
  const { stage, basis, gap, refund } = here;
  const question = 'cancellation';
  if (gap !== null) return { question, at, basis, contested, verdict: 'undetermined', gaps: [gap] };
  // full literals: a spread that adds keys costs more than the decision
  if (stage === 'open') {
    const beside = besideOf(held);
    const { way, creditedOn } = procedureOf(purchase.family);
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
      refunds: boundedRefunds(refundsOf(of, here, at), beside, at),
      window: boundedWindow(here, beside),
      creditedOn: refund === 'none' || refund === 'not-stated' ? null : (here.plan?.creditedOn ?? creditedOn),
      disagreement: disagreementIn(of, here, beside),
    };
  }
  if (stage === 'at-renewal') {
    const { effectiveAt, bounds, nextAt } = runsUntil(of, at);
    return bounded(
      {
        question,
        at,
        basis,
        contested,
        changesAt: earliest(changesAt, nextAt),
        verdict: 'allowed',
        effect: 'at-renewal',
        way: stopRenewal,
        refund: 'none',
        refunds: noRefunds,
        effectiveAt,
        // after its window it has a plan
        instead: (here.plan as WindowPlan).insteadAfter,
      },
      bounds,
    );
  }
  if (stage === 'denied' && denialOf(purchase, here) === 'deprovision') {
    return {
      question,
      at,
      basis,
      contested,
      changesAt,
      verdict: 'allowed',
      effect: 'deprovision',
      way: deprovision,
      refund: 'none',
      refunds: noRefunds,
    };
  }
  const { reasons, instead } = refusalOf(purchase, here, ways, at);
  return { question, at, basis, contested, changesAt, verdict: 'refused', reasons, instead };
}
