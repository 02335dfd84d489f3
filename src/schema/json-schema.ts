import { frozen } from '../kernel/frozen.js';
import { hasKey } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import type * as z from 'zod';
import { catalogFilterSchema, cloudFactsSchema, purchaseRequestSchema, roleFactsSchema } from './buying.js';
import {
  cancellationEffectsFactsSchema,
  checklistFactsSchema,
  refundFactsSchema,
  seatReductionSchema,
  supportRequestFactsSchema,
} from './canceling.js';
import type { Description, JsonSchema } from './describe.js';
import { moveRequestSchema, subscriptionEventSchema, subscriptionEventsSchema } from './history.js';
import { instantSchema, termSchema, timeWindowSchema } from './instants.js';
import { chargeSchema, invoiceFactsSchema, moneySchema, placeSchema, priceFactsSchema } from './money.js';
import { cancellationEntrySchema, cancellationOptionsSchema, interpretationsSchema, optionsSchema } from './options.js';
import { purchaseSchema } from './purchase.js';
import { activityEntriesSchema, downloadLinkFactsSchema, downloadStepsFactsSchema, keyViewersFactsSchema } from './software.js';
import { accessFactsSchema, subscriptionSchema, suspensionSchema } from './subscription.js';
import { jsonOf } from './zod.js';

/** Every zod schema by the name of the type that it reads. */
export const schemas = /* @__PURE__ */ Object.freeze({
  Instant: instantSchema,
  Money: moneySchema,
  Term: termSchema,
  TimeWindow: timeWindowSchema,
  Purchase: purchaseSchema,
  Subscription: subscriptionSchema,
  Suspension: suspensionSchema,
  Charge: chargeSchema,
  Place: placeSchema,
  PurchaseRequest: purchaseRequestSchema,
  MoveRequest: moveRequestSchema,
  SubscriptionEvent: subscriptionEventSchema,
  SubscriptionEvents: subscriptionEventsSchema,
  CancellationEntry: cancellationEntrySchema,
  Interpretations: interpretationsSchema,
  Options: optionsSchema,
  CancellationOptions: cancellationOptionsSchema,
  RefundFacts: refundFactsSchema,
  SeatReduction: seatReductionSchema,
  PriceFacts: priceFactsSchema,
  InvoiceFacts: invoiceFactsSchema,
  RoleFacts: roleFactsSchema,
  CloudFacts: cloudFactsSchema,
  DownloadLinkFacts: downloadLinkFactsSchema,
  ActivityEntries: activityEntriesSchema,
  CatalogFilter: catalogFilterSchema,
  AccessFacts: accessFactsSchema,
  KeyViewersFacts: keyViewersFactsSchema,
  DownloadStepsFacts: downloadStepsFactsSchema,
  ChecklistFacts: checklistFactsSchema,
  CancellationEffectsFacts: cancellationEffectsFactsSchema,
  SupportRequestFacts: supportRequestFactsSchema,
});

/**
 * The name of a type that can be read: a key of `schemas`.
 * @useDeclaredType
 */
export type SchemaName = keyof typeof schemas;
/** The names of all types that can be read. */
export const schemaNames = /* @__PURE__ */ frozen(Object.keys(schemas) as readonly SchemaName[]);

/**
 * Returns the JSON Schema (draft 2020-12) of the input of a `parse*`, by the name of the type; parts that are types of their own stand in `$defs`.
 * It cannot say everything: only `parse*` checks the order of dates, equal currencies, and that a day exists.
 * @example
 * import { jsonSchema } from 'termbook/schema';
 * jsonSchema('Money').required; // => ['amount', 'currency']
 */
export function jsonSchema(name: SchemaName): z.core.JSONSchema.BaseSchema {
  if (!hasKey(schemas, name)) fail('wrong-type', 'name', 'one of schemaNames', name);
  const parts: Record<string, JsonSchema> = {};
  const of = (part: Description<unknown>): JsonSchema => {
    if (part.name === null) return part.json(of);
    if (!Object.hasOwn(parts, part.name)) {
      // a part stands before its own parts
      parts[part.name] = {};
      parts[part.name] = part.json(of);
    }
    return { $ref: `#/$defs/${part.name}` };
  };
  const json = jsonOf(schemas[name], of);
  const $defs = Object.keys(parts).length === 0 ? {} : { $defs: parts };
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title: name, ...json, ...$defs };
}
