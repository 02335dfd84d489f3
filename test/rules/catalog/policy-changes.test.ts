import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src/kernel/instant.js';
import { addMs, instant } from '../../../src/kernel/instant.js';
import { comparePolicies, policyChanges } from 'termbook/policies';
import { billingCycles, productFamilies } from '../../../src/vocabulary/product.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';

const orderedAt = instant('2020-01-01');
const perpetual: Purchase = Object.freeze({ family: 'perpetual-software', billingCycle: 'one-time', orderedAt });
const software: Purchase = Object.freeze({ family: 'software-subscription', billingCycle: 'annual', orderedAt });
const changes = (purchases: readonly Purchase[], fromAt: string, untilAt: string) =>
  policyChanges(purchases, instant(fromAt), instant(untilAt)).map(({ entry }) => entry);

describe('policyChanges', () => {
  it('tells the entries that begin in the span, from its start and not at its end, in the order of since', () => {
    expect(policyChanges([perpetual], instant('2021-06-01'), instant('2021-06-01T00:00:00.001Z'))).toEqual([
      {
        rule: 'E8',
        entry: 'cancellation-window/perpetual-software@2021-06-01',
        since: '2021-06-01',
        seenUntil: null,
        source: 'announcements-2021-04@2021-04-21',
        certainty: 'stated',
        coverage: 'in-force',
      },
    ]);
    expect(changes([perpetual], '2021-05-01', '2021-06-01')).toEqual([]);
    expect(changes([perpetual], '2021-05-01', '2021-07-08')).toEqual([
      'cancellation-window/perpetual-software@2021-06-01',
      'download-link/software@2021-06-03',
      'segments/perpetual-software@2021-07-07',
    ]);
  });

  it('tells an entry once that touches several purchases, each with its own too', () => {
    expect(changes([perpetual, software, perpetual], '2021-05-01', '2021-07-01')).toEqual([
      'cancellation-window/perpetual-software@2021-06-01',
      'cancellation-window/software-subscription@2021-06-01',
      'download-link/software@2021-06-03',
    ]);
  });

  it('stands in the order of since for every family and cycle together, whatever is seen of a text later', () => {
    const all = productFamilies.flatMap((family) => billingCycles.map((billingCycle): Purchase => ({ family, billingCycle, orderedAt })));
    const days = policyChanges(all, instant('2010-01-01'), instant('2030-01-01')).map(({ since }) => since);
    expect(days.length).toBeGreaterThan(100);
    expect(days).toEqual([...days].sort());
  });

  it('says how well the texts cover the day an entry begins', () => {
    expect(policyChanges([software], instant('2022-07-11'), instant('2022-07-12'))).toMatchObject([
      { rule: 'W7', certainty: 'reported', coverage: 'between-sources' },
    ]);
  });

  it('has nothing to tell before the first entry, nor without purchases', () => {
    expect(changes([software], '0000-01-01', '2018-01-03')).toEqual([]);
    expect(changes([software], '0000-01-01', '2018-01-04')).toEqual(['purchase/every-offer@2018-01-03']);
    expect(changes([], '2018-01-01', '2026-01-01')).toEqual([]);
  });

  it('breaks off on a span that ends before it starts, and on anything that is no Instant', () => {
    const at = instant('2022-06-01');
    expect(() => policyChanges([software], at, addMs(at, -1))).toThrow(
      expect.objectContaining({ code: 'inverted-dates', path: 'untilAt' }),
    );
    expect(policyChanges([software], at, at)).toEqual([]);
    expect(() => policyChanges([software], 0.5 as Instant, at)).toThrow(expect.objectContaining({ path: 'fromAt' }));
    expect(() => policyChanges([software], at, 0.5 as Instant)).toThrow(expect.objectContaining({ path: 'untilAt' }));
  });
});

describe('the law of policyChanges', () => {
  const moments = fc.integer({ min: instant('2017-01-01'), max: instant('2027-01-01') }).map((ms) => ms as Instant);

  it('what differs between two dates began between them', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...productFamilies),
        fc.constantFrom(...billingCycles),
        moments,
        moments,
        (family, billingCycle, a, b) => {
          const [early, late] = a < b ? [a, b] : [b, a];
          const purchase: Purchase = { family, billingCycle, orderedAt };
          const begun = policyChanges([purchase], addMs(early, 1), addMs(late, 1)).map(({ entry }) => entry);
          for (const difference of comparePolicies([purchase], early, late)) expect(begun).toContain(difference.b?.entry);
        },
      ),
    );
  });
});
