import { instant } from '../../../src/kernel/instant.js';
import { money } from '../../../src/kernel/money.js';
import type { ReasonCode, ReasonFacts } from '../../../src/vocabulary/reason.js';
import type { Row } from './row.js';

/** The reasons of a refusal by code: the values compared, and the sentence. A code that is missing does not compile. */
export const reasons: { readonly [C in ReasonCode]: readonly Row<ReasonFacts[C]>[] } = {
  'illegal-move': [
    [{ legal: [] }, 'The subscription allows no change.'],
    [
      { legal: ['activate', 'suspend', 'reactivate', 'cancel', 'set-auto-renew', 'set-end-of-term', 'change-quantity', 'convert-trial'] },
      'The subscription allows only: activate, suspend, reactivate, cancel, change auto-renew, choose what follows the term, change the number of licenses, and convert the trial to paid.',
    ],
    [
      { legal: ['schedule-change', 'start-new-term', 'renew', 'extend', 'expire', 'disable', 'delete', 'migrate'] },
      'The subscription allows only: schedule a change for the renewal, start a new term, renew, extend the term, end the term, disable, delete, and migrate to new commerce.',
    ],
  ],
  'before-last-event': [[{ changedAt: instant('2020-03-05T20:15Z') }, 'That date is before the last change on Mar 5, 2020, 20:15 UTC.']],
  'not-advanced': [
    [{ dueAt: instant('2020-03-05T20:15Z') }, 'Something was due on Mar 5, 2020, 20:15 UTC: advance the subscription first.'],
  ],
  'role-not-allowed': [
    [
      { allowed: ['admin-agent', 'billing-admin', 'global-admin', 'helpdesk-agent', 'sales-agent'] },
      'Roles that may do this: Admin agent, Billing admin, Global admin, Helpdesk agent, and Sales agent.',
    ],
    [
      { allowed: ['account-admin', 'referral-admin', 'marketing-content-admin', 'user-management-admin', 'customer-global-admin'] },
      "Roles that may do this: Account admin, Referral admin, Marketing content admin, User management admin, and the customer's Global admin.",
    ],
  ],
  'before-order': [[{ orderedAt: instant('2020-03-05T20:15Z') }, 'That date is before the order on Mar 5, 2020, 20:15 UTC.']],
  'already-ended': [
    [{ status: 'expired' }, 'The subscription is already expired.'],
    [{ status: 'disabled' }, 'The subscription is already disabled.'],
    [{ status: 'cancelled' }, 'The subscription is already canceled.'],
    [{ status: 'deleted' }, 'The subscription is already deleted.'],
    [{ status: 'migrated' }, 'The subscription is already migrated to new commerce.'],
  ],
  'not-cancellable': [[{}, 'This product cannot be canceled.']],
  'support-request-required': [[{}, 'A customer support request is required.']],
  'window-closed': [[{ closedAt: instant('2020-04-11') }, 'The cancellation window was open until the end of Apr 10, 2020 (UTC).']],
  'retention-over': [[{ expiredAt: instant('2020-03-05T20:15Z') }, 'It could be reactivated until Mar 5, 2020, 20:15 UTC.']],
  'market-not-served': [[{ market: 'XK' }, 'It cannot be sold in Kosovo (XK).']],
  'owned-and-limited': [[{ limit: 1742 }, 'A customer can have only 1,742 of this offer, and this customer already does.']],
  'too-many-seats': [
    [{ limit: 1743, left: 1219 }, 'A customer can have 1,743 seats of this product across all subscriptions; 1,219 are left.'],
  ],
  'suspended-copy-exists': [
    [{ subscriptionId: 's-77' }, 'The customer\'s own copy "s-77" is suspended: reactivate it instead of buying again.'],
  ],
  suspended: [[{}, 'The subscription is suspended: nothing can be changed until it is reactivated.']],
  'quantity-locked': [
    [{ reducible: 0 }, 'No seats can be removed.'],
    [{ reducible: 17 }, 'At most 17 of the seats can be removed.'],
  ],
  'no-customer-record': [[{}, 'The customer has no record yet: create it first.']],
  'segment-not-served': [
    [
      { served: ['commercial', 'education', 'government', 'nonprofit'] },
      'It is sold only to these customer segments: commercial, education, government, and nonprofit.',
    ],
  ],
  'billing-cycle-not-offered': [[{}, 'The offer is not available with this billing cycle.']],
  'publisher-market': [[{ market: 'KR' }, "The publisher does not support the customer's country or region, South Korea (KR)."]],
  'not-in-program': [[{}, 'The publisher keeps the offer out of the CSP program.']],
  'exclusive-to-others': [[{}, 'The offer is exclusive to certain CSP partners.']],
  'not-transactable': [[{}, 'The offer cannot be transacted in Partner Center.']],
  'no-longer-sold': [[{}, 'Traditional offers like this one are no longer sold.']],
  'license-based-only': [[{}, 'Offers of this kind are bought in the Azure portal, not in Partner Center.']],
  'quantity-missing': [[{}, 'The offer needs a number of licenses.']],
  'quantity-out-of-range': [[{ from: 3, to: 299 }, 'The number of licenses must be between 3 and 299.']],
  'cloud-not-served': [
    [{ cloud: 'global' }, 'It is not sold in the global Microsoft Cloud.'],
    [{ cloud: 'us-government' }, 'It is not sold in Microsoft Cloud for US Government.'],
    [{ cloud: 'germany' }, 'It is not sold in Microsoft Cloud Germany.'],
    [{ cloud: 'china' }, 'It is not sold in Microsoft Cloud China (21Vianet).'],
  ],
  'customer-agreement-missing': [[{}, 'The customer has not accepted the Microsoft Customer Agreement.']],
  'prerequisite-missing': [
    [{ anyOf: ['offer-1', 'offer-2', 'offer-3'] }, 'The add-on needs one of these first: "offer-1", "offer-2", or "offer-3".'],
  ],
  'trial-not-offered': [[{}, 'There is no trial of this for this customer.']],
  'partner-not-selling': [
    [
      { sellers: ['direct-bill', 'indirect-provider', 'indirect-reseller'] },
      'Only these sell it: direct-bill partners, indirect providers, and indirect resellers.',
    ],
  ],
  'custom-end-not-offered': [[{}, 'The end of this term cannot be chosen.']],
  'term-running': [
    [
      { startedAt: instant('2020-03-05T20:15Z') },
      'The end of a term is chosen before it begins; this one began on Mar 5, 2020, 20:15 UTC.',
    ],
  ],
  'end-beyond-term': [
    [
      { endsAt: instant('2020-04-11'), naturalEndsAt: instant('2020-03-05T20:15Z') },
      'The term cannot end there: it would run until the end of Apr 10, 2020 (UTC) instead of until Mar 5, 2020, 20:15 UTC.',
    ],
  ],
  'monthly-end-not-alignable': [[{}, 'This term cannot be aligned to a monthly one.']],
  'end-day-not-alignable': [
    [
      { endsAt: instant('2020-03-31') },
      'A monthly term cannot be aligned to one that runs until the end of Mar 30, 2020 (UTC), a late day but not the last of its month.',
    ],
  ],
  'term-fixed-in-trial': [[{}, 'The term cannot be changed during the trial.']],
  'fixed-in-trial': [[{}, 'Not possible during the trial.']],
  'trial-cannot-be-waived': [[{}, 'The trial cannot be waived: it runs to its end.']],
  'term-not-longer': [
    [{ present: 'P3Y', asked: 'P1M' }, 'A running term can only be made longer: it is 3 years, the requested one 1 month.'],
  ],
  'term-not-offered': [
    [
      { offered: ['P1M', 'P1Y', 'P2Y', 'P3Y', 'P4Y', 'P5Y'] },
      'The offer is available only with these terms: 1 month, 1 year, 2 years, 3 years, 4 years, and 5 years.',
    ],
  ],
  'plan-not-offered': [[{ offered: ['monthly'] }, 'No plan has this term and billing cycle.']],
  'frequency-fixed': [[{}, 'The billing frequency of this plan does not change during its term.']],
  'too-few-seats': [[{ least: 25 }, 'The conversion needs at least 25 licenses.']],
  'not-active': [
    [{ status: 'pending' }, 'The subscription must be active; it is pending.'],
    [{ status: 'trial' }, 'The subscription must be active; it is in its trial.'],
    [{ status: 'active' }, 'The subscription must be active; it is active.'],
    [{ status: 'suspended' }, 'The subscription must be active; it is suspended.'],
    [{ status: 'extended' }, 'The subscription must be active; it is in its extended service term.'],
  ],
  'not-auto-renewing': [[{}, 'The subscription does not renew automatically.']],
  'target-in-window': [
    [{ closesAt: instant('2020-04-11') }, "The target's cancellation window is open until the end of Apr 10, 2020 (UTC)."],
  ],
  'target-term-differs': [[{ present: 'P1Y', asked: 'P3Y' }, "The terms must match: the target's is 3 years, the subscription's 1 year."]],
  'target-ends-earlier': [
    [
      { endsAt: instant('2020-04-11'), targetEndsAt: instant('2020-03-05T20:15Z') },
      'The target runs until Mar 5, 2020, 20:15 UTC, the subscription until the end of Apr 10, 2020 (UTC).',
    ],
  ],
  'target-not-scheduled': [[{}, 'An upgrade into an existing subscription cannot be scheduled.']],
  'not-exchangeable': [[{}, 'Reservations of this kind cannot be exchanged.']],
  'another-type': [[{}, 'A reservation is exchanged only for one of the same type.']],
  'commitment-too-low': [
    [
      { least: money('1800.00', 'USD'), offered: money('1799.99', 'USD') },
      'The new reservation costs USD 1,799.99; it must cost at least USD 1,800.00.',
    ],
  ],
  'no-extended-term': [[{}, 'The subscription does not go on into an extended service term.']],
  'keys-withdrawn': [[{}, 'Keys and downloads were not available in Partner Center on this date.']],
};
