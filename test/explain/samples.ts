import type { Gap } from '../../src/kernel/answer.js';
import type { Instant } from '../../src/kernel/instant.js';
import { instant } from '../../src/kernel/instant.js';
import type { Money } from '../../src/kernel/money.js';
import { money } from '../../src/kernel/money.js';
import type { ComingDate } from '../../src/lifecycle/coming-dates.js';
import type { SubscriptionEvent } from '../../src/lifecycle/transitions.js';
import type { Answers, AnyAnswer } from '../../src/rules/catalog/questions.js';
import type { Reason, ReasonCode } from '../../src/vocabulary/reason.js';
import type { Way } from '../../src/vocabulary/way.js';
import type { KeyOf } from '../../src/explain/texts.js';

/** What one language must show of some facts: the same in every language. */
export interface Shown {
  readonly dates?: readonly Instant[];
  readonly money?: readonly Money[];
  readonly texts?: readonly string[];
}

const at = instant('2020-03-05T20:15Z');
const later = instant('2020-04-11');
const common = { rule: 'B1', errorCode: null } as const;

/** One reason of each code, and what its sentence must hold; a code that is missing does not compile. */
export const reasons: { readonly [C in ReasonCode]: readonly [Reason<C>, Shown] } = {
  'illegal-move': [{ ...common, code: 'illegal-move', legal: ['suspend', 'cancel'] }, {}],
  'before-last-event': [{ ...common, code: 'before-last-event', changedAt: at }, { dates: [at] }],
  'not-advanced': [{ ...common, code: 'not-advanced', dueAt: at }, { dates: [at] }],
  'role-not-allowed': [{ ...common, code: 'role-not-allowed', allowed: ['admin-agent', 'sales-agent'] }, {}],
  'before-order': [{ ...common, code: 'before-order', orderedAt: at }, { dates: [at] }],
  'already-ended': [{ ...common, code: 'already-ended', status: 'expired' }, {}],
  'not-cancellable': [{ ...common, code: 'not-cancellable' }, {}],
  'support-request-required': [{ ...common, code: 'support-request-required' }, {}],
  'window-closed': [{ ...common, code: 'window-closed', closedAt: later }, { dates: [later] }],
  'retention-over': [{ ...common, code: 'retention-over', expiredAt: at }, { dates: [at] }],
  'market-not-served': [{ ...common, code: 'market-not-served', market: 'XS' }, { texts: ['XS'] }],
  'owned-and-limited': [{ ...common, code: 'owned-and-limited', limit: 1742 }, { texts: ['1,742'] }],
  'too-many-seats': [{ ...common, code: 'too-many-seats', limit: 1743, left: 1219 }, { texts: ['1,743', '1,219'] }],
  'suspended-copy-exists': [{ ...common, code: 'suspended-copy-exists', subscriptionId: 's-77' }, { texts: ['s-77'] }],
  suspended: [{ ...common, code: 'suspended' }, {}],
  'quantity-locked': [{ ...common, code: 'quantity-locked', reducible: 17 }, { texts: ['17'] }],
  'no-customer-record': [{ ...common, code: 'no-customer-record' }, {}],
  'segment-not-served': [{ ...common, code: 'segment-not-served', served: ['education', 'space'] }, { texts: ['space'] }],
  'billing-cycle-not-offered': [{ ...common, code: 'billing-cycle-not-offered' }, {}],
  'publisher-market': [{ ...common, code: 'publisher-market', market: 'KR' }, { texts: ['KR'] }],
  'not-in-program': [{ ...common, code: 'not-in-program' }, {}],
  'exclusive-to-others': [{ ...common, code: 'exclusive-to-others' }, {}],
  'not-transactable': [{ ...common, code: 'not-transactable' }, {}],
  'no-longer-sold': [{ ...common, code: 'no-longer-sold' }, {}],
  'license-based-only': [{ ...common, code: 'license-based-only' }, {}],
  'quantity-missing': [{ ...common, code: 'quantity-missing' }, {}],
  'quantity-out-of-range': [{ ...common, code: 'quantity-out-of-range', from: 3, to: 299 }, { texts: ['3', '299'] }],
  'cloud-not-served': [{ ...common, code: 'cloud-not-served', cloud: 'germany' }, {}],
  'customer-agreement-missing': [{ ...common, code: 'customer-agreement-missing' }, {}],
  'prerequisite-missing': [{ ...common, code: 'prerequisite-missing', anyOf: ['offer-1', 'offer-2'] }, { texts: ['offer-1', 'offer-2'] }],
  'trial-not-offered': [{ ...common, code: 'trial-not-offered' }, {}],
  'partner-not-selling': [{ ...common, code: 'partner-not-selling', sellers: ['direct-bill'] }, {}],
  'custom-end-not-offered': [{ ...common, code: 'custom-end-not-offered' }, {}],
  'term-running': [{ ...common, code: 'term-running', startedAt: at }, { dates: [at] }],
  'end-beyond-term': [{ ...common, code: 'end-beyond-term', endsAt: later, naturalEndsAt: at }, { dates: [at, later] }],
  'monthly-end-not-alignable': [{ ...common, code: 'monthly-end-not-alignable' }, {}],
  'end-day-not-alignable': [{ ...common, code: 'end-day-not-alignable', endsAt: later }, { dates: [later] }],
  'term-fixed-in-trial': [{ ...common, code: 'term-fixed-in-trial' }, {}],
  'fixed-in-trial': [{ ...common, code: 'fixed-in-trial' }, {}],
  'trial-cannot-be-waived': [{ ...common, code: 'trial-cannot-be-waived' }, {}],
  'term-not-longer': [{ ...common, code: 'term-not-longer', present: 'P3Y', asked: 'P1M' }, { texts: ['3', '1'] }],
  'term-not-offered': [{ ...common, code: 'term-not-offered', offered: ['P1M', 'P3Y'] }, { texts: ['1', '3'] }],
  'plan-not-offered': [{ ...common, code: 'plan-not-offered', offered: ['monthly'] }, {}],
  'frequency-fixed': [{ ...common, code: 'frequency-fixed' }, {}],
  'too-few-seats': [{ ...common, code: 'too-few-seats', least: 25 }, { texts: ['25'] }],
  'not-active': [{ ...common, code: 'not-active', status: 'pending' }, {}],
  'not-auto-renewing': [{ ...common, code: 'not-auto-renewing' }, {}],
  'target-in-window': [{ ...common, code: 'target-in-window', closesAt: later }, { dates: [later] }],
  'target-term-differs': [{ ...common, code: 'target-term-differs', present: 'P1Y', asked: 'P3Y' }, {}],
  'target-ends-earlier': [{ ...common, code: 'target-ends-earlier', endsAt: later, targetEndsAt: at }, { dates: [at, later] }],
  'target-not-scheduled': [{ ...common, code: 'target-not-scheduled' }, {}],
  'not-exchangeable': [{ ...common, code: 'not-exchangeable' }, {}],
  'another-type': [{ ...common, code: 'another-type' }, {}],
  'commitment-too-low': [
    { ...common, code: 'commitment-too-low', least: money('1800.00', 'USD'), offered: money('1799.99', 'USD') },
    { money: [money('1799.99', 'USD'), money('1800.00', 'USD')] },
  ],
  'no-extended-term': [{ ...common, code: 'no-extended-term' }, {}],
  'keys-withdrawn': [{ ...common, code: 'keys-withdrawn' }, {}],
};

