import { describe, expect, it } from 'vitest';
import { comingDates, termFrom } from 'termbook';
import { billingCycles } from '../../src/vocabulary/product.js';
import { active, at, days, ms } from './subscriptions.js';

const orders = ['2022-03-19T10:00Z', '2022-10-31', '2023-01-29T23:59:59Z', '2024-02-29T12:00Z', '2019-06-30T08:00Z'].map(at);
const families = ['new-commerce-license', 'isv-saas', 'license-based', 'software-subscription'] as const;

describe('renewals that are alike', () => {
  const rows = families.flatMap((family) =>
    (['P1M', 'P1Y'] as const).flatMap((duration) => billingCycles.map((billingCycle) => [family, duration, billingCycle] as const)),
  );
  it.each(rows)('%s, %s, billed %s: counted ahead they come as they do when each term is judged', (family, duration, billingCycle) => {
    for (const orderedAt of orders) {
      const subscription = active({ family, billingCycle, orderedAt, changedAt: orderedAt, term: termFrom(orderedAt, duration) });
      const until = days(orderedAt, 1300);
      // interpretations of the default, stated by the caller, are judged term by term
      expect(comingDates(subscription, { untilAt: until })).toStrictEqual(
        comingDates(subscription, { untilAt: until }, { interpretations: {} }),
      );
    }
  });

  it('counted ahead they end where they do when each term is judged: before, at and after every date', () => {
    for (const [family, duration, billingCycle] of [
      ['isv-saas', 'P1M', 'monthly'],
      ['new-commerce-license', 'P1Y', 'monthly'],
      ['new-commerce-license', 'P3Y', 'annual'],
      ['new-commerce-license', 'P1Y', 'none'],
    ] as const) {
      const orderedAt = at('2024-01-31T10:00Z');
      const subscription = active({ family, billingCycle, orderedAt, changedAt: orderedAt, term: termFrom(orderedAt, duration) });
      const dates = comingDates(subscription, { untilAt: days(orderedAt, duration === 'P1M' ? 130 : 2600) }, { interpretations: {} });
      for (const { at: dateAt } of dates.slice(-12)) {
        if (dateAt === null) throw new Error('a term that renews has dates');
        for (const until of [ms(dateAt, -1), dateAt, ms(dateAt, 1)].filter((one) => one >= orderedAt)) {
          expect(comingDates(subscription, { untilAt: until })).toStrictEqual(
            comingDates(subscription, { untilAt: until }, { interpretations: {} }),
          );
        }
      }
    }
  });

  it('a converted trial renews as one that never was in a trial, a trial that has no end does not', () => {
    const orderedAt = at('2024-03-01T10:00Z');
    const closesAt = days(orderedAt, 30);
    const term = termFrom(closesAt, 'P1M');
    for (const trial of [
      { opensAt: orderedAt, closesAt },
      { opensAt: orderedAt, closesAt: null },
      { opensAt: orderedAt, closesAt: days(orderedAt, 500) },
    ]) {
      const subscription = active({ family: 'isv-saas', billingCycle: 'monthly', orderedAt, changedAt: closesAt, term, trial });
      const until = days(orderedAt, 700);
      expect(comingDates(subscription, { untilAt: until })).toStrictEqual(
        comingDates(subscription, { untilAt: until }, { interpretations: {} }),
      );
    }
  });
});
