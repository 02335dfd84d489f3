import type { Basis, Gap, NonEmpty } from '../../kernel/answer.js';
import { hasKey } from '../../kernel/check.js';
import type { Instant } from '../../kernel/instant.js';
import type { DatedTable, Entry } from '../../kernel/dated-table.js';
import { cited, entryAt } from '../../kernel/dated-table.js';
import type { EndOfLife, EndOfLifeRow } from '../../policy/end-of-life.js';
import { endsOfLife, silentEnd } from '../../policy/end-of-life.js';
import type { Purchase } from '../../vocabulary/purchase.js';

function rowsOf({ family }: Purchase): DatedTable<EndOfLifeRow> | null {
  return hasKey(endsOfLife, family) ? endsOfLife[family] : null;
}

/** Returns the date that selects the row for an event at an instant. */
function dateOf([{ selectedBy }]: DatedTable<EndOfLifeRow>, { orderedAt }: Purchase, at: Instant): Instant {
  return selectedBy === 'order' ? orderedAt : at;
}

/** Returns the row on the end of life for an event at an instant (L3-L6), and its citation; null = no document had stated it. */
export function endOfLifeRow(
  purchase: Purchase,
  at: Instant,
): { readonly row: Entry<EndOfLifeRow>; readonly basis: NonEmpty<Basis> } | null {
  const rows = rowsOf(purchase);
  if (rows === null) return null;
  const dateAt = dateOf(rows, purchase, at);
  const row = entryAt(rows, dateAt);
  return row === null ? null : { row, basis: cited(rows, row, dateAt) };
}

/** Returns the documented end of life for an event at an instant: the end of a term, a cancellation (L3-L6). */
export function endOfLifeAt(purchase: Purchase, at: Instant): EndOfLife {
  const rows = rowsOf(purchase);
  return (rows === null ? null : entryAt(rows, dateOf(rows, purchase, at))) ?? silentEnd;
}

/** Returns the gap for what follows an event, where only a later document states it; null if none does. */
export function notYetStated(purchase: Purchase, at: Instant): Gap | null {
  const later = rowsOf(purchase)?.find(({ sinceAt, stages }) => stages !== null && sinceAt > at);
  return later === undefined ? null : { gap: 'before-first-source', firstSource: later.since };
}
