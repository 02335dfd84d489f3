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
    {
      document,
      heading: title[document],
      says: 'reservations are sold on the same page by the same two roles; the page of the product names other ones',
      ask: (day) => {
        const ask = (role: termbook.Role, word?: 'founding-page') =>
          termbook.decideRole(
            { action: 'create-subscription', roles: [role], family: 'azure-reservation' },
            on(day),
            word === undefined ? {} : { interpretations: { I22: word } },
          );
        return [ask('sales-agent', 'founding-page').verdict, ask('admin-agent', 'founding-page').verdict, ask('sales-agent')];
      },
      answer: ['refused', 'allowed', expect.objectContaining({ verdict: 'allowed', contested: ['I22'] })],
    },
    {
      document,
      heading: title[document],
      says: 'reservations and server subscriptions are for commercial customers',
      ask: (day) =>
        (['software-subscription', 'azure-reservation'] as const).map((family) => purchased(day, { offer: { ...software, family } })),
      answer: [1, 2].map((): unknown => expect.not.arrayContaining(['segment-not-served', 'documents-silent'])),
    },
    {
      document,
      heading: title[document],
      says: 'it opens server subscriptions to no other customers, and closes them to none',
      ask: (day) =>
        purchased(day, {
          offer: { ...software, family: 'software-subscription' },
          customer: { segment: 'education' },
          partner: { roles: ['admin-agent'] },
        }),
      answer: ['documents-silent'],
    },
    {
      document,
      heading: markets,
      says: 'reservations are not sold in 109 markets',
      ask: (day) => refusedMarkets('azure-reservation', day).length,
      answer: 109,
    },
    {
      document,
      heading: markets,
      says: 'the first and the last of the list, and the one with two spellings, are among them',
      ask: (day) =>
        ['Aland Islands', 'Åland Islands', 'American Samoa', 'Kosovo', 'Svalbard', 'Yemen'].map((name) => {
          const market = termbook.marketNamed(name);
          return market === null ? name : decideMarket({ family: 'azure-reservation', market }, on(day)).verdict;
        }),
      answer: Array(6).fill('refused'),
    },
    {
      document,
      heading: markets,
      says: 'a market that is not on the list is not closed by it',
      ask: (day) => decideMarket({ family: 'azure-reservation', market: 'KR' }, on(day)).verdict,
      answer: 'allowed',
    },
    {
      document,
      heading: buying,
      says: 'in Australia and Brazil the price includes tax',
      ask: (day) =>
        (['AU', 'BR'] as const).flatMap((market) => [tax('software-subscription', market, day), tax('perpetual-software', market, day)]),
      answer: [true, true, true, true],
    },
    {
      document,
      heading: buying,
      says: 'everywhere else commercial prices exclude tax',
      ask: (day) => tax('perpetual-software', 'NZ', day),
      answer: false,
    },
    {
      document,
      heading: buying,
      says: 'this holds for all commercial prices, those of other families too',
      ask: (day) => [tax('license-based', 'AU', day), tax('isv-saas', 'BR', day), tax('license-based', 'NZ', day)],
      answer: [true, true, false],
    },
    {
      document,
      heading: managing,
      says: 'of the partner only an Admin agent gets keys and downloads',
      ask: (day) => allowedRoles('get-keys-and-downloads', day).filter((role) => role !== 'customer-global-admin'),
      answer: ['admin-agent'],
    },
    {
      document,
      heading: log,
      says: 'four roles see the activity log',
      ask: (day) => allowedRoles('view-activity-log', day),
      answer: ['global-admin', 'account-admin', 'referral-admin', 'marketing-content-admin'],
    },
    {
      document,
      heading: log,
      says: 'the log lists who read a key or downloaded in a range of dates',
      ask: (day) => {
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
      answer: ['user 5'],
    },
    {
      document,
      heading: cancel,
      says: 'no early termination fee is charged inside the window',
      ask: (day) => [refund('perpetual-software', day), refund('software-subscription', day)],
      answer: [expect.objectContaining({ noTerminationFee: true }), expect.objectContaining({ noTerminationFee: true })],
    },
    {
      document,
      heading: cancel,
      says: 'the steps are for software that qualifies for a window',
      ask: (day) => (['software-subscription', 'perpetual-software'] as const).map((family) => checklist(family, day)),
      answer: [expect.objectContaining({ verdict: 'computed' }), expect.objectContaining({ verdict: 'computed' })],
    },
    {
      document,
      heading: cancel,
      says: 'they are not for plans of SUSE and Red Hat, which cannot be canceled',
      ask: (day) => [checklist('azure-linux-plan', day), canceled('azure-linux-plan', day, hour)],
      answer: [expect.objectContaining({ reasons: [expect.objectContaining({ code: 'not-cancellable' })] }), ['not-cancellable']],
    },
    {
      document,
      heading: cancel,
      says: 'plans of SUSE and Red Hat held as a reservation cannot be canceled either',
      ask: (day) =>
        (['suse', 'red-hat'] as const).map((reservedProduct) =>
          canceled('azure-reservation', day, hour, { billingCycle: 'one-time', reservedProduct }),
        ),
      answer: [['not-cancellable'], ['not-cancellable']],
    },
    {
      document,
      heading: cancel,
      says: 'an Admin agent alone cancels software',
      ask: (day) => allowedRoles('cancel-software', day),
      answer: ['admin-agent'],
    },
    {
      document,
      heading: cancel,
      says: 'it is done in the portal or by API',
      ask: (day) => checklist('perpetual-software', day),
      answer: { through: ['portal', 'api'] },
    },
    {
      document,
      heading: cancel,
      says: "the customer's name, tenant or domain, the product and the order must be at hand",
      ask: (day) => checklist('perpetual-software', day, { noticeAcknowledged: true }),
      answer: { missing: ['customerName|customerTenantId|domainName', 'productName', 'orderIds'] },
    },
    {
      document,
      heading: cancel,
      says: 'the steps: customer, software, the purchase, Cancel, the order, the notice, Submit',
      ask: (day) => checklist('perpetual-software', day),
      answer: {
        steps: ['choose-customer', 'open-software', 'choose-purchase', 'choose-cancel', 'choose-order', 'acknowledge-notice', 'submit'],
      },
    },
    {
      document,
      heading: cancel,
      says: 'the notice has to be acknowledged',
      ask: (day) => checklist('perpetual-software', day, { domainName: 'contoso.example', productName: 'SQL Server', orderIds: ['o-1'] }),
      answer: { missing: ['noticeAcknowledged'], complete: false },
    },
    {
      document,
      heading: cancel,
      says: 'each order is canceled on its own',
      ask: (day) => checklist('perpetual-software', day, { orderIds: ['o-1', 'o-2', 'o-2'] }),
      answer: { cancellations: 2, scope: 'order' },
    },
    {
      document,
      heading: cancel,
      says: 'the attempt may show the days left, that the window is over, or a support request',
      ask: (day) => checklist('perpetual-software', day),
      answer: { attemptMayShow: ['days-left', 'window-over', 'support-request-offered'] },
    },
    {
      document,
      heading: cancel,
      says: 'the days that remain can be told, down to one on the last day',
      ask: (day) => {
        const last = after(day, daysLong(document === first ? 60 : 30));
        const answer = decideCancellation(bought('perpetual-software', on(day)), last);
        return answer.verdict === 'allowed' && answer.effect === 'immediate' ? termbook.daysLeft(answer.window, last) : answer;
      },
      answer: 1,
    },
    {
      document,
      heading: cancel,
      says: 'a confirmation follows, and the portal may be up to 15 minutes late',
      ask: (day) => {
        const told = effects(day) as termbook.CancellationEffectsAnswer;
        return [checklist('perpetual-software', day), told.verdict === 'computed' ? told.shownByAt - on(day) : null];
      },
      answer: [expect.objectContaining({ confirmationFollows: true }), 15 * 60_000],
    },
    {
      document,
      heading: afterwards[document],
      says: 'keys and download links are revoked',
      ask: effects,
      answer: { revoked: ['keys', 'download-links'] },
    },
    {
      document,
      heading: afterwards[document],
      says: 'customer and partner stop using it',
      ask: effects,
      answer: { mustStopUsing: ['customer', 'partner'] },
    },
    {
      document,
      heading: afterwards[document],
      says: 'the partner removes the software, its downloads and links',
      ask: effects,
      answer: { partnerRemoves: ['software', 'downloads', 'links'] },
    },
    {
      document,
      heading: afterwards[document],
      says: 'the item stays listed without its key',
      ask: effects,
      answer: { listed: 'without-key' },
    },
    {
      document,
      heading: afterwards[document],
      says: 'the credit is on the next monthly invoice',
      ask: (day) => [effects(day), refund('perpetual-software', day)],
      answer: [expect.objectContaining({ creditedOn: 'next-invoice' }), expect.objectContaining({ creditedOn: 'next-invoice' })],
    },
    {
      document,
      heading: afterwards[document],
      says: 'perpetual software is credited in full',
      ask: (day) => refund('perpetual-software', day),
      answer: { refund: 'full', credit: { amount: 36_500 } },
    },
    {
      document,
      heading: afterwards[document],
      says: 'a software subscription is credited in part',
      ask: (day) => refund('software-subscription', day),
      answer: { refund: 'prorated', credit: { amount: 36_200 } },
    },
    {
      document,
      heading: support,
      says: 'the type of problem is the one that the page names',
      ask: (day) => [termbook.supportRequest(request, on(day)), termbook.supportRequest({ ...request, problemType: 'other' }, on(day))],
      answer: [
        expect.objectContaining({ complete: true, missing: [] }),
        expect.objectContaining({ missing: ['problemType'], wanted: { problemType: 'CSP Purchase/Refund on behalf of customers' } }),
      ],
    },
    {
      document,
      heading: support,
      says: 'impact and title, tenant or domain, order or subscription, reason, amount and contact are told',
      ask: (day) => termbook.supportRequest({}, on(day)),
      answer: {
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
    },
    {
      document,
      heading: support,
      says: 'a file is attached only if one is needed',
      ask: (day) => termbook.supportRequest(request, on(day)),
      answer: { complete: true },
    },
  ];
}

