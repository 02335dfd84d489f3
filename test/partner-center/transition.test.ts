import { describe, expect, it } from 'vitest';
import { decideCancellation, instant, termFrom } from 'termbook';
import { migratedFrom, migrationFrom, migrationsFrom } from '../../src/partner-center/migration.js';
import { partnerCenterSubscription } from '../../src/partner-center/subscription.js';
import { transitionsFrom, windowStartsOf } from '../../src/partner-center/transition.js';
import { decideUpgrade } from '../../src/rules/terms/decide-upgrade.js';
import type { WindowStart } from '../../src/vocabulary/purchase.js';
import { newCommerce, traditional } from './fixtures.js';

const event = (name: string, status: string, timestamp: string): object => ({ name, status, timestamp });
const transition = {
  operationId: '1caf8ec7-zzcc-4ab5-b35d-572d2a62974c',
  FromCatalogItemId: 'CFQ7TTC0ZZPB:0001:CFQ7TTC0ZZNT',
  ToCatalogItemId: 'CFQ7TTC0ZZ8S:0001:CFQ7TTC0ZZG9',
  quantity: 3,
  termDuration: 'P1Y',
  billingCycle: 'monthly',
  promotionId: '39NFZZ01',
  transitionType: 'transition_with_license_transfer',
  Events: [
    event('Conversion', 'Started ', '2024-03-08T18:01:14.7488618Z'),
    event('Conversion', 'Completed', '2024-03-08T18:37:41.591855Z'),
    event('LicenseReassignment', 'Completed', '2024-03-08T19:00:00Z'),
  ],
};
const completedAt = instant('2024-03-08T18:37:41.591Z');

describe('transitionsFrom', () => {
  it('a failed conversion, or one that only started, was not completed; unknown words are kept', () => {
    const of = (...events: readonly unknown[]) => transitionsFrom({ items: [{ ...transition, Events: events }] });
    expect(of(event('Conversion', 'Failed', '2024-03-08T18:37:41Z')).facts[0]).toMatchObject({
      completedAt: null,
      failedAt: instant('2024-03-08T18:37:41Z'),
    });
    expect(of(event('Conversion', 'Started', '2024-03-08T18:37:41Z')).facts[0]).toMatchObject({ completedAt: null, failedAt: null });
    const twice = ['2024-03-08T18:37:41Z', '2024-03-09T07:00:00Z', '2024-03-08T20:00:00Z'].map((at) => event('Conversion', 'Failed', at));
    expect(of(...twice).facts[0]).toMatchObject({ completedAt: null, failedAt: instant('2024-03-09T07:00:00Z') });
    const odd = of(event('Merge', 'Halted', '2024-03-08T18:37:41Z'), 7);
    expect(odd.unknown.map((word) => word.value)).toEqual(['Merge', 'Halted']);
    expect(odd.issues).toMatchObject([{ code: 'wrong-type', path: 'items[0].Events[1]' }]);
  });
});

