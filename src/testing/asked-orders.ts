import * as fc from 'fast-check';
import type { NonEmpty } from '../kernel/answer.js';
import { addMs, dayMs, instant } from '../kernel/instant.js';
import type { AccessFacts } from '../rules/suspending/access-while.js';
import type { DownloadLinkFacts } from '../rules/software/download-link.js';
import type { InvoiceFacts, InvoiceLine } from '../rules/prices/invoice-tax.js';
import type { PriceFacts } from '../rules/prices/split-price.js';
import type { SupportRequestFacts } from '../rules/canceling/support-request.js';
import { limitKinds, partnerKinds, publishers } from '../vocabulary/purchase-request.js';
import { clouds } from '../vocabulary/cloud.js';
import type { BillingCycle } from '../vocabulary/product.js';
import { billingCycles } from '../vocabulary/product.js';
import type { PurchaseCustomer, PurchaseOffer, PurchaseRequest } from '../vocabulary/purchase-request.js';
import type { Place } from '../vocabulary/purchase.js';
import { roles } from '../vocabulary/role.js';
import { statuses } from '../vocabulary/status.js';
import { durations } from '../vocabulary/term.js';
import type { Asked } from './at.js';
import { askedAnywhere, at, drawnAt, nearby, resolvedAt } from './at.js';
import { amount, anyMoney, currency, oneOf, present, sometimes, stated, taxRate, values } from './values.js';
import { shown } from './written.js';

const segments = ['commercial', 'education', 'government', 'nonprofit'] as const;

function offer(): fc.Arbitrary<PurchaseOffer> {
  const seats = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.nat(300)).map(([from, more]) => ({ from, to: from + more }));
  const facts = fc.record({
    family: values.family(),
    billingCycle: fc.oneof(
      { weight: 4, arbitrary: oneOf<BillingCycle>(['monthly', 'annual']) },
      { weight: 1, arbitrary: oneOf(billingCycles) },
    ),
    publisher: oneOf(publishers),
    perCustomerLimit: stated(70, fc.integer({ min: 0, max: 5 })),
    limitKind: stated(50, oneOf(limitKinds)),
    segments: stated(70, oneOf([[...segments], ['commercial'], ['education', 'nonprofit']])),
    markets: stated(10, fc.array(values.market(), { maxLength: 3 })),
    inProgram: stated(85, sometimes(90)),
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
    market: values.market(),
    segment: fc.oneof({ weight: 3, arbitrary: fc.constant('commercial') }, { weight: 1, arbitrary: oneOf<string>(segments) }),
    cloud: stated(15, oneOf(clouds)),
    offers: stated(30, fc.subarray(['o-1', 'o-2'])),
    agreementAccepted: stated(85, sometimes(90)),
    agreementAcceptedAt: stated(15, oneOf([instant('2023-03-31T23:59:59.999Z'), instant('2023-04-01')])),
  });
  return facts.map(present);
}

/** Three in four partners sit in the customer's market, three in four sellers are admin agents, two in three customers hold no copy yet. */
export function aboutOrder(): fc.Arbitrary<Asked<PurchaseRequest>> {
  const partner = fc.record({
    id: oneOf(['p-1', 'p-3']),
    abroad: stated(25, values.market()),
    admin: sometimes(75),
    others: fc.subarray(roles.filter((role) => role !== 'admin-agent')),
    kind: stated(30, oneOf(partnerKinds)),
  });
  const owned = stated(33, fc.array(oneOf(statuses), { maxLength: 3 }));
  const parts = fc.record({
    offer: offer(),
    customer: customer(),
    partner,
    quantity: stated(85, fc.integer({ min: 1, max: 400 })),
    heldSeats: stated(25, fc.nat(6)),
    owned,
  });
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

export function aboutPlace<Rest extends object>(rest: fc.Arbitrary<Rest>): fc.Arbitrary<Asked<Place & Rest>> {
  const place = fc.record({
    family: values.family(),
    market: values.market(),
    partner: oneOf(['not-stated', 'at-home', 'elsewhere']),
    elsewhere: values.market(),
    reservation: sometimes(20),
  });
  return fc
    .record({ place, rest, at: at() })
    .map(({ place: { family, market, partner, elsewhere, reservation }, rest: more, at: when }) => {
      const partnerMarket = partner === 'not-stated' ? undefined : partner === 'at-home' ? market : elsewhere;
      const where: Place = present({ family: reservation ? 'azure-reservation' : family, market, partnerMarket });
      return shown({ facts: { ...where, ...more }, at: when });
    });
}

export function aboutInvoice(): fc.Arbitrary<Asked<InvoiceFacts>> {
  const line = fc.record({ price: amount(1_000_000), credit: sometimes(10), quantity: fc.nat(20) });
  const rest = fc.record({ first: line, more: fc.array(line, { maxLength: 5 }), currency: currency(), taxRate: taxRate() });
  return aboutPlace(
    rest.map(({ first, more, currency: of, taxRate: rate }) => {
      const made = ({ price, credit, quantity }: typeof first): InvoiceLine => ({
        price: { amount: credit ? -price : price, currency: of },
        quantity,
      });
      const lines: NonEmpty<InvoiceLine> = [made(first), ...more.map(made)];
      return { lines, taxRate: rate };
    }),
  );
}

export function aboutPrice(): fc.Arbitrary<Asked<PriceFacts>> {
  return aboutPlace(fc.record({ price: anyMoney(), taxRate: taxRate() }));
}

export function aboutLink(): fc.Arbitrary<Asked<DownloadLinkFacts>> {
  const parts = fc.record({
    issued: drawnAt(),
    firstMs: stated(60, fc.nat(20 * dayMs)),
    downloads: oneOf([0, 1, 49, 50, 51]),
    after: nearby([0, 5, 14]),
  });
  return parts.map(({ issued, firstMs, downloads, after }) => {
    const issuedAt = resolvedAt(issued, [], {});
    const firstDownloadedAt = firstMs === undefined ? undefined : addMs(issuedAt, firstMs);
    return shown({ facts: present({ issuedAt, firstDownloadedAt, downloads }), at: addMs(firstDownloadedAt ?? issuedAt, after) });
  });
}

const supportFields = [
  'customerTenantId',
  'domainName',
  'orderId',
  'subscriptionId',
  'refundReason',
  'requestedAmount',
  'impact',
  'title',
  'contactName',
  'contactEmail',
  'contactPhone',
];

export function aboutSupport(): fc.Arbitrary<Asked<SupportRequestFacts>> {
  const fields = fc.record({ given: fc.subarray(supportFields), type: oneOf(['CSP purchase/refund on behalf of customers', 'other']) });
  return askedAnywhere(
    fields.map(
      ({ given, type }): SupportRequestFacts => ({ ...Object.fromEntries(given.map((name) => [name, 'as stated'])), problemType: type }),
    ),
  );
}

export function aboutAccess(): fc.Arbitrary<Asked<AccessFacts>> {
  const parts = fc.record({
    family: values.family(),
    status: oneOf(statuses),
    cloud: stated(30, oneOf(clouds)),
    known: sometimes(70),
    when: drawnAt(),
    after: nearby([0, 7]),
  });
  return fc.record({ parts, policies: at() }).map(({ parts: { known, when, after, ...rest }, policies }) => {
    const cancelledAt = known ? resolvedAt(when, [], {}) : undefined;
    const asking = cancelledAt === undefined ? policies : addMs(cancelledAt, Math.max(0, after));
    return shown({ facts: present({ ...rest, cancelledAt }), at: asking });
  });
}
