import { checkOptions } from '../asking/check-options.js';
import type { Basis, Bounds, Gap, NonEmpty, Undetermined } from '../../kernel/answer.js';
import { isGap, unknownValue } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, dayMs } from '../../kernel/instant.js';
import type { Computed, Options } from '../../vocabulary/answer.js';
import type { DateBounds } from '../../vocabulary/bounds.js';
import type { Suspension } from '../../vocabulary/purchase.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import { expiryOf } from './expiry.js';
import type { ChosenRetention } from './retention.js';
import { basisOfRetention, checkSuspension, countsAfterTerm, resumableLimits, retentionOf } from './retention.js';
import { bounded } from '../asking/bounds.js';
import { defaultInterpretations, uncontested } from '../asking/determine.js';

/**
 * expiresAt: from this instant the data is deleted; retentionDays: whole days of 24 hours from the suspension.
 * earliestAt: safe under every interpretation; latestAt: the most that any interpretation gives, to the end of its UTC day.
 * reactivatableUntilAt: from this instant it can no longer be reactivated.
 */
export interface SuspensionExpiry {
  /** The instant of the deletion. */
  readonly expiresAt: Instant;
  /** The earliest and the latest deletion by one interpretation; absent = none moves it. */
  readonly bounds?: DateBounds;
  /** The days of the retention. */
  readonly retentionDays: number;
  /** The earliest instant under any interpretation. */
  readonly earliestAt: Instant;
  /** The latest instant under any interpretation. */
  readonly latestAt: Instant;
  /** The first instant at which it can no longer be reactivated. */
  readonly reactivatableUntilAt: Instant;
  /** The same of that instant. */
  readonly reactivatableBounds?: DateBounds;
}
/**
 * The answer of `suspensionExpiry`: the instant of deletion, or the gaps that keep it open with `bounds`, the earliest and the latest
 * instant that the stated facts allow.
 */
export type SuspensionExpiryAnswer =
  | Computed<'suspension-expiry', SuspensionExpiry>
  | (Undetermined<'suspension-expiry'> & {
      /** The interpretations under which the answer would differ. */
      readonly contested: readonly InterpretationId[];
    });

const none: Options = {};

function undetermined(
  gaps: NonEmpty<Gap>,
  basis: readonly Basis[] = [],
  contested: readonly InterpretationId[] = uncontested,
  bounds?: Bounds,
): SuspensionExpiryAnswer {
  const question = 'suspension-expiry';
  return bounds === undefined
    ? { question, at: null, basis, contested, verdict: 'undetermined', gaps }
    : { question, at: null, basis, contested, verdict: 'undetermined', gaps, bounds };
}

/** Returns the answer of a retention, under one set of interpretations. */
function expiryBy(suspension: Suspension, retained: ChosenRetention, interpretations: Interpretations): SuspensionExpiryAnswer {
  const { suspendedAt } = suspension;
  const { limits, contested, bounds, dateBounds } = expiryOf(suspension, retained, interpretations);
  const basis = basisOfRetention(retained);
  const [first, ...rest] = limits.gaps;
  if (first !== undefined) return undetermined([first, ...rest], basis, contested, bounds);
  const expiresAt = limits.earliestAt as Instant;
  const { countsFrom, days } = retained.retention.entry;
  const leastAt = countsFrom === 'suspension' ? addMs(suspendedAt, days * dayMs) : expiresAt;
  // counted from the end of the term, it can be reactivated to that end
  const reactivatableBounds = countsAfterTerm(retained) ? null : dateBounds;
  const answer = {
    question: 'suspension-expiry',
    at: null,
    basis,
    contested,
    changesAt: null,
    verdict: 'computed',
    expiresAt,
    retentionDays: Math.floor((expiresAt - suspendedAt) / dayMs),
    earliestAt: Math.min(leastAt, bounds.earliestAt as Instant) as Instant,
    latestAt: bounds.latestAt as Instant,
    reactivatableUntilAt: resumableLimits(suspension, retained, interpretations).earliestAt as Instant,
  } as const;
  return bounded(reactivatableBounds === null ? answer : Object.assign(answer, { reactivatableBounds }), dateBounds);
}

/**
 * Returns when a suspended subscription expires by itself and loses its data. There is no `at`: nothing in it depends on now. If a fact is
 * missing that decides it, the answer is undetermined and `bounds` says what is certain. Throws TermbookError 'inverted-dates' when the
 * first billing lies before the account opening. Rules: D4, D5, L1-L3, L7, L10.
 * @example
 * import { instant, isoDate, suspensionExpiry } from 'termbook';
 * const answer = suspensionExpiry({
 *   family: 'license-based',
 *   suspendedAt: instant('2019-12-01'),
 *   accountOpenedAt: instant('2019-11-10'),
 *   firstBillingAt: instant('2019-11-25'),
 * });
 * answer.verdict === 'computed' && isoDate(answer.expiresAt); // => '2020-03-15'
 */
export function suspensionExpiry(suspension: Suspension, options: Options = none): SuspensionExpiryAnswer {
  checkSuspension(suspension);
  checkOptions(options);
  const { status } = suspension;
  if (status != null && status !== 'suspended') return undetermined([unknownValue('status', status)]);
  const retained = retentionOf(suspension, options);
  return isGap(retained) ? undetermined([retained]) : expiryBy(suspension, retained, options.interpretations ?? defaultInterpretations);
}
