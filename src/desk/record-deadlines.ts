import type { Gap } from '../kernel/answer.js';
import { isGap, missing } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { addMs } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { checkRecord } from './check-record.js';
import { advance } from '../lifecycle/advance.js';
import { defaultInterpretations, inOrder, others } from '../rules/asking/determine.js';
import type { Options } from '../vocabulary/answer.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { UnknownFrom } from './cancel-deadlines.js';
import { cancelDeadlines, lastCancellation } from './cancel-deadlines.js';
import { chargeDeadlines } from './charge-deadlines.js';
import { dataAtEnd, dataInside } from './data-deadlines.js';
import type { Deadline, DeskCharge, DeskRecord, Draft } from './deadline.js';
import { contestedDue, endDeadlines } from './end-deadlines.js';
import { movedBefore } from './lives.js';
import { chargedIn, currencyOf, isChargedAt, priced } from './paid.js';
import { seatDeadlines } from './seat-deadlines.js';
import type { Stage } from '../lifecycle/life.js';
import type { Ending } from './spans.js';
import { spansAt, stagesFrom } from './spans.js';

/** The deadlines of one subscription, and what keeps others from being known. */
export interface OfRecord {
  readonly rows: readonly Deadline[];
  readonly gaps: readonly Gap[];
}

/** The moves that end what is charged. */
const isEnding = { 'full-refund': true, 'prorated-refund': true, cancel: true, 'stop-renewal': true, 'stop-charge': true } as const;

function ends(kind: Draft['kind']): boolean {
  return Object.hasOwn(isEnding, kind);
}

/** True if a charge follows from seats that were not given back: they stay, or they can still go, but nothing of this charge comes back. */
function follows({ at, missed, left = null }: Draft, chargedAt: Instant): boolean {
  return missed !== 'refund-falls' || (left === 'none' && chargedAt === at);
}

/** A deadline, and the state in which its move is made. */
interface Placed {
  readonly draft: Draft;
  readonly span: Stage;
}

/** The deadlines in one state, and from when on it is not known if it can be canceled. */
interface InSpan {
  readonly drafts: readonly Draft[];
  readonly unknown: readonly UnknownFrom[];
}

/** The states that a life comes to under another interpretation. */
interface OtherLife {
  readonly id: InterpretationId;
  readonly spans: readonly Stage[];
}

/**
 * Returns the lives under each interpretation that contests how one of the states ended, since the last change that the record states: a list that is asked for
 * later says the same.
 */
function otherLives(record: DeskRecord, spans: readonly Stage[], untilAt: Instant, options: Options): readonly OtherLife[] {
  const isWhole = spans[0]?.subscription.status === record.status;
  const whole = isWhole ? spans : stagesFrom(record, record.changedAt, untilAt, options);
  const ids = whole.slice(0, -1).flatMap(({ subscription: state, due }) => {
    return due === null || due.request?.move === 'renew' ? [] : contestedDue(state, due, options);
  });
  const interpretations = options.interpretations ?? defaultInterpretations;
  return inOrder(ids).flatMap((id) =>
    others(interpretations, id).map((other): OtherLife => {
      return { id, spans: stagesFrom(record, record.changedAt, untilAt, { ...options, interpretations: other }) };
    }),
  );
}

/** Returns the interpretations under which a life does not come to the state of a deadline, or, where nothing has to be done, not to what it is about. */
function notReachedBy({ draft, span }: Placed, otherwise: readonly OtherLife[]): readonly InterpretationId[] {
  const { subscription: state, fromAt, due } = span;
  const isHappening = (one: Stage): boolean => one.due?.at === due?.at && one.due?.request?.move === due?.request?.move;
  const isAbout = draft.action === null && due?.at === draft.at;
  return otherwise.flatMap(({ id, spans }) => {
    const isHere = spansAt(spans, fromAt).at(-1)?.subscription.status === state.status;
    return isHere || (isAbout && spansAt(spans, addMs(draft.at, -1)).some(isHappening)) ? [] : [id];
  });
}

