import { expect } from 'vitest';
import type { Active, ProductFamily, Role } from '../../src/index.js';
import * as termbook from '../public.js';
import { license, requestWith } from '../purchase-request.js';
import type { FoundingDocument, Statement } from './statement.js';
import {
  accessWhile,
  after,
  allowedRoles,
  bought,
  canceled,
  daysLong,
  decideCancellation,
  decideCloud,
  hour,
  on,
  purchased,
  suspensionExpiry,
} from './statement.js';

const first = 'create-subscription@2018-08-31';
const later = 'create-subscription@2019-11-27';
const page = 'Create, suspend, or cancel customer subscriptions';
const create = 'Create a new subscription';
const suspending = 'Suspend or cancel a subscription';
const suspend = 'Suspend a subscription';
const cancel = 'Cancel a subscription';
const renewing = 'Choose whether to automatically renew a commercial marketplace subscription';
const sellers: readonly Role[] = ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent'];

const served = (family: ProductFamily, day: string): readonly string[] =>
  termbook.clouds.filter((cloud) => decideCloud({ family, cloud }, on(day)).verdict === 'allowed');

/** A running subscription with a term of a month, or of a year. */
function running(family: ProductFamily, day: string, rest: Partial<Active> = {}): Active {
  const orderedAt = on(day);
  const billingCycle = rest.billingCycle ?? 'monthly';
  return {
    id: 's-1',
    family,
    billingCycle,
    orderedAt,
    quantity: 5,
    autoRenew: true,
    changedAt: orderedAt,
    term: termbook.termFrom(orderedAt, billingCycle === 'annual' ? 'P1Y' : 'P1M'),
    status: 'active',
    ...rest,
  };
}

const isvTrial = (day: string): termbook.InStatus<'trial'> => {
  const { status: _active, term: _term, ...rest } = running('isv-saas', day);
  const closesAt = after(day, daysLong(30));
  return { ...rest, term: termbook.termFrom(closesAt, 'P1M'), status: 'trial', trial: { opensAt: on(day), closesAt } };
};

const moved = (answer: { readonly verdict: string }): unknown =>
  'subscription' in answer ? (answer.subscription as { readonly status: string }).status : answer;

const retention = (day: string, family: 'license-based' | 'isv-saas', days: number | null): unknown => {
  const suspended = { family, suspendedAt: on(day), suspendedBy: 'partner' } as const;
  const opened = after(day, -daysLong(200));
  return suspensionExpiry(
    days === null ? suspended : { ...suspended, accountOpenedAt: opened, firstBillingAt: (opened + daysLong(days)) as typeof opened },
  );
};

