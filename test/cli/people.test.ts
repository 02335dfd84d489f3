import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { ExitCode, Surroundings } from '../../src/cli/run.js';
import { askFacts, askOption, askOptions, askQuestions } from '../../src/cli/command-ask.js';
import { absent } from '../../src/testing/absent.js';
import { exitCodes, run } from '../../src/cli/run.js';
import { commands } from '../../src/cli/people.js';
import { instant } from '../../src/index.js';
import { saasRecord } from './saas-record.js';
import { facts, page, wire } from './synthetic.js';

const line = JSON.stringify(facts);
const clock = instant('2024-03-03T09:00Z');
const at = ['--at', '2024-03-03'];

/** As a program asks: for JSON, unless it says otherwise. */
function asked(args: readonly string[]): readonly string[] {
  const isOpen = ['renewals', 'report', 'deadlines', 'ask', 'why'].includes(args[0] ?? '') && !args.includes('--help');
  return isOpen && !args.includes('--format') ? [...args, '--format', 'json'] : args;
}

async function termbook(args: readonly string[], input: string | Uint8Array = '', screen: Partial<Surroundings> = {}) {
  const output = new PassThrough();
  let out = '';
  output.setEncoding('utf8').on('data', (piece: string) => (out += piece));
  let said = '';
  const messages = { write: (text: string) => (said += text) };
  const readFile = async function* (path: string): AsyncGenerator<Uint8Array, void> {
    if (path === 'page.json') yield await Promise.resolve(Buffer.from(page));
    else throw Object.assign(new Error(`no ${path}`), { code: path === 'folder' ? 'EISDIR' : 'ENOENT' });
  };
  const around = { input: Readable.from([input]), output, messages, version: '1.2.3', now: () => clock, readFile, ...screen };
  const code: ExitCode = await run({ args: screen.isTerminal === true ? args : asked(args), ...around });
  output.end();
  await new Promise((done) => setImmediate(done));
  return { code, out, said };
}
const terminal = { isTerminal: true } as const;

describe('termbook report', () => {
  it('says what can be done with each record and gives JSON where it is asked for', async () => {
    const { code, out, said } = await termbook(['report', 'page.json', ...at], '', terminal);
    expect([code, said]).toEqual([exitCodes.done, '']);
    expect(out).toContain('termbook: page.json\nasked at 2024-03-03 00:00Z, by --at; all times are UTC');
    expect(out).toContain('Can be canceled now with a prorated refund until Mar 8, 2024,\n               10:00 UTC (by another');
    expect(out).toContain('page.json, 2 records\n1 answered, 1 not');
    const piped = JSON.parse((await termbook(['report', ...at], page)).out) as { readonly at: string; readonly answers: readonly object[] };
    expect(piped.at).toBe('2024-03-03T00:00:00.000Z');
    expect(piped.answers).toMatchObject([{ id: wire.id, cancellation: { verdict: 'allowed', refund: 'prorated' } }, { id: 'broken' }]);
  });

  it('takes the clock of the machine where it is told to, and says so', async () => {
    const { out, said } = await termbook(['report', 'page.json', '--at', 'now'], '', terminal);
    expect(out).toContain('asked at 2024-03-03 09:00Z, the clock of this machine');
    expect(said).toBe('');
    const table = await termbook(['deadlines', 'page.json', '--at', 'now', '--format', 'csv']);
    expect(table.said).toContain('termbook: asked at 2024-03-03T09:00:00.000Z, the clock of this machine\n');
  });

  it('sends nothing to a terminal that moves its cursor or colors it', async () => {
    const hostile = JSON.stringify({ ...wire, friendlyName: 'a\u001B[2Jb\u202Ec\u0007', id: '\u001B[31m' });
    for (const args of [['report'], ['deadlines'], ['why', '\u001B[31m']]) {
      const { out, said } = await termbook([...args, ...(args[0] === 'why' ? ['-'] : []), ...at], hostile, terminal);
      expect(`${out}${said}`).not.toMatch(/(?!\n)[\p{Cc}\u202E]/u);
    }
  });
});

describe('what is first in a report', () => {
  it('is what to decide next, as renewals lists it, where a file is named', async () => {
    const renewals = (await termbook(['renewals', 'page.json', ...at], '', terminal)).out;
    const report = (await termbook(['report', 'page.json', ...at], '', terminal)).out;
    const first = renewals.slice(0, renewals.indexOf('\nrecord 2'));
    expect(first).toContain('Office licenses');
    expect(report).toContain(`by --at; all times are UTC\n\n${first}\n\n 1  Office licenses `);
    expect((await termbook(['report', ...at], page, terminal)).out).toContain('all times are UTC\n\n 1  Office licenses ');
  });

  it('and of each record only if it can be canceled with --brief, at most 500 bytes in JSON', async () => {
    const { out } = await termbook(['report', ...at, '--brief'], page, terminal);
    const title = ' 1  Office licenses                 new-commerce-license   active     10 seats';
    expect(out).toContain(
      `\n${title}\n    cancel     Can be canceled now with a prorated refund until Mar 8, 2024,\n               10:00 UTC (by another interpretation, until the end of Mar 8,\n               2024 (UTC)). [W14]\n 2  broken`,
    );
    const name = 'ab'.repeat(99);
    const more = JSON.stringify([
      wire,
      { ...wire, friendlyName: name, status: 'suspended' },
      { ...facts, billingCycle: 'monthly', term: null },
      { id: 'x' },
    ]);
    const [brief, ...others] = (
      JSON.parse((await termbook(['report', ...at, '--brief'], more)).out) as { readonly answers: readonly object[] }
    ).answers;
    expect(brief).toEqual({
      ...{ id: wire.id, name: 'Office licenses', family: 'new-commerce-license', status: 'active', cancel: 'allowed', effect: 'immediate' },
      ...{
        refund: 'prorated',
        changesAt: '2024-03-08T10:00:00.000Z',
        next: 'window-closes',
        nextAt: '2024-03-08T10:00:00.000Z',
        issues: 0,
      },
    });
    expect(others).toMatchObject([
      { name: name.slice(0, 64), cancel: 'allowed' },
      { id: 's-1' },
      { id: 'x', cancel: null, changesAt: null },
    ]);
    for (const one of [brief, ...others]) expect(Buffer.byteLength(JSON.stringify(one, null, 6))).toBeLessThanOrEqual(500);
  });
});

