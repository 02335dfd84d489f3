import { describe, expect, it } from 'vitest';
import { transitions } from '../../src/lifecycle/transitions.js';
import { moves } from '../../src/vocabulary/move.js';
import { statuses } from '../../src/vocabulary/status.js';

describe('the table of moves', () => {
  it('has a row for each move, in the order of the words', () => {
    expect(Object.keys(transitions)).toEqual(moves);
  });

  it('says from where, to where and by whom [2.3]', () => {
    expect(
      moves.map((move) => `${move}: ${transitions[move].from.join(' ')} -> ${transitions[move].to.join(' ')}, ${transitions[move].by}`),
    ).toEqual([
      'activate: pending -> active trial, publisher',
      'suspend: active -> suspended, partner',
      'reactivate: suspended -> active, partner',
      'cancel: trial active suspended extended -> cancelled, partner',
      'set-auto-renew: trial active -> trial active, partner',
      'change-quantity: active -> active, partner',
      'convert-trial: trial -> active, partner',
      'renew: active -> active, time',
      'expire: trial active -> expired extended, time',
      'disable: expired suspended -> disabled, time',
      'delete: suspended disabled cancelled -> deleted, time',
    ]);
  });

  it('has one end, and every state is the start of a history or led to by a move', () => {
    const from: readonly string[] = moves.flatMap((move) => transitions[move].from);
    const to: readonly string[] = moves.flatMap((move) => transitions[move].to);
    expect(statuses.filter((status) => !from.includes(status))).toEqual(['deleted']);
    expect(statuses.filter((status) => !to.includes(status))).toEqual(['pending']);
  });
});
