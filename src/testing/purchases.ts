import * as fc from 'fast-check';
import type { Instant } from '../kernel/instant.js';
import { addMs, dayMs, minuteMs, startOfDay } from '../kernel/instant.js';
import { earliest } from '../kernel/dated-table.js';
import type { TimeWindow } from '../kernel/window.js';
import { clouds } from '../vocabulary/cloud.js';
import type { BillingCycle, ProductFamily } from '../vocabulary/product.js';
import { billingCycles, cycleMonths, productFamilies } from '../vocabulary/product.js';
import type { Purchase, StatedDeadlines, Suspension, WindowStart } from '../vocabulary/purchase.js';
import { segments } from '../vocabulary/purchase-request.js';
import { endsOfTerm, reservedProducts, windowStartCauses } from '../vocabulary/purchase.js';
import { statuses, suspendingParties, suspensionReasons } from '../vocabulary/status.js';
import type { Duration, Term } from '../vocabulary/term.js';
import { addTerm, durations, monthsOf } from '../vocabulary/term.js';
import { checkChoice } from './check-choice.js';
import type { Span } from './at.js';
import { datesOf, drawnAt, resolvedAt } from './at.js';
import { choice, oneOf, picked, present, sometimes, stated } from './values.js';
import { shown } from './written.js';

/** The families to draw, and when they are ordered; 'required': only the three facts that every purchase has. */
export interface PurchaseChoice extends Span {
  /** The product families to draw from. */
  readonly families?: readonly ProductFamily[];
  /** Only the required facts, or all. */
  readonly facts?: 'required' | 'all';
}

/** A term as it is drawn: resolved once the billing cycle and the start are known. */
export interface DrawnTerm {
  readonly pick: number;
  readonly delayed: boolean;
  readonly delayMs: number;
  readonly nth: number;
  readonly anchored: boolean;
}

export function drawnTerm(): fc.Arbitrary<DrawnTerm> {
  return fc.record({
    pick: choice(),
    delayed: sometimes(20),
    delayMs: fc.nat(30 * dayMs),
    nth: fc.oneof(fc.constant(0), fc.constant(0), fc.nat(3)),
    anchored: fc.boolean(),
  });
}

/** A term that is not shorter than its billing cycle (T1); traditional licenses renew after a year or more (T5). */
export function resolvedTerm(drawn: DrawnTerm, family: ProductFamily, billingCycle: BillingCycle, from: Instant): Term {
  const least = Math.max(cycleMonths[billingCycle] ?? 1, family === 'license-based' ? 12 : 1);
  const long = durations.filter((duration) => monthsOf[duration] >= least) as [Duration, ...Duration[]];
  const duration = picked(long, drawn.pick);
  const anchorAt = drawn.delayed ? addMs(from, drawn.delayMs) : from;
  const term = { duration, startsAt: addTerm(anchorAt, duration, drawn.nth), endsAt: addTerm(anchorAt, duration, drawn.nth + 1) };
  return drawn.anchored ? { ...term, anchorAt } : term;
}

/** A purchase with every fact as it is drawn. */
export interface DrawnPurchase {
  readonly family: ProductFamily;
  readonly billingCycle: BillingCycle;
  readonly ordered: Parameters<typeof resolvedAt>[0];
  readonly term: DrawnTerm | undefined;
  readonly trialDays: number | undefined;
  readonly windowStarts: readonly { readonly by: WindowStart['by']; readonly afterMs: number; readonly seats: number | null }[] | undefined;
  readonly stated: DrawnDeadlines | undefined;
  readonly status: Purchase['status'];
  readonly autoRenew: boolean | undefined;
  readonly cloud: Purchase['cloud'];
  readonly reservedProduct: Purchase['reservedProduct'];
  readonly planMonths: number | undefined;
  readonly endOfTerm: Purchase['endOfTerm'];
  readonly segment: Purchase['segment'];
  readonly hasEquivalent: boolean | undefined;
}

interface DrawnDeadlines {
  readonly never: boolean;
  readonly cancelDays: number | undefined;
  readonly endOfDay: boolean;
  readonly fullDays: number | undefined;
  readonly proratedDays: number | undefined;
  readonly seats: number | undefined;
}

const spans = (): fc.Arbitrary<number> =>
  fc.oneof(
    fc.nat(40 * dayMs),
    fc.nat(1200).map((days) => days * dayMs),
  );

