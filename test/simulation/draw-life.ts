import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, hourMs, instant } from '../../src/kernel/instant.js';
import type { LedgerEvent } from '../../src/ledger/history.js';
import { advance } from '../../src/lifecycle/advance.js';
import { applyMove } from '../../src/lifecycle/apply-move.js';
import type { MoveRequest, SubscriptionEvent } from '../../src/lifecycle/transitions.js';
import { isLegal, transitions } from '../../src/lifecycle/transitions.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import { boundariesOf } from '../../src/testing/boundaries.js';
import { moves } from '../../src/vocabulary/move.js';
import type { BillingCycle } from '../../src/vocabulary/product.js';
import { endsOfTerm } from '../../src/vocabulary/purchase.js';
import { suspensionReasons } from '../../src/vocabulary/status.js';
import type { ScheduledChange, Subscription } from '../../src/vocabulary/subscription.js';
import { monthsOf } from '../../src/vocabulary/term.js';
import type { Draw } from './draw.js';
import { drawFrom } from './draw.js';
import type { Ordered } from './draw-order.js';
import { drawOrder } from './draw-order.js';

/** What somebody asks of a subscription: a move, or one of the two changes that only a bill sees. */
export type Asked =
  | MoveRequest
  | { readonly move: 'upgrade'; readonly product: string }
  | { readonly move: 'change-billing-plan'; readonly billingCycle: BillingCycle };

/** One step of a life: an instant, what was asked at it (null = time went by), and what is held from then on. */
export interface Moment {
  readonly at: Instant;
  readonly asked: Asked | null;
  readonly verdict: 'applied' | 'refused' | 'undetermined' | 'waited';
  /** The state that time had made of it, before the move. */
  readonly before: Subscription;
  readonly state: Subscription;
  /** What happened since the moment before, time's own moves with it. */
  readonly events: readonly LedgerEvent[];
  /** False if the documents do not say what time made of it by then. */
  readonly isKnown: boolean;
}

/** A life, and the price of a seat for a charge cycle in minor units. */
export interface Lived {
  readonly seed: number;
  readonly first: Ordered;
  readonly moments: readonly Moment[];
  readonly price: { readonly amount: number; readonly currency: 'EUR' | 'USD' | 'JPY' | 'KWD' };
  /** What is drawn after the life: spellings, errors in bills. */
  readonly draw: Draw;
}

export const products = ['CFQ7TTC0AA01:0002:CFQ7TTC0ZZ01', 'CFQ7TTC0AA02:0001:CFQ7TTC0ZZ02'] as const;

/** T6: from then on any change at once drops what is scheduled; an upgrade has done so since U1. */
const anyChangeDrops = instant('2023-10-24');
const upgradesFrom = instant('2021-10-05');

/** A little later, near a boundary of what is held, or any time. */
function later(draw: Draw, held: Subscription, now: Instant): Instant {
  const kind = draw.below(held.scheduled != null || held.status === 'pending' ? 60 : 100);
  const { term, family, autoRenew } = held;
  if (family === 'new-commerce-license' && held.status === 'active' && !autoRenew && term != null && term.endsAt > now && draw.chance(45)) {
    return addMs(term.endsAt, draw.oneOf([-1, 0, 1, draw.below(20 * dayMs)]));
  }
  if (kind < 22) return addMs(now, draw.oneOf([1, hourMs, draw.below(dayMs), draw.below(7 * dayMs)]));
  if (kind < 45) return addMs(now, draw.below(60) * dayMs + draw.below(dayMs));
  const near = boundariesOf(held)
    .map(({ at }) => addMs(at, draw.below(3) - 1))
    .filter((at) => at >= now && at < now + 1200 * dayMs);
  return near.length > 0 && kind < 90 ? draw.oneOf(near) : addMs(now, draw.below(420) * dayMs + draw.below(dayMs));
}

function drawChange(draw: Draw, { quantity, term }: Subscription): ScheduledChange | null {
  const endsAt = term == null ? null : addMs(term.endsAt, (1 + draw.below(20)) * dayMs);
  const change: ScheduledChange = {
    ...(draw.chance(60) ? { quantity: 1 + draw.below(quantity + 5) } : {}),
    ...(draw.chance(25) ? { term: draw.oneOf(['P1M', 'P1Y', 'P3Y'] as const) } : {}),
    ...(draw.chance(25) ? { billingCycle: draw.oneOf(['monthly', 'annual'] as const) } : {}),
    ...(draw.chance(30) ? { product: draw.oneOf(products) } : {}),
    ...(draw.chance(10) && endsAt !== null ? { endsAt } : {}),
  };
  return Object.keys(change).length === 0 ? null : change;
}

/** The change of a bill that a running new-commerce license may have in its term; null = none. */
function drawBilled(draw: Draw, held: Subscription, at: Instant): Asked | null {
  const { status, family, term, billingCycle, product } = held;
  const isRunning = status === 'active' && family === 'new-commerce-license' && term != null && at > term.startsAt && at < term.endsAt;
  if (!isRunning || at < upgradesFrom || !draw.chance(held.scheduled == null ? 12 : 60)) return null;
  if (draw.chance(50)) return { move: 'upgrade', product: draw.oneOf(products.filter((one) => one !== product)) };
  if (monthsOf[term.duration] < 12) return null;
  return { move: 'change-billing-plan', billingCycle: billingCycle === 'monthly' ? 'annual' : 'monthly' };
}

