import { PassThrough } from 'node:stream';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { instant } from '../../src/kernel/instant.js';
import { draws, seed } from '../draws.js';

const now = instant('2026-03-02T12:00Z');

/** Returns what the program prints for arguments and an input. */
async function printedBy(args: readonly string[], pieces: readonly string[] = [], clock: typeof now | null = now): Promise<string> {
  const output = new PassThrough();
  const texts: string[] = [];
  output.on('data', (chunk) => texts.push(String(chunk)));
  async function* input(): AsyncGenerator<string, void> {
    await Promise.resolve();
    yield* pieces;
  }
  const messages = { write: (text: string) => texts.push(text) };
  const around = { args, input: input(), output, messages, version: '1.2.3' };
  expect(await run(clock === null ? around : { ...around, now: () => clock })).toBe(0);
  return texts.join('');
}

/** Sends lines to `termbook mcp` and returns what it answers. */
async function sent(lines: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const text = await printedBy(
    ['mcp'],
    lines.map((line) => `${line}\n`),
  );
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

const request = (method: string, params: object = {}, id: unknown = 1): string => JSON.stringify({ jsonrpc: '2.0', id, method, params });

interface Result {
  readonly content: readonly { readonly type: string; readonly text: string }[];
  readonly isError: boolean;
}

async function called(name: string, given: object): Promise<readonly [text: string, isError: boolean]> {
  const [answer] = await sent([request('tools/call', { name, arguments: given })]);
  const { content, isError } = answer?.['result'] as Result;
  expect(content).toHaveLength(1);
  return [content[0]?.text ?? '', isError];
}

const record = {
  id: 's-1',
  family: 'new-commerce-license',
  status: 'active',
  billingCycle: 'annual',
  orderedAt: '2026-03-02T10:00Z',
  changedAt: '2026-03-02T10:00Z',
  quantity: 3,
  autoRenew: true,
  term: { duration: 'P1Y', startsAt: '2026-03-02T10:00Z', endsAt: '2027-03-02T10:00Z' },
};

describe('the help of termbook mcp', () => {
  it.each(['--help', '-h'])('lists its tools: %s', async (option) => {
    const lines = (await printedBy(['mcp', option], [])).split('\n');
    expect(lines.map((line) => /^ {2}(\w+) {2}/.exec(line)?.[1] ?? '').filter((name) => name !== '')).toEqual([
      'ask',
      'renewals',
      'audit',
      'why',
      'plan',
      'check_plan',
    ]);
  });
});

describe('the protocol of termbook mcp', () => {
  it('begins with the revision that the client asks for, or its own newest one', async () => {
    const [known, unknown] = await sent(
      ['2024-11-05', '2199-01-01'].map((protocolVersion) => request('initialize', { protocolVersion, capabilities: {} })),
    );
    expect(known).toMatchObject({
      jsonrpc: '2.0',
      id: 1,
      result: { protocolVersion: '2024-11-05', serverInfo: { name: 'termbook', version: '1.2.3' } },
    });
    expect(unknown).toMatchObject({ result: { protocolVersion: '2025-06-18', capabilities: { tools: {} } } });
  });

  it('lists six tools, each with a schema whose required arguments are described', async () => {
    const [answer] = await sent([request('tools/list')]);
    const { tools } = answer?.['result'] as {
      readonly tools: readonly { name: string; inputSchema: { properties: object; required: string[] } }[];
    };
    expect(tools.map(({ name }) => name)).toEqual(['ask', 'renewals', 'audit', 'why', 'plan', 'check_plan']);
    for (const { inputSchema } of tools)
      expect(inputSchema.required.filter((name) => !Object.hasOwn(inputSchema.properties, name))).toEqual([]);
  });

  it('takes a request without an object of parameters', async () => {
    expect(await sent(['{"jsonrpc":"2.0","id":1,"method":"ping","params":[1]}'])).toEqual([{ jsonrpc: '2.0', id: 1, result: {} }]);
  });

  it('says where there is no clock that the instant must be stated', async () => {
    const plan = (given: object): string =>
      `${request('tools/call', { name: 'plan', arguments: { record, request: { move: 'cancel' }, ...given } })}\n`;
    const lines = (await printedBy(['mcp'], [plan({}), plan({ at: '2026-03-03' })], null)).split('\n');
    expect(lines.map((line) => /at: expected ISO text/.test(line))).toEqual([true, false, false]);
  });

  it('answers a request by its id, and a notification not at all', async () => {
    const notification = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/initialized' });
    expect(await sent([notification, request('ping', {}, 'a'), '', request('ping', {}, 7)])).toEqual([
      { jsonrpc: '2.0', id: 'a', result: {} },
      { jsonrpc: '2.0', id: 7, result: {} },
    ]);
  });

  it.each<[string, string, number]>([
    ['a line that is not JSON', '{', -32700],
    ['a line that is not a request', '[]', -32600],
    ['a request without a method', '{"id":1}', -32600],
    ['a method that there is not', request('resources/list'), -32601],
    ['a tool that there is not', request('tools/call', { name: 'toString' }), -32602],
    ['arguments that are no object', request('tools/call', { name: 'ask', arguments: [] }), -32602],
  ])('refuses %s with its code', async (_what, line, code) => {
    expect(await sent([line])).toMatchObject([{ jsonrpc: '2.0', error: { code } }]);
  });

  it('answers whatever comes, a line for a line, and never ends', async () => {
    const value = fc.oneof(
      fc.json(),
      fc.string(),
      fc.constant(request('tools/call', { name: 'plan', arguments: { record: 1, request: null } })),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 5 }), async (lines) => {
        const answers = await sent([...lines.map((line) => line.replaceAll('\n', ' ')), request('ping', {}, 'last')]);
        expect(answers.at(-1)).toEqual({ jsonrpc: '2.0', id: 'last', result: {} });
      }),
      { numRuns: draws(500), seed: seed() },
    );
  });
});

