import type { Instant } from '../kernel/instant.js';
import type { TimeWindow } from '../kernel/window.js';
import type { EndOfTerm, Purchase } from '../vocabulary/purchase.js';
import type { SuspendingParty, SuspensionReason } from '../vocabulary/status.js';
import type { ScheduledChange, Subscription } from '../vocabulary/subscription.js';
import type { Fields } from '../wire/fields.js';
import { instantOf, knownWord, pathOf, textsOf } from '../wire/fields.js';
import { missing } from '../wire/notes.js';
import type { About } from './about.js';
import type { KnownFacts } from './known.js';
import { knownAt } from '../wire/values.js';
import type { WireStatus } from './words.js';
import { wireSuspensionReasons } from './words.js';

/** The states that the wire can state. */
export type ReadStatus = Exclude<WireStatus, 'none'> | 'trial';

/** A purchase with the fields of every state. */
export interface WireStanding extends Purchase {
  readonly id: string;
  readonly quantity: number;
  readonly autoRenew: boolean;
  readonly trial: TimeWindow | null;
  readonly status: ReadStatus;
  readonly accountOpenedAt: Instant | null;
  readonly firstBillingAt: Instant | null;
  readonly endOfTerm: EndOfTerm | null;
  readonly scheduled: ScheduledChange | null;
  readonly changedAt: Instant;
}

/** The states that the wire states of a subscription that has migrated: suspended at first (M1). One that runs has not migrated. */
const overStates: readonly ReadStatus[] = ['suspended', 'expired', 'disabled', 'deleted'];

export function latest(a: Instant, b: Instant | null): Instant {
  return b === null || b < a ? a : b;
}

/**
 * Returns the first stated reason that termbook has a value for, and who suspended: a record with a reason is a partner's suspension (D1). All
 * reasons stay in the record, unknown ones in `unknown`.
 */
function suspensionOf(fields: Fields): { readonly reason: SuspensionReason | null; readonly by: SuspendingParty | null } {
  const path = pathOf(fields, 'suspensionReasons');
  const words = textsOf(fields, 'suspensionReasons').map((text, index) =>
    knownWord<SuspensionReason>(text, `${path}[${String(index)}]`, wireSuspensionReasons, fields.notes),
  );
  return { reason: words.find((word) => word !== null) ?? null, by: words.length > 0 ? 'partner' : null };
}

/** Returns the subscription in its state, which is `standing` with the facts of the state; null, with an issue, if one is stated nowhere. */
export function inState(fields: Fields, standing: WireStanding, about: About, known: KnownFacts): Subscription | null {
  const { status } = standing;
  const needed = (name: string, at: Instant | null, expected: string): Instant | null =>
    at ?? missing(fields.notes, pathOf(fields, name), expected);
  // the caller's own instant of the last event takes precedence
  const since = (at: Instant | null): Instant => knownAt(known.changedAt) ?? latest(standing.changedAt, at);
  const migratedAt = standing.family === 'license-based' ? knownAt(known.migratedAt) : null;
  if (migratedAt !== null && overStates.includes(status)) {
    const becomes =
      known.becomes ?? missing(fields.notes, pathOf(fields, 'becomes'), 'what it became: the migration states it, the caller may know');
    return becomes === null
      ? null
      : Object.assign(standing, { status: 'migrated' as const, changedAt: since(migratedAt), migratedAt, becomes });
  }
  switch (status) {
    case 'pending':
    case 'active':
      return standing as WireStanding & { readonly status: typeof status };
    case 'trial':
      // one without its dates is no purchase
      return standing as WireStanding & { readonly status: typeof status; readonly trial: TimeWindow };
    case 'suspended': {
      const suspendedAt = needed(
        'suspendedAt',
        knownAt(known.suspendedAt),
        'when it was suspended: no field of the wire says so, the caller may know',
      );
      const { reason, by } = suspensionOf(fields);
      return suspendedAt === null
        ? null
        : Object.assign(standing, {
            status,
            changedAt: since(suspendedAt),
            suspendedAt,
            suspendedFor: known.suspendedFor ?? reason,
            suspendedBy: known.suspendedBy ?? by,
          });
    }
    case 'expired': {
      const expiredAt = needed(
        'commitmentEndDate',
        knownAt(known.expiredAt) ?? standing.term?.endsAt ?? about.endsAt,
        'when the term ended',
      );
      return expiredAt === null ? null : Object.assign(standing, { status, changedAt: since(expiredAt), expiredAt });
    }
    case 'disabled': {
      const disabledAt = needed(
        'disabledAt',
        knownAt(known.disabledAt),
        'when it was disabled: no field of the wire says so, the caller may know',
      );
      return disabledAt === null ? null : Object.assign(standing, { status, changedAt: since(disabledAt), disabledAt });
    }
    case 'deleted': {
      const cancelledAt = knownAt(known.cancelledAt);
      if (cancelledAt !== null)
        return Object.assign(standing, { status: 'cancelled' as const, changedAt: since(cancelledAt), cancelledAt });
      const deletedAt = knownAt(known.deletedAt) ?? instantOf(fields, 'deprovisionedDate');
      return Object.assign(standing, {
        status,
        changedAt: since(deletedAt),
        deletedAt,
        because: 'not-stated' as const,
      });
    }
  }
}
