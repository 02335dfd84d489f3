import { holds } from '../kernel/check.js';
import { unknownValue } from '../kernel/gap.js';
import type { Basis, Gap } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { later } from '../kernel/instant.js';
import type { Timeline } from '../kernel/timeline.js';
import { beforeFirst, cited, coverageOf, earlier, nextChangeAt } from '../kernel/timeline.js';
import type { Window } from '../kernel/window.js';
import { cancellationManners, endedBy } from '../policy/cancellation-manner.js';
import type { CancellationEntry, CancellationRow, CancellationTerms, PolicyStep } from '../policy/cancellation-window.js';
import { cancellationWindows } from '../policy/cancellation-window.js';
import { extendedTerms } from '../policy/extended-term.js';
import { trials } from '../policy/trial.js';
import type { Options } from '../vocabulary/answer.js';
import type { Opening, Purchase } from '../vocabulary/purchase.js';
import type { ReadingId, Readings } from '../vocabulary/reading.js';
import type { Status } from '../vocabulary/status.js';
import { statuses } from '../vocabulary/status.js';
import { termHolding } from '../vocabulary/term.js';
import type { FoundOpening } from './cancellation-opening.js';
import { bearingReadings } from './bearing-readings.js';
import { firstTermStart, openingAt } from './cancellation-opening.js';
import { sinceThen } from './after-term.js';
import type { AppliedPolicy } from './cancellation-policy.js';
import { applied, closingOf, nextPolicyAt, nextRowAt, pinned, rowFor, stepEndsAt } from './cancellation-policy.js';
import type { Judgement } from './settle.js';
import { defaultReadings, inOrder, uncontested } from './settle.js';
import type { StatedWindow } from './stated-window.js';
import { disagreementOf, statedShare, statedWindow } from './stated-window.js';

type CancellationOptions = Options<CancellationEntry>;

/** What one set of readings makes of cancelling: where it stands, and what that means. */
export interface CancellationJudgement extends Judgement {
  readonly stage: 'before-order' | 'ended' | 'open' | 'at-renewal' | 'closed' | 'denied' | 'unknown';
  readonly refund: 'full' | 'prorated' | 'none';
  readonly feePercent: number;
  /** When another fee falls due on a refund that stays of the same kind (W15, W16). */
  readonly feeUntilAt: Instant | null;
  readonly window: Window | null;
  readonly effectiveAt: Instant | null;
  readonly disagreement: { readonly oursAt: Instant | null; readonly statedAt: Instant | null } | null;
  readonly closedBy: 'hours' | 'calendarDays' | null;
  /** The state in which it ended by itself, where the facts still say another. */
  readonly endedAs: Status | null;
  readonly basis: readonly Basis[];
  /** The row of our own table that decided. */
  readonly row: AppliedPolicy['row'];
  readonly gap: Gap | null;
}

const noBasis: readonly Basis[] = [];
const nothing: readonly never[] = [];
const silent: Gap = { gap: 'texts-silent' };

interface Found {
  readonly window?: Window;
  readonly endedAs?: Status;
  readonly gap?: Gap;
}
const nothingFound: Found = {};

/** What differs between readings is verdict, effect and refund: one refusal is as good as another. */
const keys = {
  'before-order': 'refused',
  ended: 'refused',
  closed: 'refused',
  denied: 'refused',
  'at-renewal': 'at-renewal',
  unknown: 'unknown',
} as const;
const openKeys = { full: 'open full', prorated: 'open prorated', none: 'open none' } as const;

function judged(
  stage: CancellationJudgement['stage'],
  basis: readonly Basis[],
  nextAt: Instant | null,
  found: Found = nothingFound,
): CancellationJudgement {
  return {
    key: stage === 'open' ? openKeys.none : keys[stage],
    stage,
    refund: 'none',
    feePercent: 0,
    feeUntilAt: null,
    window: found.window ?? null,
    effectiveAt: null,
    disagreement: null,
    closedBy: null,
    endedAs: found.endedAs ?? null,
    basis,
    row: null,
    gap: found.gap ?? null,
    nextAt,
  };
}

/** Inside its window; written out, since most judgements are. */
function open(
  { basis, row }: AppliedPolicy,
  nextAt: Instant | null,
  window: Window,
  refund: CancellationJudgement['refund'],
  disagreement: CancellationJudgement['disagreement'],
  feePercent: number,
  feeUntilAt: Instant | null,
): CancellationJudgement {
  return {
    key: openKeys[refund],
    stage: 'open',
    refund,
    feePercent,
    feeUntilAt,
    window,
    effectiveAt: null,
    disagreement,
    closedBy: null,
    endedAs: null,
    basis,
    row,
    gap: null,
    nextAt,
  };
}