function drawAsked(draw: Draw, held: Subscription, at: Instant): Asked {
  const billed = drawBilled(draw, held, at);
  if (billed !== null) return billed;
  const legal = moves.filter((move) => transitions[move].by !== 'time' && isLegal(move, held));
  const mayWait = held.family === 'new-commerce-license' && held.status === 'active' && held.autoRenew && held.scheduled == null;
  if (mayWait && draw.chance(25)) return { move: 'schedule-change', change: drawChange(draw, held) };
  if (held.status === 'pending' && draw.chance(50)) return { move: 'activate' };
  if (held.status === 'extended' && draw.chance(60)) {
    const duration = held.billingCycle === 'monthly' ? 'P1M' : 'P1Y';
    return { move: 'start-new-term', term: termFrom(at, duration, held.family) };
  }
  const move = legal.length > 0 && draw.chance(85) ? draw.oneOf(legal) : draw.oneOf(moves);
  const { family, quantity } = held;
  switch (move) {
    case 'suspend':
      return { move, reason: draw.oneOf(suspensionReasons) };
    case 'set-auto-renew':
      return { move, autoRenew: draw.chance(50) };
    case 'set-end-of-term':
      return { move, endOfTerm: draw.oneOf(endsOfTerm) };
    case 'change-quantity':
      return { move, quantity: Math.max(1, quantity + draw.below(12) - 5) };
    case 'convert-trial':
      return {
        move,
        term: termFrom(at, 'P1Y', family),
        billingCycle: draw.oneOf(['monthly', 'annual'] as const),
        quantity: 25 + draw.below(5),
      };
    case 'schedule-change':
      return { move, change: drawChange(draw, held) };
    case 'start-new-term':
      return { move, term: termFrom(at, draw.oneOf(['P1M', 'P1Y'] as const), family) };
    case 'renew':
      return { move, completedAt: held.term == null ? null : addMs(held.term.startsAt, draw.below(25) * hourMs) };
    default:
      return { move };
  }
}

/** What is held after a change that only a bill sees, by T6 and U1. */
function billedAfter(held: Subscription, asked: Exclude<Asked, MoveRequest>, at: Instant): Subscription {
  if (asked.move === 'upgrade') return { ...held, product: asked.product, scheduled: null, changedAt: at };
  const scheduled = at >= anyChangeDrops ? null : (held.scheduled ?? null);
  return { ...held, billingCycle: asked.billingCycle, scheduled, changedAt: at };
}

function lived(draw: Draw, held: Subscription, now: Instant): Moment {
  const at = later(draw, held, now);
  const { subscription: before, events, gaps } = advance(held, at);
  const isKnown = gaps.length === 0;
  if (!isKnown || draw.chance(12)) return { at, asked: null, verdict: 'waited', before, state: before, events, isKnown };
  const asked = drawAsked(draw, before, at);
  if (asked.move === 'upgrade' || asked.move === 'change-billing-plan') {
    const { move: event, ...facts } = asked;
    const made = { event, at, facts } as LedgerEvent;
    return { at, asked, verdict: 'applied', before, state: billedAfter(before, asked, at), events: [...events, made], isKnown };
  }
  const moved = applyMove(held, asked, at);
  if (moved.verdict !== 'applied') return { at, asked, verdict: moved.verdict, before, state: before, events, isKnown };
  return { at, asked, verdict: 'applied', before, state: moved.subscription, events: moved.events, isKnown };
}

/** A life from one whole number: ordered, then up to eight moments, until the documents do not say what follows. */
export function drawLife(seed: number): Lived {
  const draw = drawFrom(seed);
  const first = drawOrder(draw);
  const price = {
    amount: draw.oneOf([0, 1, 1 + draw.below(2000), 1 + draw.below(200_000)]),
    currency: draw.oneOf(['EUR', 'EUR', 'USD', 'JPY', 'KWD'] as const),
  };
  const moments: Moment[] = [
    { at: first.orderedAt, asked: null, verdict: 'waited', before: first, state: first, events: [], isKnown: true },
  ];
  const most = 2 + draw.below(7);
  for (let last = moments[0] as Moment; moments.length <= most && last.isKnown; ) {
    last = lived(draw, last.state, last.at);
    moments.push(last);
  }
  return { seed, first, moments, price, draw };
}

/** The history of a life up to one of its moments. */
export function historyOf({ first, moments }: Lived, until: number): readonly [LedgerEvent, ...LedgerEvent[]] {
  return [
    { event: 'ordered', at: first.orderedAt, subscription: first, basis: [] },
    ...moments.slice(0, until + 1).flatMap(({ events }) => events),
  ];
}

/** The same for `replay`; null = it has a change that only a bill sees. */
export function eventsOf(life: Lived, until: number): readonly [SubscriptionEvent, ...SubscriptionEvent[]] | null {
  const [ordered, ...rest] = historyOf(life, until);
  const events = rest.flatMap((event) => ('basis' in event ? [event] : []));
  return ordered.event !== 'ordered' || events.length < rest.length ? null : [ordered, ...events];
}
