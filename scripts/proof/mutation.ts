/**
 * Changes the sources place by place, and wants of every folder at least the share noticed that its floor says: `npm run proof mutation` measures every folder,
 * `--quick` the kernel with its own tests only. `MUTATION_ONLY=kernel,lifecycle` measures some folders and takes the others as they were measured last
 * (reports/mutation); `MUTATION_ONLY=` measures none and only reports. `MUTATION_INCREMENTAL=1` goes on from the run before.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeReport } from '../docs/pages.js';
import { root } from '../entry-points.js';
import type { Group } from './mutation/folders.js';
import { folders, groups } from './mutation/folders.js';
import type { Measured } from './mutation/measure.js';
import { kept, measureGroup } from './mutation/measure.js';
import { figures, floorOf, page, percent, score } from './mutation/page.js';
import type { Outcome } from './report.js';
import { prove } from './report.js';

async function run({ quick }: { readonly quick: boolean }): Promise<Outcome> {
  const only = process.env['MUTATION_ONLY']?.split(',');
  if (quick) process.env['MUTATION_TESTS'] = 'kernel';
  const measured: Measured[] = [];
  const missing: Group[] = [];
  for (const group of quick ? (['kernel'] as const) : groups) {
    const one = quick || (only?.includes(group) ?? true) ? await measureGroup(group, !quick) : kept(group);
    if (one === null) missing.push(group);
    else measured.push(one);
  }
  if (!quick) writeReport('mutations', page(measured));
  return {
    figures: figures(measured),
    failures: [
      ...missing.map((group) => `${group} was not measured`),
      ...measured
        .filter(({ group, mutants }) => score(mutants) < folders[group].floor)
        .map(
          ({ group, mutants }) => `${group}: ${percent(score(mutants))} of its changes are noticed, below its floor of ${floorOf(group)}`,
        ),
    ],
    seconds: measured.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

const version = (name: string): string =>
  (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { readonly version: string }).version;

await prove('mutation', run, { stryker: version('@stryker-mutator/core'), vitest: version('vitest') });
