import { limitKinds, publishers } from '../vocabulary/catalogue.js';
import { partnerKinds } from '../vocabulary/partner.js';
import type { PurchaseRequest } from '../vocabulary/purchase-request.js';
import { roles } from '../vocabulary/role.js';
import { complain } from './dates.js';
import type { Parsed } from './issue.js';
import { says } from './issue.js';
import { parsed } from './parsed.js';
import { facts, flag, list, refined, stated, text, whole, word } from './parts.js';
import { marketSchema } from './place.js';
import { billingCycleSchema, cloudSchema, familySchema, statusSchema } from './purchase.js';
import { durationSchema } from './term.js';

export const roleSchema = word(roles);
export const rolesSchema = list(roleSchema);

const seatRange = refined(facts({ from: whole(0), to: whole(0) }), ({ from, to }, complaints) => {
  if (to < from) complain(complaints, ['to'], says('inverted-range', `at least ${String(from)}`));
});

/** What is known of offer, customer and partner. */
export const purchaseRequestSchema = facts({
  offer: facts({
    family: familySchema,
    billingCycle: billingCycleSchema,
    publisher: word(publishers),
    perCustomerLimit: stated(whole(0)),
    limitKind: stated(word(limitKinds)),
    segments: stated(list(text)),
    markets: stated(list(marketSchema)),
    inProgramme: stated(flag),
    exclusiveTo: stated(list(text)),
    transactable: stated(flag),
    seatRange: stated(seatRange),
    billingCycles: stated(list(billingCycleSchema)),
    duration: stated(durationSchema),
    carriesTrial: stated(flag),
    prerequisites: stated(list(text)),
  }),
  customer: facts({
    exists: flag,
    market: marketSchema,
    segment: text,
    cloud: stated(cloudSchema),
    offers: stated(list(text)),
    agreementAccepted: stated(flag),
  }),
  partner: facts({ id: text, market: marketSchema, roles: rolesSchema, kind: stated(word(partnerKinds)) }),
  quantity: stated(whole(0)),
  owned: list(facts({ subscriptionId: text, status: statusSchema })),
});

/**
 * Reads what is known of an intended purchase: the offer, the customer, the partner and what the customer already holds.
 * @example
 * import { parsePurchaseRequest } from 'termbook/schema';
 * parsePurchaseRequest({
 *   offer: { family: 'isv-saas', billingCycle: 'monthly', publisher: 'partner' },
 *   customer: { exists: true, market: 'KR', segment: 'commercial' },
 *   partner: { id: 'p-1', market: 'KR', roles: ['sales-agent'] },
 *   owned: [],
 * }).ok; // => true
 */
export function parsePurchaseRequest(json: unknown): Parsed<PurchaseRequest> {
  return parsed(purchaseRequestSchema, json);
}
