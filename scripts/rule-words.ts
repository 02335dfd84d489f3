/** What every value of every policy table means, in words for a reader who knows no TypeScript. */
import { words as english } from '../src/explain/en.js';
import { decimal } from '../src/kernel/money.js';
import type { Rounding } from '../src/policy/proration.js';
import type { AnyEntry, RulebookEntry } from '../src/rulebook/entries.js';
import type { TableName } from '../src/policy/tables.js';
import type { Area } from '../src/vocabulary/area.js';
import type { Market } from '../src/vocabulary/market.js';
import { marketNames } from '../src/vocabulary/market-names.js';
import type { BillingCycle, ProductFamily } from '../src/vocabulary/product.js';
import type { Move } from '../src/vocabulary/move.js';
import type { CustomerSegment } from '../src/vocabulary/purchase-request.js';
import type { Duration } from '../src/vocabulary/term.js';
import type { Way } from '../src/vocabulary/way.js';

const { roles, clouds, statuses, sellers, areas, durations, portals } = english;

export const familyNames: { readonly [F in ProductFamily]: string } = {
  'license-based': 'Traditional licenses',
  'new-commerce-license': 'New-commerce licenses',
  'software-subscription': 'Software subscriptions',
  'perpetual-software': 'Perpetual software',
  'windows-7-esu': 'Windows 7 extended security updates',
  'azure-linux-plan': 'SUSE and Red Hat plans',
  'azure-reservation': 'Azure reservations',
  'azure-savings-plan': 'Azure savings plans',
  'azure-plan': 'Azure plans (usage)',
  'isv-saas': 'Marketplace SaaS',
  'isv-metered': 'Metered marketplace offers',
};

export const cycleName = (cycle: BillingCycle): string => (cycle === 'none' ? 'no billing' : cycle);

export const certaintyNames = {
  stated: 'stated by Microsoft',
  'first-seen': 'first seen in a dated Microsoft document',
  preview: 'seen in documents of a preview alone',
  reported: 'only reported by distributors or press',
  'callers-own': "the caller's own",
} as const;

/** How an amount is rounded. */
export const roundingNames: { readonly [R in Rounding]: string } = {
  'cut-line': 'the exact amount of all seats is cut to two decimals',
  'cut-per-seat': "the seat's price is cut to two decimals, then multiplied by the seats",
  'day-price-per-seat': "the seat's price of a day is rounded, times days rounded to the cent, times seats",
  'per-day-then-seat': 'the price of a day is rounded, times days, per seat, rounded again, times seats',
  once: 'the exact amount is rounded once, half away from zero',
};

/** A word of ours as plain words. */
export function plain(word: string): string {
  return word.replaceAll('-', ' ');
}

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
const yes = (value: boolean): string => (value ? 'yes' : 'no');
const orSilent = (value: boolean | 'not-stated'): string => (value === 'not-stated' ? 'not stated' : yes(value));
const days = (count: number): string => (count === 1 ? '1 day' : `${String(count)} days`);
const hours = (count: number): string =>
  count % 24 === 0 && count >= 72 ? `${String(count)} hours (${days(count / 24)})` : `${String(count)} hours`;
const months = (count: number): string => (count === 1 ? '1 month' : `${String(count)} months`);
const list = (words: readonly string[]): string => (words.length === 0 ? 'none' : words.join(', '));
const plainList = (words: readonly string[]): string => list(words.map(plain));
/** The billing cycles of each term, in words. */
const plansOf = (byTerm: { readonly [D in Duration]?: readonly BillingCycle[] }): string =>
  (Object.keys(durations) as readonly Duration[])
    .flatMap((term) => (byTerm[term] === undefined ? [] : [`${durations[term]}: ${list(byTerm[term].map(cycleName))}`]))
    .join('; ');
const segmentList = (names: readonly CustomerSegment[]): string => list(names.map((name) => english.segments[name]));
const moveList = (names: readonly Move[]): string => list(names.map((name) => english.moves[name]));
const families = (names: readonly ProductFamily[]): string => list(names.map((name) => familyNames[name]));
const market = (code: Market): string => `${marketNames[code][0]} (${code})`;
const marketList = (codes: readonly Market[]): string => list(codes.map(market).sort((a, b) => (a < b ? -1 : 1)));
const field = (name: string): string => name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);