function inSpan(record: DeskRecord, span: Stage, next: Stage | null, horizonAt: Instant, options: Options): InSpan {
  const { subscription: state, fromAt, due } = span;
  const endsAt = due === null || due.at > horizonAt ? horizonAt : due.at;
  if (endsAt <= fromAt) return { drafts: [], unknown: [] };
  const canceling = cancelDeadlines(record, span, endsAt, options);
  // the end of the last state lies behind the list
  const end: Ending | null =
    due === null || due.at >= horizonAt ? null : { state, due, next, contested: contestedDue(state, due, options) };
  const atEnd = end === null ? [] : endDeadlines(end, options);
  const isStopped = atEnd.some(({ kind }) => kind === 'stop-renewal');
  const last = end === null ? null : lastCancellation(record, end, canceling.segments.at(-1), isStopped, options);
  const money = [...canceling.drafts, ...(last === null ? [] : [last]), ...atEnd];
  const met = new Set(money.flatMap(({ at, kind }) => (ends(kind) ? [at] : [])));
  const charges = chargeDeadlines(span, canceling.segments, endsAt, options).filter(({ at }) => !met.has(at));
  const seats = seatDeadlines(record, span, endsAt, options);
  const data = [...dataInside(span, endsAt, options), ...(end === null ? [] : dataAtEnd(end, options))];
  return { drafts: [...money, ...charges, ...seats, ...data], unknown: canceling.gaps };
}

/** Returns true if a life with a move is not charged as the life without it is, at the instant of a charge. */
function avoids(after: Subscription, base: Subscription, at: Instant, options: Options): boolean {
  const later = advance(after, at, options).subscription;
  if (later.status !== base.status) return true;
  return !isChargedAt(later, at, options);
}

/** A charge of a life, and the seats of it that still follow from no deadline. */
interface LifeCharge {
  readonly at: Instant;
  readonly span: Stage;
}

/** Returns the charges of a life before the horizon. */
function chargesOf(spans: readonly Stage[], horizonAt: Instant, options: Options): readonly LifeCharge[] {
  return spans.flatMap((span) => {
    const endsAt = span.due === null || span.due.at > horizonAt ? horizonAt : span.due.at;
    return chargedIn(span.subscription, span.fromAt, endsAt, options).map((at): LifeCharge => ({ at, span }));
  });
}

/** A deadline that ends what is charged, and the life with its move. */
interface Ended {
  readonly draft: Draft;
  readonly after: Subscription;
}

function put<Key, One>(lists: Map<Key, One[]>, key: Key, one: One): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [one]);
  else list.push(one);
}

/** Returns what of each charge follows from which deadline: the last that ends it, and after that one the batches of seats that can still go. */
function chargesBy(
  record: DeskRecord,
  charges: readonly LifeCharge[],
  placed: readonly Placed[],
  options: Options,
): ReadonlyMap<Draft, readonly DeskCharge[]> {
  const found = new Map<Draft, DeskCharge[]>();
  const latestFirst = [...placed].sort((a, b) => b.draft.at - a.draft.at);
  const ending = latestFirst.flatMap(({ draft, span }): readonly Ended[] => {
    const { kind, action, at } = draft;
    const after = action === null || !ends(kind) ? null : movedBefore(span.subscription, action, at, options);
    return after === null ? [] : [{ draft, after }];
  });
  const batches = new Map<Stage, Draft[]>();
  for (const { draft, span } of latestFirst) if (draft.kind === 'give-seats-back') put(batches, span, draft);
  const charge = (draft: Draft, { at, span: { subscription: state } }: LifeCharge, seats: number): void => {
    if (seats <= 0) return;
    const amount = priced(record, state, seats);
    put(found, draft, { at, seats, amount: isGap(amount) ? null : amount });
  };
  // the charges come in the order of time, and so do the deadlines that end them
  let later = ending.length;
  for (const one of charges) {
    const { at, span } = one;
    while (later > 0 && (ending[later - 1] as Ended).draft.at <= at) later -= 1;
    let place = later;
    while (place < ending.length && !avoids((ending[place] as Ended).after, span.subscription, at, options)) place += 1;
    const by = ending[place];
    let given = 0;
    for (const draft of batches.get(span) ?? []) {
      if (draft.at > at || !follows(draft, at) || (by !== undefined && draft.at <= by.draft.at)) continue;
      charge(draft, one, (draft.seats ?? 0) - given);
      given = Math.max(given, draft.seats ?? 0);
    }
    if (by !== undefined) charge(by.draft, one, span.subscription.quantity - given);
  }
  return found;
}

function unique(gaps: readonly Gap[]): readonly Gap[] {
  return [...new Map(gaps.map((gap) => [JSON.stringify(gap), gap])).values()];
}

