import { instant } from '../../../src/index.js';
import * as explain from '../../../src/explain/index.js';
import * as marketplace from '../../../src/marketplace/index.js';
import * as partnerCenter from '../../../src/partner-center/index.js';
import * as desk from '../../../src/desk/index.js';
import * as sandbox from '../../../src/sandbox/index.js';
import * as timeline from '../../../src/timeline-element/index.js';
import * as directory from '../../../src/directory/index.js';
import * as ledger from '../../../src/ledger/index.js';
import { addMs, dayMs } from '../../../src/kernel/instant.js';
import * as portfolio from '../../../src/portfolio/index.js';
import * as rulebook from '../../../src/rulebook/index.js';
import * as schema from '../../../src/schema/index.js';
import { decideCancellation } from '../../../src/rules/canceling/decide-cancellation.js';
import * as saas from '../../../test/marketplace/fixtures.js';
import * as wire from '../../../test/partner-center/fixtures.js';
import { active, askedAt, charge, laterAt, license, ownPolicy, place, request, statedLicense, suspended, suspension } from './facts.js';
import type { Subjects } from './subject.js';
import { only, reads, subject } from './subject.js';

const money = { amount: 1000, currency: 'AUD' } as const;
const basis = [{ rule: 'E8', entry: 'a/b@2021', since: '2021', source: 's', certainty: 'stated', coverage: 'in-force' }] as const;
const readOne = partnerCenter.partnerCenterSubscription(wire.newCommerce);
const readEnding = partnerCenter.partnerCenterSubscription({
  ...wire.newCommerce,
  creationDate: '2025-06-15T10:00:00Z',
  effectiveStartDate: '2025-06-15T10:00:00Z',
  commitmentEndDate: '2026-06-14T00:00:00Z',
});
const refused = decideCancellation({ family: 'software-subscription', billingCycle: 'annual', orderedAt: instant('2021-09-14') }, askedAt);
if (refused.verdict !== 'refused') throw new Error('the sample is a refusal');

/** Every function of the entry point termbook/schema. */
export const schemaSubjects: Subjects = {
  jsonSchema: only(schema.jsonSchema, 'name', ['Purchase']),
  parseAccessFacts: reads(schema.parseAccessFacts, { family: 'isv-saas', status: 'cancelled', cloud: 'global', cancelledAt: askedAt }),
  parseActivityEntries: reads(schema.parseActivityEntries, [{ at: askedAt, who: 'ann', what: 'key-accessed' }]),
  parseCancellationEffectsFacts: reads(schema.parseCancellationEffectsFacts, { family: 'perpetual-software', cancelledAt: askedAt }),
  parseCancellationEntry: reads(schema.parseCancellationEntry, ownPolicy),
  parseCancellationOptions: reads(schema.parseCancellationOptions, {
    interpretations: { I1: 'open-at-limit' },
    policyAt: askedAt,
    policy: ownPolicy,
  }),
  parseCatalogFilter: reads(schema.parseCatalogFilter, { publisher: 'microsoft', billing: 'usage', category: 'trial' }),
  parseCharge: reads(schema.parseCharge, charge),
  parseChecklistFacts: reads(schema.parseChecklistFacts, { customerName: 'C', orderIds: ['o-1'], noticeAcknowledged: true }),
  parseCloudFacts: reads(schema.parseCloudFacts, { family: 'isv-saas', cloud: 'china' }),
  parseDownloadLinkFacts: reads(schema.parseDownloadLinkFacts, { issuedAt: askedAt, firstDownloadedAt: askedAt, downloads: 2 }),
  parseDownloadStepsFacts: reads(schema.parseDownloadStepsFacts, { side: 'partner' }),
  parseInstant: reads(schema.parseInstant, '2024-03-01T10:00Z'),
  parseInvoiceFacts: reads(schema.parseInvoiceFacts, { ...place, lines: [{ price: money, quantity: 3 }], taxRate: '0.10' }),
  parseKeyViewersFacts: reads(schema.parseKeyViewersFacts, { family: 'perpetual-software' }),
  parseMoney: reads(schema.parseMoney, money),
  parseMoveRequest: reads(schema.parseMoveRequest, { move: 'change-quantity', quantity: 6 }),
  parseOptions: reads(schema.parseOptions, { interpretations: { I1: 'open-at-limit' }, policyAt: askedAt }),
  parsePlace: reads(schema.parsePlace, place),
  parsePriceFacts: reads(schema.parsePriceFacts, { ...place, price: money, taxRate: '0.10' }),
  parsePurchase: reads(schema.parsePurchase, { ...statedLicense, windowStarts: license.windowStarts }),
  parsePurchaseRequest: reads(schema.parsePurchaseRequest, request),
  parseInterpretations: reads(schema.parseInterpretations, { I1: 'open-at-limit' }),
  parseRefundFacts: reads(schema.parseRefundFacts, { purchase: license, charge }),
  parseRoleFacts: reads(schema.parseRoleFacts, { action: 'cancel-subscription', roles: ['admin-agent'], family: 'license-based' }),
  parseSeatReduction: reads(schema.parseSeatReduction, { purchase: license, seats: 2 }),
  parseSubscription: reads(schema.parseSubscription, suspended),
  parseSubscriptionEvent: reads(schema.parseSubscriptionEvent, { event: 'suspend', at: askedAt, facts: { reason: 'fraud' }, basis }),
  parseSubscriptionEvents: reads(schema.parseSubscriptionEvents, [{ event: 'ordered', at: active.changedAt, subscription: active, basis }]),
  parseSupportRequestFacts: reads(schema.parseSupportRequestFacts, { domainName: 'contoso.example', orderId: 'o-1' }),
  parseSuspension: reads(schema.parseSuspension, suspension),
  parseTerm: reads(schema.parseTerm, active.term),
  parseTimeWindow: reads(schema.parseTimeWindow, license.trial),
};

