import { instant } from '../../../src/kernel/instant.js';
import type { SubscriptionEvent } from '../../../src/lifecycle/transitions.js';
import type { Row } from './row.js';

type FactsOf<E> = Extract<SubscriptionEvent, { readonly event: E }> extends { readonly facts: infer F } ? F : object;

const term = { duration: 'P1Y', startsAt: instant('2020-06-01'), endsAt: instant('2021-06-01') } as const;

/** What happened at 20:15 on March 5, 2020, by event: its facts, and the sentence. An event that is missing does not compile. */
export const events: { readonly [E in SubscriptionEvent['event']]: readonly Row<FactsOf<E>>[] } = {
  ordered: [[{}, 'Ordered on Mar 5, 2020, 20:15 UTC.']],
  activate: [[{}, 'Activated on Mar 5, 2020, 20:15 UTC.']],
  suspend: [
    [{ reason: 'customer-request' }, "Suspended on Mar 5, 2020, 20:15 UTC, at the customer's request."],
    [{ reason: 'nonpayment' }, 'Suspended on Mar 5, 2020, 20:15 UTC, for nonpayment.'],
    [{ reason: 'fraud' }, 'Suspended on Mar 5, 2020, 20:15 UTC, for fraud.'],
  ],
  reactivate: [[{}, 'Reactivated on Mar 5, 2020, 20:15 UTC.']],
  cancel: [[{}, 'Canceled on Mar 5, 2020, 20:15 UTC.']],
  'set-auto-renew': [
    [{ autoRenew: true }, 'Auto-renew switched on: Mar 5, 2020, 20:15 UTC.'],
    [{ autoRenew: false }, 'Auto-renew switched off: Mar 5, 2020, 20:15 UTC.'],
  ],
  'set-end-of-term': [
    [{ endOfTerm: 'renew' }, 'What follows the term was chosen on Mar 5, 2020, 20:15 UTC: it renews.'],
    [
      { endOfTerm: 'extend' },
      'What follows the term was chosen on Mar 5, 2020, 20:15 UTC: it is extended month by month, each month paid in advance.',
    ],
    [{ endOfTerm: 'end' }, 'What follows the term was chosen on Mar 5, 2020, 20:15 UTC: it ends, and nobody has access from then on.'],
  ],
  'change-quantity': [[{ quantity: 1742 }, 'Number of licenses changed to 1,742 on Mar 5, 2020, 20:15 UTC.']],
  'convert-trial': [[{ term }, 'Trial converted to paid on Mar 5, 2020, 20:15 UTC.']],
  'start-new-term': [[{ term }, 'New term started on Mar 5, 2020, 20:15 UTC.']],
  'schedule-change': [
    [{ change: null }, 'The scheduled change was dropped on Mar 5, 2020, 20:15 UTC.'],
    [{ change: { quantity: 8 } }, 'A change was scheduled for the renewal on Mar 5, 2020, 20:15 UTC.'],
  ],
  renew: [[{ completedAt: instant('2020-06-01') }, 'Renewed on Mar 5, 2020, 20:15 UTC.']],
  extend: [[{}, 'Extended month by month, at a price, from Mar 5, 2020, 20:15 UTC.']],
  expire: [[{}, 'Term ended without renewal on Mar 5, 2020, 20:15 UTC.']],
  disable: [[{}, 'Disabled on Mar 5, 2020, 20:15 UTC.']],
  delete: [[{}, 'Deleted with its data on Mar 5, 2020, 20:15 UTC.']],
  migrate: [[{}, 'Migrated to new commerce on Mar 5, 2020, 20:15 UTC.']],
};
