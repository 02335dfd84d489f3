import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, dayMs, instant, isoInstant } from '../../../src/kernel/instant.js';
import { readable } from '../../../src/kernel/readable.js';
import { retentions, retentionsInChina } from '../../../src/policy/suspension-retention.js';
import { decideReactivation } from '../../../src/rules/suspending/decide-reactivation.js';
import type { SuspensionExpiryAnswer } from '../../../src/rules/suspending/suspension-expiry.js';
import { suspensionExpiry } from '../../../src/rules/suspending/suspension-expiry.js';
import type { Options } from '../../../src/vocabulary/answer.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import { productFamilies } from '../../../src/vocabulary/product.js';
import type { Suspension } from '../../../src/vocabulary/purchase.js';
import type { Interpretations } from '../../../src/vocabulary/interpretation.js';
import { interpretationValues } from '../../../src/vocabulary/interpretation.js';
import { termFrom } from '../../../src/rules/asking/term-chain.js';
import { code, frozen } from '../ask.js';
import { met } from '../purchases.js';
import { draws } from '../../draws.js';

const suspended = (suspendedAt: string, rest: Partial<Suspension> = {}): Suspension =>
  frozen({ family: 'license-based', suspendedAt: instant(suspendedAt), ...rest });
const opened = (accountOpenedAt: string, firstBillingAt: string) => ({
  accountOpenedAt: instant(accountOpenedAt),
  firstBillingAt: instant(firstBillingAt),
});
const computed = (suspension: Suspension, options: Options = {}) => {
  const answer = suspensionExpiry(suspension, options);
  if (answer.verdict === 'undetermined') throw new Error(answer.gaps[0].gap);
  return answer;
};
const until = (suspension: Suspension, interpretations: Interpretations = {}) =>
  isoInstant(computed(suspension, { interpretations }).expiresAt).replace(':00.000Z', 'Z');

