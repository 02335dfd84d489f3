/**
 * The recipes of docs/guide/recipes.md that need other libraries, as they stand on the page, over the packed library: the dates of Day.js and Luxon, and the React
 * hook, which asks again at the end of a window. `npm run engines recipes`.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { root } from '../entry-points.js';
import { packedInto } from '../packed.js';
import { npm } from '../run.js';

/** For this alone: not among the development dependencies. */
const libraries = ['react@19.3.1', 'react-test-renderer@19.3.1', 'dayjs@1.11.23', 'luxon@3.7.2'];

const page = readFileSync(join(root, 'docs/guide/recipes.md'), 'utf8');
/** The block of the page in a language that begins with a text. */
function block(language: string, beginning: string): string {
  const found = [...page.matchAll(/^```(\w+)\n([^]*?)^```/gm)].find(
    ([, name, code = '']) => name === language && code.startsWith(beginning),
  );
  if (found?.[2] === undefined) throw new Error(`docs/guide/recipes.md has no ${language} block that begins with ${beginning}`);
  return found[2];
}

const dates = `import assert from 'node:assert/strict';
import dayjs from 'dayjs';
import { DateTime } from 'luxon';
import { instant } from 'termbook';
const at = instant('2026-03-02T10:00Z');
const results = [${block('js', 'instant(dayjs')
  .trim()
  .split('\n')
  .map((line) => line.replace(/;$/, ','))
  .join('\n')}];
const [fromDayjs, day, fromLuxon, seoul] = results;
assert.equal(results.length, 4);
for (const now of [fromDayjs, fromLuxon]) assert.ok(Math.abs(now - Date.now()) < 60_000);
assert.equal(day.toISOString(), '2026-03-02T10:00:00.000Z');
assert.equal(instant(day.format()), at);
assert.equal(seoul.toISO(), '2026-03-02T19:00:00.000+09:00');
assert.equal(instant(seoul.toISO()), at);
console.log('Day.js and Luxon: ok');
`;

const hook = `import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { createElement } from 'react';
import { act, create } from 'react-test-renderer';
import { instant } from 'termbook';
import { useCancellation } from './hook.mjs';
globalThis.IS_REACT_ACT_ENVIRONMENT = true;
mock.timers.enable({ apis: ['setTimeout', 'Date'], now: new Date('2026-03-02T12:00:00Z') });
const purchase = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt: instant('2026-03-02T10:00Z') };
const seen = [];
function Shown() {
  const answer = useCancellation(purchase);
  seen.push(answer.verdict === 'allowed' ? answer.refund : answer.verdict);
  return null;
}
let shown;
await act(async () => { shown = create(createElement(Shown)); });
const last = () => seen.at(-1);
const pass = async (ms) => { await act(async () => { mock.timers.tick(ms); }); };
const hour = 3_600_000;
assert.equal(last(), 'full');
await pass(22 * hour - 1);
assert.equal(last(), 'full');
await pass(1);
assert.equal(last(), 'prorated');
await pass(6 * 24 * hour - 1);
assert.equal(last(), 'prorated');
await pass(1);
assert.equal(last(), 'refused');
const count = seen.length;
await act(async () => { shown.unmount(); });
await pass(400 * 24 * hour);
assert.equal(seen.length, count);
console.log('React: ok');
`;

const work = mkdtempSync(join(tmpdir(), 'termbook-recipes-'));
try {
  const tarball = packedInto(work);
  const project = join(work, 'recipes');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"name":"recipes","private":true,"type":"module"}\n');
  npm(project, 'install', '--prefer-offline', '--ignore-scripts', tarball, ...libraries);
  const { code } = transformSync(block('tsx', 'import { useEffect'), { loader: 'tsx', format: 'esm', target: 'es2022' });
  for (const [name, text] of Object.entries({ hook: code, 'hook-test': hook, dates })) writeFileSync(join(project, `${name}.mjs`), text);
  for (const name of ['dates', 'hook-test']) execFileSync(process.execPath, [`${name}.mjs`], { cwd: project, stdio: 'inherit' });
  console.log('engine recipes: ok');
} finally {
  rmSync(work, { recursive: true, force: true });
}
