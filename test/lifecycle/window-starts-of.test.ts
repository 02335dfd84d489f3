import { describe, expect, it } from 'vitest';
import { windowStartsOf } from '../../src/lifecycle/window-starts-of.js';
import { active, at, readTerm } from './subscriptions.js';

const order = { by: 'order', startsAt: at('2024-03-01T10:00Z'), seats: null } as const;

describe('the window starts of a purchase', () => {
  it('are the stated ones', () => {
    const stated = [{ by: 'upgrade', startsAt: at('2024-05-01'), seats: 3 }] as const;
    expect(windowStartsOf(active({ windowStarts: stated }))).toBe(stated);
  });

  it('are told by order, trial and term where none are stated', () => {
    expect(windowStartsOf(active())).toEqual([order]);
    expect(windowStartsOf(active({ windowStarts: [] }))).toEqual([order]);
    const renewed = active({ term: readTerm('2025-03-01T10:00Z', '2026-03-01T10:00Z', 'P1Y') });
    expect(windowStartsOf(renewed)).toEqual([order, { by: 'renewal', startsAt: at('2025-03-01T10:00Z'), seats: null }]);
  });
});
