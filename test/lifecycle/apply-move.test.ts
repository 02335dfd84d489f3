import { describe, expect, it } from 'vitest';
import { advance, applyMove, moves, termFrom, transitions } from 'termbook';
import type { MoveRequest } from '../../src/lifecycle/transitions.js';
import type { Move } from '../../src/vocabulary/move.js';
import type { ProductFamily } from '../../src/vocabulary/product.js';
import { active, at, days, deleted, everyState, extended, ms, pending, readTerm, smuggled, suspended, trial } from './subscriptions.js';

const requests: { readonly [M in Move]: MoveRequest<M> } = {
  activate: { move: 'activate' },
  suspend: { move: 'suspend', reason: 'nonpayment' },
  reactivate: { move: 'reactivate' },
  cancel: { move: 'cancel' },
  'set-auto-renew': { move: 'set-auto-renew', autoRenew: false },
  'set-end-of-term': { move: 'set-end-of-term', endOfTerm: 'end' },
  'change-quantity': { move: 'change-quantity', quantity: 9 },
  'convert-trial': { move: 'convert-trial', term: termFrom(at('2030-01-01'), 'P1Y') },
  'schedule-change': { move: 'schedule-change', change: { quantity: 9 } },
  'start-new-term': { move: 'start-new-term', term: termFrom(at('2030-01-01'), 'P1Y') },
  renew: { move: 'renew', completedAt: at('2024-03-01T10:00Z') },
  extend: { move: 'extend' },
  expire: { move: 'expire' },
  disable: { move: 'disable' },
  delete: { move: 'delete' },
  migrate: { move: 'migrate' },
};

