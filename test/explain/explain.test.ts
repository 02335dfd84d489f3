import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExplainLocale, Part } from '../../src/explain/index.js';
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
import { decideCancellation } from '../../src/rules/canceling/decide-cancellation.js';
import type { AnyAnswer } from '../../src/rules/catalog/questions.js';
import { decideMarket } from '../../src/rules/buying/decide-market.js';
import { refundCredit } from '../../src/rules/canceling/refund-credit.js';
import { splitPrice } from '../../src/rules/prices/split-price.js';
import { suspensionExpiry } from '../../src/rules/suspending/suspension-expiry.js';
import type { Refused } from '../../src/vocabulary/answer.js';
import type { Move } from '../../src/vocabulary/move.js';
import { moves } from '../../src/vocabulary/move.js';
import type { ReasonCode } from '../../src/vocabulary/reason.js';
import type { Shown } from './samples.js';
import { allAnswers, answers, comingDates, events, gaps, reasons, ways } from './samples.js';

const scripts: { readonly [L in ExplainLocale]: RegExp } = {
  en: /[a-z]{3}/,
  ko: /\p{Script=Hangul}/u,
  'zh-Hans': /\p{Script=Han}/u,
  'zh-Hant': /\p{Script=Han}/u,
};
const latinOnly = /^[\p{Script=Latin}\p{Script=Common}]*$/u;

function textOf(parts: readonly Part[]): string {
  return parts.map((part) => part.text).join('');
}

function expectShown(parts: readonly Part[], { dates = [], money: amounts = [], texts = [] }: Shown): void {
  const instants = parts.flatMap((part) => (part.part === 'date' ? [part.at] : []));
  expect([...instants].sort()).toEqual([...dates].sort());
  const shown = parts.flatMap((part) => (part.part === 'money' ? [part.money] : []));
  expect(shown).toEqual(expect.arrayContaining([...amounts]));
  expect(shown).toHaveLength(amounts.length);
  for (const text of texts) expect(textOf(parts)).toContain(text);
}

