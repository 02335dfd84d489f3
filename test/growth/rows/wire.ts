import { explain } from 'termbook/explain';
import type { CancellationAnswer } from 'termbook';
import { decideCancellation, instant } from 'termbook';
import { directorySubscriptionsFrom, planCandidates } from 'termbook/directory';
import {
  applyWebhook,
  marketplaceState,
  operationsFrom,
  plansFrom,
  saasSubscription,
  saasSubscriptions,
  unsubscribeRefund,
} from 'termbook/marketplace';
import * as center from 'termbook/partner-center';
import { assessLines, assessPortfolio, rowLines } from 'termbook/portfolio';
import * as schema from 'termbook/schema';
import { type Row, type Rows, row, orderedAt, spread, times } from '../row.js';

const day = '2024-03-01T10:00:00Z';
const stamp = (index: number): string => new Date(orderedAt + index * 60_000).toISOString();
const guid = (index: number): string => `id-${String(index)}`;

/** A list of JSON, read by a function. */
function ofList(n: number, item: (index: number, n: number) => unknown, read: (items: readonly unknown[]) => unknown): Row {
  return row(n, (count) => {
    const items = times(count, (index) => item(index, count));
    return () => read(items);
  });
}

/** A text of lines, read by a function. */
function ofText(n: number, head: string, line: (index: number) => string, read: (text: string) => unknown): Row {
  return row(n, (count) => {
    const text = `${head}\n${times(count, line).join('\n')}\n`;
    return () => read(text);
  });
}

const held = {
  id: 'a1',
  productType: { id: 'OnlineServicesNCE' },
  status: 'active',
  quantity: 5,
  autoRenewEnabled: true,
  billingCycle: 'monthly',
  termDuration: 'P1Y',
  creationDate: day,
  effectiveStartDate: day,
  commitmentEndDate: '2025-02-28T00:00:00Z',
};
const line = (index: number): object => ({
  subscriptionId: 's-1',
  subtotal: index % 3 === 0 ? -1.2 : 94.2,
  currency: 'EUR',
  chargeStartDate: stamp(index * 1440),
  chargeEndDate: stamp(index * 1440 + 1440 * 30),
});
const saas = { id: 'saas-1', saasSubscriptionStatus: 'Subscribed', quantity: 5, term: { termUnit: 'P1M' }, autoRenew: true, created: day };
const operation = (index: number): object => ({
  id: guid(index),
  subscriptionId: 'saas-1',
  action: index % 2 === 0 ? 'Suspend' : 'Reinstate',
  status: 'Succeeded',
  timeStamp: stamp(index),
});

function ofOperations(ask: (state: ReturnType<typeof marketplaceState>) => unknown): Row {
  return row(20, (n) => {
    const { resource } = saasSubscription(saas);
    if (resource === null) throw new Error('a resource is read');
    let state = marketplaceState(resource);
    for (let index = 0; index < n; index += 1) ({ state } = applyWebhook(state, operation(index), instant('2025-01-01')));
    return () => ask(state);
  });
}

const purchaseJson = (n: number): object => ({
  family: 'new-commerce-license',
  billingCycle: 'annual',
  orderedAt: day,
  windowStarts: times(n, (index) => ({ by: 'seat-addition', startsAt: stamp(index), seats: 1 })),
});
const record = (index: number): object => ({ id: guid(index), family: 'isv-saas', billingCycle: 'monthly', orderedAt });

async function read(lines: AsyncIterable<unknown>): Promise<void> {
  const each = lines[Symbol.asyncIterator]();
  while ((await each.next()).done !== true);
}

