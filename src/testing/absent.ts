import { frozen } from '../kernel/frozen.js';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, hourMs, midnightOf } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { QuestionFacts } from '../rules/catalog/questions.js';
import type { QuestionName } from '../rules/catalog/questions.js';
import type { Absence } from '../rules/catalog/absences.js';
import { absences } from '../rules/catalog/absences.js';
import type { Market } from '../vocabulary/market.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import { cycleMonths } from '../vocabulary/product.js';
import type { Purchase, Suspension } from '../vocabulary/purchase.js';
import { segments } from '../vocabulary/purchase-request.js';
import { offerKinds } from '../vocabulary/purchase-request.js';
import { endsOfTerm } from '../vocabulary/purchase.js';
import { suspendingParties } from '../vocabulary/status.js';
import type { Duration, Term } from '../vocabulary/term.js';
import { durations, monthsOf } from '../vocabulary/term.js';
import { firstTerm, termFrom, termHolding } from '../rules/asking/term-chain.js';

/** A fact that a gap may name. */
export interface NamedFact {
  /** Its name in a gap. */
  readonly fact: string;
  /** Its place among the facts; not stated = at its name. */
  readonly path?: string;
}

/** An optional fact whose absence may mean that it is unknown, and values that it may have. */
export interface OptionalFact<Facts> extends NamedFact {
  /** The way in which the fact is left out. */
  readonly absence: Absence;
  /** Returns values that it may have, for these facts and the instant that is asked about. */
  readonly values: (facts: Facts, at: Instant) => readonly unknown[];
}

/** A fact that a gap may name: an optional one, or a required one (`absence` null), which may say nothing of the instant that is asked about. */
export type AbsentFact<Facts> =
  | OptionalFact<Facts>
  | (NamedFact & {
      /** No value to leave out. */
      readonly absence: null;
    });

const flags = [true, false] as const;

/** Two amounts beside a stated one; of none, any two. */
function aroundPrice(other: Money | null | undefined, cents: number): readonly Money[] {
  const { amount, currency } = other ?? { amount: 1000, currency: 'USD' as const };
  return [
    { amount, currency },
    { amount: Math.max(0, amount + cents), currency },
  ];
}

function termsFrom(startsAt: Instant, billingCycle: BillingCycle, family: ProductFamily): readonly Term[] {
  const least = cycleMonths[billingCycle] ?? 1;
  return durations.filter((duration) => monthsOf[duration] >= least).map((duration) => firstTerm(startsAt, duration, family));
}

const longest: readonly Duration[] = ['P3Y', 'P5Y'];

/**
 * Terms that began at the order, the one that holds the instant after renewals of the shortest, the shortest and long ones that began a day ago, the shortest
 * that began an hour ago, and from the order on one that still runs and one that ended a day ago: a stated end may be any.
 */
function termsOf({ family, orderedAt, billingCycle, trial }: Purchase, at: Instant): readonly Term[] {
  const startsAt = trial?.closesAt ?? orderedAt;
  const first = termsFrom(startsAt, billingCycle, family);
  const renewed = first.slice(0, 1).map(({ duration }) => termHolding(firstTerm(startsAt, duration, family), at, family));
  const running = termsFrom(addMs(at, -dayMs), billingCycle, family).filter(
    ({ duration }, index) => index === 0 || longest.includes(duration),
  );
  const begun = termsFrom(addMs(at, -hourMs), billingCycle, family).slice(0, 1);
  const stated = first.slice(-1).flatMap((term) => [dayMs, -dayMs].map((ms): Term => ({ ...term, endsAt: addMs(at, ms) })));
  return at > addMs(startsAt, dayMs) ? [...first, ...renewed, ...running, ...begun, ...stated] : first;
}

const purchase: readonly OptionalFact<Purchase>[] = /* @__PURE__ */ (() => [
  { fact: 'term', absence: absences.Purchase.term, values: termsOf },
  { fact: 'autoRenew', absence: absences.Purchase.autoRenew, values: () => flags },
  { fact: 'endOfTerm', absence: absences.Purchase.endOfTerm, values: () => endsOfTerm },
  { fact: 'segment', absence: absences.Purchase.segment, values: () => segments },
  { fact: 'hasEquivalent', absence: absences.Purchase.hasEquivalent, values: () => flags },
  { fact: 'status', absence: absences.Purchase.status, values: () => ['active', 'expired', 'cancelled', 'trial'] },
])();

/** One that an extended service term follows among them (L5). */
const extended: readonly OptionalFact<Purchase>[] = /* @__PURE__ */ (() =>
  purchase.map((one) =>
    one.fact === 'term' ? { ...one, values: (facts, at) => [...termsOf(facts, at), termFrom(midnightOf('2026-01-01'), 'P1Y')] } : one,
  ))();