export const gaps: { readonly [G in Gap['gap']]: readonly [Extract<Gap, { readonly gap: G }>, Shown] } = {
  'fact-missing': [{ gap: 'fact-missing', fact: 'term.endsAt' }, { texts: ['term.endsAt'] }],
  'before-first-source': [{ gap: 'before-first-source', firstSource: '2019-03-01' }, { dates: [instant('2019-03-01')] }],
  'documents-silent': [{ gap: 'documents-silent', on: 'window' }, {}],
  'unknown-value': [{ gap: 'unknown-value', fact: 'family', value: 'spacecraft' }, { texts: ['spacecraft'] }],
};

const basis = [
  { rule: 'E8', entry: 'cancellation-window/x@2021-06-01', since: '2021-06-01', source: 's', certainty: 'stated', coverage: 'in-force' },
  { rule: 'W6', entry: 'cancellation-window/x@2021-06-01', since: '2021-06-01', source: 's', certainty: 'stated', coverage: 'in-force' },
] as const;
const determined = { at, basis, contested: ['I7', 'I8'], changesAt: null } as const;
const refused = { ...determined, verdict: 'refused', instead: [] } as const;
const undetermined = { at, basis, verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'window' }] } as const;
const cancel: Way = { by: 'move', move: 'cancel', scope: 'subscription' };
const aud = money('19.99', 'AUD');
const net = money('18.17', 'AUD');
const tax = money('1.82', 'AUD');
const soon = instant('2020-03-06T10:00:01Z');
const day = instant('2020-06-01');