const bill =
  'SubscriptionId,ChargeStartDate,ChargeEndDate,Quantity,UnitPrice,Subtotal,Currency,ChargeType\ns-1,2026-03-02,2027-03-01,3,100,300,EUR,new\n';

describe('a tool', () => {
  it('ask, renewals and why say what their commands say', async () => {
    const options = ['--family=new-commerce-license', '--cycle=annual', '--ordered=2026-03-02T10:00Z', '--at=2026-03-02T12:00Z'];
    const given = {
      question: 'cancel',
      family: 'new-commerce-license',
      cycle: 'annual',
      ordered: '2026-03-02T10:00Z',
      at: '2026-03-02T12:00Z',
    };
    expect(await called('ask', given)).toEqual([await printedBy(['ask', 'cancel', ...options]), false]);
    const at = '2026-12-20';
    const file = JSON.stringify([record]);
    expect(await called('renewals', { records: [record], at })).toEqual([await printedBy(['renewals', '-', `--at=${at}`], [file]), false]);
    expect(await called('why', { id: 's-1', records: file, at })).toEqual([
      await printedBy(['why', 's-1', '-', `--at=${at}`], [file]),
      false,
    ]);
  });

  it('audit reads a bill, records and prices that stand in the call', async () => {
    const [text, isError] = await called('audit', {
      bill,
      records: [{ ...record, unitPrice: '100.00', currency: 'EUR' }],
      at: '2026-04-01',
    });
    expect([isError, text.length > 0]).toEqual([false, true]);
  });

  it('asks at the clock where no instant is stated', async () => {
    const given = { question: 'cancel', family: 'new-commerce-license', cycle: 'annual', ordered: '2026-03-02T10:00Z' };
    expect((await called('ask', given))[0]).toContain('with a full refund until Mar 3, 2026');
  });

  it.each<[string, string, object, RegExp]>([
    ['an argument that is missing', 'why', { id: 's-1' }, /^records is missing$/],
    ['a subscription that is not among the records', 'why', { id: 'x', records: [record] }, /no subscription/],
    ['an instant without an offset', 'plan', { record, request: { move: 'cancel' }, at: 'noon' }, /^at: expected ISO text/],
    ['two records for a plan', 'plan', { record: [record, record], request: { move: 'cancel' } }, /^record: expected one subscription$/],
    ['a record that cannot be read', 'plan', { record: { ...record, term: 7 }, request: { move: 'cancel' } }, /could not be read/],
    ['a move that there is not', 'plan', { record, request: { move: 'fly' } }, /^request: /],
    ['a plan without a request', 'check_plan', { plan: {}, record }, /^request: /],
    ['no plan', 'check_plan', { plan: null, record }, /^request: /],
    ['prices that are none', 'audit', { bill, records: [record], prices: 'x', at: '2026-04-01' }, /^termbook: prices: expected JSON/],
    [
      'a date beyond all dates',
      'ask',
      { question: 'cancel', family: 'new-commerce-license', cycle: 'annual', ordered: '+275760-09-12', term: 'P1Y' },
      /./,
    ],
    ['an instant that is too late', 'plan', { record, request: { move: 'cancel' }, at: '+275760-09-13' }, /./],
  ])('says what is wrong with %s', async (_what, name, given, text) => {
    const [said, isError] = await called(name, given);
    expect(isError).toBe(true);
    expect(said).toMatch(text);
  });
});