/** One that a first purchase keeps and that what is held already reaches, and one that nobody reaches. */
function limitsOf({ offer, owned, heldSeats, quantity }: QuestionFacts['purchase']): readonly number[] {
  const isHeld = (heldSeats ?? 0) > 0 || owned.some(({ status }) => status !== 'deleted' || offer.limitKind === 'lifetime');
  return [isHeld ? 1 : Math.max(1, quantity ?? 1), 100_000];
}

/** The same facts where the purchase is a part of them. */
function within<Facts>(
  own: readonly OptionalFact<Purchase>[],
  purchaseOf: (facts: Facts) => Purchase,
  named = '',
): readonly OptionalFact<Facts>[] {
  return own.map(({ fact, absence, values }) => ({
    fact: `${named}${fact}`,
    path: `purchase.${fact}`,
    absence,
    values: (facts, at) => values(purchaseOf(facts), at),
  }));
}

const days = [0, 15, 30, 45];

const suspension: readonly OptionalFact<Suspension>[] = /* @__PURE__ */ (() => [
  { fact: 'suspendedBy', absence: absences.Suspension.suspendedBy, values: () => suspendingParties },
  {
    fact: 'term',
    absence: absences.Suspension.term,
    values: ({ suspendedAt }, at) => [
      // one that ends as soon as it can, and one that runs on
      { duration: 'P3Y', startsAt: addMs(suspendedAt, -dayMs), endsAt: Math.max(at, suspendedAt + 1) },
      { duration: 'P3Y', startsAt: addMs(suspendedAt, -dayMs), endsAt: addMs(Math.max(at, suspendedAt) as Instant, dayMs) },
      termFrom(addMs(suspendedAt, -dayMs), 'P1M'),
      termFrom(addMs(suspendedAt, -5 * dayMs), 'P1M'),
      termFrom(addMs(suspendedAt, -dayMs), 'P3Y'),
    ],
  },
  {
    fact: 'accountOpenedAt',
    absence: absences.Suspension.accountOpenedAt,
    values: ({ firstBillingAt, suspendedAt }) => days.map((count) => addMs(firstBillingAt ?? addMs(suspendedAt, -dayMs), -count * dayMs)),
  },
  {
    fact: 'firstBillingAt',
    absence: absences.Suspension.firstBillingAt,
    values: ({ accountOpenedAt, suspendedAt }) =>
      days.map((count) => addMs(accountOpenedAt ?? addMs(suspendedAt, -100 * dayMs), count * dayMs)),
  },
])();

/** The market of the customer, and those that a rule names. */
const place = /* @__PURE__ */ (() =>
  [
    {
      fact: 'partnerMarket',
      absence: absences.Place.partnerMarket,
      values: (facts: unknown) => [(facts as { readonly market: Market }).market, 'AU', 'BR', 'BY', 'RU', 'US'],
    },
  ] as const)();

