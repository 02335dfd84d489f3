/**
 * Makes mistakes that a person makes, one at a time, drawn from the syntax tree of src by kind and folder, and runs the tests whose imports reach the changed
 * file: a test must fail, or the changed file must not compile. `npm run proof harness -- --seed N --count M`; quick 60 of a seed that is always the same. The
 * defects of the audit are always among them (harness/named.ts). No file of src is touched: the changed file lives in memory only.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seed as testSeed } from '../../test/draws.js';
import { home } from '../../test/zones.js';
import { root } from '../entry-points.js';
import { inProcesses } from '../processes.js';
import type { Change, Draw } from '../quick-tests.js';
import { firstFailure, importsOf, reaches, testFiles, unloaded } from '../quick-tests.js';
import type { Defect } from './harness/changes.js';
import { allDefects, edited, kinds, refusedByTypes, told } from './harness/changes.js';
import { counted, drawn, tooFew, whole } from './harness/drawn.js';
import { named } from './harness/named.js';
import type { Outcome, ProofOptions } from './report.js';
import { prove } from './report.js';
import { versionsOf } from './versions.js';

interface Task {
  readonly defect: Defect;
  readonly files: readonly string[];
}
interface Result {
  /** The file and test that noticed; null = nobody. */
  readonly noticed: string | null;
  /** What each test file took, in milliseconds. */
  readonly took: Readonly<Record<string, number>>;
}

/** Laws start from the seed of the tests and draw few cases: that can only lose defects that more cases would notice. */
const draw: Draw = { seed: testSeed(), most: 200 };
/** What a test takes at most without a defect, in milliseconds; one that takes very much longer is cut off. */
const usualMs = 1000;
/** After so long a process is given up: whatever it was at, no test has noticed. */
const lostMs = 1_200_000;
/** Of a hundred defects so many may go unnoticed. */
const mostUnnoticed = 2;
/** The seed of `check:all`. */
const usualSeed = 20_261_122;

/** The tests of each file that fail without any defect, here where they stand in no runner; null = the file does not load. */
const broken = new Map<string, ReadonlySet<string> | null>();
async function brokenIn(file: string): Promise<ReadonlySet<string> | null> {
  const known = broken.get(file);
  if (known !== undefined) return known;
  const found = new Set<string>();
  let name = await firstFailure(file, null, usualMs, draw);
  while (name !== null && !found.has(name) && !name.startsWith(unloaded)) {
    found.add(name);
    name = await firstFailure(file, null, usualMs, draw, found);
  }
  const loads = name === null;
  broken.set(file, loads ? found : null);
  return loads ? found : null;
}

/** The test of a file that fails with a defect and not without it; null = there is none. */
async function noticing(file: string, change: Change): Promise<string | null> {
  const failed = await firstFailure(file, change, usualMs, draw, broken.get(file) ?? undefined);
  if (failed === null || broken.has(file)) return failed;
  const without = await brokenIn(file);
  if (without === null) return null;
  return without.size === 0 ? failed : firstFailure(file, change, usualMs, draw, without);
}

async function tried({ defect, files }: Task): Promise<Result> {
  const text = edited(readFileSync(root + defect.file, 'utf8'), defect.edits);
  const took: Record<string, number> = {};
  for (const file of files) {
    if (broken.get(file) === null) continue;
    const from = performance.now();
    const failed = await noticing(file, { file: defect.file, text });
    took[file] = performance.now() - from;
    if (failed !== null) return { noticed: `${file}: ${failed}`, took };
  }
  return { noticed: null, took };
}

/** The tests of its own subject first, then those that import the file themselves, those that load little, and what noticed other defects of the file. */
function inOrder(
  defect: Defect,
  files: readonly string[],
  graph: Map<string, ReadonlySet<string>>,
  direct: ReadonlyMap<string, ReadonlySet<string>>,
  took: ReadonlyMap<string, number>,
  kills: ReadonlyMap<string, number>,
): readonly string[] {
  const own = defect.file.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts');
  const folder = own.slice(0, own.lastIndexOf('/') + 1);
  const worth = (file: string): number => {
    const isDirect = direct.get(file)?.has(defect.file) === true;
    const near = (file === own ? 50 : isDirect ? 20 : 1) * (file.startsWith(folder) ? 5 : 1);
    const cost = took.get(file) ?? 50 + 4 * reaches(file, graph).size;
    return (near + 5 * (kills.get(`${defect.file} ${file}`) ?? 0)) / (5 + cost);
  };
  return files.filter((file) => reaches(file, graph).has(defect.file)).sort((a, b) => worth(b) - worth(a));
}