const order = {
  id: 'o1',
  status: 'completed',
  billingCycle: 'monthly',
  creationDate: '2021-05-10T08:00:00Z',
  lineItems: [{ lineItemNumber: 0, offerId: 'A:1:B', subscriptionId: 's1', quantity: 1 }],
};
const { facts: orderFacts } = partnerCenter.orderFrom(order);
const offer = { id: 'F1', billing: 'license', supportedBillingCycles: ['annual'], isTrial: false, country: 'US' };
const audited = {
  resourceType: 'subscription',
  operationDate: '2022-03-10T16:00:00Z',
  operationStatus: 'succeeded',
  resourceOldValue: '{"id":"s1","status":"active"}',
  resourceNewValue: '{"id":"s1","status":"suspended"}',
};
const transition = { quantity: 1, events: [{ name: 'Conversion', status: 'Completed', timestamp: '2021-01-08T18:37:41Z' }] };
const migration = {
  id: 'm1',
  currentSubscriptionId: 's1',
  status: 'Completed',
  completedTime: '2022-10-13T16:35:40Z',
  quantity: 4,
  termDuration: 'P1Y',
  billingCycle: 'Monthly',
  addOnMigrations: [{ currentSubscriptionId: 's2' }],
};
const availability = {
  id: 'V1',
  country: 'US',
  terms: [{ duration: 'P1M', cancellationPolicies: [{ refundOptions: [{ sequenceId: 0, type: 'Full', expiresAfter: 'P1D' }] }] }],
};
const line = {
  subscriptionId: 's1',
  subtotal: 1,
  currency: 'USD',
  chargeStartDate: '2020-01-01',
  chargeEndDate: '2020-01-31',
  quantity: 1,
};
const lines = partnerCenter.invoiceLinesFrom({ items: [line] }).facts;
const sheet = 'ProductId,SkuId,Currency,UnitPrice,TermDuration,BillingPlan,Market,Segment\nA,1,USD,1.50,P1Y,Annual,US,Commercial\n';
const rows = partnerCenter.priceSheetFrom(sheet).facts;
const [row] = rows;
const [orderLine] = orderFacts?.lines ?? [];
if (row === undefined || orderFacts === null || orderLine === undefined) throw new Error('the samples can be read');
const part = {
  referenceOrder: { id: 'o1', lineItemId: '0' },
  productId: 'P',
  quantity: 1,
  includedEntitlements: [{ referenceOrder: { id: 'o1', lineItemId: '0' } }],
};
const notice = {
  EventName: 'subscription-updated',
  ResourceUri: '/customers/c/subscriptions/s',
  ResourceChangeUtcDate: '2017-11-16T16:19:06Z',
};

