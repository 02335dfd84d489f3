import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Parsed, SchemaName } from '../../src/schema/index.js';
import {
  parseInterpretations,
  parsePurchase,
  parseSubscription,
  parseSubscriptionEvents,
  parseSupportRequestFacts,
} from '../../src/schema/index.js';
import { values } from './arbitraries.js';
import { names, readers, wrong } from './every.js';
import { draws } from '../draws.js';

const codes = [
  'missing',
  'wrong-type',
  'unknown-value',
  'unknown-key',
  'empty-list',
  'too-long',
  'too-large',
  'too-deep',
  'ill-formed-text',
  'not-plain-data',
  'invalid-instant',
  'inverted-dates',
  'invalid-quantity',
  'inverted-range',
  'invalid-amount',
  'fractional-amount',
  'negative-amount',
  'unknown-currency',
  'currency-mismatch',
  'credited-above-paid',
  'invalid-rate',
  'invalid-entry-id',
];
const purchase = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: '2020-03-01' };
const kept = { unknownKeys: 'keep' } as const;

/** Every refusal says where, what and why in our own words. */
function holdsForm(result: Parsed<unknown>): void {
  if (result.ok) return;
  expect(result.issues.length).toBeGreaterThan(0);
  expect(result.issues.length).toBeLessThanOrEqual(100);
  for (const issue of result.issues) {
    expect(Object.keys(issue)).toEqual(['path', 'code', 'expected', 'received']);
    expect(codes).toContain(issue.code);
    expect(issue.expected).not.toBe('');
    expect(issue.received.length).toBeLessThan(200);
  }
}

const throwing = (): never => {
  throw new Error('hostile');
};
const thrower = { get: throwing, has: throwing, ownKeys: throwing, getOwnPropertyDescriptor: throwing, getPrototypeOf: throwing };
const cycle: { readonly list: unknown[] } = { list: [] };
cycle.list.push(cycle);
const hostileValues: readonly unknown[] = [
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -0,
  2 ** 53,
  -(2 ** 53),
  1.5,
  10n,
  '',
  '2020-02-30',
  '2020-01-01T00:00',
  '0000-00-00',
  '\uD800',
  'constructor',
  '__proto__',
  'x'.repeat(2000),
  Symbol('hostile'),
  throwing,
  new Date(Number.NaN),
  new Map([['family', 'isv-saas']]),
  Object('text'),
  Object.create(purchase),
  Object.defineProperty({}, 'family', { get: throwing, enumerable: true }),
  new Proxy({}, thrower),
  new Proxy([], thrower),
  cycle,
  { length: {} },
  { length: Symbol('hostile') },
  { length: 5000 },
  { size: {}, then: {}, valueOf: {}, toString: {}, [Symbol.toPrimitive]: {} },
  [[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]],
  JSON.parse('{ "__proto__": { "family": "isv-saas" }, "constructor": { "prototype": 1 }, "toJSON": 1, "then": 1 }'),
];
const generated = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSparseArray: true,
  withTypedArray: true,
});
/** Wrapped, since fast-check itself would look at a hostile value and fall. */
const anything: fc.Arbitrary<() => unknown> = fc.oneof(
  fc.nat(hostileValues.length - 1).map((index) => () => hostileValues[index]),
  generated.map((value) => () => value),
);

/** A value with something else in one place, chosen by the numbers. */
function spoiled(value: unknown, path: readonly number[], poison: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== 'object' || value === null) return poison;
  const keys = Object.keys(value);
  const key = keys[first % Math.max(1, keys.length)];
  if (key === undefined) return poison;
  const old: unknown = Reflect.get(value, key);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === key ? spoiled(item, rest, poison) : item));
  return { ...value, [key]: spoiled(old, rest, poison) };
}

