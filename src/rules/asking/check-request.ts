import { checkList, checkObject, checkObjects, checkStated, checkStatedList } from '../../kernel/check.js';
import type { PurchaseRequest } from '../../vocabulary/purchase-request.js';

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
  checkList(partner.roles, 'partner.roles');
  const { seatRange } = offer;
  if (seatRange == null) return;
  checkObject(seatRange, 'offer.seatRange');
  checkStated(seatRange.from, 'number', 'offer.seatRange.from');
  checkStated(seatRange.to, 'number', 'offer.seatRange.to');
}
