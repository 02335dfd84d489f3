import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, dayMs, instant, isoDate, isoInstant, startOfDay } from '../../../src/kernel/instant.js';
import { termFrom, termHolding, termStart } from '../../../src/rules/asking/term-chain.js';
import type { ProductFamily } from '../../../src/vocabulary/product.js';
import { productFamilies } from '../../../src/vocabulary/product.js';
import type { Term } from '../../../src/vocabulary/term.js';
import { durations } from '../../../src/vocabulary/term.js';
import { code, frozen } from '../ask.js';

const starts = fc.integer({ min: instant('1900-01-01'), max: instant('2200-01-01') }).map((ms) => instant(ms));
const byDay = ['new-commerce-license', 'software-subscription', 'azure-savings-plan'] as const;

describe('the term that holds an instant', () => {
  const given = (startsAt: string, endsAt: string, rest: Partial<Term> = {}): Term =>
    frozen({ duration: 'P1M', startsAt: instant(startsAt), endsAt: instant(endsAt), ...rest });
  const holding = (term: Term, at: string, family: ProductFamily | null = null) => {
    const { startsAt, endsAt } = termHolding(term, instant(at), family);
    return `${isoDate(startsAt)} ${isoDate(endsAt)}`;
  };

  it('is the given one before its end, whatever its length', () => {
    const odd = given('2022-07-15', '2022-08-01');
    expect(termHolding(odd, instant('2022-07-31T23:59:59.999Z'), null)).toBe(odd);
    expect(termHolding(odd, instant('2020-01-01'), null)).toBe(odd);
  });

  it.each([
    ['2022-01-31', '2022-02-28', '2022-02-28', '2022-02-28 2022-03-31'],
    ['2022-01-31', '2022-02-28', '2022-03-30T23:59:59.999Z', '2022-02-28 2022-03-31'],
    ['2022-01-31', '2022-02-28', '2022-03-31', '2022-03-31 2022-04-30'],
    ['2022-01-31', '2022-02-28', '2024-02-29', '2024-02-29 2024-03-31'],
  ])('from the term %s to %s, at %s is %s, counted from the anchor [T3]', (startsAt, endsAt, at, expected) => {
    expect(holding(given(startsAt, endsAt), at)).toBe(expected);
  });

  it('follows a stated anchor through a clamped month [T3]', () => {
    const term = given('2022-02-28', '2022-03-31', { anchorAt: instant('2022-01-31') });
    expect(holding(term, '2022-04-30')).toBe('2022-04-30 2022-05-31');
    expect(holding({ ...term, anchorAt: null }, '2022-04-30')).toBe('2022-04-30 2022-05-31');
  });

  it('starts a chain of its own after a term of odd length, or of none', () => {
    expect(holding(given('2022-07-15', '2022-08-01'), '2022-09-15')).toBe('2022-09-01 2022-10-01');
    expect(holding(given('2022-07-15', '2022-07-15'), '2022-07-15')).toBe('2022-07-15 2022-08-15');
    expect(holding(given('2022-07-15', '2022-07-15'), '2022-08-20')).toBe('2022-08-15 2022-09-15');
  });

  it('is found without a walk from term to term, however far away: five thousand times, eight thousand years later', () => {
    const term = given('1970-01-01', '1970-02-01');
    const found = Array.from({ length: 5000 }, (_each, ms) => termHolding(term, addMs(instant('9990-01-15'), ms), null));
    expect(new Set(found.map(({ startsAt, endsAt }) => `${isoDate(startsAt)} ${isoDate(endsAt)}`))).toEqual(
      new Set(['9990-01-01 9990-02-01']),
    );
  });

  it('is a chain without gap: every instant lies in its term, and the term that follows begins where one ends', () => {
    fc.assert(
      fc.property(starts, fc.constantFrom(...durations), fc.integer({ min: 0, max: 40 * 366 }), (startsAt, duration, days) => {
        const term = termFrom(startsAt, duration);
        const at = addMs(startsAt, days * dayMs);
        const found = termHolding(term, at, null);
        expect(found.startsAt).toBeLessThanOrEqual(at);
        expect(found.endsAt).toBeGreaterThan(at);
        expect(termHolding(term, found.endsAt, null).startsAt).toBe(found.endsAt);
        // read from a later term of the same chain, the chain is the same
        expect(termHolding(found, addMs(at, 400 * dayMs), null)).toStrictEqual(termHolding(term, addMs(at, 400 * dayMs), null));
      }),
    );
  });
});

