import * as fc from 'fast-check';
import type { Instant } from '../../src/kernel/instant.js';
import type { Advanced } from '../../src/lifecycle/advance.js';
import { advance } from '../../src/lifecycle/advance.js';
import { applyMove } from '../../src/lifecycle/apply-move.js';
import type { Applied, Moved, MoveRequest, SubscriptionEvent } from '../../src/lifecycle/transitions.js';
import { isLegal, transitions } from '../../src/lifecycle/transitions.js';
import { clouds } from '../../src/vocabulary/cloud.js';
import type { Move } from '../../src/vocabulary/move.js';
import { moves } from '../../src/vocabulary/move.js';
import type { ProductFamily } from '../../src/vocabulary/product.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import { suspensionReasons } from '../../src/vocabulary/status.js';
import type { Active, Pending, Subscription, Trial } from '../../src/vocabulary/subscription.js';
import type { Term } from '../../src/vocabulary/term.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import { draws, least, seed } from '../draws.js';
import { active, at, days, frozen } from './subscriptions.js';

const day = 86_400_000;
const spread = (earliest: string, latest: string) => fc.integer({ min: at(earliest), max: at(latest) });
/** Orders of all times, many around the limits of the rules, and at the ends of months. */
const orders: fc.Arbitrary<Instant> = fc
  .oneof(
    spread('2018-01-01', '2027-01-01'),
    spread('2021-10-13', '2021-10-15'),
    spread('2025-03-25', '2025-06-10'),
    fc.constantFrom('2020-02-29', '2021-01-31', '2022-03-31', '2023-01-30', '2023-02-28', '2024-01-29', '2025-05-31').map(at),
  )
  .map((ms) => ms as Instant);

const lifecycleFamilies = ['new-commerce-license', 'license-based', 'isv-saas'] as const;
const families: fc.Arbitrary<ProductFamily> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...lifecycleFamilies) },
  { weight: 1, arbitrary: fc.constantFrom(...productFamilies) },
);

function terms(startsAt: Instant): fc.Arbitrary<Term | null> {
  const natural = fc.constantFrom('P1M', 'P1Y', 'P1Y', 'P3Y').map((duration) => termFrom(startsAt, duration));
  const read = natural.map(({ duration, endsAt }): Term => ({ duration, startsAt, endsAt }));
  const short = fc.integer({ min: 1, max: 27 }).map((count): Term => ({ duration: 'P1M', startsAt, endsAt: days(startsAt, count) }));
  return fc.oneof({ weight: 5, arbitrary: natural }, { weight: 3, arbitrary: read }, short, fc.constant(null));
}

/** Licenses that will be extended, or just not (L5). */
const extendable: fc.Arbitrary<Active> = spread('2025-03-25', '2025-06-10').map((ms) => {
  const orderedAt = ms as Instant;
  return active({ orderedAt, autoRenew: false, term: termFrom(orderedAt, 'P1Y') });
});

const anyBeginning: fc.Arbitrary<Pending | Trial | Active> = fc
  .tuple(families, orders, fc.constantFrom('pending', 'trial', 'trial', 'active', 'active', 'active', 'active', 'active'))
  .chain(([family, orderedAt, status]) => {
    const closesAt = days(orderedAt, 30);
    const trial = { opensAt: orderedAt, closesAt };
    return fc
      .record({
        term: terms(status === 'active' ? orderedAt : closesAt),
        billingCycle: fc.constantFrom(...billingCycles),
        quantity: fc.integer({ min: 1, max: 50 }),
        autoRenew: fc.boolean(),
        cloud: fc.option(fc.constantFrom(...clouds), { freq: 3 }),
        accountOpenedAt: fc.option(fc.constant(orderedAt)),
        firstBillingAt: fc.option(fc.integer({ min: 0, max: 50 }).map((count) => days(orderedAt, count))),
        kept: fc.boolean(),
      })
      .map(({ kept, ...rest }): Pending | Trial | Active => {
        const windowStarts = kept ? ([{ by: 'order', startsAt: orderedAt, seats: null }] as const) : null;
        const held = { id: 's-1', family, orderedAt, changedAt: orderedAt, windowStarts, ...rest };
        if (status === 'active') return frozen({ ...held, status });
        return status === 'trial' ? frozen({ ...held, status, trial }) : frozen({ ...held, status: 'pending', trial: kept ? trial : null });
      });
  });

/** What begins a history. */
export const beginnings: fc.Arbitrary<Pending | Trial | Active> = fc.oneof(
  { weight: 7, arbitrary: anyBeginning },
  { weight: 2, arbitrary: extendable },
);

