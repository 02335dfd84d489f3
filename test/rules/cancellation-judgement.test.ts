import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { cancellationReadings, judgeCancellation, readingsAround } from '../../src/rules/cancellation-judgement.js';
import type { Purchase } from '../../src/vocabulary/purchase.js';
import { termFrom } from '../../src/vocabulary/term.js';
import { bought } from './ask.js';

describe('the readings that may bear on a purchase', () => {
  const own = { id: 'cancellation-window/our-shop@2024-01-01', length: 'any-time', refund: [], afterwards: 'refused' } as const;
  const term = termFrom(instant('2020-03-01'), 'P1M');
  it.each<[string, Purchase, Parameters<typeof cancellationReadings>[1], string]>([
    ['marketplace, three facts', bought('isv-saas', '2020-03-01'), {}, 'I1 I6 I14 I17'],
    ['marketplace with a term', bought('isv-saas', '2020-03-01', { term }), {}, 'I1 I2 I6 I14 I17'],
    [
      'marketplace with a trial',
      bought('isv-saas', '2020-03-01', { trial: { opensAt: instant('2020-03-01'), closesAt: null } }),
      {},
      'I1 I2 I6 I14 I17',
    ],
    ['marketplace annual', bought('isv-saas', '2020-03-01', { billingCycle: 'annual', term }), {}, 'I1 I2 I6 I11 I14 I17'],
    ["judged by a date of the caller's", bought('isv-saas', '2020-03-01', { term }), { policyAt: instant('2020-03-01') }, 'I1 I2 I6 I17'],
    ['software', bought('software-subscription', '2020-03-01', { term }), {}, 'I1 I7 I8 I12 I14'],
    ["a policy of the caller's own", bought('isv-saas', '2020-03-01', { term }), { policy: own }, 'I1 I7'],
    ['a family that is none', { ...bought('isv-saas', '2020-03-01'), family: 'constructor' as 'isv-saas' }, {}, 'I1 I7'],
  ])('%s [I14]', (_name, purchase, options, expected) => {
    expect(cancellationReadings(purchase, options).join(' ')).toBe(expected);
  });
});

describe('the readings under which a judgement may come out differently', () => {
  const term = termFrom(instant('2020-03-01'), 'P1M');
  const ended = { term, autoRenew: false } as const;
  const stated = { cancelUntilAt: instant('2020-03-20') };
  it.each<[string, Purchase, string, string]>([
    ['none before the order', bought('isv-saas', '2020-03-01', { stated }), '2020-02-29', ''],
    ['none of what has been cancelled', bought('isv-saas', '2020-03-01', { term, stated, status: 'cancelled' }), '2020-03-05', ''],
    ['none of what a suspension has cancelled', bought('license-based', '2020-03-01', { status: 'suspended' }), '2020-03-05', ''],
    ['all after a term that was not renewed', bought('isv-saas', '2020-03-01', ended), '2020-04-05', 'I1 I2 I6 I14 I17'],
    ['all in a term', bought('isv-saas', '2020-03-01', { term }), '2020-03-05', 'I1 I2 I6 I14 I17'],
    ['those of the policy of its date, with the order alone', bought('isv-saas', '2020-03-01'), '2020-03-05', 'I6'],
  ])('are %s', (_name, purchase, at, expected) => {
    const judgement = judgeCancellation(purchase, instant(at), {}, {});
    expect(readingsAround(purchase, {}, judgement, instant(at)).join(' ')).toBe(expected);
  });
});

describe('a judgement', () => {
  it('groups refusals under one key, since a reading contests verdict, effect and refund only', () => {
    const key = (purchase: Purchase, at: string) => judgeCancellation(purchase, instant(at), {}, {}).key;
    expect(key(bought('perpetual-software', '2021-09-01'), '2022-01-01')).toBe(
      key(bought('azure-savings-plan', '2023-01-01'), '2023-01-01'),
    );
    expect(key(bought('perpetual-software', '2021-09-01'), '2021-09-01')).not.toBe(
      key(bought('software-subscription', '2021-09-01'), '2021-09-01'),
    );
  });

  it.each([
    ['five days or fewer', '2019-03-01', { feePercent: 0, feeUntilAt: instant('2019-03-07') }],
    ['more', '2019-03-07', { feePercent: 12, feeUntilAt: null }],
  ])('knows the fee on a reservation, and until when: %s [W16]', (_name, at, fee) => {
    expect(judgeCancellation(bought('azure-reservation', '2019-03-01'), instant(at), {}, {})).toMatchObject({
      refund: 'prorated',
      nextAt: null,
      ...fee,
    });
  });

  it('of a term that renews, that only the effective date moves is not another judgement [E2]', () => {
    const term = termFrom(instant('2020-03-01'), 'P1M');
    expect(judgeCancellation(bought('isv-saas', '2020-03-01', { term }), instant('2020-03-05'), {}, {})).toMatchObject({
      stage: 'at-renewal',
      effectiveAt: instant('2020-04-01'),
      nextAt: null,
    });
  });

  it('before the first text, an opening after it selects a policy [W13]', () => {
    const openings = [
      { by: 'renewal', openedAt: instant('2021-12-15'), seats: null },
      { by: 'renewal', openedAt: instant('2022-12-15'), seats: null },
    ] as const;
    const purchase = bought('new-commerce-license', '2020-12-15', { openings, stated: { cancelUntilAt: instant('2020-12-20') } });
    expect(judgeCancellation(purchase, instant('2021-06-01'), {}, {})).toMatchObject({
      stage: 'closed',
      basis: [],
      nextAt: instant('2022-12-15'),
    });
  });
});