/** Every function of the entry point termbook/partner-center. */
export const partnerCenterSubjects: Subjects = {
  activationLinksFrom: reads(partnerCenter.activationLinksFrom, { items: [{ lineItemNumber: 0, link: { uri: 'https://p.example' } }] }),
  auditRecordsFrom: reads(partnerCenter.auditRecordsFrom, { items: [audited] }),
  availabilitiesFrom: reads(partnerCenter.availabilitiesFrom, { items: [availability] }),
  availabilityFrom: reads(partnerCenter.availabilityFrom, availability),
  changeNoticeFrom: reads(partnerCenter.changeNoticeFrom, notice),
  chargesOf: only(partnerCenter.chargesOf, 'lines subscriptionId', [lines, 's1']),
  countryRulesFrom: reads(partnerCenter.countryRulesFrom, { iso2Code: 'US' }),
  entitlementsFrom: reads(partnerCenter.entitlementsFrom, { items: [part] }),
  exactDecimal: only(partnerCenter.exactDecimal, 'value', ['1.50']),
  invoiceLinesFrom: reads(partnerCenter.invoiceLinesFrom, { items: [line] }),
  knownFrom: only(partnerCenter.knownFrom, 'records subscriptionId', [partnerCenter.auditRecordsFrom([audited]).facts, 's1']),
  lineFor: only(partnerCenter.lineFor, 'order subscriptionId', [orderFacts, 's1']),
  migratedFrom: only(partnerCenter.migratedFrom, 'migrations subscriptionId', [partnerCenter.migrationsFrom([migration]).facts, 's1']),
  migrationFrom: reads(partnerCenter.migrationFrom, migration),
  migrationsFrom: reads(partnerCenter.migrationsFrom, { items: [migration] }),
  monthlyPrice: only(partnerCenter.monthlyPrice, 'row', [row]),
  offerCategoriesFrom: reads(partnerCenter.offerCategoriesFrom, { items: [{ id: 'K', name: 'N', country: 'US' }] }),
  offerFrom: reads(partnerCenter.offerFrom, offer),
  offersFrom: reads(partnerCenter.offersFrom, { items: [offer] }),
  orderFrom: reads(partnerCenter.orderFrom, order),
  ordersFrom: reads(partnerCenter.ordersFrom, { items: [order] }),
  orderStanding: only(partnerCenter.orderStanding, 'order', [orderFacts]),
  priceAt: only(partnerCenter.priceAt, 'rows query at', [
    rows,
    { productId: 'A', skuId: '1', duration: 'P1Y', billingPlan: 'annual', market: 'US', segment: 'commercial', quantity: 1 },
    askedAt,
  ]),
  priceOf: only(partnerCenter.priceOf, 'row', [row]),
  priceSheetFrom: only(partnerCenter.priceSheetFrom, 'text', [sheet]),
  productFrom: reads(partnerCenter.productFrom, { id: 'P1', productType: { id: 'Azure' } }),
  productsFrom: reads(partnerCenter.productsFrom, { items: [{ id: 'P1', productType: { id: 'Azure' } }] }),
  provisioningFrom: reads(partnerCenter.provisioningFrom, { status: 'success', quantity: 5, endDate: '2018-05-10T00:00:00Z' }),
  purchaseOf: only(partnerCenter.purchaseOf, 'order line family', [orderFacts, orderLine, 'perpetual-software']),
  reconciliationFrom: only(partnerCenter.reconciliationFrom, 'text', [
    'SubscriptionId,Subtotal,Currency,ChargeStartDate,ChargeEndDate,Quantity\ns1,10.50,USD,1/1/2020,1/31/2020,2\n',
  ]),
  recordOf: only(partnerCenter.recordOf, 'list id', [
    partnerCenter.partnerCenterSubscriptions({ items: [wire.newCommerce] }),
    wire.newCommerce.id,
  ]),
  sameId: only(partnerCenter.sameId, 'a b', ['A-1', 'a-1']),
  skuFrom: reads(partnerCenter.skuFrom, { id: '0001', supportedBillingCycles: ['monthly'] }),
  skusFrom: reads(partnerCenter.skusFrom, { items: [{ id: '0001', supportedBillingCycles: ['monthly'] }] }),
  partnerCenterSubscription: [
    subject(partnerCenter.partnerCenterSubscription, 'json known', [
      wire.newCommerce,
      { family: 'new-commerce-license', quantity: 12, orderedAt: instant('2024-03-01') },
    ]),
    subject(partnerCenter.partnerCenterSubscription, 'json known', [wire.traditional, {}], 'traditional'),
  ],
  partnerCenterSubscriptions: only(partnerCenter.partnerCenterSubscriptions, 'json knownOf', [{ items: [wire.marketplace] }, () => ({})]),
  toOrderPatch: only(partnerCenter.toOrderPatch, 'order lineNumbers', [{ raw: order }, [0]]),
  toPatch: [
    subject(partnerCenter.toPatch, 'read move at options', [readOne, { move: 'change-quantity', quantity: 6 }, instant('2024-03-05'), {}]),
    subject(
      partnerCenter.toPatch,
      'read move at options',
      [readOne, { move: 'set-auto-renew', autoRenew: false }, instant('2024-03-05'), {}],
      'auto-renew',
    ),
    subject(
      partnerCenter.toPatch,
      'read move at options',
      [readOne, { move: 'schedule-change', change: { quantity: 6, term: 'P3Y' } }, instant('2024-03-05'), {}],
      'schedule',
    ),
    subject(
      partnerCenter.toPatch,
      'read move at options',
      [readEnding, { move: 'set-end-of-term', endOfTerm: 'end' }, instant('2026-05-20'), { reported: true }],
      'end of term',
    ),
  ],
  transitionsFrom: reads(partnerCenter.transitionsFrom, { transition: [transition] }),
  trialConversionFrom: reads(partnerCenter.trialConversionFrom, { OfferId: 'A', TargetOfferId: 'B', Quantity: 25 }),
  windowStartsOf: only(partnerCenter.windowStartsOf, 'transitions subscriptionId', [
    partnerCenter.transitionsFrom([transition]).facts,
    's1',
  ]),
  wireInstant: only(partnerCenter.wireInstant, 'value', ['2019-01-09T00:21:45.9263727+00:00']),
};

