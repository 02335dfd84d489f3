import * as fc from 'fast-check';
import { addMs, dayMs, midnightOf } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { coterminousEnds } from '../policy/coterminous.js';
import { termChanges } from '../policy/term-change.js';
import type { CoterminousFacts } from '../rules/terms/coterminous-end.js';
import type { TimelineSpan } from '../rules/asking/check-span.js';
import type { SeatReduction } from '../rules/canceling/decide-seat-reduction.js';
import type { TermChange } from '../rules/terms/decide-term-change.js';
import type { ExtendedTermFacts } from '../rules/prices/extended-term-charge.js';
import type { RefundFacts } from '../rules/canceling/refund-credit.js';
import type { ReservationLedger } from '../rules/canceling/reservation-refund-limit.js';
import type { MidCycleChange } from '../rules/prices/mid-cycle-charge.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import { productFamilies } from '../vocabulary/product.js';
import type { Charge, Purchase, Suspension } from '../vocabulary/purchase.js';
import { midCycleChanges } from '../vocabulary/purchase.js';
import type { Duration } from '../vocabulary/term.js';
import type { Asked } from './at.js';
import { at, drawnAt, nearby, resolvedAt } from './at.js';
import { drawnAround, resolvedAround } from './boundaries.js';
import type { PurchaseChoice } from './purchases.js';
import { drawnPurchase, drawnSuspension, drawnTerm, resolvedPurchase, resolvedSuspension, resolvedTerm } from './purchases.js';
import { anyMoney, oneOf, present, sometimes, stated, values } from './values.js';
import { shown } from './written.js';

/** Facts about which the instant hangs on a purchase. */
function aroundPurchase<Rest, Facts>(
  chosen: PurchaseChoice,
  rest: fc.Arbitrary<Rest>,
  resolve: (purchase: Purchase, rest: Rest) => Facts,
): fc.Arbitrary<Asked<Facts>> {
  return fc.record({ drawn: drawnPurchase(chosen), around: drawnAround(), rest }).map(({ drawn, around, rest: more }) => {
    const bought = resolvedPurchase(drawn, chosen);
    return shown({ facts: resolve(bought, more), at: resolvedAround(around, bought) });
  });
}

const nothing = (): fc.Arbitrary<null> => fc.constant(null);

export function aboutPurchase(chosen: PurchaseChoice = {}): fc.Arbitrary<Asked<Purchase>> {
  return aroundPurchase(chosen, nothing(), (bought) => bought);
}

export function aboutSuspension(): fc.Arbitrary<Asked<Suspension>> {
  return fc.record({ drawn: drawnSuspension(undefined), around: drawnAround() }).map(({ drawn, around }) => {
    const suspended = resolvedSuspension(drawn, {});
    return shown({ facts: suspended, at: resolvedAround(around, suspended) });
  });
}

export function aboutTimeline(): fc.Arbitrary<Asked<{ readonly purchase: Purchase; readonly span: TimelineSpan }>> {
  const days = fc.record({ from: stated(50, nearby([0, 1, 14, 30])), length: fc.nat(1100) });
  return aroundPurchase({}, days, (purchase, { from, length }) => {
    const fromAt = from === undefined ? undefined : addMs(purchase.orderedAt, from);
    return { purchase, span: present({ fromAt, untilAt: addMs(fromAt ?? purchase.orderedAt, length * dayMs) }) };
  });
}

interface DrawnCharge {
  readonly paid: Money;
  readonly days: number;
  readonly creditedPercent: number | undefined;
  readonly quantity: number | undefined;
  readonly pricePercent: number | undefined;
}

function drawnCharge(): fc.Arbitrary<DrawnCharge> {
  return fc.record({
    paid: anyMoney(),
    days: oneOf([30, 31, 28, 365, 366, 1, 1096]),
    creditedPercent: stated(30, fc.nat(100)),
    quantity: stated(60, fc.integer({ min: 1, max: 50 })),
    pricePercent: stated(70, fc.nat(150)),
  });
}

/** A charge for a number of days from the start of the term, or from the order. */
function chargeOf(bought: Purchase, { paid, days, creditedPercent, quantity, pricePercent }: DrawnCharge): Charge {
  const startsAt = bought.term?.startsAt ?? bought.orderedAt;
  const credited = creditedPercent === undefined ? undefined : Math.floor((paid.amount * creditedPercent) / 100);
  const priced = pricePercent === undefined ? undefined : Math.floor((paid.amount * pricePercent) / 100);
  return present({
    paid,
    startsAt,
    endsAt: addMs(startsAt, days * dayMs),
    quantity,
    alreadyCredited: credited === undefined ? undefined : { amount: credited, currency: paid.currency },
    currentPrice: priced === undefined ? undefined : { amount: priced, currency: paid.currency },
  });
}

export function aboutRefund(chosen: PurchaseChoice = {}): fc.Arbitrary<Asked<RefundFacts>> {
  return aroundPurchase(chosen, fc.tuple(drawnCharge(), stated(25, fc.integer({ min: 1, max: 50 }))), (purchase, [drawn, part]) => ({
    ...{ purchase, charge: chargeOf(purchase, drawn) },
    ...present({ seats: part === undefined ? undefined : Math.min(part, drawn.quantity ?? 1) }),
  }));
}

export function aboutSeatReduction(): fc.Arbitrary<Asked<SeatReduction>> {
  const families: readonly ProductFamily[] = [...Array<ProductFamily>(6).fill('new-commerce-license'), ...productFamilies];
  return aroundPurchase({ families }, fc.integer({ min: 1, max: 20 }), (purchase, seats) => ({ purchase, seats }));
}

