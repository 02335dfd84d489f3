import type { Subscription } from '../vocabulary/subscription.js';

/** Returns the new-commerce subscription that a migrated one became, for its first term: no document says if that renews (M1). Any other is returned as it is. */
export function followed(state: Subscription): Subscription {
  if (state.status !== 'migrated') return state;
  const { id, becomes, migratedAt } = state;
  return { ...becomes, id, orderedAt: migratedAt, autoRenew: true, changedAt: migratedAt, status: 'active' };
}