const link = (day: string, ms: number, downloads: number): unknown => {
  const answer = termbook.downloadLink({ issuedAt: on(day), downloads }, after(day, ms));
  return answer.verdict === 'computed' ? answer.usable : answer.gaps;
};

const onlyFirst: readonly Statement[] = [
  {
    document: first,
    heading: managing,
    says: 'the steps to a download: version, language, file type, Submit, keys and downloads, the download or its link',
    ask: (day) => termbook.downloadSteps({ side: 'partner' }, on(day)),
    answer: {
      steps: [
        'choose-version',
        'choose-language',
        'choose-file-type-or-system',
        'submit',
        'open-keys-and-downloads',
        'download-or-copy-link',
      ],
    },
  },
  {
    document: first,
    heading: managing,
    says: 'a link works for two weeks',
    ask: (day) => [link(day, daysLong(14) - 1, 0), link(day, daysLong(14), 0)],
    answer: [true, false],
  },
  {
    document: first,
    heading: managing,
    says: 'or for 50 downloads, whichever comes first',
    ask: (day) => [link(day, hour, 49), link(day, hour, 50)],
    answer: [true, false],
  },
  {
    document: first,
    heading: managing,
    says: 'an expired link is issued again, as often as needed',
    ask: (day) => termbook.downloadLink({ issuedAt: on(day), downloads: 50 }, after(day, daysLong(1))),
    answer: { usable: false, reissue: 'without-limit' },
  },
  {
    document: first,
    heading: cancel,
    says: 'software is canceled within 60 days of its purchase, and not afterwards',
    ask: (day) =>
      (['software-subscription', 'perpetual-software'] as const).map((family) => [
        canceled(family, day, daysLong(61) - 1),
        canceled(family, day, daysLong(61)),
      ]),
    answer: [
      [['immediate', 'prorated'], ['window-closed']],
      [['immediate', 'full'], ['window-closed']],
    ],
  },
  {
    document: first,
    heading: cancel,
    says: 'the steps are not for the Windows 7 updates of 2020: those need a support request',
    ask: (day) => [checklist('windows-7-esu', day), canceled('windows-7-esu', day, hour)],
    answer: [
      expect.objectContaining({
        reasons: [expect.objectContaining({ code: 'support-request-required' })],
        instead: [{ by: 'support-request' }],
      }),
      ['support-request-required'],
    ],
  },
];

