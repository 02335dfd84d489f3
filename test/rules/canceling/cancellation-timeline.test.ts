import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMs, dayMs, instant, isoInstant } from '../../../src/kernel/instant.js';
import type { Instant } from '../../../src/kernel/instant.js';
import type { CancellationSegment } from '../../../src/rules/canceling/cancellation-timeline.js';
import { cancellationTimeline, decideCancellation, termFrom } from 'termbook';
import type { Purchase } from '../../../src/vocabulary/purchase.js';
import { bought, code } from '../ask.js';
import { edgesOf } from '../edges.js';
import { chosenInterpretations, met, purchases } from '../purchases.js';

const segmentsOf = (...asked: Parameters<typeof cancellationTimeline>): readonly CancellationSegment[] => {
  const answer = cancellationTimeline(...asked);
  return answer.verdict === 'computed' ? answer.segments : [];
};
const told = (segment: CancellationSegment): string => {
  const { verdict } = segment;
  const what = verdict === 'allowed' ? segment.effect : verdict === 'refused' ? segment.reasons[0].code : segment.gaps[0].gap;
  return `${isoInstant(segment.fromAt).slice(0, 16)} ${what}${verdict === 'allowed' ? ` ${segment.refund}` : ''}`;
};
/** What a segment says, and what an answer says of one instant, alike. */
const said = (one: object): object => ({ ...one, question: 0, at: 0, changesAt: 0, fromAt: 0, untilAt: 0, contested: 0 });

