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
  under,
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
    ...under(document, page, {
      'a customer needs a record before anything is sold to it': [
        (day) => purchased(day, { offer: license, customer: { exists: false } }),
        expect.arrayContaining(['no-customer-record']),
      ],
      'some offers exist once for a customer only': [
        (day) => purchased(day, { offer: { ...license, perCustomerLimit: 1 }, owned: [{ subscriptionId: 's-1', status: 'active' }] }),
        ['owned-and-limited'],
      ],
    }),
    ...under(document, create, {
      'a product is missing where the customer has it and may have one only': [
        (day) =>
          purchased(day, {
            offer: { ...license, perCustomerLimit: 2 },
            owned: ['s-1', 's-2'].map((subscriptionId) => ({ subscriptionId, status: 'active' })),
          }),
        ['owned-and-limited'],
      ],
      'a suspended copy can be reactivated instead of buying a new one': [
        (day) => {
          const { decidePurchase } = termbook;
          const request = requestWith({
            offer: { ...license, perCustomerLimit: 1 },
            owned: [{ subscriptionId: 's-1', status: 'suspended' }],
          });
          const answer = decidePurchase(request, on(day));
          return answer.verdict === 'refused' ? answer.instead : answer;
        },
        [{ by: 'reactivate-existing', subscriptionId: 's-1' }],
      ],
      'what can be bought depends on the segment of the customer': [
        (day) => purchased(day, { offer: { ...license, segments: ['education'] }, customer: { segment: 'government' } }),
        ['segment-not-served'],
      ],
      'the number of licenses is changed on the page of a subscription': [
        (day) => moved(termbook.changeQuantity(running(family, day), { quantity: 9 }, after(day, hour))),
        'active',
      ],
      'a subscription is suspended on its page': [
        (day) => moved(termbook.suspend(running(family, day), { reason: 'customer-request' }, after(day, hour))),
        'suspended',
      ],
    }),
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
    ...under(document, document === first ? suspending : suspend, {
      'the people of a suspended subscription neither sign in nor use its services': [
        (day) => accessWhile({ family, status: 'suspended' }, on(day)),
        { verdict: 'computed', users: 'no' },
      ],
    }),
    ...under(document, suspend, {
      'data is deleted after 90 days where the first billing came at once': [
        (day) => retention(day, family, 0),
        { verdict: 'computed', retentionDays: 90 },
      ],
      'the days from the account opening to the first billing are added to the 90': [
        (day) => retention(day, family, 12),
        { verdict: 'computed', retentionDays: 102 },
      ],
      'it is never more than 120 days': [(day) => retention(day, family, 61), { verdict: 'computed', retentionDays: 120 }],
      'without those two dates the end lies between day 90 and day 120': [
        (day) => {
          const answer = retention(day, family, null) as termbook.SuspensionExpiryAnswer;
          const bounds = answer.verdict === 'undetermined' ? answer.bounds : undefined;
          return [bounds?.earliestAt === after(day, daysLong(90)), (bounds?.latestAt ?? 0) >= after(day, daysLong(120))];
        },
        [true, true],
      ],
      'it can be reactivated until then, and the date shown is the day it expires': [
        (day) => {
          const suspended = { family, suspendedAt: on(day), accountOpenedAt: on(day), firstBillingAt: on(day) } as const;
          return [daysLong(90) - 1, daysLong(90)].map((ms) => termbook.decideReactivation(suspended, after(day, ms)).verdict);
        },
        ['allowed', 'refused'],
      ],
    }),
  ];
}

const onlyFirst: readonly Statement[] = [
  ...under(first, 'Applies to', {
    'the page is for the global cloud, US Government and Germany': [
      (day) => served('license-based', day),
      ['global', 'us-government', 'germany'],
    ],
  }),
  ...under(first, page, {
    'it names no roles': [
      (day) => termbook.decideRole({ action: 'cancel-subscription', roles: ['admin-agent'] }, on(day)),
      { verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'role' }] },
    ],
  }),
  ...under(first, create, {
    'what can be bought depends on the billing frequency too': [
      (day) => purchased(day, { offer: { ...license, billingCycle: 'annual', billingCycles: ['monthly'] } }),
      ['billing-cycle-not-offered'],
    ],
    'the number of licenses is entered': [
      (day) => purchased(day, { offer: license, quantity: 0 }),
      expect.arrayContaining(['quantity-out-of-range']),
    ],
  }),
  ...under(first, suspending, {
    'a license is canceled by suspending it': [
      (day) => decideCancellation(running('license-based', day), after(day, hour)),
      { verdict: 'allowed', way: { by: 'move', move: 'suspend' } },
    ],
    'administrators of a suspended subscription still sign in and reach its data': [
      (day) => accessWhile({ family: 'license-based', status: 'suspended' }, on(day)),
      { verdict: 'computed', administrators: 'yes' },
    ],
  }),
  ...under(first, page, {
    'it says nothing of the marketplace: no window for software of publishers': [
      (day) => canceled('isv-saas', day, 0),
      ['before-first-source'],
    ],
    'it says nothing of China': [(day) => decideCloud({ family: 'license-based', cloud: 'china' }, on(day)).verdict, 'undetermined'],
  }),
];

