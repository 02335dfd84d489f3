import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instant, readable } from 'termbook';
import { code, frozen } from '../rules/ask.js';

const at = instant('2020-03-01T10:00Z');
const text = '2020-03-01T10:00:00.000Z';

describe('readable', () => {
  it('turns exactly the numbers under `at` and under keys that end in `At`, `By` or `Until`, however deep', () => {
    const answer = frozen({
      at,
      days: 3,
      window: { opensAt: at, closesAt: null },
      list: [{ untilAt: at, amount: 5 }],
      row: { decideBy: at, reducibleUntil: at, standby: 1, suspendedBy: 'partner', by: 2, until: 3 },
      At: at,
      format: 7,
      cat: 1,
      atomic: 2,
    });
    expect(readable(answer)).toStrictEqual({
      at: text,
      days: 3,
      window: { opensAt: text, closesAt: null },
      list: [{ untilAt: text, amount: 5 }],
      row: { decideBy: text, reducibleUntil: text, standby: 1, suspendedBy: 'partner', by: 2, until: 3 },
      At: text,
      format: 7,
      cat: 1,
      atomic: 2,
    });
  });

  it('leaves words, lists of numbers and null as they are', () => {
    expect(readable({ at: null, cancelUntilAt: 'never', seats: [1, 2], ok: true })).toStrictEqual({
      at: null,
      cancelUntilAt: 'never',
      seats: [1, 2],
      ok: true,
    });
    expect(readable(null)).toBeNull();
    expect(readable(5)).toBe(5);
  });

  it('refuses a number under such a key that is no instant', () => {
    expect(code(() => readable({ openedAt: 0.5 }))).toBe('invalid-instant at at');
  });

  it('refuses a Date, which would be copied as an empty object', () => {
    expect(() => readable({ at: new Date(0) })).toThrow('invalid-instant at "answer": expected an Instant, as instant(date) gives');
    expect(code(() => readable({ list: [new Date(0)] }))).toBe('invalid-instant at answer');
    expect(readable({ at: instant(new Date(0)) })).toEqual({ at: '1970-01-01T00:00:00.000Z' });
  });

  it('goes down a hundred levels and no further: a cycle is told', () => {
    const nested = (levels: number): unknown => (levels === 0 ? { at } : { inside: nested(levels - 1) });
    expect(JSON.stringify(readable(nested(100)))).toContain(text);
    expect(() => readable(nested(101))).toThrow('wrong-type at "answer": expected at most 100 levels, received an object');
    const cycle: unknown[] = [];
    cycle.push(cycle);
    expect(code(() => readable(cycle))).toBe('wrong-type at answer');
  });

  it('copies, and writes an own key __proto__ as a key', () => {
    const hostile: unknown = JSON.parse('{"__proto__":{"at":0}}');
    expect(JSON.stringify(readable(hostile))).toBe('{"__proto__":{"at":"1970-01-01T00:00:00.000Z"}}');
  });

  it('changes nothing of JSON that holds no such key', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const kept = JSON.parse(
          JSON.stringify(value, (key, item: unknown) => (key === 'at' || key.endsWith('At') ? undefined : item)),
        ) as unknown;
        expect(readable(kept)).toStrictEqual(kept);
      }),
    );
  });
});
