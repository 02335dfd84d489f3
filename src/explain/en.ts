import type { Instant } from '../kernel/instant.js';
import type { RefundUntil } from '../rules/canceling/window.js';
import type { Phrase } from './phrase.js';
import {
  all,
  count,
  day,
  isOfAnotherTime,
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
  refunds: { full: 'a full refund', prorated: 'a prorated refund', none: 'no refund', 'not-stated': 'an unstated refund' },
  scopes: { subscription: 'the subscription', order: 'the whole order', seats: 'the seats' },
  portals: { azure: 'the Azure portal', 'microsoft-365': 'the Microsoft 365 admin center', publisher: "the publisher's site" },
  users: { yes: 'Users have access.', no: 'Users have no access.' },
  administrators: {
    yes: 'Administrators have access.',
    no: 'Administrators have no access.',
    'to-save-data': "The partner's administrator may save the data.",
    'not-stated': 'Whether administrators have access is not stated.',
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
  end: 'let it end with its term, after which nothing is charged, nobody has access, and there is no way back',
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
  'not-stated': 'an unstated one',
};

/** The refunds that are left of a window, each with its own end. */
function refundsLeft(refunds: readonly RefundUntil[]): Phrase {
  return refunds.flatMap(({ refund, untilAt }, index) => [
    ...(index === 0 ? word(words.refunds, refund) : say`, then ${word(furtherRefunds, refund)}`),
    ...(untilAt === null ? say` at any time` : say` ${until(untilAt)}`),
  ]);
}

function stated(at: Instant | null): Phrase {
  return at === null ? say`none` : say`${moment(at)}`;
}

export const english = {
  locale: 'en',
  answers: {
    cancellation: {
      immediate: ({ refunds, window: { closesAt }, creditedOn, disagreement }) => [
        ...(refunds.length > 0
          ? say`Can be canceled now with ${refundsLeft(refunds)}`
          : closesAt === null
            ? say`Can be canceled at any time. There is no refund.`
            : say`Can be canceled ${until(closesAt)}. There is no refund.`),
        ...(refunds.length === 0 ? none : creditedOn === null ? say`.` : say`, credited on the next invoice.`),
        ...(refunds.length === 0 || refunds.at(-1)?.untilAt === closesAt
          ? none
          : closesAt === null
            ? say` Canceling stays possible after that.`
            : say` Canceling stays possible ${until(closesAt)}.`),
        ...(disagreement === null
          ? none
          : say` The deadline stated by the server (${stated(disagreement.statedAt)}) is not the computed one (${stated(disagreement.oursAt)}).`),
      ],
      'at-renewal': ({ effectiveAt }) =>
        effectiveAt === null
          ? say`Can be canceled at renewal only, without a refund.`
          : say`Can be canceled at renewal only, without a refund: it runs ${until(effectiveAt)}.`,
      deprovision: 'It is billed after use, so nothing is refunded: deprovision the resource to cancel it.',
      refused: 'Cannot be canceled now.',
      undetermined: 'Whether it can be canceled cannot be determined.',
    },
    'cancellation-timeline': {
      computed: ({ fromAt, untilAt, segments }) =>
        say`From ${moment(fromAt)} ${until(untilAt)}, what canceling does changes this often: ${count(Math.max(0, segments.length - 1))}.`,
      undetermined: 'What canceling does over that time cannot be determined.',
    },
    'seat-reduction': {
      allowed: ({ refund }) => say`Seats can be removed now with ${word(words.refunds, refund)}.`,
      refused: 'These seats cannot be removed now.',
      undetermined: 'Whether seats can be removed cannot be determined.',
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
      undetermined: ({ creditBounds }) =>
        creditBounds === undefined
          ? say`The refund cannot be determined.`
          : say`The refund cannot be determined. It is ${money(creditBounds.most)} at most.`,
    },
    'suspension-expiry': {
      computed: ({ expiresAt, reactivatableUntilAt, retentionDays, contested, earliestAt, latestAt }) => [
        ...say`Can be reactivated ${until(reactivatableUntilAt)}; its data is deleted on ${day(expiresAt)}, ${days(retentionDays)} after the suspension.`,
        ...(contested.length === 0 ? none : say` It is kept ${until(earliestAt)} for certain, and ${until(latestAt)} at most.`),
      ],
      undetermined: 'When it expires cannot be determined.',
    },
    reactivation: {
      allowed: ({ window: { closesAt } }) =>
        closesAt === null ? say`Can be reactivated at any time.` : say`Can be reactivated ${until(closesAt)}.`,
      refused: 'Cannot be reactivated.',
      undetermined: 'Whether it can be reactivated cannot be determined.',
    },
    market: {
      allowed: 'It is not on the list of markets without it.',
      refused: 'It is not sold in this market.',
      undetermined: 'Whether it is sold in this market cannot be determined.',
    },
    region: {
      allowed: ({ area, billingCurrency }) => [
        ...say`The partner may sell there: both are in the area ${word(words.areas, area)}`,
        ...(billingCurrency === null ? say`.` : say`, billed in ${outside(billingCurrency)}.`),
      ],
      refused: 'The partner may not sell there.',
      undetermined: 'Whether the partner may sell there cannot be determined.',
    },
    cloud: {
      allowed: 'It is sold in this cloud.',
      refused: 'It is not sold in this cloud.',
      undetermined: 'Whether it is sold in this cloud cannot be determined.',
    },
    'price-split': {
      computed: ({ net, tax, gross, priceIncludedTax }) =>
        priceIncludedTax
          ? say`${money(gross)} includes tax: ${money(net)} net and ${money(tax)} tax.`
          : say`${money(net)} excludes tax: with ${money(tax)} tax it is ${money(gross)}.`,
      undetermined: 'Whether the price includes tax cannot be determined.',
    },
    'invoice-tax': {
      computed: ({ net, tax, gross }) => say`The invoice is ${money(net)} net, ${money(tax)} tax, ${money(gross)} in all.`,
      undetermined: 'The tax of the invoice cannot be determined.',
    },
    role: {
      allowed: ({ through }) => say`The role allows it, in ${word(words.places, through)}.`,
      refused: 'The role does not allow it.',
      undetermined: 'Whether the role allows it cannot be determined.',
    },
    purchase: {
      allowed: ({ setUpAt, trialDays }) => [
        ...say`Can be bought.`,
        ...(trialDays === null ? none : say` It begins with a free trial of ${days(trialDays)}.`),
        ...(setUpAt === null ? none : say` Set-up is finished on the publisher's site.`),
      ],
      refused: 'Cannot be bought.',
      undetermined: 'Whether it can be bought cannot be determined.',
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
      undetermined: 'Whether the download link still works cannot be determined.',
    },
    'support-request': {
      computed: ({ complete, missing }) =>
        complete ? say`The support request is complete.` : say`The support request still needs: ${quoted(missing)}.`,
      undetermined: 'What the support request needs cannot be determined.',
    },
    access: {
      computed: ({ users, administrators, dataUntilAt }) => [
        ...say`${word(words.users, users)} ${word(words.administrators, administrators)}`,
        ...(dataUntilAt === null ? none : say` The data is kept ${until(dataUntilAt)}.`),
      ],
      undetermined: 'Who has access cannot be determined.',
    },
    'coterminous-end': {
      allowed: ({ endsAt, naturalEndsAt }) => say`The aligned term runs ${until(endsAt)}; by itself it would run ${until(naturalEndsAt)}.`,
      refused: 'The end of the term cannot be aligned.',
      undetermined: 'Whether the end of the term can be aligned cannot be determined.',
    },
    'term-change': {
      immediate: 'The term can be changed at once.',
      'next-cycle': 'The billing frequency can be changed, from the next billing cycle on.',
      refused: 'The term cannot be changed.',
      undetermined: 'Whether the term can be changed cannot be determined.',
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
      undetermined: 'Whether a change can be scheduled cannot be determined.',
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
      undetermined: 'Whether it can be upgraded cannot be determined.',
    },
    exchange: {
      allowed:
        'The reservation can be exchanged: the old one is refunded for the days that are left, the new one is charged in full, and its term starts on the day of the exchange.',
      refused: 'The reservation cannot be exchanged.',
      undetermined: 'Whether the reservation can be exchanged cannot be determined.',
    },
    'mid-cycle-charge': {
      computed: ({ refund, charge, net, unit, billed, cycle }) =>
        say`${money(refund)} comes back and ${money(charge)} is charged for ${count(billed)} of ${unit === 'days' ? days(cycle) : months(cycle)}; the difference is ${money(net)}.`,
      undetermined: 'What the change costs inside its charge cycle cannot be determined.',
    },
    'plan-price': {
      computed: ({ price, cycles, surchargePercent, by }) => [
        ...say`A seat costs ${money(price)} each charge cycle, ${count(cycles)} in the term.`,
        ...(by === 'surcharge' ? say` The price was not stated: it is computed with a surcharge of ${count(surchargePercent)} %.` : none),
      ],
      undetermined: 'What the plan costs cannot be determined.',
    },
    'extended-term-charge': {
      computed: ({ total, month, surchargePercent, charge, usedDays, monthDays }) =>
        say`The extended service term has cost ${money(total)} so far: a month is ${money(month)} (${count(surchargePercent)} % on top), the present one ${money(charge)} for ${count(usedDays)} of ${days(monthDays)}.`,
      refused: 'There is no extended service term.',
      undetermined: 'What the extended service term costs cannot be determined.',
    },
    'reservation-refund-limit': {
      computed: ({ limit, used, left, returns, fits, fitsFromAt }) => [
        ...say`${money(used)} of ${money(limit)} is used, ${money(left)} is left.`,
        ...(returns === null ? none : say` ${money(returns.amount)} returns on ${moment(returns.returnsAt)}.`),
        ...(fits === null ? none : fits ? say` The amount asked for fits.` : say` The amount asked for does not fit.`),
        ...(fitsFromAt === null ? none : say` It fits from ${moment(fitsFromAt)}.`),
      ],
      undetermined: 'How much may still be refunded cannot be determined.',
    },
  },
  moves: {
    activate: { refused: 'Cannot be activated.', undetermined: 'Whether it can be activated cannot be determined.' },
    suspend: { refused: 'Cannot be suspended.', undetermined: 'Whether it can be suspended cannot be determined.' },
    reactivate: { refused: 'Cannot be reactivated.', undetermined: 'Whether it can be reactivated cannot be determined.' },
    cancel: { refused: 'Cannot be canceled.', undetermined: 'Whether it can be canceled cannot be determined.' },
    'set-auto-renew': { refused: 'Auto-renew cannot be changed.', undetermined: 'Whether auto-renew can be changed cannot be determined.' },
    'set-end-of-term': {
      refused: 'What follows the term cannot be chosen.',
      undetermined: 'Whether what follows the term can be chosen cannot be determined.',
    },
    'change-quantity': {
      refused: 'The number of licenses cannot be changed.',
      undetermined: 'Whether the number of licenses can be changed cannot be determined.',
    },
    'convert-trial': {
      refused: 'The trial cannot be converted to paid.',
      undetermined: 'Whether the trial can be converted to paid cannot be determined.',
    },
    'start-new-term': { refused: 'No new term can be started.', undetermined: 'Whether a new term can be started cannot be determined.' },
    'schedule-change': {
      refused: 'The change cannot be scheduled.',
      undetermined: 'Whether the change can be scheduled cannot be determined.',
    },
    renew: { refused: 'Cannot be renewed.', undetermined: 'Whether it can be renewed cannot be determined.' },
    extend: { refused: 'The term is not extended.', undetermined: 'Whether the term is extended cannot be determined.' },
    expire: { refused: 'The term does not end.', undetermined: 'Whether the term ends cannot be determined.' },
    disable: { refused: 'Is not disabled.', undetermined: 'Whether it is disabled cannot be determined.' },
    delete: { refused: 'Is not deleted.', undetermined: 'Whether it is deleted cannot be determined.' },
    migrate: { refused: 'It does not migrate to new commerce.', undetermined: 'Whether it migrates to new commerce cannot be determined.' },
  },
  reasons: {
    'illegal-move': ({ legal }) =>
      legal.length === 0
        ? say`The subscription's present state allows no change.`
        : say`The subscription's present state does not allow this; it allows: ${all(words.moves, legal)}.`,
    'before-last-event': ({ changedAt }) => say`The date asked about lies before the last change on ${moment(changedAt)}.`,
    'not-advanced': ({ dueAt }) => say`Something was due on ${moment(dueAt)}: advance the subscription first.`,
    'role-not-allowed': ({ allowed }) => say`Roles that may do this: ${all(words.roles, allowed)}.`,
    'before-order': ({ orderedAt }) => say`The date asked about lies before the order on ${moment(orderedAt)}.`,
    'already-ended': ({ status }) => say`The subscription is already ${word(words.statuses, status)}.`,
    'not-cancellable': 'This product cannot be canceled.',
    'support-request-required': 'It takes a customer support request.',
    'window-closed': ({ closedAt }) => say`The cancellation window was open ${until(closedAt)}.`,
    'retention-over': ({ expiredAt }) => say`It could be reactivated ${until(expiredAt)}.`,
    'market-not-served': ({ market: code }) => say`It cannot be sold in ${market(code)}.`,
    'owned-and-limited': ({ limit }) => say`A customer may hold ${count(limit)} of this offer, and this customer already does.`,
    'too-many-seats': ({ limit, left }) =>
      say`The limit on seats of this product over all subscriptions of a customer is ${count(limit)}; left are ${count(left)}.`,
    'suspended-copy-exists': ({ subscriptionId }) =>
      say`The customer's own copy ${outside(subscriptionId)} is suspended: reactivate it instead of buying again.`,
    suspended: 'The subscription is suspended: nothing can be changed until it is reactivated.',
    'quantity-locked': ({ reducible }) => say`Seats that can still be removed: ${count(reducible)}.`,
    'no-customer-record': 'The customer has no record yet: create it first.',
    'segment-not-served': ({ served }) => say`The customer's segment is not served; served are: ${all(words.segments, served)}.`,
    'billing-cycle-not-offered': 'The offer does not come with this billing cycle.',
    'publisher-market': ({ market: code }) => say`The publisher does not support the customer's country or region, ${market(code)}.`,
    'not-in-program': 'The publisher keeps the offer out of the CSP program.',
    'exclusive-to-others': 'The offer is exclusive to certain CSP partners.',
    'not-transactable': 'The offer cannot be transacted in Partner Center.',
    'no-longer-sold': 'Traditional offers like this one are no longer sold; new commerce has taken their place.',
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
      say`The term cannot end there: it would run ${until(endsAt)}, and by itself it runs ${until(naturalEndsAt)}.`,
    'monthly-end-not-alignable': 'This term cannot be aligned to a monthly one.',
    'end-day-not-alignable': ({ endsAt }) =>
      say`A monthly term cannot be aligned to one that runs ${until(endsAt)}, a late day that is not the last of its month.`,
    'term-fixed-in-trial': 'The term cannot be changed during the trial.',
    'fixed-in-trial': 'Not possible during the trial.',
    'trial-cannot-be-waived': 'The trial cannot be waived: it runs to its end.',
    'term-not-longer': ({ present, asked }) =>
      say`A running term can only become longer: it is ${word(words.durations, present)}, asked for is ${word(words.durations, asked)}.`,
    'term-not-offered': ({ offered }) => say`The offer does not come with this term; offered are: ${all(words.durations, offered)}.`,
    'plan-not-offered': 'There is no such plan of this term and billing cycle.',
    'frequency-fixed': 'The billing frequency of this plan does not change during its term.',
    'too-few-seats': ({ least }) => say`The conversion needs at least ${count(least)} licenses.`,
    'not-active': ({ status }) => say`The subscription must be active; it is ${word(words.statuses, status)}.`,
    'not-auto-renewing': 'The subscription does not renew automatically.',
    'target-in-window': ({ closesAt }) => say`The target's cancellation window is open ${until(closesAt)}.`,
    'target-term-differs': ({ present, asked }) =>
      say`The target's term must match: it is ${word(words.durations, asked)}, that of the subscription ${word(words.durations, present)}.`,
    'target-ends-earlier': ({ endsAt, targetEndsAt }) => say`The target runs ${until(targetEndsAt)}, the subscription ${until(endsAt)}.`,
    'target-not-scheduled': 'An upgrade into an existing subscription cannot be scheduled.',
    'not-exchangeable': 'This reservation is of those that are never exchanged.',
    'another-type': 'A reservation is exchanged only for one of the same type.',
    'commitment-too-low': ({ least, offered }) => say`The new reservation costs ${money(offered)}; it must cost at least ${money(least)}.`,
    'no-extended-term': 'The subscription does not go on into an extended service term.',
    'keys-withdrawn': 'Keys and downloads were not available in Partner Center on this date.',
  },
  gaps: {
    'fact-missing': ({ fact }) =>
      isOfAnotherTime(fact) ? say`Stated for another time than this one: ${outside(fact)}.` : say`Not stated: ${outside(fact)}.`,
    'before-first-source': ({ firstSource }) => say`Nothing is known of the time before the first source, ${sourceDay(firstSource)}.`,
    'documents-silent': 'The documents do not say.',
    'unknown-value': ({ fact, value }) => say`Unknown value of ${outside(fact)}: ${outside(value)}.`,
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
    'scheduled-change': (at) => say`The scheduled change takes effect on ${moment(at)}.`,
    'window-closes': (at) => say`The cancellation window is open ${until(at)}.`,
    'refund-changes': (at) => say`The refund changes on ${moment(at)}.`,
    charge: (at) => say`The next charge falls due on ${moment(at)}.`,
    'trial-ends': (at) => say`The trial runs ${until(at)}.`,
    renewal: (at) => say`It renews on ${moment(at)}.`,
    'term-ends': (at) => say`The term runs ${until(at)}.`,
    disabled: (at) => say`It is disabled on ${moment(at)}.`,
    deleted: (at) => say`It is deleted with its data on ${moment(at)}.`,
    migrated: (at) => say`It migrates to new commerce on ${moment(at)}.`,
  },
  comingUndetermined: { deleted: 'When it is deleted with its data cannot be determined.' },
  bounds: { earliestAt: (at) => say`Earliest: ${moment(at)}.`, latestAt: (at) => say`Latest: ${moment(at)}.` },
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
    'ask-publisher': 'ask the publisher (it need not agree)',
    portal: ({ portal }) => say`go to ${word(words.portals, portal)}`,
    'copy-link': ({ portal }) => say`copy the link to ${word(words.portals, portal)} for the customer`,
    'reactivate-existing': ({ subscriptionId }) => say`reactivate the suspended subscription ${outside(subscriptionId)}`,
  },
  rules: {
    A1: 'Who may create, suspend or cancel a subscription',
    A2: 'Who may buy and manage software',
    A3: 'Who may cancel a software purchase',
    A4: 'Who may get software downloads and keys',
    A5: 'Who may view the activity log',
    A6: 'Where customers find keys and downloads',
    A7: 'Clouds that the pages apply to',
    A8: 'A customer record comes first',
    B1: 'Offers limited per customer',
    B2: 'Reactivate a suspended copy instead of buying',
    B3: 'Products by customer segment',
    B4: 'When a publisher does not offer it',
    B5: 'License-based publisher offers only',
    B6: 'Filters of the catalog',
    B7: 'Markets without Azure reservations',
    B8: 'Number of licenses and shared cart',
    B9: 'What can be changed after the purchase',
    B10: "Set-up on the publisher's site",
    B11: 'Reservations and server subscriptions for commercial customers',
    C1: 'Free trial that applies by itself',
    C2: 'From trial to paid term',
    C3: 'Automatic renewal by default',
    C4: 'Switching auto-renew off',
    D1: 'Reasons for a suspension',
    D2: 'Users while suspended',
    D3: 'Administrators while suspended',
    D4: 'Days until the data is deleted',
    D5: 'Expiry date shown while suspended',
    D6: 'Reactivation before the expiry',
    E1: 'Billed monthly: full credit in the first 24 hours',
    E2: 'Billed monthly: afterwards at renewal',
    E3: 'Billed annually: full credit in the first 14 days',
    E4: 'Billed annually: afterwards at renewal',
    E5: 'No option to cancel after the window',
    E6: 'Metered offers: no refund, deprovision',
    E7: 'Software: cancellation within 60 days',
    E8: 'Software: cancellation within 30 days',
    E9: 'Perpetual software: full credit',
    E10: 'Software subscriptions: prorated credit',
    E11: 'Windows 7 ESU: by support request',
    E12: 'Linux plans: no cancellation, no exchange',
    E13: 'Software is canceled per order',
    E14: 'What follows a software cancellation',
    E15: 'What a support request needs',
    E16: 'What starting a cancellation needs',
    F1: 'Download link: two weeks or 50 downloads',
    F2: 'Steps to keys and downloads',
    F3: 'Activity log of keys and downloads',
    F4: 'Download link: five days from the first download',
    G1: 'Where prices include tax',
    G2: 'Tax rates come from the caller',
    H1: 'Saving by Azure Hybrid Benefit',
    L1: 'Suspended traditional subscription',
    L2: 'Suspended subscription in China',
    L3: 'Suspended new-commerce subscription',
    L4: 'New-commerce term that is not renewed',
    L5: 'Extended service term',
    L6: 'New commerce canceled in its window',
    L7: 'Marketplace subscription suspended for nonpayment',
    L8: 'Choice of what follows the term',
    L9: 'Out of the extended service term',
    L10: 'New-commerce license suspended before and after 2023-08-04',
    M1: 'Traditional licenses migrate to new commerce',
    N1: 'Support ticket after the window',
    P1: 'Global admin on the pages',
    P2: 'Roles for savings plans',
    P3: 'Roles on the create page, November 2019',
    R1: 'Traditional trial',
    R2: 'New-commerce trial',
    R3: 'Marketplace trial',
    T1: 'Terms and billing cycles',
    T2: 'Inclusive end dates',
    T3: 'Terms count from the anchor',
    T4: 'When a renewal completes',
    T5: 'Auto-renew by default',
    T6: 'Scheduled changes',
    T7: 'Mid-term only a longer term',
    T8: 'Coterminous end dates',
    T9: 'Charge for a change inside its cycle',
    T10: 'Terms that end with a UTC day',
    T11: 'Plans that there are',
    T12: 'Change of the billing frequency',
    T13: 'Content of a scheduled change',
    U1: 'Upgrades of new-commerce licenses',
    V1: 'Reservation markets over time',
    V2: 'Regional authorization',
    V3: 'Ownership limits and prerequisites',
    V4: 'Microsoft Customer Agreement',
    V5: 'Segments for software',
    V6: 'National clouds and sellers',
    V7: 'Limits on seats of new commerce',
    W1: 'Marketplace window of 2019-03',
    W2: 'Marketplace window: 24 hours or 14 days',
    W3: 'Marketplace window: full refund only',
    W4: 'Marketplace window: 72 hours',
    W5: 'Software window: 60 days',
    W6: 'Software window: 30 days',
    W7: 'Software subscription window: 7 days',
    W8: 'Perpetual software window: 30 days',
    W9: 'Windows 7 ESU window',
    W10: 'Traditional licenses: full for 30 days, then prorated',
    W11: 'Traditional licenses: full in month 1, then prorated',
    W12: 'Traditional licenses: month 1 after renewal too',
    W13: 'New-commerce window: 72 hours',
    W14: 'New-commerce window: 7 days',
    W15: 'Reservation refund: 5 days, fee of 12 %',
    W16: 'Reservation refund: up to 5 days without fee',
    W17: 'Reservation refund: yearly limit, no fee',
    W18: 'Savings plans: no cancellation',
    W19: 'Azure plan: cancel any time',
    W20: 'Linux plans: never',
    W21: '72-month and 36-month plans',
    W22: 'Stated deadlines bind their own term',
    X1: 'Tax-inclusive software prices',
    X2: 'Tax-inclusive reservation prices',
    X3: 'Price lists exclude tax',
    X4: 'Telephony and Canada',
    X5: 'Tax on the invoice total',
    X6: 'Surcharge on monthly billing of longer terms',
    X7: 'Surcharge on monthly terms',
  },
  verdicts: { allowed: 'Allowed.', computed: 'Computed.', refused: 'Not possible.', undetermined: 'Cannot be determined.' },
  unknown: {
    answer: 'This version cannot explain the answer.',
    reason: 'There is a reason that this version cannot explain.',
    gap: 'Something is missing that this version cannot explain.',
    way: 'do it in a way that this version cannot explain',
    event: 'Something happened that this version cannot explain.',
    coming: 'Something is to come that this version cannot explain.',
  },
  ownPolicy: 'your own policy',
  contested: (interpretations) => say`Under another interpretation of the documents (${interpretations}) the answer would differ.`,
  sure: {
    stated: (since) => say`In force since ${since}.`,
    'first-seen': (since) => say`First seen on ${since}.`,
    reported: (since) => say`Reported by distributors or the press, in force since ${since}.`,
    seenUntil: (until) => say`Last seen on ${until}.`,
  },
  how: (way) => say`How: ${way}.`,
  instead: (ways) => say`Instead: ${ways}.`,
  until: { day: (last) => say`until the end of ${last}`, moment: (end) => say`until ${end}` },
  dayLabel: ' (UTC)',
  market: (name, code) => `${name} (${code})`,
  quoted: (text) => `"${text}"`,
  between: ' ',
  blank: '?',
} as const satisfies Texts;

/** A rule that has a title. */
export type TitledRule = keyof typeof english.rules;
