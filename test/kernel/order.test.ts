import { describe, expect, it } from 'vitest';
import { ascending } from '../../src/kernel/order.js';

describe('ascending', () => {
  it.each([
    ['a', 'b', -1],
    ['b', 'a', 1],
    ['a', 'a', 0],
    // by code units: a capital before every small letter
    ['Z', 'a', -1],
    [1, 2, -1],
    [10, 9, 1],
    [3, 3, 0],
    [BigInt(1), BigInt(2), -1],
    [BigInt(2), BigInt(1), 1],
    [BigInt(2), BigInt(2), 0],
  ] as const)('compares %s and %s', (a, b, expected) => {
    expect(ascending<string | number | bigint>(a, b)).toBe(expected);
  });
});
