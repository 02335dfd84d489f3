/**
 * Changes the sources place by place and wants every change noticed by a test: `npm run proof mutation` measures every folder, `--quick` the kernel with its own
 * tests only. With `--write` the page docs/mutations.md is made as well. `MUTATION_ONLY=kernel,lifecycle` measures some folders and takes the others as they
 * were measured last (reports/mutation); `MUTATION_ONLY=` measures none and only reports. `MUTATION_INCREMENTAL=1` goes on from the run before.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entry-points.js';
import { groups } from './mutation/groups.js';
import type { Measured, Mutant } from './mutation/measure.js';
import { kept, measureGroup } from './mutation/measure.js';
import type { Survivor } from './mutation/page.js';
import { figures, isEquivalent, page, percent, score, survived } from './mutation/page.js';
import type { Reasoned } from './mutation/reasoned.js';
import { survivors } from './mutation/survivors.js';
import type { Outcome } from './report.js';
import { prove } from './report.js';

/** At least so much of every folder together. */
const least = 95;

const speaksOf = (reasoned: Reasoned, { file, was, became }: Mutant): boolean =>
  reasoned.file === file && was.includes(reasoned.was) && became.includes(reasoned.became);

const spot = ({ file, line, was, became }: Mutant): string => `${file}:${String(line)} ${was} -> ${became}`;

async function run({ quick }: { readonly quick: boolean }): Promise<Outcome> {
  const only = process.env['MUTATION_ONLY']?.split(',');
  const chosen = quick ? (['kernel'] as const) : groups;
  if (quick) process.env['MUTATION_TESTS'] = 'kernel';
  const measured: Measured[] = [];
  const missing: string[] = [];
  for (const group of chosen) {
    const before = quick || only === undefined || only.includes(group) ? null : kept(group);
    const one = before ?? (quick || only === undefined || only.includes(group) ? await measureGroup(group, !quick) : null);
    if (one === null) missing.push(group);
    else measured.push(one);
  }
  const all = measured.flatMap(({ mutants }) => mutants);
  const left = survived(all).map((mutant): Survivor => ({ mutant, reasoned: survivors.find((one) => speaksOf(one, mutant)) ?? null }));
  const sum = score(all, left.filter(isEquivalent).length);
  const failures = [
    ...(quick ? [] : missing.map((group) => `${group} was not measured`)),
    ...left.filter(({ reasoned }) => reasoned === null).map(({ mutant }) => `unnoticed, and no reason listed: ${spot(mutant)}`),
    ...(sum < least ? [`only ${percent(sum)} of all changes are noticed`] : []),
    ...survivors
      .filter(
        (reasoned) =>
          measured.some(({ group }) => reasoned.file.startsWith(`src/${group}/`)) && !left.some((one) => one.reasoned === reasoned),
      )
      .map(({ file, was, became }) => `a reason for nothing: ${file} ${was} -> ${became}`),
  ];
  if (process.argv.includes('--write') && !quick) writeFileSync(join(root, 'docs/mutations.md'), page(measured, left, missing));
  return { figures: figures(measured, left), failures, seconds: measured.reduce((sum, { seconds }) => sum + seconds, 0) };
}

const version = (name: string): string =>
  (JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')) as { readonly version: string }).version;

await prove('mutation', run, { stryker: version('@stryker-mutator/core'), vitest: version('vitest') });
