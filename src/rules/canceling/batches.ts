/* eslint-disable no-restricted-syntax -- a walk adds up what it passes */
import type { Basis, Gap } from '../../kernel/answer.js';
import { nothing } from '../../kernel/frozen.js';
import type { Instant } from '../../kernel/instant.js';
import type { CancellationEntry } from '../../policy/cancellation-window.js';
import type { Options } from '../../vocabulary/answer.js';
import type { WindowStart } from '../../vocabulary/purchase.js';
import { windowStartCauses } from '../../vocabulary/purchase.js';
import { inOrder } from '../asking/determine.js';
import type { Look } from '../asking/look.js';
import { lookAt } from '../asking/look.js';
import type { Case } from './case.js';
import { caseOf } from './case.js';
import { readingOf } from './contested.js';
import type { OtherScheme, Scheme } from './scheme.js';
import type { SeatWalk } from './reducible.js';
import { everySeat } from './reducible.js';
import { standingIn } from './standing.js';
import type { RefundShare } from './standings.js';
import { noBasis } from './standings.js';

/** The share of a batch: none yet or any more, that of its window, or one that is not known. */
type SharePart = 'nothing' | 'unknown' | RefundShare;

/** The batches by their shares: how many seats there are of each, and how many batches that have no number, which are all seats. */
interface Tally {
  readonly parts: SharePart[];
  readonly seats: { [P in SharePart]: number };
  readonly whole: { [P in SharePart]: number };
}

/** A batch of seats has a window of its own: that of a purchase that was ordered when the batch was. */
interface Batch {
  readonly of: Case;
  readonly place: number;
  readonly seats: number | null;
  nextAt: number;
  basis: readonly Basis[];
  gap: Gap | null;
}

const zero = { nothing: 0, unknown: 0, full: 0, prorated: 0, none: 0, 'not-stated': 0 };

function copyOf({ parts, seats, whole }: Tally): Tally {
  return { parts: [...parts], seats: { ...seats }, whole: { ...whole } };
}

function put({ parts, seats, whole }: Tally, { place, seats: count }: Batch, part: SharePart): void {
  const add = (to: SharePart, times: number): void => {
    if (count === null || to === 'unknown') whole[to] += times;
    else seats[to] += count * times;
  };
  const before = parts[place];
  if (before !== undefined) add(before, -1);
  parts[place] = part;
  add(part, 1);
}

/** The seats of a tally, added up. */
interface Sum {
  readonly isUnknown: boolean;
  readonly open: number;
  readonly refunded: number;
  readonly full: number;
  readonly unstated: number;
}

/** Returns how many seats some batches have: all, if one of them has no number. */
function sizeOf(wholes: number, seats: number): number {
  return wholes > 0 ? everySeat : Math.min(everySeat, seats);
}

function sumOf({ seats, whole }: Tally): Sum {
  const refundedWhole = whole.full + whole.prorated + whole['not-stated'];
  const refundedSeats = seats.full + seats.prorated + seats['not-stated'];
  return {
    isUnknown: whole.unknown > 0,
    open: sizeOf(refundedWhole + whole.none, refundedSeats + seats.none),
    refunded: sizeOf(refundedWhole, refundedSeats),
    full: sizeOf(whole.full, seats.full),
    unstated: sizeOf(whole['not-stated'], seats['not-stated']),
  };
}

/** Returns the share of the price that comes back for a number of seats. */
function refundOf({ open, refunded, full, unstated }: Sum, seats: number): RefundShare {
  if (open < seats || refunded === 0) return 'none';
  if (full >= seats) return 'full';
  return unstated > 0 ? 'not-stated' : 'prorated';
}

function differs(one: Sum, other: Sum, seats: number): boolean {
  if (one === other) return false;
  if (one.isUnknown || other.isUnknown) return one.isUnknown !== other.isUnknown;
  return one.open >= seats !== other.open >= seats || refundOf(one, seats) !== refundOf(other, seats);
}