describe('hostile input', () => {
  it.each(names)('of any kind is answered by the reader of %s, never thrown', (name) => {
    for (const value of hostileValues) holdsForm(readers[name](value));
    fc.assert(
      fc.property(anything, (poison) => holdsForm(readers[name](poison()))),
      { numRuns: draws(60) },
    );
  });

  it.each(names)('in any place of a good %s is answered, never thrown', (name) => {
    fc.assert(
      fc.property(values[name], fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), anything, (value, path, poison) =>
        holdsForm(readers[name](spoiled(value, path, poison()))),
      ),
      { numRuns: draws(150) },
    );
  });

  it('in a key that no schema knows does no harm', () => {
    for (const value of hostileValues) expect(parsePurchase({ ...purchase, newer: value }, kept).ok).toBe(true);
  });

  it('counts to the limit of one input, in a key that no schema knows too', () => {
    // all values but the purchase itself, its keys and the list
    const room = 50_000 - 1 - Object.keys(purchase).length - 1;
    expect(parsePurchase({ ...purchase, newer: new Array(room).fill(0) }, kept).ok).toBe(true);
    expect(wrong(parsePurchase({ ...purchase, newer: new Array(room + 1).fill(0) }, kept))).toEqual([' too-large']);
    const instance = Object.assign(new Date(0), { all: new Array(50_000).fill(0) });
    expect(parsePurchase({ ...purchase, newer: instance }, kept).ok).toBe(true);
  });

  it('of a cycle or of great depth is refused where it is read, and dropped where it is not', () => {
    const round: Record<string, unknown> = { ...purchase, duration: 'P1Y', startsAt: 0, endsAt: 1 };
    expect(parsePurchase({ ...purchase, newer: round }, kept).ok).toBe(true);
    round['term'] = round;
    expect(wrong(parsePurchase(round, kept))).toEqual(['term not-plain-data']);
    const deep = Array.from({ length: 100 }).reduce<unknown>((tree) => ({ tree }), 1);
    expect(parsePurchase({ ...purchase, newer: deep }, kept).ok).toBe(true);
    // the same object twice is no cycle
    const term = { duration: 'P1Y', startsAt: 0, endsAt: 1 };
    expect(parsePurchase({ ...purchase, newer: [term, term], term }, kept).ok).toBe(true);
  });

  it('of a getter is what it gives, whatever it gives later', () => {
    let reads = 0;
    const get = (): unknown => {
      reads += 1;
      return reads === 1 ? 'isv-saas' : 'no-such-family';
    };
    const parsed = parsePurchase(Object.defineProperty({ ...purchase }, 'family', { get, enumerable: true }));
    expect([parsed.ok && parsed.value.family, reads]).toEqual(['isv-saas', 1]);
    reads = 0;
    // of exactly as many values as an input may have
    const newer = new Array(50_000 - 1 - Object.keys(purchase).length - 1).fill(0);
    const full = parsePurchase(Object.defineProperty({ ...purchase, newer }, 'family', { get, enumerable: true }), kept);
    expect([full.ok && full.value.family, reads]).toEqual(['isv-saas', 1]);
  });

  it('of a getter that throws is refused where it is read, and dropped where it is not', () => {
    const getter = (key: string): object => Object.defineProperty({ ...purchase }, key, { get: throwing, enumerable: true });
    expect(wrong(parsePurchase(getter('term')))).toEqual(['term not-plain-data']);
    expect(wrong(parsePurchase(getter('family')))).toEqual(['family not-plain-data']);
    expect(parsePurchase(getter('newer'), kept).ok).toBe(true);
    expect(parsePurchase({ ...purchase, newer: Object.defineProperty({}, 'key', { get: throwing, enumerable: true }) }, kept).ok).toBe(
      true,
    );
  });

  it('of a key that a proxy names and then does not have is absent', () => {
    const flickering = new Proxy(
      { ...purchase, term: 1 },
      { getOwnPropertyDescriptor: (target, key) => (key === 'term' ? undefined : Reflect.getOwnPropertyDescriptor(target, key)) },
    );
    expect(parsePurchase(flickering)).toEqual(parsePurchase(purchase));
    expect(parsePurchase(new Proxy(purchase, { ownKeys: () => [...Object.keys(purchase), 'cloud'] }))).toEqual(parsePurchase(purchase));
    // named at first, and gone when its value is asked for
    const gone = {
      ...purchase,
      get family() {
        Reflect.deleteProperty(gone, 'orderedAt');
        return 'isv-saas';
      },
    };
    expect(wrong(parsePurchase(gone))).toEqual(['orderedAt missing']);
  });

  it('of text is read to a thousand characters', () => {
    const named = (length: number) => wrong(parseSupportRequestFacts({ orderId: 'x'.repeat(length) }));
    expect([named(1000), named(1001)]).toEqual([[], ['orderId too-long']]);
  });

  it('of a polluted Object.prototype is not read', () => {
    const pollute = (keys: object): void => void Object.assign(Object.prototype, keys);
    try {
      pollute({ term: { duration: 'P1Y' }, orderedAt: 0 });
      expect(wrong(parsePurchase({ family: 'isv-saas', billingCycle: 'monthly' }))).toEqual(['orderedAt missing']);
    } finally {
      for (const key of ['term', 'orderedAt']) Reflect.deleteProperty(Object.prototype, key);
    }
  });

  it('of a __proto__ key is a key that is not known', () => {
    expect(parsePurchase(JSON.parse(`{ "__proto__": { "family": "isv-saas" } }`)).ok).toBe(false);
    expect(wrong(parseInterpretations(JSON.parse('{ "__proto__": {} }')))).toEqual(['__proto__ unknown-key']);
    for (const value of ['{}', '"text"', '7'])
      expect(wrong(parseSupportRequestFacts(JSON.parse(`{ "__proto__": ${value} }`)))).toEqual(['__proto__ unknown-key']);
    const fields = parseSupportRequestFacts(JSON.parse('{ "__proto__": "text", "orderId": "1" }'), kept);
    expect(fields.ok && Object.keys(fields.value)).toEqual(['orderId']);
    expect(fields.ok && Object.getPrototypeOf(fields.value)).toBe(Object.prototype);
  });

  it.each<[string, () => Parsed<unknown>, string]>([
    ['a text of 10 MB for a word', () => parsePurchase({ ...purchase, family: 'x'.repeat(1e7) }), 'family too-long'],
    ['a text of 10 MB for an instant', () => parsePurchase({ ...purchase, orderedAt: '2'.repeat(1e7) }), 'orderedAt too-long'],
    [
      'a million unknown keys',
      () => parsePurchase(Object.fromEntries(Array.from({ length: 1e6 }, (_, index) => [`k${String(index)}`, 0]))),
      ' too-large',
    ],
    ['a list of four thousand million holes', () => parsePurchase({ ...purchase, windowStarts: new Array(2 ** 32 - 1) }), ' too-large'],
    [
      'forty thousand bad window starts',
      () => parsePurchase({ ...purchase, windowStarts: new Array(40_000).fill({}) }),
      'windowStarts[0].by missing',
    ],
    [
      'forty thousand unknown interpretations',
      () => parseInterpretations(Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => [`k${String(index)}`, 0]))),
      'k0 unknown-key',
    ],
    [
      'a doubling tree of shared objects',
      () => parsePurchase(Array.from({ length: 40 }).reduce<unknown>((tree) => [tree, tree], 1)),
      ' too-large',
    ],
    [
      'a hundred thousand levels',
      () => parseSubscription(Array.from({ length: 1e5 }).reduce<unknown>((tree) => ({ tree }), 1)),
      'status missing',
    ],
    [
      'twelve thousand bad events',
      () => parseSubscriptionEvents(new Array(12_000).fill({ event: 'cancel', at: 'x' })),
      '[0].at invalid-instant',
    ],
  ])('of great size is answered soon: %s', (_name, read, first) => {
    const result = read();
    holdsForm(result);
    expect(wrong(result)[0]).toBe(first);
  });

  it('of a proxy that lies about everything ends', () => {
    const liar: object = new Proxy([], { get: (_target, key) => (key === 'length' ? Number.POSITIVE_INFINITY : liar) });
    expect(wrong(parsePurchase(liar))).toEqual([' too-large']);
    const endless: object = new Proxy(
      {},
      {
        ownKeys: () => ['a', 'b', 'c'],
        getOwnPropertyDescriptor: () => ({ value: endless, enumerable: true, configurable: true }),
        get: () => endless,
      },
    );
    expect(wrong(parsePurchase(endless))).toEqual([
      'family missing',
      'billingCycle missing',
      'orderedAt missing',
      'a unknown-key',
      'b unknown-key',
      'c unknown-key',
    ]);
  });
});

describe('invalid options', () => {
  const without: readonly SchemaName[] = ['Instant', 'CancellationEntry', 'Interpretations', 'Options', 'CancellationOptions'];
  it.each(names.filter((name) => !without.includes(name)))('are told of by the reader of %s', (name) => {
    for (const options of [null, 7, 'keep']) expect(() => readers[name](purchase, options as never)).toThrow('wrong-type at "options"');
  });
});
