import { checkPlain } from '../kernel/check.js';
import { silentOn } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { decideCancellation } from '../rules/canceling/decide-cancellation.js';
import { decideUpgrade } from '../rules/terms/decide-upgrade.js';
import type { UpgradeAnswer, UpgradeNow, UpgradeTarget } from '../rules/terms/upgrade.js';
import type { Options } from '../vocabulary/answer.js';
import type { WindowStart } from '../vocabulary/purchase.js';
import type { Active, Extended, Subscription } from '../vocabulary/subscription.js';
import { advance } from './advance.js';
import { changed } from './changed.js';
import { evolved } from './evolve.js';
import { stateOf } from './state-of.js';

/** An upgrade at once: how many seats go to which product, and into which subscription. */
export interface UpgradeRequest {
  /** The number of seats. */
  readonly seats: number;
  /** The product that they become. */
  readonly product: string;
  /** The id of the subscription that an upgrade of some seats makes. */
  readonly secondId: string;
  /** The existing subscription that the seats go into; null = none. */
  readonly target: Subscription | null;
}

/** The subscriptions after an upgrade: the one that it started from, and the one that got the seats where that is another. */
export interface UpgradeApplied {
  readonly verdict: 'applied';
  readonly subscription: Subscription;
  readonly other: Subscription | null;
}

/** Returns an existing subscription as the question wants it: with the end of its open window. */
function targetOf(target: Subscription, at: Instant, options: Options): UpgradeTarget | null {
  const { term = null, status } = target;
  if (term === null) return null;
  const answer = decideCancellation(target, at, options);
  const isOpen = answer.verdict === 'allowed' && answer.effect === 'immediate';
  const cancelUntilAt = isOpen ? answer.window.closesAt : answer.verdict === 'undetermined' ? null : 'never';
  return { term, status, cancelUntilAt };
}

/** Returns the subscription that an upgrade of some seats makes: its term is that of its source, and so is its window. */
function secondOf(source: Active, id: string, seats: number, windowStarts: readonly WindowStart[] | null, at: Instant): Active {
  const { term = null, endOfTerm = null, autoRenew } = source;
  // before a document hands the window on nothing says which one it has
  const starts = windowStarts ?? [{ by: 'partial-upgrade', startsAt: at, seats } as const];
  const from = { ...source, id, orderedAt: at, trial: null };
  return stateOf(from, at, 'active', autoRenew, seats, { term, windowStarts: starts, stated: null, endOfTerm });
}

/**
 * Upgrades a new-commerce subscription at once (U1), or says why not: all seats in place, some into a second subscription with the same end, or some into an
 * existing one. It opens no window, and drops what is scheduled (T6). What becomes of a subscription whose last seat goes to another one, and of the term
 * of a second one that leaves an extended one, no document says.
 */
export function upgradeSubscription(
  subscription: Subscription,
  { seats, product, secondId, target }: UpgradeRequest,
  at: Instant,
  options: Options = {},
): UpgradeApplied | Exclude<UpgradeAnswer, { readonly verdict: 'allowed' }> {
  checkPlain(product, 'string', 'product');
  const { subscription: now } = advance(subscription, at, options);
  const into = target === null ? null : advance(target, at, options).subscription;
  const asked = into === null ? null : targetOf(into, at, options);
  const answer = decideUpgrade({ purchase: now, quantity: now.quantity, seats, target: asked }, at, options);
  if (answer.verdict !== 'allowed') return answer;
  const isAll = answer.kind === 'full';
  if (isAll && into === null) {
    return { verdict: 'applied', subscription: changed(now as Active | Extended, at, 'upgrade', { product }), other: null };
  }
  if (isAll || now.status !== 'active' || (into !== null && asked === null)) {
    return { question: 'upgrade', at, basis: answer.basis, verdict: 'undetermined', gaps: [silentOn('move')] };
  }
  const left = evolved<'change-quantity'>(now, 'change-quantity', { quantity: now.quantity - seats }, at) as Active;
  // nothing is scheduled here
  const { windowStarts } = answer as UpgradeNow;
  const other =
    into === null
      ? secondOf(now, secondId, seats, windowStarts, at)
      : Object.assign({ ...into }, { quantity: into.quantity + seats, changedAt: at });
  return { verdict: 'applied', subscription: changed(left, at, 'upgrade', {}), other };
}
