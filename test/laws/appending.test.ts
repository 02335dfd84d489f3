import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basis } from '../../src/kernel/answer.js';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, dayMs, instant, isoDate } from '../../src/kernel/instant.js';
import type { Cited, DatedTable, Entry } from '../../src/kernel/dated-table.js';
import { cited, datedTable, entryAt } from '../../src/kernel/dated-table.js';
import type { CancellationRow } from '../../src/policy/cancellation-window.js';
import { cancellationWindows } from '../../src/policy/cancellation-window.js';
import { lookAt } from '../../src/rules/asking/look.js';
import { policyBy } from '../../src/rules/canceling/scheme.js';
import { tableFrom } from '../../src/rules/canceling/table.js';
import type { Interpretations } from '../../src/vocabulary/interpretation.js';
import { interpretationValues } from '../../src/vocabulary/interpretation.js';
import { allDatedTables, nameOf } from '../dated-tables.js';

/** The same table with one more row, which begins on a day and says something else. */
function appended<Row extends Cited>(entries: DatedTable<Row>, row: NoInfer<Row>): DatedTable<Row> {
  const [first, ...rest] = entries;
  return datedTable<Row>(nameOf(entries), [first, ...rest, row]);
}

/** What decides: everything in a citation but how well the texts cover it. */
const decisive = (basis: readonly Basis[]) => basis.map((words) => ({ ...words, coverage: null }));

const begin = instant('2017-01-01');
const lastDay = instant('2027-01-01');
const moments = fc.integer({ min: begin, max: lastDay }).map((ms) => ms as Instant);
const laterDays = fc.integer({ min: 1, max: 2000 }).map((days) => addMs(lastDay, days * dayMs));
const interpretations: fc.Arbitrary<Interpretations> = fc.record(
  Object.fromEntries(Object.entries(interpretationValues).map(([id, words]) => [id, fc.constantFrom(...words)])),
  { requiredKeys: [] },
);

describe('appending an entry to a table', () => {
  it('never changes what an earlier date meets, but for the coverage', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allDatedTables), moments, laterDays, (entries, at, day) => {
        const longer = appended(entries, { since: isoDate(day), certainty: 'stated', source: 'new', rules: ['W99'] });
        const before = entryAt(entries, at);
        const after = entryAt(longer, at);
        expect(after?.id).toBe(before?.id);
        if (before === null || after === null) return;
        expect(decisive(cited(longer, after, at))).toEqual(decisive(cited(entries, before, at)));
        const own = (entry: Entry<Cited>) => ({ ...entry, bases: null, basesAfter: null, seenUntilAt: null });
        expect(own(after)).toEqual(own(before));
      }),
    );
  });

  it('meets the new entry from its day on, and not a millisecond before', () => {
    for (const entries of allDatedTables) {
      const since = instant('2031-05-01');
      const longer = appended(entries, { since: '2031-05-01', certainty: 'stated', source: 'new', rules: ['W99'] });
      expect(entryAt(longer, addMs(since, -1))?.id).toBe(entryAt(entries, since)?.id);
      expect(entryAt(longer, since)?.rules).toEqual(['W99']);
    }
  });

  it('changes no cancellation terms of an earlier order, under any interpretations, but for the coverage', () => {
    const tables: readonly DatedTable<CancellationRow>[] = [
      ...new Set(Object.values(cancellationWindows).flatMap((byCycle) => Object.values(byCycle))),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...tables), moments, moments, laterDays, interpretations, (rows, orderedAt, askedAt, day, chosen) => {
        const row: CancellationRow = {
          since: isoDate(day),
          certainty: 'stated',
          source: 'error-codes@2023-06-15',
          rules: ['W99'],
          interpretations: [],
          duration: 'never',
          refund: [],
          afterClose: 'refused',
        };
        const longer = appended(rows, row);
        const evaluated = (rows: DatedTable<CancellationRow>) => {
          const { scheme } = tableFrom(rows, 'order').outlookOf(chosen, orderedAt, false);
          const found = policyBy({ ...scheme, selectedBy: 'order' }, orderedAt, null, lookAt(askedAt, null));
          if (found === null) return null;
          const { plan, basis, after } = found.says['in-force'];
          return { plan, basis: decisive(basis), basisAfter: decisive(after.basis) };
        };
        expect(evaluated(longer)).toEqual(evaluated(rows));
      }),
    );
  });
});