function drawnDeadlines(): fc.Arbitrary<DrawnDeadlines> {
  return fc.record({
    never: sometimes(10),
    cancelDays: stated(70, fc.nat(60)),
    endOfDay: fc.boolean(),
    fullDays: stated(30, fc.nat(14)),
    proratedDays: stated(30, fc.nat(60)),
    seats: stated(20, fc.integer({ min: 1, max: 9 })),
  });
}

function resolvedDeadlines(drawn: DrawnDeadlines, from: Instant): StatedDeadlines {
  const until = (days: number): Instant =>
    drawn.endOfDay ? addMs(startOfDay(from), (days + 1) * dayMs - minuteMs) : addMs(from, days * dayMs);
  const refunds = [
    ...(drawn.fullDays === undefined ? [] : [{ refund: 'full', untilAt: until(drawn.fullDays) } as const]),
    ...(drawn.proratedDays === undefined ? [] : [{ refund: 'prorated', untilAt: until(drawn.proratedDays) } as const]),
  ];
  return present({
    cancelUntilAt: drawn.never ? ('never' as const) : drawn.cancelDays === undefined ? undefined : until(drawn.cancelDays),
    refundUntil: refunds.length === 0 ? undefined : refunds,
    reducibleSeats: drawn.seats === undefined ? undefined : [{ seats: drawn.seats, untilAt: until(7) }],
  });
}

export function drawnPurchase(chosen: PurchaseChoice): fc.Arbitrary<DrawnPurchase> {
  checkChoice(chosen, 'facts');
  const { families = productFamilies, facts = 'all' } = chosen;
  const rest = facts === 'all' ? 1 : 0;
  const windowStart = fc.record({ by: oneOf(windowStartCauses), afterMs: spans(), seats: oneOf([null, 1, 5, 10]) });
  return fc.record({
    family: oneOf(families),
    billingCycle: fc.oneof(oneOf<BillingCycle>(['monthly', 'annual']), oneOf(billingCycles)),
    ordered: drawnAt(),
    term: stated(50 * rest, drawnTerm()),
    trialDays: stated(15 * rest, oneOf([30, 30, 30, 10])),
    windowStarts: stated(20 * rest, fc.array(windowStart, { maxLength: 3 })),
    stated: stated(20 * rest, drawnDeadlines()),
    status: stated(25 * rest, oneOf(statuses)),
    autoRenew: stated(30 * rest, fc.boolean()),
    cloud: stated(15 * rest, oneOf(clouds)),
    reservedProduct: stated(15 * rest, oneOf(reservedProducts)),
    planMonths: stated(15 * rest, oneOf([72, 36])),
    endOfTerm: stated(30 * rest, oneOf(endsOfTerm)),
    segment: stated(40 * rest, oneOf(segments)),
    hasEquivalent: stated(60 * rest, sometimes(80)),
  });
}

export function resolvedPurchase(drawn: DrawnPurchase, span: Span): Purchase {
  const { ordered, term, trialDays, windowStarts, stated: deadlines, ...words } = drawn;
  const { family, billingCycle } = words;
  const orderedAt = resolvedAt(ordered, datesOf(family), span);
  const trial: TimeWindow | undefined =
    trialDays === undefined ? undefined : { opensAt: orderedAt, closesAt: addMs(orderedAt, trialDays * dayMs) };
  return present({
    ...words,
    orderedAt,
    trial,
    term: term === undefined ? undefined : resolvedTerm(term, family, billingCycle, trial?.closesAt ?? orderedAt),
    windowStarts: windowStarts?.map(
      ({ by, afterMs, seats }): WindowStart => ({ by, startsAt: by === 'order' ? orderedAt : addMs(orderedAt, afterMs), seats }),
    ),
    stated: deadlines === undefined ? undefined : resolvedDeadlines(deadlines, orderedAt),
    reservedProduct: family === 'azure-reservation' ? words.reservedProduct : undefined,
    planMonths: family === 'license-based' ? words.planMonths : undefined,
  });
}

/**
 * A purchase. Every family is as likely as the others; billing is monthly in a third, annual in a third, anything in a third. It is ordered in a third of
 * the cases on a day on which a policy of its family begins (or a millisecond beside), else as `at` says. Of the facts beyond the three
 * required ones each is there in the share that stands in brackets: term (half; never shorter than the billing cycle, T1), auto-renewal (30 %),
 * status (25 %), stated deadlines (20 %), window starts (20 %), trial (15 %), cloud (15 %). Shrinks to the three required facts.
 * @example
 * import * as fc from 'fast-check';
 * import { instant } from 'termbook';
 * import { purchase } from 'termbook/testing';
 * const some = purchase({ families: ['isv-saas'], facts: 'required', fromAt: instant('2020-01-01') });
 * fc.sample(some, 20).every(({ family, term }) => family === 'isv-saas' && term === undefined); // => true
 */
