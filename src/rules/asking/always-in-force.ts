import type { Basis } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import type { Cited, DatedTable, Entry } from '../../kernel/dated-table.js';
import type { Options } from '../../vocabulary/answer.js';
import { inForce } from './in-force.js';

/** The same as `inForce` for a table that begins with an undated row, so that one always speaks; the first row stands for any time before. */
export function alwaysInForce<Row extends Cited>(
  table: DatedTable<Row>,
  at: Instant,
  options: Options | undefined,
): { readonly entry: Entry<Row>; readonly basis: readonly Basis[]; readonly nextAt: Instant | null } {
  const { entry, basis, nextAt } = inForce(table, at, options);
  return { entry: entry ?? table[0], basis, nextAt };
}
