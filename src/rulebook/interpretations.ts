import type { InterpretationId, interpretationValues } from '../vocabulary/interpretation.js';

type WordOf<R> = R extends InterpretationId ? (typeof interpretationValues)[R][number] : never;

/** A hole or contradiction of the documents: the default of the library, and every other value by the word that chooses it in `options.interpretations`. */
export interface Interpretation<Words extends string = string> {
  readonly openQuestion: string;
  readonly default: string;
  readonly others: { readonly [W in Words]: string };
}

/** The interpretations of the documents by id. I13 is a default without another value, so it has no word. */
export const interpretations = {
  I1: {
    openQuestion: 'What holds exactly at a limit ("within", "less than", "later than"), for every window of hours.',
    default: 'Windows are half-open: at the limit itself the window is over.',
    others: { 'open-at-limit': 'The window still holds at the limit itself.' },
  },
  I2: {
    openQuestion:
      'The window of a marketplace subscription opens with the order by the text; one sample seen on the wire counts from the start of the term, days later.',
    default: 'It opens when the order is placed; with a trial it is over long before the paid term, and the answer is contested then.',
    others: { 'term-start': 'It opens at the start of the term, where that is known.' },
  },
  I3: {
    openQuestion: 'Which days are added to the 90 days of a suspension.',
    default:
      'With both dates given: the whole elapsed days of 24 hours from account opening (read as the purchase) to first billing, between 0 and 30; not known: none. The answer also gives the guaranteed 90 days.',
    others: {
      'customer-account': 'Account opening means the account of the customer.',
      'calendar-days': 'Calendar days count, not elapsed ones.',
      'none-after-2018-02-23': 'For purchases after 2018-02-23 nothing is added.',
    },
  },
  I4: {
    openQuestion: 'Whether a subscription can be reactivated exactly at the instant it expires.',
    default: 'It is too late then.',
    others: { 'still-possible': 'It is still possible then.' },
  },
  I5: {
    openQuestion:
      'The sentence on the access of administrators while suspended stood until 2019-04-02, was absent, and came back on 2023-08-04.',
    default: 'Yes while it stands in the texts; not stated in between.',
    others: { 'yes-throughout': 'Leaving a sentence out does not repeal it: yes throughout.' },
  },
  I6: {
    openQuestion: '"Scheduled at renewal" stands against "the option is no longer shown".',
    default: 'No refundable, immediate cancellation is left; ending at renewal is.',
    others: { 'nothing-left': 'Nothing is left.' },
  },
  I7: {
    openQuestion: 'How "within N days of the purchase date" is counted.',
    default: 'Calendar days in UTC; the last day is the order date plus N and counts to its end, as a deadline stated by a server does.',
    others: { 'order-day-is-day-1': 'The order date is day 1.', 'elapsed-24-hours': 'N times 24 hours from the instant of the order.' },
  },
  I8: {
    openQuestion:
      'The software text of 2021 speaks of a 100 % credit in one step and of a prorated one for subscriptions in its last section; the text of seven days repeats it.',
    default: 'Perpetual software in full, software subscriptions prorated.',
    others: { 'full-for-both': 'In full for both, for orders from 2021-03-08 on.' },
  },
  I9: {
    openQuestion: 'Whether the day of the cancellation counts as used.',
    default:
      'New-commerce and traditional licenses: unused; software subscriptions and the rest: used, out of the days of the paid term, on the price paid.',
    others: { opposite: 'The other way round.' },
  },
  I10: {
    openQuestion: 'The software page includes tax in Australia and Brazil; a page of October 2023 says that all price lists exclude it.',
    default: 'The software page rules software, reservations have a text of their own, and price lists of other families exclude tax.',
    others: {
      'every-family': 'The sentence on commercial prices covers every family.',
      'all-exclusive': 'From 2023-10-18 on every price excludes tax.',
    },
  },
  I11: {
    openQuestion: 'Whether 14 days are 14 times 24 hours or calendar days.',
    default: '14 times 24 hours from the instant of the order.',
    others: { 'calendar-days': 'Calendar days in UTC, the last one counting to its end.' },
  },
  I12: {
    openQuestion:
      'The 30-day window of software was announced for 2021-06-01, first seen on 2021-06-02, and stands in a page that bears the date 2021-03-08.',
    default: 'The announcement counts.',
    others: { 'first-seen': 'The day the text was first seen counts.', 'page-date': 'The date of the page counts.' },
  },
  I13: {
    openQuestion: 'What holds between two texts, and after the last one.',
    default:
      'The older entry stays in force until the newer one begins; `coverage` says "between-sources" or "after-last-source". Before the first source nothing can be said.',
    others: {},
  },
  I14: {
    openQuestion: 'Which date selects the policy.',
    default:
      'Cancellation, refund and trial: the order date (new commerce: the opening of the window itself); retention: the suspension date; availability, roles and tax: the date asked about.',
    others: { 'when-asked': 'The policy in force when the question is asked.' },
  },
  I15: {
    openQuestion: 'Whether the retention runs to the instant or to the day.',
    default: 'The suspension instant plus days of 24 hours, shown as its UTC date.',
    others: { 'end-of-day': 'To the end of that UTC day.' },
  },
  I16: {
    openQuestion: 'Whose country decides whether a price includes tax.',
    default: 'Software: the market of the price, which is the customer; reservations: the location of the partner, as written.',
    others: { swapped: 'The other one.' },
  },
  I17: {
    openQuestion: 'When the 72 hours of marketplace SaaS began in Partner Center.',
    default:
      '24 hours and 14 days until 2023-10-23, then the shorter of the two promises (24 hours when billed monthly, 72 hours otherwise), and from 2024-07-16 72 hours for every billing cycle.',
    others: {
      '72-hours-since-2022-06-03': '72 hours from 2022-06-03 on, as the marketplace says.',
      'as-last-text': '24 hours and 14 days until 2024-07-15.',
    },
  },
  I18: {
    openQuestion: 'A traditional license that is suspended while its term ends.',
    default: 'The retention counts from the suspension.',
    others: { 'term-end-first': 'Deleted at the end of the term if that comes first.' },
  },
  I19: {
    openQuestion: 'How a refund is rounded.',
    default:
      "By family: new commerce cuts the seat's unused price to two decimals and multiplies by the seats; traditional licenses round the price of a day (two decimals, three for a month), then the unused days to the cent, then multiply by the licenses; software rounds the exact amount once, half away from zero.",
    others: {
      'one-final-rounding': 'New commerce: one final rounding.',
      'cut-the-seat': 'New commerce: the price of a seat is cut for every line of an invoice.',
      'exact-line': 'Traditional licenses: the exact amount of the line, rounded once.',
      'two-decimals': 'Traditional licenses: the price of a day of all licenses, rounded to two decimals.',
    },
  },
  I20: {
    openQuestion: 'From 2020-01-24 the page on software no longer names the Windows 7 updates, which needed a support request until then.',
    default: 'The general sentence on software covers them: 60 days, 30 from 2021-06-01, and the refund is not stated.',
    others: { 'support-only': 'The support request goes on.' },
  },
  I23: {
    openQuestion:
      'Traditional licenses ordered from 2018-05-10 to 2020-07-24: one page gives a full refund for 30 days, another for the first month.',
    default: 'The first 30 days.',
    others: { 'month-1': 'The first month.' },
  },
  I24: {
    openQuestion:
      'From 2019-04-13 to 2021-09-14 the Azure page charges no fee for a canceled reservation, and the page for resellers 12 %.',
    default: 'The Azure page: no fee. It says that a fee may be charged from 2020-06-12 to 2020-07-23.',
    others: { 'twelve-percent': 'The table of the page for resellers: 12 % after more than 5 days.' },
  },
  I25: {
    openQuestion: 'In what units a prorated refund of new commerce is counted.',
    default: 'Whole days in UTC.',
    others: { '24-hour-periods': 'Periods of 24 hours from the start of the charge.', hourly: 'Hours, as two distributors do.' },
  },
  I26: {
    openQuestion: 'Whether the seven days of licenses and software subscriptions are hours or calendar days.',
    default: '168 hours.',
    others: { 'calendar-days': 'To the end of the seventh UTC day after the day of the start.' },
  },
  I31: {
    openQuestion:
      'Perpetual software ordered from 2021-06-01 to 2021-10-06: the announcement says 30 days, the page on on-premises software 60.',
    default: 'The announcement: 30 days.',
    others: { 'on-premises-page': 'That page: 60 days.' },
  },
  I32: {
    openQuestion: 'Whether the window of a marketplace subscription opens again at a renewal, from 2022-06-03 on.',
    default: 'It does not.',
    others: { 'renewal-too': 'It does, as the publisher FAQ says.' },
  },
  I37: {
    openQuestion: 'When the seven days of software subscriptions began.',
    default: '2022-07-11, as one distributor reports.',
    others: { 'from-2022-10-14': '2022-10-14, as another reports.', 'from-2023-06-30': '2023-06-30, the first document of Microsoft.' },
  },
  I38: {
    openQuestion: 'Whether the first 24 hours of the 72-hour window of new commerce give a full refund.',
    default: 'They are prorated by day.',
    others: { full: 'They give a full refund.' },
  },
} as const satisfies { readonly [R in InterpretationId | 'I13']: Interpretation<WordOf<R>> };

/**
 * The id of an interpretation in the catalog.
 * @useDeclaredType
 */
export type RulebookInterpretationId = keyof typeof interpretations;
