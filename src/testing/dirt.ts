import * as fc from 'fast-check';
import { choice, oneOf, picked, sometimes } from './drawn.js';

/** What JSON from outside may look like: keys as they come. */
export type WireJson = Readonly<Record<string, unknown>>;

/** How a record can be dirty, as records that others received are. */
export const dirtKinds = [
  'extra-key',
  'null',
  'missing-field',
  'unknown-word',
  'no-offset-date',
  'seven-digit-fraction',
  'pascal-case',
  'number-as-text',
  'empty-text',
] as const;
/**
 * One of `dirtKinds`.
 * @useDeclaredType
 */
export type DirtKind = (typeof dirtKinds)[number];

/** Which kinds of dirt, and how much of it at most; none at all = clean records. */
export interface DirtChoice {
  readonly dirt?: readonly DirtKind[];
  readonly most?: number;
}

const dateText = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/** The kinds that spoil one value; the others change the keys. */
type ValueDirt = Exclude<DirtKind, 'extra-key' | 'missing-field' | 'pascal-case'>;

/** What each kind does to a value; undefined = it does not fit this one. */
const spoiled: { readonly [K in ValueDirt]: (value: unknown) => unknown } = {
  null: () => null,
  'unknown-word': (value) => (typeof value === 'string' && !dateText.test(value) ? 'somethingNew' : undefined),
  'no-offset-date': (value) =>
    typeof value === 'string' && dateText.test(value) ? value.replace(/(?:Z|[+-]\d{2}:\d{2})$/, '') : undefined,
  'seven-digit-fraction': (value) =>
    typeof value === 'string' && dateText.test(value) ? value.replace(/(?:\.\d+)?(Z|[+-]\d{2}:\d{2}|)$/, '.1234567$1') : undefined,
  'number-as-text': (value) => (typeof value === 'number' ? String(value) : undefined),
  'empty-text': (value) => (typeof value === 'string' ? '' : undefined),
};

const unlisted = ['x-unlisted', '__proto__', 'constructor', '@odata.type'] as const;

interface Spot {
  readonly kind: DirtKind;
  readonly pick: number;
}

function isRecord(value: unknown): value is WireJson {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A key that JSON may hold: `__proto__` too is a key of its own here, as JSON.parse makes it. */
function withKey(record: WireJson, name: string, value: unknown): WireJson {
  return Object.fromEntries([...Object.entries(record).filter(([key]) => key !== name), [name, value]]);
}

function without(record: WireJson, name: string): WireJson {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}

function pascal(value: unknown): unknown {
  if (!isRecord(value)) return Array.isArray(value) ? value.map(pascal) : value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [`${key.slice(0, 1).toUpperCase()}${key.slice(1)}`, pascal(part)]));
}

/** The record with one spot of dirt: in the field that it falls on, or inside, where that is a record; unchanged where it fits nothing. */
function dirtied(record: WireJson, { kind, pick }: Spot): WireJson {
  if (kind === 'pascal-case') return pascal(record) as WireJson;
  if (kind === 'extra-key') return withKey(record, picked(unlisted, pick), { nested: [pick] });
  const fits = (key: string): boolean => kind === 'missing-field' || isRecord(record[key]) || spoiled[kind](record[key]) !== undefined;
  const [first, ...rest] = Object.keys(record).filter(fits);
  if (first === undefined) return record;
  const key = picked([first, ...rest], pick);
  const value = record[key];
  if (isRecord(value) && pick % 2 === 0) return withKey(record, key, dirtied(value, { kind, pick: pick >> 1 }));
  if (kind === 'missing-field') return without(record, key);
  const other = spoiled[kind](value);
  return other === undefined ? record : withKey(record, key, other);
}

/** A clean record with up to three spots of dirt (or as told), one in three records without any; shrinks to the clean one. */
export function dirty(clean: fc.Arbitrary<WireJson>, { dirt = dirtKinds, most = 3 }: DirtChoice): fc.Arbitrary<WireJson> {
  if (dirt.length === 0) return clean;
  const spot = fc.record({ kind: oneOf(dirt), pick: choice() });
  return fc
    .record({ clean, is: sometimes(67), spots: fc.array(spot, { minLength: 1, maxLength: most }) })
    .map(({ clean: record, is, spots }) => (is ? spots.reduce(dirtied, record) : record));
}
