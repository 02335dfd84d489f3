import { preview } from '../kernel/error.js';
import type { Fields } from '../wire/fields.js';
import { fieldsOf, sameId } from '../wire/fields.js';
import { notes } from '../wire/notes.js';
import type { CallName, RestsOn } from './calls.js';
import { errorPage } from './calls.js';
import type { WireErrorCode } from './errors.js';
import { errors } from './errors.js';
import { keyOf, link } from './links.js';
import type { Changes, HeldOrder, HeldSubscription, SandboxCustomer, SandboxJson, SandboxObject, World } from './state.js';

/** A request that has a route, its parts read. */
export interface Call {
  readonly name: CallName;
  readonly origin: string;
  /** The values of the placeholders of its path. */
  readonly values: Readonly<Record<string, string>>;
  /** The query by lower-case names; '' = not stated. */
  readonly query: (name: string) => string;
  readonly header: (name: string) => string | null;
  /** The body as JSON; undefined = there is none. */
  readonly body: unknown;
}

/** The answer to a call: what it says, and what it changes. */
export interface Answer {
  readonly status: number;
  readonly body: SandboxJson | undefined;
  /** Text that is answered compressed, without a body. */
  readonly compressed?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The basis where it is not that of the call. */
  readonly restsOn?: RestsOn | 'none';
  /** The page where it is not that of the call. */
  readonly page?: string;
  readonly changes?: Changes;
}

/** Answers one kind of call. */
export type Handler = (world: World, call: Call) => Answer;

/** Returns the answer 200 with a body. */
export function ok(body: SandboxJson, changes: Changes = {}): Answer {
  return { status: 200, body, changes };
}

/** Returns the body of a call by its names in any case; null if it is no object. */
export function fieldsIn({ body }: Pick<Call, 'body'>): Fields | null {
  return fieldsOf(body, '', notes());
}

/** Returns the answer of an error code of Partner Center; `about` follows its sentence. */
export function errorOf(code: WireErrorCode, about = '', restsOn: Answer['restsOn'] = 'documented'): Answer {
  const { status, says } = errors[code];
  const description = (about === '' ? says : `${says}: ${about}`).slice(0, 1024);
  return { status, body: { code, description, data: [], source: 'termbook/sandbox' }, restsOn, page: errorPage };
}

/** Returns the answer to what no document describes: it changes nothing. */
export function notDescribed(about: string): Answer {
  return errorOf(0, about, 'none');
}

/** The part of a path that names each kind of resource, and the code of the error that there is none. */
const kinds = { customers: ['customer', 60003], subscriptions: ['subscription', 20003], orders: ['order', 20000] } as const;
type Found = { readonly customers: SandboxCustomer; readonly subscriptions: HeldSubscription; readonly orders: HeldOrder };

/** Answers a call about the resource that its path names, below its customer. */
/* @__NO_SIDE_EFFECTS__ */
export function about<K extends keyof Found>(kind: K, answer: (world: World, found: Found[K], call: Call) => Answer): Handler {
  const [name, code] = kinds[kind];
  return (world, call) => {
    const { customer: owner = '', [name]: id = '' } = call.values;
    const found = world[kind].get(keyOf(id)) as Found[K] | undefined;
    const isOwn = found !== undefined && (!('customerId' in found) || sameId(found.customerId, owner));
    return isOwn ? answer(world, found, call) : errorOf(code, preview(id));
  };
}

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
