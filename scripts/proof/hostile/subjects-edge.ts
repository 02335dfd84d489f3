import { instant } from '../../../src/index.js';
import * as explain from '../../../src/explain/index.js';
import * as marketplace from '../../../src/marketplace/index.js';
import * as partnerCenter from '../../../src/partner-center/index.js';
import * as portfolio from '../../../src/portfolio/index.js';
import * as rulebook from '../../../src/rulebook/index.js';
import * as schema from '../../../src/schema/index.js';
import { decideCancellation } from '../../../src/rules/canceling/decide-cancellation.js';
import * as saas from '../../../test/marketplace/fixtures.js';
import * as wire from '../../../test/partner-center/fixtures.js';
import { active, askedAt, charge, laterAt, licence, ownPolicy, place, request, statedLicence, suspended, suspension } from './facts.js';
import type { Subjects } from './subject.js';
import { subject } from './subject.js';

const json = 'json';
const money = { amount: 1000, currency: 'AUD' } as const;
const basis = [{ rule: 'E8', entry: 'a/b@2021', since: '2021', source: 's', certainty: 'stated', coverage: 'in-force' }] as const;
const refused = decideCancellation({ family: 'software-subscription', billingCycle: 'annual', orderedAt: instant('2021-09-14') }, askedAt);
if (refused.verdict !== 'refused') throw new Error('the sample is a refusal');

