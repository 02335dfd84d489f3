import { describe, expect, it } from 'vitest';
import { explainLocales } from '../../src/explain/locale.js';
import { exitCodes } from '../../src/cli/run.js';
import type { Files } from './over-files.js';
import { billHeading as heading, held, priced, termbook } from './over-files.js';

const right = (id: string, subtotal = '100.80'): string => `${id},10,${subtotal},EUR,6/18/2023,7/17/2023`;
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
    expect(json).toMatchObject({ agreed: 1, ofOthers: [2], unread: [] });
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

  const subtotal = (id: string | null, more: object = {}) => ({
    subscriptionId: id,
    quantity: 10,
    subtotal: 100.8,
    currency: 'EUR',
    chargeStartDate: '2023-06-18T00:00:00Z',
    chargeEndDate: '2023-07-17T00:00:00Z',
    ...more,
  });
  const { name: _name, ...bare } = held('s-1');
  const ordered = { event: 'ordered', at: '2023-06-18', subscription: bare, basis: [] };

  it.each<[what: string, files: Readonly<Record<string, unknown>>, said: string]>([
    ['a price that the record states', { 'subscriptions.json': [{ ...held('s-1'), unitPrice: '10.08', currency: 'EUR' }] }, '1 agree, 0'],
    ['a monthly price that it states', { 'subscriptions.json': [{ ...held('s-1'), monthPrice: '10.08', currency: 'EUR' }] }, '1 agree, 0'],
    [
      'no price at all',
      { 'subscriptions.json': [held('s-1')] },
      'row 1, Mail s-1, s-1\n    It cannot be determined if this line is right.',
    ],
    [
      'a record that states no name',
      { 'subscriptions.json': [bare], 'prices.csv': 'unitPrice,currency\n9.00,EUR\n' },
      'row 1, s-1\n    Billed EUR 100.80 instead of EUR 90.00.',
    ],
    [
      'the name of an offer',
      {
        'subscriptions.json': [
          { ...bare, name: 'Mail' },
          { id: 'p-1', offerName: 'Office', status: 'fancy' },
        ],
      },
      'p-1: ',
    ],
    ['a record that comes twice', { 'subscriptions.json': [held('s-1'), held('S-1')] }, 'S-1: it comes twice\n'],
    ['a record without an id or facts', { 'subscriptions.json': [held('s-1'), { status: 'active' }] }, '?: '],
    ['a history that is none', { 'subscriptions.json': [held('s-1'), { ...held('s-2'), history: [{ event: 'fly' }] }] }, 's-2: '],
    [
      'a history of another subscription',
      { 'subscriptions.json': [{ ...held('s-2'), history: [ordered, { ...ordered, at: '2023-06-19' }] }] },
      's-2: illegal-history',
    ],
    [
      'a subscription that was suspended',
      {
        'subscriptions.json': [
          { ...held('s-1'), status: 'suspended', suspendedAt: '2023-07-01', suspendedFor: 'nonpayment', changedAt: '2023-07-01' },
        ],
      },
      '1 line from before the running term',
    ],
    [
      'a page of invoice lines',
      { 'bill.csv': { items: [subtotal('s-1', { subtotal: 110.8 })] } },
      'row 1, Mail s-1, s-1\n    Billed EUR 110.80 instead of EUR 100.80.',
    ],
    [
      'a line that names no subscription',
      { 'bill.csv': `${heading},OrderId\n${right('')},o-1\n` },
      'row 1\n    It cannot be determined if this line is right. Unknown:',
    ],
    [
      'a row that cannot be read',
      { 'bill.csv': `${heading}\n${right('s-1')}\ns-1,x,1.00,EUR,7/1/2023,7/17/2023` },
      'bill.csv: rows[1].Quantity: ',
    ],
    [
      'a credit of another currency',
      { 'bill.csv': `${heading}\n${right('s-1')}\ns-1,1,-5.00,USD,6/20/2023,7/17/2023` },
      'billed too much, as far as known: -5.00 USD',
    ],
  ])('takes %s', async (_what, given, text) => {
    const file = (one: unknown): string => (typeof one === 'string' ? one : JSON.stringify(one));
    const own: Files = { 'bill.csv': `${heading}\n${right('s-1')}\n`, 'subscriptions.json': JSON.stringify([held('s-1')]) };
    const stated = Object.fromEntries(Object.entries(given).map(([name, one]) => [name, file(one)]));
    const isUnpriced = 'subscriptions.json' in given && !('prices.csv' in given) && /price/.test(_what);
    const { code, out, said } = await termbook(isUnpriced ? audit.slice(0, 3) : audit, { 'prices.csv': priced, ...own, ...stated });
    expect([code, said.replace(/.*: each of them is counted\n/, '')]).toEqual([exitCodes.done, '']);
    expect(out).toContain(text);
    for (const format of ['json', 'csv']) {
      expect((await termbook([...audit, '--format', format], { 'prices.csv': priced, ...own, ...stated })).code).toBe(exitCodes.done);
    }
  });

  it.each(explainLocales)('is said in %s', async (lang) => {
    const lines = [bill, 's-1,1,5.00,EUR,7/1/2023,7/17/2023'].join('\n');
    const { code, out } = await termbook([...audit, '--lang', lang], { ...files, 'bill.csv': lines });
    expect([code, out]).toEqual([exitCodes.done, expect.stringMatching(/110[.,]80/)]);
    expect(out.match(/\[T1\]/g)).toHaveLength(2);
  });

  it.each<[what: string, files: Files, said: string]>([
    ['a file that is not there', { 'bill.csv': undefined }, 'bill.csv: there is no such file'],
    [
      'a bill without days',
      { 'bill.csv': 'SubscriptionId,Subtotal,Currency\ns-1,1.00,EUR\n' },
      'no line of it states from when it charges',
    ],
    ['a bill of broken JSON', { 'bill.csv': '{"items": [' }, 'bill.csv: it begins like JSON but is invalid: line 1, column 12'],
    ['subscriptions that are none', { 'subscriptions.json': '[]' }, 'there are no records in it'],
    ['a price that is none', { 'prices.csv': 'unitPrice,currency\nten,EUR\n' }, 'prices.csv: row 1: unitPrice: expected decimal text'],
    ['a list without a price', { 'prices.csv': 'id,currency\ns-1,EUR\n' }, 'prices.csv: row 1: unitPrice is missing'],
  ])('says what is wrong with %s', async (_name, given, problem) => {
    const { code, said } = await termbook(audit, { ...files, ...given });
    expect(code).toBe(exitCodes.failed);
    expect(said).toContain(problem);
  });
});

