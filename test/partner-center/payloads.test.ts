import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { auditRecordsFrom, migrationFrom, partnerCenterSubscription, transitionsFrom } from 'termbook/partner-center';
import { changeEvents, changeNoticeFrom } from '../../src/partner-center/webhook.js';
import {
  wireActionTypes,
  wireAuditStatuses,
  wireMigrationStatuses,
  wireScheduleTypes,
  wireTransitionEvents,
  wireTransitionStatuses,
  wireTransitionTypes,
} from '../../src/partner-center/words.js';
import { newCommerce } from './fixtures.js';

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as K[];
const pairsOf = <A extends string, B extends string>(ones: Readonly<Record<A, unknown>>, others: Readonly<Record<B, unknown>>) =>
  keysOf(ones).flatMap((one) => keysOf(others).map((other) => [one, other] as const));
const when = '2024-03-08T18:37:41Z';

describe('each word of the wire with what it carries', () => {
  /** The actions that renew, to the same or to another product; only at the end of the term. */
  const renews = { renewtonewterm: true, transition: true, cancel: false, renewtoextendedserviceterm: false } as const;
  it.each(pairsOf(wireScheduleTypes, wireActionTypes))(
    'the instructions of an action at %s to %s [T13] [L8]',
    (scheduleType, actionType) => {
      const product = {
        productId: 'CFQ7TTC0ZZ02',
        skuId: '0001',
        availabilityId: 'CFQ7TTC0ZZ97',
        billingCycle: 'Annual',
        termDuration: 'P3Y',
      };
      const action = { scheduleType, actionType, instructions: { product, quantity: 3 } };
      const record = { ...newCommerce, scheduledNextTermInstructions: null, scheduledActions: [action] };
      const { facts, about } = partnerCenterSubscription(record);
      const stated = { quantity: 3, term: 'P3Y', billingCycle: 'annual', product: 'CFQ7TTC0ZZ02:0001:CFQ7TTC0ZZ97' };
      expect(facts?.scheduled ?? null).toEqual(scheduleType === 'termend' && renews[actionType] ? stated : null);
      expect(about?.scheduledActions).toMatchObject([
        {
          when: wireScheduleTypes[scheduleType],
          action: wireActionTypes[actionType],
          nextTerm: { offerId: stated.product, quantity: 3, duration: 'P3Y', billingCycle: 'annual' },
        },
      ]);
    },
  );

  it.each(keysOf(changeEvents))('the ids in the addresses of a notice of %s', (EventName) => {
    const ResourceUri = '/v1/customers/c1/subscriptions/s1/invoices/G1';
    const read = changeNoticeFrom({ EventName, ResourceUri, ResourceName: 'r', AuditUri: '/auditrecords/a1', ResourceChangeUtcDate: when });
    const ids = { customerId: 'c1', subscriptionId: 's1', invoiceId: 'G1', auditId: 'a1' };
    expect(read.facts).toEqual({
      event: changeEvents[EventName],
      resource: 'r',
      resourceUri: ResourceUri,
      ...ids,
      changedAt: instant(when),
    });
  });

  it.each(pairsOf(wireTransitionEvents, wireTransitionStatuses))('the instant of the event %s that has %s', (name, status) => {
    const [facts] = transitionsFrom([{ quantity: 3, events: [{ name, status, timestamp: when }] }]).facts;
    const at = (wanted: typeof status) => (name === 'conversion' && status === wanted ? instant(when) : null);
    expect(facts).toMatchObject({ quantity: 3, completedAt: at('completed'), failedAt: at('failed') });
  });

  it.each(keysOf(wireTransitionTypes))('the offers, seats and plan of a %s', (transitionType) => {
    const carried = { fromCatalogItemId: 'a:1:x', toCatalogItemId: 'b:1:x', quantity: 3, termDuration: 'P1Y', billingCycle: 'annual' };
    expect(transitionsFrom([{ transitionType, ...carried }]).facts).toMatchObject([
      {
        type: wireTransitionTypes[transitionType],
        fromOfferId: 'a:1:x',
        toOfferId: 'b:1:x',
        quantity: 3,
        duration: 'P1Y',
        billingCycle: 'annual',
      },
    ]);
  });

  it.each(keysOf(wireMigrationStatuses))('the two subscriptions and the instants of a migration that is %s', (status) => {
    const json = {
      status,
      currentSubscriptionId: 's1',
      newCommerceSubscriptionId: 's2',
      startedTime: when,
      completedTime: when,
      quantity: 4,
    };
    expect(migrationFrom(json).facts).toMatchObject({
      status: wireMigrationStatuses[status],
      subscriptionId: 's1',
      newSubscriptionId: 's2',
      quantity: 4,
      startedAt: instant(when),
      completedAt: instant(when),
    });
  });

  it.each(keysOf(wireAuditStatuses))('the subscription before and after an operation that has %s', (operationStatus) => {
    const [resourceOldValue, resourceNewValue] = ['active', 'suspended'].map((status) => JSON.stringify({ Id: 'S1', status }));
    const json = { resourceType: 'subscription', operationDate: when, operationStatus, resourceOldValue, resourceNewValue };
    expect(auditRecordsFrom([json]).facts).toMatchObject([
      { status: wireAuditStatuses[operationStatus], before: { id: 'S1', status: 'active' }, after: { id: 'S1', status: 'suspended' } },
    ]);
  });
});
