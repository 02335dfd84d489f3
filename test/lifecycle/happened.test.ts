import { describe, expect, it } from 'vitest';
import { basisOf, happened } from '../../src/lifecycle/happened.js';
import { moves } from '../../src/vocabulary/move.js';
import { active, at } from './subscriptions.js';

const when = at('2024-05-01');

describe('a move that happened', () => {
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
      'set-end-of-term: L8',
      'change-quantity: B9',
      'convert-trial: C2',
      'schedule-change: T13 T6',
      'start-new-term: L9',
      'renew: C3 T4',
      'extend: L5 L8',
      'expire: L4',
      'disable: L4 L3',
      'delete: L3 L4 L6',
      'migrate: M1',
    ]);
  });

  it('makes one event of a move, with its facts and rules', () => {
    expect(happened('suspend', active(), { reason: 'fraud' }, when).events).toEqual([
      { event: 'suspend', at: when, facts: { reason: 'fraud' }, basis: basisOf('suspend', when) },
    ]);
  });
});
