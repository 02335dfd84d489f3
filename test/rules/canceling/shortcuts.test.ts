import { describe, expect, it } from 'vitest';
import { dayMs, hourMs, instant } from '../../../src/kernel/instant.js';
import { decideCancellation, money, productFamilies, refundCredit, splitPrice, termFrom } from 'termbook';
import { cancellationWindows } from '../../../src/policy/cancellation-window.js';
import { heldAt } from '../../../src/rules/asking/question.js';
import { bitOf, lookAt } from '../../../src/rules/asking/look.js';
import { caseOf } from '../../../src/rules/canceling/case.js';
import { canceling, firstReading } from '../../../src/rules/canceling/contested.js';
import type { Scheme } from '../../../src/rules/canceling/scheme.js';
import { standingIn } from '../../../src/rules/canceling/standing.js';
import { bought } from '../ask.js';
import type { BillingCycle, ProductFamily } from '../../../src/vocabulary/product.js';

/** Each table of windows once, with a family and a billing cycle that it speaks of. */
const tables = productFamilies.flatMap((family) => {
  const byCycle = Object.entries(cancellationWindows[family]) as readonly (readonly [
    BillingCycle,
    (typeof cancellationWindows)[ProductFamily]['annual'],
  ])[];
  return byCycle
    .filter(([, rows], index) => byCycle.findIndex(([, other]) => other === rows) === index)
    .map(([billingCycle, rows]) => ({ family, billingCycle, rows }));
});
const hours = [0, 24, 72, 120, 144, 168, 336].map((count) => count * hourMs);
const days = [30, 31, 60, 61, 62, 400].map((count) => count * dayMs);
/** Before the first day of an entry, on it, and after it; in seconds of the day that are no midnight, too. */
const orders = [-90 * dayMs, -dayMs, -dayMs + 10 * hourMs + 1, 0, 3 * dayMs, 3 * dayMs + 10 * hourMs + 1, 17 * dayMs];

describe('what is laid out beforehand says what judging anew says', () => {
  it.each(tables)(
    'canceling $family billed $billingCycle, around every date of its policies and every limit [I1, I7, I12, I14]',
    (table) => {
      const { family, billingCycle, rows } = table;
      for (const { sinceAt } of rows) {
        for (const order of orders) {
          const orderedAt = instant(Math.max(0, sinceAt + order));
          const purchase = { family, billingCycle, orderedAt };
          const midnight = orderedAt - (orderedAt % dayMs);
          const limits = [...hours.map((ms) => orderedAt + ms), ...days.map((ms) => midnight + ms), orderedAt + 30 * dayMs];
          for (const limit of limits) {
            for (const off of [-1, 0, 1]) {
              const at = instant(limit + off);
              expect(decideCancellation(purchase, at)).toEqual(decideCancellation(purchase, at, { interpretations: {} }));
            }
          }
        }
      }
    },
  );

  it.each(tables)('giving money back for $family billed $billingCycle, around its limits [I9, I19]', ({ family, billingCycle, rows }) => {
    for (const { sinceAt } of rows) {
      const orderedAt = instant(Math.max(0, sinceAt + 3 * dayMs) + 1);
      const purchase = { family, billingCycle, orderedAt };
      const charge = { paid: money('10.00', 'EUR'), startsAt: orderedAt, endsAt: instant(orderedAt + 365 * dayMs), quantity: 3 };
      for (const ms of [...hours, ...days]) {
        for (const off of [-1, 0, 1]) {
          const at = instant(orderedAt + ms + off);
          expect(refundCredit({ purchase, charge }, at)).toEqual(refundCredit({ purchase, charge }, at, { interpretations: {} }));
        }
      }
    }
  });
});

describe('what is laid out beforehand for a purchase with a term says what judging anew says', () => {
  it.each(tables)('$family billed $billingCycle, around its order, the end of its term and its renewal [C4, T5, W7, W14]', (table) => {
    const { family, billingCycle, rows } = table;
    for (const { sinceAt } of rows) {
      const orderedAt = instant(Math.max(0, sinceAt + 3 * dayMs) + 10 * hourMs);
      for (const duration of ['P1M', 'P1Y'] as const) {
        const term = termFrom(orderedAt, duration);
        const edges = [0, 24 * hourMs, 168 * hourMs, 31 * dayMs].flatMap((ms) => [orderedAt + ms, term.endsAt + ms]);
        for (const autoRenew of [undefined, true, false]) {
          const purchase = { family, billingCycle, orderedAt, term, ...(autoRenew === undefined ? {} : { autoRenew }) };
          const charge = { paid: money('10.00', 'EUR'), startsAt: orderedAt, endsAt: term.endsAt, quantity: 3 };
          for (const edge of edges) {
            for (const off of [-1, 0]) {
              const at = instant(edge + off);
              expect(decideCancellation(purchase, at)).toEqual(decideCancellation(purchase, at, { interpretations: {} }));
              expect(refundCredit({ purchase, charge }, at)).toEqual(refundCredit({ purchase, charge }, at, { interpretations: {} }));
            }
          }
        }
      }
    }
  });
});

