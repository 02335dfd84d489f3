import { broken } from '../kernel/error.js';
import { holds } from '../kernel/check.js';
import * as z from 'zod';
import { accessFactsSchema } from './access-facts.js';
import { activityEntriesSchema } from './activity-entry.js';
import { basisSchema } from './basis.js';
import { cancellationEntrySchema } from './cancellation-entry.js';
import { catalogueFilterSchema } from './catalogue-filter.js';
import { chargeSchema } from './charge.js';
import { checklistFactsSchema } from './checklist-facts.js';
import { cloudFactsSchema } from './cloud-facts.js';
import { downloadLinkFactsSchema } from './download-link.js';
import { instantSchema } from './instant.js';
import { currencySchema, moneySchema } from './money.js';
import { moveRequestSchema } from './move-request.js';
import { cancellationOptionsSchema, optionsSchema } from './options.js';
import { marketSchema, placeSchema } from './place.js';
import { invoiceFactsSchema, invoiceLinesSchema, priceFactsSchema } from './price.js';
import {
  billingCycleSchema,
  cloudSchema,
  familySchema,
  openingSchema,
  purchaseSchema,
  statedDeadlinesSchema,
  statusSchema,
} from './purchase.js';
import { purchaseRequestSchema, roleSchema } from './purchase-request.js';
import { readingsSchema } from './readings.js';
import { refundFactsSchema } from './refund-facts.js';
import { roleFactsSchema } from './role-facts.js';
import { seatReductionSchema } from './seat-reduction.js';
import { cancellationEffectsFactsSchema, downloadStepsFactsSchema, keyViewersFactsSchema } from './software-facts.js';
import { subscriptionSchema } from './subscription.js';
import { subscriptionEventSchema, subscriptionEventsSchema } from './subscription-event.js';
import { supportRequestFactsSchema } from './support-request.js';
import { suspensionSchema } from './suspension.js';
import { durationSchema, termSchema } from './term.js';
import { windowSchema } from './window.js';

/** Every schema by the name of the type that it reads. */
export const schemas = {
  Instant: instantSchema,
  Money: moneySchema,
  Term: termSchema,
  Window: windowSchema,
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
  Readings: readingsSchema,
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
  CatalogueFilter: catalogueFilterSchema,
  AccessFacts: accessFactsSchema,
  KeyViewersFacts: keyViewersFactsSchema,
  DownloadStepsFacts: downloadStepsFactsSchema,
  ChecklistFacts: checklistFactsSchema,
  CancellationEffectsFacts: cancellationEffectsFactsSchema,
  SupportRequestFacts: supportRequestFactsSchema,
} as const;

/** Parts that get a name in `$defs` too. */
const parts = {
  ProductFamily: familySchema,
  BillingCycle: billingCycleSchema,
  Duration: durationSchema,
  Cloud: cloudSchema,
  Status: statusSchema,
  Market: marketSchema,
  Currency: currencySchema,
  Role: roleSchema,
  Opening: openingSchema,
  StatedDeadlines: statedDeadlinesSchema,
  Basis: basisSchema,
};

interface Metadata {
  readonly id?: string;
  readonly title?: string;
  readonly minItems?: number;
}

/** Said here, since the schemas check it in a way that cannot be read off them (see parts.ts). */
const atLeastOne: Metadata = { minItems: 1 };

/**
 * The name of a type that can be read: a key of `schemas`.
 * @useDeclaredType
 */
export type SchemaName = keyof typeof schemas;
/** The names of all types that can be read. */
export const schemaNames = Object.keys(schemas) as readonly SchemaName[];

/**
 * The JSON Schema (draft 2020-12) of what a `parse*` reads, by the name of the type; parts that are types of their own stand in `$defs`.
 * It cannot say everything: the order of dates, equal currencies and which days exist are checked by `parse*` alone.
 * @example
 * import { jsonSchema } from 'termbook/schema';
 * jsonSchema('Money').required; // => ['amount', 'currency']
 */
export function jsonSchema(name: SchemaName): z.core.JSONSchema.BaseSchema {
  if (!holds(schemas, name)) broken('wrong-type', 'name', 'one of schemaNames', name);
  const metadata = z.registry<Metadata>();
  for (const [id, part] of Object.entries(parts)) metadata.add(part, { id });
  metadata.add(invoiceLinesSchema, atLeastOne);
  for (const other of schemaNames) {
    metadata.add(schemas[other], {
      ...(other === name ? { title: other } : { id: other }),
      ...(other === 'SubscriptionEvents' ? atLeastOne : {}),
    });
  }
  return z.toJSONSchema(schemas[name], { io: 'input', metadata });
}
