/**
 * Changes the sources place by place, and wants the share of changes that its floors say to be noticed (mutation/folders.ts): `npm run proof mutation` measures every
 * folder, `-- --quick` the lines that changed since the branch left `main` (without a history, the kernel). `MUTATION_ONLY=kernel,lifecycle` measures some folders and takes the others as they
 * were measured last (reports/mutation); `MUTATION_ONLY=` measures none and only reports. `MUTATION_INCREMENTAL=1` goes on from the run before.
 */
import { writeReport } from '../docs/pages.js';
import { changedLines } from './mutation/changed-lines.js';
import { filesOf, floors, groups } from './mutation/folders.js';
import { kept, measureGroup, measureLines } from './mutation/measure.js';
import { belowFloors, figures, page, score } from './mutation/page.js';
import type { Outcome } from './report.js';
import { prove } from './report.js';
import { versionsOf } from './versions.js';

/** Of so few changes one or two say nothing about a share. */
const few = 20;

async function changed(): Promise<Outcome> {
  const { since, lines } = changedLines() ?? { since: 'no history: the kernel', lines: filesOf('kernel') };
  if (lines.length === 0) return { figures: [{ what: 'changed lines of the sources', value: 0 }], failures: [] };
  console.log(`  since ${since}:\n    ${lines.join('\n    ')}`);
  const mutants = await measureLines(lines);
  const isLow = mutants.length >= few && score(mutants) < floors.all;
  return {
    figures: figures(mutants),
    failures: [
      ...(isLow ? belowFloors(mutants) : []),
      ...mutants
        .filter(({ compared }) => compared !== null && compared.differs !== null)
        .map(
          ({ file, line, was, became, compared }) => `unnoticed: ${file}:${String(line)}: ${was} -> ${became}: ${compared?.differs ?? ''}`,
        ),
    ],
  };
}

async function run({ quick }: { readonly quick: boolean }): Promise<Outcome> {
  if (quick) return changed();
  const only = process.env['MUTATION_ONLY']?.split(',');
  const found = [];
  for (const group of groups) found.push({ group, measured: (only?.includes(group) ?? true) ? await measureGroup(group) : kept(group) });
  const measured = found.flatMap((one) => one.measured ?? []);
  const mutants = measured.flatMap((one) => one.mutants);
  writeReport('mutations', page(measured));
  return {
    figures: figures(mutants),
    failures: [...found.filter((one) => one.measured === null).map(({ group }) => `${group} was not measured`), ...belowFloors(mutants)],
    seconds: measured.reduce((sum, { seconds }) => sum + seconds, 0),
  };
}

await prove('mutation', run, versionsOf('@stryker-mutator/core'));