/** What both revisions say in the same words. */
function inBoth(document: FoundingDocument): readonly Statement[] {
  const family = 'license-based';
  return [
    {
      document,
      heading: page,
      says: 'a customer needs a record before anything is sold to it',
      ask: (day) => purchased(day, { offer: license, customer: { exists: false } }),
      answer: expect.arrayContaining(['no-customer-record']),
    },
    {
      document,
      heading: page,
      says: 'some offers exist once for a customer only',
      ask: (day) => purchased(day, { offer: { ...license, perCustomerLimit: 1 }, owned: [{ subscriptionId: 's-1', status: 'active' }] }),
      answer: ['owned-and-limited'],
    },
    {
      document,
      heading: create,
      says: 'a product is missing where the customer has it and may have one only',
      ask: (day) =>
        purchased(day, {
          offer: { ...license, perCustomerLimit: 2 },
          owned: ['s-1', 's-2'].map((subscriptionId) => ({ subscriptionId, status: 'active' })),
        }),
      answer: ['owned-and-limited'],
    },
    {
      document,
      heading: create,
      says: 'a suspended copy can be reactivated instead of buying a new one',
      ask: (day) => {
        const { decidePurchase } = termbook;
        const request = requestWith({
          offer: { ...license, perCustomerLimit: 1 },
          owned: [{ subscriptionId: 's-1', status: 'suspended' }],
        });
        const answer = decidePurchase(request, on(day));
        return answer.verdict === 'refused' ? answer.instead : answer;
      },
      answer: [{ by: 'reactivate-existing', subscriptionId: 's-1' }],
    },
    {
      document,
      heading: create,
      says: 'what can be bought depends on the segment of the customer',
      ask: (day) => purchased(day, { offer: { ...license, segments: ['education'] }, customer: { segment: 'government' } }),
      answer: ['segment-not-served'],
    },
    {
      document,
      heading: create,
      says: 'the number of licenses is changed on the page of a subscription',
      ask: (day) => moved(termbook.changeQuantity(running(family, day), { quantity: 9 }, after(day, hour))),
      answer: 'active',
    },
    {
      document,
      heading: create,
      says: 'a subscription is suspended on its page',
      ask: (day) => moved(termbook.suspend(running(family, day), { reason: 'customer-request' }, after(day, hour))),
      answer: 'suspended',
    },
    ...(['customer-request', 'nonpayment', 'fraud'] as const).map(
      (reason): Statement => ({
        document,
        heading: suspending,
        says: `a partner suspends for ${reason}`,
        ask: (day) => {
          const answer = termbook.suspend(running(family, day), { reason }, after(day, hour));
          return answer.verdict === 'applied' ? answer.subscription : answer;
        },
        answer: { status: 'suspended', suspendedFor: reason },
      }),
    ),
    {
      document,
      heading: document === first ? suspending : suspend,
      says: 'the people of a suspended subscription neither sign in nor use its services',
      ask: (day) => accessWhile({ family, status: 'suspended' }, on(day)),
      answer: { verdict: 'computed', users: 'no' },
    },
    {
      document,
      heading: suspend,
      says: 'data is deleted after 90 days where the first billing came at once',
      ask: (day) => retention(day, family, 0),
      answer: { verdict: 'computed', retentionDays: 90 },
    },
    {
      document,
      heading: suspend,
      says: 'the days from the account opening to the first billing are added to the 90',
      ask: (day) => retention(day, family, 12),
      answer: { verdict: 'computed', retentionDays: 102 },
    },
    {
      document,
      heading: suspend,
      says: 'it is never more than 120 days',
      ask: (day) => retention(day, family, 61),
      answer: { verdict: 'computed', retentionDays: 120 },
    },
    {
      document,
      heading: suspend,
      says: 'without those two dates the end lies between day 90 and day 120',
      ask: (day) => {
        const answer = retention(day, family, null) as termbook.SuspensionExpiryAnswer;
        const bounds = answer.verdict === 'undetermined' ? answer.bounds : undefined;
        return [bounds?.earliestAt === after(day, daysLong(90)), (bounds?.latestAt ?? 0) >= after(day, daysLong(120))];
      },
      answer: [true, true],
    },
    {
      document,
      heading: suspend,
      says: 'it can be reactivated until then, and the date shown is the day it expires',
      ask: (day) => {
        const suspended = { family, suspendedAt: on(day), accountOpenedAt: on(day), firstBillingAt: on(day) } as const;
        return [daysLong(90) - 1, daysLong(90)].map((ms) => termbook.decideReactivation(suspended, after(day, ms)).verdict);
      },
      answer: ['allowed', 'refused'],
    },
  ];
}

const onlyFirst: readonly Statement[] = [
  {
    document: first,
    heading: 'Applies to',
    says: 'the page is for the global cloud, US Government and Germany',
    ask: (day) => served('license-based', day),
    answer: ['global', 'us-government', 'germany'],
  },
  {
    document: first,
    heading: page,
    says: 'it names no roles',
    ask: (day) => termbook.decideRole({ action: 'cancel-subscription', roles: ['admin-agent'] }, on(day)),
    answer: { verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'role' }] },
  },
  {
    document: first,
    heading: create,
    says: 'what can be bought depends on the billing frequency too',
    ask: (day) => purchased(day, { offer: { ...license, billingCycle: 'annual', billingCycles: ['monthly'] } }),
    answer: ['billing-cycle-not-offered'],
  },
  {
    document: first,
    heading: create,
    says: 'the number of licenses is entered',
    ask: (day) => purchased(day, { offer: license, quantity: 0 }),
    answer: expect.arrayContaining(['quantity-out-of-range']),
  },
  {
    document: first,
    heading: suspending,
    says: 'a license is canceled by suspending it',
    ask: (day) => decideCancellation(running('license-based', day), after(day, hour)),
    answer: { verdict: 'allowed', way: { by: 'move', move: 'suspend' } },
  },
  {
    document: first,
    heading: suspending,
    says: 'administrators of a suspended subscription still sign in and reach its data',
    ask: (day) => accessWhile({ family: 'license-based', status: 'suspended' }, on(day)),
    answer: { verdict: 'computed', administrators: 'yes' },
  },
  {
    document: first,
    heading: page,
    says: 'it says nothing of the marketplace: no window for software of publishers',
    ask: (day) => canceled('isv-saas', day, 0),
    answer: ['before-first-source'],
  },
  {
    document: first,
    heading: page,
    says: 'it says nothing of China',
    ask: (day) => decideCloud({ family: 'license-based', cloud: 'china' }, on(day)).verdict,
    answer: 'undetermined',
  },
];

