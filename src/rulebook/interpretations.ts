import { frozen } from '../kernel/frozen.js';
import type { InterpretationId, interpretationValues } from '../vocabulary/interpretation.js';

type WordOf<R> = R extends InterpretationId ? (typeof interpretationValues)[R][number] : never;

/** A gap or contradiction in the documents: the default of the library, and every other value under the key that chooses it in `options.interpretations`. */
export interface Interpretation<Words extends string = string> {
  /** The question that the documents leave open. */
  readonly openQuestion: string;
  /** The default of the library. */
  readonly default: string;
  /** The other values. */
  readonly others: { readonly [W in Words]: string };
}

/** The interpretations of the documents by id. I13 is a default without another value, so it has no key. */
export const interpretations: { readonly [R in InterpretationId | 'I13']: Interpretation<WordOf<R>> } = /* @__PURE__ */ frozen({
  I1: {
    openQuestion: 'What holds exactly at a limit ("within", "less than", "later than"), for every window of hours.',
    default: 'Windows are half-open: at the limit itself the window is over.',
    others: { 'open-at-limit': 'The window still holds at the limit itself.' },
  },
  I2: {
    openQuestion:
      'The window of a marketplace subscription opens with the order by the document; one sample seen on the wire counts from the start of the term, days later.',
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
      'The software document of 2021 names a 100 % credit in one step and a prorated one for subscriptions in its last section; the document on seven days repeats it.',
    default: 'Perpetual software in full, software subscriptions prorated.',
    others: { 'full-for-both': 'In full for both, for orders from 2021-03-08 on.' },
  },
  I9: {
    openQuestion: 'Whether the day of the cancellation counts as used.',
    default:
      'New-commerce and traditional licenses and reservations: unused; software subscriptions and the rest: used, out of the days of the paid term, on the price paid.',
    others: { opposite: 'The other way round.' },
  },
  I10: {
    openQuestion:
      'One sentence says that commercial prices include tax in Australia and Brazil; the price-list page says that all price lists include it, and from 2023-10-18 that they exclude it.',
    default:
      'From 2018-09-25 the sentence covers every family, except reservations and the Azure plan, which have pages of their own; from 2023-10-18 only software keeps it.',
    others: {
      'software-only': 'The sentence covers software only; prices of the other families exclude tax.',
      'all-exclusive': 'From 2023-10-18 on every price excludes tax.',
      'all-inclusive': 'From 2020-02-28 to 2023-10-17 every price includes tax, in every market.',
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
    others: { 'first-seen': 'The day the document was first seen counts.', 'page-date': 'The date of the page counts.' },
  },
  I13: {
    openQuestion: 'What holds between two documents, and after the last one.',
    default:
      'The older entry stays in force until the newer one begins; `coverage` says "between-sources" or "after-last-source". Before the first source nothing can be said.',
    others: {},
  },
  I14: {
    openQuestion: 'Which date selects the policy.',
    default:
      'Cancellation, refund and trial: the order date (families whose renewals open a window: the opening of the window itself); retention: the suspension date; availability, roles and tax: the date asked about.',
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
    openQuestion: 'A traditional license that was suspended before 2023-08-04 and is still suspended when its term ends.',
    default: 'The retention counts from the suspension.',
    others: { 'term-end-first': 'Deleted at the end of the term if that comes first.' },
  },
  I19: {
    openQuestion: 'How a refund or a charge for part of a cycle is rounded.',
    default:
      "By family: new commerce cuts the seat's unused price to two decimals and multiplies by the seats, but cuts each whole line where seats are added or removed; traditional licenses round the price of a day (two decimals, three for a month), then the unused days to the cent, then multiply by the licenses; software rounds the exact amount once, half away from zero.",
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
  I21: {
    openQuestion: 'Whether a suspended copy blocks a purchase that the limit per customer allows.',
    default: 'It does not; the answer names it as a copy to reactivate.',
    others: { blocks: 'It blocks: the suspended copy is reactivated instead.' },
  },
  I22: {
    openQuestion: 'Which page counts where two pages name different roles for one act.',
    default:
      "The product's own page; for marketplace SaaS and the activity log of software keys the pages on customer subscriptions and on software.",
    others: {
      'founding-page': 'The pages on customer subscriptions and on software, for every act.',
      'product-page': "The product's own page, for every act.",
    },
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
  I27: {
    openQuestion: 'Which list counts where two pages list different markets without Azure reservations.',
    default: 'The list of the page on buying reservations.',
    others: {
      'founding-page': 'The list of the software page, from 2018-11-06 to 2019-12-17.',
      'api-page': 'The list of the API page, from 2020-07-08 on.',
    },
  },
  I28: {
    openQuestion: 'How the tax of an invoice is rounded. Before 2022-07-18 no document says; later ones differ.',
    default: 'Once, on the total, half up.',
    others: { 'per-line': "Each line's tax is cut to the minor unit, then added." },
  },
  I29: {
    openQuestion: 'What becomes of a new-commerce license that is still suspended when its term ends, for suspensions from 2023-08-04 on.',
    default: 'It is disabled for 30 and 90 days, then deleted, as the lifecycle page says.',
    others: { 'deleted-at-term-end': 'It is deleted at the end of the term, as the page on subscriptions says.' },
  },
  I30: {
    openQuestion:
      'Whether a Global admin still creates, suspends and cancels subscriptions from 2023-10-24 on; later copies without a date leave that role out.',
    default: 'Still, as in the last document with a date.',
    others: { 'without-global-admin': 'No longer.' },
  },
  I31: {
    openQuestion:
      'Perpetual software ordered from 2021-06-01 to 2021-10-06: the announcement says 30 days, the page on on-premises software 60.',
    default: 'The announcement: 30 days.',
    others: { 'on-premises-page': 'That page: 60 days.' },
  },
  I32: {
    openQuestion:
      'Whether the window of a marketplace subscription opens again at a renewal, from 2022-06-03 on; and the month of the full refund of a traditional license at one from 2021-01-07 to 2023-01-10, while the document says nothing of renewals.',
    default: 'It does not.',
    others: { 'renewal-too': 'It does, as the publisher FAQ and the text of 2023-01-11 say.' },
  },
  I33: {
    openQuestion: 'Which start the terms of a marketplace subscription are counted from after a month that was too short for their day.',
    default: 'Each from the start of the term before, as the recorded terms of a server show.',
    others: { anchor: 'All from the start of the first term, as in new commerce.' },
  },
  I34: {
    openQuestion: 'Which term an existing subscription must have to be upgraded into.',
    default: 'The same as the subscription that is upgraded.',
    others: { 'not-shorter': 'The same or a longer one, as the page of the interface says.' },
  },
  I35: {
    openQuestion: 'From when on traditional licenses of education, nonprofit and government migrate to new commerce at a renewal.',
    default: 'From 2024-09-01, as a distributor reports the last word.',
    others: { 'announced-2024-07-01': 'From 2024-07-01, as Microsoft announced in October 2023.' },
  },
  I36: {
    openQuestion: 'Whether what follows a term can be chosen where its last day is 2026-05-04 itself.',
    default: 'It can: for terms that end on 2026-05-04 or later.',
    others: { after: 'It cannot: only for terms that end after that day.' },
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
  I39: {
    openQuestion: 'The days of the monthly charges of a term that starts on a 30th: the clamped day, or those of a printed table.',
    default: 'The 30th, or the last day of a shorter month.',
    others: { 'printed-table': 'The 30th, or the day before the last of a shorter month, as one table has them.' },
  },
  I40: {
    openQuestion: 'Which ends a term aligned with the calendar month may have.',
    default: 'The last end of a month within the natural term.',
    others: { 'any-day': 'Any end of a month within the natural term.' },
  },
  I41: {
    openQuestion:
      'What a limit on new-commerce licenses counted before 2023-10-13: documents of 2021 name a number of seats beside a number of copies.',
    default: 'Seats, over all subscriptions of a product.',
    others: { copies: 'Copies held at a time.' },
  },
  I42: {
    openQuestion:
      'The page on customer subscriptions names Microsoft Cloud Germany until 2018-12-04; the page on that cloud takes no new customers from 2018-11-21.',
    default: 'Sold in Germany while the page on customer subscriptions names it.',
    others: { 'closed-to-new': 'Not sold in Germany from 2018-11-21 on.' },
  },
  I43: {
    openQuestion:
      'The page on customer subscriptions says that cancellation windows are not applied to upgrades; the page on cancellations, that an upgrade of some seats inherits a window.',
    default:
      'An upgrade opens no window, and the one that was open goes on: in the same subscription, or in the one that some seats went to.',
    others: { none: 'No window applies after an upgrade, until the next renewal.' },
  },
});

/**
 * The id of an interpretation in the catalog.
 * @useDeclaredType
 */
export type RulebookInterpretationId = keyof typeof interpretations;
