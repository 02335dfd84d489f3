import { checkList, hasKey } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import { buyingActions } from '../policy/roles.js';
import { decideRole } from '../rules/buying/decide-role.js';
import { trialOf } from '../rules/asking/trial.js';
import type { Options } from '../vocabulary/answer.js';
import type { Move } from '../vocabulary/move.js';
import { moves } from '../vocabulary/move.js';
import type { Reason } from '../vocabulary/reason.js';
import type { Action, Role } from '../vocabulary/role.js';
import { cycleMonths } from '../vocabulary/product.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Duration } from '../vocabulary/term.js';
import { durations, monthsOf } from '../vocabulary/term.js';
import { firstTerm } from '../rules/asking/term-chain.js';
import type { Way } from '../vocabulary/way.js';
import { advance } from './advance.js';
import { applyMove } from './apply-move.js';
import { scheduledOf } from './scheduled.js';
import type { MoveRequest } from './transitions.js';

/** A move with its verdict for a person's roles: refused with all reasons, and the ways that remain. */
export interface AvailableMove {
  /** The move. */
  readonly move: Move;
  /** The verdict on the move. */
  readonly verdict: 'allowed' | 'refused' | 'undetermined';
  /** The reasons of a refusal; otherwise empty. */
  readonly reasons: readonly Reason[];
  /** The ways that are open instead. */
  readonly instead: readonly Way[];
}

const none: Options = {};

/** The action that each move needs of a role (A1); moves of the publisher and of time need none. */
const actionOf: { readonly [M in Move]: Action | null } = {
  activate: null,
  suspend: 'suspend-subscription',
  reactivate: 'suspend-subscription',
  cancel: 'cancel-subscription',
  'set-auto-renew': 'create-subscription',
  'set-end-of-term': 'create-subscription',
  'change-quantity': 'create-subscription',
  'convert-trial': 'create-subscription',
  'schedule-change': 'create-subscription',
  'start-new-term': 'create-subscription',
  renew: null,
  extend: null,
  expire: null,
  disable: null,
  delete: null,
  migrate: null,
};

/** The action behind a move; software has lists of its own (A2, A3). */
function actionFor(move: Move, { family }: Subscription): Action | null {
  const isSoftware = hasKey(buyingActions, family) && buyingActions[family] === 'buy-software';
  const action = actionOf[move];
  if (!isSoftware || action === null) return action;
  return move === 'cancel' ? 'cancel-software' : 'manage-software';
}

/** The request that asks least of each move: any reason, one seat more, the shortest term, a plan that there always is, the news of a renewal. */
export function leastRequest(move: Move, subscription: Subscription, at: Instant): MoveRequest {
  switch (move) {
    case 'suspend':
      return { move, reason: 'customer-request' };
    case 'set-auto-renew':
      return { move, autoRenew: !subscription.autoRenew };
    case 'set-end-of-term':
      return { move, endOfTerm: subscription.endOfTerm === 'end' ? 'renew' : 'end' };
    case 'change-quantity':
      return { move, quantity: Math.min(subscription.quantity + 1, Number.MAX_SAFE_INTEGER) };
    case 'convert-trial': {
      const quantity = Math.max(subscription.quantity, trialOf(subscription)?.row.leastSeats ?? 1);
      return { move, term: firstTerm(at, 'P1Y', subscription.family), billingCycle: 'monthly', quantity };
    }
    case 'schedule-change':
      return { move, change: scheduledOf(subscription) === null ? { quantity: Math.max(1, subscription.quantity) } : null };
    case 'start-new-term': {
      // the shortest term that holds a whole billing cycle
      const cycle = hasKey(cycleMonths, subscription.billingCycle) ? (cycleMonths[subscription.billingCycle] ?? 0) : 0;
      const duration = durations.find((one) => monthsOf[one] >= cycle) as Duration;
      return { move, term: firstTerm(at, duration, subscription.family) };
    }
    case 'renew':
      return { move, completedAt: subscription.term?.startsAt ?? null };
    default:
      return { move };
  }
}

/**
 * Every move with its verdict at `at`, for a person who has these roles (a person often has several).
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { availableMoves, instant } from 'termbook';
 * const subscription = {
 *   id: 's-1', family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01'), quantity: 1, autoRenew: true,
 *   changedAt: instant('2020-03-01'), status: 'active',
 * } as const;
 * availableMoves(subscription, ['admin-agent'], instant('2020-03-05')).filter((m) => m.verdict === 'allowed').map((m) => m.move);
 * // => ['suspend', 'set-auto-renew', 'change-quantity']
 */
export function availableMoves(
  subscription: Subscription,
  roles: readonly Role[],
  at: Instant,
  options: Options = none,
): readonly AvailableMove[] {
  checkInstant(at, 'at');
  checkList(roles, 'roles');
  const current = advance(subscription, at, options).subscription;
  return moves.map((move): AvailableMove => {
    const moved = applyMove(current, leastRequest(move, current, at), at, options);
    const action = actionFor(move, current);
    // the pages on buying a family name no roles for changing it
    const family = action === 'create-subscription' ? null : current.family;
    const role = action === null ? null : decideRole({ action, roles, family, trial: null }, at, options);
    const roleReasons: readonly Reason[] = role?.verdict === 'refused' ? role.reasons : [];
    const reasons = [...(moved.verdict === 'refused' ? moved.reasons : []), ...roleReasons];
    if (reasons.length > 0) return { move, verdict: 'refused', reasons, instead: moved.verdict === 'refused' ? moved.instead : [] };
    const verdict = moved.verdict === 'undetermined' || role?.verdict === 'undetermined' ? 'undetermined' : 'allowed';
    return { move, verdict, reasons, instead: [] };
  });
}