const usage = { family: 'isv-metered', offerKind: 'virtual-machine' } as const;

const onlyLater: readonly Statement[] = [
  {
    document: later,
    heading: 'Applies to',
    says: 'the page is for the global cloud and US Government',
    ask: (day) => served('license-based', day),
    answer: ['global', 'us-government'],
  },
  {
    document: later,
    heading: 'Applies to',
    says: 'it no longer names Germany, which is no refusal',
    ask: (day) => decideCloud({ family: 'license-based', cloud: 'germany' }, on(day)),
    answer: { verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'cloud' }] },
  },
  ...(['create-subscription', 'suspend-subscription', 'cancel-subscription'] as const).map(
    (action): Statement => ({
      document: later,
      heading: 'Appropriate roles',
      says: `five roles may ${action.replace('-', ' a ')}`,
      ask: (day) => allowedRoles(action, day),
      answer: sellers,
    }),
  ),
  ...(['customer-request', 'nonpayment', 'fraud'] as const).map(
    (reason): Statement => ({
      document: later,
      heading: suspending,
      says: `a partner cancels for ${reason}`,
      ask: (day) => {
        const answer = termbook.applyMove(running('isv-saas', day), { move: 'cancel', reason }, after(day, hour));
        return answer.verdict === 'applied' ? answer.events : answer;
      },
      answer: [expect.objectContaining({ event: 'cancel', facts: { reason } })],
    }),
  ),
  {
    document: later,
    heading: page,
    says: "the catalog holds Microsoft's products and publishers' SaaS",
    ask: (day) => [purchased(day, { offer: license }), purchased(day, {})],
    answer: [['allowed'], ['allowed']],
  },
  {
    document: later,
    heading: page,
    says: 'of publishers only license-based SaaS is bought in Partner Center',
    ask: (day) => purchased(day, { offer: usage }),
    answer: expect.arrayContaining(['license-based-only']),
  },
  {
    document: later,
    heading: page,
    says: 'usage-based offers are bought in the Azure portal',
    ask: (day) => {
      const answer = termbook.decidePurchase(requestWith({ offer: usage }), on(day));
      return answer.verdict === 'refused' ? answer.instead : answer;
    },
    answer: [{ by: 'portal', portal: 'azure' }],
  },
  {
    document: later,
    heading: page,
    says: 'usage-based offers are managed in the Azure portal too',
    ask: (day) => termbook.cancellationChecklist({ family: 'isv-metered' }, on(day)),
    answer: { through: ['azure-portal'], steps: ['deprovision'] },
  },
  {
    document: later,
    heading: page,
    says: 'an exclusive offer is sold by the partners that have access to it',
    ask: (day) => purchased(day, { offer: { exclusiveTo: ['partner-1'] } }),
    answer: ['allowed'],
  },
  {
    document: later,
    heading: create,
    says: "the filter by publisher shows Microsoft's offers or those of publishers",
    ask: (day) => filtered({ publisher: 'partner' }, day),
    answer: ['saas'],
  },
  {
    document: later,
    heading: create,
    says: 'the filter by billing type shows licenses or usage',
    ask: (day) => filtered({ billing: 'usage' }, day),
    answer: ['metered'],
  },
  {
    document: later,
    heading: create,
    says: 'the filter by category shows enterprise, small business or trial',
    ask: (day) => filtered({ category: 'trial' }, day),
    answer: ['trial'],
  },
  {
    document: later,
    heading: create,
    says: "a publisher may not support the customer's billing country",
    ask: (day) => purchased(day, { offer: { markets: ['US'] } }),
    answer: ['publisher-market'],
  },
  {
    document: later,
    heading: create,
    says: 'a publisher may keep an offer out of the program',
    ask: (day) => purchased(day, { offer: { inProgram: false } }),
    answer: ['not-in-program'],
  },
  {
    document: later,
    heading: create,
    says: 'a publisher may make an offer exclusive to certain partners',
    ask: (day) => purchased(day, { offer: { exclusiveTo: ['partner-2'] } }),
    answer: ['exclusive-to-others'],
  },
  {
    document: later,
    heading: create,
    says: 'an offer may not be transactable in Partner Center',
    ask: (day) => purchased(day, { offer: { transactable: false } }),
    answer: ['not-transactable'],
  },
  {
    document: later,
    heading: create,
    says: 'a number of licenses is entered only where one is needed',
    ask: (day) => [
      purchased(day, { offer: { counted: false, seatRange: null }, quantity: null }),
      purchased(day, { offer: { seatRange: null }, quantity: null }),
    ],
    answer: [['allowed'], ['fact-missing quantity']],
  },
  {
    document: later,
    heading: create,
    says: 'the set-up of publisher SaaS is finished on the site of its publisher',
    ask: (day) => termbook.decidePurchase(requestWith(), on(day)),
    answer: { verdict: 'allowed', setUpAt: 'publisher' },
  },
  {
    document: later,
    heading: create,
    says: 'a free trial of 30 days is applied by itself',
    ask: (day) => termbook.decidePurchase(requestWith({ offer: { carriesTrial: true } }), on(day)),
    answer: { verdict: 'allowed', trialDays: 30 },
  },
  {
    document: later,
    heading: create,
    says: 'a partner cannot waive the free trial',
    ask: (day) => {
      const at = after(day, daysLong(3));
      const answer = termbook.convertTrial(isvTrial(day), { term: termbook.termFrom(at, 'P1M') }, at);
      return answer.verdict === 'refused' ? answer.reasons.map(({ code }) => code) : answer.verdict;
    },
    answer: ['trial-cannot-be-waived'],
  },
  {
    document: later,
    heading: create,
    says: 'when the free trial ends the term begins, and is paid',
    ask: (day) => [daysLong(30) - 1, daysLong(30)].map((ms) => termbook.advance(isvTrial(day), after(day, ms)).subscription.status),
    answer: ['trial', 'active'],
  },
  {
    document: later,
    heading: create,
    says: 'then it renews by itself on the same schedule',
    ask: (day) => {
      const { subscription } = termbook.advance(running('isv-saas', day), after(day, daysLong(40)));
      return [subscription.status, subscription.term?.startsAt === termbook.addTerm(on(day), 'P1M', 1)];
    },
    answer: ['active', true],
  },
  {
    document: later,
    heading: suspend,
    says: 'the sentence on administrators is gone, which is no No',
    ask: (day) => accessWhile({ family: 'license-based', status: 'suspended' }, on(day)),
    answer: { administrators: 'not-stated', contested: ['I5'] },
  },
  {
    document: later,
    heading: suspend,
    says: 'the 90 to 120 days hold for publisher SaaS that a partner suspended',
    ask: (day) => [retention(day, 'isv-saas', 0), retention(day, 'isv-saas', 30)],
    answer: [expect.objectContaining({ retentionDays: 90 }), expect.objectContaining({ retentionDays: 120 })],
  },
  {
    document: later,
    heading: cancel,
    says: 'license-based SaaS canceled inside its period is refunded in full',
    ask: (day) => canceled('isv-saas', day, hour),
    answer: ['immediate', 'full'],
  },
  {
    document: later,
    heading: cancel,
    says: 'billed monthly: full credit less than 24 hours after the order, not at 24 hours',
    ask: (day) => [canceled('isv-saas', day, 24 * hour - 1), canceled('isv-saas', day, 24 * hour)],
    answer: [
      ['immediate', 'full'],
      ['at-renewal', 'none'],
    ],
  },
  {
    document: later,
    heading: cancel,
    says: 'billed monthly: the credit comes on the next invoice',
    ask: (day) => decideCancellation(bought('isv-saas', on(day)), after(day, hour)),
    answer: { creditedOn: 'next-invoice' },
  },
  {
    document: later,
    heading: cancel,
    says: 'billed monthly: later the cancellation is scheduled for the renewal',
    ask: (day) => decideCancellation(running('isv-saas', day), after(day, 25 * hour)),
    answer: { effect: 'at-renewal', way: { by: 'move', move: 'set-auto-renew' } },
  },
  {
    document: later,
    heading: cancel,
    says: 'billed annually: full credit less than 14 days after the order, not at 14 days',
    ask: (day) => [daysLong(14) - 1, daysLong(14)].map((ms) => canceled('isv-saas', day, ms, { billingCycle: 'annual' })),
    answer: [
      ['immediate', 'full'],
      ['at-renewal', 'none'],
    ],
  },
  {
    document: later,
    heading: cancel,
    says: 'billed annually: later the cancellation takes effect at the end of the term',
    ask: (day) => {
      const answer = decideCancellation(running('isv-saas', day, { billingCycle: 'annual' }), after(day, daysLong(20)));
      return answer.verdict === 'allowed' && answer.effect === 'at-renewal' && answer.effectiveAt === termbook.addTerm(on(day), 'P1Y', 1);
    },
    answer: true,
  },
  {
    document: later,
    heading: cancel,
    says: 'once the period is over the option is no longer shown: two sentences that cannot both hold',
    ask: (day) => {
      const late = after(day, 25 * hour);
      const options = { interpretations: { I6: 'nothing-left' } } as const;
      return [decideCancellation(bought('isv-saas', on(day)), late), decideCancellation(bought('isv-saas', on(day)), late, options)];
    },
    answer: [
      expect.objectContaining({ contested: expect.arrayContaining(['I6']) as unknown }),
      expect.objectContaining({ verdict: 'refused' }),
    ],
  },
  {
    document: later,
    heading: cancel,
    says: 'it says nothing of another billing cycle',
    ask: (day) => canceled('isv-saas', day, hour, { billingCycle: 'triennial' }),
    answer: ['documents-silent'],
  },
  {
    document: later,
    heading: cancel,
    says: 'usage-based services of publishers are removed to cancel them, without refund',
    ask: (day) => canceled('isv-metered', day, hour),
    answer: ['deprovision', 'none'],
  },
  {
    document: later,
    heading: cancel,
    says: 'they are billed after use, so that nothing comes back',
    ask: (day) => {
      const charge = { paid: termbook.money('10.00', 'EUR'), startsAt: on(day), endsAt: after(day, daysLong(30)) };
      return termbook.refundCredit({ purchase: bought('isv-metered', on(day)), charge }, after(day, hour));
    },
    answer: { refund: 'none', credit: { amount: 0 } },
  },
  {
    document: later,
    heading: cancel,
    says: 'the steps: the customer, the subscription, Cancel in its status, Submit, the dialog, Yes',
    ask: (day) => termbook.cancellationChecklist({ family: 'isv-saas' }, on(day)),
    answer: {
      complete: true,
      scope: 'subscription',
      steps: ['choose-customer', 'choose-subscription', 'choose-cancel', 'submit', 'fill-in-dialog', 'confirm'],
    },
  },
  {
    document: later,
    heading: cancel,
    says: 'a marketplace subscription can be canceled by API too',
    ask: (day) => termbook.cancellationChecklist({ family: 'isv-saas' }, on(day)),
    answer: { through: ['portal', 'api'] },
  },
  {
    document: later,
    heading: renewing,
    says: 'an active subscription renews by itself unless it is switched off',
    ask: (day) => termbook.advance(running('isv-saas', day, { autoRenew: false }), after(day, daysLong(40))).subscription.status,
    answer: expect.not.stringMatching('^active$'),
  },
  {
    document: later,
    heading: renewing,
    says: 'the renewal of an active marketplace subscription can be switched off',
    ask: (day) => {
      const answer = termbook.setAutoRenew(running('isv-saas', day), { autoRenew: false }, after(day, hour));
      return answer.verdict === 'applied' ? answer.subscription : answer;
    },
    answer: { status: 'active', autoRenew: false },
  },
];

function filtered(filter: termbook.CatalogFilter, day: string): readonly string[] {
  const offers = [
    { id: 'license', publisher: 'microsoft', billing: 'license', category: 'enterprise' },
    { id: 'trial', publisher: 'microsoft', billing: 'license', category: 'trial' },
    { id: 'metered', publisher: 'microsoft', billing: 'usage', category: 'small-business' },
    { id: 'saas', publisher: 'partner', billing: 'license', category: 'enterprise' },
  ] as const;
  const answer = termbook.filterCatalog({ offers, filter }, on(day));
  return answer.verdict === 'computed' ? answer.offers.map(({ id }) => id) : [];
}

/** What the two revisions of the page on customer subscriptions say. */
export const customerSubscriptions: readonly Statement[] = [...inBoth(first), ...onlyFirst, ...inBoth(later), ...onlyLater];
