import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { instant } from '../../src/kernel/instant.js';

const held = {
  id: 's-1',
  name: 'Mail',
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  quantity: 10,
  autoRenew: true,
  orderedAt: '2023-06-18',
  changedAt: '2023-06-18',
  status: 'active',
  term: { duration: 'P1Y', startsAt: '2023-06-18', endsAt: '2024-06-18' },
};
const bill = 'SubscriptionId,Quantity,Subtotal,Currency,ChargeStartDate,ChargeEndDate\ns-1,10,110.80,EUR,6/18/2023,7/17/2023\n';

/** Runs the program over files, at an instant; a file that is null is there and cannot be read. */
async function termbook(args: readonly string[], files: Readonly<Record<string, string | null>> = {}, at = '2024-05-01') {
  const output = new PassThrough();
  let [out, said] = ['', ''];
  output.setEncoding('utf8').on('data', (piece: string) => (out += piece));
  const messages = { write: (text: string) => (said += text) };
  const all: typeof files = { 'page.json': JSON.stringify([held]), 'bill.csv': bill, ...files };
  const readFile = (path: string): Readable => {
    const text = all[path];
    if (text === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
    if (text === null) throw new Error('it may not be read');
    return Readable.from([Buffer.from(text)]);
  };
  const code = await run({ args, input: Readable.from(['']), output, messages, version: '1', now: () => instant(at), readFile });
  output.end();
  await new Promise((done) => setImmediate(done));
  return { code, out, said };
}

const renewals = ['renewals', 'page.json', '--prices', 'prices'];

describe('the file of --prices', () => {
  it.each<[string, string]>([
    ['a table', 'unitPrice,currency\n10.08,EUR\n'],
    ['a table with semicolons', 'unitPrice;currency\n10.08;EUR\n'],
    ['a table by id, in any case', 'id,unitPrice,currency\nS-1,10.08,EUR\ns-2,1.00,EUR\n'],
    ['a table by billing cycle and length', 'billingCycle,duration,unitPrice,currency\nannual,P1Y,1.00,EUR\nmonthly,P1Y,10.08,EUR\n'],
    ['a table with dates', 'unitPrice,currency,fromAt,untilAt\n1.00,EUR,2020-01-01,2024-01-01\n10.08,EUR,2024-01-01,\n'],
    ['a list', '[{"unitPrice":"10.08","currency":"EUR"}]'],
    ['rows of a list of prices', '{"rows":[{"unitPrice":"10.08","currency":"EUR"}]}'],
    ['an object by id', '{"s-1":{"unitPrice":"10.08","currency":"EUR"}}'],
  ])('is read as %s', async (_what, prices) => {
    const { code, out, said } = await termbook(renewals, { prices });
    expect([code, said]).toEqual([0, '']);
    expect(out).toContain('1209.60 EUR');
  });

  it.each<[string, string | null, RegExp]>([
    ['text that is no table', 'nothing', /prices: expected JSON, or a table with a heading/],
    ['a row without a price', 'id,currency\ns-1,EUR\n', /prices: row 1: unitPrice is missing/],
    ['an amount that is none', 'unitPrice,currency\nten,EUR\n', /prices: row 1: unitPrice: expected/],
    ['a date that is none', 'unitPrice,currency,fromAt\n1.00,EUR,noon\n', /prices: row 1: a date is invalid/],
    ['a date of its end that is none', 'unitPrice,currency,untilAt\n1.00,EUR,noon\n', /prices: row 1: a date is invalid/],
    ['an unknown billing cycle', 'unitPrice,currency,billingCycle\n1.00,EUR,weekly\n', /billingCycle: there are monthly/],
    ['an unknown length', 'unitPrice,currency,duration\n1.00,EUR,P9Y\n', /duration: there are P1M/],
    ['a file that may not be read', null, /prices: it may not be read/],
  ])('says what is wrong with %s', async (_what, prices, text) => {
    const { code, said } = await termbook(renewals, { prices });
    expect(code).toBe(1);
    expect(said).toMatch(text);
  });

  it('is named where it is not there', async () => {
    expect((await termbook(renewals)).said).toMatch(/prices: there is no such file/);
  });
});

describe('the file of --known', () => {
  it('states by id what a record does not', async () => {
    const { autoRenew: _, ...silent } = held;
    const files = { 'page.json': JSON.stringify([silent]), known: 'id,autoRenew\ns-1,true\n' };
    const { out } = await termbook(['renewals', 'page.json', '--known', 'known'], files);
    expect(out).toContain('Jun 18, 2024');
  });
});

describe('the options of renewals', () => {
  it.each<[readonly string[], RegExp]>([
    [['--terms', 'P1Y,P9Y'], /--terms P1Y,P9Y: there are P1M/],
    [['--minimum', 'much'], /--minimum much: expected an amount and its currency/],
    [['--minimum', '1.00XXX'], /--minimum 1.00XXX: expected an amount and its currency/],
    [['--lead', '-1'], /--lead -1: expected whole days/],
    [['--days', 'x'], /--days "?x"?: expected/],
  ])('%j is misused, and why', async (options, text) => {
    const { code, said } = await termbook(['renewals', 'page.json', ...options]);
    expect(code).toBe(2);
    expect(said).toMatch(text);
  });

  it('fold what costs less than the minimum, and decide some days before the last', async () => {
    const prices = 'unitPrice,currency\n10.08,EUR\n';
    const folded = await termbook([...renewals, '--minimum', '5000.00EUR', '--terms', 'p1y', '--lead', '7'], { prices });
    expect(folded.out).not.toContain('Mail');
    const listed = await termbook([...renewals, '--minimum', '1.00EUR', '--format', 'csv'], { prices });
    expect(listed.out).toContain('Mail');
    const json = await termbook([...renewals, '--format', 'json'], { prices });
    expect(JSON.parse(json.out)).toMatchObject({ rows: [{ id: 's-1' }] });
  });
});

describe('the formats of audit', () => {
  const audit = ['audit', 'bill.csv', 'page.json', '--prices', 'prices'];
  const prices = 'unitPrice,currency\n10.08,EUR\n';

  it.each(['text', 'json', 'csv'])('%s has the finding, in any language', async (format) => {
    for (const lang of ['en', 'ko', 'zh-Hans', 'zh-Hant']) {
      const { code, out } = await termbook([...audit, '--format', format, '--lang', lang], { prices }, '2023-07-18');
      expect(code).toBe(0);
      expect(out).toMatch(/110[.,]80|10\.00/);
    }
  });

  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['a bill that is none', { 'bill.csv': 'nothing' }, /bill/],
    ['a bill of broken JSON', { 'bill.csv': '{"items": [' }, /bill\.csv: it is not valid JSON/],
    ['subscriptions that are none', { 'page.json': '[]' }, /no record|record/],
  ])('say what is wrong with %s', async (_what, files, text) => {
    const { code, said, out } = await termbook(audit, { prices, ...files }, '2023-07-18');
    expect([code, said === '' && out === '']).toEqual([code, false]);
    expect(`${said}${out}`).toMatch(text);
  });

  it('read a page of invoice lines, and the history of a record', async () => {
    const line = {
      subscriptionId: 's-1',
      quantity: 10,
      subtotal: 100.8,
      currencyCode: 'EUR',
      currency: 'EUR',
      chargeStartDate: '2023-06-18T00:00:00Z',
      chargeEndDate: '2023-07-17T00:00:00Z',
    };
    const { id, name, ...state } = held;
    const history = [{ event: 'ordered', at: '2023-06-18', subscription: { id, ...state }, basis: [] }];
    const files = { prices, 'bill.csv': JSON.stringify({ items: [line] }), 'page.json': JSON.stringify([{ ...held, name, history }]) };
    expect((await termbook(audit, files, '2023-07-18')).code).toBe(0);
    const broken = { ...files, 'page.json': JSON.stringify([{ ...held, history: [{ event: 'fly' }] }]) };
    const { out, said } = await termbook(audit, broken, '2023-07-18');
    expect(`${out}${said}`).toContain('s-1: ');
  });
});
