import { describe, expect, it } from 'vitest';
import { addMs, dayMs, hourMs, instant } from '../../../src/kernel/instant.js';
import type { Instant } from '../../../src/kernel/instant.js';
import { daysLeft } from '../../../src/kernel/window.js';
import type { CancellationEntry } from '../../../src/policy/cancellation-window.js';
import { cancellationWindows } from '../../../src/policy/cancellation-window.js';
import { decideCancellation } from '../../../src/rules/canceling/decide-cancellation.js';
import type { Options } from '../../../src/vocabulary/answer.js';
import type { BillingCycle, ProductFamily } from '../../../src/vocabulary/product.js';
import { billingCycles, productFamilies } from '../../../src/vocabulary/product.js';
import type { Purchase, ReservedProduct } from '../../../src/vocabulary/purchase.js';
import { reservedProducts } from '../../../src/vocabulary/purchase.js';
import type { Interpretations } from '../../../src/vocabulary/interpretation.js';
import { interpretationValues } from '../../../src/vocabulary/interpretation.js';
import type { Status } from '../../../src/vocabulary/status.js';
import { termFrom } from '../../../src/rules/asking/term-chain.js';
import { bought, cells, chosen, cites, frozen, purchaseIn, said, saidIn } from '../ask.js';

const ask = (purchase: Purchase, at: string, options: Options<CancellationEntry> = {}) =>
  decideCancellation(purchase, instant(at), frozen(options));
const saidAt = (purchase: Purchase, at: string, options: Options<CancellationEntry> = {}) => said(ask(purchase, at, options));
const contestedAt = (purchase: Purchase, at: string, options: Options<CancellationEntry> = {}) => {
  const answer = ask(purchase, at, options);
  return answer.verdict === 'undetermined' ? 'undetermined' : answer.contested.join(' ');
};

/** What is said a millisecond before an instant, and at it. */
const around = (purchase: Purchase, at: string) => [
  said(decideCancellation(purchase, addMs(instant(at), -1))),
  said(decideCancellation(purchase, instant(at))),
];

describe('windows, each to its last millisecond', () => {
  const isv = (billingCycle: BillingCycle, orderedAt: string) => bought('isv-saas', orderedAt, { billingCycle });
  const plain = bought;
  it.each(
    cells(`
    marketplace monthly, 24 hours [W1] |
      isv-saas monthly 2019-03-01T10:00Z | 2019-03-02T10:00Z | immediate full | undetermined documents-silent
    marketplace monthly, 24 hours [E1] [E2] [W2] | isv-saas monthly 2019-11-20T10:00Z | 2019-11-21T10:00Z | immediate full | at-renewal
    marketplace monthly, 24 hours [W3] | isv-saas monthly 2021-10-01T10:00Z | 2021-10-02T10:00Z | immediate full | at-renewal
    marketplace monthly, 24 hours still [W3] | isv-saas monthly 2023-02-01T10:00Z | 2023-02-02T10:00Z | immediate full | at-renewal
    marketplace monthly, the shorter promise [W4] | isv-saas monthly 2023-10-24T10:00Z | 2023-10-25T10:00Z | immediate full | at-renewal
    marketplace annual, 14 days [W1] |
      isv-saas annual 2019-03-01T10:00Z | 2019-03-15T10:00Z | immediate full | undetermined documents-silent
    marketplace annual, 14 days [E3] [E4] [W2] | isv-saas annual 2019-11-20T10:00Z | 2019-12-04T10:00Z | immediate full | at-renewal
    marketplace annual, 14 days [W3] | isv-saas annual 2021-10-01T10:00Z | 2021-10-15T10:00Z | immediate full | at-renewal
    marketplace annual, 14 days still [W3] | isv-saas annual 2023-02-01T10:00Z | 2023-02-15T10:00Z | immediate full | at-renewal
    marketplace monthly, the last with 24 hours [I17] |
      isv-saas monthly 2024-07-15T10:00Z | 2024-07-16T10:00Z | immediate full | at-renewal
    marketplace monthly, 72 hours [W4] | isv-saas monthly 2024-07-16T10:00Z | 2024-07-19T10:00Z | immediate full | at-renewal
    marketplace one-time, 72 hours [W4] | isv-saas one-time 2024-07-16T10:00Z | 2024-07-19T10:00Z | immediate full | at-renewal
    marketplace annual, 72 hours [W4] | isv-saas annual 2023-10-24T10:00Z | 2023-10-27T10:00Z | immediate full | at-renewal
    marketplace, every other cycle, 72 hours [W4] | isv-saas triennial 2023-10-24T10:00Z | 2023-10-27T10:00Z | immediate full | at-renewal
    a software subscription, 60 days, the amount not stated [W5] |
      software-subscription 2018-08-31T10:00Z | 2018-10-31 | immediate not-stated | window-closed 2018-10-31
    perpetual software, 60 days, all of it back [E7] [E9] [W5] |
      perpetual-software 2019-12-18T10:00Z | 2020-02-17 | immediate full | window-closed 2020-02-17
    a software subscription, 60 days, prorated [E7] [E10] [W5] |
      software-subscription 2019-12-18T10:00Z | 2020-02-17 | immediate prorated | window-closed 2020-02-17
    perpetual software, 30 days, all of it back [E8] [E9] [W6] [W8] |
      perpetual-software 2021-06-01T10:00Z | 2021-07-02 | immediate full | window-closed 2021-07-02
    perpetual software, 30 days to this day [W8] |
      perpetual-software 2024-01-31T10:00Z | 2024-03-02 | immediate full | window-closed 2024-03-02
    a software subscription, 30 days, prorated [E8] [E10] [W6] |
      software-subscription 2021-06-01T10:00Z | 2021-07-02 | immediate prorated | window-closed 2021-07-02
    a software subscription, seven times 24 hours [W7] |
      software-subscription 2022-07-11T10:00Z | 2022-07-18T10:00Z | immediate prorated | window-closed 2022-07-18T10:00Z
    Windows 7 security updates as software of their time, 60 days [W9] |
      windows-7-esu 2020-01-24T10:00Z | 2020-03-25 | immediate not-stated | window-closed 2020-03-25
    Windows 7 security updates as software of their time, 30 days [W9] |
      windows-7-esu 2021-06-01T10:00Z | 2021-07-02 | immediate not-stated | window-closed 2021-07-02
    traditional licenses, the first 30 days in full [W10] |
      license-based 2017-10-17T10:00Z | 2017-11-16T10:00Z | immediate full | immediate prorated
    traditional licenses, 30 days in full where another page says month 1 [W10] [I23] |
      license-based 2020-07-24T10:00Z | 2020-08-23T10:00Z | immediate full | immediate prorated
    traditional licenses, month 1 in full [W11] |
      license-based 2020-07-25T10:00Z | 2020-08-25T10:00Z | immediate full | immediate prorated
    traditional licenses, the first month in full [W12] |
      license-based 2023-01-31T10:00Z | 2023-02-28T10:00Z | immediate full | immediate prorated
    new commerce in its preview, 24 hours in full [W13] |
      new-commerce-license annual 2021-09-03T10:00Z | 2021-09-04T10:00Z | immediate full | immediate prorated
    new commerce on the last day of its preview, 30 days [W13] |
      new-commerce-license annual 2021-10-02T10:00Z | 2021-11-01T10:00Z | immediate prorated | window-closed 2021-11-01T10:00Z
    new commerce, 72 hours [W13] |
      new-commerce-license 2021-10-03T10:00Z | 2021-10-06T10:00Z | immediate prorated | window-closed 2021-10-06T10:00Z
    new commerce, the first 24 hours in full [W14] |
      new-commerce-license 2022-03-19T10:00Z | 2022-03-20T10:00Z | immediate full | immediate prorated
    new commerce, 168 hours [W14] |
      new-commerce-license 2022-03-19T10:00Z | 2022-03-26T10:00Z | immediate prorated | window-closed 2022-03-26T10:00Z
    reservations, fewer than five days [W15] |
      azure-reservation 2018-10-12T10:00Z | 2018-10-17T10:00Z | immediate prorated | immediate not-stated
    reservations, more than five days [W15] |
      azure-reservation 2018-10-12T10:00Z | 2018-10-18T10:00Z | immediate not-stated | immediate prorated
  `),
  )('%s', (_name, asked, limit, before, at) => {
    const purchase = purchaseIn(asked);
    expect(around(purchase, limit)).toStrictEqual([before, at].map(saidIn));
    // a renewal that is not stated may have opened a window of licenses and software subscriptions anew
    const isReopened =
      purchase.family === 'new-commerce-license' ||
      (purchase.family === 'software-subscription' && purchase.orderedAt >= instant('2022-07-11'));
    const later =
      purchase.family === 'azure-reservation'
        ? 'immediate prorated'
        : isReopened
          ? 'undetermined fact-missing'
          : saidAt(purchase, '2034-06-01');
    expect(saidAt(purchase, '2035-01-01')).toBe(later);
  });

  it.each(
    cells(`
    Windows 7 security updates: a support request only [E11] [W9] | windows-7-esu 2019-12-18 | support-request-required
    Windows 7 security updates on the last day of that text [W9] | windows-7-esu 2020-01-23T23:59:59.999Z | support-request-required
    reservations, five days or fewer, no step in the answer [W16] | azure-reservation 2018-11-16 | immediate prorated
    reservations, at any time [W17] | azure-reservation 2022-10-10 | immediate prorated
    savings plans [W18] | azure-savings-plan 2022-10-12 | not-cancellable
    Azure plans: usage, nothing to refund [W19] | azure-plan 2022-11-22 | immediate none
    Linux plans [E12] [W20] | azure-linux-plan 2019-12-18 | not-cancellable
    metered marketplace offers: de-provisioning is the way [E6] | isv-metered 2019-11-20 | deprovision
  `),
  )('%s: the same at once and after ten years', (_name, asked, expected) => {
    const purchase = purchaseIn(asked);
    expect(said(decideCancellation(purchase, purchase.orderedAt))).toBe(expected);
    expect(said(decideCancellation(purchase, addMs(purchase.orderedAt, 87_660 * hourMs)))).toBe(expected);
  });

  it('Azure plans: from the day of the first text on, however early they were ordered [W19] [I13]', () => {
    const plan = bought('azure-plan', '2015-01-01');
    expect(around(plan, '2022-11-22')).toStrictEqual(['undetermined before-first-source', 'immediate none']);
  });

  it.each<[string, string]>([
    ['2018-11-16', '2019-04-13'],
    ['2022-10-10', '2026-01-15'],
  ])('reservations canceled on %s are judged by the text of that day, until the next one of %s [W16] [W17] [I14]', (at, next) => {
    expect(ask(plain('azure-reservation', '2018-01-01'), at)).toMatchObject({
      verdict: 'allowed',
      changesAt: instant(next),
      contested: [],
    });
  });

  it('a reservation is refundable from the first text on, whenever it was ordered [W17] [I24]', () => {
    expect(around(plain('azure-reservation', '2017-01-01'), '2018-05-11')).toStrictEqual([
      'undetermined before-first-source',
      'immediate prorated',
    ]);
  });

  it.each(billingCycles.filter((cycle) => cycle !== 'monthly' && cycle !== 'annual'))(
    'marketplace billed %s: the texts before the 72 hours are silent [W1] [W3] [W4]',
    (cycle) => {
      for (const orderedAt of ['2019-03-01', '2020-03-01', '2023-02-01', '2023-10-23T23:59:59.999Z']) {
        expect(ask(isv(cycle, orderedAt), orderedAt)).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'documents-silent' }] });
      }
      expect(saidAt(isv(cycle, '2023-10-24'), '2023-10-26T23:59:59.999Z')).toBe('immediate full');
    },
  );

  it('every reserved product with rules of its own has its days [W17] [E12]', () => {
    expect(reservedProducts).toStrictEqual([
      'databricks',
      'synapse-pre-purchase',
      'vmware-by-cloudsimple',
      'red-hat-openshift',
      'red-hat',
      'suse',
      'defender-for-cloud',
      'sentinel',
    ]);
    expect(saidAt(plain('azure-reservation', '2022-10-10', { reservedProduct: null }), '2022-11-01')).toBe('immediate prorated');
  });

  it.each<[ReservedProduct, string, string]>([
    ['suse', '2019-12-18', 'azure-linux-plan@2019-12-18'],
    ['red-hat', '2019-12-18', 'azure-linux-plan@2019-12-18'],
    ['databricks', '2020-06-12', 'azure-reservation@2020-06-12'],
    ['vmware-by-cloudsimple', '2020-06-12', 'azure-reservation@2020-06-12'],
    ['red-hat-openshift', '2020-06-12', 'azure-reservation@2020-06-12'],
    ['synapse-pre-purchase', '2022-10-10', 'azure-reservation@2022-10-10'],
    ['defender-for-cloud', '2026-01-15', 'azure-reservation@2026-01-15'],
    ['sentinel', '2026-01-15', 'azure-reservation@2026-01-15'],
  ])('a reservation of %s is refused from %s on, whenever it was ordered [W17] [E12] [I14]', (reservedProduct, since, entry) => {
    const purchase = plain('azure-reservation', '2019-05-01', { reservedProduct });
    expect(around(purchase, since)).toStrictEqual(['immediate prorated', 'not-cancellable']);
    expect(cites(ask(purchase, since))).toBe(`cancellation-window/${entry}`);
    expect(said(decideCancellation(purchase, addMs(instant(since), 1)))).toBe('not-cancellable');
  });

  it.each<ReservedProduct>(['vmware-by-cloudsimple', 'red-hat-openshift'])(
    'a reservation of %s is refundable again from 2026-01-15 on [W17]',
    (reservedProduct) => {
      const purchase = plain('azure-reservation', '2024-05-01', { reservedProduct });
      expect(around(purchase, '2026-01-15')).toStrictEqual(['not-cancellable', 'immediate prorated']);
    },
  );

  it('SUSE and Red Hat stay refused by the rule on their plans, whatever the list of reservations [E12]', () => {
    const answer = ask(plain('azure-reservation', '2020-07-01', { reservedProduct: 'suse' }), '2026-03-01');
    expect(answer.basis.map(({ rule }) => rule)).toStrictEqual(['E12', 'W20']);
  });

  it.each([
    ['2017-10-17', 'immediate full'],
    ['2020-05-31T23:59:59.999Z', 'immediate full'],
    ['2020-06-01', 'support-request-required'],
    ['2020-06-01T00:00:00.001Z', 'support-request-required'],
    ['2021-01-06T23:59:59.999Z', 'support-request-required'],
    ['2021-01-07', 'not-cancellable'],
    ['2021-01-07T00:00:00.001Z', 'not-cancellable'],
    ['2023-01-11', 'not-cancellable'],
  ])('a plan of 72 months bought %s: %s; any other has its first days in full [W21]', (orderedAt, expected) => {
    const plan = (planMonths: number | null) =>
      said(decideCancellation(plain('license-based', orderedAt, { planMonths }), instant(orderedAt)));
    expect([71, 72, 73, 36, null].map(plan)).toStrictEqual([
      'immediate full',
      expected,
      'immediate full',
      'immediate full',
      'immediate full',
    ]);
  });

  it('a plan of 72 months that needs support offers the request [W21]', () => {
    expect(ask(plain('license-based', '2020-06-01', { planMonths: 72 }), '2020-07-01')).toMatchObject({
      reasons: [{ code: 'support-request-required' }],
      instead: [{ by: 'support-request' }],
    });
  });
});