describe('a plan', () => {
  const cancel = { record, request: { move: 'cancel' } };
  const planAt = async (at: string): Promise<Record<string, unknown>> =>
    JSON.parse((await called('plan', { ...cancel, at }))[0]) as Record<string, unknown>;
  const checkedAt = async (plan: object, at: string, of: object = record): Promise<unknown> => {
    const { verdict, reasons } = JSON.parse((await called('check_plan', { plan, record: of, at }))[0]) as Record<string, unknown>;
    return [verdict, reasons];
  };

  it('says what would be done, until when that is so, and makes nothing', async () => {
    expect(await planAt('2026-03-02T12:00Z')).toMatchObject({
      verdict: 'applied',
      changesAt: '2026-03-03T10:00:00.000Z',
      request: { move: 'cancel' },
    });
    expect(await planAt('2026-03-09T10:00Z')).toMatchObject({ verdict: 'refused', sentences: [expect.stringContaining('Mar 9, 2026')] });
  });

  it('is unchanged to the last millisecond of the full refund, and refused at its end and once the window is over', async () => {
    const plan = await planAt('2026-03-02T12:00Z');
    expect(await checkedAt(plan, '2026-03-03T09:59:59.999Z')).toEqual(['unchanged', []]);
    expect(await checkedAt(plan, '2026-03-03T10:00Z')).toEqual(['refused', ['outcome-changed']]);
    expect(await checkedAt(plan, '2026-03-09T10:00Z')).toEqual(['refused', ['outcome-changed']]);
  });

  it.each<[string, object, object, object]>([
    [
      'a cancellation that is undetermined',
      { family: 'license-based', orderedAt: '2022-06-01', changedAt: '2022-06-01', term: null },
      { move: 'cancel' },
      { verdict: 'undetermined', changesAt: null },
    ],
    ['a change of its seats', {}, { move: 'change-quantity', quantity: 4 }, { verdict: 'applied', changesAt: null }],
    ['a move that the state does not allow', {}, { move: 'reactivate' }, { verdict: 'refused', changesAt: null }],
    [
      'what nobody can say',
      { family: 'license-based', term: null },
      { move: 'set-end-of-term', endOfTerm: 'extend' },
      { verdict: 'undetermined', changesAt: null },
    ],
  ])('is made for %s', async (_what, more, move, expected) => {
    const of = { ...record, ...more };
    const plan = JSON.parse((await called('plan', { record: of, request: move, at: '2026-03-04' }))[0]) as Record<string, unknown>;
    expect(plan).toMatchObject(expected);
    expect(plan['sentences']).not.toEqual([]);
    expect(await checkedAt(plan, '2026-03-04T00:00:00.001Z', of)).toEqual(['unchanged', []]);
  });

  it('is refused once the record is another one', async () => {
    const plan = await planAt('2026-03-02T12:00Z');
    const reduced = { ...record, quantity: 2, changedAt: '2026-03-02T13:00Z' };
    expect(await checkedAt(plan, '2026-03-02T14:00Z', reduced)).toEqual(['refused', ['record-changed']]);
  });
});
