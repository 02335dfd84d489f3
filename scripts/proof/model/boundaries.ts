import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, dayMs } from '../../../src/kernel/instant.js';
import type { ComingDate } from '../../../src/lifecycle/coming-dates.js';
import { comingDates } from '../../../src/lifecycle/coming-dates.js';
import type { Subscription } from '../../../src/vocabulary/subscription.js';
import { completionMs } from './states.js';

/** Why an instant is a boundary; a scheduled change takes effect at a renewal, which is one. */
export type BoundaryKind = ComingDate['what'] | 'last-event' | 'term-end' | 'renewal-completes';
export const boundaryKinds: readonly BoundaryKind[] = [
  'last-event',
  'term-end',
  'renewal-completes',
  'window-closes',
  'refund-changes',
  'charge',
  'trial-ends',
  'renewal',
  'term-ends',
  'disabled',
  'deleted',
  'migrated',
];

export interface Boundary {
  readonly kind: BoundaryKind;
  readonly at: Instant;
}

const horizon = 200 * dayMs;

/** Every instant at which time may change something for a subscription, the first two of each kind. */
export function boundariesOf(subscription: Subscription): readonly Boundary[] {
  const { changedAt, term } = subscription;
  const until = addMs(Math.max(term?.endsAt ?? changedAt, changedAt) as Instant, horizon);
  const kinds = new Map<BoundaryKind, number>();
  const coming = comingDates(subscription, { untilAt: until }).filter(({ what }) => {
    const count = (kinds.get(what) ?? 0) + 1;
    kinds.set(what, count);
    return count <= 2;
  });
  const ends: readonly Boundary[] = term == null || term.endsAt < changedAt ? [] : [{ kind: 'term-end', at: term.endsAt }];
  const isRenewed = term != null && term.startsAt > subscription.orderedAt && subscription.status === 'active';
  const completes: readonly Boundary[] = isRenewed ? [{ kind: 'renewal-completes', at: addMs(term.startsAt, completionMs) }] : [];
  const found: readonly Boundary[] = [
    { kind: 'last-event', at: changedAt },
    ...completes,
    ...coming.flatMap((date): readonly Boundary[] => {
      const at = date.at ?? date.bounds.earliestAt;
      return at === null ? [] : [{ kind: date.what, at }];
    }),
    ...ends,
  ];
  const seen = new Set<Instant>();
  return found.filter(({ at }) => !seen.has(at) && seen.add(at).has(at));
}
