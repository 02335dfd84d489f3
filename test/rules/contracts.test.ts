import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { dayMs, instant, later } from '../../src/kernel/instant.js';
import { money } from '../../src/kernel/money.js';
import { accessWhile } from '../../src/rules/access-while.js';
import { activityLog } from '../../src/rules/activity-log.js';
import { cancellationChecklist } from '../../src/rules/cancellation-checklist.js';
import { cancellationEffects } from '../../src/rules/cancellation-effects.js';
import { coterminousEnd } from '../../src/rules/coterminous-end.js';
import { decideCancellation } from '../../src/rules/canceling/decide-cancellation.js';
import { decideCloud } from '../../src/rules/decide-cloud.js';
import { decideMarket } from '../../src/rules/decide-market.js';
import { decidePurchase } from '../../src/rules/decide-purchase.js';
import { decideReactivation } from '../../src/rules/decide-reactivation.js';
import { decideRole } from '../../src/rules/decide-role.js';
import { decideScheduledChange } from '../../src/rules/decide-scheduled-change.js';
import { decideSeatReduction } from '../../src/rules/canceling/decide-seat-reduction.js';
import { decideTermChange } from '../../src/rules/decide-term-change.js';
import { downloadLink } from '../../src/rules/download-link.js';
import { downloadSteps } from '../../src/rules/download-steps.js';
import { extendedTermCharge } from '../../src/rules/extended-term-charge.js';
import { invoiceTax } from '../../src/rules/invoice-tax.js';
import { keyViewers } from '../../src/rules/key-viewers.js';
import { policyChanges } from '../../src/rules/policy-changes.js';
import { refundCredit } from '../../src/rules/canceling/refund-credit.js';
import { decideRegion } from '../../src/rules/regional-authorization.js';
import { reservationRefundLimit } from '../../src/rules/reservation-refund-limit.js';
import { seatAdditionCharge } from '../../src/rules/seat-addition-charge.js';
import { splitPrice } from '../../src/rules/split-price.js';
import { suspensionExpiry } from '../../src/rules/suspension-expiry.js';
import { termFrom } from '../../src/vocabulary/term.js';
import { requestWith } from '../purchase-request.js';
import { bought } from './ask.js';

const at = instant('2023-06-01');
const price = money('10.00', 'EUR');
const noInstant = 'soon' as unknown as Instant;
const anInstant = 'expected an Instant (whole milliseconds), made by instant(), received "soon"';