describe('how it is done', () => {
  const ways = (purchase: Purchase, at: string) => {
    const answer = ask(purchase, at);
    return answer.verdict === 'allowed' ? [answer.way] : answer.verdict === 'refused' ? answer.instead : [];
  };
  it.each(
    cells(`
    marketplace: the subscription [E1] | isv-saas 2020-03-01 | 2020-03-01 | cancel subscription
    marketplace after its window: auto-renew off [E2] [C4] | isv-saas 2020-03-01 | 2020-03-03 | set-auto-renew subscription
    software: each order by itself [E13] | software-subscription 2021-09-14 | 2021-09-15 | cancel order
    perpetual software: each order by itself [E13] | perpetual-software 2021-09-14 | 2021-09-15 | cancel order
    Windows 7 security updates: a support request [E11] | windows-7-esu 2019-12-18 | 2019-12-18 | support-request
    metered: de-provisioning [E6] | isv-metered 2019-11-27 | 2019-11-27 | deprovision
    traditional licenses: by suspending [W10] | license-based 2020-01-01 | 2020-01-01 | suspend subscription
    new commerce [W14] | new-commerce-license 2022-07-15 | 2022-07-15 | cancel subscription
    new commerce after its window: auto-renew off only [W14] | new-commerce-license 2022-07-15 | 2022-07-22 | set-auto-renew subscription
    reservations [W17] | azure-reservation 2022-10-10 | 2022-10-10 | cancel subscription
    Azure plans [W19] | azure-plan 2022-11-22 | 2022-11-22 | cancel subscription
  `),
  )('%s', (_name, purchase, at, way) => {
    const [move, scope] = way.split(' ');
    expect(ways(purchaseIn(purchase), at)).toStrictEqual([scope === undefined ? { by: move } : { by: 'move', move, scope }]);
  });

  it.each<[string, Purchase, string]>([
    ['software whose window is over [E7]', bought('software-subscription', '2021-09-14'), '2022-09-15'],
    ['a Linux plan, which cannot be exchanged either [E12]', bought('azure-linux-plan', '2021-09-14'), '2021-09-14'],
    ['a savings plan [W18]', bought('azure-savings-plan', '2022-11-01'), '2022-11-01'],
  ])('%s: nothing instead', (_name, purchase, at) => {
    expect(ways(purchase, at)).toStrictEqual([]);
  });

  it.each<[ProductFamily, string, string | null]>([
    ['isv-saas', '2020-03-01', 'next-invoice'],
    ['software-subscription', '2021-09-14', 'next-invoice'],
    ['perpetual-software', '2021-09-14', 'next-invoice'],
    ['license-based', '2021-09-14', null],
    ['new-commerce-license', '2022-09-14', null],
    ['azure-reservation', '2018-10-12', null],
    ['azure-reservation', '2019-04-12', null],
    ['azure-reservation', '2019-04-13', 'later-reservation'],
    ['azure-reservation', '2026-01-15', 'later-reservation'],
    ['azure-plan', '2022-11-22', null],
  ])('%s: ordered %s, the credit comes with %s [E1] [E3] [E9] [E10] [W17]', (family, orderedAt, creditedOn) => {
    expect(ask(bought(family, orderedAt), orderedAt)).toMatchObject({ creditedOn });
  });

  it('where nothing is refunded, nothing is credited', () => {
    const trial = { opensAt: instant('2020-03-01'), closesAt: instant('2020-03-31') };
    expect(ask(bought('isv-saas', '2020-03-01', { trial }), '2020-03-05')).toMatchObject({ refund: 'none', creditedOn: null });
  });

  it.each<[ProductFamily, string, string, string | null]>([
    ['software-subscription', '2021-07-01', '2022-06-14', '900117'],
    ['perpetual-software', '2020-02-01', '2020-08-25T23:59:59.999Z', null],
    ['perpetual-software', '2020-02-01', '2020-08-26', '900117'],
    ['new-commerce-license', '2023-06-01', '2023-06-14T23:59:59.999Z', null],
    ['new-commerce-license', '2023-06-01', '2023-06-15', '900213'],
    ['new-commerce-license', '2023-06-01', '2023-06-16', '900213'],
  ])(
    "%s of %s, asked on %s: a closed window has Partner Center's code once it was first seen, %s [E13]",
    (family, orderedAt, at, errorCode) => {
      expect(ask(bought(family, orderedAt), at)).toMatchObject({ reasons: [{ code: 'window-closed', errorCode }] });
    },
  );

  it('the attempt may tell how many days remain [E13]', () => {
    const answer = ask(bought('software-subscription', '2021-09-14T16:44:03Z'), '2021-10-13T23:59:59Z');
    expect(answer.verdict === 'allowed' && answer.effect === 'immediate' && daysLeft(answer.window, answer.at as Instant)).toBe(2);
  });

  it('at renewal it ends with its term, and with the next one once that has begun [E2] [C3] [I33]', () => {
    const term = termFrom(instant('2020-01-31T10:00Z'), 'P1M');
    const monthly = bought('isv-saas', '2020-01-31T10:00Z', { term });
    expect(ask(monthly, '2020-02-10')).toMatchObject({
      effect: 'at-renewal',
      effectiveAt: instant('2020-02-29T10:00Z'),
      changesAt: instant('2020-02-29T10:00Z'),
    });
    expect(ask(monthly, '2020-02-29T10:00Z')).toMatchObject({ effectiveAt: instant('2020-03-29T10:00Z') });
    expect(ask(monthly, '2020-02-29T10:00Z', { interpretations: { I33: 'anchor' } })).toMatchObject({
      effectiveAt: instant('2020-03-31T10:00Z'),
    });
    expect(ask(bought('isv-saas', '2020-01-31'), '2020-02-10')).toMatchObject({ effect: 'at-renewal', effectiveAt: null, changesAt: null });
  });
});