describe('a term that ends with a UTC day [T10]', () => {
  it.each([
    // rows of the interface: started 2021-01-14 16:57 and ended with 2022-01-13; software of three years; a savings plan
    ['new-commerce-license', '2021-01-14T16:57:14Z', 'P1Y', '2022-01-14T00:00:00.000Z'],
    ['software-subscription', '2021-09-14T16:44:03Z', 'P3Y', '2024-09-14T00:00:00.000Z'],
    ['azure-savings-plan', '2023-05-18T10:00Z', 'P1Y', '2024-05-18T00:00:00.000Z'],
    ['new-commerce-license', '2022-01-31T23:59:59.999Z', 'P1M', '2022-02-28T00:00:00.000Z'],
    ['new-commerce-license', '2022-01-31', 'P1M', '2022-02-28T00:00:00.000Z'],
    // the marketplace and traditional licenses keep the time of day
    ['isv-saas', '2019-01-09T00:21:45.926Z', 'P1M', '2019-02-09T00:21:45.926Z'],
    ['license-based', '2021-01-14T16:57:14Z', 'P1Y', '2022-01-14T16:57:14.000Z'],
    [null, '2021-01-14T16:57:14Z', 'P1Y', '2022-01-14T16:57:14.000Z'],
  ] as const)('%s from %s for %s ends at %s', (family, startsAt, duration, endsAt) => {
    expect(termFrom(instant(startsAt), duration, family)).toStrictEqual({
      duration,
      startsAt: instant(startsAt),
      endsAt: instant(endsAt),
      anchorAt: instant(startsAt),
    });
  });

  it('is renewed from that midnight, counted from the day of the anchor', () => {
    const term = termFrom(instant('2022-01-31T16:00Z'), 'P1M', 'new-commerce-license');
    const at = (day: string) => termHolding(term, instant(day), 'new-commerce-license');
    expect([at('2022-02-28'), at('2022-03-31')].map((one) => [isoInstant(one.startsAt), isoInstant(one.endsAt)])).toEqual([
      ['2022-02-28T00:00:00.000Z', '2022-03-31T00:00:00.000Z'],
      ['2022-03-31T00:00:00.000Z', '2022-04-30T00:00:00.000Z'],
    ]);
    expect(at('2022-02-27T23:59:59.999Z')).toBe(term);
  });

  it('ends where it is stated to end, of whatever length, and the next one starts there', () => {
    const stated = { ...termFrom(instant('2022-01-31T16:00Z'), 'P1Y', 'new-commerce-license'), endsAt: instant('2022-06-30T10:00Z') };
    const next = termHolding(stated, stated.endsAt, 'new-commerce-license');
    expect([isoInstant(next.startsAt), isoInstant(next.endsAt)]).toEqual(['2022-06-30T10:00:00.000Z', '2023-06-30T00:00:00.000Z']);
    // stated to the time of day of its start: the day is that of the chain
    const exact = { ...termFrom(instant('2022-01-31T16:00Z'), 'P1M'), endsAt: instant('2022-02-28T16:00Z') };
    const after = termHolding(exact, exact.endsAt, 'new-commerce-license');
    expect([isoInstant(after.startsAt), isoInstant(after.endsAt)]).toEqual(['2022-02-28T16:00:00.000Z', '2022-03-31T00:00:00.000Z']);
  });

  it('is a chain of midnights without gap', () => {
    fc.assert(
      fc.property(starts, fc.constantFrom(...durations), fc.constantFrom(...byDay), fc.nat(4000), (startsAt, duration, family, days) => {
        const term = termFrom(startsAt, duration, family);
        const at = addMs(startsAt, days * dayMs);
        const found = termHolding(term, at, family);
        expect(found.startsAt <= at && at < found.endsAt).toBe(true);
        expect(found.endsAt).toBe(startOfDay(found.endsAt));
        expect(termHolding(term, found.endsAt, family).startsAt).toBe(found.endsAt);
        expect(termHolding(found, addMs(at, 400 * dayMs), family)).toStrictEqual(termHolding(term, addMs(at, 400 * dayMs), family));
      }),
    );
  });

  it('is of no unknown family, nor of an inherited word', () => {
    const from = (family: string) => () => termFrom(instant('2022-01-31'), 'P1M', family as ProductFamily);
    expect(code(from('office'))).toBe('unknown-value at family');
    expect(code(from('constructor'))).toBe('unknown-value at family');
    expect(from('office')).toThrow(`expected ${productFamilies.join(', ')}, received "office"`);
  });
});

describe('a marketplace term after a clamped month [I33]', () => {
  const term = termFrom(instant('2022-01-31T10:00Z'), 'P1M');
  const at = (day: string, I33?: 'anchor') => isoDate(termHolding(term, instant(day), 'isv-saas', I33).endsAt);

  it('is counted from the start of the one before, or from the anchor by the other interpretation', () => {
    expect(at('2022-03-01')).toBe('2022-03-28');
    expect(at('2022-03-01', 'anchor')).toBe('2022-03-31');
    expect(at('2022-12-30')).toBe('2023-01-28');
    expect(at('2022-12-30', 'anchor')).toBe('2022-12-31');
  });

  it('ignores an anchor, which its own start is', () => {
    const second: Term = {
      duration: 'P1M',
      startsAt: instant('2022-02-28'),
      endsAt: instant('2022-03-28'),
      anchorAt: instant('2022-01-31'),
    };
    expect(termHolding(second, instant('2022-04-01'), 'isv-saas')).toStrictEqual({
      duration: 'P1M',
      startsAt: instant('2022-03-28'),
      endsAt: instant('2022-04-28'),
      anchorAt: instant('2022-03-28'),
    });
  });

  it('of number 0 begins at its anchor, whatever day that is [I33]', () => {
    for (const day of ['2024-01-28', '2024-01-29', '2024-01-31', '2024-02-29'])
      expect(termStart(instant(day), 'P1M', 0, 'isv-saas')).toBe(instant(day));
  });

  it('reaches by many terms at once what it reaches one by one', () => {
    fc.assert(
      fc.property(starts, fc.constantFrom(...durations), fc.integer({ min: 0, max: 40 }), (startsAt, duration, count) => {
        let one = termFrom(startsAt, duration);
        for (let index = 0; index < count; index += 1) one = termHolding(one, one.endsAt, 'isv-saas');
        expect(termStart(startsAt, duration, count, 'isv-saas')).toBe(one.startsAt);
        expect(termHolding(termFrom(startsAt, duration), one.startsAt, 'isv-saas').endsAt).toBe(one.endsAt);
      }),
    );
  });
});
