/**
 * What test/testing/pinned-cases.ndjson holds, one case a line: the answers of this library on both sides of the day on which each dated policy entry begins.
 * A tripwire, written by `npx tsx scripts/whole-outputs.ts`: no answer changes unseen. It says nothing about what is right; the published cases are written from the documents.
 */
import type { Instant } from '../../src/kernel/instant.js';
import { instant, isoInstant } from '../../src/kernel/instant.js';
import type { AnyEntry, TableName } from '../../src/rulebook/index.js';
import { entries } from '../../src/rulebook/index.js';
import type { ConformanceQuestion, JsonObject } from '../../src/testing/index.js';
import { askTermbook } from '../../src/testing/index.js';

interface Asking {
  readonly ask: ConformanceQuestion;
  readonly facts: JsonObject;
  /** Not stated = asked at the very instant; null = nothing in it depends on now. */
  readonly at?: string | null;
}

const eur = (amount: number): JsonObject => ({ amount, currency: 'EUR' });
const usd = (amount: number): JsonObject => ({ amount, currency: 'USD' });
const first = <T>(list: readonly T[], otherwise: T): T => list[0] ?? otherwise;

function order(family: string, more: JsonObject = {}, customer: JsonObject = {}): JsonObject {
  const offer = {
    family,
    billingCycle: 'annual',
    publisher: 'microsoft',
    perCustomerLimit: 5,
    inProgram: true,
    exclusiveTo: [],
    transactable: true,
  };
  return {
    offer: { ...offer, segments: ['commercial', 'education'], markets: ['DE'], ...more },
    customer: { exists: true, market: 'DE', segment: 'commercial', ...customer },
    partner: { id: 'p-1', market: 'DE', roles: ['admin-agent'] },
    quantity: 5,
    owned: [],
  };
}

const actionsOf: Readonly<Record<string, JsonObject>> = {
  'customer-subscriptions': { action: 'create-subscription', roles: ['admin-agent'] },
  software: { action: 'buy-software', roles: ['global-admin'] },
  'software-cancellation': { action: 'cancel-software', roles: ['global-admin'] },
  'keys-and-downloads': { action: 'get-keys-and-downloads', roles: ['customer-global-admin'] },
  'activity-log': { action: 'view-activity-log', roles: ['referral-admin'] },
  'azure-savings-plan': { action: 'create-subscription', roles: ['sales-agent'], family: 'azure-savings-plan' },
  'perpetual-software-cancellation': { action: 'cancel-software', roles: ['admin-agent'], family: 'perpetual-software' },
  'activity-log-page': { action: 'view-activity-log', roles: ['sales-agent'] },
  'customer-subscriptions-later': { action: 'create-subscription', roles: ['global-admin'] },
  trials: { action: 'create-subscription', roles: ['user-management-admin'], family: 'license-based', trial: true },
  'azure-reservation': { action: 'create-subscription', roles: ['helpdesk-agent'], family: 'azure-reservation' },
  'azure-reservation-management': { action: 'cancel-subscription', roles: ['helpdesk-agent'], family: 'azure-reservation' },
  'azure-plan': { action: 'create-subscription', roles: ['user-management-admin'], family: 'azure-plan' },
  'azure-plan-cancellation': { action: 'cancel-subscription', roles: ['global-admin', 'admin-agent'], family: 'azure-plan' },
  marketplace: { action: 'create-subscription', roles: ['sales-agent'], family: 'isv-saas' },
};

const taxed: Readonly<Record<string, JsonObject>> = {
  other: { family: 'license-based', market: 'AU' },
  software: { family: 'perpetual-software', market: 'BR' },
  'azure-reservation': { family: 'azure-reservation', market: 'AU', partnerMarket: 'AU' },
  'azure-plan': { family: 'azure-plan', market: 'AU' },
  'price-lists': { family: 'perpetual-software', market: 'US' },
};

const clouded: Readonly<Record<string, JsonObject>> = {
  software: { family: 'perpetual-software', cloud: 'global' },
  china: { family: 'isv-saas', cloud: 'china' },
};

const suspended: Readonly<Record<string, JsonObject>> = {
  'license-based-china': { family: 'license-based', cloud: 'china' },
  'isv-saas': { suspendedBy: 'partner' },
  'isv-saas-publisher': { suspendedBy: 'marketplace' },
};