const licence = bought('new-commerce-license', '2023-05-01', { billingCycle: 'annual', term: termFrom(instant('2023-05-01'), 'P1Y') });
const broken = { ...licence, term: { ...termFrom(at, 'P1Y'), endsAt: noInstant } };
const suspension = { family: 'azure-plan', suspendedAt: at, suspendedFor: 'customer-request' } as const;
const charge = { paid: price, startsAt: at, endsAt: later(at, 30 * dayMs) };
const seats = { family: 'new-commerce-license', seats: 1, unitPrice: price, cycleStartsAt: at, cycleEndsAt: later(at, dayMs) } as const;
const link = { issuedAt: at, downloads: 0, firstDownloadedAt: null };
const extended = { purchase: { ...licence, autoRenew: false }, monthPrice: price, monthlyPlanExists: true };
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
    ['activityLog', 'range.opensAt', () => activityLog([], { opensAt: noInstant, closesAt: null })],
    ['activityLog', 'range.closesAt', () => activityLog([], { opensAt: at, closesAt: noInstant })],
    ['cancellationChecklist', 'at', () => cancellationChecklist({}, noInstant)],
    ['cancellationEffects', 'cancelledAt', () => cancellationEffects({ family: 'perpetual-software', cancelledAt: noInstant })],
    ['coterminousEnd', 'at', () => coterminousEnd(coterminous, noInstant)],
    ['coterminousEnd', 'startsAt', () => coterminousEnd({ ...coterminous, startsAt: noInstant }, at)],
    [
      'coterminousEnd',
      'align.term.endsAt',
      () => coterminousEnd({ ...coterminous, align: { with: 'subscription', term: { ...termFrom(at, 'P1Y'), endsAt: noInstant } } }, at),
    ],
    ['decideCancellation', 'at', () => decideCancellation(licence, noInstant)],
    ['decideCancellation', 'orderedAt', () => decideCancellation({ ...licence, orderedAt: noInstant }, at)],
    ['decideCancellation', 'term.endsAt', () => decideCancellation(broken, at)],
    ['decideCloud', 'at', () => decideCloud({ family: 'isv-saas', cloud: 'global' }, noInstant)],
    ['decideMarket', 'at', () => decideMarket({ family: 'azure-reservation', market: 'DE' }, noInstant)],
    ['decidePurchase', 'at', () => decidePurchase(requestWith(), noInstant)],
    ['decideReactivation', 'at', () => decideReactivation(suspension, noInstant)],
    ['decideReactivation', 'suspendedAt', () => decideReactivation({ ...suspension, suspendedAt: noInstant }, at)],
    ['decideReactivation', 'accountOpenedAt', () => decideReactivation({ ...suspension, accountOpenedAt: noInstant }, at)],
    ['decideReactivation', 'firstBillingAt', () => decideReactivation({ ...suspension, firstBillingAt: noInstant }, at)],
    ['decideReactivation', 'term.endsAt', () => decideReactivation({ ...suspension, term: broken.term }, at)],
    ['decideRegion', 'at', () => decideRegion({ family: 'azure-plan', market: 'DE' }, noInstant)],
    ['decideRole', 'at', () => decideRole({ action: 'cancel-subscription', roles: [] }, noInstant)],
    ['decideScheduledChange', 'at', () => decideScheduledChange(licence, noInstant)],
    ['decideScheduledChange', 'orderedAt', () => decideScheduledChange({ ...licence, orderedAt: noInstant }, at)],
    ['decideSeatReduction', 'at', () => decideSeatReduction({ purchase: licence, seats: 1 }, noInstant)],
    [
      'decideSeatReduction',
      'purchase.orderedAt',
      () => decideSeatReduction({ purchase: { ...licence, orderedAt: noInstant }, seats: 1 }, at),
    ],
    ['decideTermChange', 'at', () => decideTermChange({ purchase: licence, duration: 'P3Y' }, noInstant)],
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
    ['policyChanges', 'fromAt', () => policyChanges([licence], noInstant, at)],
    ['policyChanges', 'untilAt', () => policyChanges([licence], at, noInstant)],
    ['refundCredit', 'at', () => refundCredit({ purchase: licence, charge }, noInstant)],
    ['refundCredit', 'charge.startsAt', () => refundCredit({ purchase: licence, charge: { ...charge, startsAt: noInstant } }, at)],
    ['refundCredit', 'charge.endsAt', () => refundCredit({ purchase: licence, charge: { ...charge, endsAt: noInstant } }, at)],
    ['reservationRefundLimit', 'at', () => reservationRefundLimit({ refunds: [] }, noInstant)],
    [
      'reservationRefundLimit',
      'refunds.0.refundedAt',
      () => reservationRefundLimit({ refunds: [{ refundedAt: noInstant, commitment: money('1', 'USD') }] }, at),
    ],
    ['seatAdditionCharge', 'at', () => seatAdditionCharge(seats, noInstant)],
    ['seatAdditionCharge', 'cycleStartsAt', () => seatAdditionCharge({ ...seats, cycleStartsAt: noInstant }, at)],
    ['seatAdditionCharge', 'cycleEndsAt', () => seatAdditionCharge({ ...seats, cycleEndsAt: noInstant }, at)],
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
      'inverted-dates at "at": expected an instant not before cancelledAt, received 1685577599999',
      () => accessWhile({ family: 'new-commerce-license', status: 'cancelled', cancelledAt: at }, later(at, -1)),
    ],
    [
      'inverted-dates at "range.closesAt": expected an instant not before opensAt, received 1685577599999',
      () => activityLog([], { opensAt: at, closesAt: later(at, -1) }),
    ],
    [
      'inverted-dates at "firstDownloadedAt": expected an instant not before issuedAt, received 1685577599999',
      () => downloadLink({ issuedAt: at, downloads: 1, firstDownloadedAt: later(at, -1) }, at),
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
      'inverted-dates at "firstBillingAt": expected an instant not before accountOpenedAt, received 1685577599999',
      () => suspensionExpiry({ ...suspension, accountOpenedAt: at, firstBillingAt: later(at, -1) }),
    ],
    [
      'invalid-quantity at "seats": expected a whole number above 0, received 0',
      () => decideSeatReduction({ purchase: licence, seats: 0 }, at),
    ],
    ['invalid-quantity at "seats": expected a whole number above 0, received 0', () => seatAdditionCharge({ ...seats, seats: 0 }, at)],
    [
      'inverted-dates at "cycleEndsAt": expected an instant not before cycleStartsAt, received 1685577599999',
      () => seatAdditionCharge({ ...seats, cycleEndsAt: later(at, -1) }, at),
    ],
    [
      'invalid-quantity at "lines[0].quantity": expected a whole number of at least 0, received -1',
      () => invoiceTax({ family: 'perpetual-software', market: 'DE', lines: [{ price, quantity: -1 }], taxRate: '0' }, at),
    ],
    [
      'invalid-quantity at "lines": expected at least one line, received an object',
      () => invoiceTax({ family: 'perpetual-software', market: 'DE', lines: [] as never, taxRate: '0' }, at),
    ],
    [
      "invalid-rate at \"taxRate\": expected decimal text of at least 0, such as '0', '0.10' or '1.25', received \"-1\"",
      () => splitPrice({ family: 'perpetual-software', market: 'DE', price, taxRate: '-1' }, at),
    ],
    [
      'fractional-amount at "price.amount": expected net and gross below 2^53 minor units, received 18014398509481982',
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
      'inverted-dates at "untilAt": expected an instant not before fromAt, received 1685577599999',
      () => policyChanges([licence], at, later(at, -1)),
    ],
    [
      'inverted-dates at "charge.endsAt": expected an instant not before charge.startsAt, received 1685577599999',
      () => refundCredit({ purchase: licence, charge: { ...charge, endsAt: later(at, -1) } }, at),
    ],
    [
      'invalid-quantity at "charge.quantity": expected a whole number above 0, received 0',
      () => refundCredit({ purchase: licence, charge: { ...charge, quantity: 0 } }, at),
    ],
    [
      'fractional-amount at "charge.alreadyCredited.amount": expected at most what was paid, received 1001',
      () => refundCredit({ purchase: licence, charge: { ...charge, alreadyCredited: { amount: 1001, currency: 'EUR' } } }, at),
    ],
    [
      'invalid-term at "options.policy.length": expected a whole number of at least 0, received -1',
      () => decideCancellation(licence, at, { policy: { id: 'mine', length: { hours: -1 }, refund: [] } as never }),
    ],
    [
      'invalid-term at "options.policy.refund": expected full or prorated or none or not-stated, received "odd"',
      () =>
        decideCancellation(licence, at, { policy: { id: 'mine', length: { hours: 1 }, refund: [{ share: 'odd', hours: null }] } as never }),
    ],
  ])('%s', (message, ask) => {
    expect(ask).toThrow(message);
  });

  it.each<[string, () => unknown]>([
    ['a cycle that ends as it starts', () => seatAdditionCharge({ ...seats, cycleEndsAt: at }, at)],
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
      () => refundCredit({ purchase: licence, charge: { ...charge, alreadyCredited: price } }, at),
    ],
    ['a charge that ends as it starts', () => refundCredit({ purchase: licence, charge: { ...charge, endsAt: at } }, at)],
  ])('%s breaks none', (_name, ask) => {
    expect(ask).not.toThrow();
  });
});
