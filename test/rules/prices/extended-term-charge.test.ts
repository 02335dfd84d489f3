import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, instant } from '../../../src/kernel/instant.js';
import { decimal, money, refundCredit, termFrom } from 'termbook';
import type { ExtendedTermFacts, ExtendedTermPurchase } from '../../../src/rules/prices/extended-term-charge.js';
import { extendedTermCharge } from '../../../src/rules/prices/extended-term-charge.js';

const orderedAt = instant('2025-06-01');
const endsAt = instant('2026-06-01');
const facts = (purchase: Partial<ExtendedTermPurchase> = {}, rest: Partial<ExtendedTermFacts> = {}): ExtendedTermFacts =>
  Object.freeze({
    purchase: Object.freeze({
      family: 'new-commerce-license',
      billingCycle: 'annual',
      orderedAt,
      term: termFrom(orderedAt, 'P1Y'),
      endOfTerm: 'extend',
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
  it('of a trial changes at its end where it converts, and with the first document on extended terms where it ends [L5] [R2]', () => {
    const trial = { opensAt: instant('2026-01-01T10:00Z'), closesAt: instant('2026-01-31T10:00Z') };
    const changes = (autoRenew: boolean) => {
      const tried = facts({
        orderedAt: trial.opensAt,
        billingCycle: 'monthly',
        term: null,
        endOfTerm: null,
        status: 'trial',
        trial,
        autoRenew,
      });
      const answer = extendedTermCharge(tried, instant('2026-01-10'));
      return [answer.verdict, 'changesAt' in answer && answer.changesAt];
    };
    expect(changes(true)).toEqual(['refused', trial.closesAt]);
    expect(changes(false)).toEqual(['refused', instant('2026-05-04')]);
  });

  it('adds 3 % to the monthly price, and keeps the days used of the prepaid month [L5]', () => {
    const at = instant('2026-06-15T12:00Z');
    expect(extendedTermCharge(facts(), at)).toEqual({
      question: 'extended-term-charge',
      at,
      basis: [
        expect.objectContaining({ rule: 'L5', entry: 'extended-term/all@2026-05-04' }),
        expect.objectContaining({ rule: 'L5', entry: 'extended-term/refund@2026-05-04', certainty: 'reported' }),
      ],
      contested: ['I9', 'I25'],
      changesAt: instant('2026-06-16'),
      verdict: 'computed',
      surchargePercent: 3,
      month: money('103.00', 'EUR'),
      monthStartsAt: endsAt,
      monthEndsAt: instant('2026-07-01'),
      usedDays: 14,
      monthDays: 30,
      charge: money('48.07', 'EUR'),
      total: money('48.07', 'EUR'),
    });
  });

  it('adds 23 % where no monthly plan exists [L5]', () => {
    expect(asked('2026-06-30', facts({}, { monthlyPlanExists: false }))).toEqual([29, 30, '123.00', '118.90', '118.90']);
  });

  it.each([
    ['2026-05-31T23:59:59.999Z', [0, 30, '103.00', '0.00', '0.00']],
    ['2026-06-01', [0, 30, '103.00', '0.00', '0.00']],
    ['2026-06-01T23:59:59.999Z', [0, 30, '103.00', '0.00', '0.00']],
    ['2026-06-02', [1, 30, '103.00', '3.44', '3.44']],
    ['2026-06-30T23:59:59.999Z', [29, 30, '103.00', '99.57', '99.57']],
    ['2026-07-01', [0, 31, '103.00', '0.00', '103.00']],
    ['2026-08-31T23:59:59.999Z', [30, 31, '103.00', '99.68', '305.68']],
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
      usedDays: 0,
      monthEndsAt: instant('2026-07-31T10:00Z'),
    });
  });

  it('rounds the month once, half away from zero, and keeps what its refund leaves [L5] [I19]', () => {
    expect(asked('2026-06-15', facts({}, { monthPrice: money('0.50', 'EUR') }))).toEqual([14, 30, '0.52', '0.25', '0.25']);
    expect(asked('2026-06-15', facts({}, { monthPrice: money('150', 'JPY') }))).toEqual([14, 30, '155', '73', '73']);
  });

  it('is refused for a term that does not go over into it: other family, bought before, ends before [L5]', () => {
    const refusal = [{ code: 'no-extended-term', rule: 'L5', errorCode: null }];
    expect(asked('2026-06-15', facts({ family: 'isv-saas' }))).toEqual(refusal);
    expect(asked('2026-06-15', facts({ term: termFrom(addMs(instant('2025-04-01'), -1), 'P3Y') }))).toEqual(refusal);
    expect(asked('2026-06-15', facts({ term: termFrom(instant('2026-04-04'), 'P1M') }))).toEqual(refusal);
    expect(asked('2026-06-15', facts({ term: termFrom(instant('2026-04-05'), 'P1M') }))).toHaveLength(5);
    const purchase = facts({ term: termFrom(instant('2026-04-03'), 'P1M') });
    expect(extendedTermCharge(purchase, endsAt)).toMatchObject({
      verdict: 'refused',
      basis: [{ rule: 'L5', since: '2026-05-04', coverage: 'between-sources' }],
      contested: [],
      changesAt: null,
      instead: [],
    });
  });

  it('is refused while the term renews or ends by choice; with auto-renew off alone the choice is missing [L5] [L8]', () => {
    const refusal = [{ code: 'no-extended-term', rule: 'L5', errorCode: null }];
    expect(asked('2026-06-15', facts({ endOfTerm: null, autoRenew: true }))).toEqual(refusal);
    expect(asked('2026-06-15', facts({ endOfTerm: null }))).toEqual(refusal);
    expect(asked('2026-06-15', facts({ endOfTerm: 'renew', autoRenew: false }))).toEqual(refusal);
    expect(asked('2026-06-15', facts({ endOfTerm: 'end' }))).toEqual(refusal);
    expect(asked('2026-06-15', facts({ endOfTerm: null, autoRenew: true, term: null }))).toEqual(refusal);
    expect(asked('2026-06-15', facts({ endOfTerm: null, autoRenew: false }))).toEqual([
      { gap: 'fact-missing', fact: 'purchase.endOfTerm' },
    ]);
    expect(asked('2026-06-15', facts({ autoRenew: true, status: 'active' }))).toHaveLength(5);
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
    expect(asked('2026-06-15', facts({ status, extendedAt: instant('2026-06-11') }))).toEqual([4, 30, '103.00', '13.74', '13.74']);
    expect(asked('2026-06-15', facts({ status, extendedAt: instant('2026-06-11'), term: null, autoRenew: true }))).toHaveLength(5);
    expect(asked('2026-06-15', facts({ status }))).toEqual([14, 30, '103.00', '48.07', '48.07']);
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
    // by the hour it is less from one in the morning on (I25)
    expect(changes(endsAt)).toBe(instant('2026-06-01T01:00Z'));
    expect(changes(instant('2026-06-01T01:00Z'))).toBe(instant('2026-06-02'));
    const gone = { status: 'cancelled', cancelledAt: instant('2026-06-10') } as const;
    expect(changes(instant('2026-06-09T12:00Z'), gone)).toBe(instant('2026-06-10'));
    expect(changes(instant('2026-06-10'), gone)).toBeNull();
    expect(changes(instant('2026-06-09T12:00Z'), { ...gone, cancelledAt: addMs(gone.cancelledAt, -1) })).toBeNull();
  });

  it('is charged until it is canceled, the day of that given back [L5] [I9]', () => {
    const cancelledAt = instant('2026-06-10T12:00Z');
    const gone = facts({ status: 'cancelled', cancelledAt });
    expect(asked('2026-06-09', gone)).toEqual([8, 30, '103.00', '27.47', '27.47']);
    for (const at of ['2026-06-10', '2026-06-10T12:00Z', '2026-06-11', '2026-08-01']) {
      expect(asked(at, gone)).toEqual([9, 30, '103.00', '30.90', '30.90']);
    }
    expect(extendedTermCharge(gone, instant('2026-06-09'))).toMatchObject({ changesAt: instant('2026-06-09T01:00Z') });
    expect(extendedTermCharge(gone, instant('2026-06-10'))).toMatchObject({ changesAt: instant('2026-06-10T01:00Z') });
    expect(extendedTermCharge(gone, instant('2026-06-10T12:00Z'))).toMatchObject({ changesAt: null });
    expect(asked('2026-06-15', facts({ status: 'cancelled', cancelledAt: endsAt }))).toEqual([0, 30, '103.00', '0.00', '0.00']);
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

  it('is contested on the first day alone, where the last day of the term is 2026-05-04 [I36]', () => {
    const last = facts({ term: termFrom(instant('2026-04-05'), 'P1M') });
    const answer = extendedTermCharge(last, instant('2026-05-04'));
    expect(answer).toMatchObject({ verdict: 'computed', contested: ['I36'] });
    expect(extendedTermCharge(last, instant('2026-05-04'), { interpretations: { I36: 'after' } })).toMatchObject({
      verdict: 'refused',
      contested: ['I36'],
    });
  });

  it.each([
    ['unused, as new commerce counts', {}, ['85.83', '17.17', 25]],
    ['used, by the other way to count', { I9: 'opposite' }, ['82.40', '20.60', 24]],
  ] as const)('agrees with the refund of the prepaid month, its day %s [L5] [I9]', (_how, interpretations, [back, kept, unused]) => {
    const extendedAt = instant('2026-06-15');
    const when = instant('2026-06-20');
    const given = facts({ status: 'extended', extendedAt });
    const charge = { paid: money('103.00', 'EUR'), startsAt: extendedAt, endsAt: instant('2026-07-15') };
    const refund = refundCredit({ purchase: given.purchase, charge }, when, { interpretations });
    expect(refund).toMatchObject({ credit: money(back, 'EUR'), retained: money(kept, 'EUR'), unusedDays: unused, chargedDays: 30 });
    expect(extendedTermCharge(given, when, { interpretations })).toMatchObject({
      month: money('103.00', 'EUR'),
      charge: money(kept, 'EUR'),
      contested: refund.verdict === 'computed' ? refund.contested : [],
    });
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
