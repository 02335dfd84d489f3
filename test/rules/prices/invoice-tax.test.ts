import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NonEmpty } from '../../../src/kernel/answer.js';
import { decimal, instant, invoiceTax, money, splitPrice } from 'termbook';
import type { InvoiceLine, InvoiceTaxAnswer } from '../../../src/rules/prices/invoice-tax.js';
import type { Market } from '../../../src/vocabulary/market.js';

const at = instant('2021-05-01');
const line = (price: string, quantity = 1): InvoiceLine => Object.freeze({ price: Object.freeze(money(price, 'USD')), quantity });
const invoice = (lines: NonEmpty<InvoiceLine>, taxRate = '0.10', market: Market = 'US'): InvoiceTaxAnswer =>
  invoiceTax(Object.freeze({ family: 'perpetual-software', market, lines: Object.freeze(lines), taxRate }), at);
const computed = (answer: InvoiceTaxAnswer) => {
  if (answer.verdict !== 'computed') throw new Error(answer.verdict);
  return answer;
};
const sums = (answer: InvoiceTaxAnswer) => {
  const { net, tax, gross } = computed(answer);
  return [net, tax, gross].map(decimal);
};
const shares = (answer: InvoiceTaxAnswer) => computed(answer).shares.map(({ amount }) => amount);
const broken = (code: string, path: string) => expect.objectContaining({ code, path }) as Error;

