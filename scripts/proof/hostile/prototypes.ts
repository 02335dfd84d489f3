import { createHash } from 'node:crypto';

const constructors = [
  ...[Object, Array, String, Number, Boolean, Function, Symbol, BigInt, Date, RegExp, Error, TypeError, RangeError],
  ...[Map, Set, WeakMap, WeakSet, Promise],
];
const watched: Readonly<Record<string, object>> = {
  ...Object.fromEntries(constructors.map((built) => [built.name, built])),
  ...Object.fromEntries(constructors.map((built) => [`${built.name}.prototype`, built.prototype as object])),
  Math,
  JSON,
  Reflect,
  Iterator: Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object,
  Generator: Object.getPrototypeOf(function* generator() {}) as object,
};

const numbers = new WeakMap<object, number>();
let count = 0;

/** A function or object by the number it was first seen with: another one in its place has another number. */
function identity(value: unknown): string {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return String(value);
  const known = numbers.get(value) ?? (count += 1);
  numbers.set(value, known);
  return `#${String(known)}`;
}

function described(target: object): string {
  const keys = Reflect.ownKeys(target).map((key) => {
    const held = Object.entries(Reflect.getOwnPropertyDescriptor(target, key) ?? {});
    return [String(key), ...held.map(([name, value]) => `${name} ${identity(value)}`)].join(' ');
  });
  return [identity(Object.getPrototypeOf(target)), String(Object.isExtensible(target)), ...keys].join('\n');
}

/** One hash over every property of the built-in constructors and their prototypes. */
export function prototypesHash(): string {
  const hash = createHash('sha256');
  for (const [name, target] of Object.entries(watched)) hash.update(`${name}\n${described(target)}\n`);
  return hash.digest('hex');
}

/** Runs with enumerable junk under a name on the prototypes of objects and lists. */
export async function polluted<T>(key: string, junk: unknown, run: () => Promise<T>): Promise<T> {
  const targets: readonly object[] = [Object.prototype, Array.prototype];
  for (const target of targets) Object.defineProperty(target, key, { value: junk, enumerable: true, configurable: true, writable: true });
  try {
    return await run();
  } finally {
    for (const target of targets) Reflect.deleteProperty(target, key);
  }
}
