import type { Gap } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import { checkOptions } from '../rules/asking/check-options.js';
import type { Options } from '../vocabulary/answer.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { checkSubscription } from './check-subscription.js';
import type { LifeStage } from './life.js';
import { eventsIn, gapsIn, lastOf, lifeAlone } from './life.js';
import type { SubscriptionEvent } from './transitions.js';

/**
 * The subscription after time has acted; gaps: why nothing is known from some instant on, if the documents are silent or a fact is missing,
 * and `term.anchorAt` where a renewal was counted from a term whose own start may be a clamped one (answered all the same, as if it were the anchor).
 */
export interface Advanced {
  /** The subscription at that instant. */
  readonly subscription: Subscription;
  /** The moves that time made, in order. */
  readonly events: readonly SubscriptionEvent[];
  /** The reasons why nothing is known from some instant on. */
  readonly gaps: readonly Gap[];
}

const none: Options = {};

/**
 * Lets time alone act on a subscription up to and including `to`: trials convert or expire, terms renew or end, retention runs out. Stops
 * with a gap where the documents are silent; so too 30 days after the marketplace's suspension: it is unsubscribed then (L7), but no
 * document says when its data is deleted. Stops with a gap for each missing fact at the earliest end of a retention that depends on it
 * (I3). Composes: advancing in two steps gives the same subscription, and the events concatenate. Throws TermbookError 'invalid-instant'.
 * Rules: C2, C3, I33, L1-L6, T3, T10.
 * @example
 * import { advance, instant, isoDate, termFrom } from 'termbook';
 * const subscription = {
 *   id: 's-1', family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2021-01-31'), quantity: 1, autoRenew: true,
 *   changedAt: instant('2021-01-31'), status: 'active', term: termFrom(instant('2021-01-31'), 'P1M'),
 * } as const;
 * const later = advance(subscription, instant('2021-03-15'));
 * later.subscription.term && isoDate(later.subscription.term.endsAt); // => '2021-03-28'
 */
export function advance(subscription: Subscription, to: Instant, options: Options = none): Advanced {
  const stages = lapsed(subscription, to, options);
  return { subscription: lastOf(stages).subscription, events: eventsIn(stages), gaps: gapsIn(stages, to) };
}

/** Returns the stages that time alone makes of a subscription, as far as an instant. */
export function lapsed(subscription: Subscription, to: Instant, options: Options): readonly LifeStage[] {
  checkInstant(to, 'to');
  checkOptions(options);
  checkSubscription(subscription);
  return lifeAlone(subscription, to, options);
}
