import { frozen } from '../kernel/frozen.js';
import type { RulebookRuleId } from './rules.js';

/** Something that the documents say, or may say, and that no answer of the library takes into account. */
export interface NotModeled {
  /** The ids of the rules. */
  readonly rules: readonly [RulebookRuleId, ...RulebookRuleId[]];
  /** The subject. */
  readonly what: string;
  /** The reason. */
  readonly why: string;
}

/** The parts of modeled rules that are not modeled. */
export const notModeled: readonly NotModeled[] = /* @__PURE__ */ frozen([
  {
    rules: ['B1'],
    what: 'The page on which the offers with a limit are listed.',
    why: 'The limit of an offer is a fact of the caller, whatever page it stands on.',
  },
  {
    rules: ['B10'],
    what: 'That nobody gets an e-mail on how to set up the SaaS of a publisher.',
    why: 'No answer promises one: the answer names the site of the publisher.',
  },
  {
    rules: ['C4'],
    what: 'The steps in the portal that switch auto-renew off.',
    why: 'Clicks of a page that has changed since; the move says who may do it, and when.',
  },
  {
    rules: ['A1', 'P1'],
    what: 'Global admin disappears from the page on customer subscriptions (about 2025).',
    why: 'No document gives a date, and none is invented: the list of 2019 stands.',
  },
  {
    rules: ['A7'],
    what: 'Whether software is sold in Partner Center for US Government.',
    why: 'The software pages do not say: the answer is undetermined.',
  },
  {
    rules: ['B3'],
    what: 'The tabs of the catalog: one for trials in 2018, later one for the SaaS of the marketplace.',
    why: 'A fact of the screen: the filters decide what is shown.',
  },
  {
    rules: ['B8'],
    what: 'The shared cart and its review.',
    why: 'A fact of the screen, kept in the data and used by no answer.',
  },
  {
    rules: ['E7', 'E8'],
    what: 'Which software qualifies for a cancellation window.',
    why: 'The documents do not list it: a purchase of the family is taken as one that qualifies.',
  },
  {
    rules: ['W5'],
    what: 'That canceling went through a support-request page at first.',
    why: 'No document says when that ended.',
  },
  {
    rules: ['W14'],
    what: 'A window of before general availability, seen once on the wire: a full refund until the next midnight.',
    why: 'One sample of a preview is a curiosity, not a rule.',
  },
  {
    rules: ['W15', 'W16'],
    what: 'How the year of the USD 50,000 is counted.',
    why: 'The documents before 2020-06-12 do not say: the answer is undetermined.',
  },
  {
    rules: ['W17'],
    what: 'That a cancellation is refused once the USD 50,000 are used up.',
    why: 'A purchase does not hold the refunds of its customer: the limit is a question of its own.',
  },
  {
    rules: ['W17'],
    what: 'Which reservations are of one type, which services savings plans cover, and that a reservation of before 2027-02-01 is exchanged only once more after that day.',
    why: 'The documents give examples and no list; the exchanges of a reservation are no fact of its purchase.',
  },
  {
    rules: ['W17'],
    what: 'That reservations of older series of virtual machines are neither sold nor renewed from 2026-07-01: of one year Av2, Amv2, Bv1, D, Ds, Dv2, Dsv2, F, Fs, Fsv2, G, Gs, Ls and Lsv2, of one and three years Dv3, Dsv3, Ev3 and Esv3 (https://www.schneider.im/microsoft-azure-some-reserved-vm-instances-no-longer-available-for-purchase-or-renewal/).',
    why: 'The series of a reservation is no fact of an offer or a purchase.',
  },
  {
    rules: ['W9'],
    what: 'Windows 10 extended security updates, sold in the program from 2025-09-01, one year at a time, for at most three (https://rcpmag.com/Articles/2025/06/27/Microsoft-CSPs-Windows-10-ESU.aspx).',
    why: 'No document says whether they can be canceled, or gives anything back: a purchase of that name is of no family, and is answered by a policy of the caller.',
  },
  {
    rules: ['W10'],
    what: 'The new charge from a reactivation to the end of the period.',
    why: 'Charges are the facts of the caller; no answer makes them.',
  },
  {
    rules: ['W21'],
    what: 'Dynamics plans of 36 months.',
    why: 'They are canceled at any time, as traditional licenses are; no answer distinguishes them.',
  },
  {
    rules: ['L5'],
    what: 'Whether government subscriptions go over into the extended service term.',
    why: 'The documents are in dispute: such a subscription is not carried beyond its term end.',
  },
  {
    rules: ['L7'],
    what: 'That data is kept at least 7 days after the publisher side ends a subscription.',
    why: 'It is a minimum: no date of deletion follows from it.',
  },
  {
    rules: ['U1'],
    what: 'Which products can be upgraded into which, and an upgrade into a term of another length.',
    why: 'The documents give examples and no list.',
  },
  {
    rules: ['T12'],
    what: 'That the billing frequency of offers no longer sold can be scheduled from 2025-03-10.',
    why: 'Whether an offer is still sold is no fact of a purchase.',
  },
  {
    rules: ['W13'],
    what: 'That seats added inside a term went back through customer support only, from 2021-10-03 to 2022-03-11.',
    why: 'Read in one page of a technical preview; the answer names the seats and the window, and the usual move.',
  },
  {
    rules: ['T7'],
    what: 'What a change of the term does to its price and its end date.',
    why: 'The documents do not say.',
  },
  {
    rules: ['V3'],
    what: 'The pooling of small-business offers below 300 seats.',
    why: 'The limit of an offer is a fact of the caller; what is usual stands in the data and decides nothing.',
  },
  {
    rules: ['V4', 'V6'],
    what: 'Whether the customer agreement is needed outside the public cloud.',
    why: 'The documents cover public-cloud purchases only.',
  },
  {
    rules: ['B8'],
    what: 'The carts of the REST API.',
    why: 'What may be bought is asked before the cart; the orders of a checkout are read.',
  },
  {
    rules: ['B9'],
    what: 'The progress of provisioning an order.',
    why: 'No window depends on it.',
  },
  {
    rules: ['E6'],
    what: 'The answers of the metering API, and the records of metered use.',
    why: 'Use is billed after it happened and is not refunded.',
  },
  {
    rules: ['U1'],
    what: "The server's own answer on which upgrades and transfers it would accept now.",
    why: 'It holds for that moment only: the questions are answered from dated documents.',
  },
  {
    rules: ['W19'],
    what: 'Azure entitlements, usage records, spending budgets and notices of fraud.',
    why: 'An Azure plan has no window: nothing that they state changes an answer.',
  },
  {
    rules: ['X5'],
    what: 'The heads and summaries of invoices.',
    why: 'The lines have what a refund and a tax need.',
  },
  {
    rules: ['X6', 'X7'],
    what: 'What a promotion takes off a price, and who is eligible for it.',
    why: 'Prices are facts of the caller; the ids of promotions are kept on subscriptions, orders and lines.',
  },
]);
