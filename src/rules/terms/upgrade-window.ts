import type { Entry } from '../../kernel/dated-table.js';
import type { Instant } from '../../kernel/instant.js';
import type { UpgradeRow } from '../../policy/upgrade.js';
import type { Purchase, WindowStart } from '../../vocabulary/purchase.js';
import type { Term } from '../../vocabulary/term.js';
import { derivedWindowStarts, lastStartBy, windowStartsOf } from '../asking/cancellation-window-start.js';
import type { Look } from '../asking/look.js';
import { reached } from '../asking/look.js';
import type { Upgrade, UpgradeNow } from './upgrade.js';
import type { UpgradeStanding } from './upgrade-standing.js';

/** Returns the window starts that an upgrade keeps; of a term that has renewed by itself, its own. */
function keptStarts(purchase: Purchase, source: Term | null): readonly WindowStart[] {
  const stated = purchase.windowStarts ?? [];
  if (stated.length === 0) return derivedWindowStarts({ ...purchase, term: source });
  return source === null || source.startsAt === purchase.term?.startsAt
    ? stated
    : [{ by: 'renewal', startsAt: source.startsAt, seats: null }];
}

/** Returns the window that holds after an upgrade at once. */
export function windowAfter(
  { seats, quantity, target }: Upgrade,
  { purchase, own, source }: UpgradeStanding,
  row: Entry<UpgradeRow>,
  look: Look,
): Pick<UpgradeNow, 'window' | 'windowStarts'> {
  if (target != null) return { window: row.targetTerm === null ? 'not-stated' : 'of-target', windowStarts: null };
  const window = own === 'extended' ? 'not-stated' : seats === quantity ? row.window : row.windowOfSecond;
  if (window === 'kept') return { window, windowStarts: keptStarts(purchase, source) };
  if (window === 'not-stated') return { window, windowStarts: null };
  for (const { startsAt } of windowStartsOf(purchase)) reached(look, startsAt);
  return { window, windowStarts: [{ by: 'partial-upgrade', startsAt: lastStartBy(purchase, look.at as Instant), seats }] };
}