function expectSentence(text: string, locale: ExplainLocale): void {
  expect(text).toMatch(scripts[locale]);
  if (locale === 'en') expect(text).toMatch(latinOnly);
  expect(text).not.toMatch(/undefined|null|NaN|\[object|\?|\s\s|\s[.,。，]|\(\)|（）/);
}

const refusal = (code: ReasonCode): Refused<Move, ReasonCode> => ({
  question: 'cancel',
  at: null,
  basis: [],
  contested: [],
  changesAt: null,
  verdict: 'refused',
  reasons: [reasons[code][0]],
  instead: [],
});

describe.each(explainLocales)('in %s', (locale) => {
  it.each(Object.keys(reasons) as ReasonCode[])('the reason %s is a sentence with its numbers and its rule', (code) => {
    const [reason, shown] = reasons[code];
    const parts = explainParts(refusal(code), locale);
    expectShown(parts, shown);
    expect(parts).toContainEqual({ part: 'rule', rule: 'B1', source: null, text: 'B1' });
    const text = explainReason(reason, locale);
    expectSentence(text, locale);
    expect(explain(refusal(code), locale)).toContain(text);
  });

  it.each(Object.values(gaps))('the gap $gap is a sentence with its values', (gap, shown) => {
    const answer = { question: 'cancel', at: null, basis: [], verdict: 'undetermined', gaps: [gap] } as const;
    expectShown(explainParts(answer, locale), shown);
    expectSentence(explain(answer, locale), locale);
  });

  it.each(allAnswers)('the answer $name is a sentence with its dates, amounts, rules and interpretations', ({ answer, shown }) => {
    const parts = explainParts(answer, locale);
    expectShown(parts, shown);
    expect(parts.filter(({ text }) => text === '')).toEqual([]);
    expectSentence(explain(answer, locale), locale);
    expect(explain(answer, locale)).toBe(textOf(parts));
    const interpretations = parts.flatMap((part) => (part.part === 'interpretation' ? [part.interpretation] : []));
    expect(interpretations).toEqual(answer.verdict === 'undetermined' ? [] : ['I7', 'I8']);
    const rules = parts.flatMap((part) => (part.part === 'rule' ? [part.rule] : []));
    // the document behind each rule is the one that the answer cites for it
    for (const part of parts) {
      if (part.part === 'rule') expect(part.source).toBe(answer.basis.find((cited) => cited.rule === part.rule)?.source ?? null);
    }
    expect(new Set(rules)).toEqual(new Set(answer.verdict === 'refused' ? ['B1'] : ['E8', 'W6']));
  });

  it.each(moves)('the refused and the undetermined move %s each have a sentence of their own', (move) => {
    const undetermined = {
      question: move,
      at: null,
      basis: [],
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'window' }],
    } as const;
    const refused = { ...refusal('suspended'), question: move };
    expectSentence(explain(undetermined, locale), locale);
    expectSentence(explain(refused, locale), locale);
    expect(explain(undetermined, locale)).not.toBe(explain(refused, locale));
  });

  it.each(Object.values(ways).flat())('the way $by $move $scope $portal has words', (way) => {
    expectSentence(explainWay(way, locale), locale);
    expect(explain({ ...answers.cancellation.refused[0], instead: [way] }, locale).toLowerCase()).toContain(
      explainWay(way, locale).toLowerCase(),
    );
  });

  it.each(Object.values(events))('the event $event is a sentence with its date', (event) => {
    expectSentence(explainEvent(event, locale), locale);
    expect(explainEvent(event, locale)).toMatch(/2020.*\(UTC\)/);
    if (event.event === 'change-quantity') expect(explainEvent(event, locale)).toContain('1,742');
  });

  it.each(Object.values(comingDates))('the coming date $what is a sentence with its date', (coming) => {
    expectSentence(explainComingDate(coming, locale), locale);
    expect(explainComingDate(coming, locale)).toMatch(/2020.*20:15 UTC/);
  });

  it('no two verdicts, reasons, events or coming dates share a sentence', () => {
    const reasonTexts = Object.values(reasons).map(([reason]) => explainReason(reason, locale));
    expect(new Set(reasonTexts).size).toBe(reasonTexts.length);
    const eventTexts = Object.values(events).map((event) => explainEvent(event, locale));
    expect(new Set(eventTexts).size).toBe(eventTexts.length);
    const comingTexts = Object.values(comingDates).map((coming) => explainComingDate(coming, locale));
    expect(new Set(comingTexts).size).toBe(comingTexts.length);
    const answerTexts = allAnswers.map(({ answer }) => explain(answer, locale));
    expect(new Set(answerTexts).size).toBe(answerTexts.length);
  });

  it('auto-renew switched on and switched off are told apart', () => {
    const off = { ...events['set-auto-renew'], facts: { autoRenew: false } };
    expect(explainEvent(off, locale)).not.toBe(explainEvent(events['set-auto-renew'], locale));
  });
});

const isv = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') } as const;
const software = { family: 'software-subscription', billingCycle: 'annual', orderedAt: instant('2021-09-14T16:44:03Z') } as const;

