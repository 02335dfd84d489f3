import type { NonEmpty } from '../kernel/answer.js';
import type { Cited } from '../kernel/dated-table.js';
import { datedTable } from '../kernel/dated-table.js';

/** One requirement: any one of these fields, with the given value if the choice is fixed; case and spaces do not count. */
export interface NeededField {
  readonly anyOf: NonEmpty<string>;
  readonly value?: string;
}

export interface SupportRequestRow extends Cited {
  readonly needed: readonly NeededField[];
  readonly optional: readonly string[];
}

/** The requirements of a support request for the refund of software (E15). */
export const supportRequests = /* @__PURE__ */ datedTable<SupportRequestRow>('support-request/software', [
  {
    since: '2018-08-31',
    seenUntil: '2023-10-23',
    certainty: 'first-seen',
    source: 'software-subscriptions@2018-08-31',
    rules: ['E15'],
    needed: [
      { anyOf: ['customerTenantId', 'domainName'] },
      { anyOf: ['orderId', 'subscriptionId'] },
      { anyOf: ['refundReason'] },
      { anyOf: ['requestedAmount'] },
      { anyOf: ['problemType'], value: 'CSP Purchase/Refund on behalf of customers' },
      { anyOf: ['impact'] },
      { anyOf: ['title'] },
      { anyOf: ['contactName'] },
      { anyOf: ['contactEmail'] },
      { anyOf: ['contactPhone'] },
    ],
    optional: ['attachments'],
  },
]);