/** After its window. */
function past(
  stage: 'closed' | 'at-renewal',
  { basisAfter, row }: AppliedPolicy,
  nextAt: Instant | null,
  window: Window,
  effectiveAt: Instant | null,
  closedBy: CancellationJudgement['closedBy'],
): CancellationJudgement {
  return {
    key: keys[stage],
    stage,
    refund: 'none',
    feePercent: 0,
    feeUntilAt: null,
    window,
    effectiveAt,
    disagreement: null,
    closedBy,
    endedAs: null,
    basis: basisAfter,
    row,
    gap: null,
    nextAt,
  };
}

function unknown(gap: Gap, basis: readonly Basis[], nextAt: Instant | null): CancellationJudgement {
  return judged('unknown', basis, nextAt, { gap });
}

/** The dated rows of a family and billing cycle; null for a word that is in no list. */
export function rowsOf(purchase: Purchase): Timeline<CancellationRow> | null {
  if (!holds(cancellationWindows, purchase.family)) return null;
  const byCycle = cancellationWindows[purchase.family];
  return holds(byCycle, purchase.billingCycle) ? byCycle[purchase.billingCycle] : null;
}

const pinnedReadings: readonly ReadingId[] = ['I1', 'I7'];
const readingsByTimeline = /* @__PURE__ */ new WeakMap<object, readonly ReadingId[]>();

/** The readings that a timeline cites, in order. */
function readingsIn(rows: Timeline<CancellationRow>): readonly ReadingId[] {
  const known = readingsByTimeline.get(rows);
  if (known !== undefined) return known;
  const found = inOrder(rows.flatMap((row) => row.readings));
  readingsByTimeline.set(rows, found);
  return found;
}

/** The readings that may bear on a purchase: those of its whole timeline, in order. */
export function cancellationReadings(purchase: Purchase, options: CancellationOptions): readonly ReadingId[] {
  const rows = rowsOf(purchase);
  if (rows === null || options.policy !== undefined) return pinnedReadings;
  const found = readingsIn(rows);
  const plain = purchase.term == null && purchase.trial == null;
  if (options.readings?.I7 === 'elapsed-24-hours' && !found.includes('I1')) return inOrder([...found, 'I1']);
  return options.policyAt === undefined && !plain
    ? found
    : found.filter((id) => !(plain && id === 'I2') && (options.policyAt === undefined || id !== 'I14'));
}

/** Whether nothing is known of a purchase but its order and its term, and nothing is chosen. */
export function isOrderAndTerm(
  { trial, openings, stated, reservedProduct, planMonths, status }: Purchase,
  options: CancellationOptions,
): boolean {
  const chosen = options.readings !== undefined || options.policyAt !== undefined || options.policy !== undefined;
  const known = trial != null || stated != null || openings != null || reservedProduct != null || planMonths != null;
  return !chosen && !known && (status === undefined || status === 'active');
}

/** The readings under which a judgement may come out differently, now or before it changes by itself. */
export function readingsAround(
  purchase: Purchase,
  options: CancellationOptions,
  judgement: CancellationJudgement,
  at: Instant,
): readonly ReadingId[] {
  const { stage, endedAs } = judgement;
  // not begun, or over by its state, whatever the reading
  if (stage === 'before-order' || (stage === 'ended' && endedAs === null)) return uncontested;
  const rows = purchase.term == null && isOrderAndTerm(purchase, options) ? rowsOf(purchase) : null;
  return rows === null ? cancellationReadings(purchase, options) : bearingReadings(readingsIn(rows), rows, judgement, purchase, at);
}

interface Selected {
  readonly policy: AppliedPolicy;
  /** The next instant at which time alone selects another policy. */
  readonly nextAt: Instant | null;
}

