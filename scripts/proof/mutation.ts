/**
 * Changes the sources place by place, and wants the share of changes that its floors say to be noticed (mutation/folders.ts): `npm run proof mutation` measures
 * every folder, `-- --quick` at most forty of the lines that changed since the branch left `main`, drawn from a fixed seed (of kernel/calendar.ts, where none changed or
 * there is no history). `MUTATION_ONLY=kernel,lifecycle` measures some folders and takes the others as they were measured last (reports/mutation);
 * `MUTATION_ONLY=` measures none and only reports. `MUTATION_INCREMENTAL=1` goes on from the run before.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeReport } from '../docs/pages.js';
import { root } from '../entry-points.js';
import { chance } from '../oracles/chance.js';
import { changedLines } from './mutation/changed-lines.js';
import { floors, groups } from './mutation/folders.js';
import { kept, measureGroup, measureLines } from './mutation/measure.js';
import { belowFloors, figures, page, score } from './mutation/page.js';
import type { Outcome } from './report.js';
import { prove } from './report.js';
import { versionsOf } from './versions.js';

/** Of so few changes one or two say nothing about a share. */
const few = 20;

/** At most so many lines, so that a large change takes no longer than a small one. */
const most = 40;

/** The pieces of a range `file:from-to` that are no longer than ten lines; of a whole file all of them. */
function piecesOf(range: string): readonly string[] {
  const colon = range.lastIndexOf(':');
  const file = colon === -1 ? range : range.slice(0, colon);
  const ends =
    colon === -1
      ? [1, readFileSync(join(root, file), 'utf8').split('\n').length]
      : range
          .slice(colon + 1)
          .split('-')
          .map(Number);
  const [from = 1, to = from] = ends;
  const pieces = Math.ceil((to - from + 1) / 10);
  return Array.from(
    { length: pieces },
    (_, index) => `${file}:${String(from + 10 * index)}-${String(Math.min(to, from + 10 * index + 9))}`,
  );
}

/** As many of them as have at most so many lines in all, drawn from a fixed seed. */
function drawn(ranges: readonly string[]): readonly string[] {
  const chosen = chance(20_200_301);
  const left = ranges.flatMap(piecesOf);
  const taken: string[] = [];
  for (let lines = 0; lines < most && left.length > 0; ) {
    const [piece = ''] = left.splice(chosen.whole(0, left.length - 1), 1);
    const [from = 0, to = 0] = piece
      .slice(piece.lastIndexOf(':') + 1)
      .split('-')
      .map(Number);
    lines += to - from + 1;
    taken.push(piece);
  }
  return taken;
}

async function changed(): Promise<Outcome> {
  const { since, lines: touched } = changedLines() ?? { since: 'no history', lines: [] };
  const all = touched.length === 0 ? ['src/kernel/calendar.ts'] : touched;
  const lines = drawn(all);
  console.log(`  since ${since}, ${String(lines.length)} pieces of ${String(all.length)}:\n    ${lines.join('\n    ')}`);
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