type Sampled<A, K> = A extends unknown ? (KeyOf<A> extends K ? A : never) : never;

/** One answer of each question and key; a key that is missing does not compile. */
export const answers: {
  readonly [Q in keyof Answers]: { readonly [K in KeyOf<Answers[Q]>]: readonly [Sampled<Answers[Q], K>, Shown] };
} = {
  cancellation: {
    immediate: [
      {
        ...determined,
        question: 'cancellation',
        verdict: 'allowed',
        effect: 'immediate',
        way: cancel,
        refund: 'prorated',
        refunds: [{ refund: 'prorated', untilAt: later }],
        window: { opensAt: at, closesAt: later },
        creditedOn: 'next-invoice',
        disagreement: { oursAt: soon, statedAt: at },
      },
      { dates: [later, at, soon] },
    ],
    'at-renewal': [
      {
        ...determined,
        question: 'cancellation',
        verdict: 'allowed',
        effect: 'at-renewal',
        way: cancel,
        refund: 'none',
        refunds: [],
        effectiveAt: day,
        instead: [],
      },
      { dates: [day] },
    ],
    deprovision: [
      {
        ...determined,
        question: 'cancellation',
        verdict: 'allowed',
        effect: 'deprovision',
        way: { by: 'deprovision' },
        refund: 'none',
        refunds: [],
      },
      {},
    ],
    refused: [{ ...refused, question: 'cancellation', reasons: [reasons['window-closed'][0]] }, { dates: [later] }],
    undetermined: [{ ...undetermined, question: 'cancellation' }, {}],
  },
  'cancellation-timeline': {
    computed: [
      {
        ...determined,
        question: 'cancellation-timeline',
        at: null,
        verdict: 'computed',
        fromAt: day,
        untilAt: later,
        segments: [
          {
            fromAt: day,
            untilAt: at,
            basis: [],
            contested: [],
            verdict: 'undetermined',
            gaps: [{ gap: 'documents-silent', on: 'window' }],
          },
          { fromAt: at, untilAt: later, basis: [], contested: [], verdict: 'refused', reasons: [reasons['before-order'][0]], instead: [] },
        ],
      },
      { dates: [day, later], texts: ['1'] },
    ],
    undetermined: [{ ...undetermined, question: 'cancellation-timeline' }, {}],
  },
  'seat-reduction': {
    allowed: [{ ...determined, question: 'seat-reduction', verdict: 'allowed', way: cancel, refund: 'full' }, {}],
    refused: [{ ...refused, question: 'seat-reduction', reasons: [reasons['quantity-locked'][0]] }, { texts: ['17'] }],
    undetermined: [{ ...undetermined, question: 'seat-reduction' }, {}],
  },
  refund: {
    computed: [
      {
        ...determined,
        question: 'refund',
        verdict: 'computed',
        refund: 'prorated',
        credit: net,
        retained: tax,
        unusedDays: 29,
        chargedDays: 31,
        creditedOn: 'next-invoice',
        noTerminationFee: true,
      },
      { money: [net, tax], texts: ['29', '31'] },
    ],
    undetermined: [{ ...undetermined, question: 'refund', creditBounds: { least: tax, most: net } }, { money: [net] }],
  },
  'suspension-expiry': {
    computed: [
      {
        ...determined,
        question: 'suspension-expiry',
        verdict: 'computed',
        expiresAt: later,
        reactivatableUntilAt: later,
        retentionDays: 105,
        earliestAt: at,
        latestAt: day,
      },
      { dates: [later, later, at, day], texts: ['105'] },
    ],
    undetermined: [
      { ...undetermined, contested: [], bounds: { earliestAt: at, latestAt: day }, question: 'suspension-expiry' },
      { dates: [at, day] },
    ],
  },
  reactivation: {
    allowed: [
      { ...determined, question: 'reactivation', verdict: 'allowed', way: cancel, window: { opensAt: at, closesAt: later } },
      { dates: [later] },
    ],
    refused: [{ ...refused, question: 'reactivation', reasons: [reasons['retention-over'][0]] }, { dates: [at] }],
    undetermined: [
      { ...undetermined, contested: [], bounds: { earliestAt: null, latestAt: later }, question: 'reactivation' },
      { dates: [later] },
    ],
  },
  market: {
    allowed: [{ ...determined, question: 'market', verdict: 'allowed' }, {}],
    refused: [{ ...refused, question: 'market', reasons: [reasons['market-not-served'][0]] }, { texts: ['XS'] }],
    undetermined: [{ ...undetermined, question: 'market' }, {}],
  },
  region: {
    allowed: [{ ...determined, question: 'region', verdict: 'allowed', area: 'brazil', billingCurrency: 'BRL' }, { texts: ['BRL'] }],
    refused: [{ ...refused, question: 'region', reasons: [reasons['market-not-served'][0]] }, { texts: ['XS'] }],
    undetermined: [{ ...undetermined, question: 'region' }, {}],
  },
  cloud: {
    allowed: [{ ...determined, question: 'cloud', verdict: 'allowed' }, {}],
    refused: [{ ...refused, question: 'cloud', reasons: [reasons['cloud-not-served'][0]] }, {}],
    undetermined: [{ ...undetermined, question: 'cloud' }, {}],
  },
  'price-split': {
    computed: [
      { ...determined, question: 'price-split', verdict: 'computed', net, tax, gross: aud, priceIncludedTax: true },
      { money: [net, tax, aud] },
    ],
    undetermined: [{ ...undetermined, question: 'price-split' }, {}],
  },
  'invoice-tax': {
    computed: [
      { ...determined, question: 'invoice-tax', verdict: 'computed', net, tax, gross: aud, shares: [] },
      { money: [net, tax, aud] },
    ],
    undetermined: [{ ...undetermined, question: 'invoice-tax' }, {}],
  },
  role: {
    allowed: [{ ...determined, question: 'role', verdict: 'allowed', through: 'partner-center' }, {}],
    refused: [{ ...refused, question: 'role', reasons: [reasons['role-not-allowed'][0]] }, {}],
    undetermined: [{ ...undetermined, question: 'role' }, {}],
  },
  purchase: {
    allowed: [
      { ...determined, question: 'purchase', verdict: 'allowed', setUpAt: 'publisher', trialDays: 30, instead: [] },
      { texts: ['30'] },
    ],
    refused: [
      { ...refused, question: 'purchase', reasons: [reasons['owned-and-limited'][0], reasons['quantity-out-of-range'][0]] },
      { texts: ['1,742', '3', '299'] },
    ],
    undetermined: [
      { ...undetermined, question: 'purchase', instead: [{ by: 'reactivate-existing', subscriptionId: 's-77' }] },
      { texts: ['s-77'] },
    ],
  },
  'download-link': {
    computed: [
      {
        ...determined,
        question: 'download-link',
        verdict: 'computed',
        usable: true,
        expiresAt: later,
        downloadsLeft: 49,
        reissue: 'without-limit',
      },
      { dates: [later], texts: ['49'] },
    ],
    undetermined: [{ ...undetermined, question: 'download-link' }, {}],
  },
  'support-request': {
    computed: [
      { ...determined, question: 'support-request', verdict: 'computed', complete: false, missing: ['orderId'], wanted: {} },
      { texts: ['orderId'] },
    ],
    undetermined: [{ ...undetermined, question: 'support-request' }, {}],
  },
  access: {
    computed: [
      { ...determined, question: 'access', verdict: 'computed', users: 'no', administrators: 'to-save-data', dataUntilAt: later },
      { dates: [later] },
    ],
    undetermined: [{ ...undetermined, question: 'access' }, {}],
  },
  'coterminous-end': {
    allowed: [
      { ...determined, question: 'coterminous-end', verdict: 'allowed', endsAt: later, naturalEndsAt: day },
      { dates: [later, day] },
    ],
    refused: [{ ...refused, question: 'coterminous-end', reasons: [reasons['term-running'][0]] }, { dates: [at] }],
    undetermined: [{ ...undetermined, question: 'coterminous-end' }, {}],
  },
  'term-change': {
    immediate: [{ ...determined, question: 'term-change', verdict: 'allowed', effect: 'immediate' }, {}],
    'next-cycle': [{ ...determined, question: 'term-change', verdict: 'allowed', effect: 'next-cycle' }, {}],
    refused: [{ ...refused, question: 'term-change', reasons: [reasons['term-fixed-in-trial'][0]] }, {}],
    undetermined: [{ ...undetermined, question: 'term-change' }, {}],
  },
  'scheduled-change': {
    allowed: [
      { ...determined, question: 'scheduled-change', verdict: 'allowed', effectiveAt: day, droppedBy: ['cancel', 'upgrade'] },
      { dates: [day] },
    ],
    refused: [{ ...refused, question: 'scheduled-change', reasons: [reasons['not-auto-renewing'][0]] }, {}],
    undetermined: [{ ...undetermined, question: 'scheduled-change' }, {}],
  },
  exchange: {
    allowed: [{ ...determined, question: 'exchange', verdict: 'allowed', atLeast: 'remaining-commitment', refund: 'prorated' }, {}],
    refused: [{ ...refused, question: 'exchange', reasons: [reasons['another-type'][0]] }, {}],
    undetermined: [{ ...undetermined, question: 'exchange' }, {}],
  },
  upgrade: {
    immediate: [
      {
        ...determined,
        question: 'upgrade',
        verdict: 'allowed',
        kind: 'partial',
        into: 'second-subscription',
        effect: 'immediate',
        endsAt: later,
        window: 'inherited',
        windowStarts: null,
        dropsScheduledUpgrades: true,
        charges: {
          ...determined,
          question: 'mid-cycle-charge',
          verdict: 'computed',
          refund: net,
          charge: tax,
          net: aud,
          unit: 'days',
          billed: 29,
          cycle: 31,
        },
      },
      { dates: [later], money: [net, tax] },
    ],
    'at-renewal': [
      {
        ...determined,
        question: 'upgrade',
        verdict: 'allowed',
        kind: 'full',
        into: 'same-subscription',
        effect: 'at-renewal',
        effectiveAt: at,
      },
      { dates: [at] },
    ],
    refused: [{ ...refused, question: 'upgrade', reasons: [reasons['target-not-scheduled'][0]] }, {}],
    undetermined: [{ ...undetermined, question: 'upgrade' }, {}],
  },
  'mid-cycle-charge': {
    computed: [
      {
        ...determined,
        question: 'mid-cycle-charge',
        verdict: 'computed',
        refund: net,
        charge: tax,
        net: aud,
        unit: 'days',
        billed: 29,
        cycle: 31,
      },
      { money: [net, tax, aud], texts: ['29', '31'] },
    ],
    undetermined: [{ ...undetermined, question: 'mid-cycle-charge' }, {}],
  },
  'plan-price': {
    computed: [
      { ...determined, question: 'plan-price', verdict: 'computed', price: net, cycles: 36, surchargePercent: 5, by: 'surcharge' },
      { money: [net], texts: ['36', '5'] },
    ],
    undetermined: [{ ...undetermined, question: 'plan-price' }, {}],
  },
  'extended-term-charge': {
    computed: [
      {
        ...determined,
        question: 'extended-term-charge',
        verdict: 'computed',
        surchargePercent: 23,
        month: net,
        monthStartsAt: at,
        monthEndsAt: later,
        usedDays: 15,
        monthDays: 30,
        charge: tax,
        total: aud,
      },
      { money: [net, tax, aud], texts: ['23', '15', '30'] },
    ],
    refused: [{ ...refused, question: 'extended-term-charge', reasons: [reasons['no-extended-term'][0]] }, {}],
    undetermined: [{ ...undetermined, question: 'extended-term-charge' }, {}],
  },
  'reservation-refund-limit': {
    computed: [
      {
        ...determined,
        question: 'reservation-refund-limit',
        verdict: 'computed',
        limit: aud,
        per: 'customer',
        used: net,
        left: tax,
        returns: { amount: money('7.00', 'AUD'), returnsAt: day },
        fits: false,
        fitsFromAt: later,
      },
      { money: [aud, net, tax, money('7.00', 'AUD')], dates: [day, later] },
    ],
    undetermined: [{ ...undetermined, question: 'reservation-refund-limit' }, {}],
  },
};

