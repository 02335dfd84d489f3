import { addMs, dayMs, isoInstant } from '../kernel/instant.js';
import { decimal } from '../kernel/money.js';
import type { LineKind } from '../billing/line.js';
import { writtenCycles } from '../partner-center/words.js';
import { keyOf, link } from './links.js';
import type { InvoicedLine, Invoice } from './billed.js';
import type { SandboxCustomer, SandboxObject, World } from './state.js';

/** The charge type of each line, as the page on charge types of reconciliation files names it; null = that of seats added or removed. */
const chargeTypes: { readonly [K in LineKind]: string | null } = {
  new: 'new',
  renewal: 'renew',
  cycle: 'cycleCharge',
  conversion: 'convert',
  'seats-refunded': null,
  'seats-charged': null,
  'upgrade-refunded': 'convert',
  'upgrade-charged': 'convert',
  'plan-change': 'changeBillingPlan',
  'extended-month': 'cycleCharge',
  suspension: 'cancelImmediate',
  reactivation: 'cycleCharge',
  cancellation: 'cancelImmediate',
};

/** The lines of a whole cycle, whose price of a seat is agreed. */
const whole: readonly LineKind[] = ['new', 'renewal', 'cycle'];

/** Returns a line of an invoice as Partner Center answers it; tax is no part of it. */
export function writtenLine({ customers, offers, partnerId }: World, invoice: Invoice, billed: InvoicedLine): SandboxObject {
  const { held, line, isAdded } = billed;
  const { facts, customerId, orderId } = held;
  const offerId = line.product ?? held.offerId;
  const [productId = '', skuId = '', availabilityId = ''] = offerId.split(':');
  const customer = customers.get(keyOf(customerId)) as SandboxCustomer;
  const { amount, currency } = line.net;
  const unitPrice = whole.includes(line.kind) ? { unitPrice: Number(decimal({ amount: amount / line.quantity, currency })) } : {};
  return {
    partnerId,
    customerId,
    customerName: customer.name,
    customerDomainName: customer.domain,
    customerCountry: customer.country,
    invoiceNumber: invoice.id,
    orderId,
    orderDate: isoInstant(facts.orderedAt),
    productId,
    skuId,
    availabilityId,
    productName: offers.get(keyOf(offerId))?.name ?? held.name,
    chargeType: chargeTypes[line.kind] ?? (isAdded ? 'addQuantity' : 'removeQuantity'),
    ...unitPrice,
    quantity: line.quantity,
    subtotal: Number(decimal(line.net)),
    currency,
    subscriptionId: facts.id,
    chargeStartDate: isoInstant(line.startsAt),
    chargeEndDate: isoInstant(addMs(line.endsAt, -dayMs)),
    alternateId: orderId,
    billingFrequency: writtenCycles[facts.billingCycle],
    invoiceLineItemType: 'billing_line_items',
    billingProvider: 'one_time',
    attributes: { objectType: 'OneTimeInvoiceLineItem' },
  };
}

/** Returns an invoice as Partner Center answers it. */
export function writtenInvoice({ id, fromAt, untilAt, currency, lines }: Invoice): SandboxObject {
  const amount = lines.reduce((sum, { line }) => sum + line.net.amount, 0);
  const total = Number(decimal({ amount, currency }));
  const detail = {
    invoiceLineItemType: 'billing_line_items',
    billingProvider: 'one_time',
    links: { self: link(`/invoices/OneTime-${id}/lineitems/OneTime/BillingLineItems`) },
    attributes: { objectType: 'InvoiceDetail' },
  };
  return {
    id,
    invoiceDate: isoInstant(untilAt),
    billingPeriodStartDate: isoInstant(fromAt),
    billingPeriodEndDate: isoInstant(addMs(untilAt, -dayMs)),
    totalCharges: total,
    paidAmount: 0,
    currencyCode: currency,
    invoiceDetails: [detail],
    documentType: 'invoice',
    invoiceType: 'OneTime',
    links: { self: link(`/invoices/OneTime-${id}`) },
    attributes: { objectType: 'Invoice' },
  };
}
