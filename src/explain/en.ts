import type { Instant } from '../kernel/instant.js';
import type { RefundUntil } from '../rules/canceling/window.js';
import { english as language } from './languages.js';
import type { Phrase } from './phrase.js';
import {
  all,
  count,
  day,
  factWord,
  isSafe,
  list,
  market,
  moment,
  money,
  none,
  outside,
  quoted,
  say,
  saysAll,
  sourceDay,
  until,
  word,
} from './phrase.js';
import type { Texts, Words } from './texts.js';

export const words = {
  roles: {
    'admin-agent': 'Admin agent',
    'billing-admin': 'Billing admin',
    'global-admin': 'Global admin',
    'helpdesk-agent': 'Helpdesk agent',
    'sales-agent': 'Sales agent',
    'account-admin': 'Account admin',
    'referral-admin': 'Referral admin',
    'marketing-content-admin': 'Marketing content admin',
    'user-management-admin': 'User management admin',
    'customer-global-admin': "the customer's Global admin",
  },
  statuses: {
    pending: 'pending',
    trial: 'in its trial',
    active: 'active',
    suspended: 'suspended',
    extended: 'in its extended service term',
    expired: 'expired',
    disabled: 'disabled',
    cancelled: 'canceled',
    deleted: 'deleted',
    migrated: 'migrated to new commerce',
  },
  clouds: {
    global: 'the global Microsoft Cloud',
    'us-government': 'Microsoft Cloud for US Government',
    germany: 'Microsoft Cloud Germany',
    china: 'Microsoft Cloud China (21Vianet)',
  },
  moves: {
    activate: 'activate',
    suspend: 'suspend',
    reactivate: 'reactivate',
    cancel: 'cancel',
    'set-auto-renew': 'change auto-renew',
    'set-end-of-term': 'choose what follows the term',
    'change-quantity': 'change the number of licenses',
    'convert-trial': 'convert the trial to paid',
    'schedule-change': 'schedule a change for the renewal',
    'start-new-term': 'start a new term',
    renew: 'renew',
    extend: 'extend the term',
    expire: 'end the term',
    disable: 'disable',
    delete: 'delete',
    migrate: 'migrate to new commerce',
  },
  endsOfTerm: {
    renew: 'it renews',
    extend: 'it is extended month by month, each month paid in advance',
    end: 'it ends, and nobody has access from then on',
  },
  segments: { commercial: 'commercial', education: 'education', government: 'government', nonprofit: 'nonprofit' },
  areas: {
    africa: 'Africa',
    'asia-and-pacific': 'Asia and Pacific',
    australia: 'Australia',
    brazil: 'Brazil',
    canada: 'Canada',
    china: 'China',
    europe: 'Europe',
    india: 'India',
    japan: 'Japan',
    korea: 'Korea',
    'latin-america-and-caribbean': 'Latin America and the Caribbean',
    'middle-east-central-and-eastern-europe': 'Middle East, Central and Eastern Europe',
    'new-zealand': 'New Zealand',
    russia: 'Russia',
    taiwan: 'Taiwan',
    'united-states': 'the United States',
  },
  sellers: { 'direct-bill': 'direct-bill partners', 'indirect-provider': 'indirect providers', 'indirect-reseller': 'indirect resellers' },
  places: { 'partner-center': 'Partner Center', 'microsoft-365-admin-center': 'the Microsoft 365 admin center' },
  refunds: { full: 'a full refund', prorated: 'a prorated refund', none: 'no refund', 'not-stated': 'an unspecified refund' },
  scopes: { subscription: 'the subscription', order: 'the whole order', seats: 'the seats' },
  portals: { azure: 'the Azure portal', 'microsoft-365': 'the Microsoft 365 admin center', publisher: "the publisher's site" },
  users: { yes: 'Users have access.', no: 'Users have no access.' },
  administrators: {
    yes: 'Administrators have access.',
    no: 'Administrators have no access.',
    'to-save-data': "The partner's administrator may save the data.",
    'not-stated': 'Microsoft does not say whether administrators have access.',
  },
  droppedBy: {
    cancel: 'a cancellation',
    'auto-renew-off': 'switching auto-renew off',
    'change-quantity': 'a change of quantity',
    upgrade: 'an upgrade',
    suspend: 'a suspension',
    'convert-trial': 'a conversion of the trial',
    'term-change': 'any change at once during the term',
  },
  durations: { P1M: '1 month', P1Y: '1 year', P2Y: '2 years', P3Y: '3 years', P4Y: '4 years', P5Y: '5 years' },
  because: { 'customer-request': "at the customer's request", nonpayment: 'for nonpayment', fraud: 'for fraud' },
} as const satisfies Words;

