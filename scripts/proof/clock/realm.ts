import { join } from 'node:path';
import vm from 'node:vm';
import { build } from 'esbuild';
import { root } from '../../entry-points.js';

/** Runs inside the realm before anything else: what tells the time, the place or chance is gone, or throws. */
const traps = `
  const trapped = (name) => () => { throw new Error('trapped: ' + name); };
  const RealDate = Date;
  const clockless = new Proxy(RealDate, {
    apply: trapped('Date()'),
    construct: (target, args, newTarget) => {
      if (args.length === 0 && newTarget === clockless) throw new Error('trapped: new Date()');
      // the dates of date-fns in UTC are made empty before they get their time: empty, they tell none
      return Reflect.construct(target, args.length === 0 ? [NaN] : args, newTarget);
    },
  });
  RealDate.now = trapped('Date.now');
  RealDate.prototype.constructor = clockless;
  for (const name of Object.getOwnPropertyNames(RealDate.prototype)) {
    if (/^(get|set)(?!UTC|Time$)/.test(name) || name.startsWith('toLocale') || ['toString', 'toDateString', 'toTimeString'].includes(name)) {
      RealDate.prototype[name] = trapped('Date.prototype.' + name);
    }
  }
  Number.prototype.toLocaleString = trapped('toLocaleString');
  BigInt.prototype.toLocaleString = trapped('toLocaleString');
  Array.prototype.toLocaleString = trapped('toLocaleString');
  String.prototype.localeCompare = trapped('localeCompare');
  Math.random = trapped('Math.random');
  Object.defineProperty(globalThis, 'Date', { value: clockless, writable: false, configurable: false });
  for (const name of ['Intl', 'process', 'performance', 'setTimeout', 'setInterval', 'setImmediate', 'crypto', 'WeakRef', 'FinalizationRegistry', 'Atomics', 'SharedArrayBuffer']) {
    delete globalThis[name];
  }
`;

/** What must not be there, or must throw; text that runs inside the realm. */
export const forbidden: readonly string[] = [
  'Date.now()',
  'new Date()',
  'Date()',
  'Math.random()',
  'Intl.DateTimeFormat()',
  'new Date(0).getHours()',
  'new Date(0).toString()',
  '(0).toLocaleString()',
  'performance.now()',
  'process.hrtime()',
  'setTimeout(() => {})',
  'crypto.randomUUID()',
];

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'scripts/proof/clock/calls.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'calls',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

export interface Realm {
  readonly lines: readonly string[];
  /** Of the forbidden calls those that did not throw: a trap that does not snap proves nothing. */
  readonly unsprung: readonly string[];
}

/** Makes all calls in a realm of its own, without a clock. */
export async function callsInRealm(): Promise<Realm> {
  const context = vm.createContext({});
  vm.runInContext(traps, context);
  const unsprung = forbidden.filter(
    (call) => vm.runInContext(`(() => { try { ${call}; return true; } catch { return false; } })()`, context) === true,
  );
  vm.runInContext(await bundled(), context);
  const text = (await vm.runInContext(`calls.callsMade().then((lines) => lines.join('\\n'))`, context)) as string;
  return { lines: text.split('\n'), unsprung };
}