const accessed: Readonly<Record<string, JsonObject>> = {
  suspended: { family: 'license-based', status: 'suspended' },
  'suspended-beside-licenses': { family: 'isv-saas', status: 'suspended' },
  'suspended-in-china': { family: 'license-based', status: 'suspended', cloud: 'china' },
  running: { family: 'new-commerce-license', status: 'active' },
  extended: { family: 'new-commerce-license', status: 'extended' },
  expired: { family: 'new-commerce-license', status: 'expired' },
  cancelled: { family: 'new-commerce-license', status: 'cancelled' },
  deleted: { family: 'new-commerce-license', status: 'deleted' },
  'ended-by-choice': { family: 'new-commerce-license', status: 'disabled', endOfTerm: 'end' },
};

/** The facts of the moves that need some. */
const moved: Readonly<Record<string, JsonObject>> = {
  suspend: { reason: 'nonpayment' },
  'set-auto-renew': { autoRenew: false },
  'set-end-of-term': { endOfTerm: 'end' },
  'change-quantity': { quantity: 6 },
  'convert-trial': { term: { duration: 'P1Y', startsAt: '2018-01-01', endsAt: '2019-01-01' } },
  'start-new-term': { term: { duration: 'P1Y', startsAt: '2026-05-04', endsAt: '2027-05-04' } },
  'schedule-change': { change: { quantity: 6 } },
  renew: { completedAt: null },
};

const running: JsonObject = {
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  orderedAt: '2021-08-01',
  autoRenew: true,
  term: { duration: 'P1Y', startsAt: '2021-08-01', endsAt: '2022-08-01' },
};

const extended: JsonObject = {
  id: 's-1',
  family: 'new-commerce-license',
  billingCycle: 'annual',
  orderedAt: '2025-05-10',
  changedAt: '2025-05-10',
  quantity: 5,
  autoRenew: false,
  endOfTerm: 'extend',
  status: 'extended',
  extendedAt: '2026-05-10',
  term: { duration: 'P1Y', startsAt: '2025-05-10', endsAt: '2026-05-10' },
};

const software: JsonObject = { customerTenantId: 't-1', orderId: 'o-1', refundReason: 'mistake', requestedAmount: '94.20 EUR' };