describe('what a timeline cites', () => {
  const cites = (...about: Parameters<typeof cancellationTimeline>): readonly string[] =>
    cancellationTimeline(...about).basis.map(({ rule, entry, coverage }) => `${rule} ${entry} ${coverage}`);

  it('stands there once, whatever segments cite it beside something else [W6] [E8]', () => {
    const orderedAt = instant('2022-07-10T23:59:59.999Z');
    const trial = { opensAt: orderedAt, closesAt: instant('2022-08-09T23:59:59.999Z') };
    const software = bought('software-subscription', '2022-07-10T23:59:59.999Z', { billingCycle: 'annual', trial });
    const cited = cites(software, { fromAt: orderedAt, untilAt: instant('2024-01-01') });
    expect(cited).toContain('W6 cancellation-window/software-subscription@2021-06-01 in-force');
    expect(cited).toEqual([...new Set(cited)]);
  });

  it('of drawn purchases stands there once', () => {
    fc.assert(
      fc.property(purchases(), fc.integer({ min: -400, max: 0 }), (purchase, from) => {
        const { orderedAt } = purchase;
        const cited = cites(purchase, { fromAt: addMs(orderedAt, from * dayMs), untilAt: addMs(orderedAt, 1500 * dayMs) });
        expect(cited).toEqual([...new Set(cited)]);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('canceling over time', () => {
  const orderedAt = instant('2022-07-15T10:00Z');
  const license = bought('new-commerce-license', '2022-07-15T10:00Z', { term: termFrom(orderedAt, 'P1Y'), autoRenew: true });

  it.each<[string, Purchase, string, readonly string[]]>([
    [
      'a license that renews: each term opens a window [W14]',
      license,
      '2023-08-01',
      [
        '2022-07-15T10:00 immediate full',
        '2022-07-16T10:00 immediate prorated',
        '2022-07-22T10:00 window-closed',
        '2023-07-15T10:00 immediate full',
        '2023-07-16T10:00 immediate prorated',
        '2023-07-22T10:00 window-closed',
      ],
    ],
    [
      'marketplace software that does not renew [E1] [E2] [C4]',
      bought('isv-saas', '2020-03-01T10:00Z', { term: termFrom(instant('2020-03-01T10:00Z'), 'P1M'), autoRenew: false }),
      '2020-06-01',
      ['2020-03-01T10:00 immediate full', '2020-03-02T10:00 at-renewal none', '2020-04-01T10:00 already-ended'],
    ],
    [
      'a renewal that is neither stated nor switched on [W14]',
      { ...license, autoRenew: null },
      '2023-07-30',
      [
        '2022-07-15T10:00 immediate full',
        '2022-07-16T10:00 immediate prorated',
        '2022-07-22T10:00 window-closed',
        '2023-07-15T10:00 fact-missing',
        '2023-07-22T10:00 window-closed',
      ],
    ],
    [
      'a deadline that the server states [E2]',
      bought('isv-saas', '2020-03-01T10:00Z', { stated: { cancelUntilAt: instant('2020-03-05') } }),
      '2020-06-01',
      ['2020-03-01T10:00 immediate full', '2020-03-02T10:00 immediate none', '2020-03-05T00:00 at-renewal none'],
    ],
    ['software that is billed after use [E6]', bought('isv-metered', '2020-03-01'), '2020-06-01', ['2020-03-01T00:00 deprovision none']],
  ])('%s', (_name, purchase, untilAt, expected) => {
    const seen = segmentsOf(purchase, { untilAt: instant(untilAt) }).map(told);
    expect(seen.filter((one, index) => index === 0 || one.slice(17) !== seen[index - 1]?.slice(17))).toStrictEqual(expected);
  });

  it('tells what is asked, begins where it is told to, and cites what its segments cite', () => {
    const answer = cancellationTimeline(license, { fromAt: instant('2022-07-14'), untilAt: instant('2022-07-16') });
    expect(answer).toMatchObject({
      question: 'cancellation-timeline',
      at: null,
      contested: [],
      changesAt: null,
      verdict: 'computed',
      fromAt: instant('2022-07-14'),
      untilAt: instant('2022-07-16'),
    });
    expect(answer.basis.map(({ rule }) => rule)).toStrictEqual(['W14']);
    expect(segmentsOf(license, { fromAt: instant('2022-07-14'), untilAt: instant('2022-07-16') })).toStrictEqual([
      expect.objectContaining({ fromAt: instant('2022-07-14'), untilAt: orderedAt, verdict: 'refused', contested: [] }),
      expect.objectContaining({ fromAt: orderedAt, untilAt: instant('2022-07-16'), verdict: 'allowed', refund: 'full', contested: [] }),
    ]);
    expect(segmentsOf(license, { untilAt: orderedAt })).toStrictEqual([]);
  });

  it('cannot tell of words that are in no list', () => {
    const odd = { ...license, family: 'toString' as 'isv-saas' };
    expect(cancellationTimeline(odd, { untilAt: instant('2023-01-01') })).toStrictEqual({
      question: 'cancellation-timeline',
      at: null,
      basis: [],
      verdict: 'undetermined',
      gaps: [{ gap: 'unknown-value', fact: 'family', value: 'toString' }],
    });
  });

  it('wants instants, in their order', () => {
    const untilAt = instant('2023-01-01');
    expect(code(() => cancellationTimeline(license, null as never))).toBe('wrong-type at span');
    expect(code(() => cancellationTimeline(license, { untilAt: '2023' as never }))).toBe('invalid-instant at span.untilAt');
    expect(code(() => cancellationTimeline(license, { fromAt: 0.5 as never, untilAt }))).toBe('invalid-instant at span.fromAt');
    expect(code(() => cancellationTimeline(license, { fromAt: addMs(untilAt, 1), untilAt }))).toBe('inverted-dates at span.untilAt');
  });
});

describe('the laws of canceling over time', () => {
  const drawn = fc
    .record({
      purchase: purchases(),
      interpretations: chosenInterpretations,
      days: fc.integer({ min: 0, max: 900 }),
      less: fc.integer({ min: 0, max: 900 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ purchase, interpretations, days, less, part }) => {
      const untilAt = addMs(purchase.orderedAt, days * dayMs);
      const earlierAt = Math.max(purchase.orderedAt, addMs(untilAt, -less * dayMs)) as Instant;
      return { purchase, options: { interpretations }, untilAt, earlierAt, part };
    });

  it('at any instant, its first and its last, a segment says what decideCancellation says', () => {
    const seen = met();
    fc.assert(
      fc.property(drawn, ({ purchase, options, untilAt, part }) => {
        for (const segment of segmentsOf(purchase, { untilAt }, options)) {
          const between = addMs(segment.fromAt, Math.floor((segment.untilAt - segment.fromAt) * part));
          for (const at of [segment.fromAt, Math.min(between, segment.untilAt - 1) as Instant, addMs(segment.untilAt, -1)]) {
            const answer = decideCancellation(purchase, at, options);
            seen.see(answer.verdict === 'allowed' ? answer.effect : answer.verdict);
            expect(said(segment)).toEqual(said(answer));
            if (answer.verdict === 'undetermined') continue;
            expect(segment.contested).toEqual(answer.contested);
            if (segment.untilAt < untilAt) expect(answer.changesAt).toBe(segment.untilAt);
          }
        }
      }),
      { numRuns: 1500 },
    );
    expect(seen.atLeast(30, 'immediate', 'at-renewal', 'refused', 'undetermined', 'deprovision')).toEqual([]);
  });

  it('leaves no gap and no overlap from the order on, neighbors differ, and a list until later begins with the list until earlier', () => {
    fc.assert(
      fc.property(drawn, ({ purchase, options, untilAt, earlierAt }) => {
        const segments = segmentsOf(purchase, { untilAt }, options);
        const edges = [purchase.orderedAt, ...segments.map((segment) => segment.untilAt)];
        expect(segments.map(({ fromAt }) => fromAt)).toEqual(edges.slice(0, -1));
        if (segments.length > 0) expect(edges.at(-1)).toBe(untilAt);
        segments.slice(1).forEach((segment, index) => {
          const before = segments[index]!;
          expect({ ...segment, fromAt: 0, untilAt: 0 }).not.toEqual({ ...before, fromAt: 0, untilAt: 0 });
        });
        const shorter = segmentsOf(purchase, { untilAt: earlierAt }, options);
        const cut = segments.slice(0, shorter.length).map((segment) => ({ ...segment, untilAt: Math.min(segment.untilAt, earlierAt) }));
        expect(shorter).toEqual(cut);
      }),
      { numRuns: 1500 },
    );
  });

  it('holds on both sides of every day on which an order may meet other terms', () => {
    for (const family of ['isv-saas', 'software-subscription', 'new-commerce-license', 'license-based'] as const) {
      for (const edge of edgesOf(family, 'annual')) {
        for (const off of [-8 * dayMs, -1, 0]) {
          const orderedAt = addMs(edge, off);
          if (orderedAt < 0) continue;
          const purchase: Purchase = { family, billingCycle: 'annual', orderedAt, term: termFrom(orderedAt, 'P1M') };
          for (const segment of segmentsOf(purchase, { untilAt: addMs(orderedAt, 70 * dayMs) })) {
            expect(said(segment)).toEqual(said(decideCancellation(purchase, segment.fromAt)));
            expect(said(segment)).toEqual(said(decideCancellation(purchase, addMs(segment.untilAt, -1))));
          }
        }
      }
    }
  });
});
