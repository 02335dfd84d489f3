import type { Gap } from '../../kernel/answer.js';
import { hasKey } from '../../kernel/check.js';
import type { Instant } from '../../kernel/instant.js';
import type { DatedTable, Entry } from '../../kernel/dated-table.js';
import { entryAt } from '../../kernel/dated-table.js';
import type { EndOfLifeRow } from '../../policy/end-of-life.js';
import { endsOfLife, notStated } from '../../policy/end-of-life.js';
import type { Purchase } from '../../vocabulary/purchase.js';

function rowsOf({ family }: Purchase): DatedTable<EndOfLifeRow> {
  return hasKey(endsOfLife, family) ? endsOfLife[family] : notStated;
}

/** Returns the documented end of life for an event at an instant: the end of a term, a cancellation (L3-L6). No document speaks of a family that is not in the lists. */
export function endOfLifeAt(purchase: Purchase, at: Instant): Entry<EndOfLifeRow> {
  const rows = rowsOf(purchase);
  return entryAt(rows, rows[0].selectedBy === 'order' ? purchase.orderedAt : at) ?? rows[0];
}

/** Returns the documented renewal of a purchase's term (T5). */
export function endOfLifeOf(purchase: Purchase): Entry<EndOfLifeRow> {
  return endOfLifeAt(purchase, purchase.orderedAt);
}

/** Returns the gap for what follows an event, where only a later document states it; null if none does. */
export function notYetStated(purchase: Purchase, at: Instant): Gap | null {
  const later = rowsOf(purchase).find(({ sinceAt, stages }) => stages !== null && sinceAt > at);
  return later === undefined ? null : { gap: 'before-first-source', firstSource: later.since };
}
