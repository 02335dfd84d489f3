import { describe, expect, it } from 'vitest';
import { comingDates, termFrom } from 'termbook';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { active, at, days, ms } from './subscriptions.js';

const orderedAt = at('2024-03-01T10:00Z');

describe('which dates of a window are to come', () => {
  it('none of a purchase that can never be canceled, from before its order on', () => {
    const metered = active({ family: 'isv-metered', billingCycle: 'monthly', orderedAt, changedAt: days(orderedAt, -1), term: null });
    expect(comingDates(metered, { untilAt: days(orderedAt, 400) })).toEqual([]);
  });

  it('of a window that opens anew while it is open its last closing alone: the refund stays what it was', () => {
    const boughtAt = at('2022-02-01T10:00Z');
    const after = (count: number): typeof boughtAt => ms(boughtAt, count * 3_600_000);
    const bought = { orderedAt: boughtAt, changedAt: boughtAt, term: termFrom(boughtAt, 'P1Y') };
    const byOrder = { by: 'order', startsAt: boughtAt, seats: null } as const;
    const byConversion = { by: 'trial-conversion', startsAt: after(24), seats: null } as const;
    const shown = (windowStarts: NonNullable<Subscription['windowStarts']>) =>
      comingDates(active({ ...bought, windowStarts }), { untilAt: days(boughtAt, 20) }).filter(({ what }) => what !== 'charge');
    expect(shown([byOrder])).toMatchObject([{ what: 'window-closes', at: after(72) }]);
    expect(shown([byOrder, byConversion])).toMatchObject([{ what: 'window-closes', at: after(96) }]);
  });
});
