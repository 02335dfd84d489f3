import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { ExitCode } from '../../src/cli/run.js';
import { exitCodes, run } from '../../src/cli/run.js';
import { rowColumns } from '../../src/portfolio/row.js';
import { saasRecord } from './saas-record.js';

interface Ended {
  readonly code: ExitCode;
  readonly out: string;
  readonly said: string;
}

async function termbook(args: readonly string[], input: string | readonly (string | Uint8Array)[] = '', isTTY = false): Promise<Ended> {
  const output = new PassThrough();
  const pieces: string[] = [];
  output.setEncoding('utf8').on('data', (piece: string) => pieces.push(piece));
  let said = '';
  const messages = {
    write: (text: string) => {
      said += text;
    },
    isTTY,
  };
  const code = await run({ args, input: Readable.from(typeof input === 'string' ? [input] : input), output, messages, version: '1.2.3' });
  output.end();
  await new Promise((done) => setImmediate(done));
  return { code, out: pieces.join(''), said };
}

const record = { id: 's-1', family: 'isv-saas', billingCycle: 'monthly', orderedAt: '2020-03-01T10:00Z' };
const line = `${JSON.stringify(record)}\n`;
const at = ['assess', '--at', '2020-03-02T09:00Z'] as const;
const rows = (out: string): readonly Record<string, unknown>[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((text) => JSON.parse(text) as Record<string, unknown>);
const tsvRows = (out: string): readonly (readonly string[])[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((text) => text.split('\t'));

describe('termbook assess', () => {
  it('writes one row for one record, in order', async () => {
    const { code, out, said } = await termbook(at, `${line}nonsense\n{"id":"s-3","family":"isv-saas"}\n${line}`);
    expect(code).toBe(exitCodes.done);
    expect(said).toBe('');
    expect(rows(out).map(({ id, verdict }) => [id, verdict])).toEqual([
      ['s-1', 'allowed'],
      [null, 'unread'],
      ['s-3', 'unread'],
      ['s-1', 'allowed'],
    ]);
    expect(rows(out)[2]?.['error']).toMatch(/^missing at billingCycle: /);
  });

  it('writes whole answers when asked', async () => {
    const { out } = await termbook([...at, '--whole'], line);
    expect(rows(out)[0]).toMatchObject({
      verdict: 'assessed',
      cancellation: { verdict: 'allowed', window: { closesAt: '2020-03-02T10:00:00.000Z' } },
    });
  });

  it('reads tsv by the usual columns, with null as \\N', async () => {
    const { code, out } = await termbook(
      [...at, '--format', 'tsv'],
      's-1\tisv-saas\tmonthly\t2020-03-01 10:00:00\t\\N\ttrue\t\\N\t\\N\ns-2\tlicense-based\tmonthly\t1572566400000\tsuspended\t0\t2017-01-01\tnonpayment\n',
    );
    expect(code).toBe(exitCodes.done);
    const [first, second] = tsvRows(out);
    expect(first).toHaveLength(rowColumns.length);
    expect(first?.slice(0, 5)).toEqual(['s-1', 'allowed', 'immediate', 'full', '2020-03-02T10:00:00.000Z']);
    expect(first?.slice(-2)).toEqual(['\\N', 'full until 2020-03-02T10:00:00.000Z']);
    expect(second?.[rowColumns.indexOf('expiresAt')]).toBe('2017-03-02T00:00:00.000Z');
  });

  it('names the columns of tsv when asked', async () => {
    const { out } = await termbook([...at, '--format', 'tsv', '--header'], '');
    expect(out).toBe(`${rowColumns.join('\t')}\n`);
    const quiet = await termbook([...at, '--format', 'tsv', '--header', '--quiet'], '');
    expect(quiet.out).toBe(out);
  });

  it('reads the columns it is told, nested ones and passed-over ones too', async () => {
    const columns = 'id,-,family,billingCycle,orderedAt,termDuration,termStartsAt,termEndsAt,planMonths,autoRenew';
    const cells = ['a', 'x', 'azure-plan', 'monthly', '2024-01-01', 'P1Y', '2024-01-01', '2025-01-01', '12', '1'];
    const { out } = await termbook([...at, '--format', 'tsv', '--columns', columns], `${cells.join('\t')}\n`);
    expect(tsvRows(out)[0]?.[1]).not.toBe('unread');
    const bad = await termbook(
      [...at, '--format', 'tsv', '--columns', columns],
      `${cells.with(8, 'many').with(9, 'perhaps').join('\t')}\n`,
    );
    expect(tsvRows(bad.out)[0]?.at(-2)).toMatch(/invalid-quantity at planMonths.*wrong-type at autoRenew/);
  });

  it('knows a row by the id in its record where no column holds one', async () => {
    const { out } = await termbook([...at, '--format', 'tsv', '--columns', 'json'], `${JSON.stringify({ id: 'in-json' })}\n{}\n${line}`);
    expect(tsvRows(out).map((row) => row.slice(0, 2))).toEqual([
      ['in-json', 'unread'],
      ['\\N', 'unread'],
      ['s-1', 'allowed'],
    ]);
  });

  it('says of a row of tsv what is wrong with it, and writes a row for it', async () => {
    const { code, out } = await termbook([...at, '--format', 'tsv'], `too\tfew\n\n${'x'.repeat(1_000_001)}\n`);
    expect(code).toBe(exitCodes.done);
    expect(tsvRows(out).map((row) => row.at(-2)?.split(':')[0])).toEqual([
      'wrong-columns at the record',
      'wrong-columns at the record',
      'too-long at the record',
    ]);
  });

  it('keeps tabs, newlines and backslashes of an id in one cell', async () => {
    const { out } = await termbook([...at, '--format', 'tsv', '--columns', 'id,family'], 'a\\tb\\nc\\\\d\\re\\0f\\bg\\fh\\xi\t\\N\n');
    expect(tsvRows(out)[0]?.[0]).toBe('a\\tb\\nc\\\\d\\re\\0f\\bg\\fhxi');
  });

  it('reads records of Partner Center, as lines of JSON and in a cell', async () => {
    const wire = {
      id: '0f0e0d0c-0000-4000-8000-000000000001',
      productType: { id: 'OnlineServicesNCE' },
      status: 'active',
      quantity: 5,
      autoRenewEnabled: true,
      billingCycle: 'monthly',
      termDuration: 'P1Y',
      creationDate: '2024-03-01T10:00:00.1234567Z',
      effectiveStartDate: '2024-03-01T10:00:00Z',
      commitmentEndDate: '2025-02-28T00:00:00Z',
      cancellationAllowedUntilDate: '2024-03-08T10:00:00Z',
    };
    const asked = ['assess', '--at', '2024-03-05T09:00Z', '--from', 'partner-center'];
    const lines = await termbook(asked, `${JSON.stringify(wire)}\n{"id":"x"}\n{}\n`);
    expect(rows(lines.out).map(({ id, verdict, closesAt }) => [id, verdict, closesAt])).toEqual([
      [wire.id, 'allowed', '2024-03-08T10:00:00.000Z'],
      ['x', 'unread', null],
      [null, 'unread', null],
    ]);
    const cells = await termbook(
      [...asked, '--format', 'tsv', '--columns', 'id,json'],
      `row-1\t${JSON.stringify(wire)}\nrow-2\t7\nrow-3\t{}\nrow-4\t\\N\n`,
    );
    expect(tsvRows(cells.out).map((row) => row.slice(0, 2))).toEqual([
      ['row-1', 'allowed'],
      ['row-2', 'unread'],
      ['row-3', 'unread'],
      ['row-4', 'unread'],
    ]);
  });

  it('reads records of the marketplace', async () => {
    const { out } = await termbook(['assess', '--at', '2021-12-05', '--from', 'marketplace'], `${JSON.stringify(saasRecord)}\n`);
    expect(rows(out)[0]?.['id']).toBe('saas-1');
    expect(rows(out)[0]?.['verdict']).not.toBe('unread');
  });

  it('says why a suspension cannot be read', async () => {
    const suspended = { ...record, family: 'license-based', status: 'suspended' };
    const bad = { ...suspended, suspendedAt: 'then' };
    const { out } = await termbook(
      at,
      `${JSON.stringify(bad)}\n${JSON.stringify(suspended)}\n${JSON.stringify({ ...suspended, id: null })}\n`,
    );
    expect(rows(out).map(({ verdict, expiresAt }) => [verdict === 'unread', expiresAt])).toEqual([
      [true, null],
      [false, null],
      [false, null],
    ]);
  });

  it('chooses interpretations and the date of the policy', async () => {
    const limit = ['assess', '--at', '2020-03-02T10:00Z'];
    const usual = await termbook(limit, line);
    const closed = await termbook([...limit, '--interpretation', 'I1=open-at-limit'], line);
    expect([usual, closed].map(({ out }) => rows(out)[0]?.['effect'])).toEqual(['at-renewal', 'immediate']);
    const before = await termbook([...at, '--policy-at', '2015-01-01'], line);
    expect(rows(before.out)[0]?.['verdict']).toBe('undetermined');
  });

  it.each([
    [['--quiet'], 'say what to do'],
    [['assess'], '--at is missing'],
    [['explain', '--at', '2020-03-02'], 'say what to do'],
    [['assess', '--at', '2020-03-02T10:00'], 'expected ISO text with an offset'],
    [[...at, '--format', 'csv'], 'there are ndjson and tsv'],
    [[...at, '--from', 'elsewhere'], 'there are facts, partner-center, marketplace'],
    [[...at, '--from', 'constructor'], 'there are facts, partner-center, marketplace'],
    [[...at, '--columns', 'id'], '--columns belongs to --format tsv'],
    [[...at, '--header'], '--header belongs to --format tsv'],
    [[...at, '--format', 'ndjson', '--header'], '--header belongs to --format tsv'],
    [[...at, '--format', 'tsv', '--columns', 'id,nonsense'], "there is no column 'nonsense'"],
    [[...at, '--format', 'tsv', '--columns', 'id,id'], 'a column is listed twice'],
    [[...at, '--format', 'tsv', '--from', 'marketplace'], "needs a column 'json'"],
    [[...at, '--format', 'tsv', '--whole'], 'which tsv cannot hold'],
    [[...at, '--format', 'tsv', '--columns', 'json', '--whole'], 'which tsv cannot hold'],
    [[...at, '--policy-at', 'soon'], '--policy-at soon'],
    [[...at, '--interpretation', 'I1'], 'expected an interpretation and its word'],
    [[...at, '--interpretation', 'I1=nonsense'], 'expected an interpretation and its word'],
    [[...at, '--unknown'], 'unknown'],
  ])('refuses the command line %j, and says why', async (args, why) => {
    const { code, out, said } = await termbook(args, line);
    expect(code).toBe(exitCodes.usage);
    expect(out).toBe('');
    expect(said).toContain(why);
  });

  it('explains itself', async () => {
    const { code, out } = await termbook(['assess', '--help']);
    expect(code).toBe(exitCodes.done);
    for (const word of ['--at', '--format', '--strict', 'suspendedAt', ...rowColumns]) expect(out).toContain(word);
    for (const text of out.split('\n')) expect(text.length).toBeLessThan(140);
    for (const flag of ['-v', '--version']) expect(await termbook([flag])).toEqual({ code: exitCodes.done, out: '1.2.3\n', said: '' });
  });

  it('ends with 3 when it is strict and a record could not be read', async () => {
    expect((await termbook([...at, '--strict'], line)).code).toBe(exitCodes.done);
    expect((await termbook([...at, '--strict'], `${line}{\n`)).code).toBe(exitCodes.unread);
    expect((await termbook([...at, '--strict'], '{\n')).code).toBe(exitCodes.unread);
    expect((await termbook([...at, '--strict'], '{\n{\n')).code).toBe(exitCodes.unread);
  });

  it('counts on a terminal, unless it is told to be quiet', async () => {
    expect((await termbook(at, [line, '{\n', line], true)).said).toBe('\r1 record, 0 unread\r2 records, 1 unread\r3 records, 1 unread\n');
    expect((await termbook([...at, '--quiet'], line, true)).said).toBe('');
  });

  it('ends quietly when the reader of its rows has gone', async () => {
    const closed = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    const input = Readable.from([line, line]);
    expect(await run({ args: at, input, output: closed, messages: { write: () => undefined }, version: '0' })).toBe(exitCodes.done);
  });

  it('ends quietly when its output is closed before the last row', async () => {
    let said = '';
    const messages = { write: (text: string) => (said += text) };
    const closed = new Writable({
      write() {
        this.destroy();
      },
    });
    expect(await run({ args: at, input: Readable.from([line, line]), output: closed, messages, version: '0' })).toBe(exitCodes.done);
    expect(said).toBe('');
  });

  it('takes nothing but an error for a closed pipe', async () => {
    let said = '';
    const messages = { write: (text: string) => (said += text) };
    const ended = async (thrown: unknown): Promise<ExitCode> => {
      const input = (async function* (): AsyncGenerator<string> {
        yield await Promise.resolve(line);
        throw thrown;
      })();
      return run({ args: at, input, output: new PassThrough().resume(), messages, version: '0' });
    };
    expect(await ended({ code: 'EPIPE', toString: () => 'no error' })).toBe(exitCodes.failed);
    expect(await ended(Object.assign(new Error('other'), { code: 'EOTHER' }))).toBe(exitCodes.failed);
    expect(await ended(Object.assign(new Error('nameless'), { code: '' }))).toBe(exitCodes.failed);
    expect(said).toBe('termbook: no error\ntermbook: other\ntermbook: nameless\n');
    expect(await ended(Object.assign(new Error('gone'), { code: 'EPIPE' }))).toBe(exitCodes.done);
  });

  it('ends with 0 when there is no record at all, and with 3 when it is strict', async () => {
    expect(await termbook(at, [])).toEqual({ code: exitCodes.done, out: '', said: '' });
    for (const args of [
      [...at, '--strict'],
      [...at, '--format', 'tsv', '--strict'],
    ]) {
      expect(await termbook(args, [])).toEqual({ code: exitCodes.unread, out: '', said: '' });
    }
    expect((await termbook([...at, '--strict'], [], true)).said).toBe('\n');
  });

  it.each([
    ['ndjson', line, 1],
    ['tsv', 's-1\tisv-saas\tmonthly\t2020-03-01T10:00Z\n', 1],
  ])('bytes that are no UTF-8 are a row of their own, and an error when strict (%s)', async (format, good, place) => {
    const bytes = Buffer.concat([Buffer.from(good), Buffer.from([0x7b, 0xff, 0x7d, 0x0a]), Buffer.from(good)]);
    const columns = format === 'tsv' ? ['--columns', 'id,family,billingCycle,orderedAt'] : [];
    const { code, out } = await termbook([...at, '--format', format, ...columns, '--strict'], [bytes]);
    expect(code).toBe(exitCodes.unread);
    const errors = out.split('\n').slice(0, -1);
    expect(errors).toHaveLength(3);
    expect(errors[place]).toContain('ill-formed-text');
    expect(errors.filter((row) => row.includes('unread'))).toHaveLength(1);
  });

  it('reads a character whose bytes come in two pieces, and a replacement character that was written as one', async () => {
    const bytes = Buffer.from(`${JSON.stringify({ ...record, id: 'é\uFFFD한' })}\n`);
    for (let cut = 1; cut < bytes.length; cut += 1) {
      const { out } = await termbook([...at, '--strict'], [bytes.subarray(0, cut), bytes.subarray(cut)]);
      expect(rows(out)).toMatchObject([{ id: 'é\uFFFD한', verdict: 'allowed' }]);
    }
  });

  it('says that a page of records is no record', async () => {
    for (const [from, name] of [
      ['partner-center', 'items'],
      ['partner-center', 'value'],
      ['marketplace', 'subscriptions'],
    ] as const) {
      const { out } = await termbook([...at, '--from', from], `${JSON.stringify({ [name]: [record] })}\n`);
      expect(rows(out)[0]?.['error']).toBe(`wrong-type at ${name}: expected one record a line, received a page of records`);
    }
  });

  it('says so when its output or its input fails', async () => {
    let said = '';
    const messages = { write: (text: string) => (said += text) };
    const full = new Writable({
      write(_chunk, _encoding, done) {
        done(new Error('no space left'));
      },
    });
    expect(await run({ args: at, input: Readable.from([line]), output: full, messages, version: '0' })).toBe(exitCodes.failed);
    const broken = (async function* (): AsyncGenerator<string> {
      yield await Promise.resolve(line);
      throw new Error('disk gone');
    })();
    expect(await run({ args: at, input: broken, output: new PassThrough().resume(), messages, version: '0' })).toBe(exitCodes.failed);
    const thrown = (async function* (): AsyncGenerator<string> {
      yield await Promise.resolve(line);
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- whatever a source may throw
      throw 'just words';
    })();
    expect(await run({ args: at, input: thrown, output: new PassThrough().resume(), messages, version: '0' })).toBe(exitCodes.failed);
    expect(said).toBe('termbook: no space left\ntermbook: disk gone\ntermbook: just words\n');
  });

  it('waits for a slow reader before it asks for more', async () => {
    let given = 0;
    const source = (async function* (): AsyncGenerator<string> {
      for (; given < 200; given += 1) yield await Promise.resolve(line.repeat(100));
    })();
    const waiting: (() => void)[] = [];
    const slow = new Writable({
      highWaterMark: 1000,
      write(_chunk, _encoding, done) {
        waiting.push(done);
      },
    });
    const ended = run({ args: at, input: source, output: slow, messages: { write: () => undefined }, version: '0' });
    await new Promise((done) => setTimeout(done, 50));
    expect(given).toBeLessThan(10);
    const timer = setInterval(() => waiting.shift()?.(), 0);
    expect(await ended).toBe(exitCodes.done);
    clearInterval(timer);
    expect(given).toBe(200);
  });
});
