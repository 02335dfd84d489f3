import type { Cited, DatedTable } from '../kernel/dated-table.js';
import type { AccessRow, AccessTable } from './access.js';
import { accessTables } from './access.js';
import type { CancellationChecklistRow } from './cancellation-checklist.js';
import { cancellationChecklists } from './cancellation-checklist.js';
import type { CancellationEffectsRow } from './cancellation-effects.js';
import { cancellationEffectsOfSoftware } from './cancellation-effects.js';
import type { CancellationRow } from './cancellation-window.js';
import { cancellationWindows } from './cancellation-window.js';
import type { ClosedCloudRow, CloudRow } from './clouds.js';
import { closedClouds, cloudTables } from './clouds.js';
import type { CoterminousRow } from './coterminous.js';
import { coterminousEnds } from './coterminous.js';
import type { EndOfLifeRow } from './end-of-life.js';
import { endsOfLife } from './end-of-life.js';
import type {
  EndedTermRow,
  EndOfTermRow,
  ExtendedTermExitRow,
  ExtendedTermLockRow,
  ExtendedTermRefundRow,
  ExtendedTermRow,
} from './extended-term.js';
import { endedTerms, endOfTermChoices, extendedTermExits, extendedTermLocks, extendedTermRefunds, extendedTerms } from './extended-term.js';
import type { HybridBenefitRow } from './hybrid-benefit.js';
import { hybridBenefit } from './hybrid-benefit.js';
import type { MigrationRow, TraditionalSaleRow } from './migration.js';
import { commercialMigrations, publicSectorMigrations, traditionalSales } from './migration.js';
import type { SupportTicketRow } from './support-ticket.js';
import { supportTickets } from './support-ticket.js';
import { chargeRules, moveRules } from './lifecycle-rules.js';
import type {
  AgreementRow,
  CatalogFilterRow,
  EveryOfferRow,
  OlderAcceptanceRow,
  OwnershipRow,
  PublisherOfferRow,
  SeatLimitRow,
  SegmentRow,
  SellerRow,
  TrialLimitRow,
} from './purchase.js';
import {
  catalogFilters,
  customerAgreement,
  everyOffer,
  olderAcceptances,
  ownershipLimits,
  publisherOffers,
  seatLimits,
  segmentTables,
  sellers,
  trialLimits,
} from './purchase.js';
import type { MidCycleChargeRow } from './mid-cycle-charge.js';
import { midCycleCharges } from './mid-cycle-charge.js';
import type { PlanSurchargeRow } from './plan-surcharge.js';
import { planSurcharges } from './plan-surcharge.js';
import type { RegionalAuthorizationRow } from './regional-authorization.js';
import { regionalAuthorization } from './regional-authorization.js';
import type { UnavailableMarketsRow } from './reservation-markets.js';
import { otherMarkets, unavailableMarkets } from './reservation-markets.js';
import type { ReservationExchangeRow } from './reservation-exchange.js';
import { reservationExchanges, reservationTradeIns } from './reservation-exchange.js';
import type { ReservationRefundLimitRow } from './reservation-refund-limit.js';
import { reservationRefundLimits } from './reservation-refund-limit.js';
import type { FrequencyChangeRow, PlanRow } from './plan.js';
import { frequencyChanges, plans } from './plan.js';
import type { RolePages, RoleRow } from './roles.js';
import { buyingActions, laterCopies, rolePages, rolePagesOfFamily, trialRolePages } from './roles.js';
import type { ScheduledChangeRow } from './scheduled-change.js';
import { scheduledChanges } from './scheduled-change.js';
import type { ActivityLogRow, DownloadLinkRow, DownloadStepsRow } from './software-delivery.js';
import { activityLogs, deliveredFamilies, downloadLinks, downloadStepTables } from './software-delivery.js';
import type { SupportRequestRow } from './support-request.js';
import { supportRequests } from './support-request.js';
import type { RetentionRow, Retentions } from './suspension-retention.js';
import { retentions, retentionsInChina } from './suspension-retention.js';
import type { TaxInclusiveRow } from './tax-inclusive-markets.js';
import { invoiceTaxes, priceLists, taxInclusiveMarkets } from './tax-inclusive-markets.js';
import type { TermChangeRow } from './term-change.js';
import { termChanges } from './term-change.js';
import type { TrialRow } from './trial.js';
import { trials } from './trial.js';
import type { UpgradeRow } from './upgrade.js';
import { upgrades } from './upgrade.js';
import type { Cloud } from '../vocabulary/cloud.js';
import { clouds } from '../vocabulary/cloud.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import { billingCycles, productFamilies } from '../vocabulary/product.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import type { Action } from '../vocabulary/role.js';
import { actions } from '../vocabulary/role.js';

