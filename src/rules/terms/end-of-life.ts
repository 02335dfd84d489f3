import { hasKey } from '../../kernel/check.js';
import type { Entry } from '../../kernel/dated-table.js';
import { entryAt } from '../../kernel/dated-table.js';
import type { EndOfLifeRow } from '../../policy/end-of-life.js';
import { endsOfLife, notStated } from '../../policy/end-of-life.js';
import type { Purchase } from '../../vocabulary/purchase.js';

/** Returns the documented end of a purchase's term (T5, L3-L6), selected by the order's date. No document speaks of a family that is not in the lists. */
export function endOfLifeOf(purchase: Purchase): Entry<EndOfLifeRow> {
  const rows = hasKey(endsOfLife, purchase.family) ? endsOfLife[purchase.family] : notStated;
  return entryAt(rows, purchase.orderedAt) ?? rows[0];
}