export function aboutTermChange(): fc.Arbitrary<Asked<TermChange>> {
  const families: readonly ProductFamily[] = [...Array<ProductFamily>(5).fill('new-commerce-license'), 'isv-saas', 'license-based'];
  const duration = oneOf<Duration>(['P3Y', 'P3Y', 'P3Y', 'P1Y', 'P1Y', 'P1M', 'P2Y', 'P5Y']);
  // a year before the first text on term changes there is little to change
  const { sinceAt: fromAt } = termChanges[0];
  return aroundPurchase(
    { families, fromAt: addMs(fromAt, -366 * dayMs) },
    fc.record({ duration, billingCycle: stated(30, values.billingCycle()) }),
    (purchase, more) => ({
      purchase,
      ...present(more),
    }),
  );
}

export function aboutCoterminous(): fc.Arbitrary<Asked<CoterminousFacts>> {
  const parts = fc.record({
    family: fc.oneof(fc.constant('new-commerce-license' as const), values.family()),
    billingCycle: fc.oneof(
      { weight: 4, arbitrary: oneOf<BillingCycle>(['monthly', 'annual']) },
      { weight: 1, arbitrary: values.billingCycle() },
    ),
    duration: oneOf<Duration>(['P1Y', 'P3Y', 'P1M']),
    starts: drawnAt(),
    other: stated(70, drawnTerm()),
    early: sometimes(20),
    beforeMs: oneOf([0, 1, dayMs]),
  });
  return parts.map(({ starts, other, early, beforeMs, ...rest }) => {
    const startsAt = resolvedAt(
      starts,
      coterminousEnds.map(({ sinceAt }) => sinceAt),
      early ? {} : { fromAt: coterminousEnds[0].sinceAt },
    );
    const aligned =
      other === undefined ? null : resolvedTerm({ ...other, nth: 0 }, 'new-commerce-license', 'monthly', addMs(startsAt, -200 * dayMs));
    const align: CoterminousFacts['align'] = aligned === null ? { with: 'calendar-month' } : { with: 'subscription', term: aligned };
    return shown({ facts: { ...rest, startsAt, align }, at: addMs(startsAt, -beforeMs) });
  });
}

export function aboutMidCycle(): fc.Arbitrary<Asked<MidCycleChange>> {
  const parts = fc.record({
    family: fc.oneof(fc.constant('new-commerce-license' as const), values.family()),
    change: oneOf(midCycleChanges),
    price: anyMoney({ most: 1_000_000 }),
    seats: fc.integer({ min: 1, max: 50 }),
    before: stated(80, fc.record({ seats: fc.integer({ min: 1, max: 50 }), amount: fc.nat(1_000_000) })),
    starts: drawnAt(),
    days: oneOf([31, 30, 28, 365, 366]),
    after: fc.oneof(nearby([0, 28, 30, 31, 365]), fc.nat(31 * dayMs)),
  });
  return parts.map(({ starts, days, after, price, seats, before: drawn, family, change }) => {
    const cycleStartsAt = resolvedAt(starts, [], {});
    const before = drawn && { seats: drawn.seats, unitPrice: { amount: drawn.amount, currency: price.currency } };
    const cycle = { cycleStartsAt, cycleEndsAt: addMs(cycleStartsAt, days * dayMs) };
    const facts = present({ family, change, before, after: { seats, unitPrice: price }, ...cycle });
    return shown({ facts, at: addMs(cycleStartsAt, after) });
  });
}

export function aboutExtendedTerm(): fc.Arbitrary<Asked<ExtendedTermFacts>> {
  const chosen: PurchaseChoice = { families: ['new-commerce-license', 'new-commerce-license', 'isv-saas'] };
  const rest = fc.record({ monthPrice: anyMoney({ most: 1_000_000 }), monthlyPlanExists: stated(80, fc.boolean()), late: sometimes(70) });
  return aroundPurchase(chosen, rest, (bought, { late, ...more }): ExtendedTermFacts => {
    const startsAt = addMs(
      bought.orderedAt,
      late ? Math.ceil(Math.max(0, midnightOf('2025-05-04') - bought.orderedAt) / dayMs) * dayMs : 0,
    );
    const term = resolvedTerm({ pick: 0, delayed: false, delayMs: 0, nth: 0, anchored: false }, bought.family, 'annual', startsAt);
    return { ...present(more), purchase: late ? { ...bought, term, autoRenew: false, status: 'active' } : bought };
  });
}

export function aboutReservations(): fc.Arbitrary<Asked<ReservationLedger>> {
  const refund = fc.record({ by: oneOf(['cancellation', 'exchange'] as const), ago: nearby([364, 365, 366]), cents: fc.nat(3_000_000) });
  const parts = fc.record({ refunds: fc.array(refund, { maxLength: 4 }), cents: stated(70, fc.nat(6_000_000)), at: at() });
  return parts.map(({ refunds, cents, at: when }) => {
    const amount: Money | undefined = cents === undefined ? undefined : { amount: cents, currency: 'USD' };
    const ledger = refunds.map(({ by, ago, cents: used }) => ({
      by,
      refundedAt: addMs(when, -ago),
      commitment: { amount: used, currency: 'USD' } as const,
    }));
    return shown({ facts: present({ refunds: ledger, amount }), at: when });
  });
}
