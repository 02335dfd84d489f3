/**
 * Swaps every two neighbors of sentences, rows, columns and wire words in turn and runs the tests that reach them: `npm run proof swaps` prints which swaps no test
 * notices, and fails if there is one. No file of src is touched. `npm run proof -- swaps` is part of `check:all`; `tsx scripts/swaps.ts explain/ko row` tries some files only.
 */
import { readdirSync } from 'node:fs';
import { root } from './entry-points.js';
import { swapKinds, swapMutants } from './swap-mutants.js';
import { passing, survived, tryAll } from './try-mutants.js';

/** What says something in words: sentences, columns of rows, and the word tables of received JSON. */
const files = [
  ...['src/explain', 'src/desk/texts'].flatMap((folder) =>
    readdirSync(root + folder)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${folder}/${file}`),
  ),
  'src/desk/explain-deadline.ts',
  'src/desk/to-csv.ts',
  'src/portfolio/row.ts',
  'src/portfolio/fact-columns.ts',
  'src/cli/columns.ts',
  'src/partner-center/words.ts',
  'src/partner-center/webhook.ts',
  'src/partner-center/provisioning.ts',
  'src/marketplace/words.ts',
];

const args = process.argv.slice(2);
const options = args.findIndex((arg) => arg.startsWith('-'));
const chosen = args.slice(0, options === -1 ? args.length : options);
const unknown = chosen.filter((name) => !files.some((file) => file.includes(name)));
if (unknown.length > 0) throw new Error(`no such file: ${unknown.join(', ')}`);

const folders = ['explain', 'desk', 'portfolio', 'cli', 'partner-center', 'marketplace', 'wire'];
const { good, broken } = await passing(folders);
const mutants = swapMutants(chosen.length === 0 ? files : files.filter((file) => chosen.some((name) => file.includes(name))));
console.log(`${String(mutants.length)} swaps, ${String(good.size)} test files`);
if (broken.length > 0) console.log(`left out, since they fail before any swap:\n${broken.join('\n')}`);
const outcomes = await tryAll(mutants, good);
const left = survived(outcomes);
for (const kind of swapKinds) {
  const own = outcomes.filter(({ mutant }) => mutant.kind === kind);
  console.log(`${kind.padEnd(10)}${String(own.filter(({ noticed }) => noticed !== null).length)}/${String(own.length)}`);
}
console.log(`${String(outcomes.length)} swaps: ${String(outcomes.length - left.length)} noticed, ${String(left.length)} not`);
if (left.length > 0) process.exitCode = 1;
