import type { Handler } from './answers.js';
import { errorOf, notDescribed, ok, pageOf } from './answers.js';
import { invoiceOf, invoicesOf } from './billed.js';
import { writtenInvoice, writtenLine } from './written-invoice.js';

/** The most lines of a page. */
const mostLines = 2000;

/** The invoices of the months that are over. */
export const listInvoices: Handler = (world, call) =>
  pageOf(call, invoicesOf(world).map(writtenInvoice), '/invoices', call.query('offset'));

/** One invoice. */
export const getInvoice: Handler = (world, { values }) => {
  const invoice = invoiceOf(world, values['invoice'] as string);
  return invoice === undefined ? errorOf(1000, 'invoice') : ok(writtenInvoice(invoice));
};

/** The lines of an invoice, page by page. */
export const listInvoiceLines: Handler = (world, call) => {
  const { values, query } = call;
  const provider = values['provider'] ?? query('provider');
  const type = values['type'] ?? query('invoicelineitemtype');
  const invoice = invoiceOf(world, values['invoice'] as string);
  if (invoice === undefined) return errorOf(1000, 'invoice');
  // all that is billed here is of the provider OneTime, and nothing is usage
  if (provider.toLowerCase() !== 'onetime' || type.toLowerCase() !== 'billinglineitems')
    return notDescribed(`lines of ${provider} ${type}`);
  const lines = invoice.lines.map((line) => writtenLine(world, invoice, line));
  return pageOf(call, lines, `/invoices/${invoice.id}/lineitems?provider=onetime&invoicelineitemtype=billinglineitems`, '', mostLines);
};
