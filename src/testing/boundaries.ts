import * as fc from 'fast-check';
import { monthsLater } from '../kernel/calendar.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, hourMs, startOfDay } from '../kernel/instant.js';
import type { CancellationRow, WindowDuration } from '../policy/cancellation-window.js';
import { cancellationWindows } from '../policy/cancellation-window.js';
import { endsOfLife, renewalHours } from '../policy/end-of-life.js';
import { trials } from '../policy/trial.js';
import { suspensionExpiry } from '../rules/suspending/suspension-expiry.js';
import type { Purchase, Suspension } from '../vocabulary/purchase.js';
import { datesOf } from './at.js';
import { choice, oneOf, picked, sometimes } from './values.js';

/** An instant at which some answer about the facts may change, and what kind it is. */
export interface Boundary {
  /** The kind of the limit. */
  readonly what: 'order' | 'window' | 'trial' | 'term' | 'end-of-life' | 'retention' | 'stated-deadline' | 'policy';
  /** The instant of the limit. */
  readonly at: Instant;
}

/** A purchase, a suspension, or a subscription in any state: every field but the family may be missing. */
type BoundaryFacts = Partial<Purchase> &
  Partial<Suspension> & {
    readonly family: Purchase['family'];
    readonly expiredAt?: Instant;
    readonly disabledAt?: Instant;
    readonly cancelledAt?: Instant;
  };

const none: readonly never[] = [];

function known(instants: readonly (Instant | null | undefined)[]): readonly Instant[] {
  return instants.filter((at) => at != null);
}

/** The instants at which a window of a duration may be held to close: elapsed or by calendar days, the last of them counted or not. */
function endsOf(length: WindowDuration | 'not-stated', opensAt: Instant): readonly Instant[] {
  if (typeof length === 'string') return none;
  if ('hours' in length) return [addMs(opensAt, length.hours * hourMs)];
  const ms = length.calendarDays * dayMs;
  return [addMs(startOfDay(opensAt), ms + dayMs), addMs(startOfDay(opensAt), ms), addMs(opensAt, ms)];
}

function limitsOf({ duration, refund, overrides = {} }: CancellationRow, opensAt: Instant): readonly Instant[] {
  const bent = Object.values(overrides).flatMap((words) => Object.values(words));
  const steps = refund.map(({ hours, months }) => {
    if (months !== undefined) return monthsLater(opensAt, months);
    return hours === null ? null : addMs(opensAt, hours * hourMs);
  });
  return [...[duration, ...bent.map((other) => other.duration ?? duration)].flatMap((one) => endsOf(one, opensAt)), ...known(steps)];
}

/** The instants at which a window may open: the order, the end of a trial, a term, and what is stated. */
function openedIn({ orderedAt, trial, term, windowStarts }: BoundaryFacts): readonly Instant[] {
  const stated = (windowStarts ?? none).map(({ startsAt }) => startsAt);
  return known([orderedAt, trial?.closesAt, term?.startsAt, term?.endsAt, ...stated]);
}

function windowsOf(facts: BoundaryFacts): readonly Instant[] {
  const cycles = cancellationWindows[facts.family];
  const rows: readonly CancellationRow[] = facts.billingCycle === undefined ? none : cycles[facts.billingCycle];
  return openedIn(facts).flatMap((opensAt) => rows.flatMap((row) => limitsOf(row, opensAt)));
}

function trialEnds({ family, trial, orderedAt }: BoundaryFacts): readonly Instant[] {
  if (trial != null) return known([trial.opensAt, trial.closesAt]);
  const rows = trials[family] ?? none;
  return orderedAt === undefined ? none : rows.map(({ days }) => addMs(orderedAt, days * dayMs));
}

/** The days of each stage after a term, a trial, a cancellation or an order that is not activated. */
function stagesOf(facts: BoundaryFacts): readonly Instant[] {
  const from = known([facts.term?.endsAt, facts.trial?.closesAt, facts.expiredAt, facts.disabledAt, facts.cancelledAt, facts.orderedAt]);
  const days = (endsOfLife[facts.family] ?? []).flatMap(({ stages, cancelledDays, pendingDays }) => {
    const after = stages === null ? [] : [stages.expiredDays, stages.disabledDays, stages.expiredDays + stages.disabledDays];
    return [...after, cancelledDays, pendingDays].filter((count) => count !== null);
  });
  return from.flatMap((at) => days.map((count) => addMs(at, count * dayMs)));
}