/** The four lines of a subscription with ten seats, and twelve two days later: the first month, the pair of the change (T9), the second month. */
const linesOf = (id: string): readonly [string, string, string, string] => [
  `${id},10,100.80,EUR,6/18/2023,7/17/2023`,
  `${id},10,-94.08,EUR,6/20/2023,7/17/2023`,
  `${id},12,112.89,EUR,6/20/2023,7/17/2023`,
  `${id},12,120.96,EUR,7/18/2023,8/17/2023`,
];
type Lines = ReturnType<typeof linesOf>;

/** Ten kinds of errors, and how each begins as a sentence. */
const errors: readonly (readonly [kind: string, spoil: (lines: Lines) => readonly string[], sentence: string])[] = [
  ['a charge that is missing', ([a, b, c]) => [a, b, c], 'Not billed: EUR 120.96.'],
  ['a credit that is missing', ([a, , c, d]) => [a, c, d], 'Not billed: -EUR 94.08.'],
  [
    'a charge without a cause',
    (all) => [...all, all[3].replace('12,120.96', '1,8.00').replace('7/18', '7/25')],
    'Billed without a cause: EUR 8.00.',
  ],
  ['a line twice', (all) => [...all, all[0]], 'Billed twice: EUR 100.80.'],
  ['a credit as a charge', ([a, b, c, d]) => [a, b.replace('-94', '94'), c, d], 'Billed EUR 94.08 instead of -EUR 94.08.'],
  ['another currency', ([a, ...rest]) => [a.replace('EUR', 'USD'), ...rest], 'Billed in another currency than EUR 100.80.'],
  ['another amount', ([a, ...rest]) => [a.replace('100.80', '90.80'), ...rest], 'Billed EUR 90.80 instead of EUR 100.80.'],
  ['other seats', ([a, b, c, d]) => [a, b, c, d.replace('12,120.96', '13,131.04')], 'Billed for another number of seats than 12.'],
  ['other days', ([a, b, c, d]) => [a, b, c, d.replace('7/18', '7/19').replace('8/17', '8/18')], 'Billed for other days than expected.'],
  ['no amount', ([a, b, c, d]) => [a, b, c, d.replace('120.96', '')], 'It cannot be determined if this line is right.'],
];

describe('a bill of 10,000 lines', () => {
  const count = 2500;
  const records = Array.from({ length: count }, (_record, place) => {
    const { name, ...subscription } = held(`s-${String(place)}`);
    const ordered = { event: 'ordered', at: '2023-06-18', subscription, basis: [] };
    const changed = { event: 'change-quantity', at: '2023-06-20T10:00Z', facts: { quantity: 12 }, basis: [] };
    return JSON.stringify({ ...subscription, name, quantity: 12, history: [ordered, changed] });
  });
  const seeded = new Map(errors.map((error, index) => [index * 249 + 3, error]));
  const rows = records.flatMap((_record, place) => {
    const lines = linesOf(`s-${String(place)}`);
    return seeded.get(place)?.[1](lines) ?? lines;
  });

  it('has ten kinds of errors: each is found where it is, and said in a sentence; nothing else is', async () => {
    const { code, out } = await termbook(audit, {
      'bill.csv': [heading, ...rows].join('\n'),
      'subscriptions.json': records.join('\n'),
      'prices.csv': priced,
    });
    expect(code).toBe(exitCodes.done);
    const told = out.split('\n');
    const titles = told.flatMap((line, at) =>
      line.startsWith('    ') && !(told[at - 1] ?? '').startsWith('    ') ? [[told[at - 1], line] as const] : [],
    );
    const found = titles
      .map(([title = '', sentence]) => [Number(/s-(\d+)$/.exec(title)?.[1]), sentence] as const)
      .sort(([a], [b]) => a - b);
    expect(found.map(([place]) => place)).toEqual([...seeded.keys()]);
    for (const [place, sentence] of found) expect(sentence).toContain(seeded.get(place)?.[2]);
    expect(out).toContain(`\n${String(rows.length)} lines billed: ${String(rows.length - 8)} agree, 10 findings\n`);
  });
});
