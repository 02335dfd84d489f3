import { invoiceOf, invoicesOf } from './billed.js';
import type { Handler } from './call.js';
import { ok } from './call.js';
import { tokenIn } from './customers.js';
import { sizeIn } from './found.js';
import { continuation, pageOf } from './links.js';
import { errorOf, notDescribed } from './refused.js';
import { writtenInvoice, writtenLine } from './written-invoice.js';

/** The invoices of the months that are over. */
export const listInvoices: Handler = (world, call) => {
  const size = sizeIn(call);
  if (size === undefined) return errorOf(800002, 'size');
  const offset = call.query.get('offset') ?? null;
  const self = size === null ? '/invoices' : `/invoices?size=${String(size)}`;
  const page = pageOf(invoicesOf(world).map(writtenInvoice), self, size, tokenIn(call) ?? (offset === '' ? null : offset));
  return page === null ? errorOf(800002, 'offset') : ok(page);
};

/** One invoice. */
export const getInvoice: Handler = (world, { values }) => {
  const invoice = invoiceOf(world, values['invoice'] as string);
  return invoice === undefined ? errorOf(1000, 'invoice') : ok(writtenInvoice(invoice));
};

/** The lines of an invoice, page by page. */
export const listInvoiceLines: Handler = (world, call) => {
  const { values, query } = call;
  const provider = values['provider'] ?? query.get('provider') ?? '';
  const type = values['type'] ?? query.get('invoicelineitemtype') ?? '';
  const invoice = invoiceOf(world, values['invoice'] as string);
  if (invoice === undefined) return errorOf(1000, 'invoice');
  // all that is billed here is of the provider OneTime, and nothing is usage
  if (provider.toLowerCase() !== 'onetime' || type.toLowerCase() !== 'billinglineitems')
    return notDescribed(`lines of ${provider} ${type}`);
  const size = sizeIn(call);
  if (size === undefined) return errorOf(800002, 'size');
  const self = `/invoices/${invoice.id}/lineitems?provider=onetime&invoicelineitemtype=billinglineitems&size=${String(size ?? mostLines)}`;
  const page = pageOf(
    invoice.lines.map((line) => writtenLine(world, invoice, line)),
    self,
    Math.min(size ?? mostLines, mostLines),
    tokenIn(call),
  );
  return page === null ? errorOf(800002, continuation) : ok(page);
};

/** The most lines of a page. */
const mostLines = 2000;
