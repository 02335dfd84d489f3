import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entry-points.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { at, license } from './fixtures.js';

type Made = (...parts: readonly unknown[]) => Promise<Server>;
const AsyncFunction = (async () => {}).constructor as new (...parts: readonly string[]) => Made;
const page = readFileSync(`${root}docs/guide/sandbox.md`, 'utf8');

describe('the recipe for node:http', () => {
  it('serves the sandbox as the page says', async () => {
    const [, code = ''] = /```js\n([^`]*node:http[^`]*(?:`[^`\n]*`[^`]*)*?)\n```/.exec(page) ?? [];
    const body = code.replaceAll(/^import .*$/gm, '').replace("server.listen(8080, '127.0.0.1');", 'return server;');
    expect(body).toContain('return server;');
    const sandbox = createSandbox({ at, customers: [{ id: 'c-1', subscriptions: [license] }] });
    const server = await new AsyncFunction('createServer', 'Readable', 'sandbox', body)(createServer, Readable, sandbox);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const path = `http://127.0.0.1:${String(port)}/v1/customers/c-1/subscriptions/s-1`;
    const headers = { authorization: 'Bearer any' };
    const record = (await (await fetch(path, { headers })).json()) as object;
    const patched = await fetch(path, { method: 'PATCH', headers, body: JSON.stringify({ ...record, quantity: 6 }) });
    expect([patched.status, ((await patched.json()) as { quantity: number }).quantity]).toEqual([200, 6]);
    server.close();
    server.closeAllConnections();
  });
});
