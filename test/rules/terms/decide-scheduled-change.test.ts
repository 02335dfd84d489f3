import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, instant } from '../../../src/kernel/instant.js';
import { decideScheduledChange } from '../../../src/rules/terms/decide-scheduled-change.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import type { ScheduledChange } from '../../../src/vocabulary/subscription.js';
import { termFrom } from '../../../src/rules/asking/term-chain.js';

const orderedAt = instant('2023-01-31');
const at = instant('2023-02-10');
const endsAt = instant('2023-02-28');
const monthly: Purchase = Object.freeze({
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  orderedAt,
  term: Object.freeze(termFrom(orderedAt, 'P1M')),
});
const asked = (rest: Partial<Purchase> = {}, when: Instant = at) => decideScheduledChange(Object.freeze({ ...monthly, ...rest }), when);

/** The day after the last sight of the text. */
const lastSeenUntilAt = instant('2023-08-05');

describe('decideScheduledChange', () => {
  it('lets a change wait for the renewal of an active subscription, and says what drops it [T6, L3]', () => {
    expect(asked()).toEqual({
      question: 'scheduled-change',
      at,
      basis: ['T6', 'T13'].map((rule) => expect.objectContaining({ rule, entry: 'scheduled-change/next-term@2021-10-04' }) as object),
      contested: [],
      changesAt: endsAt,
      verdict: 'allowed',
      effectiveAt: endsAt,
      droppedBy: ['cancel', 'auto-renew-off', 'change-quantity', 'upgrade', 'suspend', 'convert-trial'],
    });
  });

  it('counts from the term that runs when asked, and from none where no term is stated [T6, T3]', () => {
    expect(asked({}, addMs(endsAt, -1))).toMatchObject({ effectiveAt: endsAt });
    expect(asked({}, endsAt)).toMatchObject({ effectiveAt: instant('2023-03-31'), changesAt: instant('2023-03-31') });
    expect(asked({ term: null })).toMatchObject({ verdict: 'allowed', effectiveAt: null, changesAt: lastSeenUntilAt });
  });

  it('is asked for from the millisecond of the order on [T6]', () => {
    expect(asked({}, orderedAt)).toMatchObject({ verdict: 'allowed', effectiveAt: endsAt, changesAt: endsAt });
    expect(asked({}, addMs(orderedAt, -1))).toMatchObject({ reasons: [{ code: 'before-order' }], changesAt: orderedAt });
    expect(asked({ autoRenew: false }, orderedAt)).toMatchObject({ reasons: [{ code: 'not-auto-renewing' }], changesAt: endsAt });
  });

  it('refuses while auto-renew is off, and takes one that is not stated as on [T6, T5]', () => {
    expect(asked({ autoRenew: false })).toMatchObject({
      verdict: 'refused',
      changesAt: endsAt,
      reasons: [{ code: 'not-auto-renewing', rule: 'T6', errorCode: '800093' }],
      instead: [],
    });
    expect(asked({ autoRenew: false }, endsAt)).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'already-ended', status: 'expired' }, { code: 'not-auto-renewing' }],
    });
    expect(asked({ autoRenew: null })).toMatchObject({ verdict: 'allowed' });
  });

  it('refuses software subscriptions bought before 2021-10-14, which never renew [T6, T5]', () => {
    const software = (order: string) => asked({ family: 'software-subscription', orderedAt: instant(order) });
    expect(software('2021-10-13T23:59:59.999Z')).toMatchObject({ reasons: [{ code: 'not-auto-renewing' }], instead: [] });
    expect(software('2021-10-14')).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'move' }] });
  });

  it('lets it wait for software subscriptions too, from 2023-10-24 on [T6]', () => {
    const annual = { family: 'software-subscription', billingCycle: 'annual', orderedAt, term: termFrom(orderedAt, 'P1Y') } as const;
    const software = (when: string) => decideScheduledChange({ ...annual, autoRenew: true, change: { quantity: 3 } }, instant(when));
    expect(software('2023-10-23T23:59:59.999Z')).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'move' }],
    });
    expect(software('2023-10-24')).toMatchObject({ verdict: 'allowed', effectiveAt: instant('2024-01-31') });
    expect(software('2025-03-01')).toMatchObject({ verdict: 'allowed', effectiveAt: instant('2026-01-31') });
  });

  it.each([
    ['suspended', [{ code: 'suspended', rule: 'T6', errorCode: '2001' }]],
    ['pending', [{ code: 'not-active', rule: 'T6', errorCode: null, status: 'pending' }]],
    ['cancelled', [{ code: 'already-ended', rule: 'L6', errorCode: null, status: 'cancelled' }]],
  ] as const)('refuses a %s subscription [T6]', (status, reasons) => {
    expect(asked({ status })).toMatchObject({ verdict: 'refused', reasons, instead: [] });
  });

  it('is not told of an extended subscription, whether it renews or not [L9]', () => {
    const extended = { status: 'extended', orderedAt: instant('2025-06-15'), term: termFrom(instant('2025-06-15'), 'P1Y') } as const;
    for (const autoRenew of [true, false, null]) {
      expect(asked({ ...extended, autoRenew }, instant('2026-07-01'))).toMatchObject({
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent', on: 'move' }],
      });
    }
  });

  it('tells all reasons in their order [T6]', () => {
    expect(asked({ status: 'suspended', autoRenew: false }, addMs(orderedAt, -1))).toMatchObject({
      changesAt: orderedAt,
      reasons: [{ code: 'before-order', rule: 'I14', orderedAt }, { code: 'suspended' }, { code: 'not-auto-renewing' }],
      instead: [],
    });
    expect(asked({}, orderedAt)).toMatchObject({ verdict: 'allowed' });
  });

  it('finds the texts silent on trials and other families [T6]', () => {
    const gaps = [{ gap: 'documents-silent', on: 'move' }];
    const tried = { trial: { opensAt: orderedAt, closesAt: endsAt } } as const;
    expect(asked({ ...tried, family: 'license-based' })).toMatchObject({ verdict: 'undetermined', gaps });
    expect(asked({ ...tried, family: 'isv-saas' })).toMatchObject({ verdict: 'undetermined', gaps });
    expect(asked({ family: 'isv-saas' })).toMatchObject({ verdict: 'undetermined', gaps });
    expect(asked({ family: 'license-based' })).toMatchObject({ verdict: 'undetermined', gaps });
  });

  it('does not know every word', () => {
    const unknown = { gap: 'unknown-value', value: 'constructor' };
    expect(asked({ family: 'constructor' as 'isv-saas' })).toMatchObject({ basis: [], gaps: [{ ...unknown, fact: 'family' }] });
    expect(asked({ status: 'constructor' as 'active' })).toMatchObject({ basis: [], gaps: [{ ...unknown, fact: 'status' }] });
    expect(asked({ billingCycle: 'constructor' as 'monthly' })).toMatchObject({ basis: [], gaps: [{ ...unknown, fact: 'billingCycle' }] });
  });

  it('breaks off on anything that is no Instant', () => {
    expect(() => asked({}, 0.5 as Instant)).toThrow(expect.objectContaining({ path: 'at' }));
    expect(() => asked({ orderedAt: 0.5 as Instant })).toThrow(expect.objectContaining({ path: 'orderedAt' }));
  });
});

