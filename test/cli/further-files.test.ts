import { describe, expect, it } from 'vitest';
import type { Files } from './over-files.js';
import { held, priced, termbook as ran } from './over-files.js';

const termbook = async (args: readonly string[], files: Files = {}) =>
  await ran(args, { 'page.json': JSON.stringify([held('s-1')]), ...files }, '2024-05-01');
const renewals = ['renewals', 'page.json', '--prices', 'prices'];

describe('the file of --prices', () => {
  it.each<[string, string]>([
    ['a table', 'unitPrice,currency\n10.08,EUR\n'],
    ['a table with semicolons', 'unitPrice;currency\n10.08;EUR\n'],
    ['a table by id, in any case', 'id,unitPrice,currency\nS-1,10.08,EUR\ns-2,1.00,EUR\n'],
    ['a table by billing cycle and length', 'billingCycle,duration,unitPrice,currency\nannual,P1Y,1.00,EUR\nmonthly,P1Y,10.08,EUR\n'],
    ['a table with dates', 'unitPrice,currency,fromAt,untilAt\n1.00,EUR,2020-01-01,2024-01-01\n10.08,EUR,2024-01-01,\n'],
    ['a table by product', 'product,unitPrice,currency\nE5,1.00,EUR\n,10.08,EUR\n'],
    ['a list', '[{"unitPrice":"10.08","currency":"EUR"}]'],
    ['rows of a list of prices', '{"rows":[{"unitPrice":"10.08","currency":"EUR"}]}'],
    ['a table with decimal points in quotation marks, blanks and blank lines', 'id; unitPrice ;currency\n\ns-1;"10.08"; EUR\n;;\n'],
    ['a table with tabs', 'unitPrice\tcurrency\n10.08\tEUR\n'],
    ['one row', '{"unitPrice":"10.08","currency":"EUR"}'],
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
    ['a list of other things', '[{"unitPrice":"1.00","currency":"EUR"},5]', /prices: row 2: expected an object, received 5/],
    ['a row of other things', '{"s-1":{"unitPrice":"1.00","currency":"EUR"},"s-2":5}', /there is no column "s-1"/],
    [
      'a column of another name',
      'offerId,unitPrice,currency\nCFQ,1.00,EUR\n',
      /there is no column "offerId"; there are id, product, billingCycle/,
    ],
    ['a misspelled column', 'unitprice,currency\n1.00,EUR\n', /there is no column "unitprice"; did you mean unitPrice\?/],
    ['a misspelled key', '[{"unitPrice":"1.00","currency":"EUR","fromat":"2026-01-01"}]', /no column "fromat"; did you mean fromAt\?/],
    ['broken JSON', '[\n{]', /prices: it begins like JSON but is invalid: line 2, column 2/],
    ['a file that may not be read', null, /prices: it may not be read/],
  ])('says what is wrong with %s', async (_what, prices, text) => {
    const { code, said } = await termbook(renewals, { prices });
    expect(code).toBe(1);
    expect(said).toMatch(text);
  });

  it.each([
    ['the product and SKU of the offer', 'cfq7ttc0lh18:0001', true],
    ['the whole offer', 'CFQ7TTC0LH18:0001:CFQ7TTC0K97F', true],
    ['the product', 'CFQ7TTC0LH18', true],
    ['another SKU', 'CFQ7TTC0LH18:0002', false],
    ['the beginning of an id', 'CFQ7TTC0LH1', false],
  ])('prices what a record ordered by %s', async (_what, product, fits) => {
    const page = {
      id: 'p-1',
      offerId: 'CFQ7TTC0LH18:0001:CFQ7TTC0K97F',
      productType: { id: 'OnlineServicesNCE' },
      status: 'active',
      quantity: 10,
      autoRenewEnabled: true,
      billingCycle: 'monthly',
      termDuration: 'P1Y',
      creationDate: '2023-06-18T00:00:00Z',
      effectiveStartDate: '2023-06-18T00:00:00Z',
      commitmentEndDate: '2024-06-17T00:00:00Z',
    };
    const { out } = await termbook(renewals, {
      'page.json': JSON.stringify([page]),
      prices: `product,unitPrice,currency\nother,1.00,EUR\n${product},10.08,EUR\n`,
    });
    expect(out.includes('1209.60 EUR')).toBe(fits);
  });

  it('is named where it is not there', async () => {
    expect((await termbook(renewals)).said).toMatch(/prices: there is no such file/);
  });
});

describe('the file of --known', () => {
  it('states by id what a record does not', async () => {
    const { autoRenew: _, ...silent } = held('s-1');
    const files = { 'page.json': JSON.stringify([silent]), known: 'id,autoRenew\ns-1,true\n' };
    expect((await termbook(['renewals', 'page.json', '--known', 'known'], files)).out).toContain('Jun 18, 2024');
  });

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
      const { out } = await ran(asked, { 'page.json': JSON.stringify([{ ...page[0], ...extra }]), known });
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

describe('the file of --known that is not wholly taken', () => {
  const told = async (known: string) =>
    await termbook(['renewals', 'page.json', '--known', 'known'], { 'page.json': JSON.stringify([held('s-1')]), known });

  it('says which id no record has, and the one that was meant', async () => {
    const { code, said } = await told('id,autoRenew\ns-1,true\ns-2,true\n');
    expect([code, said]).toEqual([0, 'termbook: page.json: no record has the id s-2 of --known\n']);
    expect((await told('id,autoRenew\ns-11,true\n')).said).toContain('no record has the id s-11 of --known; did you mean s-1?');
    expect((await told('id,autoRenew\nS-1,true\n')).said).toBe('');
  });

  it.each([
    [
      'a misspelled fact',
      'id,suspendedat\ns-1,2023-07-01\n',
      'termbook: known: row 1: there is no suspendedat; did you mean suspendedAt?\n',
    ],
    ['no instant', 'id,suspendedAt\ns-1,soon\n', 'termbook: known: row 1: suspendedAt: expected an instant, received "soon"\n'],
  ])('%s is refused', async (_what, known, text) => {
    expect(await told(known)).toMatchObject({ code: 1, said: text });
  });

  it('a key of another system is left alone, and null states nothing', async () => {
    expect((await told('[{"id":"s-1","Ticket Number (internal)":7,"suspendedAt":null}]')).said).not.toContain('known');
  });
});

describe('the file of --known that states no id', () => {
  it.each(['[{"suspendedAt":"2023-07-01"}]', 'suspendedAt,suspendedBy\n2023-07-01,microsoft\n'])('%j is refused', async (known) => {
    const { code, said } = await termbook(['renewals', 'page.json', '--known', 'known'], { known });
    expect([code, said]).toEqual([1, 'termbook: known: row 1: id is missing\n']);
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
    const prices = priced;
    const folded = await termbook([...renewals, '--minimum', '5000.00EUR', '--terms', 'p1y', '--lead', '7'], { prices });
    expect(folded.out).not.toContain('Mail');
    const listed = await termbook([...renewals, '--minimum', '1.00EUR', '--format', 'csv'], { prices });
    expect(listed.out).toContain('Mail');
    const json = await termbook([...renewals, '--format', 'json'], { prices });
    expect(JSON.parse(json.out)).toMatchObject({ rows: [{ id: 's-1' }] });
  });
});
