import { describe, expect, it } from 'vitest';
import { fraction } from '../../../src/kernel/fraction.js';
import { instant } from '../../../src/kernel/instant.js';
import { money } from '../../../src/kernel/money.js';
import { accessWhile, supportRequest } from 'termbook/policies';
import { decideCancellation } from '../../../src/rules/canceling/decide-cancellation.js';
import { decideReactivation } from '../../../src/rules/suspending/decide-reactivation.js';
import { decideTermChange } from '../../../src/rules/terms/decide-term-change.js';
import { extendedTermCharge } from '../../../src/rules/prices/extended-term-charge.js';
import { invoiceTax } from '../../../src/rules/prices/invoice-tax.js';
import { decideRegion, marketNamed } from 'termbook/buying';
import { policiesOf } from '../../../src/rules/catalog/policies-of.js';
import { refundCredit } from '../../../src/rules/canceling/refund-credit.js';
import { splitPrice } from '../../../src/rules/prices/split-price.js';
import { suspensionExpiry } from '../../../src/rules/suspending/suspension-expiry.js';
import { taxShares } from '../../../src/rules/prices/tax-shares.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import { termFrom } from '../../../src/rules/asking/term-chain.js';
import { bought as requested, gapsOf, software } from '../../purchase-request.js';
import { nameOf } from '../../dated-tables.js';
import { bought } from '../ask.js';

const at = instant('2024-01-01');

describe('a purchase, row by row', () => {
  it('a kind of partner that sells takes nothing from what the role refuses, and is cited beside it [A1, V6]', () => {
    const answer = requested({ partner: { kind: 'direct-bill', roles: ['referral-admin'] } }, '2020-06-01');
    expect(answer).toMatchObject({ verdict: 'refused', reasons: [{ code: 'role-not-allowed', rule: 'A1' }] });
    expect(answer.basis.map(({ rule, coverage }) => `${rule} ${coverage}`)).toEqual([
      ...['A1', 'A8', 'B1', 'B2', 'B3', 'B8', 'B9', 'V3', 'B4', 'B5', 'B10', 'V2', 'A7', 'V6', 'V6'].map((rule) => `${rule} in-force`),
    ]);
  });

  it('software has no text on segments before 2018-08-31, and one from then on [V5]', () => {
    const asked = (on: string) => requested({ offer: software, partner: { roles: ['admin-agent'] } }, on);
    const firsts = (on: string) => {
      const answer = asked(on);
      return answer.verdict === 'undetermined'
        ? answer.gaps.map((gap) => (gap.gap === 'before-first-source' ? gap.firstSource : gap.gap))
        : [];
    };
    expect(firsts('2018-08-30')).toEqual(['2018-08-31', '2019-12-18', '2019-12-03']);
    expect(firsts('2018-08-31')).toEqual(['2019-12-18', '2019-12-03']);
  });

  it("software of an independent publisher needs that publisher's facts, whatever its family [B4]", () => {
    const answer = requested({ offer: { ...software, publisher: 'partner' }, partner: { roles: ['admin-agent'] } }, '2020-06-01');
    expect(gapsOf(answer)).toEqual(['markets', 'inProgram', 'exclusiveTo', 'transactable'].map((fact) => `fact-missing offer.${fact}`));
  });
});

