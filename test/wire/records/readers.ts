import { instant } from '../../../src/kernel/instant.js';
import * as marketplace from '../../../src/marketplace/index.js';
import * as partnerCenter from '../../../src/partner-center/index.js';

const known: partnerCenter.KnownFacts = { duration: 'P1Y', suspendedAt: instant('2019-09-01') };

/** A file of one row; `end` is what ends its lines. */
function csvOf(record: unknown, end: string): string {
  const cells = (texts: readonly string[]): string => texts.map((text) => `"${text.replaceAll('"', '""')}"`).join(',');
  const row = record as Readonly<Record<string, string>>;
  return `${cells(Object.keys(row))}${end}${cells(Object.values(row))}${end}`;
}

function order(record: unknown): object {
  const read = partnerCenter.orderFrom(record);
  const line = read.facts?.lines[0];
  const patched = partnerCenter.toOrderPatch(read);
  return {
    ...read,
    standing: read.facts === null ? null : partnerCenter.orderStanding(read.facts),
    purchase: read.facts === null || line === undefined ? null : partnerCenter.purchaseOf(read.facts, line, 'new-commerce-license'),
    patch: patched.ok ? `${patched.patch.path ?? ''} ${patched.patch.ifMatch ?? ''}` : null,
  };
}

/** The readers by their names, each of one record. */
export const readers: Readonly<Record<string, (record: unknown) => unknown>> = {
  partnerCenterSubscription: (record) => partnerCenter.partnerCenterSubscription(record, known),
  // its records state no family
  'partnerCenterSubscription of the analytics': (record) =>
    partnerCenter.partnerCenterSubscription(record, { ...known, family: 'license-based' }),
  orderFrom: order,
  invoiceLinesFrom: (record) => partnerCenter.invoiceLinesFrom([record]),
  reconciliationFrom: (record) => partnerCenter.reconciliationFrom(csvOf(record, '\r\n')),
  priceSheetFrom: (record) => partnerCenter.priceSheetFrom(csvOf(record, '\n')),
  auditRecordsFrom: (record) => {
    const read = partnerCenter.auditRecordsFrom([record]);
    return { ...read, told: partnerCenter.knownFrom(read.facts, 's1') };
  },
  transitionsFrom: (record) => {
    const read = partnerCenter.transitionsFrom(record);
    return { ...read, told: partnerCenter.windowStartsOf(read.facts, 's2') };
  },
  migrationFrom: (record) => {
    const read = partnerCenter.migrationFrom(record);
    return { ...read, told: read.facts === null ? null : partnerCenter.migratedFrom([read.facts], 's1') };
  },
  changeNoticeFrom: partnerCenter.changeNoticeFrom,
  offerFrom: partnerCenter.offerFrom,
  offerCategoriesFrom: (record) => partnerCenter.offerCategoriesFrom([record]),
  productFrom: partnerCenter.productFrom,
  skuFrom: partnerCenter.skuFrom,
  availabilityFrom: partnerCenter.availabilityFrom,
  entitlementsFrom: (record) => partnerCenter.entitlementsFrom([record]),
  activationLinksFrom: (record) => partnerCenter.activationLinksFrom([record]),
  provisioningFrom: partnerCenter.provisioningFrom,
  trialConversionFrom: partnerCenter.trialConversionFrom,
  countryRulesFrom: partnerCenter.countryRulesFrom,
  'a page': (record) => partnerCenter.partnerCenterSubscriptions(record),
  saasSubscription: (record) =>
    marketplace.saasSubscription(record, { suspendedAt: instant('2023-05-01'), cancelledAt: instant('2023-05-02') }),
  saasSubscriptions: (record) => marketplace.saasSubscriptions(record),
  resolvedFrom: (record) => marketplace.resolvedFrom(record, { billingCycle: 'annual', autoRenew: true }),
  plansFrom: (record) => marketplace.plansFrom([record]),
  webhookFrom: marketplace.webhookFrom,
  operationFrom: marketplace.operationFrom,
  'priceSheetFrom (bare CR)': (record) => partnerCenter.priceSheetFrom(csvOf(record, '\r')),
};