describe('which dated entry speaks', () => {
  const cycleOf = (name: string): BillingCycle =>
    name.endsWith('-monthly') ? 'monthly' : name.endsWith('-annual') ? 'annual' : 'triennial';
  const named = (name: string) => `cancellation-window/${name}`;
  const table: readonly [ProductFamily, string, readonly (readonly [string, string, string, string])[]][] = [
    [
      'isv-saas',
      'isv-saas-monthly',
      [
        ['2019-03-01', 'first-seen', 'create-subscription@2019-03-01', 'W1'],
        ['2019-11-20', 'first-seen', 'create-subscription@2019-11-20', 'E1 W2'],
        ['2021-10-01', 'stated', 'new-commerce-cancellation-policy@2023-07-27', 'E1 W3'],
        ['2022-06-03', 'first-seen', 'create-subscription@2023-10-19', 'E1 W3'],
        ['2023-10-24', 'first-seen', 'create-subscription@2023-10-19', 'E1 W3'],
        ['2024-07-16', 'first-seen', 'new-commerce-cancellation-policy@undated', 'W4'],
      ],
    ],
    [
      'isv-saas',
      'isv-saas-annual',
      [
        ['2019-03-01', 'first-seen', 'create-subscription@2019-03-01', 'W1'],
        ['2019-11-20', 'first-seen', 'create-subscription@2019-11-20', 'E3 W2'],
        ['2021-10-01', 'stated', 'refund-policies@2021-09-29', 'E3 W3'],
        ['2022-06-03', 'first-seen', 'create-subscription@2023-10-19', 'E3 W3'],
        ['2023-10-24', 'first-seen', 'saas-fulfillment-api@2022-06-03', 'W4 E3'],
        ['2024-07-16', 'first-seen', 'new-commerce-cancellation-policy@undated', 'W4'],
      ],
    ],
    [
      'isv-saas',
      'isv-saas-other',
      [
        ['2019-03-01', 'first-seen', 'create-subscription@2019-03-01', 'W1'],
        ['2019-11-20', 'first-seen', 'create-subscription@2019-11-27', 'W2'],
        ['2022-06-03', 'first-seen', 'create-subscription@2023-10-19', 'W3'],
        ['2023-10-24', 'first-seen', 'saas-fulfillment-api@2022-06-03', 'W4'],
        ['2024-07-16', 'first-seen', 'new-commerce-cancellation-policy@undated', 'W4'],
      ],
    ],
    [
      'perpetual-software',
      'perpetual-software',
      [
        ['2019-12-18', 'first-seen', 'software-subscriptions@2019-12-18', 'E7 E9 W5'],
        ['2021-06-01', 'stated', 'announcements-2021-04@2021-04-21', 'E8 E9 W6 W8'],
        ['2021-10-07', 'stated', 'announcements-2021-04@2021-04-21', 'E8 E9 W6 W8'],
      ],
    ],
    [
      'software-subscription',
      'software-subscription',
      [
        ['2018-08-31', 'first-seen', 'software-subscriptions@2018-08-31', 'W5 E7'],
        ['2019-12-18', 'first-seen', 'software-subscriptions@2019-12-18', 'E7 E10 W5'],
        ['2021-06-01', 'stated', 'announcements-2021-04@2021-04-21', 'E8 E10 W6'],
        ['2022-07-11', 'reported', 'software-subscriptions@2023-06-30', 'W7 E10'],
      ],
    ],
    [
      'windows-7-esu',
      'windows-7-esu',
      [
        ['2019-12-18', 'first-seen', 'software-subscriptions@2019-12-18', 'E11 W9'],
        ['2020-01-24', 'first-seen', 'software-subscriptions@2020-01-24', 'W9 E7'],
        ['2021-06-01', 'first-seen', 'announcements-2021-04@2021-04-21', 'W9 E8'],
      ],
    ],
    [
      'license-based',
      'license-based',
      [
        ['2017-10-17', 'first-seen', 'faq-billing-features@2017-10-17', 'W10'],
        ['2018-05-10', 'first-seen', 'faq-billing-features@2017-10-17', 'W10 W11'],
        ['2020-06-01', 'first-seen', 'billing-annual-monthly@2020-05-06', 'W10 W11 W21'],
        ['2020-07-25', 'first-seen', 'license-based-billing@2020-05-18', 'W11 W21'],
        ['2021-01-07', 'first-seen', 'license-based-billing@2020-05-18', 'W11 W21'],
        ['2023-01-11', 'first-seen', 'billing-basics@2023-01-11', 'W12 W21'],
      ],
    ],
    [
      'new-commerce-license',
      'new-commerce-license',
      [
        ['2021-09-03', 'preview', 'create-subscription@2021-08-25', 'W13'],
        ['2021-10-03', 'first-seen', 'api-cancel-subscription@2021-10-03', 'W13'],
        ['2022-03-19', 'reported', 'subscription-lifecycle@undated', 'W14'],
      ],
    ],
    [
      'azure-reservation',
      'azure-reservation',
      [
        ['2018-05-11', 'first-seen', 'azure-reservations-manage@2018-05-11', 'W15'],
        ['2018-10-12', 'first-seen', 'azure-reservations-manage@2018-10-12', 'W15'],
        ['2018-11-15', 'first-seen', 'azure-reservations-manage@2018-11-15', 'W16'],
        ['2019-04-13', 'first-seen', 'reservation-refunds@2019-04-13', 'W17'],
        ['2020-02-12', 'first-seen', 'reservation-refunds-change@2020-02-12', 'W17'],
        ['2020-06-12', 'first-seen', 'reservation-refunds@2020-06-12', 'W17'],
        ['2021-09-15', 'first-seen', 'reservation-refunds@2020-12-15', 'W17'],
        ['2022-10-10', 'first-seen', 'reservation-refunds@2022-10-10', 'W17'],
        ['2026-01-15', 'first-seen', 'reservation-refunds@2026-01-15', 'W17'],
      ],
    ],
    ['azure-savings-plan', 'azure-savings-plan', [['2022-10-12', 'first-seen', 'savings-plan-cancel@2022-10-12', 'W18']]],
    ['azure-plan', 'azure-plan', [['2022-11-22', 'stated', 'announcements-2022-11@2022-11-22', 'W19']]],
    ['azure-linux-plan', 'azure-linux-plan', [['2019-12-18', 'first-seen', 'software-subscriptions@2019-12-18', 'E12 W20']]],
    ['isv-metered', 'isv-metered', [['2019-11-20', 'first-seen', 'create-subscription@2019-11-20', 'E6']]],
  ];

  it.each(
    table.flatMap(([family, name, entries]) =>
      entries.map(([since, certainty, source, rules], index) => ({
        family,
        name,
        since,
        certainty,
        source,
        rules,
        before: index === 0 ? 'none' : `${named(name)}@${entries[index - 1]?.[0] ?? ''}`,
        rule: `[${rules.replaceAll(' ', '] [')}]`,
      })),
    ),
  )('$name from $since on, to the millisecond $rule', ({ family, name, since, certainty, source, rules, before }) => {
    const cited = (orderedAt: Instant) => {
      const purchase: Purchase = { family, billingCycle: cycleOf(name), orderedAt };
      return decideCancellation(purchase, orderedAt);
    };
    const answer = cited(instant(since));
    expect(cites(answer)).toBe(`${named(name)}@${since}`);
    expect(answer.basis.map(({ rule }) => rule).join(' ')).toBe(rules);
    expect(answer.basis[0]).toMatchObject({ since, certainty, source, coverage: since === '2022-07-11' ? 'between-sources' : 'in-force' });
    const earlier = cited(addMs(instant(since), -1));
    expect(cites(earlier)).toBe(before);
    if (before === 'none')
      expect(earlier).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'before-first-source', firstSource: since }] });
  });

  it('is in the table for every family', () => {
    const listed = new Set(table.map(([family]) => family));
    expect(productFamilies.filter((family) => !listed.has(family))).toStrictEqual([]);
    const count = Object.values(cancellationWindows).reduce((sum, byCycle) => sum + new Set(Object.values(byCycle).flat()).size, 0);
    expect(count).toBe(table.reduce((sum, [, , entries]) => sum + entries.length, 0));
  });

  it.each<[ProductFamily, BillingCycle, string, string, string]>([
    ['isv-saas', 'monthly', '2020-07-17T23:59:59.999Z', '2020-07-18', 'in-force between-sources'],
    ['isv-saas', 'annual', '2020-07-17T23:59:59.999Z', '2020-07-18', 'in-force between-sources'],
    ['isv-saas', 'monthly', '2024-07-16T23:59:59.999Z', '2024-07-17', 'in-force after-last-source'],
    ['perpetual-software', 'one-time', '2023-10-23T23:59:59.999Z', '2023-10-24', 'in-force after-last-source'],
    ['software-subscription', 'one-time', '2023-06-29T23:59:59.999Z', '2023-06-30', 'between-sources in-force'],
    ['software-subscription', 'one-time', '2023-10-23T23:59:59.999Z', '2023-10-24', 'in-force after-last-source'],
    ['windows-7-esu', 'one-time', '2023-06-30T23:59:59.999Z', '2023-07-01', 'in-force after-last-source'],
    ['new-commerce-license', 'monthly', '2023-10-23T23:59:59.999Z', '2023-10-24', 'in-force after-last-source'],
    ['azure-linux-plan', 'annual', '2021-06-02T23:59:59.999Z', '2021-06-03', 'in-force after-last-source'],
    ['azure-savings-plan', 'monthly', '2023-11-17T23:59:59.999Z', '2023-11-18', 'in-force after-last-source'],
    ['license-based', 'monthly', '2023-10-23T23:59:59.999Z', '2023-10-24', 'in-force after-last-source'],
    ['azure-plan', 'none', '2023-10-23T23:59:59.999Z', '2023-10-24', 'in-force after-last-source'],
    ['isv-metered', 'monthly', '2021-10-06T23:59:59.999Z', '2021-10-07', 'in-force after-last-source'],
  ])('%s %s ordered %s or %s: the texts cover it %s [I13]', (family, billingCycle, before, after, expected) => {
    const covered = [before, after].map((orderedAt) => ask(bought(family, orderedAt, { billingCycle }), orderedAt).basis[0]?.coverage);
    expect(covered.join(' ')).toBe(expected);
  });

  it.each(
    cells(`
    marketplace monthly [E2] [E5] | isv-saas 2020-03-01 | 2020-04-01 | E2 E5
    marketplace annual [E4] [E5] | isv-saas annual 2020-03-01 | 2020-04-01 | E4 E5
    marketplace monthly of 2021 [E2] | isv-saas 2021-11-01 | 2021-12-01 | E2 E5
    marketplace annual of 2021 [E4] | isv-saas annual 2021-11-01 | 2021-12-01 | E4 E5
    marketplace monthly of February 2023 [E2] | isv-saas 2023-02-01 | 2023-12-01 | E2 E5
    marketplace annual of February 2023 [E4] | isv-saas annual 2023-02-01 | 2023-12-01 | E4 E5
    marketplace monthly of the 72 hours [W4] | isv-saas 2023-11-01 | 2023-12-01 | E2
    marketplace annual of the 72 hours [W4] | isv-saas annual 2023-11-01 | 2023-12-01 | W4 E4
    perpetual software [E7] | perpetual-software 2020-03-01 | 2020-12-01 | E7 W5
    perpetual software of 2021 [E8] | perpetual-software 2021-09-01 | 2021-12-01 | E8 W6 W8
    a software subscription [E7] | software-subscription 2020-03-01 | 2020-12-01 | E7 W5
    a software subscription of 2021 [E8] | software-subscription 2021-09-01 | 2021-12-01 | E8 W6
    a software subscription of 2022 [W7] | software-subscription 2022-09-01 | 2022-09-20 | W7
  `),
  )('once the window is over, what speaks is the rule on that: %s', (_name, purchase, at, rules) => {
    const { basis } = ask(purchaseIn(purchase), at);
    expect(basis.map(({ rule }) => rule).join(' ')).toBe(rules);
  });
});

