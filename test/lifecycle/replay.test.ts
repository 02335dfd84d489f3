import { describe, expect, it } from 'vitest';
import { advance, applyMove, replay, termFrom } from 'termbook';
import type { SubscriptionEvent } from '../../src/lifecycle/transitions.js';
import { active, at, pending } from './subscriptions.js';

const ordered = { event: 'ordered', at: active().orderedAt, subscription: active(), basis: [] } as const;
const suspend = { event: 'suspend', at: at('2024-05-01'), facts: { reason: 'fraud' }, basis: [] } as const;
const illegal = (path: string) => expect.objectContaining({ code: 'illegal-history', path }) as Error;

describe('replay', () => {
  it('gives the ordered subscription back where nothing followed', () => {
    expect(replay([ordered])).toBe(ordered.subscription);
  });

  it('gives the state that moves and time have led to', () => {
    const first = applyMove(active(), { move: 'suspend', reason: 'fraud' }, at('2025-05-01'));
    if (first.verdict !== 'applied') throw new Error(first.verdict);
    const then = advance(first.subscription, at('2030-01-01'));
    expect(replay([ordered, ...first.events, ...then.events])).toEqual(then.subscription);
    expect(then.subscription.status).toBe('deleted');
  });

  it('holds the term that a renewal began under another interpretation [I33]', () => {
    const saas = active({
      family: 'isv-saas',
      billingCycle: 'monthly',
      orderedAt: at('2024-01-31'),
      term: termFrom(at('2024-01-31'), 'P1M'),
    });
    const renewed = (options?: Parameters<typeof advance>[2]) => advance(saas, at('2024-03-10'), options);
    const anchored = renewed({ interpretations: { I33: 'anchor' } });
    expect(anchored.subscription.term).toMatchObject({ startsAt: at('2024-02-29'), endsAt: at('2024-03-31') });
    expect(renewed().subscription.term).toMatchObject({ startsAt: at('2024-02-29'), endsAt: at('2024-03-29') });
    expect(replay([{ ...ordered, at: saas.orderedAt, subscription: saas }, ...anchored.events])).toEqual(anchored.subscription);
  });

  it('takes no policy into account, only what happened', () => {
    const cancelledLate: SubscriptionEvent = { event: 'cancel', at: at('2024-09-01'), facts: {}, basis: [] };
    expect(replay([ordered, cancelledLate]).status).toBe('cancelled');
  });

  it('throws for a history that does not begin with the order, orders twice, or is empty', () => {
    expect(() => replay([suspend])).toThrow(illegal('events[0].event'));
    expect(() => replay([ordered, ordered])).toThrow(illegal('event'));
    expect(() => replay([] as never)).toThrow(illegal('events'));
  });

  it('throws for an event that the state does not know', () => {
    const early = { event: 'ordered', at: at('2024-03-01'), subscription: pending(), basis: [] } as const;
    expect(() => replay([early, suspend])).toThrow(illegal('event'));
    expect(() => replay([ordered, suspend, suspend])).toThrow(illegal('event'));
  });

  it.each(['constructor', '__proto__', 'pause'])('throws for the event %s', (event) => {
    expect(() => replay([ordered, { ...suspend, event } as never])).toThrow(illegal('event'));
  });

  it('stands a family that is not in the lists, of which no policy speaks', () => {
    const strange = { ...ordered, subscription: { ...active(), family: 'constructor' as 'isv-saas' } };
    expect(replay([strange, suspend])).toMatchObject({ status: 'suspended', autoRenew: true });
  });
});
