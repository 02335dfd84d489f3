import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  explain,
  explainComingDate,
  explainEvent,
  explainLocales,
  explainParts,
  explainReason,
  explainWay,
} from '../../src/explain/index.js';
import { instant } from '../../src/kernel/instant.js';
import { money } from '../../src/kernel/money.js';
import { decideMarket } from '../../src/rules/buying/decide-market.js';
import { decideCancellation } from '../../src/rules/canceling/decide-cancellation.js';
import { refundCredit } from '../../src/rules/canceling/refund-credit.js';
import type { AnyAnswer } from '../../src/rules/catalog/questions.js';
import { splitPrice } from '../../src/rules/prices/split-price.js';
import { suspensionExpiry } from '../../src/rules/suspending/suspension-expiry.js';
import { answered } from './answered.js';

const english = (answer: AnyAnswer): string => explain(answer, 'en');
const isv = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') } as const;
const software = { family: 'software-subscription', billingCycle: 'annual', orderedAt: instant('2021-09-14T16:44:03Z') } as const;

describe('what the functions answer, in English', () => {
  it.each<[what: string, answer: AnyAnswer, said: string]>([
    [
      'a marketplace subscription an hour before its window closes [E1]',
      decideCancellation(isv, instant('2020-03-02T09:00Z')),
      'Can be canceled now with a full refund until Mar 2, 2020, 10:00 UTC, credited on the next invoice. [E1, W2]',
    ],
    [
      'a software subscription on the last day of its window [E8]',
      decideCancellation(software, instant('2021-10-14T10:00Z')),
      'Can be canceled now with a prorated refund until the end of Oct 13, 2021 (UTC) (by another interpretation, until the end of Oct 14, 2021 (UTC)), credited on the next invoice. To do so, cancel the whole order. [E8, E10, W6] The documents also allow another answer (I7 and I8).',
    ],
    [
      'a software subscription a day later [E8]',
      decideCancellation(software, instant('2021-10-15')),
      'Cannot be canceled now. The cancellation window was open until the end of Oct 14, 2021 (UTC). [E8]',
    ],
    [
      'a date before the first source [I13]',
      decideCancellation({ ...isv, orderedAt: instant('2018-01-01') }, instant('2018-01-02')),
      'It is not known whether it can be canceled. Our sources begin on Mar 1, 2019 (UTC).',
    ],
    [
      'a reservation for Kosovo [B7]',
      decideMarket({ family: 'azure-reservation', market: 'XK' }, instant('2020-06-01')),
      'It is not sold in this market. It cannot be sold in Kosovo (XK). [B7]',
    ],
    [
      'an Australian price [G1]',
      splitPrice({ family: 'perpetual-software', market: 'AU', price: money('22.00', 'AUD'), taxRate: '0.10' }, instant('2021-05-01')),
      'AUD 22.00 includes tax: AUD 20.00 net and AUD 2.00 tax. [G1, X1]',
    ],
    [
      'a suspension of an unknown account [D4]',
      suspensionExpiry({ family: 'license-based', suspendedAt: instant('2019-12-01T17:30Z') }),
      'It is not known when its data is deleted. [D4, L1, D5] Missing: account opening date and first billing date. Its data is not deleted before Feb 29, 2020, 17:30 UTC. Its data is deleted by Mar 31, 2020 (UTC).',
    ],
  ])('%s', (_what, answer, said) => {
    expect(english(answer)).toBe(said);
  });

  it('a refund says the days it was counted by', () => {
    const charge = { paid: money('365', 'USD'), startsAt: software.orderedAt, endsAt: instant('2022-09-14T16:44:03Z') };
    expect(english(refundCredit({ purchase: software, charge }, instant('2021-09-20')))).toMatch(
      /^USD 358\.00 is credited for 358 unused of 365 days; USD 7\.00 is kept\./,
    );
  });
});