describe('the content of a scheduled change [T13]', () => {
  const bought = { ...monthly, orderedAt: instant('2023-11-01'), term: termFrom(instant('2023-11-01'), 'P1Y') };
  const scheduled = (change: ScheduledChange, when = instant('2024-02-01')) => decideScheduledChange({ ...bought, change }, when);

  it('is of a plan that there is, of all that there are from 2023-10-19 on [T11]', () => {
    expect(scheduled({ term: 'P3Y', billingCycle: 'triennial' })).toMatchObject({ verdict: 'allowed', effectiveAt: instant('2024-11-01') });
    expect(scheduled({ term: 'P1M' })).toMatchObject({ verdict: 'allowed' });
    expect(scheduled({ billingCycle: 'one-time' })).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'plan-not-offered', rule: 'T11', offered: ['monthly', 'annual'] }],
    });
    expect(scheduled({ term: 'P1M', billingCycle: 'annual' })).toMatchObject({
      reasons: [{ code: 'billing-cycle-not-offered', rule: 'T1', errorCode: '900270' }],
    });
    expect(scheduled({ term: 'P2Y' })).toMatchObject({ reasons: [{ code: 'term-not-offered', offered: ['P1M', 'P1Y', 'P3Y'] }] });
    const early = { ...monthly, orderedAt, term: termFrom(orderedAt, 'P1Y'), change: { billingCycle: 'annual' } } as const;
    expect(decideScheduledChange(early, instant('2023-10-18T23:59:59.999Z'))).toMatchObject({ verdict: 'allowed' });
    // until then nobody says that there are no others
    const upfront = { ...early, change: { term: 'P3Y', billingCycle: 'triennial' } } as const;
    expect(decideScheduledChange(upfront, instant('2023-10-18T23:59:59.999Z'))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'plan' }],
    });
    expect(decideScheduledChange(upfront, instant('2023-10-19'))).toMatchObject({ verdict: 'allowed' });
  });

  it('is a quantity or a product as well, and an end within the next term from 2023-10-19 on [T8]', () => {
    expect(scheduled({ quantity: 3, product: 'other' })).toMatchObject({ verdict: 'allowed' });
    expect(scheduled({ endsAt: instant('2025-11-01') })).toMatchObject({ verdict: 'allowed' });
    expect(scheduled({ endsAt: instant('2025-11-02') })).toMatchObject({
      reasons: [{ code: 'end-beyond-term', rule: 'T8', naturalEndsAt: instant('2025-11-01') }],
    });
    expect(scheduled({ endsAt: instant('2024-11-01') })).toMatchObject({ verdict: 'refused' });
    const early = { ...monthly, term: termFrom(orderedAt, 'P1Y'), change: { endsAt: instant('2024-06-01') } } as const;
    expect(decideScheduledChange(early, instant('2023-10-18'))).toMatchObject({
      gaps: [{ gap: 'before-first-source', firstSource: '2023-10-19' }],
    });
  });

  it('is dropped by a change at once too, from 2023-10-24 on [T6]', () => {
    expect(scheduled({ quantity: 3 })).toMatchObject({ droppedBy: expect.arrayContaining(['convert-trial', 'term-change']) as string[] });
    expect(asked({}, instant('2021-10-03'))).toMatchObject({ verdict: 'refused' });
  });

  it('schedules the conversion of a new-commerce trial, with fewer seats if wanted [R2]', () => {
    const opensAt = instant('2024-03-01');
    const closesAt = instant('2024-03-31');
    const tried: Purchase = { family: 'new-commerce-license', billingCycle: 'none', orderedAt: opensAt, trial: { opensAt, closesAt } };
    expect(decideScheduledChange({ ...tried, change: { quantity: 3 } }, instant('2024-03-10'))).toMatchObject({
      verdict: 'allowed',
      effectiveAt: closesAt,
    });
    expect(decideScheduledChange({ ...tried, autoRenew: false }, instant('2024-03-10'))).toMatchObject({
      reasons: [{ code: 'not-auto-renewing' }],
    });
  });

  it('follows a converted trial to the end of its first term, with which it stops where that was chosen [R2, L8]', () => {
    const trial = { opensAt: instant('2026-05-01'), closesAt: instant('2026-05-31') };
    const facts = { family: 'new-commerce-license', billingCycle: 'none', orderedAt: trial.opensAt, trial, status: 'trial' } as const;
    const asked = (at: string) => decideScheduledChange({ ...facts, autoRenew: true, endOfTerm: 'end' }, instant(at));
    expect(asked('2027-05-30T23:59:59.999Z')).toMatchObject({ verdict: 'allowed', changesAt: instant('2027-05-31') });
    expect(asked('2027-05-31')).toMatchObject({ verdict: 'refused', reasons: [{ code: 'already-ended', status: 'disabled' }] });
  });

  it('has a whole number of seats, and words that are known', () => {
    expect(() => scheduled({ quantity: 0 })).toThrow(expect.objectContaining({ code: 'invalid-quantity', path: 'change.quantity' }));
    expect(scheduled({ term: 'constructor' as 'P1Y' })).toMatchObject({ gaps: [{ gap: 'unknown-value', fact: 'change.term' }] });
    expect(scheduled({ billingCycle: 'toString' as 'annual' })).toMatchObject({ gaps: [{ fact: 'change.billingCycle' }] });
  });
});