describe('new commerce and its two dates', () => {
  const license = (orderedAt: string, rest: Partial<Purchase> = {}) =>
    bought('new-commerce-license', orderedAt, { billingCycle: 'annual', ...rest });

  it('bought 2022-03-13, asked 03-17: refused, the 72 hours are over; asked 03-19: allowed again [W13] [W14]', () => {
    const purchase = license('2022-03-13T10:00Z');
    expect(saidAt(purchase, '2022-03-16T09:59:59.999Z')).toBe('immediate prorated');
    expect(ask(purchase, '2022-03-17')).toMatchObject({ verdict: 'refused', changesAt: instant('2022-03-19') });
    expect(saidAt(purchase, '2022-03-18T23:59:59.999Z')).toBe('window-closed 2022-03-16T10:00:00.000Z');
    expect(saidAt(purchase, '2022-03-19')).toBe('immediate prorated');
    expect(saidAt(purchase, '2022-03-20T09:59:59.999Z')).toBe('immediate prorated');
    expect(saidAt(purchase, '2022-03-20T10:00Z')).toBe('window-closed 2022-03-20T10:00:00.000Z');
  });

  it('reaches back to windows opened on 2022-03-12T00:00Z, not a millisecond further [W14]', () => {
    expect(cites(ask(license('2022-03-12'), '2022-03-19'))).toBe('cancellation-window/new-commerce-license@2022-03-19');
    expect(cites(ask(license('2022-03-12'), '2022-03-18T23:59:59.999Z'))).toBe('cancellation-window/new-commerce-license@2021-10-03');
    expect(cites(ask(license('2022-03-11T23:59:59.999Z'), '2022-03-19'))).toBe('cancellation-window/new-commerce-license@2021-10-03');
    expect(saidAt(license('2022-03-12T00:00:00.001Z'), '2022-03-19')).toBe('immediate prorated');
    expect(saidAt(license('2022-03-12'), '2022-03-19')).toBe('window-closed 2022-03-19T00:00:00.000Z');
  });

  it('says of a window that it reaches back to that the text covers it [I13]', () => {
    expect(ask(license('2022-03-13'), '2022-03-19').basis[0]?.coverage).toBe('in-force');
  });

  it.each<[string, Partial<Purchase>, string, string]>([
    [
      'a renewal that completed late opens it when it completes [W14]',
      {
        windowStarts: [
          { by: 'order', startsAt: instant('2022-07-15'), seats: null },
          { by: 'renewal', startsAt: instant('2023-07-15T18:00Z'), seats: null },
        ],
      },
      '2023-07-22T17:59:59.999Z',
      'immediate prorated',
    ],
    [
      'and closes 168 hours after that [W14]',
      { windowStarts: [{ by: 'renewal', startsAt: instant('2023-07-15T18:00Z'), seats: null }] },
      '2023-07-22T18:00Z',
      'window-closed 2023-07-22T18:00:00.000Z',
    ],
    [
      "without that fact the new term's start opens it [W14]",
      { term: { duration: 'P1Y', startsAt: instant('2023-07-15'), endsAt: instant('2024-07-15') } },
      '2023-07-21T23:59:59.999Z',
      'immediate prorated',
    ],
    [
      'and it is over 168 hours after the start [W14]',
      { term: { duration: 'P1Y', startsAt: instant('2023-07-15'), endsAt: instant('2024-07-15') } },
      '2023-07-22',
      'window-closed 2023-07-22T00:00:00.000Z',
    ],
    [
      'a converted trial has the window from its conversion [W14]',
      { trial: { opensAt: instant('2022-07-15'), closesAt: instant('2022-08-14') } },
      '2022-08-14T23:59:59.999Z',
      'immediate full',
    ],
    [
      'a stated conversion does the same [W14]',
      { windowStarts: [{ by: 'trial-conversion', startsAt: instant('2022-08-14'), seats: 25 }] },
      '2022-08-15',
      'immediate prorated',
    ],
    [
      'seats added later open nothing for the whole [W14]',
      { windowStarts: [{ by: 'seat-addition', startsAt: instant('2022-08-14'), seats: 5 }] },
      '2022-08-15',
      'window-closed 2022-07-22T00:00:00.000Z',
    ],
    ...(['2023-07-15', '2023-07-15T23:59:59.999Z', '2023-07-16', '2023-07-22'] as const).map(
      (at, index): [string, Partial<Purchase>, string, string] => [
        `the renewal opens it anew though seats were added in the term before: ${at} [W14]`,
        {
          autoRenew: true,
          term: { duration: 'P1Y', startsAt: instant('2022-07-15'), endsAt: instant('2023-07-15') },
          windowStarts: [
            { by: 'order', startsAt: instant('2022-07-15'), seats: 8 },
            { by: 'seat-addition', startsAt: instant('2022-10-01'), seats: 4 },
          ],
        },
        at,
        ['immediate full', 'immediate full', 'immediate prorated', 'window-closed 2023-07-22T00:00:00.000Z'][index] ?? '',
      ],
    ),
    [
      'an upgrade opens no window, and the one that was open goes on [U1]',
      { windowStarts: [{ by: 'upgrade', startsAt: instant('2022-07-20'), seats: null }] },
      '2022-07-21T23:59:59.999Z',
      'immediate prorated',
    ],
    [
      'until it would have closed [U1]',
      { windowStarts: [{ by: 'upgrade', startsAt: instant('2022-07-20'), seats: null }] },
      '2022-07-22',
      'window-closed 2022-07-22T00:00:00.000Z',
    ],
    [
      "before the upgrade the order's own window counts [W14]",
      { windowStarts: [{ by: 'upgrade', startsAt: instant('2022-07-20'), seats: null }] },
      '2022-07-19T23:59:59.999Z',
      'immediate prorated',
    ],
    [
      'a partial upgrade inherits the window of its source [W14]',
      { windowStarts: [{ by: 'partial-upgrade', startsAt: instant('2022-07-12'), seats: null }] },
      '2022-07-18T23:59:59.999Z',
      'immediate prorated',
    ],
    [
      "which closes as the source's did [W14]",
      { windowStarts: [{ by: 'partial-upgrade', startsAt: instant('2022-07-12'), seats: null }] },
      '2022-07-19',
      'window-closed 2022-07-19T00:00:00.000Z',
    ],
    [
      'and opens anew at its renewal only [W14]',
      {
        windowStarts: [
          { by: 'partial-upgrade', startsAt: instant('2022-07-12'), seats: null },
          { by: 'renewal', startsAt: instant('2023-07-12'), seats: null },
        ],
      },
      '2023-07-12',
      'immediate full',
    ],
    [
      'a short first term does not change the seven days [W14] [T8]',
      { term: { duration: 'P1M', startsAt: instant('2022-07-15'), endsAt: instant('2022-08-01') } },
      '2022-07-22',
      'window-closed 2022-07-22T00:00:00.000Z',
    ],
    ['suspended, it can be canceled inside its window too [W14]', { status: 'suspended' }, '2022-07-16', 'immediate prorated'],
  ])('%s', (_name, rest, at, expected) => {
    expect(saidAt(license('2022-07-15', rest), at)).toBe(expected);
  });

  it('after an upgrade no window applies by another interpretation, which contests it for as long [I43]', () => {
    const upgraded = license('2022-07-15', { windowStarts: [{ by: 'upgrade', startsAt: instant('2022-07-20'), seats: null }] });
    const said = (at: string) => decideCancellation(upgraded, instant(at));
    expect([said('2022-07-19').verdict, 'contested' in said('2022-07-19') && said('2022-07-19').contested]).toEqual(['allowed', []]);
    expect(said('2022-07-20')).toMatchObject({ verdict: 'allowed', contested: ['I43'] });
    expect(said('2022-07-23')).toMatchObject({ verdict: 'refused', contested: [] });
    expect(decideCancellation(upgraded, instant('2022-07-20'), { interpretations: { I43: 'none' } })).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'window-closed', closedAt: instant('2022-07-20') }],
      contested: ['I43'],
    });
  });

  it('some seats that were upgraded at their order or later have the window of a source that is not stated: open or not for 168 hours [U1]', () => {
    const made = (startsAt: string) =>
      license('2022-07-15', { windowStarts: [{ by: 'partial-upgrade', startsAt: instant(startsAt), seats: 4 }] });
    const missing = { verdict: 'undetermined', gaps: [{ gap: 'fact-missing', fact: 'windowStarts' }] };
    for (const startsAt of ['2022-07-15', '2022-07-16']) {
      expect(decideCancellation(made(startsAt), instant('2022-07-20'))).toMatchObject(missing);
    }
    expect(decideCancellation(made('2022-07-15'), instant('2022-07-21T23:59:59.999Z'))).toMatchObject(missing);
    expect(saidAt(made('2022-07-15'), '2022-07-22')).toBe('window-closed 2022-07-22T00:00:00.000Z');
  });

  it('a renewal that is not stated leaves it open whether the window is, for 168 hours; before and after, it is not [W14]', () => {
    const renewing = license('2022-07-15', { term: termFrom(instant('2022-07-15'), 'P1Y') });
    expect(saidAt(renewing, '2023-07-14T23:59:59.999Z')).toBe('window-closed 2022-07-22T00:00:00.000Z');
    expect(ask(renewing, '2023-07-14').verdict === 'refused' && ask(renewing, '2023-07-14')).toMatchObject({
      changesAt: instant('2023-07-15'),
    });
    expect(ask(renewing, '2023-07-15')).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'fact-missing', fact: 'autoRenew' }] });
    expect(saidAt(renewing, '2023-07-21T23:59:59.999Z')).toBe('undetermined fact-missing');
    expect(saidAt(renewing, '2023-07-22')).toBe('window-closed 2022-07-22T00:00:00.000Z');
    expect(saidAt({ ...renewing, autoRenew: false }, '2023-07-14')).toBe('window-closed 2022-07-22T00:00:00.000Z');
    expect(saidAt({ ...renewing, autoRenew: false }, '2023-07-15')).toBe('already-ended');
    // stated to renew: the new term's start stands for the completion
    expect(ask({ ...renewing, autoRenew: true }, '2023-07-15')).toMatchObject({
      effect: 'immediate',
      refund: 'full',
      window: { opensAt: instant('2023-07-15'), closesAt: instant('2023-07-22') },
    });
    expect(saidAt({ ...renewing, autoRenew: true }, '2023-07-22')).toBe('window-closed 2023-07-22T00:00:00.000Z');
  });

  it('a renewal that is not stated is judged by the policy of its own date [W13] [W14] [I14]', () => {
    const renewing = license('2022-02-15', { term: termFrom(instant('2022-02-15'), 'P1M') });
    expect(saidAt(renewing, '2022-04-15')).toBe('undetermined fact-missing');
    expect(saidAt(renewing, '2022-04-19')).toBe('undetermined fact-missing');
    expect(saidAt(renewing, '2022-04-21T23:59:59.999Z')).toBe('undetermined fact-missing');
    expect(saidAt(renewing, '2022-04-22')).toBe('window-closed 2022-02-18T00:00:00.000Z');
  });

  it('an order before the first document that may have renewed since: which text decides depends on the date that selects [I14]', () => {
    const renewing = license('2021-03-08', { term: termFrom(instant('2021-03-08'), 'P1Y') });
    // by the text of the order nothing is known, by the text in force when asked the window is over
    const answer = ask(renewing, '2023-07-02');
    expect(said(answer)).toBe('undetermined before-first-source');
    expect(answer.contested).toContain('I14');
    expect(saidAt(renewing, '2023-07-02', { interpretations: { I14: 'when-asked' } })).toContain('window-closed');
  });

  it('a renewal is judged by the policy in force when it opened the window [I14]', () => {
    const windowStarts = [{ by: 'renewal', startsAt: instant('2023-01-20'), seats: null }] as const;
    const answer = ask(license('2022-01-20', { windowStarts }), '2023-01-25');
    expect(said(answer)).toBe('immediate prorated');
    expect(cites(answer)).toBe('cancellation-window/new-commerce-license@2022-03-19');
  });

  it('software opens again after each renewal on or after 2022-07-11, whenever it was ordered [W6] [W7]', () => {
    const windowStarts = [{ by: 'renewal', startsAt: instant('2023-07-15'), seats: null }] as const;
    expect(saidAt(bought('software-subscription', '2022-07-15', { windowStarts }), '2023-07-21T23:59:59.999Z')).toBe('immediate prorated');
    expect(saidAt(bought('software-subscription', '2022-07-15', { windowStarts }), '2023-07-22')).toBe(
      'window-closed 2023-07-22T00:00:00.000Z',
    );
    const older = (at: string) => saidAt(bought('software-subscription', '2022-03-02', { windowStarts }), at);
    expect([older('2022-04-01T23:59:59.999Z'), older('2022-04-02')]).toEqual([
      'immediate prorated',
      'window-closed 2022-04-02T00:00:00.000Z',
    ]);
    expect([older('2023-07-14'), older('2023-07-15')]).toEqual(['window-closed 2022-04-02T00:00:00.000Z', 'immediate prorated']);
    expect([older('2023-07-21T23:59:59.999Z'), older('2023-07-22')]).toEqual([
      'immediate prorated',
      'window-closed 2023-07-22T00:00:00.000Z',
    ]);
    const early = [{ by: 'renewal', startsAt: instant('2022-07-10'), seats: null }] as const;
    expect(saidAt(bought('software-subscription', '2021-11-10', { windowStarts: early }), '2022-07-12')).toBe(
      'window-closed 2021-12-11T00:00:00.000Z',
    );
  });

  it.each(['2023-03-04', '2024-03-04', '2026-03-04'])('software of 2022-03-02 that has renewed since can be canceled on %s [W7]', (at) => {
    const term = termFrom(instant('2022-03-02'), 'P1Y', 'software-subscription');
    const software = (rest: Partial<Purchase>) => bought('software-subscription', '2022-03-02', { billingCycle: 'annual', term, ...rest });
    expect(saidAt(software({ autoRenew: true }), at)).toBe('immediate prorated');
    expect(ask(software({}), at)).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'fact-missing', fact: 'autoRenew' }] });
    expect(ask(software({ term: null }), at)).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'fact-missing', fact: 'term' }] });
  });
  it('traditional licenses have their first month again after a renewal from 2023 on [W11] [W12]', () => {
    const windowStarts = [{ by: 'renewal', startsAt: instant('2024-02-01'), seats: null }] as const;
    expect(saidAt(bought('license-based', '2023-02-01', { windowStarts }), '2024-02-29T23:59:59.999Z')).toBe('immediate full');
    expect(saidAt(bought('license-based', '2023-02-01', { windowStarts }), '2024-03-01')).toBe('immediate prorated');
    expect(saidAt(bought('license-based', '2023-01-10', { windowStarts }), '2024-02-02')).toBe('immediate full');
    const early = [{ by: 'renewal', startsAt: instant('2023-01-10'), seats: null }] as const;
    expect(saidAt(bought('license-based', '2022-01-10', { windowStarts: early }), '2023-01-12')).toBe('immediate prorated');
  });

  it('no window of the marketplace opens again at a renewal [E2]', () => {
    const windowStarts = [{ by: 'renewal', startsAt: instant('2020-04-01'), seats: null }] as const;
    expect(saidAt(bought('isv-saas', '2020-03-01', { windowStarts }), '2020-04-01')).toBe('at-renewal');
  });
});

