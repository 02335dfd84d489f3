import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { exitCodes, run } from '../../src/cli/run.js';
import { instant } from '../../src/index.js';

const heading = 'SubscriptionId,Quantity,Subtotal,Currency,ChargeStartDate,ChargeEndDate';
const right = (id: string, subtotal = '100.80'): string => `${id},10,${subtotal},EUR,6/18/2023,7/17/2023`;
const held = (id: string) => ({
  id,
  name: `Mail ${id}`,
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  quantity: 10,
  autoRenew: true,
  orderedAt: '2023-06-18',
  changedAt: '2023-06-18',
  status: 'active',
  term: { duration: 'P1Y', startsAt: '2023-06-18', endsAt: '2024-06-18' },
});

async function termbook(args: readonly string[], files: Readonly<Record<string, string>>) {
  const output = new PassThrough();
  let out = '';
  output.setEncoding('utf8').on('data', (piece: string) => (out += piece));
  let said = '';
  const messages = { write: (text: string) => (said += text) };
  const readFile = (path: string): Readable => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
    return Readable.from([Buffer.from(text)]);
  };
  const code = await run({ args, input: Readable.from(['']), output, messages, version: '1', now: () => instant('2023-08-01'), readFile });
  output.end();
  await new Promise((done) => setImmediate(done));
  return { code, out, said };
}

const priced = 'unitPrice,currency\n10.08,EUR\n';
const bill = [heading, right('s-1'), right('s-2', '110.80'), right('s-9')].join('\n');
const subscriptions = JSON.stringify([held('s-1'), held('s-2'), held('s-3')]);
const files = { 'bill.csv': bill, 'subscriptions.json': subscriptions, 'prices.csv': priced };
const audit = ['audit', 'bill.csv', 'subscriptions.json', '--prices', 'prices.csv'];

