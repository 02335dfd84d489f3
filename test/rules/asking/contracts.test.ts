import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, dayMs, instant } from '../../../src/kernel/instant.js';
import { money } from '../../../src/kernel/money.js';
import { accessWhile, cancellationChecklist, cancellationEffects, policyChanges } from 'termbook/policies';
import { activityLog, downloadLink, downloadSteps, keyViewers } from 'termbook/software';
import { coterminousEnd, decideScheduledChange, decideTermChange, reservationRefundLimit } from 'termbook/terms';
import { decideCancellation } from '../../../src/rules/canceling/decide-cancellation.js';
import { decideCloud, decidePurchase, decideRegion, decideRole } from 'termbook/buying';
import { decideMarket } from '../../../src/rules/buying/decide-market.js';
import { decideReactivation } from '../../../src/rules/suspending/decide-reactivation.js';
import { decideSeatReduction } from '../../../src/rules/canceling/decide-seat-reduction.js';
import { extendedTermCharge, midCycleCharge } from 'termbook/prices';
import { invoiceTax } from '../../../src/rules/prices/invoice-tax.js';
import { refundCredit } from '../../../src/rules/canceling/refund-credit.js';
import { splitPrice } from '../../../src/rules/prices/split-price.js';
import { suspensionExpiry } from '../../../src/rules/suspending/suspension-expiry.js';
import { termFrom } from '../../../src/rules/asking/term-chain.js';
import { requestWith } from '../../purchase-request.js';
import { bought } from '../ask.js';

const at = instant('2023-09-01');
const price = money('10.00', 'EUR');
const noInstant = 'soon' as unknown as Instant;
const anInstant = 'expected an Instant (whole milliseconds), made by instant(), received "soon"';

const license = bought('new-commerce-license', '2023-05-01', { billingCycle: 'annual', term: termFrom(instant('2023-05-01'), 'P1Y') });
const broken = { ...license, term: { ...termFrom(at, 'P1Y'), endsAt: noInstant } };
const suspension = { family: 'azure-plan', suspendedAt: at, suspendedFor: 'customer-request' } as const;
const charge = { paid: price, startsAt: at, endsAt: addMs(at, 30 * dayMs) };
const oneSeat = { seats: 1, unitPrice: price } as const;
const seats = {
  family: 'new-commerce-license',
  change: 'seats',
  before: oneSeat,
  after: oneSeat,
  cycleStartsAt: at,
  cycleEndsAt: addMs(at, dayMs),
} as const;
const link = { issuedAt: at, downloads: 0, firstDownloadedAt: null };
const extended = { purchase: { ...license, autoRenew: false }, monthPrice: price, monthlyPlanExists: true };
const gone = {
  ...bought('new-commerce-license', '2025-06-01', { billingCycle: 'annual', autoRenew: false, status: 'cancelled' }),
  term: termFrom(instant('2025-06-01'), 'P1Y'),
};
const coterminous = {
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  duration: 'P1Y',
  startsAt: at,
  align: { with: 'calendar-month' },
} as const;