describe('trials and states', () => {
  const trial = { opensAt: instant('2020-03-01'), closesAt: instant('2020-03-31') };

  it('a marketplace trial can be canceled at any time, and nothing is refunded [R3]', () => {
    const purchase = bought('isv-saas', '2020-03-01', { trial });
    expect(ask(purchase, '2020-03-15')).toMatchObject({ effect: 'immediate', refund: 'none', window: trial, changesAt: trial.closesAt });
    expect(around(purchase, '2020-03-31')).toStrictEqual(['immediate none', 'at-renewal']);
    expect(ask(purchase, '2020-03-15').basis[0]).toMatchObject({ rule: 'C2', entry: 'trial/isv-saas@2019-11-20' });
  });

  it.each([
    ['2019-08-28T23:59:59.999Z', 'undetermined', []],
    ['2019-08-29', 'allowed', ['R3', 'C2']],
    ['2019-11-19T23:59:59.999Z', 'allowed', ['R3', 'C2']],
    ['2019-11-20', 'allowed', ['C2', 'R3', 'C1']],
  ])('a marketplace trial ordered %s: %s; before 2019-08-29 no document speaks of canceling one [R3]', (ordered, verdict, rules) => {
    const opensAt = instant(ordered);
    const answer = ask(bought('isv-saas', ordered, { trial: { opensAt, closesAt: addMs(opensAt, 30 * dayMs) } }), ordered);
    expect(answer.verdict).toBe(verdict);
    expect(answer.basis.map(({ rule }) => rule)).toEqual(rules);
    if (answer.verdict === 'undetermined') expect(answer.gaps).toEqual([{ gap: 'documents-silent', on: 'move' }]);
  });

  it('an endless trial stays one, and one that is still ahead changes the answer when it opens [R3]', () => {
    expect(ask(bought('isv-saas', '2020-03-01', { trial: { ...trial, closesAt: null } }), '2030-01-01')).toMatchObject({
      refund: 'none',
      changesAt: null,
    });
    const ahead = bought('isv-saas', '2020-02-29T12:00Z', { trial });
    expect(ask(ahead, '2020-02-29T13:00Z')).toMatchObject({ refund: 'full', changesAt: instant('2020-03-01') });
  });

  it.each<[ProductFamily]>([['license-based'], ['new-commerce-license'], ['perpetual-software']])(
    'of a trial of %s the texts say nothing [R1] [R2]',
    (family) => {
      expect(
        saidAt(bought(family, '2022-03-01', { trial: { opensAt: instant('2022-03-01'), closesAt: instant('2022-03-31') } }), '2022-03-15'),
      ).toBe('undetermined documents-silent');
    },
  );

  it.each<[Status, string, string]>([
    ['cancelled', 'already-ended', 'L6'],
    ['deleted', 'already-ended', 'D4'],
    ['expired', 'already-ended', 'L4'],
    ['disabled', 'already-ended', 'L4'],
  ])('%s: %s, for ever [%s]', (status, reason, rule) => {
    for (const family of productFamilies) {
      for (const at of ['2022-07-16', '2019-01-01', '2031-01-01']) {
        const answer = ask(bought(family, '2022-07-15', { status, stated: { cancelUntilAt: 'never' } }), at);
        expect(answer).toMatchObject({
          verdict: 'refused',
          reasons: [{ code: reason, rule, status }],
          instead: [],
          changesAt: null,
          contested: [],
        });
      }
    }
  });

  it('traditional licenses that are suspended have been canceled by that, and nothing is left to cancel [W10]', () => {
    expect(ask(bought('license-based', '2020-07-15', { status: 'suspended' }), '2020-07-16')).toMatchObject({
      reasons: [{ code: 'already-ended', rule: 'W10', status: 'suspended' }],
      instead: [],
    });
  });

  it('a suspended subscription whose window is over is not said to end at renewal, and auto-renew is not offered [C4]', () => {
    expect(ask(bought('isv-saas', '2020-03-01', { status: 'suspended' }), '2020-03-05')).toMatchObject({
      reasons: [{ code: 'window-closed', rule: 'E2' }],
      instead: [],
    });
  });

  it.each([
    ['monthly', '2020-03-01', 'immediate full'],
    ['monthly', '2020-03-01T23:59:59.999Z', 'immediate full'],
    ['monthly', '2020-03-02', 'at-renewal'],
    ['annual', '2020-03-14T23:59:59.999Z', 'immediate full'],
    ['annual', '2020-03-15', 'at-renewal'],
  ] as const)(
    '%s, not yet activated by its publisher, %s: %s, since the window runs from the order [E1] [E3]',
    (billingCycle, at, expected) => {
      expect(saidAt(bought('isv-saas', '2020-03-01', { status: 'pending', billingCycle }), at)).toBe(expected);
    },
  );

  it('what has yet to be activated in any other family: the texts are silent', () => {
    expect(saidAt(bought('license-based', '2020-03-01', { status: 'pending' }), '2020-03-01')).toBe('undetermined documents-silent');
  });

  it('in its extended term it can be canceled any day, and pays for the days used [L5] [L9]', () => {
    const answer = ask(bought('new-commerce-license', '2025-06-01', { status: 'extended' }), '2026-06-10');
    expect(answer).toMatchObject({ effect: 'immediate', refund: 'prorated', creditedOn: null, window: { closesAt: null } });
    expect(answer.basis.map(({ rule }) => rule)).toEqual(['L9', 'L5']);
    expect(ask(bought('new-commerce-license', '2025-06-01', { status: 'extended' }), '2026-05-03')).toMatchObject({
      changesAt: instant('2026-05-04'),
    });
  });

  it('without a term an empty list of window starts says no more than none: it may have renewed since', () => {
    const license = bought('new-commerce-license', '2022-07-15', { billingCycle: 'monthly', autoRenew: true });
    const days = ['2022-08-14T23:59:59.999Z', '2022-08-15'];
    const said = days.map((day) => saidAt(license, day));
    expect(new Set(said).size).toBe(2);
    expect(days.map((day) => saidAt({ ...license, windowStarts: [] }, day))).toEqual(said);
  });

  it('its extended term is open from the end of its term on, stated or come by time [L5]', () => {
    const term = termFrom(instant('2025-06-01'), 'P1Y');
    for (const rest of [{ status: 'extended' }, { endOfTerm: 'extend', autoRenew: false }] as const) {
      expect(ask(bought('new-commerce-license', '2025-06-01', { term, ...rest }), '2026-06-10')).toMatchObject({
        window: { opensAt: instant('2026-06-01'), closesAt: null },
      });
    }
  });

  it.each<[Status]>([['active'], ['trial'], ['suspended']])('%s, a new-commerce license is judged by its window', (status) => {
    expect(saidAt(bought('new-commerce-license', '2022-07-15', { status }), '2022-07-15')).toBe('immediate full');
  });
});

