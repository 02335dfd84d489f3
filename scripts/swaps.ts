/**
 * Swaps every two neighbors of sentences, rows, columns and wire words in turn and runs the tests that reach them: `npm run proof swaps` prints which swaps no test
 * notices, and fails if there is one. No file of src is touched. `npm run proof -- swaps` is part of `check:all`; `tsx scripts/swaps.ts ko row` tries some files only.
 */
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { root } from './entry-points.js';
import { swapKinds, swapMutants } from './swap-mutants.js';
import { passing, survived, tryAll } from './try-mutants.js';

/** What says something in words: sentences, columns of rows, and the word tables of received JSON. */
const files = [
  ...readdirSync(`${root}src/explain`)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/explain/${file}`),
  'src/portfolio/row.ts',
  'src/cli/columns.ts',
  'src/partner-center/words.ts',
  'src/partner-center/webhook.ts',
  'src/partner-center/provisioning.ts',
  'src/marketplace/words.ts',
];

const args = process.argv.slice(2);
const options = args.findIndex((arg) => arg.startsWith('-'));
const chosen = args.slice(0, options === -1 ? args.length : options);
const unknown = chosen.filter((name) => !files.some((file) => basename(file, '.ts') === name));
if (unknown.length > 0) throw new Error(`no such file: ${unknown.join(', ')}`);

const { good, broken } = await passing(['explain', 'portfolio', 'cli', 'partner-center', 'marketplace', 'wire']);
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