/** One step of a history: some time later somebody asks for a move; null = only time goes by. */
export interface Step {
  readonly after: number;
  readonly ask: ((subscription: Subscription, when: Instant) => MoveRequest) | null;
}

export const spans: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, 3_600_000, day, 7 * day - 1, 7 * day, 30 * day, 90 * day, 120 * day, 366 * day, 395 * day),
  fc.integer({ min: 0, max: 14 * day }),
  fc.integer({ min: 0, max: 400 * day }),
);

const requestsOf: { readonly [M in Move]: fc.Arbitrary<NonNullable<Step['ask']>> } = {
  activate: fc.constant(() => ({ move: 'activate' })),
  suspend: fc.constantFrom(...suspensionReasons).map((reason) => () => ({ move: 'suspend', reason })),
  reactivate: fc.constant(() => ({ move: 'reactivate' })),
  cancel: fc.constant(() => ({ move: 'cancel' })),
  'set-auto-renew': fc.boolean().map((autoRenew) => () => ({ move: 'set-auto-renew', autoRenew })),
  'change-quantity': fc.integer({ min: -9, max: 9 }).map((more) => ({ quantity }) => ({
    move: 'change-quantity',
    quantity: Math.max(1, quantity + more),
  })),
  'convert-trial': fc
    .constantFrom('P1M', 'P1Y')
    .map((duration) => (_subscription, when) => ({ move: 'convert-trial', term: termFrom(when, duration) })),
  renew: fc.integer({ min: -1, max: 26 }).map((hours) => ({ term }) => ({
    move: 'renew',
    completedAt: term == null ? null : ((term.startsAt + hours * 3_600_000) as Instant),
  })),
  expire: fc.constant(() => ({ move: 'expire' })),
  disable: fc.constant(() => ({ move: 'disable' })),
  delete: fc.constant(() => ({ move: 'delete' })),
};

const anyMove: fc.Arbitrary<NonNullable<Step['ask']>> = fc.oneof(...moves.map((move) => requestsOf[move]));
/** A move that may start from the state as it is by then. */
const legalMove = fc.tuple(fc.nat(), fc.record(requestsOf)).map(
  ([choice, requests]): NonNullable<Step['ask']> =>
    (subscription, when) => {
      const legal = moves.filter((move) => transitions[move].by !== 'time' && isLegal(move, subscription));
      return requests[legal[choice % Math.max(1, legal.length)] ?? 'cancel'](subscription, when);
    },
);
export const asks: fc.Arbitrary<NonNullable<Step['ask']>> = fc.oneof(anyMove, legalMove);
export const steps: fc.Arbitrary<Step> = fc.record({ after: spans, ask: fc.option(asks, { freq: 4 }) });

/** A state that a history leads to, with that history. */
export interface Reached {
  readonly subscription: Subscription;
  readonly events: readonly [SubscriptionEvent, ...SubscriptionEvent[]];
  /** The instant of the last step: not before the last event. */
  readonly now: Instant;
}

/** Lets the steps happen, one after the other; what is refused changes nothing. */
function lived(first: Pending | Trial | Active, taken: readonly Step[]): Reached {
  let subscription: Subscription = first;
  let now = first.orderedAt;
  const events: [SubscriptionEvent, ...SubscriptionEvent[]] = [{ event: 'ordered', at: now, subscription: first, basis: [] }];
  for (const { after, ask } of taken) {
    now = (now + after) as Instant;
    const waited: Advanced = advance(subscription, now);
    const moved: Moved<Move, 'illegal-move'> | null = ask === null ? null : applyMove(subscription, ask(waited.subscription, now), now);
    const next: Advanced | Applied<Subscription> = moved?.verdict === 'applied' ? moved : waited;
    events.push(...next.events);
    subscription = frozen(next.subscription);
  }
  return { subscription, events, now };
}

/** States as histories lead to them. */
export const reached: fc.Arbitrary<Reached> = fc
  .tuple(beginnings, fc.array(steps, { maxLength: 6 }))
  .map(([first, taken]) => lived(first, taken));
export const runs = (all: number) => ({ numRuns: draws(all), seed: seed(20_260_504) });

/** How often each word was hit: a law that never meets a state proves nothing about it. */
export function tally(): {
  readonly hit: (word: string) => void;
  readonly rare: (words: readonly string[], atLeast: number) => readonly string[];
} {
  const counts = new Map<string, number>();
  return {
    hit: (word) => counts.set(word, (counts.get(word) ?? 0) + 1),
    rare: (words, atLeast) =>
      words.filter((word) => (counts.get(word) ?? 0) < least(atLeast)).map((word) => `${word}: ${String(counts.get(word) ?? 0)}`),
  };
}
