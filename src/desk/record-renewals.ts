import type { Gap } from '../kernel/answer.js';
import { missing } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { LifeStage } from '../lifecycle/life.js';
import { boundsAmong, contestedDue, livesOf } from '../lifecycle/other-lives.js';
import { safeAt } from '../rules/asking/bounds.js';
import { inOrder } from '../rules/asking/determine.js';
import type { Options } from '../vocabulary/answer.js';
import type { RowBounds } from '../vocabulary/bounds.js';
import type { Duration } from '../vocabulary/term.js';
import { checkRecord } from './check-record.js';
import { citedIn } from './cited-in.js';
import { committedFrom } from './committed.js';
import type { DeskRecord } from './deadline.js';
import { unique } from './deadline-row.js';
import type { DeskEntry } from './desk-entry.js';
import { over } from './kept-seats.js';
import { pricesOf } from './prices.js';
import type { Refunds } from './refund-steps.js';
import { refundSteps } from './refund-steps.js';
import { datesOf, endOf, movedSteps, placeOf, stepsFrom } from './renewal-dates.js';
import type { Renewal, RenewalWay } from './renewal.js';
import type { DeskStage } from './spans.js';
import { limitsOf, stagesFrom } from './spans.js';
import { waysToDecide } from './ways-to-decide.js';

/** The renewals that are asked for. */
export interface Wanted {
  readonly fromAt: Instant;
  readonly untilAt: Instant;
  /** null = of every length but a month. */
  readonly terms: readonly Duration[] | null;
  readonly minimum: Money | null;
  readonly lead: number;
}

/** The rows of one record; `folded`: what its first renewal that has none commits to. */
export interface RecordRenewals {
  readonly rows: readonly Renewal[];
  readonly folded: { readonly amount: Money | null } | null;
  readonly gaps: readonly Gap[];
}

/** True if the end of a state costs data or money: what is over already is only deleted. */
function isStated(stage: LifeStage): boolean {
  return endOf(stage) === 'deletes' || !over.includes(stage.subscription.status);
}

/** True if renewals of a term of this length have rows of their own. */
function hasRow({ terms }: Wanted, duration: Duration | undefined): boolean {
  return terms === null ? duration !== 'P1M' : duration !== undefined && terms.includes(duration);
}

/** True if a sum is below the least that was asked for. */
function isBelow(amount: Money | null, { minimum }: Wanted): boolean {
  return amount !== null && minimum !== null && amount.currency === minimum.currency && amount.amount < minimum.amount;
}

/** Returns the way out in the window after a term has begun; empty = there is none. */
function cancelWay(refunds: Refunds | null, fromAt: Instant | null): readonly RenewalWay[] {
  if (refunds === null) return [];
  const { action, steps } = refunds;
  const { untilAt, bounds } = steps.at(-1) ?? steps[0];
  return [{ way: 'cancel', action, fromAt, untilAt, bounds, committed: null, refunds: steps, basis: [] }];
}

