import { listAuditRecords } from './audit.js';
import type { Handler } from './call.js';
import type { CallName } from './calls.js';
import { cancelOrder } from './cancel-order.js';
import { createConversion, listConversions } from './conversions.js';
import { listCustomEnds } from './custom-ends.js';
import { getCustomer, listCustomers } from './customers.js';
import { listEligibilities } from './eligibilities.js';
import { exportBilled, getBlob, getExport, getManifest } from './exports.js';
import { getInvoice, listInvoiceLines, listInvoices } from './invoices.js';
import { createOrder, getOrder, listOrders } from './orders.js';
import { patchSubscription } from './patch-subscription.js';
import { createRegistration, getRegistration, getTestEvent, listEvents, sendTestEvent, updateRegistration } from './registration.js';
import { activate, changeSaas, deleteSaas } from './saas-changes.js';
import { getOperation, listOperations, patchOperation } from './saas-operations.js';
import { getSaas, listPlans, listSaas, resolve } from './saas.js';
import { getSubscription, listSubscriptions } from './subscriptions.js';
import { createTransition, listTransitions } from './transitions.js';

/** The function that answers each call. */
export const handlers: { readonly [N in CallName]: Handler } = {
  listCustomers,
  getCustomer,
  listSubscriptions,
  getSubscription,
  patchSubscription,
  listTransitions,
  createTransition,
  listEligibilities,
  listConversions,
  createConversion,
  listCustomEnds,
  createOrder,
  listOrders,
  getOrder,
  cancelOrder,
  listAuditRecords,
  listInvoices,
  getInvoice,
  listInvoiceLines,
  listInvoiceLinesByPath: listInvoiceLines,
  listEvents,
  getRegistration,
  createRegistration,
  updateRegistration,
  sendTestEvent,
  getTestEvent,
  resolve,
  activate,
  listSaas,
  getSaas,
  listPlans,
  changeSaas,
  deleteSaas,
  listOperations,
  getOperation,
  patchOperation,
  exportBilled,
  getExport,
  getManifest,
  getBlob,
};
