import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/kernel/instant.js';
import { addMs, instant } from '../../src/kernel/instant.js';
import { cited, entryAt, nextChangeAt } from '../../src/kernel/dated-table.js';
import { allDatedTables, nameOf } from '../dated-tables.js';

const moments = fc.integer({ min: instant('2017-01-01'), max: instant('2030-01-01') }).map((ms) => ms as Instant);
const tables = fc.constantFrom(...allDatedTables);

describe('every dated table', () => {
  it('has a name of its own, and an id of its own for each entry', () => {
    const names = allDatedTables.map(nameOf);
    expect(names.length).toBeGreaterThan(50);
    expect(new Set(names).size).toBe(names.length);
    const ids = allDatedTables.flatMap((entries) => entries.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has its entries in the order of their dates, no two on the same', () => {
    for (const entries of allDatedTables) {
      const dates = entries.map(({ sinceAt }) => sinceAt);
      expect(dates, nameOf(entries)).toEqual([...new Set(dates)].sort((a, b) => a - b));
      for (const { sinceAt, seenFromAt, seenUntilAt } of entries) {
        expect(seenFromAt, nameOf(entries)).toBeGreaterThanOrEqual(sinceAt);
        expect(seenUntilAt, nameOf(entries)).toBeGreaterThanOrEqual(seenFromAt);
      }
    }
  });

  it('meets every instant inside its covered time with exactly one entry, and none before', () => {
    fc.assert(
      fc.property(tables, moments, (entries, at) => {
        const holding = entries.filter(
          (entry, index) => entry.sinceAt <= at && at < (entries[index + 1]?.sinceAt ?? Number.POSITIVE_INFINITY),
        );
        expect(holding).toHaveLength(at < entries[0].sinceAt ? 0 : 1);
        expect(entryAt(entries, at)).toBe(holding[0] ?? null);
      }),
    );
  });

  it('hands over from entry to entry at the very millisecond', () => {
    for (const entries of allDatedTables) {
      for (const [index, entry] of entries.entries()) {
        expect(entryAt(entries, entry.sinceAt)).toBe(entry);
        expect(entryAt(entries, addMs(entry.sinceAt, -1))).toBe(entries[index - 1] ?? null);
      }
    }
  });

  it('changes neither its entry nor its coverage before the change that it announces', () => {
    fc.assert(
      fc.property(tables, moments, fc.nat(), (entries, at, ahead) => {
        const entry = entryAt(entries, at);
        if (entry === null) return;
        const then = Math.min(at + ahead, (nextChangeAt(entries, at) ?? Number.POSITIVE_INFINITY) - 1) as Instant;
        expect(entryAt(entries, then)).toBe(entry);
        expect(cited(entries, entry, then)).toEqual(cited(entries, entry, at));
      }),
    );
  });
});
