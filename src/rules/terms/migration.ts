import type { Basis, NonEmpty } from '../../kernel/answer.js';
import type { DatedTable, Entry } from '../../kernel/dated-table.js';
import { cited } from '../../kernel/dated-table.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, dayMs, midnightOf } from '../../kernel/instant.js';
import type { MigrationRow } from '../../policy/migration.js';
import { commercialMigrations, publicSectorMigrations } from '../../policy/migration.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import type { Purchase } from '../../vocabulary/purchase.js';

type MigrationEntry = Entry<MigrationRow>;

const tables = [commercialMigrations, publicSectorMigrations] as const;

/** A segment whose renewals migrate last. */
export const lastToMigrate = publicSectorMigrations[0].segments[0];

/** True if the renewals of a family lead into new commerce some day (M1). */
export function migrates({ family }: Purchase): boolean {
  return commercialMigrations[0].families.includes(family);
}

/** Returns the table of a segment; null = it is in none, or not stated. */
function tableOf(segment: Purchase['segment']): DatedTable<MigrationRow> | null {
  if (segment == null) return null;
  for (const table of tables) if (table[0].segments.includes(segment)) return table;
  return null;
}

/** Returns the first day on which the renewals of a row's segments migrate (I35). */
function migratesFrom({ sinceByInterpretation, sinceAt }: MigrationEntry, interpretations: Interpretations): Instant {
  let id: InterpretationId;
  for (id in sinceByInterpretation) {
    const day = sinceByInterpretation[id]?.[interpretations[id] ?? ''];
    if (day !== undefined) return midnightOf(day);
  }
  return sinceAt;
}

/** Returns the first day on which a renewal of the purchase may migrate: of its segment's row, or of the first. */
export function mayMigrateFrom({ segment }: Purchase, interpretations: Interpretations): Instant {
  return migratesFrom((tableOf(segment) ?? commercialMigrations)[0], interpretations);
}

/** Returns the row by which a renewal at an instant migrates; null = none does yet, 'segment' = its segment decides. */
function rowAt(segment: Purchase['segment'], at: Instant, interpretations: Interpretations): MigrationEntry | 'segment' | null {
  const own = tableOf(segment);
  if (own !== null) return at >= migratesFrom(own[0], interpretations) ? own[0] : null;
  let begun = 0;
  for (const [row] of tables) if (at >= migratesFrom(row, interpretations)) begun += 1;
  if (begun === 0) return null;
  return begun === tables.length ? commercialMigrations[0] : 'segment';
}

/** Why a renewal does not migrate for certain: a fact is missing, or the documents say nothing of it. */
export type MigrationEnd = 'migrates' | 'segment' | 'hasEquivalent' | 'silent';

/** Returns what becomes of a traditional license that renews at the end of its term (M1); null = it renews as before. */
export function migrationAfter(purchase: Purchase, interpretations: Interpretations): MigrationEnd | null {
  const { term, segment, billingCycle, planMonths, hasEquivalent } = purchase;
  if (term == null || !migrates(purchase)) return null;
  const row = rowAt(segment, term.endsAt, interpretations);
  if (row === null || row === 'segment') return row;
  const { durations, billingCycles, longestMonths, lastTraditionalStart } = row;
  const isShort = durations.includes(term.duration) && billingCycles.includes(billingCycle) && (planMonths ?? 0) <= longestMonths;
  const stayed = term.startsAt >= addMs(midnightOf(lastTraditionalStart), dayMs);
  if (!isShort || stayed || hasEquivalent === false) return 'silent';
  return hasEquivalent == null ? 'hasEquivalent' : 'migrates';
}

/** Returns the row by which a license migrates at an instant, and its citation; the first where no segment is stated. */
export function migrationAt({ segment }: Purchase, at: Instant): { readonly row: MigrationRow; readonly basis: NonEmpty<Basis> } {
  const table = tableOf(segment) ?? commercialMigrations;
  return { row: table[0], basis: cited(table, table[0], at) };
}
