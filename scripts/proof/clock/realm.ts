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

/** Returns a realm without a clock, and those of the forbidden calls that did not throw in it: a trap that does not snap proves nothing. */
export function clocklessRealm(): { readonly run: (code: string) => unknown; readonly unsprung: readonly string[] } {
  const context = vm.createContext({});
  const run = (code: string): unknown => vm.runInContext(code, context);
  run(traps);
  return { run, unsprung: forbidden.filter((call) => run(`(() => { try { ${call}; return true; } catch { return false; } })()`) === true) };
}

export interface Realm {
  readonly lines: readonly string[];
  readonly unsprung: readonly string[];
}

/** Makes all calls in a realm of its own, without a clock. */
export async function callsInRealm(): Promise<Realm> {
  const { run, unsprung } = clocklessRealm();
  run(await bundled());
  const text = (await run(`calls.callsMade().then((lines) => lines.join('\\n'))`)) as string;
  return { lines: text.split('\n'), unsprung };
}
