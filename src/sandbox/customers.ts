import type { Call, Handler } from './call.js';
import { ok } from './call.js';
import { customerIn, sizeIn } from './found.js';
import type { SandboxObject } from './json.js';
import { continuation, link, pageOf } from './links.js';
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

/** Returns the token of the next page that a request states: in its header, only with seekOperation=Next. */
export function tokenIn({ query, header }: Call): string | null {
  return query.get('seekoperation')?.toLowerCase() === 'next' ? header(continuation) : null;
}

/** The customers of the partner, page by page. */
export const listCustomers: Handler = ({ customers }, call) => {
  const size = sizeIn(call);
  if (size === undefined) return errorOf(800002, 'size');
  if (call.query.has('filter')) return errorOf(0, 'filter', 'none');
  const self = size === null ? '/v1/customers' : `/v1/customers?size=${String(size)}`;
  const page = pageOf([...customers.values()].map(written), self, size, tokenIn(call));
  return page === null ? errorOf(800002, continuation) : ok(page);
};

/** One customer. */
export const getCustomer: Handler = (world, call) => {
  const customer = customerIn(world, call);
  return customer.found === null ? customer.answer : ok(written(customer.found));
};
