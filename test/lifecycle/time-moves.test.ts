import { describe, expect, it } from 'vitest';
import { isLegal, madeBy } from '../../src/lifecycle/time-moves.js';
import { transitions } from '../../src/lifecycle/transitions.js';
import { moves } from '../../src/vocabulary/move.js';
import { active, at, deleted, everyState, smuggled } from './subscriptions.js';

describe('isLegal', () => {
  it('is the column "from" of the table', () => {
    for (const move of moves) {
      const from = everyState.filter((state) => isLegal(move, state)).map(({ status }) => status);
      expect(new Set(from)).toEqual(new Set(transitions[move].from));
    }
  });

  it.each(['constructor', '__proto__', 'pause'])('knows no move %s', (move) => {
    expect(everyState.some((state) => isLegal(move as 'cancel', state))).toBe(false);
  });

  it('knows no state that is not in the table', () => {
    expect(moves.some((move) => isLegal(move, smuggled(active(), { status: 'constructor' })))).toBe(false);
  });
});

describe('madeBy', () => {
  it('makes a move whatever policy would say', () => {
    expect(madeBy(active(), 'cancel', {}, at('2029-01-01'), []).subscription.status).toBe('cancelled');
  });

  it('throws for a move that the state does not know', () => {
    expect(() => madeBy(deleted(), 'cancel', {}, at('2029-01-01'), [])).toThrow(
      expect.objectContaining({ code: 'illegal-history', expected: 'a move that starts from deleted', received: '"cancel"' }),
    );
  });
});