describe('before the order', () => {
  it.each(productFamilies)('%s: refused, a millisecond before; not at it [I14]', (family) => {
    const purchase = bought(family, '2022-12-01T10:00Z', { billingCycle: 'annual' });
    const before = ask(purchase, '2022-12-01T09:59:59.999Z');
    expect(before).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'before-order', rule: 'I14', errorCode: null, orderedAt: purchase.orderedAt }],
      instead: [],
      changesAt: purchase.orderedAt,
      contested: [],
    });
    expect(saidAt(purchase, '2022-12-01T10:00Z')).not.toBe('before-order');
  });
});

describe('interpretations: every word changes an answer, and contested lists it', () => {
  const monthly = bought('isv-saas', '2020-03-01T10:00Z');
  const late = bought('isv-saas', '2020-01-04T09:00Z', { term: termFrom(instant('2020-03-09T00:21:45.926Z'), 'P1M') });
  const wire = bought('isv-saas', '2020-03-04T09:00Z', { term: termFrom(instant('2020-03-09T00:21:45.926Z'), 'P1M') });
  const converted = bought('isv-saas', '2020-03-01', { trial: { opensAt: instant('2020-03-01'), closesAt: instant('2020-03-31') } });
  /** The purchases with a term or a trial, by their names, and those of one line. */
  const purchaseOf = (text: string): Purchase => ({ late, wire, converted })[text] ?? purchaseIn(text);
  const lately = (billingCycle: BillingCycle, orderedAt: string) => bought('isv-saas', orderedAt, { billingCycle });

  it.each(
    cells(`
    [I1] exactly at 24 hours | isv-saas 2020-03-01T10:00Z | 2020-03-02T10:00Z | I1 open-at-limit | at-renewal | immediate full | I1 I6
    [I1] exactly at 72 hours |
      new-commerce-license 2022-01-10T10:00Z | 2022-01-13T10:00Z | I1 open-at-limit | window-closed 2022-01-13T10:00Z | immediate prorated | I1
    [I1] exactly at the end of the full refund |
      new-commerce-license 2022-07-10T10:00Z | 2022-07-11T10:00Z | I1 open-at-limit | immediate prorated | immediate full | I1
    [I1] exactly at 30 days of a traditional license |
      license-based 2018-01-01 | 2018-01-31 | I1 open-at-limit | immediate prorated | immediate full | I1
    [I1] exactly at seven days of software |
      software-subscription 2022-08-01 | 2022-08-08 | I1 open-at-limit | window-closed 2022-08-08 | immediate prorated | I1 I26 I37
    [I2] a term that starts days after the order | wire | 2020-03-10T00:21:45.925Z | I2 term-start | at-renewal | immediate full | I2 I6
    [I2] the paid term after a trial | converted | 2020-03-31T12:00Z | I2 term-start | at-renewal | immediate full | I2 I6
    [I6] once the window is over |
      isv-saas 2020-03-01T10:00Z | 2020-03-03 | I6 nothing-left | at-renewal | window-closed 2020-03-02T10:00Z | I6
    [I7] the order date as day 1 |
      perpetual-software 2020-02-10T12:00Z | 2020-04-10T11:00Z | I7 order-day-is-day-1 | immediate full | window-closed 2020-04-10 | I7
    [I7] elapsed days |
      perpetual-software 2020-02-10T12:00Z | 2020-04-10T12:00Z | I7 elapsed-24-hours | immediate full | window-closed 2020-04-10T12:00Z | I7
    [I8] all of it back from 2021-03-08 on |
      software-subscription 2021-03-08 | 2021-03-09 | I8 full-for-both | immediate prorated | immediate full | I8
    [I8] under the 30 days | software-subscription 2021-09-14 | 2021-09-15 | I8 full-for-both | immediate prorated | immediate full | I8
    [I8] under the seven days |
      software-subscription 2022-08-01 | 2022-08-02 | I8 full-for-both | immediate prorated | immediate full | I8
    [I11] the 14th calendar day |
      isv-saas annual 2020-02-20T08:00Z | 2020-03-05T20:00Z | I11 calendar-days | at-renewal | immediate full | I6 I11
    [I11] the 14th calendar day, 2019 |
      isv-saas annual 2019-03-01T08:00Z | 2019-03-15T20:00Z | I11 calendar-days | undetermined documents-silent | immediate full | undetermined
    [I11] the 14th calendar day, 2021 |
      isv-saas annual 2021-11-01T08:00Z | 2021-11-15T20:00Z | I11 calendar-days | at-renewal | immediate full | I6 I11
    [I11] the 14th calendar day, 2023 |
      isv-saas annual 2023-03-01T08:00Z | 2023-03-15T20:00Z | I11 calendar-days | at-renewal | immediate full | I6 I11
    [I12] ordered on 2021-06-01 |
      software-subscription 2021-06-01T12:00Z | 2021-07-10 | I12 first-seen | window-closed 2021-07-02 | immediate prorated | I12
    [I12] perpetual software ordered on 2021-06-01 |
      perpetual-software 2021-06-01T23:59:59.999Z | 2021-07-10 | I12 first-seen | window-closed 2021-07-02 | immediate full | I12 I31
    [I14] the policy in force when asked |
      perpetual-software 2021-05-10 | 2021-06-20 | I14 when-asked | immediate full | window-closed 2021-06-10 | I12 I14
    [I17] 72 hours from 2022-06-03 on, monthly |
      isv-saas monthly 2022-06-03 | 2022-06-05T23:59:59.999Z | I17 72-hours-since-2022-06-03 | at-renewal | immediate full | I6 I17
    [I17] 72 hours from 2022-06-03 on, annual |
      isv-saas annual 2022-06-03 | 2022-06-06 | I17 72-hours-since-2022-06-03 | immediate full | at-renewal | I17
    [I17] 72 hours since, monthly |
      isv-saas monthly 2023-10-24 | 2023-10-26T23:59:59.999Z | I17 72-hours-since-2022-06-03 | at-renewal | immediate full | I6 I17
    [I17] 14 days throughout, annual |
      isv-saas annual 2023-10-24 | 2023-11-06T23:59:59.999Z | I17 as-last-text | at-renewal | immediate full | I6 I17
    [I17] as the last text, which is silent on other cycles |
      isv-saas triennial 2023-10-24 | 2023-10-25 | I17 as-last-text | immediate full | undetermined documents-silent | I17
  `),
  )('%s', (_name, asked, at, choice, ours, theirs, contested) => {
    const purchase = purchaseOf(asked);
    expect(saidAt(purchase, at)).toBe(saidIn(ours));
    expect(contestedAt(purchase, at)).toBe(contested);
    expect(saidAt(purchase, at, { interpretations: chosen(choice) })).toBe(saidIn(theirs));
  });

  it.each(
    cells(`
    [I1] a millisecond after the limit | isv-saas 2020-03-01T10:00Z | 2020-03-02T10:00:00.001Z | I1 open-at-limit
    [I1] a limit that is not of hours | perpetual-software 2020-02-10T12:00Z | 2020-04-11 | I1 open-at-limit
    [I2] after the window of the term | wire | 2020-03-10T00:21:45.926Z | I2 term-start
    [I2] a term that has been renewed does not tell the first one's start | late | 2020-03-09T12:00Z | I2 term-start
    [I2] a start that is not stated | isv-saas 2020-03-01T10:00Z | 2020-03-02T10:00Z | I2 term-start
    [I7] a day before, the order date as day 1 | perpetual-software 2020-02-10T12:00Z | 2020-04-09T23:59:59.999Z | I7 order-day-is-day-1
    [I7] a millisecond before, elapsed days | perpetual-software 2020-02-10T12:00Z | 2020-04-10T11:59:59.999Z | I7 elapsed-24-hours
    [I7] bends nothing of the marketplace, even where its days are calendar days |
      isv-saas annual 2020-02-20T08:00Z | 2020-03-05T20:00Z | I7 elapsed-24-hours
    [I8] ordered a millisecond before 2021-03-08 | software-subscription 2021-03-07T23:59:59.999Z | 2021-03-09 | I8 full-for-both
    [I11] after the 14th calendar day | isv-saas annual 2020-02-20T08:00Z | 2020-03-06 | I11 calendar-days
    [I12] ordered on 2021-06-02 | software-subscription 2021-06-02 | 2021-07-10 | I12 first-seen
    [I17] ordered a millisecond before 2022-06-03 | isv-saas monthly 2022-06-02T23:59:59.999Z | 2022-06-04 | I17 72-hours-since-2022-06-03
    [I17] after 72 hours | isv-saas monthly 2023-10-24 | 2023-10-27 | I17 72-hours-since-2022-06-03
    [I17] 24 hours throughout, monthly | isv-saas monthly 2023-10-24 | 2023-10-25 | I17 as-last-text
    [I17] after 14 days | isv-saas annual 2023-10-24 | 2023-11-07 | I17 as-last-text
    [I17] as the last text, before the 72 hours | isv-saas triennial 2023-02-01 | 2023-02-01 | I17 as-last-text
  `),
  )('where it bears on nothing, nothing changes: %s', (_name, asked, at, choice) => {
    const purchase = purchaseOf(asked);
    const interpretations = chosen(choice);
    expect(saidAt(purchase, at, { interpretations })).toBe(saidAt(purchase, at));
    const [id = 'I1'] = Object.keys(interpretations) as (keyof typeof interpretationValues)[];
    if (interpretationValues[id].length === 1) expect(contestedAt(purchase, at).split(' ')).not.toContain(id);
  });

  it.each(['monthly', 'annual', 'triennial'] as const)(
    'under that interpretation %s is 72 hours to the millisecond, from 2022-06-03 on and from 2023-10-24 on [I17]',
    (cycle) => {
      const interpretations: Interpretations = { I17: '72-hours-since-2022-06-03' };
      for (const [orderedAt, last, over] of [
        ['2022-06-03', '2022-06-05T23:59:59.999Z', '2022-06-06'],
        ['2023-10-24', '2023-10-26T23:59:59.999Z', '2023-10-27'],
      ] as const) {
        expect(saidAt(lately(cycle, orderedAt), last, { interpretations })).toBe('immediate full');
        expect(saidAt(lately(cycle, orderedAt), over, { interpretations })).toBe('at-renewal');
      }
    },
  );

  it('on every other cycle 72 hours count from 2022-06-03 on under one interpretation [I17]', () => {
    const purchase = lately('triennial', '2022-06-03');
    const interpretations: Interpretations = { I17: '72-hours-since-2022-06-03' };
    expect(saidAt(purchase, '2022-06-05T23:59:59.999Z', { interpretations })).toBe('immediate full');
    expect(saidAt(purchase, '2022-06-06', { interpretations })).toBe('at-renewal');
    expect(contestedAt(purchase, '2022-06-06', { interpretations })).toBe('I1 I6 I17');
    expect(saidAt(lately('triennial', '2022-06-02T23:59:59.999Z'), '2022-06-03', { interpretations })).toBe(
      'undetermined documents-silent',
    );
  });

  it('once chosen, an interpretation is contested by the default [I6]', () => {
    expect(contestedAt(monthly, '2020-03-03', { interpretations: { I6: 'nothing-left' } })).toBe('I6');
  });

  it('two refusals of different kinds do not contest each other [W9] [I14]', () => {
    expect(contestedAt(bought('windows-7-esu', '2020-01-01'), '2022-01-01')).toBe('');
    expect(saidAt(bought('windows-7-esu', '2020-01-01'), '2022-01-01', { interpretations: { I14: 'when-asked' } })).toMatch(
      /^window-closed/,
    );
  });

  it('judged when asked, the answer changes with the next text and with its coverage [I13] [I14]', () => {
    const interpretations: Interpretations = { I14: 'when-asked' };
    const hops: string[] = [];
    let at: Instant | null = instant('2022-01-01');
    while (at !== null) {
      const answer = decideCancellation(
        bought('software-subscription', '2021-12-01', { windowStarts: [{ by: 'order', startsAt: instant('2021-12-01'), seats: null }] }),
        at,
        { interpretations },
      );
      hops.push(`${cites(answer).slice(-10)} ${answer.basis[0]?.coverage ?? ''}`);
      at = answer.verdict === 'undetermined' ? null : answer.changesAt;
    }
    expect(hops).toStrictEqual([
      '2021-06-01 in-force',
      '2022-07-11 between-sources',
      // the code of the refusal is first seen
      '2022-07-11 between-sources',
      '2022-07-11 in-force',
      '2022-07-11 after-last-source',
    ]);
  });
});

