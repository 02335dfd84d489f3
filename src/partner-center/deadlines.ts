import type { Instant } from '../kernel/instant.js';
import type { StatedDeadlines } from '../vocabulary/purchase.js';
import type { Fields } from '../wire/fields.js';
import { countOf, instantOf, isNull, isStated, itemsOf, partOf, pathOf, readItems, wordOf } from '../wire/fields.js';
import { missing } from '../wire/notes.js';
import { wireRefundTypes } from './words.js';

type WireRefundUntil = NonNullable<StatedDeadlines['refundUntil']>[number];
type ReducibleSeats = NonNullable<StatedDeadlines['reducibleSeats']>[number];

/** Null is documented to mean "cannot be canceled"; absent and '' state nothing. */
function cancelUntil(fields: Fields): Instant | 'never' | null {
  return isNull(fields, 'cancellationAllowedUntilDate') ? 'never' : instantOf(fields, 'cancellationAllowedUntilDate');
}

/** Returns the refunds that the server states. An expiry of null is documented to mean "no expiry"; an absent one is an issue. */
function refundUntil(fields: Fields): readonly WireRefundUntil[] | null {
  const items = itemsOf(fields, 'refundOptions');
  if (items === null) return null;
  return readItems(items, fields.notes, (option): WireRefundUntil | null => {
    const refund = wordOf(option, 'type', wireRefundTypes);
    const name = isStated(option, 'expiresAt') ? 'expiresAt' : 'expiresAfter';
    const untilAt = instantOf(option, name);
    if (untilAt === null && !isNull(option, name))
      return missing(fields.notes, pathOf(option, name), 'when this refund expires, or null for never');
    return refund === null ? null : { refund, untilAt };
  });
}

function reducibleSeats(fields: Fields): readonly ReducibleSeats[] | null {
  const refundable = partOf(fields, 'refundableQuantity');
  const items = refundable === null ? null : itemsOf(refundable, 'details');
  const known = ['details', 'totalQuantity'];
  if (refundable !== null && !known.some((name) => isStated(refundable, name)))
    missing(fields.notes, refundable.path, 'seats with their deadlines');
  if (items === null) return null;
  return readItems(items, fields.notes, (detail): ReducibleSeats | null => {
    const seats = countOf(detail, 'quantity');
    const untilAt = instantOf(detail, 'allowedUntilDateTime');
    return seats === null || untilAt === null ? null : { seats, untilAt };
  });
}

/** Returns the deadlines that the server states, unchanged; null if it states none. The rules interpret 23:59 as the end of its day. */
export function deadlinesOf(fields: Fields): StatedDeadlines | null {
  const stated = {
    cancelUntilAt: cancelUntil(fields),
    refundUntil: refundUntil(fields),
    reducibleSeats: reducibleSeats(fields),
  };
  return stated.cancelUntilAt === null && stated.refundUntil === null && stated.reducibleSeats === null ? null : stated;
}