/** The rows of every dated table. */
export interface TableRows {
  /** A row about the cancellation windows and their refunds. */
  readonly 'cancellation-window': CancellationRow;
  /** A row about the limit on refunds of Azure reservations. */
  readonly 'reservation-refund-limit': ReservationRefundLimitRow;
  /** A row about the requirements for starting a cancellation. */
  readonly 'cancellation-checklist': CancellationChecklistRow;
  /** A row about the effects of canceling software. */
  readonly 'cancellation-effects': CancellationEffectsRow;
  /** A row about the fields of a support request for a refund. */
  readonly 'support-request': SupportRequestRow;
  /** A row about the retention of suspended subscriptions. */
  readonly 'suspension-retention': RetentionRow;
  /** A row about who reaches a subscription in each of its states. */
  readonly access: AccessRow;
  /** A row about renewal, its switch, and the time after a term that did not renew. */
  readonly 'end-of-life': EndOfLifeRow;
  /** A row about the extended service term. */
  readonly 'extended-term': ExtendedTermRow | ExtendedTermRefundRow | ExtendedTermExitRow | ExtendedTermLockRow;
  /** A row about the choice of what follows a term. */
  readonly 'end-of-term': EndOfTermRow | EndedTermRow;
  /** A row about the migration of traditional licenses to new commerce. */
  readonly migration: MigrationRow;
  /** A row about support tickets after the window. */
  readonly 'support-ticket': SupportTicketRow;
  /** A row about the terms that can share an end date. */
  readonly 'coterminous-end': CoterminousRow;
  /** A row about changes of a running term. */
  readonly 'term-change': TermChangeRow;
  /** A row about changes scheduled for the next term. */
  readonly 'scheduled-change': ScheduledChangeRow;
  /** A row about the terms and billing cycles of plans. */
  readonly plan: PlanRow;
  /** A row about changes of the billing frequency alone. */
  readonly 'frequency-change': FrequencyChangeRow;
  /** A row about charges for changes inside a charge cycle. */
  readonly 'mid-cycle-charge': MidCycleChargeRow;
  /** A row about upgrades. */
  readonly upgrade: UpgradeRow;
  /** A row about the exchange of reservations. */
  readonly 'reservation-exchange': ReservationExchangeRow;
  /** A row about the surcharges of plans. */
  readonly 'plan-surcharge': PlanSurchargeRow;
  /** A row about the length of a trial and its conversion. */
  readonly trial: TrialRow;
  /** A row about the limits on trials. */
  readonly 'trial-limit': TrialLimitRow;
  /** A row about purchases of every offer and of the offers of publishers. */
  readonly purchase: EveryOfferRow | CatalogFilterRow | PublisherOfferRow | TraditionalSaleRow;
  /** A row about the limits on copies and seats of a customer. */
  readonly 'ownership-limit': OwnershipRow | SeatLimitRow;
  /** A row about the customer segments of a family. */
  readonly segments: SegmentRow;
  /** A row about the clouds and dates for which the customer agreement must be accepted. */
  readonly 'customer-agreement': AgreementRow | OlderAcceptanceRow;
  /** A row about the partners that sell. */
  readonly sellers: SellerRow;
  /** A row about the roles that may do an action. */
  readonly roles: RoleRow;
  /** A row about the national clouds that a document covers. */
  readonly clouds: CloudRow | ClosedCloudRow;
  /** A row about the markets without Azure reservations. */
  readonly 'reservation-markets': UnavailableMarketsRow;
  /** A row about the areas inside which a partner sells. */
  readonly 'regional-authorization': RegionalAuthorizationRow;
  /** A row about the markets whose prices include tax. */
  readonly 'tax-inclusive-markets': TaxInclusiveRow;
  /** A row about the tax of an invoice. */
  readonly 'invoice-tax': Cited;
  /** A row about the lifetime of download links. */
  readonly 'download-link': DownloadLinkRow;
  /** A row about the steps to keys and downloads. */
  readonly 'download-steps': DownloadStepsRow;
  /** A row about the contents of the activity log. */
  readonly 'activity-log': ActivityLogRow;
  /** A row about the Azure hybrid benefit. */
  readonly 'hybrid-benefit': HybridBenefitRow;
  /** A row about the rules behind changes of state. */
  readonly move: Cited;
  /** A row about the rules behind the dates of charges. */
  readonly charge: Cited;
}
/**
 * The name of a policy table, the first part of an entry's id.
 * @useDeclaredType
 */
