import { midnightOf } from '../../src/kernel/instant.js';
import type { Instant } from '../../src/kernel/instant.js';
import type { Bend, Bends, CancellationRow } from '../../src/policy/cancellation-window.js';
import { cancellationWindows } from '../../src/policy/cancellation-window.js';
import type { BillingCycle, ProductFamily } from '../../src/vocabulary/product.js';

function bendsIn(bends: Bends | undefined): readonly Bend[] {
  return Object.values(bends ?? {}).flatMap((words) => Object.values(words).flatMap((bend) => [bend, ...bendsIn(bend.under)]));
}

function daysOf({ sinceUnder, reachesBackTo, under }: CancellationRow): readonly string[] {
  const others = Object.values(sinceUnder ?? {}).flatMap((words) => Object.values(words));
  const bent = bendsIn(under).flatMap(({ from }) => (from === undefined ? [] : [from]));
  return [...others, ...bent, ...(reachesBackTo === undefined ? [] : [reachesBackTo])];
}

/** Every day on which an order may meet other terms: rows and their other beginnings, bends from a day on, days to which a row reaches back. */
export function edgesOf(family: ProductFamily, billingCycle: BillingCycle): readonly Instant[] {
  const rows = cancellationWindows[family][billingCycle];
  const days = new Set(rows.flatMap((row) => [row.sinceAt, ...daysOf(row).map(midnightOf)]).map((at) => Math.max(0, at) as Instant));
  return [...days];
}
