import { describe, expect, it } from 'vitest';
import { lineKinds } from '../../src/billing/line.js';
import { moves, statuses } from 'termbook';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import { durations } from '../../src/vocabulary/term.js';
import { draws, least, seed } from '../draws.js';
import { drawLife } from './draw-life.js';
import { met, simulate } from './simulate.js';

describe('a life from one seed', () => {
  it('is the same across the edge, and in core, desk, ledger and command, at every step', async () => {
    const count = draws(2000);
    for (let nth = 0; nth < count; nth += 1) await simulate(drawLife(seed() + nth));
  });

  // lineKinds without those that no document says how to compute
  const lines = lineKinds.filter((kind) => kind !== 'suspension' && kind !== 'reactivation').map((kind) => `${kind} expected`);
  const ends = [
    'upgrade drops',
    'change-billing-plan drops',
    'one wrong-amount',
    'one wrong-quantity',
    'one missing',
    'project and the ledger',
  ];
  const read = statuses.filter((status) => status !== 'extended').map((status) => `read ${status}`);
  const outcomes = ['applied', 'waiting', 'failed', 'refused', 'tagged'];

  it.each([...productFamilies, ...statuses, ...moves, ...billingCycles, ...durations, ...lines, ...read, ...outcomes, ...ends])(
    'has met %s often enough',
    (name) => {
      expect(met.get(name) ?? 0).toBeGreaterThanOrEqual(least(5));
    },
  );
});
