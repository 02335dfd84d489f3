import * as fc from 'fast-check';
import type { NonEmpty } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, midnightOf } from '../kernel/instant.js';
import type { Advanced } from '../lifecycle/advance.js';
import { advance } from '../lifecycle/advance.js';
import { applyMove } from '../lifecycle/apply-move.js';
import type { Applied, Moved, SubscriptionEvent } from '../lifecycle/transitions.js';
import { clouds } from '../vocabulary/cloud.js';
import type { Move } from '../vocabulary/move.js';
import type { ProductFamily } from '../vocabulary/product.js';
import { billingCycles, productFamilies } from '../vocabulary/product.js';
import { segments } from '../vocabulary/purchase-request.js';
import type { EndOfTerm } from '../vocabulary/purchase.js';
import type { Status } from '../vocabulary/status.js';
import type { Active, InStatus, Pending, Subscription, Trial } from '../vocabulary/subscription.js';
import type { Term } from '../vocabulary/term.js';
import { termFrom } from '../rules/asking/term-chain.js';
import { checkChoice } from './check-choice.js';
import type { Span } from './at.js';
import { datesOf, drawnAt, resolvedAt } from './at.js';
import type { DrawnAround } from './boundaries.js';
import { drawnAround, resolvedAround } from './boundaries.js';
import type { DrawnTerm } from './purchases.js';
import { drawnTerm, resolvedTerm } from './purchases.js';
import type { DrawnRequest } from './requests.js';
import { drawnRequest, resolvedRequest } from './requests.js';
import { oneOf, present, sometimes, stated } from './values.js';
import { shown } from './written.js';

/** The families, the span of the order, and the most steps of a life (default: 6). */
export interface LifeChoice extends Span {
  /** The product families to draw from. */
  readonly families?: readonly ProductFamily[];
  /** The greatest number of moves. */
  readonly maxSteps?: number;
}

/** The beginning of a life: the subscription as ordered. */
export type Ordered = Pending | Trial | Active;

/** The families with a documented life, more often than the others. */
const families: readonly ProductFamily[] = [
  'license-based',
  'new-commerce-license',
  'new-commerce-license',
  'new-commerce-license',
  'isv-saas',
];
const byWeight: readonly ProductFamily[] = [...productFamilies, ...Array<readonly ProductFamily[]>(5).fill(families).flat()];

interface DrawnOrder {
  readonly family: ProductFamily;
  readonly status: Ordered['status'];
  readonly ordered: Parameters<typeof resolvedAt>[0];
  readonly extendable: boolean;
  readonly term: DrawnTerm | undefined;
  readonly billingCycle: Active['billingCycle'];
  readonly quantity: number;
  readonly autoRenew: boolean;
  readonly cloud: Active['cloud'];
  readonly endOfTerm: Active['endOfTerm'];
  readonly segment: Active['segment'];
  readonly hasEquivalent: Active['hasEquivalent'];
  readonly accountKnown: boolean;
  readonly billedDays: number | undefined;
  readonly keepsWindowStarts: boolean;
  readonly migrates: boolean;
}

function drawnOrder(chosen: LifeChoice): fc.Arbitrary<DrawnOrder> {
  checkChoice(chosen, 'maxSteps', 'minLength', 'maxLength');
  const { families = byWeight } = chosen;
  return fc.record({
    family: oneOf(families),
    status: oneOf<Ordered['status']>(['active', 'active', 'active', 'active', 'active', 'trial', 'trial', 'pending']),
    ordered: drawnAt(),
    extendable: sometimes(80),
    term: stated(85, drawnTerm()),
    billingCycle: oneOf(billingCycles),
    quantity: fc.integer({ min: 1, max: 50 }),
    autoRenew: fc.boolean().map((off) => !off),
    cloud: stated(15, oneOf(clouds)),
    endOfTerm: stated(95, oneOf<EndOfTerm>(['extend', 'extend', 'extend', 'extend', 'extend', 'extend', 'extend', 'end', 'renew'])),
    segment: stated(60, oneOf(segments)),
    hasEquivalent: stated(75, sometimes(85)),
    accountKnown: fc.boolean(),
    billedDays: stated(40, fc.nat(50)),
    keepsWindowStarts: fc.boolean(),
    migrates: sometimes(70),
  });
}

