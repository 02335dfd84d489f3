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

interface FoundRows {
  readonly rows: DatedTable<EndOfLifeRow>;
  readonly row: Entry<EndOfLifeRow>;
  /** The date that selected the row. */
  readonly dateAt: Instant;
}

function foundAt(purchase: Purchase, at: Instant): FoundRows | null {
  const rows = rowsOf(purchase);
  if (rows === null) return null;
  const dateAt = rows[0].selectedBy === 'order' ? purchase.orderedAt : at;
  const row = entryAt(rows, dateAt);
  return row === null ? null : { rows, row, dateAt };
}

/** Returns the row on the end of life for an event at an instant (L3-L6), and its citation; null = no document had stated it. */
export function endOfLifeRow(
  purchase: Purchase,
  at: Instant,
): { readonly row: Entry<EndOfLifeRow>; readonly basis: NonEmpty<Basis> } | null {
  const found = foundAt(purchase, at);
  return found === null ? null : { row: found.row, basis: cited(found.rows, found.row, found.dateAt) };
}

/** Returns the documented end of life for an event at an instant: the end of a term, a cancellation (L3-L6). */
export function endOfLifeAt(purchase: Purchase, at: Instant): EndOfLife {
  return foundAt(purchase, at)?.row ?? silentEnd;
}

/** Returns the gap for what follows an event, where only a later document states it; null if none does. */
export function notYetStated(purchase: Purchase, at: Instant): Gap | null {
  const later = rowsOf(purchase)?.find(({ sinceAt, stages }) => stages !== null && sinceAt > at);
  return later === undefined ? null : { gap: 'before-first-source', firstSource: later.since };
}