/** Returns the renewals of one record whose decision falls into the span. */
export function recordRenewals(entry: DeskEntry, record: DeskRecord, place: number, wanted: Wanted, options: Options): RecordRenewals {
  checkRecord(record);
  const { fromAt, untilAt, lead } = wanted;
  const { id, name, customer, product } = entry;
  const lastAt = addMs(untilAt, lead * dayMs);
  const prices = pricesOf(record);
  const lives = livesOf(record, lastAt, options);
  const stages = stagesFrom(lives.stages, fromAt);
  const before = lives.stages.length - stages.length;
  const otherwise = lives.otherwise.map((life) => ({ id: life.id, dates: datesOf(prices, life.stages, life.options) }));
  const boundsOf = boundsAmong(otherwise.length === 0 ? [] : datesOf(prices, lives.stages, options), otherwise);
  const rows: Renewal[] = [];
  let folded: RecordRenewals['folded'] = null;
  const about = { record: place, id, name, customer, product };

  const began = (span: DeskStage): void => {
    const { subscription: state } = span;
    const { term } = state;
    if (state.status !== 'active' || term == null || term.startsAt > fromAt || !hasRow(wanted, term.duration)) return;
    const ways = cancelWay(movedSteps(refundSteps(prices, state, fromAt, term.endsAt, options), before, boundsOf), null);
    const [way] = ways;
    // money back until the very end of a term is no window that anybody could miss
    if (way === undefined || safeAt(way.untilAt, way.bounds) > lastAt || way.untilAt === term.endsAt) return;
    const { amount, gaps } = committedFrom(prices, { ...state, changedAt: term.startsAt }, term.startsAt, options);
    if (isBelow(amount, wanted)) return;
    rows.push({
      ...about,
      seats: state.quantity,
      happens: 'began',
      at: term.startsAt,
      bounds: null,
      decideBy: null,
      decideBounds: null,
      reducibleUntil: way.untilAt,
      reducibleBounds: way.bounds,
      committed: amount,
      ways,
      gaps,
      contested: [],
      basis: [],
    });
  };

  const ending = (span: DeskStage, next: DeskStage | null, index: number): void => {
    const { subscription: state, due } = span;
    if (due === null || due.at <= fromAt || !isStated(span)) return;
    const happens = endOf(span);
    const isDeleted = happens === 'deletes';
    const limits = limitsOf(due);
    const decideBounds: RowBounds | null = limits.bounds ?? boundsOf({ at: due.at, place: placeOf.end(index, span) });
    const bounds = isDeleted && limits.bounds === null ? boundsOf({ at: due.at, place: placeOf.deletion }) : decideBounds;
    if (safeAt(due.at, bounds) > lastAt) return;
    const after = next?.subscription ?? state;
    const isRollover = happens === 'renews' || happens === 'ends';
    const isFolded = isRollover && !hasRow(wanted, after.term?.duration);
    if (isFolded && folded !== null) return;
    const committed = next === null ? { amount: null, gaps: [] } : committedFrom(prices, state, due.at, options);
    if (isFolded || (isRollover && isBelow(committed.amount, wanted))) {
      folded ??= { amount: committed.amount };
      return;
    }
    const contested = contestedDue(state, due, options);
    const deciding = waysToDecide(prices, { state, due, next, contested }, decideBounds, options);
    const refunds = next === null || isDeleted ? null : stepsFrom(prices, { ...next, fromAt: due.at }, options);
    const canceling = cancelWay(movedSteps(refunds, index + 1, boundsOf), due.at);
    const [way] = canceling;
    rows.push({
      ...about,
      seats: after.quantity,
      happens,
      at: limits.bounds === null ? due.at : null,
      bounds,
      decideBy: deciding.length === 0 ? null : due.at,
      decideBounds: deciding.length === 0 ? null : decideBounds,
      reducibleUntil: way?.untilAt ?? null,
      reducibleBounds: way?.bounds ?? null,
      committed: committed.amount,
      ways: [...deciding, ...canceling],
      gaps: unique([...span.doubts, ...limits.gaps, ...(due.gaps ?? []), ...committed.gaps]),
      contested: inOrder([...contested, ...(bounds?.by ?? [])]),
      basis: citedIn(due.basis),
    });
  };

  for (const [index, span] of stages.entries()) {
    if (index === 0) began(span);
    ending(span, stages[index + 1] ?? null, before + index);
  }
  const isOpen = ({ subscription: { status, term, billingCycle }, due }: DeskStage): boolean =>
    due === null && term == null && billingCycle !== 'none' && status === 'active';
  const stopped = stages.flatMap(({ due }) => (due?.request === null && due.at <= fromAt ? due.gaps : []));
  return { rows, folded, gaps: unique([...stopped, ...(stages.some(isOpen) ? [missing('term')] : [])]) };
}