/** The policy that the facts, the readings and the caller's options select (I14); before the first source none of ours. */
function select(
  purchase: Purchase,
  rows: Timeline<CancellationRow>,
  at: Instant,
  readings: Readings,
  options: CancellationOptions,
): Selected {
  if (options.policy !== undefined) return { policy: pinned(options.policy), nextAt: null };
  const whenAsked = options.policyAt === undefined && readings.I14 === 'when-asked';
  const byOpening = cancellationManners[purchase.family].selectedBy === 'opening' && options.policyAt === undefined && !whenAsked;
  const causes = rows[0].opensAgain ?? nothing;
  const opened = byOpening ? openingAt(purchase, at, causes).openedAt : purchase.orderedAt;
  const selectedAt = options.policyAt ?? (whenAsked ? at : opened);
  const row = rowFor(rows, selectedAt, options.policyAt ?? at, readings);
  const nextAt = whenAsked ? nextPolicyAt(rows, at, readings) : nextRowAt(rows, selectedAt, options.policyAt ?? at);
  if (row !== null)
    return { policy: applied(rows, row, selectedAt, purchase.orderedAt, readings), nextAt: options.policyAt === undefined ? nextAt : null };
  // an opening after the first source selects it
  const coveredAt = byOpening ? openingAt(purchase, Math.max(at, later(rows[0].sinceAt, -1)) as Instant, causes).nextAt : null;
  return { policy: unstatedPolicy, nextAt: earlier(nextAt, coveredAt) };
}

/** What is cited where no policy decides: the entry of the order's date. */
function citation(purchase: Purchase, rows: Timeline<CancellationRow> | null, options: CancellationOptions): readonly Basis[] {
  if (rows === null) return noBasis;
  if (options.policy !== undefined) return pinned(options.policy).basis;
  const selectedAt = options.policyAt ?? purchase.orderedAt;
  const row = rowFor(rows, selectedAt, selectedAt, defaultReadings);
  return row === null ? noBasis : row.bases[coverageOf(rows, row, selectedAt)];
}

interface Span {
  readonly opensAt: Instant;
  readonly closesAt: Instant | null;
}

/** Where `at` lies in a window that opened at an instant. */
function within(
  purchase: Purchase,
  at: Instant,
  span: Span,
  policy: AppliedPolicy,
  terms: CancellationTerms,
  readings: Readings,
  stated: StatedWindow | null,
  nextAt: Instant | null,
): CancellationJudgement {
  const { opensAt } = span;
  const closesAt = stated === null ? span.closesAt : stated.closesAt;
  if (closesAt !== null && at >= closesAt) return over(purchase, at, { opensAt, closesAt }, policy, terms, readings, nextAt);
  const window = { opensAt, closesAt };
  const ourTerms = stated === null || terms.length === 'not-stated' ? null : stated;
  const disagreement = ourTerms === null ? null : disagreementOf(span.closesAt, ourTerms, purchase.term?.endsAt ?? null);
  const untilAt = earlier(closesAt, nextAt);
  if (stated !== null && stated.steps.length > 0) {
    const step = statedShare(stated.steps, at);
    return open(policy, earlier(untilAt, step?.endsAt ?? null), window, step?.share ?? 'none', disagreement, 0, null);
  }
  let now: PolicyStep | null = null;
  let feeUntilAt: Instant | null = null;
  let shareUntilAt: Instant | null = null;
  for (const step of terms.refund) {
    const endsAt = stepEndsAt(step, opensAt, policy, readings);
    if (endsAt !== null && at >= endsAt) continue;
    if (now !== null && step.share !== now.share) break;
    if (now === null) feeUntilAt = endsAt;
    now ??= step;
    shareUntilAt = endsAt;
  }
  // a deadline for cancelling that the server states later than ours does not stretch a refund that ours ends (E2, E4)
  const refundEndsAt = stated !== null && terms.afterwards === 'at-renewal' && terms.length !== 'not-stated' ? span.closesAt : null;
  if (refundEndsAt !== null && at >= refundEndsAt) return open(policy, untilAt, window, 'none', disagreement, 0, null);
  const nextStepAt = earlier(earlier(untilAt, refundEndsAt), shareUntilAt);
  if (now === null) return open(policy, untilAt, window, 'none', disagreement, 0, null);
  if (now.share === 'not-stated') return unknown(silent, policy.basis, nextStepAt);
  return open(policy, nextStepAt, window, now.share, disagreement, now.feePercent ?? 0, feeUntilAt);
}

/** What is left once the window is over: ending with the term, or nothing. */
function over(
  purchase: Purchase,
  at: Instant,
  window: Window,
  policy: AppliedPolicy,
  terms: CancellationTerms,
  readings: Readings,
  nextAt: Instant | null,
): CancellationJudgement {
  const nothingLeft = readings.I6 === 'nothing-left' && policy.row?.readings.includes('I6') === true;
  if (terms.afterwards === 'at-renewal' && !nothingLeft && purchase.status !== 'suspended') {
    const effectiveAt = purchase.term == null ? null : termHolding(purchase.term, at).endsAt;
    return past('at-renewal', policy, nextAt, window, effectiveAt, null);
  }
  const { length } = terms;
  const closedBy = typeof length === 'string' ? null : 'hours' in length ? 'hours' : 'calendarDays';
  return past('closed', policy, nextAt, window, null, closedBy);
}