function retentionsOf(facts: BoundaryFacts): readonly Instant[] {
  const { suspendedAt } = facts;
  if (suspendedAt === undefined) return none;
  const answer = suspensionExpiry({ ...facts, suspendedAt });
  if (answer.verdict === 'undetermined') return known([suspendedAt, answer.bounds?.earliestAt ?? null, answer.bounds?.latestAt ?? null]);
  return [suspendedAt, answer.earliestAt, answer.reactivatableUntilAt, answer.expiresAt, answer.latestAt];
}

function deadlinesOf({ stated }: BoundaryFacts): readonly Instant[] {
  const { cancelUntilAt, refundUntil, reducibleSeats } = stated ?? {};
  const ends = [...(refundUntil ?? none), ...(reducibleSeats ?? none)].map(({ untilAt }) => untilAt);
  return known([cancelUntilAt === 'never' ? null : cancelUntilAt, ...ends]).flatMap((at) => [at, addMs(startOfDay(at), dayMs)]);
}

/**
 * The instants at which some answer about a purchase, a suspension or a subscription may change: limits of its windows under every document and
 * interpretation, trial, term, what follows the term, retention, stated deadlines, and the dates of its family's policies. In the order of time.
 * Throws TermbookError 'inverted-dates' when the first billing lies before the account opening.
 * @example
 * import { instant, isoInstant } from 'termbook';
 * import { boundariesOf } from 'termbook/testing';
 * const bought = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') } as const;
 * const windows = boundariesOf(bought).filter(({ what }) => what === 'window');
 * windows.map(({ at }) => isoInstant(at)); // => ['2020-03-02T10:00:00.000Z', '2020-03-04T10:00:00.000Z']
 */
export function boundariesOf(facts: Purchase | Suspension): readonly Boundary[] {
  const all: BoundaryFacts = facts;
  const { orderedAt, term } = all;
  const found: { readonly [W in Boundary['what']]: readonly Instant[] } = {
    order: orderedAt === undefined ? none : [orderedAt],
    window: windowsOf(all),
    trial: trialEnds(all),
    term: term == null ? none : [term.startsAt, term.endsAt, addMs(term.endsAt, renewalHours * hourMs)],
    'end-of-life': stagesOf(all),
    retention: retentionsOf(all),
    'stated-deadline': deadlinesOf(all),
    policy: datesOf(all.family),
  };
  const boundaries = Object.entries(found).flatMap(([what, instants]) =>
    [...new Set(instants)].map((at) => ({ what: what as Boundary['what'], at })),
  );
  return boundaries.sort((a, b) => a.at - b.at);
}

/** The parts of an instant to ask about facts that are not known yet. */
export interface DrawnAround {
  readonly near: boolean;
  readonly pick: number;
  readonly beside: number;
  readonly days: number;
  readonly time: number;
}

export function drawnAround(): fc.Arbitrary<DrawnAround> {
  return fc.record({
    near: sometimes(60),
    pick: choice(),
    beside: oneOf([0, -1, 1]),
    days: fc.oneof(fc.nat(40), fc.integer({ min: -2, max: 1000 })),
    time: fc.oneof(fc.constant(0), fc.nat(dayMs - 1)),
  });
}

/** The instant that the parts mean for these facts; not before `fromAt`, where that is given. */
export function resolvedAround(drawn: DrawnAround, facts: Purchase | Suspension, fromAt: Instant | null = null): Instant {
  const { near, pick, beside, days, time } = drawn;
  const all: BoundaryFacts = facts;
  const dates = near ? boundariesOf(facts).map(({ at }) => addMs(at, beside)) : none;
  const [first, ...rest] = fromAt === null ? dates : dates.filter((at) => at >= fromAt);
  if (first !== undefined) return picked([first, ...rest], pick);
  if (fromAt !== null) return addMs(fromAt, Math.abs(days) * dayMs + time);
  return addMs((all.suspendedAt ?? all.orderedAt) as Instant, days * dayMs + time);
}

/**
 * An instant to ask about the facts: six in ten lie at one of the boundaries (`boundariesOf`) or a millisecond before or after it, the others
 * between 2 days before and 1,000 days after the order (or the suspension). Shrinks to the order, or the suspension.
 * @example
 * import * as fc from 'fast-check';
 * import { instant } from 'termbook';
 * import { atAround } from 'termbook/testing';
 * const bought = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') } as const;
 * fc.sample(atAround(bought), 500).includes(instant('2020-03-02T09:59:59.999Z')); // => true
 */
export function atAround(facts: Purchase | Suspension): fc.Arbitrary<Instant> {
  return drawnAround().map((drawn) => resolvedAround(drawn, facts));
}
