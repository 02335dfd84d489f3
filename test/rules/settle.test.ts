import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { defaultReadings, inOrder, settle } from '../../src/rules/settle.js';
import type { Judgement } from '../../src/rules/settle.js';
import type { Readings } from '../../src/vocabulary/reading.js';

const ms = (value: number) => value as Instant;
/** Open until 10; 'closed-at-limit' closes at 20, 'order-day-is-day-1' at 5. */
const judge = (readings: Readings, at: Instant): Judgement => {
  const limit = readings.I1 === 'closed-at-limit' ? 20 : readings.I7 === 'order-day-is-day-1' ? 5 : 10;
  return at < limit ? { key: 'open', nextAt: ms(limit) } : { key: 'closed', nextAt: null };
};
const settled = (at: number, readings: Readings = defaultReadings) => {
  const { judgement, contested, changesAt } = settle(judge, ['I1', 'I7'], readings, ms(at));
  return `${judgement.key} ${contested.join('+')} ${String(changesAt)}`;
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
  ])('at %d: %s - contested by the readings whose key differs, changing where the judgement or that list does', (at, expected) => {
    expect(settled(at)).toBe(expected);
  });

  it('a chosen reading is contested by the default and by its other words', () => {
    expect(settled(15, { I1: 'closed-at-limit' })).toBe('open I1 20');
    expect(settled(3, { I7: 'elapsed-24-hours' })).toBe('open  5');
    expect(settled(7, { I7: 'order-day-is-day-1' })).toBe('closed I1+I7 10');
  });

  it('reads only what bears on the question', () => {
    expect(settle(judge, [], defaultReadings, ms(7))).toMatchObject({ contested: [], changesAt: 10 });
  });

  it('another reading that is contested in turn changes the list, not only its length', () => {
    const turns = (readings: Readings, at: Instant): Judgement => {
      const other = at < 10 ? readings.I1 !== undefined : readings.I4 !== undefined;
      return { key: other ? 'a' : 'b', nextAt: at < 10 ? ms(10) : null };
    };
    const quiet = (readings: Readings, at: Instant): Judgement => ({
      ...turns(readings, at),
      nextAt: readings === defaultReadings ? null : turns(readings, at).nextAt,
    });
    expect(settle(quiet, ['I1', 'I4'], defaultReadings, ms(0))).toMatchObject({ contested: ['I1'], changesAt: 10 });
    expect(settle(quiet, ['I1', 'I4'], defaultReadings, ms(10))).toMatchObject({ contested: ['I4'], changesAt: null });
  });

  it('passes over boundaries that change nothing', () => {
    const few = (readings: Readings, at: Instant): Judgement => ({
      key: 'same',
      nextAt: readings === defaultReadings || at > 99 ? null : ms(at + 1),
    });
    expect(settle(few, ['I1'], defaultReadings, ms(0)).changesAt).toBeNull();
  });
});

describe('readings in order', () => {
  it('stand by their numbers, each once', () => {
    expect(inOrder(['I14', 'I2', 'I10', 'I2', 'I1'])).toStrictEqual(['I1', 'I2', 'I10', 'I14']);
  });
});
