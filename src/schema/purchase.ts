import * as z from 'zod';
import { clouds } from '../vocabulary/cloud.js';
import { billingCycles, productFamilies } from '../vocabulary/product.js';
import type { Purchase } from '../vocabulary/purchase.js';
import { openingCauses, reservedProducts } from '../vocabulary/purchase.js';
import { statuses } from '../vocabulary/status.js';
import { instantSchema, quickInstant } from './instant.js';
import type { Parsed } from './issue.js';
import { says } from './issue.js';
import { parsed } from './parsed.js';
import { facts, flag, list, nullable, optional, stated, whole, word } from './parts.js';
import { quickly } from './quick.js';
import { termSchema } from './term.js';
import { windowSchema } from './window.js';

export const familySchema = word(productFamilies);
export const billingCycleSchema = word(billingCycles);
export const cloudSchema = word(clouds);
export const statusSchema = word(statuses);

/** What opened a cancellation window, when, and for how many seats. */
export const openingSchema = facts({ by: word(openingCauses), openedAt: instantSchema, seats: nullable(whole(0)) });

/** Deadlines that the server stated. */
export const statedDeadlinesSchema = facts({
  cancelUntilAt: stated(
    quickly(
      z.union([z.literal('never'), instantSchema], {
        error: says('invalid-instant', "'never', ISO text with offset, a plain date or whole milliseconds, in the years 0000 to 9999"),
      }),
      (value) => (value === 'never' ? value : quickInstant(value)),
    ),
  ),
  refundUntil: stated(list(facts({ refund: word(['full', 'prorated']), untilAt: nullable(instantSchema) }))),
  reducibleSeats: stated(list(facts({ seats: whole(0), untilAt: instantSchema }))),
});

/** A hundred years. */
const mostMonths = 1200;

/** The keys of a purchase; a subscription has them too. */
export const purchaseShape = {
  family: familySchema,
  billingCycle: billingCycleSchema,
  orderedAt: instantSchema,
  term: stated(termSchema),
  trial: stated(windowSchema),
  cloud: stated(cloudSchema),
  openings: stated(list(openingSchema)),
  stated: stated(statedDeadlinesSchema),
  reservedProduct: stated(word(reservedProducts)),
  planMonths: stated(whole(1, mostMonths)),
  autoRenew: stated(flag),
  status: optional(statusSchema),
};

/** A purchase; further keys (those of a subscription) are dropped. */
export const purchaseSchema = facts(purchaseShape);

/**
 * Reads a purchase from JSON: instants as ISO text or whole milliseconds, keys it does not know dropped. Never throws.
 * @example
 * import { parsePurchase } from 'termbook/schema';
 * const json = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: '2020-03-01T10:00Z' };
 * parsePurchase(json); // => { ok: true, value: { family: 'isv-saas', billingCycle: 'monthly', orderedAt: 1583056800000 } }
 * const bad = parsePurchase({ ...json, orderedAt: '2020-02-30' });
 * bad.ok ? '' : `${bad.issues[0].code} at ${bad.issues[0].path}`; // => 'invalid-instant at orderedAt'
 */
export function parsePurchase(json: unknown): Parsed<Purchase> {
  return parsed(purchaseSchema, json);
}