/** A term as long as it is drawn, from the order or from the end of the trial. */
function termOf({ term, family, billingCycle, extendable }: DrawnOrder, startsAt: Instant): Term | undefined {
  return term === undefined ? undefined : resolvedTerm({ ...term, nth: 0 }, family, extendable ? 'annual' : billingCycle, startsAt);
}

function resolvedOrder(drawn: DrawnOrder, span: Span): Ordered {
  const { family, status, extendable, keepsWindowStarts, accountKnown, billedDays } = drawn;
  const late = extendable && family === 'new-commerce-license' && span.fromAt === undefined && span.untilAt === undefined;
  const migrates = extendable && drawn.migrates && family === 'license-based' && span.fromAt === undefined && span.untilAt === undefined;
  const orderedAt = resolvedAt(
    drawn.ordered,
    datesOf(family),
    late
      ? { fromAt: midnightOf('2025-04-01'), untilAt: midnightOf('2026-01-01') }
      : migrates
        ? { fromAt: midnightOf('2022-09-01'), untilAt: midnightOf('2024-09-01') }
        : span,
  );
  const closesAt = addMs(orderedAt, 30 * dayMs);
  const held = present({
    id: 's-1',
    family,
    billingCycle: migrates ? 'annual' : drawn.billingCycle,
    orderedAt,
    quantity: drawn.quantity,
    autoRenew: drawn.autoRenew && !late,
    cloud: drawn.cloud,
    endOfTerm: drawn.endOfTerm,
    segment: migrates ? 'commercial' : drawn.segment,
    hasEquivalent: migrates ? true : drawn.hasEquivalent,
    accountOpenedAt: accountKnown ? orderedAt : undefined,
    firstBillingAt: billedDays === undefined ? undefined : addMs(orderedAt, billedDays * dayMs),
    windowStarts: keepsWindowStarts ? [{ by: 'order', startsAt: orderedAt, seats: null } as const] : undefined,
    term: migrates
      ? termFrom(status === 'active' ? orderedAt : closesAt, 'P1Y')
      : termOf(drawn, status === 'active' ? orderedAt : closesAt),
    changedAt: orderedAt,
  });
  if (status === 'active') return { ...held, status };
  const trial = { opensAt: orderedAt, closesAt };
  if (status === 'trial') return { ...held, status, trial };
  return { ...held, status, ...(keepsWindowStarts ? { trial } : {}) };
}

/**
 * A subscription as it was ordered: active (five in eight), trial (a quarter) or pending (an eighth). Nine in ten are of the three families whose
 * lives the documents describe. A term is there in 85 %; eight in ten of the new-commerce licenses are ordered from April 2025 on and do not
 * renew, so that their terms can be extended; most state what follows the term, six in ten their segment. Half of the traditional
 * licenses are ordered so that they may migrate. Shrinks to traditional licenses, active, one seat, ordered at the first midnight of the span.
 * @example
 * import * as fc from 'fast-check';
 * import { ordered } from 'termbook/testing';
 * fc.sample(ordered(), 50).every(({ orderedAt, changedAt }) => orderedAt === changedAt); // => true
 */
export function ordered(chosen: LifeChoice = {}): fc.Arbitrary<Ordered> {
  return drawnOrder(chosen).map((drawn) => shown(resolvedOrder(drawn, chosen)));
}

/** One step of a life: some time later somebody asks for a move; undefined = only time goes by. */
export interface DrawnStep {
  readonly around: DrawnAround;
  readonly ask: DrawnRequest | undefined;
}

export function drawnStep(): fc.Arbitrary<DrawnStep> {
  return fc.record({ around: drawnAround(), ask: stated(80, drawnRequest()) });
}

/** A subscription and the steps that led to it; `at` is the instant of the last step. */
export interface Life {
  /** The subscription at the end. */
  readonly subscription: Subscription;
  /** Its events, in order. */
  readonly events: NonEmpty<SubscriptionEvent>;
  /** The instant of the end. */
  readonly at: Instant;
}

