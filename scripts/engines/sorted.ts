/** The hash of sorted rows, in bounded memory: DuckDB sorts, and spills to disk. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { DuckDBInstance } from '@duckdb/node-api';

/** An instance that sorts more rows than memory holds; what does not fit goes into a folder. */
export async function sorting(folder: string): Promise<DuckDBInstance> {
  return DuckDBInstance.create(':memory:', { memory_limit: '4GB', temp_directory: join(folder, 'spilled') });
}

/** The rows that a statement gives, and the hash of all. */
export async function hashed(connection: DuckDBConnection, sql: string): Promise<{ readonly rows: number; readonly hash: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  const result = await connection.stream(sql);
  for (let chunk = await result.fetchChunk(); chunk !== null && chunk.rowCount > 0; chunk = await result.fetchChunk()) {
    for (const line of chunk.getColumnValues(0)) hash.update(`${String(line)}\n`);
    rows += chunk.rowCount;
  }
  return { rows, hash: hash.digest('hex') };
}

/** The statement for the lines of a file, sorted. */
export function linesOf(file: string): string {
  return `SELECT line FROM read_csv('${file}', header = false, quote = '', escape = '', delim = '\\x1f', columns = {'line': 'VARCHAR'}) ORDER BY line`;
}
