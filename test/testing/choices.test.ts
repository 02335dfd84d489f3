import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, Purchase } from '../../src/index.js';
import { decideCancellation, instant } from '../../src/index.js';
import type { Duration } from '../../src/index.js';
import { laws } from '../../src/testing/index.js';

const seeds = Array.from({ length: 50 }, (_seed, index) => index + 1);
const months: Readonly<Record<Duration, number>> = { P1M: 1, P1Y: 12, P2Y: 24, P3Y: 36, P4Y: 48, P5Y: 60 };

/** The best-known mistake about months: January 31 and a month is March 3. */
function overflowing(anchorAt: Instant, duration: Duration, count: number): Instant {
  const date = new Date(anchorAt);
  return date.setUTCMonth(date.getUTCMonth() + months[duration] * count) as Instant;
}

describe('monthsNeverDrift', () => {
  it('catches a month that overflows with the usual 100 runs, whatever the seed, also of the lengths and the time that are chosen', () => {
    const chosen = [{}, { durations: ['P1M', 'P1Y', 'P3Y'], fromAt: instant('2022-01-01') }] as const;
    for (const choice of chosen) {
      const missed = seeds.filter((seed) => !fc.check(laws.monthsNeverDrift(overflowing, choice), { seed }).failed);
      expect(missed).toEqual([]);
    }
  });

  it('counts only the lengths and from the instants that are chosen', () => {
    const fromAt = instant('2022-01-01');
    const untilAt = instant('2022-03-15');
    const drawn: (readonly [Instant, Duration])[] = [];
    const law = laws.monthsNeverDrift((anchorAt, duration) => (drawn.push([anchorAt, duration]), anchorAt), {
      durations: ['P1Y'],
      fromAt,
      untilAt,
    });
    for (const seed of seeds) fc.check(law, { seed, endOnFailure: true });
    expect(drawn.every(([at, duration]) => at >= fromAt && at < untilAt && duration === 'P1Y')).toBe(true);
  });
});

describe('the laws about purchases', () => {
  const families = ['new-commerce-license'] as const;
  const fromAt = instant('2022-04-01');
  const about = [
    ...[
      laws.windowHalfOpen,
      laws.nothingBeforeTheOrder,
      laws.endedIsNeverCancelled,
      laws.statedDeadlineWins,
      laws.refundNeverGrows,
      laws.agreesWithTermbook,
    ],
    ...[laws.refundNeverExceedsCharge, laws.partsAddUp, laws.creditNeverGrows],
  ] as unknown as readonly ((answer: (facts: never) => object, choice: object) => fc.IProperty<never>)[];

  it.each(about)('%o takes the families and the first instant to draw', (law) => {
    const drawn: Purchase[] = [];
    const answer = (facts: Purchase | { readonly purchase: Purchase }): object => {
      drawn.push('purchase' in facts ? facts.purchase : facts);
      return { verdict: 'undetermined' };
    };
    fc.check(law(answer, { families, fromAt }), { seed: 1, endOnFailure: true });
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.filter(({ family, orderedAt }) => family !== 'new-commerce-license' || orderedAt < fromAt)).toEqual([]);
  });
});

describe('agreesWithTermbook', () => {
  const chosen = { families: ['new-commerce-license'], facts: 'required', fromAt: instant('2022-04-01') } as const;
  const dayMs = 86_400_000;
  const firstDay = ({ orderedAt, ...facts }: Purchase, at: Instant) => {
    const answer = decideCancellation({ ...facts, orderedAt }, at);
    if (answer.verdict !== 'allowed' || answer.effect !== 'immediate') return answer;
    // the first day of a calendar is no 24 hours
    return { ...answer, refund: Math.floor(at / dayMs) === Math.floor(orderedAt / dayMs) ? ('full' as const) : ('prorated' as const) };
  };

  it('finds a day of the calendar instead of 24 hours, with 1,000 runs and whatever the seed', () => {
    expect(seeds.filter((seed) => !fc.check(laws.agreesWithTermbook(firstDay, chosen), { seed, numRuns: 1000 }).failed)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['another verdict', { verdict: 'refused' }, "its verdict is 'refused' instead of 'allowed'"],
    ['another effect', { verdict: 'allowed', effect: 'at-renewal' }, "its effect is 'at-renewal' instead of 'immediate'"],
    ['another refund', { verdict: 'allowed', refund: 'none' }, "its refund is 'none' instead of 'full'"],
    [
      'another end of its window',
      { verdict: 'allowed', window: { opensAt: 0, closesAt: instant('2022-05-09T10:00Z') } },
      'its window.closesAt is 2022-05-09T10:00Z instead of 2022-05-08T10:00Z',
    ],
    [
      'no end of its window',
      { verdict: 'allowed', window: { opensAt: 0, closesAt: null } },
      'its window.closesAt is null instead of 2022-05-08T10:00Z',
    ],
  ])('says %s', (_what, answer, text) => {
    const facts: Purchase = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt: instant('2022-05-01T10:00Z') };
    const law = laws.agreesWithTermbook(() => answer as never);
    const report = fc.check(law, { examples: [[{ facts, at: instant('2022-05-01T12:00Z') }]], numRuns: 1 });
    expect(String(report.errorInstance)).toContain(`But at 2022-05-01T12:00Z ${text}`);
    expect(
      fc.check(
        laws.agreesWithTermbook(() => ({ verdict: 'allowed' })),
        { examples: [[{ facts, at: instant('2022-05-01T12:00Z') }]], numRuns: 1 },
      ).failed,
    ).toBe(false);
  });

  it('compares nothing where termbook cannot tell', () => {
    const facts: Purchase = { family: 'new-commerce-license', billingCycle: 'annual', orderedAt: instant('2019-01-01') };
    const at = instant('2019-01-02');
    expect(decideCancellation(facts, at).verdict).toBe('undetermined');
    expect(
      fc.check(
        laws.agreesWithTermbook(() => ({ verdict: 'allowed' })),
        { examples: [[{ facts, at }]], numRuns: 1 },
      ).failed,
    ).toBe(false);
  });
});
