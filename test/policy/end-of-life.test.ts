import { describe, expect, it } from 'vitest';
import { endsOfLife, renewalHours } from '../../src/policy/end-of-life.js';
import { productFamilies } from '../../src/vocabulary/product.js';

describe('policy: the end of life', () => {
  it('of each family stands as the texts have it [L3, L4, L6, L7, C3, C4, T5, W21]', () => {
    const told = productFamilies.map((family) =>
      [
        family,
        ...(endsOfLife[family] ?? []).map((row) => {
          const stages = row.stages === null ? 'no stages' : `${String(row.stages.expiredDays)} + ${String(row.stages.disabledDays)} days`;
          const ends = row.ends ? 'ends' : 'end not told';
          return `${row.since}: renews ${row.renews}, switch ${String(row.switchable)}, ${ends}, ${stages}, ${row.suspendedKeepsTerm ? 'term runs on' : '-'}, cancelled ${String(row.cancelledDays)}, pending ${String(row.pendingDays)}, unrenewed ${row.unrenewedPlanMonths.join() || '-'}`;
        }),
      ].join('; '),
    );
    expect(told).toEqual([
      'license-based; 2017-09-19: renews by-default, switch not-stated, end not told, no stages, -, cancelled null, pending null, unrenewed -; 2020-06-01: renews by-default, switch not-stated, end not told, no stages, -, cancelled null, pending null, unrenewed 72',
      'new-commerce-license; 2021-09-03: renews by-default, switch true, ends, no stages, term runs on, cancelled null, pending null, unrenewed -; 2023-08-04: renews by-default, switch true, ends, 30 + 90 days, term runs on, cancelled 7, pending null, unrenewed -',
      'software-subscription; 2018-08-31: renews never, switch false, ends, no stages, -, cancelled null, pending null, unrenewed -; 2021-10-14: renews by-default, switch true, ends, no stages, -, cancelled null, pending null, unrenewed -',
      'perpetual-software',
      'windows-7-esu',
      'azure-linux-plan',
      'azure-reservation',
      'azure-savings-plan',
      'azure-plan',
      'isv-saas; 2019-03-01: renews by-default, switch true, ends, no stages, -, cancelled null, pending 30, unrenewed -',
      'isv-metered',
    ]);
  });

  it('of new commerce is selected by the date of what happens, of the others by the order [T5] [L4]', () => {
    const byEvent = productFamilies.filter((family) => endsOfLife[family]?.every((row) => row.selectedBy === 'event'));
    expect(byEvent).toEqual(['new-commerce-license']);
    expect(productFamilies.filter((family) => endsOfLife[family]?.some((row) => row.selectedBy === 'event'))).toEqual(byEvent);
  });

  it('lets a renewal complete within 24 hours [T4]', () => {
    expect(renewalHours).toBe(24);
  });
});