describe('options', () => {
  const own: CancellationEntry = frozen({
    id: 'cancellation-window/our-shop@2024-01-01',
    duration: { hours: 48 },
    refund: [
      { share: 'full', hours: 12 },
      { share: 'prorated', hours: null },
    ],
    afterClose: 'refused',
  });
  const purchase = bought('isv-saas', '2020-03-01T10:00Z');

  it("a policy of the caller's own is taken at its word, and said to be that", () => {
    expect(saidAt(purchase, '2020-03-01T21:59:59.999Z', { policy: own })).toBe('immediate full');
    expect(saidAt(purchase, '2020-03-01T22:00Z', { policy: own })).toBe('immediate prorated');
    expect(saidAt(purchase, '2020-03-03T09:59:59.999Z', { policy: own })).toBe('immediate prorated');
    expect(saidAt(purchase, '2020-03-03T10:00Z', { policy: own })).toBe('window-closed 2020-03-03T10:00:00.000Z');
    expect(ask(purchase, '2020-03-01T12:00Z', { policy: own }).basis).toStrictEqual([
      {
        rule: 'callers-own',
        entry: own.id,
        since: '2024-01-01',
        seenUntil: null,
        source: 'callers-own',
        certainty: 'callers-own',
        coverage: 'in-force',
      },
    ]);
  });

  it('is contested only in how its own length is counted [I1] [I7]', () => {
    expect(contestedAt(purchase, '2020-03-03T10:00Z', { policy: own })).toBe('I1');
    const days: CancellationEntry = {
      ...own,
      duration: { calendarDays: 10 },
      refund: [{ share: 'full', hours: null }],
      afterClose: 'at-renewal',
    };
    expect(contestedAt(purchase, '2020-03-11T09:00Z', { policy: days })).toBe('I7');
    expect(saidAt(purchase, '2020-03-12', { policy: days, interpretations: { I6: 'nothing-left' } })).toBe('at-renewal');
    expect(contestedAt(purchase, '2020-03-12', { policy: days })).toBe('');
  });

  it.each<[string, Partial<CancellationEntry>, string, string]>([
    ['at any time', { duration: 'any-time' }, '2030-01-01', 'immediate prorated'],
    ['never', { duration: 'never' }, '2020-03-01T10:00Z', 'not-cancellable'],
    ['without any step of a refund', { duration: 'any-time', refund: [] }, '2020-03-01T10:00Z', 'immediate none'],
    ['whose refund ends before its window', { refund: [{ share: 'full', hours: 1 }] }, '2020-03-01T11:00Z', 'immediate none'],
    [
      'with a step in months',
      { duration: 'any-time', refund: [{ share: 'full', hours: null, months: 1 }] },
      '2020-04-01T10:00Z',
      'immediate none',
    ],
  ])('may be one %s', (_name, change, at, expected) => {
    expect(saidAt(purchase, at, { policy: { ...own, ...change } })).toBe(expected);
  });

  it('speaks before our first source too, and of states as ours do', () => {
    expect(saidAt(bought('isv-saas', '2010-01-01'), '2010-01-01', { policy: own })).toBe('immediate full');
    expect(ask(purchase, '2020-02-01', { policy: own }).basis[0]?.certainty).toBe('callers-own');
  });

  it('policyAt judges by the policy of that date, and no other date contests it [I14]', () => {
    const software = bought('perpetual-software', '2021-05-10');
    expect(cites(ask(software, '2021-06-20', { policyAt: instant('2021-06-01') }))).toBe(
      'cancellation-window/perpetual-software@2021-06-01',
    );
    expect(saidAt(software, '2021-06-20', { policyAt: instant('2021-06-01') })).toBe('window-closed 2021-06-10T00:00:00.000Z');
    expect(contestedAt(software, '2021-06-20', { policyAt: instant('2021-05-31') })).toBe('I12');
    expect(saidAt(software, '2021-06-20', { policyAt: instant('2010-01-01') })).toBe('undetermined before-first-source');
    expect(saidAt(software, '2021-06-20', { policyAt: instant('2021-06-01'), interpretations: { I14: 'when-asked' } })).toBe(
      'window-closed 2021-06-10T00:00:00.000Z',
    );
    expect(cites(ask(software, '2021-05-01', { policyAt: instant('2021-06-01') }))).toBe(
      'cancellation-window/perpetual-software@2021-06-01',
    );
    expect(cites(ask(bought('new-commerce-license', '2022-02-01'), '2022-02-01', { policyAt: instant('2022-03-19') }))).toBe(
      'cancellation-window/new-commerce-license@2022-03-19',
    );
  });
});

