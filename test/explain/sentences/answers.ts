import type { KeyOf } from '../../../src/explain/texts.js';
import { instant } from '../../../src/kernel/instant.js';
import { money } from '../../../src/kernel/money.js';
import type { Answers } from '../../../src/rules/catalog/questions.js';
import type { Row } from './row.js';

type Keyed<A, K> = A extends unknown ? (KeyOf<A> extends K ? A : never) : never;

const net = money('18.17', 'AUD');
const tax = money('1.82', 'AUD');
const gross = money('19.99', 'AUD');
const fourth = money('7.00', 'AUD');
const fromAt = instant('2020-03-08');
const span = {
  basis: [],
  contested: [],
  verdict: 'refused',
  reasons: [{ code: 'not-cancellable', rule: 'B1', errorCode: null }],
  instead: [],
} as const;

/** The answers of every question by effect or verdict: the facts that a sentence shows, and the sentence. A key that is missing does not compile. */
export const answers: {
  readonly [Q in keyof Answers]: { readonly [K in KeyOf<Answers[Q]>]: readonly Row<Partial<Keyed<Answers[Q], K>>>[] };
} = {
  cancellation: {
    immediate: [
      [
        {
          refunds: [{ refund: 'full', untilAt: instant('2020-03-05T20:15Z') }],
          window: { opensAt: instant('2020-03-04T20:15Z'), closesAt: instant('2020-03-05T20:15Z') },
          creditedOn: 'next-invoice',
          disagreement: null,
        },
        'Can be canceled now with a full refund until Mar 5, 2020, 20:15 UTC, credited on the next invoice.',
      ],
      [
        {
          refunds: [
            { refund: 'not-stated', untilAt: instant('2020-03-05T20:15Z') },
            { refund: 'full', untilAt: instant('2020-03-08') },
            { refund: 'prorated', untilAt: instant('2020-03-09T10:00Z') },
            { refund: 'not-stated', untilAt: instant('2020-03-12T11:30Z') },
          ],
          window: { opensAt: instant('2020-03-04T20:15Z'), closesAt: instant('2020-03-20') },
          creditedOn: null,
          disagreement: null,
        },
        'Can be canceled now with an unspecified refund until Mar 5, 2020, 20:15 UTC, then a full one until the end of Mar 7, 2020 (UTC), then a prorated one until Mar 9, 2020, 10:00 UTC, then an unspecified one until Mar 12, 2020, 11:30 UTC. Canceling stays possible until the end of Mar 19, 2020 (UTC).',
      ],
      [
        {
          refunds: [{ refund: 'prorated', untilAt: null }],
          window: { opensAt: instant('2020-03-04T20:15Z'), closesAt: null },
          creditedOn: null,
          disagreement: null,
        },
        'Can be canceled now with a prorated refund at any time.',
      ],
      [
        {
          refunds: [{ refund: 'full', untilAt: instant('2020-04-11') }],
          window: { opensAt: instant('2020-03-04T20:15Z'), closesAt: null },
          creditedOn: null,
          disagreement: { statedAt: null, oursAt: instant('2020-04-11') },
        },
        "Can be canceled now with a full refund until the end of Apr 10, 2020 (UTC). Canceling stays possible after that. The server's deadline (none) differs from the computed one (Apr 11, 2020 (UTC)).",
      ],
      [
        {
          refunds: [],
          window: { opensAt: instant('2020-03-04T20:15Z'), closesAt: null },
          creditedOn: null,
          disagreement: { statedAt: null, oursAt: instant('2020-03-06T10:00:01Z') },
        },
        "Can be canceled at any time. There is no refund. The server's deadline (none) differs from the computed one (Mar 6, 2020, 10:00:01 UTC).",
      ],
      [
        {
          refunds: [],
          window: { opensAt: instant('2020-03-04T20:15Z'), closesAt: instant('2020-03-05T20:15Z') },
          creditedOn: null,
          disagreement: { statedAt: instant('2020-03-05T20:15Z'), oursAt: instant('2020-04-11') },
        },
        "Can be canceled until Mar 5, 2020, 20:15 UTC. There is no refund. The server's deadline (Mar 5, 2020, 20:15 UTC) differs from the computed one (Apr 11, 2020 (UTC)).",
      ],
    ],
    'at-renewal': [
      [{ effectiveAt: null }, 'Can only be canceled at renewal, without a refund.'],
      [
        { effectiveAt: instant('2020-06-01') },
        'Can only be canceled at renewal, without a refund; it runs until the end of May 31, 2020 (UTC).',
      ],
    ],
    deprovision: [[{}, 'It is billed after use, so there is no refund. To cancel it, deprovision the resource.']],
    refused: [[{}, 'Cannot be canceled now.']],
    undetermined: [[{}, 'It is not known whether it can be canceled.']],
  },
  'cancellation-timeline': {
    computed: [
      [
        {
          fromAt: instant('2020-03-05T20:15Z'),
          untilAt: instant('2020-04-11'),
          segments: [
            { fromAt: instant('2020-03-05T20:15Z'), untilAt: instant('2020-03-08'), ...span },
            { fromAt: instant('2020-03-08'), untilAt: instant('2020-03-09'), ...span },
            { fromAt: instant('2020-03-09'), untilAt: instant('2020-04-11'), ...span },
          ],
        },
        'From Mar 5, 2020, 20:15 UTC until the end of Apr 10, 2020 (UTC), the effect of canceling changes 2 times.',
      ],
      [
        {
          fromAt: instant('2020-03-08'),
          untilAt: instant('2020-03-09'),
          segments: [1, 2].map(() => ({ ...span, fromAt, untilAt: fromAt })),
        },
        'From Mar 8, 2020 (UTC) until the end of Mar 8, 2020 (UTC), the effect of canceling changes once.',
      ],
      [
        { fromAt: instant('2020-03-08'), untilAt: instant('2020-03-05T20:15Z'), segments: [] },
        'From Mar 8, 2020 (UTC) until Mar 5, 2020, 20:15 UTC, the effect of canceling changes 0 times.',
      ],
    ],
    undetermined: [[{}, 'It is not known what canceling does over that time.']],
  },
  'seat-reduction': {
    allowed: [
      [{ refund: 'full' }, 'Seats can be removed now with a full refund.'],
      [{ refund: 'prorated' }, 'Seats can be removed now with a prorated refund.'],
      [{ refund: 'none' }, 'Seats can be removed now with no refund.'],
      [{ refund: 'not-stated' }, 'Seats can be removed now with an unspecified refund.'],
    ],
    refused: [[{}, 'These seats cannot be removed now.']],
    undetermined: [[{}, 'It is not known whether seats can be removed.']],
  },
  refund: {
    computed: [
      [
        { refund: 'prorated', credit: net, retained: tax, unusedDays: 29, chargedDays: 31, noTerminationFee: true },
        'AUD 18.17 is credited for 29 unused of 31 days; AUD 1.82 is kept. There is no termination fee.',
      ],
      [
        { refund: 'prorated', credit: net, retained: tax, unusedDays: 0, chargedDays: 1, noTerminationFee: false },
        'AUD 18.17 is credited for 0 unused of 1 day; AUD 1.82 is kept.',
      ],
      [
        { refund: 'full', credit: net, retained: tax, unusedDays: 29, chargedDays: 31, noTerminationFee: false },
        'AUD 18.17 is credited: a full refund.',
      ],
      [
        { refund: 'none', credit: net, retained: tax, unusedDays: 29, chargedDays: 31, noTerminationFee: false },
        'Nothing is credited; AUD 1.82 is kept.',
      ],
    ],
    undetermined: [
      [{}, 'It is not known how much is refunded.'],
      [{ creditBounds: { least: tax, most: net } }, 'It is not known how much is refunded. It is AUD 18.17 at most.'],
    ],
  },
  'suspension-expiry': {
    computed: [
      [
        {
          expiresAt: instant('2020-04-11'),
          reactivatableUntilAt: instant('2020-04-09T07:30Z'),
          retentionDays: 105,
          contested: [],
          earliestAt: instant('2020-03-05T20:15Z'),
          latestAt: instant('2020-06-01'),
        },
        'Can be reactivated until Apr 9, 2020, 07:30 UTC; its data is deleted on Apr 11, 2020 (UTC), 105 days after the suspension.',
      ],
      [
        {
          expiresAt: instant('2020-04-11T12:00Z'),
          reactivatableUntilAt: instant('2020-04-09T07:30Z'),
          retentionDays: 1,
          contested: ['I7'],
          earliestAt: instant('2020-03-05T20:15Z'),
          latestAt: instant('2020-06-01'),
        },
        'Can be reactivated until Apr 9, 2020, 07:30 UTC; its data is deleted on Apr 11, 2020 (UTC), 1 day after the suspension. It is guaranteed until Mar 5, 2020, 20:15 UTC, and kept until the end of May 31, 2020 (UTC) at most. The documents also allow another answer (I7).',
      ],
    ],
    undetermined: [
      [
        { bounds: { earliestAt: instant('2020-03-05T20:15Z'), latestAt: instant('2020-06-01') } },
        'It is not known when its data is deleted. Its data is not deleted before Mar 5, 2020, 20:15 UTC. Its data is deleted by Jun 1, 2020 (UTC).',
      ],
    ],
  },
  reactivation: {
    allowed: [
      [{ window: { opensAt: instant('2020-03-05T20:15Z'), closesAt: null } }, 'Can be reactivated at any time.'],
      [
        { window: { opensAt: instant('2020-03-05T20:15Z'), closesAt: instant('2020-04-11') } },
        'Can be reactivated until the end of Apr 10, 2020 (UTC).',
      ],
    ],
    refused: [[{}, 'Cannot be reactivated.']],
    undetermined: [
      [
        { bounds: { earliestAt: null, latestAt: instant('2020-04-11T12:00Z') } },
        'It is not known whether it can be reactivated. Its data is deleted by Apr 11, 2020, 12:00 UTC.',
      ],
      [
        { bounds: { earliestAt: instant('2020-03-05T20:15Z'), latestAt: null } },
        'It is not known whether it can be reactivated. Its data is not deleted before Mar 5, 2020, 20:15 UTC.',
      ],
    ],
  },
  market: {
    allowed: [[{}, 'It is not listed as unavailable in this market.']],
    refused: [[{}, 'It is not sold in this market.']],
    undetermined: [[{}, 'It is not known whether it is sold in this market.']],
  },
  region: {
    allowed: [
      [{ area: 'brazil', billingCurrency: 'BRL' }, 'The partner may sell there: both are in the area Brazil, billed in "BRL".'],
      [{ area: 'africa', billingCurrency: null }, 'The partner may sell there: both are in the area Africa.'],
    ],
    refused: [[{}, 'The partner may not sell there.']],
    undetermined: [[{}, 'It is not known whether the partner may sell there.']],
  },
  cloud: {
    allowed: [[{}, 'It is sold in this cloud.']],
    refused: [[{}, 'It is not sold in this cloud.']],
    undetermined: [[{}, 'It is not known whether it is sold in this cloud.']],
  },
  'price-split': {
    computed: [
      [{ net, tax, gross, priceIncludedTax: true }, 'AUD 19.99 includes tax: AUD 18.17 net and AUD 1.82 tax.'],
      [{ net, tax, gross, priceIncludedTax: false }, 'Tax is not included: AUD 18.17 plus AUD 1.82 tax is AUD 19.99.'],
    ],
    undetermined: [[{}, 'It is not known whether the price includes tax.']],
  },
  'invoice-tax': {
    computed: [[{ net, tax, gross }, 'The invoice is AUD 18.17 net, AUD 1.82 tax, AUD 19.99 in all.']],
    undetermined: [[{}, 'It is not known how much tax is on the invoice.']],
  },
  role: {
    allowed: [
      [{ through: 'partner-center' }, 'This role can do it in Partner Center.'],
      [{ through: 'microsoft-365-admin-center' }, 'This role can do it in the Microsoft 365 admin center.'],
    ],
    refused: [[{}, 'This role cannot do it.']],
    undetermined: [[{}, 'It is not known whether this role can do it.']],
  },
  purchase: {
    allowed: [
      [{ setUpAt: null, trialDays: null }, 'Can be bought.'],
      [
        { setUpAt: 'publisher', trialDays: 30 },
        "Can be bought. It begins with a free trial of 30 days. Set-up is finished on the publisher's site.",
      ],
    ],
    refused: [[{}, 'Cannot be bought.']],
    undetermined: [[{}, 'It is not known whether it can be bought.']],
  },
  'download-link': {
    computed: [
      [
        { usable: true, expiresAt: instant('2020-04-11'), downloadsLeft: 49, reissue: 'without-limit' },
        'The download link works until the end of Apr 10, 2020 (UTC) (downloads left: 49).',
      ],
      [{ usable: true, expiresAt: null, downloadsLeft: null, reissue: 'not-stated' }, 'The download link works.'],
      [
        { usable: false, expiresAt: instant('2020-04-11'), downloadsLeft: 49, reissue: 'without-limit' },
        'The download link no longer works; issue it again.',
      ],
      [{ usable: false, expiresAt: instant('2020-04-11'), downloadsLeft: 49, reissue: 'not-stated' }, 'The download link no longer works.'],
    ],
    undetermined: [[{}, 'It is not known whether the download link still works.']],
  },
  'support-request': {
    computed: [
      [{ complete: true, missing: [] }, 'The support request is complete.'],
      [{ complete: false, missing: ['orderId', 'publisher'] }, 'The support request still needs: "orderId" and "publisher".'],
    ],
    undetermined: [[{}, 'It is not known what the support request needs.']],
  },
  access: {
    computed: [
      [{ users: 'yes', administrators: 'no', dataUntilAt: null }, 'Users have access. Administrators have no access.'],
      [
        { users: 'no', administrators: 'yes', dataUntilAt: instant('2020-04-11') },
        'Users have no access. Administrators have access. The data is kept until the end of Apr 10, 2020 (UTC).',
      ],
      [
        { users: 'no', administrators: 'to-save-data', dataUntilAt: null },
        "Users have no access. The partner's administrator may save the data.",
      ],
      [
        { users: 'no', administrators: 'not-stated', dataUntilAt: null },
        'Users have no access. Microsoft does not say whether administrators have access.',
      ],
    ],
    undetermined: [[{}, 'It is not known who has access.']],
  },
  'coterminous-end': {
    allowed: [
      [
        { endsAt: instant('2020-04-11'), naturalEndsAt: instant('2020-06-01T08:00Z') },
        'The aligned term runs until the end of Apr 10, 2020 (UTC) instead of until Jun 1, 2020, 08:00 UTC.',
      ],
    ],
    refused: [[{}, 'The end of the term cannot be aligned.']],
    undetermined: [[{}, 'It is not known whether the end of the term can be aligned.']],
  },
  'term-change': {
    immediate: [[{}, 'The term can be changed at once.']],
    'next-cycle': [[{}, 'The billing frequency can be changed, from the next billing cycle on.']],
    refused: [[{}, 'The term cannot be changed.']],
    undetermined: [[{}, 'It is not known whether the term can be changed.']],
  },
  'scheduled-change': {
    allowed: [
      [{ effectiveAt: null, droppedBy: [] }, 'A change can be scheduled for the next term.'],
      [
        {
          effectiveAt: instant('2020-03-05T20:15Z'),
          droppedBy: ['cancel', 'auto-renew-off', 'change-quantity', 'upgrade', 'suspend', 'convert-trial', 'term-change'],
        },
        'A change can be scheduled for the next term, on Mar 5, 2020, 20:15 UTC. It is dropped by a cancellation, switching auto-renew off, a change of quantity, an upgrade, a suspension, a conversion of the trial, or any change at once during the term.',
      ],
    ],
    refused: [[{}, 'No change can be scheduled.']],
    undetermined: [[{}, 'It is not known whether a change can be scheduled.']],
  },
  exchange: {
    allowed: [
      [
        {},
        'The reservation can be exchanged: the rest of the old one is refunded, the new one is charged in full, and its term starts on the day of the exchange.',
      ],
    ],
    refused: [[{}, 'The reservation cannot be exchanged.']],
    undetermined: [[{}, 'It is not known whether the reservation can be exchanged.']],
  },
  upgrade: {
    immediate: [
      [
        {
          kind: 'partial',
          into: 'second-subscription',
          endsAt: instant('2020-04-11'),
          charges: {
            question: 'mid-cycle-charge',
            at: null,
            basis: [],
            contested: [],
            changesAt: null,
            verdict: 'computed',
            refund: net,
            charge: gross,
            net: tax,
            unit: 'days',
            billed: 29,
            cycle: 31,
          },
        },
        'These seats can be upgraded into a second subscription, which runs until the end of Apr 10, 2020 (UTC). It cannot be undone. AUD 18.17 comes back and AUD 19.99 is charged for the rest of the cycle.',
      ],
      [
        { kind: 'full', into: 'same-subscription', endsAt: null, charges: null },
        'All seats can be upgraded in place. It cannot be undone.',
      ],
      [
        { kind: 'full', into: 'target', endsAt: instant('2020-03-05T20:15Z'), charges: null },
        'All seats can be upgraded into the existing subscription, which runs until Mar 5, 2020, 20:15 UTC. It cannot be undone.',
      ],
    ],
    'at-renewal': [
      [{ effectiveAt: null }, 'Can be upgraded with the next term.'],
      [{ effectiveAt: instant('2020-03-05T20:15Z') }, 'Can be upgraded with the next term, on Mar 5, 2020, 20:15 UTC.'],
    ],
    refused: [[{}, 'Cannot be upgraded.']],
    undetermined: [[{}, 'It is not known whether it can be upgraded.']],
  },
  'mid-cycle-charge': {
    computed: [
      [
        { refund: net, charge: gross, net: tax, unit: 'days', billed: 29, cycle: 31 },
        'AUD 18.17 comes back and AUD 19.99 is charged for 29 of 31 days; the difference is AUD 1.82.',
      ],
      [
        { refund: net, charge: gross, net: tax, unit: 'months', billed: 5, cycle: 12 },
        'AUD 18.17 comes back and AUD 19.99 is charged for 5 of 12 months; the difference is AUD 1.82.',
      ],
      [
        { refund: net, charge: gross, net: tax, unit: 'months', billed: 0, cycle: 1 },
        'AUD 18.17 comes back and AUD 19.99 is charged for 0 of 1 month; the difference is AUD 1.82.',
      ],
    ],
    undetermined: [[{}, 'It is not known what the change costs in its charge cycle.']],
  },
  'plan-price': {
    computed: [
      [
        { price: net, cycles: 36, surchargePercent: 5, by: 'surcharge' },
        'A seat costs AUD 18.17 each charge cycle, 36 in the term. It includes a surcharge of 5%.',
      ],
      [{ price: net, cycles: 36, surchargePercent: 5, by: 'list-price' }, 'A seat costs AUD 18.17 each charge cycle, 36 in the term.'],
    ],
    undetermined: [[{}, 'It is not known what the plan costs.']],
  },
  'extended-term-charge': {
    computed: [
      [
        { total: gross, month: net, surchargePercent: 23, charge: tax, usedDays: 15, monthDays: 30 },
        'The extended service term has cost AUD 19.99 so far: a month is AUD 18.17 (including 23% surcharge), the current one AUD 1.82 for 15 of 30 days.',
      ],
    ],
    refused: [[{}, 'There is no extended service term.']],
    undetermined: [[{}, 'It is not known what the extended service term costs.']],
  },
  'reservation-refund-limit': {
    computed: [
      [
        {
          limit: gross,
          used: net,
          left: tax,
          returns: { amount: fourth, returnsAt: instant('2020-06-01') },
          fits: false,
          fitsFromAt: instant('2020-04-11T12:00Z'),
        },
        'AUD 18.17 of AUD 19.99 is used, AUD 1.82 is left. AUD 7.00 returns on Jun 1, 2020 (UTC). The requested amount does not fit. It fits from Apr 11, 2020, 12:00 UTC.',
      ],
      [
        { limit: gross, used: net, left: tax, returns: null, fits: true, fitsFromAt: null },
        'AUD 18.17 of AUD 19.99 is used, AUD 1.82 is left. The requested amount fits.',
      ],
      [
        { limit: gross, used: net, left: tax, returns: null, fits: null, fitsFromAt: null },
        'AUD 18.17 of AUD 19.99 is used, AUD 1.82 is left.',
      ],
    ],
    undetermined: [[{}, 'It is not known how much can still be refunded.']],
  },
};
