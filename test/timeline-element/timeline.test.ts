import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant, isoInstant } from '../../src/kernel/instant.js';
import { isTermbookError, termFrom } from 'termbook';
import type { TimelineBar, TimelineLife } from '../../src/timeline-element/timeline.js';
import { timelineOf } from '../../src/timeline-element/timeline.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import type { DatedMove } from '../../src/desk/project.js';

const orderedAt = instant('2024-03-01T10:00Z');
const subscription = {
  id: 's-1',
  status: 'active',
  family: 'new-commerce-license',
  billingCycle: 'monthly',
  quantity: 5,
  autoRenew: true,
  orderedAt,
  changedAt: orderedAt,
  term: termFrom(orderedAt, 'P1Y', 'new-commerce-license'),
} as const satisfies Subscription;

const text = (at: Instant | null): string => (at === null ? 'open' : isoInstant(at));
const shown = (bars: readonly TimelineBar<string>[]): readonly string[] =>
  bars.map(({ kind, fromAt, untilAt }) => `${kind} ${text(fromAt)} ${text(untilAt)}`);
const untilAt = instant('2024-07-01');

describe('the rows of a life', () => {
  it('name a full refund for a day, a prorated one to day seven, then none (W14)', () => {
    const { cancellations } = timelineOf({ subscription }, { untilAt });
    expect(shown(cancellations)).toEqual([
      'full 2024-03-01T10:00:00.000Z 2024-03-02T10:00:00.000Z',
      'prorated 2024-03-02T10:00:00.000Z 2024-03-08T10:00:00.000Z',
      'refused 2024-03-08T10:00:00.000Z open',
    ]);
    expect(cancellations.map(({ rules }) => rules.includes('W14'))).toEqual([true, true, true]);
  });

  it('show a suspension from its move on, and the move among the dates', () => {
    const at = instant('2024-05-10');
    const { states, dates } = timelineOf(
      { subscription, moves: [{ at, request: { move: 'suspend', reason: 'nonpayment' } }] },
      { untilAt: addMs(at, dayMs) },
    );
    expect(shown(states)).toEqual(['active 2024-03-01T10:00:00.000Z 2024-05-10T00:00:00.000Z', 'suspended 2024-05-10T00:00:00.000Z open']);
    expect(dates.flatMap(({ event }) => (event === null ? [] : [event.event]))).toEqual(['suspend']);
  });

  it('leave out a move that cannot be made', () => {
    const life = { subscription, moves: [{ at: instant('2024-03-02'), request: { move: 'reactivate' } }] } as const satisfies TimelineLife;
    expect(timelineOf(life, { untilAt })).toEqual(timelineOf({ subscription }, { untilAt }));
  });

  it('begin a trial with its own bar, before the term', () => {
    const trial = { opensAt: orderedAt, closesAt: addMs(orderedAt, 30 * dayMs) };
    const life = { ...subscription, status: 'trial', trial, term: termFrom(trial.closesAt, 'P1Y', 'new-commerce-license') } as const;
    expect(timelineOf({ subscription: life }, { untilAt }).terms.map(({ kind }) => kind)).toEqual(['trial', 'term']);
  });

  it.each([-1, 0, 1])('have no gap and no overlap, also %i ms around the end of a window', (ms) => {
    for (const day of [1, 7]) {
      const { states, cancellations } = timelineOf({ subscription }, { untilAt: addMs(orderedAt, day * dayMs + ms) });
      for (const row of [states, cancellations]) {
        expect(row[0]?.fromAt).toBe(orderedAt);
        for (const [index, bar] of row.entries()) expect(bar.untilAt).toBe(row[index + 1]?.fromAt ?? null);
      }
      expect(cancellations.map(({ kind }) => kind)).toEqual(
        ['full', 'prorated', 'refused'].slice(0, (day === 1 ? 1 : 2) + (ms > 0 ? 1 : 0)),
      );
    }
  });

  it('hold what lies in the span only', () => {
    const fromAt = instant('2024-06-01');
    const { states, cancellations, dates } = timelineOf({ subscription }, { fromAt, untilAt });
    expect(states).toHaveLength(1);
    expect(cancellations.map(({ kind }) => kind)).toEqual(['refused']);
    expect(dates.every(({ at }) => at >= fromAt && at < untilAt)).toBe(true);
    expect(dates.map(({ coming }) => coming?.what)).toEqual(['charge']);
  });

  it('are computed of one phase where the end of the span is its start', () => {
    expect(timelineOf({ subscription }, { untilAt: orderedAt })).toMatchObject({ states: [], cancellations: [], dates: [] });
  });

  it('are empty before the last change that is stated: what was before it is not known', () => {
    const changedAt = addMs(orderedAt, 10 * dayMs);
    const life = { subscription: { ...subscription, changedAt } };
    expect(timelineOf(life, { untilAt: addMs(changedAt, -1) })).toMatchObject({ states: [], cancellations: [], dates: [] });
  });

  const moved = (request: DatedMove['request'], at: Instant): TimelineLife => ({ subscription, moves: [{ at, request }] });
  const cancel = { move: 'cancel' } as const;

  it('have each phase to the next one: what is canceled in its third day cannot be canceled from then on', () => {
    const at = addMs(orderedAt, 2 * dayMs);
    expect(shown(timelineOf(moved(cancel, at), { untilAt }).cancellations)).toEqual([
      'full 2024-03-01T10:00:00.000Z 2024-03-02T10:00:00.000Z',
      'prorated 2024-03-02T10:00:00.000Z 2024-03-03T10:00:00.000Z',
      'refused 2024-03-03T10:00:00.000Z open',
    ]);
  });

  it('have one bar from an instant on: the last of what is moved to there', () => {
    const { states, cancellations } = timelineOf(moved(cancel, orderedAt), { untilAt });
    expect(states.slice(0, 1).map(({ kind, fromAt }) => [kind, fromAt])).toEqual([['cancelled', orderedAt]]);
    expect(shown(cancellations)).toEqual(['refused 2024-03-01T10:00:00.000Z open']);
  });

  it.each([0, 1])('know nothing of a move %i ms after their end', (ms) => {
    const life = moved({ move: 'suspend', reason: 'nonpayment' }, addMs(untilAt, ms));
    expect(timelineOf(life, { untilAt })).toEqual(timelineOf({ subscription }, { untilAt }));
  });

  it('say of a family that is canceled at its renewal that it is, and not what it gives back', () => {
    const saas = { ...subscription, family: 'isv-saas', billingCycle: 'annual' } as const;
    const { cancellations } = timelineOf({ subscription: saas }, { untilAt });
    expect(cancellations.map(({ kind }) => kind)).toEqual(['full', 'at-renewal']);
  });

  it('have no term for a trial that ended and was never converted', () => {
    const trial = { opensAt: orderedAt, closesAt: addMs(orderedAt, 30 * dayMs) };
    const term = termFrom(trial.closesAt, 'P1Y', 'new-commerce-license');
    const { states, terms } = timelineOf(
      { subscription: { ...subscription, status: 'trial', trial, term, autoRenew: false } },
      { untilAt },
    );
    expect(states.map(({ kind }) => kind)).toEqual(['trial', 'expired', 'disabled']);
    expect(terms.map(({ kind }) => kind)).toEqual(['trial']);
  });

  it('hold no bar that ends where they start, no term before it, and no date at their end', () => {
    const trial = { opensAt: addMs(orderedAt, -30 * dayMs), closesAt: orderedAt };
    const fromAt = addMs(orderedAt, dayMs);
    const chargedAt = instant('2024-04-01');
    const of = (until: Instant) => timelineOf({ subscription: { ...subscription, trial } }, { fromAt, untilAt: until });
    expect(of(untilAt).cancellations.map(({ kind }) => kind)).toEqual(['prorated', 'refused']);
    expect(of(untilAt).terms.map(({ kind }) => kind)).toEqual(['term']);
    const charged = (until: Instant) => of(until).dates.filter(({ coming }) => coming?.what === 'charge').length;
    expect([charged(chargedAt), charged(addMs(chargedAt, 1))]).toEqual([0, 1]);
  });

  it('take two moves at one instant, and moves in order of time', () => {
    const at = instant('2024-05-10');
    const suspend = { at, request: { move: 'suspend', reason: 'nonpayment' } } as const;
    const later = (ms: number): DatedMove => ({ at: addMs(at, ms), request: { move: 'reactivate' } });
    const made = (ms: number) => timelineOf({ subscription, moves: [suspend, later(ms)] }, { untilAt }).dates;
    for (const ms of [0, 1, dayMs])
      expect(
        made(ms)
          .flatMap(({ event }) => (event === null ? [] : [event.event]))
          .at(-1),
      ).toBe('reactivate');
    const early = instant('1969-12-31');
    const old = { ...subscription, orderedAt: early, changedAt: early };
    expect(timelineOf({ subscription: old, moves: [{ at: early, request: cancel }] }, { untilAt: addMs(early, 1) }).fromAt).toBe(early);
  });

  it('say undetermined where the documents of the time are not known', () => {
    const early = instant('2011-01-01');
    const old = { ...subscription, orderedAt: early, changedAt: early, term: null } as const;
    const { cancellations } = timelineOf({ subscription: old }, { untilAt: instant('2011-02-01') });
    expect(cancellations.map(({ kind }) => kind)).toEqual(['undetermined']);
  });

  it('say undetermined for a word that is in no list, over the whole of the state', () => {
    const odd = { ...subscription, billingCycle: 'weekly' as never };
    const { cancellations } = timelineOf({ subscription: odd }, { untilAt });
    expect(cancellations.map(({ kind, fromAt, untilAt: endsAt }) => [kind, fromAt, endsAt])).toEqual([['undetermined', orderedAt, null]]);
  });
});

