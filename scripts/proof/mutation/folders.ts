import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../entry-points.js';
import type { Draw } from '../../quick-tests.js';

interface Folder {
  /** Of a hundred changes at least so many must be noticed: the score of 2026-11-21. */
  readonly floor: number;
  /** The folders of test that must notice them: a rule is held by the tests of the core, not by the luck of an adapter above it. */
  readonly tests: readonly string[];
}

const core: readonly string[] = ['kernel', 'vocabulary', 'policy', 'rules', 'lifecycle', 'laws'];

/** The folders of src that are changed, in the order in which they are measured. */
export const folders = {
  kernel: { floor: 95.07, tests: core },
  vocabulary: { floor: 95.31, tests: [...core, 'schema'] },
  lifecycle: { floor: 97.14, tests: core },
  rules: { floor: 94.78, tests: core },
  wire: { floor: 95.56, tests: ['wire', 'partner-center', 'marketplace'] },
  schema: { floor: 97.02, tests: ['schema'] },
  'partner-center': { floor: 98.09, tests: ['partner-center', 'wire'] },
  marketplace: { floor: 98.63, tests: ['marketplace', 'wire'] },
  explain: { floor: 99.41, tests: ['explain'] },
  rulebook: { floor: 90.09, tests: ['rulebook'] },
  portfolio: { floor: 99.02, tests: ['portfolio'] },
  cli: { floor: 98.2, tests: ['cli'] },
} as const satisfies Readonly<Record<string, Folder>>;
export type Group = keyof typeof folders;
export const groups = Object.keys(folders) as readonly Group[];

const words = 'the words of the catalog; the pages of docs/rules show them';

/** What is not changed, and why. */
export const apart: readonly (readonly [files: string, pattern: RegExp, why: string])[] = [
  ['src/**/index.ts', /\/index\.ts$/, 're-exports only'],
  ['src/policy/**', /^src\/policy\//, 'data: every value is changed by `npm run proof policy`, see policy-mutations.md'],
  ['src/rulebook/{rules,readings,not-modeled}.ts', /^src\/rulebook\/(?:rules|interpretations|not-modeled)\.ts$/, words],
  ['src/cli/main.ts', /^src\/cli\/main\.ts$/, 'hands the process over to run.ts: `npm run engines` runs it'],
  ['src/{testing,udf}/**', /^src\/(?:testing|udf)\//, 'not measured: what they make is held by the laws and engines that use it'],
];

/** The files of a group that are changed. */
export function filesOf(group: Group): readonly string[] {
  return readdirSync(join(root, 'src', group), { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${group}/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !apart.some(([, pattern]) => pattern.test(file)))
    .sort();
}

/** What a group's files hold, in twelve digits: comments count too. */
export function hashOf(group: Group): string {
  const hash = createHash('sha256');
  for (const file of filesOf(group)) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
}

/** The quick proof runs some folders of test only. */
const chosen = process.env['MUTATION_TESTS']?.split(',');

/** The folder of src or test in which a file lies. */
const folderOf = (file: string): string => file.split('/')[1] ?? '';
const testsOf = (folder: string): readonly string[] => (folder in folders ? folders[folder as Group].tests : []);

/** The folders of test that hold any folder of src. */
export const testFolders: readonly string[] = [...new Set(groups.flatMap(testsOf))];

/** Whether a test file speaks for a source file. What does not speak loses mutants that only it would notice, never the other way round. */
export function speaksFor(testFile: string, source: string): boolean {
  const folder = folderOf(testFile);
  return testsOf(folderOf(source)).includes(folder) && (chosen === undefined || chosen.includes(folder));
}

/** All laws start from one seed, and are tried less often: a mutant is noticed or not, whoever runs it. */
export const draw: Draw = { seed: 20260504, most: 100 };
