import { createContext, runInContext } from 'node:vm';

/** What ES2018 does not have, and what no engine's sandbox is bound to have. */
const missing = [
  ...[
    'Intl',
    'WebAssembly',
    'SharedArrayBuffer',
    'Atomics',
    'BigInt',
    'BigInt64Array',
    'BigUint64Array',
    'WeakRef',
    'FinalizationRegistry',
  ],
  ...['AggregateError', 'Iterator', 'console', 'globalThis', 'escape', 'unescape', 'eval', 'Function', 'Promise', 'Proxy', 'Reflect'],
  ...['Date.now', 'Math.random', 'Object.hasOwn', 'Object.fromEntries', 'Object.groupBy', 'Promise.allSettled', 'Promise.any'],
  ...['flat', 'flatMap', 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'].map(
    (name) => `Array.prototype.${name}`,
  ),
  ...['trimStart', 'trimEnd', 'matchAll', 'replaceAll', 'at', 'isWellFormed', 'toWellFormed'].map((name) => `String.prototype.${name}`),
  ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'getTimezoneOffset'].map((name) => `Date.prototype.${name}`),
];

/** Removes them; afterwards Date is told its time or throws. */
export const bare = `(() => {
  const everything = this;
  const RealDate = Date;
  ${missing
    .map((path) => {
      const [owner, name] = /^(?:(.*)\.)?(.*?)$/.exec(path)?.slice(1) ?? [];
      return owner === undefined
        ? `delete everything[${JSON.stringify(name)}];`
        : `if (typeof ${path.split('.')[0] ?? ''} !== 'undefined') delete ${owner}[${JSON.stringify(name)}];`;
    })
    .join('\n  ')}
  everything.Date = function Date(...given) {
    if (given.length === 0 || new.target === undefined) throw new Error('asked the clock');
    return new RealDate(...given);
  };
  Date.prototype = RealDate.prototype;
  Date.UTC = RealDate.UTC;
  Date.parse = RealDate.parse;
})();`;

/** A V8 realm with the language of 2018 and nothing of a host; gives the function of the built file. */
export function inBareRealm(code: string): (text: string) => string {
  const realm = createContext(Object.create(null) as object);
  runInContext(bare, realm);
  return runInContext(`${code}\ntermbook`, realm) as (text: string) => string;
}
