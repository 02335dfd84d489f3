import { describe, expect, it } from 'vitest';
import { decideCancellation, instant, termFrom } from 'termbook';
import { inOrder } from '../../../src/rules/asking/determine.js';
import { caseOf } from '../../../src/rules/canceling/case.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import { bought } from '../ask.js';
import { standingAt } from './standing-at.js';

describe('a school whose license renews between two days on which it may have migrated', () => {
  const orderedAt = instant('2023-08-01');
  const term = termFrom(orderedAt, 'P1Y');
  const school = bought('license-based', '2023-08-01', {
    billingCycle: 'annual',
    term,
    segment: 'education',
    hasEquivalent: true,
    autoRenew: true,
  });
  const asked = (options: Parameters<typeof decideCancellation>[2]) => decideCancellation(school, instant('2024-08-15'), options);
  const own = { id: 'cancellation-window/our-shop@2024-01-01', duration: 'any-time', refund: [], afterClose: 'refused' } as const;
  it.each<[string, Parameters<typeof decideCancellation>[2]]>([
    ['by the dates of the texts', {}],
    ["by a date of the caller's", { policyAt: instant('2023-09-01') }],
    ["by a policy of the caller's own", { policy: own }],
  ])('can be canceled, or has ended in new commerce by the day first announced, %s [M1] [I35]', (_how, options) => {
    expect(asked(options)).toMatchObject({ verdict: 'allowed', contested: ['I35'] });
    expect(asked({ ...options, interpretations: { I35: 'announced-2024-07-01' } })).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'already-ended', rule: 'M1', status: 'migrated' }],
      contested: ['I35'],
    });
  });
});

describe('a monthly license of no stated segment, between the two days from which that of schools may have migrated', () => {
  const orderedAt = instant('2024-05-14');
  const license = bought('license-based', '2024-05-14', { term: termFrom(orderedAt, 'P1M'), hasEquivalent: true, autoRenew: true });
  const announced = { interpretations: { I35: 'announced-2024-07-01' } } as const;
  const asked = (at: string, options = {}) => decideCancellation(license, instant(at), options);

  it('has ended whatever its segment by the day first announced, which the other day contests until its own renewal [M1] [I35]', () => {
    const ended = { verdict: 'refused', reasons: [{ code: 'already-ended', rule: 'M1', status: 'migrated' }] };
    expect(asked('2024-07-14', announced)).toMatchObject({ ...ended, contested: ['I35'], changesAt: instant('2024-09-14') });
    expect(asked('2024-09-13T23:59:59.999Z', announced)).toMatchObject({ ...ended, contested: ['I35'] });
    expect(asked('2024-09-14', announced)).toMatchObject({ ...ended, contested: [], changesAt: null });
  });

  it('hangs on its segment until the later day, contested from the first renewal at which it does not by the other', () => {
    const open = { verdict: 'undetermined', gaps: [{ gap: 'fact-missing', fact: 'segment' }] };
    expect(asked('2024-07-13T23:59:59.999Z')).toMatchObject({ ...open, contested: [] });
    expect(asked('2024-07-14')).toMatchObject({ ...open, contested: ['I35'] });
    expect(asked('2024-09-13T23:59:59.999Z')).toMatchObject({ ...open, contested: ['I35'] });
    expect(asked('2024-09-14')).toMatchObject({ verdict: 'refused', contested: [] });
  });
});

describe('the interpretations under which a table says something else', () => {
  const own = { id: 'cancellation-window/our-shop@2024-01-01', duration: 'any-time', refund: [], afterClose: 'refused' } as const;
  const other = { ...own, duration: { calendarDays: 7 } } as const;
  const hours = { ...own, duration: { hours: 7 } } as const;
  const dated = { policyAt: instant('2020-03-01') };
  it.each<[string, Purchase, Parameters<typeof caseOf>[1], string]>([
    ['marketplace', bought('isv-saas', '2020-03-01'), {}, 'I1 I2 I6 I14 I17 I32'],
    ['marketplace annual', bought('isv-saas', '2020-03-01', { billingCycle: 'annual' }), {}, 'I1 I2 I6 I11 I14 I17 I32'],
    ["judged by a date of the caller's", bought('isv-saas', '2020-03-01'), dated, 'I1 I2 I6 I17 I32'],
    ['software', bought('software-subscription', '2020-03-01'), {}, 'I1 I7 I8 I12 I14 I26 I37'],
    ["a policy of the caller's own, in days", bought('isv-saas', '2020-03-01'), { policy: other }, 'I7'],
    ['the same in hours', bought('isv-saas', '2020-03-01'), { policy: hours }, 'I1'],
    ['the same without an end', bought('isv-saas', '2020-03-01'), { policy: own }, ''],
  ])('%s: %s [I14]', (_name, purchase, options, expected) => {
    const { others } = caseOf(purchase, options).outlook;
    expect(inOrder(others.map(({ id }) => id)).join(' ')).toBe(expected);
  });
});

describe('what holds at an instant', () => {
  it('groups refusals under one key, since an interpretation contests verdict, effect and refund only', () => {
    const key = (purchase: Purchase, at: string) => standingAt(purchase, at).key;
    expect(key(bought('perpetual-software', '2021-09-01'), '2022-01-01')).toBe(
      key(bought('azure-savings-plan', '2023-01-01'), '2023-01-01'),
    );
    expect(key(bought('perpetual-software', '2021-09-01'), '2021-09-01')).not.toBe(
      key(bought('software-subscription', '2021-09-01'), '2021-09-01'),
    );
  });

  it.each([
    ['five days or fewer', '2019-03-01', { feePercent: 0, untilAt: instant('2019-03-07') }],
    ['more', '2019-03-07', { feePercent: 12, untilAt: instant('2019-04-13') }],
  ])('knows the fee on a reservation, and until when: %s [W16]', (_name, at, fee) => {
    expect(standingAt(bought('azure-reservation', '2019-03-01'), at)).toMatchObject({ refund: 'prorated', ...fee });
  });

  it('of a term that renews, that only the effective date moves is not another standing [E2]', () => {
    const term = termFrom(instant('2020-03-01'), 'P1M');
    const purchase = bought('isv-saas', '2020-03-01', { term });
    const first = decideCancellation(purchase, instant('2020-03-05'));
    expect(first).toMatchObject({ effect: 'at-renewal', effectiveAt: term.endsAt, changesAt: term.endsAt });
    expect(decideCancellation(purchase, term.endsAt)).toMatchObject({ effect: 'at-renewal', changesAt: instant('2020-05-01') });
  });

  it('before the first text, a window start after it selects a policy [W13]', () => {
    const windowStarts = [
      { by: 'renewal', startsAt: instant('2021-12-15'), seats: null },
      { by: 'renewal', startsAt: instant('2022-12-15'), seats: null },
    ] as const;
    const purchase = bought('new-commerce-license', '2020-12-15', { windowStarts, stated: { cancelUntilAt: instant('2020-12-20') } });
    expect(standingAt(purchase, '2021-06-01')).toMatchObject({ stage: 'closed', basis: [] });
    expect(decideCancellation(purchase, instant('2021-06-01'))).toMatchObject({ basis: [], changesAt: instant('2021-12-15') });
  });
});