const byQuestion: Readonly<Record<string, Readonly<Record<string, readonly [AnyAnswer, Shown]>>>> = answers;

/** All answers with what each must show, named by question and key. */
export const allAnswers = Object.entries(byQuestion).flatMap(([question, byKey]) =>
  Object.entries(byKey).map(([key, [answer, shown]]) => ({ name: `${question} ${key}`, answer, shown })),
);

export const ways: { readonly [B in Way['by']]: readonly Extract<Way, { readonly by: B }>[] } = {
  move: [
    { by: 'move', move: 'suspend', scope: 'subscription' },
    { by: 'move', move: 'cancel', scope: 'order' },
    { by: 'move', move: 'cancel', scope: 'seats' },
    { by: 'move', move: 'set-auto-renew', scope: 'subscription' },
    { by: 'move', move: 'change-quantity', scope: 'seats' },
    { by: 'move', move: 'convert-trial', scope: 'subscription' },
  ],
  deprovision: [{ by: 'deprovision' }],
  'support-request': [{ by: 'support-request' }],
  'ask-publisher': [{ by: 'ask-publisher' }],
  portal: [
    { by: 'portal', portal: 'azure' },
    { by: 'portal', portal: 'microsoft-365' },
    { by: 'portal', portal: 'publisher' },
  ],
  'copy-link': [{ by: 'copy-link', portal: 'microsoft-365' }],
  'reactivate-existing': [{ by: 'reactivate-existing', subscriptionId: 's-77' }],
};

