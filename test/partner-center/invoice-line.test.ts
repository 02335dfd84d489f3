import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import { chargesOf, invoiceLinesFrom, reconciliationFrom } from 'termbook/partner-center';

const license = {
  orderId: 'o1',
  subscriptionId: 'S1',
  offerId: 'F-order',
  durableOfferId: 'F1',
  billingCycleType: 'MONTHLY',
  chargeStartDate: '2022-07-15T00:00:00',
  chargeEndDate: '2022-08-14T00:00:00',
  subscriptionStartDate: '2022-07-15T00:00:00',
  subscriptionEndDate: '2023-07-14T00:00:00',
  chargeType: 'New',
  unitPrice: 10.08,
  quantity: 10,
  subtotal: 100.8,
  tax: 0,
  totalForCustomer: 100.8,
  currency: 'EUR',
};
const oneTime = {
  orderId: 'o2',
  subscriptionId: 's2',
  productId: 'P1',
  skuId: '001F',
  invoiceNumber: 'G1',
  subscriptionStartDate: '2019-01-03T19:53:55.1292512+00:00',
  subscriptionEndDate: '2019-02-02T19:53:55.1292512+00:00',
  billingFrequency: 'Monthly',
  chargeType: 'New',
  quantity: 1,
  subtotal: '1447',
  taxTotal: 130.24,
  totalForCustomer: 1577.24,
  currency: 'USD',
};
const usage = {
  subscriptionId: 's3',
  orderId: 'o3',
  consumedQuantity: 2.9616,
  chargeStartDate: '2019-08-05T00:00:00',
  chargeEndDate: '2019-09-04T00:00:00',
  billingCycleType: 'MONTHLY',
};

describe('the number of licenses of a line', () => {
  it.each([
    [0, 0],
    [1, 1],
    ['0', 0],
    [-1, null],
    [1.5, null],
    ['ten', null],
  ])('%j is %j', (quantity, expected) => {
    const { facts } = invoiceLinesFrom({ items: [{ ...oneTime, billableQuantity: null, quantity }] });
    expect(facts[0]?.quantity).toBe(expected);
  });
});

it('the price, its currency and the rate of a line that is billed in another one are read', () => {
  const file =
    'SubscriptionId,EffectiveUnitPrice,PricingCurrency,PCToBCExchangeRate,Subtotal,Currency\ns1,22.000,USD,0.846202666,465.25,EUR\n';
  expect(reconciliationFrom(file).facts[0]).toMatchObject({
    pricingCurrency: 'USD',
    exchangeRate: '0.846202666',
    effectiveUnitPrice: '22',
  });
});

describe('a line under several names', () => {
  const read = (more: object) => invoiceLinesFrom({ items: [{ ...oneTime, billableQuantity: null, ...more }] }).facts[0];

  it.each([
    ['chargeStartDate', 'startDate', '2019-01-04', '2019-01-05', 'startsAt'],
    ['startDate', 'subscriptionStartDate', '2019-01-04', '2019-01-05', 'startsAt'],
    ['taxTotal', 'tax', 1.25, 2.5, 'tax'],
    ['tax', 'taxAmount', 1.25, 2.5, 'tax'],
    ['subtotal', 'pretaxCharges', 1.25, 2.5, 'net'],
    ['totalForCustomer', 'total', 1.25, 2.5, 'total'],
    ['total', 'postTaxTotal', 1.25, 2.5, 'total'],
    ['currency', 'billingCurrency', 'EUR', 'USD', 'currency'],
    ['durableOfferId', 'offerId', 'a', 'b', 'offerId'],
  ] as const)('states what %s says, where %s stands beside it', (name, beside, own, other, fact) => {
    const blank = { taxTotal: null, totalForCustomer: null };
    const alone = read({ ...blank, [name]: own });
    expect(read({ ...blank, [name]: own, [beside]: other })?.[fact]).toEqual(alone?.[fact]);
    expect(read({ ...blank, [name]: other })?.[fact]).not.toEqual(alone?.[fact]);
  });
});

