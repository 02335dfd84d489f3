import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { axisText, countText, dayText, listParts, marketName, momentText, moneyText } from '../../src/explain/format.js';
import { explainComingDate, explainLocales } from '../../src/explain/index.js';
import { currencies } from '../../src/kernel/currency.js';
import { decimal, instant } from 'termbook';

describe('money', () => {
  it('is exact up to the largest safe amount, in every language', () => {
    for (const locale of explainLocales) {
      expect(moneyText(locale, { amount: Number.MAX_SAFE_INTEGER, currency: 'USD' })).toBe('USD 90,071,992,547,409.91');
      expect(moneyText(locale, { amount: Number.MAX_SAFE_INTEGER, currency: 'KWD' })).toBe('KWD 9,007,199,254,740.991');
      expect(moneyText(locale, { amount: Number.MAX_SAFE_INTEGER, currency: 'KRW' })).toBe('KRW 9,007,199,254,740,991');
    }
  });

  it('has the places of its currency by ISO 4217, whatever the runtime thinks', () => {
    expect(moneyText('en', { amount: 5, currency: 'HUF' })).toBe('HUF 0.05');
    expect(moneyText('ko', { amount: 1000, currency: 'KRW' })).toBe('KRW 1,000');
    expect(moneyText('zh-Hans', { amount: 1, currency: 'BHD' })).toBe('BHD 0.001');
    expect(moneyText('en', { amount: -50, currency: 'EUR' })).toBe('-EUR 0.50');
  });

  it('holds the digits of the decimal text for every amount and currency', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...currencies), fc.constantFrom(...explainLocales), (amount, currency, locale) => {
        const text = moneyText(locale, { amount, currency });
        expect(text).toContain(currency);
        expect(text.replace(/[^\d.]/g, '')).toBe(decimal({ amount, currency }).replace('-', ''));
      }),
    );
  });
});

describe('dates', () => {
  it.each([
    ['2020-03-02T10:00Z', 'Mar 2, 2020, 10:00', '2020년 3월 2일 10:00', '2020年3月2日 10:00'],
    ['2020-03-02T00:01Z', 'Mar 2, 2020, 00:01', '2020년 3월 2일 00:01', '2020年3月2日 00:01'],
    ['2020-03-02T16:44:03Z', 'Mar 2, 2020, 16:44:03', '2020년 3월 2일 16:44:03', '2020年3月2日 16:44:03'],
    ['2020-03-02T16:44:03.999Z', 'Mar 2, 2020, 16:44:03', '2020년 3월 2일 16:44:03', '2020年3月2日 16:44:03'],
    ['2020-03-02T16:44:01Z', 'Mar 2, 2020, 16:44:01', '2020년 3월 2일 16:44:01', '2020年3月2日 16:44:01'],
    ['2020-03-02T16:44:00.999Z', 'Mar 2, 2020, 16:44', '2020년 3월 2일 16:44', '2020年3月2日 16:44'],
    ['1969-12-31T23:59:59.999Z', 'Dec 31, 1969, 23:59:59', '1969년 12월 31일 23:59:59', '1969年12月31日 23:59:59'],
  ])('%s is told to the minute or to the second, never past the moment, in UTC', (text, english, korean, chinese) => {
    const at = instant(text);
    expect([momentText('en', at), momentText('ko', at), momentText('zh-Hans', at), momentText('zh-Hant', at)]).toEqual([
      english,
      korean,
      chinese,
      chinese,
    ]);
  });

  it('a day is the UTC day to its last millisecond, in every time zone of the runtime', () => {
    expect(dayText('en', instant('2020-02-29T23:59:59.999Z'))).toBe('Feb 29, 2020');
    expect(dayText('zh-Hant', instant('2020-03-01'))).toBe('2020年3月1日');
  });

  it('a midnight is told as the day alone, an end at midnight as the day before, and both say UTC', () => {
    expect(explainComingDate({ what: 'renewal', at: instant('2021-03-01'), basis: [] }, 'en')).toBe('It renews on Mar 1, 2021 (UTC).');
    expect(explainComingDate({ what: 'term-ends', at: instant('2021-03-01'), basis: [] }, 'en')).toBe(
      'The term runs until the end of Feb 28, 2021 (UTC).',
    );
    expect(explainComingDate({ what: 'term-ends', at: instant('2021-03-01T00:00:00.001Z'), basis: [] }, 'en')).toBe(
      'The term runs until Mar 1, 2021, 00:00 UTC.',
    );
    expect(explainComingDate({ what: 'term-ends', at: instant('2021-03-01'), basis: [] }, 'ko')).toBe('기간: 2021년 2월 28일(UTC)까지.');
  });
});

describe('lists, counts and markets', () => {
  it('a list has its items in order and the joining words of the language', () => {
    expect(listParts('en', 'and', 3)).toEqual([0, ', ', 1, ', and ', 2]);
    expect(listParts('ko', 'or', 2)).toEqual([0, ' 또는 ', 1]);
    expect(listParts('zh-Hant', 'and', 0)).toEqual([]);
  });

  it('a market has the name of the language, or none', () => {
    expect([marketName('en', 'KR'), marketName('ko', 'KR'), marketName('zh-Hans', 'KR'), marketName('zh-Hant', 'KR')]).toEqual([
      'South Korea',
      '대한민국',
      '韩国',
      '南韓',
    ]);
    expect([marketName('en', 'XS'), marketName('en', 'kr'), marketName('en', 'KOR'), marketName('en', '<b')]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('a count is grouped', () => {
    expect(countText('ko', 1234567)).toBe('1,234,567');
  });
});

describe('the labels of an axis', () => {
  it.each([
    ['en', 'Mar 9', 'Mar 2026', '2026'],
    ['ko', '3월 9일', '2026년 3월', '2026년'],
    ['zh-Hans', '3月9日', '2026年3月', '2026年'],
    ['zh-Hant', '3月9日', '2026年3月', '2026年'],
  ] as const)('%s: a day, a month, a year', (locale, ...labels) => {
    const at = instant('2026-03-09');
    expect((['monthDay', 'month', 'year'] as const).map((step) => axisText(locale, step, at))).toEqual(labels);
  });
});

describe('what formats', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each([
    ['DateTimeFormat', () => dayText('en', instant('2024-03-01'), 'Asia/Kathmandu')],
    ['NumberFormat', () => moneyText('ko', { amount: 5, currency: 'ISK' })],
    ['DisplayNames', () => marketName('ko', 'IS')],
    ['NumberFormat', () => countText('zh-Hant', 5)],
    ['ListFormat', () => listParts('ko', 'or', 17)],
  ] as const)('%s is made once, since making one costs many times more than using it', (kind, text) => {
    const first = text();
    const made = vi.spyOn(Intl, kind);
    expect(text()).toStrictEqual(first);
    expect(made).not.toHaveBeenCalled();
  });
});