const usage = { family: 'isv-metered', offerKind: 'virtual-machine' } as const;

const onlyLater: readonly Statement[] = [
  ...under(later, 'Applies to', {
    'the page is for the global cloud and US Government': [(day) => served('license-based', day), ['global', 'us-government']],
    'it no longer names Germany, which is no refusal': [
      (day) => decideCloud({ family: 'license-based', cloud: 'germany' }, on(day)),
      { verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'cloud' }] },
    ],
  }),
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
  ...under(later, page, {
    "the catalog holds Microsoft's products and publishers' SaaS": [
      (day) => [purchased(day, { offer: license }), purchased(day, {})],
      [['allowed'], ['allowed']],
    ],
    'of publishers only license-based SaaS is bought in Partner Center': [
      (day) => purchased(day, { offer: usage }),
      expect.arrayContaining(['license-based-only']),
    ],
    'usage-based offers are bought in the Azure portal': [
      (day) => {
        const answer = termbook.decidePurchase(requestWith({ offer: usage }), on(day));
        return answer.verdict === 'refused' ? answer.instead : answer;
      },
      [{ by: 'portal', portal: 'azure' }],
    ],
    'usage-based offers are managed in the Azure portal too': [
      (day) => termbook.cancellationChecklist({ family: 'isv-metered' }, on(day)),
      { through: ['azure-portal'], steps: ['deprovision'] },
    ],
    'an exclusive offer is sold by the partners that have access to it': [
      (day) => purchased(day, { offer: { exclusiveTo: ['partner-1'] } }),
      ['allowed'],
    ],
  }),
  ...under(later, create, {
    "the filter by publisher shows Microsoft's offers or those of publishers": [(day) => filtered({ publisher: 'partner' }, day), ['saas']],
    'the filter by billing type shows licenses or usage': [(day) => filtered({ billing: 'usage' }, day), ['metered']],
    'the filter by category shows enterprise, small business or trial': [(day) => filtered({ category: 'trial' }, day), ['trial']],
    "a publisher may not support the customer's billing country": [
      (day) => purchased(day, { offer: { markets: ['US'] } }),
      ['publisher-market'],
    ],
    'a publisher may keep an offer out of the program': [(day) => purchased(day, { offer: { inProgram: false } }), ['not-in-program']],
    'a publisher may make an offer exclusive to certain partners': [
      (day) => purchased(day, { offer: { exclusiveTo: ['partner-2'] } }),
      ['exclusive-to-others'],
    ],
    'an offer may not be transactable in Partner Center': [
      (day) => purchased(day, { offer: { transactable: false } }),
      ['not-transactable'],
    ],
    'a number of licenses is entered only where one is needed': [
      (day) => [
        purchased(day, { offer: { counted: false, seatRange: null }, quantity: null }),
        purchased(day, { offer: { seatRange: null }, quantity: null }),
      ],
      [['allowed'], ['fact-missing quantity']],
    ],
    'the set-up of publisher SaaS is finished on the site of its publisher': [
      (day) => termbook.decidePurchase(requestWith(), on(day)),
      { verdict: 'allowed', setUpAt: 'publisher' },
    ],
    'a free trial of 30 days is applied by itself': [
      (day) => termbook.decidePurchase(requestWith({ offer: { carriesTrial: true } }), on(day)),
      { verdict: 'allowed', trialDays: 30 },
    ],
    'a partner cannot waive the free trial': [
      (day) => {
        const at = after(day, daysLong(3));
        const answer = termbook.convertTrial(isvTrial(day), { term: termbook.termFrom(at, 'P1M') }, at);
        return answer.verdict === 'refused' ? answer.reasons.map(({ code }) => code) : answer.verdict;
      },
      ['trial-cannot-be-waived'],
    ],
    'when the free trial ends the term begins, and is paid': [
      (day) => [daysLong(30) - 1, daysLong(30)].map((ms) => termbook.advance(isvTrial(day), after(day, ms)).subscription.status),
      ['trial', 'active'],
    ],
    'then it renews by itself on the same schedule': [
      (day) => {
        const { subscription } = termbook.advance(running('isv-saas', day), after(day, daysLong(40)));
        return [subscription.status, subscription.term?.startsAt === termbook.addTerm(on(day), 'P1M', 1)];
      },
      ['active', true],
    ],
  }),
  ...under(later, suspend, {
    'the sentence on administrators is gone, which is no No': [
      (day) => accessWhile({ family: 'license-based', status: 'suspended' }, on(day)),
      { administrators: 'not-stated', contested: ['I5'] },
    ],
    'the 90 to 120 days hold for publisher SaaS that a partner suspended': [
      (day) => [retention(day, 'isv-saas', 0), retention(day, 'isv-saas', 30)],
      [expect.objectContaining({ retentionDays: 90 }), expect.objectContaining({ retentionDays: 120 })],
    ],
  }),
  ...under(later, cancel, {
    'license-based SaaS canceled inside its period is refunded in full': [(day) => canceled('isv-saas', day, hour), ['immediate', 'full']],
    'billed monthly: full credit less than 24 hours after the order, not at 24 hours': [
      (day) => [canceled('isv-saas', day, 24 * hour - 1), canceled('isv-saas', day, 24 * hour)],
      [
        ['immediate', 'full'],
        ['at-renewal', 'none'],
      ],
    ],
    'billed monthly: the credit comes on the next invoice': [
      (day) => decideCancellation(bought('isv-saas', on(day)), after(day, hour)),
      { creditedOn: 'next-invoice' },
    ],
    'billed monthly: later the cancellation is scheduled for the renewal': [
      (day) => decideCancellation(running('isv-saas', day), after(day, 25 * hour)),
      { effect: 'at-renewal', way: { by: 'move', move: 'set-auto-renew' } },
    ],
    'billed annually: full credit less than 14 days after the order, not at 14 days': [
      (day) => [daysLong(14) - 1, daysLong(14)].map((ms) => canceled('isv-saas', day, ms, { billingCycle: 'annual' })),
      [
        ['immediate', 'full'],
        ['at-renewal', 'none'],
      ],
    ],
    'billed annually: later the cancellation takes effect at the end of the term': [
      (day) => {
        const answer = decideCancellation(running('isv-saas', day, { billingCycle: 'annual' }), after(day, daysLong(20)));
        return answer.verdict === 'allowed' && answer.effect === 'at-renewal' && answer.effectiveAt === termbook.addTerm(on(day), 'P1Y', 1);
      },
      true,
    ],
    'once the period is over the option is no longer shown: two sentences that cannot both hold': [
      (day) => {
        const late = after(day, 25 * hour);
        const options = { interpretations: { I6: 'nothing-left' } } as const;
        return [decideCancellation(bought('isv-saas', on(day)), late), decideCancellation(bought('isv-saas', on(day)), late, options)];
      },
      [expect.objectContaining({ contested: expect.arrayContaining(['I6']) as unknown }), expect.objectContaining({ verdict: 'refused' })],
    ],
    'it says nothing of another billing cycle': [
      (day) => canceled('isv-saas', day, hour, { billingCycle: 'triennial' }),
      ['documents-silent'],
    ],
    'usage-based services of publishers are removed to cancel them, without refund': [
      (day) => canceled('isv-metered', day, hour),
      ['deprovision', 'none'],
    ],
    'they are billed after use, so that nothing comes back': [
      (day) => {
        const charge = { paid: termbook.money('10.00', 'EUR'), startsAt: on(day), endsAt: after(day, daysLong(30)) };
        return termbook.refundCredit({ purchase: bought('isv-metered', on(day)), charge }, after(day, hour));
      },
      { refund: 'none', credit: { amount: 0 } },
    ],
    'the steps: the customer, the subscription, Cancel in its status, Submit, the dialog, Yes': [
      (day) => termbook.cancellationChecklist({ family: 'isv-saas' }, on(day)),
      {
        complete: true,
        scope: 'subscription',
        steps: ['choose-customer', 'choose-subscription', 'choose-cancel', 'submit', 'fill-in-dialog', 'confirm'],
      },
    ],
    'a marketplace subscription can be canceled by API too': [
      (day) => termbook.cancellationChecklist({ family: 'isv-saas' }, on(day)),
      { through: ['portal', 'api'] },
    ],
  }),
  ...under(later, renewing, {
    'an active subscription renews by itself unless it is switched off': [
      (day) => termbook.advance(running('isv-saas', day, { autoRenew: false }), after(day, daysLong(40))).subscription.status,
      expect.not.stringMatching('^active$'),
    ],
    'the renewal of an active marketplace subscription can be switched off': [
      (day) => {
        const answer = termbook.setAutoRenew(running('isv-saas', day), { autoRenew: false }, after(day, hour));
        return answer.verdict === 'applied' ? answer.subscription : answer;
      },
      { status: 'active', autoRenew: false },
    ],
  }),
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
