import { expect } from 'vitest';
import type { ProductFamily } from '../../src/index.js';
import * as termbook from '../public.js';
import { software } from '../purchase-request.js';
import type { Statement } from './statement.js';
import {
  after,
  allowedRoles,
  bought,
  canceled,
  daysLong,
  decideCancellation,
  decideMarket,
  hour,
  on,
  purchased,
  refusedMarkets,
  splitPrice,
  under,
} from './statement.js';

const first = 'software-subscriptions@2020-01-21';
const later = 'software-subscriptions@2021-03-08';
const markets = 'Azure reservations unavailable markets';
const buying = 'Buy software subscriptions on behalf of customers';
const managing = 'Activate and manage software subscriptions';
const log = 'View activity for software key access and software downloads';
const cancel = 'Cancel a purchase';
const support = 'Submit a customer support request to cancel a purchase';
const title = {
  [first]: 'Sell software subscriptions through CSP',
  [later]: 'Sell software subscriptions through the Cloud Solution Provider (CSP) program',
};
const rolesHeading = { [first]: 'Appropriate roles', [later]: 'Appropriate roles: Admin agent | Global admin' };
const afterwards = { [first]: cancel, [later]: 'Post-cancellation details' };

const tax = (family: ProductFamily, market: 'AU' | 'BR' | 'NZ', day: string): unknown => {
  const answer = splitPrice({ family, market, partnerMarket: market, price: termbook.money('110.00', 'EUR'), taxRate: '0.10' }, on(day));
  return answer.verdict === 'computed' ? answer.priceIncludedTax : answer.gaps;
};

/** What comes back of a year's price, canceled on the third day. */
const refund = (family: ProductFamily, day: string): unknown => {
  const charge = { paid: termbook.money('365.00', 'EUR'), startsAt: on(day), endsAt: after(day, daysLong(365)) };
  return termbook.refundCredit({ purchase: bought(family, on(day), { billingCycle: 'annual' }), charge }, after(day, daysLong(2)));
};

const request = {
  customerTenantId: 'tenant',
  orderId: 'order',
  refundReason: 'mistake',
  requestedAmount: '10.00 EUR',
  problemType: 'CSP Purchase/Refund on behalf of customers',
  impact: 'low',
  title: 'Refund',
  contactName: 'Ann',
  contactEmail: 'ann@contoso.example',
  contactPhone: '1',
} as const;

const checklist = (family: ProductFamily, day: string, rest: Partial<termbook.ChecklistFacts> = {}): unknown =>
  termbook.cancellationChecklist({ family, ...rest }, on(day));

const effects = (day: string): unknown => termbook.cancellationEffects({ family: 'perpetual-software', cancelledAt: on(day) });

