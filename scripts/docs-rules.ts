/**
 * Writes docs/rules/** from the rulebook: `npm run docs:rules`.
 * `npm run docs:rules:check` writes nothing and fails where they are stale.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './entry-points.js';
import { rulePages } from './rule-pages.js';

/** The pages that stand on disk though nothing writes them. */
function leftOver(wanted: ReadonlyMap<string, string>): readonly string[] {
  if (!existsSync(`${root}docs/rules`)) return [];
  return readdirSync(`${root}docs/rules`, { recursive: true, encoding: 'utf8' })
    .map((file) => `docs/rules/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.md') && !wanted.has(file));
}

/** What differs between the repository and what would be written now. */
export function stalePages(): readonly string[] {
  const wanted = rulePages();
  const stale = [...wanted].filter(([file, text]) => !existsSync(`${root}${file}`) || readFileSync(`${root}${file}`, 'utf8') !== text);
  return [...stale.map(([file]) => file), ...leftOver(wanted)];
}

function write(): void {
  const wanted = rulePages();
  for (const file of leftOver(wanted)) rmSync(`${root}${file}`);
  for (const [file, text] of wanted) {
    mkdirSync(dirname(`${root}${file}`), { recursive: true });
    writeFileSync(`${root}${file}`, text);
  }
  console.log(`${String(wanted.size)} files written`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--check')) {
    const stale = stalePages();
    for (const file of stale) console.log(`stale: ${file}`);
    console.log(stale.length === 0 ? 'docs/rules is in step' : 'run `npm run docs:rules`');
    process.exitCode = stale.length === 0 ? 0 : 1;
  } else {
    write();
  }
}