const remaining = (way: Way): string =>
  way.by === 'copy-link' ? `copying the link to ${portals[way.portal]} for the customer` : plain(way.by);

type Values<T extends TableName> = RulebookEntry<T>['values'];
type Every<U> = U extends unknown ? keyof U : never;
type Value<U, K> = U extends unknown ? (K extends keyof U ? Exclude<U[K], undefined> : never) : never;
type Words<U> = { readonly [K in Every<U>]: readonly [label: string, said: (value: Value<U, K>) => string] };

type Length = Values<'cancellation-window'>['duration'];
function lengthWords(length: Length): string {
  if (length === 'any-time') return 'never closes';
  if (length === 'never') return 'none';
  if (length === 'not-stated') return 'not stated';
  return 'hours' in length ? hours(length.hours) : `${String(length.calendarDays)} calendar days (UTC), through the end of the last day`;
}

type Refund = Values<'cancellation-window'>['refund'];
function refundWords(refund: Refund): string {
  const shares = { full: 'full', prorated: 'prorated', none: 'no refund', 'not-stated': 'amount not stated' } as const;
  const steps = refund.map(({ share, hours: untilHour, months: count, feePercent: fee }) => {
    const until = count !== undefined ? ` for ${months(count)}` : untilHour === null ? '' : ` for ${hours(untilHour)}`;
    const less = fee === undefined ? '' : fee === 'not-stated' ? ', less a fee of an unstated amount' : `, less a fee of ${String(fee)} %`;
    return shares[share] + until + less;
  });
  return steps.join(', then ');
}

type Under = NonNullable<Values<'cancellation-window'>['overrides']>;
function underWords(under: Under): string {
  return Object.entries(under)
    .flatMap(([id, words]) => Object.entries(words).map(([word, terms]) => [`${id} "${word}"`, terms] as const))
    .map(([interpretation, { duration, refund, afterClose, reopenedBy, from, overrides: further }]) => {
      const parts = [
        duration === undefined ? '' : `window ${lengthWords(duration)}`,
        refund === undefined ? '' : `refund ${refundWords(refund)}`,
        afterClose === undefined ? '' : `afterwards ${plain(afterClose)}`,
        reopenedBy === undefined ? '' : `opened anew by ${plainList(reopenedBy)}`,
        from === undefined ? '' : `for orders from ${from}`,
        further === undefined ? '' : `and then ${underWords(further)}`,
      ];
      return `${interpretation}: ${parts.filter((part) => part !== '').join(', ')}`;
    })
    .join('; ');
}

const counted = (kind: string, limit: number): string => `${String(limit)} ${kind === 'lifetime' ? 'ever' : 'at a time'}`;

