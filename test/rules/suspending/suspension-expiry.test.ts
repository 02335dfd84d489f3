import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, dayMs, instant, isoInstant } from '../../../src/kernel/instant.js';
import type { Instant } from '../../../src/kernel/instant.js';
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
import { termFrom } from '../../../src/vocabulary/term.js';
import { code, frozen } from '../ask.js';
import { interpretationIds, met, otherWords } from '../purchases.js';
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
    expect(suspensionExpiry(suspended('2019-12-01T17:30Z', opened('2019-11-10', '2019-11-25')))).toStrictEqual({
      question: 'suspension-expiry',
      at: null,
      basis: ['D4', 'L1', 'D5'].map((rule) => ({
        rule,
        entry: 'suspension-retention/license-based@2018-04-06',
        since: '2018-04-06',
        source: 'create-subscription@2019-11-27',
        certainty: 'first-seen',
        coverage: 'in-force',
      })),
      contested: ['I3'],
      changesAt: null,
      verdict: 'computed',
      expiresAt: instant('2020-03-15T17:30Z'),
      retentionDays: 105,
      earliestAt: instant('2020-02-29T17:30Z'),
      latestAt: instant('2020-03-16'),
      reactivatableUntilAt: instant('2020-03-15T17:30Z'),
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

  it.each([
    ['2018-04-05T23:59:59.999Z', 'before-first-source', 'none'],
    ['2018-04-06', 'in-force', '2018-04-06'],
    ['2023-08-04T23:59:59.999Z', 'in-force', '2018-04-06'],
    ['2023-08-05', 'after-last-source', '2018-04-06'],
  ])('suspended %s: %s [I13] [I14]', (suspendedAt, expected, since) => {
    const answer: SuspensionExpiryAnswer = suspensionExpiry(suspended(suspendedAt));
    expect(answer.verdict === 'undetermined' ? answer.gaps[0].gap : answer.basis[0]?.coverage).toBe(expected);
    if (answer.verdict === 'undetermined') expect(answer.gaps[0]).toMatchObject({ firstSource: '2018-04-06' });
    else expect(answer.basis[0]?.since).toBe(since);
  });

  it('policyAt judges by the text of another date [I14]', () => {
    expect(suspensionExpiry(suspended('2019-12-01'), { policyAt: instant('2018-01-01') })).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'before-first-source' }],
    });
    expect(computed(suspended('2018-01-01'), { policyAt: instant('2018-04-06') })).toMatchObject({ retentionDays: 90 });
  });
});

