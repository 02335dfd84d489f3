import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heapOf, sinkFirst } from '../../src/kernel/heap.js';

describe('a heap', () => {
  it('gives the smallest key first, again and again, as its keys grow', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 12 }), (numbers) => {
        const keys = Float64Array.from(numbers);
        const heap = heapOf(keys);
        const taken = numbers.map(() => {
          const first = heap.items[0] as number;
          const key = keys[first] as number;
          keys[first] = Number.POSITIVE_INFINITY;
          sinkFirst(heap);
          return key;
        });
        expect(taken).toEqual([...numbers].sort((a, b) => a - b));
        expect([...heap.items].sort((a, b) => a - b)).toEqual([...numbers.keys()]);
      }),
    );
  });

  it('of no keys holds nothing', () => {
    expect(heapOf(new Float64Array()).items.length).toBe(0);
  });
});