describe('windowStartsOf', () => {
  const starts = (more: object, id = 's1') => windowStartsOf(transitionsFrom({ transition: [{ ...transition, ...more }] }).facts, id);

  it('an upgrade of all licenses stays in its subscription', () => {
    const full = [{ by: 'upgrade', startsAt: completedAt, seats: null }];
    expect(starts({})).toEqual(full);
    expect(starts({ fromSubscriptionId: 'S1' })).toEqual(full);
    expect(starts({ fromSubscriptionId: 'S1', toSubscriptionId: 's1' })).toEqual(full);
    expect(starts({ fromSubscriptionId: 'S3' })).toEqual([]);
  });
  it('licenses that went to another subscription count there, and not where they came from', () => {
    const more = { fromSubscriptionId: 's1', toSubscriptionId: 's2' };
    expect(starts(more, 'S2')).toEqual([{ by: 'partial-upgrade', startsAt: completedAt, seats: 3 }]);
    expect(starts(more, 's1')).toEqual([]);
  });
  it('they have the window of the subscription that they came from, where its purchase is stated [U1]', () => {
    const more = { fromSubscriptionId: 's1', toSubscriptionId: 's2', quantity: 4 };
    const orderedAt = instant('2023-10-08');
    const source = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt } as const;
    const list = transitionsFrom({ transition: [{ ...transition, ...more }] }).facts;
    const by = 'partial-upgrade';
    expect(windowStartsOf(list, 's2', source)).toEqual([{ by, startsAt: orderedAt, seats: 4 }]);
    // of a source that has renewed since, the window of the renewal
    const term = { duration: 'P1M', startsAt: orderedAt, endsAt: instant('2023-11-08') } as const;
    expect(windowStartsOf(list, 's2', { ...source, term })).toEqual([{ by, startsAt: instant('2024-03-08'), seats: 4 }]);
  });
  it('five months into the term of their source they cannot be canceled, however they are read [U1]', () => {
    const record = { ...newCommerce, id: 's2', creationDate: '2024-03-08T18:37:00Z', effectiveStartDate: '2024-03-08T18:37:00Z' };
    const made = { ...record, refundOptions: null, cancellationAllowedUntilDate: undefined, termDuration: 'P1Y' };
    const list = transitionsFrom({ transition: [{ ...transition, fromSubscriptionId: 's1', toSubscriptionId: 's2' }] }).facts;
    const source = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: instant('2023-10-08') } as const;
    const purchase = { ...source, term: termFrom(source.orderedAt, 'P1Y', source.family) };
    const read = (known: readonly WindowStart[]) => partnerCenterSubscription(made, { windowStarts: known }).purchase!;
    const upgraded = decideUpgrade({ purchase, quantity: 10, seats: 4 }, completedAt);
    const stated = upgraded.verdict === 'allowed' && upgraded.effect === 'immediate' ? upgraded.windowStarts : null;
    for (const known of [windowStartsOf(list, 's2', purchase), stated!]) {
      expect(known).toMatchObject([{ by: 'partial-upgrade', startsAt: purchase.orderedAt }]);
      expect(decideCancellation(read(known), instant('2024-03-10'))).toMatchObject({
        verdict: 'refused',
        reasons: [{ code: 'window-closed', closedAt: instant('2023-10-15') }],
      });
    }
    expect(decideCancellation(read(windowStartsOf(list, 's2')), instant('2024-03-10'))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'fact-missing', fact: 'windowStarts' }],
    });
    expect(decideCancellation(read(windowStartsOf(list, 's2')), instant('2024-03-16'))).toMatchObject({ verdict: 'refused' });
  });
  it('one that was not completed is none', () => {
    expect(starts({ Events: [] })).toEqual([]);
  });
  it('completes the record as what the caller knows', () => {
    const windowStarts = starts({});
    const { facts } = partnerCenterSubscription(newCommerce, { windowStarts });
    const order = { by: 'order', startsAt: facts?.orderedAt, seats: null };
    expect(facts?.windowStarts).toEqual([order, ...windowStarts]);
    expect(partnerCenterSubscription({ ...newCommerce, status: 'suspended' }, { windowStarts }).purchase?.windowStarts).toEqual([
      order,
      ...windowStarts,
    ]);
    expect(() => windowStartsOf(7 as never, 's1')).toThrow('wrong-type at "transitions"');
  });
});

describe('migrationFrom', () => {
  const migration = {
    id: 'm1',
    startedTime: '2022-10-13T16:30:32.1446219Z',
    completedTime: '2022-10-13T16:35:40.3844713Z',
    currentSubscriptionId: 's1',
    status: 'Completed',
    customerTenantId: 'c1',
    catalogItemId: 'CFQ7TTC0ZZ8Q:0001:CFQ7TTC0ZZ4N',
    newCommerceSubscriptionId: 's2',
    newCommerceOrderId: 'o2',
    subscriptionEndDate: '2023-10-12T00:00:00Z',
    customTermEndDate: '2023-09-30T00:00:00Z',
    targetDate: '2022-10-13T00:00:00',
    quantity: 4,
    termDuration: 'P1Y',
    billingCycle: 'Monthly',
    purchaseFullTerm: false,
  };
  it('reads the migrations of its add-ons, which have none of their own', () => {
    const addOn = { currentSubscriptionId: 's3', quantity: 2, termDuration: 'P1M', billingCycle: 'Monthly', addOnMigrations: [migration] };
    const read = migrationFrom({ ...migration, addOnMigrations: [addOn, 7, {}] });
    expect(read.facts?.addOns).toMatchObject([{ id: null, subscriptionId: 's3', quantity: 2, duration: 'P1M', addOns: [] }]);
    expect(read.issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'wrong-type addOnMigrations[1]',
      'fact-missing addOnMigrations[2].currentSubscriptionId',
    ]);
  });
  it('needs the subscription that is migrated; an unknown status is kept', () => {
    expect(migrationFrom({ id: 'm1' })).toMatchObject({ facts: null, issues: [{ code: 'fact-missing', path: 'currentSubscriptionId' }] });
    const list = migrationsFrom([{ ...migration, status: 'Resting' }, null]);
    expect(list).toMatchObject({
      facts: [{ status: null }],
      unknown: [{ path: '[0].status', value: 'Resting' }],
      issues: [{ path: '[1]' }],
    });
  });
});

