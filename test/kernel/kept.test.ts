import { describe, expect, it } from 'vitest';
import { keptFor, remembered } from '../../src/kernel/kept.js';

/** Returns a function that gives the length of a text, and the texts that it was asked for. */
function lengths(): { readonly made: string[]; readonly make: (text: string) => number | null } {
  const made: string[] = [];
  return {
    made,
    make: (text) => {
      made.push(text);
      return text === '' ? null : text.length;
    },
  };
}

describe('what is kept for a key', () => {
  it('is made once for each key, also where it is null', () => {
    const kept = new Map<string, number | null>();
    const { made, make } = lengths();
    expect(['a', 'bcd', '', 'a', '', 'bcd'].map((key) => keptFor(kept, key, make))).toEqual([1, 3, null, 1, null, 3]);
    expect(made).toEqual(['a', 'bcd', '']);
    expect([...kept]).toEqual([
      ['a', 1],
      ['bcd', 3],
      ['', null],
    ]);
  });

  it('is forgotten with all else once so many are kept, and not before', () => {
    const kept = new Map<string, number | null>();
    const { made, make } = lengths();
    for (const key of ['a', 'b', 'a', 'b']) keptFor(kept, key, make, 2);
    expect(made).toEqual(['a', 'b']);
    expect(keptFor(kept, 'ccc', make, 2)).toBe(3);
    expect([...kept.keys()]).toEqual(['ccc']);
    expect(keptFor(kept, 'a', make, 2)).toBe(1);
    expect(made).toEqual(['a', 'b', 'ccc', 'a']);
  });
});

describe('what a function remembers', () => {
  it('is made once for each key', () => {
    const { made, make } = lengths();
    const lengthOf = remembered(make);
    expect(['a', 'bcd', 'a', 'bcd'].map(lengthOf)).toEqual([1, 3, 1, 3]);
    expect(made).toEqual(['a', 'bcd']);
  });
});
