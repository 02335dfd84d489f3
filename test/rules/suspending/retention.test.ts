import { describe, expect, it } from 'vitest';
import { isGap } from '../../../src/kernel/gap.js';
import { instant, productFamilies } from 'termbook';
import { lastExtraDaysPurchase, suspendableFamilies } from '../../../src/policy/suspension-retention.js';
import { expiryOf } from '../../../src/rules/suspending/expiry.js';
import type { ChosenRetention } from '../../../src/rules/suspending/retention.js';
import {
  addedDays,
  basisOfRetention,
  checkSuspension,
  countsAfterTerm,
  endOfDay,
  expiryLimits,
  resumableLimits,
  retentionOf,
} from '../../../src/rules/suspending/retention.js';
import type { Interpretations } from '../../../src/vocabulary/interpretation.js';
import type { Suspension } from '../../../src/vocabulary/purchase.js';
import { code } from '../ask.js';

const suspension: Suspension = { family: 'license-based', suspendedAt: instant('2019-12-01') };
const opened = { accountOpenedAt: instant('2019-11-10'), firstBillingAt: instant('2019-11-25') };

/** The retention that some facts meet; the test fails where they meet none. */
function met(facts: Suspension): ChosenRetention {
  const found = retentionOf(facts, {});
  if (isGap(found)) throw new Error(JSON.stringify(found));
  return found;
}
const ends = (facts: Suspension, interpretations: Interpretations = {}) => {
  const { earliestAt, latestAt, gaps } = expiryLimits(facts, met(facts), interpretations);
  return [earliestAt, latestAt, gaps.length];
};
const exactly = (date: string) => [instant(date), instant(date), 0];