describe('traditional licenses', () => {
  it.each<[string, string, string, string]>([
    ['30 days or more are capped: 120 [D4] [L1]', '2019-10-26', '2019-11-25', '2020-03-30T00:00Z'],
    ['31 days are no more [D4] [L1]', '2019-10-25', '2019-11-25', '2020-03-30T00:00Z'],
    ['29 days and 23:59:59.999 are 29 [I3]', '2019-10-26T00:00:00.001Z', '2019-11-25', '2020-03-29T00:00Z'],
    ['one day [D4]', '2019-11-24', '2019-11-25', '2020-03-01T00:00Z'],
    ['a millisecond less than one day is none [I3]', '2019-11-24T00:00:00.001Z', '2019-11-25', '2020-02-29T00:00Z'],
    ['none [D4]', '2019-11-25', '2019-11-25', '2020-02-29T00:00Z'],
  ])('%s', (_name, accountOpenedAt, firstBillingAt, expected) => {
    expect(until(suspended('2019-12-01', opened(accountOpenedAt, firstBillingAt)))).toBe(expected);
  });

  it('says everything it knows, and what it stands on [D4] [D5] [L1]', () => {
    const bounds = { earliestAt: instant('2020-02-29T17:30Z'), latestAt: instant('2020-03-16'), by: ['I3', 'I15'] };
    expect(suspensionExpiry(suspended('2019-12-01T17:30Z', opened('2019-11-10', '2019-11-25')))).toStrictEqual({
      question: 'suspension-expiry',
      at: null,
      basis: ['D4', 'L1', 'D5'].map((rule) => ({
        rule,
        entry: 'suspension-retention/license-based@2017-03-30',
        since: '2017-03-30',
        seenUntil: '2021-10-06',
        source: 'suspend-subscription@2017-03-30',
        certainty: 'first-seen',
        coverage: 'in-force',
      })),
      contested: ['I3'],
      changesAt: null,
      verdict: 'computed',
      expiresAt: instant('2020-03-15T17:30Z'),
      bounds,
      retentionDays: 105,
      earliestAt: instant('2020-02-29T17:30Z'),
      latestAt: instant('2020-03-16'),
      reactivatableUntilAt: instant('2020-03-15T17:30Z'),
      reactivatableBounds: bounds,
    });
  });

  it.each<[string, Interpretations, string]>([
    ['calendar days instead of elapsed ones', { I3: 'calendar-days' }, '2020-03-16T00:00Z'],
    ['none for purchases after 2018-02-23', { I3: 'none-after-2018-02-23' }, '2020-02-29T00:00Z'],
    ['the customer account, which is the fact that was given', { I3: 'customer-account' }, '2020-03-15T00:00Z'],
    ['to the end of the day', { I15: 'end-of-day' }, '2020-03-16T00:00Z'],
  ])('%s [I3] [I15]', (_name, interpretations, expected) => {
    expect(until(suspended('2019-12-01', opened('2019-11-09T12:00Z', '2019-11-25')), interpretations)).toBe(expected);
  });

  it.each([
    ['2018-02-23T23:59:59.999Z', '2020-03-30T00:00Z'],
    ['2018-02-24', '2020-02-29T00:00Z'],
  ])('an account of %s, with no extra days after 2018-02-23: %s [I3]', (accountOpenedAt, expected) => {
    expect(until(suspended('2019-12-01', opened(accountOpenedAt, '2019-11-25')), { I3: 'none-after-2018-02-23' })).toBe(expected);
  });

  it('the rest of the last day is in latestAt once, whatever is chosen, and contests nothing by itself [I15]', () => {
    const facts = suspended('2019-12-01', opened('2019-11-25', '2019-11-25'));
    expect(computed(facts)).toMatchObject({ contested: [], latestAt: instant('2020-03-01') });
    expect(computed(facts, { interpretations: { I15: 'end-of-day' } })).toMatchObject({
      contested: [],
      expiresAt: instant('2020-03-01'),
      latestAt: instant('2020-03-01'),
      earliestAt: instant('2020-02-29'),
    });
  });

  it('suspended while the term ends: retention counts from the suspension, contested [I18]', () => {
    const facts = suspended('2019-12-01', { ...opened('2019-11-25', '2019-11-25'), term: termFrom(instant('2019-01-15'), 'P1Y') });
    expect(computed(facts)).toMatchObject({ expiresAt: instant('2020-02-29'), contested: ['I18'], earliestAt: instant('2020-01-15') });
    expect(until(facts, { I18: 'term-end-first' })).toBe('2020-01-15T00:00Z');
    const long = { ...facts, term: termFrom(instant('2019-11-15'), 'P1Y') };
    expect(computed(long)).toMatchObject({ contested: [], earliestAt: instant('2020-02-29') });
    expect(until(long, { I18: 'term-end-first' })).toBe('2020-02-29T00:00Z');
    expect(until(suspended('2020-01-15', { ...facts, suspendedAt: instant('2020-01-15') }), { I18: 'term-end-first' })).toBe(
      '2020-04-14T00:00Z',
    );
  });

  const dates = opened('2016-11-25', '2016-11-25');

  it.each([
    ['2016-11-30T23:59:59.999Z', 'before-first-source', 'none'],
    ['2016-12-01', 'in-force', '2016-12-01'],
    ['2017-01-27T23:59:59.999Z', 'in-force', '2016-12-01'],
    ['2017-01-28', 'between-sources', '2016-12-01'],
    ['2017-03-29T23:59:59.999Z', 'between-sources', '2016-12-01'],
    ['2017-03-30', 'in-force', '2017-03-30'],
    ['2021-10-06T23:59:59.999Z', 'in-force', '2017-03-30'],
    ['2021-10-07', 'between-sources', '2017-03-30'],
    ['2023-08-03T23:59:59.999Z', 'between-sources', '2017-03-30'],
    ['2023-08-04', 'in-force', '2023-08-04'],
    ['2023-10-23T23:59:59.999Z', 'in-force', '2023-08-04'],
    ['2023-10-24', 'after-last-source', '2023-08-04'],
  ])('suspended %s: %s [I13] [I14]', (suspendedAt, expected, since) => {
    const term = termFrom(addMs(instant(suspendedAt), -dayMs), 'P1Y');
    const answer: SuspensionExpiryAnswer = suspensionExpiry(suspended(suspendedAt, { ...dates, term }));
    expect(answer.verdict === 'undetermined' ? answer.gaps[0].gap : answer.basis[0]?.coverage).toBe(expected);
    if (answer.verdict === 'undetermined') expect(answer.gaps[0]).toMatchObject({ firstSource: '2016-12-01' });
    else expect(answer.basis[0]?.since).toBe(since);
  });

  it.each([
    ['2016-12-01', '2017-01-30'],
    ['2017-03-29T23:59:59.999Z', '2017-05-28T23:59:59.999Z'],
    ['2017-03-30', '2017-06-28'],
  ])('suspended %s: kept until %s, 60 days until 2017-03-29 and 90 from 2017-03-30 [L1] [I3]', (suspendedAt, expiresAt) => {
    expect(computed(suspended(suspendedAt, dates)).expiresAt).toBe(instant(expiresAt));
  });

  it('60 days need no account opening and no first billing [I3]', () => {
    expect(computed(suspended('2017-01-01'))).toMatchObject({ retentionDays: 60, contested: [] });
  });

  it.each<[string, Partial<Suspension>, readonly string[]]>([
    ['neither is stated', {}, ['accountOpenedAt', 'firstBillingAt']],
    ['the first billing is not stated', { accountOpenedAt: instant('2018-02-23') }, ['firstBillingAt']],
    ['the account opening is not stated', { firstBillingAt: instant('2019-11-25') }, ['accountOpenedAt']],
  ])('%s: between 90 and 120 days, a gap for each missing fact [I3]', (_name, rest, facts) => {
    expect(suspensionExpiry(suspended('2019-12-01T17:30Z', rest))).toMatchObject({
      verdict: 'undetermined',
      gaps: facts.map((fact) => ({ gap: 'fact-missing', fact })),
      bounds: { earliestAt: instant('2020-02-29T17:30Z'), latestAt: instant('2020-03-31') },
      contested: [],
      basis: [{ rule: 'D4' }, { rule: 'L1' }, { rule: 'D5' }],
    });
  });

  it('for a purchase after 2018-02-23 one interpretation makes it certain, and the open answer is contested by it [I3]', () => {
    const bought = suspended('2019-12-01', { accountOpenedAt: instant('2018-02-24') });
    expect(suspensionExpiry(bought)).toMatchObject({ verdict: 'undetermined', contested: ['I3'] });
    const chosen = { interpretations: { I3: 'none-after-2018-02-23' } } as const;
    expect(computed(bought, chosen)).toMatchObject({
      expiresAt: instant('2020-02-29'),
      contested: ['I3'],
      latestAt: instant('2020-03-31'),
    });
    const ordered = suspended('2019-12-01', { orderedAt: instant('2018-02-24') });
    expect(computed(ordered, chosen)).toMatchObject({ expiresAt: instant('2020-02-29') });
    expect(suspensionExpiry(suspended('2019-12-01', { orderedAt: instant('2018-02-23') }), chosen).verdict).toBe('undetermined');
  });

  it('from 2023-08-04: 90 days or the end of the term, whichever is first; the older interpretation no longer matters [I3] [I18]', () => {
    const ending = termFrom(instant('2022-09-15'), 'P1Y');
    expect(computed(suspended('2023-08-04', { term: ending }))).toMatchObject({ expiresAt: instant('2023-09-15'), contested: [] });
    expect(computed(suspended('2023-08-04', { term: ending }), { interpretations: { I18: 'term-end-first' } }).contested).toEqual([]);
    expect(computed(suspended('2023-08-04', { term: termFrom(instant('2023-08-01'), 'P1Y') }))).toMatchObject({
      expiresAt: instant('2023-11-02'),
      earliestAt: instant('2023-11-02'),
      latestAt: instant('2023-11-03'),
      retentionDays: 90,
      contested: [],
    });
    const before = suspended('2023-08-03T23:59:59.999Z', { ...opened('2023-07-01', '2023-07-01'), term: ending });
    expect(computed(before)).toMatchObject({ retentionDays: 90, contested: ['I18'] });
  });

  it('from 2023-08-04, the term not stated: undetermined between the suspension and day 90 [I3]', () => {
    expect(suspensionExpiry(suspended('2023-08-04'))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'fact-missing', fact: 'term' }],
      bounds: { earliestAt: instant('2023-08-04'), latestAt: instant('2023-11-03') },
      contested: [],
    });
  });

  it('lies between the same instants whichever interpretations are chosen, two of them too [I3] [I18]', () => {
    const term = { duration: 'P1M', startsAt: instant('2018-09-26'), endsAt: instant('2018-10-26') } as const;
    const facts = suspended('2018-10-01', { ...opened('2018-09-07', '2018-09-27'), orderedAt: instant('2018-09-11'), term });
    const chosen: readonly Interpretations[] = [
      {},
      { I3: 'none-after-2018-02-23' },
      { I18: 'term-end-first' },
      { I3: 'none-after-2018-02-23', I18: 'term-end-first' },
    ];
    // 110 days, 90 days, or the end of the term
    expect(chosen.map((interpretations) => until(facts, interpretations))).toEqual([
      '2019-01-19T00:00Z',
      '2018-12-30T00:00Z',
      '2018-10-26T00:00Z',
      '2018-10-26T00:00Z',
    ]);
    for (const interpretations of chosen)
      expect(computed(facts, { interpretations })).toMatchObject({ earliestAt: term.endsAt, latestAt: instant('2019-01-20') });
  });

  it('policyAt judges by the document of another date [I14]', () => {
    expect(suspensionExpiry(suspended('2019-12-01', dates), { policyAt: instant('2016-11-30') })).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'before-first-source' }],
    });
    expect(computed(suspended('2018-01-01', dates), { policyAt: instant('2017-01-01') })).toMatchObject({ retentionDays: 60 });
  });
});