const onlyLater: readonly Statement[] = [
  {
    document: later,
    heading: managing,
    says: 'the steps to a download: version, language, bit, keys and downloads, the key, the download or its link',
    ask: (day) => termbook.downloadSteps({ side: 'partner' }, on(day)),
    answer: { steps: ['choose-version', 'choose-language', 'choose-bitness', 'open-keys-and-downloads', 'key-or-download-or-copy-link'] },
  },
  {
    document: later,
    heading: managing,
    says: 'a key has 32 digits',
    ask: (day) => termbook.downloadSteps({ side: 'partner' }, on(day)),
    answer: { keyDigits: 32 },
  },
  {
    document: later,
    heading: managing,
    says: 'an order canceled within 30 days is credited in full: against the last section, which says in part for subscriptions',
    ask: (day) => {
      const at = after(day, daysLong(3));
      const purchase = bought('software-subscription', on(day));
      return [decideCancellation(purchase, at), decideCancellation(purchase, at, { interpretations: { I8: 'full-for-both' } })];
    },
    answer: [expect.objectContaining({ refund: 'prorated', contested: ['I8'] }), expect.objectContaining({ refund: 'full' })],
  },
  {
    document: later,
    heading: managing,
    says: "of the customer only its Global admin sees keys, in the Microsoft 365 admin center; the partner's in Partner Center",
    ask: (day) => termbook.keyViewers({ family: 'software-subscription' }, on(day)),
    answer: {
      viewers: [
        { role: 'admin-agent', through: 'partner-center' },
        { role: 'customer-global-admin', through: 'microsoft-365-admin-center' },
      ],
    },
  },
  {
    document: later,
    heading: 'Server subscription download and license keys available through Microsoft 365 Admin Center for customers',
    says: 'customers find them under Billing, Your products, Software',
    ask: (day) => termbook.downloadSteps({ side: 'customer' }, on(day)),
    answer: { verdict: 'computed', steps: ['open-billing', 'open-your-products', 'open-software'] },
  },
  {
    document: later,
    heading: cancel,
    says: 'software is canceled within 30 days of its purchase, and not afterwards',
    ask: (day) =>
      (['software-subscription', 'perpetual-software'] as const).map((family) => [
        canceled(family, day, daysLong(31) - 1),
        canceled(family, day, daysLong(31)),
      ]),
    answer: [
      [['immediate', 'prorated'], ['window-closed']],
      [['immediate', 'full'], ['window-closed']],
    ],
  },
  {
    document: later,
    heading: cancel,
    says: 'the page of 2021-03-08 has 30 days before they were announced: another reading of orders until then',
    ask: () => {
      const purchase = bought('perpetual-software', on('2021-05-10'));
      const at = on('2021-06-20');
      return [decideCancellation(purchase, at), decideCancellation(purchase, at, { interpretations: { I12: 'page-date' } })];
    },
    answer: [
      expect.objectContaining({ verdict: 'allowed', contested: expect.arrayContaining(['I12']) as unknown }),
      expect.objectContaining({ verdict: 'refused' }),
    ],
  },
  {
    document: later,
    heading: cancel,
    says: 'it no longer excepts the Windows 7 updates: the general sentence, contested, with the support request beside it',
    ask: (day) => decideCancellation(bought('windows-7-esu', on(day)), after(day, hour)),
    answer: { verdict: 'allowed', refund: 'not-stated', contested: ['I20'] },
  },
];

/** What the two revisions of the page on software say. */
export const softwareSubscriptions: readonly Statement[] = [...inBoth(first), ...onlyFirst, ...inBoth(later), ...onlyLater];
