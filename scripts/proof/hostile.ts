/**
 * Hostile values: every public function with every value that it does not expect in every place of its arguments: `npm run proof hostile`.
 * Each outcome must be the one that is kept (test/hostile/outcomes.txt, and few-outcomes.txt for the tests, which `--write` makes; docs/reports/hostile.md, which every run makes, says them all in
 * words), nothing is written to arguments or prototypes, polluted prototypes change no answer, and the same arguments give the same bytes a thousand times,
 * whatever is asked in between.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeReport } from '../docs/pages.js';
import { root } from '../entry-points.js';
import { subjectsByEntry } from './hostile/all.js';
import { exportedTables, missing } from './hostile/exports.js';
import { all, atOnce, interleaved, junk, underPollution, untouched } from './hostile/laws.js';
import type { Rows } from './hostile/page.js';
import { fewValues, ofEntry } from './hostile/of-entry.js';
import { hostilePage, keptLines } from './hostile/page.js';
import { prototypesHash } from './hostile/prototypes.js';
import type { Row } from './hostile/run.js';
import type { HostileValue } from './hostile/values.js';
import { hostileValues } from './hostile/values.js';
import type { Outcome } from './report.js';
import { prove } from './report.js';

async function grid(
  values: readonly HostileValue[],
): Promise<{ readonly rows: Rows; readonly cells: number; readonly failures: readonly string[] }> {
  const rows: Record<string, Record<string, readonly Row[]>> = {};
  const failures: string[] = [];
  let cells = 0;
  for (const entry of Object.keys(subjectsByEntry)) {
    const found = await ofEntry(entry, values);
    rows[entry] = { ...found.functions };
    cells += found.cells;
    failures.push(...found.failures);
  }
  return { rows, cells, failures };
}

const isWriting = process.argv.includes('--write');

/** Compares outcomes with those that a file keeps. */
function compared(name: string, rows: Rows): readonly string[] {
  const file = join(root, 'test/hostile', name);
  const lines = keptLines(rows);
  if (isWriting) writeFileSync(file, `${lines.join('\n')}\n`);
  const kept = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  return [
    ...lines
      .filter((line) => !kept.includes(line))
      .map((line) => `another outcome than is kept in ${name} (docs/reports/hostile.md says which): ${line}`),
    ...kept.filter((line) => !lines.includes(line)).map((line) => `no longer an outcome: ${line}`),
  ];
}

await prove('hostile', async ({ quick, seed }): Promise<Outcome> => {
  const hash = prototypesHash();
  const tables = await exportedTables();
  const { rows, cells, failures } = await grid(hostileValues);
  writeReport('hostile', hostilePage(rows));
  const pairs = quick ? 5_000 : 200_000;
  const times = 1000;
  const found = [
    ...(await missing()),
    ...failures,
    ...(await untouched()),
    ...(await underPollution()),
    ...(await interleaved(times, seed)),
    ...(await atOnce(pairs, seed)),
    ...(failures.length === 0 ? compared('outcomes.txt', rows) : []),
    ...(failures.length === 0 ? compared('few-outcomes.txt', (await grid(fewValues)).rows) : []),
  ];
  const places = Object.values(rows).flatMap((functions) => Object.values(functions).flat()).length;
  if (prototypesHash() !== hash) found.push('a built-in prototype was changed');
  if ((await exportedTables()) !== tables) found.push('an exported table was changed');
  return {
    figures: [
      { what: 'functions', value: Object.values(subjectsByEntry).reduce((sum, subjects) => sum + Object.keys(subjects).length, 0) },
      { what: 'hostile values', value: hostileValues.length },
      { what: 'places in arguments', value: places },
      { what: 'cells, each with its documented outcome', value: cells },
      { what: 'calls with two or three hostile values at once', value: pairs },
      { what: 'names polluted on Object.prototype and Array.prototype, every function asked under each', value: junk.length },
      { what: 'the same arguments again, interleaved', value: times * all.length },
      { what: 'raw errors', value: failures.length },
    ],
    failures: found,
  };
});
