import { describe, expect, it } from 'vitest';
import type { ExplainLocale } from '../../src/explain/index.js';
import { explain, explainComingDate, explainEvent, explainLocales, explainParts, explainReason } from '../../src/explain/index.js';
import { instant } from '../../src/kernel/instant.js';
import { decideCancellation } from '../../src/rules/canceling/decide-cancellation.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import { suspensionExpiry } from '../../src/rules/suspending/suspension-expiry.js';
import { allAnswers } from './samples.js';

const licenses = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt: instant('2026-03-02T10:00Z') } as const;
const now = decideCancellation(licenses, instant('2026-03-02T12:00Z'));
const software = { family: 'software-subscription', billingCycle: 'annual', orderedAt: instant('2021-09-14T16:44:03Z') } as const;
const byDay = decideCancellation(software, instant('2021-09-20'));
const late = decideCancellation(software, instant('2021-10-15'));

describe('the time zone of an explanation', () => {
  it.each<[ExplainLocale, string]>([
    [
      'en',
      'Can be canceled now with a full refund until Mar 3, 2026, 19:00 GMT+9, then a prorated one until Mar 9, 2026, 19:00 GMT+9 (by another interpretation, until Mar 10, 2026, 09:00 GMT+9). [W14]',
    ],
    [
      'ko',
      '지금 취소할 수 있습니다: 전액 환불(2026년 3월 3일 19:00 GMT+9 전까지), 이후 비례 배분 환불(2026년 3월 9일 19:00 GMT+9 전까지, 다른 해석으로는 2026년 3월 10일 09:00 GMT+9 전까지). [W14]',
    ],
    [
      'zh-Hans',
      '现在可以取消：全额退款（2026年3月3日 19:00 GMT+9 之前），之后按比例退款（2026年3月9日 19:00 GMT+9 之前，另作解读则为2026年3月10日 09:00 GMT+9 之前）。[W14]',
    ],
    [
      'zh-Hant',
      '現在可以取消：全額退款（2026年3月3日 19:00 GMT+9 之前），之後依比例退款（2026年3月9日 19:00 GMT+9 之前，另作解讀則為2026年3月10日 09:00 GMT+9 之前）。[W14]',
    ],
  ])('is that of the caller in %s, each date with its offset', (locale, said) => {
    expect(explain(now, locale, { timeZone: 'Asia/Seoul' })).toBe(said);
  });

  it('has the offset of the day where clocks change', () => {
    const at = { what: 'renewal', basis: [] } as const;
    const zoned = { timeZone: 'America/New_York' };
    expect(explainComingDate({ ...at, at: instant('2026-01-15T17:30Z') }, 'en', zoned)).toBe('It renews on Jan 15, 2026, 12:30 GMT-5.');
    expect(explainComingDate({ ...at, at: instant('2026-07-15T17:30Z') }, 'en', zoned)).toBe('It renews on Jul 15, 2026, 13:30 GMT-4.');
  });

  it('shows a day of a deletion as the moment that it is there', () => {
    const suspendedAt = instant('2023-09-01');
    const expiry = suspensionExpiry({ family: 'new-commerce-license', suspendedAt, term: termFrom(instant('2023-03-01'), 'P1Y') });
    if (expiry.verdict !== 'computed') throw new Error(expiry.verdict);
    const midnight = { ...expiry, expiresAt: instant('2024-06-29') };
    expect(explain(midnight, 'en')).toContain('its data is deleted on Jun 29, 2024 (UTC),');
    expect(explain(midnight, 'en', { timeZone: 'Asia/Seoul' })).toContain('its data is deleted on Jun 29, 2024, 09:00 GMT+9,');
  });

  it('shows the end of a day in UTC as the moment that it is there', () => {
    expect(explain(byDay, 'en')).toContain('until the end of Oct 14, 2021 (UTC)');
    expect(explain(byDay, 'en', { timeZone: 'Asia/Kathmandu' })).toContain('until Oct 15, 2021, 05:45 GMT+5:45');
    expect(
      explainEvent({ event: 'suspend', at: instant('2020-03-02'), facts: { reason: 'fraud' }, basis: [] }, 'en', {
        timeZone: 'Asia/Seoul',
      }),
    ).toBe('Suspended on Mar 2, 2020, 09:00 GMT+9, for fraud.');
  });

  it('moves no instant: the parts hold the same ones in every zone', () => {
    const dates = (timeZone?: string) =>
      explainLocales.flatMap((locale) =>
        explainParts(now, locale, { timeZone }).flatMap((part) => (part.part === 'date' ? [part.at] : [])),
      );
    expect(dates('Pacific/Apia')).toEqual(dates());
    expect(dates()).toHaveLength(3 * explainLocales.length);
  });

  it.each([undefined, 'UTC', 'Mars/Olympus', ''])('is UTC where it is %j, and says so', (timeZone) => {
    expect(explain(now, 'en', { timeZone })).toBe(explain(now, 'en'));
  });
});

