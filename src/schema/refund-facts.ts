import type { RefundFacts } from '../rules/canceling/refund-credit.js';
import { chargeSchema } from './charge.js';
import type { Parsed } from './issue.js';
import { parsed } from './parsed.js';
import { facts } from './parts.js';
import { purchaseSchema } from './purchase.js';

/** A purchase and one charge of it. */
export const refundFactsSchema = facts({ purchase: purchaseSchema, charge: chargeSchema });

/**
 * Reads the facts that `refundCredit` asks for: a purchase and one charge of it.
 * @example
 * import { parseRefundFacts } from 'termbook/schema';
 * const result = parseRefundFacts({ purchase: { family: 'isv-saas', billingCycle: 'monthly', orderedAt: '2020-03-01' } });
 * result.ok ? '' : `${result.issues[0].path} ${result.issues[0].code}`; // => 'charge missing'
 */
export function parseRefundFacts(json: unknown): Parsed<RefundFacts> {
  return parsed(refundFactsSchema, json);
}
