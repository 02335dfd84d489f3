import { frozen } from '../kernel/frozen.js';

/** The fields of every rule: one sentence of our own, and the functions that answer it; `citationsOf` has its documents. */
interface Described {
  readonly id: string;
  readonly says: string;
  /** Names to import from 'termbook'. */
  readonly answeredBy: readonly string[];
}

/**
 * One rule of the rulebook. 'modeled': functions answer it; 'documented-fact': listed here and used by no computation;
 * 'not-modeled': no function answers it; `reason` states the cause.
 */
export type Rule =
  | (Described & {
      /** The use that answers make of the rule. */
      readonly status: 'modeled';
    })
  | (Described & {
      /** The use that answers make of the rule. */
      readonly status: 'documented-fact' | 'not-modeled';
      /** The reason why not. */
      readonly reason: string;
    });
/**
 * The status of a rule: modeled, a documented fact only, or not modeled.
 * @useDeclaredType
 */
export type RuleStatus = Rule['status'];

/** Freezes rules and types their ids by their keys; the sentences stay out of the declarations. */
const registered = <const Id extends string>(rows: { readonly [I in Id]: Rule }): { readonly [I in Id]: Rule } => frozen(rows);

/** Every rule of the rulebook by its id, in its order; an id never changes its meaning. */
export const rules = /* @__PURE__ */ registered({
  // who may do what
  A1: {
    id: 'A1',
    says: 'A customer subscription is created, suspended or canceled by an Admin agent, Billing admin, Global admin, Helpdesk agent or Sales agent; the document of 2018 names no roles.',
    answeredBy: ['decideRole', 'decidePurchase', 'availableMoves'],
    status: 'modeled',
  },
  A2: {
    id: 'A2',
    says: 'Software subscriptions are bought and managed by an Admin agent or a Global admin.',
    answeredBy: ['decideRole', 'decidePurchase'],
    status: 'modeled',
  },
  A3: {
    id: 'A3',
    says: 'A software purchase is canceled by an Admin agent only.',
    answeredBy: ['decideRole', 'availableMoves'],
    status: 'modeled',
  },
  A4: {
    id: 'A4',
    says: 'On the partner side only an Admin agent gets software downloads and keys.',
    answeredBy: ['decideRole', 'keyViewers'],
    status: 'modeled',
  },
  A5: {
    id: 'A5',
    says: 'The log of key and download activity is seen by a Global admin, Account admin, Referral admin or Marketing content admin.',
    answeredBy: ['decideRole'],
    status: 'modeled',
  },
  A6: {
    id: 'A6',
    says: 'On the customer side only the Global admin sees keys and downloads, in the Microsoft 365 admin center; partners use Partner Center.',
    answeredBy: ['keyViewers', 'downloadSteps', 'decideRole'],
    status: 'modeled',
  },
  A7: {
    id: 'A7',
    says: 'The page on customer subscriptions applies to Partner Center and to Partner Center for US Government, in 2018 also to Germany; the software page of 2020 names the CSP program, the one of 2021 nothing.',
    answeredBy: ['decideCloud', 'decidePurchase'],
    status: 'modeled',
  },
  A8: {
    id: 'A8',
    says: 'Nothing can be sold to a customer before a customer record exists.',
    answeredBy: ['decidePurchase'],
    status: 'modeled',
  },
  // what may be bought
  B1: {
    id: 'B1',
    says: 'Of some offers a customer may hold one subscription only, and a second purchase is refused; which offers is not listed, so the limit is a fact of the offer.',
    answeredBy: ['decidePurchase'],
    status: 'modeled',
  },
  B2: {
    id: 'B2',
    says: "A suspended copy is reactivated instead of being bought again: the refusal names the customer's own subscription.",
    answeredBy: ['decidePurchase'],
    status: 'modeled',
  },
  B3: {
    id: 'B3',
    says: "The products on offer depend on the customer's segment, in 2018 also on the billing frequency chosen; trials then stood under a tab of their own.",
    answeredBy: ['decidePurchase'],
    status: 'modeled',
  },
  B4: {
    id: 'B4',
    says: "An independent publisher's offer may be out of reach: not for the customer's country, kept out of the program, exclusive to other partners, or not transactable in Partner Center.",
    answeredBy: ['decidePurchase'],
    status: 'modeled',
  },
  B5: {
    id: 'B5',
    says: 'In Partner Center only license-based offers of independent publishers are bought, from 2020-11-25 metered SaaS too; other usage-based ones are bought and managed in the Azure portal.',
    answeredBy: ['decidePurchase'],
    status: 'modeled',
  },
  B6: {
    id: 'B6',
    says: 'The catalog is filtered by publisher (Microsoft, partner), billing type (license, usage) and category (enterprise, small business, trial).',
    answeredBy: ['filterCatalog'],
    status: 'modeled',
  },
  B7: {
    id: 'B7',
    says: 'Azure reservations are not sold in 109 listed markets.',
    answeredBy: ['decideMarket', 'decidePurchase'],
    status: 'modeled',
  },
  B8: {
    id: 'B8',
    says: 'Licenses are counted where the offer needs a count; since 2019 several subscriptions may share a cart and are reviewed before buying.',
    answeredBy: ['decidePurchase'],
    status: 'modeled',
  },
  B9: {
    id: 'B9',
    says: 'After the purchase add-on licenses (where there are any), the number of licenses and the suspension can be changed.',
    answeredBy: ['availableMoves', 'changeQuantity', 'decideSeatReduction'],
    status: 'modeled',
  },
  B10: {
    id: 'B10',
    says: "The buyer of an independent publisher's SaaS offer finishes the set-up through a link to the publisher's site; nobody is e-mailed instructions.",
    answeredBy: ['decidePurchase', 'activate'],
    status: 'modeled',
  },
  B11: {
    id: 'B11',
    says: 'Azure reservations and server subscriptions are sold to commercial customers, through Partner Center and the Azure portal.',
    answeredBy: ['decidePurchase'],
    status: 'modeled',
  },
  // trials and terms of marketplace subscriptions
  C1: {
    id: 'C1',
    says: 'A 30-day free trial that a SaaS offer carries applies by itself, and the partner cannot waive it.',
    answeredBy: ['decidePurchase'],
    status: 'modeled',
  },
  C2: {
    id: 'C2',
    says: 'At the end of that trial the term begins, the subscription turns paid, and renews on the same schedule.',
    answeredBy: ['advance', 'convertTrial', 'comingDates'],
    status: 'modeled',
  },
  C3: {
    id: 'C3',
    says: 'An active subscription renews by itself when its period ends.',
    answeredBy: ['advance', 'comingDates'],
    status: 'modeled',
  },
  C4: {
    id: 'C4',
    says: 'Auto-renew of an active marketplace subscription can be switched off; it then ends with its term.',
    answeredBy: ['setAutoRenew', 'advance'],
    status: 'modeled',
  },
  // suspension
  D1: {
    id: 'D1',
    says: "A partner may suspend or cancel at the customer's request, for nonpayment, or for fraud.",
    answeredBy: ['suspend', 'cancel'],
    status: 'modeled',
  },
  D2: {
    id: 'D2',
    says: 'While a subscription is suspended its users can neither sign in nor use the services.',
    answeredBy: ['accessWhile'],
    status: 'modeled',
  },
  D3: {
    id: 'D3',
    says: 'While a subscription is suspended administrators can still sign in and reach the data.',
    answeredBy: ['accessWhile'],
    status: 'modeled',
  },
  D4: {
    id: 'D4',
    says: 'The data of a suspended subscription is deleted after 90 days, or after 90 days plus the days between account opening and first billing period, at most 120, unless it is reactivated.',
    answeredBy: ['suspensionExpiry', 'advance', 'comingDates'],
    status: 'modeled',
  },
  D5: {
    id: 'D5',
    says: 'The portal shows the date on which a suspended subscription expires by itself.',
    answeredBy: ['suspensionExpiry', 'comingDates'],
    status: 'modeled',
  },
  D6: {
    id: 'D6',
    says: 'A suspended subscription can be reactivated before that date, and no longer afterwards.',
    answeredBy: ['decideReactivation', 'reactivate'],
    status: 'modeled',
  },
  // cancellation and refund
  E1: {
    id: 'E1',
    says: 'A marketplace SaaS subscription billed monthly that is canceled less than 24 hours after the order is credited in full on the next invoice.',
    answeredBy: ['decideCancellation', 'refundCredit', 'cancel'],
    status: 'modeled',
  },
  E2: {
    id: 'E2',
    says: 'Billed monthly and later than 24 hours after the order, its cancellation takes place at renewal, without refund.',
    answeredBy: ['decideCancellation', 'refundCredit'],
    status: 'modeled',
  },
  E3: {
    id: 'E3',
    says: 'A marketplace SaaS subscription billed annually that is canceled less than 14 days after the order is credited in full on the next invoice.',
    answeredBy: ['decideCancellation', 'refundCredit', 'cancel'],
    status: 'modeled',
  },
  E4: {
    id: 'E4',
    says: 'Billed annually and later than 14 days after the order, its cancellation takes place at renewal, without refund.',
    answeredBy: ['decideCancellation', 'refundCredit'],
    status: 'modeled',
  },
  E5: {
    id: 'E5',
    says: 'Once the window of a marketplace SaaS subscription is over, the option to cancel is no longer shown.',
    answeredBy: ['decideCancellation', 'availableMoves'],
    status: 'modeled',
  },
  E6: {
    id: 'E6',
    says: 'Metered marketplace offers are billed after use and neither returned nor refunded; removing the resource is the way to cancel.',
    answeredBy: ['decideCancellation', 'refundCredit'],
    status: 'modeled',
  },
  E7: {
    id: 'E7',
    says: 'Software that qualifies for a cancellation window is cancellable within 60 days of the purchase date, without early termination fee, and not afterwards.',
    answeredBy: ['decideCancellation'],
    status: 'modeled',
  },
  E8: {
    id: 'E8',
    says: 'Software that qualifies for a cancellation window is cancellable within 30 days of the purchase date, without early termination fee, and not afterwards.',
    answeredBy: ['decideCancellation'],
    status: 'modeled',
  },
  E9: {
    id: 'E9',
    says: 'Perpetual software is credited at 100 % on the next monthly invoice.',
    answeredBy: ['decideCancellation', 'refundCredit'],
    status: 'modeled',
  },
  E10: {
    id: 'E10',
    says: 'A software subscription gets a prorated credit on the next monthly invoice.',
    answeredBy: ['decideCancellation', 'refundCredit'],
    status: 'modeled',
  },
  E11: {
    id: 'E11',
    says: 'Windows 7 extended security updates are not canceled by self-service: a support request is needed.',
    answeredBy: ['decideCancellation'],
    status: 'modeled',
  },
  E12: {
    id: 'E12',
    says: 'SUSE and Red Hat plans can be neither canceled nor exchanged.',
    answeredBy: ['decideCancellation', 'refundCredit', 'decideExchange', 'decideSeatReduction'],
    status: 'modeled',
  },
  E13: {
    id: 'E13',
    says: 'Software is canceled order by order; the attempt may show the days left, or that the window is over, or offer a support request.',
    answeredBy: ['decideCancellation', 'cancellationChecklist', 'daysLeft'],
    status: 'modeled',
  },
  E14: {
    id: 'E14',
    says: 'Canceling software revokes keys and links; the item stays listed without its key, customer and partner stop using it, the partner removes it, the credit comes with the next invoice, and the portal may lag 15 minutes.',
    answeredBy: ['cancellationEffects'],
    status: 'modeled',
  },
  E15: {
    id: 'E15',
    says: 'A support request for a refund names the tenant or domain, the order or subscription, reason and amount, the problem type, impact and title, and a contact with e-mail and phone; attachments are optional.',
    answeredBy: ['supportRequest'],
    status: 'modeled',
  },
  E16: {
    id: 'E16',
    says: 'Starting a cancellation of software needs the customer, the product name and the order; the notice is acknowledged, a confirmation follows, and it works by API too. Marketplace SaaS needs nothing beforehand, and is canceled in the portal or by API.',
    answeredBy: ['cancellationChecklist'],
    status: 'modeled',
  },
  // software delivery
  F1: {
    id: 'F1',
    says: 'Until 2021-01-18 a download link expires after two weeks or 50 downloads, whichever comes first, and can be issued again without limit.',
    answeredBy: ['downloadLink'],
    status: 'modeled',
  },
  F2: {
    id: 'F2',
    says: 'In 2020 the partner chooses version, language, and file type or system, submits, and opens keys and downloads; in 2021 version, language and bitness lead to a 32-digit key, a download, or a link to copy.',
    answeredBy: ['downloadSteps'],
    status: 'modeled',
  },
  F3: {
    id: 'F3',
    says: 'For auditing, the activity log lists who accessed keys or downloaded software within a date range.',
    answeredBy: ['activityLog'],
    status: 'modeled',
  },
  // price and tax
  G1: {
    id: 'G1',
    says: 'Commercial prices exclude tax, except in Australia and Brazil, where the price includes it.',
    answeredBy: ['splitPrice', 'invoiceTax'],
    status: 'modeled',
  },
  G2: {
    id: 'G2',
    says: "The documents give no tax rate: a rate is always the caller's.",
    answeredBy: ['splitPrice', 'invoiceTax'],
    status: 'modeled',
  },
  // Azure hybrid benefit
  H1: {
    id: 'H1',
    says: 'Windows Server Datacenter or Standard licenses under Software Assurance, converted or reused, are stated to save up to 40 % on virtual machines, charged at the base compute rate.',
    answeredBy: [],
    status: 'documented-fact',
    reason: 'It states an upper bound and no way to compute a saving.',
  },
  // cancellation windows through time
  W1: {
    id: 'W1',
    says: 'Marketplace SaaS from 2019-03-01: within 24 hours when billed monthly, within 14 days when billed annually, with a full refund.',
    answeredBy: ['decideCancellation', 'refundCredit'],
    status: 'modeled',
  },
  W2: {
    id: 'W2',
    says: 'Marketplace SaaS from 2019-11-20: less than 24 hours or less than 14 days with a full refund, otherwise at renewal.',
    answeredBy: ['decideCancellation', 'refundCredit'],
    status: 'modeled',
  },
  W3: {
    id: 'W3',
    says: 'Marketplace SaaS from October 2021: the same windows, the refund explicitly full and never prorated.',
    answeredBy: ['decideCancellation', 'refundCredit'],
    status: 'modeled',
  },
  W4: {
    id: 'W4',
    says: 'Marketplace SaaS at a date after 2023-10-23 that is not known: 72 hours for every term, with a full refund; the marketplace as a whole had it by February 2023.',
    answeredBy: ['decideCancellation', 'refundCredit'],
    status: 'modeled',
  },
  W5: {
    id: 'W5',
    says: 'Software from 2018-09-04: 60 days, at first through a support-request page; how much is given back is stated only from 2019-12-18 on.',
    answeredBy: ['decideCancellation', 'refundCredit'],
    status: 'modeled',
  },
  W6: {
    id: 'W6',
    says: 'Software from 2021-06-01, announced on 2021-04-21: 30 days; perpetual software in full, software subscriptions prorated; by distributors only as a whole.',
    answeredBy: ['decideCancellation', 'refundCredit', 'decideSeatReduction'],
    status: 'modeled',
  },
  W7: {
    id: 'W7',
    says: 'Software subscriptions from a reported 2022-07-11, in a document seen on 2023-06-30: seven times 24 hours, again after each renewal, for the whole subscription only, prorated by day.',
    answeredBy: ['decideCancellation', 'refundCredit', 'decideSeatReduction'],
    status: 'modeled',
  },
  W8: {
    id: 'W8',
    says: 'Perpetual software stays at 30 calendar days with a full refund from 2021-06-01 on; by distributors only as a whole.',
    answeredBy: ['decideCancellation', 'refundCredit', 'decideSeatReduction'],
    status: 'modeled',
  },
  W9: {
    id: 'W9',
    says: 'Windows 7 extended security updates from 2019-12-18 to 2020-01-24: by support request only; later documents are silent, and they are treated as software of their time.',
    answeredBy: ['decideCancellation', 'refundCredit'],
    status: 'modeled',
  },
  W10: {
    id: 'W10',
    says: 'Traditional licenses from 2017-10-17: canceling is suspending, at any time in the term and without fee; in full for 30 days, then prorated for the unused days.',
    answeredBy: ['decideCancellation', 'refundCredit', 'decideSeatReduction'],
    status: 'modeled',
  },
  W11: {
    id: 'W11',
    says: 'Traditional licenses from 2019-11-23: the same with the first month in full and months 2 to 12 prorated.',
    answeredBy: ['decideCancellation', 'refundCredit'],
    status: 'modeled',
  },
  W12: {
    id: 'W12',
    says: 'Traditional licenses from 2023-01-11: the first month counts from the purchase or from a renewal.',
    answeredBy: ['decideCancellation', 'refundCredit'],
    status: 'modeled',
  },
  W13: {
    id: 'W13',
    says: 'New-commerce licenses from 2022-01-10: 72 hours, prorated by day.',
    answeredBy: ['decideCancellation', 'refundCredit', 'decideSeatReduction'],
    status: 'modeled',
  },
  W14: {
    id: 'W14',
    says: 'New-commerce licenses from 2022-03-19, for windows opened since 2022-03-12: 168 hours from the exact purchase, renewal or seat addition; in full within the first 24 hours, then prorated by day; each batch of seats has a window of its own.',
    answeredBy: ['decideCancellation', 'refundCredit', 'decideSeatReduction'],
    status: 'modeled',
  },
  W15: {
    id: 'W15',
    says: 'Azure reservations from 2018-10-12: prorated without fee for fewer than 5 days, with a fee of 12 % for more than 5; exactly 5 is not said; at most USD 50,000 a year.',
    answeredBy: ['decideCancellation', 'refundCredit', 'reservationRefundLimit', 'decideExchange'],
    status: 'modeled',
  },
  W16: {
    id: 'W16',
    says: 'Azure reservations from 2018-11-16: 5 days or fewer without fee, more than 5 with a fee of 12 %.',
    answeredBy: ['decideCancellation', 'refundCredit', 'reservationRefundLimit'],
    status: 'modeled',
  },
  W17: {
    id: 'W17',
    says: 'Azure reservations by 2022-10-10: at any time and without a fee for now, up to USD 50,000 of canceled commitment in a rolling 12 months per customer; some products are never refunded; a part of the quantity from 2022-10-10 on; a refund is set against a later reservation; those bought from 2027-02-01 on are not exchanged where savings plans cover the service, and those of such services are traded in for a savings plan.',
    answeredBy: ['decideCancellation', 'refundCredit', 'reservationRefundLimit', 'decideSeatReduction'],
    status: 'modeled',
  },
  W18: {
    id: 'W18',
    says: 'Azure savings plans since October 2022 have no window and no refund.',
    answeredBy: ['decideCancellation', 'refundCredit', 'decideSeatReduction'],
    status: 'modeled',
  },
  W19: {
    id: 'W19',
    says: 'An Azure plan is billed by usage: canceled at any time, with nothing to give back; the one who cancels is Global admin and Admin agent at once.',
    answeredBy: ['decideCancellation', 'refundCredit', 'decideRole'],
    status: 'modeled',
  },
  W20: {
    id: 'W20',
    says: 'SUSE and Red Hat plans from 2019-12-18 on: never.',
    answeredBy: ['decideCancellation', 'refundCredit'],
    status: 'modeled',
  },
  W21: {
    id: 'W21',
    says: 'Traditional plans of 72 months can never be canceled or refunded and do not renew; Dynamics plans of 36 months can be canceled at any time.',
    answeredBy: ['decideCancellation', 'refundCredit', 'advance'],
    status: 'modeled',
  },
  W22: {
    id: 'W22',
    says: 'A deadline that a record states binds the term it was stated in; once that term is over, or may be, it says nothing.',
    answeredBy: ['decideCancellation', 'decideSeatReduction', 'cancellationTimeline'],
    status: 'modeled',
  },
  // suspension and the end of life
  L1: {
    id: 'L1',
    says: 'A suspended traditional license is kept 60 days from the suspension, 90 to 120 days from 2017-03-30 on, and from 2023-08-04 on 90 days or until its term ends, whichever is first; then its data is deleted, with no expired or disabled stage between.',
    answeredBy: ['suspensionExpiry', 'decideReactivation', 'advance'],
    status: 'modeled',
  },
  L2: {
    id: 'L2',
    says: 'In China a suspended traditional license is kept 60 days, and administrators keep access.',
    answeredBy: ['suspensionExpiry', 'decideReactivation', 'accessWhile'],
    status: 'modeled',
  },
  L3: {
    id: 'L3',
    says: 'A suspended new-commerce license stays resumable and billed until its term ends, with auto-renew switched off for good; then it is disabled, and deleted 120 days after the term end.',
    answeredBy: ['suspend', 'suspensionExpiry', 'decideReactivation', 'advance', 'comingDates'],
    status: 'modeled',
  },
  L4: {
    id: 'L4',
    says: 'A new-commerce license that is not renewed is expired for 30 days (users keep access), disabled for 90 days (administrators only), then deleted.',
    answeredBy: ['advance', 'comingDates', 'accessWhile'],
    status: 'modeled',
  },
  L5: {
    id: 'L5',
    says: 'New-commerce licenses bought or renewed since 2025-04-01 whose term ends from 2026-05-04 on may be extended after it, month by month at the monthly price plus 3 %, or plus 23 % where there is no monthly plan; a month is prepaid, and prorated back by the day when canceled.',
    answeredBy: ['advance', 'comingDates', 'decideCancellation', 'refundCredit', 'extendedTermCharge'],
    status: 'modeled',
  },
  L6: {
    id: 'L6',
    says: "A new-commerce license canceled in its window is deleted: its people lose access at once, the partner's administrator has 7 days to save the data.",
    answeredBy: ['advance', 'comingDates', 'accessWhile'],
    status: 'modeled',
  },
  L7: {
    id: 'L7',
    says: 'A subscription that the marketplace suspends after a failed payment is unsubscribed for good after 30 days; data is kept at least 7 days.',
    answeredBy: ['suspensionExpiry', 'decideReactivation', 'advance', 'comingDates'],
    status: 'modeled',
  },
  L8: {
    id: 'L8',
    says: 'What follows a term that may be extended is a choice of three: it renews, it is extended and paid month by month, or it ends at once with its data kept for 90 days; the choice can be made from 2026-02-16 on.',
    answeredBy: ['advance', 'applyMove', 'availableMoves', 'comingDates', 'decideCancellation', 'extendedTermCharge', 'accessWhile'],
    status: 'modeled',
  },
  L9: {
    id: 'L9',
    says: 'Out of the extended service term lead a cancellation on any day, a renewal and an upgrade; quantity, term and plan do not change in it.',
    answeredBy: ['applyMove', 'availableMoves', 'decideCancellation'],
    status: 'modeled',
  },
  L10: {
    id: 'L10',
    says: 'A new-commerce license suspended from 2021-10-04 to 2023-08-03 can be resumed for 90 days, at most until its term ends; what follows is open, since the one text, of a preview, says in one paragraph that its data is deleted then and that it can be resumed at any time. Suspended from 2023-08-04 on, it can be resumed until its term ends.',
    answeredBy: ['suspensionExpiry', 'decideReactivation', 'advance', 'comingDates'],
    status: 'modeled',
  },
  // from traditional licenses to new commerce
  M1: {
    id: 'M1',
    says: 'Traditional licenses are replaced by new commerce: offers with an equivalent are not sold from 2022-03-10 on, none but the longest plans of the public sector from 2024-09-01 on; a renewal from 2024-01-01 (commercial) or 2024-09-01 (education, nonprofit, government) leads into an annual new-commerce term with the same billing and seats and a window of its own.',
    answeredBy: ['decidePurchase', 'advance', 'comingDates', 'decideCancellation'],
    status: 'modeled',
  },
  N1: {
    id: 'N1',
    says: 'Once the window of a new-commerce license is over, a support ticket may be filed for an order by mistake, a change of partner or a fault of Microsoft; nothing is promised.',
    answeredBy: ['decideCancellation'],
    status: 'modeled',
  },

  // terms and dates
  T1: {
    id: 'T1',
    says: 'Terms last a month, a year, three years (in the marketplace two years too from 2022-08-21, four and five from 2025-06-13); a billing cycle is never longer than its term.',
    answeredBy: ['addTerm', 'termFrom', 'decidePurchase', 'decideTermChange', 'comingDates'],
    status: 'modeled',
  },
  T2: {
    id: 'T2',
    says: 'The stated end date is inclusive, the term start plus the term minus one day; the next term starts on the day after.',
    answeredBy: ['termFrom'],
    status: 'modeled',
  },
  T3: {
    id: 'T3',
    says: 'Every period is counted from the anchor and never from the period before (in the marketplace: I33); months clamp to the end of a shorter month. The UTC time of day stays, but where T10 ends terms with a day.',
    answeredBy: ['addTerm', 'advance', 'comingDates'],
    status: 'modeled',
  },
  T4: {
    id: 'T4',
    says: 'A renewal happens on the day after the inclusive end, within up to 24 hours.',
    answeredBy: ['advance', 'applyMove'],
    status: 'modeled',
  },
  T5: {
    id: 'T5',
    says: 'Auto-renew is on by default and may be changed before the next term; software subscriptions bought before 2021-10-14 do not renew; for traditional licenses no switch is documented.',
    answeredBy: ['setAutoRenew', 'advance'],
    status: 'modeled',
  },
  T6: {
    id: 'T6',
    says: 'Scheduled changes need an active subscription with auto-renew on, and are deleted by canceling, switching auto-renew off, a quantity change, an upgrade, a suspension or the conversion of a trial, from 2023-10-24 by any change at once.',
    answeredBy: ['decideScheduledChange', 'applyMove', 'replay'],
    status: 'modeled',
  },
  T7: {
    id: 'T7',
    says: 'In the middle of a term the term may only get longer.',
    answeredBy: ['decideTermChange'],
    status: 'modeled',
  },
  T8: {
    id: 'T8',
    says: 'From 2022-03-10 a new-commerce license may be given an end date that it shares with another subscription, from 2023-07-24 one at the end of a calendar month, not later than its natural end.',
    answeredBy: ['coterminousEnd'],
    status: 'modeled',
  },
  T9: {
    id: 'T9',
    says: 'A change of seats is charged for the remaining days of the cycle, its own day included, in two lines: the old number is refunded, the new one charged; a change of the billing plan is charged for whole months.',
    answeredBy: ['midCycleCharge'],
    status: 'modeled',
  },
  T10: {
    id: 'T10',
    says: 'The terms of new commerce, software and savings plans end with a UTC day: the exclusive end is the midnight of the start day plus the term, and renewals begin there. A stated end wins.',
    answeredBy: ['termFrom', 'advance', 'comingDates', 'coterminousEnd'],
    status: 'modeled',
  },
  T11: {
    id: 'T11',
    says: 'New-commerce licenses have these plans: a month billed monthly; a year billed monthly or annually; three years billed monthly, annually or once in three years. There are no others from 2023-10-19.',
    answeredBy: ['decidePurchase', 'decideTermChange', 'decideScheduledChange', 'convertTrial', 'advance'],
    status: 'modeled',
  },
  T12: {
    id: 'T12',
    says: 'From 2021-10-05 the billing frequency alone changes at the next cycle, from 2023-10-19 between monthly and annual billing of three years only; from 2025-04-01 no longer inside a term, only by schedule.',
    answeredBy: ['decideTermChange'],
    status: 'modeled',
  },
  T13: {
    id: 'T13',
    says: 'A change scheduled for the renewal holds a quantity, a term, a billing cycle or a product, from 2023-10-19 an end date too, and takes effect at the renewal.',
    answeredBy: ['decideScheduledChange', 'scheduleChange', 'advance', 'comingDates'],
    status: 'modeled',
  },
  // trials
  R1: {
    id: 'R1',
    says: 'Traditional trials: 30 days, 25 licenses, one per offer and customer, converted by hand only; none for government, education, add-ons, or in China.',
    answeredBy: ['decidePurchase', 'advance', 'convertTrial'],
    status: 'modeled',
  },
  R2: {
    id: 'R2',
    says: 'New-commerce trials: 30 days, 25 seats, converted by themselves to a year billed monthly with 25 seats unless auto-renew is off, or by hand on any day to at least 25 seats of a chosen plan, or as scheduled; no suspension and no quantity change while they run.',
    answeredBy: ['decidePurchase', 'advance', 'comingDates', 'convertTrial', 'decideScheduledChange'],
    status: 'modeled',
  },
  R3: {
    id: 'R3',
    says: 'The trial of a marketplace offer can be canceled at any time.',
    answeredBy: ['decideCancellation', 'advance'],
    status: 'modeled',
  },
  // upgrades
  U1: {
    id: 'U1',
    says: 'An active new-commerce license may be upgraded at once, in full or in part; an upgrade opens no window and cannot be undone; both sides are charged for the rest of the charge cycle.',
    answeredBy: ['decideUpgrade', 'midCycleCharge'],
    status: 'modeled',
  },
  // availability
  V1: {
    id: 'V1',
    says: 'Markets without reservations: 6 from 2018-06-05, 18 from 2018-08-31, 117 from 2018-11-06, 109 from 2019-10-17; other pages have other lists (I27).',
    answeredBy: ['decideMarket', 'decidePurchase'],
    status: 'modeled',
  },
  V2: {
    id: 'V2',
    says: "A partner sells only inside its regional authorization, one of 15 areas: from 2018-11-04 with Russia and without China, from 2023-08-17 the other way round; the market is the country of the customer's tenant.",
    answeredBy: ['decideRegion', 'decidePurchase'],
    status: 'modeled',
  },
  V3: {
    id: 'V3',
    says: 'An offer may limit copies for a lifetime or at a time, a canceled copy counting until it is de-provisioned; an add-on needs its prerequisite.',
    answeredBy: ['decidePurchase'],
    status: 'modeled',
  },
  V4: {
    id: 'V4',
    says: 'Acceptance of the customer agreement must be on file for any public-cloud purchase: the older agreement from 2018-11-07, the Microsoft Customer Agreement from 2020-02-01; from 2026-01-05 an acceptance older than 2023-04-01 is void.',
    answeredBy: ['decidePurchase'],
    status: 'modeled',
  },
  V5: {
    id: 'V5',
    says: 'Software is sold to commercial customers; perpetual software from 2021-07-07 to government and education too, and some days after 2021-07-19 to nonprofit customers.',
    answeredBy: ['decidePurchase'],
    status: 'modeled',
  },
  V6: {
    id: 'V6',
    says: 'Germany is named until 2018-12-04, US Government throughout; China has no marketplace for SaaS from 2021-04-16; only direct-bill partners and indirect providers sell.',
    answeredBy: ['decideCloud', 'decidePurchase'],
    status: 'modeled',
  },
  V7: {
    id: 'V7',
    says: 'A limit on new-commerce licenses is a number of seats over all subscriptions of a product that the customer has, from any partner; the number of copies does not count.',
    answeredBy: ['decidePurchase'],
    status: 'modeled',
  },
  // tax
  X1: {
    id: 'X1',
    says: 'From 2018-09-25 commercial prices include tax in Australia and Brazil, for every family but reservations (X2) and, from 2019-11-26, the Azure plan; from 2023-10-18 only software keeps it.',
    answeredBy: ['splitPrice', 'invoiceTax'],
    status: 'modeled',
  },
  X2: {
    id: 'X2',
    says: 'Prices of Azure reservations include tax for partners located in Australia and Brazil from 2018-11-06, in Brazil only from 2018-12-11.',
    answeredBy: ['splitPrice', 'invoiceTax'],
    status: 'modeled',
  },
  X3: {
    id: 'X3',
    says: 'The price-list page says that all price lists include tax from 2020-02-28, and that they exclude it from 2023-10-18.',
    answeredBy: ['splitPrice', 'invoiceTax'],
    status: 'modeled',
  },
  X4: {
    id: 'X4',
    says: 'Telephony services in the US and Puerto Rico are priced with tax, and Canada shows two taxes.',
    answeredBy: [],
    status: 'not-modeled',
    reason: 'Telephony services are none of the product families, and a price is split by one rate.',
  },
  X5: {
    id: 'X5',
    says: 'Tax is computed once, on the invoice total, and not per line.',
    answeredBy: ['invoiceTax'],
    status: 'modeled',
  },
  X6: {
    id: 'X6',
    says: 'From 2025-04-01 a new-commerce term of a year or of three years costs 5 % more billed monthly than paid upfront, at its purchase or renewal.',
    answeredBy: ['planPrice'],
    status: 'modeled',
  },
  X7: {
    id: 'X7',
    says: 'A monthly new-commerce term costs 20 % more than a twelfth of the annual price paid upfront; waived until 2022-06-30, and not for Windows 365.',
    answeredBy: ['planPrice'],
    status: 'modeled',
  },
  // delivery and roles
  F4: {
    id: 'F4',
    says: 'From 2021-06-03 a download link lives five days from the first download, for purchases made earlier too; from 2021-01-19 to 2021-06-02 no document states a lifetime.',
    answeredBy: ['downloadLink'],
    status: 'modeled',
  },
  P1: {
    id: 'P1',
    says: 'Global admin stands on the software page from 2019-12-04; from the page on customer subscriptions it disappears later, at a date that is not known.',
    answeredBy: ['decideRole'],
    status: 'modeled',
  },
  P2: {
    id: 'P2',
    says: 'A Sales agent does not buy savings plans.',
    answeredBy: ['decideRole', 'decidePurchase'],
    status: 'modeled',
  },
  P3: {
    id: 'P3',
    says: 'From 2019-11-20 to 2019-11-26 the create page names Admin agent and Global admin only.',
    answeredBy: ['decideRole', 'decidePurchase'],
    status: 'modeled',
  },
});

/**
 * The id of a rule in the catalog.
 * @useDeclaredType
 */
export type RulebookRuleId = keyof typeof rules;
