import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { unreadable } from '../../src/kernel/untrusted.js';
import { refundFacts, seatReduction, supportRequestFacts } from '../../src/schema/canceling.js';
import { instant } from '../../src/schema/describe.js';
import { term, window } from '../../src/schema/instants.js';
import { cancellationEntry, options } from '../../src/schema/options.js';
import type { ParseOptions, ReadableValue } from '../../src/schema/parsed.js';
import { mostValues, parsed, plainCopy } from '../../src/schema/parsed.js';
import { purchase } from '../../src/schema/purchase.js';
import { activityEntries } from '../../src/schema/software.js';
import { accessFacts, subscription, suspension } from '../../src/schema/subscription.js';
import { purchaseRequest } from '../../src/schema/buying.js';
import { requestWith } from '../purchase-request.js';
import { draws } from '../draws.js';
import { values } from './arbitraries.js';

const types = {
  Subscription: subscription,
  Purchase: purchase,
  Suspension: suspension,
  AccessFacts: accessFacts,
  Term: term,
  TimeWindow: window,
  CancellationEntry: cancellationEntry,
  Options: options,
  RefundFacts: refundFacts,
  SeatReduction: seatReduction,
  SupportRequestFacts: supportRequestFacts,
  ActivityEntries: activityEntries,
} as const satisfies { readonly [name: string]: ReadableValue<unknown> };
const names = Object.keys(types) as readonly (keyof typeof types)[];

/** Reads a plain copy only, as input that is not in order is read. */
function fromCopy(type: ReadableValue<unknown>, json: unknown, { unknownKeys }: ParseOptions): unknown {
  const plain = plainCopy(json);
  return plain === null ? unreadable : type.read(plain.copy, { found: [], unknownKeys, walk: null });
}

/** Checks that the input itself is read as its plain copy is, key by key; returns whether it is in order. */
function isAlike(type: ReadableValue<unknown>, json: unknown, choice: ParseOptions): boolean {
  const direct = parsed(type, json, choice);
  const copied = fromCopy(type, json, choice);
  expect(direct.ok).toBe(copied !== unreadable);
  if (!direct.ok) return false;
  expect(direct.value).toStrictEqual(copied);
  expect(JSON.stringify(direct.value)).toBe(JSON.stringify(copied));
  return true;
}

/** Returns an object of a class with values of its own. */
function instance(values: object): object {
  return Object.assign(new Date(0), values);
}
const round: { self: unknown } = { self: null };
round.self = round;
const getter: PropertyDescriptor = { get: () => 'P1Y', enumerable: true };
const throwing: PropertyDescriptor = {
  get: () => {
    throw new Error('hostile');
  },
  enumerable: true,
};
const odd: readonly unknown[] = [
  -0,
  0,
  Number.NaN,
  undefined,
  null,
  true,
  'x'.repeat(1001),
  '\uD800',
  'never',
  '2020-02-30',
  new Date(0),
  instance({ hours: 1 }),
  Object('text'),
  round,
  Object.defineProperty({}, 'duration', getter),
  Object.defineProperty({}, 'duration', throwing),
  Object.create({ duration: 'P1Y' }),
  Object.assign(Object.create(null) as object, { hours: 1 }),
  { hours: 1 },
  [[]],
  new Array(3),
  Symbol('unknown-key: x'),
  () => 1,
  { __proto__: null, constructor: 1 },
  JSON.parse('{ "__proto__": { "hours": 1 } }'),
];

/** Puts something odd, one of the objects around it, or a getter of the value itself somewhere into a value. */
function spoiled(value: unknown, path: readonly number[], place: number, above: readonly object[] = []): unknown {
  const [first, ...rest] = path;
  if (first === undefined || typeof value !== 'object' || value === null || Object.keys(value).length === 0) return odd[place % odd.length];
  const copy = (Array.isArray(value) ? [...(value as readonly unknown[])] : { ...value }) as Record<string, unknown>;
  const keys = Object.keys(value);
  const key = keys[first % keys.length] as string;
  const old = copy[key];
  if (rest.length > 0) copy[key] = spoiled(old, rest, place, [...above, copy]);
  else if (place % 9 === 0) Object.defineProperty(copy, key, { get: () => old, enumerable: true });
  else if (place % 9 === 1) Object.defineProperty(copy, key, { value: old, enumerable: false });
  else copy[place % 9 === 2 ? 'newer' : key] = place % 9 === 3 ? (above[0] ?? copy) : odd[place % odd.length];
  return copy;
}

const choices: fc.Arbitrary<ParseOptions> = fc.constantFrom({}, { unknownKeys: 'keep' } as const);