/** Returns the first deadline at each instant that ends charges. */
function wholeAt(placed: readonly Placed[], by: ReadonlyMap<Draft, readonly DeskCharge[]>): ReadonlyMap<Instant, Draft> {
  const found = new Map<Instant, Draft>();
  for (const { draft } of placed) if (!found.has(draft.at) && ends(draft.kind) && by.has(draft)) found.set(draft.at, draft);
  return found;
}

function gapOf(price: Money | Gap): Gap | null {
  return isGap(price) ? price : null;
}

/** Returns the minor units of some seats of charges; null = a price is not known. */
function amountOf(charges: readonly DeskCharge[], most: number | null): number | null {
  let sum = 0;
  for (const { seats, amount } of charges) {
    if (amount === null) return null;
    sum += most === null || most >= seats ? amount.amount : (amount.amount / seats) * most;
  }
  return sum;
}

function rowOf(
  record: DeskRecord,
  place: number,
  spans: readonly Stage[],
  one: Placed,
  by: ReadonlyMap<Draft, readonly DeskCharge[]>,
  wholes: ReadonlyMap<Instant, Draft>,
): Deadline {
  const { draft, span } = one;
  const { kind, at, bounds = null, action, refund = null, seats = null, missed, basis, lost } = draft;
  const charges = by.get(draft) ?? [];
  const whole = wholes.get(at);
  // a move about some seats lessens the charges of the deadline at the same instant that ends them all
  const lessened = seats === null || whole === undefined ? [] : (by.get(whole) ?? []).filter((charge) => follows(draft, charge.at));
  const charged = amountOf([...charges, ...lessened], seats);
  const after = spansAt(spans, at).at(-1) ?? span;
  const priceless = charged === null ? gapOf(priced(record, after.subscription, 1)) : null;
  const currency = currencyOf(record);
  const hasPrice = ends(kind) || seats !== null;
  return {
    record: place,
    id: (record as { readonly id?: string | null }).id ?? null,
    customer: record.customer ?? null,
    kind,
    at,
    bounds,
    action,
    refund,
    seats,
    missed,
    charges,
    worth:
      hasPrice && lost.amount !== null && charged !== null && currency !== undefined ? { amount: lost.amount + charged, currency } : null,
    gaps: unique([...span.gaps, ...(draft.gaps ?? []), ...(hasPrice ? lost.gaps : []), ...(priceless === null ? [] : [priceless])]),
    certainty: basis[0]?.certainty ?? null,
    contested: inOrder(draft.contested),
    basis,
  };
}

/** Returns why the end of a paid state is not known; its term is not stated. */
function termGap({ subscription: state, due }: Stage): readonly Gap[] {
  if (due !== null || state.term != null || state.billingCycle === 'none') return [];
  return state.status === 'active' ? [missing('term')] : [];
}

/** Returns the deadlines of one subscription after `fromAt`, up to and including `untilAt`. */
export function recordDeadlines(record: DeskRecord, place: number, fromAt: Instant, untilAt: Instant, options: Options): OfRecord {
  checkRecord(record);
  const spans = stagesFrom(record, fromAt, untilAt, options);
  const otherwise = otherLives(record, spans, untilAt, options);
  const lastSpan = spans.at(-1) as Stage;
  // the whole of the state that holds at the end, so that no deadline depends on where the list ends
  const horizonAt = Math.max(lastSpan.due?.at ?? untilAt, addMs(untilAt, 1)) as Instant;
  const found = spans.map((span, index) => ({ span, ...inSpan(record, span, spans[index + 1] ?? null, horizonAt, options) }));
  const placed = found.flatMap(({ span, drafts }) =>
    drafts.map((draft): Placed => {
      const contested = [...draft.contested, ...notReachedBy({ draft, span }, otherwise)];
      return { draft: { ...draft, contested }, span };
    }),
  );
  const by = chargesBy(record, chargesOf(spans, horizonAt, options), placed, options);
  const wholes = wholeAt(placed, by);
  const rows = placed
    .filter(({ draft: { at } }) => at > fromAt && at <= untilAt)
    .map((one) => rowOf(record, place, spans, one, by, wholes));
  const stopped = lastSpan.due !== null && lastSpan.due.at <= untilAt && lastSpan.due.gaps !== null ? lastSpan.due.gaps : [];
  const undecided = found.flatMap(({ unknown }) => unknown.flatMap((one) => (one.fromAt < untilAt ? one.gaps : [])));
  return { rows, gaps: unique([...stopped, ...undecided, ...spans.flatMap(termGap)]) };
}