describe('an instant that is none is told by its path', () => {
  it.each<[string, string, () => unknown]>([
    ['accessWhile', 'at', () => accessWhile({ family: 'azure-plan', status: 'active' }, noInstant)],
    ['accessWhile', 'cancelledAt', () => accessWhile({ family: 'new-commerce-license', status: 'cancelled', cancelledAt: noInstant }, at)],
    ['activityLog', 'range.opensAt', () => activityLog({ entries: [], range: { opensAt: noInstant, closesAt: null } }, at)],
    ['activityLog', 'range.closesAt', () => activityLog({ entries: [], range: { opensAt: at, closesAt: noInstant } }, at)],
    ['cancellationChecklist', 'at', () => cancellationChecklist({ family: 'perpetual-software' }, noInstant)],
    ['cancellationEffects', 'cancelledAt', () => cancellationEffects({ family: 'perpetual-software', cancelledAt: noInstant })],
    ['coterminousEnd', 'at', () => coterminousEnd(coterminous, noInstant)],
    ['coterminousEnd', 'startsAt', () => coterminousEnd({ ...coterminous, startsAt: noInstant }, at)],
    [
      'coterminousEnd',
      'align.term.endsAt',
      () => coterminousEnd({ ...coterminous, align: { with: 'subscription', term: { ...termFrom(at, 'P1Y'), endsAt: noInstant } } }, at),
    ],
    ['decideCancellation', 'at', () => decideCancellation(license, noInstant)],
    ['decideCancellation', 'orderedAt', () => decideCancellation({ ...license, orderedAt: noInstant }, at)],
    ['decideCancellation', 'term.endsAt', () => decideCancellation(broken, at)],
    ['decideCloud', 'at', () => decideCloud({ family: 'isv-saas', cloud: 'global' }, noInstant)],
    ['decideMarket', 'at', () => decideMarket({ family: 'azure-reservation', market: 'DE' }, noInstant)],
    ['decidePurchase', 'at', () => decidePurchase(requestWith(), noInstant)],
    [
      'decidePurchase',
      'customer.agreementAcceptedAt',
      () => decidePurchase(requestWith({ customer: { agreementAcceptedAt: noInstant } }), at),
    ],
    ['decideReactivation', 'at', () => decideReactivation(suspension, noInstant)],
    ['decideReactivation', 'suspendedAt', () => decideReactivation({ ...suspension, suspendedAt: noInstant }, at)],
    ['decideReactivation', 'accountOpenedAt', () => decideReactivation({ ...suspension, accountOpenedAt: noInstant }, at)],
    ['decideReactivation', 'firstBillingAt', () => decideReactivation({ ...suspension, firstBillingAt: noInstant }, at)],
    ['decideReactivation', 'term.endsAt', () => decideReactivation({ ...suspension, term: broken.term }, at)],
    ['decideRegion', 'at', () => decideRegion({ family: 'azure-plan', market: 'DE' }, noInstant)],
    ['decideRole', 'at', () => decideRole({ action: 'cancel-subscription', roles: [] }, noInstant)],
    ['decideScheduledChange', 'at', () => decideScheduledChange(license, noInstant)],
    ['decideScheduledChange', 'orderedAt', () => decideScheduledChange({ ...license, orderedAt: noInstant }, at)],
    ['decideSeatReduction', 'at', () => decideSeatReduction({ purchase: license, seats: 1 }, noInstant)],
    [
      'decideSeatReduction',
      'purchase.orderedAt',
      () => decideSeatReduction({ purchase: { ...license, orderedAt: noInstant }, seats: 1 }, at),
    ],
    ['decideTermChange', 'at', () => decideTermChange({ purchase: license, duration: 'P3Y' }, noInstant)],
    ['decideTermChange', 'purchase.term.endsAt', () => decideTermChange({ purchase: broken, duration: 'P3Y' }, at)],
    ['downloadLink', 'at', () => downloadLink(link, noInstant)],
    ['downloadLink', 'issuedAt', () => downloadLink({ ...link, issuedAt: noInstant }, at)],
    ['downloadLink', 'firstDownloadedAt', () => downloadLink({ ...link, downloads: 1, firstDownloadedAt: noInstant }, at)],
    ['downloadSteps', 'at', () => downloadSteps({ side: 'partner' }, noInstant)],
    ['extendedTermCharge', 'at', () => extendedTermCharge(extended, noInstant)],
    [
      'extendedTermCharge',
      'purchase.extendedAt',
      () => extendedTermCharge({ ...extended, purchase: { ...extended.purchase, status: 'extended', extendedAt: noInstant } }, at),
    ],
    ['keyViewers', 'at', () => keyViewers({ family: 'perpetual-software' }, noInstant)],
    ['policyChanges', 'fromAt', () => policyChanges([license], noInstant, at)],
    ['policyChanges', 'untilAt', () => policyChanges([license], at, noInstant)],
    ['refundCredit', 'at', () => refundCredit({ purchase: license, charge }, noInstant)],
    ['refundCredit', 'charge.startsAt', () => refundCredit({ purchase: license, charge: { ...charge, startsAt: noInstant } }, at)],
    ['refundCredit', 'charge.endsAt', () => refundCredit({ purchase: license, charge: { ...charge, endsAt: noInstant } }, at)],
    ['reservationRefundLimit', 'at', () => reservationRefundLimit({ refunds: [] }, noInstant)],
    [
      'reservationRefundLimit',
      'refunds.0.refundedAt',
      () => reservationRefundLimit({ refunds: [{ refundedAt: noInstant, commitment: money('1', 'USD') }] }, at),
    ],
    ['midCycleCharge', 'at', () => midCycleCharge(seats, noInstant)],
    ['midCycleCharge', 'cycleStartsAt', () => midCycleCharge({ ...seats, cycleStartsAt: noInstant }, at)],
    ['midCycleCharge', 'cycleEndsAt', () => midCycleCharge({ ...seats, cycleEndsAt: noInstant }, at)],
    ['splitPrice', 'at', () => splitPrice({ family: 'perpetual-software', market: 'DE', price, taxRate: '0' }, noInstant)],
    ['suspensionExpiry', 'suspendedAt', () => suspensionExpiry({ ...suspension, suspendedAt: noInstant })],
  ])('%s: %s', (_name, path, ask) => {
    expect(ask).toThrow(`invalid-instant at "${path}": ${anInstant}`);
  });
});

