import { guarded, unreadable } from '../kernel/untrusted.js';
import type { Answer, Call } from './answers.js';
import { errorOf, notDescribed } from './answers.js';
import type { CallName, SandboxCall } from './calls.js';
import { sandboxCalls } from './calls.js';
import { handlers } from './handlers.js';
import type { World } from './state.js';
import type { SandboxRequest } from './web.js';
import { queryOf } from './web.js';

const rows = Object.entries(sandboxCalls) as readonly (readonly [CallName, SandboxCall])[];

/** The last words of addresses that pages describe and that are not answered here: none of them is the id of something. */
const unserved = ['overage', 'relationshiprequests', 'summaries', 'summary', 'usagerecords'];

const parts = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)?([^?#]*)(?:\?([^#]*))?/i;

/** An address taken apart: its origin, the segments of its path, and its query by lower-case names. */
interface Target {
  readonly origin: string;
  readonly path: readonly string[];
  readonly query: ReadonlyMap<string, string>;
}

/** Takes an address apart; any text is one, and a percent sign that encodes nothing is itself. */
export function targetOf(url: string): Target {
  const [, origin = '', path = '', query = ''] = parts.exec(url) as RegExpExecArray;
  const decoded = path.split('/').filter((segment) => segment !== '');
  return {
    origin,
    path: decoded.map((segment) => {
      const text = guarded(() => decodeURIComponent(segment));
      return text === unreadable ? segment : text;
    }),
    query: queryOf(query),
  };
}

/** Returns the values of the placeholders of a path template; null if a path does not have its form. */
export function valuesIn(template: string, path: readonly string[]): Readonly<Record<string, string>> | null {
  const wanted = template.split('/').slice(1);
  const isOne =
    wanted.length === path.length &&
    wanted.every((segment, index) => segment.startsWith('{') || segment.toLowerCase() === path[index]?.toLowerCase());
  if (!isOne) return null;
  return Object.fromEntries(
    wanted.flatMap((segment, index) => (segment.startsWith('{') ? [[segment.slice(1, -1), path[index] as string]] : [])),
  );
}

/** A request with its route. */
type Routed = Omit<Call, 'body'>;

/** Returns the route of a request; null = no document describes it. The fixed segments of a path win over its placeholders. */
export function routed({ method, url, headers }: SandboxRequest): Routed | null {
  const { origin, path, query } = targetOf(url);
  let found: Routed | null = null;
  if (unserved.includes(path.at(-1)?.toLowerCase() ?? '')) return null;
  for (const [name, row] of rows) {
    const values = row.method === method.toUpperCase() ? valuesIn(row.path, path) : null;
    if (values === null || (found !== null && Object.keys(values).length >= Object.keys(found.values).length)) continue;
    found = { name, origin, values, query: (key) => query.get(key) ?? '', header: (header) => headers.get(header) };
  }
  return found;
}

const bearer = /^bearer +\S/i;

/** The version of the fulfillment API. */
const apiVersion = '2018-08-31';

/** Returns the answer to a request, its body read. */
export function answered(world: World, { method, url }: SandboxRequest, call: Routed | null, text: string): Answer {
  if (call === null) return notDescribed(`${method.slice(0, 10)} ${targetOf(url).path.join('/').slice(0, 200)}`);
  const isMarketplace = sandboxCalls[call.name].area === 'marketplace';
  // a blob is read by the token in its address
  if (call.name !== 'getBlob' && !bearer.test(call.header('authorization') ?? ''))
    return isMarketplace ? { status: 403, body: undefined } : errorOf(800001);
  if (isMarketplace && call.query('api-version') !== apiVersion) return { status: 400, body: undefined, restsOn: 'inferred' };
  const body = text === '' ? undefined : guarded(() => JSON.parse(text) as unknown);
  if (body === unreadable) return isMarketplace ? { status: 400, body: undefined } : errorOf(800002, 'the body is not JSON');
  return handlers[call.name](world, { ...call, body });
}
