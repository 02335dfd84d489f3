import { describe, expect, it } from 'vitest';
import { byKeys } from '../../src/kernel/by-keys.js';

/** Returns how often something was made so far. */
function counted(): { readonly madeOf: (...keys: readonly string[]) => object; readonly count: () => number } {
  let count = 0;
  const made = byKeys((keys) => {
    count += 1;
    return { keys };
  });
  return { madeOf: (...keys) => made(keys), count: () => count };
}

describe('what is made of the keys of an object', () => {
  it('is made once for the same keys in the same order', () => {
    const { madeOf, count } = counted();
    const first = madeOf('a', 'b');
    expect(first).toEqual({ keys: ['a', 'b'] });
    expect(madeOf('a', 'b')).toBe(first);
    expect([madeOf('b', 'a'), madeOf('a'), madeOf()]).toEqual([{ keys: ['b', 'a'] }, { keys: ['a'] }, { keys: [] }]);
    expect(count()).toBe(4);
  });

  it('is kept for at most 200 lists of keys', () => {
    const { madeOf } = counted();
    const first = madeOf('first', 'a');
    for (let index = 1; index < 200; index += 1) madeOf(`other${String(index)}`, 'a');
    expect(madeOf('first', 'a')).toBe(first);
    const last = madeOf('one too many');
    expect(madeOf('first', 'a')).not.toBe(first);
    expect(madeOf('one too many')).toBe(last);
    // the last one and the first, made anew, count already
    for (let index = 2; index < 200; index += 1) madeOf(`more${String(index)}`);
    expect(madeOf('one too many')).toBe(last);
    madeOf('too many again');
    expect(madeOf('one too many')).not.toBe(last);
  });

  it('is not kept for keys of more than 60 characters, or for more than 100 keys', () => {
    const { madeOf } = counted();
    const long = 'x'.repeat(61);
    expect(madeOf(long)).not.toBe(madeOf(long));
    expect(madeOf('short', long)).not.toBe(madeOf('short', long));
    expect(madeOf(long.slice(1))).toBe(madeOf(long.slice(1)));
    const many = Array.from({ length: 101 }, (_, index) => `n${String(index)}`);
    expect(madeOf(...many)).not.toBe(madeOf(...many));
    expect(madeOf(...many.slice(1))).toBe(madeOf(...many.slice(1)));
  });
});
