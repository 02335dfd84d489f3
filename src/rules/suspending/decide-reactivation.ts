import { frozen, nothing } from '../../kernel/frozen.js';
import { checkOptions } from '../asking/check-options.js';
import type { Basis, Bounds, Gap, NonEmpty, Undetermined } from '../../kernel/answer.js';
import { isGap, unknownValue } from '../../kernel/gap.js';
import { cited, entryAt } from '../../kernel/dated-table.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, checkInstant } from '../../kernel/instant.js';
import { reactivationRules } from '../../policy/lifecycle-rules.js';
import type { Allowed, Options, Refused } from '../../vocabulary/answer.js';
import type { BoundedWindow } from '../../vocabulary/bounds.js';
import type { Suspension } from '../../vocabulary/purchase.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import { statuses } from '../../vocabulary/status.js';
import type { Way } from '../../vocabulary/way.js';
import { expiryOf } from './expiry.js';
import type { ChosenRetention } from './retention.js';
import { basisOfRetention, checkSuspension, countsAfterTerm, gapsAt, resumableLimits, retentionOf } from './retention.js';
import { bounded, boundsOf } from '../asking/bounds.js';
import type { DatedStanding } from '../asking/determine.js';
import { defaultInterpretations, determine, inOrder } from '../asking/determine.js';

/** Why a subscription cannot be reactivated; several may apply at once. */
export type ReactivationReason = 'before-last-event' | 'already-ended' | 'retention-over';
/** A reactivation that is possible. */
export interface ReactivationAllowed {
  /** The way to do it. */
  readonly way: Way;
  /** The window in which it can be reactivated. */
  readonly window: BoundedWindow;
  /** The earliest and the latest end of the window, where a missing fact keeps it open. */
  readonly bounds?: Bounds;
}
/**
 * The answer of `decideReactivation`: how it is done and until when, or why not. `bounds` stands where a missing fact keeps the end open: the
 * window of an allowed answer then closes at the earliest end.
 */
export type ReactivationAnswer =
  | Allowed<'reactivation', ReactivationAllowed>
  | Refused<'reactivation', ReactivationReason>
  | (Undetermined<'reactivation'> & {
      /** The interpretations under which the answer would differ. */
      readonly contested: readonly InterpretationId[];
    });

const none: Options = {};
const way: Way = /* @__PURE__ */ frozen({ by: 'move', move: 'reactivate', scope: 'subscription' });

function undetermined(
  at: Instant,
  gaps: NonEmpty<Gap>,
  basis: readonly Basis[] = nothing,
  contested: readonly InterpretationId[] = nothing,
  bounds?: Bounds,
): ReactivationAnswer {
  const answer = { question: 'reactivation', at, basis, contested, verdict: 'undetermined', gaps } as const;
  return bounds === undefined ? answer : { ...answer, bounds };
}

function refused(
  at: Instant,
  basis: readonly Basis[],
  contested: readonly InterpretationId[],
  changesAt: Instant | null,
  reasons: Refused<'reactivation', ReactivationReason>['reasons'],
): ReactivationAnswer {
  return { question: 'reactivation', at, basis, contested, changesAt, verdict: 'refused', reasons, instead: nothing };
}

/** Returns what is cited of the rule on reactivating by the date of the suspension; nothing before its first document. */
function citedOn(suspendedAt: Instant): readonly Basis[] {
  const row = entryAt(reactivationRules, suspendedAt);
  return row === null ? nothing : cited(reactivationRules, row, suspendedAt);
}

/** The instants that separate allowed, undetermined and refused: `earliestAt` and `latestAt` are the first instants at which it may be, or is, too late. */
interface ReactivationEnds {
  readonly earliestAt: Instant;
  readonly latestAt: number;
}

function endsUnder(suspension: Suspension, retained: ChosenRetention, interpretations: Interpretations): ReactivationEnds {
  const { earliestAt, latestAt } = resumableLimits(suspension, retained, interpretations);
  const past = interpretations.I4 === 'still-possible' ? 1 : 0;
  const { suspendedAt } = suspension;
  return {
    // where nothing is certain, the suspension itself is the earliest end
    earliestAt: earliestAt === null || earliestAt === suspendedAt ? suspendedAt : addMs(earliestAt, past),
    latestAt: latestAt === null ? Number.POSITIVE_INFINITY : latestAt + past,
  };
}