describe('a traditional license that was migrated [M1]', () => {
  const migration = {
    id: 'm1',
    currentSubscriptionId: traditional.id.toLowerCase(),
    status: 'Completed',
    startedTime: '2022-10-13T16:30:32Z',
    completedTime: '2022-10-13T16:35:40Z',
    quantity: 4,
    termDuration: 'P1Y',
    billingCycle: 'Annual',
  };
  const completedAt = instant('2022-10-13T16:35:40Z');
  const known = (...migrations: readonly object[]) => migratedFrom(migrationsFrom(migrations).facts, traditional.id);
  const over = { ...traditional, status: 'suspended' };

  it('is migrated from the completion on, into a subscription with a year and a window from there', () => {
    const read = partnerCenterSubscription(over, known(migration));
    expect(read.issues).toEqual([]);
    expect(read.facts).toMatchObject({
      status: 'migrated',
      migratedAt: completedAt,
      changedAt: completedAt,
      becomes: {
        family: 'new-commerce-license',
        billingCycle: 'annual',
        quantity: 4,
        term: { duration: 'P1Y', startsAt: completedAt, endsAt: instant('2023-10-13') },
        windowStarts: [{ by: 'order', startsAt: completedAt, seats: null }],
      },
    });
    const becomes = read.facts?.status === 'migrated' ? read.facts.becomes : null;
    const next = becomes === null ? null : decideCancellation({ ...becomes, orderedAt: completedAt }, instant('2022-10-15'));
    expect(next).toMatchObject({ verdict: 'allowed', refund: 'prorated' });
    expect(decideCancellation(read.facts!, instant('2022-10-15'))).toMatchObject({ verdict: 'refused', reasons: [{ status: 'migrated' }] });
  });
  it.each(['suspended', 'expired', 'disabled', 'deleted'])('whatever the record says once it is over: %s', (status) => {
    expect(partnerCenterSubscription({ ...traditional, status }, known(migration)).facts?.status).toBe('migrated');
  });
  it('not while its record runs, nor for another family', () => {
    expect(partnerCenterSubscription(traditional, known(migration)).facts?.status).toBe('active');
    expect(partnerCenterSubscription({ ...newCommerce, status: 'deleted' }, known(migration)).facts?.status).toBe('deleted');
  });
  it('an end before the natural one is that of the new term', () => {
    const endsAt = (more: object) => known({ ...migration, ...more }).becomes?.term.endsAt;
    expect(endsAt({ subscriptionEndDate: '2023-02-22T00:00:00Z', purchaseFullTerm: false })).toBe(instant('2023-02-23'));
    expect(endsAt({ subscriptionEndDate: '2023-10-13T00:00:00Z' })).toBe(instant('2023-10-13'));
    expect(endsAt({ subscriptionEndDate: '2022-10-01T00:00:00Z' })).toBe(instant('2023-10-13'));
    // a first term of a day is one, of no time is none
    expect(endsAt({ subscriptionEndDate: '2022-10-13T00:00:00Z' })).toBe(instant('2022-10-14'));
    expect(endsAt({ completedTime: '2022-10-14T00:00:00Z', subscriptionEndDate: '2022-10-13T00:00:00Z' })).toBe(instant('2023-10-14'));
    expect(endsAt({ subscriptionEndDate: '2023-02-22T00:00:00Z', customTermEndDate: '2023-01-31T00:00:00Z' })).toBe(instant('2023-02-01'));
  });
  it('an add-on migrates with its parent', () => {
    const parent = {
      ...migration,
      currentSubscriptionId: 'p',
      addOnMigrations: [{ ...migration, status: null, completedTime: null, quantity: 2 }],
    };
    expect(known(parent)).toMatchObject({ migratedAt: completedAt, becomes: { quantity: 2 } });
  });
  it.each([
    ['is not completed', { status: 'Processing' }],
    ['states no completion', { completedTime: null }],
    ['is of another subscription', { currentSubscriptionId: 'other' }],
  ])('a migration that %s states nothing', (_what, more) => {
    expect(known({ ...migration, ...more })).toEqual({ migratedAt: null, becomes: null });
    expect(known({ ...migration, ...more }, migration).migratedAt).toBe(completedAt);
  });
  it.each([{ quantity: null }, { termDuration: null }, { billingCycle: null }])(
    'without the new plan (%j) it is not known what it became',
    (more) => {
      const read = partnerCenterSubscription(over, known({ ...migration, ...more }));
      expect(read.facts).toBeNull();
      expect(read.issues).toMatchObject([{ code: 'fact-missing', path: 'becomes' }]);
    },
  );
  it('takes a list of migrations', () => {
    expect(() => migratedFrom(null as never, 's1')).toThrow('wrong-type at "migrations": expected a list, received null');
  });
});