export function purchase(chosen: PurchaseChoice = {}): fc.Arbitrary<Purchase> {
  return drawnPurchase(chosen).map((drawn) => shown(resolvedPurchase(drawn, chosen)));
}

/**
 * A term: any duration, starting as `at` says; a third are not the first of their chain, half of all state their anchor, one in five starts up to 30
 * days later. Shrinks to P1M from the first midnight of the span.
 * @example
 * import * as fc from 'fast-check';
 * import { term } from 'termbook/testing';
 * fc.sample(term(), 50).every(({ startsAt, endsAt }) => startsAt < endsAt); // => true
 */
export function term(span: Span = {}): fc.Arbitrary<Term> {
  const parts = fc.record({ from: drawnAt(), drawn: drawnTerm() });
  return parts.map(({ from, drawn }) => shown(resolvedTerm(drawn, 'new-commerce-license', 'monthly', resolvedAt(from, [], span))));
}

/** The families with documented suspensions. */
const suspendable: readonly ProductFamily[] = ['license-based', 'new-commerce-license', 'isv-saas'];

export interface DrawnSuspension {
  readonly family: ProductFamily;
  readonly suspended: Parameters<typeof resolvedAt>[0];
  readonly suspendedFor: Suspension['suspendedFor'];
  readonly suspendedBy: Suspension['suspendedBy'];
  readonly cloud: Suspension['cloud'];
  readonly term: DrawnTerm | undefined;
  readonly openedDaysBefore: number | undefined;
  readonly billedAfterMs: number | undefined;
}

export function drawnSuspension(families: readonly ProductFamily[] | undefined): fc.Arbitrary<DrawnSuspension> {
  return fc.record({
    family: oneOf(families ?? [...suspendable, ...suspendable, ...suspendable, ...productFamilies]),
    suspended: drawnAt(),
    suspendedFor: stated(70, oneOf(suspensionReasons)),
    suspendedBy: stated(70, oneOf(suspendingParties)),
    cloud: stated(20, oneOf(clouds)),
    term: stated(50, drawnTerm()),
    openedDaysBefore: stated(60, fc.nat(400)),
    billedAfterMs: stated(
      60,
      fc.oneof(
        fc.nat(40).map((days) => days * dayMs),
        fc.nat(130 * dayMs),
      ),
    ),
  });
}

export function resolvedSuspension(drawn: DrawnSuspension, span: Span): Suspension {
  const { family, suspendedFor, suspendedBy, cloud } = drawn;
  const suspendedAt = resolvedAt(drawn.suspended, datesOf(family), span);
  const begunAt = addMs(suspendedAt, -(drawn.openedDaysBefore ?? 0) * dayMs);
  return present({
    family,
    suspendedAt,
    suspendedFor,
    suspendedBy,
    cloud,
    term: drawn.term === undefined ? undefined : resolvedTerm(drawn.term, family, 'monthly', begunAt),
    accountOpenedAt: drawn.openedDaysBefore === undefined ? undefined : begunAt,
    firstBillingAt: drawn.billedAfterMs === undefined ? undefined : (earliest(suspendedAt, addMs(begunAt, drawn.billedAfterMs)) as Instant),
  });
}

/**
 * A suspension: three in four of a family with documented suspensions. The reason (70 %), the account's opening and the first billing (60 % each, up
 * to 40 days apart in half of the cases, never inverted), a term (50 %) and a cloud (20 %) are there or not. Shrinks to family and instant.
 * @example
 * import * as fc from 'fast-check';
 * import { suspension } from 'termbook/testing';
 * fc.sample(suspension({ families: ['isv-saas'] }), 20).every(({ family }) => family === 'isv-saas'); // => true
 */
export function suspension(chosen: Pick<PurchaseChoice, 'families' | keyof Span> = {}): fc.Arbitrary<Suspension> {
  checkChoice(chosen);
  return drawnSuspension(chosen.families).map((drawn) => shown(resolvedSuspension(drawn, chosen)));
}
