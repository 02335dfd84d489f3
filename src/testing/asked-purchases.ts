import * as fc from 'fast-check';
import { dayMs, later } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { TimelineSpan } from '../rules/canceling/cancellation-timeline.js';
import type { SeatReduction } from '../rules/canceling/decide-seat-reduction.js';
import type { TermChange } from '../rules/decide-term-change.js';
import type { RefundFacts } from '../rules/canceling/refund-credit.js';
import { productFamilies } from '../vocabulary/product.js';
import type { ProductFamily } from '../vocabulary/product.js';
import type { Charge, Purchase, Suspension } from '../vocabulary/purchase.js';
import type { Duration } from '../vocabulary/term.js';
import type { Asked } from './asking.js';
import { aroundPurchase, nearby } from './asking.js';
import { drawnAround, resolvedAround } from './boundaries.js';
import { oneOf, present, stated } from './drawn.js';
import { anyMoney } from './money.js';
import type { PurchaseChoice } from './purchases.js';
import { drawnSuspension, resolvedSuspension } from './purchases.js';
import { words } from './words.js';
import { shown } from './written.js';

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
    const fromAt = from === undefined ? undefined : later(purchase.orderedAt, from);
    return { purchase, span: present({ fromAt, untilAt: later(fromAt ?? purchase.orderedAt, length * dayMs) }) };
  });
}

interface DrawnCharge {
  readonly paid: Money;
  readonly days: number;
  readonly creditedPercent: number | undefined;
  readonly quantity: number | undefined;
}

function drawnCharge(): fc.Arbitrary<DrawnCharge> {
  return fc.record({
    paid: anyMoney(),
    days: oneOf([30, 31, 28, 365, 366, 1, 1096]),
    creditedPercent: stated(30, fc.nat(100)),
    quantity: stated(60, fc.integer({ min: 1, max: 50 })),
  });
}

/** Charged for so many days from the term's start, or the order. */
function chargeOf(bought: Purchase, { paid, days, creditedPercent, quantity }: DrawnCharge): Charge {
  const startsAt = bought.term?.startsAt ?? bought.orderedAt;
  const credited = creditedPercent === undefined ? undefined : Math.floor((paid.amount * creditedPercent) / 100);
  return present({
    paid,
    startsAt,
    endsAt: later(startsAt, days * dayMs),
    quantity,
    alreadyCredited: credited === undefined ? undefined : { amount: credited, currency: paid.currency },
  });
}

export function aboutRefund(chosen: PurchaseChoice = {}): fc.Arbitrary<Asked<RefundFacts>> {
  return aroundPurchase(chosen, drawnCharge(), (purchase, drawn) => ({ purchase, charge: chargeOf(purchase, drawn) }));
}

export function aboutSeatReduction(): fc.Arbitrary<Asked<SeatReduction>> {
  const families: readonly ProductFamily[] = [...Array<ProductFamily>(6).fill('new-commerce-license'), ...productFamilies];
  return aroundPurchase({ families }, fc.integer({ min: 1, max: 20 }), (purchase, seats) => ({ purchase, seats }));
}

export function aboutTermChange(): fc.Arbitrary<Asked<TermChange>> {
  const families: readonly ProductFamily[] = ['new-commerce-license', 'new-commerce-license', 'isv-saas', 'license-based'];
  const duration = oneOf<Duration>(['P3Y', 'P1Y', 'P1M', 'P2Y', 'P5Y']);
  return aroundPurchase({ families }, fc.record({ duration, billingCycle: stated(30, words.billingCycle()) }), (purchase, more) => ({
    purchase,
    ...present(more),
  }));
}
