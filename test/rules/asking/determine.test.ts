import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { defaultInterpretations, determine, inOrder } from '../../../src/rules/asking/determine.js';
import type { DatedStanding } from '../../../src/rules/asking/determine.js';
import type { Interpretations } from '../../../src/vocabulary/interpretation.js';

const ms = (value: number) => value as Instant;
/** Open until 10; 'open-at-limit' closes at 20, 'order-day-is-day-1' at 5. */
const evaluate = (interpretations: Interpretations, at: Instant): DatedStanding => {
  const limit = interpretations.I1 === 'open-at-limit' ? 20 : interpretations.I7 === 'order-day-is-day-1' ? 5 : 10;
  return at < limit ? { key: 'open', nextAt: ms(limit) } : { key: 'closed', nextAt: null };
};
const determined = (at: number, interpretations: Interpretations = defaultInterpretations) => {
  const { standing, contested, changesAt } = determine(evaluate, ['I1', 'I7'], interpretations, ms(at));
  return `${standing.key} ${contested.join('+')} ${String(changesAt)}`;
};

describe('settling', () => {
  it.each([
    [0, 'open  5'],
    [4, 'open  5'],
    [5, 'open I7 10'],
    [9, 'open I7 10'],
    [10, 'closed I1 20'],
    [19, 'closed I1 20'],
    [20, 'closed  null'],
  ])('at %d: %s - contested by the interpretations whose key differs, changing where the standing or that list does', (at, expected) => {
    expect(determined(at)).toBe(expected);
  });

  it('a chosen interpretation is contested by the default and by its other words', () => {
    expect(determined(15, { I1: 'open-at-limit' })).toBe('open I1 20');
    expect(determined(3, { I7: 'elapsed-24-hours' })).toBe('open  5');
    expect(determined(7, { I7: 'order-day-is-day-1' })).toBe('closed I1+I7 10');
  });

  it('reads only what bears on the question', () => {
    expect(determine(evaluate, [], defaultInterpretations, ms(7))).toMatchObject({ contested: [], changesAt: 10 });
  });

  it('another interpretation that is contested in turn changes the list, not only its length', () => {
    const turns = (interpretations: Interpretations, at: Instant): DatedStanding => {
      const other = at < 10 ? interpretations.I1 !== undefined : interpretations.I4 !== undefined;
      return { key: other ? 'a' : 'b', nextAt: at < 10 ? ms(10) : null };
    };
    const quiet = (interpretations: Interpretations, at: Instant): DatedStanding => ({
      ...turns(interpretations, at),
      nextAt: interpretations === defaultInterpretations ? null : turns(interpretations, at).nextAt,
    });
    expect(determine(quiet, ['I1', 'I4'], defaultInterpretations, ms(0))).toMatchObject({ contested: ['I1'], changesAt: 10 });
    expect(determine(quiet, ['I1', 'I4'], defaultInterpretations, ms(10))).toMatchObject({ contested: ['I4'], changesAt: null });
  });

  it('passes over boundaries that change nothing', () => {
    const few = (interpretations: Interpretations, at: Instant): DatedStanding => ({
      key: 'same',
      nextAt: interpretations === defaultInterpretations || at > 99 ? null : ms(at + 1),
    });
    expect(determine(few, ['I1'], defaultInterpretations, ms(0)).changesAt).toBeNull();
  });
});

describe('interpretations in order', () => {
  it('stand by their numbers, each once', () => {
    expect(inOrder(['I14', 'I2', 'I10', 'I2', 'I1'])).toStrictEqual(['I1', 'I2', 'I10', 'I14']);
  });
});
