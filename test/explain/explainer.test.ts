import { describe, expect, it } from 'vitest';
import { english } from '../../src/explain/en/index.js';
import * as inAll from '../../src/explain/index.js';
import { korean } from '../../src/explain/ko/index.js';
import { simplifiedChinese } from '../../src/explain/zh-hans/index.js';
import { traditionalChinese } from '../../src/explain/zh-hant/index.js';
import { sentences } from './sentences/all.js';

const languages = [english, korean, simplifiedChinese, traditionalChinese];

describe('a language on its own', () => {
  it('is there for every locale that has a table', () => {
    expect(languages.map(({ locale }) => locale)).toEqual(inAll.explainLocales);
  });

  it.each(languages)('says in $locale what the entry point of all languages says', (language) => {
    const { locale } = language;
    const all: inAll.Explainer = {
      locale,
      explain: (answer, options) => inAll.explain(answer, locale, options),
      explainParts: (answer, options) => inAll.explainParts(answer, locale, options),
      explainReason: (reason, options) => inAll.explainReason(reason, locale, options),
      explainWay: (way) => inAll.explainWay(way, locale),
      explainEvent: (event, options) => inAll.explainEvent(event, locale, options),
      explainComingDate: (coming, options) => inAll.explainComingDate(coming, locale, options),
      ruleTitle: (rule) => inAll.ruleTitle(rule, locale),
    };
    for (const [name, speak] of sentences) expect([name, speak(language)]).toEqual([name, speak(all)]);
  });
});

describe('a list of moves', () => {
  it('ends with a whole word, whichever move comes last', () => {
    const reason = { code: 'illegal-move', rule: 'L4', errorCode: null, legal: ['renew', 'expire'] } as const;
    expect(inAll.explainReason(reason, 'en')).toContain('only: renew and end the term.');
  });
});
