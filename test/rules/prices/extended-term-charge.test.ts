import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, instant } from '../../../src/kernel/instant.js';
import { decimal, money } from '../../../src/kernel/money.js';
import type { ExtendedTermFacts, ExtendedTermPurchase } from '../../../src/rules/prices/extended-term-charge.js';
import { extendedTermCharge } from '../../../src/rules/prices/extended-term-charge.js';
import { termFrom } from '../../../src/rules/asking/term-chain.js';

const orderedAt = instant('2025-06-01');
const endsAt = instant('2026-06-01');
const facts = (purchase: Partial<ExtendedTermPurchase> = {}, rest: Partial<ExtendedTermFacts> = {}): ExtendedTermFacts =>
  Object.freeze({
    purchase: Object.freeze({
      family: 'new-commerce-license',
      billingCycle: 'annual',
      orderedAt,
      term: termFrom(orderedAt, 'P1Y'),
      autoRenew: false,
      ...purchase,
    }),
    monthPrice: money('100.00', 'EUR'),
    monthlyPlanExists: true,
    ...rest,
  });
const asked = (at: string, given = facts()) => {
  const answer = extendedTermCharge(given, instant(at));
  return answer.verdict === 'computed'
    ? [answer.usedDays, answer.monthDays, decimal(answer.month), decimal(answer.charge), decimal(answer.total)]
    : answer.verdict === 'undetermined'
      ? answer.gaps
      : answer.reasons;
};

