import { frozen } from '../kernel/frozen.js';

/** The basis of an answer: a page, a payload that others published, or what follows from them without standing there. */
export type RestsOn = 'documented' | 'recorded' | 'inferred';

/** A call that the sandbox answers, and what the form of its answer rests on. */
export interface SandboxCall {
  /** The interface that the call belongs to. */
  readonly area: 'partner-center' | 'marketplace' | 'graph';
  /** The HTTP method. */
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** The path, its variable parts in braces. */
  readonly path: string;
  /** The basis of the form of the answer. */
  readonly restsOn: RestsOn;
  /** The address of the page that describes the call. */
  readonly page: string;
  /** The rest that a reader of the answer should know; '' = nothing. */
  readonly note: string;
}

const partnerCenter = 'https://github.com/kvamseek/partner-center/blob/85eb3c40f4925934e4e7100d4a97d951aa679052/developer/';
const marketplace =
  'https://github.com/kvamseek/partner-center/blob/85eb3c40f4925934e4e7100d4a97d951aa679052/marketplace/partner-center-portal/';
const graph = 'https://github.com/microsoftgraph/microsoft-graph-docs-contrib/blob/';

const graphPages = {
  exportBilled: '067f7feefb43e50f8e702d6ea443d726f2607b9b/api-reference/v1.0/api/partners-billing-billedreconciliation-export.md',
  getExport: '0d01005046b5fe36fd21c40401b10965ae33cc50/api-reference/v1.0/api/partners-billing-operation-get.md',
  getManifest: '028b8e354879f1054adbd96bfa8d16fff4330811/api-reference/v1.0/api/partners-billing-manifest-get.md',
  getBlob: '4f8859f4bcdc897f00462f5d183031ddef8fa124/api-reference/v1.0/resources/partners-billing-manifest.md',
} as const;

/** The page of the error codes and the body of an error. */
export const errorPage = `${partnerCenter}error-codes.md`;

type CallRow = readonly [method: SandboxCall['method'], path: string, page: string, note?: string, restsOn?: RestsOn];

/* @__NO_SIDE_EFFECTS__ */
function callsOf<const Name extends string>(
  area: SandboxCall['area'],
  base: string,
  rows: { readonly [N in Name]: CallRow },
): { readonly [N in Name]: SandboxCall } {
  const made = Object.entries<CallRow>(rows).map(([name, [method, path, page, note = '', restsOn = 'documented']]) => {
    return [name, { area, method, path, restsOn, page: `${base}${page}`, note }] as const;
  });
  return frozen(Object.fromEntries(made) as { readonly [N in Name]: SandboxCall });
}

const customer = '/v1/customers/{customer}';
const subscription = `${customer}/subscriptions/{subscription}`;
const invoice = '/v1/invoices/{invoice}';
const registration = '/webhooks/v1/registration';
const billing = '/v1.0/reports/partners/billing';
const saas = '/api/saas/subscriptions';
const ofSaas = `${saas}/{subscription}`;
const [ofOperations, ofSubscriptions] = ['pc-saas-fulfillment-operations-api.md', 'pc-saas-fulfillment-subscription-api.md'] as const;
const [webhooks, upgrades] = ['partner-center-webhooks.md', 'transition-a-new-commerce-subscription.md'] as const;
const [trials, lines] = ['get-a-list-of-trial-conversion-offers.md', 'get-invoiceline-items.md'] as const;

/** The notes on calls whose row would be longer than a line. */
const notes = {
  getSubscription: 'An extended service term is written as active; a choice for the end of the term as a client in production writes it.',
  patchSubscription:
    'A stale If-Match is 412 with code 2055, which the error codes pair with 400. A suspension is by request of the customer.',
  createTransition: 'Done at once, to the offers in upgradesTo; without the licenses of users, another term and another billing cycle.',
  listEligibilities: 'The offers in upgradesTo; without operationId, description, and numbers of errors that the page does not list.',
  getBlob: 'Named as invoice line items are; the page states only that they are JSON lines, compressed.',
} as const;

