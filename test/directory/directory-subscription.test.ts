import { describe, expect, it } from 'vitest';
import { directorySubscriptionsFrom } from '../../src/directory/directory-subscription.js';
import { directoryStatuses, directoryStatusWords } from '../../src/directory/words.js';
import { instant } from '../../src/kernel/instant.js';

const record = {
  id: '7f0a',
  commerceSubscriptionId: 'c-77',
  skuId: 'sku-1',
  skuPartNumber: 'SUITE_E3',
  status: 'Enabled',
  isTrial: false,
  totalLicenses: 25,
  createdDateTime: '2024-03-05T09:30:00Z',
  nextLifecycleDateTime: '2025-03-05T00:00:00Z',
};

describe('the subscriptions of a directory', () => {
  it('reads every field that decides', () => {
    const list = directorySubscriptionsFrom({ value: [record], '@odata.nextLink': 'https://graph.example/next' });
    expect([list.nextUri, list.nextHeaders]).toEqual(['https://graph.example/next', []]);
    expect(list.issues).toEqual([]);
    expect(list.facts).toEqual([
      {
        id: '7f0a',
        commerceId: 'c-77',
        skuId: 'sku-1',
        skuName: 'SUITE_E3',
        status: 'enabled',
        isTrial: false,
        seats: 25,
        createdAt: instant('2024-03-05T09:30Z'),
        nextLifecycleAt: instant('2025-03-05'),
      },
    ]);
  });

  it.each([
    ['Enabled', 'enabled'],
    ['Warning', 'warning'],
    ['Suspended', 'suspended'],
    ['LockedOut', 'locked-out'],
    ['Deleted', 'deleted'],
  ])('the state %s is %s', (status, word) => {
    expect(directorySubscriptionsFrom([{ ...record, status }]).facts[0]?.status).toBe(word);
    expect(Object.values(directoryStatusWords)).toEqual(directoryStatuses);
  });

  it('keeps an unknown state, and loses no record beside a bad one', () => {
    const list = directorySubscriptionsFrom([
      { ...record, status: 'Dreaming' },
      'nonsense',
      { ...record, id: null, createdDateTime: 'soon' },
      record,
    ]);
    expect(list.unknown).toEqual([{ path: '[0].status', value: 'Dreaming' }]);
    expect(list.facts.map(({ status }) => status)).toEqual([null, 'enabled']);
    expect(list.issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '[1] wrong-type',
      '[2].id fact-missing',
      '[2].createdDateTime invalid-instant',
    ]);
  });

  it('names the id and the creation of a record that states neither', () => {
    const { createdDateTime } = record;
    const { facts, issues } = directorySubscriptionsFrom([{ status: 'Enabled' }, { id: 's' }, { createdDateTime }]);
    expect(facts).toEqual([]);
    expect(issues.map(({ path, code, expected }) => `${path} ${code}: ${expected}`)).toEqual([
      '[0].id fact-missing: the id of the subscription',
      '[0].createdDateTime fact-missing: the day of creation',
      '[1].createdDateTime fact-missing: the day of creation',
      '[2].id fact-missing: the id of the subscription',
    ]);
  });

  it('names the resource that is wanted where subscribed SKUs are given', () => {
    const sku = { id: 'c_s', skuId: 's', prepaidUnits: { warning: 25 }, subscriptionIds: ['s-1', 's-2'] };
    expect(directorySubscriptionsFrom({ value: [sku] }).issues.map(({ path, expected }) => `${path}: ${expected}`)).toEqual([
      'value[0].createdDateTime: the day of creation, which GET /directory/subscriptions states and a subscribed SKU does not',
    ]);
  });

  it('a record of nothing but its id and creation states nothing else', () => {
    expect(directorySubscriptionsFrom([{ id: 's', createdDateTime: '2024-01-31T00:00:00Z' }]).facts[0]).toEqual({
      id: 's',
      commerceId: null,
      skuId: null,
      skuName: null,
      status: null,
      isTrial: null,
      seats: null,
      createdAt: instant('2024-01-31'),
      nextLifecycleAt: null,
    });
  });
});
