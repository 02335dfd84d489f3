import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { monthlyPrice, priceAt, priceOf, priceSheetFrom } from 'termbook/partner-center';
import { csvRows } from '../../src/wire/csv-rows.js';
import type { PriceRow } from '../../src/partner-center/price-sheet.js';

describe('csvRows', () => {
  it.each([
    [
      'a,b\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\uFEFFa,b\r\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['"a,1","say ""hi""",\n', [['a,1', 'say "hi"', '']]],
    ['"two\nlines",x', [['two\nlines', 'x']]],
    ['a\n\n\r\nb\n', [['a'], ['b']]],
    ['"never closed,\nb', [['never closed,\nb']]],
    ['"a"b,c', [['ab', 'c']]],
    ['a\rb,c\r\n', [['a\rb', 'c']]],
    [
      'a,b\r1,"2\r3"\r\r',
      [
        ['a', 'b'],
        ['1', '2\r3'],
      ],
    ],
    [',', [['', '']]],
    // spaces are part of a cell (RFC 4180)
    [
      ' a ,b\t\n" 1 ", 2',
      [
        [' a ', 'b\t'],
        [' 1 ', ' 2'],
      ],
    ],
    ['', []],
  ])('%j', (text, rows) => {
    expect([...csvRows(text)]).toEqual(rows);
  });
});

describe('the last day of a price', () => {
  const sheet = (end: string) => priceSheetFrom(`ProductId,SkuId,Currency,UnitPrice,EffectiveEndDate\nA,1,USD,1,${end}\n`).facts;
  const holds = (end: string, at: string) => priceAt(sheet(end), { productId: 'A', skuId: '1' }, instant(at)) !== null;

  it.each(['2021-10-31', '10/31/2021'])('that is a date only (%s) is whole', (end) => {
    expect(holds(end, '2021-10-31T00:00Z')).toBe(true);
    expect(holds(end, '2021-10-31T23:59:59.999Z')).toBe(true);
    expect(holds(end, '2021-11-01T00:00Z')).toBe(false);
  });
  it.each(['2021-10-31T00:00:00Z', '10/31/2021 12:00:00 AM'])('that states its time (%s) ends then', (end) => {
    expect(holds(end, '2021-10-31T00:00Z')).toBe(true);
    expect(holds(end, '2021-10-31T00:00:00.001Z')).toBe(false);
  });
});

const licenses = `"ProductTitle","ProductId","SkuId","SkuTitle","Publisher","SkuDescription","UnitOfMeasure","TermDuration","BillingPlan","Market","Currency","UnitPrice","PricingTierRangeMin","PricingTierRangeMax","EffectiveStartDate","EffectiveEndDate","Tags","ERP Price","Segment"
"Sample","CFQ7TTC0ZZ01","0001","Sample Basic","Microsoft Corporation","One, with a comma","","P1Y","Monthly","US","USD","115.20","","","2021-10-01T00:00:00.0000000Z","2021-11-03T06:57:30.0682597Z","License; Trial","144","Commercial"
"Sample","CFQ7TTC0ZZ01","0001","Sample Basic","Microsoft Corporation","","","P1Y","Monthly","US","USD","120.10","","","2021-11-01T00:00:00.0000000Z","9999-11-30T23:59:59.0000000Z","License","150","Commercial"
"Sample","CFQ7TTC0ZZ01","0001","Sample Basic","Microsoft Corporation","","","P1M","Monthly","US","USD","12","","","2/1/2021 12:00:00 AM","","License","15","Education"
`;
const software =
  'ProductTitle,ProductId,SkuId,TermDuration,BillingPlan,Market,Currency,UnitPrice,EffectiveStartDate,EffectiveEndDate\nServer,DG7GMGF0ZZ01,3,,OneTime,AU,AUD,19.99,1753-01-01,12/31/9999\n';
const usage = `ProductId,SkuId,UnitOfMeasure,TermDuration,Market,Currency,UnitPrice,PricingTierRangeMin,PricingTierRangeMax,MeterIds,Tags
DZH318Z0ZZ01,001J,1 GB,payG-1,US,USD,8E-07,0,9007199254740992,m1;m2,Azure
DZH318Z0ZZ01,001J,1 GB,payG-1,US,USD,5E-07,9007199254740993,,m1,Azure
`;

describe('priceSheetFrom', () => {
  it('reads a software sheet: placeholder years are none', () => {
    expect(priceSheetFrom(software).facts).toMatchObject([
      { skuId: '3', duration: null, billingPlan: 'one-time', unitPrice: '19.99', startsAt: null, lastAt: null },
    ]);
  });
  it('reads a consumption sheet: exact prices, tiers beyond 2^53, pay-as-you-go without a term', () => {
    expect(priceSheetFrom(usage)).toMatchObject({
      issues: [],
      unknown: [],
      facts: [
        { unitPrice: '0.0000008', tierFrom: '0', tierTo: '9007199254740992', duration: null, meterIds: ['m1', 'm2'] },
        { unitPrice: '0.0000005', tierFrom: '9007199254740993', tierTo: null },
      ],
    });
  });
  it('a bad row never costs the sheet', () => {
    const sheet = priceSheetFrom(
      'ProductId,SkuId,Currency,UnitPrice,TermDuration\nA,1,USD,cheap,P1Y\nA,1,QQQ,1,P1Y\nA,1,USD,2,P9Y\n,,,\nA,1,USD,3\n',
    );
    expect(sheet.facts.map(({ unitPrice }) => unitPrice)).toEqual(['2', '3']);
    expect(sheet.issues).toMatchObject([
      { code: 'invalid-amount', path: 'rows[0].UnitPrice' },
      { code: 'unknown-currency', path: 'rows[1].Currency', received: '"QQQ"' },
      { path: 'rows[3].ProductId', expected: 'the id of the product' },
      { path: 'rows[3].SkuId', expected: 'the id of the SKU' },
      { code: 'fact-missing', path: 'rows[3].Currency', expected: 'an ISO 4217 code', received: 'nothing' },
      { path: 'rows[3].UnitPrice', expected: 'a price' },
    ]);
    expect(sheet.unknown).toEqual([
      { path: 'rows[1].Currency', value: 'QQQ' },
      { path: 'rows[2].TermDuration', value: 'P9Y' },
    ]);
  });
  it.each([
    ['ProductId', ',1,USD,2'],
    ['SkuId', 'A,,USD,2'],
    ['Currency', 'A,1,,2'],
    ['UnitPrice', 'A,1,USD,'],
  ])('a row without %s is no price', (name, row) => {
    const sheet = priceSheetFrom(`ProductId,SkuId,Currency,UnitPrice\n${row}\n`);
    expect(sheet).toMatchObject({ facts: [], issues: [{ code: 'fact-missing', path: `rows[0].${name}` }] });
  });
  it('no term is said in two words, and the unit stands as it is', () => {
    const sheet = priceSheetFrom('ProductId,SkuId,Currency,UnitPrice,TermDuration,UnitOfMeasure\nA,1,USD,2,None,1 GB\nA,1,USD,2,payG-1,\n');
    expect(sheet.unknown).toEqual([]);
    expect(sheet.facts).toMatchObject([
      { duration: null, unit: '1 GB' },
      { duration: null, unit: null },
    ]);
  });
  it('a row that is shorter than the header leaves the rest unstated, a longer one is an issue', () => {
    const sheet = priceSheetFrom(
      'ProductId,SkuId,Currency,UnitPrice,Tags,MeterIds\nA,1,USD,1\nA,1,USD,2," a ;; b,c",m\nA,1,USD,1,166.40,,x\nA,1,USD,3,,,\n',
    );
    expect(sheet.issues).toEqual([{ path: 'rows[2]', code: 'wrong-columns', expected: '6 cells', received: '"7"' }]);
    expect(sheet.facts.map(({ unitPrice, tags, meterIds }) => [unitPrice, tags, meterIds])).toEqual([
      ['1', [], []],
      ['2', ['a', 'b', 'c'], ['m']],
      ['3', [], []],
    ]);
  });
  it('takes only text, of a width that a sheet can have', () => {
    expect(priceSheetFrom(null).issues).toMatchObject([{ code: 'wrong-type' }]);
    expect(priceSheetFrom('').facts).toEqual([]);
    expect(priceSheetFrom(','.repeat(200)).issues).toMatchObject([{ code: 'too-large' }]);
    expect(priceSheetFrom(','.repeat(199)).issues).toEqual([]);
  });
});

describe('prices', () => {
  const rows = priceSheetFrom(licenses).facts;
  const query = {
    productId: 'cfq7ttc0zz01',
    skuId: '1',
    duration: 'P1Y',
    billingPlan: 'monthly',
    market: 'US',
    segment: 'commercial',
  } as const;
  it.each([
    ['2021-09-30T23:59:59.999Z', null],
    ['2021-10-01T00:00Z', '115.2'],
    ['2021-11-02T00:00Z', '115.2'],
    ['2021-11-03T06:57:30.068Z', '115.2'],
    ['2021-11-03T06:57:30.069Z', '120.1'],
    ['2021-11-04T00:00Z', '120.1'],
  ])('where ranges overlap the one that ends first holds: at %s the price is %s', (at, price) => {
    expect(priceAt(rows, query, instant(at))?.unitPrice ?? null).toBe(price);
  });
  it('of two ranges without end the one that began last holds', () => {
    const [, row] = rows as readonly [PriceRow, PriceRow, ...PriceRow[]];
    const open = { ...row, lastAt: null };
    const sheet = [
      { ...open, startsAt: null, unitPrice: '1' },
      { ...open, startsAt: instant('2021-01-01'), unitPrice: '2' },
      { ...open, startsAt: instant('2022-01-01'), unitPrice: '3' },
    ];
    expect(priceAt(sheet, query, instant('2021-06-01'))?.unitPrice).toBe('2');
    expect(priceAt(sheet, query, instant('2022-06-01'))?.unitPrice).toBe('3');
    expect(priceAt(sheet, query, instant('2020-06-01'))?.unitPrice).toBe('1');
  });
  it('of two ranges that end together the one that began last holds, in whatever order they stand', () => {
    const [early] = rows as readonly [PriceRow, ...PriceRow[]];
    const late = { ...early, startsAt: instant('2021-10-02'), unitPrice: '1' };
    for (const sheet of [
      [early, late],
      [late, early],
    ]) {
      expect(priceAt(sheet, query, instant('2021-10-03'))?.unitPrice).toBe('1');
    }
  });
  it('a SKU is the same with and without its zeros, on either side', () => {
    const at = instant('2021-10-02');
    for (const skuId of ['1', '01', '0001']) {
      expect(priceAt([{ ...rows[0]!, skuId }], { ...query, skuId: '0001' }, at)?.unitPrice).toBe('115.2');
      expect(priceAt(rows, { ...query, skuId }, at)?.unitPrice).toBe('115.2');
    }
  });
  it('rows of the same range that disagree give none, rows that agree one', () => {
    const row = rows[0]!;
    expect(priceAt([row, { ...row, unitPrice: '1' }], query, instant('2021-10-02'))).toBeNull();
    expect(priceAt([row, { ...row, tags: [] }], query, instant('2021-10-02'))?.unitPrice).toBe('115.2');
  });
  it.each([
    [{ ...query, productId: 'other' }],
    [{ ...query, skuId: '2' }],
    [{ ...query, duration: 'P3Y' }],
    [{ ...query, billingPlan: 'annual' }],
    [{ ...query, market: 'DE' }],
    [{ ...query, segment: 'government' }],
  ] as const)('%j has no row', (other) => {
    expect(priceAt(rows, other, instant('2021-12-01'))).toBeNull();
  });
  it('chooses the tier exactly, also beyond 2^53', () => {
    const tiers = priceSheetFrom(usage).facts;
    const metered = { productId: 'DZH318Z0ZZ01', skuId: '001J' };
    const at = instant('2024-01-01');
    expect(priceAt(tiers, { ...metered, quantity: '9007199254740992' }, at)?.unitPrice).toBe('0.0000008');
    expect(priceAt(tiers, { ...metered, quantity: '9007199254740993' }, at)?.unitPrice).toBe('0.0000005');
    expect(priceAt(tiers, { ...metered, quantity: 2.5 }, at)?.unitPrice).toBe('0.0000008');
    expect(priceAt(tiers, { ...metered, quantity: '9007199254740992.5' }, at)).toBeNull();
    expect(priceAt(tiers, metered, at)).toBeNull();
  });
  it.each([
    ['1.99', null],
    ['2', '1'],
    [9, '1'],
    ['10.25', '1'],
    ['10.5', '1'],
    ['10.50', '1'],
    ['10.51', null],
    [11, null],
    ['100', null],
  ])('a tier from 2 to 10.5 holds %s: the price is %s', (quantity, price) => {
    const tier = { ...rows[0]!, tierFrom: '2', tierTo: '10.5', unitPrice: '1' };
    expect(priceAt([tier], { ...query, quantity }, instant('2021-10-02'))?.unitPrice ?? null).toBe(price);
  });
  it('rows without any date hold always, and give none where they disagree', () => {
    const row = { ...rows[0]!, startsAt: null, lastAt: null };
    expect(priceAt([row, row], query, instant('1999-01-01'))?.unitPrice).toBe('115.2');
    expect(priceAt([row, { ...row, unitPrice: '1' }], query, instant('1999-01-01'))).toBeNull();
  });
  it('rows that hold from their first to their last instant end there', () => {
    const row = { ...rows[0]!, startsAt: instant('2022-01-01'), lastAt: instant('2022-01-02') };
    const holds = (at: string) => priceAt([row], query, instant(at)) !== null;
    expect(['2021-12-31T23:59:59.999Z', '2022-01-01', '2022-01-02', '2022-01-02T00:00:00.001Z'].map(holds)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
  it('a month costs the term price by its months, rounded once', () => {
    const [first, second, month] = rows as readonly [PriceRow, PriceRow, PriceRow];
    expect(monthlyPrice(first)).toEqual({ amount: 960, currency: 'USD' });
    // 120.10 / 12 = 10.00833...
    expect(monthlyPrice(second)).toEqual({ amount: 1001, currency: 'USD' });
    expect(monthlyPrice(month)).toEqual({ amount: 1200, currency: 'USD' });
    expect(monthlyPrice({ ...first, unitPrice: '0.18' })).toEqual({ amount: 2, currency: 'USD' });
    expect(monthlyPrice({ ...first, duration: 'P3Y', unitPrice: '36' })).toEqual({ amount: 100, currency: 'USD' });
    expect(monthlyPrice({ ...first, currency: 'JPY', unitPrice: '12000' })).toEqual({ amount: 1000, currency: 'JPY' });
    expect(monthlyPrice({ ...first, duration: null })).toBeNull();
    expect(monthlyPrice({ ...first, unitPrice: '-1' })).toBeNull();
  });
  it('a price is money where the currency has a coin that small', () => {
    expect(priceOf(rows[0]!)).toEqual({ amount: 11520, currency: 'USD' });
    expect(priceOf(priceSheetFrom(usage).facts[0]!)).toBeNull();
  });
});
