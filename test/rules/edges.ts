import { midnightOf } from '../../src/kernel/instant.js';
import type { Instant } from '../../src/kernel/instant.js';
import type { CancellationRow, Override, Overrides } from '../../src/policy/cancellation-window.js';
import { cancellationWindows } from '../../src/policy/cancellation-window.js';
import type { BillingCycle, ProductFamily } from '../../src/vocabulary/product.js';

function overridesIn(overrides: Overrides | undefined): readonly Override[] {
  return Object.values(overrides ?? {}).flatMap((words) =>
    Object.values(words).flatMap((override) => [override, ...overridesIn(override.overrides)]),
  );
}

function daysOf({ sinceByInterpretation, reachesBackTo, overrides }: CancellationRow): readonly string[] {
  const others = Object.values(sinceByInterpretation ?? {}).flatMap((words) => Object.values(words));
  const bent = overridesIn(overrides).flatMap(({ from }) => (from === undefined ? [] : [from]));
  return [...others, ...bent, ...(reachesBackTo === undefined ? [] : [reachesBackTo])];
}

/** Every day on which an order may meet other terms: rows and their other beginnings, bends from a day on, days to which a row reaches back. */
export function edgesOf(family: ProductFamily, billingCycle: BillingCycle): readonly Instant[] {
  const rows = cancellationWindows[family][billingCycle];
  const days = new Set(rows.flatMap((row) => [row.sinceAt, ...daysOf(row).map(midnightOf)]).map((at) => Math.max(0, at) as Instant));
  return [...days];
}