const none = { at: later, facts: {}, basis: [] } as const;
export const events: { readonly [E in SubscriptionEvent['event']]: Extract<SubscriptionEvent, { readonly event: E }> } = {
  ordered: {
    event: 'ordered',
    at: later,
    basis: [],
    subscription: {
      id: 's-77',
      family: 'isv-saas',
      billingCycle: 'monthly',
      orderedAt: later,
      quantity: 1,
      autoRenew: true,
      changedAt: later,
      status: 'active',
    },
  },
  activate: { ...none, event: 'activate' },
  suspend: { ...none, event: 'suspend', facts: { reason: 'nonpayment' } },
  reactivate: { ...none, event: 'reactivate' },
  cancel: { ...none, event: 'cancel' },
  'set-auto-renew': { ...none, event: 'set-auto-renew', facts: { autoRenew: true } },
  'set-end-of-term': { ...none, event: 'set-end-of-term', facts: { endOfTerm: 'end' } },
  'change-quantity': { ...none, event: 'change-quantity', facts: { quantity: 1742 } },
  'convert-trial': { ...none, event: 'convert-trial', facts: { term: { duration: 'P1Y', startsAt: at, endsAt: later } } },
  'schedule-change': { ...none, event: 'schedule-change', facts: { change: { quantity: 8 } } },
  'start-new-term': { ...none, event: 'start-new-term', facts: { term: { duration: 'P1Y', startsAt: at, endsAt: later } } },
  renew: { ...none, event: 'renew', facts: { completedAt: null } },
  extend: { ...none, event: 'extend' },
  expire: { ...none, event: 'expire' },
  disable: { ...none, event: 'disable' },
  delete: { ...none, event: 'delete' },
  migrate: { ...none, event: 'migrate' },
};

export const comingDates: { readonly [W in ComingDate['what']]: ComingDate } = {
  'scheduled-change': { what: 'scheduled-change', at, basis: [] },
  'window-closes': { what: 'window-closes', at, basis: [] },
  'refund-changes': { what: 'refund-changes', at, basis: [] },
  charge: { what: 'charge', at, basis: [] },
  'trial-ends': { what: 'trial-ends', at, basis: [] },
  renewal: { what: 'renewal', at, basis: [] },
  'term-ends': { what: 'term-ends', at, basis: [] },
  disabled: { what: 'disabled', at, basis: [] },
  deleted: { what: 'deleted', at, basis: [] },
  migrated: { what: 'migrated', at, basis: [] },
};
