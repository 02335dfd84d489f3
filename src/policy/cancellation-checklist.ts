import type { NonEmpty } from '../kernel/answer.js';
import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { SourceId } from './sources.js';

/** The facts required to start the cancellation of software. */
export type ChecklistField = 'customerName' | 'customerTenantId' | 'domainName' | 'productName' | 'orderIds' | 'noticeAcknowledged';

export interface CancellationChecklistRow extends Cited<SourceId> {
  /** The required facts, each satisfied by any one of its fields. */
  readonly needed: readonly NonEmpty<ChecklistField>[];
  /** Each order is canceled on its own (E13). */
  readonly scope: 'order';
  /** The information that an attempt may return (E13). */
  readonly attemptMayShow: readonly ('days-left' | 'window-over' | 'support-request-offered')[];
  readonly confirmationFollows: boolean;
  readonly through: readonly ('portal' | 'api')[];
}

/** The requirements of the cancellation of software, and its course (E13, E16). */
export const cancellationChecklists = /* @__PURE__ */ datedTable<CancellationChecklistRow>('cancellation-checklist/software', [
  {
    since: '2020-01-21',
    seenUntil: '2021-06-02',
    certainty: 'first-seen',
    source: 'software-subscriptions@2020-01-21',
    section: 'Cancel a purchase',
    rules: ['E16', 'E13'],
    needed: [['customerName', 'customerTenantId', 'domainName'], ['productName'], ['orderIds'], ['noticeAcknowledged']],
    scope: 'order',
    attemptMayShow: ['days-left', 'window-over', 'support-request-offered'],
    confirmationFollows: true,
    through: ['portal', 'api'],
  },
]);