/** What both revisions say in the same words. */
function inBoth(document: typeof first | typeof later): readonly Statement[] {
  return [
    ...(['buy-software', 'manage-software'] as const).map(
      (action): Statement => ({
        document,
        heading: rolesHeading[document],
        says: `two roles ${action.replace('-', ' ')}`,
        ask: (day) => allowedRoles(action, day),
        answer: ['admin-agent', 'global-admin'],
      }),
    ),
    ...under(document, title[document], {
      'reservations are sold on the same page by the same two roles; the page of the product names other ones': [
        (day) => {
          const ask = (role: termbook.Role, word?: 'founding-page') =>
            termbook.decideRole(
              { action: 'create-subscription', roles: [role], family: 'azure-reservation' },
              on(day),
              word === undefined ? {} : { interpretations: { I22: word } },
            );
          return [ask('sales-agent', 'founding-page').verdict, ask('admin-agent', 'founding-page').verdict, ask('sales-agent')];
        },
        ['refused', 'allowed', expect.objectContaining({ verdict: 'allowed', contested: ['I22'] })],
      ],
      'reservations and server subscriptions are for commercial customers': [
        (day) =>
          (['software-subscription', 'azure-reservation'] as const).map((family) => purchased(day, { offer: { ...software, family } })),
        [1, 2].map((): unknown => expect.not.arrayContaining(['segment-not-served', 'documents-silent'])),
      ],
      'it opens server subscriptions to no other customers, and closes them to none': [
        (day) =>
          purchased(day, {
            offer: { ...software, family: 'software-subscription' },
            customer: { segment: 'education' },
            partner: { roles: ['admin-agent'] },
          }),
        ['documents-silent'],
      ],
    }),
    ...under(document, markets, {
      'reservations are not sold in 109 markets': [(day) => refusedMarkets('azure-reservation', day).length, 109],
      'the first and the last of the list, and the one with two spellings, are among them': [
        (day) =>
          ['Aland Islands', 'Åland Islands', 'American Samoa', 'Kosovo', 'Svalbard', 'Yemen'].map((name) => {
            const market = termbook.marketNamed(name);
            return market === null ? name : decideMarket({ family: 'azure-reservation', market }, on(day)).verdict;
          }),
        Array(6).fill('refused'),
      ],
      'a market that is not on the list is not closed by it': [
        (day) => decideMarket({ family: 'azure-reservation', market: 'KR' }, on(day)).verdict,
        'allowed',
      ],
    }),
    ...under(document, buying, {
      'in Australia and Brazil the price includes tax': [
        (day) =>
          (['AU', 'BR'] as const).flatMap((market) => [tax('software-subscription', market, day), tax('perpetual-software', market, day)]),
        [true, true, true, true],
      ],
      'everywhere else commercial prices exclude tax': [(day) => tax('perpetual-software', 'NZ', day), false],
      'this holds for all commercial prices, those of other families too': [
        (day) => [tax('license-based', 'AU', day), tax('isv-saas', 'BR', day), tax('license-based', 'NZ', day)],
        [true, true, false],
      ],
    }),
    ...under(document, managing, {
      'of the partner only an Admin agent gets keys and downloads': [
        (day) => allowedRoles('get-keys-and-downloads', day).filter((role) => role !== 'customer-global-admin'),
        ['admin-agent'],
      ],
    }),
    ...under(document, log, {
      'four roles see the activity log': [
        (day) => allowedRoles('view-activity-log', day),
        ['global-admin', 'account-admin', 'referral-admin', 'marketing-content-admin'],
      ],
      'the log lists who read a key or downloaded in a range of dates': [
        (day) => {
          const entries = [0, 5, 10].map((count) => ({
            at: after(day, daysLong(count)),
            who: `user ${String(count)}`,
            what: 'key-accessed' as const,
          }));
          const answer = termbook.activityLog(
            { entries, range: { opensAt: after(day, daysLong(1)), closesAt: after(day, daysLong(6)) } },
            on(day),
          );
          return answer.verdict === 'computed' ? answer.entries.map(({ who }) => who) : answer;
        },
        ['user 5'],
      ],
    }),
    ...under(document, cancel, {
      'no early termination fee is charged inside the window': [
        (day) => [refund('perpetual-software', day), refund('software-subscription', day)],
        [expect.objectContaining({ noTerminationFee: true }), expect.objectContaining({ noTerminationFee: true })],
      ],
      'the steps are for software that qualifies for a window': [
        (day) => (['software-subscription', 'perpetual-software'] as const).map((family) => checklist(family, day)),
        [expect.objectContaining({ verdict: 'computed' }), expect.objectContaining({ verdict: 'computed' })],
      ],
      'they are not for plans of SUSE and Red Hat, which cannot be canceled': [
        (day) => [checklist('azure-linux-plan', day), canceled('azure-linux-plan', day, hour)],
        [expect.objectContaining({ reasons: [expect.objectContaining({ code: 'not-cancellable' })] }), ['not-cancellable']],
      ],
      'plans of SUSE and Red Hat held as a reservation cannot be canceled either': [
        (day) =>
          (['suse', 'red-hat'] as const).map((reservedProduct) =>
            canceled('azure-reservation', day, hour, { billingCycle: 'one-time', reservedProduct }),
          ),
        [['not-cancellable'], ['not-cancellable']],
      ],
      'an Admin agent alone cancels software': [(day) => allowedRoles('cancel-software', day), ['admin-agent']],
      'it is done in the portal or by API': [(day) => checklist('perpetual-software', day), { through: ['portal', 'api'] }],
      "the customer's name, tenant or domain, the product and the order must be at hand": [
        (day) => checklist('perpetual-software', day, { noticeAcknowledged: true }),
        { missing: ['customerName|customerTenantId|domainName', 'productName', 'orderIds'] },
      ],
      'the steps: customer, software, the purchase, Cancel, the order, the notice, Submit': [
        (day) => checklist('perpetual-software', day),
        {
          steps: ['choose-customer', 'open-software', 'choose-purchase', 'choose-cancel', 'choose-order', 'acknowledge-notice', 'submit'],
        },
      ],
      'the notice has to be acknowledged': [
        (day) => checklist('perpetual-software', day, { domainName: 'contoso.example', productName: 'SQL Server', orderIds: ['o-1'] }),
        { missing: ['noticeAcknowledged'], complete: false },
      ],
      'each order is canceled on its own': [
        (day) => checklist('perpetual-software', day, { orderIds: ['o-1', 'o-2', 'o-2'] }),
        { cancellations: 2, scope: 'order' },
      ],
      'the attempt may show the days left, that the window is over, or a support request': [
        (day) => checklist('perpetual-software', day),
        { attemptMayShow: ['days-left', 'window-over', 'support-request-offered'] },
      ],
      'the days that remain can be told, down to one on the last day': [
        (day) => {
          const last = after(day, daysLong(document === first ? 60 : 30));
          const answer = decideCancellation(bought('perpetual-software', on(day)), last);
          return answer.verdict === 'allowed' && answer.effect === 'immediate' ? termbook.daysLeft(answer.window, last) : answer;
        },
        1,
      ],
      'a confirmation follows, and the portal may be up to 15 minutes late': [
        (day) => {
          const told = effects(day) as termbook.CancellationEffectsAnswer;
          return [checklist('perpetual-software', day), told.verdict === 'computed' ? told.shownByAt - on(day) : null];
        },
        [expect.objectContaining({ confirmationFollows: true }), 15 * 60_000],
      ],
    }),
    ...under(document, afterwards[document], {
      'keys and download links are revoked': [effects, { revoked: ['keys', 'download-links'] }],
      'customer and partner stop using it': [effects, { mustStopUsing: ['customer', 'partner'] }],
      'the partner removes the software, its downloads and links': [effects, { partnerRemoves: ['software', 'downloads', 'links'] }],
      'the item stays listed without its key': [effects, { listed: 'without-key' }],
      'the credit is on the next monthly invoice': [
        (day) => [effects(day), refund('perpetual-software', day)],
        [expect.objectContaining({ creditedOn: 'next-invoice' }), expect.objectContaining({ creditedOn: 'next-invoice' })],
      ],
      'perpetual software is credited in full': [
        (day) => refund('perpetual-software', day),
        { refund: 'full', credit: { amount: 36_500 } },
      ],
      'a software subscription is credited in part': [
        (day) => refund('software-subscription', day),
        { refund: 'prorated', credit: { amount: 36_200 } },
      ],
    }),
    ...under(document, support, {
      'the type of problem is the one that the page names': [
        (day) => [termbook.supportRequest(request, on(day)), termbook.supportRequest({ ...request, problemType: 'other' }, on(day))],
        [
          expect.objectContaining({ complete: true, missing: [] }),
          expect.objectContaining({ missing: ['problemType'], wanted: { problemType: 'CSP Purchase/Refund on behalf of customers' } }),
        ],
      ],
      'impact and title, tenant or domain, order or subscription, reason, amount and contact are told': [
        (day) => termbook.supportRequest({}, on(day)),
        {
          missing: [
            'customerTenantId|domainName',
            'orderId|subscriptionId',
            'refundReason',
            'requestedAmount',
            'problemType',
            'impact',
            'title',
            'contactName',
            'contactEmail',
            'contactPhone',
          ],
        },
      ],
      'a file is attached only if one is needed': [(day) => termbook.supportRequest(request, on(day)), { complete: true }],
    }),
  ];
}

