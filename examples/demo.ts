/**
 * npm run demo [-- --at 2020-03-02T09:00Z] [-- file.json] [-- --json]
 * What can be done with each subscription of a portfolio, until when, and which dated rule says so.
 */
import { fileURLToPath } from 'node:url';
import { instant, readable } from '../src/index.js';
import { answerFor } from '../src/cli/report-answers.js';
import { reportPage } from '../src/cli/report-page.js';
import { portfolioFrom } from './portfolio.js';

/** A library has no clock and neither has this demo: without --at it asks about this instant. */
const usualAt = '2026-06-17T09:00Z';
const usualFile = fileURLToPath(new URL('portfolio.json', import.meta.url));

/** The text to print. Throws for an option, a file or an instant that cannot be used. */
export function demo(args: readonly string[]): string {
  let at = usualAt;
  let file = usualFile;
  let isJson = false;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--json') isJson = true;
    else if (arg === '--at') at = args[(index += 1)] ?? '';
    else if (arg.startsWith('--at=')) at = arg.slice('--at='.length);
    else if (arg.startsWith('-')) throw new Error(`unknown option ${arg}; there are --at <instant> and --json`);
    else file = arg;
  }
  const asked = instant(at);
  const portfolio = portfolioFrom(file);
  const answers = portfolio.list.records.map((record, place) => answerFor(record, place, asked));
  if (isJson) return `${JSON.stringify(readable({ at: asked, answers }), null, 2)}\n`;
  const chosen = at === usualAt ? 'the default, change it with -- --at' : 'by --at';
  const page = reportPage(portfolio.name, asked, { locale: 'en', chosen });
  return [page.head, ...answers.map(page.told), page.end()].join('');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stdout.write(demo(process.argv.slice(2)));
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
