/**
 * The entry that an answer cites first decides it: for every dated entry one of its values is changed, and an answer that cites it first must change.
 * `npm run proof deciding`, `-- --quick` a third of the entries, drawn by `-- --seed N`. No file of src is touched: the changed table lives in memory only.
 */
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { context } from 'esbuild';
import type { Basis } from '../../src/kernel/answer.js';
import type { TableName } from '../../src/rulebook/index.js';
import { entries } from '../../src/rulebook/index.js';
import type { ConformanceCase } from '../../src/testing/index.js';
import { askTermbook, conformance } from '../../src/testing/index.js';
import { pinnedFile, unasked } from '../conformance-cases.js';
import { root } from '../entry-points.js';
import { chance } from '../oracles/chance.js';
import type { Mutant } from '../policy-mutants.js';
import { policyMutants } from '../policy-mutants.js';
import type { Outcome, ProofOptions } from './report.js';
import { prove } from './report.js';
import { versionsOf } from './versions.js';

type Case = Pick<ConformanceCase, 'id' | 'ask' | 'facts' | 'at'>;
type Ask = (one: Case) => unknown;

/** Dates and words that say where a value was read; a change of them alone is none of what the row decides. */
const beside = /\.(?:since|seenUntil|reachesBackTo)$/;

const pinned = readFileSync(root + pinnedFile, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case);

/** What an answer says, without what it cites. */
const said = (answer: unknown): string => JSON.stringify(answer, (key, value: unknown) => (key === 'basis' ? undefined : value));

/** The entries that an answer cites, the deciding one first; of a move, its last event does. */
function citedBy(answer: unknown): readonly string[] {
  const { basis = [], events = [] } = answer as {
    readonly basis?: readonly Basis[];
    readonly events?: readonly { readonly basis: readonly Basis[] }[];
  };
  return [...basis, ...events.flatMap((event) => event.basis)].map(({ entry }) => entry);
}

/** So many values are tried for a row. */
const mostTried = 80;

