import { missing } from '../kernel/gap.js';
import { frozen, nothing } from '../kernel/frozen.js';
import { checkOptions } from '../rules/asking/check-options.js';
import type { Gap } from '../kernel/answer.js';
import { isMonthEnd } from '../kernel/calendar.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import { countsFromPrevious } from '../rules/asking/term-chain.js';
import type { Options } from '../vocabulary/answer.js';
import type { Interpretations } from '../vocabulary/interpretation.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Subscription } from '../vocabulary/subscription.js';
import type { Term } from '../vocabulary/term.js';
import { addTerm } from '../vocabulary/term.js';
import { checkSubscription } from './check-subscription.js';
import type { Due } from './due.js';
import { factsOf, nextDue } from './due.js';
import { madeBy } from './happened.js';
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

interface Elapsed extends Advanced {
  readonly due: Due | null;
}

const none: Options = {};
const anchorMissing = /* @__PURE__ */ frozen(missing('term.anchorAt'));

/** True if a term without anchor may have lost it: it starts at a month's end, and a term that followed from there would not (the 28th: of a 28, 29, 30 or 31?). */
function mayBeClamped({ startsAt, duration, anchorAt }: Term, family: ProductFamily, I33: Interpretations['I33']): boolean {
  if (countsFromPrevious(family, I33)) return false;
  return anchorAt == null && isMonthEnd(startsAt) && [1, 2, 3].some((count) => !isMonthEnd(addTerm(startsAt, duration, count)));
}

/**
 * Lets time alone act on a subscription up to and including `to`: trials convert or expire, terms renew or end, retention runs out (C2, C3, I33, L1-L6, T3, T10).
 * Stops with a gap where the documents are silent; so too 30 days after the marketplace's suspension: it is unsubscribed then (L7), but no document says when its data is deleted.
 * Stops with a gap for each missing fact at the earliest end of a retention that depends on it (I3).
 * Composes: advancing in two steps gives the same subscription, and the events concatenate.
 * Throws TermbookError 'invalid-instant'.
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
  const { subscription: current, events, gaps } = elapsed(subscription, to, options);
  return { subscription: current, events, gaps };
}

/** Returns the same, and what time does next. */
export function elapsed(subscription: Subscription, to: Instant, options: Options): Elapsed {
  checkInstant(to, 'to');
  checkOptions(options);
  checkSubscription(subscription);
  let due = nextDue(subscription, options);
  if (due === null || due.at > to) return { subscription, events: nothing, gaps: nothing, due };
  const events: SubscriptionEvent[] = [];
  const gaps: Gap[] = [];
  let current = subscription;
  for (; due !== null && due.at <= to; due = nextDue(current, options)) {
    if (due.request === null) {
      for (const gap of due.gaps) gaps.push(gap);
      break;
    }
    const { move } = due.request;
    if (move === 'renew' && current.term != null && mayBeClamped(current.term, current.family, options.interpretations?.I33))
      gaps.push(anchorMissing);
    const moved = madeBy(current, move, factsOf(due.request), due.at, due.basis);
    for (const event of moved.events) events.push(event);
    current = moved.subscription;
  }
  return { subscription: current, events, gaps, due };
}
