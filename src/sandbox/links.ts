import type { SandboxJson, SandboxObject } from './state.js';

/** Returns the id of the nth thing that a sandbox makes, in the form of a GUID; the same calls make the same ids. */
export function madeId(count: number): string {
  return `7e4b0000-0000-4000-8000-${count.toString(16).padStart(12, '0')}`;
}

/** Returns the id of the nth order: twelve hexadecimal digits, as orders of new commerce have. */
export function orderIdOf(count: number): string {
  return count.toString(16).padStart(12, '0');
}

/** Returns an id as things are found by it: in any case. */
export function keyOf(id: string): string {
  return id.toLowerCase();
}

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