const { resource } = marketplace.saasSubscription(saas.subscribed);
if (resource === null) throw new Error('the sample is a subscription');
const first = marketplace.marketplaceState(resource);
const { state } = marketplace.applyWebhook(first, saas.call('Suspend', 9), instant('2022-05-01'));
const terms = [{ currency: 'GBP', price: 50, termUnit: 'P1M', termDescription: 'one month' }];

/** Every function of the entry point termbook/marketplace. */
export const marketplaceSubjects: Subjects = {
  applyWebhook: only(marketplace.applyWebhook, 'state payload at', [state, saas.call('Reinstate', 11), instant('2022-05-01')]),
  marketplaceState: only(marketplace.marketplaceState, 'initial options', [
    resource,
    { readAt: instant('2022-03-09'), known: { billingCycle: 'monthly', orderedAt: instant('2022-03-08') } },
  ]),
  operationFrom: reads(marketplace.operationFrom, saas.call('Reinstate', 11)),
  operationsFrom: reads(marketplace.operationsFrom, { operations: [saas.call('ChangeQuantity', 11, { quantity: 7 })] }),
  plansFrom: reads(marketplace.plansFrom, {
    plans: [{ planId: 'silver', market: 'GB', isStopSell: false, planComponents: { recurrentBillingTerms: terms } }],
  }),
  resolvedFrom: only(marketplace.resolvedFrom, 'json known', [
    { id: saas.saasId, subscriptionName: 'Team', planId: 'silver', quantity: '5', subscription: saas.subscribed },
    { billingCycle: 'monthly' },
  ]),
  saasSubscription: only(marketplace.saasSubscription, 'json known', [saas.subscribed, { billingCycle: 'monthly' }]),
  saasSubscriptions: only(marketplace.saasSubscriptions, 'json knownOf', [
    { subscriptions: [saas.subscribed], '@nextLink': 'https://a.example' },
    () => null,
  ]),
  unsubscribeRefund: only(marketplace.unsubscribeRefund, 'state', [state]),
  webhookFrom: reads(marketplace.webhookFrom, saas.call('ChangePlan', 12, { planId: 'gold', status: 'InProgress' })),
};

/** Every function of the entry point termbook/explain. */
export const explainSubjects: Subjects = {
  explain: only(explain.explain, 'answer locale', [refused, 'ko-KR']),
  explainComingDate: only(explain.explainComingDate, 'coming locale', [{ what: 'renewal', at: askedAt, basis }, 'en']),
  explainEvent: only(explain.explainEvent, 'event locale', [
    { event: 'change-quantity', at: askedAt, facts: { quantity: 5 }, basis },
    'en',
  ]),
  explainLocale: only(explain.explainLocale, 'locale', ['zh-Hant-HK']),
  explainParts: only(explain.explainParts, 'answer locale', [decideCancellation(license, askedAt), 'en']),
  explainReason: only(explain.explainReason, 'reason locale', [refused.reasons[0], 'en']),
  explainWay: only(explain.explainWay, 'way locale', [{ by: 'portal', portal: 'azure' }, 'en']),
  ruleTitle: only(explain.ruleTitle, 'rule locale', ['E8', 'en']),
};

