/**
 * Zod schemas of every input, a `parse*` for each, and their JSON Schema: for JSON that comes from outside.
 *
 * A `parse*` never throws: it gives the value, or every issue with its path.
 * @module termbook/schema
 */

export { accessFactsSchema, parseAccessFacts } from './access-facts.js';
export { activityEntriesSchema, activityEntrySchema, parseActivityEntries } from './activity-entry.js';
export { cancellationEntrySchema, parseCancellationEntry } from './cancellation-entry.js';
export { catalogueFilterSchema, parseCatalogueFilter } from './catalogue-filter.js';
export { chargeSchema, parseCharge } from './charge.js';
export { checklistFactsSchema, parseChecklistFacts } from './checklist-facts.js';
export { cloudFactsSchema, parseCloudFacts } from './cloud-facts.js';
export { downloadLinkFactsSchema, parseDownloadLinkFacts } from './download-link.js';
export { instantSchema, parseInstant } from './instant.js';
export type { Issue, IssueCode, Parsed } from './issue.js';
export type { SchemaName } from './json-schema.js';
export { jsonSchema, schemaNames, schemas } from './json-schema.js';
export { moneySchema, parseMoney } from './money.js';
export { moveRequestSchema, parseMoveRequest } from './move-request.js';
export { cancellationOptionsSchema, optionsSchema, parseCancellationOptions, parseOptions } from './options.js';
export { parsePlace, placeSchema } from './place.js';
export { invoiceFactsSchema, parseInvoiceFacts, parsePriceFacts, priceFactsSchema } from './price.js';
export { parsePurchase, purchaseSchema } from './purchase.js';
export { parsePurchaseRequest, purchaseRequestSchema } from './purchase-request.js';
export { parseReadings, readingsSchema } from './readings.js';
export { parseRefundFacts, refundFactsSchema } from './refund-facts.js';
export { parseRoleFacts, roleFactsSchema } from './role-facts.js';
export { parseSeatReduction, seatReductionSchema } from './seat-reduction.js';
export {
  cancellationEffectsFactsSchema,
  downloadStepsFactsSchema,
  keyViewersFactsSchema,
  parseCancellationEffectsFacts,
  parseDownloadStepsFacts,
  parseKeyViewersFacts,
} from './software-facts.js';
export { parseSubscription, subscriptionSchema } from './subscription.js';
export {
  parseSubscriptionEvent,
  parseSubscriptionEvents,
  subscriptionEventSchema,
  subscriptionEventsSchema,
} from './subscription-event.js';
export { parseSupportRequestFacts, supportRequestFactsSchema } from './support-request.js';
export { parseSuspension, suspensionSchema } from './suspension.js';
export { parseTerm, termSchema } from './term.js';
export { parseWindow, windowSchema } from './window.js';