const link = (day: string, ms: number, downloads: number): unknown => {
  const answer = termbook.downloadLink({ issuedAt: on(day), downloads }, after(day, ms));
  return answer.verdict === 'computed' ? answer.usable : answer.gaps;
};

const onlyFirst: readonly Statement[] = [
  ...under(first, managing, {
    'the steps to a download: version, language, file type, Submit, keys and downloads, the download or its link': [
      (day) => termbook.downloadSteps({ side: 'partner' }, on(day)),
      {
        steps: [
          'choose-version',
          'choose-language',
          'choose-file-type-or-system',
          'submit',
          'open-keys-and-downloads',
          'download-or-copy-link',
        ],
      },
    ],
    'a link works for two weeks': [(day) => [link(day, daysLong(14) - 1, 0), link(day, daysLong(14), 0)], [true, false]],
    'or for 50 downloads, whichever comes first': [(day) => [link(day, hour, 49), link(day, hour, 50)], [true, false]],
    'an expired link is issued again, as often as needed': [
      (day) => termbook.downloadLink({ issuedAt: on(day), downloads: 50 }, after(day, daysLong(1))),
      { usable: false, reissue: 'without-limit' },
    ],
  }),
  ...under(first, cancel, {
    'software is canceled within 60 days of its purchase, and not afterwards': [
      (day) =>
        (['software-subscription', 'perpetual-software'] as const).map((family) => [
          canceled(family, day, daysLong(61) - 1),
          canceled(family, day, daysLong(61)),
        ]),
      [
        [['immediate', 'prorated'], ['window-closed']],
        [['immediate', 'full'], ['window-closed']],
      ],
    ],
    'the steps are not for the Windows 7 updates of 2020: those need a support request': [
      (day) => [checklist('windows-7-esu', day), canceled('windows-7-esu', day, hour)],
      [
        expect.objectContaining({
          reasons: [expect.objectContaining({ code: 'support-request-required' })],
          instead: [{ by: 'support-request' }],
        }),
        ['support-request-required'],
      ],
    ],
  }),
];

