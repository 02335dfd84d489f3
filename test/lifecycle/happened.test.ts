import { describe, expect, it } from 'vitest';
import { basisOf, clockRefusal, happened, refusedMove, refusedUntil, undeterminedMove } from '../../src/lifecycle/happened.js';
import { moves } from '../../src/vocabulary/move.js';
import { active, at, deleted, ms } from './subscriptions.js';

const when = at('2024-05-01');

describe('what both doors are made of', () => {
  it('cites rules for every move', () => {
    const rules = moves.map(
      (move) =>
        `${move}: ${basisOf(move, when)
          .map(({ rule }) => rule)
          .join(' ')}`,
    );
    expect(rules).toEqual([
      'activate: B10',
      'suspend: D1 D2',
      'reactivate: D6',
      'cancel: D1',
      'set-auto-renew: C4 T5',
      'change-quantity: B9',
      'convert-trial: C2',
      'renew: C3 T4',
      'expire: L4',
      'disable: L4 L3',
      'delete: D4 L3 L4 L6',
    ]);
  });

  it('makes one event of a move, with its facts and rules', () => {
    expect(happened('suspend', active(), { reason: 'fraud' }, when).events).toEqual([
      { event: 'suspend', at: when, facts: { reason: 'fraud' }, basis: basisOf('suspend', when) },
    ]);
  });

  it('refuses with the same keys, whatever is known', () => {
    const reasons = [{ code: 'not-cancellable', rule: 'E12', errorCode: null }] as const;
    expect(refusedMove('cancel', when, reasons, {})).toEqual({
      question: 'cancel',
      at: when,
      basis: [],
      contested: [],
      changesAt: null,
      verdict: 'refused',
      reasons,
      instead: [],
    });
  });

  it('lets a refusal hold until its own answer changes or time acts, whichever comes first', () => {
    const reasons = [{ code: 'not-cancellable', rule: 'E12', errorCode: null }] as const;
    const until = (subscription: Parameters<typeof refusedUntil>[1], changesAt: typeof when | null) =>
      refusedUntil('cancel', subscription, when, {}, reasons, { changesAt }).changesAt;
    const endsAt = at('2025-03-01T10:00Z');
    expect(until(active(), null)).toBe(endsAt);
    expect(until(active(), ms(endsAt, -1))).toBe(ms(endsAt, -1));
    expect(until(active(), ms(endsAt, 1))).toBe(endsAt);
    expect(until(deleted(), null)).toBeNull();
  });

  it('tells a gap without a basis where there is none', () => {
    expect(undeterminedMove('cancel', when, [{ gap: 'texts-silent' }])).toEqual({
      question: 'cancel',
      at: when,
      basis: [],
      verdict: 'undetermined',
      gaps: [{ gap: 'texts-silent' }],
    });
  });

  it('asks the clock first: not before the last event, not while time has a move to make', () => {
    const { changedAt } = active();
    const dueAt = at('2025-03-01T10:00Z');
    expect(clockRefusal('suspend', active(), ms(changedAt, -1), {})).toMatchObject({
      changesAt: changedAt,
      reasons: [{ code: 'before-last-event', changedAt }],
    });
    expect(clockRefusal('suspend', active(), changedAt, {})).toBeNull();
    expect(clockRefusal('suspend', active(), ms(dueAt, -1), {})).toBeNull();
    expect(clockRefusal('suspend', active(), dueAt, {})).toMatchObject({
      verdict: 'refused',
      changesAt: null,
      basis: [{ rule: 'C3' }, { rule: 'T4' }],
      reasons: [{ code: 'not-advanced', rule: 'C3', dueAt }],
    });
    expect(clockRefusal('suspend', active({ family: 'azure-reservation' }), dueAt, {})).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'texts-silent' }],
    });
  });
});
