import type { Handler } from './answers.js';
import { about, notDescribed, ok, pageOf } from './answers.js';
import { link } from './links.js';
import type { SandboxCustomer, SandboxObject } from './state.js';

function written({ id, name, domain, country }: SandboxCustomer): SandboxObject {
  const attributes = { objectType: 'CustomerCompanyProfile' };
  return {
    id,
    companyProfile: { tenantId: id, domain, companyName: name, address: { country }, attributes },
    relationshipToPartner: 'reseller',
    links: { self: link(`/customers/${id}`) },
    attributes: { objectType: 'Customer' },
  };
}

/** The customers of the partner, page by page. */
export const listCustomers: Handler = ({ customers }, call) =>
  call.query('filter') === '' ? pageOf(call, [...customers.values()].map(written), '/v1/customers') : notDescribed('filter');

/** One customer. */
export const getCustomer: Handler = /* @__PURE__ */ about('customers', (_world, customer) => ok(written(customer)));
