import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTerm, advance, applyMove, instant, replay, statuses, suspensionExpiry } from '../../src/index.js';
import { parseMoveRequest, parsePurchase, parseSubscription, schemas } from '../../src/schema/index.js';
import {
  atAround,
  boundariesOf,
  life,
  portfolio,
  purchase,
  request,
  subscription,
  subscriptionIn,
  suspension,
  values,
} from '../../src/testing/index.js';
import { runs, sample } from './runs.js';
import { seed } from '../draws.js';

function isFrozen(value: unknown): boolean {
  return typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen));
}

describe('what is drawn', () => {
  it('purchases, subscriptions and requests pass their schemas, and are frozen all the way down', () => {
    fc.assert(
      fc.property(purchase(), subscription(), request(), (bought, held, asked) => {
        expect(parsePurchase(JSON.parse(JSON.stringify(bought)))).toMatchObject({ ok: true });
        expect(parseSubscription(JSON.parse(JSON.stringify(held)))).toMatchObject({ ok: true });
        expect(parseMoveRequest(JSON.parse(JSON.stringify(asked)))).toMatchObject({ ok: true });
        expect([bought, held, asked].every(isFrozen)).toBe(true);
      }),
      runs(300),
    );
  });

  it('suspensions pass their schema, and their expiry can be asked', () => {
    fc.assert(
      fc.property(suspension(), (one) => {
        expect(schemas.Suspension.safeParse(JSON.parse(JSON.stringify(one))).success).toBe(true);
        expect(['computed', 'undetermined']).toContain(suspensionExpiry(one).verdict);
      }),
      runs(300),
    );
  });

  it('every life is one: its events replay to its state, and time has acted', () => {
    fc.assert(
      fc.property(life(), ({ subscription: held, events, at }) => {
        expect(replay(events)).toEqual(held);
        expect(advance(held, at).events).toEqual([]);
        expect(events.every((event) => event.at <= at)).toBe(true);
      }),
      runs(200),
    );
  });

  it.each(statuses)('a subscription in the state %s can be had', (status) => {
    const [one] = sample(subscriptionIn(status), 10);
    expect(one?.status).toBe(status);
  });

  it('a portfolio has as many as are asked for, each with an id of its own', () => {
    const all = sample(portfolio({ minLength: 3, maxLength: 5, families: ['isv-saas'] }), 20);
    expect(all.every((many) => many.length >= 3 && many.length <= 5 && new Set(many.map(({ id }) => id)).size === many.length)).toBe(true);
    expect(all.flat().every(({ family }) => family === 'isv-saas')).toBe(true);
  });

  it('fast-check prints it as the code that makes it', () => {
    const bought = { family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') };
    const report = fc.check(
      fc.property(purchase({ families: ['isv-saas'], fromAt: bought.orderedAt }), () => false),
      { seed: seed(1) },
    );
    expect(fc.stringify(report.counterexample)).toBe(
      "[{ family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') }]",
    );
  });

  it('orders keep to the span that is asked for', () => {
    const span = { fromAt: instant('2021-01-01'), untilAt: instant('2021-02-01') };
    const orders = sample(life(span), 100).map(({ subscription: { orderedAt } }) => orderedAt);
    expect(orders.every((at) => at >= span.fromAt && at < span.untilAt)).toBe(true);
  });

  // a term that begins may be over by then, which breaks the contract of those two moves
  it('a request can be put to any subscription', () => {
    fc.assert(
      fc.property(subscription(), request(), (held, asked) => {
        fc.pre(asked.move !== 'convert-trial' && asked.move !== 'start-new-term');
        const moved = applyMove(held, asked, held.changedAt);
        expect(['applied', 'refused', 'undetermined']).toContain(moved.verdict);
      }),
      runs(200),
    );
  });

  it('there is an arbitrary for every list of words', () => {
    expect(Object.keys(values)).toEqual([
      'action',
      'area',
      'billingCycle',
      'billingType',
      'cloud',
      'currency',
      'duration',
      'family',
      'limitKind',
      'market',
      'move',
      'offerCategory',
      'windowStartCause',
      'partnerKind',
      'publisher',
      'reservedProduct',
      'role',
      'status',
      'suspensionReason',
    ]);
    expect(Object.values(values).every((word: () => fc.Arbitrary<unknown>) => sample(word(), 10).length > 0)).toBe(true);
  });
});

describe('the boundaries of facts', () => {
  const orderedAt = instant('2020-03-01T10:00Z');
  const of = (facts: Parameters<typeof boundariesOf>[0], what: string): readonly number[] =>
    boundariesOf(facts).flatMap((boundary) => (boundary.what === what ? [boundary.at] : []));

  it('windows: hours, calendar days in every interpretation, months, and each refund step', () => {
    expect(of({ family: 'new-commerce-license', billingCycle: 'annual', orderedAt }, 'window')).toEqual(
      ['2020-03-02T10:00Z', '2020-03-04T10:00Z', '2020-03-08', '2020-03-08T10:00Z', '2020-03-09', '2020-03-31T10:00Z'].map(instant),
    );
    const software = of({ family: 'perpetual-software', billingCycle: 'one-time', orderedAt }, 'window');
    for (const limit of ['2020-04-30', '2020-05-01', '2020-04-30T10:00Z', '2020-03-31', '2020-04-01'])
      expect(software).toContain(instant(limit));
    expect(of({ family: 'license-based', billingCycle: 'monthly', orderedAt }, 'window')).toEqual(
      ['2020-03-31T10:00Z', '2020-04-01T10:00Z'].map(instant),
    );
    expect(of({ family: 'azure-plan', billingCycle: 'monthly', orderedAt }, 'window')).toEqual([]);
  });

  it('windows that are opened anew: by a renewal, the end of a trial, what is stated', () => {
    const closesAt = instant('2020-03-31T10:00Z');
    const term = { duration: 'P1Y', startsAt: closesAt, endsAt: addTerm(closesAt, 'P1Y', 1) } as const;
    const windowStarts = [{ by: 'seat-addition', startsAt: instant('2020-06-01'), seats: 3 }] as const;
    const facts = {
      family: 'new-commerce-license',
      billingCycle: 'annual',
      orderedAt,
      trial: { opensAt: orderedAt, closesAt },
      term,
      windowStarts,
    } as const;
    for (const limit of ['2020-04-07T10:00Z', '2021-04-07T10:00Z', '2020-06-08']) expect(of(facts, 'window')).toContain(instant(limit));
    expect(of(facts, 'trial')).toEqual([orderedAt, closesAt]);
    expect(of(facts, 'term')).toEqual([closesAt, term.endsAt, term.endsAt + 86_400_000]);
    expect(of(facts, 'end-of-life')).toContain(addTerm(closesAt, 'P1Y', 1) + 120 * 86_400_000);
    expect(of({ ...facts, trial: { opensAt: orderedAt, closesAt: null } }, 'trial')).toEqual([orderedAt]);
    expect(of({ family: 'isv-saas', billingCycle: 'monthly', orderedAt }, 'trial')).toEqual([closesAt]);
  });

  it('retention and stated deadlines, with the end of their day', () => {
    const suspendedAt = instant('2019-12-01T17:30Z');
    expect(of({ family: 'license-based', suspendedAt, suspendedFor: 'fraud' }, 'retention')).toContain(instant('2020-02-29T17:30Z'));
    expect(of({ family: 'perpetual-software', suspendedAt }, 'retention')).toEqual([suspendedAt]);
    const stated = {
      cancelUntilAt: instant('2020-03-08T10:00Z'),
      refundUntil: [{ refund: 'full', untilAt: null }],
      reducibleSeats: [{ seats: 1, untilAt: instant('2020-03-09') }],
    } as const;
    const facts = { family: 'isv-saas', billingCycle: 'monthly', orderedAt, stated } as const;
    expect(of(facts, 'stated-deadline')).toEqual(['2020-03-08T10:00Z', '2020-03-09', '2020-03-10'].map(instant));
    expect(of({ ...facts, stated: { cancelUntilAt: 'never' } }, 'stated-deadline')).toEqual([]);
  });

  it('the dates of the family, all in the order of time', () => {
    const all = boundariesOf({ family: 'isv-saas', billingCycle: 'annual', orderedAt });
    expect(all.map(({ at }) => at)).toEqual([...all.map(({ at }) => at)].sort((a, b) => a - b));
    expect(of({ family: 'isv-saas', billingCycle: 'annual', orderedAt }, 'policy')).toContain(instant('2019-11-20'));
    expect(of({ family: 'isv-saas', billingCycle: 'annual', orderedAt }, 'order')).toEqual([orderedAt]);
  });

  it('an instant around a suspension lies at its limits too', () => {
    const suspended = { family: 'license-based', suspendedAt: instant('2019-12-01') } as const;
    const drawn = sample(atAround(suspended), 5000);
    expect(drawn).toContain(instant('2020-02-29'));
    expect(drawn).toContain(instant('2020-02-28T23:59:59.999Z'));
  });
});
