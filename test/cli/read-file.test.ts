import { describe, expect, it, vi } from 'vitest';
import type { FileRecord } from '../../src/cli/file-record.js';
import { fileReader, openFile } from '../../src/cli/read-file.js';
import { recordsFrom } from './records-from.js';
import { saasRecord } from './saas-record.js';
import { facts, page, wire } from './synthetic.js';

function read(text: string): { readonly records: readonly FileRecord[] } {
  const found = recordsFrom(text);
  if (!found.ok) throw new Error(found.problem);
  return found;
}

const columns =
  'id,family,billingCycle,orderedAt,changedAt,quantity,autoRenew,status,termDuration,termStartsAt,termEndsAt,customer,unitPrice,currency';
const cells =
  's-1,new-commerce-license,annual,2024-03-01T10:00Z,2024-03-01T10:00Z,1,true,active,P1Y,2024-03-01T10:00Z,2025-03-01,Contoso,100.00,EUR';
const line = JSON.stringify(facts);
const tabs = (text: string): string => text.replaceAll(',', '\t');

describe('a file told by its content', () => {
  it.each([
    ['a page of records', page, 2],
    ['a list', `[${line},${JSON.stringify(wire)}]`, 2],
    ['one record', line, 1],
    ['a record a line', `${line}\r\n\n${line}\n`, 2],
    ['TSV', tabs(`${columns}\n${cells}\n`), 1],
    ['CSV', `${columns}\r\n${cells}\r\n`, 1],
    ['CSV', `\uFEFF${`${columns}\n${cells}`.replaceAll(',', ';')}`, 1],
    ['a page of records', JSON.stringify({ Subscriptions: [saasRecord] }), 1],
  ])('is read as %s', (_form, text, count) => {
    const found = read(text);
    expect(found.records).toHaveLength(count);
    expect(found.records[0]?.id).not.toBeNull();
  });

  it.each([line, tabs(`${columns}\n${cells}`), `${columns}\n${cells}`])('states the same facts in each form', (text) => {
    const [record] = read(text).records;
    expect(record?.issues).toEqual([]);
    expect(record?.facts).toEqual(read(`[${line}]`).records[0]?.facts);
    expect(record?.facts?.quantity).toBe(1);
    expect(record).toMatchObject({ customer: 'Contoso', unitPrice: { amount: 10000, currency: 'EUR' } });
  });

  it('keeps separators, line breaks and quotation marks inside a cell', () => {
    const { records } = read('customer,id,family,note\n"A, ""B""\nand C",s-2,isv-saas,x\n');
    expect(records.map(({ customer, id }) => [customer, id])).toEqual([['A, "B"\nand C', 's-2']]);
  });

  it('keeps a record without an id', () => {
    const { id: _id, ...nameless } = saasRecord;
    expect(read(JSON.stringify([nameless])).records[0]?.id).toBeNull();
    const { id: _other, ...wireless } = wire;
    expect(read(JSON.stringify([wireless])).records[0]?.id).toBeNull();
  });

  it('keeps the name of a subscription of the marketplace, and its offer', () => {
    const record = { ...saasRecord, name: 'Contoso Cloud', offerId: 'cloud-solution' };
    expect(read(JSON.stringify(record)).records[0]?.about).toEqual({
      name: 'Contoso Cloud',
      offerId: 'cloud-solution',
      offerName: 'cloud-solution',
      market: null,
    });
    expect(read(JSON.stringify(saasRecord)).records[0]?.about).toEqual({ name: null, offerId: null, offerName: null, market: null });
    // what is wrong with it, and with what stands beside it
    const wrong = read(JSON.stringify({ ...record, quantity: -1, unitPrice: 'much' })).records[0];
    expect(wrong?.issues.map(({ path }) => path)).toEqual(['quantity', 'currency']);
    expect(read(`${columns}\n${cells.replace(',1,', ',many,')}\n`).records[0]?.issues).toMatchObject([
      { path: 'quantity', received: '"many"' },
    ]);
  });

  it('keeps the other separator, and a quotation mark that nothing ends, inside a cell', () => {
    const rows = read('customer,id,family\nA;B,s-1,isv-saas\n"A, B,s-2,isv-saas\n').records;
    expect(rows[0]).toMatchObject({ customer: 'A;B', id: 's-1' });
    expect(rows[1]?.issues[0]).toMatchObject({
      path: '',
      code: 'wrong-columns',
      expected: expect.stringMatching(/^\d+ cells$/) as unknown,
    });
    expect(read('id;family;customer\ns-1;isv-saas;A,').records[0]).toMatchObject({ customer: 'A,' });
    expect(read('id;family;customer\ns-1;isv-saas;').records[0]).toMatchObject({ id: 's-1', customer: null });
    expect(read('customer;id;family\nA,B;s-1;isv-saas\n').records[0]).toMatchObject({ customer: 'A,B', id: 's-1' });
    // blank lines are no records
    expect(read('id;family\n\ns-1;isv-saas\n\n').records.map(({ id }) => id)).toEqual(['s-1']);
  });

  it('keeps every record, with what is wrong with it', () => {
    expect(read(page).records[1]).toMatchObject({ id: 'broken', facts: null });
    const noJson = { path: '', code: 'not-json', expected: 'one line of JSON', received: 'something else' };
    expect(read(`${line}\n{\n`).records[1]?.issues).toEqual([noJson]);
    expect(read('[null, [], 7]').records.map(({ issues }) => issues[0]?.code)).toEqual(['wrong-type', 'wrong-type', 'wrong-type']);
    const tooFew = { path: '', code: 'wrong-columns', expected: '2 cells', received: '1' };
    expect(read('id,family\ns-1\n').records[0]?.issues).toEqual([tooFew]);
    expect(read('id,family\ns-1,\n').records[0]).toMatchObject({
      id: 's-1',
      issues: [{ path: 'family', code: 'missing', expected: 'a family', received: 'nothing' }],
    });
    expect(read(JSON.stringify({ ...facts, unitPrice: 'much' })).records[0]?.issues[0]?.path).toBe('unitPrice');
    expect(read(JSON.stringify({ ...facts, unitPrice: { amount: 1.5, currency: 'EUR' } })).records[0]?.issues[0]?.path).toMatch(
      /^unitPrice/,
    );
    expect(read('{"family":"isv-saas","billingCycle":"monthly","orderedAt":"2024-03-01"}').records[0]).toMatchObject({
      facts: null,
      purchase: { family: 'isv-saas' },
    });
  });

  it('states the price of a month, and if there is a monthly plan, in a table and beside JSON', () => {
    const rows = read(`${columns},monthPrice,monthlyPlanExists\n${cells},10.50,true\n${cells},10.50,0\n${cells},,\n${cells},x,y\n`).records;
    const month = { amount: 1050, currency: 'EUR' };
    expect(rows.map(({ monthPrice, monthlyPlanExists }) => [monthPrice, monthlyPlanExists])).toEqual([
      [month, true],
      [month, false],
      [null, null],
      [null, null],
    ]);
    expect(rows.map(({ issues }) => issues)).toEqual([
      [],
      [],
      [],
      [
        { path: 'monthPrice', code: 'invalid-amount', expected: 'decimal text with at most 2 places', received: '"x"' },
        { path: 'monthlyPlanExists', code: 'wrong-type', expected: 'true or false', received: '"y"' },
      ],
    ]);
    const beside = { monthPrice: '10.50', monthlyPlanExists: true, currency: 'EUR' };
    for (const record of [facts, wire, saasRecord]) {
      expect(read(JSON.stringify({ ...record, ...beside })).records[0]).toMatchObject({ monthPrice: month, monthlyPlanExists: true });
    }
    const [record] = read(JSON.stringify({ ...wire, ...beside, monthlyPlanExists: 1 })).records;
    expect(record?.issues).toMatchObject([{ path: 'monthlyPlanExists' }]);
  });

  it.each([
    ['', 'there is nothing in it'],
    ['\uFEFF \n', 'there is nothing in it'],
    ['hello', 'nor a table whose first row names its columns'],
    ['5', 'one record as an object, received 5'],
    ['\uFEFFnull\n', 'one record as an object, received null'],
    ['true', 'one record as an object, received true'],
    ['"x"', 'this is JSON without a record: expected a page of records, an array of them, or one record as an object, received "x"'],
    ['a,b\n1,2', 'nor a table whose first row names its columns'],
    ['{nonsense', 'it begins like JSON but is invalid'],
    ['family,id,id\n', 'the column id occurs twice'],
    // its other names do not matter while it has no family
    ['Id,Status\n', '(family, orderedAt, ...): id, family, billingCycle, '],
    ['id,famly,orderedAt\n', '(family, orderedAt, ...): famly is not known; did you mean family?'],
  ])('that is none of these says so: %j', (text, why) => {
    const found = recordsFrom(text);
    expect(found.ok ? '' : found.problem).toContain(why);
  });

  it.each([
    'SubscriptionId,Quantity,Subtotal,Currency,ChargeStartDate,ChargeEndDate\ns-1,10,100.80,EUR,6/18/2023,7/17/2023\n',
    'SubscriptionId\tPretaxCharges\ns-1\t1\n',
    '{"items":[{"subscriptionId":"s-1","subtotal":94.2,"currency":"EUR","chargeStartDate":"2022-07-15T00:00:00"}]}',
    '{"subscriptionId":"s-1","billingPreTaxTotal":1}\n{"subscriptionId":"s-1","billingPreTaxTotal":2}\n',
  ])('that is a bill says what reads bills: %j', (text) => {
    const found = recordsFrom(text);
    expect(found.ok ? '' : found.problem).toContain("these are lines of a bill, and no subscriptions: 'audit' of termbook/ledger");
  });

  it.each([
    [`${columns.replace('orderedAt', 'Ordered At')}\n${cells}`, ['Ordered At is not known; did you mean orderedAt?']],
    [`${columns.replace('customer', 'custmer')},remark\n${cells},x`, ['custmer is not known; did you mean customer?']],
    // the name that is near is there
    [`${columns},names\n${cells},x`, ['names is not known; did you mean name?']],
    [`${columns},customers\n${cells},x`, []],
    [
      `${line}\n${line.replace('"billingCycle"', '"billing_cycle"').replace('s-1', 's-2')}\n`,
      ['billing_cycle is not known; did you mean billingCycle?'],
    ],
    [line.replace('"family"', '"Famly"'), ['Famly is not known; did you mean family?']],
    [JSON.stringify({ ...facts, remark: 'x', scheduled: null }), []],
    [page, []],
    [JSON.stringify([saasRecord]), []],
  ])('asks which name was meant: %j', (text, hints) => {
    const found = recordsFrom(text);
    expect(found.ok && found.hints).toEqual(hints);
  });

  it('with an id that stands there twice names it and its records, whatever their case, and drops none', () => {
    const id = (text: string | null): object => ({ ...facts, id: text });
    const found = recordsFrom(JSON.stringify([id('s-1'), id('b'), wire, id('S-1'), id(null), id(null), id('s-1'), id('B'), {}, {}]));
    expect(found.ok && found.records).toHaveLength(10);
    expect(found.ok && found.hints).toEqual([
      'the id S-1 occurs in records 1, 4, 7: each of them is counted',
      'the id B occurs in records 2, 8: each of them is counted',
    ]);
    const table = recordsFrom(`${columns}\n${cells}\n${cells}`);
    expect(table.ok && table.hints).toEqual(['the id s-1 occurs in records 1, 2: each of them is counted']);
  });

  it.each([
    [10, []],
    [11, ['1 more id occurs in several records']],
    [12, ['2 more ids occur in several records']],
  ])('with %i ids that stand there twice names 10 of them', (count, last) => {
    const ids = Array.from({ length: count }, (_id, place) => ({ ...facts, id: `s-${String(place)}` }));
    const found = recordsFrom(JSON.stringify([...ids, ...ids]));
    const hints = found.ok ? found.hints : [];
    expect(hints.slice(0, 10).at(-1)).toBe(`the id s-9 occurs in records 10, ${String(10 + count)}: each of them is counted`);
    expect(hints.slice(10)).toEqual(last);
  });

  const next = { links: { next: { uri: '/subscriptions?page=2', method: 'GET' } } };
  const rest = ': the other records are not in this output';
  it.each<readonly [object, readonly string[]]>([
    [{ totalCount: 3, items: [facts], ...next }, [`this page states 3 records and holds 1, and names a next page${rest}`]],
    [{ totalCount: 2, items: [facts] }, [`this page states 2 records and holds 1${rest}`]],
    [{ TotalCount: '2', Items: [facts] }, [`this page states 2 records and holds 1${rest}`]],
    [{ totalCount: 1, items: [facts], ...next }, [`this page names a next page${rest}`]],
    [{ items: [facts], continuationToken: 'abc' }, [`this page names a next page${rest}`]],
    [{ subscriptions: [saasRecord], '@nextLink': 'https://example.com/next' }, [`this page names a next page${rest}`]],
    [{ value: [wire], '@odata.nextLink': 'https://example.com/next' }, [`this page names a next page${rest}`]],
    [{ totalCount: 1, items: [facts], links: { self: { uri: '/subscriptions' } } }, []],
    // some pages count only themselves, or nothing
    [{ totalCount: 0, items: [facts], '@nextLink': null }, []],
    // a record has links, too
    [{ ...facts, ...next }, []],
    [[{ ...wire, ...next }], []],
  ])('that is a page says which records are not in it: %j', (json, hints) => {
    const found = recordsFrom(JSON.stringify(json));
    expect(found.ok && found.hints).toEqual(hints);
  });

  it('with a misspelled family is told what facts need, not what Partner Center states', () => {
    const [record] = read(line.replace('"family"', '"famly"')).records;
    expect(record?.facts).toBeNull();
    expect(record?.issues.map(({ path }) => path)).toEqual(expect.arrayContaining(['family', 'famly']));
  });

  it('with an unclosed quotation mark loses no row before it', () => {
    const { records } = read('id,family\ns-1,isv-saas\ns-2,"isv-saas\n');
    expect(records.map(({ id }) => id)).toEqual(['s-1', 's-2']);
  });

  it('reads a cell of millions of characters', () => {
    const note = 'x'.repeat(5_000_000);
    expect(read(`id,family,note\ns-1,isv-saas,"${note}"\ns-2,isv-saas,"${note}\n`).records.map(({ id }) => id)).toEqual(['s-1', 's-2']);
  });
});