/** How an entry of each table is asked about, at an instant on either side of the day on which it begins. */
const askings: { readonly [T in TableName]?: (entry: AnyEntry, at: string) => Asking } = {
  'cancellation-window': ({ families, billingCycles }, at) => ({
    ask: 'decideCancellation',
    facts: { family: first(families, 'isv-saas'), billingCycle: first(billingCycles ?? [], 'annual'), orderedAt: at },
  }),
  'reservation-refund-limit': () => ({ ask: 'reservationRefundLimit', facts: { refunds: [], amount: usd(1_000_000) } }),
  'cancellation-checklist': ({ families }) => ({
    ask: 'cancellationChecklist',
    facts: {
      family: first(families, 'perpetual-software'),
      customerTenantId: 't-1',
      productName: 'Server',
      orderIds: ['o-1', 'o-2'],
      noticeAcknowledged: true,
    },
  }),
  'cancellation-effects': (_entry, at) => ({
    ask: 'cancellationEffects',
    facts: { family: 'perpetual-software', cancelledAt: at },
    at: null,
  }),
  'support-request': () => ({ ask: 'supportRequest', facts: software }),
  'suspension-retention': ({ topic, families }, at) => ({
    ask: 'suspensionExpiry',
    facts: { family: first(families, 'isv-saas'), ...suspended[topic], suspendedAt: at, suspendedFor: 'nonpayment' },
    at: null,
  }),
  access: ({ topic }) => ({ ask: 'accessWhile', facts: accessed[topic] ?? {} }),
  'end-of-life': ({ families }, at) => ({
    ask: 'advance',
    facts: {
      id: 's-1',
      family: first(families, 'isv-saas'),
      billingCycle: 'annual',
      orderedAt: at,
      changedAt: at,
      quantity: 5,
      autoRenew: families.includes('isv-saas'),
      status: 'active',
      term: { duration: 'P1Y', startsAt: '2021-10-14', endsAt: '2022-10-14' },
    },
    at: '2022-10-14T00:00:00.000Z',
  }),
  move: ({ topic }, at) => ({
    ask: 'applyMove',
    facts: {
      subscription: {
        id: 's-1',
        family: 'license-based',
        billingCycle: 'annual',
        orderedAt: '2016-01-01',
        changedAt: '2016-01-01',
        quantity: 5,
        autoRenew: true,
        status: 'active',
      },
      request: { move: topic, ...moved[topic] },
    },
    at,
  }),
  trial: (_entry, at) => ({
    ask: 'decideCancellation',
    facts: { family: 'isv-saas', billingCycle: 'monthly', orderedAt: at, trial: { opensAt: at, closesAt: '2030-01-01' } },
  }),
  'extended-term': ({ topic }, at) =>
    topic === 'locks'
      ? { ask: 'applyMove', facts: { subscription: extended, request: { move: 'change-quantity', quantity: 6 } } }
      : {
          ask: 'extendedTermCharge',
          facts: {
            purchase: {
              family: 'new-commerce-license',
              billingCycle: 'annual',
              orderedAt: '2025-05-04',
              endOfTerm: 'extend',
              status: 'active',
              term: { duration: 'P1Y', startsAt: '2025-05-04', endsAt: at },
            },
            monthPrice: eur(10_000),
            monthlyPlanExists: true,
          },
          at: '2026-05-10T00:00:00.000Z',
        },
  'end-of-term': ({ topic }, at) =>
    topic === 'ended'
      ? { ask: 'advance', facts: { ...extended, status: 'active', endOfTerm: 'end' }, at: '2026-09-01T00:00:00.000Z' }
      : {
          ask: 'decideCancellation',
          facts: {
            family: 'new-commerce-license',
            billingCycle: 'annual',
            orderedAt: '2025-05-04',
            endOfTerm: 'end',
            term: { duration: 'P1Y', startsAt: '2025-05-04', endsAt: at },
          },
          at: '2026-05-10T00:00:00.000Z',
        },
  migration: ({ topic }, at) => ({
    ask: 'decideCancellation',
    facts: {
      family: 'license-based',
      billingCycle: 'annual',
      orderedAt: '2023-01-01',
      segment: topic === 'commercial' ? topic : 'education',
      hasEquivalent: true,
      term: { duration: 'P1Y', startsAt: '2023-01-01', endsAt: at },
    },
    at: '2024-10-01T00:00:00.000Z',
  }),
  'support-ticket': () => ({
    ask: 'decideCancellation',
    facts: {
      family: 'new-commerce-license',
      billingCycle: 'annual',
      orderedAt: '2023-01-01',
      term: { duration: 'P1Y', startsAt: '2023-01-01', endsAt: '2024-01-01' },
    },
  }),
  'coterminous-end': () => ({
    ask: 'coterminousEnd',
    facts: {
      family: 'new-commerce-license',
      billingCycle: 'annual',
      duration: 'P1Y',
      startsAt: '2022-07-15',
      align: { with: 'calendar-month' },
    },
  }),
  purchase: ({ topic }) =>
    topic === 'catalog-filters'
      ? { ask: 'filterCatalog', facts: { offers: [{ id: 'a', publisher: 'microsoft' }], filter: { publisher: 'partner' } } }
      : {
          ask: 'decidePurchase',
          facts: topic === 'publisher-offers' ? order('isv-metered', { publisher: 'partner', offerKind: 'saas' }) : order('license-based'),
        },
  segments: ({ families }) => ({
    ask: 'decidePurchase',
    facts: order(first(families, 'perpetual-software'), { segments: null }, { segment: 'commercial' }),
  }),
  'customer-agreement': () => ({ ask: 'decidePurchase', facts: order('license-based', {}, { agreementAccepted: false }) }),
  roles: ({ topic }) => ({ ask: 'decideRole', facts: actionsOf[topic] ?? {} }),
  clouds: ({ topic }) => ({
    ask: 'decideCloud',
    facts: clouded[topic] ?? { family: 'license-based', cloud: 'germany' },
  }),
  'reservation-markets': () => ({ ask: 'decideMarket', facts: { family: 'azure-reservation', market: 'KR' } }),
  'regional-authorization': () => ({ ask: 'decideRegion', facts: { family: 'isv-saas', market: 'AL', partnerMarket: 'AT' } }),
  'tax-inclusive-markets': ({ topic }) => ({ ask: 'splitPrice', facts: { ...taxed[topic], price: eur(11_000), taxRate: '0.10' } }),
  'download-link': () => ({ ask: 'downloadLink', facts: { issuedAt: '2020-01-20', firstDownloadedAt: '2021-06-01', downloads: 3 } }),
  'invoice-tax': () => ({
    ask: 'invoiceTax',
    facts: {
      family: 'perpetual-software',
      market: 'US',
      lines: [
        { price: usd(975), quantity: 1 },
        { price: usd(1025), quantity: 1 },
      ],
      taxRate: '0.10',
    },
  }),
  'term-change': () => ({ ask: 'decideTermChange', facts: { purchase: running, duration: 'P3Y' } }),
  plan: ({ families }) => ({
    ask: 'decidePurchase',
    facts: order(first(families, 'isv-saas'), { billingCycle: 'monthly', duration: 'P2Y' }),
  }),
  'frequency-change': () => ({
    ask: 'decideTermChange',
    facts: {
      purchase: { ...running, billingCycle: 'annual', term: { duration: 'P3Y', startsAt: '2021-08-01', endsAt: '2024-08-01' } },
      duration: 'P3Y',
      billingCycle: 'monthly',
    },
  }),
  'scheduled-change': () => ({ ask: 'decideScheduledChange', facts: running }),
  upgrade: () => ({ ask: 'decideUpgrade', facts: { purchase: running, quantity: 10, seats: 4 } }),
  'reservation-exchange': ({ families, topic }) => ({
    ask: 'decideExchange',
    facts: {
      purchase: { family: first(families, 'azure-reservation'), billingCycle: 'monthly', orderedAt: '2019-04-13' },
      sameType: true,
      returned: usd(180_000),
      bought: usd(180_000),
      ...(topic === 'savings-plan' ? { into: 'savings-plan', inSavingsPlans: true } : {}),
    },
  }),
  'plan-surcharge': ({ topic }) => ({
    ask: 'planPrice',
    facts: {
      family: 'new-commerce-license',
      duration: topic === 'monthly-term' ? 'P1M' : topic === 'annual-term' ? 'P1Y' : 'P3Y',
      billingCycle: 'monthly',
      upfrontPrice: eur(12_000),
    },
  }),
  'mid-cycle-charge': ({ id }, at) => ({
    ask: 'midCycleCharge',
    facts: {
      family: 'new-commerce-license',
      change: id.slice(id.indexOf('/') + 1, id.indexOf('@')),
      before: { seats: 10, unitPrice: eur(1008) },
      after: { seats: 12, unitPrice: eur(1008) },
      cycleStartsAt: '2022-11-01',
      cycleEndsAt: '2023-11-01',
    },
    at,
  }),
  'trial-limit': () => ({
    ask: 'decidePurchase',
    facts: order('license-based', { billingCycle: 'none' }, { segment: 'education' }),
    at: '2020-06-01T00:00:00.000Z',
  }),
  'ownership-limit': () => ({
    ask: 'decidePurchase',
    facts: {
      ...order('license-based', { billingCycle: 'none', perCustomerLimit: null }),
      owned: [{ subscriptionId: 's-0', status: 'active' }],
    },
  }),
  sellers: () => ({
    ask: 'decidePurchase',
    facts: { ...order('license-based'), partner: { id: 'p-1', market: 'DE', roles: ['admin-agent'], kind: 'indirect-reseller' } },
  }),
  'activity-log': () => ({
    ask: 'activityLog',
    facts: {
      entries: [
        { at: '2018-02-01', who: 'ann', what: 'key-accessed' },
        { at: '2020-03-01', who: 'ann', what: 'key-accessed' },
      ],
      range: { opensAt: '2020-03-01', closesAt: '2020-04-01' },
    },
  }),
  'download-steps': ({ topic }) => ({ ask: 'downloadSteps', facts: { side: topic } }),
};