describe('the parts of an explanation', () => {
  const refusal = answered('purchase', 'refused', {
    contested: [],
    reasons: [
      { code: 'owned-and-limited', rule: 'B1', errorCode: null, limit: 1742 },
      { code: 'quantity-out-of-range', rule: 'B1', errorCode: null, from: 3, to: 299 },
    ],
  });

  it.each(explainLocales)(
    'make up the text in %s, with each date and amount, the rules with their document, and the interpretations',
    (locale) => {
      const window = { opensAt: instant('2020-03-05'), closesAt: instant('2020-04-11') };
      const answer = answered('reactivation', 'allowed', { window });
      const parts = explainParts(answer, locale);
      expect(explain(answer, locale)).toBe(parts.map(({ text }) => text).join(''));
      expect(parts.filter(({ part }) => part !== 'text')).toEqual([
        expect.objectContaining({ part: 'date', at: window.closesAt }),
        { part: 'rule', rule: 'E8', source: 's', text: 'E8' },
        { part: 'rule', rule: 'W6', source: 's', text: 'W6' },
        { part: 'interpretation', interpretation: 'I7', text: 'I7' },
        { part: 'interpretation', interpretation: 'I8', text: 'I8' },
      ]);
      const amounts = explainParts(answered('price-split', 'computed'), locale).flatMap((part) =>
        part.part === 'money' ? [part.money] : [],
      );
      expect(new Set(amounts.map(({ amount }) => amount))).toEqual(new Set([1817, 182, 1999]));
      expect(explainParts(refusal, locale)).toContainEqual({ part: 'rule', rule: 'B1', source: null, text: 'B1' });
    },
  );

  it('several reasons follow each other with their rules', () => {
    expect(english(refusal)).toBe(
      'Cannot be bought. A customer can have only 1,742 of this offer, and this customer already does. [B1] The number of licenses must be between 3 and 299. [B1]',
    );
  });

  it("cite the caller's own policy and an interpretation as what they are", () => {
    const cited = (rule: string) => explainParts(answered('market', 'allowed', { basis: [{ rule, source: 's' }], contested: [] }), 'en');
    expect(cited('callers-own')).toEqual([{ part: 'text', text: 'It is not listed as unavailable in this market. [your own policy]' }]);
    expect(cited('I14')).toContainEqual({ part: 'interpretation', interpretation: 'I14', text: 'I14' });
    expect(cited('W4711')).toEqual([{ part: 'text', text: 'It is not listed as unavailable in this market. [W4711]' }]);
  });

  it('name another way than the plain cancellation of a subscription, and no way where none is needed', () => {
    const canceled = (move: string, scope: string) => english(answered('cancellation', 'immediate', { way: { by: 'move', move, scope } }));
    expect(canceled('cancel', 'subscription')).not.toContain('To do so');
    expect(canceled('cancel', 'order')).toContain('To do so, cancel the whole order.');
    expect(canceled('suspend', 'subscription')).toContain('To do so, suspend the subscription.');
    const way = { by: 'move', move: 'suspend', scope: 'subscription' };
    expect(english(answered('market', 'allowed', { way }))).not.toContain('To do so');
    const instead = [{ by: 'deprovision' }, { by: 'support-request' }];
    expect(english(answered('cancellation', 'refused', { reasons: [], instead }))).toContain(
      'Instead, deprovision the resource or submit a customer support request.',
    );
  });
});

describe('answers of a newer version', () => {
  const newer = (answer: object): string => english(JSON.parse(JSON.stringify(answer)) as AnyAnswer);

  it('an unknown status is shown as it came', () => {
    const text = explainReason(JSON.parse('{"code":"already-ended","rule":"E1","status":"archived"}') as never, 'en');
    expect(text).toBe('The subscription is already "archived". [E1]');
  });

  it.each([
    ['a question of a name that objects have', { question: 'constructor', verdict: 'computed' }, 'Computed.'],
    ['an effect that is no key', { question: 'cancellation', verdict: 'allowed', effect: 'next-century' }, 'Allowed.'],
    ['a verdict that is none', { question: 'cancellation', verdict: 'perhaps' }, 'This version cannot explain this.'],
    ['a verdict of a name that objects have', { question: 'constructor', verdict: 'toString' }, 'This version cannot explain this.'],
  ])('%s', (_what, answer, said) => {
    expect(newer(answer)).toBe(said);
  });

  it('an answer of which nothing can be said is one piece of text', () => {
    expect(explainParts(null as unknown as AnyAnswer, 'en')).toEqual([{ part: 'text', text: 'This version cannot explain this.' }]);
  });

  it.each([
    ['2020-03-06T10:00:00.000Z', 'until Mar 6, 2020, 10:00 UTC'],
    ['2020-03-07T00:00:00.000Z', 'until the end of Mar 6, 2020 (UTC)'],
    ['soon', '?'],
  ])('the date %s of a log in readable form is shown as %s', (closesAt, shown) => {
    expect(newer(answered('reactivation', 'allowed', { window: { closesAt }, contested: [] }))).toBe(
      `Can be reactivated ${shown}. [E8, W6]`,
    );
  });

  it('an amount that is none becomes a general sentence', () => {
    const poor = answered('price-split', 'computed', { net: { amount: 0.5, currency: 'AUD' } });
    expect(newer(poor)).toBe('This version cannot explain this.');
  });

  it('nothing that is handed in makes it throw', () => {
    const hostile = {
      get verdict(): never {
        throw new Error('no');
      },
    };
    for (const locale of explainLocales) {
      for (const value of [null, undefined, 7, 'text', [], hostile]) {
        for (const speak of [explain, explainReason, explainWay, explainEvent, explainComingDate]) {
          expect((speak as (value: unknown, locale: string) => string)(value, locale)).not.toBe('');
        }
      }
    }
    fc.assert(
      fc.property(fc.anything(), fc.string(), (value, locale) => {
        expect(typeof explain(value as AnyAnswer, locale)).toBe('string');
      }),
    );
  });
});
