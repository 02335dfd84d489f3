/** Writes every generated page of the repository: `npm run docs`; `npm run docs -- --check` writes nothing and fails where one is stale. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { firstDays } from './diagram/first-days.js';
import { page } from './diagram/page.js';
import { pairs } from './diagram/pairs.js';
import { svg } from './diagram/svg.js';
import { inRepository, llmsText } from './docs/llms.js';
import { root } from './entry-points.js';
import { atAGlance, windowsToday } from './rule-pages.js';
import { callsPage } from './sandbox-calls.js';

const all = pairs();
/** The README with the table of today's windows between its two marks. */
const readme = (): string =>
  readFileSync(`${root}README.md`, 'utf8').replace(
    /(<!-- windows -->\n\n)[^]*?(\n\n<!-- end of windows -->)/,
    (_all, before: string, after: string) => before + windowsToday() + after,
  );
const pages = new Map([
  ['README.md', readme()],
  atAGlance(),
  ['docs/sandbox-calls.md', callsPage()],
  ['docs/state-diagram.md', page(all)],
  ['docs/state-diagram.svg', svg(all)],
  ['docs/pictures/first-days.svg', firstDays()],
]);
const isStale = ([file, text]: readonly [string, string]): boolean =>
  !existsSync(`${root}${file}`) || readFileSync(`${root}${file}`, 'utf8').replaceAll('\r\n', '\n') !== text;
/** The index reads the other pages, so it comes last. */
const index = (): readonly [string, string] => ['llms.txt', llmsText(inRepository)];

if (process.argv.includes('--check')) {
  const stale = [...pages, index()].filter(isStale).map(([file]) => file);
  for (const file of stale) console.log(`stale: ${file}`);
  console.log(stale.length === 0 ? 'the generated pages are in step' : 'run `npm run docs`');
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  const write = ([file, text]: readonly [string, string]): void => {
    writeFileSync(`${root}${file}`, text);
  };
  for (const one of pages) write(one);
  write(index());
  console.log(`${String(pages.size + 1)} files written`);
}
