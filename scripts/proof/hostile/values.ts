/** What no caller should hand in, each made anew for every call; some are made from the good value that they take the place of. */
export interface HostileValue {
  readonly name: string;
  readonly make: (good: unknown) => unknown;
}

/** What a hostile getter or proxy throws: its own error, which a function may let pass. */
const thrown = new Error('a hostile value was looked at');

export function isOwnError(error: unknown): boolean {
  return error === thrown;
}

const throwing = (): never => {
  throw thrown;
};

const keysOf = (good: unknown): readonly string[] =>
  typeof good === 'object' && good !== null ? Object.keys(good) : ['at', 'family', 'status', 'length'];

function withEvery(good: unknown, describe: (key: string) => PropertyDescriptor): object {
  return Object.defineProperties({}, Object.fromEntries(keysOf(good).map((key) => [key, { enumerable: true, ...describe(key) }])));
}

const trap: ProxyHandler<object> = {
  get: throwing,
  has: throwing,
  ownKeys: throwing,
  getOwnPropertyDescriptor: throwing,
  getPrototypeOf: throwing,
};

const deep = (): unknown => {
  let value: unknown = 1;
  for (let level = 0; level < 5000; level += 1) value = level % 2 === 0 ? [value] : { value };
  return value;
};

const megabyte = 'x'.repeat(1_000_000);

const constant = (name: string, value: unknown): HostileValue => ({ name, make: () => value });

/** Every hostile value, in the order in which the page tells them. */
export const hostileValues: readonly HostileValue[] = [
  constant('null', null),
  constant('undefined', undefined),
  constant('NaN', Number.NaN),
  constant('-0', -0),
  constant('-1', -1),
  constant('1.5', 1.5),
  constant('2^53', 2 ** 53),
  constant('-(2^53)', -(2 ** 53)),
  constant('Infinity', Number.POSITIVE_INFINITY),
  constant('-Infinity', Number.NEGATIVE_INFINITY),
  constant('true', true),
  constant('a bigint', 10n),
  { name: 'a symbol', make: () => Symbol('hostile') },
  { name: 'a function', make: () => () => 1 },
  { name: 'a Date', make: () => new Date(1_709_287_200_000) },
  { name: 'an invalid Date', make: () => new Date(Number.NaN) },
  constant('empty text', ''),
  constant('a word', 'word'),
  constant('a date as text', '2024-03-01'),
  constant('__proto__', '__proto__'),
  constant('constructor', 'constructor'),
  constant('toString', 'toString'),
  constant('a lone surrogate', '\uD800'),
  constant('a megabyte of text', megabyte),
  { name: 'a list', make: () => [] },
  { name: 'a list of null', make: () => [null] },
  { name: 'the good value in a list', make: (good) => [good] },
  { name: 'a list of 10,000', make: () => new Array<number>(10_000).fill(7) },
  { name: 'an object', make: () => ({}) },
  { name: 'an object without prototype', make: () => Object.create(null) as unknown },
  { name: 'its fields null', make: (good) => withEvery(good, () => ({ value: null })) },
  { name: 'its fields numbers', make: (good) => withEvery(good, () => ({ value: 7 })) },
  { name: 'its fields inherited', make: (good) => Object.create(typeof good === 'object' ? good : {}) as unknown },
  {
    name: 'the keys __proto__, constructor, toString',
    make: () => JSON.parse('{"__proto__":{"family":1},"constructor":1,"toString":1}') as unknown,
  },
  { name: 'deep nesting', make: deep },
  { name: 'a Map', make: () => new Map([['family', 'isv-saas']]) },
  { name: 'boxed', make: (good) => Object(good) as unknown },
  { name: 'getters that throw', make: (good) => withEvery(good, () => ({ get: throwing })) },
  { name: 'an object that will not be text', make: () => ({ toString: throwing, valueOf: throwing, [Symbol.toPrimitive]: throwing }) },
  { name: 'a proxy that throws', make: () => new Proxy({}, trap) },
  { name: 'a list as a proxy that throws', make: () => new Proxy([], trap) },
];
