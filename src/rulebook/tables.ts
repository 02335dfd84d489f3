import type { Cited, DatedTable } from '../kernel/dated-table.js';
import type { AccessRow } from '../policy/access.js';
import { accessTables } from '../policy/access.js';
import type { CancellationChecklistRow } from '../policy/cancellation-checklist.js';
import { cancellationChecklists } from '../policy/cancellation-checklist.js';
import type { CancellationEffectsRow } from '../policy/cancellation-effects.js';
import { cancellationEffectsOfSoftware } from '../policy/cancellation-effects.js';
import type { CancellationRow } from '../policy/cancellation-window.js';
import { cancellationWindows } from '../policy/cancellation-window.js';
import type { CloudRow } from '../policy/clouds.js';
import { cloudTables } from '../policy/clouds.js';
import type { CoterminousRow } from '../policy/coterminous.js';
import { coterminousEnds } from '../policy/coterminous.js';
import type { EndOfLifeRow } from '../policy/end-of-life.js';
import { endsOfLife } from '../policy/end-of-life.js';
import type { ExtendedTermRow } from '../policy/extended-term.js';
import { extendedTerms } from '../policy/extended-term.js';
import type { HybridBenefitRow } from '../policy/hybrid-benefit.js';
import { hybridBenefit } from '../policy/hybrid-benefit.js';
import { chargeRules, moveRules } from '../policy/lifecycle-rules.js';
import type {
  AgreementRow,
  EveryOfferRow,
  OwnershipRow,
  PublisherOfferRow,
  SegmentRow,
  SellerRow,
  TrialLimitRow,
} from '../policy/purchase.js';
import {
  customerAgreement,
  everyOffer,
  ownershipLimits,
  publisherOffers,
  segmentTables,
  sellers,
  trialLimits,
} from '../policy/purchase.js';
import type { RegionalAuthorizationRow } from '../policy/regional-authorization.js';
import { regionalAuthorization } from '../policy/regional-authorization.js';
import type { UnavailableMarketsRow } from '../policy/reservation-markets.js';
import { unavailableMarkets } from '../policy/reservation-markets.js';
import type { ReservationRefundLimitRow } from '../policy/reservation-refund-limit.js';
import { reservationRefundLimits } from '../policy/reservation-refund-limit.js';
import type { RoleRow } from '../policy/roles.js';
import { buyingActions, roleTables, roleTablesOfFamily } from '../policy/roles.js';
import type { ScheduledChangeRow } from '../policy/scheduled-change.js';
import { scheduledChanges } from '../policy/scheduled-change.js';
import type { SeatAdditionRow } from '../policy/seat-addition.js';
import { seatAdditions } from '../policy/seat-addition.js';
import type { DownloadLinkRow, DownloadStepsRow } from '../policy/software-delivery.js';
import { deliveredFamilies, downloadLinks, downloadStepTables } from '../policy/software-delivery.js';
import type { SourceId } from '../policy/sources.js';
import type { SupportRequestRow } from '../policy/support-request.js';
import { supportRequests } from '../policy/support-request.js';
import type { RetentionRow } from '../policy/suspension-retention.js';
import { retentions, retentionsInChina } from '../policy/suspension-retention.js';
import type { TaxInclusiveRow } from '../policy/tax-inclusive-markets.js';
import { invoiceTaxes, taxInclusiveMarkets } from '../policy/tax-inclusive-markets.js';
import type { TermChangeRow } from '../policy/term-change.js';
import { termChanges } from '../policy/term-change.js';
import type { TrialRow } from '../policy/trial.js';
import { trials } from '../policy/trial.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import { billingCycles, productFamilies } from '../vocabulary/product.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Action } from '../vocabulary/role.js';
import { actions } from '../vocabulary/role.js';

