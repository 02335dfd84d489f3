import type { Answer, Call } from './call.js';
import { ok } from './call.js';
import { link } from './links.js';
import { errorOf } from './refused.js';
import type { SandboxObject } from './state.js';

/** The header that the next page continues with. */
const continuation = 'MS-ContinuationToken';

/** Returns a list as Partner Center writes it. */
export function collectionOf(items: readonly SandboxObject[], self: string | null, next?: SandboxObject): SandboxObject {
  const links = self === null ? undefined : { self: link(self), next };
  return { totalCount: items.length, items, links, attributes: { objectType: 'Collection' } };
}

/**
 * Returns a page of a list: as many items as the query states with `size`, from where the header of the next page says, or `from`. A size that is no whole
 * number above 0 is refused, and so is a page that there is none of.
 */
export function pageOf(call: Call, items: readonly SandboxObject[], path: string, from = '', most = items.length): Answer {
  const { query, header } = call;
  const stated = query('size');
  if (stated !== '' && !/^0*[1-9]\d{0,5}$/.test(stated)) return errorOf(800002, 'size');
  const token = (query('seekoperation').toLowerCase() === 'next' ? header(continuation) : null) ?? from;
  const start = Number(token);
  if (!(Number.isSafeInteger(start) && start >= 0 && start <= items.length)) return errorOf(800002, continuation);
  const end = Math.min(items.length, start + Math.min(stated === '' ? most : Number(stated), most));
  const self = stated === '' ? path : `${path}${path.includes('?') ? '&' : '?'}size=${stated}`;
  const next = link(`${self}${self.includes('?') ? '&' : '?'}seekOperation=Next`, 'GET', [{ key: continuation, value: String(end) }]);
  return ok(collectionOf(items.slice(start, end), self, end < items.length ? next : undefined));
}
