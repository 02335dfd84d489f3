import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { instantOrNull, isoInstant } from '../kernel/instant.js';
import type { Sandbox } from '../sandbox/sandbox.js';

/** The longest body that is taken in. */
const longestBody = 16_777_216;

/** The calls to the sandbox itself: none of them is one of Microsoft's. */
const own = '/_sandbox/';

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

function jsonReply(status: number, value: unknown): Reply {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8' }, body: Buffer.from(JSON.stringify(value)) };
}

async function bodyIn(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > longestBody) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Returns the instant to which a body moves the clock; null if it states no valid one. */
function instantIn(body: string): ReturnType<typeof instantOrNull> {
  try {
    return instantOrNull((JSON.parse(body) as { readonly at?: unknown } | null)?.at);
  } catch {
    return null;
  }
}

/** Answers a call to the sandbox itself: its clock, its webhooks, its requests and its state. */
async function ownReply(sandbox: Sandbox, method: string, name: string, body: string): Promise<Reply> {
  if (name === 'clock' && method === 'PUT') {
    const at = instantIn(body);
    if (at === null || at < sandbox.now()) return jsonReply(400, { error: 'at: an instant from the clock of the sandbox on' });
    await sandbox.advanceTo(at);
    return jsonReply(200, { at: isoInstant(at) });
  }
  const shown: { readonly [name: string]: () => unknown } = {
    clock: () => ({ at: isoInstant(sandbox.now()) }),
    deliveries: sandbox.deliveries,
    requests: sandbox.requests,
    snapshot: sandbox.snapshot,
  };
  const show = method === 'GET' && Object.hasOwn(shown, name) ? shown[name] : undefined;
  return show === undefined ? jsonReply(404, { error: `there are ${Object.keys(shown).join(', ')}` }) : jsonReply(200, show());
}

async function replyTo(sandbox: Sandbox, request: IncomingMessage): Promise<Reply> {
  const { method, url, headers } = request as IncomingMessage & { readonly method: string; readonly url: string };
  const text = await bodyIn(request);
  if (text === null) return jsonReply(413, { error: `at most ${String(longestBody)} bytes` });
  if (url.startsWith(own)) return await ownReply(sandbox, method, url.slice(own.length), text);
  const header = (name: string): string | null => {
    const value = headers[name.toLowerCase()];
    return value === undefined ? null : String(value);
  };
  const asked = {
    method,
    url: `http://${String(headers.host)}${url}`,
    headers: { get: header },
    text: async () => await Promise.resolve(text),
  };
  const response = await sandbox.fetch(asked);
  return { status: response.status, headers: Object.fromEntries(response.headers), body: new Uint8Array(await response.arrayBuffer()) };
}

function write(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'content-length': String(body.length) });
  response.end(body);
}

/** Returns a server of a sandbox; it is not listening yet. One request after the other is answered, so that none sees half of another. */
export function serverOf(sandbox: Sandbox): Server {
  let last: Promise<void> = Promise.resolve();
  return createServer((request, response) => {
    last = last
      .then(async () => {
        write(response, await replyTo(sandbox, request));
      })
      .catch((error: unknown) => {
        // a caller that went away
        response.destroy(error as Error);
      });
  });
}