describe('what is no complaint about a price', () => {
  it('is thrown on, and not told as one', () => {
    const exec = Reflect.get<RegExp, 'exec'>(RegExp.prototype, 'exec');
    const spied = vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, text: string) {
      if (text === '7.25') throw new RangeError('no memory');
      return exec.call(this, text);
    });
    try {
      expect(() => read(`${columns}\n${cells.replace('100.00', '7.25')}`)).toThrow(RangeError);
    } finally {
      spied.mockRestore();
    }
  });
});

describe('a file that comes in pieces', () => {
  const quoted = '"A, ""B""\nand C",s-3,isv-saas,"x"';
  const forms: readonly (readonly [what: string, text: string])[] = [
    ['a record a line', `${line}\r\n\n{\n[]\n${JSON.stringify(wire)}\n${line}`],
    ['a record a line, the first of which is none', `{\n${line}\n`],
    ['a list of several lines', JSON.stringify([facts, wire, 7], null, 1)],
    ['one record', `\uFEFF ${line}\n\n`],
    ['TSV', `\n${tabs(`${columns}\r\n${cells}\r\n\n${cells}`)}\t\n`],
    ['CSV', `${columns}\r\n${cells}\r\n${cells}\r`],
    ['CSV with quotation marks', `customer,id,family,note\n${quoted}\n\n"open,s-4,isv-saas,\n${quoted}\n"",s-5,isv-saas,"`],
    ['CSV of semicolons', `${columns}\n${cells}\n`.replaceAll(',', ';')],
    ['nothing', ' \n '],
    ['no table', 'a,b\n1,2\n3,4'],
    ['a bill', '{"subscriptionId":"s-1","billingPreTaxTotal":1}\n{"subscriptionId":"s-1","billingPreTaxTotal":2}\n'],
  ];

  it.each(forms)('%s: has the records and the hints of the whole, wherever it is cut', (_what, text) => {
    const whole = recordsFrom(text);
    for (let cut = 0; cut <= text.length; cut += 1) expect(recordsFrom(text.slice(0, cut), text.slice(cut))).toEqual(whole);
    expect(recordsFrom(...Array.from(text))).toEqual(whole);
  });

  it('gives the records of lines and rows before it ends', () => {
    for (const text of [`${line}\n${line}\n`, `${columns}\n${cells}\n${cells}\n`, tabs(`${columns}\n${cells}\n${cells}\n`)]) {
      const reader = fileReader(new Set());
      expect([reader.take(text).length > 0, reader.take(text).length > 0]).toEqual([true, true]);
    }
  });

  it('keeps the place of a line that is too long, and says so', () => {
    const long = 'x'.repeat(1_000_001);
    const issue = { path: '', code: 'too-long', expected: 'at most 1000000 characters in a line', received: 'more' };
    for (const text of [`${line}\n"${long}"\n${line}\n`, tabs(`${columns}\n${cells}\n${long}\n${cells}\n`)]) {
      expect(read(text).records.map(({ id, issues }) => [id, issues])).toEqual([
        ['s-1', []],
        [null, [issue]],
        ['s-1', []],
      ]);
    }
  });

  it('has no columns where their names are too long', () => {
    const found = recordsFrom(tabs(`${columns},${'x'.repeat(1_000_001)}\n${cells}\n`));
    expect(found.ok ? '' : found.problem).toContain('nor a table whose first row names its columns');
  });

  it('has a column without a name where its name is null', () => {
    expect(read(tabs(`${columns},\\N\n${cells},x\n`)).records).toMatchObject([{ id: 's-1', issues: [] }]);
  });

  it('is refused where it must be held, and is longer than is held', () => {
    const take = (text: string) => () => fileReader(new Set(), undefined, 100).take(text);
    expect(take('['.repeat(100))).not.toThrow();
    expect(take('['.repeat(101))).toThrow('it is longer than 100 characters: write a record a line');
    const lines = fileReader(new Set(), undefined, 1_000);
    for (let count = 0; count < 20; count += 1) expect(() => lines.take(`${line}\n`)).not.toThrow();
  });

  it('is refused at a row of CSV that does not end', () => {
    const reader = fileReader(new Set());
    reader.take('id,family\ns-1,isv-saas\n');
    const piece = 'x'.repeat(4_000_000);
    const endless = (): void => {
      for (let count = 0; count < 10; count += 1) reader.take(piece);
    };
    expect(endless).toThrow('a row is longer than 16000000 characters');
  });

  it('of bytes that are no UTF-8 is no file', () => {
    expect(openFile(Buffer.from('{"id":"Caf\u00E9"}', 'latin1'))).toEqual({ ok: false });
    const file = openFile(Buffer.from('{"id":"Caf\u00E9"}'));
    expect(file).toMatchObject({ ok: true, count: 1 });
    expect(file.ok && file.read(0).id).toBe('Caf\u00E9');
  });
});