describe('the other commerces', () => {
  const dates = opened('2019-11-25', '2019-11-25');

  it('China: 60 days [L2]', () => {
    expect(computed(suspended('2018-10-29', { cloud: 'china' }))).toMatchObject({
      expiresAt: instant('2018-12-28'),
      earliestAt: instant('2018-12-28'),
      latestAt: instant('2018-12-29'),
      contested: [],
    });
  });

  it.each([
    ['2019-02-28T23:59:59.999Z', 'undetermined'],
    ['2019-03-01', 'computed'],
  ])('the marketplace, suspended by the partner on %s: %s [D4] [I3]', (suspendedAt, verdict) => {
    const facts = suspended(suspendedAt, { family: 'isv-saas', suspendedBy: 'partner', ...opened('2019-01-01', '2019-01-16') });
    const answer = suspensionExpiry(facts);
    expect(answer.verdict).toBe(verdict);
    if (answer.verdict === 'computed')
      expect(answer).toMatchObject({ retentionDays: 105, contested: ['I3'], basis: [{ rule: 'D4' }, { rule: 'D5' }] });
    else expect(answer.gaps).toEqual([{ gap: 'before-first-source', firstSource: '2019-03-01' }]);
  });

  it('the marketplace, suspended by the partner long after the last document: still 90 to 120 days [I3] [I13]', () => {
    expect(suspensionExpiry(suspended('2025-01-01', { family: 'isv-saas', suspendedBy: 'partner' }))).toMatchObject({
      gaps: [
        { gap: 'fact-missing', fact: 'accountOpenedAt' },
        { gap: 'fact-missing', fact: 'firstBillingAt' },
      ],
      bounds: { earliestAt: instant('2025-04-01'), latestAt: instant('2025-05-02') },
      basis: [{ rule: 'D4', coverage: 'after-last-source' }, { rule: 'D5' }],
    });
  });

  it.each([
    ['2021-10-26T23:59:59.999Z', 'undetermined'],
    ['2021-10-27', 'computed'],
  ])('the marketplace, suspended by itself on %s: %s, 30 days [L7]', (suspendedAt, verdict) => {
    const answer = suspensionExpiry(suspended(suspendedAt, { family: 'isv-saas', suspendedBy: 'marketplace' }));
    expect(answer.verdict).toBe(verdict);
    if (answer.verdict === 'computed')
      expect(answer).toMatchObject({ expiresAt: instant('2021-11-26'), contested: [], basis: [{ rule: 'L7' }] });
    else expect(answer.gaps).toEqual([{ gap: 'before-first-source', firstSource: '2021-10-27' }]);
  });

  it.each<[string, Partial<Suspension>, string | null, string | null]>([
    ['2021-10-26T23:59:59.999Z', dates, null, '2022-01-25'],
    ['2021-10-27', dates, '2021-11-26', '2022-01-26'],
    ['2021-10-27', {}, '2021-11-26', '2022-02-25'],
    ['2019-03-01', {}, null, '2019-06-30'],
  ])(
    "the marketplace, suspended %s, not stated by whom: from day 30 to the partner's last day [D4] [L7]",
    (suspendedAt, rest, from, until) => {
      expect(suspensionExpiry(suspended(suspendedAt, { family: 'isv-saas', ...rest }))).toMatchObject({
        verdict: 'undetermined',
        gaps: [{ gap: 'fact-missing', fact: 'suspendedBy' }],
        bounds: { earliestAt: from === null ? null : instant(from), latestAt: until === null ? null : instant(until) },
      });
    },
  );

  it('the marketplace: why it was suspended does not say by whom [D1]', () => {
    const facts = suspended('2022-01-01', { family: 'isv-saas', ...dates });
    for (const suspendedFor of ['nonpayment', 'fraud', 'customer-request'] as const) {
      expect(suspensionExpiry({ ...facts, suspendedFor })).toStrictEqual(suspensionExpiry(facts));
      expect(computed({ ...facts, suspendedFor, suspendedBy: 'marketplace' })).toMatchObject({ retentionDays: 30 });
    }
    expect(suspensionExpiry({ ...facts, suspendedBy: null })).toStrictEqual(suspensionExpiry(facts));
    expect(suspensionExpiry({ ...facts, suspendedBy: 'publisher' as never })).toMatchObject({
      gaps: [{ gap: 'unknown-value', fact: 'suspendedBy', value: 'publisher' }],
    });
  });

  it('before both documents nothing is known, whoever suspended [D4] [L7]', () => {
    expect(suspensionExpiry(suspended('2019-02-28', { family: 'isv-saas' }))).toMatchObject({
      gaps: [{ gap: 'before-first-source', firstSource: '2019-03-01' }],
    });
  });

  it('who suspended decides nothing for licenses [L1]', () => {
    const facts = suspended('2019-12-01', dates);
    expect(suspensionExpiry({ ...facts, suspendedBy: 'marketplace' })).toStrictEqual(suspensionExpiry(facts));
  });

  const term = termFrom(instant('2021-06-15'), 'P1Y');
  const unsaid = { verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'afterwards' }] } as const;

  it.each([
    ['2021-10-03T23:59:59.999Z', { gaps: [{ gap: 'before-first-source', firstSource: '2021-10-04' }] }],
    ['2021-10-04', { ...unsaid, bounds: { earliestAt: instant('2022-01-02'), latestAt: null } }],
    ['2023-08-03T23:59:59.999Z', { ...unsaid, bounds: { earliestAt: instant('2023-11-01T23:59:59.999Z'), latestAt: null } }],
    ['2023-08-04', { verdict: 'computed', expiresAt: instant('2024-10-13') }],
  ])(
    'new commerce suspended %s: what follows 90 days is unsaid, from 2023-08-04 on it is deleted 120 days after the term [L10] [L3]',
    (suspendedAt, expected) => {
      expect(suspensionExpiry(suspended(suspendedAt, { family: 'new-commerce-license', term }))).toMatchObject(expected);
    },
  );

  it('new commerce until 2023-08-03, a term that ends before day 90: silent from its end [L10]', () => {
    expect(suspensionExpiry(suspended('2022-05-01', { family: 'new-commerce-license', term }))).toMatchObject({
      gaps: [{ gap: 'documents-silent', on: 'afterwards' }],
      bounds: { earliestAt: instant('2022-06-15'), latestAt: null },
      basis: [{ rule: 'L10' }],
    });
    expect(suspensionExpiry(suspended('2022-05-01', { family: 'new-commerce-license' }))).toMatchObject({
      gaps: [{ gap: 'documents-silent', on: 'afterwards' }],
      bounds: { earliestAt: instant('2022-05-01'), latestAt: null },
    });
  });

  it('new commerce from 2023-08-04: resumable until the term ends, then deleted after 120 days, or with the term [L3] [I29]', () => {
    const facts = suspended('2023-12-01', { family: 'new-commerce-license', term });
    expect(computed(facts)).toMatchObject({
      expiresAt: instant('2024-10-13'),
      earliestAt: instant('2024-06-15'),
      latestAt: instant('2024-10-14'),
      reactivatableUntilAt: instant('2024-06-15'),
      contested: ['I29'],
      retentionDays: 317,
    });
    expect(computed(facts, { interpretations: { I29: 'deleted-at-term-end' } })).toMatchObject({
      expiresAt: instant('2024-06-15'),
      reactivatableUntilAt: instant('2024-06-15'),
      contested: ['I29'],
    });
    expect(suspensionExpiry(suspended('2023-12-01', { family: 'new-commerce-license' }))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'fact-missing', fact: 'term' }],
      bounds: { earliestAt: instant('2023-12-01'), latestAt: null },
    });
  });

  it("account opening and first billing add days to traditional licenses and the partner's suspensions only [L2] [L3] [L7]", () => {
    const facts = opened('2021-10-01', '2021-11-25');
    expect(computed(suspended('2021-12-01', { ...facts, cloud: 'china' }))).toMatchObject({ retentionDays: 60 });
    expect(computed(suspended('2023-12-01', { ...facts, family: 'new-commerce-license', term }))).toMatchObject({
      expiresAt: instant('2024-10-13'),
    });
    expect(computed(suspended('2021-12-01', { ...facts, family: 'isv-saas', suspendedBy: 'marketplace' }))).toMatchObject({
      retentionDays: 30,
    });
  });

  it('a cloud of another word: undetermined, with the word [L2]', () => {
    expect(suspensionExpiry(suspended('2019-12-01', { cloud: 'moon' as never }))).toMatchObject({
      gaps: [{ gap: 'unknown-value', fact: 'cloud', value: 'moon' }],
    });
  });

  it('China before 2018-10-29: undetermined; other families of that cloud: as everywhere [L2]', () => {
    expect(suspensionExpiry(suspended('2018-10-28T23:59:59.999Z', { cloud: 'china' }))).toMatchObject({
      gaps: [{ gap: 'before-first-source', firstSource: '2018-10-29' }],
    });
    expect(computed(suspended('2019-12-01', { ...dates, cloud: 'china', family: 'isv-saas', suspendedBy: 'partner' }))).toMatchObject({
      retentionDays: 90,
    });
    expect(computed(suspended('2019-12-01', { ...dates, cloud: 'global' }))).toMatchObject({ retentionDays: 90 });
  });

  it.each(productFamilies.filter((family) => !['license-based', 'new-commerce-license', 'isv-saas'].includes(family)))(
    '%s: the texts know no suspension of it',
    (family) => {
      expect(suspensionExpiry(suspended('2019-12-01', { family }))).toMatchObject({
        basis: [],
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent', on: 'move' }],
      });
    },
  );

  it('each entry, with where it stands and what it cites', () => {
    const lines = [...Object.values(retentions), ...Object.values(retentionsInChina)].flatMap((by) =>
      by === null ? [] : [...by.partner, ...by.marketplace],
    );
    expect(
      [...new Set(lines)].map((row) =>
        [
          row.id.slice(21),
          row.certainty,
          row.source,
          row.rules.join(' '),
          row.countsFrom,
          row.earlierTermEnd,
          row.interpretations.join(' '),
        ].join(' | '),
      ),
    ).toStrictEqual([
      'license-based@2016-12-01 | first-seen | suspend-subscription@2016-12-01 | L1 | suspension | kept | I18',
      'license-based@2017-03-30 | first-seen | suspend-subscription@2017-03-30 | D4 L1 D5 | suspension | kept | I3 I18',
      'license-based@2023-08-04 | first-seen | subscription-lifecycle@2023-08-04 | L1 | suspension | deleted | ',
      'new-commerce-license@2021-10-04 | preview | create-subscription@2021-10-04 | L10 | suspension | silent | ',
      'new-commerce-license@2023-08-04 | first-seen | subscription-lifecycle@undated | L3 | term-end | kept | I29',
      'isv-saas@2019-03-01 | first-seen | create-subscription@2019-03-01 | D4 D5 | suspension | kept | I3',
      'isv-saas-publisher@2021-10-27 | first-seen | saas-fulfillment-lifecycle@2021-10-27 | L7 | suspension | kept | ',
      'license-based-china@2018-10-29 | first-seen | suspend-subscription-china@2018-10-29 | L2 | suspension | kept | ',
    ]);
  });
});