describe('the rule ids of an explanation', () => {
  it('are left out with the interpretations where they are not wanted, from answers and reasons alike', () => {
    expect(explain(now, 'en', { rules: false })).toBe(
      'Can be canceled now with a full refund until Mar 3, 2026, 10:00 UTC, then a prorated one until Mar 9, 2026, 10:00 UTC.',
    );
    expect(explain(late, 'en', { rules: false })).toBe(
      'Cannot be canceled now. The cancellation window was open until the end of Oct 14, 2021 (UTC).',
    );
    const [reason] = late.verdict === 'refused' ? late.reasons : [];
    expect(reason && explainReason(reason, 'en', { rules: false })).toBe(
      'The cancellation window was open until the end of Oct 14, 2021 (UTC).',
    );
    for (const { answer } of allAnswers) {
      for (const locale of explainLocales) {
        const shown = explainParts(answer, locale, { rules: false });
        expect(shown.filter(({ part }) => part === 'interpretation' || part === 'rule').length).toBeLessThanOrEqual(
          explainParts(answer, locale).filter(({ part }) => part === 'interpretation' || part === 'rule').length,
        );
        expect(shown.map(({ text }) => text).join('')).not.toMatch(/\[[A-Z]\d/);
      }
    }
  });
});

describe('the certainty of an explanation', () => {
  it.each<[ExplainLocale, string]>([
    ['en', 'Reported by distributors or the press; in force since Mar 19, 2022 (UTC). Last seen on Oct 23, 2023 (UTC).'],
    ['ko', '총판 또는 언론 보도에 따름, 시행일: 2022년 3월 19일(UTC). 마지막으로 확인된 날: 2023년 10월 23일(UTC).'],
    ['zh-Hans', '据分销商或媒体报道，自 2022年3月19日 (UTC) 起生效。最后见于 2023年10月23日 (UTC)。'],
    ['zh-Hant', '據經銷商或媒體報導，自 2022年3月19日 (UTC) 起生效。最後見於 2023年10月23日 (UTC)。'],
  ])('is said last in %s where it is wanted', (locale, said) => {
    expect(explain(now, locale, { certainty: true }).endsWith(said)).toBe(true);
    expect(explain(now, locale)).not.toContain(said.slice(0, 5));
  });

  it('of a stated date is the day since which it is in force, of a first sight that day', () => {
    expect(explain(byDay, 'en', { certainty: true })).toMatch(/ In force since Jun 1, 2021 \(UTC\)\.$/);
    const saas = decideCancellation(
      { family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01') },
      instant('2020-03-01'),
    );
    expect(explain(saas, 'en', { certainty: true, rules: false })).toMatch(/First seen on Nov 20, 2019 \(UTC\)\.$/);
  });

  it('of a policy of the caller is not said', () => {
    const mine = { ...now, basis: [{ ...now.basis[0], certainty: 'callers-own' }] } as unknown as typeof now;
    expect(explain(mine, 'en', { certainty: true })).toBe(explain(mine, 'en'));
  });
});
