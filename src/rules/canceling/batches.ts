import type { Basis, Gap } from '../../kernel/answer.js';
import type { Draft } from '../../kernel/draft.js';
import type { Instant } from '../../kernel/instant.js';
import { heapOf, sinkFirst } from '../../kernel/heap.js';
import { lengthen } from '../../kernel/segments.js';
import type { StatedDeadlines, WindowStart } from '../../vocabulary/purchase.js';
import { windowStartCauses } from '../../vocabulary/purchase.js';
import { repeatsAt } from './contested.js';
import type { Scheme } from './policies.js';
import type { Prepared } from './prepared.js';
import { citationOf, outlookIn, prepare, statedUntilOf } from './prepared.js';
import type { Reducible, SeatWalk, Shown } from './reducible.js';
import { everySeat, statedReducible } from './reducible.js';
import type { RefundShare } from './standing.js';
import { blankStanding, noBasis } from './standing.js';
import { standAt } from './timeline.js';

/** The share of a batch: none yet or any more, that of its window, or one that is not known. */
type Part = 'nothing' | 'unknown' | RefundShare;

/** Seats of which some have no number: those are all that there are. */
type Count = Draft<{ readonly seats: number; readonly whole: number }>;

/** The batches under one scheme, added up. */
interface Tally {
  readonly scheme: Scheme;
  readonly bits: number;
  readonly parts: Map<number, Part>;
  readonly open: Count;
  readonly refunded: Count;
  readonly full: Count;
  readonly unstated: Count;
  readonly unknown: Count;
}

interface Batch {
  readonly prepared: Prepared;
  readonly openedAt: Instant;
  readonly seats: number | null;
  /** The citations, and the gap if it is not known, as looked up last. */
  readonly basis: readonly Basis[];
  readonly gap: Gap | null;
}

const here = /* @__PURE__ */ blankStanding();

function tallyOf(scheme: Scheme, bits: number): Tally {
  const count = (): Count => ({ seats: 0, whole: 0 });
  return { scheme, bits, parts: new Map(), open: count(), refunded: count(), full: count(), unstated: count(), unknown: count() };
}

function add(count: Count, seats: number | null, times: 1 | -1): void {
  if (seats === null) count.whole += times;
  else count.seats += seats * times;
}

function put(tally: Tally, part: Part, seats: number | null, times: 1 | -1): void {
  if (part === 'unknown') tally.unknown.whole += times;
  if (part === 'nothing' || part === 'unknown') return;
  add(tally.open, seats, times);
  if (part !== 'none') add(tally.refunded, seats, times);
  if (part === 'full') add(tally.full, seats, times);
  if (part === 'not-stated') add(tally.unstated, seats, times);
}

function sizeOf({ seats, whole }: Count): number {
  return whole > 0 ? everySeat : Math.min(everySeat, seats);
}

/** Returns the share of the price that comes back for a number of seats. */
function refundOf({ open, refunded, full, unstated }: Tally, seats: number): Reducible['refund'] {
  if (sizeOf(open) < seats || sizeOf(refunded) === 0) return 'none';
  if (sizeOf(full) >= seats) return 'full';
  return sizeOf(unstated) > 0 ? 'not-stated' : 'prorated';
}

function differs(one: Tally, other: Tally, seats: number): boolean {
  const isUnknown = one.unknown.whole > 0;
  if (isUnknown || other.unknown.whole > 0) return isUnknown !== other.unknown.whole > 0;
  return sizeOf(one.open) >= seats !== sizeOf(other.open) >= seats || refundOf(one, seats) !== refundOf(other, seats);
}

/** Each batch of seats has a window of its own: that of a purchase that was ordered when the batch was. */
function batchesOf(prepared: Prepared): readonly Draft<Batch>[] {
  const { purchase, orderedAt, interpretations, policyAt, pinned } = prepared;
  const windowStarts = purchase.windowStarts ?? [];
  if (windowStarts.length === 0) return [{ prepared, openedAt: orderedAt, seats: null, basis: noBasis, gap: null }];
  const options = {
    ...(interpretations === undefined ? {} : { interpretations }),
    ...(policyAt === null ? {} : { policyAt }),
    ...(pinned === undefined ? {} : { policy: pinned }),
  };
  // so that all of them cite the same
  const citation = pinned === undefined ? null : citationOf(prepared);
  const batchOf = (batch: WindowStart, isAdded: boolean): Draft<Batch> => {
    const { startsAt, seats } = batch;
    // the deadline that the server states for the subscription is not that of seats added later
    const alone = { ...purchase, windowStarts: [batch], orderedAt: startsAt, stated: isAdded ? null : (purchase.stated ?? null) };
    return {
      prepared: Object.assign(prepare(alone, options), { citation }),
      openedAt: startsAt,
      seats: seats ?? null,
      basis: noBasis,
      gap: null,
    };
  };
  return windowStarts.flatMap((batch) => {
    if (batch.by === 'seat-addition') return [batchOf({ ...batch, by: 'order' }, true)];
    // one of an unknown cause may be either; open, it is never counted
    return windowStartCauses.includes(batch.by) ? [batchOf(batch, false)] : [batchOf(batch, false), batchOf(batch, true)];
  });
}

