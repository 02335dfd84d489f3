import { createHash } from 'node:crypto';
import { explain, explainEvent } from '../explain/explain.js';
import type { Instant } from '../kernel/instant.js';
import { isoInstant } from '../kernel/instant.js';
import { readable } from '../kernel/readable.js';
import { applyMove } from '../lifecycle/apply-move.js';
import type { MoveRequest, SubscriptionEvent } from '../lifecycle/transitions.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import type { Subscription } from '../vocabulary/subscription.js';

/** A move that is meant to be made: what it would do, and the fingerprints of what that rests on. */
export interface CommandPlan {
  readonly at: string;
  readonly request: object;
  readonly verdict: string;
  readonly sentences: readonly string[];
  /** The next instant at which the answer about a cancellation changes; null = there is none, or another move is planned. */
  readonly changesAt: string | null;
  readonly record: string;
  readonly outcome: string;
}

/** A plan that is looked at again before it is carried out. */
export interface CheckedPlan {
  readonly verdict: 'unchanged' | 'refused';
  /** 'record-changed': the subscription is another one by now. 'outcome-changed': the same move would do something else. */
  readonly reasons: readonly ('record-changed' | 'outcome-changed')[];
  /** The plan as it would be made now. */
  readonly now: CommandPlan;
}

function fingerprint(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);
}

/** Returns what a move at an instant would do. The same facts and the same outcome have the same fingerprints at any instant. */
export function planned(subscription: Subscription, request: MoveRequest, at: Instant): CommandPlan {
  const moved = applyMove(subscription, request, at);
  const cancellation = request.move === 'cancel' ? decideCancellation(subscription, at) : null;
  const isAllowed = cancellation?.verdict === 'allowed';
  const changesAt = cancellation === null || cancellation.verdict === 'undetermined' ? null : cancellation.changesAt;
  const sentences =
    moved.verdict === 'applied' ? moved.events.map((event) => explainEvent(event, 'en')) : [explain(cancellation ?? moved, 'en')];
  const done =
    moved.verdict === 'applied'
      ? moved.events.map((event) => [event.event, (event as Exclude<SubscriptionEvent, { readonly event: 'ordered' }>).facts])
      : moved.verdict === 'refused'
        ? moved.reasons.map(({ code }) => code)
        : moved.gaps;
  return {
    at: isoInstant(at),
    request: readable(request),
    verdict: moved.verdict,
    sentences: isAllowed ? [...sentences, explain(cancellation, 'en')] : sentences,
    changesAt: changesAt === null ? null : isoInstant(changesAt),
    record: fingerprint(subscription),
    outcome: fingerprint([moved.verdict, done, isAllowed ? [cancellation.effect, cancellation.refund] : null]),
  };
}

/** Returns if a plan still holds for a subscription at an instant, and the plan as it would be made now. */
export function checkedPlan(
  plan: Pick<CommandPlan, 'record' | 'outcome'>,
  subscription: Subscription,
  request: MoveRequest,
  at: Instant,
): CheckedPlan {
  const now = planned(subscription, request, at);
  const reasons = [
    ...(now.record === plan.record ? [] : (['record-changed'] as const)),
    ...(now.outcome === plan.outcome ? [] : (['outcome-changed'] as const)),
  ];
  return { verdict: reasons.length === 0 ? 'unchanged' : 'refused', reasons, now };
}