describe('broken contracts', () => {
  const good = suspended('2019-12-01');

  it('of what is not suspended nothing is told; suspended, said so or not, is the same', () => {
    for (const status of ['active', 'constructor'] as const) {
      expect(suspensionExpiry({ ...good, status: status as 'active' })).toMatchObject({
        verdict: 'undetermined',
        gaps: [{ gap: 'unknown-value', fact: 'status', value: status }],
      });
    }
    expect(suspensionExpiry({ ...good, status: 'suspended' })).toStrictEqual(suspensionExpiry(good));
  });

  it('first billing before account opening: an error, not 0; at the same instant: none [I3]', () => {
    expect(code(() => suspensionExpiry({ ...good, ...opened('2019-11-25', '2019-11-24T23:59:59.999Z') }))).toBe(
      'inverted-dates at firstBillingAt',
    );
    expect(code(() => suspensionExpiry({ ...good, ...opened('2019-11-25', '2019-11-25') }))).toBe('nothing thrown');
  });

  it.each(['constructor', '__proto__', null])('%s as a family: undetermined, an unknown value or a missing fact', (family) => {
    const facts = { ...good, family: family as ProductFamily };
    expect(suspensionExpiry(facts)).toMatchObject({
      verdict: 'undetermined',
      gaps: [family === null ? { gap: 'fact-missing', fact: 'family' } : { gap: 'unknown-value', fact: 'family', value: family }],
    });
    expect(decideReactivation(facts, instant('2019-12-02'))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: family === null ? 'fact-missing' : 'unknown-value', fact: 'family' }],
    });
  });
});

