import { describe, expect, it } from 'vitest';
import type { Call } from '../../scripts/dual.js';
import { dual } from '../../scripts/dual.js';
import { createSandbox } from '../../src/sandbox/index.js';
import { addMs, dayMs } from '../../src/kernel/instant.js';
import type { Wire } from './fixtures.js';
import { at, license, origin } from './fixtures.js';

/** A server that is a sandbox of its own, of which a change may falsify what it answers. */
const served = async (days: number, falsify: (record: Wire) => Wire = (record) => record): Promise<Call> => {
  const sandbox = createSandbox({ at, customers: [{ id: 'c-1', subscriptions: [license, { ...license, id: 's-2', quantity: 9 }] }] });
  await sandbox.advanceTo(addMs(at, days * dayMs));
  return async (request) => {
    const response = await sandbox.fetch(request);
    const json = (await response.json()) as Wire;
    return new Response(JSON.stringify(request.method === 'PATCH' ? falsify(json) : json), { status: response.status });
  };
};
const compared = async (days: number, server: Promise<Call>, mayWrite = true) =>
  await dual({ server: await server, base: origin, customer: 'c-1', token: 'any', mayWrite, at: addMs(at, days * dayMs) });

describe('the same calls to the sandbox and to a server', () => {
  it.each([2, 10, 400])('have no difference where the server is a sandbox, %i days after the order', async (days) => {
    expect(await compared(days, served(days))).toEqual({ calls: 18, differences: [] });
  });

  it('only read where nothing may be written', async () => {
    expect(await compared(2, served(2), false)).toEqual({ calls: 4, differences: [] });
  });

  it('have a row for each field that the server answers otherwise, and one for what it leaves out', async () => {
    const server = served(2, ({ unitType: _left, ...record }) => ({ ...record, quantity: Number(record['quantity']) + 1 }));
    const { differences } = await compared(2, server);
    expect(differences[0]).toEqual({
      call: 'no seats: PATCH /v1/customers/c-1/subscriptions/s-1',
      field: 'quantity',
      sandbox: 'not there',
      server: 'null',
    });
    expect(differences).toContainEqual({
      call: 'one more seat: PATCH /v1/customers/c-1/subscriptions/s-1',
      field: 'unitType',
      sandbox: '"Licenses"',
      server: 'not there',
    });
  });

  it('have a row for a status, and for a record that the sandbox cannot hold', async () => {
    const listed: Call = async (request) =>
      await Promise.resolve(new Response(JSON.stringify({ items: [{ id: 's-0' }] }), { status: request.method === 'GET' ? 200 : 500 }));
    const { calls, differences } = await compared(0, Promise.resolve(listed));
    expect([calls, differences]).toMatchObject([0, [{ server: '{"id":"s-0"}' }]]);
  });
});
