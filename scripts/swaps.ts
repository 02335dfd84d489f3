/**
 * Swaps every two neighbors of the sentences, rows and columns in turn and runs the tests that reach them: `npm run proof swaps` prints which swaps no test
 * notices, and fails if there is one. No file of src is touched. `-- ko row` tries some files only.
 */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { root } from './entry-points.js';
import { swapKinds, swapMutants } from './swap-mutants.js';
import { passing, survived, tryAll } from './try-mutants.js';

/** What says something to people: sentences, and the columns of rows. */
const files = [
  ...readdirSync(`${root}src/explain`)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/explain/${file}`),
  'src/portfolio/row.ts',
  'src/cli/columns.ts',
];

const chosen = process.argv.slice(2).filter((name) => !name.startsWith('-'));
const unknown = chosen.filter((name) => !files.some((file) => basename(file, '.ts') === name));
if (unknown.length > 0) throw new Error(`no such file: ${unknown.join(', ')}`);

const { good, broken } = await passing(['explain', 'portfolio', 'cli']);
const mutants = swapMutants(chosen.length === 0 ? files : files.filter((file) => chosen.includes(basename(file, '.ts'))));
console.log(`${String(mutants.length)} swaps, ${String(good.size)} test files`);
if (broken.length > 0) console.log(`these fail before any swap:\n${broken.join('\n')}`);
const outcomes = await tryAll(mutants, good);
const left = survived(outcomes);
for (const kind of swapKinds) {
  const own = outcomes.filter(({ mutant }) => mutant.kind === kind);
  console.log(`${kind.padEnd(10)}${String(own.filter(({ noticed }) => noticed !== null).length)}/${String(own.length)}`);
}
console.log(`${String(outcomes.length)} swaps: ${String(outcomes.length - left.length)} noticed, ${String(left.length)} not`);
if (left.length > 0 || broken.length > 0) process.exitCode = 1;