/** Returns the verdict at an instant, the next one at which time alone changes it, and the first at which it may be too late. */
function standingAt({ earliestAt, latestAt }: ReactivationEnds, at: Instant): DatedStanding & Pick<ReactivationEnds, 'earliestAt'> {
  if (at < earliestAt) return { key: 'allowed', nextAt: earliestAt, earliestAt };
  if (at >= latestAt) return { key: 'refused', nextAt: null, earliestAt };
  return { key: 'undetermined', nextAt: latestAt === Number.POSITIVE_INFINITY ? null : (latestAt as Instant), earliestAt };
}

/**
 * Decides if a suspended subscription may still be reactivated at `at`. Half-open: at the expiry instant it is too late. If a missing fact
 * decides the end, it is allowed before the earliest possible end, refused from the latest, undetermined in between. Throws TermbookError
 * 'invalid-instant' or 'inverted-dates'. Rules: D6, I4.
 * @example
 * import { decideReactivation, instant } from 'termbook';
 * const suspension = { family: 'license-based', suspendedAt: instant('2019-12-01') } as const;
 * decideReactivation(suspension, instant('2020-02-28T23:59Z')).verdict; // => 'allowed'
 * decideReactivation(suspension, instant('2020-02-29')).verdict; // => 'undetermined'
 * decideReactivation(suspension, instant('2020-03-30')).verdict; // => 'refused'
 */
export function decideReactivation(suspension: Suspension, at: Instant, options: Options = none): ReactivationAnswer {
  checkInstant(at, 'at');
  checkSuspension(suspension);
  checkOptions(options);
  const { status = 'suspended', suspendedAt } = suspension;
  if (!statuses.includes(status)) return undetermined(at, [unknownValue('status', status)]);
  if (status !== 'suspended') {
    return refused(at, citedOn(suspendedAt), nothing, null, [{ code: 'already-ended', rule: 'D6', errorCode: null, status }]);
  }
  if (at < suspendedAt) {
    return refused(at, citedOn(suspendedAt), nothing, suspendedAt, [
      { code: 'before-last-event', rule: 'D6', errorCode: null, changedAt: suspendedAt },
    ]);
  }
  const retained = retentionOf(suspension, options);
  if (isGap(retained)) return undetermined(at, [retained]);
  const interpretations = options.interpretations ?? defaultInterpretations;
  const basis = basisOfRetention(retained);
  const ends = endsUnder(suspension, retained, interpretations);
  const ids = inOrder([...retained.retention.entry.interpretations, 'I4', ...(countsAfterTerm(retained) ? nothing : (['I15'] as const))]);
  const { standing, others, contested, changesAt } = determine(
    (under, asked) => standingAt(under === interpretations ? ends : endsUnder(suspension, retained, under), asked),
    ids,
    interpretations,
    at,
  );
  const verdict = standing.key;
  const [first, ...rest] = gapsAt(suspension, retained, resumableLimits(suspension, retained, interpretations), at);
  if (verdict === 'undetermined' && first !== undefined) {
    return undetermined(at, [first, ...rest], basis, contested, expiryOf(suspension, retained, interpretations).bounds);
  }
  if (verdict === 'refused') {
    return refused(at, [...basis, ...citedOn(suspendedAt)], contested, changesAt, [
      { code: 'retention-over', rule: 'D6', errorCode: null, expiredAt: ends.latestAt as Instant },
    ]);
  }
  const window = bounded(
    { opensAt: suspendedAt, closesAt: ends.earliestAt },
    boundsOf(ends.earliestAt, others, ({ there }) => there.earliestAt),
  );
  const allowed = { question: 'reactivation', at, basis, contested, changesAt, verdict: 'allowed', way, window } as const;
  return first === undefined ? allowed : { ...allowed, bounds: expiryOf(suspension, retained, interpretations).bounds };
}