/** The table as a reader knows it, and the words for each of its values. */
export const tableWords: {
  readonly [T in TableName]: { readonly title: string; readonly about: string; readonly values: Words<Values<T>> };
} = {
  'cancellation-window': {
    title: 'Cancellation windows',
    about: 'How long a purchase can be canceled, and what is given back.',
    values: {
      duration: ['Window', lengthWords],
      refund: ['Refund', refundWords],
      afterClose: [
        'Once the window is over',
        (word) =>
          word === 'at-renewal' ? 'it ends at its renewal, without refund' : word === 'refused' ? 'no cancellation' : 'not stated',
      ],
      overrides: ['Under another interpretation', underWords],
      sinceByInterpretation: [
        'Begins under another interpretation',
        (interpretations) =>
          Object.entries(interpretations)
            .flatMap(([id, words]) => Object.entries(words).map(([word, since]) => `${id} "${word}": ${since}`))
            .join('; '),
      ],
      reachesBackTo: ['Reaches back to windows opened since', (day) => day],
      exceptProducts: ['Products without any window', plainList],
      exceptPlanMonths: ['Plans without any window', (lengths) => list(lengths.map((length) => `plans of ${months(length)}`))],
      exceptDenial: ['Those products and plans', plain],
      ofLowerPrice: [
        'A prorated refund is a share of',
        (is) => (is ? 'the lower of the price paid and the present one' : 'the price paid'),
      ],
      noTerminationFee: ['Early termination fee', () => 'none'],
      creditedOn: ['The credit is set against', (what) => `a ${plain(what)}`],
      parts: ['A part of the quantity', ({ how }) => (how === 'never' ? 'does not go back by itself' : 'goes back as the whole does')],
      insteadAfter: ['Once the window is over, instead', (ways) => plainList(ways.map(({ by }) => by))],
      reopenedBy: ['Opened anew by', plainList],
      shutBy: ['No window after', plainList],
    },
  },
  'reservation-refund-limit': {
    title: 'Limit on refunds of Azure reservations',
    about: 'How much commitment a customer may have refunded.',
    values: {
      limit: ['At most', (limit) => `${limit.currency} ${decimal(limit)}`],
      countsForDays: ['An amount counts for', (count) => (count === null ? 'a year, not said how counted' : days(count))],
      per: ['Counted', (of) => (of === null ? 'not stated of whom' : 'for each customer')],
      countsExchanges: ['Exchanges count', (value) => (value === null ? 'not stated' : yes(value))],
    },
  },
  'cancellation-checklist': {
    title: 'Starting a cancellation',
    about: 'What must be at hand, and how it goes.',
    values: {
      needed: ['Needed', (needed) => list(needed.map((anyOf) => anyOf.map(field).join(' or ')))],
      scope: ['Canceled by', (scope) => `the ${scope}`],
      attemptMayShow: ['The attempt may show', plainList],
      confirmationFollows: ['A confirmation follows', (value) => (value === null ? 'not stated' : yes(value))],
      through: [
        'Through',
        (through) => list(through.map((word) => (word === 'api' ? 'API' : word === 'azure-portal' ? 'Azure portal' : word))),
      ],
      steps: ['Steps in the portal', plainList],
      roles: ['Roles named', (names) => (names === null ? 'none' : list(names.map((name) => roles[name])))],
      refusedFor: ['These steps do not apply', plain],
    },
  },
  'cancellation-effects': {
    title: 'What canceling software brings about',
    about: 'What is revoked, what stays, and what customer and partner have to do.',
    values: {
      revoked: ['Revoked', plainList],
      listed: ['The item stays listed', plain],
      mustStopUsing: ['Must stop using it', plainList],
      partnerRemoves: ['The partner removes', plainList],
      creditedOn: ['The credit comes with', (word) => `the ${plain(word)}`],
      portalLagMinutes: ['The portal may show it late by', (minutes) => `up to ${String(minutes)} minutes`],
    },
  },
  'support-request': {
    title: 'Support request for a refund',
    about: 'What the request has to name.',
    values: {
      needed: [
        'Needed',
        (needed) => list(needed.map(({ anyOf, value }) => anyOf.map(field).join(' or ') + (value === undefined ? '' : ` ("${value}")`))),
      ],
      optional: ['Optional', (names) => list(names.map(field))],
    },
  },
  'suspension-retention': {
    title: 'Retention of suspended subscriptions',
    about: 'How long the data of a suspended subscription is kept.',
    values: {
      countsFrom: ['Counted from', (word) => (word === 'suspension' ? 'the suspension' : 'the end of the term')],
      days: ['Kept for', days],
      extraDays: ['The most days added, between account opening and first billing', days],
      earlierTermEnd: [
        'If the term ends before',
        (word) => ({ kept: 'nothing changes', deleted: 'deleted with the term', silent: 'not stated' })[word],
      ],
      then: ['Then', (word) => (word === 'deleted' ? 'the data is deleted' : 'it is unsubscribed')],
    },
  },
  access: {
    title: 'Access by state',
    about: 'Who reaches a subscription in each of its states.',
    values: {
      users: ['Users', yes],
      administrators: ['Administrators', (value) => (value === null ? 'not stated' : yes(value))],
      daysToSaveData: ['Days to save the data', days],
    },
  },
  'end-of-life': {
    title: 'Renewal and the end of a term',
    about: 'Whether a term renews, whether that can be switched, and what follows when it does not.',
    values: {
      selectedBy: ['The row is selected by', (word) => (word === 'order' ? 'the date of the order' : 'the date of the event')],
      renews: ['Renews', (word) => ({ 'by-default': 'by itself, unless switched off', never: 'never', 'not-stated': 'not stated' })[word]],
      switchable: ['Auto-renew can be switched', orSilent],
      stages: [
        'After the term end',
        (stages) =>
          stages === null
            ? 'no stages known'
            : `${days(stages.expiredDays)} expired, then ${days(stages.disabledDays)} disabled, then deleted`,
      ],
      unrenewedPlanMonths: ['Plans that never renew, in months', (lengths) => (lengths.length === 0 ? 'none' : list(lengths.map(String)))],
      ends: ['A term that is not renewed ends', (value) => (value ? 'yes' : 'not stated')],
      suspendedKeepsTerm: ['While suspended the term goes on, is billed, and auto-renew stays off', yes],
      pendingDays: ['The publisher has to activate it within', (count) => (count === null ? 'not stated' : days(count))],
      cancelledDays: ['From a cancellation to the deletion of the data', (count) => (count === null ? 'not stated' : days(count))],
    },
  },
  'extended-term': {
    title: 'Extended service term',
    about: 'What follows a new-commerce term that is not renewed, for terms that end from the date given on.',
    values: {
      boughtFrom: ['Bought or renewed since', (day) => day],
      billedMonths: ['Billed every', months],
      surchargePercent: ['Added to the monthly price', (percent) => `${String(percent)} %`],
      surchargePercentWithoutMonthlyPlan: ['Added where there is no monthly plan', (percent) => `${String(percent)} %`],
      share: ['A prepaid month that is canceled is refunded', plain],
      allowed: ['It may be left by', moveList],
      locked: ['Not possible in it', moveList],
      silent: ['Not stated for it', moveList],
    },
  },
  'end-of-term': {
    title: 'Choice of what follows a term',
    about: 'What follows a term that may be extended is chosen, whatever auto-renew says.',
    values: {
      choices: ['Choices', (choices) => list(choices.map((choice) => english.endsOfTerm[choice]))],
      chosenFrom: ['Chosen from', (day) => day],
      disabledDays: ['From an end by choice to the deletion of the data', days],
    },
  },
  migration: {
    title: 'Migration of traditional licenses to new commerce',
    about: 'The renewals that lead into new commerce, from the date given on.',
    values: {
      segments: ['Renewals of', segmentList],
      sinceByInterpretation: [
        'From another day',
        (days) =>
          list(
            Object.entries(days).flatMap(([id, words]) =>
              Object.entries(words).map(([value, day]) => `${day} under \`${value}\` of ${id}`),
            ),
          ),
      ],
      durations: ['Terms', (lengths) => list(lengths.map((length) => durations[length]))],
      billingCycles: ['Billing cycles', plainList],
      longestMonths: ['The longest plan', months],
      lastTraditionalStart: ['The last day on which a traditional term can have begun', (day) => day],
      becomes: ['Becomes', ({ family, duration }) => `${familyNames[family]}, ${durations[duration]}`],
    },
  },
  'support-ticket': {
    title: 'Support tickets after the window',
    about: 'Where a support ticket may be filed once the window is over; nothing is promised.',
    values: {},
  },
  'coterminous-end': {
    title: 'Shared end dates',
    about: 'Which terms may be given the end date of another subscription or of a calendar month.',
    values: {
      durations: ['For terms of', (lengths) => list(lengths.map((length) => durations[length]))],
      calendarMonth: ['Also with the end of a calendar month', yes],
      notToMonthly: ['Not aligned with a monthly subscription', (lengths) => list(lengths.map((length) => durations[length]))],
      monthlyNotToDays: [
        'A monthly term is not aligned with the days (unless the last of their month)',
        (numbers) => list(numbers.map(String)),
      ],
    },
  },
  'term-change': {
    title: 'Changing a running term',
    about: 'In the middle of a term it may only get longer; a billing cycle is never longer than its term.',
    values: {},
  },
  plan: {
    title: 'Plans',
    about: 'Which terms there are, and how each can be billed; a billing cycle is never longer than its term.',
    values: {
      durations: ['Terms', (lengths) => list(lengths.map((length) => durations[length]))],
      cycles: ['Billed', (cycles) => (cycles === null ? 'not stated' : plansOf(cycles))],
      isWhole: ['Other plans', (whole) => (whole ? 'none' : 'not stated')],
    },
  },
  'frequency-change': {
    title: 'Changing the billing frequency alone',
    about: 'Between which billing cycles a running term changes at the next cycle.',
    values: {
      between: ['Between', (cycles) => (cycles === null ? 'not stated' : plansOf(cycles) || 'none')],
      isWhole: ['Others', (whole) => (whole ? 'none' : 'not stated')],
    },
  },
  'scheduled-change': {
    title: 'Changes scheduled for the next term',
    about: 'What they need beside auto-renew being on, and what deletes them.',
    values: {
      needsStatus: ['Needs a subscription that is', (status) => statuses[status]],
      droppedBy: ['Deleted by', plainList],
      contents: ['May hold', plainList],
    },
  },
  'mid-cycle-charge': {
    title: 'Changes inside a charge cycle',
    about: 'How added and removed seats, upgrades, converted trials and changed billing plans are charged for the rest of a charge cycle.',
    values: {
      unit: ['Charged for', (word) => (word === 'days' ? 'the days that are left, its own included' : 'the whole months that are left')],
      refundsBefore: ['What was charged before', (is) => (is ? 'is refunded for the same part' : 'is not touched')],
      rounding: ['Rounding', (word) => roundingNames[word]],
      roundings: [
        'By interpretation',
        (words) => list(Object.entries(words).map(([word, rounding]) => `${word}: ${roundingNames[rounding]}`)),
      ],
    },
  },
  upgrade: {
    title: 'Upgrades',
    about: 'From which states new-commerce licenses are upgraded, into what, and which cancellation window follows.',
    values: {
      kinds: ['Of all seats or of some', plainList],
      from: ['From a subscription that is', plainList],
      targetTerm: ['The term of an existing target', (word) => (word === null ? 'not stated' : plain(word))],
      targetTermByInterpretation: ['By interpretation', (words) => plainList(Object.values(words))],
      window: ['The cancellation window', plain],
      windowOfSecond: ['That of the second subscription', plain],
    },
  },
  'reservation-exchange': {
    title: 'Exchanging a reservation',
    about: 'What the new reservation must cost, and which are not exchanged.',
    values: {
      atLeast: [
        'The new one costs at least',
        (word) =>
          word === null
            ? 'never exchanged'
            : word === 'not-stated'
              ? 'not stated'
              : word === 'refund'
                ? 'what comes back'
                : 'what is left of the commitment',
      ],
      exceptProducts: ['Not exchanged', (products) => (products.length === 0 ? 'not stated' : plainList(products))],
      exceptRule: ['By rule', plain],
      uncoveredOnly: ['Bought since then, only where no savings plan covers the service', String],
      coveredOnly: ['Traded in only where savings plans cover the service', String],
      atOnce: ['At most at once', String],
      inParts: ['A part of the quantity too', String],
    },
  },
  'plan-surcharge': {
    title: 'Surcharges of plans',
    about: 'What plans cost above the price paid upfront, by the day of the purchase or renewal.',
    values: {
      upfrontTerm: ['On the upfront price of', (length) => durations[length]],
      percent: [
        'More than paid upfront',
        (percents) => list(Object.entries(percents).map(([cycle, percent]) => `${plain(cycle)}: ${String(percent)} %`)),
      ],
      exempt: ['Products without it', plainList],
    },
  },
  trial: {
    title: 'Trials',
    about: 'How long a trial lasts and what it turns into.',
    values: {
      days: ['Length', days],
      seats: ['Seats', (count) => (count === null ? 'not stated' : `at most ${String(count)}`)],
      converts: ['Turns paid', plain],
      convertsTo: [
        'Turns into',
        (to) =>
          to === null
            ? 'the term bought with it'
            : `a term of ${durations[to.duration]}, billed ${cycleName(to.billingCycle)}, with ${String(to.seats)} seats`,
      ],
      cancellable: ['Can be canceled', plain],
      waivable: ['Can be converted by hand while it runs', (value) => (value === null ? 'not stated' : yes(value))],
      suspendable: ['Can be suspended while it runs', yes],
      leastSeats: ['Least seats of a conversion by hand', (count) => (count === null ? 'not stated' : String(count))],
      schedulable: ['Its conversion can be scheduled', yes],
      quantity: ['Seats while it runs', plain],
    },
  },
  'trial-limit': {
    title: 'Limits on trials',
    about: 'Who may have a trial.',
    values: {
      perCustomerLimit: ['Per offer and customer', String],
      limitKind: ['Counted', (kind) => ({ none: 'not at all', lifetime: 'for ever', concurrent: 'at a time' })[kind]],
      notForSegments: ['Not for', plainList],
      notForAddOns: ['Not for add-ons', yes],
      notInClouds: ['Not in', (names) => list(names.map((name) => clouds[name]))],
    },
  },
  purchase: {
    title: 'Buying',
    about: 'What holds for every purchase, and for the offers of independent publishers.',
    values: {
      catalogBy: ['The products on offer depend on', plainList],
      trialTab: ['Trials stand under a tab of their own', yes],
      counted: ['A count of licenses is needed for', families],
      sharedCart: ['Several subscriptions share a cart and are reviewed', yes],
      changeable: ['Can be changed after the purchase', plainList],
      filters: ['The catalog is filtered by', plainList],
      usageBased: ['Usage-based, bought and managed elsewhere', families],
      usageBasedAt: ['Bought there', (place) => `the ${capital(place)} portal`],
      succeeded: ['Not sold where new commerce has an equivalent, to', segmentList],
      laterMarkets: [
        'Later in',
        (days) => list(Object.entries(days).map(([code, day]) => `${market(code as Market)} (on an unstated day before ${day})`)),
      ],
      closed: ['No longer sold to', segmentList],
      keptSegments: ['Still sold to', segmentList],
      keptDurations: ['for terms of', (lengths) => list(lengths.map((length) => durations[length]))],
      soldKinds: ['Kinds of them that Partner Center sells', plainList],
      setUpAtPublisher: ["Set-up is finished on the publisher's site", families],
    },
  },
  'ownership-limit': {
    title: 'How many copies a customer may hold',
    about: 'Which copies count against the limit of an offer. What is usual decides nothing: the limit is a fact of the offer.',
    values: {
      uncounted: [
        'Copies that do not count',
        ({ lifetime, concurrent }) =>
          `against a lifetime limit: ${list(lifetime.map((status) => statuses[status]))}; against a limit at a time: ${list(concurrent.map((status) => statuses[status]))}`,
      ],
      underCopies: ['What the limit counts under I41 `copies`', (word) => word],
      countsOtherPartners: ['Seats of other partners count', (counts) => (counts === null ? 'not said' : yes(counts))],
      usual: [
        'Usual limits',
        ({ trial, smallBusiness }) =>
          `most trials ${counted(trial.kind, trial.limit)}; most small-business offers ${counted(smallBusiness.kind, smallBusiness.limit)}, with fewer than ${String(smallBusiness.fewerSeatsThan)} seats`,
      ],
    },
  },
  segments: {
    title: 'Customer segments',
    about: 'Whom a document says that a whole family is sold to; it is silent on the others.',
    values: { segments: ['Sold to', plainList] },
  },
  'customer-agreement': {
    title: 'Customer agreement',
    about: 'Where its acceptance must be on file before a purchase.',
    values: {
      clouds: ['Needed in', (names) => list(names.map((name) => clouds[name]))],
      acceptance: ['Acceptance comes on file', plainList],
      voidBefore: ['Acceptances are void of before', (day) => day],
    },
  },
  sellers: {
    title: 'Who sells',
    about: 'Which partners of the program sell at all.',
    values: { sellers: ['Sell', (kinds) => list(kinds.map((kind) => sellers[kind]))] },
  },
  roles: {
    title: 'Roles',
    about: 'Who may do what.',
    values: {
      allowed: ['Allowed', (names) => (names === null ? 'the document names no roles' : list(names.map((name) => roles[name])))],
      needs: ['Needed', (word) => (word === 'one' ? 'one of them is enough' : 'all of them at once')],
      silentOn: ['The document is silent on', (names) => list(names.map((name) => roles[name]))],
      withdrawn: ['Withdrawn; remains for the allowed', remaining],
    },
  },
  clouds: {
    title: 'National clouds',
    about: 'Which Partner Centers a page applies to; on any other cloud it is silent.',
    values: {
      served: ['Served', (names) => list(names.map((name) => clouds[name]))],
      closedTo: ['Not sold', families],
      underI42: ['Only under', (value) => `I42 \`${value}\``],
    },
  },
  'reservation-markets': {
    title: 'Markets without Azure reservations',
    about: 'Where Azure reservations are not sold.',
    values: {
      unavailable: [
        'Not sold in',
        (sets) => {
          const codes = sets.flatMap((set) => Object.keys(set) as readonly Market[]);
          return `${String(codes.length)} markets: ${marketList(codes)}`;
        },
      ],
    },
  },
  'regional-authorization': {
    title: 'Regional authorization',
    about: 'The areas inside which a partner sells, and the currency that is billed there.',
    values: {
      traditional: ['Traditional offers are', families],
      territories: ['Areas', territoryWords],
      notSpokenOf: ['Says nothing of partners in', (codes) => (codes.length === 0 ? 'none' : marketList(codes))],
    },
  },
  'tax-inclusive-markets': {
    title: 'Prices that include tax',
    about: 'Where a price includes tax; everywhere else it excludes it.',
    values: {
      inclusive: ['Prices include tax in', (codes) => (codes === 'every-market' ? 'every market' : marketList(codes))],
      softwareOnly: ['The same under `software-only` of I10', marketList],
      segments: ['Means the prices of', segmentList],
      decidedBy: ['Decided by', (word) => (word === 'market' ? 'the market of the price (the customer)' : 'the location of the partner')],
      underI10: ['Rules every family under', (value) => `I10 \`${value}\``],
    },
  },
  'invoice-tax': {
    title: 'Tax of an invoice',
    about: 'Tax is computed once, on the total of an invoice.',
    values: {},
  },
  'download-link': {
    title: 'Download links',
    about: 'How long a download link of software works.',
    values: {
      days: ['Works for', (count) => (count === null ? 'not stated' : days(count))],
      countedFrom: ['Counted from', (word) => (word === 'issue' ? 'its issue' : 'the first download')],
      downloads: ['Downloads', (count) => (count === null ? 'no limit stated' : `at most ${String(count)}`)],
      reissue: ['Issued again', plain],
    },
  },
  'download-steps': {
    title: 'The way to keys and downloads',
    about: 'What is done, in order.',
    values: {
      steps: ['Steps', (steps) => steps.map((step, index) => `${String(index + 1)}. ${plain(step)}`).join(', ')],
      keyDigits: ['Digits of the key', (count) => (count === null ? 'not stated' : String(count))],
      withdrawn: ['Withdrawn; remains', remaining],
    },
  },
  'activity-log': {
    title: 'Activity log of keys and downloads',
    about: 'What the activity log lists within a date range.',
    values: { lists: ['Lists', plainList] },
  },
  'hybrid-benefit': {
    title: 'Azure hybrid benefit',
    about: 'A documented fact, used by no computation.',
    values: {
      savingUpToPercent: ['Stated saving', (percent) => `up to ${String(percent)} %`],
      savedOn: ['Saved on', plain],
      licenses: ['Licenses', plainList],
      needs: ['Needs', plain],
      licensesAre: ['The licenses are', (words) => words.join(' or ')],
      chargedAt: ['Charged at', (word) => `the ${plain(word)}`],
    },
  },
  charge: {
    title: 'Charges',
    about: 'The rules behind the dates on which a term is charged.',
    values: {},
  },
  move: {
    title: 'Moves',
    about: 'The rules that a change of state stands on, whatever the family.',
    values: {},
  },
};

