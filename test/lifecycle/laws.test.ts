import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { activate } from '../../src/lifecycle/activate.js';
import { advance } from '../../src/lifecycle/advance.js';
import { applyMove } from '../../src/lifecycle/apply-move.js';
import { availableMoves } from '../../src/lifecycle/available-moves.js';
import { cancel } from '../../src/lifecycle/cancel.js';
import { changeQuantity } from '../../src/lifecycle/change-quantity.js';
import { comingDates } from '../../src/lifecycle/coming-dates.js';
import { convertTrial } from '../../src/lifecycle/convert-trial.js';
import { reactivate } from '../../src/lifecycle/reactivate.js';
import { nextDue } from '../../src/lifecycle/next-due.js';
import { setAutoRenew } from '../../src/lifecycle/set-auto-renew.js';
import { suspend } from '../../src/lifecycle/suspend.js';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import { isLegal } from '../../src/lifecycle/transitions.js';
import { decideCancellation } from '../../src/rules/canceling/decide-cancellation.js';
import { decideReactivation } from '../../src/rules/suspending/decide-reactivation.js';
import type { Interpretations } from '../../src/vocabulary/interpretation.js';
import { statuses } from '../../src/vocabulary/status.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { asks, beginnings, reached, runs, spans, tally } from './histories.js';

const later = (now: Instant, ms: number): Instant => (now + ms) as Instant;

/** The typed doors, each behind the type guard of its state; null where no partner or publisher moves. */
function typedDoor(subscription: Subscription, request: MoveRequest, at: Instant): unknown {
  switch (request.move) {
    case 'activate':
      return isLegal('activate', subscription) ? activate(subscription, at) : null;
    case 'suspend':
      return isLegal('suspend', subscription) ? suspend(subscription, request, at) : null;
    case 'reactivate':
      return isLegal('reactivate', subscription) ? reactivate(subscription, at) : null;
    case 'cancel':
      return isLegal('cancel', subscription) ? cancel(subscription, at) : null;
    case 'set-auto-renew':
      return isLegal('set-auto-renew', subscription) ? setAutoRenew(subscription, request, at) : null;
    case 'change-quantity':
      return isLegal('change-quantity', subscription) ? changeQuantity(subscription, request, at) : null;
    case 'convert-trial':
      return isLegal('convert-trial', subscription) ? convertTrial(subscription, request, at) : null;
    default:
      return null;
  }
}