/** Every function of the entry point termbook/schema. */
export const schemaSubjects: Subjects = {
  jsonSchema: [subject(schema.jsonSchema, 'name', ['Purchase'])],
  parseAccessFacts: [
    subject(schema.parseAccessFacts, json, [{ family: 'isv-saas', status: 'cancelled', cloud: 'global', cancelledAt: askedAt }]),
  ],
  parseActivityEntries: [subject(schema.parseActivityEntries, json, [[{ at: askedAt, who: 'ann', what: 'key-accessed' }]])],
  parseCancellationEffectsFacts: [
    subject(schema.parseCancellationEffectsFacts, json, [{ family: 'perpetual-software', cancelledAt: askedAt }]),
  ],
  parseCancellationEntry: [subject(schema.parseCancellationEntry, json, [ownPolicy])],
  parseCancellationOptions: [
    subject(schema.parseCancellationOptions, json, [{ readings: { I1: 'closed-at-limit' }, policyAt: askedAt, policy: ownPolicy }]),
  ],
  parseCatalogueFilter: [subject(schema.parseCatalogueFilter, json, [{ publisher: 'microsoft', billing: 'usage', category: 'trial' }])],
  parseCharge: [subject(schema.parseCharge, json, [charge])],
  parseChecklistFacts: [subject(schema.parseChecklistFacts, json, [{ customerName: 'C', orderIds: ['o-1'], noticeAcknowledged: true }])],
  parseCloudFacts: [subject(schema.parseCloudFacts, json, [{ family: 'isv-saas', cloud: 'china' }])],
  parseDownloadLinkFacts: [subject(schema.parseDownloadLinkFacts, json, [{ issuedAt: askedAt, firstDownloadedAt: askedAt, downloads: 2 }])],
  parseDownloadStepsFacts: [subject(schema.parseDownloadStepsFacts, json, [{ side: 'partner' }])],
  parseInstant: [subject(schema.parseInstant, json, ['2024-03-01T10:00Z'])],
  parseInvoiceFacts: [subject(schema.parseInvoiceFacts, json, [{ ...place, lines: [{ price: money, quantity: 3 }], taxRate: '0.10' }])],
  parseKeyViewersFacts: [subject(schema.parseKeyViewersFacts, json, [{ family: 'perpetual-software' }])],
  parseMoney: [subject(schema.parseMoney, json, [money])],
  parseMoveRequest: [subject(schema.parseMoveRequest, json, [{ move: 'change-quantity', quantity: 6 }])],
  parseOptions: [subject(schema.parseOptions, json, [{ readings: { I1: 'closed-at-limit' }, policyAt: askedAt }])],
  parsePlace: [subject(schema.parsePlace, json, [place])],
  parsePriceFacts: [subject(schema.parsePriceFacts, json, [{ ...place, price: money, taxRate: '0.10' }])],
  parsePurchase: [subject(schema.parsePurchase, json, [{ ...statedLicence, openings: licence.openings }])],
  parsePurchaseRequest: [subject(schema.parsePurchaseRequest, json, [request])],
  parseReadings: [subject(schema.parseReadings, json, [{ I1: 'closed-at-limit' }])],
  parseRefundFacts: [subject(schema.parseRefundFacts, json, [{ purchase: licence, charge }])],
  parseRoleFacts: [
    subject(schema.parseRoleFacts, json, [{ action: 'cancel-subscription', roles: ['admin-agent'], family: 'license-based' }]),
  ],
  parseSeatReduction: [subject(schema.parseSeatReduction, json, [{ purchase: licence, seats: 2 }])],
  parseSubscription: [subject(schema.parseSubscription, json, [suspended])],
  parseSubscriptionEvent: [
    subject(schema.parseSubscriptionEvent, json, [{ event: 'suspend', at: askedAt, facts: { reason: 'fraud' }, basis }]),
  ],
  parseSubscriptionEvents: [
    subject(schema.parseSubscriptionEvents, json, [[{ event: 'ordered', at: active.changedAt, subscription: active, basis }]]),
  ],
  parseSupportRequestFacts: [subject(schema.parseSupportRequestFacts, json, [{ domainName: 'contoso.example', orderId: 'o-1' }])],
  parseSuspension: [subject(schema.parseSuspension, json, [suspension])],
  parseTerm: [subject(schema.parseTerm, json, [active.term])],
  parseWindow: [subject(schema.parseWindow, json, [licence.trial])],
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
  activationLinksFrom: [
    subject(partnerCenter.activationLinksFrom, json, [{ items: [{ lineItemNumber: 0, link: { uri: 'https://p.example' } }] }]),
  ],
  availabilitiesFrom: [subject(partnerCenter.availabilitiesFrom, json, [{ items: [availability] }])],
  availabilityFrom: [subject(partnerCenter.availabilityFrom, json, [availability])],
  changeNoticeFrom: [subject(partnerCenter.changeNoticeFrom, json, [notice])],
  chargesOf: [subject(partnerCenter.chargesOf, 'lines subscriptionId', [lines, 's1'])],
  countryRulesFrom: [subject(partnerCenter.countryRulesFrom, json, [{ iso2Code: 'US' }])],
  entitlementsFrom: [subject(partnerCenter.entitlementsFrom, json, [{ items: [part] }])],
  exactDecimal: [subject(partnerCenter.exactDecimal, 'value', ['1.50'])],
  invoiceLinesFrom: [subject(partnerCenter.invoiceLinesFrom, json, [{ items: [line] }])],
  lineFor: [subject(partnerCenter.lineFor, 'order subscriptionId', [orderFacts, 's1'])],
  monthlyPrice: [subject(partnerCenter.monthlyPrice, 'row', [row])],
  offerCategoriesFrom: [subject(partnerCenter.offerCategoriesFrom, json, [{ items: [{ id: 'K', name: 'N', country: 'US' }] }])],
  offerFrom: [subject(partnerCenter.offerFrom, json, [offer])],
  offersFrom: [subject(partnerCenter.offersFrom, json, [{ items: [offer] }])],
  orderFrom: [subject(partnerCenter.orderFrom, json, [order])],
  ordersFrom: [subject(partnerCenter.ordersFrom, json, [{ items: [order] }])],
  priceAt: [
    subject(partnerCenter.priceAt, 'rows query at', [
      rows,
      { productId: 'A', skuId: '1', duration: 'P1Y', billingPlan: 'annual', market: 'US', segment: 'commercial', quantity: 1 },
      askedAt,
    ]),
  ],
  priceOf: [subject(partnerCenter.priceOf, 'row', [row])],
  priceSheetFrom: [subject(partnerCenter.priceSheetFrom, 'text', [sheet])],
  productFrom: [subject(partnerCenter.productFrom, json, [{ id: 'P1', productType: { id: 'Azure' } }])],
  productsFrom: [subject(partnerCenter.productsFrom, json, [{ items: [{ id: 'P1', productType: { id: 'Azure' } }] }])],
  provisioningFrom: [subject(partnerCenter.provisioningFrom, json, [{ status: 'success', quantity: 5, endDate: '2018-05-10T00:00:00Z' }])],
  purchaseOf: [subject(partnerCenter.purchaseOf, 'order line family', [orderFacts, orderLine, 'perpetual-software'])],
  reconciliationFrom: [
    subject(partnerCenter.reconciliationFrom, 'text', [
      'SubscriptionId,Subtotal,Currency,ChargeStartDate,ChargeEndDate,Quantity\ns1,10.50,USD,1/1/2020,1/31/2020,2\n',
    ]),
  ],
  recordOf: [
    subject(partnerCenter.recordOf, 'list id', [partnerCenter.subscriptionsFrom({ items: [wire.newCommerce] }), wire.newCommerce.id]),
  ],
  sameId: [subject(partnerCenter.sameId, 'a b', ['A-1', 'a-1'])],
  skuFrom: [subject(partnerCenter.skuFrom, json, [{ id: '0001', supportedBillingCycles: ['monthly'] }])],
  skusFrom: [subject(partnerCenter.skusFrom, json, [{ items: [{ id: '0001', supportedBillingCycles: ['monthly'] }] }])],
  subscriptionFrom: [
    subject(partnerCenter.subscriptionFrom, 'json known', [
      wire.newCommerce,
      { family: 'new-commerce-license', quantity: 12, orderedAt: instant('2024-03-01') },
    ]),
    subject(partnerCenter.subscriptionFrom, 'json known', [wire.traditional, {}], 'traditional'),
  ],
  subscriptionsFrom: [subject(partnerCenter.subscriptionsFrom, 'json knownOf', [{ items: [wire.marketplace] }, () => ({})])],
  toOrderPatch: [subject(partnerCenter.toOrderPatch, 'order lineNumbers', [{ raw: order }, [0]])],
  toPatch: [
    subject(partnerCenter.toPatch, 'record move', [{ raw: wire.newCommerce }, { move: 'change-quantity', quantity: 6 }]),
    subject(partnerCenter.toPatch, 'record move', [{ raw: wire.newCommerce }, { move: 'set-auto-renew', autoRenew: false }], 'auto-renew'),
  ],
  trialConversionFrom: [subject(partnerCenter.trialConversionFrom, json, [{ OfferId: 'A', TargetOfferId: 'B', Quantity: 25 }])],
  wireInstant: [subject(partnerCenter.wireInstant, 'value', ['2019-01-09T00:21:45.9263727+00:00'])],
};