describe('invoiceLinesFrom', () => {
  it('notes what it cannot use', () => {
    const lines = invoiceLinesFrom([
      {},
      { orderId: 'o', subtotal: 1 },
      { ...license, subtotal: 1.005 },
      { ...license, chargeEndDate: '2022-07-14T00:00:00' },
      { orderId: 'o' },
      { ...license, tax: 0.005, totalForCustomer: 100.805 },
    ]);
    expect(lines.issues).toMatchObject([
      { code: 'fact-missing', path: '[0].subscriptionId' },
      { code: 'fact-missing', path: '[1].currency' },
      { code: 'invalid-amount', path: '[2].subtotal' },
      { code: 'inverted-dates', path: '[3].chargeEndDate' },
      { code: 'invalid-amount', path: '[5].tax' },
      { code: 'invalid-amount', path: '[5].totalForCustomer' },
    ]);
    expect(lines.facts[2]?.endsAt).toBeNull();
    expect(lines.facts[3]).toMatchObject({ startsAt: null, endsAt: null });
  });
});

const traditionalLine = {
  orderId: '567',
  subscriptionId: '4ZZKawEAAAAAAAEA',
  syndicationPartnerSubscriptionNumber: '1F58ZZD7-FE51-4705-9567-D009C9ADA150',
  chargeStartDate: '2017-05-12T00:00:00',
  chargeEndDate: '2017-06-09T00:00:00',
  quantity: 3,
  subtotal: 12,
  currency: 'USD',
};
const ratedLine = {
  subscriptionId: 's5',
  chargeStartDate: '2018-11-01T00:00:00Z',
  chargeEndDate: '2018-12-01T00:00:00Z',
  unitPrice: 0.0209496384791679,
  quantity: 23.200004,
  billingPreTaxTotal: 0.486031696515249,
  billingCurrency: 'USD',
  pricingPreTaxTotal: 0.5,
  pricingCurrency: 'EUR',
};