/** The names of tables in a file of policy. */
const tableNamed = /['`]([a-z-]+)\/[a-z$]|datedTable<[^(]*>\(\s*'([a-z-]+)'/g;

/** Tables whose rows hold no value: they say where a move or a way to count stands. */
const withoutValues: readonly TableName[] = ['move', 'invoice-tax'];

/** The entry in whose row a mutant stands; null = in none. */
function entryOf({ place, start }: Mutant, text: string): string | null {
  const since = /@(\d{4}-\d{2}-\d{2})/.exec(place)?.[1];
  const table = [...text.slice(0, start).matchAll(/datedTable<[^(]*>\(\s*'([^']+)'/g)].at(-1)?.[1];
  return since === undefined || table === undefined ? null : `${table.includes('/') ? table : `${table}/all`}@${since}`;
}

async function run({ quick, seed }: ProofOptions): Promise<Outcome> {
  const citing = new Map<string, Case[]>();
  const citingBeside = new Map<string, Case[]>();
  for (const one of [...pinned, ...conformance.cases]) {
    for (const [index, entry] of citedBy(askTermbook(one)).entries()) {
      const cited = index === 0 ? citing : citingBeside;
      cited.set(entry, [...(cited.get(entry) ?? []), one]);
    }
  }
  const first = citing.size;
  // what is never cited first decides an answer that cites it beside another
  for (const [entry, cases] of citingBeside) if (!citing.has(entry)) citing.set(entry, cases);
  const texts = new Map<string, string>();
  const mutants = new Map<string, Mutant[]>();
  const add = (place: string, mutant: Mutant): void => {
    const list = mutants.get(place) ?? [];
    if (list.length === 0) mutants.set(place, list);
    list.push(mutant);
  };
  const values = policyMutants().filter(({ kind, place }) => kind !== 'citation' && !beside.test(place));
  for (const file of new Set(values.map(({ file: one }) => one))) {
    const text = readFileSync(root + file, 'utf8');
    texts.set(file, text);
    const tables = new Set([...text.matchAll(tableNamed)].map(([, topic, table = '']) => topic ?? table));
    for (const mutant of values.filter((one) => one.file === file)) {
      const entry = entryOf(mutant, text);
      if (entry !== null) add(entry, mutant);
      for (const table of file.endsWith('citations.ts') ? [] : tables) add(table, mutant);
    }
  }
  let change: { readonly file: string; readonly text: string } | null = null;
  const builder = await context({
    stdin: { contents: `export { askTermbook } from './src/testing/conformance/conformance.ts';`, resolveDir: root },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'changed',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    logLevel: 'silent',
    plugins: [
      {
        name: 'changed-table',
        setup: ({ onLoad }) => {
          onLoad({ filter: /src.policy.[a-z-]+\.ts$/ }, ({ path }) => ({
            contents: change !== null && path.endsWith(change.file) ? change.text : readFileSync(path, 'utf8'),
            loader: 'ts',
          }));
        },
      },
    ],
  });
  const askChanged = async (mutant: Mutant): Promise<Ask> => {
    const text = texts.get(mutant.file) ?? '';
    change = { file: mutant.file, text: text.slice(0, mutant.start) + mutant.text + text.slice(mutant.end) };
    const { outputFiles } = await builder.rebuild();
    return vm.runInNewContext(`${outputFiles[0]?.text ?? ''}; changed.askTermbook`, { TextEncoder, Intl, structuredClone }) as Ask;
  };
  const answered = (ask: Ask, one: Case): string => {
    try {
      return said(ask(one));
    } catch (error) {
      return String(error);
    }
  };
  /** The values of its row, then what stands in no row, or in another one of its date: rows take values of constants, are made by functions and spread others. */
  const valuesOf = (entry: string): readonly Mutant[] => {
    const since = entry.slice(entry.indexOf('@'));
    const near = (mutants.get(entry.replace(/\/.*/, '')) ?? []).filter(({ place }) => !place.includes('@') || place.includes(since));
    const dated = near.filter(({ place }) => place.includes('@'));
    return [...new Set([...(mutants.get(entry) ?? []), ...dated, ...near])].slice(0, mostTried);
  };
  /** Whether a change of one of its values changes an answer that cites it first. */
  const decides = async (entry: string): Promise<boolean> => {
    const cases = (citing.get(entry) ?? ownCases(entry)).map((one) => ({ one, was: answered(askTermbook, one) }));
    for (const mutant of valuesOf(entry)) {
      const ask = await askChanged(mutant);
      if (cases.some(({ one, was }) => answered(ask, one) !== was)) return true;
    }
    return false;
  };
  const drawn = chance(seed);
  // some say only what can be done instead, which no answer cites: of these the cases of their own day
  const ownCases = (id: string): readonly Case[] => pinned.filter((one) => one.id.startsWith(`${id},`));
  const readings = new Map(entries.map(({ id, interpretations }) => [id as string, interpretations]));
  const asked = entries.filter(({ table }) => !unasked.includes(table) && !withoutValues.includes(table)).map(({ id }) => id);
  const others = asked.filter((id) => !citing.has(id) && readings.get(id)?.length !== 0);
  const failures: string[] = [];
  let tried = 0;
  for (const entry of asked.filter((id) => !others.includes(id) && (!quick || drawn.happens(1 / 3)))) {
    tried += 1;
    if (!(await decides(entry)))
      failures.push(`no value of ${entry} changes an answer that cites it (${String(valuesOf(entry).length)} values)`);
  }
  await builder.dispose();
  return {
    figures: [
      { what: 'dated entries that a question reads', value: asked.length },
      { what: 'of these: changed in this run', value: tried },
      { what: 'of these: cited first by an answer', value: first },
      { what: 'cited under another interpretation only', value: others.length },
      { what: 'answers that cite one of them', value: [...citing.values()].reduce((sum, list) => sum + list.length, 0) },
      { what: 'entries of which no value changes such an answer', value: failures.length },
    ],
    failures,
  };
}

await prove('deciding', run, versionsOf('esbuild'));