describe('deadlines that the server stated', () => {
  const software = (stated: Purchase['stated'], rest: Partial<Purchase> = {}) =>
    bought('software-subscription', '2021-09-14T16:44:03Z', { stated: stated ?? null, ...rest });
  const windowOf = (purchase: Purchase, at: string) => {
    const answer = ask(purchase, at);
    return answer.verdict === 'allowed' && answer.effect === 'immediate'
      ? { closesAt: answer.window.closesAt, disagreement: answer.disagreement }
      : said(answer);
  };

  it.each([
    ['2021-09-14T16:44:03Z', '2021-10-14T23:59Z', '2021-10-15'],
    ['2021-10-15T21:28:18Z', '2021-11-14T23:59Z', '2021-11-15'],
  ])(
    'golden vector: software for three years from %s, cancel until %s, the end of that day, as we count [E8] [I7]',
    (orderedAt, cancelUntil, closesAt) => {
      const purchase = bought('software-subscription', orderedAt, {
        stated: { cancelUntilAt: instant(cancelUntil) },
        term: termFrom(instant(orderedAt), 'P3Y'),
      });
      const at = isoBefore(closesAt);
      expect(windowOf(purchase, at)).toStrictEqual({ closesAt: instant(closesAt), disagreement: null });
      expect(contestedAt(purchase, at)).toBe('I8');
      expect(saidAt(purchase, closesAt)).toBe(`window-closed ${closesAt}T00:00:00.000Z`);
    },
  );
  function isoBefore(day: string): string {
    return new Date(instant(day) - 1).toISOString();
  }

  it('golden vector: marketplace from 2019-01-09T00:21:45.926Z, full until 24 hours after that exactly; ours counts from the order [I2]', () => {
    const startsAt = instant('2020-03-09T00:21:45.926Z');
    const untilAt = addMs(startsAt, 24 * hourMs);
    const purchase = bought('isv-saas', '2020-03-04T09:00Z', {
      term: termFrom(startsAt, 'P1M'),
      stated: { refundUntil: [{ refund: 'full', untilAt }] },
    });
    expect(windowOf(purchase, '2020-03-09T12:00Z')).toStrictEqual({
      closesAt: untilAt,
      disagreement: {
        oursAt: instant('2020-03-05T09:00Z'),
        statedAt: untilAt,
        bounds: { earliestAt: instant('2020-03-05T09:00Z'), latestAt: untilAt, by: ['I2'] },
      },
    });
    const answer = ask(purchase, '2020-03-09T12:00Z', { interpretations: { I2: 'term-start' } });
    expect(answer).toMatchObject({ disagreement: null, window: { opensAt: startsAt, closesAt: untilAt } });
    expect(saidAt(purchase, '2020-03-10T00:21:45.926Z')).toBe('at-renewal');
  });

  it('golden vector: new commerce before general availability, full until the midnight that was stated; no text of ours to disagree [W13]', () => {
    const purchase = bought('new-commerce-license', '2021-01-14T16:57:14Z', {
      billingCycle: 'annual',
      stated: { refundUntil: [{ refund: 'full', untilAt: instant('2021-01-15') }] },
    });
    expect(ask(purchase, '2021-01-14T23:59:59.999Z')).toMatchObject({ verdict: 'allowed', refund: 'full', basis: [], disagreement: null });
    expect(ask(purchase, '2021-01-15')).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'window-closed', rule: 'W14', closedAt: instant('2021-01-15') }],
    });
    expect(saidAt({ ...purchase, stated: { cancelUntilAt: 'never' } }, '2021-01-14T23:59:59.999Z')).toBe('not-cancellable');
  });

  it('before our first source a stated deadline without a stated refund leaves the refund open', () => {
    expect(saidAt(bought('perpetual-software', '2018-01-01', { stated: { cancelUntilAt: instant('2018-02-01') } }), '2018-01-05')).toBe(
      'immediate not-stated',
    );
  });

  it.each<[string, Purchase['stated'], string]>([
    ['absent: ours counts', null, 'immediate prorated'],
    ['null: the same as absent', { cancelUntilAt: null, refundUntil: null }, 'immediate prorated'],
    ['no refund listed: the same as absent', { refundUntil: [] }, 'immediate prorated'],
    ["'never': cannot be canceled", { cancelUntilAt: 'never' }, 'not-cancellable'],
    [
      "'never' beside a refund: cannot be canceled",
      { cancelUntilAt: 'never', refundUntil: [{ refund: 'full', untilAt: null }] },
      'not-cancellable',
    ],
    ['a refund without expiry: the opposite of never', { refundUntil: [{ refund: 'full', untilAt: null }] }, 'immediate full'],
    [
      'a refund that is over, the window stated open: nothing back',
      { cancelUntilAt: instant('2021-12-01'), refundUntil: [{ refund: 'full', untilAt: instant('2021-09-16') }] },
      'immediate none',
    ],
    ['an earlier deadline: theirs wins', { cancelUntilAt: instant('2021-09-20T12:00Z') }, 'window-closed 2021-09-20T12:00:00.000Z'],
    [
      'two refunds at a time: the larger',
      {
        refundUntil: [
          { refund: 'prorated', untilAt: null },
          { refund: 'full', untilAt: instant('2021-10-02') },
        ],
      },
      'immediate full',
    ],
  ])('%s', (_name, stated, expected) => {
    expect(saidAt(software(stated), '2021-10-01')).toBe(expected);
  });

  it("of a family that is never canceled, 'never' says de-provisioning or nothing as ours does [E6] [E12]", () => {
    const stated = { cancelUntilAt: 'never' } as const;
    expect(saidAt(bought('isv-metered', '2020-01-01', { stated }), '2020-01-01')).toBe('deprovision');
    expect(saidAt(bought('azure-linux-plan', '2020-01-01', { stated }), '2020-01-01')).toBe('not-cancellable');
  });

  it.each([
    ['2021-10-14T23:59Z', '2021-10-15T00:00:00.000Z'],
    ['2021-10-14T23:59:59Z', '2021-10-15T00:00:00.000Z'],
    ['2021-10-14T23:59:59.999Z', '2021-10-15T00:00:00.000Z'],
    ['2021-10-14T23:58Z', '2021-10-14T23:58:00.000Z'],
    ['2021-10-14T23:59:58Z', '2021-10-14T23:59:58.000Z'],
    ['2021-10-15T00:00Z', '2021-10-15T00:00:00.000Z'],
  ])('%s closes at %s', (cancelUntil, closesAt) => {
    expect(saidAt(software({ cancelUntilAt: instant(cancelUntil) }), '2021-12-01')).toBe(`window-closed ${closesAt}`);
  });

  it.each<[string, string, boolean]>([
    ['59 seconds off, written to the minute', '2021-10-15T00:00Z', false],
    ['a minute off, written to the minute', '2021-10-15T00:01Z', true],
    ['a second off, written to the second', '2021-10-15T00:00:01Z', true],
    ['a day off', '2021-10-16T00:00Z', true],
    ['a millisecond off, written to the millisecond', '2021-10-15T00:00:00.001Z', true],
  ])('%s: a real difference is shown, precision is none', (_name, cancelUntil, differs) => {
    const found = windowOf(software({ cancelUntilAt: instant(cancelUntil) }), '2021-10-01');
    expect(found).toMatchObject({ disagreement: differs ? { oursAt: instant('2021-10-15'), statedAt: instant(cancelUntil) } : null });
  });

  it('a deadline at the end of the term says "at any time", as ours does [W10]', () => {
    const term = termFrom(instant('2020-01-01'), 'P1Y');
    const license = (cancelUntilAt: string, rest: Partial<Purchase> = {}) =>
      bought('license-based', '2020-01-01', { term, stated: { cancelUntilAt: instant(cancelUntilAt) }, ...rest });
    expect(windowOf(license('2020-12-31T23:59:59Z'), '2020-05-01')).toStrictEqual({ closesAt: instant('2021-01-01'), disagreement: null });
    expect(windowOf(license('2020-06-30'), '2020-05-01')).toMatchObject({
      disagreement: { oursAt: null, statedAt: instant('2020-06-30') },
    });
    expect(windowOf(license('2020-12-31T23:59:59Z', { term: null }), '2020-05-01')).toMatchObject({ disagreement: { oursAt: null } });
    const endless = bought('license-based', '2020-01-01', { stated: { refundUntil: [{ refund: 'prorated', untilAt: null }] } });
    expect(windowOf(endless, '2020-05-01')).toStrictEqual({ closesAt: null, disagreement: null });
    expect(windowOf(software({ refundUntil: [{ refund: 'prorated', untilAt: null }] }), '2021-10-01')).toMatchObject({
      closesAt: null,
      disagreement: { oursAt: instant('2021-10-15'), statedAt: null },
    });
  });

  it('beat no renewal, stated or presumed: they speak of the term that they were stated in [W22]', () => {
    const term = termFrom(instant('2022-07-15'), 'P1Y');
    const stated = { cancelUntilAt: instant('2022-07-22') };
    expect(ask(bought('new-commerce-license', '2022-07-15', { term, stated }), '2023-07-16')).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'fact-missing', fact: 'autoRenew' }],
    });
    const windowStarts = [{ by: 'renewal', startsAt: instant('2023-07-15'), seats: null }] as const;
    expect(ask(bought('new-commerce-license', '2022-12-15', { windowStarts, stated }), '2023-06-15')).toMatchObject({
      verdict: 'refused',
      changesAt: instant('2023-07-15'),
    });
    expect(ask(bought('new-commerce-license', '2022-02-15', { windowStarts, stated }), '2023-06-15')).toMatchObject({
      verdict: 'refused',
      changesAt: instant('2023-07-15'),
    });
  });
});

describe('hostile input', () => {
  const good = bought('isv-saas', '2020-03-01');

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', '', 'isv-SaaS', 42, null, undefined])(
    '%s as a family: undetermined, an unknown value or a missing fact',
    (family) => {
      const answer = decideCancellation({ ...good, family: family as ProductFamily }, instant('2020-03-02'));
      expect(answer).toMatchObject({
        verdict: 'undetermined',
        basis: [],
        gaps: [family == null ? { gap: 'fact-missing', fact: 'family' } : { gap: 'unknown-value', fact: 'family', value: String(family) }],
      });
      expect(decideCancellation({ ...good, family: family as ProductFamily }, instant('2020-02-01'))).toMatchObject({
        reasons: [{ code: 'before-order' }],
      });
      expect(decideCancellation({ ...good, family: family as ProductFamily, status: 'cancelled' }, instant('2020-03-02'))).toMatchObject({
        reasons: [{ code: 'already-ended' }],
      });
    },
  );

  it('a duration that is in no list: named where a later term would open a window, else the answer does not hang on it', () => {
    const term = { duration: 'constructor' as 'P1M', startsAt: instant('2020-03-01'), endsAt: instant('2020-04-01') };
    expect(decideCancellation({ ...good, term }, instant('2020-05-01'))).toMatchObject({ effect: 'at-renewal', effectiveAt: null });
    const license = {
      ...good,
      family: 'new-commerce-license' as const,
      orderedAt: instant('2022-03-01'),
      term: { duration: 'P6M' as 'P1M', startsAt: instant('2022-03-01'), endsAt: instant('2022-04-01') },
    };
    expect(decideCancellation(license, instant('2022-05-01'))).toMatchObject({
      gaps: [{ gap: 'unknown-value', fact: 'term.duration', value: 'P6M' }],
    });
  });
});
