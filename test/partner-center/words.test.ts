import { describe, expect, it } from 'vitest';
import * as partnerCenter from '../../src/partner-center/index.js';
import * as words from '../../src/partner-center/words.js';
import { changeEvents } from '../../src/partner-center/webhook.js';
import { newCommerce } from './fixtures.js';

/** One vocabulary: the pages that state its words, what a reader makes of one, and every word with ours. */
interface Vocabulary {
  readonly pages: readonly [string, ...string[]];
  /** The table of the adapter, for its size only. */
  readonly table: object;
  readonly read: (word: string) => unknown;
  readonly words: Readonly<Record<string, string>>;
}

const learn = (page: string): string => `https://learn.microsoft.com/partner-center/developer/${page}`;
const subscription = (more: object) =>
  partnerCenter.partnerCenterSubscription({ ...newCommerce, ...more }, { suspendedAt: 1e12 as never, disabledAt: 1e12 as never });
const order = (more: object) => partnerCenter.orderFrom({ id: 'o1', ...more }).facts;
const type = (productType: object) => partnerCenter.productFrom({ id: 'p1', productType }).facts?.type;
const action = (more: object) => subscription({ scheduledActions: [more] }).about?.scheduledActions[0];
const event = (more: object) => {
  const events = [{ name: 'Conversion', status: 'Completed', timestamp: '2021-01-08T18:37:41Z', ...more }];
  const { facts, unknown } = partnerCenter.transitionsFrom([{ events }]);
  return unknown.length > 0 ? null : facts[0]?.completedAt !== null ? 'completed' : facts[0].failedAt !== null ? 'failed' : 'neither';
};

