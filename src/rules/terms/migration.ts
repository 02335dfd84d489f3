import type { Basis, NonEmpty } from '../../kernel/answer.js';
import type { Entry } from '../../kernel/dated-table.js';
import { cited } from '../../kernel/dated-table.js';
import type { Instant } from '../../kernel/instant.js';
import { addMs, dayMs, midnightOf } from '../../kernel/instant.js';
import type { MigrationRow } from '../../policy/migration.js';
import { commercialMigrations, publicSectorMigrations } from '../../policy/migration.js';
import type { InterpretationId, Interpretations } from '../../vocabulary/interpretation.js';
import type { Purchase } from '../../vocabulary/purchase.js';

const tables = [commercialMigrations, publicSectorMigrations] as const;

/** A segment whose renewals migrate last. */
export const lastToMigrate = publicSectorMigrations[0].segments[0];

/** True if the renewals of a family lead into new commerce some day (M1). */
export function migrates({ family }: Purchase): boolean {
  return commercialMigrations[0].families.includes(family);
}

/** Returns the first day on which the renewals of a row's segments migrate (I35). */
function migratesFrom(row: Entry<MigrationRow>, interpretations: Interpretations): Instant {
  for (const [id, days] of Object.entries(row.sinceByInterpretation)) {
    const day = days[interpretations[id as InterpretationId] ?? ''];
    if (day !== undefined) return midnightOf(day);
  }
  return row.sinceAt;
}

/** Returns the first day on which a renewal of the purchase may migrate: of its segment's row, or of the first. */
export function mayMigrateFrom({ segment }: Purchase, interpretations: Interpretations): Instant {
  const known = tables.find(([row]) => segment != null && row.segments.includes(segment));
  return migratesFrom((known ?? commercialMigrations)[0], interpretations);
}

/** Returns the row by which a renewal at an instant migrates, with its citation; null = none does yet, 'segment' = its segment decides. */
function rowAt(segment: Purchase['segment'], at: Instant, interpretations: Interpretations): Entry<MigrationRow> | 'segment' | null {
  const begun = tables.filter(([row]) => at >= migratesFrom(row, interpretations)).map(([row]) => row);
  if (begun.length === 0) return null;
  const own = tables.find(([row]) => segment != null && row.segments.includes(segment))?.[0];
  if (own !== undefined) return begun.includes(own) ? own : null;
  return begun.length === tables.length ? (begun[0] as Entry<MigrationRow>) : 'segment';
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
  const table = tables.find(([row]) => segment != null && row.segments.includes(segment)) ?? commercialMigrations;
  return { row: table[0], basis: cited(table, table[0], at) };
}
