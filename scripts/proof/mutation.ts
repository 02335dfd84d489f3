/**
 * Stryker changes the sources place by place, and the tests of a room must notice the share that mutation/rooms.ts says: `npm run proof mutation`, of some rooms
 * `npm run proof mutation kernel desk`, of one file `npm run proof mutation src/kernel/money.ts`. What is known of unchanged places and tests is taken over from the
 * run before (reports/mutation); the laws draw few cases, always the same. Each unnoticed change is printed.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { home } from '../../test/zones.js';
import { root } from '../entry-points.js';
import { ran } from '../run.js';
import type { Report, RoomName } from './mutation/rooms.js';
import { noticed, rooms } from './mutation/rooms.js';

/** Re-exports, words of the catalog, and what hands the process over. */
const apart = [
  'src/**/index.ts',
  'src/cli/main.ts',
  ...['rules', 'interpretations', 'not-modeled'].map((name) => `src/rulebook/${name}.ts`),
];

const all = Object.keys(rooms) as readonly RoomName[];
const asked = process.argv.slice(2);
const within = (room: RoomName, name: string): boolean => name === room || name.startsWith(`src/${room}/`);
const unknown = asked.filter((name) => !all.some((room) => within(room, name)));
if (unknown.length > 0) throw new Error(`no such room: ${unknown.join(', ')}; there are ${all.join(', ')}`);

const below: string[] = [];
for (const room of all) {
  const names = asked.filter((name) => within(room, name));
  if (asked.length > 0 && names.length === 0) continue;
  const files = names.filter((name) => name.endsWith('.ts'));
  const folder = `reports/mutation/${room.replace('/', '-')}`;
  const isWhole = files.length === 0;
  const places = isWhole ? [`src/${room}/**/*.ts`, ...apart.map((one) => `!${one}`)] : files;
  const options = ['--mutate', places.join()];
  if (isWhole) options.push('--incremental', '--incrementalFile', `${folder}/incremental.json`);
  const { tests, floor } = rooms[room];
  // the seed of the night would change what a law draws
  const env = { TZ: home, TIER: 'mutation', SEED: '20261121', MUTATION_TESTS: tests.join(), MUTATION_REPORT: `${folder}/mutation.json` };
  const report = join(root, folder, 'mutation.json');
  const isMeasured = (await ran(['stryker', 'run', ...options], env)) && existsSync(report);
  const share = isMeasured ? noticed((JSON.parse(readFileSync(report, 'utf8')) as { readonly files: Report }).files, room) : 0;
  console.log(`${room}: ${share.toFixed(2)} % of its changes are noticed, wanted ${String(floor)} %`);
  if (share < floor) below.push(room);
}
console.log(`proof mutation: ${below.length === 0 ? 'ok' : `FAILED (${below.join(', ')})`}`);
process.exitCode = below.length === 0 ? 0 : 1;
