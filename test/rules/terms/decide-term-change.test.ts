import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, instant } from '../../../src/kernel/instant.js';
import type { TermChange } from '../../../src/rules/terms/decide-term-change.js';
import { decideTermChange } from '../../../src/rules/terms/decide-term-change.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import type { BillingCycle } from '../../../src/vocabulary/product.js';
import type { Duration } from '../../../src/vocabulary/term.js';
import { termFrom } from '../../../src/rules/asking/term-chain.js';

const orderedAt = instant('2024-03-01');
const at = instant('2024-06-01');
const yearly: Purchase = Object.freeze({
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  orderedAt,
  term: Object.freeze(termFrom(orderedAt, 'P1Y')),
});
const change = (duration: Duration, rest: Partial<Purchase> = {}, more: Partial<TermChange> = {}): TermChange =>
  Object.freeze({ purchase: Object.freeze({ ...yearly, ...rest }), duration, ...more });
const codes = (facts: TermChange, when: Instant = at) => {
  const answer = decideTermChange(facts, when);
  return answer.verdict === 'refused' ? answer.reasons.map(({ code, errorCode }) => `${code} ${errorCode ?? '-'}`) : answer.verdict;
};

/** The day after the last sight of the text. */
const lastSeenUntilAt = instant('2025-07-01');

