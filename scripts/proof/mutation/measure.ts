import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { root } from '../../entry-points.js';
import type { Compared } from './compared.js';
import type { Group } from './folders.js';
import { filesOf, hashOf } from './folders.js';

/** One change of one place, and what became of it. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  /** The source lines of the place as they are, and with the change. */
  readonly was: string;
  readonly became: string;
  readonly status: 'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'RuntimeError' | 'CompileError' | 'Pending';
  /** What drawn calls found of a change that no test noticed; null = it was not asked. */
  readonly compared: Compared | null;
}

/** What was measured of a folder, of which contents, and when. */
export interface Measured {
  readonly group: Group;
  readonly hash: string;
  readonly measuredAt: string;
  readonly seconds: number;
  /** Whether what was known of unchanged places was taken over from an earlier run. */
  readonly takenOver: boolean;
  readonly mutants: readonly Mutant[];
}

interface Place {
  readonly line: number;
  readonly column: number;
}

/** What Stryker writes of one file. */
interface Reported {
  readonly source: string;
  readonly mutants: readonly {
    readonly id: string;
    readonly location: { readonly start: Place; readonly end: Place };
    readonly replacement?: string;
    readonly status: Mutant['status'];
  }[];
}

/** Some lines in one, without what a formatter may change. */
const flat = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function mutantsOf(file: string, { source, mutants }: Reported, found: ReadonlyMap<string, Compared>): readonly Mutant[] {
  const lines = source.split('\n');
  return mutants.map(({ id, location: { start, end }, replacement = '', status }) => {
    const touched = lines.slice(start.line - 1, end.line);
    const before = (touched[0] ?? '').slice(0, start.column - 1);
    const after = (touched.at(-1) ?? '').slice(end.column - 1);
    const became = flat(before + replacement + after);
    return { file, line: start.line, was: flat(touched.join('\n')), became, status, compared: found.get(id) ?? null };
  });
}

const folder = join(root, 'reports/mutation');

/** Stryker's own way to go on from an earlier run: what is known of a place is kept while neither its code nor the test that noticed it changes. */
const takenOver = process.env['MUTATION_INCREMENTAL'] !== undefined;

/** Runs Stryker over some files, or over lines of them (`file.ts:3-9`), as stryker.config.js says; gives every mutant, file by file. */
async function measure(mutate: readonly string[], goesOn: string | null): Promise<readonly Mutant[]> {
  process.chdir(root);
  const fileName = join(folder, 'stryker.json');
  const comparedIn = join(folder, 'compared.ndjson');
  mkdirSync(folder, { recursive: true });
  for (const file of [fileName, comparedIn]) rmSync(file, { force: true });
  process.env['MUTATION_COMPARED'] = comparedIn;
  const options: ConstructorParameters<typeof Stryker>[0] = {
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName },
    mutate: [...mutate],
    ...(goesOn === null ? {} : { incremental: true, incrementalFile: join(folder, `${goesOn}.incremental.json`), force: !takenOver }),
  };
  await new Stryker(options).runMutationTest();
  const { files: reported } = JSON.parse(readFileSync(fileName, 'utf8')) as { readonly files: Readonly<Record<string, Reported>> };
  const rows = existsSync(comparedIn) ? readFileSync(comparedIn, 'utf8').split('\n') : [];
  const found = new Map(
    rows
      .filter((row) => row !== '')
      .map((row) => {
        const { id, ...one } = JSON.parse(row) as Compared & { readonly id: string };
        return [id, one];
      }),
  );
  return Object.entries(reported).flatMap(([file, one]) => mutantsOf(file, one, found));
}

const keptIn = (group: Group): string => join(folder, `${group}.json`);

/** What was measured of a group before; null where nothing was. */
export function kept(group: Group): Measured | null {
  try {
    return JSON.parse(readFileSync(keptIn(group), 'utf8')) as Measured;
  } catch {
    return null;
  }
}

/** Measures some lines, and keeps nothing. */
export const measureLines = (mutate: readonly string[]): Promise<readonly Mutant[]> => measure(mutate, null);

/** Measures a group, and keeps what came out for the next report. */
export async function measureGroup(group: Group): Promise<Measured> {
  const from = Date.now();
  const hash = hashOf(group);
  const mutants = await measure(filesOf(group), group);
  const measured: Measured = {
    group,
    hash,
    measuredAt: new Date(from).toISOString(),
    seconds: Math.round((Date.now() - from) / 1000),
    takenOver,
    mutants,
  };
  writeFileSync(`${keptIn(group)}.part`, JSON.stringify(measured));
  renameSync(`${keptIn(group)}.part`, keptIn(group));
  return measured;
}
