import type { Instant } from '../../src/kernel/instant.js';
import { dayMs } from '../../src/kernel/instant.js';
import type { KnownFacts } from '../../src/partner-center/known.js';
import type { WindowStart } from '../../src/vocabulary/purchase.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import type { Json } from './spelling.js';
import { hasTerm, isTransitionWritten, orderedOffer, recordIsTrial, statedStart } from './as-partner-center.js';

/** The facts that no field of the wire states, and that a caller has of their own. */
export function knownBeside(held: Subscription): KnownFacts {
  const { term, family, changedAt, cloud, accountOpenedAt, firstBillingAt, windowStarts, trial, status } = held;
  const converted =
    trial != null && trial.closesAt !== null && status !== 'trial'
      ? [{ by: 'trial-conversion', startsAt: trial.closesAt, seats: null } as const]
      : [];
  return {
    changedAt,
    cloud: cloud ?? null,
    accountOpenedAt: accountOpenedAt ?? null,
    firstBillingAt: firstBillingAt ?? null,
    duration: family === 'license-based' && hasTerm(held) ? (term?.duration ?? null) : null,
    windowStarts: windowStarts ?? converted,
    disabledAt: status === 'disabled' ? held.disabledAt : null,
  };
}

/**
 * A state without the facts that a record has no field for: the segment and the equivalent of a traditional license, a trial that is over, a term that has
 * not begun, and the product that it was changed to, which stands in its offer. A scheduled value that is as now is no change. A new-commerce license always says what follows its term (L8), but for one
 * that goes over to another product.
 */
export function original(held: Subscription): Subscription {
  const { segment: _segment, hasEquivalent: _equivalent, product: _product, ...facts } = held;
  const { family, autoRenew, term = null, trial = null } = held;
  const isTrial = recordIsTrial(held);
  const { windowStarts = null } = knownBeside(held);
  const starts =
    held.windowStarts == null && windowStarts !== null && windowStarts.length > 0
      ? [ordered(held), ...windowStarts, ...renewed(held)]
      : (held.windowStarts ?? null);
  const chosen = held.endOfTerm ?? (autoRenew ? 'renew' : 'extend');
  const isSaid = family === 'new-commerce-license' && !isTransitionWritten(held);
  return {
    ...facts,
    windowStarts: starts,
    term: isTrial || !hasTerm(held) ? null : term,
    trial: isTrial ? trial : null,
    endOfTerm: isSaid ? chosen : null,
    scheduled: effective(held, held.scheduled),
  } as Subscription;
}

const ordered = ({ orderedAt }: Subscription) => ({ by: 'order', startsAt: orderedAt, seats: null }) as const;

/** The renewal of a term that began weeks after the conversion of a trial. */
function renewed({ term, trial }: Subscription): readonly WindowStart[] {
  const since = trial?.closesAt ?? null;
  return term == null || since === null || term.startsAt < since + 26 * dayMs
    ? []
    : [{ by: 'renewal', startsAt: term.startsAt, seats: null }];
}

/** The facts that are read of its record. A canceled subscription whose data is gone is read as canceled: time does the rest. */
export function sayable(held: Subscription, cancelledAt: Instant | null): Json {
  const { windowStarts: _starts, stated: _stated, ...facts } = original(held);
  const term = facts.term == null ? null : { ...facts.term, anchorAt: statedStart(facts.term, facts.family) };
  const said = { ...facts, term };
  if (held.status !== 'deleted') return said;
  return cancelledAt === null
    ? { ...said, because: 'not-stated' }
    : { ...said, status: 'cancelled', cancelledAt, deletedAt: null, because: null };
}

/** What a schedule changes: a value that is as now is no change on the wire. */
function effective(
  { quantity, billingCycle, term, product, family }: Subscription,
  scheduled: Subscription['scheduled'],
): Subscription['scheduled'] {
  if (scheduled == null) return null;
  const same: readonly string[] = [
    ...(scheduled.quantity === quantity ? ['quantity'] : []),
    ...(scheduled.billingCycle === billingCycle ? ['billingCycle'] : []),
    ...(scheduled.term === term?.duration ? ['term'] : []),
    ...(scheduled.product === (product ?? orderedOffer(family)) ? ['product'] : []),
  ];
  const left = Object.entries(scheduled).filter(([name]) => !same.includes(name));
  return left.length === 0 ? null : Object.fromEntries(left);
}
