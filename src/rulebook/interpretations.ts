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
      'The whole elapsed days of 24 hours from account opening (read as the purchase) to first billing, between 0 and 30. With a date missing the end is not known: between 90 and 120 days.',
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
      'The sentence on the access of administrators while suspended left the documents on 2019-03-11 and came back on 2023-08-04, for licenses.',
    default: 'Yes while the documents state it; not stated in between.',
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
    others: { 'full-for-both': 'In full for both, for orders from 2021-03-12 on.' },
  },
  I9: {
    openQuestion: 'Whether the day of the cancellation counts as used.',
    default:
      'New-commerce licenses: unused; software subscriptions and the rest: used, out of the days of the paid term, on the price paid.',
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
    openQuestion: 'The 30-day window of software was announced for 2021-06-01, and its text first handed off on 2021-06-02.',
    default: 'The announcement counts.',
    others: { 'first-seen': 'The day the text was first seen counts.' },
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
    default: 'For orders after 2023-10-23 the shorter of the two promises: 24 hours when billed monthly, 72 hours when billed annually.',
    others: { '72-hours-since-2023-02': '72 hours from February 2023 on.', 'as-last-text': '24 hours and 14 days throughout.' },
  },
  I18: {
    openQuestion: 'A traditional license that was suspended before 2023-08-04 and is still suspended when its term ends.',
    default: 'The retention counts from the suspension.',
    others: { 'term-end-first': 'Deleted at the end of the term if that comes first.' },
  },
  I19: {
    openQuestion: 'How a refund is rounded.',
    default:
      "By family: new commerce cuts the seat's unused price to two decimals and multiplies by the seats; traditional licenses follow the documented recipe; software rounds the exact amount once, half away from zero.",
    others: { 'one-final-rounding': 'One final rounding everywhere.' },
  },
  I29: {
    openQuestion: 'What becomes of a new-commerce license that is still suspended when its term ends, for suspensions from 2023-08-04 on.',
    default: 'It is disabled for 30 and 90 days, then deleted, as the lifecycle page says.',
    others: { 'deleted-at-term-end': 'It is deleted at the end of the term, as the page on subscriptions says.' },
  },
} as const satisfies { readonly [R in InterpretationId | 'I13']: Interpretation<WordOf<R>> };

/**
 * The id of an interpretation in the catalog.
 * @useDeclaredType
 */
export type RulebookInterpretationId = keyof typeof interpretations;