describe('a suspension whose day nobody knows', () => {
  const undated = {
    ...wire,
    status: 'suspended',
    creationDate: '2020-03-01T10:00:00Z',
    effectiveStartDate: '2020-03-01T10:00:00Z',
    commitmentEndDate: '2021-02-28T00:00:00Z',
  };

  it('has a row without a day, and is told beside a calendar', async () => {
    const { out } = await termbook(['renewals', ...at], JSON.stringify(undated), terminal);
    expect(out).toMatch(/^no day {6}Data is deleted: Office licenses\n/);
    const calendar = await termbook(['calendar', ...at], JSON.stringify([undated, { ...undated, id: 'other' }]));
    expect(calendar.out).not.toContain('VEVENT');
    expect(calendar.said).toBe("termbook: 2 deletions without a known day: 'termbook renewals' lists them\n");
  });
});

describe('termbook deadlines', () => {
  it('lists them on a terminal, with what is at stake', async () => {
    const { out } = await termbook(['deadlines', '--days', '30', ...at], line, terminal);
    expect(out).toMatch(
      /^LAST DAY +WHAT +CUSTOMER +SUBSCRIPTION +AMOUNT +RULES\n2024-03-08 {2}Last chance for a prorated +Contoso +s-1 +\d+\.\d\d EUR +W14\n {12}refund\n/,
    );
    expect(out).toContain('at stake: ');
    expect(out).toContain('1 deadline until 2024-04-02; nothing is due for 0 records; asked at\n2024-03-03T00:00:00.000Z, by --at');
  });

  it('names the product before the id, at most 40 columns of it', async () => {
    const row = async (name: string): Promise<string | undefined> =>
      (await termbook(['deadlines', ...at], JSON.stringify({ ...facts, name }), terminal)).out.split('\n')[1];
    expect(await row('Office E3')).toMatch(/ {2}Contoso {3}Office E3 s-1 {2}\d/);
    expect(await row('x'.repeat(50))).toMatch(/ x{9,39} /);
    expect(await row('\u001B')).toMatch(/ {2}Contoso {3}s-1 /);
  });

  it('leaves the customer out where none is stated', async () => {
    const { customer: _customer, unitPrice: _unitPrice, ...rest } = facts as Readonly<Record<string, unknown>>;
    const { out } = await termbook(['deadlines', '--days', '30', ...at], JSON.stringify(rest), terminal);
    expect(out).toMatch(/\n2024-03-08 {2}Last chance for a prorated {15}s-1 /);
  });

  it('prints text into a pipe when asked, as on a terminal', async () => {
    const asked = ['deadlines', ...at, '--format', 'text'];
    expect(await termbook(asked, line)).toEqual(await termbook(['deadlines', ...at], line, terminal));
    expect((await termbook(['deadlines', '--help'])).out).toContain('  --format text|json|csv      default: text\n');
  });

  it('counts the months of an extended service term at the price stated beside the facts', async () => {
    const term = { duration: 'P1Y', startsAt: '2025-12-01', endsAt: '2026-12-01' };
    const times = { orderedAt: '2025-12-01', changedAt: '2026-12-01', extendedAt: '2026-12-01' };
    const { unitPrice: _unitPrice, ...unpriced } = { ...facts, ...times, status: 'extended', term };
    const asked = ['deadlines', '--at', '2026-12-02', '--days', '40'];
    const difference = async (prices: object): Promise<unknown> => {
      const { out } = await termbook(asked, JSON.stringify({ ...unpriced, ...prices }));
      return (JSON.parse(out) as { readonly rows: readonly { readonly difference: unknown }[] }).rows.map((row) => row.difference);
    };
    const month = { amount: 1030, currency: 'EUR' };
    expect(await difference({})).toEqual([null]);
    expect(await difference({ monthPrice: '10.00', monthlyPlanExists: true })).toEqual([month]);
    expect(await difference({ monthPrice: { amount: 1000, currency: 'EUR' }, monthlyPlanExists: true })).toEqual([month]);
  });

  it('looks as many days ahead as it is told', async () => {
    const kinds = async (days: string): Promise<readonly string[]> => {
      const { out } = await termbook(['deadlines', '--days', days, ...at], line);
      return (JSON.parse(out) as { readonly rows: readonly { readonly kind: string }[] }).rows.map(({ kind }) => kind);
    };
    expect(await kinds('5')).toEqual([]);
    expect(await kinds('6')).toContain('prorated-refund');
    expect(await kinds('6')).not.toContain('stop-renewal');
    expect(await kinds('400')).toContain('stop-renewal');
  });

  it('keeps the places of the file, and says which records could not be read', async () => {
    const { out } = await termbook(['deadlines', ...at], `[{"id":"broken"},${line}]`);
    const told = JSON.parse(out) as { readonly rows: readonly { readonly record: number }[]; readonly others: readonly object[] };
    expect(new Set(told.rows.map(({ record }) => record))).toEqual(new Set([1]));
    expect(told.others).toMatchObject([{ record: 0, id: 'broken', why: 'unread' }]);
    const shown = await termbook(['deadlines', ...at], `[{"id":"broken"},${line}]`, terminal);
    expect(shown.out).toContain('record 1 (broken) could not be read:\n    productType: family-not-stated, expected a known productType, ');
    expect(shown.out).toContain('\n    quantity: fact-missing, expected how many seats, received nothing\n');
    expect(shown.code).toBe(exitCodes.done);
  });

  it('writes CSV when asked, and sentences in other languages', async () => {
    const csv = await termbook(['deadlines', ...at, '--format', 'csv'], line);
    expect(csv.out).toMatch(/^\uFEFFlastDayUtc,at,customer,.*\r\n2024-03-08,/);
    const korean = await termbook(['deadlines', ...at, '--lang', 'KO', '--format', 'csv'], line);
    expect(korean.out).toMatch(/[\uac00-\ud7a3]/);
  });
});

