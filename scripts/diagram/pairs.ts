import type { Instant } from '../../src/kernel/instant.js';
import { instant } from '../../src/kernel/instant.js';
import { evolved } from '../../src/lifecycle/evolve.js';
import type { Actor, MoveFacts } from '../../src/lifecycle/transitions.js';
import { isLegal, transitions } from '../../src/lifecycle/transitions.js';
import type { Move } from '../../src/vocabulary/move.js';
import { moves } from '../../src/vocabulary/move.js';
import type { Status } from '../../src/vocabulary/status.js';
import { statuses } from '../../src/vocabulary/status.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';

/** One arrow: a move leads from a state to a state. */
export interface Pair {
  readonly move: Move;
  readonly from: Status;
  readonly to: Status;
  readonly by: Actor;
}

/** The states that a history may begin with. */
export const beginnings: readonly Status[] = ['pending', 'trial', 'active'];

const orderedAt = instant('2025-05-04');
const term = termFrom(orderedAt, 'P1Y');
const facts: { readonly [M in Move]: Readonly<MoveFacts[M]> } = {
  activate: {},
  suspend: { reason: 'fraud' },
  reactivate: {},
  cancel: {},
  'set-auto-renew': { autoRenew: false },
  'change-quantity': { quantity: 2 },
  'convert-trial': { term },
  renew: { completedAt: null },
  expire: {},
  disable: {},
  delete: {},
};

/** A license that would be extended, and one that would not; each with a trial that still runs, and with one that is over. */
function samples(status: Status): readonly Subscription[] {
  const at = term.endsAt;
  return [term, null].flatMap((bought) =>
    [at + 1, at].map((closesAt): Subscription => {
      const trial = { opensAt: orderedAt, closesAt: closesAt as Instant };
      const held = {
        id: 's-1',
        family: 'new-commerce-license',
        billingCycle: 'monthly',
        orderedAt,
        quantity: 1,
        autoRenew: false,
        term: bought,
        trial,
      } as const;
      const own = {
        suspendedAt: at,
        suspendedFor: null,
        extendedAt: at,
        expiredAt: at,
        disabledAt: at,
        cancelledAt: at,
        deletedAt: at,
        because: 'cancelled',
      } as const;
      return { ...held, ...own, changedAt: orderedAt, status };
    }),
  );
}

function leadsTo(move: Move, subscription: Subscription): readonly Status[] {
  if (!isLegal(move, subscription)) return [];
  const { status }: Subscription = evolved(subscription, move, facts[move], term.endsAt);
  return [status];
}

/** Every arrow that the table and what the moves make of a state allow, in the order of moves and states. */
export function pairs(): readonly Pair[] {
  return moves.flatMap((move) =>
    statuses.flatMap((from) => {
      const reached = new Set(samples(from).flatMap((sample) => leadsTo(move, sample)));
      return statuses.filter((to) => reached.has(to)).map((to): Pair => ({ move, from, to, by: transitions[move].by }));
    }),
  );
}
