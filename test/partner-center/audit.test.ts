import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { auditRecordsFrom, knownFrom, partnerCenterSubscription } from 'termbook/partner-center';
import { marketplace, newCommerce } from './fixtures.js';

const value = (status: string | null, id = 'S1'): string => JSON.stringify({ Id: id, Status: status, Quantity: 5 });
const record = (day: number, before: string | null, after: string | null, more: object = {}): object => ({
  partnerId: '3b33zz82-00c3-41ee-9dd2-a548adf56438',
  customerId: 'c1',
  userPrincipalName: 'admin@partner.example',
  resourceType: 'subscription',
  resourceOldValue: before === null ? null : value(before),
  resourceNewValue: after === null ? null : value(after),
  operationType: 'update_subscription',
  operationDate: `2024-03-${String(day).padStart(2, '0')}T22:56:05.0589308Z`,
  operationStatus: 'succeeded',
  ...more,
});
const day = (number: number) => instant(`2024-03-${String(number).padStart(2, '0')}T22:56:05.058Z`);
const known = (...records: readonly object[]) => knownFrom(auditRecordsFrom({ items: records }).facts, 's1');

describe('auditRecordsFrom', () => {
  it('keeps the values of other resources to their own readers', () => {
    const order = record(10, null, null, { resourceType: 'order', operationType: 'create_order', resourceNewValue: '{"Id":"o1"}' });
    expect(auditRecordsFrom([order]).facts[0]).toMatchObject({ resource: 'order', before: null, after: null });
  });
  it.each([
    [{ operationDate: null }, 'fact-missing', 'operationDate'],
    [{ resourceNewValue: '{' }, 'wrong-type', 'resourceNewValue'],
    [{ resourceNewValue: '[]' }, 'wrong-type', 'resourceNewValue'],
    [{ resourceNewValue: 7 }, 'wrong-type', 'resourceNewValue'],
    [{ resourceOldValue: ' '.repeat(200_001) }, 'too-long', 'resourceOldValue'],
  ])('notes %j as %s', (more, code, path) => {
    expect(auditRecordsFrom([record(10, 'active', 'suspended', more)]).issues).toMatchObject([{ code, path: `[0].${path}` }]);
  });
  it('reads a resource of exactly 200,000 characters', () => {
    const more = { resourceNewValue: value('suspended').padEnd(200_000) };
    const { facts, issues } = auditRecordsFrom([record(10, 'active', 'suspended', more)]);
    expect([issues, facts[0]?.after]).toEqual([[], { id: 'S1', status: 'suspended' }]);
  });
  it('keeps unknown words of the status of the operation and of the subscription', () => {
    const read = auditRecordsFrom([record(10, 'active', 'frozen', { operationStatus: 'stuck' })]);
    expect(read.unknown.map((word) => word.value)).toEqual(['stuck', 'frozen']);
    expect(read.facts[0]).toMatchObject({ status: null, after: { status: null } });
    expect(auditRecordsFrom([record(10, null, null, { resourceNewValue: '{}' })]).facts[0]?.after).toBeNull();
  });
});

describe('what the audit log states that a record does not', () => {
  it('since when a subscription is suspended, and by whom; it completes the record', () => {
    const stated = known(record(10, 'active', 'suspended'));
    expect(stated).toEqual({ suspendedAt: day(10), suspendedBy: 'partner', cancelledAt: null });
    const read = partnerCenterSubscription({ ...marketplace, status: 'suspended' }, stated);
    expect(read.issues).toEqual([]);
    expect(read.facts).toMatchObject({ status: 'suspended', suspendedAt: day(10), suspendedBy: 'partner' });
  });
  it('when it was canceled', () => {
    const stated = known(record(4, 'active', 'deleted'));
    expect(stated).toEqual({ suspendedAt: null, suspendedBy: null, cancelledAt: day(4) });
    expect(partnerCenterSubscription({ ...newCommerce, status: 'deleted' }, stated).facts).toMatchObject({
      status: 'cancelled',
      cancelledAt: day(4),
    });
  });
  it('the last change counts, in whatever order the records come', () => {
    const history = [record(10, 'active', 'suspended'), record(11, 'suspended', 'active'), record(12, 'active', 'suspended')];
    expect(known(...history).suspendedAt).toEqual(day(12));
    expect(known(...history.toReversed()).suspendedAt).toEqual(day(12));
    expect(known(...history.slice(0, 2)).suspendedAt).toBeNull();
    expect(known(record(10, 'active', 'suspended'), record(12, 'suspended', 'suspended')).suspendedAt).toEqual(day(10));
    expect(known(record(10, 'active', 'deleted'), record(12, 'deleted', 'active')).cancelledAt).toBeNull();
  });
  it('a record of a suspended one does not say since when, unless the status before is stated, there or earlier', () => {
    expect(known(record(10, null, 'suspended')).suspendedAt).toBeNull();
    expect(known(record(9, null, 'active'), record(10, null, 'suspended')).suspendedAt).toEqual(day(10));
  });
  it.each([
    ['failed', record(10, 'active', 'suspended', { operationStatus: 'failed' })],
    ['still under way', record(10, 'active', 'suspended', { operationStatus: 'progress' })],
    [
      'of another subscription',
      record(10, null, null, { resourceOldValue: value('active', 'S2'), resourceNewValue: value('suspended', 'S2') }),
    ],
    ['of another resource', record(10, 'active', 'suspended', { resourceType: 'order' })],
    ['without a status', record(10, 'active', null, { resourceNewValue: value(null) })],
  ])('an operation that is %s says nothing', (_, one) => {
    expect(known(one)).toEqual({ suspendedAt: null, suspendedBy: null, cancelledAt: null });
  });
  it('the status before is that of the same subscription', () => {
    expect(known(record(10, null, 'suspended', { resourceOldValue: value('active', 'S2') })).suspendedAt).toBeNull();
  });
});
