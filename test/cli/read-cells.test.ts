import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf, usualColumns } from '../../src/cli/columns.js';
import { readCells, recordReaders } from '../../src/cli/read-record.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import { statuses, suspensionReasons } from '../../src/vocabulary/status.js';
import { draws, least } from '../draws.js';

const columns = [...usualColumns, 'termDuration', 'termStartsAt', 'termEndsAt', 'accountOpenedAt', 'firstBillingAt', 'planMonths'] as const;
const instants = ['2020-03-01', '2020-04-01 10:00:00', '2020-02-29T23:59:59.999Z', '1583056800000'];
const wrong = ['', 'no such word', '2020-02-30', 'true', 'x'.repeat(1001), '\uD800', '-0', '__proto__'];
const usual = (place: number): readonly string[] =>
  [['a'], productFamilies, billingCycles, instants, [...statuses, 'suspended'], ['true', '0'], instants, suspensionReasons, ['P1M', 'P1Y']][
    place
  ] ?? (place === 13 ? ['12', '72'] : instants);
const cells = fc.tuple(
  ...columns.map((_name, place) =>
    fc.oneof(
      { weight: 40, arbitrary: fc.constantFrom(...usual(place)) },
      { weight: 10, arbitrary: fc.constant(null) },
      { weight: 1, arbitrary: fc.constantFrom(...wrong) },
    ),
  ),
);

describe('readCells', () => {
  it('reads cells as a record of the same facts is read, with the same issues', () => {
    const seen = { read: 0, suspended: 0, refused: 0 };
    fc.assert(
      fc.property(cells, (drawn) => {
        const facts = factsOf(drawn, columns);
        const found = readCells(facts ?? {});
        expect(found).toEqual(recordReaders.facts(facts));
        if (!found.ok) seen.refused += 1;
        else if ('suspendedAt' in found.value) seen.suspended += 1;
        else seen.read += 1;
      }),
      { numRuns: draws(5000) },
    );
    for (const times of Object.values(seen)) expect(times).toBeGreaterThanOrEqual(least(3));
  });
});