describe('applyMove', () => {
  it('lets time act first and puts both histories in a row', () => {
    const moved = applyMove(active({ autoRenew: true }), { move: 'suspend', reason: 'fraud' }, at('2026-06-01'));
    expect(moved).toMatchObject({ verdict: 'applied', subscription: { status: 'suspended', term: { startsAt: at('2026-03-01') } } });
    expect(moved.verdict === 'applied' && moved.events.map(({ event }) => event)).toEqual(['renew', 'renew', 'suspend']);
  });

  it('leads from every state that a move starts from to one that it leads to, and from no other', () => {
    for (const state of everyState) {
      for (const move of moves) {
        const when = ms(state.changedAt, 1);
        const moved = applyMove(state, requests[move], when);
        const from: readonly string[] = transitions[move].from;
        if (moved.verdict === 'applied') expect(transitions[move].to).toContain(moved.subscription.status);
        if (from.includes(state.status) || (state.status === 'extended' && (move === 'suspend' || move === 'schedule-change'))) continue;
        expect(moved, `${move} from ${state.status}`).toMatchObject({ verdict: 'refused', reasons: [{ code: 'illegal-move' }] });
      }
    }
  });

  it('explains an illegal move by the moves that are legal, and until when', () => {
    const moved = applyMove(suspended(), { move: 'suspend', reason: 'fraud' }, at('2024-07-01'));
    expect(moved).toEqual({
      question: 'suspend',
      at: at('2024-07-01'),
      basis: [expect.objectContaining({ rule: 'D1' }), expect.objectContaining({ rule: 'D2' })],
      contested: [],
      changesAt: at('2025-03-01T10:00Z'),
      verdict: 'refused',
      reasons: [{ code: 'illegal-move', rule: 'D1', errorCode: null, legal: ['reactivate', 'cancel', 'disable', 'delete'] }],
      instead: [],
    });
  });

  it('knows no move from the end', () => {
    for (const move of moves) {
      const moved = applyMove(deleted(), requests[move], at('2030-01-01'));
      expect(moved).toMatchObject({ verdict: 'refused', changesAt: null, reasons: [{ code: 'illegal-move', legal: [] }] });
    }
  });

  it.each(['expire', 'disable', 'delete'] as const)('does not let anybody ask for %s, which time makes when it is due', (move) => {
    for (const state of everyState) {
      const moved = applyMove(state, { move }, ms(state.changedAt, 1));
      expect(moved).toMatchObject({ verdict: 'refused', reasons: [{ code: 'illegal-move' }] });
      expect(
        moved.verdict === 'refused' && moved.reasons.flatMap((reason) => (reason.code === 'illegal-move' ? reason.legal : [])),
      ).not.toContain(move);
    }
    expect(applyMove(active({ autoRenew: false }), { move: 'expire' }, at('2024-07-01'))).toMatchObject({
      changesAt: at('2025-03-01T10:00Z'),
    });
    expect(applyMove(extended(), { move: 'cancel' }, at('2026-07-01')).verdict).toBe('applied');
  });

  it('never says that time has to act first', () => {
    for (const state of everyState) {
      for (const move of moves) {
        for (const when of [0, 7, 30, 90, 120, 400].map((count) => days(state.changedAt, count))) {
          const moved = applyMove(state, requests[move], when);
          expect(moved.verdict === 'refused' && moved.reasons.some(({ code }) => code === 'not-advanced')).toBe(false);
        }
      }
    }
  });

  it('is undetermined once time cannot tell what became of it', () => {
    const silent = active({ family: 'azure-plan' });
    expect(applyMove(silent, { move: 'suspend', reason: 'fraud' }, at('2025-03-01T09:59Z')).verdict).toBe('applied');
    expect(applyMove(silent, { move: 'suspend', reason: 'fraud' }, at('2025-03-01T10:00Z'))).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent' }],
    });
  });

  it('refuses what holds of whatever followed, even where time cannot tell what did [E12, W18, E6]', () => {
    const when = at('2026-01-01');
    const asked = (family: ProductFamily, move: Move) => applyMove(active({ family }), requests[move], when);
    for (const family of ['azure-linux-plan', 'azure-savings-plan'] as const) {
      expect(asked(family, 'cancel')).toMatchObject({ verdict: 'refused', changesAt: null, reasons: [{ code: 'not-cancellable' }] });
    }
    expect(asked('isv-metered', 'cancel')).toMatchObject({
      verdict: 'refused',
      reasons: [{ code: 'not-cancellable' }],
      instead: [{ by: 'deprovision' }],
    });
    for (const move of ['activate', 'convert-trial', 'expire', 'disable', 'delete'] as const) {
      expect(asked('azure-linux-plan', move)).toMatchObject({ verdict: 'refused', changesAt: null, reasons: [{ code: 'illegal-move' }] });
    }
    expect(asked('azure-linux-plan', 'suspend').verdict).toBe('undetermined');
    expect(asked('azure-linux-plan', 'reactivate').verdict).toBe('refused');
    expect(asked('azure-reservation', 'cancel').verdict).toBe('undetermined');
  });

  it('cannot tell of an order that nobody seems to have activated what a running one may [C2]', () => {
    for (const [move, verdict] of [
      ['suspend', 'undetermined'],
      ['activate', 'undetermined'],
      ['convert-trial', 'undetermined'],
      ['reactivate', 'refused'],
    ] as const) {
      expect(applyMove(pending(), requests[move], at('2025-01-01')).verdict, move).toBe(verdict);
    }
  });

  it('follows the question where marketplace software is over that its publisher suspended [L7]', () => {
    const state = suspended({ family: 'isv-saas', autoRenew: true, suspendedFor: null, suspendedBy: 'marketplace' });
    const limit = days(state.suspendedAt, 30);
    expect(applyMove(state, requests.reactivate, ms(limit, -1)).verdict).toBe('applied');
    expect(applyMove(state, requests.reactivate, limit)).toMatchObject({ verdict: 'refused', reasons: [{ code: 'retention-over' }] });
    expect(applyMove(state, requests['change-quantity'], limit)).toMatchObject({ reasons: [{ code: 'illegal-move' }] });
  });

  it('makes its move in spite of a lost anchor, which only `advance` says', () => {
    const lost = active({ orderedAt: at('2023-01-01'), changedAt: at('2025-02-28'), term: readTerm('2025-02-28', '2025-03-28') });
    expect(advance(lost, at('2025-04-01')).gaps).toHaveLength(1);
    expect(applyMove(lost, { move: 'suspend', reason: 'fraud' }, at('2025-04-01')).verdict).toBe('applied');
  });

  it.each(['constructor', '__proto__', 'toString', 'pause', ''])('is undetermined for the move %j', (move) => {
    expect(applyMove(active(), { move } as never, at('2024-04-01'))).toMatchObject({
      verdict: 'undetermined',
      basis: [],
      gaps: [{ gap: 'unknown-value', fact: 'move', value: move }],
    });
  });

  it('is undetermined for a family or a status that is not in the lists', () => {
    for (const wrong of [{ family: 'constructor' }, { family: 'office' }, { status: 'paused' }, { status: 'constructor' }]) {
      const [[fact, value] = []] = Object.entries(wrong);
      for (const move of moves) {
        const strange = smuggled(active(), wrong);
        for (const asked of fact === 'status' ? ['2024-01-01', '2024-04-01'] : ['2024-04-01']) {
          expect(applyMove(strange, requests[move], at(asked))).toMatchObject({
            verdict: 'undetermined',
            gaps: [{ gap: 'unknown-value', fact, value }],
          });
        }
      }
    }
  });

  it('passes the doors of all moves', () => {
    const of = (state: Parameters<typeof applyMove>[0], move: Move, when: string) => applyMove(state, requests[move], at(when)).verdict;
    expect(of(pending(), 'activate', '2024-03-02')).toBe('applied');
    expect(of(suspended(), 'reactivate', '2024-07-01')).toBe('applied');
    expect(of(active(), 'cancel', '2024-03-02')).toBe('applied');
    expect(of(active(), 'set-auto-renew', '2024-03-02')).toBe('applied');
    expect(of(active(), 'change-quantity', '2024-03-02')).toBe('applied');
    expect(of(trial({ family: 'license-based' }), 'convert-trial', '2024-03-02')).toBe('applied');
  });
});

