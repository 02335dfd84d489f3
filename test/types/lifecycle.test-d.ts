import { activate } from '../../src/lifecycle/activate.js';
import { advance } from '../../src/lifecycle/advance.js';
import { applyMove } from '../../src/lifecycle/apply-move.js';
import { availableMoves } from '../../src/lifecycle/available-moves.js';
import { cancel } from '../../src/lifecycle/cancel.js';
import { changeQuantity } from '../../src/lifecycle/change-quantity.js';
import { comingDates } from '../../src/lifecycle/coming-dates.js';
import { convertTrial } from '../../src/lifecycle/convert-trial.js';
import { reactivate } from '../../src/lifecycle/reactivate.js';
import { replay } from '../../src/lifecycle/replay.js';
import { setAutoRenew } from '../../src/lifecycle/set-auto-renew.js';
import { suspend } from '../../src/lifecycle/suspend.js';
import type { Moved, MoveFacts, MoveFrom, MoveRequest, MoveTo, SubscriptionEvent } from '../../src/lifecycle/transitions.js';
import { transitions } from '../../src/lifecycle/transitions.js';
import type { Instant } from '../../src/kernel/instant.js';
import type { CancellationEntry } from '../../src/policy/cancellation-window.js';
import { suspensionExpiry } from '../../src/rules/suspending/suspension-expiry.js';
import type { Move } from '../../src/vocabulary/move.js';
import type {
  Active,
  Cancelled,
  Deleted,
  Disabled,
  Expired,
  Extended,
  Pending,
  Subscription,
  Suspended,
  Trial,
} from '../../src/vocabulary/subscription.js';
import type { Term } from '../../src/vocabulary/term.js';

declare const at: Instant;
declare const term: Term;
declare const subscription: Subscription;
declare const pending: Pending;
declare const trial: Trial;
declare const active: Active;
declare const suspended: Suspended;
declare const extended: Extended;
declare const expired: Expired;
declare const disabled: Disabled;
declare const cancelled: Cancelled;
declare const deleted: Deleted;
declare const ours: CancellationEntry;

type Same<A, B> = [A, B] extends [B, A] ? true : false;

// the table makes the types
true satisfies Same<MoveFrom<'suspend'>, Trial | Active>;
true satisfies Same<MoveTo<'suspend'>, Suspended>;
true satisfies Same<MoveFrom<'cancel'>, Pending | Trial | Active | Suspended | Extended>;
true satisfies Same<MoveTo<'cancel'>, Cancelled>;
true satisfies Same<MoveTo<'expire'>, Expired>;
true satisfies Same<MoveTo<'extend'>, Extended>;
true satisfies Same<MoveFrom<'delete'>, Suspended | Disabled | Cancelled>;
// @ts-expect-error the comparison notices a missing state
true satisfies Same<MoveFrom<'cancel'>, Pending | Trial | Active | Suspended>;
transitions satisfies { readonly [M in Move]: object };
// @ts-expect-error no such move
transitions.pause;

// legal moves through the typed doors
activate(pending, at);
suspend(active, { reason: 'fraud' }, at);
suspend(trial, { reason: 'fraud' }, at);
reactivate(suspended, at);
cancel(pending, at);
cancel(trial, at);
cancel(active, at);
cancel(suspended, at);
cancel(extended, at);
setAutoRenew(trial, { autoRenew: false }, at);
setAutoRenew(active, { autoRenew: false }, at);
changeQuantity(active, { quantity: 3 }, at);
changeQuantity(trial, { quantity: 3 }, at);
convertTrial(trial, { term }, at);

// @ts-expect-error only a pending subscription is activated
activate(active, at);
// @ts-expect-error what is suspended is not suspended again
suspend(suspended, { reason: 'fraud' }, at);
// @ts-expect-error an expired subscription cannot be suspended
suspend(expired, { reason: 'fraud' }, at);
// @ts-expect-error an active one has nothing to come back from
reactivate(active, at);
// @ts-expect-error there is no way back after the term
reactivate(disabled, at);
// @ts-expect-error nor from a cancellation
reactivate(cancelled, at);
// @ts-expect-error nor from the end
reactivate(deleted, at);
// @ts-expect-error cancelled already
cancel(cancelled, at);
// @ts-expect-error over already
cancel(expired, at);
// @ts-expect-error gone already
cancel(deleted, at);
// @ts-expect-error auto-renew stays off while suspended
setAutoRenew(suspended, { autoRenew: true }, at);
// @ts-expect-error a month at a time has nothing to renew
setAutoRenew(extended, { autoRenew: true }, at);
// @ts-expect-error no seats change while suspended
changeQuantity(suspended, { quantity: 3 }, at);
// @ts-expect-error only a trial converts
convertTrial(active, { term }, at);
// @ts-expect-error the typed door wants the state to be known
suspend(subscription, { reason: 'fraud' }, at);

