import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, dayMs, instant } from '../../../src/kernel/instant.js';
import type { Cited, DatedTable } from '../../../src/kernel/dated-table.js';
import { cancellationWindows } from '../../../src/policy/cancellation-window.js';
import { endsOfLife } from '../../../src/policy/end-of-life.js';
import { extendedTerms } from '../../../src/policy/extended-term.js';
import { retentions } from '../../../src/policy/suspension-retention.js';
import { trials } from '../../../src/policy/trial.js';
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
    extendedTerms,
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

/** Order dates in the span of every entry, and at -1, 0 and +1 ms around the date it begins on. */
export function orderDates(family: ProductFamily, cycle: BillingCycle): readonly OrderDate[] {
  const tables = tablesOf(family, cycle);
  const begins = [...new Set(tables.flat().map(({ sinceAt }) => sinceAt))].filter((at) => at > early).sort((a, b) => a - b);
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
