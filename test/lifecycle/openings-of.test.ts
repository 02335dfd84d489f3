import { describe, expect, it } from 'vitest';
import { openingsOf } from '../../src/lifecycle/openings-of.js';
import { active, at, readTerm } from './subscriptions.js';

const order = { by: 'order', openedAt: at('2024-03-01T10:00Z'), seats: null } as const;

describe('the openings of a purchase', () => {
  it('are the stated ones', () => {
    const stated = [{ by: 'upgrade', openedAt: at('2024-05-01'), seats: 3 }] as const;
    expect(openingsOf(active({ openings: stated }))).toBe(stated);
  });

  it('are told by order, trial and term where none are stated', () => {
    expect(openingsOf(active())).toEqual([order]);
    expect(openingsOf(active({ openings: [] }))).toEqual([order]);
    const renewed = active({ term: readTerm('2025-03-01T10:00Z', '2026-03-01T10:00Z', 'P1Y') });
    expect(openingsOf(renewed)).toEqual([order, { by: 'renewal', openedAt: at('2025-03-01T10:00Z'), seats: null }]);
  });
});
