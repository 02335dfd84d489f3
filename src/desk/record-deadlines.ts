import type { Prices } from '../billing/prices.js';
import type { Gap } from '../kernel/answer.js';
import { missing } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import type { LifeStage } from '../lifecycle/life.js';
import { endOf, lastOf } from '../lifecycle/life.js';
import { boundsAmong, contestedDue, livesOf } from '../lifecycle/other-lives.js';
import { isMoved, safeAt, widened } from '../rules/asking/bounds.js';
import type { Options } from '../vocabulary/answer.js';
import type { Placed } from './avoided-charges.js';
import { chargesBy, chargesOf, ends } from './avoided-charges.js';
import type { UnknownFrom } from './cancel-deadlines.js';
import { cancelDeadlines, lastCancellation } from './cancel-deadlines.js';
import { chargeDeadlines } from './charge-deadlines.js';
import { checkRecord } from './check-record.js';
import { dataAtEnd, dataInside } from './data-deadlines.js';
import type { Deadline, DeskRecord, DeadlineDraft } from './deadline.js';
import { rowOf, unique, wholeAt } from './deadline-row.js';
import { endDeadlines } from './end-deadlines.js';
import type { DeskLife } from './other-lives.js';
import { deskLives, notReachedBy } from './other-lives.js';
import { pricesOf } from './prices.js';
import { seatDeadlines } from './seat-deadlines.js';
import type { DeskStage, Ending } from './spans.js';
import { stagesFrom } from './spans.js';

/** The deadlines of one subscription, and what keeps others from being known. */
export interface OfRecord {
  readonly rows: readonly Deadline[];
  readonly gaps: readonly Gap[];
}

/** The deadlines in one state, and from when on it is not known if it can be canceled. */
interface InSpan {
  readonly drafts: readonly DeadlineDraft[];
  readonly unknown: readonly UnknownFrom[];
}

function inSpan(prices: Prices, span: LifeStage, next: LifeStage | null, horizonAt: Instant, options: Options): InSpan {
  const { subscription: state, fromAt, due } = span;
  const endsAt = due === null || due.at > horizonAt ? horizonAt : due.at;
  if (endsAt <= fromAt) return { drafts: [], unknown: [] };
  const canceling = cancelDeadlines(prices, span, endsAt, options);
  // the end of the last state lies behind the list
  const end: Ending | null =
    due === null || due.at >= horizonAt ? null : { state, due, next, contested: contestedDue(state, due, options) };
  const atEnd = end === null ? [] : endDeadlines(end, options);
  const isStopped = atEnd.some(({ kind }) => kind === 'stop-renewal');
  const last = end === null ? null : lastCancellation(prices, end, canceling.segments.at(-1), isStopped, options);
  const money = [...canceling.drafts, ...(last === null ? [] : [last]), ...atEnd];
  const ended = new Set(money.flatMap(({ at, kind }) => (ends(kind) ? [at] : [])));
  const charges = chargeDeadlines(span, canceling.segments, endsAt, options).filter(({ at }) => !ended.has(at));
  const seats = seatDeadlines(prices, span, endsAt, options);
  const data = [...dataInside(span, endsAt, options), ...(end === null ? [] : dataAtEnd(end, options))];
  return { drafts: [...money, ...charges, ...seats, ...data], unknown: canceling.gaps };
}

/** Returns why the end of a paid state is not known; its term is not stated. */
function termGap({ subscription: state, due }: LifeStage): readonly Gap[] {
  if (due !== null || state.term != null || state.billingCycle === 'none') return [];
  return state.status === 'active' ? [missing('term')] : [];
}

/** The deadlines of some stages of a life, and from when on it is not known if it can be canceled. */
interface InStages {
  readonly placed: readonly Placed[];
  readonly unknown: readonly UnknownFrom[];
}

/** Returns the deadlines of stages of a life; `before`: the number of stages that are left out before them. */
function inStages(prices: Prices, stages: readonly DeskStage[], before: number, horizonAt: Instant, options: Options): InStages {
  const placed: Placed[] = [];
  const unknown: UnknownFrom[] = [];
  for (const [index, span] of stages.entries()) {
    const found = inSpan(prices, span, stages[index + 1] ?? null, horizonAt, options);
    unknown.push(...found.unknown);
    for (const draft of found.drafts) {
      const { kind, seats = null, at } = draft;
      // data is lost once in a life, in whichever stage
      const isOnce = kind === 'deletion' || kind === 'save-data';
      const place = isOnce ? kind : `${String(before + index)} ${span.subscription.status} ${kind} ${String(seats)}`;
      placed.push({ draft, span, at, place });
    }
  }
  return { placed, unknown };
}

/** Returns deadlines with what other lives make of them. */
function disputed(prices: Prices, placed: readonly Placed[], lives: readonly DeskLife[]): readonly Placed[] {
  const otherwise = lives.map(({ id, options, stages }) => {
    return { id, dates: inStages(prices, stages, 0, addMs(endOf(lastOf(stages)), 1), options).placed };
  });
  const boundsOf = boundsAmong(placed, otherwise);
  return placed.map((one): Placed => {
    const { draft } = one;
    const { bounds: own = null } = draft;
    // between which instants it lies where a fact is missing holds under all of them
    const bounds = own === null || isMoved(own) ? widened(own, boundsOf(one)) : own;
    const contested = [...draft.contested, ...notReachedBy(one, lives), ...(bounds?.by ?? [])];
    return { ...one, draft: { ...draft, bounds, contested } };
  });
}

/** Returns the deadlines of one subscription after `fromAt`, up to and including `untilAt`, each counted by the earliest instant that an interpretation gives it. */
export function recordDeadlines(record: DeskRecord, place: number, fromAt: Instant, untilAt: Instant, options: Options): OfRecord {
  checkRecord(record);
  const prices = pricesOf(record);
  const { stages, untilAt: lastAt, otherwise } = livesOf(record, untilAt, options);
  const spans = stagesFrom(stages, fromAt);
  const { due } = lastOf(spans);
  // the whole of the state that holds at the end, so that no deadline depends on where the list ends
  const horizonAt = Math.max(due?.at ?? lastAt, addMs(lastAt, 1)) as Instant;
  const found = inStages(prices, spans, stages.length - spans.length, horizonAt, options);
  const placed = disputed(prices, found.placed, deskLives(otherwise, record.changedAt));
  const by = chargesBy(prices, chargesOf(spans, horizonAt, options), placed, options);
  const wholes = wholeAt(placed, by);
  const rows = placed
    .filter(({ draft: { at, bounds } }) => at > fromAt && safeAt(at, bounds) <= untilAt)
    .map((one) => rowOf(record, prices, place, spans, one, by, wholes, options));
  const stopped = due !== null && due.at <= untilAt && due.gaps !== null ? due.gaps : [];
  const undecided = found.unknown.flatMap((one) => (one.fromAt < untilAt ? one.gaps : []));
  return { rows, gaps: unique([...stopped, ...undecided, ...spans.filter((span) => span.fromAt <= untilAt).flatMap(termGap)]) };
}
