import type { Draw } from '../../quick-tests.js';

/** The quick proof runs some folders of test only. */
const chosen = process.env['MUTATION_TESTS']?.split(',');
const core: readonly string[] = ['kernel', 'vocabulary', 'policy', 'rules', 'lifecycle', 'laws'];

/** Which folders of test must notice a change in a folder of src: a rule is held by the tests of the core, not by the luck of an adapter above it. */
const heldBy: Readonly<Record<string, readonly string[]>> = {
  kernel: core,
  vocabulary: [...core, 'schema'],
  rules: core,
  lifecycle: core,
  wire: ['wire', 'partner-center', 'marketplace'],
  schema: ['schema'],
  'partner-center': ['partner-center', 'wire'],
  marketplace: ['marketplace', 'wire'],
  explain: ['explain'],
  rulebook: ['rulebook'],
  portfolio: ['portfolio'],
  cli: ['cli'],
};

/** The folder of src or test in which a file lies. */
const folderOf = (file: string): string => file.split('/')[1] ?? '';

/** The folders of test for some source files. */
export function foldersFor(sources: readonly string[]): readonly string[] {
  return [...new Set(sources.flatMap((source) => heldBy[folderOf(source)] ?? []))];
}

/** Whether a test file speaks for a source file. What does not speak loses mutants that only it would notice, never the other way round. */
export function speaksFor(testFile: string, source: string): boolean {
  const folder = folderOf(testFile);
  return (heldBy[folderOf(source)] ?? []).includes(folder) && (chosen === undefined || chosen.includes(folder));
}

/** All laws start from one seed, and are tried less often: a mutant is noticed or not, whoever runs it. */
export const draw: Draw = { seed: 20260504, most: 100 };
