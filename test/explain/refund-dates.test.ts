import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ExplainLocale, Part } from '../../src/explain/index.js';
import { explain, explainLocales, explainParts } from '../../src/explain/index.js';
import { instant } from '../../src/kernel/instant.js';
import type { CancellationAnswer, CancelNow } from '../../src/rules/canceling/decide-cancellation.js';
import { decideCancellation } from '../../src/rules/canceling/decide-cancellation.js';
import type { DateBounds } from '../../src/vocabulary/bounds.js';
import { draws } from '../draws.js';
import { bought } from '../rules/ask.js';
import { chosenInterpretations, met, momentAt, moments, purchases } from '../rules/purchases.js';

const refundWords: { readonly [L in ExplainLocale]: RegExp } = { en: /refund/, ko: /환불/, 'zh-Hans': /退款/, 'zh-Hant': /退款/ };

/** The instants that a sentence names for a date: the safe end, and the last one. */
function endsOf(at: number | null, bounds?: DateBounds): readonly (number | null)[] {
  return bounds === undefined ? [at] : [bounds.earliestAt, bounds.latestAt];
}

function refundEnds({ refunds }: Pick<CancelNow, 'refunds'>): readonly (number | null)[] {
  return refunds.flatMap(({ untilAt, bounds }) => endsOf(untilAt, bounds));
}

/** Every instant of an answer that a sentence may name. */
function named(answer: CancellationAnswer): readonly (number | null)[] {
  if (answer.verdict === 'undetermined') {
    return answer.gaps.map((gap) => (gap.gap === 'before-first-source' ? instant(gap.firstSource) : null));
  }
  if (answer.verdict === 'refused') {
    return answer.reasons.map((reason) =>
      reason.code === 'window-closed' ? reason.closedAt : reason.code === 'before-order' ? reason.orderedAt : null,
    );
  }
  const ends = refundEnds(answer);
  if (answer.effect === 'at-renewal') return [...ends, ...endsOf(answer.effectiveAt, answer.bounds)];
  if (answer.effect === 'deprovision') return ends;
  const { window, disagreement } = answer;
  return [...ends, ...endsOf(window.closesAt, window.bounds), disagreement?.oursAt ?? null, disagreement?.statedAt ?? null];
}

/** The sentences of an explanation: the parts between two full stops. */
function sentencesOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const sentences: Part[][] = [[]];
  for (const part of parts) {
    if (part.part !== 'text') sentences.at(-1)?.push(part);
    else {
      for (const [index, text] of part.text.split(/(?<=[.。])(?: |$)|(?<=。)/u).entries()) {
        if (index > 0) sentences.push([]);
        sentences.at(-1)?.push({ part: 'text', text });
      }
    }
  }
  return sentences;
}

/** What is wrong with the dates of a sentence; null = nothing. */
function wrongDate(answer: CancellationAnswer, parts: readonly Part[], locale: ExplainLocale): string | null {
  const known = named(answer);
  const ends = answer.verdict === 'allowed' ? refundEnds(answer) : [];
  for (const sentence of sentencesOf(parts)) {
    const text = sentence.map((part) => part.text).join('');
    const saysRefund = refundWords[locale].test(text);
    const isAtRenewal = answer.verdict === 'allowed' && answer.effect === 'at-renewal';
    for (const part of sentence) {
      if (part.part !== 'date') continue;
      if (!known.includes(part.at)) return `${part.text} stands nowhere in the answer`;
      if (saysRefund && !isAtRenewal && !ends.includes(part.at)) return `${part.text} is no end of a refund: ${text}`;
    }
  }
  return null;
}

const licenses = bought('new-commerce-license', '2024-03-01T10:00Z');

describe('the dates of a sentence on canceling', () => {
  it('are those of the answer, and beside a refund its own end, in every language', () => {
    const { see, atLeast } = met();
    fc.assert(
      fc.property(fc.oneof(purchases(), purchases({})), moments, chosenInterpretations, (purchase, moment, interpretations) => {
        const next = (): null => null;
        const answer = decideCancellation(purchase, momentAt(purchase.orderedAt, moment, next), { interpretations });
        see(answer.verdict === 'allowed' ? `${answer.effect} ${String(answer.refunds.length)}` : answer.verdict);
        for (const locale of explainLocales) expect(wrongDate(answer, explainParts(answer, locale), locale)).toBeNull();
      }),
      { numRuns: draws(4000) },
    );
    expect(atLeast(20, 'immediate 0', 'immediate 1', 'immediate 2', 'at-renewal 0', 'refused', 'undetermined')).toStrictEqual([]);
  });

  it('would be told on where the end of the window stands beside a refund', () => {
    const answer = decideCancellation(licenses, instant('2024-03-01T12:00Z'));
    const closesAt = instant('2024-03-08T10:00Z');
    const early = { ...answer, refunds: [{ refund: 'full', untilAt: instant('2024-03-02T10:00Z') }] } as unknown as CancellationAnswer;
    const said: readonly Part[] = [
      { part: 'text', text: 'Can be canceled now with a full refund until ' },
      { part: 'date', at: closesAt, text: 'Mar 8' },
      { part: 'text', text: '.' },
    ];
    expect(wrongDate(early, said, 'en')).toMatch(/^Mar 8 is no end of a refund/);
    expect(wrongDate({ ...early, window: { opensAt: closesAt, closesAt: null } } as CancellationAnswer, said, 'en')).toMatch(/nowhere/);
  });

  it.each<[string, string, string]>([
    [
      'a full refund that ends before the window',
      '2024-03-01T12:00Z',
      'Can be canceled now with a full refund until Mar 2, 2024, 10:00 UTC, then a prorated one until Mar 8, 2024, 10:00 UTC (by another interpretation, until the end of Mar 8, 2024 (UTC)). [W14]',
    ],
    [
      'the prorated refund that is left',
      '2024-03-03',
      'Can be canceled now with a prorated refund until Mar 8, 2024, 10:00 UTC (by another interpretation, until the end of Mar 8, 2024 (UTC)). [W14]',
    ],
  ])('%s', (_what, at, said) => {
    const answer = decideCancellation(licenses, instant(at));
    expect(explain({ ...answer, contested: [] }, 'en')).toBe(said);
  });

  it('say that canceling stays possible where the refund ends first, and that there is none', () => {
    const saas = bought('isv-saas', '2020-03-01T10:00Z', { stated: { cancelUntilAt: instant('2020-03-05T10:00Z') } });
    expect(explain(decideCancellation(saas, instant('2020-03-01T11:00Z')), 'en')).toContain(
      'Can be canceled now with a full refund until Mar 2, 2020, 10:00 UTC, credited on the next invoice. Canceling stays possible until Mar 5, 2020, 10:00 UTC.',
    );
    expect(explain(decideCancellation(saas, instant('2020-03-03')), 'en')).toContain(
      'Can be canceled until Mar 5, 2020, 10:00 UTC. There is no refund.',
    );
    const licensed = bought('license-based', '2021-03-01T10:00Z');
    expect(explain(decideCancellation(licensed, instant('2021-03-02')), 'en')).toContain(
      'Can be canceled now with a full refund until Apr 1, 2021, 10:00 UTC, then a prorated one at any time.',
    );
  });
});