describe('the retention that a suspension meets', () => {
  it('counts from the suspension, or from the end of the term through which it is resumable [L1] [L3]', () => {
    const term = { duration: 'P1Y', startsAt: instant('2023-06-01'), endsAt: instant('2024-06-01') } as const;
    const license = { family: 'new-commerce-license', suspendedAt: instant('2023-12-01'), term } as const;
    expect(countsAfterTerm(met(suspension))).toBe(false);
    expect(countsAfterTerm(met(license))).toBe(true);
    expect(resumableLimits(license, met(license), {})).toEqual({ earliestAt: term.endsAt, latestAt: term.endsAt, gaps: [] });
    expect(ends(license)).toEqual(exactly('2024-09-29'));
    expect(ends(license, { I29: 'deleted-at-term-end' })).toEqual(exactly('2024-06-01'));
  });

  it('is none where a gap says why: the family, the documents, the date, the party', () => {
    const gap = (facts: Suspension) => retentionOf(facts, {});
    expect(gap({ ...suspension, family: 'constructor' as 'azure-plan' })).toEqual({
      gap: 'unknown-value',
      fact: 'family',
      value: 'constructor',
    });
    expect(gap({ ...suspension, family: 'azure-plan' })).toStrictEqual({ gap: 'documents-silent', on: 'move' });
    expect(gap({ ...suspension, suspendedAt: instant('2016-11-30') })).toEqual({ gap: 'before-first-source', firstSource: '2016-12-01' });
    expect(gap({ ...suspension, family: 'isv-saas', suspendedBy: 'nobody' as 'partner' })).toEqual({
      gap: 'unknown-value',
      fact: 'suspendedBy',
      value: 'nobody',
    });
  });

  it('is two where it is not stated who suspended marketplace software, and cites both [D4] [L7]', () => {
    const saas = { ...suspension, family: 'isv-saas', suspendedAt: instant('2022-01-01') } as const;
    const cited = (facts: Suspension) => basisOfRetention(met(facts)).map(({ rule }) => rule);
    expect(cited(saas)).toEqual(['D4', 'D5', 'L7']);
    expect(cited({ ...saas, suspendedBy: 'partner' })).toEqual(['D4', 'D5']);
    expect(cited({ ...saas, suspendedBy: 'marketplace' })).toEqual(['L7']);
    expect(cited({ ...saas, suspendedAt: instant('2021-10-26') })).toEqual(['D4', 'D5']);
    expect(met({ ...suspension, suspendedBy: null }).otherwise).toBeNull();
  });

  it('expires by its days and by the days added, and at the end of that day by another interpretation [D4] [I15]', () => {
    const facts = { ...suspension, ...opened };
    expect(ends(facts)).toEqual(exactly('2020-03-15'));
    expect(ends(facts, { I15: 'end-of-day' })).toEqual(exactly('2020-03-16'));
    expect(ends(suspension)).toEqual([instant('2020-02-29'), instant('2020-03-30'), 2]);
    expect(ends(suspension, { I15: 'end-of-day' })).toEqual([instant('2020-03-01'), instant('2020-03-31'), 2]);
    expect(expiryOf(facts, met(facts), { I15: 'end-of-day' }).bounds).toEqual({
      earliestAt: instant('2020-02-29'),
      latestAt: instant('2020-03-16'),
    });
  });

  it('is kept by a value of I3 and one of I18, whichever end comes first [I3] [I18]', () => {
    const term = { duration: 'P1Y', startsAt: instant('2019-02-01'), endsAt: instant('2020-02-01') } as const;
    const facts = {
      ...suspension,
      firstBillingAt: instant('2019-11-25T12:00Z'),
      accountOpenedAt: instant('2019-11-10T13:00Z'),
      term,
    };
    expect(ends(facts)).toEqual(exactly('2020-03-14'));
    expect(ends(facts, { I3: 'customer-account' })).toEqual(exactly('2020-03-14'));
    expect(ends(facts, { I3: 'calendar-days' })).toEqual(exactly('2020-03-15'));
    expect(ends(facts, { I3: 'none-after-2018-02-23' })).toEqual(exactly('2020-02-29'));
    expect(ends(facts, { I18: 'term-end-first' })).toEqual(exactly('2020-02-01'));
    expect(ends({ ...facts, term: { ...term, endsAt: instant('2021-02-01') } }, { I18: 'term-end-first' })).toEqual(exactly('2020-03-14'));
    expect(ends({ ...facts, term: null }, { I18: 'term-end-first' })).toEqual(exactly('2020-03-14'));
    expect(ends({ ...facts, cloud: 'china' }, { I18: 'term-end-first' })).toEqual(exactly('2020-01-30'));
  });

  it('where the term ends before day 90, one interpretation needs no further fact [I18]', () => {
    const term = { duration: 'P1Y', startsAt: instant('2019-02-01'), endsAt: instant('2020-02-01') } as const;
    expect(ends({ ...suspension, term }, { I18: 'term-end-first' })).toEqual(exactly('2020-02-01'));
    const later = { ...term, endsAt: instant('2020-03-10') };
    expect(ends({ ...suspension, term: later }, { I18: 'term-end-first' })).toEqual([instant('2020-02-29'), instant('2020-03-10'), 2]);
  });

  it('adds the days of a row, none to thirty; null where a date is not stated [I3]', () => {
    const facts = { ...suspension, ...opened };
    const all = (of: Suspension, extraDays = 30) =>
      ([undefined, 'customer-account', 'calendar-days', 'none-after-2018-02-23'] as const).map((word) => addedDays(of, extraDays, word));
    expect(all(facts)).toEqual([15, 15, 15, 0]);
    expect(all(facts, 0)).toEqual([0, 0, 0, 0]);
    expect(all({ ...facts, accountOpenedAt: null })).toEqual([null, null, null, null]);
    expect(all({ ...facts, firstBillingAt: null })).toEqual([null, null, null, 0]);
    expect(all({ ...facts, accountOpenedAt: null, orderedAt: instant('2018-02-24') })).toEqual([null, null, null, 0]);
    expect(all({ ...facts, accountOpenedAt: null, orderedAt: instant('2018-02-23T23:59:59.999Z') })).toEqual([null, null, null, null]);
    expect(all({ ...facts, accountOpenedAt: instant('2018-02-23'), firstBillingAt: instant('2018-02-25') })).toEqual([2, 2, 2, 2]);
  });

  it('ends a day at midnight, also that of an instant exactly at midnight', () => {
    expect(endOfDay(instant('2020-02-29'))).toBe(instant('2020-03-01'));
    expect(endOfDay(instant('2020-02-29T23:59:59.999Z'))).toBe(instant('2020-03-01'));
  });

  it('is guarded [I3]', () => {
    expect(code(() => checkSuspension(suspension))).toBe('nothing thrown');
    expect(code(() => checkSuspension({ ...suspension, term: null, accountOpenedAt: null, firstBillingAt: null }))).toBe('nothing thrown');
    expect(code(() => checkSuspension({ ...suspension, orderedAt: Number.NaN as typeof suspension.suspendedAt }))).toBe(
      'invalid-instant at orderedAt',
    );
    expect(
      code(() => checkSuspension({ ...suspension, accountOpenedAt: opened.firstBillingAt, firstBillingAt: opened.accountOpenedAt })),
    ).toBe('inverted-dates at firstBillingAt');
    expect(lastExtraDaysPurchase).toBe('2018-02-23');
  });

  it('of the subscriptions of one page the documents say that they can be suspended, of other families nothing [D1]', () => {
    expect(productFamilies.filter((family) => suspendableFamilies[family])).toEqual([
      'license-based',
      'new-commerce-license',
      'azure-plan',
      'isv-saas',
    ]);
  });
});
