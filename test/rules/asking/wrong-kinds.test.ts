import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { accessWhile, cancellationChecklist, cancellationEffects, comparePolicies, policyChanges, supportRequest } from 'termbook/policies';
import { activityLog, downloadLink, downloadSteps, keyViewers } from 'termbook/software';
import { decideCloud, decidePurchase, decideRole, filterCatalog } from 'termbook/buying';
import { coterminousEnd, decideTermChange, reservationRefundLimit } from 'termbook/terms';
import { decideCancellation } from '../../../src/rules/canceling/decide-cancellation.js';
import { decideMarket } from '../../../src/rules/buying/decide-market.js';
import { decideReactivation } from '../../../src/rules/suspending/decide-reactivation.js';
import { decideSeatReduction } from '../../../src/rules/canceling/decide-seat-reduction.js';
import { extendedTermCharge, midCycleCharge } from 'termbook/prices';
import { invoiceTax } from '../../../src/rules/prices/invoice-tax.js';
import { refundCredit } from '../../../src/rules/canceling/refund-credit.js';
import { splitPrice } from '../../../src/rules/prices/split-price.js';
import { suspensionExpiry } from '../../../src/rules/suspending/suspension-expiry.js';
import { requestWith } from '../../purchase-request.js';
import { bought } from '../ask.js';

const at = instant('2023-06-01');
const license = bought('new-commerce-license', '2023-05-01');
const aligned = { family: 'new-commerce-license', billingCycle: 'monthly', duration: 'P1Y', startsAt: at } as const;
const offer = { publisher: 'microsoft', billing: 'license', category: 'enterprise' } as const;
/** Stands where a type says that something else does. */
const wrong = (value: unknown): never => value as never;
/** A purchase with a fact of another kind. */
const canceling = (facts: object) => () => decideCancellation(wrong({ ...license, ...facts }), at);
const pinning = (policy: unknown) => () => decideCancellation(license, at, { policy: wrong(policy) });
const ownPolicy = { id: 'mine/own@2024-01-01', duration: { hours: 24 }, refund: [{ share: 'none', hours: null }], afterClose: 'refused' };
const asking = (request: object) => () => decidePurchase(wrong({ ...requestWith(), ...request }), at);
const { offer: offered, customer, partner } = requestWith();

