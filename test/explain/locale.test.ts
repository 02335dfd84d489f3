import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, explainLocale, explainLocales } from '../../src/explain/index.js';
import { answered } from './answered.js';

describe('the language of a locale', () => {
  it.each([
    ['ko', 'ko'],
    ['ko-KR', 'ko'],
    ['KO_kr.UTF-8', 'ko'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-MY', 'zh-Hans'],
    ['zh-Hans', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh_TW', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh-CN-u-rg-twzzzz-tw', 'zh-Hans'],
    ['zh-x-hant', 'zh-Hans'],
    ['zh-Hant-u-nu-hanidec', 'zh-Hant'],
    ['zh-TW-x-cn', 'zh-Hant'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['fr-FR', 'en'],
    ['kok', 'en'],
    ['zha', 'en'],
    ['', 'en'],
    ['-', 'en'],
    ['constructor', 'en'],
    ['__proto__', 'en'],
  ])('%s is answered in %s', (locale, expected) => {
    expect(explainLocale(locale)).toBe(expected);
  });

  it('is English for what is no locale, or far too long', () => {
    expect(explainLocale(`ko-${'x'.repeat(61)}`)).toBe('ko');
    expect(explainLocale(`ko-${'x'.repeat(62)}`)).toBe('en');
    for (const value of [null, undefined, 7, {}, ['ko']]) expect(explainLocale(value as never)).toBe('en');
  });

  it('whatever the text, one of the four is found and no sentence is missing', () => {
    const answer = answered('cancellation', 'immediate');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (locale) => {
        expect(explainLocales).toContain(explainLocale(locale));
        expect(explain(answer, locale)).toBe(explain(answer, explainLocale(locale)));
      }),
    );
  });
});