export const wireRows: Rows = {
  partnerCenterSubscriptions: ofList(20, (index) => ({ ...held, id: guid(index) }), center.partnerCenterSubscriptions),
  'partnerCenterSubscription: refundOptions': ofList(
    100,
    (index) => ({ type: 'Full', expiresAt: stamp(index) }),
    (refundOptions) => center.partnerCenterSubscription({ ...held, refundOptions }),
  ),
  'partnerCenterSubscription: names twice': ofList(
    100,
    (_index, n) => n,
    (items) =>
      center.partnerCenterSubscription({ ...held, ...Object.fromEntries(items.map((_, index) => [`Name${String(index)}`, index])) }),
  ),
  recordOf: ofList(
    100,
    (index) => ({ id: guid(index) }),
    (items) => center.recordOf(center.partnerCenterSubscriptions(items), 'id-none'),
  ),
  ordersFrom: ofList(20, (index) => ({ id: guid(index), lineItems: [{ lineItemNumber: 0 }] }), center.ordersFrom),
  'orderFrom: lineItems': ofList(
    40,
    (index) => ({ lineItemNumber: index, offerId: 'A:1:B', quantity: 1 }),
    (lineItems) => center.orderFrom({ id: 'o', lineItems }),
  ),
  lineFor: ofList(
    40,
    (index) => ({ lineItemNumber: index, subscriptionId: guid(index) }),
    (lineItems) => {
      const { facts } = center.orderFrom({ id: 'o', lineItems });
      return facts && center.lineFor(facts, 'id-none');
    },
  ),
  'toOrderPatch: lineNumbers': ofList(
    40,
    (index) => ({ lineItemNumber: index, offerId: 'A:1:B', quantity: 1 }),
    (lineItems) =>
      center.toOrderPatch(
        { raw: { id: 'o', lineItems } },
        lineItems.map((_, index) => index),
      ),
  ),
  offersFrom: ofList(40, (index) => ({ id: guid(index), supportedBillingCycles: ['annual'] }), center.offersFrom),
  'offerFrom: prerequisiteOffers': ofList(100, guid, (prerequisiteOffers) => center.offerFrom({ id: 'f', prerequisiteOffers })),
  productsFrom: ofList(100, (index) => ({ id: guid(index) }), center.productsFrom),
  skusFrom: ofList(100, (index) => ({ id: guid(index) }), center.skusFrom),
  availabilitiesFrom: ofList(40, (index) => ({ id: guid(index), terms: [{ duration: 'P1M' }] }), center.availabilitiesFrom),
  'availabilityFrom: refundOptions': ofList(
    20,
    (index) => ({ sequenceId: index, type: 'Full', expiresAfter: `P${String(index + 1)}D` }),
    (refundOptions) => center.availabilityFrom({ id: 'v', terms: [{ duration: 'P1M', cancellationPolicies: [{ refundOptions }] }] }),
  ),
  entitlementsFrom: ofList(
    40,
    (index) => ({ referenceOrder: { id: guid(index), lineItemId: '0' }, entitlementType: 'software' }),
    center.entitlementsFrom,
  ),
  invoiceLinesFrom: ofList(20, line, center.invoiceLinesFrom),
  chargesOf: {
    n: 60,
    square: 'each charge looks at each credit',
    of: (n) => {
      const { facts } = center.invoiceLinesFrom(times(n, line));
      return () => center.chargesOf(facts, 's-1');
    },
  },
  reconciliationFrom: ofText(20, 'SubscriptionId,Subtotal,Currency', (index) => `s${String(index)},94.20,EUR`, center.reconciliationFrom),
  'reconciliationFrom: in quotes': ofText(
    20,
    'SubscriptionId,Subtotal,Currency',
    (index) => `"s${String(index)}","94.20","EUR"`,
    center.reconciliationFrom,
  ),
  'reconciliationFrom: columns': row(40, (n) => {
    const text = `${times(n, (index) => `Column${String(index)}`).join()}\n${times(n, String).join()}\n`;
    return () => center.reconciliationFrom(text);
  }),
  priceSheetFrom: ofText(20, 'ProductId,SkuId,Currency,UnitPrice', (index) => `A${String(index)},0001,USD,12.50`, center.priceSheetFrom),
  'priceAt: rows': row(40, (n) => {
    const { facts } = center.priceSheetFrom(
      `ProductId,SkuId,Currency,UnitPrice\n${times(n, (index) => `A${String(index)},0001,USD,12.50`).join('\n')}`,
    );
    return () => center.priceAt(facts, { productId: 'A1', skuId: '0001' }, orderedAt);
  }),
  auditRecordsFrom: ofList(
    40,
    (index) => ({ resourceType: 'order', operationDate: stamp(index), operationStatus: 'succeeded' }),
    center.auditRecordsFrom,
  ),
  knownFrom: row(20, (n) => {
    const value = (index: number): string => JSON.stringify({ Id: 's1', Status: index % 2 === 0 ? 'active' : 'suspended' });
    const { facts } = center.auditRecordsFrom(
      times(n, (index) => ({
        resourceType: 'subscription',
        operationDate: stamp(index),
        operationStatus: 'succeeded',
        resourceOldValue: value(index),
        resourceNewValue: value(index + 1),
      })),
    );
    return () => center.knownFrom(facts, 's1');
  }),
  migrationsFrom: ofList(
    40,
    (index) => ({ id: guid(index), currentSubscriptionId: guid(index), status: 'Created' }),
    center.migrationsFrom,
  ),
  'migrationFrom: addOnMigrations': ofList(
    40,
    (index) => ({ id: guid(index), currentSubscriptionId: guid(index), status: 'Created' }),
    (addOnMigrations) => center.migrationFrom({ id: 'm', currentSubscriptionId: 's', status: 'Created', addOnMigrations }),
  ),
  migratedFrom: row(40, (n) => {
    const { facts } = center.migrationsFrom(
      times(n, (index) => ({
        id: guid(index),
        currentSubscriptionId: 's1',
        status: 'Completed',
        completedTime: stamp(index),
        quantity: 1,
        termDuration: 'P1Y',
        billingCycle: 'Monthly',
      })),
    );
    return () => center.migratedFrom(facts, 's1');
  }),
  transitionsFrom: ofList(
    20,
    (index) => ({ quantity: 1, events: [{ name: 'Conversion', status: 'Completed', timestamp: stamp(index) }] }),
    center.transitionsFrom,
  ),
  'transitionsFrom: events': ofList(
    20,
    (index) => ({ name: 'Conversion', status: 'Completed', timestamp: stamp(index) }),
    (events) => center.transitionsFrom([{ quantity: 1, events }]),
  ),
  windowStartsOf: row(100, (n) => {
    const { facts } = center.transitionsFrom(
      times(n, (index) => ({ quantity: 1, events: [{ name: 'Conversion', status: 'Completed', timestamp: stamp(index) }] })),
    );
    return () => center.windowStartsOf(facts, 's1');
  }),
  activationLinksFrom: ofList(40, (index) => ({ lineItemNumber: index, link: { uri: 'https://a.example' } }), center.activationLinksFrom),
  directorySubscriptionsFrom: ofList(
    40,
    (index) => ({ id: guid(index), createdDateTime: day, status: 'Enabled' }),
    directorySubscriptionsFrom,
  ),
  'planCandidates: snapshots': row(40, (n) => {
    const [subscription] = directorySubscriptionsFrom([
      { id: 's1', status: 'Enabled', isTrial: false, createdDateTime: day, nextLifecycleDateTime: '2025-03-01T00:00:00Z' },
    ]).facts;
    if (subscription === undefined) throw new Error('a subscription is read');
    const snapshots = times(n, (index) => ({ readAt: spread(index, n), subscription }));
    return () => planCandidates(snapshots, 'new-commerce-license');
  }),
  saasSubscriptions: ofList(
    20,
    (index) => ({ ...saas, id: guid(index) }),
    (subscriptions) => saasSubscriptions({ subscriptions }),
  ),
  operationsFrom: ofList(20, operation, (operations) => operationsFrom({ operations })),
  plansFrom: ofList(
    20,
    (index) => ({ planId: guid(index), planComponents: { recurrentBillingTerms: [] } }),
    (plans) => plansFrom({ plans }),
  ),
  'plansFrom: terms': ofList(
    20,
    () => ({ currency: 'GBP', price: 50, termUnit: 'P1M' }),
    (recurrentBillingTerms) => plansFrom({ plans: [{ planId: 'gold', planComponents: { recurrentBillingTerms } }] }),
  ),
  'operations: applyWebhook': ofOperations((state) => applyWebhook(state, operation(100_000), instant('2026-01-01'))),
  'operations: unsubscribeRefund': ofOperations((state) => unsubscribeRefund(state)),
  'records: assessPortfolio': row(40, (n) => {
    const records = times(n, (index) => ({ id: guid(index), family: 'isv-saas', billingCycle: 'monthly', orderedAt }) as const);
    return () => [...assessPortfolio(records, orderedAt)];
  }),
  'chunks: assessLines': row(40, (n) => {
    const chunks = times(n, (index) => `${JSON.stringify(record(index))}\n`);
    return () => read(assessLines(chunks, orderedAt, { read: schema.parsePurchase }));
  }),
  'chunks: assessLines, one line in pieces': row(100, (n) => {
    const chunks = [...times(n, () => ' '), JSON.stringify(record(0))];
    return () => read(assessLines(chunks, orderedAt, { read: schema.parsePurchase }));
  }),
  'chunks: rowLines': row(40, (n) => {
    const chunks = times(n, (index) => `${JSON.stringify(record(index))}\n`);
    return () => read(rowLines(chunks, orderedAt));
  }),
  'basis: explain': row(20, (n) => {
    const answer = decideCancellation({ family: 'isv-saas', billingCycle: 'monthly', orderedAt }, orderedAt);
    const basis = times(n, (index) => ({ ...answer.basis[0], rule: `W${String(index)}` }));
    return () => explain({ ...answer, basis } as CancellationAnswer, 'en');
  }),
  'parsePurchase: windowStarts': row(50, (n) => () => schema.parsePurchase(purchaseJson(n))),
  'parsePurchase: windowStarts, all wrong': row(
    50,
    (n) => () => schema.parsePurchase({ ...purchaseJson(0), windowStarts: times(n, () => ({ by: 1, startsAt: 'x' })) }),
  ),
  'parsePurchase: unknown keys': row(
    50,
    (n) => () => schema.parsePurchase({ ...purchaseJson(0), ...Object.fromEntries(times(n, (index) => [guid(index), index])) }),
  ),
  parseSubscriptionEvents: row(
    50,
    (n) => () =>
      schema.parseSubscriptionEvents(times(n, (index) => ({ event: 'suspend', at: stamp(index), facts: { reason: 'fraud' }, basis: [] }))),
  ),
  parseActivityEntries: row(
    100,
    (n) => () => schema.parseActivityEntries(times(n, (index) => ({ at: stamp(index), who: 'ann', what: 'key-accessed' }))),
  ),
  'parseInvoiceFacts: lines': row(
    50,
    (n) => () =>
      schema.parseInvoiceFacts({
        family: 'isv-saas',
        market: 'US',
        lines: times(n, () => ({ price: { amount: 100, currency: 'USD' }, quantity: 1 })),
      }),
  ),
};
