import { describe, expect, it } from 'vitest';
import { advance, applyMove, comingDates, isoDate, replay, scheduleChange, termFrom } from 'termbook';
import { scheduledAfter } from '../../src/lifecycle/scheduled.js';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import type { ScheduledChange, Subscription } from '../../src/vocabulary/subscription.js';
import { active, at, ms, trial } from './subscriptions.js';

const license = active({ term: termFrom(at('2024-03-01T10:00Z'), 'P1Y', 'new-commerce-license') });
const endsAt = at('2025-03-01');
const when = at('2024-09-01');
const change: ScheduledChange = { quantity: 8, term: 'P3Y', billingCycle: 'triennial', product: 'other' };

function applied(subscription: Subscription, request: MoveRequest, day = when): Subscription {
  const moved = applyMove(subscription, request, day);
  if (moved.verdict !== 'applied') throw new Error(JSON.stringify(moved));
  return moved.subscription;
}
const scheduled = applied(license, { move: 'schedule-change', change });

describe('schedule-change [T13]', () => {
  it('holds the change, replaces an earlier one, and drops it by null', () => {
    expect(scheduled).toEqual({ ...applied(license, { move: 'set-auto-renew', autoRenew: true }), scheduled: change });
    expect(applied(scheduled, { move: 'schedule-change', change: { quantity: 2 } }).scheduled).toEqual({ quantity: 2 });
    expect(applied(scheduled, { move: 'schedule-change', change: null }).scheduled).toBeUndefined();
  });

  it('is carried out by time at the renewal, not a millisecond before, and the plan lasts', () => {
    expect(advance(scheduled, ms(endsAt, -1)).subscription).toBe(scheduled);
    const { subscription, events } = advance(scheduled, endsAt);
    expect(subscription).toMatchObject({
      quantity: 8,
      billingCycle: 'triennial',
      product: 'other',
      term: { duration: 'P3Y', startsAt: endsAt, endsAt: at('2028-03-01') },
    });
    expect(subscription.scheduled).toBeUndefined();
    expect(events.map(({ event }) => event)).toEqual(['renew']);
    expect(advance(subscription, at('2028-03-01')).subscription).toMatchObject({ product: 'other', term: { endsAt: at('2031-03-01') } });
  });

  it('is told by comingDates with the renewal, and charged by its own plan', () => {
    const dates = comingDates(scheduled, { fromAt: at('2024-12-01'), untilAt: at('2028-03-02') });
    const told = dates.flatMap((date) => (date.at === null ? [] : [`${date.what} ${isoDate(date.at)}`]));
    expect(told.filter((one) => !one.startsWith('refund') && !one.startsWith('window'))).toEqual([
      'renewal 2025-03-01',
      'scheduled-change 2025-03-01',
      'charge 2025-03-01',
      'renewal 2028-03-01',
      'charge 2028-03-01',
    ]);
  });

  it('gives the next term its own end [T8]', () => {
    const short = applied(license, { move: 'schedule-change', change: { endsAt: at('2025-12-01') } });
    const { subscription } = advance(short, at('2025-12-01'));
    expect(subscription.term).toMatchObject({ startsAt: at('2025-12-01'), endsAt: at('2026-12-01') });
  });

  it('is refused for a plan that there is not, and with auto-renew off', () => {
    expect(scheduleChange(license, { change: { billingCycle: 'one-time' } }, when)).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'plan-not-offered', rule: 'T11' }],
    });
    expect(scheduleChange({ ...license, autoRenew: false }, { change }, when)).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'not-auto-renewing' }],
    });
    expect(scheduleChange({ ...license, family: 'isv-saas' }, { change }, when)).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'move' }],
    });
  });

  it('does not become a plan that there is not: time stops there [T11]', () => {
    const stated = active({ ...license, scheduled: { billingCycle: 'one-time' } });
    expect(advance(stated, endsAt).gaps).toEqual([{ gap: 'documents-silent', on: 'plan' }]);
  });

  it.each([
    ['term', 'scheduled.term'],
    ['billingCycle', 'scheduled.billingCycle'],
  ])('to a word that is in no list stops time at the end of the term (%s) [T11]', (key, fact) => {
    const stated = active({ ...license, scheduled: { [key]: 'P7Y' } });
    expect(advance(stated, endsAt).gaps).toEqual([{ gap: 'unknown-value', fact, value: 'P7Y' }]);
  });

  it.each<readonly [string, MoveRequest, boolean]>([
    ['a change of quantity', { move: 'change-quantity', quantity: 9 }, false],
    ['the same quantity', { move: 'change-quantity', quantity: 5 }, true],
    ['switching auto-renew off', { move: 'set-auto-renew', autoRenew: false }, false],
    ['auto-renew as it was', { move: 'set-auto-renew', autoRenew: true }, true],
    ['a suspension', { move: 'suspend', reason: 'fraud' }, false],
  ])('after %s it is kept: %j [T6]', (_what, request, isKept) => {
    expect(applied(scheduled, request).scheduled ?? null).toEqual(isKept ? change : null);
  });

  it('stays with a renewal that is stated before the end of the term, and goes where a new term is started [T6]', () => {
    const next = { term: termFrom(endsAt, 'P1Y', 'new-commerce-license'), completedAt: null };
    expect(scheduledAfter(scheduled, 'renew', next, ms(endsAt, -1))).toEqual(change);
    expect(scheduledAfter(scheduled, 'renew', next, endsAt)).toBeNull();
    expect(scheduledAfter(scheduled, 'start-new-term', next, when)).toBeNull();
  });

  it('of a trial shapes its conversion by itself, and is dropped by one by hand [R2] [T6]', () => {
    const tried = applied(trial({}), { move: 'schedule-change', change: { quantity: 3, billingCycle: 'annual' } }, at('2024-03-10'));
    const { subscription } = advance(tried, at('2024-03-31T10:00Z'));
    expect(subscription).toMatchObject({ status: 'active', quantity: 3, billingCycle: 'annual', term: { duration: 'P1Y' } });
    expect(subscription.scheduled).toBeUndefined();
    const term = termFrom(at('2024-03-20'), 'P1Y', 'new-commerce-license');
    const byHand = applied(tried, { move: 'convert-trial', term, billingCycle: 'monthly', quantity: 25 }, at('2024-03-20'));
    expect(byHand).toMatchObject({ status: 'active', quantity: 25, billingCycle: 'monthly' });
    expect(byHand.scheduled).toBeUndefined();
  });

  it('of a trial may name less than the whole plan: the rest is that of the conversion [R2] [T13]', () => {
    const tried = applied(trial({}), { move: 'schedule-change', change: { billingCycle: 'annual' } }, at('2024-03-10'));
    expect(advance(tried, at('2024-03-31T10:00Z')).subscription).toMatchObject({ quantity: 25, billingCycle: 'annual' });
    const seats = applied(trial({}), { move: 'schedule-change', change: { quantity: 3 } }, at('2024-03-10'));
    expect(advance(seats, at('2024-03-31T10:00Z')).subscription).toMatchObject({ quantity: 3, billingCycle: 'monthly' });
  });

  it('of a trial does not become a plan that there is not: time stops at its end [R2] [T11]', () => {
    const stated = trial({ scheduled: { billingCycle: 'one-time' } });
    const { subscription, gaps } = advance(stated, at('2024-03-31T10:00Z'));
    expect(subscription).toBe(stated);
    expect(gaps).toEqual([{ gap: 'documents-silent', on: 'plan' }]);
  });

  it('is dropped by nothing but time until 2021-10-03, whose text names no such event [T6]', () => {
    const first = active({
      orderedAt: at('2021-09-03'),
      term: termFrom(at('2021-09-03'), 'P1Y', 'new-commerce-license'),
      scheduled: { quantity: 8 },
    });
    const suspended = (when: string) => applied(first, { move: 'suspend', reason: 'fraud' }, at(when)).scheduled ?? null;
    expect(suspended('2021-10-03T23:59:59.999Z')).toEqual({ quantity: 8 });
    expect(suspended('2021-10-04')).toBeNull();
  });

  it('is refused before the order, where the last event was stated to be earlier', () => {
    const odd = active({ ...license, changedAt: at('2024-01-01') });
    expect(applyMove(odd, { move: 'schedule-change', change: { quantity: 8 } }, at('2024-02-01')).verdict).toBe('refused');
  });

  it('a misspelled content breaks the contract, and drops nothing', () => {
    expect(() => applyMove(scheduled, { move: 'schedule-change', change: { seats: 3 } } as never, when)).toThrow(
      'unknown-key at "change.seats": expected quantity, term, billingCycle, product, endsAt',
    );
  });

  it('is replayed from its events', () => {
    const moved = applyMove(license, { move: 'schedule-change', change }, when);
    if (moved.verdict !== 'applied') throw new Error('not applied');
    const later = advance(moved.subscription, endsAt);
    const events = [...moved.events, ...later.events];
    expect(replay([{ event: 'ordered', at: license.orderedAt, subscription: license, basis: [] }, ...events])).toEqual(later.subscription);
  });
});
