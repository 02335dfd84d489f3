import { Readable, Writable } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { license } from '../sandbox/fixtures.js';

const stops: AbortController[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop.abort();
});

/** Runs the command; `address` is that of its server once it listens. */
function started(args: readonly string[], file = '') {
  const stop = new AbortController();
  stops.push(stop);
  let out = '';
  let said = '';
  let listening: (address: string) => void = () => undefined;
  const address = new Promise<string>((resolve) => {
    listening = resolve;
  });
  const output = new Writable({
    write: (piece: Buffer, _encoding, done) => {
      out += piece.toString('utf8');
      const [, found] = /(http:\/\/127\.0\.0\.1:\d+)/.exec(out) ?? [];
      if (found !== undefined) listening(found);
      done();
    },
  });
  const messages = { write: (text: string) => (said += text) };
  const code = run({
    args: ['sandbox', ...args],
    input: Readable.from([]),
    output,
    messages,
    version: '0.0.0',
    readFile: () => Readable.from([Buffer.from(file)]),
    stop: stop.signal,
  });
  // a server that does not begin is no address
  const served = Promise.race([address, code.then((end) => Promise.reject<string>(new Error(`it ended with ${String(end)}: ${said}`)))]);
  served.catch(() => undefined);
  return { address: served, code, stop, out: () => out, said: () => said };
}

const bearer = { authorization: 'Bearer any' };
const json = async (response: Response): Promise<unknown> => await response.json();

describe('termbook sandbox', () => {
  it('serves a customer with a license, and ends when it is stopped', async () => {
    const { address, code, stop, out } = started(['--at', '2026-03-02', '--port', '0']);
    const at = await address;
    expect(out()).toBe(`a sandbox at ${at}, its clock at 2026-03-02T00:00:00.000Z\n`);
    const customers = (await json(await fetch(`${at}/v1/customers`, { headers: bearer }))) as {
      readonly items: readonly { readonly id: string }[];
    };
    const path = `${at}/v1/customers/${customers.items[0]!.id}/subscriptions`;
    expect(await json(await fetch(path, { headers: bearer }))).toMatchObject({
      totalCount: 1,
      items: [{ quantity: 10, friendlyName: 'Microsoft 365 Business Basic' }],
    });
    stop.abort();
    expect(await code).toBe(0);
  });

  it('moves its clock and shows itself under a path of its own', async () => {
    const { address } = started(
      ['--at', '2026-03-03', '--port', '0', 'options.json'],
      JSON.stringify({ customers: [{ id: 'c-1', subscriptions: [license] }] }),
    );
    const at = await address;
    const own = async (path: string, method = 'GET', body: string | null = null) => await fetch(`${at}/_sandbox/${path}`, { method, body });
    expect(await json(await own('clock'))).toEqual({ at: '2026-03-03T00:00:00.000Z' });
    expect(await json(await own('clock', 'PUT', '{"at":"2026-04-02T10:00Z"}'))).toEqual({ at: '2026-04-02T10:00:00.000Z' });
    for (const body of ['{"at":"2026-01-01"}', '{"at":"tomorrow"}', '{', 'null'])
      expect((await own('clock', 'PUT', body)).status).toBe(400);
    await fetch(`${at}/v1/customers`);
    expect(await json(await own('requests'))).toMatchObject([{ status: 401 }]);
    expect(await json(await own('deliveries'))).toEqual([]);
    expect(await json(await own('snapshot'))).toMatchObject({ customers: [{ id: 'c-1' }] });
    expect((await own('clock', 'DELETE')).status).toBe(404);
    expect((await own('other')).status).toBe(404);
  });

  it('takes a body of a megabyte, and none that is much longer', async () => {
    const { address } = started(['--at', '2026-03-02', '--port', '0']);
    const at = await address;
    const post = async (length: number) =>
      await fetch(`${at}/v1/customers/c/orders`, { method: 'POST', headers: bearer, body: 'x'.repeat(length) });
    expect((await post(1_000_000)).status).toBe(400);
    expect((await post(17_000_000)).status).toBe(413);
  });

  it('goes on when a caller goes away', async () => {
    const { address } = started(['--at', '2026-03-02', '--port', '0']);
    const at = await address;
    const gone = new AbortController();
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(new TextEncoder().encode('{'));
        setTimeout(() => gone.abort(), 20);
      },
    });
    await expect(fetch(`${at}/v1/customers`, { method: 'POST', body, duplex: 'half', signal: gone.signal })).rejects.toThrow();
    expect((await fetch(`${at}/v1/customers`, { headers: bearer })).status).toBe(200);
  });

  it('says how it is used', async () => {
    const { code, out } = started(['--help']);
    expect(await code).toBe(0);
    expect(out()).toContain('termbook sandbox [FILE] --at <instant>');
  });

  it.each([
    [[], '--at is missing'],
    [['--at', 'now'], '--at "now": expected'],
    [['--at', '2026-03-02', '--port', '99999'], '--port'],
    [['--at', '2026-03-02', '--port', 'x'], '--port'],
    [['--at', '2026-03-02', 'a', 'b'], 'a word too many: '],
    [['--what'], "Unknown option '--what'"],
  ])('%j is refused', async (args, problem) => {
    const { code, said } = started(args);
    expect(await code).toBe(2);
    expect(said()).toContain(problem.replaceAll('"', ''));
  });

  it.each([
    ['{', 'JSON'],
    ['{"customers":[{}]}', 'customers[0].id'],
  ])('does not begin with a file that holds %s', async (file, problem) => {
    const { code, said } = started(['--at', '2026-03-02', 'options.json'], file);
    expect(await code).toBe(1);
    expect(said()).toContain(problem);
  });

  it('says that its port is taken', async () => {
    const { address } = started(['--at', '2026-03-02', '--port', '0']);
    const [, port = ''] = /:(\d+)$/.exec(await address) ?? [];
    const second = started(['--at', '2026-03-02', '--port', port]);
    expect(await second.code).toBe(1);
    expect(second.said()).toContain('EADDRINUSE');
  });
});