describe('termbook calendar', () => {
  it('writes a calendar, also on a terminal, and says how many records are not in it', async () => {
    const { code, out, said } = await termbook(['calendar', '-', ...at, '--name', 'Desk'], `[{"id":"broken"},${line}]`, terminal);
    expect(code).toBe(exitCodes.done);
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(out).toContain('X-WR-CALNAME:Desk\r\n');
    expect(out).toContain('DTSTAMP:20240303T000000Z\r\n');
    expect(said).toBe("termbook: 1 record is not wholly in it; 'termbook deadlines' says why\n");
    const csv = await termbook(['deadlines', ...at, '--format', 'csv'], `[{"id":"broken"},[],${line}]`);
    expect(csv.said).toBe("termbook: 2 records are not wholly in it; 'termbook deadlines' says why\n");
  });

  it('says in the title of an event which product of whom it is about, or its id', async () => {
    const titles = async (record: object): Promise<readonly string[]> => {
      const { out } = await termbook(['calendar', ...at, '--days', '6', '--all'], JSON.stringify(record));
      return out.replaceAll('\r\n ', '').match(/(?<=SUMMARY:)[^\r]*/g) ?? [];
    };
    const last = 'Last chance for a prorated refund: ';
    expect(await titles({ ...facts, name: 'Mail' })).toEqual([`${last}Contoso\\, Mail`]);
    expect(await titles(facts)).toEqual([`${last}Contoso\\, s-1`]);
    expect((await titles(wire))[0]).toBe(`${last}Office licenses`);
    expect((await titles({ ...wire, friendlyName: '', offerName: 'Office E3' }))[0]).toBe(`${last}Office E3`);
    const { customer: _customer, ...alone } = facts;
    expect(await titles(alone)).toEqual([`${last}s-1`]);
  });
});

describe('what stands beside the deadlines', () => {
  it('says which records are not wholly known, with their gaps, and which state less than a subscription', async () => {
    const unknown = JSON.stringify({ ...facts, id: 's-9', family: 'isv-metered' });
    const purchase = JSON.stringify({ family: 'isv-saas', billingCycle: 'monthly', orderedAt: '2024-03-01' });
    const quiet = JSON.stringify({
      ...facts,
      id: 's-8',
      status: 'deleted',
      deletedAt: '2024-03-02',
      because: 'cancelled',
      changedAt: '2024-03-02',
    });
    const { out } = await termbook(['deadlines', ...at, '--days', '400'], `${unknown}\n${purchase}\n${quiet}\n[]\n`, terminal);
    expect(out).toMatch(/record 1 \(s-9\) is not wholly known: documents-silent\S*\n/);
    expect(out).toMatch(/\nrecord 2 could not be read:\n {4}status: missing, expected one of pending, [^.]*, received nothing\n/);
    expect(out).toContain('\nrecord 4 could not be read:\n    wrong-type, expected a subscription as an object, received a list\n');
    expect(out).toContain('nothing is due for 1 record;');
  });

  it('a calendar in which every record is says nothing beside it, and has no name where none is stated', async () => {
    const { code, out, said } = await termbook(['calendar', ...at], line);
    expect([code, said]).toEqual([exitCodes.done, '']);
    expect(out).not.toContain('X-WR-CALNAME');
  });
});

