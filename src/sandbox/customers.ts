import type { Handler } from './call.js';
import { ok } from './call.js';
import { ofCustomer } from './found.js';
import type { SandboxObject } from './json.js';
import { link } from './links.js';
import { pageOf } from './pages.js';
import { errorOf } from './refused.js';
import type { SandboxCustomer } from './state.js';

function written({ id, name, domain, country }: SandboxCustomer): SandboxObject {
  return {
    id,
    companyProfile: {
      tenantId: id,
      domain,
      companyName: name,
      address: { country },
      attributes: { objectType: 'CustomerCompanyProfile' },
    },
    relationshipToPartner: 'reseller',
    links: { self: link(`/customers/${id}`) },
    attributes: { objectType: 'Customer' },
  };
}

/** The customers of the partner, page by page. */
export const listCustomers: Handler = ({ customers }, call) =>
  call.query.has('filter') ? errorOf(0, 'filter', 'none') : pageOf(call, [...customers.values()].map(written), '/v1/customers');

/** One customer. */
export const getCustomer: Handler = /* @__PURE__ */ ofCustomer((_world, customer) => ok(written(customer)));