/** Every function of the entry point termbook/rulebook. */
export const rulebookSubjects: Subjects = {
  citationsOf: only(rulebook.citationsOf, 'id', ['E8']),
  entriesOf: only(rulebook.entriesOf, 'table', ['download-link']),
  entry: only(rulebook.entry, 'id', ['cancellation-window/software-subscription@2021-06-01']),
  rule: only(rulebook.rule, 'id', ['E8']),
  source: only(rulebook.source, 'id', ['software-subscriptions@2021-03-08']),
};

const [assessment] = portfolio.assessPortfolio([{ ...suspended }], askedAt);
if (assessment === undefined) throw new Error('one record, one assessment');

/** Every function of the entry point termbook/portfolio; what comes one by one is read to its end. */
export const portfolioSubjects: Subjects = {
  assessLines: only(portfolio.assessLines, 'chunks at options', [
    ['{"family":"isv-saas","billingCycle":"monthly",', `"orderedAt":${String(askedAt)}}`],
    laterAt,
    { interpretations: { I1: 'open-at-limit' }, policyAt: askedAt, read: schema.parsePurchase },
  ]),
  assessPortfolio: only(portfolio.assessPortfolio, 'records at options', [
    [{ ...suspended }],
    laterAt,
    { interpretations: { I1: 'open-at-limit' }, policyAt: askedAt },
  ]),
  rowLines: only(portfolio.rowLines, 'chunks at options', [
    ['{"family":"isv-saas","billingCycle":"monthly",', `"orderedAt":${String(askedAt)}}`],
    laterAt,
    { interpretations: { I1: 'open-at-limit' }, policyAt: askedAt, read: schema.parsePurchase },
  ]),
  rowOf: only(portfolio.rowOf, 'assessment', [assessment]),
};

const held = { ...active, customer: 'Contoso', unitPrice: { amount: 1000, currency: 'EUR' } } as const;
const deskSpan = { fromAt: active.changedAt, untilAt: addMs(active.changedAt, 400 * dayMs) };
const { rows: due } = desk.deadlines([held], deskSpan);
const [firstDue] = due;
if (firstDue === undefined) throw new Error('an active subscription has deadlines');
const { rows: renewing } = desk.renewals([held], deskSpan, { terms: ['P1M', 'P1Y', 'P3Y'] });
const [firstRenewal] = renewing;
if (firstRenewal === undefined) throw new Error('an active subscription renews');

/** Every function of the entry point termbook/desk. */
export const deskSubjects: Subjects = {
  chargeAt: only(desk.chargeAt, 'subscription at options', [held, askedAt, { interpretations: { I1: 'open-at-limit' } }]),
  choices: only(desk.choices, 'subscription at question options', [
    held,
    addMs(active.changedAt, dayMs),
    { keep: { seats: 1, untilAt: addMs(active.changedAt, 20 * dayMs) } },
    { interpretations: { I1: 'open-at-limit' } },
  ]),
  deadlineTitle: only(desk.deadlineTitle, 'deadline locale', [firstDue, 'ko']),
  deadlines: only(desk.deadlines, 'subscriptions span options', [[held], deskSpan, { interpretations: { I1: 'open-at-limit' } }]),
  explainDeadline: only(desk.explainDeadline, 'deadline locale options', [firstDue, 'en', { timeZone: 'Asia/Seoul', certainty: true }]),
  explainRenewal: only(desk.explainRenewal, 'renewal locale options', [firstRenewal, 'en', { timeZone: 'Asia/Seoul', certainty: true }]),
  project: only(desk.project, 'subscription moves untilAt options', [
    held,
    [{ at: addMs(active.changedAt, dayMs), request: { move: 'cancel' } }],
    addMs(active.changedAt, 400 * dayMs),
    { interpretations: { I1: 'open-at-limit' } },
  ]),
  renewalTitle: only(desk.renewalTitle, 'renewal locale', [firstRenewal, 'ko']),
  renewals: only(desk.renewals, 'records span options', [
    [held],
    deskSpan,
    { interpretations: { I1: 'open-at-limit' }, terms: ['P1Y'], minimum: { amount: 1, currency: 'EUR' }, lead: 3 },
  ]),
  renewalsToCsv: only(desk.renewalsToCsv, 'rows locale', [renewing, 'en']),
  toCalendar: only(desk.toCalendar, 'rows options', [due, { stampedAt: askedAt, locale: 'en', name: 'Desk', alarmHours: [24] }]),
  toCsv: only(desk.toCsv, 'rows locale', [due, 'en']),
};