async function tryAll(defects: readonly Defect[]): Promise<ReadonlyMap<Defect, string | null>> {
  const files = testFiles(['']);
  const graph = new Map<string, ReadonlySet<string>>();
  const direct = new Map(files.map((file) => [file, new Set(importsOf(file))]));
  const took = new Map<string, number>();
  const kills = new Map<string, number>();
  const found = new Map<Defect, string | null>();
  let next = 0;
  await inProcesses<Task & { readonly index: number }, Result>(
    fileURLToPath(import.meta.url),
    () => {
      const index = next++;
      const defect = defects[index];
      return defect === undefined ? undefined : { index, defect, files: inOrder(defect, files, graph, direct, took, kills) };
    },
    ({ task, result }) => {
      const defect = defects[task.index];
      if (defect === undefined) return;
      found.set(defect, result.noticed);
      for (const [file, ms] of Object.entries(result.took)) took.set(file, Math.max(ms, took.get(file) ?? 0));
      const by = result.noticed?.slice(0, result.noticed.indexOf(':'));
      if (by !== undefined) kills.set(`${defect.file} ${by}`, (kills.get(`${defect.file} ${by}`) ?? 0) + 1);
      console.log(
        `${String(found.size)} ${result.noticed === null ? 'UNNOTICED ' : ''}${told(defect)}${result.noticed === null ? '' : `\n    by ${result.noticed}`}`,
      );
    },
    { ms: lostMs, result: { noticed: null, took: {} }, ended: { noticed: 'no file: the process of the tests ends', took: {} } },
  );
  return found;
}

async function run({ quick, seed, count }: ProofOptions): Promise<Outcome> {
  const { defects, folders, folderOf } = allDefects();
  const inFolder = (defect: Defect): string | null => folderOf.get(defect.file) ?? null;
  const size = count ?? (quick ? 60 : whole.count);
  const chosen = drawn(defects, inFolder, size, seed);
  const audit = named();
  const found = await tryAll([...audit, ...chosen]);
  const untested = chosen.filter((defect) => (found.get(defect) ?? null) === null);
  const unnoticed = untested.filter((defect) => {
    const refusal = refusedByTypes(defect);
    if (refusal !== null) console.log(`by the compiler alone: ${told(defect)}\n    ${refusal}`);
    return refusal === null;
  });
  const missed = audit.filter((defect) => (found.get(defect) ?? null) === null);
  const ofKinds = counted(
    Object.keys(kinds),
    chosen.map(({ kind }) => kind),
  );
  const ofFolders = counted(folders, chosen.map(inFolder));
  const most = Math.floor((chosen.length * mostUnnoticed) / 100);
  return {
    figures: [
      { what: 'defects that the syntax tree offers', value: defects.length },
      { what: 'of these: tried', value: chosen.length },
      { what: 'noticed by the compiler alone', value: untested.length - unnoticed.length },
      { what: 'unnoticed', value: unnoticed.length },
      { what: 'defects of the audit, tried', value: audit.length },
      { what: 'of these: unnoticed', value: missed.length },
      ...Object.entries(kinds).map(([kind, what]) => ({ what: `${kind}: ${what}`, value: ofKinds[kind] ?? 0 })),
      { what: 'folders, each with at least', value: `${String(folders.length)}, ${String(Math.min(...Object.values(ofFolders)))}` },
    ],
    failures: [
      ...tooFew(ofKinds, ofFolders, size),
      ...missed.map((defect) => `unnoticed, of the audit: ${told(defect)}`),
      ...(unnoticed.length > most ? unnoticed.map((defect) => `unnoticed: ${told(defect)}`) : []),
    ],
  };
}

process.env['TZ'] = home;
process.env['TIER'] = 'mutation';
if (process.argv.includes('--worker')) process.on('message', (task: Task) => void tried(task).then((result) => process.send?.(result)));
else await prove('harness', run, versionsOf('typescript'), usualSeed);
