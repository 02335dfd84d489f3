/**
 * Runs proofs one after the other (docs/how-we-know.md): `npm run proof` all but the mutations, which take hours, `npm run proof temporal sql` some. With `-- --quick` the sizes of
 * `check:all`; `-- --seed N` repeats a run. `npm run proof mutation kernel` takes rooms or files.
 */
import { allRan, ran } from './run.js';

const proofs: Readonly<Record<string, string>> = {
  model: 'proof/model.ts',
  temporal: 'proof/temporal.ts',
  sql: 'proof/sql.ts',
  money: 'proof/money.ts',
  questions: 'proof/questions.ts',
  hostile: 'proof/hostile.ts',
  supply: 'proof/supply.ts',
  fuzz: 'proof/fuzz.ts',
};

const [first = '', ...rest] = process.argv.slice(2);
if (first === 'mutation') process.exitCode = (await ran(['tsx', 'scripts/proof/mutation.ts', ...rest])) ? 0 : 1;
else {
  const args = process.argv.slice(2);
  const options = args.findIndex((arg) => arg.startsWith('-'));
  const names = options === -1 ? args : args.slice(0, options);
  const unknown = names.filter((name) => !Object.hasOwn(proofs, name));
  if (unknown.length > 0) throw new Error(`no such proof: ${unknown.join(', ')}; there are mutation, ${Object.keys(proofs).join(', ')}`);
  const chosen = names.length > 0 ? names : Object.keys(proofs);
  const failed = await allRan(
    'proofs',
    chosen.map((name) => [[name, () => ran(['tsx', `scripts/${String(proofs[name])}`, ...args.slice(names.length)])]]),
  );
  process.exitCode = failed.length === 0 ? 0 : 1;
}
