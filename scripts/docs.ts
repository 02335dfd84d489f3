/** Writes every generated page of the repository: `npm run docs`; `npm run docs -- --check` writes nothing and fails where one is stale. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { firstDays } from './diagram/first-days.js';
import { page } from './diagram/page.js';
import { pairs } from './diagram/pairs.js';
import { svg } from './diagram/svg.js';
import { inRepository, llmsText } from './docs/llms.js';
import { root } from './entry-points.js';
import { callsPage } from './sandbox-calls.js';
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
  ['docs/sandbox-calls.md', callsPage()],
  ['docs/state-diagram.md', page(all)],
  ['docs/state-diagram.svg', svg(all)],
  ['docs/pictures/first-days.svg', firstDays()],
]);
const leftOver = readdirSync(`${root}docs/rules`, { recursive: true, encoding: 'utf8' })
  .map((file) => `docs/rules/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.md') && !pages.has(file));
const isStale = ([file, text]: readonly [string, string]): boolean =>
  !existsSync(`${root}${file}`) || readFileSync(`${root}${file}`, 'utf8').replaceAll('\r\n', '\n') !== text;
/** The index reads the other pages, so it comes last. */
const index = (): readonly [string, string] => ['llms.txt', llmsText(inRepository)];

if (process.argv.includes('--check')) {
  const stale = [...[...pages, index()].filter(isStale).map(([file]) => file), ...leftOver];
  for (const file of stale) console.log(`stale: ${file}`);
  console.log(stale.length === 0 ? 'the generated pages are in step' : 'run `npm run docs`');
  process.exitCode = stale.length === 0 ? 0 : 1;
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
