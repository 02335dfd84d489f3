import type { HostileValue } from './values.js';

/** A place in the arguments: the number of the argument, then keys. */
export type Place = readonly [argument: number, ...keys: string[]];

function below(value: unknown, place: Place): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  // one item stands for all of its list
  const keys = Array.isArray(value) ? Object.keys(value).slice(-1) : Object.keys(value);
  return [place, ...keys.flatMap((key) => below(Reflect.get(value, key), [...place, key]))];
}

/** Every place in the arguments, whole arguments first. */
export function placesIn(args: readonly unknown[]): readonly Place[] {
  return args.flatMap((arg, index) => below(arg, [index]));
}

/** The place as it is told: `facts.term.startsAt`. */
export function toldPlace(names: readonly string[], [argument, ...keys]: Place): string {
  return keys.reduce((told, key) => (/^\d+$/.test(key) ? `${told}[${key}]` : `${told}.${key}`), names[argument] ?? String(argument));
}

function put(value: unknown, keys: readonly string[], make: (good: unknown) => unknown): unknown {
  const [first, ...rest] = keys;
  if (first === undefined) return make(value);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (String(index) === first ? put(item, rest, make) : item));
  return { ...(value as object), [first]: put(Reflect.get(value as object, first), rest, make) };
}

/** The arguments with a hostile value in one place; the good ones stay as they are. */
export function spoiled(args: readonly unknown[], [argument, ...keys]: Place, { make }: HostileValue): readonly unknown[] {
  return args.map((arg, index) => (index === argument ? put(arg, keys, make) : arg));
}

/** The arguments without what stands in one place; null for a whole argument that is not the last. */
export function without(args: readonly unknown[], [argument, ...keys]: Place): readonly unknown[] | null {
  if (keys.length === 0) return argument === args.length - 1 ? args.slice(0, -1) : null;
  const last = keys.at(-1) ?? '';
  const owner = keys.slice(0, -1);
  const drop = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.filter((_, index) => String(index) !== last)
      : Object.fromEntries(Object.entries(value as object).filter(([key]) => key !== last));
  return args.map((arg, index) => (index === argument ? put(arg, owner, drop) : arg));
}