/** Products and plans that a row leaves without a window (W17, W21). */
function isExcepted({ reservedProduct, planMonths }: Purchase, row: CancellationRow | null): boolean {
  if (reservedProduct != null && row?.exceptProducts?.includes(reservedProduct) === true) return true;
  return planMonths != null && row?.exceptPlanMonths?.includes(planMonths) === true;
}

/** A window that the server closed stays as it was when the next opening comes, unless that one brings another policy. */
function undisturbed(
  here: CancellationJudgement,
  purchase: Purchase,
  openedAt: Instant | null,
  readings: Readings,
  options: CancellationOptions,
): CancellationJudgement {
  if (here.stage === 'open' || openedAt === null || here.nextAt !== openedAt) return here;
  const there = judgeCancellation(purchase, openedAt, readings, options);
  return there.stage === here.stage && there.basis === here.basis ? { ...here, nextAt: there.nextAt } : here;
}

/** Judges cancelling by the policy that was selected. */
function byPolicy(
  purchase: Purchase,
  at: Instant,
  readings: Readings,
  selected: Selected,
  options: CancellationOptions,
): CancellationJudgement {
  const { policy } = selected;
  const { terms } = policy;
  const stated = statedWindow(purchase.stated);
  if (stated === null) {
    if (isExcepted(purchase, policy.row ?? policy.besides ?? null)) return judged('denied', policy.basis, selected.nextAt);
    if (terms.length === 'not-stated') return unknown(silent, policy.basis, selected.nextAt);
    if (terms.length === 'never') return judged('denied', policy.basis, selected.nextAt);
  }
  const opening = openingAt(purchase, at, (policy.row ?? policy.besides)?.opensAgain ?? nothing);
  const fromTerm = readings.I2 === 'term-start' && policy.row?.readings.includes('I2') === true;
  const nextAt = earlier(selected.nextAt, earlier(opening.nextAt, stated === null ? opening.renewsAt : null));
  const length = terms.length === 'not-stated' || opening.by === 'upgrade' ? 'never' : terms.length;
  const opensAt = (fromTerm ? firstTermStart(purchase) : null) ?? opening.openedAt;
  const span = { opensAt, closesAt: closingOf(length, opensAt, policy, readings) };
  const here = within(purchase, at, span, policy, terms, readings, stated, nextAt);
  if (stated !== null) return undisturbed(here, purchase, opening.nextAt, readings, options);
  return presumably(here, policy.basis, purchase, at, opening, readings, options);
}

/** A renewal that is not stated may have opened the window anew, under the policy of its own date. */
function presumably(
  here: CancellationJudgement,
  basis: readonly Basis[],
  purchase: Purchase,
  at: Instant,
  opening: FoundOpening,
  readings: Readings,
  options: CancellationOptions,
): CancellationJudgement {
  if (opening.presumedAt === null) return here;
  const openings: readonly Opening[] = [{ by: 'renewal', openedAt: opening.presumedAt, seats: null }];
  const renewed = judgeCancellation({ ...purchase, openings }, at, readings, options);
  // stated to renew by itself: the new term's start stands for the completion that is not stated (W14)
  if (purchase.autoRenew === true) return { ...renewed, nextAt: earlier(opening.renewsAt, renewed.nextAt) };
  if (renewed.key === here.key) return { ...here, nextAt: earlier(here.nextAt, renewed.nextAt) };
  return unknown({ gap: 'fact-missing', fact: 'openings' }, basis, earlier(here.nextAt, renewed.nextAt));
}

function inside(window: Window, at: Instant): boolean {
  return at >= window.opensAt && (window.closesAt === null || at < window.closesAt);
}

/** While a trial runs, its own text speaks (R3); nothing was paid, so nothing is refunded. */
function inTrial(purchase: Purchase, at: Instant, trial: Window): CancellationJudgement {
  const rows = trials[purchase.family];
  if (rows === null) return unknown(silent, noBasis, trial.closesAt);
  const basis = cited(rows, rows[0], at);
  return rows[0].cancellable === 'any-time'
    ? judged('open', basis, trial.closesAt, { window: trial })
    : unknown(silent, basis, trial.closesAt);
}