describe('the other commerces', () => {
  it.each<[string, Partial<Suspension>, string, string, string, string]>([
    ['China: 60 days [L2]', { cloud: 'china', suspendedAt: instant('2018-10-29') }, '2018-12-28', '2018-12-28', '2018-12-29', ''],
    [
      'new commerce: 120 days after the term [L3]',
      { family: 'new-commerce-license', term: termFrom(instant('2019-06-15'), 'P1Y') },
      '2020-10-13',
      '2020-10-13',
      '2020-10-14',
      '',
    ],
    [
      'the marketplace, suspended by the partner [D4]',
      { family: 'isv-saas', suspendedFor: 'nonpayment' },
      '2020-02-29',
      '2020-02-29',
      '2020-03-31',
      'I3',
    ],
    [
      'the marketplace, cause unknown: the earlier date [L7]',
      { family: 'isv-saas', suspendedFor: null },
      '2019-12-31',
      '2019-12-31',
      '2020-03-31',
      'I3',
    ],
    ['the marketplace, cause not stated: the earlier date [L7]', { family: 'isv-saas' }, '2019-12-31', '2019-12-31', '2020-03-31', 'I3'],
  ])('%s', (_name, rest, expiresAt, earliestAt, latestAt, contested) => {
    const answer = computed(suspended('2019-12-01', rest));
    expect(answer).toMatchObject({ expiresAt: instant(expiresAt), earliestAt: instant(earliestAt), latestAt: instant(latestAt) });
    expect(answer.contested.join(' ')).toBe(contested);
  });

  it('new commerce can be reactivated until the end of the term that held the suspension, renewed or not [L3]', () => {
    const term = termFrom(instant('2018-06-15'), 'P1Y');
    expect(computed(suspended('2019-12-01', { family: 'new-commerce-license', term }))).toMatchObject({
      reactivatableUntilAt: instant('2020-06-15'),
      retentionDays: 317,
    });
    expect(suspensionExpiry(suspended('2019-12-01', { family: 'new-commerce-license' }))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'fact-missing', fact: 'term' }],
    });
  });

  it('account opening and first billing add days to traditional licenses and the marketplace only [L2] [L3] [L7]', () => {
    const facts = opened('2019-10-01', '2019-11-25');
    const term = termFrom(instant('2019-06-15'), 'P1Y');
    expect(computed(suspended('2019-12-01', { ...facts, cloud: 'china' }))).toMatchObject({ retentionDays: 60 });
    expect(computed(suspended('2019-12-01', { ...facts, family: 'new-commerce-license', term }))).toMatchObject({
      expiresAt: instant('2020-10-13'),
    });
    expect(computed(suspended('2019-12-01', { ...facts, family: 'isv-saas' }))).toMatchObject({ retentionDays: 30 });
  });

  it('China before 2018-10-29: undetermined; other families of that cloud: as everywhere [L2]', () => {
    expect(suspensionExpiry(suspended('2018-10-28T23:59:59.999Z', { cloud: 'china' }))).toMatchObject({
      gaps: [{ gap: 'before-first-source', firstSource: '2018-10-29' }],
    });
    expect(computed(suspended('2019-12-01', { cloud: 'china', family: 'isv-saas', suspendedFor: 'fraud' }))).toMatchObject({
      retentionDays: 90,
    });
    expect(computed(suspended('2019-12-01', { cloud: 'global' }))).toMatchObject({ retentionDays: 90 });
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
      by === null ? [] : [...by.byPartner, ...by.byPublisher],
    );
    expect(
      [...new Set(lines)].map((row) =>
        [row.id.slice(21), row.certainty, row.source, row.section, row.rules.join(' '), row.countsFrom, row.interpretations.join(' ')].join(
          ' | ',
        ),
      ),
    ).toStrictEqual([
      'license-based@2018-04-06 | first-seen | create-subscription@2019-11-27 | Suspend a subscription | D4 L1 D5 | suspension | I3 I18',
      'new-commerce-license@undated | first-seen | partner-center-history | 2.2 | L3 | term-end | ',
      'isv-saas@2018-04-06 | first-seen | create-subscription@2019-11-27 | Suspend a subscription | D4 D5 | suspension | I3',
      'isv-saas-publisher@undated | first-seen | partner-center-history | 2.2 | L7 D4 | suspension | ',
      'license-based-china@2018-10-29 | first-seen | partner-center-history | 2.2 | L2 | suspension | ',
    ]);
    expect(suspensionExpiry(suspended('2018-04-05', { family: 'isv-saas', suspendedFor: 'fraud' }))).toMatchObject({
      gaps: [{ firstSource: '2018-04-06' }],
    });
    expect(computed(suspended('2023-08-05', { family: 'isv-saas', suspendedFor: 'fraud' })).basis[0]?.coverage).toBe('after-last-source');
    expect(computed(suspended('2023-08-04', { family: 'isv-saas', suspendedFor: 'fraud' })).basis[0]?.coverage).toBe('in-force');
  });
});