const said: readonly (readonly [string, AnyAnswer, { readonly [L in ExplainLocale]: string }])[] = [
  [
    'a marketplace subscription an hour before its window closes [E1]',
    decideCancellation(isv, instant('2020-03-02T09:00Z')),
    {
      en: 'Can be canceled now with a full refund until Mar 2, 2020, 10:00 UTC, credited on the next invoice. [E1, W2]',
      ko: '지금 취소할 수 있습니다: 전액 환불(2020년 3월 2일 10:00 UTC 전까지), 다음 청구서에 크레딧으로 표시. [E1, W2]',
      'zh-Hans': '现在可以取消：全额退款（2020年3月2日 10:00 UTC 之前），在下一张发票中抵扣。[E1, W2]',
      'zh-Hant': '現在可以取消：全額退款（2020年3月2日 10:00 UTC 之前），於下一張發票抵免。[E1, W2]',
    },
  ],
  [
    'a software subscription on the last day of its window [E8]',
    decideCancellation(software, instant('2021-10-14T10:00Z')),
    {
      en: 'Can be canceled now with a prorated refund until the end of Oct 13, 2021 (UTC) (by another interpretation, until the end of Oct 14, 2021 (UTC)), credited on the next invoice. To do so, cancel the whole order. [E8, E10, W6] The documents also allow another answer (I7 and I8).',
      ko: '지금 취소할 수 있습니다: 비례 배분 환불(2021년 10월 13일(UTC)까지, 다른 해석으로는 2021년 10월 14일(UTC)까지), 다음 청구서에 크레딧으로 표시. 방법: 주문 전체 취소. [E8, E10, W6] 문서를 달리 해석하면(I7 및 I8) 답이 달라집니다.',
      'zh-Hans':
        '现在可以取消：按比例退款（2021年10月13日 (UTC) 结束前，另作解读则为2021年10月14日 (UTC) 结束前），在下一张发票中抵扣。方式：取消整个订单。[E8, E10, W6] 若对文档另作解读（I7和I8），结果会不同。',
      'zh-Hant':
        '現在可以取消：依比例退款（2021年10月13日 (UTC) 結束前，另作解讀則為2021年10月14日 (UTC) 結束前），於下一張發票抵免。方式：取消整筆訂單。[E8, E10, W6] 若對文件另作解讀（I7和I8），結果會不同。',
    },
  ],
  [
    'a software subscription a day later [E8]',
    decideCancellation(software, instant('2021-10-15')),
    {
      en: 'Cannot be canceled now. The cancellation window was open until the end of Oct 14, 2021 (UTC). [E8]',
      ko: '지금 취소할 수 없습니다. 취소 기간이 지났습니다(2021년 10월 14일(UTC)까지). [E8]',
      'zh-Hans': '现在无法取消。取消期限已过（应在2021年10月14日 (UTC) 结束前取消）。[E8]',
      'zh-Hant': '現在無法取消。取消期限已過（應在2021年10月14日 (UTC) 結束前取消）。[E8]',
    },
  ],
  [
    'a date before the first source [I13]',
    decideCancellation({ ...isv, orderedAt: instant('2018-01-01') }, instant('2018-01-02')),
    {
      en: 'It is not known whether it can be canceled. Our sources begin on Mar 1, 2019 (UTC).',
      ko: '취소할 수 있는지 판단할 수 없습니다. 첫 번째 자료(2019년 3월 1일(UTC)) 이전은 알 수 없습니다.',
      'zh-Hans': '无法确定能否取消。首份资料（2019年3月1日 (UTC)）之前的情况不明。',
      'zh-Hant': '無法判斷能否取消。首份資料（2019年3月1日 (UTC)）之前的情況不明。',
    },
  ],
  [
    'a reservation for Kosovo [B7]',
    decideMarket({ family: 'azure-reservation', market: 'XK' }, instant('2020-06-01')),
    {
      en: 'It is not sold in this market. It cannot be sold in Kosovo (XK). [B7]',
      ko: '이 지역/국가에서 판매되지 않습니다. 판매할 수 없는 지역/국가입니다: 코소보(XK). [B7]',
      'zh-Hans': '不在此市场销售。不能在科索沃 (XK) 销售。[B7]',
      'zh-Hant': '不在此市場銷售。不能在科索沃 (XK) 銷售。[B7]',
    },
  ],
  [
    'an Australian price [G1]',
    splitPrice({ family: 'perpetual-software', market: 'AU', price: money('22.00', 'AUD'), taxRate: '0.10' }, instant('2021-05-01')),
    {
      en: 'AUD 22.00 includes tax: AUD 20.00 net and AUD 2.00 tax. [G1, X1]',
      ko: 'AUD 22.00에 세금이 포함되어 있습니다: 세금 제외 AUD 20.00, 세금 AUD 2.00. [G1, X1]',
      'zh-Hans': 'AUD 22.00 含税：不含税 AUD 20.00，税 AUD 2.00。[G1, X1]',
      'zh-Hant': 'AUD 22.00 含稅：未稅 AUD 20.00，稅 AUD 2.00。[G1, X1]',
    },
  ],
];

