import type { SeatReduction } from '../rules/canceling/decide-seat-reduction.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts, whole } from './parts.js';
import { purchaseSchema } from './purchase.js';

/** A purchase and how many seats are to go. */
export const seatReductionSchema = facts({ purchase: purchaseSchema, seats: whole(1) });

/**
 * Reads the facts that `decideSeatReduction` asks for: a purchase and how many seats are to go, at least one.
 * @example
 * import { parseSeatReduction } from 'termbook/schema';
 * const purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: '2022-03-13' };
 * parseSeatReduction({ purchase, seats: 0 }).ok; // => false
 */
export function parseSeatReduction(json: unknown): Parsed<SeatReduction> {
  return parsed(seatReductionSchema, json);
}
