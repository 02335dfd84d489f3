import * as termbook from '../../../test/public.js';
import {
  active,
  askedAt,
  cancelled,
  charge,
  choosing,
  endedAt,
  laterAt,
  license,
  migrating,
  ownPolicy,
  pending,
  place,
  request,
  statedLicense,
  suspended,
  suspension,
  trial,
} from './facts.js';
import type { Subjects } from './subject.js';
import { only, subject } from './subject.js';

const { instant, money } = termbook;
const facts = 'facts at';
const moved = 'subscription at';
const term = termbook.termFrom(askedAt, 'P1Y');
const interpretations = { interpretations: { I1: 'open-at-limit', I7: 'elapsed-24-hours' }, policyAt: askedAt } as const;
const pinned = { ...interpretations, policy: ownPolicy } as const;
const logged: termbook.ActivityEntry = { at: askedAt, who: 'ann', what: 'key-accessed' };
const window = { opensAt: instant('2024-03-01'), closesAt: instant('2024-03-15') };

/** Every function of the entry point termbook. */
export const coreSubjects: Subjects = {
  accessWhile: only(termbook.accessWhile, facts, [
    { family: 'new-commerce-license', status: 'cancelled', cloud: 'global', cancelledAt: instant('2024-03-04') },
    askedAt,
  ]),
  activate: only(termbook.activate, moved, [pending, askedAt]),
  activityLog: only(termbook.activityLog, 'facts at', [{ entries: [logged], range: window }, askedAt]),
  addTerm: only(termbook.addTerm, 'anchor duration count', [askedAt, 'P1M', 2]),
  advance: [
    subject(termbook.advance, 'subscription to options', [active, instant('2026-06-01'), interpretations]),
    subject(termbook.advance, moved, [suspended, instant('2026-06-01')], 'suspended'),
    subject(termbook.advance, moved, [{ ...trial, family: 'isv-saas' }, instant('2026-06-01')], 'in its trial'),
    subject(termbook.advance, moved, [cancelled, instant('2026-06-01')], 'cancelled'),
    subject(termbook.advance, moved, [choosing, endedAt], 'its end chosen'),
    subject(termbook.advance, moved, [migrating, endedAt], 'into new commerce'),
  ],
  applyMove: [
    subject(termbook.applyMove, 'subscription request at options', [
      active,
      { move: 'change-quantity', quantity: 6 },
      askedAt,
      interpretations,
    ]),
    subject(termbook.applyMove, 'subscription request at', [active, { move: 'suspend', reason: 'fraud' }, askedAt], 'suspend'),
    subject(termbook.applyMove, 'subscription request at', [active, { move: 'set-auto-renew', autoRenew: false }, askedAt], 'auto-renew'),
    subject(termbook.applyMove, 'subscription request at', [trial, { move: 'convert-trial', term }, askedAt], 'convert'),
    subject(
      termbook.applyMove,
      'subscription request at',
      [active, { move: 'renew', completedAt: instant('2025-03-01T10:05Z') }, instant('2025-03-01T11:00Z')],
      'renew',
    ),
  ],
  availableMoves: only(termbook.availableMoves, 'subscription roles at options', [active, ['admin-agent'], askedAt, interpretations]),
  cancel: only(termbook.cancel, 'subscription at options', [active, askedAt, pinned]),
  cancellationChecklist: only(termbook.cancellationChecklist, 'facts at options', [
    {
      family: 'perpetual-software',
      customerName: 'Contoso',
      customerTenantId: 't-1',
      domainName: 'contoso.example',
      productName: 'Server',
      orderIds: ['o-1'],
      noticeAcknowledged: true,
    },
    askedAt,
    interpretations,
  ]),
  cancellationEffects: only(termbook.cancellationEffects, 'facts options', [
    { family: 'perpetual-software', cancelledAt: askedAt },
    interpretations,
  ]),
  cancellationTimeline: only(termbook.cancellationTimeline, 'purchase span options', [license, { untilAt: laterAt }, interpretations]),
  changeQuantity: only(termbook.changeQuantity, 'subscription facts at', [active, { quantity: 6 }, askedAt]),
  comingDates: [
    subject(termbook.comingDates, 'subscription span options', [active, { untilAt: laterAt }, interpretations]),
    subject(termbook.comingDates, 'subscription span', [suspended, { untilAt: instant('2026-06-01') }], 'suspended'),
    subject(termbook.comingDates, 'subscription span', [choosing, { untilAt: endedAt }], 'its end chosen'),
    subject(termbook.comingDates, 'subscription span', [migrating, { untilAt: endedAt }], 'into new commerce'),
  ],
  comparePolicies: only(termbook.comparePolicies, 'purchases aAt bAt', [[license], instant('2021-01-01'), askedAt]),
  convertTrial: only(termbook.convertTrial, 'subscription facts at', [trial, { term }, askedAt]),
  coterminousEnd: only(termbook.coterminousEnd, facts, [
    {
      family: 'new-commerce-license',
      billingCycle: 'annual',
      duration: 'P1Y',
      startsAt: askedAt,
      align: { with: 'subscription', term: termbook.termFrom(instant('2024-01-10'), 'P1Y') },
    },
    askedAt,
  ]),
  daysLeft: only(termbook.daysLeft, 'window at', [window, askedAt]),
  decideCancellation: [
    subject(termbook.decideCancellation, 'purchase at options', [license, askedAt, interpretations]),
    subject(termbook.decideCancellation, 'purchase at', [statedLicense, askedAt], 'stated deadlines'),
    subject(termbook.decideCancellation, 'purchase at options', [license, askedAt, pinned], "a caller's own policy"),
    subject(termbook.decideCancellation, 'purchase at', [choosing, endedAt], 'its end chosen'),
    subject(termbook.decideCancellation, 'purchase at', [migrating, endedAt], 'into new commerce'),
  ],
  decideCloud: only(termbook.decideCloud, facts, [{ family: 'license-based', cloud: 'global' }, askedAt]),
  decideMarket: only(termbook.decideMarket, 'place at options', [{ ...place, family: 'azure-reservation' }, askedAt, interpretations]),
  decidePurchase: only(termbook.decidePurchase, 'request at options', [request, askedAt, interpretations]),
  decideReactivation: only(termbook.decideReactivation, 'suspension at options', [suspension, instant('2019-12-20'), interpretations]),
  decideRegion: only(termbook.decideRegion, 'place at', [place, askedAt]),
  decideRole: only(termbook.decideRole, facts, [
    { action: 'cancel-subscription', roles: ['admin-agent'], family: 'license-based' },
    askedAt,
  ]),
  decideScheduledChange: only(termbook.decideScheduledChange, 'purchase at', [license, askedAt]),
  decideSeatReduction: [
    subject(termbook.decideSeatReduction, 'facts at options', [{ purchase: license, seats: 2 }, askedAt, interpretations]),
    subject(termbook.decideSeatReduction, facts, [{ purchase: statedLicense, seats: 2 }, askedAt], 'stated deadlines'),
  ],
  decideTermChange: only(termbook.decideTermChange, facts, [{ purchase: license, duration: 'P3Y', billingCycle: 'annual' }, askedAt]),
  decimal: only(termbook.decimal, 'money', [money('19.99', 'AUD')]),
  downloadLink: only(termbook.downloadLink, facts, [
    { issuedAt: instant('2024-03-01'), firstDownloadedAt: instant('2024-03-04'), downloads: 2 },
    askedAt,
  ]),
  downloadSteps: only(termbook.downloadSteps, facts, [{ side: 'partner' }, askedAt]),
  extendedTermCharge: only(termbook.extendedTermCharge, facts, [
    {
      purchase: {
        ...license,
        orderedAt: instant('2025-06-01'),
        term: termbook.termFrom(instant('2025-06-01'), 'P1Y'),
        autoRenew: false,
        status: 'extended',
        extendedAt: instant('2026-06-01'),
        cancelledAt: null,
      },
      monthPrice: money('100.00', 'EUR'),
      monthlyPlanExists: true,
    },
    instant('2026-06-15T12:00Z'),
  ]),
  filterCatalog: only(termbook.filterCatalog, 'facts at', [
    {
      offers: [{ publisher: 'microsoft', billing: 'license', category: 'enterprise' }],
      filter: { publisher: 'microsoft', billing: 'license', category: 'enterprise' },
    },
    askedAt,
  ]),
  instant: only(termbook.instant, 'value', ['2024-03-01T10:00Z']),
  instantOrNull: only(termbook.instantOrNull, 'value', ['2024-03-01T10:00Z']),
  invoiceTax: only(termbook.invoiceTax, 'facts at options', [
    { ...place, lines: [{ price: money('10.00', 'AUD'), quantity: 3 }], taxRate: '0.10' },
    askedAt,
    interpretations,
  ]),
  isTermbookError: only(termbook.isTermbookError, 'error', [new Error('another')]),
  isoDate: only(termbook.isoDate, 'at', [askedAt]),
  isoInstant: only(termbook.isoInstant, 'at', [askedAt]),
  keyViewers: only(termbook.keyViewers, facts, [{ family: 'perpetual-software' }, askedAt]),
  marketCode: only(termbook.marketCode, 'name', ['KR']),
  marketNamed: only(termbook.marketNamed, 'name', ['Korea']),
  money: only(termbook.money, 'decimal currency', ['19.99', 'AUD']),
  policyChanges: only(termbook.policyChanges, 'purchases fromAt untilAt', [[license], instant('2021-01-01'), askedAt]),
  reactivate: only(termbook.reactivate, moved, [suspended, askedAt]),
  readable: only(termbook.readable, 'answer', [{ at: askedAt, window, list: [{ at: askedAt }] }]),
  refundCredit: only(termbook.refundCredit, 'facts at options', [{ purchase: license, charge }, askedAt, interpretations]),
  replay: only(termbook.replay, 'events', [
    [
      { event: 'ordered', at: active.changedAt, subscription: active, basis: [] },
      { event: 'change-quantity', at: askedAt, facts: { quantity: 9 }, basis: [] },
    ],
  ]),
  reservationRefundLimit: only(termbook.reservationRefundLimit, 'facts at', [
    {
      refunds: [{ refundedAt: instant('2024-01-01'), commitment: money('100.00', 'USD'), by: 'exchange' }],
      amount: money('50.00', 'USD'),
    },
    askedAt,
  ]),
  decideExchange: only(termbook.decideExchange, 'facts at', [
    {
      purchase: {
        family: 'azure-reservation',
        billingCycle: 'monthly',
        orderedAt: instant('2022-01-01'),
        reservedProduct: 'red-hat-openshift',
      },
      sameType: true,
      inSavingsPlans: true,
      returned: money('1800.00', 'USD'),
      bought: money('1800.00', 'USD'),
    },
    askedAt,
  ]),
  decideUpgrade: only(termbook.decideUpgrade, 'facts at', [
    {
      purchase: {
        family: 'new-commerce-license',
        billingCycle: 'monthly',
        orderedAt: instant('2024-03-01'),
        term: termbook.termFrom(instant('2024-03-01'), 'P1Y'),
      },
      quantity: 5,
      seats: 3,
      target: { term: termbook.termFrom(instant('2024-03-01'), 'P1Y'), cancelUntilAt: instant('2024-03-08'), status: 'active' },
      scheduled: false,
      prices: {
        before: money('10.00', 'EUR'),
        after: money('15.00', 'EUR'),
        cycleStartsAt: instant('2024-03-01'),
        cycleEndsAt: instant('2024-04-01'),
      },
    },
    askedAt,
  ]),
  planPrice: only(termbook.planPrice, 'facts at', [
    {
      family: 'new-commerce-license',
      duration: 'P1Y',
      billingCycle: 'monthly',
      upfrontPrice: money('120.00', 'EUR'),
      listPrice: money('10.40', 'EUR'),
      product: 'windows-365',
    },
    askedAt,
  ]),
  midCycleCharge: only(termbook.midCycleCharge, 'facts at', [
    {
      family: 'new-commerce-license',
      change: 'seats',
      before: { seats: 2, unitPrice: money('10.00', 'EUR') },
      after: { seats: 3, unitPrice: money('10.00', 'EUR') },
      cycleStartsAt: instant('2024-03-01'),
      cycleEndsAt: instant('2024-04-01'),
    },
    askedAt,
  ]),
  scheduleChange: only(termbook.scheduleChange, 'subscription facts at', [
    active,
    { change: { quantity: 8, term: 'P3Y', billingCycle: 'annual' } },
    askedAt,
  ]),
  setEndOfTerm: only(termbook.setEndOfTerm, 'subscription facts at', [choosing, { endOfTerm: 'end' }, instant('2026-03-01')]),
  startNewTerm: only(termbook.startNewTerm, 'subscription facts at', [
    { ...choosing, status: 'extended', changedAt: choosing.term.endsAt, extendedAt: choosing.term.endsAt },
    { term: termbook.termFrom(endedAt, 'P1Y', 'new-commerce-license') },
    endedAt,
  ]),
  setAutoRenew: only(termbook.setAutoRenew, 'subscription facts at', [active, { autoRenew: false }, askedAt]),
  splitPrice: only(termbook.splitPrice, 'facts at options', [
    { ...place, price: money('10.00', 'AUD'), taxRate: '0.10' },
    askedAt,
    interpretations,
  ]),
  supportRequest: only(termbook.supportRequest, facts, [{ domainName: 'contoso.example', orderId: 'o-1' }, askedAt]),
  suspend: only(termbook.suspend, 'subscription facts at', [active, { reason: 'fraud' }, askedAt]),
  suspensionExpiry: only(termbook.suspensionExpiry, 'suspension options', [suspension, interpretations]),
  termFrom: only(termbook.termFrom, 'startsAt duration', [askedAt, 'P1Y']),
};
