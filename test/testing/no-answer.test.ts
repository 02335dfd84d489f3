import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LawName } from '../../src/testing/index.js';
import { absent, asked, laws, lawSentences, life, purchase, suspension } from '../../src/testing/index.js';

const about: Readonly<Record<string, readonly unknown[]>> = {
  answerConstantUntilChangesAt: [asked.cancellation()],
  sameAnswerTwice: [asked.cancellation()],
  inputsNotMutated: [asked.cancellation()],
  answerIsPlainJson: [asked.cancellation()],
  refusedAlwaysSaysWhy: [asked.cancellation()],
  undeterminedNamesItsGaps: [asked.cancellation()],
  yesNamesItsRule: [asked.cancellation()],
  contestedIsExact: [asked.cancellation()],
  missingFactIsNamed: [asked.reactivation(), absent.reactivation],
};

/** Returns what a law says of a function of plain JavaScript that always returns one value. */
function saidOf(name: LawName, returned: unknown): string {
  const ask = (): unknown => returned;
  const subject = name === 'machineAgrees' ? { create: ask, applyMove: ask, advance: ask } : ask;
  const law = laws[name] as (...given: readonly unknown[]) => fc.IProperty<unknown>;
  const report = fc.check(law(subject, ...(about[name] ?? [])), { seed: 20_200_301, numRuns: 300, endOnFailure: true });
  return report.failed ? String(report.errorInstance) : 'it holds';
}

const names = Object.keys(laws) as readonly LawName[];
/** The laws that look at any value. */
const ofValues: readonly LawName[] = ['sameAnswerTwice', 'inputsNotMutated'];

describe('a function of plain JavaScript that returns no answer', () => {
  it.each(names)('%s fails for a promise and for undefined, and says so', (name) => {
    const sentence = `Error: laws.${name}: ${lawSentences[name]} But `;
    for (const [returned, words] of [
      [Promise.resolve({ verdict: 'allowed' }), 'promise'],
      [undefined, 'undefined'],
    ] as const) {
      const said = saidOf(name, returned);
      expect(said.slice(0, sentence.length)).toBe(sentence);
      expect(said).toContain(words);
    }
  });

  it.each(names.filter((name) => !ofValues.includes(name)))('%s fails for text, for null and for an object without a verdict', (name) => {
    for (const returned of ['allowed', null, { verdit: 'allowed' }, [{}, {}]]) {
      if (name === 'answerIsPlainJson' && typeof returned === 'object' && returned !== null) continue;
      if (name === 'listsSurviveUnknownValues' && Array.isArray(returned)) continue;
      expect([returned, saidOf(name, returned).startsWith(`Error: laws.${name}: `)]).toEqual([returned, true]);
    }
  });

  it.each<[LawName, object, string]>([
    ['windowHalfOpen', { verdict: 'allowed' }, 'its answer, allowed, states no effect (text)'],
    [
      'windowHalfOpen',
      { verdict: 'allowed', effect: 'immediate' },
      'what it returns states no window (a window with opensAt and closesAt)',
    ],
    ['windowHalfOpen', { verdict: 'allowed', effect: 'immediate', window: { opensAt: 0 } }, 'states no window'],
    ['refundNeverGrows', { verdict: 'allowed', refnd: 'full' }, 'its answer, allowed, states no refund (text), but refnd'],
    [
      'partsAddUp',
      { verdict: 'computed', credit: { amount: 0, currency: 'EUR' } },
      'states no retained (an amount in minor units and its currency)',
    ],
    ['refundNeverExceedsCharge', { verdict: 'computed', credit: 1 }, 'states no credit'],
    ['taxSharesAddUp', { verdict: 'computed', tax: { amount: 0, currency: 'EUR' } }, 'states no shares (a list)'],
    ['expiryWithinItsBounds', { verdict: 'computed', expiresAt: '2024-03-01' }, 'states no expiresAt (an Instant)'],
    ['answerConstantUntilChangesAt', { verdict: 'refused' }, 'states no changesAt (an Instant, or null)'],
    ['refusedAlwaysSaysWhy', { verdict: 'Refused' }, "its verdict is 'Refused'; did you mean refused?"],
    ['timeComposes', { subscription: {} }, 'what it returns states no subscription (a subscription with its status)'],
  ])('%s names the field that is missing: %j', (name, returned, text) => {
    expect(saidOf(name, returned)).toContain(text);
  });
});

describe('a choice that is misspelled', () => {
  const misspelled: object = { famillies: ['isv-saas'] };
  it.each([
    ['laws.windowHalfOpen', () => laws.windowHalfOpen(() => ({ verdict: 'refused' }), misspelled)],
    ['laws.partsAddUp', () => laws.partsAddUp(() => ({ verdict: 'refused' }), misspelled)],
    ['laws.machineAgrees', () => laws.machineAgrees({} as never, misspelled)],
    ['purchase', () => purchase(misspelled)],
    ['suspension', () => suspension(misspelled)],
    ['life', () => life(misspelled)],
  ])('%s names it, with the key that was meant', (_name, draw) => {
    expect(draw).toThrow(/unknown-key at "chosen\.famillies": expected .*; did you mean families\?/);
  });

  it('names a family, a length and an instant, too', () => {
    expect(() => purchase({ families: ['isv-sas' as 'isv-saas'] })).toThrow('did you mean isv-saas?');
    const months = (): fc.IProperty<never> => laws.monthsNeverDrift((at) => at, { duration: ['P1Y'] } as object) as never;
    expect(months).toThrow('did you mean durations?');
    expect(() => asked.cancellation({ fromA: 0 } as object)).toThrow('did you mean fromAt?');
    expect(() => purchase('isv-saas' as never)).toThrow('chosen');
  });
});