describe('another broken contract is told with what is expected', () => {
  it.each<[string, () => unknown]>([
    [
      'invalid-instant at "purchase.cancelledAt": expected an Instant (whole milliseconds), made by instant(), received 1780272000000.5',
      () =>
        extendedTermCharge({ ...extended, purchase: { ...gone, cancelledAt: (gone.term.endsAt + 0.5) as Instant } }, instant('2026-09-01')),
    ],
    [
      'unknown-key at "options.reading": expected interpretations, policyAt or policy, received "reading"',
      () => decideCancellation(license, at, { reading: {} } as never),
    ],
    [
      'unknown-key at "options.interpretations.I13": expected I1, ',
      () => decideCancellation(license, at, { interpretations: { I13: 'x' } } as never),
    ],
    [
      'unknown-value at "options.interpretations.I1": expected open-at-limit, received "closed-at-limit"',
      () => decideCancellation(license, at, { interpretations: { I1: 'closed-at-limit' } } as never),
    ],
    [
      `inverted-dates at "term.endsAt": expected an instant after startsAt, received ${String(at - 1)}`,
      () => decideCancellation({ ...license, term: { duration: 'P1M', startsAt: at, endsAt: addMs(at, -1) } }, at),
    ],
    ['inverted-dates at "term.endsAt"', () => decideCancellation({ ...license, term: { duration: 'P1M', startsAt: at, endsAt: at } }, at)],
    [
      'currency-mismatch at "charge.alreadyCredited.currency": expected EUR, received "USD"',
      () => {
        const charge = { paid: money('1.00', 'EUR'), alreadyCredited: money('1.00', 'USD'), startsAt: at, endsAt: addMs(at, 1) };
        return refundCredit({ purchase: license, charge }, at);
      },
    ],
    [
      'inverted-dates at "term.endsAt"',
      () => accessWhile({ family: 'new-commerce-license', status: 'active', term: { duration: 'P1M', startsAt: at, endsAt: at } }, at),
    ],
    [
      'inverted-dates at "at": expected an instant not before cancelledAt, received 1693526399999',
      () => accessWhile({ family: 'new-commerce-license', status: 'cancelled', cancelledAt: at }, addMs(at, -1)),
    ],
    [
      'inverted-dates at "range.closesAt": expected an instant not before opensAt, received 1693526399999',
      () => activityLog({ entries: [], range: { opensAt: at, closesAt: addMs(at, -1) } }, at),
    ],
    [
      'inverted-dates at "firstDownloadedAt": expected an instant not before issuedAt, received 1693526399999',
      () => downloadLink({ issuedAt: at, downloads: 1, firstDownloadedAt: addMs(at, -1) }, at),
    ],
    [
      'invalid-quantity at "downloads": expected a whole number of at least 0, received -1',
      () => downloadLink({ ...link, downloads: -1 }, at),
    ],
    [
      'invalid-quantity at "downloads": expected a whole number of at least 0, received 0.5',
      () => downloadLink({ ...link, downloads: 0.5 }, at),
    ],
    [
      'inverted-dates at "firstBillingAt": expected an instant not before accountOpenedAt, received 1693526399999',
      () => suspensionExpiry({ ...suspension, accountOpenedAt: at, firstBillingAt: addMs(at, -1) }),
    ],
    [
      'invalid-quantity at "seats": expected a whole number above 0, received 0',
      () => decideSeatReduction({ purchase: license, seats: 0 }, at),
    ],
    [
      'unknown-key at "change.seats": expected quantity, term, billingCycle, product, endsAt, received "seats"',
      () => decideScheduledChange({ ...license, change: { seats: 1 } as never }, at),
    ],
    [
      'invalid-quantity at "after.seats": expected a whole number above 0, received 0',
      () => midCycleCharge({ ...seats, after: { ...oneSeat, seats: 0 } }, at),
    ],
    [
      'inverted-dates at "cycleEndsAt": expected an instant not before cycleStartsAt, received 1693526399999',
      () => midCycleCharge({ ...seats, cycleEndsAt: addMs(at, -1) }, at),
    ],
    [
      'invalid-quantity at "lines[0].quantity": expected a whole number of at least 0, received -1',
      () => invoiceTax({ family: 'perpetual-software', market: 'DE', lines: [{ price, quantity: -1 }], taxRate: '0' }, at),
    ],
    [
      'invalid-quantity at "lines": expected at least one line, received a list',
      () => invoiceTax({ family: 'perpetual-software', market: 'DE', lines: [] as never, taxRate: '0' }, at),
    ],
    [
      'invalid-rate at "taxRate": expected decimal text from 0 to 1, such as \'0.10\' for ten percent, received "-1"',
      () => splitPrice({ family: 'perpetual-software', market: 'DE', price, taxRate: '-1' }, at),
    ],
    [
      'invalid-amount at "price.amount": expected net and gross below 2^53 minor units, received 18014398509481982',
      () =>
        splitPrice(
          { family: 'perpetual-software', market: 'US', price: { amount: Number.MAX_SAFE_INTEGER, currency: 'USD' }, taxRate: '1' },
          at,
        ),
    ],
    [
      'invalid-quantity at "offer.perCustomerLimit": expected a whole number of at least 0, received -1',
      () => decidePurchase(requestWith({ offer: { perCustomerLimit: -1 } }), at),
    ],
    [
      'invalid-quantity at "quantity": expected a whole number of at least 0, received -1',
      () => decidePurchase(requestWith({ quantity: -1 }), at),
    ],
    [
      'inverted-dates at "untilAt": expected an instant not before fromAt, received 1693526399999',
      () => policyChanges([license], at, addMs(at, -1)),
    ],
    [
      'inverted-dates at "charge.endsAt": expected an instant not before charge.startsAt, received 1693526399999',
      () => refundCredit({ purchase: license, charge: { ...charge, endsAt: addMs(at, -1) } }, at),
    ],
    [
      'invalid-quantity at "charge.quantity": expected a whole number above 0, received 0',
      () => refundCredit({ purchase: license, charge: { ...charge, quantity: 0 } }, at),
    ],
    [
      'credited-above-paid at "charge.alreadyCredited.amount": expected at most what was paid, received 1001',
      () => refundCredit({ purchase: license, charge: { ...charge, alreadyCredited: { amount: 1001, currency: 'EUR' } } }, at),
    ],
    [
      'invalid-term at "options.policy.duration": expected a whole number of at least 0, received -1',
      () => decideCancellation(license, at, { policy: { id: 'mine', duration: { hours: -1 }, refund: [] } as never }),
    ],
    [
      'invalid-term at "options.policy.refund": expected full or prorated or none or not-stated, received "odd"',
      () =>
        decideCancellation(license, at, {
          policy: { id: 'mine', duration: { hours: 1 }, refund: [{ share: 'odd', hours: null }] } as never,
        }),
    ],
  ])('%s', (message, ask) => {
    expect(ask).toThrow(message);
  });

  it.each<[string, () => unknown]>([
    ['a cycle that ends as it starts', () => midCycleCharge({ ...seats, cycleEndsAt: at }, at)],
    ['a first billing at the opening of the account', () => suspensionExpiry({ ...suspension, accountOpenedAt: at, firstBillingAt: at })],
    ['a limit of 0 copies', () => decidePurchase(requestWith({ offer: { perCustomerLimit: 0 } }), at)],
    ['a quantity of 0', () => decidePurchase(requestWith({ quantity: 0 }), at)],
    ['a link downloaded as it was issued', () => downloadLink({ issuedAt: at, downloads: 1, firstDownloadedAt: at }, at)],
    [
      'access in the millisecond of the cancellation',
      () => accessWhile({ family: 'new-commerce-license', status: 'cancelled', cancelledAt: at }, at),
    ],
    [
      'what was credited already is all that was paid',
      () => refundCredit({ purchase: license, charge: { ...charge, alreadyCredited: price } }, at),
    ],
    ['a charge that ends as it starts', () => refundCredit({ purchase: license, charge: { ...charge, endsAt: at } }, at)],
  ])('%s breaks none', (_name, ask) => {
    expect(ask).not.toThrow();
  });
});
