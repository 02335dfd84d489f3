import type { NonEmpty } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { instantOrNull } from '../kernel/instant.js';
import type { IssueCode } from '../kernel/untrusted.js';
import { unreadable } from '../kernel/untrusted.js';
import { byKeys } from '../kernel/by-keys.js';
import { meant } from '../kernel/nearest.js';
import type { Faults, ReadableValue } from './parsed.js';
import { copyText, countSkipped, enter, fault, isPlain, leave, under } from './parsed.js';

/** A JSON Schema. */
export type JsonSchema = { readonly [key: string]: unknown };

/** One type of values, its rules stated once: `read` checks data against them, `json` writes them as JSON Schema. */
export interface Description<Value> extends ReadableValue<Value> {
  /** Writes the JSON Schema; `of` writes that of a part. */
  readonly json: (of: (part: Description<unknown>) => JsonSchema) => JsonSchema;
  /** The name in `$defs` of the JSON Schema; null if it stands in place. */
  readonly name: string | null;
}
/** The type of the values that a description reads. */
export type ValueOf<D> = D extends Description<infer Value> ? Value : never;

function describe<Value>(read: Description<Value>['read'], json: Description<Value>['json']): Description<Value> {
  return { read, json, name: null };
}

/** Gives a description its name in `$defs`. */
export function named<D extends Description<unknown>>(name: string, type: D): D {
  return { ...type, name };
}

/** One value of a list. */
export function word<const Word extends string>(
  words: readonly Word[],
  expected = `one of ${words.join(', ')}`,
  code: IssueCode = 'unknown-value',
): Description<Word> {
  const known = new Set<unknown>(words);
  return describe(
    (value, faults) => (known.has(value) ? (value as Word) : fault(faults, value, code, expected)),
    () => ({ type: 'string', enum: [...words] }),
  );
}

/** One single value. */
export interface Only<Word extends string> extends Description<Word> {
  readonly word: Word;
}

export function only<const Word extends string>(single: Word): Only<Word> {
  return { ...word([single]), json: () => ({ type: 'string', const: single }), word: single };
}

/** Any text of at most a thousand characters. */
export const text: Description<string> = describe(
  (value, faults) => {
    const found = typeof value === 'string' ? copyText(value) : value;
    return typeof found === 'string' ? found : fault(faults, found, 'wrong-type', 'text');
  },
  () => ({ type: 'string' }),
);

/** Text of a pattern. */
export function textLike(pattern: RegExp, code: IssueCode, expected: string): Description<string> {
  return {
    ...refined(text, (value) => (pattern.test(value) ? none : [[code, expected]])),
    json: () => ({ type: 'string', pattern: pattern.source }),
  };
}

export const flag: Description<boolean> = describe(
  (value, faults) => (typeof value === 'boolean' ? value : fault(faults, value, 'wrong-type', 'true or false')),
  () => ({ type: 'boolean' }),
);

/** A whole number within limits; `complaint` is about any other value, `outside` about a whole number beyond them. */
export function integer(
  least: number,
  most: number,
  complaint: (value: unknown) => Complaint,
  outside: Complaint = complaint(most),
): Description<number> {
  return describe(
    (value, faults) => {
      if (!Number.isSafeInteger(value)) return fault(faults, value, ...complaint(value));
      // adding 0 turns -0 into 0
      const number = (value as number) + 0;
      return number >= least && number <= most ? number : fault(faults, value, ...outside);
    },
    () => ({ type: 'integer', minimum: least, maximum: most }),
  );
}

/** A whole number of seats, hours, downloads and the like. */
export function whole(least: number, most: number = Number.MAX_SAFE_INTEGER): Description<number> {
  const range = most === Number.MAX_SAFE_INTEGER ? `of at least ${String(least)}` : `from ${String(least)} to ${String(most)}`;
  return integer(least, most, () => ['invalid-quantity', `a whole number ${range}`]);
}

