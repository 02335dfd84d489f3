import type { ConformanceCase, JsonObject } from './case.js';
import { aroundLimits, points } from './case.js';

const inMarket = (market: string): JsonObject => ({ family: 'azure-reservation', market });
const sold: JsonObject = { verdict: 'allowed' };
const notSold = (market: string): JsonObject => ({ verdict: 'refused', reasons: [{ code: 'market-not-served', market }] });

const notInCloud: JsonObject = { verdict: 'refused', reasons: [{ code: 'cloud-not-served' }] };
const silent: JsonObject = { verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'cloud' }] };

/** Markets in June 2020: sold, or on the list of those where reservations are not. */
const markets: readonly (readonly [string, boolean])[] = [
  ['KR', true],
  ['US', true],
  ['BR', true],
  ['XK', false],
  ['BQ', false],
  ['SJ', false],
];
/** Not sold there until the shorter list of 2019-10-17. */
const longerList = ['BY', 'BR', 'IN', 'KZ', 'KR', 'RU', 'TW', 'UA'];

/** Action, roles, answer, rules; asked on 2021-06-15. */
const roles: readonly (readonly [string, readonly string[], 'allowed' | 'refused', readonly string[]])[] = [
  ['suspend-subscription', ['helpdesk-agent'], 'allowed', ['A1']],
  ['cancel-subscription', ['sales-agent'], 'allowed', ['A1']],
  ['create-subscription', ['billing-admin'], 'allowed', ['A1']],
  ['create-subscription', ['account-admin'], 'refused', ['A1']],
  ['buy-software', ['global-admin'], 'allowed', ['A2', 'P1']],
  ['buy-software', ['sales-agent'], 'refused', ['A2']],
  ['cancel-software', ['admin-agent'], 'allowed', ['A3']],
  ['cancel-software', ['global-admin'], 'refused', ['A3']],
  ['get-keys-and-downloads', ['admin-agent'], 'allowed', ['A4']],
  ['get-keys-and-downloads', ['helpdesk-agent'], 'refused', ['A4']],
  ['get-keys-and-downloads', ['customer-global-admin'], 'allowed', ['A6']],
  ['view-activity-log', ['referral-admin'], 'allowed', ['A5']],
  ['view-activity-log', ['admin-agent'], 'refused', ['A5']],
];

/** Name, family, cloud, instant, answer, rules. */
const clouds: readonly (readonly [string, string, string, string, JsonObject, readonly string[]])[] = [
  ['Germany is served in 2018', 'license-based', 'germany', '2018-10-01T00:00Z', sold, ['A7', 'V6']],
  ['US Government is served', 'license-based', 'us-government', '2020-06-01T00:00Z', sold, ['A7', 'V6']],
  ['US Government, of which the software page does not speak', 'perpetual-software', 'us-government', '2020-06-01T00:00Z', silent, ['A7']],
  ['China has no marketplace', 'isv-saas', 'china', '2021-06-01T00:00Z', notInCloud, ['V6']],
  ['Germany, of which the create page no longer speaks', 'license-based', 'germany', '2018-12-05T00:00Z', silent, ['A7']],
];

const offer = {
  family: 'isv-saas',
  billingCycle: 'monthly',
  publisher: 'partner',
  inProgram: true,
  exclusiveTo: [],
  transactable: true,
} as const;
const customer = { exists: true, market: 'DE', segment: 'commercial', agreementAccepted: true } as const;
const partner = { id: 'p-1', market: 'DE', roles: ['admin-agent'] } as const;
const order = (more: {
  readonly offer?: JsonObject;
  readonly customer?: JsonObject;
  readonly partner?: JsonObject;
  readonly owned?: readonly JsonObject[];
  readonly heldSeats?: number;
}): JsonObject => ({
  offer: { ...offer, ...more.offer },
  customer: { ...customer, ...more.customer },
  partner: { ...partner, ...more.partner },
  quantity: 5,
  owned: more.owned ?? [],
  ...(more.heldSeats === undefined ? {} : { heldSeats: more.heldSeats }),
});

/** The facts of an offer that limit nobody in these orders. */
const unlimited = { perCustomerLimit: 5, segments: ['commercial'], markets: ['DE'] } as const;