/** Every word as its page writes it. A client in production states those of scheduled actions, which no Microsoft page does. */
const vocabularies: Readonly<Record<string, Vocabulary>> = {
  'the status of a subscription': {
    pages: [learn('subscription-resources'), learn('partner-center-analytics-resources')],
    table: words.wireStatuses,
    read: (status) => subscription({ status }).facts?.status ?? subscription({ status }).issues[0]?.code,
    words: {
      none: 'fact-missing',
      active: 'active',
      pending: 'pending',
      suspended: 'suspended',
      expired: 'expired',
      disabled: 'disabled',
      deleted: 'deleted',
      DEPROVISIONED: 'deleted',
    },
  },
  'a billing cycle': {
    pages: [learn('product-resources'), learn('get-a-price-sheet')],
    table: words.wireBillingCycles,
    read: (billingCycle) => order({ billingCycle })?.billingCycle,
    words: {
      Monthly: 'monthly',
      Annual: 'annual',
      annually: 'annual',
      yearly: 'annual',
      Biennial: 'biennial',
      Triennial: 'triennial',
      OneTime: 'one-time',
      None: 'none',
    },
  },
  'how a subscription is billed': {
    pages: [learn('subscription-resources')],
    table: words.wireBillingTypes,
    read: (billing) => partnerCenter.offerFrom({ id: 'F1', billing }).facts?.billing,
    words: { none: 'none', usage: 'usage', license: 'license', benefit: 'benefit' },
  },
  'the reason of a suspension': {
    pages: [learn('subscription-resources')],
    table: words.wireSuspensionReasons,
    read: (word) => {
      const { facts } = subscription({ status: 'suspended', suspensionReasons: [word] });
      return facts?.status === 'suspended' ? facts.suspendedFor : null;
    },
    words: { nonpayment: 'nonpayment', fraud: 'fraud', customerRequest: 'customer-request' },
  },
  'the kind of a product': {
    pages: [learn('get-a-list-of-products'), learn('create-subscription-azure-marketplace-products')],
    table: words.wireProductTypes,
    read: (id) => type({ id }),
    words: {
      OnlineServicesNCE: 'online-services',
      Software: 'software',
      SoftwareSUSELinux: 'linux-plan',
      SaaS: 'saas',
      MarketplaceSaaS: 'saas',
      Azure: 'azure',
      AzurePlan: 'azure',
      AzureReservations: 'reservation',
      AzureReservationsVM: 'reservation',
      AzureReservationsSQL: 'reservation',
      AzureReservationsCosmosDB: 'reservation',
    },
  },
  'the kind of an Azure product': {
    pages: [learn('get-a-product-by-id'), learn('azure-purchase-savings-plan')],
    table: words.wireProductSubTypes,
    read: (id) => type({ id: 'Azure', subType: { id } }),
    words: { VirtualMachines: 'reservation', SavingsPlan: 'savings-plan' },
  },
  'when a scheduled action takes effect': {
    pages: ['https://github.com/pliancy/microsoft-partnercenter-node'],
    table: words.wireScheduleTypes,
    read: (scheduleType) => action({ scheduleType })?.when,
    words: { TermEnd: 'term-end', CustomDate: 'custom-date' },
  },
  'what a scheduled action does': {
    pages: ['https://github.com/pliancy/microsoft-partnercenter-node'],
    table: words.wireActionTypes,
    read: (actionType) => action({ actionType })?.action,
    words: { Cancel: 'end', RenewToNewTerm: 'renew', RenewToExtendedServiceTerm: 'extend', Transition: 'transition' },
  },
  'a refund': {
    pages: [learn('subscription-resources')],
    table: words.wireRefundTypes,
    read: (word) => subscription({ refundOptions: [{ type: word, expiresAt: null }] }).facts?.stated?.refundUntil?.[0]?.refund,
    words: { Full: 'full', Partial: 'prorated' },
  },
  'the status of an order': {
    pages: [learn('order-resources')],
    table: words.wireOrderStatuses,
    read: (status) => order({ status })?.status,
    words: {
      none: 'none',
      completed: 'completed',
      pending: 'pending',
      cancelled: 'cancelled',
      canceled: 'cancelled',
      suspended: 'suspended',
      'pending review': 'pending-review',
      'pending po upload': 'pending-po-upload',
      'po upload complete': 'po-upload-complete',
      'po review rejected': 'po-review-rejected',
      'partial success': 'partial-success',
      error: 'error',
    },
  },
  'a segment': {
    pages: [learn('product-resources'), learn('get-a-price-sheet')],
    table: words.wireSegments,
    read: (segment) => partnerCenter.availabilityFrom({ id: 'V1', segment }).facts?.segment,
    words: { Commercial: 'commercial', Education: 'education', Government: 'government', Nonprofit: 'nonprofit', Charity: 'nonprofit' },
  },
  'the progress of an operation in the audit log': {
    pages: [learn('auditing-resources')],
    table: words.wireAuditStatuses,
    read: (operationStatus) => partnerCenter.auditRecordsFrom([{ operationDate: '2020-01-01', operationStatus }]).facts[0]?.status,
    words: { succeeded: 'succeeded', failed: 'failed', progress: 'in-progress' },
  },
  'the kind of a transition': {
    pages: [learn('transition-resources')],
    table: words.wireTransitionTypes,
    read: (transitionType) => partnerCenter.transitionsFrom([{ transitionType }]).facts[0]?.type,
    words: { transition_only: 'transition-only', transition_with_license_transfer: 'with-license-transfer' },
  },
  'an event of a transition': {
    pages: [learn('transition-resources')],
    table: words.wireTransitionEvents,
    read: (name) => event({ name }),
    words: { Conversion: 'completed', LicenseReassignment: 'neither' },
  },
  'the progress of a transition': {
    pages: [learn('transition-resources')],
    table: words.wireTransitionStatuses,
    read: (status) => event({ status }),
    words: { Started: 'neither', Completed: 'completed', Failed: 'failed' },
  },
  'the status of a migration': {
    pages: [learn('get-new-commerce-migration'), learn('create-migration'), learn('get-a-new-commerce-migration-schedule')],
    table: words.wireMigrationStatuses,
    read: (status) => partnerCenter.migrationFrom({ currentSubscriptionId: 's1', status }).facts?.status,
    words: { Created: 'created', Processing: 'processing', Completed: 'completed', Cancelled: 'cancelled' },
  },
  'an event of a webhook': {
    pages: [learn('partner-center-webhooks'), learn('partner-center-webhook-events')],
    table: changeEvents,
    read: (EventName) => partnerCenter.changeNoticeFrom({ EventName, ResourceChangeUtcDate: '2020-01-01' }).facts?.event,
    words: {
      'subscription-active': 'subscription-active',
      'subscription-pending': 'subscription-pending',
      'subscription-renewed': 'subscription-renewed',
      'subscription-updated': 'subscription-updated',
      'new-commerce-migration-created': 'new-commerce-migration-created',
      'new-commerce-migration-completed': 'new-commerce-migration-completed',
      'new-commerce-migration-failed': 'new-commerce-migration-failed',
      'new-commerce-migration-schedule-failed': 'new-commerce-migration-schedule-failed',
      'invoice-ready': 'invoice-ready',
      'usagerecords-thresholdExceeded': 'usagerecords-threshold-exceeded',
      'azure-fraud-event-detected': 'azure-fraud-event-detected',
      'test-created': 'test-created',
    },
  },
  'the progress of provisioning': {
    pages: [learn('subscription-resources')],
    table: { success: 1, pending: 1, failed: 1 },
    read: (status) => partnerCenter.provisioningFrom({ status }).facts?.status,
    words: { success: 'success', pending: 'pending', failed: 'failed' },
  },
  'the length of a term': {
    pages: [learn('subscription-resources'), learn('get-a-price-sheet')],
    table: words.wireDurations,
    read: (termDuration) => order({ lineItems: [{ lineItemNumber: 0, termDuration }] })?.lines[0]?.duration,
    words: { P1M: 'P1M', P1Y: 'P1Y', P2Y: 'P2Y', P3Y: 'P3Y', P4Y: 'P4Y', P5Y: 'P5Y' },
  },
};