describe('full sentences', () => {
  it.each(said)('%s', (_, answer, texts) => {
    for (const locale of explainLocales) expect(explain(answer, locale)).toBe(texts[locale]);
  });

  it('a suspension says until when it can be undone, when its data goes, and how far the interpretations lie apart [D4]', () => {
    const open = { family: 'license-based', suspendedAt: instant('2019-12-01T17:30Z') } as const;
    expect(explain(suspensionExpiry(open), 'en')).toBe(
      'It is not known when its data is deleted. [D4, L1, D5] Missing: account opening date and first billing date. Its data is not deleted before Feb 29, 2020, 17:30 UTC. Its data is deleted by Mar 31, 2020 (UTC).',
    );
    const suspension = { ...open, accountOpenedAt: instant('2019-11-10'), firstBillingAt: instant('2019-11-25') } as const;
    const text = explain(suspensionExpiry(suspension), 'en');
    expect(text).toContain(
      'Can be reactivated until Feb 29, 2020, 17:30 UTC (by another interpretation, until the end of Mar 15, 2020 (UTC)); its data is deleted on Mar 15, 2020 (UTC), 105 days after the suspension.',
    );
    expect(text).toContain('It is guaranteed until Feb 29, 2020, 17:30 UTC, and kept until the end of Mar 15, 2020 (UTC) at most.');
    const certain = { ...answers['suspension-expiry'].computed[0], contested: [], retentionDays: 1 };
    expect(explain(certain, 'en')).toBe(
      'Can be reactivated until the end of Apr 10, 2020 (UTC); its data is deleted on Apr 11, 2020 (UTC), 1 day after the suspension. [E8, W6]',
    );
    for (const locale of explainLocales) expect(explain(certain, locale)).not.toContain('I7');
  });

  it('a refund says the days it was counted by, none or all of it', () => {
    const charge = { paid: money('365', 'USD'), startsAt: software.orderedAt, endsAt: instant('2022-09-14T16:44:03Z') };
    expect(explain(refundCredit({ purchase: software, charge }, instant('2021-09-20')), 'en')).toMatch(
      /^USD 358\.00 is credited for 358 unused of 365 days; USD 7\.00 is kept\./,
    );
    const [prorated] = answers.refund.computed;
    for (const locale of explainLocales) {
      const full = explain({ ...prorated, refund: 'full' }, locale);
      const none = explain({ ...prorated, refund: 'none' }, locale);
      expect(full).toContain('AUD 18.17');
      expect(full).not.toContain('29');
      expect(none).not.toContain('AUD 18.17');
      expect(none).toContain('AUD 1.82');
    }
  });
});

