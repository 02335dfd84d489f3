import type { Parsed, ParseOptions, SchemaName } from '../../src/schema/index.js';
import * as schema from '../../src/schema/index.js';

/** The reader of every schema, by the schema's name. */
export const readers: { readonly [Name in SchemaName]: (json: unknown, options?: ParseOptions) => Parsed<unknown> } = {
  Instant: schema.parseInstant,
  Money: schema.parseMoney,
  Term: schema.parseTerm,
  TimeWindow: schema.parseTimeWindow,
  Purchase: schema.parsePurchase,
  Subscription: schema.parseSubscription,
  Suspension: schema.parseSuspension,
  Charge: schema.parseCharge,
  Place: schema.parsePlace,
  PurchaseRequest: schema.parsePurchaseRequest,
  MoveRequest: schema.parseMoveRequest,
  SubscriptionEvent: schema.parseSubscriptionEvent,
  SubscriptionEvents: schema.parseSubscriptionEvents,
  CancellationEntry: schema.parseCancellationEntry,
  Interpretations: schema.parseInterpretations,
  Options: schema.parseOptions,
  CancellationOptions: schema.parseCancellationOptions,
  RefundFacts: schema.parseRefundFacts,
  SeatReduction: schema.parseSeatReduction,
  PriceFacts: schema.parsePriceFacts,
  InvoiceFacts: schema.parseInvoiceFacts,
  RoleFacts: schema.parseRoleFacts,
  CloudFacts: schema.parseCloudFacts,
  DownloadLinkFacts: schema.parseDownloadLinkFacts,
  ActivityEntries: schema.parseActivityEntries,
  CatalogFilter: schema.parseCatalogFilter,
  AccessFacts: schema.parseAccessFacts,
  KeyViewersFacts: schema.parseKeyViewersFacts,
  DownloadStepsFacts: schema.parseDownloadStepsFacts,
  ChecklistFacts: schema.parseChecklistFacts,
  CancellationEffectsFacts: schema.parseCancellationEffectsFacts,
  SupportRequestFacts: schema.parseSupportRequestFacts,
};
export const names = Object.keys(readers) as readonly SchemaName[];

/** The issues of a refused input as 'path code', for short. */
export function wrong(result: Parsed<unknown>): readonly string[] {
  return result.ok ? [] : result.issues.map(({ path, code }) => `${path} ${code}`);
}
