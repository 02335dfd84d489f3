import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Status } from '../vocabulary/status.js';

/** The events that delete a scheduled change before it takes effect; 'term-change' = any change at once during the term. Rules: T6, L3. */
export type DroppingEvent = 'cancel' | 'auto-renew-off' | 'change-quantity' | 'upgrade' | 'suspend' | 'convert-trial' | 'term-change';

/** The contents that a scheduled change may hold (T13). */
export const allContents = ['quantity', 'term', 'billingCycle', 'product', 'endsAt'] as const;
export type ScheduledContent = (typeof allContents)[number];
/** The rule on an end within the next term. */
export const endRule = 'T8';

/** The requirements of a change scheduled for the next term, and the events that delete it (T6). */
export interface ScheduledChangeRow extends Cited {
  /** The families with scheduled changes in the documents. */
  readonly families: readonly ProductFamily[];
  /** The required state; auto-renew must be on as well. */
  readonly needsStatus: Status;
  readonly droppedBy: readonly DroppingEvent[];
  readonly contents: readonly ScheduledContent[];
}

const dropped = ['cancel', 'auto-renew-off', 'change-quantity', 'upgrade', 'suspend', 'convert-trial'] as const;

export const scheduledChanges = /* @__PURE__ */ datedTable<ScheduledChangeRow>('scheduled-change/next-term', [
  {
    since: '2021-09-03',
    seenUntil: '2021-10-03',
    certainty: 'preview',
    source: 'create-subscription@2021-08-25',
    rules: ['T6', 'T13'],
    families: ['new-commerce-license'],
    needsStatus: 'active',
    droppedBy: [],
    contents: ['quantity', 'term', 'billingCycle', 'product'],
  },
  {
    since: '2021-10-04',
    seenUntil: '2023-08-04',
    certainty: 'first-seen',
    source: 'create-subscription@2021-09-27',
    rules: ['T6', 'T13'],
    families: ['new-commerce-license'],
    needsStatus: 'active',
    droppedBy: dropped,
    contents: ['quantity', 'term', 'billingCycle', 'product'],
  },
  {
    since: '2023-10-19',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'create-subscription@2023-10-19',
    rules: ['T6', 'T13'],
    families: ['new-commerce-license'],
    needsStatus: 'active',
    droppedBy: dropped,
    contents: ['quantity', 'term', 'billingCycle', 'product', 'endsAt'],
  },
  {
    since: '2023-10-24',
    certainty: 'first-seen',
    source: 'create-scheduled-changes@learn',
    rules: ['T6', 'T13'],
    families: ['new-commerce-license', 'software-subscription'],
    needsStatus: 'active',
    droppedBy: [...dropped, 'term-change'],
    contents: ['quantity', 'term', 'billingCycle', 'product', 'endsAt'],
  },
]);