describe('input that is read as it stands', () => {
  it.each(names)('gives the %s that its plain copy gives', (name) => {
    const seen = { good: 0, bad: 0 };
    const type: ReadableValue<unknown> = types[name];
    const path = fc.array(fc.nat(), { minLength: 0, maxLength: 3 });
    fc.assert(
      fc.property(values[name], path, fc.nat(), fc.nat(4), choices, (value, where, place, isGood, choice) => {
        const input: unknown = isGood === 0 ? value : spoiled(value, where, place);
        seen[isAlike(type, input, choice) ? 'good' : 'bad'] += 1;
      }),
      { numRuns: draws(600) },
    );
    expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(0);
  });

  it('is read once where it is in order, and again for its faults where it is not', () => {
    const looks = (record: object, type: ReadableValue<unknown> = purchase, name = 'family'): number => {
      let count = 0;
      const trap: ProxyHandler<object> = {
        get: (target, key) => {
          if (key === name) count += 1;
          return Reflect.get(target, key) as unknown;
        },
      };
      parsed(type, new Proxy(record, trap));
      return count;
    };
    const record = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: '2020-03-01T10:00:00Z' };
    expect(looks(record)).toBe(1);
    expect(looks({ ...record, family: 'no-such-family' })).toBe(2);
    // the same list in two places is no cycle
    const words: readonly string[] = ['commercial'];
    const request = requestWith({ offer: { ...requestWith({}).offer, segments: words, exclusiveTo: words } });
    expect(looks(request, purchaseRequest, 'offer')).toBe(1);
  });

  it('law: gives each instant its own value, however alike the texts before it were', () => {
    const at = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2026, 0, 1) });
    const near = fc.constantFrom(0, 0, 1, 1000, 60_000, 86_400_000);
    fc.assert(
      fc.property(at, fc.array(fc.tuple(near, fc.boolean()), { minLength: 2, maxLength: 12 }), (from, steps) => {
        for (const [step, isDay] of steps) {
          const iso = new Date(from + step).toISOString();
          const text = isDay ? iso.slice(0, 10) : iso;
          expect([text, parsed(instant, text)]).toEqual([text, { ok: true, value: Date.parse(text) }]);
          expect(parsed(instant, `${text} `).ok).toBe(false);
        }
      }),
      { numRuns: draws(200) },
    );
  });

  it('does not read the text of an instant twice that was one of the last two', () => {
    const read = (text: string, between: string = text): number => {
      const exec = Reflect.get<RegExp, 'exec'>(RegExp.prototype, 'exec');
      let count = 0;
      const spied = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, one: string) {
        if (one === text) count += 1;
        return exec.call(this, one);
      });
      try {
        const [first, , again] = [parsed(instant, text), parsed(instant, between), parsed(instant, text)];
        expect([first, again]).toEqual(Array(2).fill({ ok: true, value: Date.parse('2020-03-01T10:00Z') }));
      } finally {
        spied.mockRestore();
      }
      return count;
    };
    expect(read('2020-03-01T10:00+00:00')).toBe(1);
    expect(read('2020-03-01T10:00:00.000000000+00:00')).toBe(1);
    expect(read('2020-03-01T12:00+02:00')).toBe(1);
    expect(read('2020-03-01T13:00+03:00', '2021-03-01')).toBe(1);
    expect(read('2020-03-01T14:00+04:00', '2021-03-01T10:00+00:00')).toBe(1);
  });

  it('holds no negative zero', () => {
    const start = { by: 'renewal', startsAt: -0, seats: -0 };
    const input = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: -0, windowStarts: [start] };
    expect(isAlike(purchase, input, {})).toBe(true);
  });

  it('is not in order inside itself, as a class, with a getter that throws, or with too many values', () => {
    const kept = { unknownKeys: 'keep' } as const;
    const dates = { duration: 'P1Y', startsAt: 0, endsAt: 1 };
    const inside: Record<string, unknown> = { ...dates, family: 'isv-saas', billingCycle: 'monthly', orderedAt: 0 };
    inside['term'] = inside;
    expect(isAlike(purchase, inside, kept)).toBe(false);
    expect(isAlike(term, instance(dates), kept)).toBe(false);
    expect(isAlike(term, Object.defineProperty({ ...dates }, 'duration', getter), {})).toBe(true);
    expect(isAlike(term, Object.defineProperty({ ...dates }, 'duration', throwing), {})).toBe(false);
    expect(isAlike(term, { ...dates, newer: new Array(mostValues - 5).fill(0) }, kept)).toBe(true);
    expect(isAlike(term, { ...dates, newer: new Array(mostValues - 4).fill(0) }, kept)).toBe(false);
    const entry = { at: 0, who: 'ann', what: 'key-accessed' };
    expect(isAlike(activityEntries, new Array((mostValues - 4) / 4).fill(entry), {})).toBe(true);
    expect(isAlike(activityEntries, new Array(mostValues / 4).fill(entry), {})).toBe(false);
  });
});