export type TableName = keyof TableRows;

/** One timeline of a table: where it applies, and the interpretations that affect its answers in addition to those that its rows name. */
export interface Topic<Row> {
  readonly rows: DatedTable<Row>;
  readonly families: readonly ProductFamily[];
  /** null = every billing cycle. */
  readonly billingCycles: readonly BillingCycle[] | null;
  /** null = every cloud. */
  readonly clouds: readonly Cloud[] | null;
  readonly interpretations: readonly InterpretationId[];
}

/** Returns a topic: every billing cycle, cloud and no further interpretation unless stated. */
const topic = <Row>(rows: DatedTable<Row>, families: readonly ProductFamily[], where: Partial<Topic<Row>> = {}): Topic<Row> => ({
  rows,
  families,
  billingCycles: null,
  clouds: null,
  interpretations: [],
  ...where,
});

/** Returns the topic of rows that name their families. */
const named = <Row extends { readonly families: readonly ProductFamily[] }>(
  rows: DatedTable<Row>,
  where: Partial<Topic<Row>> = {},
): Topic<Row> => topic(rows, [...new Set(rows.flatMap(({ families }) => families))], where);

type Pair<Row> = readonly [family: ProductFamily, rows: DatedTable<Row> | null | undefined, clouds: readonly Cloud[] | null];

/** Returns the timelines of the families, each once, with the families that share it. */
const grouped = <Row>(pairs: readonly Pair<Row>[], interpretations: readonly InterpretationId[] = []): readonly Topic<Row>[] =>
  [...new Set(pairs.flatMap(([, rows]) => (rows == null ? [] : [rows])))].map((rows) =>
    topic(
      rows,
      productFamilies.filter((family) => pairs.some((pair) => pair[0] === family && pair[1] === rows)),
      { interpretations, clouds: pairs.find((pair) => pair[1] === rows)?.[2] ?? null },
    ),
  );

const byFamily = <Row>(
  table: { readonly [F in ProductFamily]?: DatedTable<Row> | null },
  interpretations?: readonly InterpretationId[],
): readonly Topic<Row>[] =>
  grouped(
    productFamilies.map((family) => [family, table[family], null]),
    interpretations,
  );

type TablesByCycle = { readonly [C in BillingCycle]: DatedTable<CancellationRow> };

const windowsOf = (family: ProductFamily, byCycle: TablesByCycle): readonly Topic<CancellationRow>[] =>
  [...new Set(Object.values(byCycle))].map((rows) =>
    topic(rows, [family], {
      billingCycles: billingCycles.every((cycle) => byCycle[cycle] === rows)
        ? null
        : billingCycles.filter((cycle) => byCycle[cycle] === rows),
    }),
  );

const china: readonly Cloud[] = ['china'];
const outsideChina: readonly Cloud[] = ['global', 'us-government', 'germany'];

const retentionsOf = (
  family: ProductFamily,
  own: Retentions | null | undefined,
  where: readonly Cloud[] | null,
): readonly Pair<RetentionRow>[] => [
  [family, own?.partner, where],
  [family, own?.marketplace, where],
];

/** The clouds with a table of their own for a family of this one. */
const apart = ({ families }: AccessTable, all: readonly AccessTable[]): readonly Cloud[] =>
  all.flatMap((other) => (other.cloud !== null && other.families.some((family) => families.includes(family)) ? [other.cloud] : []));

/** The clouds of an access table; a cloud with a table of its own is not one of the general table. */
const cloudsOf = (own: AccessTable, all: readonly AccessTable[]): readonly Cloud[] | null =>
  own.cloud !== null ? [own.cloud] : apart(own, all).length === 0 ? null : clouds.filter((name) => !apart(own, all).includes(name));