describe('the plan and the end of a next term whose length is not known [T8] [T11]', () => {
  const when = instant('2024-02-01');
  const yearly = { ...monthly, orderedAt: instant('2023-11-01'), term: termFrom(instant('2023-11-01'), 'P1Y') };
  const changed = (change: ScheduledChange, term: Purchase['term']) =>
    decideScheduledChange({ ...yearly, term: term ?? null, change }, when);

  it('need the term where it is not stated', () => {
    const gaps = [{ gap: 'fact-missing', fact: 'term' }];
    expect(changed({ billingCycle: 'annual' }, null)).toMatchObject({ verdict: 'undetermined', gaps });
    expect(changed({ endsAt: instant('2025-01-01') }, null)).toMatchObject({ verdict: 'undetermined', gaps });
    expect(changed({ endsAt: instant('2025-01-01'), term: 'P1Y' }, null)).toMatchObject({ verdict: 'undetermined', gaps });
    expect(changed({ term: 'P3Y', billingCycle: 'annual' }, null).verdict).toBe('allowed');
  });

  it('are not known of a term of a length that this version does not know', () => {
    const term = { ...yearly.term, duration: 'P7Y' as 'P1Y' };
    expect(changed({ billingCycle: 'annual' }, term)).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'unknown-value', fact: 'term.duration', value: 'P7Y' }],
    });
  });

  it('there is no plan without a billing cycle; of a trial that is billed by none only the term may change', () => {
    expect(changed({ billingCycle: 'none' }, yearly.term)).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'plan-not-offered', rule: 'T11', offered: ['monthly', 'annual'] }],
    });
    const closed = { opensAt: instant('2023-10-02'), closesAt: instant('2023-11-01') };
    const unbilled = { ...yearly, billingCycle: 'none', trial: closed, change: { term: 'P3Y' } } as const;
    expect(decideScheduledChange(unbilled, when).verdict).toBe('allowed');
  });
});

