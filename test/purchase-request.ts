import { instant } from '../src/kernel/instant.js';
import type { PurchaseAnswer } from '../src/rules/buying/decide-purchase.js';
import { decidePurchase } from '../src/rules/buying/decide-purchase.js';
import type { OwnedCopy, PurchaseCustomer, PurchaseOffer, PurchasePartner, PurchaseRequest } from '../src/vocabulary/purchase-request.js';

export interface Changes {
  readonly offer?: Partial<PurchaseOffer>;
  readonly customer?: Partial<PurchaseCustomer>;
  readonly partner?: Partial<PurchasePartner>;
  readonly quantity?: number | null;
  readonly owned?: readonly OwnedCopy[];
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** A purchase of an independent publisher's offer with every fact stated and nothing against it, changed as asked. */
export function requestWith({ offer, customer, partner, quantity = 5, owned = [] }: Changes = {}): PurchaseRequest {
  return frozen({
    offer: {
      family: 'isv-saas',
      billingCycle: 'monthly',
      publisher: 'partner',
      perCustomerLimit: 1,
      segments: ['commercial', 'education'],
      markets: ['KR', 'US'],
      inProgram: true,
      exclusiveTo: [],
      transactable: true,
      seatRange: { from: 2, to: 300 },
      ...offer,
    },
    customer: { exists: true, market: 'KR', segment: 'commercial', cloud: 'global', ...customer },
    partner: { id: 'partner-1', market: 'KR', roles: ['sales-agent'], ...partner },
    quantity,
    owned,
  });
}

export function bought(changes: Changes = {}, at = '2020-03-01'): PurchaseAnswer {
  return decidePurchase(requestWith(changes), instant(at));
}

export function reasonsOf(answer: PurchaseAnswer): readonly string[] {
  return answer.verdict === 'refused' ? answer.reasons.map((reason) => reason.code) : [];
}

/** The facts missing, or what else keeps the answer open. */
export function gapsOf(answer: PurchaseAnswer): readonly string[] {
  return answer.verdict === 'undetermined' ? answer.gaps.map((gap) => ('fact' in gap ? `${gap.gap} ${gap.fact}` : gap.gap)) : [];
}

/** A license of Microsoft's own. */
export const license: Partial<PurchaseOffer> = {
  family: 'license-based',
  deprecated: false,
  publisher: 'microsoft',
  markets: null,
  inProgram: null,
  exclusiveTo: null,
  transactable: null,
};
/** Software, as its whole family is sold. */
export const software: Partial<PurchaseOffer> = { ...license, family: 'perpetual-software', segments: null, seatRange: null };
