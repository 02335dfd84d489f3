import { describe, expect, it } from 'vitest';
import { longestText, mostDepth, mostValues, plainCopy } from '../../src/schema/parsed.js';

const copyOf = (value: unknown): unknown => plainCopy(value)?.copy;
const insteadOf = (value: unknown): string | undefined => {
  const copy = copyOf(value);
  return typeof copy === 'symbol' ? copy.description : undefined;
};
const nested = (levels: number): unknown => (levels === 0 ? 'core' : { in: nested(levels - 1) });
const innermost = (value: unknown): unknown => (typeof value === 'object' && value !== null && 'in' in value ? innermost(value.in) : value);

describe('the plain copy', () => {
  it('is equal to plain JSON data and shares nothing with it', () => {
    const value = { a: [1, 'two', true, null, { b: {} }] };
    const copy = copyOf(value);
    expect(copy).toEqual(value);
    expect(copy).not.toBe(value);
  });

  it('inherits nothing, so that a polluted Object.prototype adds nothing and __proto__ is a key like any other', () => {
    const copy = copyOf(JSON.parse('{ "__proto__": { "family": "isv-saas" } }'));
    const inherited = Object.getPrototypeOf(copy) as object;
    expect([Object.getPrototypeOf(inherited), Reflect.ownKeys(inherited), Object.isFrozen(inherited)]).toEqual([null, [], true]);
    expect(Object.keys(copy as object)).toEqual(['__proto__']);
    expect(Reflect.get(copy as object, 'constructor')).toBeUndefined();
  });

  it('turns -0 into 0 and keeps NaN for the schema to refuse', () => {
    expect(Object.is(copyOf(-0), 0)).toBe(true);
    expect(copyOf(Number.NaN)).toBeNaN();
  });

  it('takes undefined in an object for absent, as JSON does, and keeps the place of a hole in a list', () => {
    expect(Object.keys(copyOf({ a: undefined, b: 1 }) as object)).toEqual(['b']);
    expect(copyOf([1, undefined])).toEqual([1, undefined]);
    const sparse: unknown[] = [];
    sparse[1] = 1;
    expect(copyOf(sparse)).toEqual([undefined, 1]);
  });

  it('reads objects without a prototype and those of another realm', () => {
    expect(copyOf(Object.assign(Object.create(null) as object, { a: 1 }))).toEqual({ a: 1 });
    const otherRealm = Object.create(null) as object;
    expect(copyOf(Object.assign(Object.create(otherRealm) as object, { a: 1 }))).toEqual({ a: 1 });
  });

  it('leaves symbol keys and keys that are not enumerable behind, as JSON does', () => {
    const value = Object.defineProperty({ [Symbol('key')]: 1 }, 'hidden', { value: 1 });
    expect(copyOf(value)).toEqual({});
  });

  it('holds what a getter gives, read once', () => {
    let reads = 0;
    const copy = copyOf({
      get a() {
        reads += 1;
        return reads;
      },
    });
    expect([copy, reads]).toEqual([{ a: 1 }, 1]);
  });

  it('of a getter that throws is a symbol that says so, and the rest is copied', () => {
    const throwing = {
      get a(): never {
        throw new Error('hostile');
      },
      b: 1,
    };
    const copy = copyOf(throwing) as { readonly a: symbol; readonly b: number };
    expect([copy.a.description, copy.b]).toEqual(['not-plain-data: a value that throws when it is read', 1]);
  });

  it.each([
    ['a function', () => {}, 'not-plain-data: a function'],
    ['a bigint', 10n, 'not-plain-data: a bigint'],
    ['a symbol', Symbol('own'), 'not-plain-data: a symbol'],
    ['a Date', new Date(0), 'not-plain-data: an instance of a class'],
    ['a Map', new Map(), 'not-plain-data: an instance of a class'],
    ['a boxed string', Object('text'), 'not-plain-data: an instance of a class'],
    ['an object that inherits its keys', Object.create({ family: 'isv-saas' }), 'not-plain-data: an instance of a class'],
    ['an object that inherits from a function', Object.create(() => {}), 'not-plain-data: an instance of a class'],
    [
      'an object that inherits from a function without prototype',
      Object.create(Object.setPrototypeOf(() => {}, null) as object),
      'not-plain-data: an instance of a class',
    ],
    ['half a surrogate pair', 'a\uD800b', 'ill-formed-text: text with half a surrogate pair'],
  ])('stands a symbol in for %s', (_name, value, description) => {
    expect(insteadOf(value)).toBe(description);
  });

  it('stands a symbol in for a proxy whose traps throw, and for a revoked one', () => {
    const fail = (): never => {
      throw new Error('trap');
    };
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    for (const hostile of [new Proxy({}, { ownKeys: fail }), new Proxy([1], { get: fail }), proxy]) {
      expect(insteadOf(hostile)).toBe('not-plain-data: an object that throws when looked at');
    }
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 32])('takes a proxy that states a length of %d for too many values', (length) => {
    expect(plainCopy(new Proxy([], { get: () => length }))).toBeNull();
  });

  it('cuts a cycle where it closes, and takes the same object twice side by side for no cycle', () => {
    const cycle: { self?: unknown } = {};
    cycle.self = cycle;
    expect(String((copyOf(cycle) as { self: symbol }).self.description)).toBe('not-plain-data: a cycle');
    const shared = { a: 1 };
    expect(copyOf([shared, shared])).toEqual([shared, shared]);
  });

  it(`keeps text of ${String(longestText)} characters and stands a symbol in for one more`, () => {
    expect(copyOf('x'.repeat(longestText))).toHaveLength(longestText);
    expect(insteadOf('x'.repeat(longestText + 1))).toBe(`too-long: ${String(longestText + 1)} characters`);
  });

  it(`keeps ${String(mostDepth)} levels and stands a symbol in for what lies deeper`, () => {
    expect(innermost(copyOf(nested(mostDepth)))).toBe('core');
    expect(String((innermost(copyOf(nested(mostDepth + 1))) as symbol).description)).toBe('too-deep: more than 16 levels');
  });

  it(`keeps ${String(mostValues)} values, the whole counted, and is null for one more: in a list, in an object, or nested`, () => {
    const items = (count: number): readonly number[] => Array.from({ length: count }, () => 1);
    const fields = (count: number): object => Object.fromEntries(items(count).map((item, index) => [`k${String(index)}`, item]));
    expect(plainCopy(items(mostValues - 1))).toEqual({ copy: items(mostValues - 1) });
    expect(plainCopy(items(mostValues))).toBeNull();
    expect(Object.keys(copyOf(fields(mostValues - 1)) as object)).toHaveLength(mostValues - 1);
    expect(plainCopy(fields(mostValues))).toBeNull();
    expect(plainCopy({ a: items(mostValues - 3), b: 1 })).not.toBeNull();
    expect(plainCopy({ a: items(mostValues - 2), b: 1 })).toBeNull();
    expect(plainCopy([items(mostValues), items(1), { a: 1 }])).toBeNull();
  });
});
