import type { Gap } from '../kernel/answer.js';
import { hasKey, own } from '../kernel/check.js';
import { entryAt } from '../kernel/dated-table.js';
import { silentOn, unknownValue } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import type { DroppingEvent } from '../policy/scheduled-change.js';
import { scheduledChanges } from '../policy/scheduled-change.js';
import { planStanding } from '../rules/asking/plan-standing.js';
import { firstTerm } from '../rules/asking/term-chain.js';
import type { Move } from '../vocabulary/move.js';
import type { BillingCycle } from '../vocabulary/product.js';
import { cycleMonths } from '../vocabulary/product.js';
import type { ScheduledChange, Subscription } from '../vocabulary/subscription.js';
import type { Duration, Term } from '../vocabulary/term.js';
import { monthsOf } from '../vocabulary/term.js';
import type { MoveFacts } from './transitions.js';

/** Returns the change that is scheduled for the renewal (T13); null = none. */
export function scheduledOf(subscription: Subscription): ScheduledChange | null {
  return own(subscription, 'scheduled');
}

/** Returns the product that a scheduled change has brought; null = the one that was ordered. */
export function productOf(subscription: Subscription): string | null {
  return own(subscription, 'product');
}

/** Returns the next term as a scheduled change makes it: of another duration, or with an end of its own. */
export function scheduledTerm(subscription: Subscription, natural: Term): Term {
  const scheduled = scheduledOf(subscription);
  if (scheduled === null) return natural;
  const duration = own(scheduled, 'term') ?? natural.duration;
  const endsAt = own(scheduled, 'endsAt');
  const term = duration === natural.duration ? natural : firstTerm(natural.startsAt, duration, subscription.family);
  return endsAt === null ? term : { ...term, endsAt };
}

/** The remains of a scheduled change after each move: the change, nothing, or what a document says of the event (T6). */
const left: { readonly [M in Move]: 'change' | 'nothing' | DroppingEvent } = {
  activate: 'change',
  suspend: 'suspend',
  reactivate: 'change',
  cancel: 'nothing',
  'set-auto-renew': 'auto-renew-off',
  'set-end-of-term': 'auto-renew-off',
  'change-quantity': 'change-quantity',
  'convert-trial': 'convert-trial',
  'schedule-change': 'nothing',
  'start-new-term': 'nothing',
  renew: 'change',
  extend: 'nothing',
  expire: 'nothing',
  disable: 'nothing',
  delete: 'nothing',
  migrate: 'nothing',
};

/** True if a move is none of those that a scheduled change is dropped for, by its facts. */
function leavesAll(subscription: Subscription, move: Move, facts: Readonly<Partial<MoveFacts[Move]>>): boolean {
  const { autoRenew, endOfTerm, quantity } = facts as {
    readonly autoRenew?: boolean;
    readonly endOfTerm?: string;
    readonly quantity?: number;
  };
  if (move === 'set-auto-renew') return autoRenew === true;
  if (move === 'set-end-of-term') return endOfTerm === 'renew';
  return move === 'change-quantity' && quantity === subscription.quantity;
}

/** True if time carries the scheduled change out by a move: the renewal, or the end of a trial. */
export function isCarriedOut(subscription: Subscription, move: Move, at: Instant): boolean {
  if (move === 'renew') return subscription.term != null && at >= subscription.term.endsAt;
  return move === 'convert-trial' && subscription.trial?.closesAt === at;
}

/** True if an event of its instant deletes what is scheduled (T6). */
export function isDroppedBy(event: DroppingEvent, at: Instant): boolean {
  return entryAt(scheduledChanges, at)?.droppedBy.includes(event) === true;
}

/** Returns what is scheduled after a move; null = nothing (T6). */
export function scheduledAfter<M extends Move>(
  subscription: Subscription,
  move: M,
  facts: Readonly<MoveFacts[M]>,
  at: Instant,
): ScheduledChange | null {
  if (move === 'schedule-change') return (facts as object as MoveFacts['schedule-change']).change;
  const scheduled = scheduledOf(subscription);
  const leaves = left[move];
  if (scheduled === null || leaves === 'nothing' || isCarriedOut(subscription, move, at)) return null;
  if (leaves === 'change' || leavesAll(subscription, move, facts)) return scheduled;
  return isDroppedBy(leaves, at) ? null : scheduled;
}

/** Returns why a scheduled change cannot be carried out: a value that is not known, or a plan that there is not (T11); null = it can. */
export function scheduledGap(subscription: Subscription, duration: Duration, billingCycle: BillingCycle, at: Instant): Gap | null {
  const scheduled = scheduledOf(subscription);
  if (scheduled === null) return null;
  const term = own(scheduled, 'term') ?? duration;
  const cycle = own(scheduled, 'billingCycle') ?? billingCycle;
  if (!hasKey(monthsOf, term)) return unknownValue('scheduled.term', term);
  if (!hasKey(cycleMonths, cycle)) return unknownValue('scheduled.billingCycle', cycle);
  const isOther = own(scheduled, 'term') !== null || own(scheduled, 'billingCycle') !== null;
  return isOther && planStanding(subscription.family, term, cycle, at, undefined).reasons.length > 0 ? silentOn('plan') : null;
}
