import { earliest } from '../../kernel/dated-table.js';
import { hasKey } from '../../kernel/check.js';
import type { Gap, RuleId } from '../../kernel/answer.js';
import type { Entry } from '../../kernel/dated-table.js';
import { fail } from '../../kernel/error.js';
import { missing, unknownValue } from '../../kernel/gap.js';
import { codeAt, codeFrom } from '../asking/code-at.js';
import { errorCodes } from '../../policy/error-codes.js';
import type { SeatLimitRow } from '../../policy/purchase.js';
import { seatLimits } from '../../policy/purchase.js';
import type { LimitKind, PurchaseReason } from '../../vocabulary/purchase-request.js';
import type { Reason } from '../../vocabulary/reason.js';
import { productFamilies } from '../../vocabulary/product.js';
import { statuses } from '../../vocabulary/status.js';
import { inForce } from '../asking/in-force.js';
import type { PurchaseContext, PurchaseFinding } from './purchase-finding.js';
import { finding } from './purchase-finding.js';

interface Limit {
  readonly limit: number | null;
  readonly kind: LimitKind;
  readonly rule: string;
}

/** Checks a limit on seats over all subscriptions of a product (V7): those held, and those to be bought. */
function purchaseSeats({ request, owning, at }: PurchaseContext, limit: number, rule: RuleId): PurchaseFinding {
  const { owned, quantity = null, heldSeats = null } = request;
  const holds = owned.some(({ status }) => !owning.uncounted.concurrent.includes(status));
  const left = Math.max(0, limit - (heldSeats ?? 0));
  if ((quantity ?? 1) > left) {
    const dated = errorCodes['seat-limit'];
    return finding({ reasons: [{ code: 'too-many-seats', rule, errorCode: codeAt(dated, at), limit, left }], nextAt: codeFrom(dated, at) });
  }
  return finding({ gaps: holds && heldSeats === null ? [missing('heldSeats')] : [] });
}

/**
 * Returns the offer's own limit, else that of all trials of a family (R1); a limit without a stated kind counts the copies held at a time.
 */
function limitOf({ request, limits }: PurchaseContext): Limit {
  const { perCustomerLimit = null, limitKind = null } = request.offer;
  if (perCustomerLimit === null && limits !== null)
    return { limit: limits.perCustomerLimit, kind: limits.limitKind, rule: limits.rules[0] };
  if (perCustomerLimit !== null && !(Number.isSafeInteger(perCustomerLimit) && perCustomerLimit >= 0)) {
    fail('invalid-quantity', 'offer.perCustomerLimit', 'a whole number of at least 0', perCustomerLimit);
  }
  return { limit: perCustomerLimit, kind: limitKind ?? 'concurrent', rule: 'B1' };
}

/** True if a limit on what is held at a time counts seats for a family (V7; I41). */
function countsSeats({ request, options }: PurchaseContext, entry: Entry<SeatLimitRow> | null): boolean {
  if (entry === null || !entry.families.includes(request.offer.family)) return false;
  return options.interpretations?.I41 === undefined || entry.underCopies === 'seats';
}

/**
 * Checks the customer's record (A8), copies or seats against the limit (B1, V3, V7, R1), and an add-on's prerequisite (V3). Suspended copies are named
 * as ones to reactivate; they block where the limit is exceeded (B2), and always under 'blocks' of I21.
 */
export function purchaseCopies(context: PurchaseContext): PurchaseFinding {
  const { offer, customer, owned, heldSeats = null } = context.request;
  const { limit, kind, rule } = limitOf(context);
  const seatLimit = inForce(seatLimits, context.at, context.options);
  const bySeats = kind === 'concurrent' && !context.isTrial && countsSeats(context, seatLimit.entry);
  const known = kind === 'none' || hasKey(context.owning.uncounted, kind);
  const counts = known && kind !== 'none';
  const uncounted = counts ? context.owning.uncounted[kind] : [];
  const copies = owned.filter((copy) => !uncounted.includes(copy.status)).length;
  const suspended = owned.filter((copy) => copy.status === 'suspended');
  const anyOf = offer.prerequisites ?? [];
  const running = customer.offers ?? null;
  const strangers = owned.filter((copy) => !statuses.includes(copy.status));
  // of a family that is in no list it is not known whether copies or seats count
  const byCopies = counts && !bySeats && productFamilies.includes(offer.family);
  const exceeded = byCopies && limit !== null && copies - strangers.length >= limit;
  const seats = bySeats && limit !== null ? purchaseSeats(context, limit, 'V7') : null;
  const reasons: Reason<PurchaseReason>[] = [];
  if (!customer.exists) reasons.push({ code: 'no-customer-record', rule: 'A8', errorCode: null });
  if (exceeded) reasons.push({ code: 'owned-and-limited', rule, errorCode: codeAt(errorCodes['ownership-limit'], context.at), limit });
  if (exceeded || context.options.interpretations?.I21 === 'blocks') {
    for (const { subscriptionId } of suspended)
      reasons.push({ code: 'suspended-copy-exists', rule: 'B2', errorCode: null, subscriptionId });
  }
  const isMissing = running !== null && anyOf.length > 0 && !anyOf.some((id) => running.includes(id));
  if (isMissing) {
    reasons.push({ code: 'prerequisite-missing', rule: 'V3', errorCode: codeAt(errorCodes['prerequisite-missing'], context.at), anyOf });
  }
  const limitAhead = exceeded ? codeFrom(errorCodes['ownership-limit'], context.at) : null;
  const codeAhead = isMissing ? earliest(limitAhead, codeFrom(errorCodes['prerequisite-missing'], context.at)) : limitAhead;
  const gaps: Gap[] = known ? [] : [unknownValue('offer.limitKind', kind)];
  const [stranger] = strangers;
  if (stranger !== undefined && byCopies && limit !== null && !exceeded && copies >= limit)
    gaps.push(unknownValue('owned.status', stranger.status));
  if (counts && limit === null && (copies > 0 || (bySeats && (heldSeats ?? 0) > 0))) gaps.push(missing('offer.perCustomerLimit'));
  if (running === null && anyOf.length > 0) gaps.push(missing('customer.offers'));
  const isOfSeats = seatLimits[0].families.includes(offer.family);
  return finding({
    reasons: [...reasons, ...(seats?.reasons ?? [])],
    gaps: [...gaps, ...(seats?.gaps ?? [])],
    basis: isOfSeats ? seatLimit.basis : [],
    nextAt: earliest(earliest(isOfSeats ? seatLimit.nextAt : null, seats?.nextAt ?? null), codeAhead),
    instead: suspended.map(({ subscriptionId }) => ({ by: 'reactivate-existing', subscriptionId })),
  });
}