/** A fault of an order, and the codes it is refused with. */
const orders: readonly (readonly [string, JsonObject, readonly string[], readonly string[]])[] = [
  ['the customer has no record', order({ customer: { exists: false } }), ['no-customer-record'], ['A8']],
  [
    'one copy is allowed, and one is held',
    order({ offer: { perCustomerLimit: 1 }, owned: [{ subscriptionId: 's-1', status: 'active' }] }),
    ['owned-and-limited'],
    ['B1', 'V3'],
  ],
  [
    'the copy that is held is suspended',
    order({ offer: { perCustomerLimit: 1 }, owned: [{ subscriptionId: 's-1', status: 'suspended' }] }),
    ['owned-and-limited', 'suspended-copy-exists'],
    ['B1', 'B2'],
  ],
  ['not for this segment', order({ offer: { segments: ['education'] } }), ['segment-not-served'], ['B3']],
  ['the publisher does not support the market', order({ offer: { markets: ['US'] } }), ['publisher-market'], ['B4']],
  ['not in the program', order({ offer: { inProgram: false } }), ['not-in-program'], ['B4']],
  ['exclusive to others', order({ offer: { exclusiveTo: ['p-2'] } }), ['exclusive-to-others'], ['B4']],
  [
    'not transactable, and out of the program: all reasons in their order',
    order({ offer: { inProgram: false, transactable: false } }),
    ['not-in-program', 'not-transactable'],
    ['B4'],
  ],
  ['no role for it', order({ partner: { roles: ['referral-admin'] } }), ['role-not-allowed'], ['A1']],
  ['the customer agreement is missing', order({ customer: { agreementAccepted: false } }), ['customer-agreement-missing'], ['V4']],
];

const aligned = (duration: string, startsAt: string, align: JsonObject): JsonObject => ({
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  duration,
  startsAt,
  align,
});
const other = (duration: string): JsonObject => ({
  with: 'subscription',
  term: { duration, startsAt: duration === 'P1Y' ? '2021-10-01' : '2019-10-01', endsAt: '2022-10-01' },
});
const byMonth: JsonObject = { with: 'calendar-month' };
/** The published examples, those by calendar month as of its first document, with exclusive ends: the day shown is the one before. */
const ends: readonly (readonly [string, JsonObject, string])[] = [
  ['a year from 2023-08-15 by calendar month', aligned('P1Y', '2023-08-15', byMonth), '2024-08-01'],
  ['3 years from 2023-08-15 by calendar month', aligned('P3Y', '2023-08-15', byMonth), '2026-08-01'],
  ['a month from 2023-08-15 by calendar month', aligned('P1M', '2023-08-15', byMonth), '2023-09-01'],
  ['3 years from 2022-07-01 with a yearly one', aligned('P3Y', '2022-07-01', other('P1Y')), '2024-10-01'],
  ['3 years from 2022-07-01 with one of 3 years', aligned('P3Y', '2022-07-01', other('P3Y')), '2022-10-01'],
  ['a year from 2022-07-01 with a yearly one', aligned('P1Y', '2022-07-01', other('P1Y')), '2022-10-01'],
];

const running = {
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  orderedAt: '2023-03-01',
  term: { duration: 'P1Y', startsAt: '2023-03-01', endsAt: '2024-03-01' },
  autoRenew: true,
  status: 'active',
} as const;

const threeYears = { ...running, term: { duration: 'P3Y', startsAt: '2023-03-01', endsAt: '2026-03-01' } } as const;

