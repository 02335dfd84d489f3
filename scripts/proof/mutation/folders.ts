import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../entry-points.js';
import type { Draw } from '../../quick-tests.js';

/** Of a hundred changes at least so many must be noticed: of all, and of each room and edge with so many changes that a share says something. */
export const floors = { all: 95, room: 93, ofChanges: 100 } as const;

/** The least number of calls that ran the changed expression without a difference, for it to be believed equivalent. */
export const enough = 20_000;

const core: readonly string[] = ['kernel', 'vocabulary', 'policy', 'rules', 'lifecycle', 'laws'];

/**
 * The folders of src that are changed, in the order in which they are measured, each with the folders of test that must notice it: a rule is held by the tests of
 * the core, not by the luck of an adapter above it.
 */
export const folders = {
  kernel: core,
  vocabulary: [...core, 'schema'],
  lifecycle: core,
  rules: core,
  wire: ['wire', 'partner-center', 'marketplace'],
  schema: ['schema'],
  'partner-center': ['partner-center', 'wire'],
  marketplace: ['marketplace', 'wire'],
  explain: ['explain'],
  rulebook: ['rulebook'],
  portfolio: ['portfolio'],
  ledger: ['ledger'],
  directory: ['directory'],
  desk: ['desk'],
  'timeline-element': ['timeline-element'],
  cli: ['cli'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
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
    .filter(isChanged)
    .sort();
}

/** Whether a file is changed at all. */
export function isChanged(file: string): boolean {
  return file.endsWith('.ts') && folderOf(file) in folders && !apart.some(([, pattern]) => pattern.test(file));
}

/** The room or edge in which a file lies: src/rules/canceling, src/explain. */
export const roomOf = (file: string): string => file.slice(0, file.lastIndexOf('/'));

/** What a group's files hold, in twelve digits: comments count too. */
export function hashOf(group: Group): string {
  const hash = createHash('sha256');
  for (const file of filesOf(group)) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
}

/** The folder of src or test in which a file lies. */
const folderOf = (file: string): string => file.split('/')[1] ?? '';
const testsOf = (folder: string): readonly string[] => (folder in folders ? folders[folder as Group] : []);

/** The folders of test that hold any folder of src. */
export const testFolders: readonly string[] = [...new Set(groups.flatMap(testsOf))];

/** A search over whole lives, asked of its own file only: half a minute for each change below it would be a night. */
const searching = { test: 'test/desk/choices.test.ts', of: 'src/desk/choices.ts' };

/** Whether a test file speaks for a source file. What does not speak loses mutants that only it would notice, never the other way round. */
export function speaksFor(testFile: string, source: string): boolean {
  if (testFile === searching.test) return source === searching.of;
  const folder = folderOf(testFile);
  return testsOf(folderOf(source)).includes(folder);
}

/** All laws start from one seed, and are tried less often: a mutant is noticed or not, whoever runs it. */
export const draw: Draw = { seed: 20260504, most: 100 };
