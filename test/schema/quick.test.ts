import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { readable } from '../../src/kernel/readable.js';
import { schemas } from '../../src/schema/index.js';
import { parsed, parsedBySchema } from '../../src/schema/parsed.js';
import { longestText, mostDepth, mostValues } from '../../src/schema/plain.js';
import { quickCopy, quickOf } from '../../src/schema/quick.js';
import { values } from './arbitraries.js';
import { names } from './every.js';
import { draws } from '../draws.js';

const purchase = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: 1_583_056_800_000 };
const term = { duration: 'P1Y', startsAt: 1_583_056_800_000, endsAt: '2021-03-01T10:00:00.000Z' };
const subscription = {
  ...purchase,
  id: 's-1',
  term,
  trial: null,
  openings: [{ by: 'order', openedAt: 0, seats: null }],
  stated: { cancelUntilAt: 'never', refundUntil: [{ refund: 'full', untilAt: null }] },
  quantity: -0,
  autoRenew: true,
  changedAt: '2020-03-01',
  status: 'active',
};

/** Everything that can be seen of an outcome: also the order of keys, and -0. */
function seen(outcome: unknown): string {
  return JSON.stringify(outcome, (_key, value: unknown) => {
    if (Object.is(value, -0)) return 'minus zero';
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.entries({ kind: String(Object.getPrototypeOf(value) === Object.prototype), ...value });
  });
}

function isSame(name: (typeof names)[number], value: unknown): void {
  const schema = schemas[name] as z.ZodType;
  const slow = parsedBySchema(schema, value);
  const quick = parsed(schema, value);
  expect(quick).toStrictEqual(slow);
  expect(seen(quick)).toBe(seen(slow));
}

function copied(value: unknown): unknown {
  const quick = quickOf(schemas.Purchase);
  return quick && quickCopy(quick, value);
}

const throwing = (): never => {
  throw new Error('hostile');
};
const hostile: readonly (() => unknown)[] = [
  () => undefined,
  () => Number.NaN,
  () => -0,
  () => 1.5,
  () => 2 ** 53,
  () => 10n,
  () => Symbol('hostile'),
  () => throwing,
  () => '',
  () => '\uD800',
  () => '\u{1F600}',
  () => 'x'.repeat(1000),
  () => 'x'.repeat(1001),
  () => '2020-02-30',
  () => '2020-03-01T10:00+09:00',
  () => new Date(0),
  () => Object.create(purchase) as unknown,
  () => Object.assign(Object.create(null) as object, purchase),
  () => Object.defineProperty({}, 'family', { get: throwing, enumerable: true }),
  () => Object.defineProperty({ ...purchase }, 'term', { get: () => term, enumerable: true }),
  () => Object.defineProperty({ ...purchase }, 'newer', { get: throwing, enumerable: true }),
  () => Object.defineProperty({ ...purchase }, 'orderedAt', { enumerable: false }),
  () => Object.defineProperty({ ...subscription }, 'status', { get: throwing }),
  () => JSON.parse('{ "__proto__": { "family": "isv-saas" }, "constructor": 1 }') as unknown,
  () => [],
  () => new Array<unknown>(2),
  () => Object.assign([term], { extra: 1 }),
  () => Object.assign(Object.setPrototypeOf([], null) as object, purchase),
  () => Object.assign(Object.setPrototypeOf(() => undefined, null) as object, purchase),
  () => new Proxy({ ...purchase }, {}),
  () => new Proxy({}, { ownKeys: throwing }),
  () => new Proxy({ ...purchase }, { ownKeys: () => ['family'] }),
  () => new Proxy({ ...purchase }, { ownKeys: () => ['family', 'cloud'] }),
  () => new Proxy([], { get: (target, key) => (key === 'length' ? -1 : (Reflect.get(target, key) as unknown)) }),
  () => new Proxy([], { get: (target, key) => (key === 'length' ? {} : (Reflect.get(target, key) as unknown)) }),
];
const poisons = fc.oneof(
  fc.constantFrom(...hostile),
  fc
    .anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true })
    .map((value) => () => value),
);

/** A copy with something else in one place, or beside what is there. */
function spoiled(value: unknown, path: readonly number[], poison: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== 'object' || value === null) return poison;
  const keys = Object.keys(value);
  const key = [...keys, 'newer'][first % (keys.length + 1)] as string;
  const inner: unknown = Reflect.get(value, key);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === key ? spoiled(item, rest, poison) : item));
  return { ...value, [key]: spoiled(inner, rest, poison) };
}

