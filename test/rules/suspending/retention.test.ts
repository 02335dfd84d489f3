import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { lastExtraDaysPurchase } from '../../../src/policy/suspension-retention.js';
import type { Retention } from '../../../src/rules/suspending/retention.js';
import {
  addedBy,
  addedDays,
  checkSuspension,
  countedFrom,
  endOfDay,
  expiryOf,
  retentionGap,
  retentionOf,
  termLimit,
  unsureDaysOf,
} from '../../../src/rules/suspending/retention.js';
import type { Suspension } from '../../../src/vocabulary/purchase.js';
import { code } from '../ask.js';

const suspension: Suspension = { family: 'license-based', suspendedAt: instant('2019-12-01') };
const opened = { accountOpenedAt: instant('2019-11-10'), firstBillingAt: instant('2019-11-25') };

/** The retention that some facts meet; the test fails where they meet none. */
function met(facts: Suspension): Retention {
  const retention = retentionOf(facts, {});
  if (retention === null) throw new Error(JSON.stringify(retentionGap(facts, {})));
  return retention;
}

describe('the retention that a suspension meets', () => {
  it('counts from the suspension, or from the end of the term, and says how many days are not known [L1] [L3]', () => {
    const counted = (facts: Suspension) => [countedFrom(facts, met(facts)), unsureDaysOf(facts, met(facts))];
    expect(counted(suspension)).toEqual([suspension.suspendedAt, 30]);
    expect(counted({ ...suspension, ...opened })).toEqual([suspension.suspendedAt, 0]);
    const term = { duration: 'P1Y', startsAt: instant('2019-06-01'), endsAt: instant('2020-06-01') } as const;
    expect(counted({ ...suspension, family: 'new-commerce-license', term })).toEqual([instant('2020-06-01'), 0]);
    expect(counted({ ...suspension, ...opened, family: 'isv-saas' })).toEqual([suspension.suspendedAt, 90]);
  });

  it('is none where a gap says why: the family, the texts, the date, the term', () => {
    const gap = (facts: Suspension) => [retentionOf(facts, {}), retentionGap(facts, {})];
    expect(gap({ ...suspension, family: 'constructor' as 'azure-plan' })).toEqual([
      null,
      { gap: 'unknown-value', fact: 'family', value: 'constructor' },
    ]);
    expect(gap({ ...suspension, family: 'azure-plan' })).toStrictEqual([null, { gap: 'documents-silent', on: 'move' }]);
    expect(gap({ ...suspension, suspendedAt: instant('2018-04-05') })).toEqual([
      null,
      { gap: 'before-first-source', firstSource: '2018-04-06' },
    ]);
    expect(gap({ ...suspension, family: 'new-commerce-license' })).toEqual([null, { gap: 'fact-missing', fact: 'term' }]);
  });

  it('expires by its days and by the days added, and at the end of that day by another interpretation [D4] [I15]', () => {
    const facts = { ...suspension, ...opened };
    expect(expiryOf(facts, met(facts), {})).toBe(instant('2020-03-15'));
    expect(expiryOf(facts, met(facts), { I15: 'end-of-day' })).toBe(instant('2020-03-16'));
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
    const retention = met(told);
    expect(expiryOf(told, retention, {})).toBe(instant('2020-03-14'));
    expect(expiryOf(told, retention, { I3: 'customer-account' })).toBe(instant('2020-03-14'));
    expect(expiryOf(told, retention, { I3: 'calendar-days' })).toBe(instant('2020-03-15'));
    expect(expiryOf(told, retention, { I3: 'none-after-2018-02-23' })).toBe(instant('2020-02-29'));
    expect(expiryOf(told, retention, { I18: 'term-end-first' })).toBe(instant('2020-02-01'));
    const running = { ...told, term: { ...term, endsAt: instant('2021-02-01') } };
    expect(expiryOf(running, retention, { I18: 'term-end-first' })).toBe(instant('2020-03-14'));
    expect(expiryOf({ ...told, term: null }, retention, { I18: 'term-end-first' })).toBe(instant('2020-03-14'));
  });

  it('adds days only by a row that knows them, and ends with the term only by one that cites the interpretation [I3] [I18]', () => {
    const term = { duration: 'P1Y', startsAt: instant('2019-02-01'), endsAt: instant('2020-02-01') } as const;
    const told = { ...suspension, ...opened, term };
    const china = met({ ...told, cloud: 'china' });
    const none = { 'customer-account': 0, 'calendar-days': 0, 'none-after-2018-02-23': 0 };
    expect(addedDays(told, met(told))).toEqual({ 'customer-account': 15, 'calendar-days': 15, 'none-after-2018-02-23': 0 });
    expect(addedBy(addedDays(told, met(told)), undefined)).toBe(15);
    expect(addedDays(told, china)).toEqual(none);
    expect(addedDays({ ...told, accountOpenedAt: null }, met(told))).toEqual(none);
    expect(addedDays({ ...told, firstBillingAt: null }, met(told))).toEqual(none);
    expect(addedDays({ ...told, accountOpenedAt: instant('2018-02-23'), firstBillingAt: instant('2018-02-25') }, met(told))).toEqual({
      'customer-account': 2,
      'calendar-days': 2,
      'none-after-2018-02-23': 2,
    });
    expect(termLimit(told, met(told))).toBe(term.endsAt);
    expect(termLimit(told, china)).toBe(Number.POSITIVE_INFINITY);
    expect(termLimit({ ...told, term: null }, met(told))).toBe(Number.POSITIVE_INFINITY);
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
