/**
 * Zod schemas of every input, a `parse*` for each, and their JSON Schema: for JSON that comes from outside.
 *
 * A `parse*` never throws: it returns the value, or every issue with its path.
 * @module termbook/schema
 */

export type { Issue, IssueCode } from '../kernel/untrusted.js';
export {
  catalogFilterSchema,
  cloudFactsSchema,
  parseCatalogFilter,
  parseCloudFacts,
  parsePurchaseRequest,
  parseRoleFacts,
  purchaseRequestSchema,
  roleFactsSchema,
} from './buying.js';
export {
  cancellationEffectsFactsSchema,
  checklistFactsSchema,
  parseCancellationEffectsFacts,
  parseChecklistFacts,
  parseRefundFacts,
  parseSeatReduction,
  parseSupportRequestFacts,
  refundFactsSchema,
  seatReductionSchema,
  supportRequestFactsSchema,
} from './canceling.js';
export {
  moveRequestSchema,
  parseMoveRequest,
  parseSubscriptionEvent,
  parseSubscriptionEvents,
  subscriptionEventSchema,
  subscriptionEventsSchema,
} from './history.js';
export { instantSchema, parseInstant, parseTerm, parseTimeWindow, termSchema, timeWindowSchema } from './instants.js';
export type { SchemaName } from './json-schema.js';
export { jsonSchema, schemaNames, schemas } from './json-schema.js';
export {
  chargeSchema,
  invoiceFactsSchema,
  moneySchema,
  parseCharge,
  parseInvoiceFacts,
  parseMoney,
  parsePlace,
  parsePriceFacts,
  placeSchema,
  priceFactsSchema,
} from './money.js';
export {
  cancellationEntrySchema,
  cancellationOptionsSchema,
  interpretationsSchema,
  optionsSchema,
  parseCancellationEntry,
  parseCancellationOptions,
  parseInterpretations,
  parseOptions,
} from './options.js';
export type { Parsed, ParseOptions } from './parsed.js';
export { parsePurchase, purchaseSchema } from './purchase.js';
export {
  activityEntriesSchema,
  activityEntrySchema,
  downloadLinkFactsSchema,
  downloadStepsFactsSchema,
  keyViewersFactsSchema,
  parseActivityEntries,
  parseDownloadLinkFacts,
  parseDownloadStepsFacts,
  parseKeyViewersFacts,
} from './software.js';
export {
  accessFactsSchema,
  parseAccessFacts,
  parseSubscription,
  parseSuspension,
  subscriptionSchema,
  suspensionSchema,
} from './subscription.js';
