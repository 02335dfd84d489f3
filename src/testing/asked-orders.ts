import * as fc from 'fast-check';
import { limitKinds, publishers } from '../vocabulary/catalogue.js';
import { clouds } from '../vocabulary/cloud.js';
import { partnerKinds } from '../vocabulary/partner.js';
import type { BillingCycle } from '../vocabulary/product.js';
import { billingCycles } from '../vocabulary/product.js';
import type { PurchaseCustomer, PurchaseOffer, PurchaseRequest } from '../vocabulary/purchase-request.js';
import { roles } from '../vocabulary/role.js';
import { statuses } from '../vocabulary/status.js';
import { durations } from '../vocabulary/term.js';
import type { Asked } from './asking.js';
import { askedAnywhere } from './asking.js';
import { oneOf, present, sometimes, stated } from './drawn.js';
import { words } from './words.js';

const segments = ['commercial', 'education', 'government', 'nonprofit'] as const;

function offer(): fc.Arbitrary<PurchaseOffer> {
  const seats = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(300)).map(([from, more]) => ({ from, to: from + more }));
  const facts = fc.record({
    family: words.family(),
    billingCycle: fc.oneof(
      { weight: 4, arbitrary: oneOf<BillingCycle>(['monthly', 'annual']) },
      { weight: 1, arbitrary: oneOf(billingCycles) },
    ),
    publisher: oneOf(publishers),
    perCustomerLimit: stated(70, fc.integer({ min: 0, max: 5 })),
    limitKind: stated(50, oneOf(limitKinds)),
    segments: stated(70, oneOf([[...segments], ['commercial'], ['education', 'nonprofit']])),
    markets: stated(10, fc.array(words.market(), { maxLength: 3 })),
    inProgramme: stated(85, sometimes(90)),
    exclusiveTo: stated(85, oneOf([[], [], [], ['p-1'], ['p-2']])),
    transactable: stated(85, sometimes(90)),
    seatRange: stated(15, seats),
    billingCycles: stated(10, fc.subarray<BillingCycle>([...billingCycles])),
    duration: stated(15, oneOf(durations)),
    carriesTrial: stated(40, sometimes(30)),
    prerequisites: stated(10, fc.subarray(['o-1', 'o-2'])),
  });
  return facts.map(present);
}

function customer(): fc.Arbitrary<PurchaseCustomer> {
  const facts = fc.record({
    exists: sometimes(95),
    market: words.market(),
    segment: fc.oneof({ weight: 3, arbitrary: fc.constant('commercial') }, { weight: 1, arbitrary: oneOf<string>(segments) }),
    cloud: stated(15, oneOf(clouds)),
    offers: stated(30, fc.subarray(['o-1', 'o-2'])),
    agreementAccepted: stated(85, sometimes(90)),
  });
  return facts.map(present);
}

/** Three in four partners sit in the customer's market, three in four sellers are admin agents, two in three customers hold no copy yet. */
export function aboutOrder(): fc.Arbitrary<Asked<PurchaseRequest>> {
  const partner = fc.record({
    id: oneOf(['p-1', 'p-3']),
    abroad: stated(25, words.market()),
    admin: sometimes(75),
    others: fc.subarray(roles.filter((role) => role !== 'admin-agent')),
    kind: stated(30, oneOf(partnerKinds)),
  });
  const owned = stated(33, fc.array(oneOf(statuses), { maxLength: 3 }));
  const parts = fc.record({ offer: offer(), customer: customer(), partner, quantity: stated(85, fc.integer({ min: 1, max: 400 })), owned });
  return askedAnywhere(
    parts.map(
      ({ partner: { abroad, admin, others, ...seller }, owned: held = [], ...rest }): PurchaseRequest => ({
        ...present(rest),
        partner: present({
          ...seller,
          market: abroad ?? rest.customer.market,
          roles: admin ? (['admin-agent', ...others] as const) : others,
        }),
        owned: held.map((status, index) => ({ subscriptionId: `s-${String(index + 1)}`, status })),
      }),
    ),
  );
}