/** The calls that the sandbox answers, and the page behind each; every other call is answered with 501. */
export const sandboxCalls = /* @__PURE__ */ frozen({
  .../* @__PURE__ */ callsOf('partner-center', partnerCenter, {
    listCustomers: ['GET', '/v1/customers', 'get-a-list-of-customers.md', 'Pages continue with MS-ContinuationToken.'],
    getCustomer: ['GET', customer, 'get-a-customer-by-id.md', 'Without the billing profile.'],
    listSubscriptions: [
      'GET',
      `${customer}/subscriptions`,
      'get-all-of-a-customer-s-subscriptions.md',
      'With order_id: those of one order.',
    ],
    getSubscription: ['GET', subscription, 'get-a-subscription-by-id.md', notes.getSubscription],
    patchSubscription: ['PATCH', subscription, 'update-a-subscription-by-id.md', notes.patchSubscription],
    listTransitions: ['GET', `${subscription}/transitions`, 'get-transitions.md', 'Without operation-id: all of them.'],
    createTransition: ['POST', `${subscription}/transitions`, upgrades, notes.createTransition],
    listEligibilities: ['GET', `${subscription}/transitionEligibilities`, upgrades, notes.listEligibilities],
    listConversions: ['GET', `${subscription}/conversions`, trials, 'The offers in upgradesTo.'],
    createConversion: [
      'POST',
      `${subscription}/conversions`,
      'convert-a-trial-subscription-to-paid.md',
      'Traditional licenses only, as the page says.',
    ],
    listCustomEnds: [
      'GET',
      `${customer}/subscriptions/customTermEndDates`,
      'custom-term-end-dates.md',
      'On one page. The query is taken in both spellings of the page.',
    ],
    createOrder: [
      'POST',
      `${customer}/orders`,
      'create-an-order.md',
      'Completed at once. A customTermEndDate has to be one of those that are listed.',
    ],
    listOrders: ['GET', `${customer}/orders`, 'get-all-of-a-customer-s-orders.md'],
    getOrder: ['GET', `${customer}/orders/{order}`, 'get-an-order-by-id.md'],
    cancelOrder: ['PATCH', `${customer}/orders/{order}`, 'cancel-software-purchases.md', 'Software only, as the error codes say.'],
    listAuditRecords: ['GET', '/v1/auditrecords', 'get-a-record-of-partner-center-activity-by-user.md', 'The operations of this sandbox.'],
    listInvoices: ['GET', '/v1/invoices', 'get-a-collection-of-invoices.md', 'One a calendar month and currency.'],
    getInvoice: ['GET', invoice, 'get-invoice-by-id.md'],
    listInvoiceLines: ['GET', `${invoice}/lineitems`, lines, 'Without tax. Lines that no document determines are left out.'],
    listInvoiceLinesByPath: ['GET', `${invoice}/lineitems/{provider}/{type}`, lines, 'The previous syntax.'],
    listEvents: ['GET', `${registration}/events`, webhooks, 'The events that this sandbox sends.'],
    getRegistration: ['GET', registration, webhooks],
    createRegistration: ['POST', registration, webhooks],
    updateRegistration: ['PUT', registration, webhooks],
    sendTestEvent: ['POST', `${registration}/validationEvents`, webhooks],
    getTestEvent: ['GET', `${registration}/validationEvents/{correlation}`, webhooks],
  }),
  .../* @__PURE__ */ callsOf('marketplace', marketplace, {
    resolve: ['POST', `${saas}/resolve`, ofSubscriptions],
    activate: ['POST', `${ofSaas}/activate`, ofSubscriptions, 'Done at once.'],
    listSaas: ['GET', saas, ofSubscriptions],
    getSaas: ['GET', ofSaas, ofSubscriptions],
    listPlans: ['GET', `${ofSaas}/listAvailablePlans`, ofSubscriptions, 'The plans given.'],
    changeSaas: ['PATCH', ofSaas, ofSubscriptions, 'Accepted after 10 seconds without an answer.'],
    deleteSaas: ['DELETE', ofSaas, ofSubscriptions, 'Done at once.'],
    listOperations: ['GET', `${ofSaas}/operations`, ofOperations],
    getOperation: ['GET', `${ofSaas}/operations/{operation}`, ofOperations],
    patchOperation: ['PATCH', `${ofSaas}/operations/{operation}`, ofOperations],
  }),
  .../* @__PURE__ */ callsOf('graph', graph, {
    exportBilled: ['POST', `${billing}/reconciliation/billed/export`, graphPages.exportBilled],
    getExport: ['GET', `${billing}/operations/{operation}`, graphPages.getExport, 'Done at once.'],
    getManifest: ['GET', `${billing}/manifests/{manifest}`, graphPages.getManifest, 'The root directory is in this sandbox.'],
    getBlob: ['GET', '/billedreconciliation/{manifest}/{blob}', graphPages.getBlob, notes.getBlob, 'inferred'],
  }),
});
/** The name of a call that the sandbox answers. */
export type CallName = keyof typeof sandboxCalls;