const onlyLater: readonly Statement[] = [
  ...under(later, managing, {
    'the steps to a download: version, language, bit, keys and downloads, the key, the download or its link': [
      (day) => termbook.downloadSteps({ side: 'partner' }, on(day)),
      { steps: ['choose-version', 'choose-language', 'choose-bitness', 'open-keys-and-downloads', 'key-or-download-or-copy-link'] },
    ],
    'a key has 32 digits': [(day) => termbook.downloadSteps({ side: 'partner' }, on(day)), { keyDigits: 32 }],
    'an order canceled within 30 days is credited in full: against the last section, which says in part for subscriptions': [
      (day) => {
        const at = after(day, daysLong(3));
        const purchase = bought('software-subscription', on(day));
        return [decideCancellation(purchase, at), decideCancellation(purchase, at, { interpretations: { I8: 'full-for-both' } })];
      },
      [expect.objectContaining({ refund: 'prorated', contested: ['I8'] }), expect.objectContaining({ refund: 'full' })],
    ],
    "of the customer only its Global admin sees keys, in the Microsoft 365 admin center; the partner's in Partner Center": [
      (day) => termbook.keyViewers({ family: 'software-subscription' }, on(day)),
      {
        viewers: [
          { role: 'admin-agent', through: 'partner-center' },
          { role: 'customer-global-admin', through: 'microsoft-365-admin-center' },
        ],
      },
    ],
  }),
  ...under(later, 'Server subscription download and license keys available through Microsoft 365 Admin Center for customers', {
    'customers find them under Billing, Your products, Software': [
      (day) => termbook.downloadSteps({ side: 'customer' }, on(day)),
      { verdict: 'computed', steps: ['open-billing', 'open-your-products', 'open-software'] },
    ],
  }),
  ...under(later, cancel, {
    'software is canceled within 30 days of its purchase, and not afterwards': [
      (day) =>
        (['software-subscription', 'perpetual-software'] as const).map((family) => [
          canceled(family, day, daysLong(31) - 1),
          canceled(family, day, daysLong(31)),
        ]),
      [
        [['immediate', 'prorated'], ['window-closed']],
        [['immediate', 'full'], ['window-closed']],
      ],
    ],
    'the page of 2021-03-08 has 30 days before they were announced: another reading of orders until then': [
      () => {
        const purchase = bought('perpetual-software', on('2021-05-10'));
        const at = on('2021-06-20');
        return [decideCancellation(purchase, at), decideCancellation(purchase, at, { interpretations: { I12: 'page-date' } })];
      },
      [
        expect.objectContaining({ verdict: 'allowed', contested: expect.arrayContaining(['I12']) as unknown }),
        expect.objectContaining({ verdict: 'refused' }),
      ],
    ],
    'it no longer excepts the Windows 7 updates: the general sentence, contested, with the support request beside it': [
      (day) => decideCancellation(bought('windows-7-esu', on(day)), after(day, hour)),
      { verdict: 'allowed', refund: 'not-stated', contested: ['I20'] },
    ],
  }),
];

/** What the two revisions of the page on software say. */
export const softwareSubscriptions: readonly Statement[] = [...inBoth(first), ...onlyFirst, ...inBoth(later), ...onlyLater];