describe('laws of every expiry', () => {
  const ms = fc.integer({ min: instant('2017-03-30'), max: instant('2023-08-04') - 1 }).map((value) => instant(value));
  const facts = fc
    .record({
      suspendedAt: ms,
      before: fc.integer({ min: 0, max: 400 * dayMs }),
      between: fc.oneof(fc.integer({ min: 0, max: 50 * dayMs }), fc.constantFrom(0, dayMs, 30 * dayMs)),
      known: fc.boolean(),
    })
    .map(({ suspendedAt, before, between, known }): Suspension => {
      const accountOpenedAt = addMs(suspendedAt, -before - between);
      return frozen({
        family: 'license-based',
        suspendedAt,
        ...(known ? { accountOpenedAt, firstBillingAt: addMs(accountOpenedAt, between) } : {}),
      });
    });

  it('it lies 90 to 120 days after the suspension under every count of days, between earliestAt and latestAt, and survives JSON [D4] [I3]', () => {
    const { see, atLeast } = met();
    fc.assert(
      fc.property(
        facts.filter(({ accountOpenedAt }) => accountOpenedAt != null),
        fc.constantFrom(undefined, ...interpretationValues.I3),
        (suspension, word) => {
          const answer = computed(suspension, { interpretations: word === undefined ? {} : { I3: word } });
          const { expiresAt, retentionDays, earliestAt, latestAt } = answer;
          const days = (expiresAt - suspension.suspendedAt) / dayMs;
          expect(days).toBe(retentionDays);
          expect(days >= 90 && days <= 120).toBe(true);
          expect(earliestAt <= expiresAt && expiresAt < latestAt).toBe(true);
          expect(earliestAt).toBe(addMs(suspension.suspendedAt, 90 * dayMs));
          expect(JSON.parse(JSON.stringify(answer))).toStrictEqual(answer);
          expect(JSON.stringify(readable(answer))).not.toMatch(/At":-?\d/);
          see(days === 90 ? 'ninety' : days === 120 ? 'a hundred and twenty' : 'between');
        },
      ),
      { numRuns: draws(1000) },
    );
    expect(atLeast(20, 'ninety', 'a hundred and twenty', 'between')).toStrictEqual([]);
  });
});
