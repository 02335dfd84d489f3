/**
 * Hostile values: every public function with every value that it does not expect in every place of its arguments: `npm run proof hostile`. Out comes an answer or
 * a TermbookError that names the field, never another error; nothing is written to arguments or prototypes, polluted prototypes change no answer, and the same
 * arguments give the same bytes again and again, whatever is asked in between. The tests try nine of the values, and hold what each comes to.
 */
import { subjectsByEntry } from './hostile/all.js';
import { exportedTables, missing } from './hostile/exports.js';
import { all, atOnce, interleaved, underPollution, untouched } from './hostile/laws.js';
import { ofEntry } from './hostile/of-entry.js';
import { prototypesHash } from './hostile/prototypes.js';
import { hostileValues } from './hostile/values.js';
import { prove } from './report.js';

await prove('hostile', async ({ quick, seed }) => {
  const hash = prototypesHash();
  const tables = await exportedTables();
  const failures: string[] = [];
  let cells = 0;
  for (const entry of Object.keys(subjectsByEntry)) {
    const found = await ofEntry(entry, hostileValues);
    cells += found.cells;
    failures.push(...found.failures);
  }
  const pairs = quick ? 5_000 : 200_000;
  const times = quick ? 20 : 1_000;
  failures.push(
    ...(await missing()),
    ...(await untouched()),
    ...(quick ? [] : await underPollution()),
    ...(await interleaved(times, seed)),
    ...(await atOnce(pairs, seed)),
    ...(prototypesHash() === hash ? [] : ['a built-in prototype was changed']),
    ...((await exportedTables()) === tables ? [] : ['an exported table was changed']),
  );
  return {
    figures: {
      'cells, each a hostile value in a place of an argument': cells,
      'calls with two or three hostile values at once': pairs,
      'the same arguments again, interleaved': times * all.length,
    },
    failures,
  };
});