const rows = Object.entries(vocabularies).flatMap(([name, { pages, read, words: pairs }]) =>
  Object.entries(pairs).map(([wire, ours]) => ({ name, wire, ours, page: pages[0], read })),
);

describe('the words of Partner Center', () => {
  it.each(rows)('$name: "$wire" is $ours ($page)', ({ wire, ours, read }) => {
    expect(read(wire)).toBe(ours);
    expect(read(wire.toUpperCase())).toBe(ours);
  });
  it.each(Object.entries(vocabularies))('%s: no word of the adapter is missing here', (_, { table, words: pairs }) => {
    const plain = Object.keys(pairs).map((wire) => wire.toLowerCase().replace(/[^a-z0-9]/g, ''));
    expect(Object.keys(table).toSorted()).toEqual(plain.toSorted());
  });
  it('no table of the adapter is missing here, but for the ISO codes, which are the same words', () => {
    const here = new Set(Object.values(vocabularies).map(({ table }) => table));
    const tables: Readonly<Record<string, object>> = words;
    const rest = Object.keys(tables).filter((name) => !here.has(tables[name]!));
    expect(rest.toSorted()).toEqual(['wireCurrencies', 'wireMarkets', 'writtenActions', 'writtenCycles']);
    for (const codes of [words.wireCurrencies, words.wireMarkets])
      expect(Object.entries(codes).filter(([word, ours]) => word !== ours.toLowerCase())).toEqual([]);
  });
  // https://learn.microsoft.com/partner-center/developer/product-resources and, for the actions, https://github.com/pliancy/microsoft-partnercenter-node
  it('are written as their pages write them', () => {
    expect(words.writtenCycles).toEqual({
      monthly: 'Monthly',
      annual: 'Annual',
      biennial: 'Biennial',
      triennial: 'Triennial',
      'one-time': 'OneTime',
      none: 'None',
    });
    expect(words.writtenActions).toEqual({ renew: 'RenewToNewTerm', extend: 'RenewToExtendedServiceTerm', end: 'Cancel' });
  });
});