describe('the money, the period and the ids of a line', () => {
  const first = (line: object) => invoiceLinesFrom([line]).facts[0];

  it('a line of a traditional license is found by the id of Partner Center; the other id stands beside it', () => {
    expect(first(traditionalLine)).toMatchObject({
      subscriptionId: '1F58ZZD7-FE51-4705-9567-D009C9ADA150',
      billingSubscriptionId: '4ZZKawEAAAAAAAEA',
    });
    expect(chargesOf(invoiceLinesFrom([traditionalLine]).facts, '1f58zzd7-fe51-4705-9567-d009c9ada150')).toHaveLength(1);
    expect(chargesOf(invoiceLinesFrom([traditionalLine]).facts, '4ZZKawEAAAAAAAEA')).toEqual([]);
    expect(first({ ...traditionalLine, syndicationPartnerSubscriptionNumber: null })).toMatchObject({
      subscriptionId: '4ZZKawEAAAAAAAEA',
      billingSubscriptionId: null,
    });
  });
  it('daily rated usage is in the billing currency, and has none without it', () => {
    expect(first({ ...ratedLine, billingPreTaxTotal: 0.48 })?.net).toEqual({ amount: 48, currency: 'USD' });
    expect(invoiceLinesFrom([{ ...ratedLine, billingCurrency: null }]).issues).toMatchObject([
      { code: 'fact-missing', path: '[0].currency' },
    ]);
  });
  it.each([
    ['2018-12-01T00:00:00Z', '2018-12-01'],
    ['2018-11-30T00:00:00Z', '2018-12-01'],
    ['2018-11-30T23:59:00Z', '2018-12-01'],
    ['2018-12-02T00:00:00Z', '2018-12-03'],
  ])('usage of November that ends on %s ends (exclusive) at %s: the first of the next month is no last day', (chargeEndDate, end) => {
    expect(first({ ...ratedLine, chargeEndDate })?.endsAt).toBe(instant(end));
  });
  it('a license that ends on the first of the next month was charged for that day too', () => {
    const line = { ...license, chargeStartDate: '2018-11-01T00:00:00Z', chargeEndDate: '2018-12-01T00:00:00Z' };
    expect(first(line)?.endsAt).toBe(instant('2018-12-02'));
  });
  it('the billed quantity decides, not the purchased one; the promotion and the qualifiers are kept', () => {
    const line = { ...oneTime, quantity: '50', billableQuantity: '48', promotionId: '39NFZZ:0002', productQualifiers: ['AddOn', 'Trial'] };
    expect(first(line)).toMatchObject({ quantity: 48, billedQuantity: '48', promotionId: '39NFZZ:0002', qualifiers: ['AddOn', 'Trial'] });
    expect(first({ ...oneTime, quantity: 1, billableQuantity: 3.1618 })).toMatchObject({ quantity: null, billedQuantity: '3.1618' });
    expect(first({ ...license, quantity: -2 })).toMatchObject({ quantity: null, billedQuantity: '-2' });
  });
  it('the text of a list gives its qualifiers without blanks; one that is blank gives none', () => {
    expect(first({ ...oneTime, productQualifiers: '["AddOn", ,"Trial"]' })).toMatchObject({ qualifiers: ['AddOn', 'Trial'] });
    expect(first({ ...oneTime, productQualifiers: ' ' })).toMatchObject({ qualifiers: [] });
  });
  it('the next page continues by its headers, or by the token beside the list', () => {
    const header = { key: 'MS-ContinuationToken', value: 'AQAAAA==' };
    const next = { uri: '/invoices/G1/lineitems?seekOperation=Next', headers: [header, { key: 'x' }, 7] };
    const page = invoiceLinesFrom({ totalCount: 3, items: [license], links: { next } });
    expect(page).toMatchObject({ nextUri: next.uri, nextHeaders: [header], totalCount: 3 });
    expect(invoiceLinesFrom({ continuationToken: 'AQAAAA==', items: [] })).toMatchObject({ nextUri: null, nextHeaders: [header] });
    expect(invoiceLinesFrom([])).toMatchObject({ nextUri: null, nextHeaders: [], totalCount: null });
  });
});