// facts of a move
// @ts-expect-error a suspension needs its reason
suspend(active, {}, at);
// @ts-expect-error and one of the three
suspend(active, { reason: 'holiday' }, at);
// @ts-expect-error a bare number is no Instant
suspend(active, { reason: 'fraud' }, 1.6e12);
// @ts-expect-error the clock is an argument
suspend(active, { reason: 'fraud' });
// @ts-expect-error seats are a number
changeQuantity(active, { quantity: '3' }, at);
// @ts-expect-error a conversion begins a term
convertTrial(trial, {}, at);
// @ts-expect-error no policy but for a cancellation
suspend(active, { reason: 'fraud' }, at, { policy: ours });
cancel(active, at, { policy: ours });

// a result: nothing before the verdict, then its own
const s = suspend(active, { reason: 'customer-request' }, at);
// @ts-expect-error no subscription before the verdict is known
s.subscription;
if (s.verdict === 'applied') {
  s.subscription satisfies Suspended;
  suspensionExpiry(s.subscription);
  const c = cancel(s.subscription, at);
  if (c.verdict === 'refused') {
    c.reasons[0].code satisfies
      | 'window-closed'
      | 'not-cancellable'
      | 'support-request-required'
      | 'role-not-allowed'
      | 'before-last-event'
      | 'not-advanced';
    // @ts-expect-error the typed door cannot say that the state forbids it
    c.reasons[0].code === 'illegal-move';
  }
}
if (s.verdict === 'undetermined') {
  s.gaps[0].gap satisfies string;
  // @ts-expect-error no reasons where nothing is known
  s.reasons;
}
// @ts-expect-error policy never refuses a suspension for its window
if (s.verdict === 'refused') s.reasons[0].code === 'window-closed';

// the dynamic door: infers the move from the literal
const a = applyMove(subscription, { move: 'suspend', reason: 'nonpayment' }, at);
if (a.verdict === 'applied') a.subscription.suspendedAt satisfies Instant;
if (a.verdict === 'refused' && a.reasons[0].code === 'illegal-move') a.reasons[0].legal satisfies readonly Move[];
// @ts-expect-error a suspension needs its reason here too
applyMove(subscription, { move: 'suspend' }, at);
// @ts-expect-error no such move
applyMove(subscription, { move: 'pause' }, at);
// @ts-expect-error the news of a renewal says when, if only "not known"
applyMove(subscription, { move: 'renew' }, at);
declare const request: MoveRequest;
applyMove(subscription, request, at).verdict satisfies 'applied' | 'refused' | 'undetermined';

// narrowing by status opens the typed doors, and the fields of the state
if (subscription.status === 'active') suspend(subscription, { reason: 'fraud' }, at);
if (subscription.status === 'suspended') subscription.suspendedAt satisfies Instant;
// @ts-expect-error no state, no field of it
subscription.suspendedAt;
// @ts-expect-error an active subscription was not suspended
active.suspendedAt;
// @ts-expect-error facts are readonly
active.quantity = 3;

// time
advance(subscription, at).subscription satisfies Subscription;
// @ts-expect-error what time made of it is any state
advance(active, at).subscription satisfies Active;
comingDates(subscription, { untilAt: at })[0]?.what satisfies string | undefined;
availableMoves(subscription, ['admin-agent'], at)[0]?.move satisfies Move | undefined;
// @ts-expect-error no such role
availableMoves(subscription, ['boss'], at);

// history
declare const events: readonly [SubscriptionEvent, ...SubscriptionEvent[]];
replay(events) satisfies Subscription;
// @ts-expect-error a history is not empty
replay([]);
// @ts-expect-error an event carries the facts of its move
({ event: 'suspend', at, facts: {}, basis: [] }) satisfies SubscriptionEvent;
// @ts-expect-error a history does not begin with an end
({ event: 'ordered', at, subscription: deleted, basis: [] }) satisfies SubscriptionEvent;

// both doors from one table, without a cast
type Steps = { readonly [M in Move]: (from: MoveFrom<M>, asked: MoveRequest<M>, when: Instant) => Moved<M> };
declare const steps: Steps;
const legal = <M extends Move>(move: M, from: Subscription): from is MoveFrom<M> =>
  (transitions[move].from as readonly string[]).includes(from.status);
export const door = <M extends Move>(from: Subscription, asked: MoveRequest<M>, when: Instant): Moved<M> | null =>
  legal<M>(asked.move, from) ? steps[asked.move](from, asked, when) : null;
// @ts-expect-error a table that misses moves
({ suspend: steps.suspend }) satisfies Steps;
({ quantity: 3 }) satisfies MoveFacts['change-quantity'];
