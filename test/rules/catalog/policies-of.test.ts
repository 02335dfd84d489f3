import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { policiesOf } from '../../../src/rules/catalog/policies-of.js';
import { clouds } from '../../../src/vocabulary/cloud.js';
import type { BillingCycle, ProductFamily } from '../../../src/vocabulary/product.js';
import { billingCycles, productFamilies } from '../../../src/vocabulary/product.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import { allDatedTables, nameOf } from '../../dated-tables.js';

const orderedAt = instant('2022-06-01');
const touching = (family: ProductFamily, billingCycle: BillingCycle = 'monthly', rest: Partial<Purchase> = {}) =>
  policiesOf({ family, billingCycle, orderedAt, ...rest }).map(({ question, entries }) => `${question}: ${nameOf(entries)}`);

describe('policiesOf', () => {
  it('lists the tables that touch a new-commerce license, each under the question that reads it', () => {
    expect(touching('new-commerce-license')).toEqual([
      'cancellation: cancellation-window/new-commerce-license',
      'cancellation: end-of-term/choice',
      'cancellation: end-of-term/ended',
      'cancellation: support-ticket/all',
      'suspension-expiry: suspension-retention/new-commerce-license',
      'access: access/running',
      'access: access/suspended',
      'access: access/extended',
      'access: access/expired',
      'access: access/disabled',
      'access: access/ended-by-choice',
      'access: access/cancelled',
      'access: access/deleted',
      'region: regional-authorization/all',
      'cloud: clouds/new-commerce-license',
      'cloud: clouds/germany',
      'price-split: tax-inclusive-markets/other',
      'price-split: tax-inclusive-markets/price-lists',
      'invoice-tax: invoice-tax/all',
      'role: roles/customer-subscriptions',
      'role: roles/trials',
      'role: roles/customer-subscriptions-later',
      'purchase: plan/new-commerce-license',
      'purchase: trial/new-commerce-license',
      'purchase: purchase/every-offer',
      'purchase: purchase/catalog-filters',
      'purchase: ownership-limit/every-offer',
      'purchase: ownership-limit/new-commerce-license',
      'purchase: customer-agreement/public-cloud',
      'purchase: customer-agreement/older-acceptances',
      'purchase: sellers/every-offer',
      'coterminous-end: coterminous-end/new-commerce-license',
      'term-change: term-change/mid-term',
      'term-change: frequency-change/new-commerce-license',
      'scheduled-change: end-of-life/new-commerce-license',
      'scheduled-change: scheduled-change/next-term',
      'upgrade: upgrade/new-commerce-license',
      'mid-cycle-charge: mid-cycle-charge/seats',
      'mid-cycle-charge: mid-cycle-charge/upgrade',
      'mid-cycle-charge: mid-cycle-charge/trial-conversion',
      'mid-cycle-charge: mid-cycle-charge/billing-plan',
      'plan-price: plan-surcharge/monthly-term',
      'plan-price: plan-surcharge/annual-term',
      'plan-price: plan-surcharge/three-year-term',
      'extended-term-charge: extended-term/all',
      'extended-term-charge: extended-term/refund',
      'extended-term-charge: extended-term/exits',
      'extended-term-charge: extended-term/locks',
    ]);
  });

  it('knows what only software has: delivery, keys, support requests, the checklist and the effects of a cancellation', () => {
    const software = touching('perpetual-software', 'one-time');
    expect(software).toEqual(
      expect.arrayContaining([
        'cancellation: cancellation-checklist/perpetual-software',
        'cancellation: cancellation-effects/software',
        'role: roles/software',
        'role: roles/keys-and-downloads',
        'role: roles/activity-log',
        'download-link: download-link/software',
        'download-link: download-steps/partner',
        'download-link: download-steps/customer',
        'support-request: support-request/software',
        'purchase: segments/perpetual-software',
      ]),
    );
    expect(software.filter((name) => name.startsWith('suspension'))).toEqual([]);
    const linux = touching('azure-linux-plan');
    expect(linux).toContain('role: roles/software');
    expect(linux).not.toContain('role: roles/keys-and-downloads');
  });

  it('goes by the billing cycle, and leaves the windows out where it is not known', () => {
    expect(touching('isv-saas', 'monthly')[0]).toBe('cancellation: cancellation-window/isv-saas-monthly');
    expect(touching('isv-saas', 'annual')[0]).toBe('cancellation: cancellation-window/isv-saas-annual');
    expect(touching('isv-saas', 'constructor' as 'annual')[0]).toBe('cancellation: cancellation-checklist/isv-saas');
  });

  it('knows the roles that cancel, where a family has a table of its own for them, and the page of another interpretation', () => {
    expect(touching('azure-plan').filter((name) => name.startsWith('role'))).toEqual([
      'role: roles/customer-subscriptions',
      'role: roles/azure-plan',
      'role: roles/azure-plan-cancellation',
      'role: roles/customer-subscriptions-later',
    ]);
  });

  it('goes by the cloud: China has texts of its own, and the customer agreement is of the public cloud', () => {
    const china = touching('license-based', 'monthly', { cloud: 'china' });
    expect(china).toContain('suspension-expiry: suspension-retention/license-based-china');
    expect(china).toContain('access: access/suspended-in-china');
    expect(china).not.toContain('suspension-expiry: suspension-retention/license-based');
    expect(china).not.toContain('purchase: customer-agreement/public-cloud');
    expect(touching('isv-saas', 'monthly', { cloud: 'china' })).toContain('suspension-expiry: suspension-retention/isv-saas');
    expect(touching('license-based', 'monthly', { cloud: 'global' })).toContain('purchase: customer-agreement/public-cloud');
  });

  it('lists a table once, and nothing for a family that is not known', () => {
    expect(touching('__proto__' as 'isv-saas')).toEqual([]);
    for (const family of productFamilies) {
      const names = touching(family);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('misses no table that has a date', () => {
    const all = productFamilies.flatMap((family) =>
      billingCycles.flatMap((billingCycle) =>
        clouds.flatMap((cloud) => policiesOf({ family, billingCycle, orderedAt, cloud }).map(({ entries }) => nameOf(entries))),
      ),
    );
    // the rules behind a move answer no question of their own
    const dated = allDatedTables.map(nameOf).filter((name) => !name.startsWith('move/'));
    expect(dated.length).toBeGreaterThan(30);
    // the log, the charges and the benefit answer no question about a purchase
    const elsewhere = ['activity-log/software', 'charge/all', 'hybrid-benefit/virtual-machines'];
    expect(dated.filter((name) => !all.includes(name)).toSorted()).toEqual(elsewhere);
  });
});
