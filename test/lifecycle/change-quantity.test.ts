import { describe, expect, it } from 'vitest';
import { changeQuantity } from '../../src/lifecycle/change-quantity.js';
import type { Active } from '../../src/vocabulary/subscription.js';
import { active, at, ms, readTerm, trial } from './subscriptions.js';

const orderedAt = at('2024-03-01T10:00Z');

function changed(subscription: Active, quantity: number, when: string): Active {
  const moved = changeQuantity(subscription, { quantity }, at(when));
  if (moved.verdict !== 'applied') throw new Error(`${moved.verdict} ${JSON.stringify(moved)}`);
  if (moved.subscription.status !== 'active') throw new Error(moved.subscription.status);
  return moved.subscription;
}

describe('change-quantity', () => {
  it('adds seats at any time, as a batch beside the first opening [B9, W14]', () => {
    expect(changed(active(), 8, '2024-09-01')).toMatchObject({
      quantity: 8,
      windowStarts: [
        { by: 'order', startsAt: orderedAt, seats: null },
        { by: 'seat-addition', startsAt: at('2024-09-01'), seats: 3 },
      ],
    });
  });

  it('leaves all as it is for the same number of seats', () => {
    const stated = { reducibleSeats: [{ seats: 2, untilAt: at('2024-03-08T10:00Z') }] };
    expect(changed(active({ stated }), 5, '2024-03-02')).toMatchObject({ quantity: 5, windowStarts: null, stated });
  });

  it('gives seats back inside the window of their batch, and is refused from its end on [W14]', () => {
    const more = changed(active(), 8, '2024-09-01');
    const closesAt = at('2024-09-08');
    expect(changeQuantity(more, { quantity: 5 }, ms(closesAt, -1)).verdict).toBe('applied');
    expect(changeQuantity(more, { quantity: 4 }, ms(closesAt, -1))).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'quantity-locked', reducible: 3 }],
    });
    expect(changeQuantity(more, { quantity: 7 }, closesAt)).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'quantity-locked', reducible: 0 }],
    });
  });

  it('does not let a batch be given back twice [W14]', () => {
    const more = changed(active(), 8, '2024-09-01');
    const two = changed(more, 6, '2024-09-02');
    expect(two.windowStarts).toEqual([
      { by: 'order', startsAt: orderedAt, seats: null },
      { by: 'seat-addition', startsAt: at('2024-09-01'), seats: 1 },
    ]);
    const none = changed(two, 5, '2024-09-03');
    expect(none.windowStarts).toEqual([{ by: 'order', startsAt: orderedAt, seats: null }]);
    expect(changeQuantity(none, { quantity: 4 }, at('2024-09-04')).verdict).toBe('refused');
  });

  it('takes seats from the newest batch first, whose window is the last to close [W14]', () => {
    const windowStarts = [
      { by: 'order', startsAt: orderedAt, seats: 5 },
      { by: 'seat-addition', startsAt: at('2024-09-01'), seats: 2 },
      { by: 'seat-addition', startsAt: at('2024-09-03'), seats: 2 },
    ] as const;
    expect(changed(active({ quantity: 9, windowStarts }), 6, '2024-09-04').windowStarts).toEqual([
      windowStarts[0],
      { ...windowStarts[1], seats: 1 },
    ]);
  });

  it('keeps no window starts where none were stated and seats are given back', () => {
    expect(changed(active(), 3, '2024-03-02')).toMatchObject({ quantity: 3, windowStarts: null });
  });

  it('lets what the server said of seats go once their number has changed, and nothing else of it', () => {
    const stated = { cancelUntilAt: at('2024-03-08T10:00Z'), reducibleSeats: [{ seats: 2, untilAt: at('2024-03-08T10:00Z') }] };
    expect(changed(active({ stated }), 4, '2024-03-02').stated).toEqual({ ...stated, reducibleSeats: null });
    expect(changed(active({ stated: { cancelUntilAt: 'never' } }), 6, '2024-03-02').stated).toEqual({ cancelUntilAt: 'never' });
  });

  it('keeps the window that a renewal has opened when seats are added, also where the term states no anchor [W14]', () => {
    const read = active({ term: readTerm('2025-03-01T10:00Z', '2026-03-01T10:00Z', 'P1Y'), changedAt: at('2025-03-01T10:00Z') });
    expect(changed(read, 6, '2025-03-02').windowStarts).toContainEqual({ by: 'renewal', startsAt: at('2025-03-01T10:00Z'), seats: null });
  });

  it('keeps the window that a conversion has opened when seats are added', () => {
    const closesAt = at('2024-03-31T10:00Z');
    const converted = active({ trial: { opensAt: orderedAt, closesAt }, term: null });
    expect(changed(converted, 6, '2024-04-02').windowStarts).toContainEqual({ by: 'trial-conversion', startsAt: closesAt, seats: null });
  });

  it('is undetermined where the texts do not tell whether seats may go', () => {
    const moved = changeQuantity(active({ family: 'azure-plan', term: null }), { quantity: 1 }, at('2024-03-02'));
    expect(moved).toMatchObject({ verdict: 'undetermined', gaps: [{ gap: 'documents-silent', on: 'seats' }] });
  });

  it('gives a part of a reservation back, and none of perpetual software [W17] [W8]', () => {
    const change = (family: 'azure-reservation' | 'perpetual-software') =>
      changeQuantity(active({ family, term: null }), { quantity: 1 }, at('2024-03-02'));
    expect(change('azure-reservation')).toMatchObject({ verdict: 'applied', subscription: { quantity: 1 } });
    expect(change('perpetual-software')).toMatchObject({ verdict: 'refused', reasons: [{ code: 'quantity-locked', rule: 'W8' }] });
  });

  it('looks no further than it must where a term renews for ever [W7, I14]', () => {
    const orderedAt = at('2020-02-29');
    const term = readTerm('2020-02-29', '2023-02-28', 'P3Y');
    const software = active({ family: 'software-subscription', orderedAt, term, quantity: 50 });
    expect(changeQuantity(software, { quantity: 48 }, at('2020-08-19')).verdict).not.toBe('applied');
  });

  it('is refused before the order, where the last event was stated to be earlier', () => {
    const odd = active({ changedAt: at('2024-01-01') });
    expect(changeQuantity(odd, { quantity: 1 }, at('2024-02-01'))).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'quantity-locked', rule: 'B9', reducible: 0 }],
    });
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 53])('throws for %s seats', (quantity) => {
    expect(() => changeQuantity(active(), { quantity }, at('2024-03-02'))).toThrow(expect.objectContaining({ code: 'invalid-quantity' }));
  });

  it('meets the clock first', () => {
    expect(changeQuantity(active(), { quantity: 6 }, ms(orderedAt, -1))).toMatchObject({ reasons: [{ code: 'before-last-event' }] });
  });

  it('of a trial without a known end is refused for good, and of a family that is not known undetermined [R2]', () => {
    const open = trial({ trial: { opensAt: orderedAt, closesAt: null } });
    expect(changeQuantity(open, { quantity: 6 }, at('2024-03-02'))).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'fixed-in-trial', rule: 'R2' }],
      changesAt: null,
    });
    expect(changeQuantity(active({ family: 'constructor' as 'isv-saas' }), { quantity: 6 }, at('2024-03-02'))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'unknown-value', fact: 'family', value: 'constructor' }],
    });
  });

  it('is silent for families whose documents do not say that seats can be added [B9]', () => {
    const families = [
      'perpetual-software',
      'windows-7-esu',
      'azure-linux-plan',
      'isv-metered',
      'azure-reservation',
      'software-subscription',
    ] as const;
    for (const family of families) {
      expect(changeQuantity(active({ family, term: null }), { quantity: 6 }, at('2024-03-02'))).toMatchObject({
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent', on: 'move' }],
      });
    }
    expect(changeQuantity(active({ family: 'license-based', term: null }), { quantity: 6 }, at('2024-03-02')).verdict).toBe('applied');
  });

  it('is silent in a marketplace trial, and fixed in the others, until they end [R1] [R2]', () => {
    for (const quantity of [4, 6]) {
      expect(changeQuantity(trial({ family: 'isv-saas' }), { quantity }, at('2024-03-05'))).toMatchObject({
        verdict: 'undetermined',
        gaps: [{ gap: 'documents-silent', on: 'move' }],
      });
    }
    for (const [family, rule] of [
      ['license-based', 'R1'],
      ['new-commerce-license', 'R2'],
    ] as const) {
      const before = trial({ family });
      for (const quantity of [before.quantity, 6]) {
        expect(changeQuantity(before, { quantity }, at('2024-03-05'))).toMatchObject({
          verdict: 'refused',
          reasons: [{ code: 'fixed-in-trial', rule }],
          changesAt: before.trial.closesAt,
        });
      }
      expect(changeQuantity(before, { quantity: 4 }, at('2024-03-05'))).toMatchObject({
        verdict: 'refused',
        reasons: [{ code: 'quantity-locked', rule, reducible: 0 }],
      });
    }
  });
});
