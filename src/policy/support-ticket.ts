import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';
import type { ProductFamily } from '../vocabulary/product.js';

/** The families whose window, once it is over, leaves a support ticket: for an order by mistake, a change of partner, a fault of Microsoft's (N1). */
export interface SupportTicketRow extends Cited {
  readonly families: readonly ProductFamily[];
}

export const supportTickets = /* @__PURE__ */ datedTable<SupportTicketRow>('support-ticket', [
  {
    since: '2023-10-19',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'create-subscription@2023-10-19',
    rules: ['N1'],
    families: ['new-commerce-license'],
  },
]);