const { resource } = marketplace.subscriptionFrom(saas.subscribed);
if (resource === null) throw new Error('the sample is a subscription');
const first = marketplace.marketplaceState(resource);
const { state } = marketplace.applyWebhook(first, saas.call('Suspend', 9), instant('2022-05-01'));
const terms = [{ currency: 'GBP', price: 50, termUnit: 'P1M', termDescription: 'one month' }];

/** Every function of the entry point termbook/marketplace. */
export const marketplaceSubjects: Subjects = {
  applyWebhook: [subject(marketplace.applyWebhook, 'state payload at', [state, saas.call('Reinstate', 11), instant('2022-05-01')])],
  marketplaceState: [
    subject(marketplace.marketplaceState, 'initial options', [
      resource,
      { readAt: instant('2022-03-09'), known: { billingCycle: 'monthly', orderedAt: instant('2022-03-08') } },
    ]),
  ],
  operationFrom: [subject(marketplace.operationFrom, json, [saas.call('Reinstate', 11)])],
  operationsFrom: [subject(marketplace.operationsFrom, json, [{ operations: [saas.call('ChangeQuantity', 11, { quantity: 7 })] }])],
  plansFrom: [
    subject(marketplace.plansFrom, json, [
      { plans: [{ planId: 'silver', market: 'GB', isStopSell: false, planComponents: { recurrentBillingTerms: terms } }] },
    ]),
  ],
  resolvedFrom: [
    subject(marketplace.resolvedFrom, 'json known', [
      { id: saas.saasId, subscriptionName: 'Team', planId: 'silver', quantity: '5', subscription: saas.subscribed },
      { billingCycle: 'monthly' },
    ]),
  ],
  subscriptionFrom: [subject(marketplace.subscriptionFrom, 'json known', [saas.subscribed, { billingCycle: 'monthly' }])],
  subscriptionsFrom: [
    subject(marketplace.subscriptionsFrom, 'json known', [{ subscriptions: [saas.subscribed], '@nextLink': 'https://a.example' }, {}]),
  ],
  webhookFrom: [subject(marketplace.webhookFrom, json, [saas.call('ChangePlan', 12, { planId: 'gold', status: 'InProgress' })])],
};