describe('decideTermChange', () => {
  it('is asked for from the millisecond of the order on [T7]', () => {
    expect(decideTermChange(change('P1M'), orderedAt)).toMatchObject({
      reasons: [{ code: 'term-not-longer' }],
      changesAt: lastSeenUntilAt,
    });
    expect(decideTermChange(change('P1M'), addMs(orderedAt, -1))).toMatchObject({
      reasons: [{ code: 'before-order' }, { code: 'term-not-longer' }],
      changesAt: orderedAt,
    });
  });

  it('after a term whose last day is 2026-05-04 it is contested if it has ended, where no choice is stated [L5, L8, I36]', () => {
    const term = termFrom(instant('2025-05-04T10:00Z'), 'P1Y');
    const facts = change('P3Y', { orderedAt: term.startsAt, term: { ...term, endsAt: instant('2026-05-04T10:00Z') }, autoRenew: false });
    expect(decideTermChange(facts, instant('2026-06-01'))).toMatchObject({
      verdict: 'undetermined',
      contested: ['I36'],
      gaps: [{ gap: 'fact-missing', fact: 'purchase.endOfTerm' }],
    });
  });

  it('lets a running term get longer [T7]', () => {
    expect(decideTermChange(change('P3Y'), at)).toEqual({
      question: 'term-change',
      at,
      basis: [
        {
          rule: 'T7',
          entry: 'term-change/mid-term@2023-06-15',
          since: '2023-06-15',
          seenUntil: '2025-06-30',
          source: 'billing-frequency@before-2025',
          certainty: 'first-seen',
          coverage: 'in-force',
        },
        ...['T11', 'T1'].map((rule) => expect.objectContaining({ rule, entry: 'plan/new-commerce-license@2023-10-19' }) as object),
      ],
      contested: [],
      changesAt: lastSeenUntilAt,
      verdict: 'allowed',
      effect: 'immediate',
    });
    // no document says that a marketplace term may change
    expect(decideTermChange(change('P1Y', { family: 'isv-saas', term: termFrom(orderedAt, 'P1M') }), at)).toMatchObject({
      gaps: [{ gap: 'documents-silent', on: 'move' }],
    });
  });

  it('refuses a shorter term and the same one, with both compared [T7]', () => {
    expect(decideTermChange(change('P1M'), at)).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'term-not-longer', rule: 'T7', errorCode: '900267', present: 'P1Y', asked: 'P1M' }],
      instead: [],
    });
    expect(codes(change('P1Y'))).toEqual(['term-not-longer 900267']);
  });

  it('refuses any change in a trial, until the trial ends [T7]', () => {
    const closesAt = instant('2024-03-31');
    const tried = change('P3Y', { trial: { opensAt: orderedAt, closesAt } });
    expect(decideTermChange(tried, addMs(closesAt, -1))).toMatchObject({
      verdict: 'refused',
      changesAt: closesAt,
      reasons: [{ code: 'term-fixed-in-trial', rule: 'T7', errorCode: '800107' }],
    });
    expect(decideTermChange(tried, closesAt)).toMatchObject({ verdict: 'allowed', changesAt: lastSeenUntilAt });
    expect(codes(change('P3Y', { status: 'trial' }))).toEqual(['term-fixed-in-trial 800107']);
  });

  it('refuses a billing cycle that is longer than the new term, whether it stays or comes with it [T1]', () => {
    expect(decideTermChange(change('P1Y', { term: termFrom(orderedAt, 'P1M') }, { billingCycle: 'triennial' }), at)).toMatchObject({
      reasons: [{ code: 'billing-cycle-not-offered', rule: 'T1', errorCode: '900270' }],
    });
    expect(codes(change('P1Y', { term: termFrom(orderedAt, 'P1M'), billingCycle: 'biennial' }))).toEqual([
      'billing-cycle-not-offered 900270',
    ]);
    expect(codes(change('P3Y', {}, { billingCycle: 'triennial' }))).toBe('allowed');
    expect(codes(change('P3Y', { billingCycle: 'one-time' }, { billingCycle: null }))).toEqual(['plan-not-offered -']);
  });

  it.each<Duration>(['P2Y', 'P4Y', 'P5Y'])('refuses %s for licenses, which marketplace software has [T1]', (duration) => {
    expect(decideTermChange(change(duration), at)).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'term-not-offered', rule: 'T1', errorCode: null, offered: ['P1M', 'P1Y', 'P3Y'] }],
    });
    expect(codes(change(duration, { family: 'isv-saas' }))).toBe('undetermined');
    expect(codes(change(duration, { family: 'license-based' }))).toBe('undetermined');
  });

  it('refuses the billing cycle of a trial for a paid term [T1]', () => {
    expect(decideTermChange(change('P3Y', {}, { billingCycle: 'none' }), at)).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'billing-cycle-not-offered', rule: 'T1', errorCode: null }],
    });
    expect(codes(change('P3Y', { billingCycle: 'none' }))).toEqual(['term-fixed-in-trial 800107']);
  });

  it('refuses after the end of a term that does not renew, and not before it [T7, L4]', () => {
    const endsAt = instant('2025-03-01');
    for (const off of [change('P3Y', { autoRenew: false }), change('P3Y', { autoRenew: false, status: 'active' })]) {
      expect(decideTermChange(off, addMs(endsAt, -1))).toMatchObject({ verdict: 'allowed', changesAt: endsAt });
      expect(decideTermChange(off, endsAt)).toMatchObject({
        verdict: 'refused',
        changesAt: lastSeenUntilAt,
        reasons: [{ code: 'already-ended', rule: 'L4', errorCode: null, status: 'expired' }],
      });
    }
    expect(codes(change('P3Y', { autoRenew: true }), endsAt)).toBe('allowed');
    expect(codes(change('P3Y', { autoRenew: false, status: 'expired' }), endsAt)).toEqual(['already-ended -']);
    expect(codes(change('P3Y', { autoRenew: false, family: 'license-based' }), endsAt)).toBe('undetermined');
  });

  it('finds the texts silent where the term went over into the extended service term [T7, L5]', () => {
    const startsAt = instant('2026-06-01');
    const off = change('P3Y', { orderedAt: startsAt, term: termFrom(startsAt, 'P1Y'), autoRenew: false });
    expect(codes(off, instant('2027-05-31T23:59:59.999Z'))).toBe('allowed');
    expect(decideTermChange(off, instant('2027-06-01'))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'fact-missing', fact: 'purchase.endOfTerm' }],
    });
    const chosen = (endOfTerm: 'extend' | 'end' | 'renew') =>
      decideTermChange({ ...off, purchase: { ...off.purchase, endOfTerm } }, instant('2027-06-01'));
    expect(chosen('extend')).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'plan' }] });
    expect(chosen('end')).toMatchObject({ verdict: 'refused', reasons: [{ code: 'already-ended', status: 'disabled' }] });
    expect(chosen('renew')).toMatchObject({ verdict: 'allowed' });
  });

  it('refuses before the order, after the end and while suspended, with all reasons in order [T7]', () => {
    expect(decideTermChange(change('P3Y'), addMs(orderedAt, -1))).toMatchObject({
      changesAt: orderedAt,
      reasons: [{ code: 'before-order', rule: 'I14', errorCode: null, orderedAt }],
    });
    expect(codes(change('P3Y'), orderedAt)).toBe('allowed');
    expect(decideTermChange(change('P3Y', { status: 'cancelled' }), at)).toMatchObject({
      reasons: [{ code: 'already-ended', rule: 'L6', status: 'cancelled' }],
    });
    expect(codes(change('P1M', { status: 'suspended' }, { billingCycle: 'annual' }))).toEqual([
      'suspended 2001',
      'term-not-longer 900267',
      'billing-cycle-not-offered 900270',
    ]);
  });

  it('lets a certain refusal beat a missing term, and a missing term beat yes [T7]', () => {
    expect(codes(change('P3Y', { term: null, status: 'suspended' }))).toEqual(['suspended 2001']);
    expect(decideTermChange(change('P3Y', { term: null }), at)).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'fact-missing', fact: 'purchase.term' }],
    });
  });

  it('finds the texts silent on other families [T7]', () => {
    const gaps = [{ gap: 'documents-silent', on: 'move' }];
    expect(decideTermChange(change('P3Y', { family: 'software-subscription' }), at)).toMatchObject({ verdict: 'undetermined', gaps });
  });

  it.each<readonly [string, Partial<Purchase>]>([
    ['a subscription that is not activated', { status: 'pending' }],
    ['the extended service term', { status: 'extended' }],
  ])('finds the texts silent on %s [T7]', (_what, rest) => {
    expect(decideTermChange(change('P3Y', rest), at)).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'plan' }],
    });
  });

  it.each<readonly [string, TermChange]>([
    ['purchase.family', change('P3Y', { family: '__proto__' as 'isv-saas' })],
    ['purchase.status', change('P3Y', { status: 'constructor' as 'active' })],
    ['duration', change('toString' as 'P3Y')],
    ['billingCycle', change('P3Y', {}, { billingCycle: 'constructor' as 'monthly' })],
    ['purchase.billingCycle', change('P3Y', { billingCycle: 'weekly' as 'monthly' }, { billingCycle: 'monthly' })],
    ['purchase.term.duration', change('P3Y', { term: { ...termFrom(orderedAt, 'P1Y'), duration: 'P1W' as 'P1M' } })],
  ])('does not know every word of %s', (fact, facts) => {
    expect(decideTermChange(facts, at)).toMatchObject({ verdict: 'undetermined', basis: [], gaps: [{ gap: 'unknown-value', fact }] });
  });

  it('breaks off on anything that is no Instant', () => {
    expect(() => decideTermChange(change('P3Y'), 0.5 as Instant)).toThrow(expect.objectContaining({ path: 'at' }));
    expect(() => decideTermChange(change('P3Y', { orderedAt: 0.5 as Instant }), at)).toThrow(
      expect.objectContaining({ path: 'purchase.orderedAt' }),
    );
  });
});

