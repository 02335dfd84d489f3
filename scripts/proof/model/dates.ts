import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, dayMs, instant, midnightOf } from '../../../src/kernel/instant.js';
import type { Cited, DatedTable } from '../../../src/kernel/dated-table.js';
import { cancellationWindows } from '../../../src/policy/cancellation-window.js';
import { endsOfLife } from '../../../src/policy/end-of-life.js';
import { endOfTermChoices, extendedTerms } from '../../../src/policy/extended-term.js';
import { commercialMigrations, publicSectorMigrations } from '../../../src/policy/migration.js';
import { retentions } from '../../../src/policy/suspension-retention.js';
import { trials } from '../../../src/policy/trial.js';
import { addTerm } from '../../../src/vocabulary/term.js';
import type { BillingCycle, ProductFamily } from '../../../src/vocabulary/product.js';

/** Before every dated text. */
const early = instant('2014-05-31T10:00Z');

/** The dated tables that the lifecycle of a purchase reads. */
function tablesOf(family: ProductFamily, cycle: BillingCycle): readonly DatedTable<Cited>[] {
  const byCycle: { readonly [C in BillingCycle]?: DatedTable<Cited> } = cancellationWindows[family];
  const tables = [
    byCycle[cycle],
    trials[family],
    endsOfLife[family],
    ...(family === 'license-based' ? [commercialMigrations, publicSectorMigrations] : [extendedTerms, endOfTermChoices]),
    retentions[family]?.partner,
    retentions[family]?.marketplace,
  ];
  return tables.flatMap((table) => (table == null ? [] : [table]));
}

/** An order date with the entries that hold then. */
export interface OrderDate {
  readonly orderedAt: Instant;
  readonly entries: readonly string[];
}

/** The days of a purchase on which what follows its term becomes another thing, beside those on which an entry begins: L5 and L8, and M1 for a year. */
function otherDays(family: ProductFamily): readonly Instant[] {
  return family === 'license-based'
    ? [commercialMigrations, publicSectorMigrations].map(([{ sinceAt }]) => addTerm(sinceAt, 'P1Y', -1))
    : extendedTerms.map(({ boughtFrom }) => midnightOf(boughtFrom));
}

/** True if what follows the first year of a purchase may be a choice, or another family (L8, M1). */
export function isOfTheseDays({ family, orderedAt }: { readonly family: ProductFamily; readonly orderedAt: Instant }): boolean {
  const [first] = otherDays(family);
  return ['license-based', 'new-commerce-license'].includes(family) && first !== undefined && orderedAt >= addMs(first, -1);
}

/** Order dates in the span of every entry, and at -1, 0 and +1 ms around the date it begins on. */
export function orderDates(family: ProductFamily, cycle: BillingCycle): readonly OrderDate[] {
  const tables = tablesOf(family, cycle);
  const begins = [...new Set([...tables.flat().map(({ sinceAt }) => sinceAt), ...otherDays(family)])]
    .filter((at) => at > early)
    .sort((a, b) => a - b);
  const dates = begins.flatMap((at, index) => {
    const next = begins[index + 1] ?? addMs(at, 400 * dayMs);
    return [addMs(at, -1), at, addMs(at, 1), addMs(at, Math.floor((next - at) / 2))];
  });
  return [early, ...new Set(dates)].map((orderedAt) => ({
    orderedAt,
    entries: tables.flatMap((table) => table.filter(({ sinceAt }) => sinceAt <= orderedAt).slice(-1)).map(({ id }) => id),
  }));
}

/** Every entry that some order date of these families and cycles can meet. */
export function entryIds(families: readonly ProductFamily[], cycles: readonly BillingCycle[]): readonly string[] {
  return [
    ...new Set(
      families.flatMap((family) =>
        cycles.flatMap((cycle) =>
          tablesOf(family, cycle)
            .flat()
            .map(({ id }) => id),
        ),
      ),
    ),
  ];
}
