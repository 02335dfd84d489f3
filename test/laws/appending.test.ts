import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basis } from '../../src/kernel/answer.js';
import type { Instant } from '../../src/kernel/instant.js';
import { dayMs, instant, isoDate, later } from '../../src/kernel/instant.js';
import type { Cited, Entry, Timeline } from '../../src/kernel/timeline.js';
import { cited, entryAt, timeline } from '../../src/kernel/timeline.js';
import type { CancellationRow } from '../../src/policy/cancellation-window.js';
import { cancellationWindows } from '../../src/policy/cancellation-window.js';
import type { SourceId } from '../../src/policy/sources.js';
import { choiceOf } from '../../src/rules/canceling/choice.js';
import { outlookOf, tableFrom } from '../../src/rules/canceling/policies.js';
import { blankStanding } from '../../src/rules/canceling/standing.js';
import { policyBy } from '../../src/rules/canceling/timeline.js';
import type { Readings } from '../../src/vocabulary/reading.js';
import { readingWords } from '../../src/vocabulary/reading.js';
import { allTimelines, nameOf } from '../timelines.js';

/** The same table with one more row, which begins on a day and says something else. */
function appended<Row extends Cited>(entries: Timeline<Row>, row: NoInfer<Row>): Timeline<Row> {
  const [first, ...rest] = entries;
  return timeline<Row>(nameOf(entries), [first, ...rest, row]);
}

/** What decides: everything in a citation but how well the texts cover it. */
const decisive = (basis: readonly Basis[]) => basis.map((words) => ({ ...words, coverage: null }));

const begin = instant('2017-01-01');
const lastDay = instant('2027-01-01');
const moments = fc.integer({ min: begin, max: lastDay }).map((ms) => ms as Instant);
const laterDays = fc.integer({ min: 1, max: 2000 }).map((days) => later(lastDay, days * dayMs));
const readings: fc.Arbitrary<Readings> = fc.record(
  Object.fromEntries(Object.entries(readingWords).map(([id, words]) => [id, fc.constantFrom(...words)])),
  { requiredKeys: [] },
);

describe('appending an entry to a table', () => {
  it('never changes what an earlier date meets, but for the coverage', () => {
    fc.assert(
      fc.property(fc.constantFrom(...allTimelines), moments, laterDays, (entries, at, day) => {
        const longer = appended(entries, { since: isoDate(day), certainty: 'stated', source: 'new', section: '1', rules: ['W99'] });
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
    for (const entries of allTimelines) {
      const since = instant('2031-05-01');
      const longer = appended(entries, { since: '2031-05-01', certainty: 'stated', source: 'new', section: '1', rules: ['W99'] });
      expect(entryAt(longer, later(since, -1))?.id).toBe(entryAt(entries, since)?.id);
      expect(entryAt(longer, since)?.rules).toEqual(['W99']);
    }
  });

  it('changes no cancellation terms of an earlier order, under any readings, but for the coverage', () => {
    const tables: readonly Timeline<CancellationRow>[] = [
      ...new Set(Object.values(cancellationWindows).flatMap((byCycle) => Object.values(byCycle))),
    ];
    fc.assert(
      fc.property(fc.constantFrom(...tables), moments, moments, laterDays, readings, (rows, orderedAt, askedAt, day, chosen) => {
        const row: CancellationRow = {
          since: isoDate(day),
          certainty: 'stated',
          source: 'partner-center-history' satisfies SourceId,
          section: '1',
          rules: ['W99'],
          readings: [],
          length: 'never',
          refund: [],
          afterwards: 'refused',
        };
        const longer = appended(rows, row);
        const judged = (rows: Timeline<CancellationRow>) => {
          const { own } = outlookOf(tableFrom(rows, 'order'), choiceOf(chosen), orderedAt, false);
          const found = policyBy({ ...own, selectedBy: 'order' }, orderedAt, askedAt, false, blankStanding());
          if (found?.row == null) return null;
          const { id, bases, basesAfter } = found.row;
          return { plan: found.plan, id, basis: decisive(bases['in-force']), basisAfter: decisive(basesAfter['in-force']) };
        };
        expect(judged(longer)).toEqual(judged(rows));
      }),
    );
  });
});
