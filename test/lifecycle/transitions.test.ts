import { describe, expect, it } from 'vitest';
import { isLegal, transitions } from '../../src/lifecycle/transitions.js';
import { moves, statuses } from 'termbook';
import { active, everyState, smuggled } from './subscriptions.js';

describe('the table of moves', () => {
  it('has a row for each move, in the order of the words', () => {
    expect(Object.keys(transitions)).toEqual(moves);
  });

  it('says from where, to where and by whom [2.3]', () => {
    expect(
      moves.map((move) => `${move}: ${transitions[move].from.join(' ')} -> ${transitions[move].to.join(' ')}, ${transitions[move].by}`),
    ).toEqual([
      'activate: pending -> active trial, publisher',
      'suspend: trial active -> suspended, partner',
      'reactivate: suspended -> trial active, partner',
      'cancel: pending trial active suspended extended -> cancelled, partner',
      'set-auto-renew: trial active -> trial active, partner',
      'set-end-of-term: active -> active, partner',
      'change-quantity: trial active -> trial active, partner',
      'convert-trial: trial -> active, partner',
      'schedule-change: trial active -> trial active, partner',
      'start-new-term: extended -> active, partner',
      'renew: active -> active, time',
      'extend: active -> extended, time',
      'expire: trial active -> expired, time',
      'disable: active expired suspended -> disabled, time',
      'delete: suspended disabled cancelled -> deleted, time',
      'migrate: active -> migrated, time',
    ]);
  });

  it('has two ends, and every state is the start of a history or led to by a move', () => {
    const from: readonly string[] = moves.flatMap((move) => transitions[move].from);
    const to: readonly string[] = moves.flatMap((move) => transitions[move].to);
    expect(statuses.filter((status) => !from.includes(status))).toEqual(['deleted', 'migrated']);
    expect(statuses.filter((status) => !to.includes(status))).toEqual(['pending']);
  });
});

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
