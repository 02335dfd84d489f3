import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { instantOrNull, isoInstant } from '../kernel/instant.js';
import { seen } from '../kernel/seen.js';
import { termFrom } from '../rules/asking/term-chain.js';
import type { SandboxOptions } from '../sandbox/begin.js';
import type { Sandbox } from '../sandbox/sandbox.js';
import { createSandbox } from '../sandbox/sandbox.js';
import { messageOf, onOneLine } from './message.js';
import { serverOf } from './sandbox-server.js';

/** The name of the command and its title in the overview. */
export const sandboxTitle = 'Partner Center and the marketplace on this machine, with a clock: for tests';

/** The help of `termbook sandbox`. */
const sandboxHelp = `termbook sandbox: ${sandboxTitle}

Usage
  termbook sandbox [FILE] --at <instant> [options]

Options
  --at <instant>              the clock at the beginning; always needed
  --port <number>             the port on 127.0.0.1; default: 8080, 0 = a free one
  --help                      this text

Examples
  termbook sandbox --at 2026-03-02 --port 8080
  curl -H 'Authorization: Bearer any' http://127.0.0.1:8080/v1/customers
  curl -X PUT -d '{"at":"2027-03-03"}' http://127.0.0.1:8080/_sandbox/clock

FILE is JSON: the options of createSandbox without at (customers, offers, saas, plans, publisherWebhook, policies). Without FILE there is one
customer with one license. GET /_sandbox/clock, deliveries, requests and snapshot show the sandbox itself.
Accepts connections only from this machine, until you stop it.
`;

/** The surroundings of the command. */
export interface Serving {
  readonly output: { readonly write: (text: string) => unknown };
  readonly messages: { readonly write: (text: string) => unknown };
  readonly readFile: (path: string) => AsyncIterable<Uint8Array>;
  /** Stops the server; not stated = it runs until the process ends. */
  readonly stop?: AbortSignal | undefined;
}

interface SandboxArguments {
  readonly at: NonNullable<ReturnType<typeof instantOrNull>>;
  readonly port: number;
  readonly file: string | null;
}

/** Returns what a command line asks for, or one sentence about what is wrong with it; null = the help. */
function askedFrom(args: readonly string[]): SandboxArguments | string | null {
  const options = { at: { type: 'string' }, port: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
  const read = (() => {
    try {
      return parseArgs({ args: [...args], options, allowPositionals: true });
    } catch (error) {
      return onOneLine(error);
    }
  })();
  if (typeof read === 'string') return read;
  const { values, positionals } = read;
  if (values.help === true) return null;
  const [file = null, extra] = positionals;
  if (extra !== undefined) return `there is a word too many: ${seen(extra)}`;
  if (values.at === undefined) return '--at is missing: say at which instant the clock begins';
  const at = instantOrNull(values.at);
  if (at === null) return `--at ${seen(values.at)}: expected ISO text with an offset (2024-03-01T10:00Z) or a plain date`;
  const port = values.port ?? '8080';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) return `--port ${seen(port)}: expected a number up to 65535`;
  return { at, port: Number(port), file };
}

/** The sandbox without a file: the customer and the offer of an example in Microsoft's pages. */
function example(at: SandboxOptions['at']): SandboxOptions {
  const offer = { id: 'CFQ7TTC0LH18:0001:CFQ7TTC0K971', name: 'Microsoft 365 Business Basic', family: 'new-commerce-license' } as const;
  const { family } = offer;
  const license = {
    id: 'a4c1340d-6911-4758-bba3-0c4c6007d161',
    family,
    billingCycle: 'monthly',
    orderedAt: at,
    term: termFrom(at, 'P1Y', family),
    quantity: 10,
    autoRenew: true,
    changedAt: at,
    status: 'active',
    offerId: offer.id,
    friendlyName: offer.name,
  };
  return {
    at,
    customers: [{ id: 'd8202a51-69f9-4228-b900-d0e081af17d7', name: 'Contoso', subscriptions: [license] }],
    offers: [{ ...offer, duration: 'P1Y', billingCycles: ['monthly', 'annual'] }],
  };
}

async function begun({ at, file }: SandboxArguments, readFile: Serving['readFile']): Promise<Sandbox> {
  if (file === null) return createSandbox(example(at));
  const chunks: Uint8Array[] = [];
  for await (const chunk of readFile(file)) chunks.push(chunk);
  const options = JSON.parse(Buffer.concat(chunks).toString('utf8')) as SandboxOptions;
  return createSandbox({ ...options, at });
}

/** Runs `termbook sandbox` until it is stopped. Returns the kind of its end. */
export async function serveSandbox(args: readonly string[], around: Serving): Promise<'done' | 'failed' | 'usage'> {
  const { output, messages, readFile, stop } = around;
  const asked = askedFrom(args);
  if (asked === null) {
    output.write(sandboxHelp);
    return 'done';
  }
  if (typeof asked === 'string') {
    messages.write(`termbook: ${asked}\nSee termbook sandbox --help.\n`);
    return 'usage';
  }
  try {
    const server = serverOf(await begun(asked, readFile));
    server.listen(asked.port, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    output.write(`a sandbox at http://127.0.0.1:${String(port)}, its clock at ${isoInstant(asked.at)}\n`);
    stop?.addEventListener('abort', () => {
      server.close();
      server.closeAllConnections();
    });
    await once(server, 'close');
    return 'done';
  } catch (error) {
    messages.write(`termbook: ${messageOf(error)}\n`);
    return 'failed';
  }
}