/** Judges whether a purchase may be cancelled at an instant under one set of readings. */
export function judgeCancellation(
  purchase: Purchase,
  at: Instant,
  readings: Readings,
  options: CancellationOptions,
): CancellationJudgement {
  const { orderedAt } = purchase;
  const status = purchase.status ?? null;
  if (status !== null && !statuses.includes(status)) return unknown(unknownValue('status', status), noBasis, null);
  const rows = rowsOf(purchase);
  if (status !== null && Object.hasOwn(endedBy, status)) return judged('ended', citation(purchase, rows, options), null);
  if (at < orderedAt) return judged('before-order', citation(purchase, rows, options), orderedAt);
  if (rows === null) {
    const known = holds(cancellationWindows, purchase.family);
    const fact = known ? 'billingCycle' : 'family';
    return unknown(unknownValue(fact, purchase[fact]), noBasis, null);
  }
  if (status === 'suspended' && cancellationManners[purchase.family].suspending)
    return judged('ended', citation(purchase, rows, options), null);
  if (status === 'pending') return unknown(silent, citation(purchase, rows, options), null);
  if (status === 'extended') {
    return judged('open', cited(extendedTerms, extendedTerms[0], at), nextChangeAt(extendedTerms, at), {
      window: { opensAt: purchase.term?.endsAt ?? orderedAt, closesAt: null },
    });
  }
  if (purchase.stated?.cancelUntilAt === 'never') return judged('denied', citation(purchase, rows, options), null);
  if (purchase.trial != null && inside(purchase.trial, at)) return inTrial(purchase, at, purchase.trial);
  const trialAhead = purchase.trial != null && at < purchase.trial.opensAt ? purchase.trial.opensAt : null;
  const { policy, nextAt } = select(purchase, rows, at, readings, options);
  const selected = { policy, nextAt: earlier(nextAt, trialAhead) };
  if (policy === unstatedPolicy && statedWindow(purchase.stated) === null) {
    const unstated = unknown(beforeFirst(rows), noBasis, selected.nextAt);
    const opening = openingAt(purchase, at, rows[0].opensAgain ?? nothing);
    const here = presumably(unstated, noBasis, purchase, at, opening, readings, options);
    // what time alone has ended is over, whichever policy its order met (C4, R1, R2, T5)
    const now = byItself(here, purchase, at, () => noBasis);
    return now.stage === 'unknown' ? here : now;
  }
  const here = byItself(byPolicy(purchase, at, readings, selected, options), purchase, at, () => citation(purchase, rows, options));
  const mayReopen = here.stage === 'ended' && nextAt !== null && statedWindow(purchase.stated) !== null;
  if (!mayReopen) return here;
  // ended for now: a policy still to come may let the server's deadline hold it open again (I14)
  const there = judgeCancellation(purchase, nextAt, readings, options);
  return { ...here, nextAt: there.stage === 'ended' ? there.nextAt : nextAt };
}

/** A judgement holds for what time alone has not ended since (C4, L4, L5, R1, R2); silence takes nothing from a refusal. */
function byItself(here: CancellationJudgement, purchase: Purchase, at: Instant, citedThen: () => readonly Basis[]): CancellationJudgement {
  const { term } = purchase;
  if (term == null && purchase.trial == null) return here;
  const byServer = here.stage === 'open' && statedWindow(purchase.stated) !== null;
  if (byServer || here.stage === 'denied') return here;
  const since = sinceThen(purchase, at);
  if (since === 'ended') return judged('ended', citedThen(), null, { endedAs: 'expired' });
  if (since === 'extended' && term != null) {
    const window = { opensAt: term.endsAt, closesAt: null };
    return judged('open', cited(extendedTerms, extendedTerms[0], at), nextChangeAt(extendedTerms, at), { window });
  }
  const closed = here.stage === 'closed';
  if (since === 'silent' && !closed) return unknown(silent, here.basis, here.nextAt);
  if (since === 'status-missing' && !closed) return unknown({ gap: 'fact-missing', fact: 'status' }, here.basis, here.nextAt);
  if (term == null || at >= term.endsAt) return here;
  const then = sinceThen(purchase, term.endsAt);
  const opened = here.stage === 'open' || here.stage === 'at-renewal';
  const changes = then !== since && (opened || then === 'ended' || then === 'extended');
  return changes ? { ...here, nextAt: earlier(here.nextAt, term.endsAt) } : here;
}

/** Where no text of ours speaks but the server states its deadlines. */
const unstatedPolicy: AppliedPolicy = {
  terms: { length: 'not-stated', refund: [{ share: 'not-stated', hours: null }], afterwards: 'refused' },
  row: null,
  basis: noBasis,
  basisAfter: noBasis,
};
