import { guarded, unreadable } from '../kernel/untrusted.js';
import type { Answer, Call, Handler } from './call.js';
import type { CallName, SandboxCall } from './calls.js';
import { sandboxCalls } from './calls.js';
import { handlers } from './handlers.js';
import { errorOf, notDescribed } from './refused.js';
import { targetOf, valuesIn } from './target.js';
import type { SandboxRequest } from './web.js';
import type { World } from './world.js';

const rows = Object.entries(sandboxCalls) as readonly (readonly [CallName, SandboxCall])[];

/** The last words of addresses that pages describe and that are not answered here: none of them is the id of something. */
const unserved = ['overage', 'relationshiprequests', 'summaries', 'summary', 'usagerecords'];

/** A request with its route. */
type Routed = Omit<Call, 'body'>;

/** Returns the route of a request; null = no document describes it. The fixed segments of a path win over its placeholders. */
export function routed({ method, url, headers }: SandboxRequest): Routed | null {
  const { origin, path, query } = targetOf(url);
  let found: Routed | null = null;
  if (unserved.includes(path[path.length - 1]?.toLowerCase() ?? '')) return null;
  for (const [name, row] of rows) {
    if (row.method !== method.toUpperCase()) continue;
    const values = valuesIn(row.path, path);
    if (values === null) continue;
    if (found === null || Object.keys(values).length < Object.keys(found.values).length) {
      found = { name, origin, values, query, header: (header) => headers.get(header) };
    }
  }
  return found;
}

const bearer = /^bearer +\S/i;

/** The version of the fulfillment API. */
const apiVersion = '2018-08-31';

/** Returns why a request is not answered at all; null = it is. */
function barred({ name, query, header }: Routed): Answer | null {
  const { area } = sandboxCalls[name];
  // a blob is read by the token in its address
  if (name === 'getBlob') return null;
  const isSigned = bearer.test(header('authorization') ?? '');
  if (area === 'marketplace') {
    if (!isSigned) return { status: 403, body: undefined };
    return query.get('api-version') === apiVersion ? null : { status: 400, body: undefined, restsOn: 'inferred' };
  }
  return isSigned ? null : errorOf(800001);
}

/** Returns the answer to a request, its body read. */
export function answered(world: World, request: SandboxRequest, call: Routed | null, text: string): Answer {
  if (call === null) return notDescribed(`${request.method.slice(0, 10)} ${targetOf(request.url).path.join('/').slice(0, 200)}`);
  const bar = barred(call);
  if (bar !== null) return bar;
  const body = text === '' ? undefined : guarded(() => JSON.parse(text) as unknown);
  if (body === unreadable) {
    return sandboxCalls[call.name].area === 'marketplace' ? { status: 400, body: undefined } : errorOf(800002, 'the body is not JSON');
  }
  const handler: Handler = handlers[call.name];
  return handler(world, { ...call, body });
}
