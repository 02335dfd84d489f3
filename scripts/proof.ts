/**
 * Runs proofs one after the other: `npm run proof` all of them, `npm run proof temporal sql` some. With `-- --quick` the sizes of `check:all`, and without the slow
 * ones that have no such size; `-- --seed N` repeats a run, `-- --write` keeps its figures for docs/evidence.md.
 */
import { parseArgs } from 'node:util';
import { allRan, ran } from './run.js';

/** The script of each proof; those of the second list have one size, and are left out where a quick one is asked for. */
const quick: Readonly<Record<string, string>> = {
  model: 'proof/model.ts',
  temporal: 'proof/temporal.ts',
  sql: 'proof/sql.ts',
  money: 'proof/money.ts',
  questions: 'proof/questions.ts',
  hostile: 'proof/hostile.ts',
  clock: 'proof/clock.ts',
  everywhere: 'proof/everywhere.ts',
  supply: 'proof/supply.ts',
  deciding: 'proof/deciding.ts',
  mutation: 'proof/mutation.ts',
  harness: 'proof/harness.ts',
  fuzz: 'fuzz-adapters.ts',
  swaps: 'swaps.ts',
};
const slow: Readonly<Record<string, string>> = {
  defects: 'proof/defects.ts',
  choices: 'proof/choices.ts',
  policy: 'policy-mutations.ts',
};

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, write: { type: 'boolean' }, seed: { type: 'string' }, count: { type: 'string' } },
});
const options = process.argv.slice(2).filter((arg) => !names.includes(arg));
const all: Readonly<Record<string, string>> = { ...quick, ...slow };
const unknown = names.filter((name) => !Object.hasOwn(all, name));
if (unknown.length > 0) throw new Error(`no such proof: ${unknown.join(', ')}; there are ${Object.keys(all).join(', ')}`);

const chosen = names.length > 0 ? names : Object.keys(values.quick === true ? quick : all);
const failed = allRan(
  'proofs',
  chosen.map((name) => [
    name,
    () => ran(['tsx', `scripts/${String(all[name])}`, ...(names.length === 0 && Object.hasOwn(slow, name) ? [] : options)]),
  ]),
);
process.exitCode = failed.length === 0 ? 0 : 1;