describe('extendedTermCharge', () => {
  it('adds 3 % to the monthly price, and bills the days used of the month [L5]', () => {
    const at = instant('2026-06-15T12:00Z');
    expect(extendedTermCharge(facts(), at)).toEqual({
      question: 'extended-term-charge',
      at,
      basis: [expect.objectContaining({ rule: 'L5', entry: 'extended-term/all@2026-05-04' })],
      contested: [],
      changesAt: instant('2026-06-16'),
      verdict: 'computed',
      surchargePercent: 3,
      month: money('103.00', 'EUR'),
      monthStartsAt: endsAt,
      monthEndsAt: instant('2026-07-01'),
      usedDays: 15,
      monthDays: 30,
      charge: money('51.50', 'EUR'),
      total: money('51.50', 'EUR'),
    });
  });

  it('adds 23 % where no monthly plan exists [L5]', () => {
    expect(asked('2026-06-30', facts({}, { monthlyPlanExists: false }))).toEqual([30, 30, '123.00', '123.00', '123.00']);
  });

  it.each([
    ['2026-05-31T23:59:59.999Z', [0, 30, '103.00', '0.00', '0.00']],
    ['2026-06-01', [1, 30, '103.00', '3.43', '3.43']],
    ['2026-06-01T23:59:59.999Z', [1, 30, '103.00', '3.43', '3.43']],
    ['2026-06-02', [2, 30, '103.00', '6.87', '6.87']],
    ['2026-06-30T23:59:59.999Z', [30, 30, '103.00', '103.00', '103.00']],
    ['2026-07-01', [1, 31, '103.00', '3.32', '106.32']],
    ['2026-08-31T23:59:59.999Z', [31, 31, '103.00', '103.00', '309.00']],
  ])('counts from the end of the term, month by month: at %s %j [L5]', (at, expected) => {
    expect(asked(at)).toEqual(expected);
  });

  it('counts months from the end of the term, whatever their length, and says when the count changes [L5, T3]', () => {
    const startsAt = instant('2025-05-31T10:00Z');
    const given = facts({ orderedAt: startsAt, term: termFrom(startsAt, 'P1Y') });
    expect(extendedTermCharge(given, instant('2026-05-31T09:00Z'))).toMatchObject({ usedDays: 0, changesAt: instant('2026-05-31T10:00Z') });
    expect(extendedTermCharge(given, instant('2026-06-30T09:00Z'))).toMatchObject({
      usedDays: 30,
      monthDays: 30,
      monthEndsAt: instant('2026-06-30T10:00Z'),
      changesAt: instant('2026-06-30T10:00Z'),
    });
    expect(extendedTermCharge(given, instant('2026-06-30T10:00Z'))).toMatchObject({
      usedDays: 1,
      monthEndsAt: instant('2026-07-31T10:00Z'),
    });
  });

  it('rounds the month once and its part once, half away from zero [L5]', () => {
    expect(asked('2026-06-15', facts({}, { monthPrice: money('0.50', 'EUR') }))).toEqual([15, 30, '0.52', '0.26', '0.26']);
    expect(asked('2026-06-15', facts({}, { monthPrice: money('150', 'JPY') }))).toEqual([15, 30, '155', '78', '78']);
  });

  it('is refused for a term that does not go over into it: other family, bought before, ends before [L5]', () => {
    const refusal = [{ code: 'no-extended-term', rule: 'L5', errorCode: null }];
    expect(asked('2026-06-15', facts({ family: 'isv-saas' }))).toEqual(refusal);
    expect(asked('2026-06-15', facts({ term: termFrom(addMs(instant('2025-04-01'), -1), 'P3Y') }))).toEqual(refusal);
    expect(asked('2026-06-15', facts({ term: termFrom(instant('2026-04-03'), 'P1M') }))).toEqual(refusal);
    expect(asked('2026-06-15', facts({ term: termFrom(instant('2026-04-04'), 'P1M') }))).toHaveLength(5);
    const purchase = facts({ term: termFrom(instant('2026-04-03'), 'P1M') });
    expect(extendedTermCharge(purchase, endsAt)).toMatchObject({
      verdict: 'refused',
      basis: [],
      contested: [],
      changesAt: null,
      instead: [],
    });
  });

  it('is refused while the term renews by itself, which it does unless that is switched off [L5, T5]', () => {
    const refusal = [{ code: 'no-extended-term', rule: 'L5', errorCode: null }];
    expect(asked('2026-06-15', facts({ autoRenew: true }))).toEqual(refusal);
    expect(asked('2026-06-15', facts({ autoRenew: null }))).toEqual(refusal);
    expect(asked('2026-06-15', facts({ autoRenew: true, term: null }))).toEqual(refusal);
    expect(asked('2026-06-15', facts({ autoRenew: false, status: 'active' }))).toHaveLength(5);
  });

  it.each(['pending', 'trial', 'suspended', 'expired', 'disabled', 'deleted'] as const)('is refused while %s [L5]', (status) => {
    expect(asked('2026-06-15', facts({ status }))).toEqual([{ code: 'no-extended-term', rule: 'L5', errorCode: null }]);
  });

  it('does not know every status [L5]', () => {
    expect(asked('2026-06-15', facts({ status: 'constructor' as 'active' }))).toEqual([
      { gap: 'unknown-value', fact: 'purchase.status', value: 'constructor' },
    ]);
  });

  it('counts from where the state says that it began, else from the end of the term [L5]', () => {
    const status = 'extended';
    expect(asked('2026-06-15', facts({ status, extendedAt: instant('2026-06-11') }))).toEqual([5, 30, '103.00', '17.17', '17.17']);
    expect(asked('2026-06-15', facts({ status, extendedAt: instant('2026-06-11'), term: null, autoRenew: true }))).toHaveLength(5);
    expect(asked('2026-06-15', facts({ status }))).toEqual([15, 30, '103.00', '51.50', '51.50']);
    expect(asked('2026-06-15', facts({ status, term: null }))).toEqual([{ gap: 'fact-missing', fact: 'purchase.term' }]);
    expect(asked('2026-06-15', facts({ status, family: 'isv-saas', extendedAt: endsAt }))).toMatchObject([{ code: 'no-extended-term' }]);
  });

  it('takes the state at its word where it says when the extension began, whatever the term [L5]', () => {
    const before = { term: termFrom(instant('2020-06-01'), 'P1Y'), status: 'extended' } as const;
    expect(extendedTermCharge(facts({ ...before, extendedAt: endsAt }), instant('2026-06-15')).verdict).toBe('computed');
    expect(extendedTermCharge(facts(before), instant('2026-06-15'))).toMatchObject({ reasons: [{ code: 'no-extended-term' }] });
  });

  it('leaves out what belongs to another state [L5]', () => {
    const plain = extendedTermCharge(facts(), instant('2026-06-15'));
    const stray = { extendedAt: instant('2026-06-05'), cancelledAt: instant('2026-01-01') };
    expect(extendedTermCharge(facts(stray), instant('2026-06-15'))).toEqual(plain);
    expect(extendedTermCharge(facts({ ...stray, status: 'active' }), instant('2026-06-15'))).toEqual(plain);
  });

  it('changes at its start, then at every midnight, and last at the midnight of the cancellation [L5]', () => {
    const changes = (at: Instant, purchase: Partial<ExtendedTermPurchase> = {}) => {
      const answer = extendedTermCharge(facts(purchase), at);
      return answer.verdict === 'computed' ? answer.changesAt : answer.verdict;
    };
    expect(changes(addMs(endsAt, -1))).toBe(endsAt);
    expect(changes(endsAt)).toBe(instant('2026-06-02'));
    const gone = { status: 'cancelled', cancelledAt: instant('2026-06-10') } as const;
    expect(changes(instant('2026-06-09T12:00Z'), gone)).toBe(instant('2026-06-10'));
    expect(changes(instant('2026-06-10'), gone)).toBeNull();
    expect(changes(instant('2026-06-09T12:00Z'), { ...gone, cancelledAt: addMs(gone.cancelledAt, -1) })).toBeNull();
  });

  it('is charged until it is canceled, the day of that included [L5]', () => {
    const cancelledAt = instant('2026-06-10T12:00Z');
    const gone = facts({ status: 'cancelled', cancelledAt });
    expect(asked('2026-06-09', gone)).toEqual([9, 30, '103.00', '30.90', '30.90']);
    for (const at of ['2026-06-10', '2026-06-10T12:00Z', '2026-06-11', '2026-08-01']) {
      expect(asked(at, gone)).toEqual([10, 30, '103.00', '34.33', '34.33']);
    }
    expect(extendedTermCharge(gone, instant('2026-06-09'))).toMatchObject({ changesAt: instant('2026-06-10') });
    expect(extendedTermCharge(gone, instant('2026-06-10'))).toMatchObject({ changesAt: null });
    expect(asked('2026-06-15', facts({ status: 'cancelled', cancelledAt: endsAt }))).toEqual([1, 30, '103.00', '3.43', '3.43']);
    expect(asked('2026-06-15', facts({ status: 'cancelled', cancelledAt: addMs(endsAt, -1) }))).toMatchObject([
      { code: 'no-extended-term' },
    ]);
    expect(asked('2026-06-15', facts({ status: 'cancelled' }))).toEqual([{ gap: 'fact-missing', fact: 'purchase.cancelledAt' }]);
  });

  it('cannot be told for US Government, where it is disputed [L5]', () => {
    expect(asked('2026-06-15', facts({ cloud: 'us-government' }))).toEqual([{ gap: 'documents-silent', on: 'cloud' }]);
    expect(asked('2026-06-15', facts({ cloud: 'global' }))).toHaveLength(5);
  });

  it('needs the term and whether a monthly plan exists [L5]', () => {
    expect(asked('2026-06-15', facts({ term: null }))).toEqual([{ gap: 'fact-missing', fact: 'purchase.term' }]);
    expect(asked('2026-06-15', facts({}, { monthlyPlanExists: null }))).toEqual([{ gap: 'fact-missing', fact: 'monthlyPlanExists' }]);
    expect(asked('2026-06-15', { purchase: facts().purchase, monthPrice: money('1.00', 'EUR') })).toEqual([
      { gap: 'fact-missing', fact: 'monthlyPlanExists' },
    ]);
  });

  it('knows nothing where the policy of an earlier date is asked for, and no other word for a family [L5]', () => {
    const early = extendedTermCharge(facts(), endsAt, { policyAt: instant('2026-05-03T23:59:59.999Z') });
    expect(early).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'before-first-source', firstSource: '2026-05-04' }] });
    expect(extendedTermCharge(facts(), endsAt, { policyAt: instant('2026-05-04') })).toMatchObject({ verdict: 'computed' });
    expect(asked('2026-06-15', facts({ family: 'constructor' as 'isv-saas' }))).toEqual([
      { gap: 'unknown-value', fact: 'purchase.family', value: 'constructor' },
    ]);
  });

  it('breaks off on money that is not whole or grows beyond what is exact, and on anything that is no Instant', () => {
    const breaks = (given: ExtendedTermFacts, at: Instant, path: string) => {
      expect(() => extendedTermCharge(given, at)).toThrow(expect.objectContaining({ path }));
    };
    breaks(facts({}, { monthPrice: { amount: 0.5, currency: 'EUR' } }), endsAt, 'monthPrice.amount');
    breaks(facts({}, { monthPrice: { amount: Number.MAX_SAFE_INTEGER, currency: 'EUR' } }), instant('2026-06-30'), 'total.amount');
    breaks(facts(), 0.5 as Instant, 'at');
    breaks(facts({ term: { ...termFrom(orderedAt, 'P1Y'), endsAt: 0.5 as Instant } }), endsAt, 'purchase.term.endsAt');
  });
});