const sides = [
  ['a millisecond before it begins', -1],
  ['when it begins', 0],
  ['a millisecond after', 1],
] as const;

/** The answer without what it cites. */
function bare(answer: object): object {
  return Object.fromEntries(Object.entries(answer).filter(([key]) => key !== 'basis' && key !== 'events'));
}

/** The cases of one dated entry, answered by this library. */
function pinned(entry: AnyEntry): readonly object[] {
  const asking = askings[entry.table];
  if (asking === undefined) throw new Error(`${entry.id}: no case asks about ${entry.table}`);
  return sides.map(([word, ms]) => {
    const edge = isoInstant((instant(entry.since) + ms) as Instant);
    const { ask, facts, at = edge } = asking(entry, edge);
    return { id: `${entry.id}, ${word}`, ask, facts, at, answer: bare(askTermbook({ ask, facts, at }) as object) };
  });
}

export const pinnedFile = 'test/testing/pinned-cases.ndjson';

/** The tables that no question reads. */
export const unasked: readonly TableName[] = ['hybrid-benefit', 'charge'];

/** The text of the file: three cases for each dated entry. */
export function pinnedText(): string {
  const cases = entries.filter(({ table }) => !unasked.includes(table)).flatMap((entry: AnyEntry) => pinned(entry));
  return cases.map((one) => `${JSON.stringify(one)}\n`).join('');
}
