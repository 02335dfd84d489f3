import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Status } from '../vocabulary/status.js';
import type { SourceId } from './sources.js';

/** The events that delete a scheduled change before it takes effect (T6, L3). */
export type DroppingEvent = 'cancel' | 'auto-renew-off' | 'change-quantity' | 'upgrade' | 'suspend';

/** The requirements of a change scheduled for the next term, and the events that delete it (T6). */
export interface ScheduledChangeRow extends Cited<SourceId> {
  /** The families with scheduled changes in the documents. */
  readonly families: readonly ProductFamily[];
  /** The required state; auto-renew must be on as well. */
  readonly needsStatus: Status;
  readonly droppedBy: readonly DroppingEvent[];
}

export const scheduledChanges = /* @__PURE__ */ datedTable<ScheduledChangeRow>('scheduled-change/next-term', [
  {
    since: '2021-09-03',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'create-subscription@2021-08-25',
    rules: ['T6'],
    families: ['new-commerce-license', 'isv-saas'],
    needsStatus: 'active',
    droppedBy: ['cancel', 'auto-renew-off', 'change-quantity', 'upgrade', 'suspend'],
  },
]);