describe('a price that cannot be used', () => {
  const two = 'invalid-amount, expected decimal text with at most 2 places, received';
  const code = 'unknown-currency, expected an ISO 4217 code, received';

  it.each<readonly [object, readonly string[]]>([
    [{ unitPrice: 5.5 }, [`unitPrice: ${two} 5.5`]],
    [{ unitPrice: '5,50' }, [`unitPrice: ${two} "5,50"`]],
    [{ unitPrice: '5.505' }, ['unitPrice: fractional-amount, expected decimal text with at most 2 places, received "5.505"']],
    [{ currency: 'usd' }, [`currency: ${code} "usd"`]],
    [{ currency: undefined }, [`currency: ${code} nothing`]],
    [{ currency: null }, [`currency: ${code} nothing`]],
    [{ currency: 'usd', monthPrice: '8.00' }, [`currency: ${code} "usd"`]],
    [
      { unitPrice: { amount: '5.50', currency: 'EUR' } },
      ['unitPrice.amount: invalid-amount, expected whole minor units below 2^53, received "5.50"'],
    ],
    [{ unitPrice: '-264.00' }, ['unitPrice: negative-amount, expected an amount of at least 0, received -264.00']],
    [
      { unitPrice: { amount: -1, currency: 'EUR' }, monthPrice: 'x' },
      ['unitPrice: negative-amount, expected an amount of at least 0, received -0.01', `monthPrice: ${two} "x"`],
    ],
  ])('is told beside the deadlines, which stay: %j', async (price, problems) => {
    const input = `[${JSON.stringify(wire)},${JSON.stringify({ ...facts, ...price })}]`;
    const said = problems.map((one) => `termbook: record 2 (s-1) is taken without a field that cannot be used: ${one}\n`).join('');
    for (const asked of [['deadlines', '--format', 'text'], ['deadlines'], ['deadlines', '--format', 'csv'], ['calendar']]) {
      const ended = await termbook([...asked, ...at], input);
      expect([asked, ended.code, ended.said]).toEqual([asked, exitCodes.done, said]);
    }
    const { rows } = JSON.parse((await termbook(['deadlines', ...at], input)).out) as { readonly rows: readonly object[] };
    expect(rows).toContainEqual(expect.objectContaining({ record: 1, kind: 'prorated-refund', difference: null }));
  });

  it('is told before what is not wholly in a calendar or a table', async () => {
    const { said } = await termbook(['calendar', ...at], JSON.stringify([{ ...facts, unitPrice: 5.5 }, { id: 'broken' }]));
    const [first, second] = said.split('\n');
    expect(first).toMatch(/^termbook: record 1 \(s-1\) is taken without a field/);
    expect(second).toBe("termbook: 1 record is not wholly in it; 'termbook deadlines' says why");
    const csv = await termbook(['deadlines', '--format', 'csv', ...at], JSON.stringify([{ ...facts, unitPrice: 5.5 }, { id: 'broken' }]));
    expect(csv.said).toBe(said);
  });

  it('is told of a record of Partner Center and of the marketplace, too, and not of one that could not be read', async () => {
    const price = { unitPrice: '-0.01', currency: 'EUR' };
    const input = JSON.stringify(
      [{ ...saasRecord, saasSubscriptionStatus: 'Subscribed' }, wire, { id: 'broken' }].map((one) => ({ ...one, ...price })),
    );
    const { said } = await termbook(['deadlines', ...at], input);
    const why =
      'is taken without a field that cannot be used: unitPrice: negative-amount, expected an amount of at least 0, received -0.01';
    expect(said).toBe(`termbook: record 1 (${saasRecord.id}) ${why}\ntermbook: record 2 (${wire.id}) ${why}\n`);
  });

  it('of a month in another currency than that of a seat is told, and the price of a seat is used', async () => {
    const { out, said } = await termbook(['deadlines', ...at], JSON.stringify({ ...facts, monthPrice: { amount: 900, currency: 'USD' } }));
    expect(said).toContain('monthPrice.currency: currency-mismatch, expected EUR, received USD\n');
    expect(JSON.parse(out)).toMatchObject({ rows: [{ difference: { currency: 'EUR' } }] });
    const same = { ...facts, monthPrice: { amount: 900, currency: 'EUR' } };
    expect((await termbook(['deadlines', ...at], JSON.stringify(same))).said).toBe('');
  });

  it('of 0 can be used', async () => {
    const { out, said } = await termbook(['deadlines', ...at], JSON.stringify({ ...facts, unitPrice: '-0.00' }));
    expect(said).toBe('');
    expect(JSON.parse(out)).toMatchObject({ rows: [{ difference: { amount: 0, currency: 'EUR' } }] });
  });
});

