/**
 * Converts the JSON of Partner Center's REST API and its price sheets to facts and back.
 *
 * A reader never throws: `issues` lists what is missing or wrong, `unknown` keeps the values unknown to this version, and `raw` is the
 * record.
 * @module termbook/partner-center
 */

export type { Issue, IssueCode } from '../kernel/untrusted.js';
export type { Header, ReadList } from '../wire/collection.js';
export { sameId } from '../wire/fields.js';
export type { Read, UnknownValue } from '../wire/notes.js';
export { exactDecimal, wireInstant } from '../wire/values.js';
export type { About, NextTerm, ScheduledAction } from './about.js';
export type { AuditedSubscription, AuditRecord } from './audit.js';
export { auditRecordsFrom, knownFrom } from './audit.js';
export type { ActivationLink, CountryRules, Provisioning, TrialConversion } from './provisioning.js';
export { activationLinksFrom, countryRulesFrom, provisioningFrom, trialConversionFrom } from './provisioning.js';
export type { Availability, OfferedTerm, Product, Sku } from './catalog.js';
export { availabilitiesFrom, availabilityFrom, productFrom, productsFrom, skuFrom, skusFrom } from './catalog.js';
export type { Entitlement } from './entitlement.js';
export { entitlementsFrom } from './entitlement.js';
export type { BilledLine, ExactAmounts } from './invoice-line.js';
export { chargesOf } from './charges-of.js';
export { invoiceLinesFrom, reconciliationFrom } from './invoice-line.js';
export type { KnownFacts } from './known.js';
export type { Migration } from './migration.js';
export { migratedFrom, migrationFrom, migrationsFrom } from './migration.js';
export type { Offer, OfferCategory, OfferRead } from './offer.js';
export { offerCategoriesFrom, offerFrom, offersFrom } from './offer.js';
export type { LinePricing, Order, OrderLine, OrderRead } from './order.js';
export { lineFor, orderFrom, ordersFrom, purchaseOf } from './order.js';
export type { OrderStanding } from './order-standing.js';
export { orderStanding } from './order-standing.js';
export { toOrderPatch, toPatch } from './patch.js';
export type { Patch, OrderPatched, Patched, PatchMove, PatchOptions } from './patch.js';
export type { PriceQuery } from './price.js';
export { monthlyPrice, priceAt, priceOf } from './price.js';
export type { PriceRow, PriceSheet } from './price-sheet.js';
export { priceSheetFrom } from './price-sheet.js';
export type { PartnerCenterSubscriptionRead, SubscriptionList } from './subscription.js';
export { partnerCenterSubscription, partnerCenterSubscriptions, recordOf } from './subscription.js';
export type { Transition } from './transition.js';
export { transitionsFrom, windowStartsOf } from './transition.js';
export type { ChangeNotice } from './webhook.js';
export { changeNoticeFrom } from './webhook.js';
export type { OrderStatus, Segment, WireBillingType, WireProductType } from './words.js';