describe('invoiceTax', () => {
  it('taxes 9.75 + 10.25 at 10 % once: 2.00, not 2.01 [X5]', () => {
    const late = instant('2024-01-01');
    const lines = [line('9.75'), line('10.25')] as const;
    expect(invoiceTax({ family: 'perpetual-software', market: 'US', lines, taxRate: '0.10' }, late)).toEqual({
      question: 'invoice-tax',
      at: late,
      basis: [
        expect.objectContaining({ rule: 'G1', entry: 'tax-inclusive-markets/software@2018-09-25' }),
        expect.objectContaining({ rule: 'X1' }),
        {
          rule: 'X5',
          entry: 'invoice-tax/all@2022-07-18',
          since: '2022-07-18',
          seenUntil: '2023-10-23',
          source: 'read-your-bill@2022-07-18',
          certainty: 'first-seen',
          coverage: 'after-last-source',
        },
      ],
      verdict: 'computed',
      contested: ['I28'],
      changesAt: null,
      net: money('20.00', 'USD'),
      tax: money('2.00', 'USD'),
      gross: money('22.00', 'USD'),
      shares: [money('0.98', 'USD'), money('1.02', 'USD')],
    });
  });

  it('cites no document on the rounding before 2022-07-18 [I28]', () => {
    const on = (date: string) =>
      computed(invoiceTax({ family: 'perpetual-software', market: 'AU', lines: [line('9.75')], taxRate: '0.10' }, instant(date)));
    const cites = ({ basis }: ReturnType<typeof on>) => basis.some(({ rule }) => rule === 'X5');
    expect(cites(on('2022-07-17T23:59:59.999Z'))).toBe(false);
    expect(on('2022-07-17T23:59:59.999Z')).toMatchObject({ changesAt: instant('2022-07-18') });
    expect(cites(on('2022-07-18'))).toBe(true);
  });

  it("under 'per-line' cuts each line's tax to the cent, then adds, and does not cite the total [I28]", () => {
    const cut = (lines: NonEmpty<InvoiceLine>, market: Market = 'US') =>
      computed(
        invoiceTax({ family: 'perpetual-software', market, lines, taxRate: '0.10' }, instant('2024-01-01'), {
          interpretations: { I28: 'per-line' },
        }),
      );
    expect(sums(cut([line('9.75'), line('10.25')]))).toEqual(['20.00', '1.99', '21.99']);
    expect(shares(cut([line('9.75'), line('10.25')]))).toEqual([97, 102]);
    expect(sums(cut([line('9.99'), line('10.00')], 'AU'))).toEqual(['18.19', '1.80', '19.99']);
    expect(sums(cut([line('-9.75'), line('-10.25')]))).toEqual(['-20.00', '-1.99', '-21.99']);
    expect(cut([line('9.75')]).basis.map(({ rule }) => rule)).toEqual(['G1', 'X1']);
  });

  it('is contested by the rounding only where it makes a difference [I28]', () => {
    const on = (...lines: NonEmpty<InvoiceLine>) =>
      computed(invoiceTax({ family: 'perpetual-software', market: 'US', lines, taxRate: '0.10' }, instant('2024-01-01'))).contested;
    expect(on(line('9.70'), line('10.20'))).toEqual([]);
    expect(on(line('9.74'))).toEqual([]);
    expect(on(line('9.75'))).toEqual(['I28']);
    expect(on(line('9.76'), line('10.25'))).toEqual(['I28']);
  });

  it('gives what the roundings leave over to the largest remainder, of equal ones to the earlier line [X5]', () => {
    expect(shares(invoice([line('0.14'), line('0.16'), line('0.12')]))).toEqual([1, 2, 1]);
    expect(shares(invoice([line('0.05'), line('0.05')]))).toEqual([1, 0]);
    expect(shares(invoice([line('0.04'), line('0.05'), line('0.05'), line('0.05')]))).toEqual([0, 1, 1, 0]);
  });

  it('counts quantities, and a line of none as nothing [X5]', () => {
    const answer = invoice([line('3.33', 3), line('5.00', 0)]);
    expect(sums(answer)).toEqual(['9.99', '1.00', '10.99']);
    expect(shares(answer)).toEqual([100, 0]);
    expect(sums(invoice([line('5.00', 0)]))).toEqual(['0.00', '0.00', '0.00']);
  });

  it('takes the tax out of the total where prices include it [G1] [X5]', () => {
    const answer = invoice([line('9.99'), line('10.00')], '0.10', 'AU');
    expect(sums(answer)).toEqual(['18.17', '1.82', '19.99']);
    expect(shares(answer)).toEqual([91, 91]);
  });

  it('counts credits against the rest, and mirrors a credit note [X5]', () => {
    expect(sums(invoice([line('20.00'), line('-10.05')]))).toEqual(['9.95', '1.00', '10.95']);
    expect(shares(invoice([line('20.00'), line('-10.05')]))).toEqual([200, -100]);
    expect(shares(invoice([line('-0.05'), line('-0.05')]))).toEqual([-1, 0]);
  });

  it('is undetermined as a price is, with the same gaps [X2]', () => {
    const lines = [line('1.00')] as const;
    expect(invoiceTax({ family: 'azure-reservation', market: 'BR', lines, taxRate: '0.10' }, at)).toEqual({
      question: 'invoice-tax',
      at,
      basis: [expect.objectContaining({ rule: 'X2' })],
      contested: ['I10', 'I16'],
      verdict: 'undetermined',
      gaps: [{ gap: 'fact-missing', fact: 'partnerMarket' }],
    });
  });

  it('follows the interpretations and the policy date that a caller chooses [I16] [X3]', () => {
    const facts = { family: 'azure-reservation', market: 'BR', lines: [line('11.00')], taxRate: '0.10' } as const;
    expect(sums(invoiceTax(facts, at, { interpretations: { I16: 'swapped' } }))).toEqual(['10.00', '1.00', '11.00']);
    const later = { policyAt: instant('2023-10-18'), interpretations: { I10: 'all-exclusive' } } as const;
    expect(sums(invoiceTax(facts, at, later))).toEqual(['11.00', '1.10', '12.10']);
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '1'])('refuses %s as a quantity', (quantity) => {
    expect(() => invoice([line('1.00'), line('1.00', quantity as number)])).toThrow(broken('invalid-quantity', 'lines[1].quantity'));
  });

  it('refuses an invoice without lines, mixed currencies, and a price that is no money', () => {
    expect(() => invoice([] as never)).toThrow(broken('invalid-quantity', 'lines'));
    expect(() => invoice([line('1.00'), { price: money('1.00', 'EUR'), quantity: 1 }])).toThrow(
      expect.objectContaining({ code: 'currency-mismatch', path: 'lines[1].price.currency', expected: 'USD', received: '"EUR"' }) as Error,
    );
    expect(() => invoice([{ price: { amount: 0.5, currency: 'USD' }, quantity: 1 }])).toThrow(
      broken('fractional-amount', 'lines[0].price.amount'),
    );
    expect(() => invoice([line('1.00')], 'ten')).toThrow(broken('invalid-rate', 'taxRate'));
  });

  it('refuses a total beyond 2^53, though not a line that another takes back', () => {
    const most = { amount: Number.MAX_SAFE_INTEGER, currency: 'USD' } as const;
    expect(() => invoice([{ price: most, quantity: 2 }])).toThrow(broken('invalid-amount', 'lines'));
    const back = { price: { amount: -Number.MAX_SAFE_INTEGER, currency: 'USD' }, quantity: 2 } as const;
    expect(sums(invoice([{ price: most, quantity: 2 }, back, line('1.00')], '0'))).toEqual(['1.00', '0.00', '1.00']);
  });

  const lines = fc
    .array(fc.record({ amount: fc.integer({ min: -5_000, max: 500_000 }), quantity: fc.integer({ min: 0, max: 300 }) }), {
      minLength: 1,
      maxLength: 12,
    })
    .map(
      (all) =>
        all.map(({ amount, quantity }): InvoiceLine => ({ price: { amount, currency: 'USD' }, quantity })) as [
          InvoiceLine,
          ...InvoiceLine[],
        ],
    );
  const rate = fc.integer({ min: 0, max: 10_000 }).map((tenThousandths) => (tenThousandths / 10_000).toFixed(4));
  const market = fc.constantFrom<Market>('AU', 'US');

  it('law: the shares add up to the tax, and each is within one minor unit of its own exact tax [X5]', () => {
    fc.assert(
      fc.property(lines, rate, market, (all, taxRate, place) => {
        const { net, tax, gross, shares: each } = computed(invoice(all, taxRate, place));
        expect(net.amount + tax.amount).toBe(gross.amount);
        expect(each.reduce((sum, share) => sum + share.amount, 0)).toBe(tax.amount);
        each.forEach((share, index) => {
          const { price, quantity } = all[index]!;
          const exact =
            place === 'AU'
              ? (price.amount * quantity * Number(taxRate)) / (1 + Number(taxRate))
              : price.amount * quantity * Number(taxRate);
          expect(Math.abs(share.amount - exact)).toBeLessThan(1 + 1e-6);
        });
      }),
    );
  });

  it('is contested only where the other interpretation makes another sum: not without a rate, nor on nothing [I10]', () => {
    const on = (lines: NonEmpty<InvoiceLine>, taxRate: string) =>
      computed(invoiceTax({ family: 'license-based', market: 'AU', lines, taxRate }, at)).contested;
    expect(on([line('9.75')], '0.10')).toContain('I10');
    expect(on([line('0.06')], '0.10')).toContain('I10');
    expect(on([line('9.75')], '0')).toEqual([]);
    expect(on([line('0.00')], '0.10')).toEqual([]);
    expect(on([line('9.75'), line('-9.75')], '0')).toEqual([]);
    expect(on([line('0.04')], '0.10')).toEqual([]);
  });

  it('law: the tax is that of one price over the total [X5]', () => {
    fc.assert(
      fc.property(lines, rate, market, (all, taxRate, place) => {
        const amount = all.reduce((sum, { price, quantity }) => sum + price.amount * quantity, 0);
        const whole = splitPrice({ family: 'perpetual-software', market: place, price: { amount, currency: 'USD' }, taxRate }, at);
        expect(whole).toMatchObject({ tax: computed(invoice(all, taxRate, place)).tax });
      }),
    );
  });

  it('law: a credit note is its invoice, negated', () => {
    fc.assert(
      fc.property(lines, rate, market, (all, taxRate, place) => {
        const total = all.reduce((sum, { price, quantity }) => sum + price.amount * quantity, 0);
        fc.pre(total !== 0);
        const [first, ...rest] = all.map(
          ({ price, quantity }): InvoiceLine => ({ price: { amount: -price.amount, currency: 'USD' }, quantity }),
        );
        const note = invoice([first!, ...rest], taxRate, place);
        expect(shares(note)).toEqual(shares(invoice(all, taxRate, place)).map((amount) => 0 - amount));
      }),
    );
  });
});
