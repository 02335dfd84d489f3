import fc from 'fast-check';
import { choices } from '../../src/desk/choices.js';
import type { DeskRecord } from '../../src/desk/deadline.js';
import type { DatedMove } from '../../src/desk/project.js';
import { project } from '../../src/desk/project.js';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant } from '../../src/kernel/instant.js';
import { advance } from '../../src/lifecycle/advance.js';
import { applyMove } from '../../src/lifecycle/apply-move.js';
import { comingDates } from '../../src/lifecycle/coming-dates.js';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import { accessWhile } from '../../src/rules/suspending/access-while.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';

/** A question to `choices`: the seats that stay usable from `at` until an instant. */
export interface Asked {
  readonly record: DeskRecord;
  readonly at: Instant;
  readonly keep: { readonly seats: number; readonly untilAt: Instant };
}

/** The cheapest sequence of moves. */
export interface Cheapest {
  readonly cost: number;
  readonly moves: readonly DatedMove[];
  /** The number of moves that were tried. */
  readonly tried: number;
}

/** A life up to an instant: what was paid, and the start of the term in which seats were changed. */
interface Node {
  readonly state: Subscription;
  readonly paid: number;
  readonly changedIn: Instant | null;
  readonly moves: readonly DatedMove[];
}

/** Returns every request that a partner can make and that leaves some seats: of seats those from 1 to 5 and those held. */
export function requestsAt({ quantity, term, status, family }: Subscription, at: Instant, least: number): readonly MoveRequest[] {
  const found: MoveRequest[] = [{ move: 'cancel' }, { move: 'suspend', reason: 'customer-request' }, { move: 'reactivate' }];
  for (const autoRenew of [true, false]) found.push({ move: 'set-auto-renew', autoRenew });
  for (const endOfTerm of ['renew', 'extend', 'end'] as const) found.push({ move: 'set-end-of-term', endOfTerm });
  for (const seats of new Set([1, 2, 3, 4, 5, quantity])) {
    if (seats < least) continue;
    if (seats !== quantity) found.push({ move: 'change-quantity', quantity: seats });
    found.push({ move: 'schedule-change', change: { quantity: seats } });
  }
  if (status === 'extended') found.push({ move: 'start-new-term', term: termFrom(at, term?.duration ?? 'P1Y', family) });
  if (status === 'trial') {
    const quantities = [...new Set([quantity, Math.max(25, quantity)])];
    for (const seats of quantities) {
      found.push({ move: 'convert-trial', term: termFrom(at, 'P1Y', family), billingCycle: 'monthly', quantity: seats });
    }
  }
  return found;
}

