import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { fail } from '../../src/kernel/error.js';
import { door, refusedMove, undeterminedMove } from '../../src/lifecycle/door.js';
import { nextDue } from '../../src/lifecycle/next-due.js';
import { happened } from '../../src/lifecycle/happened.js';
import type { Active, Subscription } from '../../src/vocabulary/subscription.js';
import { active, at, deleted, ms, smuggled } from './subscriptions.js';

const when = at('2024-05-01');

describe('the door of a move', () => {
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
    const until = (subscription: Subscription, changesAt: typeof when | null) =>
      refusedMove('cancel', when, reasons, { changesAt }, nextDue(subscription, {})).changesAt;
    const endsAt = at('2025-03-01T10:00Z');
    expect(until(active(), null)).toBe(endsAt);
    expect(until(active(), ms(endsAt, -1))).toBe(ms(endsAt, -1));
    expect(until(active(), ms(endsAt, 1))).toBe(endsAt);
    expect(until(deleted(), null)).toBeNull();
  });

  it('tells a gap without a basis where there is none', () => {
    expect(undeterminedMove('cancel', when, [{ gap: 'documents-silent', on: 'move' }])).toEqual({
      question: 'cancel',
      at: when,
      basis: [],
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'move' }],
    });
  });

  it('asks the clock first: not before the last event, not while time has a move to make', () => {
    const early = door('suspend', (subscription, facts, asked, _options, word) => word ?? happened('suspend', subscription, facts, asked));
    const asked = (subscription: Active, asked: Instant) => early(subscription, { reason: 'fraud' }, asked);
    const { changedAt } = active();
    const dueAt = at('2025-03-01T10:00Z');
    expect(asked(active(), ms(changedAt, -1))).toMatchObject({ changesAt: changedAt, reasons: [{ code: 'before-last-event', changedAt }] });
    expect(asked(active(), changedAt).verdict).toBe('applied');
    expect(asked(active(), ms(dueAt, -1)).verdict).toBe('applied');
    expect(asked(active(), dueAt)).toMatchObject({
      verdict: 'refused',
      changesAt: null,
      basis: [{ rule: 'C3' }, { rule: 'T4' }],
      reasons: [{ code: 'not-advanced', rule: 'C3', dueAt }],
    });
    expect(asked(active({ family: 'azure-reservation' }), dueAt)).toMatchObject({
      verdict: 'undetermined',
      gaps: [{ gap: 'documents-silent', on: 'afterwards' }],
    });
  });

  it('guards the facts of its move before anything else, and leaves the others to whoever knows what time does next', () => {
    const guarded = door(
      'suspend',
      (subscription, facts, asked) => happened('suspend', subscription, facts, asked),
      () => fail('wrong-type', 'reason', 'text', null),
    );
    const open = door('suspend', (subscription, facts, asked) => happened('suspend', subscription, facts, asked));
    const wrong = 'soon' as never;
    expect(() => guarded(active(), { reason: 'fraud' }, wrong)).toThrow(expect.objectContaining({ path: 'reason' }));
    expect(() => open(active(), { reason: 'fraud' }, wrong)).toThrow(expect.objectContaining({ path: 'at' }));
    expect(() => open(smuggled(active(), { changedAt: 'soon' }) as Active, { reason: 'fraud' }, when)).toThrow(
      expect.objectContaining({ path: 'changedAt' }),
    );
    expect(() => open(active(), { reason: 'fraud' }, when, null as never)).toThrow(expect.objectContaining({ path: 'options' }));
    expect(open(smuggled(active(), { quantity: -1 }) as Active, { reason: 'fraud' }, when, {}, null).verdict).toBe('applied');
  });
});
