import { describe, expect, it } from 'vitest';
import { advance, applyMove, availableMoves, comingDates, moves, replay, suspend, termFrom } from 'termbook';
import { checkSubscription } from '../../src/lifecycle/check-subscription.js';
import { active, at, cancelled, disabled, everyState, expired, extended, pending, smuggled, suspended, trial } from './subscriptions.js';

const term = { duration: 'P1M', startsAt: at('2024-03-01'), endsAt: at('2024-04-01') };
const window = { opensAt: at('2024-03-01'), closesAt: at('2024-04-01') };
const windowStart = { by: 'order', startsAt: 'NaN', seats: null };
const broken = [
  ['orderedAt', smuggled(active(), { orderedAt: 'NaN' })],
  ['changedAt', smuggled(active(), { changedAt: 'NaN' })],
  ['changedAt', smuggled(pending(), { changedAt: 1.5 })],
  ['changedAt', smuggled(active(), { changedAt: '2024-03-01' })],
  ['term.startsAt', smuggled(active(), { term: { ...term, startsAt: 'NaN' } })],
  ['term.endsAt', smuggled(active(), { term: { ...term, endsAt: 'NaN' } })],
  ['term.anchorAt', smuggled(active(), { term: { ...term, anchorAt: 'NaN' } })],
  ['trial.opensAt', smuggled(active(), { trial: { ...window, opensAt: 'NaN' } })],
  ['trial.closesAt', smuggled(trial(), { trial: { ...window, closesAt: 'NaN' } })],
  ['windowStarts[0].startsAt', smuggled(active(), { windowStarts: [windowStart] })],
  ['suspendedAt', smuggled(suspended(), { suspendedAt: 'NaN' })],
  ['extendedAt', smuggled(extended(), { extendedAt: 'NaN' })],
  ['expiredAt', smuggled(expired(), { expiredAt: 'NaN' })],
  ['disabledAt', smuggled(disabled(), { disabledAt: 'NaN' })],
  ['cancelledAt', smuggled(cancelled(), { cancelledAt: 'NaN' })],
] as const;
const now = at('2025-01-01');

describe('the guard of the lifecycle', () => {
  it.each(broken)('throws invalid-instant for %s from every door', (path, subscription) => {
    const error = expect.objectContaining({ name: 'TermbookError', code: 'invalid-instant', path }) as Error;
    expect(() => checkSubscription(subscription)).toThrow(error);
    expect(() => advance(subscription, now)).toThrow(error);
    expect(() => comingDates(subscription, { untilAt: now })).toThrow(error);
    expect(() => availableMoves(subscription, ['admin-agent'], now)).toThrow(error);
    expect(() => applyMove(subscription, { move: 'cancel' }, now)).toThrow(error);
    expect(() => replay([{ event: 'ordered', at: now, subscription: subscription as never, basis: [] }])).toThrow(error);
    if (subscription.status === 'active') expect(() => suspend(subscription, { reason: 'fraud' }, now)).toThrow(error);
  });

  it.each([
    ['planMonths', { planMonths: '72' }],
    ['planMonths', { planMonths: Object.create(null) as object }],
    ['hasEquivalent', { hasEquivalent: 'no' }],
  ])('throws for what is no number and no answer, where a renewal asks for %s [M1]', (path, facts) => {
    const from = at('2023-06-15');
    const subscription = smuggled(
      active({ family: 'license-based', orderedAt: from, changedAt: from, term: termFrom(from, 'P1Y') }),
      facts,
    );
    const error = expect.objectContaining({ name: 'TermbookError', code: 'wrong-type', path }) as Error;
    expect(() => advance(subscription, now)).toThrow(error);
    expect(() => comingDates(subscription, { untilAt: now })).toThrow(error);
  });

  it('lets every state of whole instants pass, and a trial and a term without end or anchor', () => {
    for (const state of everyState) expect(() => checkSubscription(state)).not.toThrow();
    expect(() => checkSubscription(trial({ trial: { opensAt: now, closesAt: null } }))).not.toThrow();
    expect(() => checkSubscription(active({ term: { ...term, duration: 'P1M', anchorAt: null } }))).not.toThrow();
    expect(() => checkSubscription(active({ windowStarts: [{ by: 'order', startsAt: now, seats: null }] }))).not.toThrow();
  });

  it.each([Number.NaN, Infinity, 1.5, '2024-01-01', null])('throws for the instant %s from every door', (wrong) => {
    const when = wrong as never;
    const at = expect.objectContaining({ code: 'invalid-instant', path: 'at' }) as Error;
    expect(() => availableMoves(active(), ['admin-agent'], when)).toThrow(at);
    expect(() => suspend(active(), { reason: 'fraud' }, when)).toThrow(at);
    for (const move of moves) expect(() => applyMove(active(), { move } as never, when)).toThrow(at);
    expect(() => comingDates(active(), { untilAt: when })).toThrow(
      expect.objectContaining({ code: 'invalid-instant', path: 'span.untilAt' }),
    );
    expect(() =>
      replay([
        { event: 'ordered', at: now, subscription: active(), basis: [] },
        { event: 'cancel', at: when, facts: {}, basis: [] },
      ]),
    ).toThrow(expect.objectContaining({ code: 'invalid-instant', path: 'event.at' }));
  });
});
