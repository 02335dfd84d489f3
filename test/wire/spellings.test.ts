import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownWord } from '../../src/wire/fields.js';
import { notes } from '../../src/wire/notes.js';
import { draws } from '../draws.js';

/** Two tables that have a spelling in common and mean different values by it. */
const cycles = { none: 'none', monthly: 'monthly', onetime: 'one-time' } as const;
const charges = { none: 'usage', license: 'license', onetime: 'once' } as const;
const tables: readonly { readonly [plain: string]: string }[] = [cycles, charges];
const spellings = [
  'none',
  'NONE',
  'monthly',
  'license',
  'onetime',
  'OneTime',
  'one-time',
  'One_Time',
  'o n e t i m e',
  'weekly',
  'toString',
  '',
];

/** Returns the value of a spelling, counted from the letters alone. */
function meant(text: string, table: { readonly [plain: string]: string }): string | null {
  const plain = Array.from(text.toLowerCase())
    .filter((letter) => letter >= 'a' && letter <= 'z')
    .join('');
  return Object.entries(table).find(([word]) => word === plain)?.[1] ?? null;
}

describe('a value in any spelling', () => {
  it('law: is the one that its letters say, in its own table, whatever was read before', () => {
    const asked = fc.array(fc.tuple(fc.constantFrom(...spellings), fc.constantFrom(...tables)), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(asked, (all) => {
        for (const [text, table] of all) expect(knownWord(text, 'status', table, notes())).toBe(meant(text, table));
      }),
      { numRuns: draws(200) },
    );
  });

  it('is still read after more spellings than are kept', () => {
    for (let gaps = 1; gaps < 120; gaps += 1) {
      const text = `one${'-'.repeat(gaps % 60)}time${'_'.repeat(Math.floor(gaps / 60))}`;
      expect([text, knownWord(text, 'status', cycles, notes())]).toEqual([text, 'one-time']);
      expect([text, knownWord(text, 'status', charges, notes())]).toEqual([text, 'once']);
    }
  });

  it('is looked up in its table once for each spelling, of at most 40 characters', () => {
    let lookups = 0;
    const table = new Proxy<{ readonly [plain: string]: string }>(cycles, {
      getOwnPropertyDescriptor: (words, word) => {
        lookups += 1;
        return Reflect.getOwnPropertyDescriptor(words, word);
      },
    });
    const again = (text: string): boolean => {
      knownWord(text, 'status', table, notes());
      const before = lookups;
      expect(knownWord(text, 'status', table, notes())).toBe('one-time');
      return lookups > before;
    };
    expect(['onetime', 'One-Time', `one${'-'.repeat(33)}time`, `one${'-'.repeat(34)}time`].map(again)).toEqual([false, false, false, true]);
  });

  it('is noted as received each time it is not known', () => {
    const to = notes();
    knownWord('Weekly', 'a', cycles, to);
    knownWord('Weekly', 'b', cycles, to);
    expect(to.unknown).toEqual([
      { path: 'a', value: 'Weekly' },
      { path: 'b', value: 'Weekly' },
    ]);
  });
});