function lived(first: Ordered, steps: readonly DrawnStep[]): Life {
  let subscription: Subscription = first;
  let now = first.orderedAt;
  const events: SubscriptionEvent[] = [];
  for (const { around, ask } of steps) {
    now = resolvedAround(around, subscription, now);
    const waited = advance(subscription, now);
    const moved: Moved<Move, 'illegal-move'> | null =
      ask === undefined ? null : applyMove(subscription, resolvedRequest(ask, waited.subscription, now), now);
    const next: Advanced | Applied<Subscription> = moved?.verdict === 'applied' ? moved : waited;
    events.push(...next.events);
    subscription = next.subscription;
  }
  return { subscription, events: [{ event: 'ordered', at: first.orderedAt, subscription: first, basis: [] }, ...events], at: now };
}

interface DrawnLife {
  readonly order: DrawnOrder;
  readonly steps: readonly DrawnStep[];
}

function drawnLife(chosen: LifeChoice): fc.Arbitrary<DrawnLife> {
  return fc.record({ order: drawnOrder(chosen), steps: fc.array(drawnStep(), { maxLength: chosen.maxSteps ?? 6 }) });
}

function resolvedLife({ order, steps }: DrawnLife, span: Span): Life {
  return lived(resolvedOrder(order, span), steps);
}

/**
 * A subscription with its whole history: ordered as `ordered` says, then up to six steps, each some time later (six in ten at a boundary of the
 * state it is in, or a millisecond beside), four in five with a move asked for, six in ten of those one that its state knows.
 * Every state is reached by these moves and by time, so there is none that cannot be. Shrinks to a subscription that was just ordered.
 * @example
 * import * as fc from 'fast-check';
 * import { replay } from 'termbook';
 * import { life } from 'termbook/testing';
 * const [one] = fc.sample(life(), 1);
 * one && replay(one.events).status === one.subscription.status; // => true
 */
export function life(chosen: LifeChoice = {}): fc.Arbitrary<Life> {
  return drawnLife(chosen).map((drawn) => shown(resolvedLife(drawn, chosen)));
}

/**
 * A subscription in any state that can be reached, by construction (`life`). About: active 45 %, canceled, suspended and deleted 10 to 15 % each,
 * the others 2 to 8 % each. Shrinks to a subscription that was just ordered.
 * @example
 * import * as fc from 'fast-check';
 * import { statuses } from 'termbook';
 * import { subscription } from 'termbook/testing';
 * fc.sample(subscription(), 50).every(({ status }) => statuses.includes(status)); // => true
 */
export function subscription(chosen: LifeChoice = {}): fc.Arbitrary<Subscription> {
  return drawnLife(chosen).map((drawn) => shown(resolvedLife(drawn, chosen).subscription));
}

function isIn<S extends Status>(status: S, one: Subscription): one is InStatus<S> {
  return one.status === status;
}

/**
 * A subscription in one state, reached as in `subscription`: others are drawn again.
 * @example
 * import * as fc from 'fast-check';
 * import { subscriptionIn } from 'termbook/testing';
 * fc.sample(subscriptionIn('suspended'), 5).every(({ suspendedAt, changedAt }) => suspendedAt <= changedAt); // => true
 */
export function subscriptionIn<S extends Status>(status: S, chosen: LifeChoice = {}): fc.Arbitrary<InStatus<S>> {
  return subscription(chosen).filter((one) => isIn(status, one));
}

/**
 * A portfolio: up to 20 subscriptions (or the stated number), each as in `subscription`, with ids of their own (`s-1`, `s-2` and so on). Shrinks to an empty one.
 * @example
 * import * as fc from 'fast-check';
 * import { portfolio } from 'termbook/testing';
 * fc.sample(portfolio({ minLength: 2, maxLength: 3 }), 1).flat().map(({ id }) => id).slice(0, 2); // => ['s-1', 's-2']
 */
export function portfolio(
  chosen: LifeChoice & { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<readonly Subscription[]> {
  const { minLength = 0, maxLength = 20 } = chosen;
  return fc
    .array(drawnLife(chosen), { minLength, maxLength })
    .map((lives) => shown(lives.map((drawn, index) => ({ ...resolvedLife(drawn, chosen).subscription, id: `s-${String(index + 1)}` }))));
}
