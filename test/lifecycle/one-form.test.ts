import { setFlagsFromString } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { advance, applyMove } from 'termbook';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import { recordReaders } from '../../src/cli/read-record.js';
import { factsOf, usualColumns } from '../../src/cli/columns.js';
import type { Subscription } from '../../src/vocabulary/subscription.js';
import { active, at, days, suspended, trial } from './subscriptions.js';

setFlagsFromString('--allow-natives-syntax');
// eslint-disable-next-line @typescript-eslint/no-implied-eval -- V8 alone knows the form of an object
const isOneForm = new Function('one', 'other', 'return %HaveSameMap(one, other)') as (one: object, other: object) => boolean;

/** The number of different forms (hidden classes of V8) among objects: code that meets more than four reads each several times as slowly. */
function formsAmong(objects: readonly object[]): number {
  const forms: object[] = [];
  for (const one of objects) if (!forms.some((other) => isOneForm(one, other))) forms.push(one);
  return forms.length;
}

const moved = (from: Subscription, request: MoveRequest, when: string): Subscription => {
  const answer = applyMove(from, request, at(when));
  if (answer.verdict !== 'applied') throw new Error(`${request.move}: ${answer.verdict}`);
  return answer.subscription;
};

/** Each move from as many states of one kind, which differ in what they hold. */
const rows: Readonly<Record<string, (quantity: number) => Subscription>> = {
  cancel: (quantity) => moved(active({ quantity }), { move: 'cancel' }, '2024-03-02T10:00Z'),
  suspend: (quantity) => moved(active({ quantity }), { move: 'suspend', reason: 'nonpayment' }, '2024-04-02'),
  reactivate: (quantity) => moved(suspended({ quantity }), { move: 'reactivate' }, '2024-06-02'),
  'set-auto-renew': (quantity) => moved(active({ quantity }), { move: 'set-auto-renew', autoRenew: false }, '2024-04-02'),
  'set-auto-renew of a trial': (quantity) => moved(trial({ quantity }), { move: 'set-auto-renew', autoRenew: false }, '2024-03-10'),
  'change-quantity': (quantity) => moved(active({ quantity }), { move: 'change-quantity', quantity: quantity + 1 }, '2024-04-02'),
  'the end of a term': (quantity) => advance(active({ quantity, autoRenew: false }), at('2025-04-02')).subscription,
  'a renewal': (quantity) => advance(active({ quantity }), at('2025-04-02')).subscription,
  'the end of a suspension': (quantity) => advance(suspended({ quantity }), at('2025-12-31')).subscription,
};

describe('states of one kind have one form in memory', () => {
  it.each(Object.entries(rows))('after %s', (_name, of) => {
    expect(formsAmong(Array.from({ length: 40 }, (_state, index) => of(index + 1)))).toBe(1);
  });

  it('also when rows of a table state them, whichever cells are null', () => {
    const orderedAt = String(days(at('2024-03-01'), 1));
    const record = (index: number): object => {
      const isSuspended = index % 2 === 1;
      const autoRenew = ['true', 'false', null][index % 3] ?? null;
      const status = isSuspended ? 'suspended' : 'active';
      const cells = [`s-${String(index)}`, 'isv-saas', 'monthly', orderedAt, status, autoRenew, isSuspended ? orderedAt : null, null];
      const read = recordReaders.facts(factsOf(cells, usualColumns, true));
      if (!read.ok) throw new Error(JSON.stringify(read.issues));
      return read.value;
    };
    expect(formsAmong(Array.from({ length: 60 }, (_row, index) => record(index)))).toBe(2);
  });
});
