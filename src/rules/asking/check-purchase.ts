import { checkList, checkObject, checkObjects, checkStated, checkStatedList } from '../../kernel/check.js';
import { fail } from '../../kernel/error.js';
import { checkInstant, isInstant } from '../../kernel/instant.js';
import type { Purchase, StatedDeadlines, WindowStart } from '../../vocabulary/purchase.js';
import { checkTerm } from '../../vocabulary/term.js';
import type { PurchaseRequest } from '../../vocabulary/purchase-request.js';

/** Validates stated window starts: each Instant, by its path, and the types of the rest. */
function checkWindowStarts(windowStarts: readonly WindowStart[], path: string): void {
  checkObjects(windowStarts, path);
  for (const [index, { by, startsAt, seats }] of windowStarts.entries()) {
    const here = `${path}[${String(index)}]`;
    checkInstant(startsAt, `${here}.startsAt`);
    checkStated(by, 'string', `${here}.by`);
    checkStated(seats, 'number', `${here}.seats`);
  }
}

/** Validates the facts that decide what a renewal leads into: numbers and answers that no unknown value stands for (M1, W21). */
function checkMigrating({ planMonths, hasEquivalent }: Purchase, path: string): void {
  if (planMonths != null && typeof planMonths !== 'number') checkStated(planMonths, 'number', `${path}planMonths`);
  if (hasEquivalent != null && typeof hasEquivalent !== 'boolean') checkStated(hasEquivalent, 'boolean', `${path}hasEquivalent`);
}

/** Validates the purchase of a question: each Instant, by its path. */
export function checkPurchase(purchase: Purchase, path: '' | 'purchase.' = ''): void {
  checkObject(purchase, 'purchase');
  const { orderedAt, term, trial, cloud, windowStarts, stated, reservedProduct, autoRenew } = purchase;
  // the path is built only for an error
  if (!isInstant(orderedAt)) checkInstant(orderedAt, `${path}orderedAt`);
  if (term != null) checkTerm(term, path === '' ? 'term' : 'purchase.term');
  if (trial != null) {
    checkInstant(trial.opensAt, `${path}trial.opensAt`);
    if (trial.closesAt !== null) checkInstant(trial.closesAt, `${path}trial.closesAt`);
  }
  if (windowStarts != null) checkWindowStarts(windowStarts, `${path}windowStarts`);
  if (cloud != null && typeof cloud !== 'string') checkStated(cloud, 'string', `${path}cloud`);
  if (reservedProduct != null && typeof reservedProduct !== 'string') checkStated(reservedProduct, 'string', `${path}reservedProduct`);
  checkMigrating(purchase, path);
  if (autoRenew != null && typeof autoRenew !== 'boolean') checkStated(autoRenew, 'boolean', `${path}autoRenew`);
  if (stated == null) return;
  checkStatedDeadlines(stated, `${path}stated`);
}

function checkStatedDeadlines(stated: StatedDeadlines, path: string): void {
  checkObject(stated, path);
  const { cancelUntilAt, refundUntil, reducibleSeats } = stated;
  if (cancelUntilAt != null && cancelUntilAt !== 'never') checkInstant(cancelUntilAt, `${path}.cancelUntilAt`);
  if (refundUntil != null) {
    checkObjects(refundUntil, `${path}.refundUntil`);
    refundUntil.forEach(({ refund, untilAt }, index) => {
      checkStated(refund, 'string', `${path}.refundUntil[${String(index)}].refund`);
      if (untilAt !== null) checkInstant(untilAt, `${path}.refundUntil[${String(index)}].untilAt`);
    });
  }
  if (reducibleSeats == null) return;
  checkObjects(reducibleSeats, `${path}.reducibleSeats`);
  reducibleSeats.forEach(({ seats, untilAt }, index) => {
    checkInstant(untilAt, `${path}.reducibleSeats[${String(index)}].untilAt`);
    checkStated(seats, 'number', `${path}.reducibleSeats[${String(index)}].seats`);
  });
}

/** Validates a purchase request: its parts are objects, its lists are lists, its range has numbers. */
export function checkRequest(request: PurchaseRequest): void {
  checkObject(request, 'request');
  const { offer, customer, partner, owned } = request;
  checkObject(offer, 'offer');
  checkObject(customer, 'customer');
  checkObject(partner, 'partner');
  checkObjects(owned, 'owned');
  checkStatedList(offer.segments, 'offer.segments');
  checkStatedList(offer.markets, 'offer.markets');
  checkStatedList(offer.exclusiveTo, 'offer.exclusiveTo');
  checkStatedList(offer.billingCycles, 'offer.billingCycles');
  checkStatedList(offer.prerequisites, 'offer.prerequisites');
  checkStatedList(customer.offers, 'customer.offers');
  if (customer.agreementAcceptedAt != null) checkInstant(customer.agreementAcceptedAt, 'customer.agreementAcceptedAt');
  const { heldSeats = null } = request;
  if (heldSeats !== null && !(Number.isSafeInteger(heldSeats) && heldSeats >= 0)) {
    fail('invalid-quantity', 'heldSeats', 'a whole number of at least 0', heldSeats);
  }
  checkList(partner.roles, 'partner.roles');
  const { seatRange } = offer;
  if (seatRange == null) return;
  checkObject(seatRange, 'offer.seatRange');
  checkStated(seatRange.from, 'number', 'offer.seatRange.from');
  checkStated(seatRange.to, 'number', 'offer.seatRange.to');
}
