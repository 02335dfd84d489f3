import { frozen } from '../kernel/frozen.js';
import { hasKey } from '../kernel/check.js';
import type { Basis, Undetermined } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import type { Refused } from '../vocabulary/answer.js';
import type { Move } from '../vocabulary/move.js';
import type { EndOfTerm } from '../vocabulary/purchase.js';
import type { ReasonCode } from '../vocabulary/reason.js';
import type { Status, SuspensionReason } from '../vocabulary/status.js';
import type { Active, InStatus, Pending, ScheduledChange, Subscription, Trial } from '../vocabulary/subscription.js';
import type { BillingCycle } from '../vocabulary/product.js';
import type { Term } from '../vocabulary/term.js';

/** The actor that makes a move happen. */
export type Actor = 'partner' | 'publisher' | 'time';

interface TransitionRow {
  readonly from: readonly Status[];
  readonly to: readonly Status[];
  readonly by: Actor;
  readonly refusals: readonly ReasonCode[];
}

/**
 * The one table of moves: from which states, to which, by whom, and what policy (not the state) may answer; the functions of all moves, the diagram and the sentences are typed from it.
 * @example
 * import { transitions } from 'termbook';
 * transitions.suspend.from; // => ['trial', 'active']
 */
export const transitions = /* @__PURE__ */ frozen({
  activate: { from: ['pending'], to: ['active', 'trial'], by: 'publisher', refusals: [] },
  suspend: { from: ['trial', 'active'], to: ['suspended'], by: 'partner', refusals: ['fixed-in-trial', 'role-not-allowed'] },
  reactivate: { from: ['suspended'], to: ['trial', 'active'], by: 'partner', refusals: ['retention-over', 'role-not-allowed'] },
  cancel: {
    from: ['pending', 'trial', 'active', 'suspended', 'extended'],
    to: ['cancelled'],
    by: 'partner',
    refusals: ['window-closed', 'not-cancellable', 'support-request-required', 'role-not-allowed'],
  },
  'set-auto-renew': { from: ['trial', 'active'], to: ['trial', 'active'], by: 'partner', refusals: ['role-not-allowed'] },
  'set-end-of-term': { from: ['active'], to: ['active'], by: 'partner', refusals: ['role-not-allowed'] },
  'change-quantity': {
    from: ['trial', 'active'],
    to: ['trial', 'active'],
    by: 'partner',
    refusals: ['quantity-locked', 'fixed-in-trial', 'role-not-allowed'],
  },
  'convert-trial': {
    from: ['trial'],
    to: ['active'],
    by: 'partner',
    refusals: [
      'trial-cannot-be-waived',
      'too-few-seats',
      'term-not-offered',
      'plan-not-offered',
      'billing-cycle-not-offered',
      'role-not-allowed',
    ],
  },
  'schedule-change': {
    from: ['trial', 'active'],
    to: ['trial', 'active'],
    by: 'partner',
    refusals: [
      'not-auto-renewing',
      'end-beyond-term',
      'term-not-offered',
      'plan-not-offered',
      'billing-cycle-not-offered',
      'role-not-allowed',
    ],
  },
  'start-new-term': {
    from: ['extended'],
    to: ['active'],
    by: 'partner',
    refusals: ['term-not-offered', 'plan-not-offered', 'billing-cycle-not-offered', 'role-not-allowed'],
  },
  renew: { from: ['active'], to: ['active'], by: 'time', refusals: [] },
  extend: { from: ['active'], to: ['extended'], by: 'time', refusals: [] },
  expire: { from: ['trial', 'active'], to: ['expired'], by: 'time', refusals: [] },
  disable: { from: ['active', 'expired', 'suspended'], to: ['disabled'], by: 'time', refusals: [] },
  delete: { from: ['suspended', 'disabled', 'cancelled'], to: ['deleted'], by: 'time', refusals: [] },
  migrate: { from: ['active'], to: ['migrated'], by: 'time', refusals: [] },
} as const satisfies { readonly [M in Move]: TransitionRow });