describe('what an answer leaves open', () => {
  const [immediate] = answers.cancellation.immediate;
  const [renewal] = answers.cancellation['at-renewal'];

  it.each(explainLocales)('in %s no date is made up for a window without end, an unknown term or an unstated deadline', (locale) => {
    const open = {
      ...immediate,
      refunds: [{ refund: 'prorated', untilAt: null }],
      window: { opensAt: immediate.window.opensAt, closesAt: null },
      creditedOn: null,
      disagreement: null,
    } as const;
    expectShown(explainParts(open, locale), {});
    expectSentence(explain(open, locale), locale);
    const endless = { ...immediate, disagreement: { oursAt: null, statedAt: null } };
    expectShown(explainParts(endless, locale), { dates: [instant('2020-04-11')] });
    expectSentence(explain(endless, locale), locale);
    expectShown(explainParts({ ...renewal, effectiveAt: null }, locale), {});
    expectShown(explainParts({ ...answers.reactivation.allowed[0], window: open.window }, locale), {});
    const [link] = answers['download-link'].computed;
    expectShown(explainParts({ ...link, expiresAt: null, downloadsLeft: null }, locale), {});
    expectShown(explainParts({ ...link, usable: false }, locale), {});
    expect(explain({ ...answers.region.allowed[0], billingCurrency: null }, locale)).not.toContain('BRL');
    expect(explain({ ...answers.purchase.allowed[0], setUpAt: null, trialDays: null }, locale)).not.toContain('30');
    expect(explain({ ...answers['support-request'].computed[0], complete: true, missing: [] }, locale)).not.toContain('orderId');
    const [access] = answers.access.computed;
    for (const administrators of ['yes', 'no', 'not-stated'] as const) {
      expectShown(explainParts({ ...access, users: 'yes', administrators, dataUntilAt: null }, locale), {});
    }
    const [scheduled] = answers['scheduled-change'].allowed;
    expectShown(explainParts({ ...scheduled, effectiveAt: null, droppedBy: [] }, locale), {});
    const [limit] = answers['reservation-refund-limit'].computed;
    const unasked = explain({ ...limit, returns: null, fits: null, fitsFromAt: null }, locale);
    const fitting = explain({ ...limit, returns: null, fits: true, fitsFromAt: null }, locale);
    const never = explain({ ...limit, returns: null, fits: false, fitsFromAt: null }, locale);
    expect(new Set([unasked, fitting, never]).size).toBe(3);
    expectSentence(unasked, locale);
    const dead = explainReason({ code: 'illegal-move', rule: 'D1', errorCode: null, legal: [] }, locale);
    expectSentence(dead, locale);
    const excluded = explain({ ...answers['price-split'].computed[0], priceIncludedTax: false }, locale);
    expect(excluded).not.toBe(explain(answers['price-split'].computed[0], locale));
    expect(excluded).toContain('AUD 18.17');
  });

  it('another way than the plain cancellation of a subscription is told', () => {
    expect(explain(immediate, 'en')).not.toContain('How:');
    expect(explain({ ...immediate, way: { by: 'move', move: 'cancel', scope: 'order' } }, 'en')).toContain(
      'To do so, cancel the whole order.',
    );
    expect(explain({ ...immediate, way: { by: 'move', move: 'suspend', scope: 'subscription' } }, 'en')).toContain(
      'To do so, suspend the subscription.',
    );
    expect(explain(answers['seat-reduction'].allowed[0], 'en')).not.toContain('How:');
    const moved = { ...answers.market.allowed[0], way: { by: 'move', move: 'suspend', scope: 'subscription' } } as const;
    expect(explain(moved, 'en')).not.toContain('How:');
    expect(explain(answers.cancellation.deprovision[0], 'en')).not.toContain('How:');
  });

  it('a way by itself begins as a button does, with a capital letter', () => {
    expect(explainWay({ by: 'move', move: 'cancel', scope: 'order' }, 'en')).toBe('Cancel the whole order');
    expect(explainWay({ by: 'deprovision' }, 'en')).toBe('Deprovision the resource');
  });

  it('several ways are joined by or, several reasons follow each other with their rules', () => {
    const instead = [ways.deprovision[0], ways['support-request'][0]].filter((way) => way !== undefined);
    expect(explain({ ...answers.cancellation.refused[0], instead }, 'en')).toContain(
      'Instead, deprovision the resource or submit a customer support request.',
    );
    expect(explain({ ...answers.purchase.refused[0], contested: [] }, 'en')).toBe(
      'Cannot be bought. A customer can have only 1,742 of this offer, and this customer already does. [B1] The number of licenses must be between 3 and 299. [B1]',
    );
  });

  it('several facts that are missing are joined by and', () => {
    const asked = { ...answers['support-request'].computed[0], complete: false, missing: ['orderId', 'publisher'] } as const;
    expect(explain(asked, 'en')).toContain('The support request still needs: "orderId" and "publisher".');
  });

  it("the caller's own policy and an interpretation are cited as what they are", () => {
    const cited = (rule: string) =>
      explainParts({ ...answers.market.allowed[0], basis: [{ ...immediate.basis[0]!, rule }], contested: [] }, 'en');
    expect(textOf(cited('callers-own'))).toBe('It is not listed as unavailable in this market. [your own policy]');
    expect(cited('I14')).toContainEqual({ part: 'interpretation', interpretation: 'I14', text: 'I14' });
    expect(cited('W4711')).toEqual([{ part: 'text', text: 'It is not listed as unavailable in this market. [W4711]' }]);
  });

  it('a source without a date is shown as it came', () => {
    const answer = {
      question: 'cancel',
      at: null,
      basis: [],
      verdict: 'undetermined',
      gaps: [{ gap: 'before-first-source', firstSource: 'undated' }],
    } as const;
    expect(explain(answer, 'en')).toContain('"undated"');
  });
});

