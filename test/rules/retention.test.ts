import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { lastExtraDaysPurchase } from '../../src/policy/suspension-retention.js';
import { checkSuspension, endOfDay, expiryOf, retentionOf } from '../../src/rules/retention.js';
import type { Suspension } from '../../src/vocabulary/purchase.js';
import { code } from './ask.js';

const suspension: Suspension = { family: 'license-based', suspendedAt: instant('2019-12-01') };
const opened = { accountOpenedAt: instant('2019-11-10'), firstBillingAt: instant('2019-11-25') };

describe('the retention that a suspension meets', () => {
  it('counts from the suspension, or from the end of the term, and says how many days are not known [L1] [L3]', () => {
    expect(retentionOf(suspension, {})).toMatchObject({ fromAt: suspension.suspendedAt, unsureDays: 30 });
    expect(retentionOf({ ...suspension, ...opened }, {})).toMatchObject({ unsureDays: 0 });
    const term = { duration: 'P1Y', startsAt: instant('2019-06-01'), endsAt: instant('2020-06-01') } as const;
    expect(retentionOf({ ...suspension, family: 'new-commerce-license', term }, {})).toMatchObject({
      fromAt: instant('2020-06-01'),
      unsureDays: 0,
    });
    expect(retentionOf({ ...suspension, ...opened, family: 'isv-saas' }, {})).toMatchObject({ unsureDays: 90 });
  });

  it('gives the gap where there is none', () => {
    expect(retentionOf({ ...suspension, family: 'azure-plan' }, {})).toStrictEqual({ gap: 'texts-silent' });
  });

  it('expires by its days and by the days added, and at the end of that day by another reading [D4] [I15]', () => {
    const retention = retentionOf({ ...suspension, ...opened }, {});
    if ('gap' in retention) throw new Error(retention.gap);
    expect(expiryOf({ ...suspension, ...opened }, retention, {})).toBe(instant('2020-03-15'));
    expect(expiryOf({ ...suspension, ...opened }, retention, { I15: 'end-of-day' })).toBe(instant('2020-03-16'));
  });

  it('ends a day at midnight, also that of an instant exactly at midnight', () => {
    expect(endOfDay(instant('2020-02-29'))).toBe(instant('2020-03-01'));
    expect(endOfDay(instant('2020-02-29T23:59:59.999Z'))).toBe(instant('2020-03-01'));
  });

  it('is guarded [I3]', () => {
    expect(code(() => checkSuspension(suspension))).toBe('nothing thrown');
    expect(code(() => checkSuspension({ ...suspension, term: null, accountOpenedAt: null, firstBillingAt: null }))).toBe('nothing thrown');
    expect(
      code(() => checkSuspension({ ...suspension, accountOpenedAt: opened.firstBillingAt, firstBillingAt: opened.accountOpenedAt })),
    ).toBe('inverted-dates at firstBillingAt');
    expect(lastExtraDaysPurchase).toBe('2018-02-23');
  });
});
