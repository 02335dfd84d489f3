import { createContext, runInContext } from 'node:vm';

/** Newer than ES2018, but for the three that the page names (flatMap, Object.fromEntries, BigInt), or not in every engine's sandbox. */
const missing = [
  ...['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'BigInt64Array', 'BigUint64Array', 'WeakRef', 'FinalizationRegistry'],
  ...['AggregateError', 'Iterator', 'console', 'globalThis', 'escape', 'unescape', 'eval', 'Function', 'Promise', 'Proxy', 'Reflect'],
  ...['Date.now', 'Math.random', 'Object.hasOwn', 'Object.groupBy', 'Promise.allDetermined', 'Promise.any'],
  ...['flat', 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'].map((name) => `Array.prototype.${name}`),
  ...['trimStart', 'trimEnd', 'matchAll', 'replaceAll', 'at', 'isWellFormed', 'toWellFormed'].map((name) => `String.prototype.${name}`),
  ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString', 'getTimezoneOffset'].map((name) => `Date.prototype.${name}`),
];

/** Removes them; afterwards Date is told its time or throws. */
export const bare = `(() => {
  const everything = this;
  const RealDate = Date;
  const { construct } = Reflect;
  ${missing
    .map((path) => {
      const [owner, name] = /^(?:(.*)\.)?(.*?)$/.exec(path)?.slice(1) ?? [];
      return owner === undefined
        ? `delete everything[${JSON.stringify(name)}];`
        : `if (typeof ${path.split('.')[0] ?? ''} !== 'undefined') delete ${owner}[${JSON.stringify(name)}];`;
    })
    .join('\n  ')}
  everything.Date = function Date(...given) {
    if (new.target === undefined || (given.length === 0 && new.target === Date)) throw new Error('asked the clock');
    // the dates of date-fns in UTC are made empty before they get their time: empty, they tell none
    return construct(RealDate, given.length === 0 ? [NaN] : given, new.target);
  };
  Date.prototype = RealDate.prototype;
  Date.UTC = RealDate.UTC;
  Date.parse = RealDate.parse;
})();`;

/** Returns the function of the built file in a V8 realm with the language of 2018, the three names above and nothing of a host. */
export function inBareRealm(code: string): (text: string) => string {
  const realm = createContext(Object.create(null) as object);
  runInContext(bare, realm);
  return runInContext(`${code}\ntermbook`, realm) as (text: string) => string;
}
