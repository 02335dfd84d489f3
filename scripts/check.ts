/**
 * Runs the steps of a tier to the end, two at a time: `npm run check`, `npm run check:all`, `npm run nightly` (CONTRIBUTING.md says what each is for).
 * `npm run check -- lint size` runs only the steps named, `npm run check:all -- --without test` all others.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './entry-points.js';
import type { Step } from './run.js';
import { allRan, ran } from './run.js';

type Tier = 'check' | 'all' | 'nightly';
/** The programs of a step, the first tier that runs it, and what it adds to the environment. */
interface Programs {
  readonly from: Tier;
  readonly programs: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const { values, positionals } = parseArgs({
  options: { tier: { type: 'string', default: 'check' }, without: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const tiers: readonly Tier[] = ['check', 'all', 'nightly'];
const tier = tiers.find((name) => name === values.tier);
if (tier === undefined) throw new Error(`no such tier: ${values.tier}; there are ${tiers.join(', ')}`);
const isNight = tier === 'nightly';
const size = isNight ? '' : ' --quick';

/** Payloads that others published: a folder beside the checkout, or the one that WIRE_SAMPLES names. */
function samples(): string | undefined {
  const beside = join(root, '..');
  const found = readdirSync(beside).map((name) => join(beside, name, 'wire-samples'));
  return process.env['WIRE_SAMPLES'] ?? found.find((folder) => existsSync(folder));
}
const published = samples();

const steps: Readonly<Record<string, Programs>> = {
  typecheck: { from: 'check', programs: ['tsc', 'tsc -p tsconfig.src.json', 'tsc -p test/types', 'tsc -p test/browser'] },
  lint: { from: 'check', programs: ['eslint .'] },
  format: { from: 'check', programs: ['biome format .'] },
  spelling: { from: 'check', programs: ['tsx scripts/spelling.ts'] },
  test: { from: 'check', programs: ['vitest run --project unit --project memory'] },
  docs: { from: 'check', programs: ['tsx scripts/docs.ts --check'] },
  build: { from: 'check', programs: ['tsx scripts/build.ts'] },
  publint: { from: 'check', programs: ['publint --strict'] },
  attw: { from: 'check', programs: ['attw --pack .'] },
  size: { from: 'check', programs: ['size-limit'] },
  'tree-shaking': { from: 'check', programs: ['tsx scripts/tree-shaking.ts'] },
  knip: { from: 'check', programs: ['knip'] },
  pack: { from: 'check', programs: ['tsx scripts/check-pack.ts'] },
  service: { from: 'check', programs: ['tsx scripts/example-service.ts'] },
  // at the other end of the world from the zone of every test; the rest at night
  zones: { from: 'all', programs: [`vitest run --project zone*${isNight ? '' : 'New_York'}`], env: { COVERAGE: 'no' } },
  ...(published === undefined
    ? {}
    : { samples: { from: 'all', programs: ['vitest run --project samples'], env: { COVERAGE: 'no', WIRE_SAMPLES: published } } }),
  consumers: { from: 'all', programs: ['tsx scripts/check-consumers.ts'] },
  // a host may serve the site from any folder: the harder case each time, the root of a host at night
  site: { from: 'all', programs: ['tsx scripts/site.ts', 'tsx scripts/browser-tests.ts --site'], env: { DOCS_BASE: '/termbook/docs/' } },
  browser: { from: 'all', programs: [`tsx scripts/browser-tests.ts${size}`] },
  clients: { from: 'all', programs: ['tsx scripts/clients.ts', 'tsx scripts/mcp-client.ts'] },
  engines: { from: 'all', programs: [`tsx scripts/engines.ts${size}`] },
  proofs: { from: 'all', programs: [`tsx scripts/proof.ts${size}`] },
  mutation: { from: 'nightly', programs: ['tsx scripts/proof/mutation.ts'] },
  'site-at-root': { from: 'nightly', programs: ['tsx scripts/site.ts', 'tsx scripts/browser-tests.ts --site'] },
  bench: { from: 'nightly', programs: ['node bench/run.js'] },
};

const offered = Object.entries(steps).filter(([, { from }]) => tiers.indexOf(from) <= tiers.indexOf(tier));
const unknown = positionals.filter((name) => !offered.some(([step]) => step === name));
if (unknown.length > 0) throw new Error(`no such step: ${unknown.join(', ')}; there are ${offered.map(([step]) => step).join(', ')}`);
const chosen = positionals.length === 0 ? offered : offered.filter(([name]) => positionals.includes(name) !== values.without);

// at night every law is drawn anew; a failure is repeated with the same SEED
const seed = isNight ? { SEED: process.env['SEED'] ?? String(Date.now() % 2 ** 31) } : {};
if (isNight) console.log(`SEED=${String(seed.SEED)}`);
if (tier !== 'check' && published === undefined)
  console.log('no published payloads lie beside this checkout: the step `samples` is left out');

/** Those that use every core run alone; the library is built before what needs it. */
const alone = ['test', 'zones', 'bench'];
const order = Object.keys(steps);
const groups = new Map<string, Step[]>();
for (const [name, { programs, env = {} }] of chosen) {
  const group = alone.includes(name) ? name : order.indexOf(name) <= order.indexOf('build') ? 'sources' : 'package';
  const run: Step[1] = async (print) => {
    let ok = true;
    for (const program of programs) ok = (await ran(program.split(' '), { TIER: tier, ...seed, ...env }, print)) && ok;
    return ok;
  };
  groups.set(group, [...(groups.get(group) ?? []), [name, run]]);
}
const failed = await allRan({ check: 'check', all: 'check:all', nightly: 'nightly' }[tier], [...groups.values()]);
process.exitCode = failed.length === 0 ? 0 : 1;
