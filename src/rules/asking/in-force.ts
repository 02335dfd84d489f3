import type { Basis } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import type { Cited, DatedTable, Entry } from '../../kernel/dated-table.js';
import { cited, entryAt, nextChangeAt } from '../../kernel/dated-table.js';
import type { Options } from '../../vocabulary/answer.js';
import { checkOptions } from './check-options.js';

/** The row in force, its citation, and the instant at which the row or its coverage changes; entry null = before the first source. */
export interface InForce<Row> {
  readonly entry: Entry<Row> | null;
  readonly basis: readonly Basis[];
  readonly nextAt: Instant | null;
}

/**
 * Returns the row of a table at the date asked about (already validated), or at the caller's `policyAt`, which time does not move (I13,
 * I14).
 */
export function inForce<Row extends Cited>(table: DatedTable<Row>, at: Instant, options: Options | undefined): InForce<Row> {
  checkOptions(options);
  const pinnedAt = options?.policyAt;
  const policyAt = pinnedAt ?? at;
  const entry = entryAt(table, policyAt);
  return {
    entry,
    basis: entry === null ? [] : cited(table, entry, policyAt),
    nextAt: pinnedAt === undefined ? nextChangeAt(table, at) : null,
  };
}

/** Returns the same as `inForce` for a table that begins with an undated row: one is always in force, before all others the first. */
export function alwaysInForce<Row extends Cited>(
  table: DatedTable<Row>,
  at: Instant,
  options: Options | undefined,
): { readonly entry: Entry<Row>; readonly basis: readonly Basis[]; readonly nextAt: Instant | null } {
  const { entry, basis, nextAt } = inForce(table, at, options);
  return { entry: entry ?? table[0], basis, nextAt };
}