describe('laws of the lifecycle', () => {
  it('what is due to a state is a move that the state knows', () => {
    fc.assert(
      fc.property(reached, ({ subscription }) => {
        const due = nextDue(subscription, {});
        if (due !== null && due.request !== null)
          expect([due.request.move, isLegal(due.request.move, subscription)]).toEqual([due.request.move, true]);
      }),
      runs(3000),
    );
  });

  it('both doors give the same result on an advanced state', () => {
    const { hit, rare } = tally();
    fc.assert(
      fc.property(reached, asks, ({ subscription, now }, ask) => {
        const current = advance(subscription, now).subscription;
        const request = ask(current, now);
        const typed = typedDoor(current, request, now);
        if (typed === null) return;
        const dynamic = applyMove(current, request, now);
        expect(typed).toEqual(dynamic);
        hit(`${request.move} ${dynamic.verdict}`);
      }),
      runs(5000),
    );
    const words = ['activate applied', 'suspend applied', 'reactivate applied', 'cancel applied', 'cancel refused', 'cancel undetermined'];
    expect(
      rare(
        [
          ...words,
          'set-auto-renew applied',
          'set-auto-renew undetermined',
          'change-quantity applied',
          'change-quantity refused',
          'convert-trial applied',
          'convert-trial undetermined',
        ],
        5,
      ),
    ).toEqual([]);
  });

  it('a refusal holds until it says that it changes', () => {
    const { hit, rare } = tally();
    fc.assert(
      fc.property(reached, asks, fc.nat(1_000_000), ({ subscription, now }, ask, part) => {
        const request = ask(subscription, now);
        const moved = applyMove(subscription, request, now);
        if (moved.verdict !== 'refused') return;
        const until = moved.changesAt ?? later(now, 900 * 86_400_000);
        expect(until).toBeGreaterThan(now);
        const inside = later(now, Math.floor(((until - now - 1) * part) / 1_000_000));
        const again = applyMove(subscription, request, inside);
        expect(again.verdict === 'refused' && again.reasons).toEqual(moved.reasons);
        hit(moved.changesAt === null ? 'for good' : 'for a while');
      }),
      runs(3000),
    );
    expect(rare(['for good', 'for a while'], 100)).toEqual([]);
  });

  it('an instant before the order is refused, not misread', () => {
    fc.assert(
      fc.property(beginnings, asks, fc.integer({ min: 1, max: 1e11 }), (first, ask, ms) => {
        const when = later(first.orderedAt, -ms);
        expect(applyMove(first, ask(first, when), when).verdict).toBe('refused');
        expect(advance(first, when).events).toEqual([]);
      }),
      runs(500),
    );
  });

  it('a reactivation that the question allows is made by the move [D6, I4]', () => {
    const { hit, rare } = tally();
    const interpretations = fc.constantFrom<Interpretations>(
      {},
      { I4: 'still-possible' },
      { I18: 'term-end-first' },
      { I15: 'end-of-day' },
      { I3: 'calendar-days' },
    );
    const after = fc
      .constantFrom(0, 1, 60, 89, 90, 91, 105, 120)
      .chain((count) => fc.constantFrom(-1, 0, 1, 40_000_000).map((ms) => count * 86_400_000 + ms));
    fc.assert(
      fc.property(beginnings, after, interpretations, (first, ms, chosen) => {
        const options = { interpretations: chosen };
        const moved = applyMove(first, { move: 'suspend', reason: 'nonpayment' }, first.orderedAt);
        fc.pre(moved.verdict === 'applied' && ms >= 0);
        const when = later(first.orderedAt, ms);
        const asked = decideReactivation(moved.subscription, when, options);
        const done = applyMove(moved.subscription, { move: 'reactivate' }, when, options);
        hit(`${asked.verdict} ${done.verdict}`);
        expect(done.verdict).toBe(asked.verdict === 'allowed' ? 'applied' : asked.verdict);
      }),
      runs(3000),
    );
    expect(rare(['allowed applied', 'refused refused', 'undetermined undetermined'], 5)).toEqual([]);
  });

  it('the question of a cancellation and the move agree in every state: applied, another way, refused, or undetermined', () => {
    const { hit, rare } = tally();
    fc.assert(
      fc.property(reached, spans, ({ subscription, now }, more) => {
        const when = later(now, more);
        const { subscription: current, gaps } = advance(subscription, when);
        const asked = decideCancellation(current, when);
        const moved = applyMove(subscription, { move: 'cancel' }, when);
        const offered = availableMoves(subscription, ['admin-agent'], when).find(({ move }) => move === 'cancel');
        const byMove = asked.verdict === 'allowed' && asked.way.by === 'move' && asked.way.move === 'cancel';
        const expected = asked.verdict === 'allowed' ? (byMove ? 'applied' : 'refused') : asked.verdict;
        hit(`${asked.verdict} ${moved.verdict}`);
        // where time cannot tell the state, the move may leave open what the question answers of the last one
        if (moved.verdict === 'undetermined' && gaps.length > 0) return;
        expect(moved.verdict).toBe(expected);
        // an Admin agent has the roles of every family but those of texts that name none
        const isRefused = expected === 'refused' || offered?.reasons.some(({ code }) => code === 'role-not-allowed') === true;
        expect(offered?.verdict === 'refused').toBe(isRefused);
        if (moved.verdict !== 'refused') return;
        // what is not activated has no renewal to switch off yet
        const ways = asked.verdict === 'allowed' && current.status !== 'pending' ? [asked.way] : [];
        const instead = asked.verdict === 'refused' ? asked.instead : ways;
        expect(moved.instead).toEqual(instead);
        expect(offered?.instead).toEqual(instead);
      }),
      runs(2000),
    );
    expect(rare(['allowed applied', 'allowed refused', 'refused refused', 'undetermined undetermined', 'refused undetermined'], 5)).toEqual(
      [],
    );
  });

  it('coming dates are in the order of time, each with its rules, and those of time are what advance does', () => {
    const { hit, rare } = tally();
    fc.assert(
      fc.property(reached, spans, ({ subscription, now }, a) => {
        const until = later(now, a);
        const dates = comingDates(subscription, { untilAt: until });
        for (const [index, { what, at, basis }] of dates.entries()) {
          if (at === null) {
            hit('not known');
            expect(index).toBe(dates.length - 1);
            expect(basis.length).toBeGreaterThan(0);
            continue;
          }
          expect(at).toBeGreaterThanOrEqual(dates[index - 1]?.at ?? subscription.changedAt);
          expect(at).toBeLessThan(until);
          expect(basis.length).toBeGreaterThan(0);
          hit(what);
        }
        const ofTime = dates.filter(
          ({ what }) => what !== 'charge' && what !== 'window-closes' && what !== 'refund-changes' && what !== 'scheduled-change',
        );
        const { events, gaps } = advance(subscription, later(until, -1));
        // the end of a trial after which nothing can be told is no event: it is the last date, and the gap says why
        const last = ofTime.at(-1);
        const isUntold = gaps.length > 0 && last?.what === 'trial-ends' && last.at !== events.at(-1)?.at;
        const told = isUntold ? ofTime.slice(0, -1) : ofTime;
        expect(told.flatMap(({ at }) => (at === null ? [] : [at]))).toEqual(events.map(({ at }) => at));
      }),
      runs(3000),
    );
    expect(
      rare(['window-closes', 'refund-changes', 'charge', 'trial-ends', 'renewal', 'term-ends', 'disabled', 'deleted', 'not known'], 10),
    ).toEqual([]);
  });

  it('histories reach every state', () => {
    const { hit, rare } = tally();
    fc.assert(
      fc.property(reached, ({ subscription }) => {
        hit(subscription.status);
      }),
      runs(3000),
    );
    expect(rare(statuses, 10)).toEqual([]);
  });
});