describe('money at its smallest', () => {
  it('a price of one minor unit is contested where the tax of only one interpretation rounds up to something [G1, I10]', () => {
    const one = { market: 'AU', taxRate: '0.6' } as const;
    const price = money('0.01', 'AUD');
    const included = { net: price, tax: money('0.00', 'AUD'), gross: price, contested: ['I10'] };
    expect(splitPrice({ ...one, family: 'perpetual-software', price }, at)).toMatchObject({ ...included, priceIncludedTax: true });
    expect(invoiceTax({ ...one, family: 'perpetual-software', lines: [{ price, quantity: 1 }] }, at)).toMatchObject({
      ...included,
      shares: [money('0.00', 'AUD')],
    });
    const before = instant('2021-05-01');
    const excluded = { net: price, tax: price, gross: money('0.02', 'AUD'), contested: ['I10', 'I28'] };
    const softwareOnly = { interpretations: { I10: 'software-only' } } as const;
    expect(splitPrice({ ...one, family: 'license-based', price }, before, softwareOnly)).toMatchObject({
      ...excluded,
      priceIncludedTax: false,
    });
  });

  it('what is left over goes to the larger remainder among credits too, and on nothing to the earlier line [X5]', () => {
    const tenth = fraction(1, 10);
    expect(taxShares([BigInt(107), BigInt(-108)], 0, tenth, false)).toEqual([11, -11]);
    expect(taxShares([BigInt(105), BigInt(-105)], 0, tenth, false)).toEqual([11, -11]);
  });

  it('what is charged for days still to come comes back whole, however shares are rounded [W10, W11, I19]', () => {
    const purchase = bought('license-based', '2020-01-10');
    const charge = { paid: money('10.00', 'EUR'), startsAt: instant('2020-04-01'), endsAt: instant('2020-05-01') };
    expect(refundCredit({ purchase, charge }, instant('2020-03-10'))).toMatchObject({
      refund: 'prorated',
      credit: money('10.00', 'EUR'),
      retained: money('0.00', 'EUR'),
      unusedDays: 30,
      contested: [],
      changesAt: instant('2020-04-01'),
    });
  });

  it('a share is contested by how days are counted, and by how it is rounded where that makes another sum [W11, W16, W17, I9, I19]', () => {
    const asked = (family: ProductFamily, orderedAt: string, endsAt: string, on: string) => {
      const charge = {
        paid: money('10.00', 'EUR'),
        startsAt: instant(orderedAt),
        endsAt: instant(endsAt),
        quantity: 3,
        currentPrice: money('10.00', 'EUR'),
      };
      return refundCredit({ purchase: bought(family, orderedAt), charge }, instant(on));
    };
    expect(asked('license-based', '2020-01-01', '2020-12-31', '2020-03-10T07:30Z')).toMatchObject({
      refund: 'prorated',
      contested: ['I9', 'I19'],
    });
    expect(asked('azure-reservation', '2019-01-01', '2020-01-01', '2019-05-01')).toMatchObject({
      refund: 'prorated',
      credit: money('6.71', 'EUR'),
      contested: ['I9', 'I24'],
    });
    expect(asked('azure-reservation', '2023-01-01', '2024-01-01', '2023-05-01')).toMatchObject({
      refund: 'prorated',
      credit: money('6.71', 'EUR'),
      contested: ['I9'],
    });
  });
});

describe('facts that a question does not read change nothing', () => {
  it('the date of a cancellation to come is not that of a suspension [D2, L6]', () => {
    const suspended = { family: 'license-based', status: 'suspended' } as const;
    const told = accessWhile(suspended, at);
    expect(told).toMatchObject({ verdict: 'computed', users: 'no', dataUntilAt: null });
    expect(accessWhile({ ...suspended, cancelledAt: instant('2030-01-01') }, at)).toEqual(told);
  });

  it('a first billing without the opening of the account leaves the days open, and inverts nothing [D4, I3]', () => {
    const suspension = { family: 'license-based', suspendedAt: instant('2019-12-01') } as const;
    expect(suspensionExpiry({ ...suspension, accountOpenedAt: null, firstBillingAt: instant('1969-12-31') })).toEqual({
      ...suspensionExpiry(suspension),
      gaps: [{ gap: 'fact-missing', fact: 'accountOpenedAt' }],
    });
  });

  it('of several other words of a reading the one that ends first is heard, whichever is chosen [D6, I3]', () => {
    const suspension = {
      family: 'license-based',
      suspendedAt: instant('2019-12-01'),
      accountOpenedAt: instant('2019-11-10T20:00Z'),
      firstBillingAt: instant('2019-11-25T10:00Z'),
    } as const;
    const asked = (on: string) => decideReactivation(suspension, instant(on), { interpretations: { I3: 'calendar-days' } });
    expect(asked('2020-02-28T23:59:59.999Z')).toMatchObject({ verdict: 'allowed', contested: [], changesAt: instant('2020-02-29') });
    expect(asked('2020-03-01')).toMatchObject({ verdict: 'allowed', contested: ['I3'], changesAt: instant('2020-03-15') });
  });

  it('a month-long term beside a trial that ran out does not revive it [R1]', () => {
    const orderedAt = instant('2020-01-01');
    const purchase = bought('license-based', '2020-01-01', {
      billingCycle: 'none',
      trial: { opensAt: orderedAt, closesAt: instant('2020-01-31') },
      term: termFrom(orderedAt, 'P1M'),
      status: 'trial',
    });
    expect(decideCancellation(purchase, instant('2020-03-01'))).toMatchObject({
      verdict: 'refused',
      changesAt: null,
      reasons: [{ code: 'already-ended', status: 'expired' }],
    });
  });
});