/** Returns every boundary of the life and of the lives that follow from one switch at once, and its neighbors. */
export function instantsOf({ record, at, keep: { seats, untilAt } }: Asked): readonly Instant[] {
  const found = new Set<Instant>([at]);
  const lives = [
    record,
    ...requestsAt(record, at, seats).flatMap((request) => {
      const moved = applyMove(record, request, at);
      return moved.verdict === 'applied' ? [moved.subscription] : [];
    }),
  ];
  for (const life of lives) {
    for (const date of comingDates(life, { fromAt: at, untilAt })) {
      if (date.at === null) continue;
      const isTermStart = date.what === 'renewal' || date.what === 'trial-ends';
      for (const one of isTermStart ? [date.at, addMs(date.at, dayMs), addMs(date.at, 7 * dayMs)] : [date.at]) {
        for (const near of [addMs(one, -1), one, addMs(one, 1)]) if (near >= at && near < untilAt) found.add(near);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

const keys = new WeakMap<Subscription, string>();

/** A state as text, but for when it came about; a state lasts over many instants. */
function keyOf(state: Subscription): string {
  const known = keys.get(state);
  if (known !== undefined) return known;
  const key = JSON.stringify({ ...state, changedAt: 0 });
  keys.set(state, key);
  return key;
}

/** What is charged less what comes back of some lines from an instant on; null = not known. */
function paidIn(lines: ReturnType<typeof project>['lines'], fromAt: Instant): number | null {
  let sum = 0;
  for (const { at, amount, what } of lines) {
    if (at < fromAt) continue;
    if (amount === null) return null;
    sum += what === 'charge' ? amount.amount : -amount.amount;
  }
  return sum;
}

function isUsable(state: Subscription, at: Instant, seats: number): boolean {
  const answer = accessWhile(state, at);
  return state.quantity >= seats && answer.verdict === 'computed' && answer.users === 'yes';
}

/** True if nothing is held any more: it is over, or suspended where that is how it is canceled (W10). */
export function isOut({ status, family }: Subscription): boolean {
  return ['cancelled', 'expired', 'disabled', 'deleted'].includes(status) || (status === 'suspended' && family === 'license-based');
}

/**
 * Returns the cheapest of all sequences of at most so many moves at all boundaries and their neighbors; null = none keeps the seats at a known price.
 * Lives that are equal from an instant on are followed once, the cheapest.
 */
export function cheapestOf(asked: Asked, most: number): Cheapest | null {
  const { record, keep } = asked;
  const { seats, untilAt } = keep;
  const { unitPrice, monthPrice, monthlyPlanExists } = record;
  const prices = { unitPrice: unitPrice ?? null, monthPrice: monthPrice ?? null, monthlyPlanExists: monthlyPlanExists ?? null };
  const instants = instantsOf(asked);
  let tried = 0;
  let frontier: readonly Node[] = [{ state: record, paid: 0, changedIn: null, moves: [] }];
  const known = new Map<string, { readonly paid: number; readonly state: Subscription } | null>();
  /** The life without moves in [fromAt, until): what it costs; null = it does not keep the seats or is not known. */
  const lived = (state: Subscription, fromAt: Instant, until: Instant) => {
    const key = `${String(fromAt)} ${String(until)} ${String(state.changedAt)} ${keyOf(state)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const life = project({ ...state, ...prices }, [], until);
    const paid = paidIn(life.lines, fromAt);
    const around = [fromAt, ...life.events.map((event) => event.at)].filter((one) => one >= fromAt && one < until);
    const kept = seats === 0 || around.every((one) => isUsable(advance(state, one).subscription, one, seats));
    const end = advance(state, addMs(until, -1));
    const found = paid === null || !kept || end.gaps.length > 0 ? null : { paid, state };
    known.set(key, found);
    return found;
  };
  /** The state at an instant, and its charge there; null = it is not known. */
  const standing = (state: Subscription, instant: Instant) => {
    const charged = paidIn(project({ ...state, ...prices }, [], addMs(instant, 1)).lines, instant);
    const current = advance(state, instant).subscription;
    return charged === null ? null : { charged, key: keyOf(current), termAt: current.term?.startsAt ?? null };
  };
  instants.forEach((instant, index) => {
    const next = instants[index + 1] ?? untilAt;
    const arrived = new Map<string, Node>();
    // a life that is equal from here on, was reached by no more moves and cost no more, stands for the others
    const isNew = (node: Node): boolean => {
      const isMoved = node.moves.at(-1)?.at === instant;
      const key = `${String(isMoved)} ${String(node.changedIn)} ${keyOf(advance(node.state, instant).subscription)}`;
      const count = node.moves.length;
      for (let fewer = 0; fewer <= count; fewer += 1) {
        const other = arrived.get(`${String(fewer)} ${key}`);
        if (other !== undefined && other.paid <= node.paid) return false;
      }
      arrived.set(`${String(count)} ${key}`, node);
      return true;
    };
    let layer = frontier;
    // several moves may be made at one instant
    while (layer.length > 0) {
      layer = layer.filter(isNew);
      const made: Node[] = [];
      for (const node of layer) {
        if (node.moves.length === most) continue;
        const own = standing(node.state, instant);
        if (own === null) continue;
        for (const request of requestsAt(node.state, instant, seats)) {
          tried += 1;
          const moved = applyMove(node.state, request, instant);
          if (moved.verdict !== 'applied' || keyOf(moved.subscription) === own.key) continue;
          // with the charge of the instant itself, which is counted once
          const life = project({ ...node.state, ...prices }, [{ at: instant, request }], addMs(instant, 1));
          const all = paidIn(life.lines, instant);
          const isLeft = request.move === 'cancel' || request.move === 'suspend';
          if (all === null || (isLeft && node.changedIn !== null && node.changedIn === own.termAt)) continue;
          const isFirst = node.moves.at(-1)?.at !== instant;
          const paid = node.paid + (isFirst ? all : all - own.charged);
          const changedIn = request.move === 'change-quantity' ? own.termAt : node.changedIn;
          made.push({ state: moved.subscription, paid, changedIn, moves: [...node.moves, { at: instant, request }] });
        }
      }
      layer = made;
    }
    frontier = [...arrived.values()].flatMap((node) => {
      const isMoved = node.moves.at(-1)?.at === instant;
      const fromAt = isMoved ? addMs(instant, 1) : instant;
      const life = fromAt >= next ? { paid: 0 } : lived(node.state, fromAt, next);
      if (isMoved && seats > 0 && !isUsable(node.state, instant, seats)) return [];
      return life === null ? [] : [{ ...node, paid: node.paid + life.paid }];
    });
  });
  const ends = frontier.filter(({ state }) => seats > 0 || isOut(advance(state, untilAt).subscription));
  const [first] = [...ends].sort((a, b) => a.paid - b.paid);
  return first === undefined ? null : { cost: first.paid, moves: first.moves, tried };
}

/** Returns by how much the cheapest course of `choices` is dearer than a sequence of moves; Infinity = there is no course. */
export function regretOf({ record, at, keep }: Asked, { cost, moves }: Cheapest): number {
  const [first] = choices(record, at, { keep }).courses;
  if (first === undefined) return Infinity;
  const more = (first.cost[0]?.amount ?? 0) - cost;
  // seats that come and go gain a minor unit by what each of their lines cuts: that is no course
  return more <= moves.length ? Math.min(more, 0) : more;
}

const base = { id: 's-1', autoRenew: true, status: 'active' } as const;

export const askedKinds = ['active', 'seats-added', 'suspended', 'extended', 'trial', 'traditional', 'traditional-suspended'] as const;

/** Questions about subscriptions of at most five seats, in the states and around the instants at which something can be chosen. */
export const asked: fc.Arbitrary<Asked & { readonly kind: (typeof askedKinds)[number] }> = fc
  .record({
    kind: fc.constantFrom(...askedKinds),
    quantity: fc.integer({ min: 1, max: 5 }),
    kept: fc.nat(5),
    cycle: fc.constantFrom('annual', 'monthly'),
    length: fc.constantFrom('P1M', 'P1Y'),
    autoRenew: fc.boolean(),
    after: fc.constantFrom(0, 1, dayMs - 1, dayMs, 3 * dayMs, 7 * dayMs - 1, 7 * dayMs, 20 * dayMs),
    // a third month takes most of the time: it is met more rarely
    days: fc.oneof({ weight: 7, arbitrary: fc.integer({ min: 1, max: 25 }) }, { weight: 1, arbitrary: fc.integer({ min: 26, max: 60 }) }),
    cents: fc.integer({ min: 1, max: 100_000 }),
    monthCents: fc.integer({ min: 1, max: 10_000 }),
    monthlyPlanExists: fc.boolean(),
  })
  .map(({ kind, quantity, kept, cycle, length, autoRenew, after, days, cents, monthCents, monthlyPlanExists }) => {
    const isOld = kind.startsWith('traditional');
    const family = isOld ? 'license-based' : 'new-commerce-license';
    const startsAt = instant(isOld ? '2019-03-01T10:00Z' : kind === 'extended' ? '2025-06-01' : '2024-03-01T10:00Z');
    const duration = kind === 'extended' ? 'P1Y' : length;
    const billingCycle = duration === 'P1M' ? 'monthly' : cycle;
    const term = termFrom(startsAt, duration, family);
    const prices = {
      unitPrice: { amount: cents, currency: 'EUR' },
      monthPrice: { amount: monthCents, currency: 'EUR' },
      monthlyPlanExists,
    } as const;
    const held = {
      ...base,
      family,
      quantity,
      billingCycle,
      autoRenew,
      orderedAt: startsAt,
      changedAt: startsAt,
      term,
      ...prices,
    } as const;
    const opened = { ...held, accountOpenedAt: startsAt, firstBillingAt: startsAt };
    const askedAt = addMs(kind === 'extended' ? term.endsAt : startsAt, after);
    const untilAt = addMs(kind === 'extended' ? askedAt : duration === 'P1M' ? startsAt : term.endsAt, (days + 28) * dayMs);
    const keep = { seats: Math.min(kept, quantity), untilAt };
    if (kind === 'trial') {
      const trial = { opensAt: startsAt, closesAt: addMs(startsAt, 30 * dayMs) };
      const { term: _term, ...untermed } = opened;
      const record = { ...untermed, billingCycle: 'none', quantity: 25, status: 'trial', trial } as const;
      return { kind, record, at: askedAt, keep: { ...keep, untilAt: addMs(startsAt, (days + 28) * dayMs) } };
    }
    if (kind === 'extended') {
      const { endsAt: extendedAt } = term;
      const record = { ...opened, status: kind, endOfTerm: 'extend', autoRenew: false, extendedAt, changedAt: extendedAt } as const;
      return { kind, record, at: askedAt, keep };
    }
    if (kind === 'seats-added') {
      // the last seats have a window of their own
      const addedAt = addMs(startsAt, 10 * dayMs);
      const windowStarts = [
        { by: 'order', startsAt, seats: 1 },
        { by: 'seat-addition', startsAt: addedAt, seats: quantity },
      ] as const;
      const record = { ...opened, quantity: quantity + 1, windowStarts, changedAt: addedAt } as const;
      return { kind, record, at: addMs(addedAt, after), keep };
    }
    if (kind === 'active' || kind === 'traditional') return { kind, record: opened, at: askedAt, keep };
    const suspended = applyMove(opened, { move: 'suspend', reason: 'nonpayment' }, askedAt);
    if (suspended.verdict !== 'applied') throw new Error('a license can be suspended');
    return { kind, record: { ...suspended.subscription, ...prices }, at: askedAt, keep };
  });
