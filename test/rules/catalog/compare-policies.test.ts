import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { instant } from '../../../src/kernel/instant.js';
import { comparePolicies } from '../../../src/rules/catalog/compare-policies.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';

const purchase = (rest: Partial<Purchase>): Purchase =>
  Object.freeze({ family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: instant('2022-03-13'), ...rest });
const compared = (rest: Partial<Purchase>, a: string, b: string) =>
  comparePolicies([purchase(rest)], instant(a), instant(b)).map((difference) => [
    difference.question,
    difference.a?.since ?? null,
    difference.b?.since ?? null,
  ]);

describe('comparePolicies', () => {
  it('tells entry by entry what differs between two dates, with the whole basis [W5, W6]', () => {
    const differences = comparePolicies(
      [purchase({ family: 'perpetual-software', billingCycle: 'one-time' })],
      instant('2021-05-31T23:59:59.999Z'),
      instant('2021-06-01'),
    );
    expect(differences).toEqual([
      {
        question: 'cancellation',
        a: {
          rule: 'E7',
          entry: 'cancellation-window/perpetual-software@2019-12-18',
          since: '2019-12-18',
          seenUntil: null,
          source: 'software-subscriptions@2019-12-18',
          certainty: 'first-seen',
          coverage: 'in-force',
        },
        b: {
          rule: 'E8',
          entry: 'cancellation-window/perpetual-software@2021-06-01',
          since: '2021-06-01',
          seenUntil: null,
          source: 'announcements-2021-04@2021-04-21',
          certainty: 'stated',
          coverage: 'in-force',
        },
        values: [
          { value: 'duration', a: { calendarDays: 60 }, b: { calendarDays: 30 } },
          { value: 'parts', a: null, b: { how: 'never', rule: 'W8' } },
        ],
        purchases: [{ index: 0, span: { fromAt: instant('2022-04-13'), untilAt: instant('2022-05-13') } }],
      },
    ]);
  });

  it('says of each policy how well the texts cover its own date [W7]', () => {
    const coverage = (a: string, b: string) =>
      comparePolicies([purchase({ family: 'software-subscription', billingCycle: 'annual' })], instant(a), instant(b))
        .filter(({ question }) => question === 'cancellation')
        .map((difference) => [difference.a?.coverage, difference.b?.coverage]);
    expect(coverage('2022-07-11', '2021-06-01')).toEqual([['between-sources', 'in-force']]);
    expect(coverage('2021-06-01', '2022-07-11')).toEqual([['in-force', 'between-sources']]);
  });

  it('names the stretch in which canceling is answered differently: between the end of the 30 days and that of the 60 [E7, E8, W6]', () => {
    const software = purchase({ family: 'perpetual-software', billingCycle: 'one-time', orderedAt: instant('2021-05-10T16:00Z') });
    const spans = (one: Purchase, a: string, b: string) =>
      comparePolicies([one], instant(a), instant(b)).map(({ question, purchases }) => [question, purchases[0]?.span ?? null]);
    const span = { fromAt: instant('2021-06-10'), untilAt: instant('2021-07-10') };
    expect(spans(software, '2021-05-10', '2021-06-02')).toEqual([['cancellation', span]]);
    // the other way round too; a link depends on other facts than the purchase
    expect(spans(software, '2021-06-20', '2021-05-10')).toEqual([
      ['cancellation', span],
      ['download-link', null],
    ]);
    // the same window by two texts: nothing differs
    expect(spans(software, '2021-10-06', '2021-10-07')).toEqual([['cancellation', null]]);
  });

  it('has a stretch until what is no longer known, and looks no further than the end of the term [W10, W14, M1]', () => {
    const licenses = purchase({ family: 'license-based', orderedAt: instant('2018-01-10') });
    const [untold] = comparePolicies([licenses], instant('2017-10-16'), instant('2017-10-17'));
    expect(untold?.values).toContainEqual({ value: 'duration', a: null, b: 'any-time' });
    // from 2024 on it may have migrated (M1)
    expect(untold?.purchases).toEqual([{ index: 0, span: { fromAt: instant('2018-01-10'), untilAt: instant('2024-01-01') } }]);
    const ending = { duration: 'P1Y', startsAt: instant('2018-01-10'), endsAt: instant('2019-01-10') } as const;
    const [inTerm] = comparePolicies([{ ...licenses, term: ending, autoRenew: true }], instant('2017-10-16'), instant('2017-10-17'));
    expect(inTerm?.purchases).toEqual([{ index: 0, span: { fromAt: ending.startsAt, untilAt: ending.endsAt } }]);
    const term = { duration: 'P1Y', startsAt: instant('2022-06-01'), endsAt: instant('2023-06-01') } as const;
    const renewing = purchase({ orderedAt: term.startsAt, term, autoRenew: true });
    const [withTerm] = comparePolicies([renewing], instant('2021-09-02'), instant('2022-06-01'));
    expect(withTerm?.purchases).toEqual([{ index: 0, span: { fromAt: term.startsAt, untilAt: term.endsAt } }]);
    const long = { duration: 'P3Y', startsAt: instant('2019-12-29'), endsAt: instant('2022-12-29') } as const;
    const older = purchase({ family: 'license-based', billingCycle: 'monthly', orderedAt: long.startsAt, term: long, windowStarts: [] });
    const spans = comparePolicies([older], instant('2023-01-11'), instant('2021-09-15')).flatMap(({ purchases }) => purchases);
    expect(spans.filter(({ span }) => span !== null && span.fromAt >= long.endsAt)).toEqual([]);
  });

  it('has no stretch where a purchase is answered alike, and one inside the term where it is not: 168 hours beside 720 [W13, W14]', () => {
    const term = { duration: 'P1Y', startsAt: instant('2022-07-01'), endsAt: instant('2023-07-01') } as const;
    const [between] = comparePolicies(
      [purchase({ orderedAt: term.startsAt, term, autoRenew: true })],
      instant('2021-09-10'),
      term.startsAt,
    );
    expect(between?.purchases).toEqual([{ index: 0, span: { fromAt: instant('2022-07-08'), untilAt: instant('2022-07-31') } }]);
    const software = purchase({ family: 'perpetual-software', billingCycle: 'one-time', orderedAt: instant('2021-05-10'), term });
    const [alike] = comparePolicies([software], instant('2021-10-06'), instant('2021-10-07'));
    expect(alike?.purchases).toEqual([{ index: 0, span: null }]);
  });

  it('names the purchases of a list that each difference concerns, by their places', () => {
    const perpetual = purchase({ family: 'perpetual-software', billingCycle: 'one-time' });
    const subscription = purchase({ family: 'software-subscription', billingCycle: 'annual' });
    const differences = comparePolicies([perpetual, subscription, purchase({}), perpetual], instant('2021-05-31'), instant('2021-06-01'));
    expect(differences.map(({ b, purchases }) => [b?.entry, purchases.map(({ index }) => index)])).toEqual([
      ['cancellation-window/perpetual-software@2021-06-01', [0, 3]],
      ['cancellation-window/software-subscription@2021-06-01', [1]],
    ]);
    expect(comparePolicies([], instant('2021-05-31'), instant('2021-06-01'))).toEqual([]);
  });

  it('stands in the order of the questions, whatever the order of the purchases [W17]', () => {
    const listed = [purchase({ billingCycle: 'none' }), purchase({ family: 'azure-reservation', billingCycle: 'none' })];
    const asked = (purchases: readonly Purchase[]) =>
      comparePolicies(purchases, instant('2019-03-02'), instant('2020-02-12')).map(({ question }) => question);
    const [one, other] = [asked(listed), asked([...listed].reverse())];
    expect(one).toEqual(other);
    expect(one.slice(0, 2)).toEqual(['cancellation', 'access']);
    expect(one.indexOf('exchange')).toBeGreaterThan(one.lastIndexOf('purchase'));
  });

  it('has null where nothing was in force yet', () => {
    expect(compared({}, '2021-09-02T23:59:59.999Z', '2021-09-03')).toEqual([
      ['cancellation', null, '2021-09-03'],
      ['cloud', null, '2021-09-03'],
      ['purchase', null, '2021-09-03'],
      ['scheduled-change', null, '2021-09-03'],
      ['scheduled-change', null, '2021-09-03'],
      ['upgrade', null, '2021-09-03'],
    ]);
    expect(compared({}, '2022-03-09', '2022-03-10')).toEqual([['coterminous-end', null, '2022-03-10']]);
    expect(compared({}, '2022-03-10', '2022-03-09')).toEqual([['coterminous-end', '2022-03-10', null]]);
  });

  it('tells every value of a policy that the other date does not have, whichever of the two dates is the earlier', () => {
    const told = (a: string, b: string) =>
      comparePolicies([purchase({})], instant(a), instant(b)).flatMap(({ values }) => values.map((one) => [one.value, one.a, one.b]));
    const forth = told('2021-09-02', '2021-09-03');
    expect(forth).toContainEqual(['duration', null, { hours: 720 }]);
    expect(forth.every(([, a, b]) => a === null && b !== null)).toBe(true);
    expect(told('2021-09-03', '2021-09-02')).toEqual(forth.map(([value, a, b]) => [value, b, a]));
  });

  it('reaches every table: retention, access, tax, markets, delivery, segments, end of life', () => {
    expect(compared({ family: 'license-based' }, '2016-11-30', '2016-12-01')).toEqual([
      ['suspension-expiry', null, '2016-12-01'],
      ['access', null, '2016-12-01'],
    ]);
    expect(compared({ family: 'license-based' }, '2017-03-29', '2017-03-30')).toEqual([['suspension-expiry', '2016-12-01', '2017-03-30']]);
    expect(compared({ family: 'azure-reservation' }, '2018-12-10', '2018-12-11')).toEqual([['price-split', '2018-11-06', '2018-12-11']]);
    expect(compared({ family: 'azure-reservation' }, '2019-10-16', '2019-10-17')).toEqual([['market', '2018-11-06', '2019-10-17']]);
    expect(compared({ family: 'azure-reservation' }, '2020-06-11', '2020-06-12')).toEqual([
      ['cancellation', '2020-02-12', '2020-06-12'],
      ['exchange', '2019-12-18', '2020-06-12'],
      ['reservation-refund-limit', '2019-04-13', '2020-06-12'],
    ]);
    expect(compared({ family: 'software-subscription', billingCycle: 'annual' }, '2021-06-02', '2021-10-14')).toEqual([
      ['download-link', '2021-01-19', '2021-06-03'],
      ['scheduled-change', '2018-08-31', '2021-10-14'],
      ['scheduled-change', null, '2021-10-04'],
    ]);
    expect(compared({}, '2026-05-03', '2026-05-04')).toEqual([
      ['cancellation', null, '2026-05-04'],
      ['cancellation', null, '2026-05-04'],
      ['access', null, '2026-05-04'],
      ['access', null, '2026-05-04'],
      ['upgrade', '2023-10-24', '2026-05-04'],
      ['extended-term-charge', null, '2026-05-04'],
      ['extended-term-charge', null, '2026-05-04'],
      ['extended-term-charge', null, '2026-05-04'],
      ['extended-term-charge', null, '2026-05-04'],
    ]);
  });

  it('finds nothing between a date and itself, nor for a family that is not known', () => {
    expect(compared({}, '2022-06-01', '2022-06-01')).toEqual([]);
    expect(compared({ family: 'constructor' as 'isv-saas' }, '2018-01-01', '2026-01-01')).toEqual([]);
  });

  it('breaks off on anything that is no Instant', () => {
    const at = instant('2022-06-01');
    expect(() => comparePolicies([purchase({})], 0.5 as Instant, at)).toThrow(expect.objectContaining({ path: 'aAt' }));
    expect(() => comparePolicies([purchase({})], at, 0.5 as Instant)).toThrow(expect.objectContaining({ path: 'bAt' }));
  });
});