/** Every function of the entry point termbook/sandbox. */
export const sandboxSubjects: Subjects = {
  createSandbox: only(sandbox.createSandbox, 'options', [
    {
      at: askedAt,
      customers: [{ id: 'c-1', name: 'Contoso', subscriptions: [active] }],
      offers: [
        { id: 'A:1:B', name: 'Suite', family: 'new-commerce-license', duration: 'P1Y', billingCycles: ['monthly'], prices: { rows: [] } },
      ],
      saas: [{ record: saas.subscribed, token: 't', known: { billingCycle: 'monthly' } }],
      plans: { suite: [{ planId: 'gold' }] },
      publisherWebhook: 'https://example.com/hook',
      policies: { deliveries: [{ times: 2, lateMs: 5 }], failures: [null, 429], options: { interpretations: { I1: 'open-at-limit' } } },
    },
  ]),
};

/** Every function of the entry point termbook/timeline-element. */
export const timelineSubjects: Subjects = {
  defineTimeline: only(timeline.defineTimeline, '', []),
  timelineOf: only(timeline.timelineOf, 'life span options', [
    { subscription: active, moves: [{ at: addMs(active.changedAt, dayMs), request: { move: 'cancel' } }] },
    deskSpan,
    { interpretations: { I1: 'open-at-limit' } },
  ]),
};

const listed = {
  id: 's1',
  status: 'Enabled',
  isTrial: false,
  createdDateTime: '2024-03-05T00:00:00Z',
  nextLifecycleDateTime: '2025-03-05T00:00:00Z',
  totalLicenses: 25,
};
const { facts: listedFacts } = directory.directorySubscriptionsFrom([listed]);

/** Every function of the entry point termbook/directory. */
export const directorySubjects: Subjects = {
  directorySubscriptionsFrom: only(directory.directorySubscriptionsFrom, 'json', [{ value: [listed] }]),
  planCandidates: only(directory.planCandidates, 'snapshots family', [
    listedFacts.map((subscription) => ({ readAt: instant('2024-05-01'), subscription })),
    'new-commerce-license',
  ]),
};

const billedLine = {
  subscriptionId: active.id,
  quantity: active.quantity,
  currency: 'EUR',
  net: { amount: 1000, currency: 'EUR' },
  startsAt: active.changedAt,
  endsAt: addMs(active.changedAt, 31 * dayMs),
} as const;
const ledgerHistory = [{ event: 'ordered', at: active.changedAt, subscription: active, basis: [] }] as const;
const ledgerPrices = {
  rows: [{ billingCycle: active.billingCycle, unitPrice: { amount: 1000, currency: 'EUR' }, fromAt: null }],
  monthlyPlanExists: true,
} as const;
const ledgerSpan = { fromAt: active.changedAt, untilAt: addMs(active.changedAt, 400 * dayMs) };
const ledgerOptions = { interpretations: { I19: 'one-final-rounding' } } as const;

const { findings } = ledger.audit([], ledgerHistory, ledgerPrices, ledgerSpan);
const [firstFinding] = findings;
if (firstFinding === undefined) throw new Error('an empty bill has findings');

/** Every function of the entry point termbook/ledger. */
export const ledgerSubjects: Subjects = {
  audit: only(ledger.audit, 'lines history prices span options', [[billedLine], ledgerHistory, ledgerPrices, ledgerSpan, ledgerOptions]),
  auditBill: only(ledger.auditBill, 'lines lives span options', [
    [billedLine, { ...billedLine, subscriptionId: null }],
    [{ history: ledgerHistory, prices: ledgerPrices }],
    ledgerSpan,
    ledgerOptions,
  ]),
  explainFinding: only(ledger.explainFinding, 'finding locale', [firstFinding, 'ko']),
  expectedLines: only(ledger.expectedLines, 'history prices span options', [ledgerHistory, ledgerPrices, ledgerSpan, ledgerOptions]),
};
