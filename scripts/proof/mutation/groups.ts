import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../entry-points.js';

/** The folders of src that are changed, in the order in which they are measured. */
export const groups = [
  'kernel',
  'vocabulary',
  'lifecycle',
  'rules',
  'wire',
  'schema',
  'partner-center',
  'marketplace',
  'explain',
  'rulebook',
  'portfolio',
  'cli',
] as const;
export type Group = (typeof groups)[number];

/** What is not changed, and why. */
export const apart: Readonly<Record<string, string>> = {
  'src/**/index.ts': 're-exports only',
  'src/policy/**': 'data: every value is changed by `npm run proof:policy`, see policy-mutations.md',
  'src/rulebook/rules.ts': 'the words of the catalogue; the pages of docs/rules show them',
  'src/rulebook/readings.ts': 'the words of the catalogue; the pages of docs/rules show them',
  'src/rulebook/not-modelled.ts': 'the words of the catalogue; the pages of docs/rules show them',
  'src/explain/rules-*.ts': 'one sentence per rule and language',
  'src/cli/main.ts': 'hands the process over to run.ts: `npm run engines` runs it',
  'src/testing, src/udf': 'not measured: what they make is held by the laws and engines that use it',
};

const isApart = (file: string): boolean =>
  file.endsWith('/index.ts') ||
  file === 'src/cli/main.ts' ||
  /^src\/rulebook\/(?:rules|readings|not-modelled)\.ts$/.test(file) ||
  /^src\/explain\/rules-[\w-]+\.ts$/.test(file);

/** The files of a group that are changed. */
export function filesOf(group: Group): readonly string[] {
  return readdirSync(join(root, 'src', group))
    .map((name) => `src/${group}/${name}`)
    .filter((file) => file.endsWith('.ts') && !isApart(file))
    .sort();
}

/** What a group's files hold, in twelve digits: comments count too. */
export function hashOf(group: Group): string {
  const hash = createHash('sha256');
  for (const file of filesOf(group)) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
}