describe('applyMove renew: the news that a renewal completed late', () => {
  const startsAt = at('2025-03-01T10:00Z');
  const completed = (completedAt: number | null, when = '2025-03-03', state = active()) =>
    applyMove(state, { move: 'renew', completedAt: completedAt as never }, at(when));

  it('corrects the opening of the window that `advance` had let begin with the term [T4, W14]', () => {
    const late = ms(startsAt, 20 * 3_600_000);
    const moved = completed(late);
    expect(moved).toMatchObject({
      verdict: 'applied',
      subscription: { term: { startsAt }, windowStarts: [{ by: 'renewal', startsAt: late, seats: null }], changedAt: at('2025-03-03') },
      events: [
        { event: 'renew', at: startsAt, facts: { completedAt: null } },
        { event: 'renew', at: at('2025-03-03'), facts: { completedAt: late } },
      ],
    });
    if (moved.verdict !== 'applied') return;
    const limit = days(late, 7);
    expect(applyMove(moved.subscription, { move: 'cancel' }, ms(limit, -1)).verdict).toBe('applied');
    expect(applyMove(moved.subscription, { move: 'cancel' }, limit).verdict).toBe('refused');
    expect(applyMove(active(), { move: 'cancel' }, ms(days(startsAt, 7), -1)).verdict).toBe('applied');
    expect(applyMove(active(), { move: 'cancel' }, days(startsAt, 7)).verdict).toBe('refused');
  });

  it('is taken from the start of the term to 24 hours after it, and not of what is to come [T4]', () => {
    expect(completed(startsAt).verdict).toBe('applied');
    expect(completed(startsAt + 86_400_000).verdict).toBe('applied');
    expect(completed(startsAt + 86_400_001).verdict).toBe('refused');
    expect(completed(startsAt - 1).verdict).toBe('refused');
    expect(completed(startsAt + 1, '2025-03-01T10:00Z').verdict).toBe('refused');
    expect(completed(null).verdict).toBe('refused');
  });

  it('keeps the seats that were added since', () => {
    const more = applyMove(active(), { move: 'change-quantity', quantity: 7 }, at('2025-03-02'));
    if (more.verdict !== 'applied') throw new Error(more.verdict);
    const moved = applyMove(more.subscription, { move: 'renew', completedAt: ms(startsAt, 1) }, at('2025-03-03'));
    expect(moved).toMatchObject({
      subscription: {
        windowStarts: [
          { by: 'renewal', startsAt: ms(startsAt, 1) },
          { by: 'seat-addition', startsAt: at('2025-03-02'), seats: 2 },
        ],
      },
    });
  });

  it('may be corrected again, keeps what the server stated, and moves no term', () => {
    const stated = { cancelUntilAt: at('2025-03-08T10:00Z') };
    const read = active({ changedAt: startsAt, term: readTerm('2025-03-01T10:00Z', '2026-03-01T10:00Z', 'P1Y'), stated });
    const first = completed(ms(startsAt, 5), '2025-03-03', read);
    if (first.verdict !== 'applied') throw new Error(first.verdict);
    expect(first.subscription).toMatchObject({ stated, term: read.term });
    const second = applyMove(first.subscription, { move: 'renew', completedAt: ms(startsAt, 9) }, at('2025-03-04'));
    expect(second).toMatchObject({ subscription: { windowStarts: [{ by: 'renewal', startsAt: ms(startsAt, 9) }] } });
  });

  it('is taken after a short first term too [T8]', () => {
    const coterminous = active({ orderedAt: at('2022-07-15'), term: readTerm('2022-07-15', '2022-08-01') });
    expect(completed(at('2022-08-01T05:00Z'), '2022-08-02', coterminous).verdict).toBe('applied');
  });

  it('is refused in the first term, without a term, and before the last event', () => {
    expect(completed(at('2024-03-01T10:00Z'), '2024-03-03')).toMatchObject({ verdict: 'refused', reasons: [{ code: 'illegal-move' }] });
    expect(completed(at('2024-03-01T10:00Z'), '2024-03-03', active({ term: null }))).toMatchObject({
      verdict: 'refused',
      changesAt: null,
      reasons: [
        {
          code: 'illegal-move',
          legal: [
            'suspend',
            'cancel',
            'set-auto-renew',
            'set-end-of-term',
            'change-quantity',
            'schedule-change',
            'extend',
            'expire',
            'disable',
            'migrate',
          ],
        },
      ],
    });
    expect(completed(startsAt, '2024-02-01')).toMatchObject({ verdict: 'refused', reasons: [{ code: 'before-last-event' }] });
  });
});