function batchesOf(whole: Case, options: Options<CancellationEntry>): readonly Batch[] {
  const { purchase, pinned } = whole;
  const windowStarts = purchase.windowStarts ?? nothing;
  const batchOf = (of: Case, seats: number | null): Omit<Batch, 'place'> => ({
    of,
    seats,
    nextAt: of.purchase.orderedAt,
    basis: noBasis,
    gap: null,
  });
  const startedBy = (start: WindowStart, isAdded: boolean): Omit<Batch, 'place'> => {
    // an upgrade opens none (U1), and the deadline that the server states for the subscription is not that of seats added later
    const stated = start.by === 'upgrade' ? ({ cancelUntilAt: 'never' } as const) : isAdded ? null : (purchase.stated ?? null);
    return batchOf(
      caseOf({ ...purchase, windowStarts: [start], orderedAt: start.startsAt, stated }, options, true, pinned),
      start.seats ?? null,
    );
  };
  const found = windowStarts.flatMap((start) => {
    if (start.by === 'seat-addition') return [startedBy({ ...start, by: 'order' }, true)];
    // what some seats inherit began before their order (U1)
    if (start.by === 'partial-upgrade' && start.startsAt < purchase.orderedAt) return [startedBy({ ...start, by: 'order' }, false)];
    // one of an unknown cause may be either; open, it is never counted
    return windowStartCauses.includes(start.by) ? [startedBy(start, false)] : [startedBy(start, false), startedBy(start, true)];
  });
  return (found.length === 0 ? [batchOf(whole, null)] : found).map((batch, place) => ({ ...batch, place }));
}

/** Returns the share of a batch under a scheme; under its own the batch is cited as well. */
function partIn(batch: Batch, scheme: Scheme, isOwn: boolean, look: Look<null>): SharePart {
  const { of } = batch;
  const { stage, refund, basis, gap: known } = standingIn(readingOf(of, scheme), look);
  const isOpen = stage === 'open';
  const gap = known ?? (isOpen && of.unknownCase !== null ? of.unknownCase.gap : null);
  if (isOwn) {
    batch.basis = basis;
    batch.gap = gap;
  }
  return gap !== null ? 'unknown' : isOpen ? refund : 'nothing';
}

/** Puts a batch among others, the next one last. */
function queued(due: Batch[], batch: Batch): void {
  let from = 0;
  for (let to = due.length; from < to; ) {
    const middle = (from + to) >> 1;
    if ((due[middle] as Batch).nextAt > batch.nextAt) from = middle + 1;
    else to = middle;
  }
  due.splice(from, 0, batch);
}

/** Walks from an instant on through seats that go only inside the window of their batch: one timeline a batch, added up. */
export function batchesFrom(whole: Case, options: Options<CancellationEntry>, at: Instant): SeatWalk {
  const batches = batchesOf(whole, options);
  const { scheme, others } = whole.outlook;
  const own: Tally = { parts: [], seats: { ...zero }, whole: { ...zero } };
  // under another scheme only what differs is added up
  const differing = others.map((): Tally | null => null);
  let last = -1;
  const count = (batch: Batch, asked: number): void => {
    if (asked < batch.of.purchase.orderedAt) return;
    const look = lookAt(asked, null);
    const part = partIn(batch, scheme, true, look);
    put(own, batch, part);
    const bits = look.asked;
    for (let place = 0; place < others.length; place += 1) {
      const { bit, under } = others[place] as OtherScheme;
      const its = (bits & bit) === 0 ? part : partIn(batch, under, false, look);
      const tally = (differing[place] ??= its === part ? null : copyOf(own));
      if (tally !== null) put(tally, batch, its);
    }
    batch.nextAt = look.nextAt;
    last = Math.max(last, batch.place);
  };
  for (const batch of batches) count(batch, at);
  const due = [...batches].sort((a, b) => b.nextAt - a.nextAt);
  const nextAt = (): number => (due[due.length - 1] as Batch).nextAt;
  return {
    nextAt,
    step: () => {
      const asked = nextAt();
      while (nextAt() === asked) {
        const batch = due.pop() as Batch;
        count(batch, asked);
        queued(due, batch);
      }
    },
    seen: () => {
      const stranger = own.whole.unknown === 0 ? undefined : batches.find(({ gap }) => gap !== null);
      const { basis, gap } = stranger ?? batches[last] ?? { basis: noBasis, gap: null };
      const mine = sumOf(own);
      const sums = differing.map((tally) => (tally === null ? mine : sumOf(tally)));
      return {
        limits: [mine.open, mine.full],
        shown: (seats) => {
          const contested = others.filter((_, place) => differs(mine, sums[place] as Sum, seats)).map(({ id }) => id);
          return { reducible: mine.open, refund: refundOf(mine, seats), basis, gap, contested: inOrder(contested) };
        },
      };
    },
  };
}
