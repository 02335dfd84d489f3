import { describe, expect, it } from 'vitest';
import { isGap, unknownValue } from '../../src/kernel/gap.js';

describe('a word that is not known', () => {
  it('is told as it came where it is text, and described where it is not', () => {
    expect(unknownValue('family', 'odd')).toStrictEqual({ gap: 'unknown-value', fact: 'family', value: 'odd' });
    expect(unknownValue('family', 5)).toStrictEqual({ gap: 'unknown-value', fact: 'family', value: '5' });
    expect(unknownValue('family', ['odd'])).toStrictEqual({ gap: 'unknown-value', fact: 'family', value: 'a list' });
  });

  it('is a gap, and what has no own word for one is none', () => {
    expect(isGap(unknownValue('family', 'odd'))).toBe(true);
    expect(isGap({})).toBe(false);
    expect(isGap(Object.create({ gap: 'documents-silent' }) as object)).toBe(false);
  });
});
