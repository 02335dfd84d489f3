import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deadline } from '../../src/desk/deadline.js';
import { deadlineKinds, deadlines, deadlineTitle, explainDeadline, missedOutcomes } from 'termbook/desk';
import { english } from '../../src/desk/texts/en.js';
import { korean } from '../../src/desk/texts/ko.js';
import { simplifiedChinese } from '../../src/desk/texts/zh-hans.js';
import { traditionalChinese } from '../../src/desk/texts/zh-hant.js';
import { english as explained } from '../../src/explain/en.js';
import { korean as explainedInKorean } from '../../src/explain/ko.js';
import { explainLocales } from '../../src/explain/locale.js';
import type { Language } from '../../src/explain/phrase.js';
import { moment, rendered } from '../../src/explain/phrase.js';
import { simplifiedChinese as explainedInSimplified } from '../../src/explain/zh-hans.js';
import { traditionalChinese as explainedInTraditional } from '../../src/explain/zh-hant.js';
import { instant, money, termFrom } from 'termbook';

const orderedAt = instant('2024-03-01T10:00Z');
const license = {
  id: 's-1',
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  orderedAt,
  quantity: 3,
  autoRenew: true,
  changedAt: orderedAt,
  status: 'active',
  term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
  unitPrice: money('10.00', 'EUR'),
  customer: 'Contoso',
} as const;
const { rows } = deadlines([license], { fromAt: orderedAt, untilAt: instant('2025-03-01') });
const [first, , third] = rows as [Deadline, Deadline, Deadline];

describe('explainDeadline', () => {
  it('says what can be done until when, what happens then, what comes back, by which rule, and what contests it', () => {
    expect(explainDeadline(third, 'en')).toBe(
      'Canceling gives a prorated refund until Mar 8, 2024, 10:00 UTC (by another interpretation, until the end of Mar 8, 2024 (UTC)). Amount: EUR 23.22. After that, it can no longer be canceled ' +
        'with that effect. Charges that follow: 11. [W14] Under another interpretation of the documents (I1, I9, I19, I25, and I26) it would differ.',
    );
    expect(deadlineTitle(third, 'en')).toBe('Last chance for a prorated refund: Contoso, s-1');
  });

  it('shows a midnight as the day before it, and another time zone by its own clock', () => {
    const renewal = rows.find(({ kind }) => kind === 'stop-renewal') as Deadline;
    expect(explainDeadline(renewal, 'en')).toContain('until the end of Feb 28, 2025 (UTC)');
    expect(explainDeadline(renewal, 'en', { timeZone: 'Asia/Seoul' })).toContain('until Mar 1, 2025, 09:00 GMT+9');
  });

  it('adds how sure the date is where that is asked for', () => {
    expect(explainDeadline(first, 'en', { certainty: true })).toMatch(/Reported by distributors or the press\.$/);
    expect(explainDeadline(first, 'en')).not.toContain('Reported');
  });

  it.each(explainLocales)('has words for every kind and outcome in %s', (locale) => {
    const told = deadlineKinds.flatMap((kind) => missedOutcomes.map((missed) => explainDeadline({ ...first, kind, missed }, locale)));
    const unknown = explainDeadline({ ...first, kind: 'unheard-of' as never }, locale);
    expect(told.filter((text) => text.length < 10 || text === unknown)).toEqual([]);
    expect(new Set(deadlineKinds.map((kind) => deadlineTitle({ ...first, kind }, locale))).size).toBe(deadlineKinds.length);
  });

  it('never throws, whatever it is given, and shows no control character of a customer', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...explainLocales), (anything, locale) => {
        expect(typeof explainDeadline(anything as Deadline, locale)).toBe('string');
        expect(typeof deadlineTitle(anything as Deadline, locale)).toBe('string');
      }),
    );
    expect(deadlineTitle({ ...first, customer: 'a\u202eb\u0000' }, 'en')).toBe('Last chance for a full refund: ab, s-1');
  });

  it('shows dates, days and unknown values in the words of the other explanations', () => {
    const pairs: readonly (readonly [Language, Language])[] = [
      [english, explained],
      [korean, explainedInKorean],
      [simplifiedChinese, explainedInSimplified],
      [traditionalChinese, explainedInTraditional],
    ];
    for (const [mine, other] of pairs) {
      const at = moment(orderedAt);
      const words = (language: Language): unknown => [
        language.locale,
        rendered(language, language.until.day(at)),
        rendered(language, language.until.moment(at)),
        language.dayLabel,
        language.market('Korea', 'KR'),
        language.quoted('x'),
        language.ownPolicy,
        language.blank,
      ];
      expect(words(mine)).toEqual(words(other));
    }
  });
});