describe('the billing frequency alone [T12]', () => {
  const three = { billingCycle: 'monthly', term: termFrom(orderedAt, 'P3Y') } as const;
  const frequency = (billingCycle: BillingCycle, rest: Partial<Purchase> = {}) => change('P3Y', { ...three, ...rest }, { billingCycle });
  const early = { orderedAt: instant('2021-09-10'), term: termFrom(instant('2021-09-10'), 'P3Y') };

  it.each([
    ['2021-10-04T23:59:59.999Z', 'before-first-source'],
    ['2021-10-05', 'documents-silent'],
    ['2022-11-07T23:59:59.999Z', 'documents-silent'],
  ])('is asked on %s: %s', (day, gap) => {
    expect(decideTermChange(frequency('annual', early), instant(day))).toMatchObject({ verdict: 'undetermined', gaps: [{ gap }] });
  });

  it('changes at the next cycle between monthly and annual billing of three years, from 2022-11-08 to 2025-03-31', () => {
    const allowed = { verdict: 'allowed', effect: 'next-cycle', basis: [{ rule: 'T12' }, {}, {}] };
    expect(decideTermChange(frequency('annual', early), instant('2022-11-08'))).toMatchObject(allowed);
    // until 2023-10-18 nobody says that no other changes
    const silent = { verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'plan' }] };
    expect(decideTermChange(frequency('triennial', early), instant('2023-10-18T23:59:59.999Z'))).toMatchObject(silent);
    expect(decideTermChange(frequency('triennial', early), instant('2023-10-19'))).toMatchObject({ verdict: 'refused' });
    expect(decideTermChange(frequency('annual', early), instant('2023-10-19'))).toMatchObject(allowed);
    expect(decideTermChange(frequency('annual'), instant('2025-03-31T23:59:59.999Z'))).toMatchObject(allowed);
    expect(decideTermChange(frequency('monthly', { billingCycle: 'annual' }), at)).toMatchObject(allowed);
    expect(codes(frequency('triennial'))).toEqual(['frequency-fixed -']);
    expect(codes(change('P1Y', {}, { billingCycle: 'annual' }))).toEqual(['frequency-fixed -']);
  });

  it('is fixed inside a term from 2025-04-01 on, and can be scheduled for the renewal', () => {
    expect(decideTermChange(frequency('annual'), instant('2025-04-01'))).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'frequency-fixed', rule: 'T12', errorCode: null }],
      instead: [{ by: 'move', move: 'schedule-change', scope: 'subscription' }],
    });
    expect(decideTermChange(frequency('annual', { autoRenew: false }), instant('2025-04-01'))).toMatchObject({ instead: [] });
  });
});

describe('the first text on term changes', () => {
  const early = {
    family: 'new-commerce-license',
    billingCycle: 'monthly',
    orderedAt: instant('2023-01-01'),
    term: termFrom(instant('2023-01-01'), 'P1Y'),
  } as const;
  it('is of 2023-06-15: before it nothing is known, from then on a term changes to a plan that an example shows [T7] [T11]', () => {
    const asked = { purchase: early, duration: 'P3Y' } as const;
    expect(decideTermChange(asked, addMs(instant('2023-06-15'), -1))).toMatchObject({
      gaps: [{ gap: 'before-first-source', firstSource: '2023-06-15' }],
    });
    expect(decideTermChange(asked, instant('2023-06-15'))).toMatchObject({ verdict: 'allowed' });
    expect(decideTermChange({ ...asked, billingCycle: 'triennial' }, instant('2023-10-18'))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'plan' }],
    });
  });
});
