import { createWriteStream } from 'node:fs';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import type { DuckDBConnection } from '@duckdb/node-api';
import { chance } from '../../oracles/chance.js';
import { answerColumns, answersOf, drawn, factColumns } from './cases.js';

/** The SQL of a file beside the oracle, statement by statement. */
export const sqlOf = (name: string): string => readFileSync(new URL(`../../oracles/sql/${name}.sql`, import.meta.url), 'utf8');

const line = (cells: readonly (string | number | boolean | null)[]): string =>
  `${cells.map((cell) => (cell === null ? '' : String(cell))).join(',')}\n`;

/** So many drawn rows and the library's answers, as two CSV files; `withAnswers` false leaves the second away. */
export async function written(folder: string, seed: number, rows: number, withAnswers: boolean): Promise<void> {
  const source = chance(seed);
  const facts = createWriteStream(`${folder}/facts.csv`);
  const library = createWriteStream(`${folder}/library.csv`);
  for (let id = 0; id < rows; id += 1) {
    const one = drawn(source, id);
    if (!facts.write(line(one.facts))) await once(facts, 'drain');
    if (withAnswers && !library.write(line([id, ...answersOf(one)]))) await once(library, 'drain');
  }
  await Promise.all([facts, library].map((stream) => new Promise((resolve) => stream.end(resolve))));
}

const typed = (columns: readonly string[]): string =>
  `{${columns.map((column) => `'${column.split(' ')[0] ?? ''}': '${column.split(' ')[1] ?? ''}'`).join(', ')}}`;
/** Columns that end in `_ms` become timestamps under their own name. */
const read = (columns: readonly string[]): string =>
  columns
    .map((column) => column.split(' ')[0] ?? '')
    .map((name) => (name.endsWith('_ms') ? `epoch_ms(${name}) AS ${timeNames[name] ?? `${name.slice(0, -3)}_at`}` : name))
    .join(', ');
const timeNames: Readonly<Record<string, string>> = {
  at_ms: 'asked_at',
  term_anchor_ms: 'term_anchor',
  charge_starts_ms: 'charge_starts',
  charge_ends_ms: 'charge_ends',
  window_opens_ms: 'window_opens',
  window_closes_ms: 'window_closes',
};

/** Loads the files that `written` made as the tables `facts` and, with the answers, `library`. */
export async function loaded(connection: DuckDBConnection, folder: string, withAnswers: boolean): Promise<void> {
  const table = (name: string, columns: readonly string[]): string =>
    `CREATE OR REPLACE TABLE ${name} AS SELECT ${read(columns)} FROM read_csv('${folder}/${name}.csv', header = false, columns = ${typed(columns)})`;
  await connection.run(table('facts', factColumns));
  if (withAnswers) await connection.run(table('library', ['id BIGINT', ...answerColumns]));
}