describe('reconciliationFrom', () => {
  it('a day that ends at 23:59 is charged once, and the id of Partner Center is that of the line', () => {
    const csv =
      'SubscriptionId,SyndicationPartnerSubscriptionNumber,Subtotal,Currency,ChargeStartDate,ChargeEndDate,Quantity,ProductQualifiers\n' +
      '4KI,FB97,11,EUR,2/1/2019 0:00,2/28/2019 23:59,2,"[""Add-on"",""Trial""]"\n';
    expect(reconciliationFrom(csv).facts).toMatchObject([
      {
        subscriptionId: 'FB97',
        billingSubscriptionId: '4KI',
        startsAt: instant('2019-02-01'),
        endsAt: instant('2019-03-01'),
        qualifiers: ['Add-on', 'Trial'],
      },
    ]);
  });
  it('reads a reconciliation file with US-style dates', () => {
    const csv =
      'OrderId,SubscriptionId,ChargeStartDate,ChargeEndDate,Quantity,Subtotal,TaxTotal,Total,Currency\no1,S1,7/15/2022 12:00:00 AM,8/14/2022,10,100.80,0,100.80,EUR\n,,,,,,,,\n';
    const file = reconciliationFrom(csv);
    expect(file.facts).toMatchObject([
      { net: { amount: 10080, currency: 'EUR' }, startsAt: instant('2022-07-15'), endsAt: instant('2022-08-15') },
    ]);
    expect(file.issues).toMatchObject([{ path: 'rows[1].SubscriptionId' }]);
    expect(reconciliationFrom(7).issues).toMatchObject([{ code: 'wrong-type' }]);
  });

  const head = 'SubscriptionId,Subtotal,Currency,ChargeStartDate,ChargeEndDate\n';
  const dated = (...rows: readonly string[]) => reconciliationFrom(`${head}${rows.map((row) => `s1,10,EUR,${row}\n`).join('')}`);
  const spans = ({ facts }: ReturnType<typeof reconciliationFrom>) => facts.map(({ startsAt, endsAt }) => [startsAt, endsAt]);

  it('reads the dates of a file in one order, which a day above 12 shows for all its rows', () => {
    const july = [instant('2026-07-01'), instant('2026-08-01')];
    const week = [instant('2026-07-05'), instant('2026-07-12')];
    expect(spans(dated('01/07/2026,31/07/2026', '05/07/2026,11/07/2026'))).toEqual([july, week]);
    expect(spans(dated('7/1/2026,7/31/2026', '7/5/2026,7/11/2026'))).toEqual([july, week]);
    // a clock of twelve hours is that of US dates
    expect(spans(dated('7/5/2026 12:00:00 AM,7/11/2026 11:59:59 PM'))).toEqual([week]);
    // the same either way
    expect(spans(dated('7/7/2026,8/8/2026'))).toEqual([[instant('2026-07-07'), instant('2026-08-09')]]);
  });

  it.each([
    ['no row of which shows it', ['05/07/2026,11/07/2026']],
    ['whose rows contradict each other', ['05/07/2026,31/07/2026', '7/5/2026,7/31/2026']],
  ])('takes no date of a file %s', (_what, rows) => {
    const file = dated(...rows);
    expect(spans(file)).toEqual(rows.map(() => [null, null]));
    // once for each column, not for each row
    expect(file.issues).toEqual(
      ['ChargeStartDate', 'ChargeEndDate'].map((path, place) => ({
        path,
        code: 'ambiguous',
        expected: 'dates that show which part is the day',
        received: `"${rows[0]?.split(',')[place] ?? ''}"`,
      })),
    );
  });

  it('a column that is there twice states what both agree on, and nothing where they do not', () => {
    const file = reconciliationFrom(
      'SubscriptionId,Subtotal,Currency,Sub Total\ns1,10,EUR,10\ns2,100.80,EUR,999.00\ns3,,EUR,5\ns4,7,EUR\n',
    );
    // a cell that is empty or absent says nothing
    expect(file.facts.map(({ net }) => net?.amount ?? null)).toEqual([1000, null, 500, 700]);
    expect(file.issues).toEqual([
      {
        path: 'rows[1].Subtotal',
        code: 'ambiguous',
        expected: 'one value',
        received: '"100.80"',
      },
    ]);
  });

  it('a row with a cell too many is an issue, and no line: what follows the cell is shifted', () => {
    const file = reconciliationFrom('SubscriptionId,Subtotal,Currency\ns1,1,166.40,EUR\ns2,10,EUR,,\n');
    expect(file.facts.map(({ subscriptionId, row }) => [subscriptionId, row])).toEqual([['s2', 2]]);
    expect(file.issues).toEqual([{ path: 'rows[0]', code: 'wrong-columns', expected: '3 cells', received: '"4"' }]);
  });

  it('reads a number behind the apostrophe of a spreadsheet, and an exponent of zero', () => {
    const csv = `SubscriptionId,Subtotal,TaxTotal,Currency,BillableQuantity\n'00a1,'550.000000000000000000,'0E-20,USD,'25.0000\n`;
    expect(reconciliationFrom(csv)).toMatchObject({
      facts: [{ subscriptionId: '00a1', net: { amount: 55000 }, tax: { amount: 0 }, quantity: 25 }],
      issues: [],
    });
  });

  it('takes the billing cycle from the joint column where it names one, and keeps the text where it names two', () => {
    const cycles = (...cells: readonly string[]) =>
      reconciliationFrom(
        `SubscriptionId,Subtotal,Currency,TermAndBillingCycle,BillingFrequency\n${cells.map((cell) => `s1,1,EUR,${cell}\n`).join('')}`,
      );
    const file = cycles('"Annual term, Monthly billing",', 'One-Year commitment for monthly/yearly billing,', 'One-Year commitment,Annual');
    expect(file.facts.map(({ billingCycle }) => billingCycle)).toEqual(['monthly', null, 'annual']);
    expect(file.unknown).toEqual([{ path: 'rows[1].TermAndBillingCycle', value: 'One-Year commitment for monthly/yearly billing' }]);
  });

  it('names the column that is missing where a file has no amounts, once for the file', () => {
    const csv = 'SubscriptionId,ChargeStartDate,ChargeEndDate,Quantity,Net,Currency\n';
    const rows = 's1,7/15/2022,8/14/2022,10,100.80,EUR\ns2,7/15/2022,8/14/2022,10,100.80,EUR\n';
    const file = reconciliationFrom(`${csv}${rows}`);
    expect(file.facts.map(({ net }) => net)).toEqual([null, null]);
    expect(file.issues).toEqual([
      {
        path: 'subtotal',
        code: 'fact-missing',
        expected: 'a column with the amount without tax: subtotal, pretaxCharges, billingPreTaxTotal, pretaxTotal',
        received: 'nothing',
      },
    ]);
    for (const name of ['Subtotal', 'PretaxCharges', 'BillingPreTaxTotal', 'pretaxTotal']) {
      expect(reconciliationFrom(`${csv.replace('Net', name)}${rows}`).issues).toEqual([]);
    }
    // two columns are a table, one is none
    expect(reconciliationFrom('SubscriptionId,Quantity\ns1,10\n').issues).toMatchObject([{ path: 'subtotal', code: 'fact-missing' }]);
    expect(reconciliationFrom('SubscriptionId\ns1\n').issues.map(({ path }) => path)).not.toContain('subtotal');
    // the cell of a column may be empty
    expect(reconciliationFrom(`${csv.replace('Net', 'Subtotal')}${rows.replaceAll('100.80', '')}`).issues).toEqual([]);
  });

  it.each(['', ' ', '\n', '\r\n\r\n', '\uFEFF', ' \n \n', '\t\r\n'])('notes once that %j has no header row', (text) => {
    const { facts, issues } = reconciliationFrom(text);
    expect(facts).toEqual([]);
    expect(issues).toMatchObject([{ path: '', code: 'wrong-type', expected: 'comma-separated text with a header row' }]);
    expect(issues[0]?.received).not.toBe('nothing');
  });

  it('has no issue with a header without rows', () => {
    for (const text of ['SubscriptionId,Subtotal,Currency', 'SubscriptionId,Subtotal,Currency\r\n', '\nSubscriptionId,Subtotal\n\n']) {
      expect(reconciliationFrom(text)).toEqual({ facts: [], issues: [], unknown: [] });
    }
  });

  it('names the currency that is stated and not known, and says nothing was received only where none is stated', () => {
    const issuesOf = (currency: string) => reconciliationFrom(`SubscriptionId,Subtotal,Currency\ns1,94.20,${currency}\n`).issues;
    const expected = { path: 'rows[0].Currency', expected: 'an ISO 4217 code' };
    expect(issuesOf('US$')).toEqual([{ ...expected, code: 'unknown-currency', received: '"US$"' }]);
    expect(issuesOf('')).toEqual([{ ...expected, code: 'fact-missing', received: 'nothing' }]);
    expect(issuesOf('   ')).toEqual([{ ...expected, code: 'fact-missing', received: 'nothing' }]);
    expect(issuesOf('USD')).toEqual([]);
    // without an amount no currency is needed
    expect(reconciliationFrom('SubscriptionId,Subtotal,Currency\ns1,,US$\n').issues).toEqual([]);
    expect(invoiceLinesFrom([{ ...license, currency: {} }]).issues).toMatchObject([{ path: '[0].currency', code: 'wrong-type' }]);
    expect(invoiceLinesFrom([{ ...license, currency: 'x'.repeat(2001) }]).issues).toMatchObject([
      { path: '[0].currency', code: 'too-long' },
    ]);
  });

  it('states the row of each line in the file, counted from 1 past rows that cannot be read', () => {
    const csv = 'SubscriptionId,Subtotal,Currency\ns1,1.00,EUR\n,2.00,EUR\n\ns3,"3,00",EUR\ns4,4.00,EUR\n';
    const { facts, issues } = reconciliationFrom(csv);
    expect(facts.map(({ subscriptionId, row }) => [subscriptionId, row])).toEqual([
      ['s1', 1],
      ['s3', 3],
      ['s4', 4],
    ]);
    expect(issues.map(({ path }) => path)).toEqual(['rows[1].SubscriptionId', 'rows[2].Subtotal']);
    expect(invoiceLinesFrom([license]).facts[0]).not.toHaveProperty('row');
  });

  it('notes a text that is no table, as the page of an error or one with another separator', () => {
    for (const text of ['<html>error</html>', 'SubscriptionId;Subtotal\ns1;94.20\n']) {
      expect(reconciliationFrom(text)).toMatchObject({
        facts: [],
        issues: [{ code: 'wrong-type', path: '' }, ...(text.includes('\n') ? [{}] : [])],
      });
    }
  });
});

