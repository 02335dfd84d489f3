import type { SandboxJson, SandboxObject } from './json.js';

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

/** The header that the next page continues with. */
export const continuation = 'MS-ContinuationToken';

/** Returns a page of a list as Partner Center writes it; null = the request states a page that there is none of. */
export function pageOf(items: readonly SandboxObject[], self: string, size: number | null, token: string | null): SandboxObject | null {
  const from = token === null ? 0 : Number(token);
  if (!(Number.isSafeInteger(from) && from >= 0 && from <= items.length)) return null;
  const end = size === null ? items.length : Math.min(items.length, from + size);
  const page = from === 0 && end === items.length ? items : items.slice(from, end);
  const next =
    end < items.length
      ? { next: link(`${self}${self.includes('?') ? '&' : '?'}seekOperation=Next`, 'GET', [{ key: continuation, value: String(end) }]) }
      : {};
  return {
    totalCount: page.length,
    items: page,
    links: { self: link(self), ...next },
    attributes: { objectType: 'Collection' },
  };
}