describe('what is not told', () => {
  it('the access of a pending subscription is as little told in China as elsewhere [L2]', () => {
    expect(accessWhile({ family: 'license-based', status: 'pending', cloud: 'china' }, at)).toMatchObject({
      gaps: [{ gap: 'documents-silent', on: 'access' }],
    });
  });

  it('a term that is not stated cannot be told to be longer, though it does not renew [T7]', () => {
    const purchase = bought('new-commerce-license', '2023-05-01', { autoRenew: false });
    expect(decideTermChange({ purchase, duration: 'P3Y' }, at)).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'fact-missing', fact: 'purchase.term' }],
    });
  });

  it('a support request before its first text [E15]', () => {
    expect(supportRequest({}, instant('1969-01-01'))).toEqual({
      question: 'support-request',
      at: instant('1969-01-01'),
      basis: [],
      verdict: 'undetermined',
      gaps: [{ gap: 'before-first-source', firstSource: '2018-08-31' }],
    });
  });

  it('until when a suspension is kept of a family of which the texts say nothing [D4]', () => {
    expect(suspensionExpiry({ family: 'perpetual-software', suspendedAt: at })).toEqual({
      question: 'suspension-expiry',
      at: null,
      basis: [],
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'move' }],
      contested: [],
    });
  });

  it('a name with another letter in it, however alike, names no market', () => {
    expect(marketNamed('Fiji')).toBe('FJ');
    expect(marketNamed('F\u0131ji')).toBe(null);
  });
});

describe('whole answers and lists', () => {
  it('a market in another area is refused, in every word of the answer [V2]', () => {
    const on = instant('2023-09-01');
    expect(decideRegion({ family: 'isv-saas', market: 'US', partnerMarket: 'DE' }, on)).toEqual({
      question: 'region',
      at: on,
      basis: [expect.objectContaining({ rule: 'V2' })],
      verdict: 'refused',
      contested: [],
      changesAt: instant('2023-10-24'),
      reasons: [{ code: 'market-not-served', rule: 'V2', errorCode: null, market: 'US' }],
      instead: [],
    });
  });

  it('what does not go over into the extended term is told until the text on it begins [L5]', () => {
    const purchase = bought('new-commerce-license', '2024-05-01', { autoRenew: true });
    expect(extendedTermCharge({ purchase, monthPrice: money('10.00', 'EUR') }, instant('2025-01-01'))).toMatchObject({
      verdict: 'refused',
      changesAt: instant('2026-05-04'),
    });
  });

  it.each<[ProductFamily, readonly string[]]>([
    [
      'azure-plan',
      ['roles/customer-subscriptions', 'roles/azure-plan', 'roles/azure-plan-cancellation', 'roles/customer-subscriptions-later'],
    ],
    ['azure-savings-plan', ['roles/azure-savings-plan']],
    [
      'perpetual-software',
      [
        'roles/software',
        'roles/keys-and-downloads',
        'roles/activity-log',
        'roles/activity-log-page',
        'roles/perpetual-software-cancellation',
      ],
    ],
  ])(
    '%s is touched by the roles of all that is done with it, and by the other page where two differ [A1-A5, P2, W19, I22, I30]',
    (family, roles) => {
      const touching = policiesOf(bought(family, '2022-06-01'));
      expect(touching.flatMap(({ question, entries }) => (question === 'role' ? [nameOf(entries)] : []))).toEqual(roles);
    },
  );

  it('a traditional license is touched by no text on the stages of new commerce [D2, L4, L5]', () => {
    const touching = policiesOf(bought('license-based', '2022-06-01'));
    expect(touching.flatMap(({ question, entries }) => (question === 'access' ? [nameOf(entries)] : []))).toEqual([
      'access/running',
      'access/suspended',
      'access/deleted',
    ]);
  });
});
