import type { CatalogFilter } from '../rules/buying/catalog-filter.js';
import type { CloudFacts } from '../rules/buying/decide-cloud.js';
import type { RoleFacts } from '../rules/buying/decide-role.js';
import { billingTypes, limitKinds, offerCategories, offerKinds, partnerKinds, publishers } from '../vocabulary/purchase-request.js';
import type { PurchaseRequest } from '../vocabulary/purchase-request.js';
import { actions, roles as roleWords } from '../vocabulary/role.js';
import { renamed, choices, facts, flag, instant, list, named, refined, stated, text, whole, word } from './describe.js';
import { duration } from './instants.js';
import { market } from './money.js';
import type { Parsed, ParseOptions } from './parsed.js';
import { parsed } from './parsed.js';
import { billingCycle, cloud, family, status } from './purchase.js';
import type { Schema } from './zod.js';
import { zodOf } from './zod.js';

const roles = list(named('Role', word(roleWords)));

const seatRange = refined(facts({ from: whole(0), to: whole(0) }), ({ from, to }) =>
  to < from ? [['inverted-range', `at least ${String(from)}`, 'to']] : [],
);

export const purchaseRequest = facts({
  offer: facts({
    family,
    billingCycle,
    publisher: word(publishers),
    offerKind: stated(word(offerKinds)),
    counted: stated(flag),
    deprecated: stated(flag),
    perCustomerLimit: stated(whole(0)),
    limitKind: stated(word(limitKinds)),
    segments: stated(list(text)),
    markets: stated(list(market)),
    inProgram: stated(flag),
    inProgramme: renamed('inProgram'),
    exclusiveTo: stated(list(text)),
    transactable: stated(flag),
    seatRange: stated(seatRange),
    billingCycles: stated(list(billingCycle)),
    duration: stated(duration),
    carriesTrial: stated(flag),
    prerequisites: stated(list(text)),
  }),
  customer: facts({
    exists: flag,
    market,
    segment: text,
    cloud: stated(cloud),
    offers: stated(list(text)),
    agreementAccepted: stated(flag),
    agreementAcceptedAt: stated(instant),
  }),
  partner: facts({ id: text, market, roles, kind: stated(word(partnerKinds)) }),
  quantity: stated(whole(0)),
  owned: list(facts({ subscriptionId: text, status })),
  heldSeats: stated(whole(0)),
});

/** The zod schema of an intended purchase: the known facts of offer, customer and partner. */
export const purchaseRequestSchema: Schema<PurchaseRequest> = /* @__PURE__ */ zodOf(purchaseRequest);

/**
 * Reads the known facts of an intended purchase: the offer, the customer, the partner and the customer's subscriptions.
 * @example
 * import { parsePurchaseRequest } from 'termbook/schema';
 * parsePurchaseRequest({
 *   offer: { family: 'isv-saas', billingCycle: 'monthly', publisher: 'partner' },
 *   customer: { exists: true, market: 'KR', segment: 'commercial' },
 *   partner: { id: 'p-1', market: 'KR', roles: ['sales-agent'] },
 *   owned: [],
 * }).ok; // => true
 */
export function parsePurchaseRequest(json: unknown, options?: ParseOptions): Parsed<PurchaseRequest> {
  return parsed(purchaseRequest, json, options);
}

export const roleFacts = facts({ action: word(actions), roles, family: stated(family), trial: stated(flag) });

/** The zod schema of an action and the roles of the user who asks. */
export const roleFactsSchema: Schema<RoleFacts> = /* @__PURE__ */ zodOf(roleFacts);

/**
 * Reads the facts that `decideRole` asks for: an action and the roles of the user who asks.
 * @example
 * import { parseRoleFacts } from 'termbook/schema';
 * parseRoleFacts({ action: 'cancel-software', roles: ['admin-agent'] }).ok; // => true
 */
export function parseRoleFacts(json: unknown, options?: ParseOptions): Parsed<RoleFacts> {
  return parsed(roleFacts, json, options);
}

export const cloudFacts = facts({ family, cloud });

/** The zod schema of a product family and a cloud. */
export const cloudFactsSchema: Schema<CloudFacts> = /* @__PURE__ */ zodOf(cloudFacts);

/**
 * Reads the facts that `decideCloud` asks for.
 * @example
 * import { parseCloudFacts } from 'termbook/schema';
 * parseCloudFacts({ family: 'license-based', cloud: 'germany' }).ok; // => true
 */
export function parseCloudFacts(json: unknown, options?: ParseOptions): Parsed<CloudFacts> {
  return parsed(cloudFacts, json, options);
}

export const catalogFilter = choices({
  publisher: stated(word(publishers)),
  billing: stated(word(billingTypes)),
  category: stated(word(offerCategories)),
});

/** The zod schema of a filter of the catalog; an unknown key is refused. */
export const catalogFilterSchema: Schema<CatalogFilter> = /* @__PURE__ */ zodOf(catalogFilter);

/**
 * Reads a filter of the catalog; an unknown key is refused, since dropping it would show more than was asked for.
 * @example
 * import { parseCatalogFilter } from 'termbook/schema';
 * parseCatalogFilter({ publisher: 'partner' }).ok; // => true
 * parseCatalogFilter({ published: 'partner' }).ok; // => false
 */
export function parseCatalogFilter(json: unknown, options?: ParseOptions): Parsed<CatalogFilter> {
  return parsed(catalogFilter, json, options);
}
