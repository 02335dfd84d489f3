import type { Gap } from '../kernel/answer.js';
import { missing } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { LifeStage } from '../lifecycle/life.js';
import { lifeAlone } from '../lifecycle/life.js';
import type { Options } from '../vocabulary/answer.js';
import type { Duration } from '../vocabulary/term.js';
import { checkRecord } from './check-record.js';
import { citedIn } from './cited-in.js';
import { commitmentEnd, committedFrom } from './committed.js';
import type { DeskRecord } from './deadline.js';
import { unique } from './deadline-row.js';
import type { DeskEntry } from './desk-entry.js';
import { contestedDue } from './end-deadlines.js';
import { over } from './kept-seats.js';
import { pricesOf } from './prices.js';
import { refundSteps } from './refund-steps.js';
import type { Renewal, RenewalEnd, RenewalWay } from './renewal.js';
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

const ends = {
  renew: 'renews',
  extend: 'extends',
  'convert-trial': 'converts',
  migrate: 'migrates',
  expire: 'ends',
  disable: 'ends',
  delete: 'deletes',
} as const satisfies Record<string, RenewalEnd>;

function endOf({ due }: LifeStage): RenewalEnd {
  if (due === null) return 'unknown';
  return due.request !== null ? ends[due.request.move] : due.bounds === null ? 'unknown' : 'deletes';
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
function cancelWay(refunds: ReturnType<typeof refundSteps>, fromAt: Instant | null, basis: RenewalWay['basis']): readonly RenewalWay[] {
  if (refunds === null) return [];
  const { action, steps } = refunds;
  return [{ way: 'cancel', action, fromAt, untilAt: (steps.at(-1) ?? steps[0]).untilAt, committed: null, refunds: steps, basis }];
}

/** Returns the renewals of one record whose decision falls into the span. */
export function recordRenewals(entry: DeskEntry, record: DeskRecord, place: number, wanted: Wanted, options: Options): RecordRenewals {
  checkRecord(record);
  const { fromAt, untilAt, lead } = wanted;
  const { id, name, customer, product } = entry;
  const lastAt = addMs(untilAt, lead * dayMs);
  const prices = pricesOf(record);
  const stages = stagesFrom(lifeAlone(record, lastAt, options), fromAt);
  const rows: Renewal[] = [];
  let folded: RecordRenewals['folded'] = null;
  const about = { record: place, id, name, customer, product };

  const began = (span: DeskStage): void => {
    const { subscription: state } = span;
    const { term } = state;
    if (state.status !== 'active' || term == null || term.startsAt > fromAt || !hasRow(wanted, term.duration)) return;
    const refunds = refundSteps(prices, state, fromAt, term.endsAt, options);
    const ways = cancelWay(refunds, null, []);
    const reducibleUntil = ways[0]?.untilAt ?? null;
    // money back until the very end of a term is no window that anybody could miss
    if (reducibleUntil === null || reducibleUntil > lastAt || reducibleUntil === term.endsAt) return;
    const { amount, gaps } = committedFrom(prices, { ...state, changedAt: term.startsAt }, term.startsAt, options);
    if (isBelow(amount, wanted)) return;
    const rest = { decideBy: null, reducibleUntil, committed: amount, ways, gaps, contested: [], basis: [] };
    rows.push({ ...about, seats: state.quantity, happens: 'began', at: term.startsAt, bounds: null, ...rest });
  };

  const ending = (span: DeskStage, next: DeskStage | null): void => {
    const { subscription: state, due } = span;
    if (due === null || due.at <= fromAt || due.at > lastAt || !isStated(span)) return;
    const happens = endOf(span);
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
    const deciding = waysToDecide(prices, { state, due, next, contested }, options);
    const isDeleted = happens === 'deletes';
    const endsAt = next === null || isDeleted ? null : commitmentEnd(next.subscription, due.at);
    const refunds = next === null || endsAt === null ? null : refundSteps(prices, next.subscription, due.at, endsAt, options);
    const canceling = cancelWay(refunds, due.at, []);
    const { bounds, gaps } = limitsOf(due);
    rows.push({
      ...about,
      seats: after.quantity,
      happens,
      at: bounds === null ? due.at : null,
      bounds,
      decideBy: deciding.length === 0 ? null : due.at,
      reducibleUntil: canceling[0]?.untilAt ?? null,
      committed: committed.amount,
      ways: [...deciding, ...canceling],
      gaps: unique([...span.doubts, ...gaps, ...(due.gaps ?? []), ...committed.gaps]),
      contested,
      basis: citedIn(due.basis),
    });
  };

  for (const [index, span] of stages.entries()) {
    if (index === 0) began(span);
    ending(span, stages[index + 1] ?? null);
  }
  const isOpen = ({ subscription: { status, term, billingCycle }, due }: DeskStage): boolean =>
    due === null && term == null && billingCycle !== 'none' && status === 'active';
  const stopped = stages.flatMap(({ due }) => (due?.request === null && due.at <= fromAt ? due.gaps : []));
  return { rows, folded, gaps: unique([...stopped, ...(stages.some(isOpen) ? [missing('term')] : [])]) };
}