const byQuestion = /* @__PURE__ */ (() =>
  ({
    cancellation: purchase,
    'cancellation-timeline': within<QuestionFacts['cancellation-timeline']>(purchase, (facts) => facts.purchase),
    'seat-reduction': within<QuestionFacts['seat-reduction']>(purchase, (facts) => facts.purchase),
    refund: [
      ...within<QuestionFacts['refund']>(purchase, (facts) => facts.purchase),
      {
        fact: 'charge.currentPrice',
        absence: absences.Charge.currentPrice,
        values: ({ charge: { paid } }) => [paid, { ...paid, amount: 0 }, { ...paid, amount: Math.floor(paid.amount / 2) }],
      },
    ],
    'suspension-expiry': suspension,
    reactivation: suspension,
    access: [
      {
        fact: 'cancelledAt',
        absence: absences.AccessFacts.cancelledAt,
        values: (_facts, at) => [0, 3, 7, 30].map((count) => addMs(at, -count * dayMs)),
      },
      { fact: 'endOfTerm', absence: absences.AccessFacts.endOfTerm, values: () => endsOfTerm },
      {
        fact: 'term',
        absence: absences.AccessFacts.term,
        values: () => [termFrom(midnightOf('2025-06-01'), 'P1Y'), termFrom(midnightOf('2024-06-01'), 'P1Y')],
      },
    ],
    market: place,
    region: place,
    cloud: [],
    'price-split': place,
    'invoice-tax': place,
    role: [],
    purchase: [
      { fact: 'offer.deprecated', absence: absences.PurchaseOffer.deprecated, values: () => flags },
      { fact: 'offer.duration', absence: null },
      { fact: 'offer.perCustomerLimit', absence: absences.PurchaseOffer.perCustomerLimit, values: limitsOf },
      { fact: 'offer.segments', absence: absences.PurchaseOffer.segments, values: () => segments.map((segment) => [segment]) },
      { fact: 'offer.markets', absence: absences.PurchaseOffer.markets, values: ({ customer }) => [[customer.market], []] },
      { fact: 'offer.inProgram', absence: absences.PurchaseOffer.inProgram, values: () => flags },
      { fact: 'offer.transactable', absence: absences.PurchaseOffer.transactable, values: () => flags },
      {
        fact: 'offer.exclusiveTo',
        absence: absences.PurchaseOffer.exclusiveTo,
        values: ({ partner }) => [[], [partner.id], [`not ${partner.id}`]],
      },
      { fact: 'offer.offerKind', absence: absences.PurchaseOffer.offerKind, values: () => offerKinds },
      { fact: 'customer.offers', absence: absences.PurchaseCustomer.offers, values: ({ offer }) => [[], offer.prerequisites ?? []] },
      {
        fact: 'quantity',
        absence: absences.PurchaseRequest.quantity,
        values: ({ offer }) => [offer.seatRange?.from ?? 2, 0, 1, 20, 26, 5000],
      },
      { fact: 'heldSeats', absence: absences.PurchaseRequest.heldSeats, values: () => [0, 10_000] },
    ],
    'download-link': [
      {
        fact: 'firstDownloadedAt',
        absence: absences.DownloadLinkFacts.firstDownloadedAt,
        values: ({ issuedAt }, at) => [issuedAt, addMs(Math.max(issuedAt, at) as Instant, dayMs)],
      },
    ],
    'support-request': [],
    'coterminous-end': [],
    'term-change': within<QuestionFacts['term-change']>(purchase, (facts) => facts.purchase, 'purchase.'),
    'scheduled-change': purchase,
    upgrade: [
      { fact: 'target.term', absence: null },
      {
        fact: 'purchase.term',
        absence: absences.Purchase.term,
        values: ({ purchase: bought, target }, at) => {
          if (target == null) return termsOf(bought, at);
          // the offer that is asked for has the length of the present term
          const asLong = firstTerm(bought.orderedAt, target.term.duration, bought.family);
          const longer = { ...asLong, endsAt: addMs(target.term.endsAt, dayMs) };
          const together = target.term.startsAt < at && at < target.term.endsAt ? [target.term] : [];
          return [...termsOf(bought, at), asLong, ...(longer.endsAt > longer.startsAt ? [longer] : []), ...together];
        },
      },
      { fact: 'purchase.autoRenew', absence: absences.Purchase.autoRenew, values: () => flags },
      { fact: 'purchase.endOfTerm', absence: absences.Purchase.endOfTerm, values: () => endsOfTerm },
      {
        fact: 'target.cancelUntilAt',
        absence: absences.UpgradeTarget.cancelUntilAt,
        values: (_facts, at) => ['never', addMs(at, dayMs)],
      },
    ],
    exchange: [
      { fact: 'sameType', absence: absences.Exchange.sameType, values: () => flags },
      { fact: 'inSavingsPlans', absence: absences.Exchange.inSavingsPlans, values: () => flags },
      {
        fact: 'returned',
        absence: absences.Exchange.returned,
        values: ({ bought }) => aroundPrice(bought, 1),
      },
      {
        fact: 'bought',
        absence: absences.Exchange.bought,
        values: ({ returned }) => aroundPrice(returned, -1),
      },
    ],
    'plan-price': [
      {
        fact: 'upfrontPrice',
        absence: absences.PlanPriceFacts.upfrontPrice,
        values: () => [1000, 2000].map((amount) => ({ amount, currency: 'EUR' })),
      },
    ],
    'mid-cycle-charge': [
      { fact: 'cycleStartsAt', absence: null },
      {
        fact: 'before',
        absence: absences.MidCycleChange.before,
        values: ({ after: { unitPrice } }) =>
          [0, 1000, 1_000_000].map((more) => ({ seats: 1, unitPrice: { ...unitPrice, amount: unitPrice.amount + more } })),
      },
    ],
    'extended-term-charge': [
      ...within<QuestionFacts['extended-term-charge']>(extended, (facts) => facts.purchase, 'purchase.'),
      {
        fact: 'purchase.cancelledAt',
        absence: absences.ExtendedTermPurchase.cancelledAt,
        values: ({ purchase: { term } }, at) => [term?.endsAt ?? at, addMs(term?.endsAt ?? at, 40 * dayMs)],
      },
      { fact: 'monthlyPlanExists', absence: absences.ExtendedTermFacts.monthlyPlanExists, values: () => flags },
    ],
    'reservation-refund-limit': [],
  }) as const satisfies { readonly [Q in QuestionName]: readonly AbsentFact<QuestionFacts[Q]>[] })();

/**
 * For every question the optional facts whose absence may mean "unknown", each with values that it may have: for `laws.missingFactIsNamed`. A question that is
 * not here has none.
 * @example
 * import { absent } from 'termbook/testing';
 * absent.reactivation.map(({ fact }) => fact); // => ['suspendedBy', 'term', 'accountOpenedAt', 'firstBillingAt']
 */
export const absent = /* @__PURE__ */ frozen(byQuestion);
