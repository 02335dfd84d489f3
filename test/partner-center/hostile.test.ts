import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import * as partnerCenter from '../../src/partner-center/index.js';
import { marketplace, newCommerce, software, traditional } from './fixtures.js';
import { dice, mutated } from './mutate.js';

/** Inputs for each entry; a long run sets FUZZ_RUNS (a million for each take some minutes). */
const runs = Number(process.env['FUZZ_RUNS'] ?? 400);
const timeout = 60_000 + runs * 5;

const part = {
  referenceOrder: { id: 'o1', lineItemId: '0' },
  productId: 'P',
  quantity: 1,
  includedEntitlements: [{ referenceOrder: { id: 'o1', lineItemId: '0' } }],
};
const order = {
  id: 'o1',
  status: 'completed',
  creationDate: '2021-05-10T08:00:00Z',
  lineItems: [{ lineItemNumber: 0, offerId: 'A:1:B', quantity: 1 }],
};
const terms = [{ duration: 'P1M', cancellationPolicies: [{ refundOptions: [{ sequenceId: 0, type: 'Full', expiresAfter: 'P1D' }] }] }];
const line = {
  subscriptionId: 's1',
  subtotal: 1,
  currency: 'USD',
  chargeStartDate: '2020-01-01',
  chargeEndDate: '2020-01-31',
  quantity: 1,
};
const notice = {
  EventName: 'subscription-updated',
  ResourceUri: '/customers/c/subscriptions/s',
  ResourceChangeUtcDate: '2017-11-16T16:19:06Z',
};

/** Every entry that reads JSON, with what it reads. */
const entries: Readonly<Record<string, readonly [read: (json: unknown) => unknown, sample: unknown]>> = {
  'subscriptionFrom, new commerce': [(json) => partnerCenter.subscriptionFrom(json), newCommerce],
  'subscriptionFrom, traditional': [(json) => partnerCenter.subscriptionFrom(json), traditional],
  subscriptionsFrom: [
    (json) => partnerCenter.subscriptionsFrom(json, () => ({})),
    { items: [marketplace, software], links: { next: { uri: '/n' } } },
  ],
  toPatch: [(json) => partnerCenter.toPatch({ raw: json }, { move: 'cancel' }), newCommerce],
  ordersFrom: [(json) => partnerCenter.ordersFrom(json), { items: [order] }],
  toOrderPatch: [(json) => partnerCenter.toOrderPatch({ raw: json }, [0]), order],
  offersFrom: [(json) => partnerCenter.offersFrom(json), { items: [{ id: 'F1', billing: 'license', supportedBillingCycles: ['annual'] }] }],
  offerCategoriesFrom: [(json) => partnerCenter.offerCategoriesFrom(json), { items: [{ id: 'K', name: 'N', country: 'US' }] }],
  productsFrom: [(json) => partnerCenter.productsFrom(json), { items: [{ id: 'P1', productType: { id: 'Azure' } }] }],
  skusFrom: [(json) => partnerCenter.skusFrom(json), { items: [{ id: '0001', supportedBillingCycles: ['monthly'] }] }],
  availabilitiesFrom: [(json) => partnerCenter.availabilitiesFrom(json), { items: [{ id: 'V1', country: 'US', terms }] }],
  entitlementsFrom: [(json) => partnerCenter.entitlementsFrom(json), { items: [part] }],
  activationLinksFrom: [
    (json) => partnerCenter.activationLinksFrom(json),
    { items: [{ lineItemNumber: 0, link: { uri: 'https://p.example' } }] },
  ],
  changeNoticeFrom: [(json) => partnerCenter.changeNoticeFrom(json), notice],
  provisioningFrom: [(json) => partnerCenter.provisioningFrom(json), { status: 'success', quantity: 5, endDate: '2018-05-10T00:00:00Z' }],
  trialConversionFrom: [(json) => partnerCenter.trialConversionFrom(json), { OfferId: 'A', TargetOfferId: 'B', Quantity: 25 }],
  countryRulesFrom: [(json) => partnerCenter.countryRulesFrom(json), { iso2Code: 'US' }],
  invoiceLinesFrom: [(json) => partnerCenter.invoiceLinesFrom(json), { items: [line] }],
};

function damaged(sample: unknown, seed: number): unknown {
  const roll = dice(seed);
  let value = mutated(sample, roll);
  for (let more = roll(3); more > 0; more -= 1) value = mutated(value, roll);
  return value;
}

describe.each(Object.entries(entries))('%s', (_, [read, sample]) => {
  it('never throws, whatever it is given, and leaves its input alone', { timeout }, () => {
    const before = JSON.stringify(sample);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        read(damaged(sample, seed));
      }),
      { numRuns: runs },
    );
    expect(JSON.stringify(sample)).toBe(before);
  });
});

describe('comma-separated text', () => {
  const sheet =
    'ProductId,SkuId,"Currency",UnitPrice,PricingTierRangeMin,EffectiveStartDate\nA,1,USD,"1.50",0,3/1/2018 12:00:00 AM\nB,2,EUR,2E-05,,2021-10-01\n';
  const pieces = ['"', '""', ',', '\n', '\r\n', '\uFEFF', '\0', '9'.repeat(400), '1/1/9999', '-', 'e99', '__proto__', '\uD800'];
  it('is read whatever is cut from it or put into it', { timeout }, () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const roll = dice(seed);
        let text = sheet;
        for (let more = roll(8); more >= 0; more -= 1) {
          const at = roll(text.length + 1);
          text = `${text.slice(0, at)}${pieces[roll(pieces.length)] ?? ''}${text.slice(at + roll(12))}`;
        }
        const { facts } = partnerCenter.priceSheetFrom(text);
        partnerCenter.reconciliationFrom(text);
        for (const row of facts) {
          expect(row.unitPrice).toMatch(/^-?\d+(?:\.\d+)?$/);
          partnerCenter.monthlyPrice(row);
          partnerCenter.priceOf(row);
        }
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
    expect(partnerCenter.subscriptionFrom(names).issues).toMatchObject([{ code: 'too-large' }]);
    const list = partnerCenter.subscriptionsFrom(new Array<unknown>(100_001).fill(null));
    expect(list.issues[0]).toMatchObject({ code: 'too-large' });
    expect(list.records).toHaveLength(100_000);
    const options = Array.from({ length: 1001 }, () => ({ type: 'Full', expiresAt: null }));
    const read = partnerCenter.subscriptionFrom({ ...newCommerce, refundOptions: options });
    expect(read.issues).toMatchObject([{ code: 'too-large', path: 'refundOptions' }]);
    expect(read.facts?.stated?.refundUntil).toHaveLength(1000);
    expect(partnerCenter.subscriptionFrom({ ...newCommerce, offerName: 'x'.repeat(2001) }).issues).toMatchObject([
      { code: 'too-long', path: 'offerName' },
    ]);
  });
  it('in two spellings of one name are told, and the first one read', () => {
    const read = partnerCenter.subscriptionFrom({ ...newCommerce, STATUS: 'deleted' });
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
        const read = partnerCenter.subscriptionFrom(record);
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
        for (const name of read.familyToldBy) {
          if (!['termDuration', 'offerName', 'offerId'].includes(name)) expect(names).toContain(name.toLowerCase());
        }
      }),
      { numRuns: runs },
    );
  });
});
