import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saasSubscription, webhookFrom } from '../../src/marketplace/index.js';
import { fuzzed } from '../wire/fuzz.js';
import { unstated } from '../wire/unstated.js';
import { marketplaceEntries } from './entries.js';
import { call, subscribed } from './fixtures.js';
import { draws } from '../draws.js';

describe.each(marketplaceEntries)('$name', (entry) => {
  it('reads its sample', () => {
    expect(entry.read(entry.sample)).not.toBeNull();
    expect(unstated(entry.read(entry.sample), entry.sample)).toEqual([]);
  });

  it('never throws, never writes to its input, and yields no fact that the input does not state', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        expect(fuzzed(entry, seed)).toEqual([]);
      }),
      { numRuns: draws(400) },
    );
  });
});

describe('a million characters, names or levels', () => {
  it('are refused or cut, and said so', () => {
    const big = 'x'.repeat(1_000_000);
    expect(saasSubscription({ ...subscribed, id: big }).issues).toMatchObject([{ code: 'too-long', path: 'id' }]);
    expect(webhookFrom(call(big, 11)).facts).toBeNull();
    const names = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`n${String(index)}`, index]));
    expect(saasSubscription(names).issues).toMatchObject([{ code: 'too-large', path: '' }]);
    let deep: unknown = subscribed;
    for (let level = 0; level < 5000; level += 1) deep = { subscription: deep };
    expect(webhookFrom(deep).facts).toBeNull();
  });
});