/** The rows of every dated table. */
export interface TableRows {
  readonly 'cancellation-window': CancellationRow;
  readonly 'reservation-refund-limit': ReservationRefundLimitRow;
  readonly 'cancellation-checklist': CancellationChecklistRow;
  readonly 'cancellation-effects': CancellationEffectsRow;
  readonly 'support-request': SupportRequestRow;
  readonly 'suspension-retention': RetentionRow;
  readonly access: AccessRow;
  readonly 'end-of-life': EndOfLifeRow;
  readonly 'extended-term': ExtendedTermRow;
  readonly 'coterminous-end': CoterminousRow;
  readonly 'term-change': TermChangeRow;
  readonly 'scheduled-change': ScheduledChangeRow;
  readonly 'seat-addition': SeatAdditionRow;
  readonly trial: TrialRow;
  readonly 'trial-limit': TrialLimitRow;
  readonly purchase: EveryOfferRow | PublisherOfferRow;
  readonly 'ownership-limit': OwnershipRow;
  readonly segments: SegmentRow;
  readonly 'customer-agreement': AgreementRow;
  readonly sellers: SellerRow;
  readonly roles: RoleRow;
  readonly clouds: CloudRow;
  readonly 'reservation-markets': UnavailableMarketsRow;
  readonly 'regional-authorization': RegionalAuthorizationRow;
  readonly 'tax-inclusive-markets': TaxInclusiveRow;
  readonly 'invoice-tax': Cited<SourceId>;
  readonly 'download-link': DownloadLinkRow;
  readonly 'download-steps': DownloadStepsRow;
  readonly 'hybrid-benefit': HybridBenefitRow;
  readonly move: Cited<SourceId>;
  readonly charge: Cited<SourceId>;
}
/**
 * The name of a policy table, the first part of an entry's id.
 * @useDeclaredType
 */
export type TableName = keyof TableRows;

/** One timeline of a table, its families and billing cycles, and the interpretations that affect its answers in addition to those that its rows name. */
export interface Topic<Row> {
  readonly rows: DatedTable<Row>;
  readonly families: readonly ProductFamily[];
  /** null = every billing cycle. */
  readonly billingCycles: readonly BillingCycle[] | null;
  readonly interpretations: readonly InterpretationId[];
}

const noInterpretations: readonly InterpretationId[] = [];

function topic<Row>(
  rows: DatedTable<Row>,
  families: readonly ProductFamily[],
  interpretations: readonly InterpretationId[] = noInterpretations,
  cycles: readonly BillingCycle[] | null = null,
): Topic<Row> {
  return { rows, families, billingCycles: cycles, interpretations };
}

type Pair<Row> = readonly [family: ProductFamily, rows: DatedTable<Row> | null | undefined];

/** Returns the timelines of the families, each once, with the families that share it. */
function grouped<Row>(
  pairs: readonly Pair<Row>[],
  interpretations: readonly InterpretationId[] = noInterpretations,
): readonly Topic<Row>[] {
  const datedTables = new Set(pairs.flatMap(([, rows]) => (rows == null ? [] : [rows])));
  return [...datedTables].map((rows) => {
    const families = productFamilies.filter((family) => pairs.some((pair) => pair[0] === family && pair[1] === rows));
    return topic(rows, families, interpretations);
  });
}

function byFamily<Row>(
  table: { readonly [F in ProductFamily]?: DatedTable<Row> | null },
  interpretations: readonly InterpretationId[] = noInterpretations,
): readonly Topic<Row>[] {
  return grouped(
    productFamilies.map((family) => [family, table[family]]),
    interpretations,
  );
}

function cancellation(): readonly Topic<CancellationRow>[] {
  return productFamilies.flatMap((family) => {
    const byCycle: { readonly [C in BillingCycle]: DatedTable<CancellationRow> } = cancellationWindows[family];
    return [...new Set(billingCycles.map((cycle) => byCycle[cycle]))].map((rows) => {
      const cycles = billingCycles.filter((cycle) => byCycle[cycle] === rows);
      return topic(rows, [family], noInterpretations, cycles.length === billingCycles.length ? null : cycles);
    });
  });
}

