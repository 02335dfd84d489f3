import { addMs, checkInstant, dayMs } from '../kernel/instant.js';
import type { Instant } from '../kernel/instant.js';
import { checkList, checkObject, hasKey } from '../kernel/check.js';
import { entryAt } from '../kernel/dated-table.js';
import { fail } from '../kernel/error.js';
import { plans } from '../policy/plan.js';
import { firstTerm, termHolding } from '../rules/asking/term-chain.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import { productFamilies } from '../vocabulary/product.js';
import type { Duration, Term } from '../vocabulary/term.js';
import { durations } from '../vocabulary/term.js';
import type { DirectorySubscription } from './directory-subscription.js';

/** A subscription as a directory listed it, and when that was read. */
export interface DirectorySnapshot {
  /** The instant at which the directory was read. */
  readonly readAt: Instant;
  /** The record of the directory. */
  readonly subscription: DirectorySubscription;
}

/** A plan whose terms end where the directory says: the term that runs, and the billing cycles that documents list for it (null = none do). */
export interface PlanCandidate {
  /** The length of the term. */
  readonly duration: Duration;
  /** The running term. */
  readonly term: Term;
  /** The billing cycles that documents list for it; null = none are listed. */
  readonly billingCycles: readonly BillingCycle[] | null;
}

/**
 * The plans that fit. `duration` and `billingCycle` are named where only one fits; `ifAligned` lists the longer terms whose first end may
 * have been aligned with another subscription's, which no calendar can show. `used` is the number of snapshots that say something: of an
 * enabled subscription that is said to be no trial, read before its next date.
 */
export interface PlanCandidates {
  /** The plans that fit. */
  readonly candidates: readonly PlanCandidate[];
  /** The length, if only one fits; otherwise null. */
  readonly duration: Duration | null;
  /** The billing cycle, if only one fits; otherwise null. */
  readonly billingCycle: BillingCycle | null;
  /** Lengths that fit only if the end was aligned. */
  readonly ifAligned: readonly Duration[];
  /** The number of snapshots that say something. */
  readonly used: number;
}

interface Sighting {
  readonly readAt: Instant;
  readonly endsAt: Instant;
}

/** True if two instants are less than a day apart: a directory does not say to the second when a term ends. */
function isSameDay(a: Instant, b: Instant): boolean {
  return Math.abs(a - b) < dayMs;
}

/** Returns the term of a chain that holds the last sighting, if every sighting ends with a term of that chain; null = it does not fit. */
function fitting(first: Term, family: ProductFamily, seen: readonly Sighting[]): Term | null {
  const terms = seen.map(({ readAt }) => termHolding(first, readAt, family));
  return terms.every(({ endsAt }, index) => isSameDay(endsAt, (seen[index] as Sighting).endsAt)) ? (terms[terms.length - 1] as Term) : null;
}

/** Returns the chain whose first term was cut to end where the first sighting says; null where it cannot have been. */
function aligned(first: Term, sighting: Sighting): Term | null {
  if (sighting.endsAt <= first.startsAt || sighting.endsAt > addMs(first.endsAt, -dayMs)) return null;
  return { ...first, endsAt: sighting.endsAt };
}

/** Returns the billing cycles that documents list for a plan at an instant; null = none do. */
function cyclesOf(family: ProductFamily, duration: Duration, at: Instant): readonly BillingCycle[] | null {
  const rows = plans[family];
  return (rows === null ? null : entryAt(rows, at))?.cycles?.[duration] ?? null;
}

/** Returns every length of term that the family has, in any document; all where no document lists them. */
function durationsOf(family: ProductFamily): readonly Duration[] {
  const rows = plans[family];
  return rows === null ? durations : durations.filter((duration) => rows.some((row) => row.durations.includes(duration)));
}

/**
 * Returns the plans that a directory entry may stand for, by calendar arithmetic: those of the family whose terms, counted from the creation,
 * end on the day that each snapshot states. A later snapshot narrows them. Nothing is guessed: where several fit, all are listed.
 * Throws TermbookError 'unknown-value' for an unknown family, 'invalid-instant', or 'wrong-type'.
 * @example
 * import { directorySubscriptionsFrom, planCandidates } from 'termbook/directory';
 * import { instant } from 'termbook';
 * const at = (nextLifecycleDateTime: string) =>
 *   directorySubscriptionsFrom([
 *     { id: 's1', status: 'Enabled', isTrial: false, createdDateTime: '2024-03-05T09:30:00Z', nextLifecycleDateTime },
 *   ]).facts[0]!;
 * const may = { readAt: instant('2024-05-01'), subscription: at('2025-03-05T00:00:00Z') };
 * planCandidates([may], 'new-commerce-license').duration; // => 'P1Y'
 */
export function planCandidates(snapshots: readonly DirectorySnapshot[], family: ProductFamily): PlanCandidates {
  checkList(snapshots, 'snapshots');
  if (!hasKey(plans, family)) fail('unknown-value', 'family', productFamilies.join(', '), family);
  for (const [index, snapshot] of snapshots.entries()) {
    const path = `snapshots[${String(index)}]`;
    checkObject(snapshot, path);
    checkInstant(snapshot.readAt, `${path}.readAt`);
    checkObject(snapshot.subscription, `${path}.subscription`);
    checkInstant(snapshot.subscription.createdAt, `${path}.subscription.createdAt`);
    if (snapshot.subscription.nextLifecycleAt !== null) {
      checkInstant(snapshot.subscription.nextLifecycleAt, `${path}.subscription.nextLifecycleAt`);
    }
  }
  const telling = snapshots
    .filter(({ subscription: { status, isTrial } }) => status === 'enabled' && isTrial === false)
    .flatMap(({ readAt, subscription: { createdAt, nextLifecycleAt } }) =>
      nextLifecycleAt === null || nextLifecycleAt <= readAt ? [] : [{ readAt, createdAt, endsAt: nextLifecycleAt }],
    )
    .sort((a, b) => a.readAt - b.readAt);
  const [earliest] = telling;
  if (earliest === undefined) return { candidates: [], duration: null, billingCycle: null, ifAligned: [], used: 0 };

  const firstOf = (duration: Duration): Term => firstTerm(earliest.createdAt, duration, family);
  const candidates = durationsOf(family).flatMap((duration): readonly PlanCandidate[] => {
    const term = fitting(firstOf(duration), family, telling);
    return term === null ? [] : [{ duration, term, billingCycles: cyclesOf(family, duration, term.startsAt) }];
  });
  const ifAligned = durationsOf(family).filter((duration) => {
    const first = duration === 'P1M' ? null : aligned(firstOf(duration), earliest);
    return first !== null && fitting(first, family, telling) !== null;
  });
  const [only, ...others] = candidates;
  const isNamed = only !== undefined && others.length === 0;
  const [cycle = null, ...more] = (isNamed ? only.billingCycles : null) ?? [];
  return {
    candidates,
    duration: isNamed ? only.duration : null,
    billingCycle: more.length === 0 ? cycle : null,
    ifAligned,
    used: telling.length,
  };
}