describe('broken contracts', () => {
  const good = suspended('2019-12-01');
  it.each([Number.NaN, -0, 2 ** 53, new Date(0), '2019-12-01', null, undefined])(
    '%s as an instant: TermbookError with its path',
    (wrong) => {
      const at = wrong as Instant;
      expect(code(() => suspensionExpiry({ ...good, suspendedAt: at }))).toBe('invalid-instant at suspendedAt');
      expect(code(() => suspensionExpiry({ ...good, term: { ...termFrom(good.suspendedAt, 'P1Y'), endsAt: at } }))).toBe(
        'invalid-instant at term.endsAt',
      );
      if (wrong == null) return;
      expect(code(() => suspensionExpiry({ ...good, accountOpenedAt: at }))).toBe('invalid-instant at accountOpenedAt');
      expect(code(() => suspensionExpiry({ ...good, firstBillingAt: at }))).toBe('invalid-instant at firstBillingAt');
      expect(code(() => suspensionExpiry(good, { policyAt: at }))).toBe('invalid-instant at options.policyAt');
      expect(code(() => decideReactivation(good, at))).toBe('invalid-instant at at');
      expect(code(() => decideReactivation(good, good.suspendedAt, { policyAt: at }))).toBe('invalid-instant at options.policyAt');
    },
  );

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
    expect(computed({ ...good, accountOpenedAt: instant('2019-11-25'), firstBillingAt: null })).toMatchObject({
      retentionDays: 90,
      contested: ['I3'],
    });
    expect(computed({ ...good, accountOpenedAt: null, firstBillingAt: instant('2019-11-25') })).toMatchObject({
      retentionDays: 90,
      contested: ['I3'],
    });
  });

  it.each(['constructor', '__proto__', null])('%s as a family: undetermined, an unknown value', (family) => {
    const facts = { ...good, family: family as ProductFamily };
    expect(suspensionExpiry(facts)).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'unknown-value', fact: 'family', value: String(family) }],
    });
    expect(decideReactivation(facts, instant('2019-12-02'))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'unknown-value', fact: 'family' }],
    });
  });
});

describe('laws of every expiry', () => {
  const ms = fc.integer({ min: instant('2018-04-06'), max: instant('2025-01-01') }).map((value) => instant(value));
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

  it('it lies 90 to 120 days after the suspension under every count of days, between earliestAt and latestAt, and survives JSON [D4] [I3]', {
    timeout: 60_000,
  }, () => {
    const { see, atLeast } = met();
    fc.assert(
      fc.property(facts, fc.constantFrom(undefined, ...interpretationValues.I3), (suspension, word) => {
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
      }),
      { numRuns: draws(1000) },
    );
    expect(atLeast(20, 'ninety', 'a hundred and twenty', 'between')).toStrictEqual([]);
  });

  it('with every fact stated it is contested by exactly the interpretations under which its day would be another [I3] [I18]', {
    timeout: 60_000,
  }, () => {
    const { see, atLeast } = met();
    const termed = fc.record({ suspension: facts, away: fc.integer({ min: 1, max: 200 }) }).map(({ suspension, away }) => ({
      ...suspension,
      accountOpenedAt: suspension.accountOpenedAt ?? suspension.suspendedAt,
      firstBillingAt: suspension.firstBillingAt ?? suspension.suspendedAt,
      term: {
        duration: 'P1Y' as const,
        startsAt: addMs(suspension.suspendedAt, -dayMs),
        endsAt: addMs(suspension.suspendedAt, away * dayMs),
      },
    }));
    fc.assert(
      fc.property(termed, (suspension) => {
        const day = (interpretations: Interpretations) => isoInstant(computed(suspension, { interpretations }).expiresAt).slice(0, 10);
        const differing = interpretationIds.filter((id) => id !== 'I15' && otherWords({}, id).some((other) => day(other) !== day({})));
        expect(computed(suspension).contested).toStrictEqual(differing);
        see(...differing, differing.join(' '));
      }),
      { numRuns: draws(500) },
    );
    expect(atLeast(20, 'I3', 'I18', '', 'I3 I18')).toStrictEqual([]);
  });
});
