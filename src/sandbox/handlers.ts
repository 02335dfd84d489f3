import type { Handler } from './answers.js';
import { listAuditRecords } from './audit.js';
import type { CallName } from './calls.js';
import { cancelOrder } from './cancel-order.js';
import { createConversion, listConversions } from './conversions.js';
import { listCustomEnds } from './custom-ends.js';
import * as customers from './customers.js';
import { listEligibilities } from './eligibilities.js';
import * as exports from './exports.js';
import { getInvoice, listInvoiceLines, listInvoices } from './invoices.js';
import * as orders from './orders.js';
import { patchSubscription } from './patch-subscription.js';
import * as registration from './registration.js';
import * as saas from './saas.js';
import { getSubscription, listSubscriptions } from './subscriptions.js';
import * as transitions from './transitions.js';

/** The function that answers each call. */
export const handlers: { readonly [N in CallName]: Handler } = {
  ...customers,
  ...{ listSubscriptions, getSubscription, patchSubscription, listEligibilities, listCustomEnds, listConversions, createConversion },
  ...{ cancelOrder, listAuditRecords },
  ...transitions,
  ...orders,
  ...{ listInvoices, getInvoice, listInvoiceLines, listInvoiceLinesByPath: listInvoiceLines },
  ...registration,
  ...saas,
  ...exports,
};
