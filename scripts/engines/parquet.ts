/** The rows for the engines as a Parquet file, with types: timestamps, flags, text. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { DuckDBConnection } from '@duckdb/node-api';
import { cellText } from '../../src/cli/tsv.js';
import type { EngineRow } from './rows.js';
import { engineColumns } from './rows.js';

const types: Readonly<Record<string, string>> = { orderedAt: 'TIMESTAMP', suspendedAt: 'TIMESTAMP', autoRenew: 'BOOLEAN' };
const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The text of rows as the line filter reads them. */
export function* tsvOf(rows: Iterable<EngineRow>): Generator<string> {
  for (const cells of rows) yield `${cells.map(cellText).join('\t')}\n`;
}

/** Writes rows into a Parquet file; the names of its columns are those of a database. */
export async function parquetOf(connection: DuckDBConnection, rows: Iterable<EngineRow>, file: string): Promise<void> {
  const sent = `${file}.tsv`;
  await pipeline(Readable.from(tsvOf(rows), { objectMode: false }), createWriteStream(sent));
  const read = engineColumns.map((name) => {
    // the tab in an id is the one character that is escaped in these rows
    const cell = name === 'id' ? `replace(id, '\\t', chr(9))` : name;
    return `CAST(${cell} AS ${types[name] ?? 'VARCHAR'}) AS ${snakeCase(name)}`;
  });
  const texts = `{${engineColumns.map((name) => `'${name}': 'VARCHAR'`).join(', ')}}`;
  await connection.run(`COPY (SELECT ${read.join(', ')}
    FROM read_csv('${sent}', header = false, quote = '', escape = '', nullstr = '\\N', delim = '\\t', columns = ${texts}))
    TO '${file}' (FORMAT parquet, ROW_GROUP_SIZE 4096)`);
}