describe('what is no object is told by its path', () => {
  it.each<[string, string, () => unknown]>([
    ['accessWhile', 'facts', () => accessWhile(wrong(null), at)],
    ['activityLog', 'range', () => activityLog({ entries: [], range: wrong(null) }, at)],
    ['cancellationChecklist', 'facts', () => cancellationChecklist(wrong(null), at)],
    ['cancellationEffects', 'facts', () => cancellationEffects(wrong(null))],
    ['filterCatalog', 'filter', () => filterCatalog({ offers: [offer], filter: wrong(null) }, at)],
    ['comparePolicies', 'purchases[0]', () => comparePolicies([wrong(null)], at, at)],
    ['coterminousEnd', 'facts', () => coterminousEnd(wrong(null), at)],
    ['coterminousEnd', 'align', () => coterminousEnd({ ...aligned, align: wrong(null) }, at)],
    ['coterminousEnd', 'align.term', () => coterminousEnd({ ...aligned, align: { with: 'subscription', term: wrong(null) } }, at)],
    ['decideCancellation', 'purchase', () => decideCancellation(wrong(null), at)],
    ['decideCancellation', 'options', () => decideCancellation(license, at, wrong(null))],
    ['decideCancellation', 'options.policy', pinning(null)],
    ['decideCancellation', 'options.policy.duration', pinning({ ...ownPolicy, duration: null })],
    ['decideCloud', 'facts', () => decideCloud(wrong(null), at)],
    ['decideMarket', 'place', () => decideMarket(wrong(null), at)],
    ['decidePurchase', 'request', () => decidePurchase(wrong(null), at)],
    ['decidePurchase', 'offer', asking({ offer: null })],
    ['decidePurchase', 'customer', asking({ customer: null })],
    ['decidePurchase', 'partner', asking({ partner: null })],
    ['decideReactivation', 'suspension', () => decideReactivation(wrong(null), at)],
    ['decideRole', 'facts', () => decideRole(wrong(null), at)],
    ['decideSeatReduction', 'facts', () => decideSeatReduction(wrong(null), at)],
    ['decideTermChange', 'facts', () => decideTermChange(wrong(null), at)],
    ['downloadLink', 'facts', () => downloadLink(wrong(null), at)],
    ['downloadSteps', 'facts', () => downloadSteps(wrong(null), at)],
    ['extendedTermCharge', 'facts', () => extendedTermCharge(wrong(null), at)],
    ['invoiceTax', 'facts', () => invoiceTax(wrong(null), at)],
    ['keyViewers', 'facts', () => keyViewers(wrong(null), at)],
    ['refundCredit', 'facts', () => refundCredit(wrong(null), at)],
    ['refundCredit', 'charge', () => refundCredit({ purchase: license, charge: wrong(null) }, at)],
    ['reservationRefundLimit', 'facts', () => reservationRefundLimit(wrong(null), at)],
    ['midCycleCharge', 'facts', () => midCycleCharge(wrong(null), at)],
    ['splitPrice', 'facts', () => splitPrice(wrong(null), at)],
    ['supportRequest', 'facts', () => supportRequest(wrong(null), at)],
    ['suspensionExpiry', 'suspension', () => suspensionExpiry(wrong(null))],
  ])('%s: %s', (_name, path, ask) => {
    expect(ask).toThrow(`wrong-type at "${path}": expected an object, received null`);
  });

  it('so is a date that is none where a support request is prepared [E15]', () => {
    expect(() => supportRequest({}, wrong('soon'))).toThrow('invalid-instant at "at"');
  });
});

describe('what is no list is told by its path', () => {
  it.each<[string, string, () => unknown]>([
    ['activityLog', 'entries', () => activityLog({ entries: wrong('x'), range: { opensAt: at, closesAt: null } }, at)],
    ['filterCatalog', 'offers', () => filterCatalog({ offers: wrong('x'), filter: {} }, at)],
    ['cancellationChecklist', 'orderIds', () => cancellationChecklist({ family: 'perpetual-software', orderIds: wrong('x') }, at)],
    ['decideRole', 'roles', () => decideRole({ action: 'cancel-subscription', roles: wrong('x') }, at)],
    ['invoiceTax', 'lines', () => invoiceTax({ family: 'perpetual-software', market: 'DE', lines: wrong('x'), taxRate: '0' }, at)],
    ['policyChanges', 'purchases', () => policyChanges(wrong('x'), at, at)],
    ['reservationRefundLimit', 'refunds', () => reservationRefundLimit({ refunds: wrong('x') }, at)],
    ['decidePurchase', 'owned', asking({ owned: 'x' })],
    ['decidePurchase', 'offer.segments', asking({ offer: { ...offered, segments: 'x' } })],
    ['decidePurchase', 'offer.markets', asking({ offer: { ...offered, markets: 'x' } })],
    ['decidePurchase', 'offer.exclusiveTo', asking({ offer: { ...offered, exclusiveTo: 'x' } })],
    ['decidePurchase', 'offer.billingCycles', asking({ offer: { ...offered, billingCycles: 'x' } })],
    ['decidePurchase', 'offer.prerequisites', asking({ offer: { ...offered, prerequisites: 'x' } })],
    ['decidePurchase', 'customer.offers', asking({ customer: { ...customer, offers: 'x' } })],
    ['decidePurchase', 'partner.roles', asking({ partner: { ...partner, roles: 'x' } })],
    ['decideCancellation', 'options.policy.refund', pinning({ ...ownPolicy, refund: 'x' })],
    ['decideCancellation', 'windowStarts', canceling({ windowStarts: 'x' })],
    ['decideCancellation', 'stated.refundUntil', canceling({ stated: { refundUntil: 'x' } })],
    ['decideCancellation', 'stated.reducibleSeats', canceling({ stated: { reducibleSeats: 'x' } })],
  ])('%s: %s', (_name, path, ask) => {
    expect(ask).toThrow(`wrong-type at "${path}": expected a list, received "x"`);
  });
});