/** Looks a batch up under every scheme, adds it up anew, and returns until when nothing of it changes. */
function count(batch: Draft<Batch>, index: number, tallies: readonly Tally[], at: Instant): number {
  const { prepared, openedAt, seats } = batch;
  if (at < openedAt) return openedAt;
  let untilAt = Number.POSITIVE_INFINITY;
  for (const tally of tallies) {
    standAt(prepared, tally.scheme, at, here);
    if (here.untilAt < untilAt) untilAt = here.untilAt;
    put(tally, tally.parts.get(index) ?? 'nothing', seats, -1);
    const isOpen = here.stage === 'open';
    const gap = here.gap ?? (isOpen ? (prepared.unread?.gap ?? null) : null);
    const part = gap !== null ? 'unknown' : isOpen ? here.refund : 'nothing';
    tally.parts.set(index, part);
    put(tally, part, seats, 1);
    if (tally !== tallies[0]) continue;
    batch.basis = here.basis;
    batch.gap = gap;
  }
  return untilAt;
}

/** The citations of the batches, and the gap of the first that is not known. */
type Told = Pick<Shown, 'basis' | 'gap'>;

/** The batches from an instant on, step by step. */
interface Batches {
  readonly tallies: readonly Tally[];
  readonly told: () => Told;
  /** The next instant at which something may change; Infinity = never. */
  readonly nextAt: () => number;
  readonly step: () => void;
}

function shownIn(tallies: readonly Tally[], { basis, gap }: Told, seats: number): Shown {
  const own = tallies[0] as Tally;
  const bits = tallies.reduce((sum, other) => (differs(own, other, seats) ? sum | other.bits : sum), 0);
  return { reducible: sizeOf(own.open), refund: refundOf(own, seats), basis, gap, bits };
}

/** Walks from an instant on through seats that go only inside the window of their batch: one timeline a batch, added up. */
function batchesAt(whole: Prepared, at: Instant): Batches {
  const batches = batchesOf(whole);
  const { own: scheme, others } = outlookIn(whole);
  const own = tallyOf(scheme, 0);
  const tallies = [own, ...others.map((other) => tallyOf(other.scheme, other.bits))];
  const untils = new Float64Array(batches.length);
  let last = -1;
  const look = (index: number, asked: Instant): void => {
    const batch = batches[index] as Draft<Batch>;
    untils[index] = count(batch, index, tallies, asked);
    if (asked >= batch.openedAt && index > last) last = index;
  };
  for (let index = 0; index < batches.length; index += 1) {
    look(index, at);
  }
  const heap = heapOf(untils);
  const { items } = heap;
  const nextAt = (): number => untils[items[0] as number] as number;
  return {
    tallies,
    told: () => {
      const unknown = own.unknown.whole === 0 ? undefined : batches.find(({ gap }) => gap !== null);
      return unknown ?? { basis: batches[last]?.basis ?? noBasis, gap: null };
    },
    nextAt,
    step: () => {
      const asked = nextAt() as Instant;
      while (nextAt() === asked) {
        look(items[0] as number, asked);
        sinkFirst(heap);
      }
    },
  };
}

function copied(tally: Tally): Tally {
  const { open, refunded, full, unstated, unknown } = tally;
  return { ...tally, open: { ...open }, refunded: { ...refunded }, full: { ...full }, unstated: { ...unstated }, unknown: { ...unknown } };
}

/** Returns the walk for any number of seats. */
export function batchesFrom(whole: Prepared, at: Instant): SeatWalk {
  const batches = batchesAt(whole, at);
  return {
    nextAt: batches.nextAt,
    step: batches.step,
    seen: () => {
      const { basis, gap } = batches.told();
      const tallies = batches.tallies.map(copied);
      const { open, full } = tallies[0] as Tally;
      return { limits: [sizeOf(open), sizeOf(full)], shown: (seats) => shownIn(tallies, { basis, gap }, seats) };
    },
  };
}

function batchesReducible(whole: Prepared, seats: number, at: Instant): Reducible {
  const batches = batchesAt(whole, at);
  const now = shownIn(batches.tallies, batches.told(), seats);
  return { ...now, untilAt: now.gap === null ? changeOf(batches, now, seats, repeatsAt(whole, at)) : Number.POSITIVE_INFINITY };
}

/** Returns what holds of seats of which the server says how many may go, as long as it is about the term that runs (W22). */
export function seatsReducible(
  prepared: Prepared,
  stated: NonNullable<StatedDeadlines['reducibleSeats']> | null,
  seats: number,
  at: Instant,
): Reducible {
  if (stated === null) return batchesReducible(prepared, seats, at);
  const statedUntilAt = statedUntilOf(prepared);
  const look = (asked: Instant): Reducible => {
    if (asked >= statedUntilAt) return batchesReducible(prepared, seats, asked);
    const found = statedReducible(prepared, stated, seats, asked);
    return { ...found, untilAt: Math.min(found.untilAt, statedUntilAt) };
  };
  const isAlike = (one: Reducible, other: Reducible): boolean => one.gap === other.gap && isSame(one, other, seats);
  return lengthen(look(at), look, isAlike, Number.POSITIVE_INFINITY);
}

function isSame(one: Shown, other: Shown, seats: number): boolean {
  const isShort = one.reducible < seats;
  const asMany = isShort ? one.reducible === other.reducible : other.reducible >= seats;
  return asMany && one.refund === other.refund && one.basis === other.basis && one.bits === other.bits;
}

/** Returns the next instant at which something is not the same of some seats; Infinity = never. */
function changeOf(batches: Batches, now: Shown, seats: number, lastAt: number): number {
  for (;;) {
    const nextAt = batches.nextAt();
    if (!(nextAt < lastAt)) return Number.POSITIVE_INFINITY;
    batches.step();
    const there = shownIn(batches.tallies, batches.told(), seats);
    if (there.gap !== null || !isSame(now, there, seats)) return nextAt;
  }
}