describe('chargesOf', () => {
  const line = (more: object) => ({ ...license, ...more });
  const charges = (items: readonly object[]) => chargesOf(invoiceLinesFrom(items).facts, 's1');
  const paid = { paid: { amount: 10080, currency: 'EUR' }, startsAt: instant('2022-07-15'), endsAt: instant('2022-08-15'), quantity: 10 };

  it('gives what was paid, with what was credited inside its period already', () => {
    expect(charges([license, line({ chargeType: 'Cancel', subtotal: -9.42, chargeStartDate: '2022-08-01T00:00:00' })])).toEqual([
      { ...paid, alreadyCredited: { amount: 942, currency: 'EUR' } },
    ]);
    expect(charges([license])).toEqual([{ ...paid, alreadyCredited: null }]);
  });
  it('gives what cost nothing as a charge of nothing, and charges in the order of their periods', () => {
    const free = line({ subtotal: 0, chargeStartDate: '2022-06-15T00:00:00', chargeEndDate: '2022-07-14T00:00:00' });
    expect(charges([license, free]).map((charge) => [charge.paid.amount, charge.alreadyCredited])).toEqual([
      [0, null],
      [10080, null],
    ]);
  });
  it('counts a credit once, and never beyond what was paid', () => {
    const small = line({ subtotal: 5, chargeStartDate: '2022-07-14T00:00:00' });
    const credit = line({ subtotal: -7 });
    expect(charges([credit, license, small]).map(({ alreadyCredited }) => alreadyCredited?.amount ?? 0)).toEqual([500, 200]);
  });
  it('leaves out other subscriptions, other periods, other currencies, and lines without money or period', () => {
    const others = [
      line({ subscriptionId: 'other' }),
      line({ subscriptionId: null }),
      usage,
      line({ chargeStartDate: null, subscriptionStartDate: null }),
      line({ chargeEndDate: null }),
      line({ subtotal: -1, chargeStartDate: '2022-07-14T00:00:00' }),
      line({ subtotal: -1, chargeEndDate: '2022-08-15T00:00:00' }),
      line({ subtotal: -1, currency: 'USD' }),
    ];
    expect(charges([license, ...others])).toEqual([{ ...paid, alreadyCredited: null }]);
  });
});
