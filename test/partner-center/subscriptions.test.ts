import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { partnerCenterSubscriptions, recordOf } from '../../src/partner-center/subscriptions.js';
import { marketplace, newCommerce, software, traditional, without } from './fixtures.js';

const good = [newCommerce, traditional, marketplace, software];
const bad: readonly unknown[] = [
  null,
  'gone',
  without(newCommerce, 'id'),
  without(newCommerce, 'status'),
  { ...newCommerce, status: 'frozen' },
  { ...newCommerce, creationDate: 'soon' },
  { ...newCommerce, productType: { id: 'SomethingNew' } },
  { ...newCommerce, quantity: {} },
  { ...newCommerce, autoRenewEnabled: 'perhaps' },
  { ...newCommerce, billingCycle: 'Weekly' },
];

describe('partnerCenterSubscriptions', () => {
  it('reads 9,900 facts and 100 issues with their paths from 10,000 records of which 1 % are bad', () => {
    const items = Array.from({ length: 10_000 }, (_, index) =>
      index % 100 === 42 ? bad[((index / 100) % bad.length) | 0] : good[index % good.length],
    );
    const list = partnerCenterSubscriptions({ totalCount: items.length, items });
    expect(list.facts).toHaveLength(9900);
    expect(list.issues).toHaveLength(100);
    expect(list.issues.map((issue) => /^items\[(\d+)\]/.exec(issue.path)?.[1])).toEqual(
      items.flatMap((_, index) => (index % 100 === 42 ? [String(index)] : [])),
    );
    expect(list.records).toHaveLength(10_000);
    expect(list.records[42]?.facts).toBeNull();
    expect(list.records[43]?.raw).toBe(items[43]);
  });
  it('reads a bare list, and a collection in PascalCase, with the next page', () => {
    expect(partnerCenterSubscriptions(good).facts).toHaveLength(4);
    const page = { Items: good, Links: { Next: { Uri: '/customers/c/subscriptions?page=2' } } };
    expect(partnerCenterSubscriptions(page).facts).toHaveLength(4);
    expect(partnerCenterSubscriptions(page).nextUri).toBe('/customers/c/subscriptions?page=2');
    expect(partnerCenterSubscriptions({ items: [], links: {} }).nextUri).toBeNull();
  });
  it('tells every record what the caller knows of it, by its id as received', () => {
    const suspended = { ...traditional, status: 'suspended' };
    const list = partnerCenterSubscriptions([suspended, newCommerce, null, {}], (id) =>
      id === traditional.id ? { suspendedAt: instant('2020-02-01') } : null,
    );
    expect(list.facts).toMatchObject([{ status: 'suspended', suspendedAt: instant('2020-02-01') }, { status: 'active' }]);
  });
  it.each([
    [undefined, ''],
    [null, ''],
    ['{}', ''],
    [7, ''],
    [{}, 'items'],
    [{ items: 'none' }, 'items'],
    [{ items: {} }, 'items'],
  ])('%j is no list: one issue at "%s"', (json, path) => {
    const list = partnerCenterSubscriptions(json);
    expect(list.facts).toEqual([]);
    expect(list.issues).toMatchObject([{ code: 'wrong-type', path }]);
  });
  it('finds a record by its id whatever the case', () => {
    const list = partnerCenterSubscriptions([null, ...good]);
    expect(recordOf(list, traditional.id.toLowerCase())?.raw).toBe(traditional);
    expect(recordOf(list, 'nobody')).toBeNull();
  });
});