const boughtBy = (action: Action): readonly ProductFamily[] => productFamilies.filter((family) => buyingActions[family] === action);

/** Returns the product families of an action: those bought as subscriptions, those bought as software, or those with keys and downloads. */
const actorsOf = (action: Action): readonly ProductFamily[] =>
  action.endsWith('-subscription')
    ? boughtBy('create-subscription')
    : action.endsWith('-software')
      ? boughtBy('buy-software')
      : deliveredFamilies;

/** Returns the timelines of a role's page, and of the other page where two differ (I22). */
const pagesOf = (family: ProductFamily, pages: RolePages | null | undefined): readonly Pair<RoleRow>[] =>
  pages == null ? [] : [[family, pages.table, null], ...(pages.other === undefined ? [] : [[family, pages.other.table, null] as const])];

/** A policy table: its timelines, and the question that reads them; null = no question does. */
interface PolicyTable<Row, Question extends string | null> {
  readonly question: Question;
  readonly topics: readonly Topic<Row>[];
}

const table = <const Question extends string | null, Row>(
  question: Question,
  topics: readonly Topic<Row>[],
): PolicyTable<Row, Question> => ({
  question,
  topics,
});

const everyTable = () =>
  ({
    'cancellation-window': table(
      'cancellation',
      productFamilies.flatMap((family) => windowsOf(family, cancellationWindows[family])),
    ),
    'reservation-refund-limit': table('reservation-refund-limit', [topic(reservationRefundLimits, ['azure-reservation'])]),
    'cancellation-checklist': table('cancellation', byFamily(cancellationChecklists)),
    'cancellation-effects': table('cancellation', [named(cancellationEffectsOfSoftware)]),
    'support-request': table('support-request', [topic(supportRequests, deliveredFamilies)]),
    'suspension-retention': table(
      'suspension-expiry',
      grouped(
        productFamilies.flatMap((family) => [
          ...retentionsOf(family, retentions[family], retentionsInChina[family] === undefined ? null : outsideChina),
          ...retentionsOf(family, retentionsInChina[family], china),
        ]),
        ['I4', 'I15'],
      ),
    ),
    access: table(
      'access',
      grouped(
        Object.values(accessTables).flatMap((all) =>
          all.flatMap((own) => own.families.map((family): Pair<AccessRow> => [family, own.table, cloudsOf(own, all)])),
        ),
        ['I1', 'I5'],
      ),
    ),
    'end-of-life': table('scheduled-change', byFamily(endsOfLife)),
    'extended-term': table<'extended-term-charge', ExtendedTermRow | ExtendedTermRefundRow | ExtendedTermExitRow | ExtendedTermLockRow>(
      'extended-term-charge',
      [
        topic(extendedTerms, extendedTerms[0].families, { interpretations: ['I36'] }),
        named(extendedTermRefunds),
        named(extendedTermExits),
        named(extendedTermLocks),
      ],
    ),
    'end-of-term': table<'cancellation', EndOfTermRow | EndedTermRow>('cancellation', [
      topic(endOfTermChoices, endOfTermChoices[0].families, { interpretations: ['I36'] }),
      named(endedTerms),
    ]),
    migration: table('cancellation', [
      named(commercialMigrations),
      topic(publicSectorMigrations, publicSectorMigrations[0].families, { interpretations: ['I35'] }),
    ]),
    'support-ticket': table('cancellation', [named(supportTickets)]),
    'coterminous-end': table('coterminous-end', [named(coterminousEnds, { interpretations: ['I40'] })]),
    'term-change': table('term-change', [named(termChanges)]),
    'scheduled-change': table('scheduled-change', [named(scheduledChanges)]),
    plan: table('purchase', byFamily(plans)),
    'frequency-change': table('term-change', [named(frequencyChanges)]),
    'mid-cycle-charge': table(
      'mid-cycle-charge',
      Object.values(midCycleCharges).map((rows) => topic(rows, rows[0].families, { interpretations: ['I19'] })),
    ),
    upgrade: table('upgrade', [topic(upgrades, upgrades[0].families, { interpretations: ['I34'] })]),
    'reservation-exchange': table('exchange', [...byFamily(reservationExchanges), topic(reservationTradeIns, ['azure-reservation'])]),
    'plan-surcharge': table(
      'plan-price',
      Object.values(planSurcharges).map((rows) => topic(rows, rows[0].families)),
    ),
    trial: table('purchase', byFamily(trials)),
    'trial-limit': table('purchase', byFamily(trialLimits)),
    purchase: table<'purchase', EveryOfferRow | CatalogFilterRow | PublisherOfferRow | TraditionalSaleRow>('purchase', [
      topic(everyOffer, productFamilies),
      topic(catalogFilters, productFamilies),
      named(publisherOffers),
      named(traditionalSales),
    ]),
    'ownership-limit': table<'purchase', OwnershipRow | SeatLimitRow>('purchase', [
      topic(ownershipLimits, productFamilies),
      topic(seatLimits, seatLimits[0].families, { interpretations: ['I41'] }),
    ]),
    segments: table('purchase', byFamily(segmentTables)),
    'customer-agreement': table<'purchase', AgreementRow | OlderAcceptanceRow>('purchase', [
      topic(customerAgreement, productFamilies, { clouds: [...new Set(customerAgreement.flatMap((row) => row.clouds))] }),
      topic(olderAcceptances, productFamilies, { clouds: customerAgreement[0].clouds }),
    ]),
    sellers: table('purchase', [topic(sellers, productFamilies)]),
    roles: table('role', [
      ...grouped(
        [
          ...actions.flatMap((action) =>
            actorsOf(action)
              .filter((family) => rolePagesOfFamily[family]?.[action] === undefined)
              .flatMap((family) => pagesOf(family, rolePages[action])),
          ),
          ...productFamilies.flatMap((family) =>
            [...Object.values(rolePagesOfFamily[family] ?? {}), ...Object.values(trialRolePages[family] ?? {})].flatMap((pages) =>
              pagesOf(family, pages),
            ),
          ),
        ],
        ['I22', 'I30'],
      ),
      topic(
        laterCopies.table,
        boughtBy('create-subscription').filter((family) =>
          Object.values({ ...rolePages, ...rolePagesOfFamily[family] }).some((pages) => pages?.table === laterCopies.of),
        ),
        { interpretations: ['I30'] },
      ),
    ]),
    clouds: table<'cloud', CloudRow | ClosedCloudRow>('cloud', [
      ...byFamily(cloudTables),
      ...Object.values(closedClouds).map((rows) => topic(rows, rows[0].closedTo, { interpretations: ['I42'] })),
    ]),
    'reservation-markets': table('market', [
      ...byFamily(unavailableMarkets, ['I27']),
      ...Object.values(otherMarkets['azure-reservation']).map((rows) => topic(rows, ['azure-reservation'], { interpretations: ['I27'] })),
    ]),
    'regional-authorization': table('region', [topic(regionalAuthorization, productFamilies)]),
    'tax-inclusive-markets': table('price-split', [
      ...byFamily(taxInclusiveMarkets, ['I10', 'I16']),
      topic(priceLists, productFamilies, { interpretations: ['I10', 'I16'] }),
    ]),
    'invoice-tax': table('invoice-tax', [topic(invoiceTaxes, productFamilies, { interpretations: ['I28'] })]),
    'download-link': table('download-link', [topic(downloadLinks, deliveredFamilies, { interpretations: ['I1'] })]),
    'download-steps': table(
      'download-link',
      Object.values(downloadStepTables).map((rows) => topic(rows, deliveredFamilies)),
    ),
    'activity-log': table(null, [topic(activityLogs, deliveredFamilies)]),
    'hybrid-benefit': table(null, [topic(hybridBenefit, [])]),
    move: table(
      null,
      Object.values(moveRules).map((rows) => topic(rows, productFamilies, rows === moveRules.renew ? { interpretations: ['I33'] } : {})),
    ),
    charge: table(null, [topic(chargeRules, productFamilies, { interpretations: ['I39'] })]),
  }) as const satisfies { readonly [T in TableName]: PolicyTable<TableRows[T], string | null> };

/** Every dated table of the policy by its name, the first part of an entry's id. A table that is missing here has no page and no citation. */
export const tables = /* @__PURE__ */ everyTable();
