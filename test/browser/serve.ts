/** A static server on loopback for the built pages; its address is provided to the tests. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { TestProject } from 'vitest/node';
import { folders } from './folders.js';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

declare module 'vitest' {
  interface ProvidedContext {
    readonly base: string;
  }
}

async function answered(address: string): Promise<{ readonly body: Buffer; readonly type: string } | null> {
  const path = normalize(decodeURIComponent(new URL(address, 'http://loopback').pathname));
  const place = Object.entries(folders).find(([prefix]) => path.startsWith(prefix));
  if (place === undefined) return null;
  const [prefix, folder] = place;
  const rest = path.slice(prefix.length);
  try {
    return {
      body: await readFile(join(folder, rest === '' ? 'index.html' : rest)),
      type: types[extname(rest)] ?? 'text/html; charset=utf-8',
    };
  } catch {
    return null;
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const server = createServer((request, response) => {
    void answered(request.url ?? '/').then((found) => {
      response.writeHead(found === null ? 404 : 200, { 'content-type': found?.type ?? 'text/plain', 'cache-control': 'no-store' });
      response.end(found?.body ?? 'not here');
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  project.provide('base', `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  return () => {
    server.close();
    server.closeAllConnections();
  };
}
