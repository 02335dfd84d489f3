import { isSameList } from '../../kernel/alike.js';
import { nothing } from '../../kernel/frozen.js';
import type { Instant } from '../../kernel/instant.js';
import type { CancellationEntry } from '../../policy/cancellation-window.js';
import type { Options } from '../../vocabulary/answer.js';
import type { StatedDeadlines } from '../../vocabulary/purchase.js';
import type { Lasting } from '../asking/question.js';
import { uncontested } from '../asking/determine.js';
import { changeAfter, heldAt } from '../asking/question.js';
import { reached } from '../asking/look.js';
import { batchesFrom } from './batches.js';
import type { Case, CaseDeadlines } from './case.js';
import { firstReading, onStandings, repeatsAt } from './contested.js';
import type { Reducible, ReducibleUntil, SeatWalk } from './reducible.js';
import type { Reading } from './standing.js';
import type { Standing } from './standings.js';
import { spelledOut } from './stated-window.js';

function isFull({ refund }: Standing): boolean {
  return refund === 'full';
}

/** The question whether the whole price comes back. */
const returning: Lasting<Reading, Standing, boolean> = {
  ...onStandings,
  show: isFull,
  isAlike: (one, other) => isFull(one) === isFull(other),
  showsAlike: Object.is,
};

/** Walks from an instant on through what the server states on seats (W14): what may still go, until when; the refund is the one of the whole. */
function statedFrom(of: Case, stated: NonNullable<StatedDeadlines['reducibleSeats']>, fromAt: Instant): SeatWalk {
  const reading = firstReading(of);
  const { basis } = heldAt(returning, reading, of.purchase.orderedAt).here;
  const open = stated
    .map(({ seats, untilAt }) => ({ seats, untilAt: spelledOut(untilAt) }))
    .filter(({ untilAt }) => fromAt < untilAt)
    .sort((a, b) => a.untilAt - b.untilAt);
  let most = open.reduce((sum, { seats }) => sum + seats, 0);
  let closed = 0;
  let held = heldAt(returning, reading, fromAt);
  const nextAt = (): number => Math.min(held.nextAt, open[closed]?.untilAt ?? Number.POSITIVE_INFINITY);
  return {
    nextAt,
    step: () => {
      const at = nextAt();
      for (let batch = open[closed]; batch !== undefined && batch.untilAt <= at; batch = open[closed]) {
        most -= batch.seats;
        closed += 1;
      }
      if (held.nextAt <= at) held = heldAt(returning, reading, at);
    },
    seen: () => {
      const none = { reducible: most, refund: 'none', basis, gap: null, contested: uncontested } as const;
      const enough: Reducible = { ...none, refund: held.shown ? 'full' : 'prorated', contested: held.contested };
      return { limits: [most], shown: (seats) => (enough.reducible < seats ? none : enough) };
    },
  };
}

/** Walks from an instant on through seats that go in a window of theirs: as the server states it, as long as it is about the term that runs (W22). */
export function seatWalk(of: Case, options: Options<CancellationEntry>, fromAt: Instant): SeatWalk {
  const stated = of.purchase.stated?.reducibleSeats ?? null;
  if (stated === null) return batchesFrom(of, options, fromAt);
  // where seats are stated there are deadlines
  const { untilAt } = of.deadlines as CaseDeadlines;
  let isStated = fromAt < untilAt;
  let walk = isStated ? statedFrom(of, stated, fromAt) : batchesFrom(of, options, fromAt);
  const nextAt = (): number => (isStated ? Math.min(walk.nextAt(), untilAt) : walk.nextAt());
  return {
    nextAt,
    step: () => {
      if (!isStated || nextAt() < untilAt) walk.step();
      else {
        isStated = false;
        walk = batchesFrom(of, options, untilAt as Instant);
      }
    },
    seen: () => walk.seen(),
  };
}

/** Returns what holds of a number of seats, and until when. */
export function seatsReducible(of: Case, options: Options<CancellationEntry>, seats: number, at: Instant): ReducibleUntil {
  const walk = seatWalk(of, options, at);
  const lastAt = repeatsAt(of, at);
  const question: Lasting<null, Reducible, Reducible> = {
    // the batches are added up under all of them
    others: () => nothing,
    rule: (look) => {
      while (walk.nextAt() <= look.at) walk.step();
      reached(look, walk.nextAt());
      return walk.seen().shown(seats);
    },
    differs: (one, other) => !isSame(one, other, seats),
    show: (here) => here,
    isAlike: Object.is,
    showsAlike: () => true,
    isOver: (nextAt) => nextAt >= lastAt,
  };
  const held = heldAt(question, null, at);
  return { ...held.here, changesAt: held.here.gap === null ? changeAfter(question, null, at, held) : null, rule: null };
}

function isSame(one: Reducible, other: Reducible, seats: number): boolean {
  const asMany = one.reducible < seats ? one.reducible === other.reducible : other.reducible >= seats;
  return (
    asMany &&
    one.gap === other.gap &&
    one.refund === other.refund &&
    one.basis === other.basis &&
    isSameList(one.contested, other.contested)
  );
}