type Territories = Values<'regional-authorization'>['territories'];
function territoryWords(territories: Territories): string {
  const byArea = new Map<Area, string[]>();
  for (const [code, territory] of Object.entries(territories)) {
    const { area, currency, traditionalCurrency } = territory;
    const traditional = traditionalCurrency === undefined ? '' : `, traditional offers ${traditionalCurrency}`;
    const line = `${market(code as Market)} ${currency ?? 'currency blank'}${traditional}`;
    byArea.set(area, [...(byArea.get(area) ?? []), line]);
  }
  return [...byArea]
    .sort(([a], [b]) => (areas[a] < areas[b] ? -1 : 1))
    .map(([area, lines]) => `**${capital(areas[area])}** (${String(lines.length)}): ${lines.sort((a, b) => (a < b ? -1 : 1)).join(', ')}`)
    .join('<br>');
}

/** Every value of an entry as a label and what it says. */
export function valueWords(entry: AnyEntry): readonly (readonly [label: string, said: string])[] {
  const words = tableWords[entry.table].values as { readonly [key: string]: readonly [string, (value: unknown) => string] };
  return Object.entries(words).flatMap(([key, [label, said]]) => {
    const value = (entry.values as { readonly [key: string]: unknown })[key];
    return value === undefined ? [] : [[label, said(value)] as const];
  });
}
