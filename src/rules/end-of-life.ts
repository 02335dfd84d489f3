import { holds } from '../kernel/check.js';
import type { Entry } from '../kernel/timeline.js';
import { entryAt } from '../kernel/timeline.js';
import type { EndOfLifeRow } from '../policy/end-of-life.js';
import { endsOfLife, notStated } from '../policy/end-of-life.js';
import type { Purchase } from '../vocabulary/purchase.js';

/** What the texts say of the end of a purchase's term (T5, L3-L6); the order's date selects. Of a family that is not in the lists they say nothing. */
export function endOfLifeOf(purchase: Purchase): Entry<EndOfLifeRow> {
  const rows = holds(endsOfLife, purchase.family) ? endsOfLife[purchase.family] : notStated;
  return entryAt(rows, purchase.orderedAt) ?? rows[0];
}