describe('termbook audit', () => {
  it('says each difference in a sentence, what agrees, and what is of no subscription in the file', async () => {
    const { code, out, said } = await termbook(audit, files);
    expect([code, said]).toEqual([exitCodes.done, '']);
    expect(out).toBe(
      [
        'row 2, Mail s-2, s-2',
        '    Billed EUR 110.80 instead of EUR 100.80. EUR 10.00 too much. Days: Jun 18,',
        '    2023 (UTC) to Jul 17, 2023 (UTC). [T1]',
        'Mail s-3, s-3',
        '    Not billed: EUR 100.80. Days: Jun 18, 2023 (UTC) to Jul 17, 2023 (UTC). [T1]',
        '',
        '3 lines billed: 1 agree, 2 findings',
        'billed too much, as far as known: -90.80 EUR',
        '1 line of subscriptions that are not in the file',
        '',
      ].join('\n'),
    );
  });

  it('gives JSON and CSV to programs', async () => {
    const json = JSON.parse((await termbook([...audit, '--format', 'json'], files)).out) as { readonly findings: readonly object[] };
    expect(json.findings).toMatchObject([
      { finding: 'wrong-amount', line: 1, row: '2', id: 's-2', difference: { amount: 1000, currency: 'EUR' } },
      { finding: 'missing', line: null, id: 's-3' },
    ]);
    expect(json).toMatchObject({ agreed: 1, ofOthers: [2], unaudited: [], unread: [] });
    const { out } = await termbook([...audit, '--format', 'csv'], files);
    expect(out.split('\r\n').slice(0, 2)).toEqual([
      '\uFEFFrow,id,name,finding,kind,difference,currency,rule,text',
      '2,s-2,Mail s-2,wrong-amount,new,10.00,EUR,T1,"Billed EUR 110.80 instead of EUR 100.80. EUR 10.00 too much. Days: Jun 18, 2023 (UTC) to Jul 17, 2023 (UTC). [T1]"',
    ]);
  });

  it('takes the history of a record, and prices by subscription', async () => {
    const ordered = { event: 'ordered', at: '2023-06-18', subscription: held('s-1'), basis: [] };
    const { name: _name, ...subscription } = ordered.subscription;
    const changed = { event: 'change-quantity', at: '2023-06-20T10:00Z', facts: { quantity: 12 }, basis: [] };
    const record = { ...held('s-1'), quantity: 12, history: [{ ...ordered, subscription }, changed] };
    const lines = [heading, right('s-1'), 's-1,10,-94.08,EUR,6/20/2023,7/17/2023', 's-1,12,112.89,EUR,6/20/2023,7/17/2023'].join('\n');
    const { out } = await termbook(audit, {
      'bill.csv': lines,
      'subscriptions.json': JSON.stringify([record]),
      'prices.csv': 'id;unitPrice;currency\ns-2;99.00;EUR\nS-1;10.08;EUR\n',
    });
    expect(out).toBe('3 lines billed: 3 agree, 0 findings\n');
  });

  it('does not compare lines from before what a state alone shows', async () => {
    const later = { ...held('s-1'), term: { duration: 'P1Y', startsAt: '2023-07-18', endsAt: '2024-07-18' } };
    const { out } = await termbook(audit, {
      ...files,
      'bill.csv': `${heading}\n${right('s-1')}\n`,
      'subscriptions.json': JSON.stringify([later]),
    });
    expect(out).toBe('1 line billed: 0 agree, 0 findings\n1 line from before the running term of a subscription: not compared\n');
  });

  it.each([
    ['a file that is not there', { ...files, 'bill.csv': undefined as never }, 'bill.csv: there is no such file'],
    [
      'a bill without days',
      { ...files, 'bill.csv': 'SubscriptionId,Subtotal,Currency\ns-1,1.00,EUR\n' },
      'no line of it states from when it charges',
    ],
    [
      'a price that is none',
      { ...files, 'prices.csv': 'unitPrice,currency\nten,EUR\n' },
      'prices.csv: row 1: unitPrice: expected decimal text',
    ],
    ['a list without a price', { ...files, 'prices.csv': 'id,currency\ns-1,EUR\n' }, 'prices.csv: row 1: unitPrice is missing'],
  ])('says what is wrong with %s', async (_name, given, problem) => {
    const { code, said } = await termbook(audit, given);
    expect(code).toBe(exitCodes.failed);
    expect(said).toContain(problem);
  });
});

describe('--known', () => {
  it('states what records of Partner Center do not: when one was suspended', async () => {
    const page = [
      {
        id: 'p-1',
        friendlyName: 'Mail',
        productType: { id: 'OnlineServicesNCE' },
        status: 'suspended',
        quantity: 5,
        autoRenewEnabled: true,
        billingCycle: 'monthly',
        termDuration: 'P1Y',
        creationDate: '2023-01-01T10:00:00Z',
        effectiveStartDate: '2023-01-01T10:00:00Z',
        commitmentEndDate: '2023-12-31T00:00:00Z',
      },
    ];
    const told = async (known: string, extra: object = {}) => {
      const asked = ['renewals', 'page.json', '--format', 'json', '--days', '30', ...(known === '' ? [] : ['--known', 'known'])];
      const { out } = await termbook(asked, { 'page.json': JSON.stringify([{ ...page[0], ...extra }]), known });
      return (JSON.parse(out) as { readonly rows: readonly { readonly at: string | null; readonly gaps: readonly object[] }[] }).rows.map(
        ({ at, gaps }) => [at, gaps.length],
      );
    };
    const open = await told('');
    expect(open.every(([at]) => at === null)).toBe(true);
    const known = [
      await told('{"P-1":{"suspendedAt":"2023-07-01T10:00Z"}}'),
      await told('[{"id":"p-1","suspendedAt":"2023-07-01T10:00Z"}]'),
      await told('id,suspendedAt\np-1,2023-07-01T10:00Z\n'),
    ];
    expect(known[0]).toEqual(known[1]);
    expect(known[0]).toEqual(known[2]);
    expect(known[0]).toEqual(await told('', { suspendedAt: '2023-07-01T10:00Z' }));
    expect(known[0]).not.toEqual(open);
  });
});