/** What a newer version may say, past the types of this one. */
function newer(answer: object): AnyAnswer {
  return JSON.parse(JSON.stringify(answer)) as AnyAnswer;
}

describe('answers of a newer version', () => {
  it.each(explainLocales)('in %s every unknown word gets a general sentence', (locale) => {
    const unknowns = [
      { question: 'weather', verdict: 'allowed' },
      { question: 'cancellation', verdict: 'allowed', effect: 'next-century' },
      { question: 'cancellation', verdict: 'perhaps' },
      { question: 'constructor', verdict: 'toString' },
      { question: '__proto__', verdict: 'refused', reasons: [{ code: 'hasOwnProperty', rule: 'Z9' }] },
      { question: 'market', verdict: 'refused', reasons: [{ code: 'market-closed-on-sundays', rule: 'B12' }], instead: [{ by: 'magic' }] },
      { question: 'market', verdict: 'undetermined', gaps: [{ gap: 'fog' }] },
    ];
    for (const unknown of unknowns) expectSentence(explain(newer(unknown), locale), locale);
    expect(explain(newer(unknowns[5] ?? {}), locale)).toContain('B12');
    expectSentence(explainReason(JSON.parse('{"code":"new","rule":"B12"}') as never, locale), locale);
    expectSentence(explainWay(JSON.parse('{"by":"magic"}') as never, locale), locale);
    expectSentence(explainEvent(JSON.parse('{"event":"merged","at":0}') as never, locale), locale);
    expectSentence(explainComingDate(JSON.parse('{"what":"eclipse","at":0}') as never, locale), locale);
    expectSentence(explainComingDate(JSON.parse('{"what":"deleted","at":null}') as never, locale), locale);
  });

  it('an unknown role, status, segment or cloud is shown as it came', () => {
    const text = explainReason(JSON.parse('{"code":"already-ended","rule":"E1","status":"archived"}') as never, 'en');
    expect(text).toBe('The subscription is already "archived". [E1]');
  });

  it('a question that this version does not know is answered by its verdict alone', () => {
    expect(explain(newer({ question: 'weather', verdict: 'allowed' }), 'en')).toBe('Allowed.');
    expect(explain(newer({ question: 'constructor', verdict: 'computed' }), 'en')).not.toContain('cannot explain');
  });

  it('an answer of which nothing can be said is one piece of text', () => {
    expect(explainParts(null as unknown as AnyAnswer, 'en')).toEqual([{ part: 'text', text: 'This version cannot explain this.' }]);
  });

  it('an effect that is no key of the answers falls back to the verdict', () => {
    expect(explain(newer({ question: 'cancellation', verdict: 'allowed', effect: 'next-century' }), 'en')).toBe('Allowed.');
  });

  it('an answer that was read from a log in readable form still shows its dates', () => {
    const logged = newer({
      ...answers.reactivation.allowed[0],
      window: { opensAt: '2020-03-05T00:00:00.000Z', closesAt: '2020-03-06T10:00:00.000Z' },
      contested: [],
    });
    expect(explain(logged, 'en')).toBe('Can be reactivated until Mar 6, 2020, 10:00 UTC. [E8, W6]');
    const atMidnight = newer({ ...logged, window: { opensAt: '2020-03-05T00:00:00.000Z', closesAt: '2020-03-07T00:00:00.000Z' } });
    expect(explain(atMidnight, 'en')).toBe('Can be reactivated until the end of Mar 6, 2020 (UTC). [E8, W6]');
  });

  it('a date that is none becomes a blank, and an amount that is none a general sentence', () => {
    const broken = newer({ ...answers.reactivation.allowed[0], window: { closesAt: 'soon' }, contested: [] });
    expect(explain(broken, 'en')).toBe('Can be reactivated ?. [E8, W6]');
    const poor = newer({ ...answers['price-split'].computed[0], net: { amount: 0.5, currency: 'AUD' } });
    expect(explain(poor, 'en')).toBe('This version cannot explain this.');
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
