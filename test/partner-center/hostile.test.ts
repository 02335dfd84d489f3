import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import * as partnerCenter from '../../src/partner-center/index.js';
import { damaged, fuzzed } from '../wire/fuzz.js';
import { unstated } from '../wire/unstated.js';
import { partnerCenterEntries } from './entries.js';
import { marketplace, newCommerce, software, traditional } from './fixtures.js';
import { draws } from '../draws.js';

/** Inputs for each entry; a long run sets FUZZ_RUNS (a million for each take some minutes). */
const runs = draws(400);
const timeout = 300_000 + runs * 5;

describe.each(partnerCenterEntries)('$name', (entry) => {
  it('reads its sample', () => {
    expect(unstated(entry.read(entry.sample), entry.sample)).toEqual([]);
  });

  it('never throws, never writes to its input, and yields no fact that the input does not state', { timeout }, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        expect(fuzzed(entry, seed)).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});

describe('a million characters and more', () => {
  it.each([
    ['quotes', '"'.repeat(1_000_001)],
    ['commas', ','.repeat(1_000_000)],
    ['lines', `ProductId,SkuId,Currency,UnitPrice\n${'a\n'.repeat(50_000)}`],
    ['one word', 'x'.repeat(1_000_000)],
  ])('of %s are read as a sheet without hanging', (_, text) => {
    expect(partnerCenter.priceSheetFrom(text).facts).toEqual([]);
    expect(partnerCenter.reconciliationFrom(text).facts).toEqual([]);
  });
  it('of names or items are refused or cut, and said so', () => {
    const names = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`n${String(index)}`, index]));
    expect(partnerCenter.partnerCenterSubscription(names).issues).toMatchObject([{ code: 'too-large' }]);
    const list = partnerCenter.partnerCenterSubscriptions(new Array<unknown>(100_001).fill(null));
    expect(list.issues[0]).toMatchObject({ code: 'too-large' });
    expect(list.records).toHaveLength(100_000);
    const options = Array.from({ length: 1001 }, () => ({ type: 'Full', expiresAt: null }));
    const read = partnerCenter.partnerCenterSubscription({ ...newCommerce, refundOptions: options });
    expect(read.issues).toMatchObject([{ code: 'too-large', path: 'refundOptions' }]);
    expect(read.facts?.stated?.refundUntil).toHaveLength(1000);
    expect(partnerCenter.partnerCenterSubscription({ ...newCommerce, offerName: 'x'.repeat(2001) }).issues).toMatchObject([
      { code: 'too-long', path: 'offerName' },
    ]);
  });
  it('in two spellings of one name are told, and the first one read', () => {
    const read = partnerCenter.partnerCenterSubscription({ ...newCommerce, STATUS: 'deleted' });
    expect(read.facts?.status).toBe('active');
    expect(read.issues).toMatchObject([{ code: 'ambiguous', path: 'STATUS' }]);
  });
});

/** Every value that stands anywhere in a record, as long as it can be looked at. */
function valuesIn(value: unknown, found: Set<unknown>, depth = 0): Set<unknown> {
  if (depth > 6) return found;
  try {
    if (typeof value === 'object' && value !== null) {
      for (const item of Object.values(value).slice(0, 1200)) valuesIn(item, found, depth + 1);
    } else found.add(value);
  } catch {
    // what throws when looked at states nothing
  }
  return found;
}

describe('no fact that the text did not state', () => {
  const samples = [newCommerce, traditional, marketplace, software];
  it('every instant, number, id and word of the facts stands in the record', { timeout }, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), fc.integer({ min: 0, max: 3 }), (seed, which) => {
        const record = damaged(samples[which], seed);
        const read = partnerCenter.partnerCenterSubscription(record);
        const values = [...valuesIn(record, new Set())];
        const numbers = values.filter((value) => typeof value !== 'symbol').map(Number);
        const texts = values.filter((value) => typeof value === 'string');
        const words = texts.map((text) => text.toLowerCase().replace(/[^a-z0-9]/g, ''));
        const instants = new Set(texts.map(partnerCenter.wireInstant));
        const stands = (at: Instant | null | undefined): void => {
          if (at != null) expect(instants).toContain(at);
        };
        stands(read.purchase?.orderedAt);
        stands(read.about?.startedAt);
        const until = read.purchase?.stated?.cancelUntilAt;
        if (until === 'never') expect(values).toContain(null);
        else stands(until);
        for (const { untilAt } of read.purchase?.stated?.refundUntil ?? []) stands(untilAt);
        for (const { untilAt, seats } of read.purchase?.stated?.reducibleSeats ?? []) {
          stands(untilAt);
          expect(numbers).toContain(seats);
        }
        if (read.facts === null) return;
        expect(values.map(String)).toContain(read.facts.id);
        expect(numbers).toContain(read.facts.quantity);
        expect(words.concat(values.map(String))).toContain(String(read.facts.autoRenew));
        expect(words).toContain(read.facts.status === 'trial' ? 'active' : read.facts.status);
        if (read.facts.term != null) stands(read.facts.term.anchorAt);
        const names = Object.keys(record as object).map((name) => name.toLowerCase());
        for (const name of read.familyStatedBy) {
          if (!['termDuration', 'offerName', 'offerId'].includes(name)) expect(names).toContain(name.toLowerCase());
        }
      }),
      { numRuns: runs },
    );
  });
});