/** The states a move may start from. */
export type MoveFrom<M extends Move> = InStatus<(typeof transitions)[M]['from'][number]>;
/** The states a move may lead to. */
export type MoveTo<M extends Move> = InStatus<(typeof transitions)[M]['to'][number]>;
export type PolicyRefusal<M extends Move> = (typeof transitions)[M]['refusals'][number];

/** True if a move may start from the state; one that the table does not know starts nowhere. */
export function isLegal<M extends Move>(move: M, subscription: Subscription): subscription is MoveFrom<M> {
  const from: readonly string[] = hasKey(transitions, move) ? transitions[move].from : [];
  return from.includes(subscription.status);
}

/** The facts that a move needs besides the state; a move without a row needs none. */
export interface MoveFacts extends Record<Move, object> {
  /** The reason is needed. */
  readonly suspend: {
    /** The reason of the suspension. */
    readonly reason: SuspensionReason;
  };
  /** Not stated = no reason is known, and nothing follows from one. */
  readonly cancel: {
    /** The reason of the cancellation. */
    readonly reason?: SuspensionReason | null;
  };
  /** The value to set is needed. */
  readonly 'set-auto-renew': {
    /** The value to set. */
    readonly autoRenew: boolean;
  };
  /** The value to set is needed. */
  readonly 'set-end-of-term': {
    /** The value to set. */
    readonly endOfTerm: EndOfTerm;
  };
  /** The new number of seats is needed. */
  readonly 'change-quantity': {
    /** The new number of seats. */
    readonly quantity: number;
  };
  /** The plan and the seats of the paid term; not stated = as they are. */
  readonly 'convert-trial': {
    /** The new term. */
    readonly term: Term;
    /** The new billing cycle. */
    readonly billingCycle?: BillingCycle | null;
    /** The new number of seats. */
    readonly quantity?: number | null;
  };
  /** null drops what is scheduled. */
  readonly 'schedule-change': {
    /** The change to schedule; null drops it. */
    readonly change: ScheduledChange | null;
  };
  /** The new term is needed. */
  readonly 'start-new-term': {
    /** The new term. */
    readonly term: Term;
  };
  /** `term`: the term that begins, if it is counted by another interpretation than the default. Rule: I33. */
  readonly renew: {
    /** The instant at which the renewal was completed; null = not stated. */
    readonly completedAt: Instant | null;
    /** The term that begins. */
    readonly term?: Term | null;
  };
}

/** The facts of a move that needs none. */
export const noFacts = /* @__PURE__ */ frozen({});

/** A move with its facts; a correlated union, so that `applyMove` infers the move from the literal. */
export type MoveRequest<M extends Move = Move> = {
  [K in M]: {
    /** The move to make. */
    readonly move: K;
  } & Readonly<MoveFacts[K]>;
}[M];

/** An event: carries the facts of its move, so that `replay` needs nothing else. */
export type SubscriptionEvent =
  | {
      /** The kind of the event. */
      readonly event: 'ordered';
      /** The instant of the event. */
      readonly at: Instant;
      /** The subscription at the beginning. */
      readonly subscription: Pending | Trial | Active;
      /** The dated rules behind the event. */
      readonly basis: readonly Basis[];
    }
  | {
      [M in Move]: {
        /** The kind of the event. */
        readonly event: M;
        /** The instant of the event. */
        readonly at: Instant;
        /** The facts of the move. */
        readonly facts: Readonly<MoveFacts[M]>;
        /** The dated rules behind the event. */
        readonly basis: readonly Basis[];
      };
    }[Move];

/** The move happened: the state after it, and the events. */
export interface Applied<S extends Subscription> {
  /** The move was made. */
  readonly verdict: 'applied';
  /** The subscription after the move. */
  readonly subscription: S;
  /** The events of the move, in order. */
  readonly events: readonly SubscriptionEvent[];
}

/** The result of a move; the function of one move cannot answer 'illegal-move'. */
export type Moved<M extends Move, Extra extends ReasonCode = never> =
  | Applied<MoveTo<M>>
  | Refused<M, PolicyRefusal<M> | 'before-last-event' | 'not-advanced' | Extra>
  | Undetermined<M>;
