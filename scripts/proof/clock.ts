/**
 * No hidden clock: the lint ban fires on every source file, and the calls of all entry points give the same bytes in a realm without Date.now, new Date(),
 * local time, Math.random, Intl, process, performance, timers and crypto as they do here: `npm run proof clock`. `termbook/explain` speaks through Intl on
 * purpose and is left out; it gets its instants from the answer and asks no clock either: the ban holds there too.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entry-points.js';
import { bannedLines, letPass } from './clock/ban.js';
import { callsMade, isByIntl } from './clock/calls.js';
import { callsInRealm, forbidden } from './clock/realm.js';
import { subjectsByEntry } from './hostile/all.js';
import type { Outcome } from './report.js';
import { prove } from './report.js';

/** A program, which may look at its process; the library may not. */
const programs = /^src\/cli\//;

function sourceFiles(): readonly string[] {
  return readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file}`)
    .filter((file) => file.endsWith('.ts') && !programs.test(file));
}

async function unbanned(files: readonly string[]): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const file of files) for (const line of await letPass(file)) failures.push(`${file}: lint lets pass '${line}'`);
  return failures;
}

await prove('clock', async (): Promise<Outcome> => {
  const files = sourceFiles();
  const here = await callsMade();
  const { lines, unsprung } = await callsInRealm();
  const differing = here.flatMap((line, index) =>
    line === lines[index] ? [] : [`${line.slice(0, 120)} ... in the realm: ${String(lines[index]).slice(0, 200)}`],
  );
  const failures = [
    ...unsprung.map((call) => `gate: the trap for ${call} did not snap`),
    ...(here.length === lines.length ? [] : [`gate: ${String(here.length)} calls here, ${String(lines.length)} in the realm`]),
    ...(here.filter((line) => line.includes('"verdict":')).length < here.length / 2 ? ['gate: most calls give no verdict'] : []),
    ...differing,
    ...(await unbanned(files)),
  ];
  return {
    figures: [
      {
        what: 'functions called',
        value: Object.entries(subjectsByEntry).reduce(
          (sum, [entry, subjects]) => sum + Object.keys(subjects).filter((name) => !isByIntl(entry, name)).length,
          0,
        ),
      },
      { what: 'results compared, most of them of many calls', value: here.length },
      { what: 'characters compared', value: here.reduce((sum, line) => sum + line.length, 0) },
      { what: 'traps, each shown to snap', value: forbidden.length },
      { what: 'source files in which lint bans the clock', value: files.length },
      { what: 'lines that lint must not let pass', value: bannedLines.length },
    ],
    failures,
  };
});