describe('a change whose content is not known, once the term may have ended', () => {
  it('is contested by the last day of the month-by-month days: under the other value the subscription is extended [I36] [L5]', () => {
    const startsAt = instant('2026-04-05');
    const term = termFrom(startsAt, 'P1M');
    const license: Purchase = { ...monthly, orderedAt: startsAt, term, endOfTerm: 'extend' };
    const change = { billingCycle: 'weekly' } as unknown as ScheduledChange;
    const answer = decideScheduledChange({ ...license, change }, term.endsAt, { interpretations: { I36: 'after' } });
    expect(answer).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'unknown-value', fact: 'change.billingCycle' }],
    });
    expect(decideScheduledChange({ ...license, change }, term.endsAt)).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'move' }],
    });
  });
});

describe('the first text on scheduled changes', () => {
  const early = {
    family: 'new-commerce-license',
    billingCycle: 'monthly',
    orderedAt: instant('2021-08-01'),
    term: termFrom(instant('2021-08-01'), 'P1Y'),
  } as const;
  it.each([
    ['a millisecond before it nothing is told', addMs(instant('2021-09-03'), -1), 'undetermined'],
    ['on its day a change can be scheduled', instant('2021-09-03'), 'allowed'],
  ] as const)('%s [T6]', (_when, at, verdict) => {
    const answer = decideScheduledChange(early, at);
    expect(answer.verdict).toBe(verdict);
    if (answer.verdict === 'undetermined') expect(answer.gaps).toEqual([{ gap: 'before-first-source', firstSource: '2021-09-03' }]);
  });
});