describe('what is good at first sight', () => {
  it.each(names)('of a %s is what the schema reads: any, with instants as text, with keys in another order or unknown', (name) => {
    fc.assert(
      fc.property(values[name], fc.anything(), (value, newer) => {
        isSame(name, value);
        isSame(name, JSON.parse(JSON.stringify(readable(value))));
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
        isSame(name, Object.fromEntries(Object.entries(value).reverse()));
        isSame(name, { newer, ...value });
      }),
      { numRuns: draws(40) },
    );
  });

  it.each(names)('of a %s with anything in any place is what the schema says, the issues included', (name) => {
    for (const value of hostile) isSame(name, value());
    fc.assert(
      fc.property(values[name], fc.array(fc.nat(), { minLength: 1, maxLength: 4 }), poisons, (value, path, poison) =>
        isSame(name, spoiled(value, path, poison())),
      ),
      { numRuns: draws(80) },
    );
  });

  it('is copied without the schema', () => {
    const quick = quickOf(schemas.Subscription);
    const copy = quick && quickCopy(quick, subscription);
    expect(copy).toMatchObject({ id: 's-1', term: { endsAt: 1_614_592_800_000 }, quantity: 0, changedAt: 1_583_020_800_000 });
    expect(copy).not.toBe(subscription);
    const holed = Object.assign([1, undefined, null], { 4: 2 });
    expect(copied({ ...purchase, newer: [[], { deep: holed }, new Date(0)] })).toEqual(purchase);
    const instance = Object.assign(new Date(0), { all: new Array(mostValues).fill(0) });
    expect(copied({ ...purchase, newer: instance })).toEqual(purchase);
    isSame('Purchase', { ...purchase, newer: instance });
  });

  it('holds text as long as the schema takes, and no longer', () => {
    const quick = quickOf(schemas.Subscription) ?? (() => undefined);
    const named = (length: number): object => ({ ...subscription, id: 'x'.repeat(length) });
    expect(quickCopy(quick, named(longestText))).toMatchObject({ id: 'x'.repeat(longestText) });
    expect(quickCopy(quick, named(longestText + 1))).toBeUndefined();
    for (const length of [longestText, longestText + 1]) isSame('Subscription', named(length));
    for (const id of [['x'], [], { length: 1 }]) isSame('Subscription', { ...subscription, id });
  });

  it('is told of every schema but those with a choice of kinds or free keys', () => {
    expect(names.filter((name) => quickOf(schemas[name]) === undefined)).toEqual([
      'CancellationEntry',
      'CancellationOptions',
      'SupportRequestFacts',
    ]);
  });

  it('takes an event with what it stands on, and leaves an entry id of another form to the schema', () => {
    const stands = { rule: 'T1', entry: 'move/renew@undated', since: 'undated', source: 'x', certainty: 'stated', coverage: 'in-force' };
    const event = { event: 'expire', at: 0, basis: [stands], facts: {} };
    const quick = quickOf(schemas.SubscriptionEvent) ?? (() => undefined);
    expect(parsedBySchema(schemas.SubscriptionEvent, event).ok).toBe(true);
    expect(quickCopy(quick, event)).toEqual(event);
    const strange = { ...event, basis: [{ ...stands, entry: 'renew@undated' }] };
    expect(quickCopy(quick, strange)).toBeUndefined();
    isSame('SubscriptionEvent', strange);
  });

  it('takes as many values as the schema, known or not', () => {
    const room = mostValues - 1 - Object.keys({ ...purchase, newer: 1 }).length;
    const enough = { ...purchase, newer: new Array(room).fill(0) };
    const tooMany = { ...purchase, newer: new Array(room + 1).fill(0) };
    expect(copied(enough)).toEqual(purchase);
    expect(copied(tooMany)).toBeUndefined();
    for (const value of [enough, tooMany]) isSame('Purchase', value);
    isSame('Purchase', { ...purchase, openings: new Array(mostValues).fill(subscription.openings[0]) });
  });

  it('leaves what nests too deep, or holds itself, to the schema', () => {
    const nested = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((tree) => ({ tree }), 1);
    expect(copied({ ...purchase, newer: nested(mostDepth - 1) })).toEqual(purchase);
    expect(copied({ ...purchase, newer: nested(mostDepth) })).toBeUndefined();
    const round: Record<string, unknown> = { ...purchase, ...term };
    round['term'] = round;
    expect(copied(round)).toBeUndefined();
    isSame('Purchase', round);
    isSame('Purchase', { ...purchase, newer: nested(mostDepth) });
    // the same object twice is no cycle
    expect(copied({ ...purchase, newer: [term, term], term: { duration: 'P1Y', startsAt: 0, endsAt: 1 } })).toBeDefined();
  });

  it('passes over what a proxy names and then does not have', () => {
    let asked = 0;
    const flickering = new Proxy(
      { ...purchase, newer: 1 },
      {
        getOwnPropertyDescriptor: (target, key) => {
          if (key === 'newer') asked += 1;
          return key === 'newer' && asked % 2 === 0 ? undefined : Reflect.getOwnPropertyDescriptor(target, key);
        },
      },
    );
    isSame('Purchase', flickering);
    expect(copied(flickering)).toEqual(purchase);
  });

  it('runs no getter', () => {
    for (const key of ['term', 'newer', 'family']) {
      isSame('Purchase', Object.defineProperty({ ...purchase }, key, { get: throwing, enumerable: true, configurable: true }));
      isSame('Purchase', { ...purchase, newer: Object.defineProperty({}, key, { get: throwing, enumerable: true }) });
    }
  });
});
