import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { build, transform } from 'esbuild';
import { root } from '../entry-points.js';
import { publicWords } from './public-words.js';
import {
  propertyNames,
  textsIn,
  withArrows,
  withBaseRows,
  withoutFlatMap,
  withoutNullish,
  withoutProperties,
  withPlainTemplates,
  withRenamed,
  withSharedBeginnings,
  withSharedConstants,
  withSharedShapes,
  withSharedWords,
  withShortNothing,
  withSplitLists,
} from './shrink.js';

const entry = join(root, 'src/udf/termbook.ts');
/** The newest version whose syntax the file may use. */
const target = 'es2018';
/** BigQuery takes 32 kB of code within a statement; the file leaves room for the line that calls it. */
export const largest = 32_000;

/** What the file uses instead of files that lean on a library, on what ES2018 has not, or that only save time. */
const standIns: Plugin = {
  name: 'stand-ins',
  setup(building) {
    building.onResolve({ filter: /\/(calendar|error|fraction)\.js$/ }, ({ path, importer }) =>
      importer.includes('/date-fns/') ? null : { path: join(root, 'src/udf', path.replace(/.*\//, '').replace(/js$/, 'ts')) },
    );
  },
};

/** Names that belong to the language. */
const builtIn = new Set(
  [Object, Array, Number, Math, JSON, String, Date, RegExp, Set, Map, WeakMap, Symbol, Function, Error].flatMap((value) => [
    ...Object.getOwnPropertyNames(value),
    ...('prototype' in value ? Object.getOwnPropertyNames(value.prototype) : []),
  ]),
);

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'esnext',
    charset: 'ascii',
    minifySyntax: true,
    define: { 'Object.hasOwn': '$hasOwn', 'Object.fromEntries': '$fromEntries' },
    plugins: [standIns],
    // without this each field of the error class becomes a call of a helper
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false, target } },
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('esbuild made nothing');
  return file.text;
}

const newer = [
  '$hasOwn=(value,key)=>Object.prototype.hasOwnProperty.call(value,key)',
  '$fromEntries=(pairs)=>{const made={};for(const [key,value] of pairs)made[key]=value;return made}',
];

/** In this order: each makes the next one's work smaller. */
const passes = [
  withPlainTemplates,
  withArrows,
  withSharedConstants,
  withBaseRows,
  withSharedShapes,
  withSplitLists,
  withSharedBeginnings,
  withSharedWords,
  withShortNothing,
];

/** The one file: `var termbook = function (text) ...`, which an engine's function calls. */
export async function udfCode(): Promise<string> {
  const whole = await bundled();
  const words = publicWords(entry);
  const texts = textsIn(whole);
  const names = propertyNames(whole);
  const own = [...names.keys()].filter((name) => !words.has(name) && !texts.has(name) && !builtIn.has(name));
  const unread = new Set(own.filter((name) => names.get(name)?.read !== true));
  const short = new Map(own.filter((name) => !unread.has(name)).map((name, index) => [name, `_${index.toString(36)}`]));
  let code = withRenamed(withoutProperties(whole, unread), short);
  code = withoutNullish(withoutFlatMap(code));
  ({ code } = await transform(code, { target, format: 'esm' }));
  for (const pass of passes) code = pass(code);
  const body = code.replace(/export\s*\{\s*termbook\s*\};?/, 'return termbook;');
  if (body === code) throw new Error('the bundle does not export termbook as it is thought to');
  const wrapped = `var termbook=(()=>{const ${newer.join()};\n${body}})();`;
  const { code: made } = await transform(wrapped, { minify: true, target, charset: 'ascii', legalComments: 'none' });
  return made;
}
