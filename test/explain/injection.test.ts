import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmless } from '../../src/explain/format.js';
import { explain, explainLocales, explainParts, explainReason, explainWay, ruleTitle } from '../../src/explain/index.js';
import { answered } from './answered.js';

const unseen = /[\p{C}\p{Zl}\p{Zp}]/u;
const longestSentence = 400;

describe('values from outside', () => {
  it('lose control, bidirectional and zero-width characters and line breaks', () => {
    expect(harmless('a\u0000b\u001b[31mc\u202ed\u2066e\u200bf\u2028g\nh\ud800i\ufeffj')).toBe('ab[31mcdefghij');
  });

  it('are cut after 64 characters, never inside one', () => {
    expect(harmless('x'.repeat(64))).toBe('x'.repeat(64));
    expect(harmless('x'.repeat(65))).toBe(`${'x'.repeat(64)}...`);
    expect(harmless('\u{1f600}'.repeat(65))).toBe(`${'\u{1f600}'.repeat(64)}...`);
    expect(harmless('x'.repeat(10_000_000))).toBe(`${'x'.repeat(64)}...`);
    expect(harmless(`${'\u0000'.repeat(10_000)}x`)).toBe('...');
    expect(harmless(`${'\u0000'.repeat(448)}${'x'.repeat(64)}`)).toBe('x'.repeat(64));
    expect(harmless(`${'\u0000'.repeat(449)}${'x'.repeat(64)}`)).toBe(`${'x'.repeat(63)}...`);
  });

  it('that are no text become text, or nothing', () => {
    expect([7, true, null, undefined, {}, []].map(harmless)).toEqual(['7', 'true', '', '', '', '']);
  });

  it.each(explainLocales)('in %s stay bounded and visible wherever they stand', (locale) => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constant('\u202e</b>'), fc.constant('x'.repeat(100_000))),
        (text) => {
          const sentences = [
            explainReason({ code: 'suspended-copy-exists', rule: text, errorCode: null, subscriptionId: text }, locale),
            explainReason({ code: 'segment-not-served', rule: 'B3', errorCode: null, served: [text] }, locale),
            explainReason({ code: 'market-not-served', rule: 'B7', errorCode: null, market: text as 'KR' }, locale),
            explainReason({ code: 'already-ended', rule: 'E1', errorCode: null, status: text as 'active' }, locale),
            explainWay({ by: 'reactivate-existing', subscriptionId: text }, locale),
            explain(answered('cancellation', 'undetermined', { gaps: [{ gap: 'unknown-value', fact: text, value: text }] }), locale),
            explain(answered('market', 'allowed', { contested: [text] }), locale),
            ruleTitle(text, locale),
          ];
          for (const sentence of sentences) {
            expect(sentence).not.toMatch(unseen);
            expect(sentence.length).toBeLessThan(longestSentence);
          }
        },
      ),
    );
  });

  it('are text: markup comes through as the characters it is, in a text part only', () => {
    const markup = '<img src=x onerror=alert(1)>';
    const reason = { code: 'suspended-copy-exists', rule: markup, errorCode: null, subscriptionId: markup };
    const answer = answered('purchase', 'refused', { reasons: [reason], contested: [] });
    const parts = explainParts(answer, 'en');
    expect(parts.filter((part) => part.text.includes('<')).map((part) => part.part)).toEqual(['text']);
    expect(explain(answer, 'en')).toBe(
      `Cannot be bought. The customer's own copy "${markup}" is suspended: reactivate it instead of buying again. [${markup}]`,
    );
  });

  it('never make a link: rules and interpretations are a letter and digits', () => {
    for (const rule of ['javascript:alert(1)', 'E1/../..', 'e1', 'E', '1', 'E1234', 'E1\n', ' E1']) {
      const parts = explainParts(answered('market', 'allowed', { basis: [{ rule, source: 's' }], contested: [rule] }), 'en');
      expect(parts.filter((part) => part.part === 'rule' || part.part === 'interpretation')).toEqual([]);
    }
  });
});