describe('termbook ask', () => {
  const purchase = ['--family', 'new-commerce-license', '--cycle', 'annual', '--ordered', '2026-03-02T10:00Z'];

  it('names the family that was meant, and prints lines that fit a screen', async () => {
    const { code, said } = await termbook([
      'ask',
      'cancel',
      '--family',
      'new-comerce-license',
      '--cycle',
      'annual',
      '--ordered',
      '2026-03-02',
    ]);
    expect(code).toBe(exitCodes.usage);
    expect(said).toContain('there is no family new-comerce-license; did you mean new-commerce-license?');
    const other = await termbook(
      ['ask', 'cancel', '--family', 'nce', '--cycle', 'annual', '--ordered', '2026-03-02', '--at', '2026-03-02'],
      '',
      terminal,
    );
    expect(other).toMatchObject({ code: exitCodes.usage, said: expect.stringContaining('--family: expected') as string });
    const { out } = await termbook(
      ['ask', 'deleted', '--family', 'license-based', '--suspended', '2019-12-01', '--at', '2020-01-01'],
      '',
      terminal,
    );
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('answers a question about facts on the line', async () => {
    const asked = ['ask', 'cancel', ...purchase, '--at', '2026-03-02T12:00Z'];
    const { code, out } = await termbook(asked, '', terminal);
    expect(code).toBe(exitCodes.done);
    expect(out).toBe(
      'Can be canceled now with a full refund until Mar 3, 2026, 10:00 UTC, then a\n' +
        'prorated one until Mar 9, 2026, 10:00 UTC (by another interpretation, until the\n' +
        'end of Mar 9, 2026 (UTC)). [W14]\n' +
        'asked at 2026-03-02T12:00:00.000Z, by --at\n',
    );
    expect(JSON.parse((await termbook(asked)).out)).toMatchObject({
      at: '2026-03-02T12:00:00.000Z',
      answer: { verdict: 'allowed', refund: 'full' },
    });
  });

  it.each([
    [
      ['deleted', '--family', 'license-based', '--suspended', '2017-01-01', '--suspended-for', 'nonpayment', '--status', 'suspended'],
      'computed',
    ],
    [
      ['reactivate', '--family', 'new-commerce-license', '--suspended', '2024-02-01', '--ordered', '2024-01-01', '--term', 'P1Y'],
      'allowed',
    ],
    [['access', '--family', 'license-based', '--status', 'suspended'], 'computed'],
    [['role', '--action', 'cancel-subscription', '--roles', 'admin-agent'], 'allowed'],
    [['remove-seats', '--seats', '1', '--term', 'P1Y', ...purchase.with(5, '2024-03-02')], 'allowed'],
  ])('answers %j', async (words, verdict) => {
    const { out, said } = await termbook(['ask', ...words, ...at]);
    expect(said).toBe('');
    expect(JSON.parse(out)).toMatchObject({ answer: { verdict } });
  });

  it.each([
    ['true', 'refused'],
    ['false', 'refused'],
  ])('takes --auto-renew %s', async (autoRenew, verdict) => {
    const { out } = await termbook(['ask', 'cancel', ...purchase, '--term', 'P1Y', '--auto-renew', autoRenew, '--at', '2026-04-01']);
    const { answer } = JSON.parse(out) as { readonly answer: { readonly verdict: string; readonly instead: readonly object[] } };
    expect(answer.verdict).toBe(verdict);
    expect(answer.instead).toEqual(
      expect.arrayContaining([expect.objectContaining({ by: autoRenew === 'true' ? 'move' : 'support-request' })]),
    );
  });

  it('names the option of a fact that is missing or wrong', async () => {
    const missing = await termbook(['ask', 'cancel', ...purchase.slice(0, 4), ...at]);
    expect(missing.code).toBe(exitCodes.usage);
    expect(missing.said).toContain('--ordered: expected ');
    expect((await termbook(['ask', 'remove-seats', '--seats', 'many', ...purchase, ...at])).said).toContain('--seats: expected ');
    const few = await termbook(['ask', 'remove-seats', '--seats', '-3', ...purchase, '--term', 'P1Y', ...at]);
    expect(few.said).toContain('termbook: --seats: expected a whole number of at least 1, received -3\n');
    expect((await termbook(['ask', 'cancel', ...purchase, '--term', 'P2X', ...at])).said).toContain('--term P2X: there are P1M, ');
    expect((await termbook(['ask', 'deleted', '--suspended', '2024-01-01', '--term', 'P1Y', ...at])).said).toContain(
      '--term needs --ordered',
    );
    expect((await termbook(['ask', 'cancel', '--family', 'nce', ...purchase.slice(2), '--term', 'P1Y', ...at])).said).toContain(
      '--family: ',
    );
    expect((await termbook(['ask', 'cancel', ...purchase, '--auto-renew', 'perhaps', ...at])).said).toContain(
      '--auto-renew: expected true or false, received "perhaps"',
    );
  });
});

describe('what an answer of ask lacks', () => {
  const asks = {
    cancel: 'cancellation',
    'remove-seats': 'seat-reduction',
    reactivate: 'reactivation',
    deleted: 'suspension-expiry',
    access: 'access',
    role: 'role',
  } as const;

  it.each(Object.entries(asks))('has an option, whatever fact %s can name as missing', (question, name) => {
    expect(askQuestions).toContain(question);
    expect(absent[name].filter(({ fact }) => askOption(fact).length !== 1)).toEqual([]);
  });

  it('is every question and every option once', () => {
    expect(askQuestions).toEqual(Object.keys(asks));
    expect(new Set(askOptions.map((option) => askFacts[option].fact)).size).toBe(askOptions.length);
  });

  it('is named by its option, which changes the answer', async () => {
    const renewed = [
      'cancel',
      '--family',
      'license-based',
      '--cycle',
      'annual',
      '--ordered',
      '2022-06-01',
      '--term',
      'P1Y',
      '--at',
      '2024-07-01',
    ];
    const { out } = await termbook(['ask', ...renewed, '--auto-renew', 'true'], '', terminal);
    expect(out).toContain('\nadd --segment <segment>\nasked at');
    const known = [...renewed, '--auto-renew', 'true', '--segment', 'commercial'];
    expect((await termbook(['ask', ...known], '', terminal)).out).toContain('\nadd --has-equivalent true|false\n');
    expect((await termbook(['ask', ...known, '--has-equivalent', 'false'], '', terminal)).out).not.toContain('\nadd --');
    for (const [lang, word] of [
      ['ko', '추가: --seg'],
      ['zh-Hans', '可加上：--seg'],
      ['zh-Hant', '可加上：--seg'],
    ] as const)
      expect((await termbook(['ask', ...renewed, '--auto-renew', 'true', '--lang', lang], '', terminal)).out).toContain(word);
  });
});

describe('termbook why', () => {
  it('names each rule with its date, its document and its address', async () => {
    const { code, out } = await termbook(['why', wire.id.toUpperCase(), 'page.json', ...at], '', terminal);
    expect(code).toBe(exitCodes.done);
    expect(out).toMatch(
      /\nW14 {2}.+\n {4}since \d{4}-\d\d-\d\d \([a-z-]+\),\n {4}cancellation-window\/new-commerce-license@.+\n(?: {4}.+\n)+ {4}https:/,
    );
    const piped = JSON.parse((await termbook(['why', wire.id.toUpperCase(), 'page.json', ...at])).out) as object;
    expect(piped).toMatchObject({
      id: wire.id,
      answer: { verdict: 'allowed' },
      because: [{ rule: 'W14', address: expect.stringMatching(/^https:/) as string }],
    });
  });

  it('says that an address is a public copy of the page of Microsoft, and of which day', async () => {
    const bought = JSON.stringify({ ...facts, family: 'azure-reservation', billingCycle: 'one-time', orderedAt: '2026-01-20T00:00:00Z' });
    const said = async (...more: readonly string[]): Promise<string> =>
      (await termbook(['why', 's-1', '--at', '2026-02-01', ...more], bought, terminal)).out;
    expect(await said()).toMatch(/\n {4}https:\S+\n {4}a public copy of Microsoft's page of 2026-01-15\n/);
    expect(await said('--lang', 'ko')).toContain('2026-01-15자 Microsoft 페이지의 공개 사본');
    expect(await said('--lang', 'zh-Hans')).toContain('2026-01-15 的 Microsoft 页面的公开副本');
    expect(await said('--lang', 'zh-Hant')).toContain('2026-01-15 的 Microsoft 頁面的公開複本');
    const because = async (text: string): Promise<unknown> => JSON.parse((await termbook(['why', 's-1', ...at], text)).out);
    expect(await because(bought)).toMatchObject({ because: [{ copyOf: '2026-01-15' }] });
  });

  it('says that there is no such record, or none that can be told apart or read', async () => {
    const said = async (id: string, text: string): Promise<string> => {
      const ended = await termbook(['why', id, ...at], text);
      expect([ended.code, ended.out]).toEqual([exitCodes.failed, '']);
      return ended.said;
    };
    expect(await said('nothing', line)).toContain('there is no subscription nothing among 1 record\n');
    expect(await said('nothing', `[${line},{}]`)).toContain('there is no subscription nothing among 2 records\n');
    expect(await said('s-2', line)).toContain('there is no subscription s-2 among 1 record; did you mean s-1?\n');
    expect(await said('s-1', `${line}\n${line}`)).toContain('2 records have the id s-1');
    expect(await said('broken', page)).toContain(
      'the record could not be read: productType: family-not-stated, expected a known productType, ',
    );
  });
});

describe('the command line', () => {
  it.each([
    [['reprot'], 'there is no command reprot; did you mean report?'],
    [['deadline', ...at], 'did you mean deadlines?'],
    [['report', '--att', '2024-03-03'], 'there is no option --att; did you mean --at?'],
    [['ask', 'cancel', '--famly', 'x'], 'did you mean --family?'],
    [['ask', 'cancle', ...at], 'there is no question cancle; did you mean cancel?'],
    [['ask', 'constructor', ...at], 'there is no question constructor; there are'],
    [['ask', ...at], 'QUESTION is missing'],
    [['why', ...at], 'ID is missing'],
    [['report', 'a', 'b', ...at], 'there is a word too many: b'],
    [['report', 'page.json', '--at', 'soon'], '--at soon: expected'],
    [['report', 'page.json', '--at', '2024-03-03', '--at', 'now'], '--at is given twice'],
    [['report', '--at'], '--at'],
    [['report', ...at, '--format', 'xml'], '--format xml: there are text, json'],
    [['report', ...at, '--lang', 'fr'], '--lang fr: there are en, ko, zh-Hans, zh-Hant'],
    [['deadlines', ...at, '--days', '0'], '--days 0: expected whole days, 1 to 36525'],
    [['deadlines', ...at, '--days', '36526'], '--days 36526: expected'],
    [['deadlines', ...at, '--days', '1.5'], '--days 1.5: expected'],
    [['constructor'], 'there is no command constructor'],
    [['--whole'], 'say what to do: renewals, report, deadlines, calendar, audit, ask, why, assess, sandbox, mcp\nSee termbook --help.\n'],
    [['mcp', 'page.json'], 'mcp takes no options: its client sends the questions\nSee termbook --help.\n'],
    [['--at', '2024-03-03', 'deadlines'], 'deadlines: put the command before its options\n'],
    [['assess', 'page.json', ...at], 'there is a word too many: page.json\n'],
    [['deadlines', ...at, '--days', '-1'], '--days -1: expected whole days, 1 to 36525\n'],
    [['calendar', ...at, '--days=-1'], '--days -1: expected whole days, 1 to 36525\n'],
    [['report', '--at', '-3'], '--at -3: expected ISO text'],
    [['deadlines', '--days', '--at', '2024-03-03'], '--days: its value is missing, found --at\n'],
    [['deadlines', ...at, '--days', '-x'], '--days: its value is missing, found -x\n'],
    [['deadlines', ...at, '--days=-x'], '--days -x: expected whole days'],
    [['calendar', ...at, '--days'], '--days: its value is missing\n'],
    [['report', ...at, '--help=x'], '--help takes no value\n'],
    [['report', ...at, '-3'], 'there is no option -3\n'],
  ])('%j is refused, and says why', async (args, why) => {
    const { code, out, said } = await termbook(args, line);
    expect([code, out]).toEqual([exitCodes.usage, '']);
    expect(said).toContain(why);
    expect(said).not.toMatch(/See termbook (?!\w* ?--help)/);
  });

  it.each([
    [['report', 'nowhere.json', ...at], 'nowhere.json: there is no such file'],
    [['report', 'folder', ...at], 'folder: this is a folder'],
    [['report', ...at], 'standard input: there is nothing in it'],
  ])('%j cannot be read, and ends with 1', async (args, why) => {
    const { code, out, said } = await termbook(args);
    expect([code, out]).toEqual([exitCodes.failed, '']);
    expect(said).toContain(why);
  });

  it('says that bytes are no text in UTF-8, and what to do', async () => {
    const { code, out, said } = await termbook(['report', ...at], Buffer.from([0x7b, 0xff, 0x7d]));
    expect([code, out, said]).toEqual([exitCodes.failed, '', 'termbook: standard input: it is not UTF-8: save it as UTF-8\n']);
  });

  it.each(['report', 'deadlines', 'calendar'])('%s ends with 1 where there is no record, or none that could be read', async (name) => {
    for (const nothing of ['[]', '{"items":[]}', 'id,family\n']) {
      expect(await termbook([name, ...at], nothing)).toEqual({
        code: exitCodes.failed,
        out: '',
        said: 'termbook: standard input: there are no records in it\n',
      });
    }
    const { code, said } = await termbook([name, ...at], '[{"id":"broken"},7]');
    expect(code).toBe(exitCodes.failed);
    expect(said).toContain('termbook: standard input: no record in it could be read\n');
    expect((await termbook([name, ...at], `[7,${line}]`)).code).toBe(exitCodes.done);
  });

  it('still prints what is wrong with the records where none could be read', async () => {
    const { code, out } = await termbook(['deadlines', ...at], '[{"id":"broken"}]');
    expect(code).toBe(exitCodes.failed);
    expect(JSON.parse(out)).toMatchObject({ rows: [], others: [{ id: 'broken', why: 'unread' }] });
  });

  it('asks once whether another name was meant, beside an output that stays as it is', async () => {
    const { autoRenew, ...rest } = facts;
    const misspelled = JSON.stringify({ ...rest, autorenew: autoRenew });
    const { said } = await termbook(
      ['deadlines', ...at],
      `${misspelled}\n${misspelled.replace('s-1', 's-2')}\n${line.replace('s-1', 's-3')}\n`,
    );
    expect(said).toBe('termbook: standard input: autorenew is not known; did you mean autoRenew?\n');
  });

  it.each(['report', 'deadlines', 'calendar'])('%s says beside its output which records of a page are not in it', async (name) => {
    const cut = JSON.stringify({ totalCount: 10, items: [facts, wire], links: { next: { uri: '/v1/subscriptions?page=2' } } });
    const hint = 'this page states 10 records and holds 2, and names a next page: the other records are not in this output';
    const { code, said } = await termbook([name, ...at], cut);
    expect([code, said]).toEqual([exitCodes.done, `termbook: standard input: ${hint}\n`]);
  });

  it.each(['report', 'deadlines', 'calendar'])('%s says beside its output that an id stands there twice', async (name) => {
    const { code, said } = await termbook([name, ...at], `[${line},${JSON.stringify(wire)},${line}]`);
    const hint = 'the id s-1 occurs in records 1, 3: each of them is counted';
    expect([code, said]).toEqual([exitCodes.done, `termbook: standard input: ${hint}\n`]);
  });

  it('says that a page without records names a next one', async () => {
    const { code, said } = await termbook(['report', ...at], JSON.stringify({ items: [], '@nextLink': 'https://example.com' }));
    expect(code).toBe(exitCodes.failed);
    expect(said).toMatch(/this page names a next page: .*\ntermbook: standard input: there are no records in it\n$/);
  });

  it('gives a hint where standard input is a terminal, and does not wait', async () => {
    const input = { [Symbol.asyncIterator]: () => ({ next: () => new Promise<never>(() => undefined) }) };
    const { code, said } = await termbook(['report', ...at], '', { isInputTerminal: true, input });
    expect(code).toBe(exitCodes.usage);
    expect(said).toContain('nothing comes on standard input: name a file, or write < file');
    const assess = await termbook(['assess', ...at], line, { isInputTerminal: true });
    expect(assess.code).toBe(exitCodes.done);
    expect(assess.said).toContain('reading records from the terminal');
  });

  it('ends quietly when the reader of its output has gone', async () => {
    const output = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
      },
    });
    expect(await termbook(['report', ...at], line, { output })).toEqual({ code: exitCodes.done, out: '', said: '' });
    // nothing is written to it where there is nothing to write
    const misused = await termbook(['report', '--strange'], line, { output });
    expect([misused.code, misused.said.includes('--strange')]).toEqual([exitCodes.usage, true]);
  });

  it('leaves no listener at an output to which it has written', async () => {
    const output = new PassThrough().resume();
    expect((await termbook(['report', ...at], line, { output })).code).toBe(exitCodes.done);
    expect(output.listenerCount('error')).toBe(0);
  });

  it('says what was asked without a character that would move the cursor or turn the direction', async () => {
    const family = 'new\u001B[31mR\u202Ea';
    const asked = ['ask', 'cancel', '--family', family, '--cycle', 'annual', '--ordered', '2026-03-02', '--at', '2026-03-02T12:00Z'];
    const { said } = await termbook(asked, '');
    expect(said).toContain('[31m');
    for (const unseen of ['\u001B', '\u202E']) expect(said).not.toContain(unseen);
  });

  it('says that its output cannot be written', async () => {
    const output = new Writable({
      write(_chunk, _encoding, done) {
        done(Object.assign(new Error('write ENOSPC'), { code: 'ENOSPC' }));
      },
    });
    expect(await termbook(['report', ...at], line, { output })).toEqual({
      code: exitCodes.failed,
      out: '',
      said: 'termbook: write ENOSPC\n',
    });
  });

  it('says what kept it from a file, whatever was thrown', async () => {
    const { said } = await termbook(['report', 'a.json', ...at], '', { readFile: undefined } as unknown as Partial<Surroundings>);
    expect(said).toBe('termbook: a.json: no file can be read here\n');
    // not every thing that is thrown is an Error
    const readFile = () => ({
      [Symbol.asyncIterator]: () => ({ next: () => ({ then: (_done: unknown, refuse: (why: string) => void) => refuse('locked') }) }),
    });
    const locked = await termbook(['report', 'a.json', ...at], '', { readFile } as unknown as Partial<Surroundings>);
    expect(locked.said).toBe('termbook: a.json: locked\n');
  });

  it('says in one sentence what it cannot answer: no date is later than the year 9999', async () => {
    const { code, out, said } = await termbook(['deadlines', '--at', '9999-12-31', '--days', '2'], line);
    expect([code, out]).toEqual([exitCodes.failed, '']);
    expect(said).toMatch(/^termbook: invalid-instant at "span.untilAt": .*\n$/);
    expect((await termbook(['deadlines', '--at', '9999-12-30', '--days', '1'], line)).code).toBe(exitCodes.done);
  });

  it('has no clock where there is none', async () => {
    const { said } = await termbook(['report', '--at', 'now'], line, { now: undefined } as unknown as Partial<Surroundings>);
    expect(said).toBe('termbook: --at: there is no clock here, state the instant\nSee termbook report --help.\n');
  });

  it('colors headings where it may, and nowhere else', async () => {
    const colored = await termbook(['deadlines', ...at], line, { isTerminal: true, isColored: true });
    expect(colored.out).toContain('\u001B[1mLAST DAY');
    expect((await termbook(['deadlines', ...at], line, terminal)).out).not.toContain('\u001B');
  });

  it('explains itself: a title, the commands, examples, and each command its options', async () => {
    for (const args of [[], ['--help'], ['-h'], ['help']]) {
      const { code, out } = await termbook(args);
      expect(code).toBe(exitCodes.done);
      for (const name of [...Object.keys(commands), 'assess']) expect(out).toContain(`\n  ${name}`);
    }
    for (const [name, { options }] of Object.entries(commands)) {
      const { code, out } = await termbook([name, '--help']);
      expect(code).toBe(exitCodes.done);
      expect(out).toMatch(new RegExp(`^termbook ${name}: [^]+\n\nUsage\n`));
      for (const option of [...Object.keys(options), 'at', 'lang', 'help']) expect(out).toContain(`  --${option}`);
      for (const text of out.split('\n')) expect(text.length).toBeLessThan(140);
    }
  });

  it.each(['renewals', 'deadlines', 'calendar'])(
    'says in the help of %s which price is asked for, and what is read beside the facts',
    async (name) => {
      const { out: help } = await termbook([name, '--help']);
      const out = help.replaceAll('\n', ' ');
      expect(out).toContain(
        '--prices, or unitPrice in the record, the price of one seat for one charge cycle (billed monthly: of a month; annually: of a year)',
      );
      expect(out).toContain('monthPrice, the price of one seat for a month without the surcharge');
      expect(out).toContain('Besides its facts a record may have customer, name, unitPrice, monthPrice, monthlyPlanExists and currency.');
      expect(out).toContain(' and quantity, changedAt, cancelledAt, extendedAt, expiredAt, disabledAt.');
      for (const price of [/\{"amount".*?\}/, /"unitPrice".*?(?=\))/]) {
        const [text = ''] = price.exec(out) ?? [];
        const stated = text.startsWith('{') ? `"unitPrice":${text}` : text;
        const { unitPrice: _unitPrice, currency: _currency, ...rest } = facts;
        const told = await termbook(['deadlines', ...at], JSON.stringify(rest).replace('{', `{${stated},`));
        expect([told.said, told.out.includes('"difference": {')]).toEqual(['', true]);
      }
    },
  );

  it.each(['report', 'why', 'ask'])('asks for no price in the help of %s', async (name) => {
    expect((await termbook([name, '--help'])).out).not.toContain('difference');
  });

  it('shows examples that run', async () => {
    for (const example of Object.values(commands).flatMap(({ examples }) => examples)) {
      if (example.includes('...') || example.includes('prices.csv')) continue;
      const args = example
        .replace(/ > .*/, '')
        .split(' ')
        .slice(1)
        .map((word) => (word.startsWith('subscriptions.') ? 'page.json' : word));
      const { code, said } = await termbook(args.map((word) => (word.startsWith('5ab5c000') ? wire.id : word)));
      expect([example, code, said.replace(/termbook: asked at .*\n/, '').replace(/termbook: 1 record is not .*\n/, '')]).toEqual([
        example,
        0,
        '',
      ]);
    }
  });
});