describe('a life that cannot be read', () => {
  const code = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      return isTermbookError(error) ? `${error.code} ${error.path}` : String(error);
    }
    return 'nothing';
  };
  const suspend = { move: 'suspend', reason: 'nonpayment' } as const;
  it.each<readonly [string, unknown]>([
    ['wrong-type life', null],
    ['wrong-type life.subscription', {}],
    ['invalid-instant life.subscription.changedAt', { subscription: { ...subscription, changedAt: 'today' } }],
    ['wrong-type life.moves', { subscription, moves: 'none' }],
    ['wrong-type life.moves[0]', { subscription, moves: [null] }],
    ['wrong-type life.moves[0].request', { subscription, moves: [{ at: orderedAt, request: null }] }],
    ['invalid-instant life.moves[0].at', { subscription, moves: [{ at: 'today', request: suspend }] }],
    [
      'inverted-dates life.moves[1].at',
      {
        subscription,
        moves: [
          { at: addMs(orderedAt, 2), request: suspend },
          { at: addMs(orderedAt, 1), request: suspend },
        ],
      },
    ],
  ])('is refused with %s', (expected, life) => {
    expect(code(() => timelineOf(life as TimelineLife, { untilAt }))).toBe(expected);
  });

  it('says of moves that are not in order what is expected', () => {
    const moves = [1, 0].map((ms) => ({ at: addMs(orderedAt, ms), request: suspend }));
    expect(() => timelineOf({ subscription, moves }, { untilAt })).toThrow(
      'inverted-dates at "life.moves[1].at": expected an instant not before the move before it, received 1709287200000',
    );
  });

  it('is refused for a span that ends before it starts', () => {
    expect(code(() => timelineOf({ subscription }, { fromAt: untilAt, untilAt: orderedAt }))).toBe('inverted-dates span.untilAt');
  });
});

it('options are checked, also where nothing is shown', () => {
  const span = { fromAt: addMs(orderedAt, -2), untilAt: addMs(orderedAt, -1) };
  const asked = () => timelineOf({ subscription: { ...subscription, term: null } }, span, { interpretation: {} } as never);
  expect(asked).toThrow('unknown-key at "options.interpretation"');
});
