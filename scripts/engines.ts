/** Runs the library inside the engines of docs/engines.md, one after the other: `npm run engines`, `npm run engines spark` one of them; `-- --quick` Spark alone, or the one that is named, with fewer rows. */
import { allRan, ran } from './run.js';

const engines = ['spark', 'postgres', 'recipes'];

const args = process.argv.slice(2);
const first = args.findIndex((arg) => arg.startsWith('-'));
const names = first === -1 ? args : args.slice(0, first);
const options = args.slice(names.length);
const unknown = names.filter((name) => !engines.includes(name));
if (unknown.length > 0) throw new Error(`no such engine: ${unknown.join(', ')}; there are ${engines.join(', ')}`);

const chosen = names.length > 0 ? names : options.includes('--quick') ? ['spark'] : engines;
const failed = await allRan(
  'engines',
  chosen.map((name) => [[name, () => ran(['tsx', `scripts/engines/${name}.ts`, ...options])]]),
);
process.exitCode = failed.length === 0 ? 0 : 1;