/** The cost of each choice of what follows the term. */
const endsChosen = {
  renew: 'let it renew, for another paid term',
  extend: 'have it extended month by month after its term, each month paid in advance at a surcharge',
  end: 'let it end with its term (no more charges, no access, no way back)',
};

function days(number: number): Phrase {
  return number === 1 ? say`${count(number)} day` : say`${count(number)} days`;
}

function months(number: number): Phrase {
  return number === 1 ? say`${count(number)} month` : say`${count(number)} months`;
}

const furtherRefunds: Readonly<Record<string, string>> = {
  full: 'a full one',
  prorated: 'a prorated one',
  'not-stated': 'an unspecified one',
};

/** The refunds that are left of a window, each with its own end. */
function refundsLeft(refunds: readonly RefundUntil[]): Phrase {
  return refunds.flatMap(({ refund, untilAt, bounds }, index) => [
    ...(index === 0 ? word(words.refunds, refund) : say`, then ${word(furtherRefunds, refund)}`),
    ...(untilAt === null ? say` at any time` : say` ${until(untilAt, bounds)}`),
  ]);
}

function stated(at: Instant | null): Phrase {
  return at === null ? say`none` : say`${moment(at)}`;
}

/** The facts that can be missing. */
const facts = {
  accountOpenedAt: 'account opening date',
  anchorAt: 'anchor date',
  autoRenew: 'auto-renew setting',
  before: 'price before the change',
  billingCycle: 'billing cycle',
  cancelUntilAt: 'cancellation deadline of the target',
  cancelledAt: 'cancellation date',
  currentPrice: 'current price',
  cycleStartsAt: 'current charge cycle',
  deprecated: 'whether the offer is still sold',
  duration: 'term length',
  endOfTerm: 'what follows the term',
  exclusiveTo: 'partners of the offer',
  family: 'product family',
  firstBillingAt: 'first billing date',
  firstDownloadedAt: 'first download date',
  hasEquivalent: 'whether there is an equivalent offer',
  heldSeats: "customer's seats",
  inProgram: 'whether the offer is in the CSP program',
  markets: 'offer markets',
  monthlyPlanExists: 'whether there is a monthly plan',
  offerKind: 'offer kind',
  offers: "customer's offers",
  partnerMarket: 'partner market',
  perCustomerLimit: 'limit per customer',
  quantity: 'number of licenses',
  segment: 'customer segment',
  segments: 'offer segments',
  startsAt: 'charge of the current cycle',
  status: 'status',
  suspendedBy: 'who suspended it',
  'target.term': 'target term',
  term: 'term',
  transactable: 'whether the offer is sold in Partner Center',
  upfrontPrice: 'upfront price',
  windowStarts: 'earlier windows',
} as const satisfies Texts['facts'];

