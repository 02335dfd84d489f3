import { describe, expect, it } from 'vitest';
import { english } from '../../src/explain/en/index.js';
import type { Explainer } from '../../src/explain/index.js';
import {
  explain,
  explainComingDate,
  explainEvent,
  explainLocales,
  explainParts,
  explainReason,
  explainWay,
  ruleTitle,
} from '../../src/explain/index.js';
import { korean } from '../../src/explain/ko/index.js';
import { simplifiedChinese } from '../../src/explain/zh-hans/index.js';
import { traditionalChinese } from '../../src/explain/zh-hant/index.js';
import { allAnswers, comingDates, events, reasons, ways } from './samples.js';

const languages: readonly Explainer[] = [english, korean, simplifiedChinese, traditionalChinese];

describe('a language on its own', () => {
  it('is there for every locale that has a table', () => {
    expect(languages.map(({ locale }) => locale)).toEqual(explainLocales);
  });

  it.each(languages)('says in $locale what the entry point of all languages says', (language) => {
    const { locale } = language;
    for (const { answer } of allAnswers) {
      expect(language.explain(answer)).toBe(explain(answer, locale));
      expect(language.explainParts(answer)).toEqual(explainParts(answer, locale));
    }
    for (const [reason] of Object.values(reasons)) expect(language.explainReason(reason)).toBe(explainReason(reason, locale));
    for (const way of Object.values(ways).flat()) expect(language.explainWay(way)).toBe(explainWay(way, locale));
    for (const event of Object.values(events)) expect(language.explainEvent(event)).toBe(explainEvent(event, locale));
    for (const coming of Object.values(comingDates)) expect(language.explainComingDate(coming)).toBe(explainComingDate(coming, locale));
    expect(language.ruleTitle('E7')).toBe(ruleTitle('E7', locale));
  });
});

describe('a list of moves', () => {
  it('ends with a whole word, whichever move comes last', () => {
    const reason = { code: 'illegal-move', rule: 'L4', errorCode: null, legal: ['renew', 'expire'] } as const;
    expect(explainReason(reason, 'en')).toContain('only: renew and end the term.');
  });
});
