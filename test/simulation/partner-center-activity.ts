import type { Instant } from '../../src/kernel/instant.js';
import { addMs } from '../../src/kernel/instant.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import type { Draw } from './draw.js';
import type { Lived } from './draw-life.js';
import { historyOf } from './draw-life.js';
import type { Json } from './spelling.js';
import { cased, lastDayOf, spelledAt } from './spelling.js';
import { cycles, statuses } from './as-partner-center.js';

/** The rest that Partner Center knows of a life up to a moment: the operations of the partner, the upgrades, the migration. */
export interface Activity {
  readonly audit: unknown;
  readonly transitions: unknown;
  readonly migrations: unknown;
}

/** What the partner did, and what failed. */
function auditOf(draw: Draw, { moments }: Lived, until: number): readonly Json[] {
  const value = (held: Subscription): string =>
    JSON.stringify(cased({ id: held.id, status: statuses[held.status] ?? 'active' }, draw.chance(50)));
  return moments.slice(0, until + 1).flatMap(({ at, asked, verdict, before, state }) => {
    if (verdict !== 'applied' || asked === null || !['suspend', 'reactivate', 'cancel', 'change-quantity'].includes(asked.move)) return [];
    const done = {
      customerId: 'c-1',
      resourceType: draw.oneOf(['subscription', 'Subscription']),
      operationType: 'update_subscription',
      operationDate: spelledAt(draw, at),
      operationStatus: 'succeeded',
      resourceOldValue: value(before),
      resourceNewValue: value(state),
    };
    // an operation that fails afterwards changes nothing
    const status = state.status === 'suspended' ? 'active' : 'suspended';
    const failed = {
      ...done,
      operationStatus: 'failed',
      operationDate: spelledAt(draw, addMs(at, 60_000)),
      resourceOldValue: value(state),
    };
    return draw.chance(40) ? [done, { ...failed, resourceNewValue: JSON.stringify({ id: state.id, status }) }] : [done];
  });
}

export function activityOf(draw: Draw, life: Lived, until: number): Activity {
  const upgrades = historyOf(life, until).flatMap(({ event, at }) => (event === 'upgrade' ? [at] : []));
  const { id } = life.first;
  const migrated = life.moments[until]?.state;
  const transition = upgrades.map((at) => ({
    ...(draw.chance(50) ? { fromSubscriptionId: id, toSubscriptionId: id.toUpperCase() } : {}),
    quantity: 1,
    transitionType: 'TransitionOnly',
    events: [
      { name: 'Conversion', status: 'Started', timestamp: spelledAt(draw, (at - 5000) as Instant) },
      { name: 'Conversion', status: 'Completed', timestamp: spelledAt(draw, at) },
    ],
  }));
  const becomes = migrated?.status === 'migrated' ? migrated.becomes : null;
  const done =
    becomes === null || migrated?.status !== 'migrated'
      ? []
      : [
          {
            id: 'm-1',
            currentSubscriptionId: id,
            status: 'Completed',
            completedTime: spelledAt(draw, migrated.migratedAt),
            quantity: becomes.quantity,
            termDuration: becomes.term.duration,
            billingCycle: draw.oneOf(cycles[becomes.billingCycle]),
            purchaseFullTerm: true,
            subscriptionEndDate: spelledAt(draw, lastDayOf(becomes.term.endsAt)),
          },
        ];
  return { audit: { items: auditOf(draw, life, until) }, transitions: { transition }, migrations: done };
}