/** Every function of the entry point termbook/explain. */
export const explainSubjects: Subjects = {
  explain: [subject(explain.explain, 'answer locale', [refused, 'ko-KR'])],
  explainComingDate: [subject(explain.explainComingDate, 'coming locale', [{ what: 'renewal', at: askedAt, basis }, 'en'])],
  explainEvent: [
    subject(explain.explainEvent, 'event locale', [{ event: 'change-quantity', at: askedAt, facts: { quantity: 5 }, basis }, 'en']),
  ],
  explainLocale: [subject(explain.explainLocale, 'locale', ['zh-Hant-HK'])],
  explainParts: [subject(explain.explainParts, 'answer locale', [decideCancellation(licence, askedAt), 'en'])],
  explainReason: [subject(explain.explainReason, 'reason locale', [refused.reasons[0], 'en'])],
  explainWay: [subject(explain.explainWay, 'way locale', [{ by: 'portal', portal: 'azure' }, 'en'])],
  ruleTitle: [subject(explain.ruleTitle, 'rule locale', ['E8', 'en'])],
};

/** Every function of the entry point termbook/rulebook. */
export const rulebookSubjects: Subjects = {
  entriesOf: [subject(rulebook.entriesOf, 'table', ['download-link'])],
  entry: [subject(rulebook.entry, 'id', ['cancellation-window/software-subscription@2021-06-01'])],
  rule: [subject(rulebook.rule, 'id', ['E8'])],
  source: [subject(rulebook.source, 'id', ['software-subscriptions@2021-03-08'])],
};

const [assessment] = portfolio.assessPortfolio([{ ...suspended }], askedAt);
if (assessment === undefined) throw new Error('one record, one assessment');

/** Every function of the entry point termbook/portfolio; what comes one by one is read to its end. */
export const portfolioSubjects: Subjects = {
  assessLines: [
    subject(portfolio.assessLines, 'chunks at options', [
      ['{"family":"isv-saas","billingCycle":"monthly",', `"orderedAt":${String(askedAt)}}`],
      laterAt,
      { readings: { I1: 'closed-at-limit' }, policyAt: askedAt, read: schema.parsePurchase },
    ]),
  ],
  assessPortfolio: [
    subject(portfolio.assessPortfolio, 'records at options', [
      [{ ...suspended }],
      laterAt,
      { readings: { I1: 'closed-at-limit' }, policyAt: askedAt },
    ]),
  ],
  rowOf: [subject(portfolio.rowOf, 'assessment', [assessment])],
};
