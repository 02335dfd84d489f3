/** Writes every generated page of the repository: `npm run docs`; `npm run docs -- --check` writes nothing and fails where one is stale. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { firstDays } from './diagram/first-days.js';
import { page } from './diagram/page.js';
import { pairs } from './diagram/pairs.js';
import { svg } from './diagram/svg.js';
import { evidencePage, standings } from './docs/evidence.js';
import { inRepository, llmsText } from './docs/llms.js';
import { root } from './entry-points.js';
import { rulePages, windowsToday } from './rule-pages.js';

const all = pairs();
/** The README with the table of today's windows between its two marks. */
const readme = (): string =>
  readFileSync(`${root}README.md`, 'utf8').replace(
    /(<!-- windows -->\n\n)[^]*?(\n\n<!-- end of windows -->)/,
    (_all, before: string, after: string) => before + windowsToday() + after,
  );
const pages = new Map([
  ['README.md', readme()],
  ...rulePages(),
  ['docs/state-diagram.md', page(all)],
  ['docs/state-diagram.svg', svg(all)],
  ['docs/pictures/first-days.svg', firstDays()],
  ['docs/evidence.md', evidencePage()],
]);
const leftOver = readdirSync(`${root}docs/rules`, { recursive: true, encoding: 'utf8' })
  .map((file) => `docs/rules/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.md') && !pages.has(file));
const isStale = ([file, text]: readonly [string, string]): boolean =>
  !existsSync(`${root}${file}`) || withoutCounts(readFileSync(`${root}${file}`, 'utf8').replaceAll('\r\n', '\n')) !== withoutCounts(text);
/** How many files changed since a run may grow from commit to commit; that they did must be shown. */
const withoutCounts = (text: string): string => text.replaceAll(/\*\*\d+ of its files changed since\*\*/g, '**changed since**');
/** The index reads the other pages, so it comes last. */
const index = (): readonly [string, string] => ['llms.txt', llmsText(inRepository)];

if (process.argv.includes('--current')) {
  // a release: every figure is of this commit
  const old = standings().filter(({ isWhole, changed, size }) => !isWhole || size !== 'full' || changed === null || changed.length > 0);
  for (const { name, changed } of old)
    console.log(`not of this commit: ${name}${changed === null ? '' : ` (${changed.slice(0, 3).join(', ')})`}`);
  console.log(old.length === 0 ? 'every figure is of this commit' : 'run `npm run proof -- --write`, then `npm run docs`');
  process.exitCode = old.length === 0 ? 0 : 1;
} else if (process.argv.includes('--check')) {
  const forged = standings().filter(({ isWhole }) => !isWhole);
  for (const { name } of forged) console.log(`docs/evidence/${name}.json is not what its run wrote`);
  const stale = [...[...pages, index()].filter(isStale).map(([file]) => file), ...leftOver];
  for (const file of stale) console.log(`stale: ${file}`);
  console.log(stale.length === 0 ? 'the generated pages are in step' : 'run `npm run docs`');
  process.exitCode = stale.length + forged.length === 0 ? 0 : 1;
} else {
  const write = ([file, text]: readonly [string, string]): void => {
    mkdirSync(dirname(`${root}${file}`), { recursive: true });
    writeFileSync(`${root}${file}`, text);
  };
  for (const file of leftOver) rmSync(`${root}${file}`);
  for (const one of pages) write(one);
  write(index());
  console.log(`${String(pages.size + 1)} files written`);
}