/** The strings that an instant can be; only `instantOrNull` knows which of them are dates of the calendar. */
const instantShape = /^\d{4}-\d{2}-\d{2}([Tt ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?([Zz]|[+-]\d{2}(:?\d{2})?))?$/;
export const instantTexts = 'ISO text with offset, a plain date or whole milliseconds, in the years 0000 to 9999';

/** The two texts of instants that were read last: a record often states one instant several times, as its order, the start of its term and its last change. */
let lastText = '';
let lastAt: Instant | null = null;
let earlierText = '';
let earlierAt: Instant | null = null;

function textInstant(text: string): Instant | null {
  if (text === lastText) return lastAt;
  if (text === earlierText) return earlierAt;
  const at = instantOrNull(text);
  // what is no instant may be text of any length, and is not kept
  if (at === null) return null;
  earlierText = lastText;
  earlierAt = lastAt;
  lastText = text;
  lastAt = at;
  return at;
}

/** An instant: ISO text with offset, a plain date (midnight UTC), or whole milliseconds since 1970. */
export const instant: Description<Instant> = named(
  'Instant',
  describe(
    (value, faults) => {
      const at = typeof value === 'string' ? textInstant(value) : typeof value === 'number' ? instantOrNull(value) : null;
      return at ?? fault(faults, value, 'invalid-instant', instantTexts);
    },
    () => ({
      anyOf: [
        { type: 'string', pattern: instantShape.source },
        { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
      ],
    }),
  ),
);

/** A value or null. */
export function nullable<Value>(type: Description<Value>): Description<Value | null> {
  const { read } = type;
  return describe(
    (value, faults) => (value === null ? null : read(value, faults)),
    (of) => {
      const json = of(type);
      const isBareType = typeof json['type'] === 'string' && Object.keys(json).length === 1;
      return isBareType ? { type: [json['type'], 'null'] } : { anyOf: [json, { type: 'null' }] };
    },
  );
}

/** A key that may be absent. */
export interface Optional<Value> extends Description<Value> {
  readonly isOptional: true;
}

export function optional<Value>(type: Description<Value>): Optional<Value> {
  return { ...type, isOptional: true };
}

/** A key that may be absent or null: both say "not stated". */
export function stated<Value>(type: Description<Value>): Optional<Value | null> {
  return optional(nullable(type));
}

/** A key of an older version. */
export interface Former extends Optional<never> {
  readonly isFormer: true;
}

/** Refuses a key of an older version with its name of today: dropping it would silently change answers. */
export function renamed(now: string): Former {
  const expected = `the key ${now}, its name today`;
  const type = describe<never>(
    (value, faults) => fault(faults, value, 'unknown-key', expected),
    () => ({ not: {} }),
  );
  return { ...optional(type), isFormer: true };
}

/** The first of several types that reads a value. What none reads has one fault; if only unknown keys keep one type from reading it, the faults of that type. */
export function oneOf<const Types extends readonly Description<unknown>[]>(
  complaint: Complaint,
  ...types: Types
): Description<ValueOf<Types[number]>> {
  const fits = (type: Description<unknown>, value: unknown): boolean => {
    const faults: Faults = { found: [], unknownKeys: undefined, walk: null };
    type.read(value, faults);
    return faults.found.every(({ code }) => code === 'unknown-key');
  };
  return describe(
    (value, faults) => {
      for (let index = 0; index < types.length; index += 1) {
        const read = types[index]?.read(value, { ...faults, found: [] });
        if (read !== unreadable) return read as ValueOf<Types[number]>;
      }
      const [type, ...more] = types.filter((one) => fits(one, value));
      if (type === undefined || more.length > 0) return fault(faults, value, ...complaint);
      return type.read(value, faults) as ValueOf<Types[number]> | typeof unreadable;
    },
    (of) => ({ anyOf: types.map(of) }),
  );
}

const none: readonly Complaint[] = [];

/** A complaint about a value, or about a part of it at a path. */
export type Complaint = readonly [code: IssueCode, expected: string, ...path: readonly PropertyKey[]];

/** A type with a further check, made once a value is read. */
export function refined<D extends Description<unknown>>(type: D, check: (value: ValueOf<D>) => readonly Complaint[]): D {
  const { read: readType } = type;
  const read: D['read'] = (value, faults) => {
    const found = readType(value, faults);
    if (found === unreadable) return found;
    const complaints = check(found as ValueOf<D>);
    if (complaints.length === 0) return found;
    for (const complaint of complaints) fault(faults, partAt(value, complaint), ...complaint);
    return unreadable;
  };
  return { ...type, read };
}

function partAt(value: unknown, [, , ...path]: Complaint): unknown {
  return path.reduce<unknown>((part, key) => Reflect.get(Object(part) as object, key), value);
}

type Dated<Key extends string> = { readonly [K in Key]?: Instant | null };

/** Checks that one date does not lie before another, if both are stated; `apart` refuses equal dates too. */
export function inOrder<First extends string, Second extends string>(
  first: First,
  second: Second,
  apart = false,
): (value: Dated<First> & Dated<Second>) => readonly Complaint[] {
  const complaints = [['inverted-dates', `an instant ${apart ? 'after' : 'not before'} ${first}`, second]] as const;
  return (value) => {
    const from: Instant | null = value[first] ?? null;
    const to: Instant | null = value[second] ?? null;
    return from === null || to === null || to > from || (to === from && !apart) ? none : complaints;
  };
}

/** The keys of an object and their types. */
export interface DescribedFields {
  readonly [key: string]: Description<unknown>;
}
type OptionalKeys<F> = { [K in keyof F]: F[K] extends Optional<unknown> ? K : never }[keyof F];
/** Keys of older versions have no value. */
type FormerKeys<F> = { [K in keyof F]: F[K] extends Former ? K : never }[keyof F];
type FactsOf<F> = F extends DescribedFields
  ? { readonly [K in Exclude<keyof F, OptionalKeys<F>>]: ValueOf<F[K]> } & {
      readonly [K in Exclude<OptionalKeys<F>, FormerKeys<F>>]?: ValueOf<F[K]>;
    }
  : never;

type Keyed = { readonly [key: string]: unknown };

function isKeyed(value: unknown): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && isPlain(value);
}

/** One key that is read from the objects with the same keys, and its place among them: -1 if it is absent. */
interface KeyPlace {
  readonly key: string;
  readonly read: Description<unknown>['read'];
  readonly at: number;
}

/** One key that is not read. */
interface UnreadKey {
  readonly key: string;
  readonly isKnown: boolean;
  readonly at: number;
}

function fieldsOf<const F extends DescribedFields>(fields: F, passed: readonly string[], isAlwaysStrict: boolean): Description<FactsOf<F>> {
  const parts = Object.entries(fields).map(([key, type]) => ({ key, type, read: type.read, isOptional: 'isOptional' in type }));
  const known = new Set([...Object.keys(fields), ...passed]);
  const expected = `one of the keys ${Object.keys(fields).join(', ')}`;
  const own = Object.keys(fields).filter((key) => !('isFormer' in (fields[key] as object)));
  const amongKeys = byKeys((keys) => {
    const present = new Set(keys);
    return {
      read: parts
        .filter(({ key, isOptional }) => !isOptional || present.has(key))
        .map(({ key, read }): KeyPlace => ({ key, read, at: keys.indexOf(key) })),
      unread: keys.flatMap((key, at): readonly UnreadKey[] => (Object.hasOwn(fields, key) ? [] : [{ key, isKnown: known.has(key), at }])),
    };
  });
  return describe(
    (value, faults) => {
      if (!isKeyed(value)) return fault(faults, value, 'wrong-type', 'an object');
      const copy: Record<string, unknown> = {};
      const keys = Object.keys(value);
      const { read: places, unread } = amongKeys(keys);
      // all values at once: an engine looks each single one up by its name
      const values = Object.values(value);
      let isGood = enter(value, keys.length, faults) && values.length === keys.length;
      for (let index = 0; index < places.length; index += 1) {
        const { key, read, at } = places[index] as KeyPlace;
        const part = at < 0 ? undefined : values[at];
        const from = faults.found.length;
        const found = read(part, faults);
        if (found === unreadable) {
          isGood = false;
          under(faults, from, key);
        } else copy[key] = found;
      }
      const isStrict = isAlwaysStrict || faults.unknownKeys !== 'keep';
      for (let index = 0; index < unread.length; index += 1) {
        const { key, isKnown, at } = unread[index] as UnreadKey;
        const part = values[at];
        if (isKnown || !isStrict) countSkipped(part, faults);
        else if (part !== undefined) {
          isGood = false;
          fault(faults, part, 'unknown-key', `${expected}${meant(key, own)}`, key);
        }
      }
      leave(faults);
      return isGood ? (copy as FactsOf<F>) : unreadable;
    },
    (of) => {
      const required = parts.filter(({ isOptional }) => !isOptional).map(({ key }) => key);
      return {
        type: 'object',
        properties: Object.fromEntries([...passed.map((key) => [key, true]), ...parts.map(({ key, type }) => [key, of(type)])]),
        ...(required.length === 0 ? {} : { required }),
        additionalProperties: false,
      };
    },
  );
}

/** An object of facts: an unknown key is refused, unless the caller keeps it; the passed keys are known and not read. */
export function facts<const F extends DescribedFields>(fields: F, passed: readonly string[] = []): Description<FactsOf<F>> {
  return fieldsOf(fields, passed, false);
}

/** An object of choices: an unknown key is always refused, since passing it over would silently change the answer. */
export function choices<const F extends DescribedFields>(fields: F): Description<FactsOf<F>> {
  return fieldsOf(fields, [], true);
}

/** An object of any keys with values of one type. */
export function dictionary<Value>(type: Description<Value>): Description<{ readonly [key: string]: Value }> {
  return describe(
    (value, faults) => {
      if (!isKeyed(value)) return fault(faults, value, 'wrong-type', 'an object');
      // __proto__ set on a copy would be its prototype
      const keys = Object.keys(value).filter((key) => key !== '__proto__');
      return facts(Object.fromEntries(keys.map((key) => [key, type]))).read(value, faults);
    },
    (of) => ({ type: 'object', propertyNames: { type: 'string' }, additionalProperties: of(type) }),
  );
}

/** Objects that differ by the value of one key. */
export function discriminated<
  const Key extends string,
  const Kinds extends readonly (DescribedFields & { readonly [K in Key]: Only<string> })[],
>(key: Key, ...kinds: Kinds): Description<FactsOf<Kinds[number]>> {
  const types = new Map<unknown, Description<unknown>>(kinds.map((fields) => [fields[key].word, facts(fields)]));
  const expected = `one of ${[...types.keys()].join(', ')}`;
  return describe(
    (value, faults) => {
      const kind = typeof value === 'object' && value !== null ? (value as Keyed)[key] : undefined;
      const type = types.get(kind);
      if (type === undefined) {
        return isKeyed(value) ? fault(faults, kind, 'unknown-value', expected, key) : fault(faults, value, 'wrong-type', 'an object');
      }
      return type.read(value, faults) as FactsOf<Kinds[number]> | typeof unreadable;
    },
    (of) => ({ oneOf: [...types.values()].map(of) }),
  );
}

/** A list. */
export function list<Value>(type: Description<Value>): Description<readonly Value[]> {
  return describe(
    (value, faults) => {
      if (!Array.isArray(value)) return fault(faults, value, 'wrong-type', 'a list');
      // read once: a proxy may state another length each time
      const { length } = value;
      const items: Value[] = [];
      if (!enter(value, length, faults)) return unreadable;
      for (let index = 0; index < length; index += 1) {
        const from = faults.found.length;
        const read = type.read(value[index], faults);
        if (read === unreadable) under(faults, from, index);
        else items.push(read);
      }
      leave(faults);
      return items.length === length ? items : unreadable;
    },
    (of) => ({ type: 'array', items: of(type) }),
  );
}

/** A list with at least one item. */
export function nonEmptyList<Value>(type: Description<Value>): Description<NonEmpty<Value>> {
  const items = refined(list(type), ({ length }) => (length > 0 ? none : [['empty-list', 'a list with at least one item']]));
  return { ...(items as Description<never>), json: (of) => ({ ...items.json(of), minItems: 1 }) };
}
