import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { lastExtraDaysPurchase } from '../../src/policy/suspension-retention.js';
import { bears, checkSuspension, endOfDay, expiryOf, keptUntil, retentionOf } from '../../src/rules/retention.js';
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

  it('is kept by a word of I3 and one of I18, whichever end comes first [I3] [I18]', () => {
    const term = { duration: 'P1Y', startsAt: instant('2019-02-01'), endsAt: instant('2020-02-01') } as const;
    const told = {
      ...suspension,
      ...opened,
      firstBillingAt: instant('2019-11-25T12:00Z'),
      accountOpenedAt: instant('2019-11-10T13:00Z'),
      term,
    };
    const retention = retentionOf(told, {});
    if ('gap' in retention) throw new Error(retention.gap);
    expect(keptUntil(told, retention, undefined, undefined)).toBe(instant('2020-03-14'));
    expect(keptUntil(told, retention, 'customer-account', undefined)).toBe(instant('2020-03-14'));
    expect(keptUntil(told, retention, 'calendar-days', undefined)).toBe(instant('2020-03-15'));
    expect(keptUntil(told, retention, 'none-after-2018-02-23', undefined)).toBe(instant('2020-02-29'));
    expect(keptUntil(told, retention, undefined, 'term-end-first')).toBe(instant('2020-02-01'));
    const running = { ...told, term: { ...term, endsAt: instant('2021-02-01') } };
    expect(keptUntil(running, retention, undefined, 'term-end-first')).toBe(instant('2020-03-14'));
    expect(keptUntil({ ...told, term: null }, retention, undefined, 'term-end-first')).toBe(instant('2020-03-14'));
  });

  it('is borne upon by a reading that the row cites and whose facts are stated [I3] [I18]', () => {
    const term = { duration: 'P1Y', startsAt: instant('2019-02-01'), endsAt: instant('2020-02-01') } as const;
    const told = { ...suspension, ...opened, term };
    const retention = retentionOf(told, {});
    const china = retentionOf({ ...told, cloud: 'china' }, {});
    if ('gap' in retention || 'gap' in china) throw new Error('no retention');
    expect([bears('I3', retention.row, told), bears('I18', retention.row, told)]).toEqual([true, true]);
    expect([bears('I3', china.row, told), bears('I18', china.row, told)]).toEqual([false, false]);
    expect(bears('I3', retention.row, { ...told, accountOpenedAt: null })).toBe(false);
    expect(bears('I3', retention.row, { ...told, firstBillingAt: null })).toBe(false);
    expect(bears('I18', retention.row, { ...told, term: null })).toBe(false);
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