function retention(): readonly Topic<RetentionRow>[] {
  const all = productFamilies.flatMap((family) => [retentions[family], retentionsInChina[family]].map((one) => [family, one] as const));
  const pairs = all.flatMap(([family, one]): readonly Pair<RetentionRow>[] => [
    [family, one?.partner],
    [family, one?.marketplace],
  ]);
  return grouped(pairs, ['I4', 'I15']);
}

function access(): readonly Topic<AccessRow>[] {
  const pairs = Object.values(accessTables).flatMap((tables) =>
    tables.flatMap(({ table, families }) => families.map((family): Pair<AccessRow> => [family, table])),
  );
  return grouped(pairs, ['I1', 'I5']);
}

function bought(by: Action): readonly ProductFamily[] {
  return productFamilies.filter((family) => buyingActions[family] === by);
}

/** The product families of each action. */
function actors(): { readonly [A in Action]: readonly ProductFamily[] } {
  const subscriptions = bought('create-subscription');
  const software = bought('buy-software');
  return {
    'create-subscription': subscriptions,
    'suspend-subscription': subscriptions,
    'cancel-subscription': subscriptions,
    'buy-software': software,
    'manage-software': software,
    'cancel-software': software,
    'get-keys-and-downloads': deliveredFamilies,
    'view-activity-log': deliveredFamilies,
  };
}

function roles(): readonly Topic<RoleRow>[] {
  const families = actors();
  const general = actions.flatMap((action) => families[action].map((family): Pair<RoleRow> => [family, roleTables[action]]));
  const own = productFamilies.flatMap((family) =>
    Object.values(roleTablesOfFamily[family] ?? {}).map((rows): Pair<RoleRow> => [family, rows]),
  );
  return grouped([...general, ...own]);
}

function everyTable(): { readonly [T in TableName]: readonly Topic<TableRows[T]>[] } {
  return {
    'cancellation-window': cancellation(),
    'reservation-refund-limit': [topic(reservationRefundLimits, ['azure-reservation'])],
    'cancellation-checklist': [topic(cancellationChecklists, deliveredFamilies)],
    'cancellation-effects': [topic(cancellationEffectsOfSoftware, cancellationEffectsOfSoftware[0].families)],
    'support-request': [topic(supportRequests, deliveredFamilies)],
    'suspension-retention': retention(),
    access: access(),
    'end-of-life': byFamily(endsOfLife),
    'extended-term': [topic(extendedTerms, extendedTerms[0].families)],
    'coterminous-end': [topic(coterminousEnds, coterminousEnds[0].families)],
    'term-change': [topic(termChanges, termChanges[0].families)],
    'scheduled-change': [topic(scheduledChanges, scheduledChanges[0].families)],
    'seat-addition': [topic(seatAdditions, seatAdditions[0].families)],
    trial: byFamily(trials),
    'trial-limit': byFamily(trialLimits),
    purchase: [topic(everyOffer, productFamilies), topic(publisherOffers, publisherOffers[0].families)],
    'ownership-limit': [topic(ownershipLimits, productFamilies)],
    segments: byFamily(segmentTables),
    'customer-agreement': [topic(customerAgreement, productFamilies)],
    sellers: [topic(sellers, productFamilies)],
    roles: roles(),
    clouds: byFamily(cloudTables),
    'reservation-markets': byFamily(unavailableMarkets),
    'regional-authorization': [topic(regionalAuthorization, productFamilies)],
    'tax-inclusive-markets': byFamily(taxInclusiveMarkets, ['I10', 'I16']),
    'invoice-tax': [topic(invoiceTaxes, productFamilies)],
    'download-link': [topic(downloadLinks, deliveredFamilies, ['I1'])],
    'download-steps': Object.values(downloadStepTables).map((rows) => topic(rows, deliveredFamilies)),
    'hybrid-benefit': [topic(hybridBenefit, [])],
    move: Object.values(moveRules).map((rows) => topic(rows, productFamilies)),
    charge: [topic(chargeRules, productFamilies)],
  };
}

/** Every dated table of the policy, with its timelines. */
export const tables = /* @__PURE__ */ everyTable();
