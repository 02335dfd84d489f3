import { describe, expect, it } from 'vitest';
import { idsTwice } from '../../src/cli/twice.js';

describe('the ids that several records have', () => {
  it('are found among a hundred thousand, and no other', () => {
    const twice = idsTwice();
    const ids = Array.from({ length: 100_000 }, (_id, place) => `5ab5c000-0000-4000-8000-${String(place).padStart(12, '0')}`);
    for (const id of ids) twice.add(id);
    expect(twice.hints()).toEqual([]);
    for (const place of [99_999, 0, 512]) twice.add(String(ids[place]).toUpperCase());
    twice.add(null);
    twice.add(String(ids[0]));
    expect(twice.hints()).toEqual([
      'the id 5AB5C000-0000-4000-8000-000000000000 occurs in records 1, 100002, 100005: each of them is counted',
      'the id 5AB5C000-0000-4000-8000-000000000512 occurs in records 513, 100003: each of them is counted',
      'the id 5AB5C000-0000-4000-8000-000000099999 occurs in records 100000, 100001: each of them is counted',
    ]);
  });

  it('are not taken for ids that are like them', () => {
    const twice = idsTwice();
    const parts = ['', 'a', 'b', 'ab', 'ba', '0', '00', '\u0100', 's-1', 's-10', 's-01'];
    for (const first of parts) for (const second of parts) twice.add(`${first}/${second}`);
    expect(twice.hints()).toEqual([]);
  });
});