describe('a fact of another kind is told by its path, with what is expected', () => {
  it.each<[string, () => unknown]>([
    ['cloud": expected text, received 7', canceling({ cloud: 7 })],
    ['reservedProduct": expected text, received 7', canceling({ reservedProduct: 7 })],
    ['planMonths": expected a number, received "72"', canceling({ planMonths: '72' })],
    ['hasEquivalent": expected true or false, received "no"', canceling({ hasEquivalent: 'no' })],
    ['autoRenew": expected true or false, received "no"', canceling({ autoRenew: 'no' })],
    ['windowStarts[0].by": expected text, received 7', canceling({ windowStarts: [{ by: 7, startsAt: at, seats: null }] })],
    ['windowStarts[0].seats": expected a number, received "3"', canceling({ windowStarts: [{ by: 'order', startsAt: at, seats: '3' }] })],
    ['stated.refundUntil[0].refund": expected text, received 7', canceling({ stated: { refundUntil: [{ refund: 7, untilAt: null }] } })],
    [
      'stated.reducibleSeats[0].seats": expected a number, received "1"',
      canceling({ stated: { reducibleSeats: [{ seats: '1', untilAt: at }] } }),
    ],
    [
      'options.interpretations": expected an object, received "I1"',
      () => decideCancellation(license, at, { interpretations: wrong('I1') }),
    ],
    [
      'options.interpretations": expected an object, received a list',
      () => decideCancellation(license, at, { interpretations: wrong([]) }),
    ],
    ['options.policy.id": expected text, received 7', pinning({ ...ownPolicy, id: 7 })],
    ['options.policy.refund.hours": expected a number, received "24"', pinning({ ...ownPolicy, refund: [{ share: 'none', hours: '24' }] })],
    [
      'options.policy.refund.months": expected a number, received "1"',
      pinning({ ...ownPolicy, refund: [{ share: 'none', hours: null, months: '1' }] }),
    ],
    ['offer.seatRange": expected an object, received 7', asking({ offer: { ...offered, seatRange: 7 } })],
    ['offer.seatRange.from": expected a number, received "1"', asking({ offer: { ...offered, seatRange: { from: '1', to: 3 } } })],
    ['offer.seatRange.to": expected a number, received "3"', asking({ offer: { ...offered, seatRange: { from: 1, to: '3' } } })],
    [
      'align.with": expected calendar-month or subscription, received "odd"',
      () => coterminousEnd({ ...aligned, align: wrong({ with: 'odd' }) }, at),
    ],
  ])('%s', (message, ask) => {
    expect(ask).toThrow(`wrong-type at "${message}`);
  });

  it.each<[string, object]>([
    ['all of their kind', { cloud: 'global', reservedProduct: 'databricks', planMonths: 36, autoRenew: true, hasEquivalent: false }],
    ['none of them stated', { cloud: null, reservedProduct: null, planMonths: null, autoRenew: null, hasEquivalent: null }],
  ])('%s breaks none', (_name, facts) => {
    expect(canceling(facts)).not.toThrow();
  });

  it("a caller's own policy may give nothing back", () => {
    expect(pinning(ownPolicy)).not.toThrow();
  });

  it('an order id that is no text names no order [E16]', () => {
    const facts = { family: 'perpetual-software', customerName: 'Contoso', productName: 'Server', orderIds: wrong([7, 'o-1']) } as const;
    const said = cancellationChecklist(facts, at);
    expect(cancellationChecklist({ ...facts, orderIds: ['o-1'] }, at)).toEqual(said);
  });
});