/** Buying, places, roles and software: who may do what, where. */
export const shopCases: readonly ConformanceCase[] = [
  .../* @__PURE__ */ points([
    ...markets.map(([market, isSold]) => ({
      id: `reservations in ${market}, June 2020`,
      ask: 'decideMarket' as const,
      rules: ['B7', 'V1'],
      facts: inMarket(market),
      at: '2020-06-01T00:00Z',
      expected: isSold ? sold : notSold(market),
    })),
    ...roles.map(([action, held, verdict, rules]) => ({
      id: `${action} by ${held.join(' and ')}`,
      ask: 'decideRole' as const,
      rules,
      facts: { action, roles: held },
      at: '2021-06-15T00:00Z',
      expected: verdict === 'allowed' ? { verdict } : { verdict, reasons: [{ code: 'role-not-allowed' }] },
    })),
    {
      id: 'a sales agent in the week in which the create page names two roles',
      ask: 'decideRole',
      rules: ['P3'],
      facts: { action: 'create-subscription', roles: ['sales-agent'] },
      at: '2019-11-20T00:00Z',
      expected: { verdict: 'refused', reasons: [{ code: 'role-not-allowed', allowed: ['admin-agent', 'global-admin'] }] },
    },
    {
      id: 'the text of 2018 names no roles',
      ask: 'decideRole',
      rules: ['A1'],
      facts: { action: 'create-subscription', roles: ['admin-agent'] },
      at: '2018-10-01T00:00Z',
      expected: { verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'role' }] },
    },
    ...orders.map(([name, facts, codes, rules]) => ({
      id: `buy: ${name}`,
      ask: 'decidePurchase' as const,
      rules,
      facts,
      at: '2020-06-01T00:00Z',
      expected: { verdict: 'refused', reasons: codes.map((code) => ({ code })) },
    })),
    {
      id: 'buy 5 seats of new commerce with a limit of 300, of which 296 are held',
      ask: 'decidePurchase',
      rules: ['V7'],
      facts: order({
        offer: { family: 'new-commerce-license', publisher: 'microsoft', perCustomerLimit: 300, segments: ['commercial'] },
        owned: [{ subscriptionId: 's-1', status: 'active' }],
        heldSeats: 296,
      }),
      at: '2024-06-01T00:00Z',
      expected: { verdict: 'refused', reasons: [{ code: 'too-many-seats', limit: 300, left: 4 }] },
    },
    {
      id: 'buy marketplace software that carries a trial: set up at its publisher',
      ask: 'decidePurchase',
      rules: ['B10', 'C1'],
      facts: order({ offer: { carriesTrial: true, ...unlimited } }),
      at: '2020-06-01T00:00Z',
      expected: { verdict: 'allowed', setUpAt: 'publisher', trialDays: 30 },
    },
    ...ends.map(([name, facts, endsAt]) => ({
      id: `end date: ${name}`,
      ask: 'coterminousEnd' as const,
      rules: ['T8'],
      facts,
      at: name.endsWith('by calendar month') ? '2023-08-01T00:00Z' : '2022-06-20T00:00Z',
      expected: { verdict: 'allowed', endsAt },
    })),
    {
      id: 'a longer term may be taken mid-term',
      ask: 'decideTermChange',
      rules: ['T7'],
      facts: { purchase: running, duration: 'P3Y' },
      at: '2024-01-01T00:00Z',
      expected: { verdict: 'allowed' },
    },
    {
      id: 'a shorter term may not',
      ask: 'decideTermChange',
      rules: ['T7'],
      facts: { purchase: running, duration: 'P1M' },
      at: '2023-07-01T00:00Z',
      expected: { verdict: 'refused', reasons: [{ code: 'term-not-longer', present: 'P1Y', asked: 'P1M' }] },
    },
    {
      id: 'the billing frequency of three years changes at the next cycle, in the last millisecond before 2025-04-01',
      ask: 'decideTermChange',
      rules: ['T12'],
      facts: { purchase: threeYears, duration: 'P3Y', billingCycle: 'annual' },
      at: '2025-03-31T23:59:59.999Z',
      expected: { verdict: 'allowed', effect: 'next-cycle' },
    },
    {
      id: 'from 2025-04-01 on it changes by schedule only',
      ask: 'decideTermChange',
      rules: ['T12'],
      facts: { purchase: threeYears, duration: 'P3Y', billingCycle: 'annual' },
      at: '2025-04-01T00:00Z',
      expected: { verdict: 'refused', reasons: [{ code: 'frequency-fixed' }], instead: [{ by: 'move', move: 'schedule-change' }] },
    },
    {
      id: 'a plan is scheduled for the next term',
      ask: 'decideScheduledChange',
      rules: ['T13', 'T11'],
      facts: { ...running, change: { term: 'P3Y', billingCycle: 'triennial' } },
      at: '2024-02-01T00:00Z',
      expected: { verdict: 'allowed', effectiveAt: '2024-03-01' },
    },
    {
      id: 'a plan that there is not is not scheduled',
      ask: 'decideScheduledChange',
      rules: ['T13', 'T11'],
      facts: { ...running, change: { billingCycle: 'triennial', term: 'P1M' } },
      at: '2024-02-01T00:00Z',
      expected: { verdict: 'refused', reasons: [{ code: 'billing-cycle-not-offered' }] },
    },
    {
      id: 'a change is scheduled for the next term',
      ask: 'decideScheduledChange',
      rules: ['T6'],
      facts: running,
      at: '2023-06-01T00:00Z',
      expected: { verdict: 'allowed', effectiveAt: '2024-03-01' },
    },
    {
      id: 'without auto-renew nothing is scheduled',
      ask: 'decideScheduledChange',
      rules: ['T6'],
      facts: { ...running, autoRenew: false },
      at: '2023-06-01T00:00Z',
      expected: { verdict: 'refused', reasons: [{ code: 'not-auto-renewing' }] },
    },
    {
      id: 'seats of two batches: only the one whose window is open',
      ask: 'decideSeatReduction',
      rules: ['W14'],
      facts: {
        purchase: {
          ...running,
          windowStarts: [
            { by: 'order', startsAt: '2023-03-01', seats: 5 },
            { by: 'seat-addition', startsAt: '2023-06-01T12:00Z', seats: 3 },
          ],
        },
        seats: 4,
      },
      at: '2023-06-08T11:59:59.999Z',
      expected: { verdict: 'refused', reasons: [{ code: 'quantity-locked', reducible: 3 }] },
    },
    {
      id: 'a partner sells inside its own area',
      ask: 'decideRegion',
      rules: ['V2'],
      facts: { family: 'isv-saas', market: 'FR', partnerMarket: 'DE' },
      at: '2023-09-01T00:00Z',
      expected: { verdict: 'allowed', area: 'europe' },
    },
    {
      id: 'and not in another',
      ask: 'decideRegion',
      rules: ['V2'],
      facts: { family: 'isv-saas', market: 'US', partnerMarket: 'DE' },
      at: '2023-09-01T00:00Z',
      expected: { verdict: 'refused', reasons: [{ code: 'market-not-served', market: 'US' }] },
    },
    {
      id: 'keys and downloads of software in 2021: who sees them, and where',
      ask: 'keyViewers',
      rules: ['A4', 'A6'],
      facts: { family: 'perpetual-software' },
      at: '2021-06-15T00:00Z',
      expected: {
        viewers: [
          { role: 'admin-agent', through: 'partner-center' },
          { role: 'customer-global-admin', through: 'microsoft-365-admin-center' },
        ],
      },
    },
    {
      id: 'buy metered marketplace software: only in the Azure portal',
      ask: 'decidePurchase',
      rules: ['B5'],
      facts: order({ offer: { family: 'isv-metered' } }),
      at: '2020-06-01T00:00Z',
      expected: { verdict: 'refused', reasons: [{ code: 'license-based-only' }], instead: [{ by: 'portal', portal: 'azure' }] },
    },
    {
      id: 'the catalog by publisher',
      ask: 'filterCatalog',
      rules: ['B6'],
      facts: {
        offers: [
          { id: 'a', publisher: 'microsoft', billing: 'license', category: 'enterprise' },
          { id: 'b', publisher: 'partner', billing: 'license', category: 'trial' },
          { id: 'c', publisher: 'partner', billing: 'usage', category: 'trial' },
        ],
        filter: { publisher: 'partner', billing: 'license' },
      },
      at: '2020-06-01T00:00Z',
      expected: { verdict: 'computed', offers: [{ id: 'b' }] },
    },
    {
      id: 'the activity log of a day',
      ask: 'activityLog',
      rules: ['F3'],
      facts: {
        entries: [
          { at: '2020-03-01T00:00Z', who: 'a', what: 'key-accessed' },
          { at: '2020-03-02T00:00Z', who: 'b', what: 'software-downloaded' },
        ],
        range: { opensAt: '2020-03-01T00:00Z', closesAt: '2020-03-02T00:00Z' },
      },
      at: '2020-06-01T00:00Z',
      expected: { verdict: 'computed', entries: [{ who: 'a', what: 'key-accessed' }] },
    },
    {
      id: '49 of 50 downloads are used',
      ask: 'downloadLink',
      rules: ['F1'],
      facts: { issuedAt: '2020-03-01', downloads: 49 },
      at: '2020-03-10T00:00Z',
      expected: { verdict: 'computed', downloadsLeft: 1, usable: true },
    },
    {
      id: 'all 50 downloads are used',
      ask: 'downloadLink',
      rules: ['F1'],
      facts: { issuedAt: '2020-03-01', downloads: 50 },
      at: '2020-03-10T00:00Z',
      expected: { verdict: 'computed', downloadsLeft: 0, usable: false },
    },
    {
      id: 'a support request without a contact',
      ask: 'supportRequest',
      rules: ['E15'],
      facts: {
        customerTenantId: 't-1',
        orderId: 'o-1',
        refundReason: 'mistake',
        requestedAmount: '94.20 EUR',
        problemType: 'csp purchase / refund on behalf of customers',
        impact: 'low',
        title: 'Refund',
        contactName: 'A. Partner',
      },
      at: '2020-06-01T00:00Z',
      expected: { verdict: 'computed', complete: false, missing: ['contactEmail', 'contactPhone'] },
    },
    {
      id: 'users of a suspended subscription have no access',
      ask: 'accessWhile',
      rules: ['D2', 'D3'],
      facts: { family: 'license-based', status: 'suspended' },
      at: '2018-10-01T00:00Z',
      expected: { verdict: 'computed', users: 'no', administrators: 'yes' },
    },
    ...clouds.map(([id, family, cloud, at, expected, rules]) => ({
      id,
      ask: 'decideCloud' as const,
      rules,
      facts: { family, cloud },
      at,
      expected,
    })),
    {
      id: 'savings plans by a sales agent',
      ask: 'decideRole',
      rules: ['P2'],
      facts: { action: 'create-subscription', roles: ['sales-agent'], family: 'azure-savings-plan' },
      at: '2023-07-01T00:00Z',
      expected: { verdict: 'refused', reasons: [{ code: 'role-not-allowed' }] },
    },
    {
      id: 'buy licenses without a count',
      ask: 'decidePurchase',
      rules: ['B8'],
      facts: { ...order({}), quantity: 0 },
      at: '2020-06-01T00:00Z',
      expected: { verdict: 'refused', reasons: [{ code: 'quantity-missing' }] },
    },
    {
      id: 'buy a reservation for a commercial customer',
      ask: 'decidePurchase',
      rules: ['B11'],
      facts: order({ offer: { family: 'azure-reservation', billingCycle: 'one-time', publisher: 'microsoft', ...unlimited } }),
      at: '2021-06-15T00:00Z',
      expected: { verdict: 'allowed' },
    },
    {
      id: 'buy perpetual software for a school, on the day from which it is sold to schools',
      ask: 'decidePurchase',
      rules: ['V5'],
      facts: order({
        offer: {
          family: 'perpetual-software',
          billingCycle: 'one-time',
          publisher: 'microsoft',
          ...unlimited,
          segments: ['commercial', 'education'],
        },
        customer: { segment: 'education' },
      }),
      at: '2021-07-07T00:00Z',
      expected: { verdict: 'allowed' },
    },
    {
      id: 'cancel software of two orders: two cancellations, and the notice is not acknowledged',
      ask: 'cancellationChecklist',
      rules: ['E13', 'E16'],
      facts: { family: 'perpetual-software', customerTenantId: 't-1', productName: 'Server', orderIds: ['o-1', 'o-2'] },
      at: '2020-06-01T00:00Z',
      expected: {
        verdict: 'computed',
        complete: false,
        missing: ['noticeAcknowledged'],
        cancellations: 2,
        scope: 'order',
        attemptMayShow: ['days-left', 'window-over', 'support-request-offered'],
        confirmationFollows: true,
        through: ['portal', 'api'],
      },
    },
    {
      id: 'cancel software with everything at hand, the customer by its domain',
      ask: 'cancellationChecklist',
      rules: ['E16'],
      facts: {
        family: 'software-subscription',
        domainName: 'contoso.example',
        productName: 'Server',
        orderIds: ['o-1'],
        noticeAcknowledged: true,
      },
      at: '2020-06-01T00:00Z',
      expected: { verdict: 'computed', complete: true, missing: [], cancellations: 1 },
    },
    {
      id: 'cancel a software subscription in 2023: its name or id, and no order',
      ask: 'cancellationChecklist',
      rules: ['E16'],
      facts: { family: 'software-subscription', domainName: 'contoso.example', subscriptionId: 's-1', noticeAcknowledged: true },
      at: '2023-06-30T00:00Z',
      expected: { verdict: 'computed', complete: true, missing: [], cancellations: 1, scope: 'subscription', roles: ['admin-agent'] },
    },
    {
      id: 'a plan of SUSE or Red Hat has no steps of a cancellation',
      ask: 'cancellationChecklist',
      rules: ['E12'],
      facts: { family: 'azure-linux-plan' },
      at: '2020-06-01T00:00Z',
      expected: { verdict: 'refused', reasons: [{ code: 'not-cancellable' }] },
    },
    {
      id: 'keys and downloads are withdrawn from Partner Center in early 2021',
      ask: 'downloadSteps',
      rules: ['F2'],
      facts: { side: 'partner' },
      at: '2021-02-01T00:00Z',
      expected: { verdict: 'refused', reasons: [{ code: 'keys-withdrawn' }], instead: [{ by: 'copy-link', portal: 'microsoft-365' }] },
    },
    {
      id: 'what follows once software is canceled',
      ask: 'cancellationEffects',
      rules: ['E14'],
      facts: { family: 'perpetual-software', cancelledAt: '2020-03-01T10:00Z' },
      at: null,
      expected: {
        verdict: 'computed',
        revoked: ['keys', 'download-links'],
        listed: 'without-key',
        mustStopUsing: ['customer', 'partner'],
        partnerRemoves: ['software', 'downloads', 'links'],
        creditedOn: 'next-invoice',
        shownByAt: '2020-03-01T10:15Z',
      },
    },
    {
      id: 'the way of the partner to keys and downloads in 2020',
      ask: 'downloadSteps',
      rules: ['F2'],
      facts: { side: 'partner' },
      at: '2020-06-01T00:00Z',
      expected: {
        verdict: 'computed',
        steps: [
          'choose-version',
          'choose-language',
          'choose-file-type-or-system',
          'submit',
          'open-keys-and-downloads',
          'download-or-copy-link',
        ],
        keyDigits: null,
      },
    },
    {
      id: 'the way of the partner to keys and downloads in 2021',
      ask: 'downloadSteps',
      rules: ['F2'],
      facts: { side: 'partner' },
      at: '2021-05-01T00:00Z',
      expected: {
        verdict: 'computed',
        steps: ['choose-version', 'choose-language', 'choose-bitness', 'open-keys-and-downloads', 'key-or-download-or-copy-link'],
        keyDigits: 32,
      },
    },
    {
      id: 'the way of the customer to keys and downloads in 2021',
      ask: 'downloadSteps',
      rules: ['A6'],
      facts: { side: 'customer' },
      at: '2021-05-01T00:00Z',
      expected: { verdict: 'computed', steps: ['open-billing', 'open-your-products', 'open-software'] },
    },
  ]),
  .../* @__PURE__ */ aroundLimits([
    ...longerList.map((market) => ({
      id: `reservations in ${market}`,
      ask: 'decideMarket' as const,
      rules: ['V1'],
      facts: inMarket(market),
      limit: '2019-10-17',
      before: notSold(market),
      from: sold,
    })),
    {
      id: 'a download link of before 2021-06-03 lives two weeks',
      ask: 'downloadLink',
      rules: ['F1'],
      facts: { issuedAt: '2020-03-01T08:00Z', downloads: 0 },
      limit: '2020-03-15T08:00Z',
      before: { verdict: 'computed', usable: true, expiresAt: '2020-03-15T08:00Z' },
      from: { verdict: 'computed', usable: false },
    },
    {
      id: 'a download link lives five days from the first download',
      ask: 'downloadLink',
      rules: ['F4'],
      facts: { issuedAt: '2021-07-01T08:00Z', firstDownloadedAt: '2021-07-10T08:00Z', downloads: 1 },
      limit: '2021-07-15T08:00Z',
      before: { verdict: 'computed', usable: true, expiresAt: '2021-07-15T08:00Z' },
      from: { verdict: 'computed', usable: false },
    },
    {
      id: 'a seat added reopens its window for 7 days',
      ask: 'decideSeatReduction',
      rules: ['W14'],
      facts: {
        purchase: {
          ...running,
          windowStarts: [
            { by: 'order', startsAt: '2023-03-01', seats: 5 },
            { by: 'seat-addition', startsAt: '2023-06-01T12:00Z', seats: 3 },
          ],
        },
        seats: 3,
      },
      limit: '2023-06-08T12:00Z',
      before: { verdict: 'allowed', refund: 'prorated' },
      from: { verdict: 'refused', reasons: [{ code: 'quantity-locked', reducible: 0 }] },
    },
  ]),
];