export const english = {
  ...language,
  facts,
  answers: {
    cancellation: {
      immediate: ({ refunds, window: { closesAt, bounds }, creditedOn, disagreement }) => [
        ...(refunds.length > 0
          ? say`Can be canceled now with ${refundsLeft(refunds)}`
          : closesAt === null
            ? say`Can be canceled at any time. There is no refund.`
            : say`Can be canceled ${until(closesAt, bounds)}. There is no refund.`),
        ...(refunds.length === 0
          ? none
          : creditedOn === null
            ? say`.`
            : creditedOn === 'next-invoice'
              ? say`, credited on the next invoice.`
              : say`, set against a later reservation.`),
        ...(refunds.length === 0 || refunds.at(-1)?.untilAt === closesAt
          ? none
          : closesAt === null
            ? say` Canceling stays possible after that.`
            : say` Canceling stays possible ${until(closesAt, bounds)}.`),
        ...(disagreement === null
          ? none
          : say` The server's deadline (${stated(disagreement.statedAt)}) differs from the computed one (${stated(disagreement.oursAt)}).`),
      ],
      'at-renewal': ({ effectiveAt, bounds }) =>
        effectiveAt === null
          ? say`Can only be canceled at renewal, without a refund.`
          : say`Can only be canceled at renewal, without a refund; it runs ${until(effectiveAt, bounds)}.`,
      deprovision: 'It is billed after use, so there is no refund. To cancel it, deprovision the resource.',
      refused: 'Cannot be canceled now.',
      undetermined: 'whether it can be canceled',
    },
    'cancellation-timeline': {
      computed: ({ fromAt, untilAt, segments }) =>
        say`From ${moment(fromAt)} ${until(untilAt)}, the effect of canceling changes ${segments.length === 2 ? say`once` : say`${count(Math.max(0, segments.length - 1))} times`}.`,
      undetermined: 'what canceling does over that time',
    },
    'seat-reduction': {
      allowed: ({ refund }) => say`Seats can be removed now with ${word(words.refunds, refund)}.`,
      refused: 'These seats cannot be removed now.',
      undetermined: 'whether seats can be removed',
    },
    refund: {
      computed: ({ refund, credit, retained, unusedDays, chargedDays, noTerminationFee }) => [
        ...(refund === 'none'
          ? say`Nothing is credited; ${money(retained)} is kept.`
          : refund === 'full'
            ? say`${money(credit)} is credited: a full refund.`
            : say`${money(credit)} is credited for ${count(unusedDays)} unused of ${days(chargedDays)}; ${money(retained)} is kept.`),
        ...(noTerminationFee ? say` There is no termination fee.` : none),
      ],
      undetermined: 'how much is refunded',
    },
    'suspension-expiry': {
      computed: ({ expiresAt, bounds, reactivatableUntilAt, reactivatableBounds, retentionDays, contested, earliestAt, latestAt }) => [
        ...say`Can be reactivated ${until(reactivatableUntilAt, reactivatableBounds)}; its data is deleted on ${day(expiresAt, bounds)}${isSafe(expiresAt, bounds) ? say`, ${days(retentionDays)} after the suspension` : none}.`,
        ...(contested.length === 0 ? none : say` It is guaranteed ${until(earliestAt)}, and kept ${until(latestAt)} at most.`),
      ],
      undetermined: 'when its data is deleted',
    },
    reactivation: {
      allowed: ({ window: { closesAt, bounds } }) =>
        closesAt === null ? say`Can be reactivated at any time.` : say`Can be reactivated ${until(closesAt, bounds)}.`,
      refused: 'Cannot be reactivated.',
      undetermined: 'whether it can be reactivated',
    },
    market: {
      allowed: 'It is not listed as unavailable in this market.',
      refused: 'It is not sold in this market.',
      undetermined: 'whether it is sold in this market',
    },
    region: {
      allowed: ({ area, billingCurrency }) => [
        ...say`The partner may sell there: both are in the area ${word(words.areas, area)}`,
        ...(billingCurrency === null ? say`.` : say`, billed in ${outside(billingCurrency)}.`),
      ],
      refused: 'The partner may not sell there.',
      undetermined: 'whether the partner may sell there',
    },
    cloud: {
      allowed: 'It is sold in this cloud.',
      refused: 'It is not sold in this cloud.',
      undetermined: 'whether it is sold in this cloud',
    },
    'price-split': {
      computed: ({ net, tax, gross, priceIncludedTax }) =>
        priceIncludedTax
          ? say`${money(gross)} includes tax: ${money(net)} net and ${money(tax)} tax.`
          : say`Tax is not included: ${money(net)} plus ${money(tax)} tax is ${money(gross)}.`,
      undetermined: 'whether the price includes tax',
    },
    'invoice-tax': {
      computed: ({ net, tax, gross }) => say`The invoice is ${money(net)} net, ${money(tax)} tax, ${money(gross)} in all.`,
      undetermined: 'how much tax is on the invoice',
    },
    role: {
      allowed: ({ through }) => say`This role can do it in ${word(words.places, through)}.`,
      refused: 'This role cannot do it.',
      undetermined: 'whether this role can do it',
    },
    purchase: {
      allowed: ({ setUpAt, trialDays }) => [
        ...say`Can be bought.`,
        ...(trialDays === null ? none : say` It begins with a free trial of ${days(trialDays)}.`),
        ...(setUpAt === null ? none : say` Set-up is finished on the publisher's site.`),
      ],
      refused: 'Cannot be bought.',
      undetermined: 'whether it can be bought',
    },
    'download-link': {
      computed: ({ usable, expiresAt, downloadsLeft, reissue }) => [
        ...(usable
          ? say`The download link works`
          : reissue === 'without-limit'
            ? say`The download link no longer works; issue it again`
            : say`The download link no longer works`),
        ...(usable && expiresAt !== null ? say` ${until(expiresAt)}` : none),
        ...(usable && downloadsLeft !== null ? say` (downloads left: ${count(downloadsLeft)})` : none),
        ...say`.`,
      ],
      undetermined: 'whether the download link still works',
    },
    'support-request': {
      computed: ({ complete, missing }) =>
        complete ? say`The support request is complete.` : say`The support request still needs: ${quoted(missing)}.`,
      undetermined: 'what the support request needs',
    },
    access: {
      computed: ({ users, administrators, dataUntilAt }) => [
        ...say`${word(words.users, users)} ${word(words.administrators, administrators)}`,
        ...(dataUntilAt === null ? none : say` The data is kept ${until(dataUntilAt)}.`),
      ],
      undetermined: 'who has access',
    },
    'coterminous-end': {
      allowed: ({ endsAt, naturalEndsAt }) => say`The aligned term runs ${until(endsAt)} instead of ${until(naturalEndsAt)}.`,
      refused: 'The end of the term cannot be aligned.',
      undetermined: 'whether the end of the term can be aligned',
    },
    'term-change': {
      immediate: 'The term can be changed at once.',
      'next-cycle': 'The billing frequency can be changed, from the next billing cycle on.',
      refused: 'The term cannot be changed.',
      undetermined: 'whether the term can be changed',
    },
    'scheduled-change': {
      allowed: ({ effectiveAt, droppedBy }) => [
        ...(effectiveAt === null
          ? say`A change can be scheduled for the next term.`
          : say`A change can be scheduled for the next term, on ${moment(effectiveAt)}.`),
        ...(droppedBy.length === 0
          ? none
          : say` It is dropped by ${[
              list(
                'or',
                droppedBy.map((event) => word(words.droppedBy, event)),
              ),
            ]}.`),
      ],
      refused: 'No change can be scheduled.',
      undetermined: 'whether a change can be scheduled',
    },
    upgrade: {
      immediate: ({ kind, into, endsAt, charges }) => [
        ...(kind === 'full' ? say`All seats can be upgraded` : say`These seats can be upgraded`),
        ...(into === 'target' ? say` into the existing subscription` : kind === 'full' ? say` in place` : say` into a second subscription`),
        ...(endsAt === null ? say`.` : say`, which runs ${until(endsAt)}.`),
        ...say` It cannot be undone.`,
        ...(charges?.verdict === 'computed'
          ? say` ${money(charges.refund)} comes back and ${money(charges.charge)} is charged for the rest of the cycle.`
          : none),
      ],
      'at-renewal': ({ effectiveAt }) =>
        effectiveAt === null
          ? say`Can be upgraded with the next term.`
          : say`Can be upgraded with the next term, on ${moment(effectiveAt)}.`,
      refused: 'Cannot be upgraded.',
      undetermined: 'whether it can be upgraded',
    },
    exchange: {
      allowed:
        'The reservation can be exchanged: the rest of the old one is refunded, the new one is charged in full, and its term starts on the day of the exchange.',
      refused: 'The reservation cannot be exchanged.',
      undetermined: 'whether the reservation can be exchanged',
    },
    'mid-cycle-charge': {
      computed: ({ refund, charge, net, unit, billed, cycle }) =>
        say`${money(refund)} comes back and ${money(charge)} is charged for ${count(billed)} of ${unit === 'days' ? days(cycle) : months(cycle)}; the difference is ${money(net)}.`,
      undetermined: 'what the change costs in its charge cycle',
    },
    'plan-price': {
      computed: ({ price, cycles, surchargePercent, by }) => [
        ...say`A seat costs ${money(price)} each charge cycle, ${count(cycles)} in the term.`,
        ...(by === 'surcharge' ? say` It includes a surcharge of ${count(surchargePercent)}%.` : none),
      ],
      undetermined: 'what the plan costs',
    },
    'extended-term-charge': {
      computed: ({ total, month, surchargePercent, charge, usedDays, monthDays }) =>
        say`The extended service term has cost ${money(total)} so far: a month is ${money(month)} (including ${count(surchargePercent)}% surcharge), the current one ${money(charge)} for ${count(usedDays)} of ${days(monthDays)}.`,
      refused: 'There is no extended service term.',
      undetermined: 'what the extended service term costs',
    },
    'reservation-refund-limit': {
      computed: ({ limit, used, left, returns, fits, fitsFromAt }) => [
        ...say`${money(used)} of ${money(limit)} is used, ${money(left)} is left.`,
        ...(returns === null ? none : say` ${money(returns.amount)} returns on ${moment(returns.returnsAt)}.`),
        ...(fits === null ? none : fits ? say` The requested amount fits.` : say` The requested amount does not fit.`),
        ...(fitsFromAt === null ? none : say` It fits from ${moment(fitsFromAt)}.`),
      ],
      undetermined: 'how much can still be refunded',
    },
  },
  undetermined: (clause) => say`It is not known ${clause}.`,
  atMost: (amount) => say`It is ${money(amount)} at most.`,
  moves: {
    activate: { refused: 'Cannot be activated.', undetermined: 'whether it can be activated' },
    suspend: { refused: 'Cannot be suspended.', undetermined: 'whether it can be suspended' },
    reactivate: { refused: 'Cannot be reactivated.', undetermined: 'whether it can be reactivated' },
    cancel: { refused: 'Cannot be canceled.', undetermined: 'whether it can be canceled' },
    'set-auto-renew': { refused: 'Auto-renew cannot be changed.', undetermined: 'whether auto-renew can be changed' },
    'set-end-of-term': {
      refused: 'What follows the term cannot be chosen.',
      undetermined: 'whether what follows the term can be chosen',
    },
    'change-quantity': {
      refused: 'The number of licenses cannot be changed.',
      undetermined: 'whether the number of licenses can be changed',
    },
    'convert-trial': {
      refused: 'The trial cannot be converted to paid.',
      undetermined: 'whether the trial can be converted to paid',
    },
    'start-new-term': { refused: 'No new term can be started.', undetermined: 'whether a new term can be started' },
    'schedule-change': {
      refused: 'The change cannot be scheduled.',
      undetermined: 'whether the change can be scheduled',
    },
    renew: { refused: 'Cannot be renewed.', undetermined: 'whether it can be renewed' },
    extend: { refused: 'The term is not extended.', undetermined: 'whether the term is extended' },
    expire: { refused: 'The term does not end.', undetermined: 'whether the term ends' },
    disable: { refused: 'Is not disabled.', undetermined: 'whether it is disabled' },
    delete: { refused: 'Is not deleted.', undetermined: 'whether it is deleted' },
    migrate: { refused: 'It does not migrate to new commerce.', undetermined: 'whether it migrates to new commerce' },
  },
  reasons: {
    'illegal-move': ({ legal }) =>
      legal.length === 0 ? say`The subscription allows no change.` : say`The subscription allows only: ${all(words.moves, legal)}.`,
    'before-last-event': ({ changedAt }) => say`That date is before the last change on ${moment(changedAt)}.`,
    'not-advanced': ({ dueAt }) => say`Something was due on ${moment(dueAt)}: advance the subscription first.`,
    'role-not-allowed': ({ allowed }) => say`Roles that may do this: ${all(words.roles, allowed)}.`,
    'before-order': ({ orderedAt }) => say`That date is before the order on ${moment(orderedAt)}.`,
    'already-ended': ({ status }) => say`The subscription is already ${word(words.statuses, status)}.`,
    'not-cancellable': 'This product cannot be canceled.',
    'support-request-required': 'A customer support request is required.',
    'window-closed': ({ closedAt }) => say`The cancellation window was open ${until(closedAt)}.`,
    'retention-over': ({ expiredAt }) => say`It could be reactivated ${until(expiredAt)}.`,
    'market-not-served': ({ market: code }) => say`It cannot be sold in ${market(code)}.`,
    'owned-and-limited': ({ limit }) => say`A customer can have only ${count(limit)} of this offer, and this customer already does.`,
    'too-many-seats': ({ limit, left }) =>
      say`A customer can have ${count(limit)} seats of this product across all subscriptions; ${count(left)} are left.`,
    'suspended-copy-exists': ({ subscriptionId }) =>
      say`The customer's own copy ${outside(subscriptionId)} is suspended: reactivate it instead of buying again.`,
    suspended: 'The subscription is suspended: nothing can be changed until it is reactivated.',
    'quantity-locked': ({ reducible }) =>
      reducible === 0 ? say`No seats can be removed.` : say`At most ${count(reducible)} of the seats can be removed.`,
    'no-customer-record': 'The customer has no record yet: create it first.',
    'segment-not-served': ({ served }) => say`It is sold only to these customer segments: ${all(words.segments, served)}.`,
    'billing-cycle-not-offered': 'The offer is not available with this billing cycle.',
    'publisher-market': ({ market: code }) => say`The publisher does not support the customer's country or region, ${market(code)}.`,
    'not-in-program': 'The publisher keeps the offer out of the CSP program.',
    'exclusive-to-others': 'The offer is exclusive to certain CSP partners.',
    'not-transactable': 'The offer cannot be transacted in Partner Center.',
    'no-longer-sold': 'Traditional offers like this one are no longer sold.',
    'license-based-only': 'Offers of this kind are bought in the Azure portal, not in Partner Center.',
    'quantity-missing': 'The offer needs a number of licenses.',
    'quantity-out-of-range': ({ from, to }) => say`The number of licenses must be between ${count(from)} and ${count(to)}.`,
    'cloud-not-served': ({ cloud }) => say`It is not sold in ${word(words.clouds, cloud)}.`,
    'customer-agreement-missing': 'The customer has not accepted the Microsoft Customer Agreement.',
    'prerequisite-missing': ({ anyOf }) =>
      say`The add-on needs one of these first: ${[
        list(
          'or',
          anyOf.map((offer) => [outside(offer)]),
        ),
      ]}.`,
    'trial-not-offered': 'There is no trial of this for this customer.',
    'partner-not-selling': ({ sellers }) => say`Only these sell it: ${all(words.sellers, sellers)}.`,
    'custom-end-not-offered': 'The end of this term cannot be chosen.',
    'term-running': ({ startedAt }) => say`The end of a term is chosen before it begins; this one began on ${moment(startedAt)}.`,
    'end-beyond-term': ({ endsAt, naturalEndsAt }) =>
      say`The term cannot end there: it would run ${until(endsAt)} instead of ${until(naturalEndsAt)}.`,
    'monthly-end-not-alignable': 'This term cannot be aligned to a monthly one.',
    'end-day-not-alignable': ({ endsAt }) =>
      say`A monthly term cannot be aligned to one that runs ${until(endsAt)}, a late day but not the last of its month.`,
    'term-fixed-in-trial': 'The term cannot be changed during the trial.',
    'fixed-in-trial': 'Not possible during the trial.',
    'trial-cannot-be-waived': 'The trial cannot be waived: it runs to its end.',
    'term-not-longer': ({ present, asked }) =>
      say`A running term can only be made longer: it is ${word(words.durations, present)}, the requested one ${word(words.durations, asked)}.`,
    'term-not-offered': ({ offered }) => say`The offer is available only with these terms: ${all(words.durations, offered)}.`,
    'plan-not-offered': 'No plan has this term and billing cycle.',
    'frequency-fixed': 'The billing frequency of this plan does not change during its term.',
    'too-few-seats': ({ least }) => say`The conversion needs at least ${count(least)} licenses.`,
    'not-active': ({ status }) => say`The subscription must be active; it is ${word(words.statuses, status)}.`,
    'not-auto-renewing': 'The subscription does not renew automatically.',
    'target-in-window': ({ closesAt }) => say`The target's cancellation window is open ${until(closesAt)}.`,
    'target-term-differs': ({ present, asked }) =>
      say`The terms must match: the target's is ${word(words.durations, asked)}, the subscription's ${word(words.durations, present)}.`,
    'target-ends-earlier': ({ endsAt, targetEndsAt }) => say`The target runs ${until(targetEndsAt)}, the subscription ${until(endsAt)}.`,
    'target-not-scheduled': 'An upgrade into an existing subscription cannot be scheduled.',
    'not-exchangeable': 'Reservations of this kind cannot be exchanged.',
    'another-type': 'A reservation is exchanged only for one of the same type.',
    'commitment-too-low': ({ least, offered }) => say`The new reservation costs ${money(offered)}; it must cost at least ${money(least)}.`,
    'no-extended-term': 'The subscription does not go on into an extended service term.',
    'keys-withdrawn': 'Keys and downloads were not available in Partner Center on this date.',
  },
  missing: (list) => say`Missing: ${list}.`,
  gaps: {
    'before-first-source': ({ firstSource }) => say`Our sources begin on ${sourceDay(firstSource)}.`,
    'documents-silent': "Microsoft's documents do not say.",
    'unknown-value': ({ fact, value }) => say`Unknown ${factWord(facts, fact)}: ${outside(value)}.`,
  },
  events: {
    ordered: ({ at }) => say`Ordered on ${moment(at)}.`,
    activate: ({ at }) => say`Activated on ${moment(at)}.`,
    suspend: ({ at, facts }) => say`Suspended on ${moment(at)}, ${word(words.because, facts.reason)}.`,
    reactivate: ({ at }) => say`Reactivated on ${moment(at)}.`,
    cancel: ({ at }) => say`Canceled on ${moment(at)}.`,
    'set-auto-renew': ({ at, facts }) =>
      facts.autoRenew ? say`Auto-renew switched on: ${moment(at)}.` : say`Auto-renew switched off: ${moment(at)}.`,
    'set-end-of-term': ({ at, facts }) =>
      say`What follows the term was chosen on ${moment(at)}: ${word(words.endsOfTerm, facts.endOfTerm)}.`,
    'change-quantity': ({ at, facts }) => say`Number of licenses changed to ${count(facts.quantity)} on ${moment(at)}.`,
    'convert-trial': ({ at }) => say`Trial converted to paid on ${moment(at)}.`,
    'start-new-term': ({ at }) => say`New term started on ${moment(at)}.`,
    'schedule-change': ({ at, facts }) =>
      facts.change === null
        ? say`The scheduled change was dropped on ${moment(at)}.`
        : say`A change was scheduled for the renewal on ${moment(at)}.`,
    renew: ({ at }) => say`Renewed on ${moment(at)}.`,
    extend: ({ at }) => say`Extended month by month, at a price, from ${moment(at)}.`,
    expire: ({ at }) => say`Term ended without renewal on ${moment(at)}.`,
    disable: ({ at }) => say`Disabled on ${moment(at)}.`,
    delete: ({ at }) => say`Deleted with its data on ${moment(at)}.`,
    migrate: ({ at }) => say`Migrated to new commerce on ${moment(at)}.`,
  },
  coming: {
    'scheduled-change': (at, bounds) => say`The scheduled change takes effect on ${moment(at, bounds)}.`,
    'window-closes': (at, bounds) => say`The cancellation window is open ${until(at, bounds)}.`,
    'refund-changes': (at, bounds) => say`The refund changes on ${moment(at, bounds)}.`,
    charge: (at, bounds) => say`The next charge falls due on ${moment(at, bounds)}.`,
    'trial-ends': (at, bounds) => say`The trial runs ${until(at, bounds)}.`,
    renewal: (at, bounds) => say`It renews on ${moment(at, bounds)}.`,
    'term-ends': (at, bounds) => say`The term runs ${until(at, bounds)}.`,
    disabled: (at, bounds) => say`It is disabled on ${moment(at, bounds)}.`,
    deleted: (at, bounds) => say`It is deleted with its data on ${moment(at, bounds)}.`,
    migrated: (at, bounds) => say`It migrates to new commerce on ${moment(at, bounds)}.`,
  },
  comingUndetermined: { deleted: 'when it is deleted with its data' },
  bounds: {
    earliestAt: (at) => say`Its data is not deleted before ${moment(at)}.`,
    latestAt: (at) => say`Its data is deleted by ${moment(at)}.`,
  },
  ways: {
    move: (way) => {
      if (way.move === 'set-end-of-term') return word(endsChosen, way.endOfTerm);
      const { move, scope } = way;
      return move === 'set-auto-renew'
        ? say`turn off auto-renew`
        : saysAll(move)
          ? word(words.moves, move)
          : say`${word(words.moves, move)} ${word(words.scopes, scope)}`;
    },
    deprovision: 'deprovision the resource',
    'support-request': 'submit a customer support request',
    'ask-publisher': 'ask the publisher (who may refuse)',
    portal: ({ portal }) => say`go to ${word(words.portals, portal)}`,
    'copy-link': ({ portal }) => say`copy the link to ${word(words.portals, portal)} for the customer`,
    'reactivate-existing': ({ subscriptionId }) => say`reactivate the suspended subscription ${outside(subscriptionId)}`,
  },
  rules: {
    A: [
      'Who may create or cancel a subscription',
      'Who may buy and manage software',
      'Who may cancel a software purchase',
      'Who may get software downloads and keys',
      'Who may view the activity log',
      'Where customers find keys and downloads',
      'Clouds that the pages apply to',
      'A customer record comes first',
    ],
    B: [
      'Offers limited per customer',
      'Reactivate instead of buying',
      'Products by customer segment',
      'When a publisher does not offer it',
      'License-based publisher offers only',
      'Filters of the catalog',
      'Markets without Azure reservations',
      'Number of licenses and shared cart',
      'What can be changed after the purchase',
      "Set-up on the publisher's site",
      'Offers for commercial customers only',
    ],
    C: ['Free trial that applies automatically', 'From trial to paid term', 'Automatic renewal by default', 'Switching auto-renew off'],
    D: [
      'Reasons for a suspension',
      'Users while suspended',
      'Administrators while suspended',
      'Days until the data is deleted',
      'Expiry date shown while suspended',
      'Reactivation before the expiry',
    ],
    E: [
      'Billed monthly: full credit in the first 24 hours',
      'Billed monthly: afterwards at renewal',
      'Billed annually: full credit in the first 14 days',
      'Billed annually: afterwards at renewal',
      'No cancellation after the window',
      'Metered offers: no refund, deprovision',
      'Software: cancellation within 60 days',
      'Software: cancellation within 30 days',
      'Perpetual software: full credit',
      'Software subscriptions: prorated credit',
      'Windows 7 ESU: by support request',
      'Linux plans: no cancellation, no exchange',
      'Software is canceled per order',
      'After a software cancellation',
      'What a support request needs',
      'What starting a cancellation needs',
    ],
    F: [
      'Download link: two weeks or 50 downloads',
      'Steps to keys and downloads',
      'Activity log of keys and downloads',
      'Download link: five days',
    ],
    G: ['Where prices include tax', 'Tax rates come from the caller'],
    H: ['Saving by Azure Hybrid Benefit'],
    L: [
      'Suspended traditional subscription',
      'Suspended subscription in China',
      'Suspended new-commerce subscription',
      'New-commerce term that is not renewed',
      'Extended service term',
      'New commerce canceled in its window',
      'Suspended marketplace subscription',
      'Choice of what follows the term',
      'Out of the extended service term',
      'Suspended new-commerce license (2023-08-04)',
    ],
    M: ['Traditional licenses migrate to new commerce'],
    N: ['Support ticket after the window'],
    P: ['Global admin on the pages', 'Roles for savings plans', 'Roles in November 2019'],
    R: ['Traditional trial', 'New-commerce trial', 'Marketplace trial'],
    T: [
      'Terms and billing cycles',
      'Inclusive end dates',
      'Terms count from the anchor',
      'When a renewal completes',
      'Auto-renew by default',
      'Scheduled changes',
      'Only longer terms mid-term',
      'Coterminous end dates',
      'Charge for a change inside its cycle',
      'Terms end with a UTC day',
      'Available plans',
      'Change of the billing frequency',
      'Content of a scheduled change',
    ],
    U: ['Upgrades of new-commerce licenses'],
    V: [
      'Reservation markets over time',
      'Regional authorization',
      'Ownership limits and prerequisites',
      'Microsoft Customer Agreement',
      'Segments for software',
      'National clouds and sellers',
      'Limits on seats of new commerce',
    ],
    W: [
      'Marketplace window of 2019-03',
      'Marketplace window: 24 hours or 14 days',
      'Marketplace window: full refund only',
      'Marketplace window: 72 hours',
      'Software window: 60 days',
      'Software window: 30 days',
      'Software subscription window: 7 days',
      'Perpetual software window: 30 days',
      'Windows 7 ESU window',
      'Traditional licenses: full for 30 days, then prorated',
      'Traditional licenses: full in month 1, then prorated',
      'Traditional licenses: month 1 after renewal too',
      'New-commerce window: 72 hours',
      'New-commerce window: 7 days',
      'Reservation refund: 5 days, 12% fee',
      'Reservation refund: 5 days, no fee',
      'Reservation refund: yearly limit, no fee',
      'Savings plans: no cancellation',
      'Azure plan: cancel any time',
      'Linux plans: never',
      '72-month and 36-month plans',
      'Stated deadlines bind their own term',
    ],
    X: [
      'Tax-inclusive software prices',
      'Tax-inclusive reservation prices',
      'Price lists exclude tax',
      'Telephony and Canada',
      'Tax on the invoice total',
      'Surcharge on monthly billing',
      'Surcharge on monthly terms',
    ],
  },
  verdicts: { allowed: 'Allowed.', computed: 'Computed.', refused: 'Not possible.', undetermined: 'Cannot be determined.' },
  unknown: 'This version cannot explain this.',
  unknownWay: 'do it in a way that this version cannot explain',
  contested: (interpretations) => say`The documents also allow another answer (${interpretations}).`,
  sure: {
    stated: (since) => say`In force since ${since}.`,
    'first-seen': (since) => say`First seen on ${since}.`,
    preview: (since) => say`Seen on ${since} in a preview alone.`,
    reported: (since) => say`Reported by distributors or the press; in force since ${since}.`,
    seenUntil: (until) => say`Last seen on ${until}.`,
  },
  how: (way) => say`To do so, ${way}.`,
  instead: (ways) => say`Instead, ${ways}.`,
} as const satisfies Texts;