describe('what is remembered says what settling anew says', () => {
  const dates = [
    '2018-09-25',
    '2018-09-26',
    '2018-11-06',
    '2018-12-10',
    '2018-12-11',
    '2020-06-01',
    '2023-06-30',
    '2023-07-01',
    '2023-10-17',
    '2023-10-18',
    '2026-01-01',
  ];
  const markets = ['US', 'AU', 'BR', 'KR'] as const;
  const partners = [null, 'US', 'AU', 'BR'] as const;

  it.each<[string, readonly string[]]>([
    ['backwards', [...dates].reverse()],
    ['to and fro', dates.flatMap((date, index) => [date, dates[dates.length - 1 - index] ?? date])],
    ['in the order of time', dates],
  ])('whether prices include tax, asked %s [G1, X1, X2, X3, I10, I16]', (_order, asked) => {
    for (const family of productFamilies) {
      for (const market of markets) {
        for (const partnerMarket of partners) {
          for (const date of asked) {
            const facts = { family, market, partnerMarket, price: money('20.00', 'USD'), taxRate: '0.1' };
            const at = instant(date);
            expect(splitPrice(facts, at)).toEqual(splitPrice(facts, at, { interpretations: {} }));
          }
        }
      }
    }
  });

  it('a rate that was read long ago is read again as it was [G2]', () => {
    const asked = (taxRate: string) =>
      splitPrice({ family: 'perpetual-software', market: 'US', price: money('20.00', 'USD'), taxRate }, instant('2021-05-01'));
    const first = asked('0.1');
    for (let mils = 1; mils <= 1100; mils += 1) {
      expect(asked(`0.0${String(mils).padStart(4, '0')}`)).toMatchObject({ tax: { amount: Math.round(mils / 50) } });
    }
    expect(asked('0.1')).toEqual(first);
  });

  it('an instant just before the one that was asked about last is asked about anew [X2]', () => {
    const asked = (on: number) =>
      splitPrice(
        { family: 'azure-reservation', market: 'AU', partnerMarket: 'AU', price: money('20.00', 'USD'), taxRate: '0.1' },
        instant(on),
      );
    const edge = instant('2018-12-11');
    expect(asked(edge)).toMatchObject({ priceIncludedTax: false });
    expect(asked(edge - 1)).toMatchObject({ priceIncludedTax: true });
    expect(asked(edge)).toMatchObject({ priceIncludedTax: false });
  });

  it('a purchase of which more is known is no plain one [I2]', () => {
    const plain = bought('isv-saas', '2020-03-01T10:00Z');
    const at = instant('2020-03-02T09:00Z');
    expect(decideCancellation({ ...plain, status: 'suspended' }, at)).toEqual(
      decideCancellation({ ...plain, status: 'suspended' }, at, { interpretations: {} }),
    );
  });
});

describe('an interpretation', () => {
  const of = caseOf(bought('isv-saas', '2020-03-01T10:00Z'), {});
  const at = instant('2020-03-02T09:00Z');
  const { scheme, others } = of.outlook;
  const look = lookAt(at, null);
  standingIn(firstReading(of), look);
  const sameDate = others.filter(({ under }) => under.selectedBy === scheme.selectedBy);
  const isAsked = ({ id }: (typeof others)[number]): boolean => (look.asked & bitOf(id)) !== 0;
  /** Fails as soon as a policy is looked at. */
  const closed: Scheme = {
    ...scheme,
    get policies(): never {
      throw new Error('a policy was looked at');
    },
  };
  const determined = (tried: typeof others) => () => {
    const outlook = { ...of.outlook, others: tried.map(({ id, bit }) => ({ id, bit, under: closed })) };
    return heldAt(canceling, firstReading({ ...of, outlook }), at);
  };

  it('that says the same of the policy of the order as the chosen ones is not evaluated', () => {
    const alike = sameDate.filter((one) => !isAsked(one));
    expect(alike.length).toBeGreaterThan(0);
    expect(determined(alike)).not.toThrow();
  });

  it('that says something else of it is', () => {
    const different = sameDate.filter(isAsked);
    expect(different.length).toBeGreaterThan(0);
    for (const one of different) expect(determined([one])).toThrow('a policy was looked at');
  });
});
