import type { SandboxJson, SandboxObject } from './state.js';

/** Returns a link of Partner Center, below its version. */
export function link(uri: string, method = 'GET', headers: readonly SandboxJson[] = []): SandboxObject {
  return { uri, method, headers };
}

/** Returns the links of an offer: product, SKU and availability, or the traditional offer; `self` where the record has a link to itself. */
export function catalogLinks(offerId: string, country: string, self?: SandboxObject): SandboxObject {
  const [product = '', sku, availability] = offerId.split(':');
  if (sku === undefined || availability === undefined) return { offer: link(`/offers/${offerId}?country=${country}`), self };
  const path = `/products/${product}`;
  return {
    product: link(`${path}?country=${country}`),
    sku: link(`${path}/skus/${sku}?country=${country}`),
    availability: link(`${path}/skus/${sku}/availabilities/${availability}?country=${country}`),
    self,
  };
}
