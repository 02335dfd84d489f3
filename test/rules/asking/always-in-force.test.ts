import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import type { Cited } from '../../../src/kernel/dated-table.js';
import { datedTable, undated } from '../../../src/kernel/dated-table.js';
import { alwaysInForce } from '../../../src/rules/asking/always-in-force.js';

const row = (since: string): Cited => ({ since, certainty: 'first-seen', source: 's', section: '1', rules: ['T6'] });

describe('alwaysInForce', () => {
  it('finds the undated row, until a dated one begins', () => {
    const table = datedTable('x/y', [row(undated), row('2024-01-01')]);
    expect(alwaysInForce(table, instant('0000-01-01'), undefined).entry).toBe(table[0]);
    expect(alwaysInForce(table, instant('2023-12-31T23:59:59.999Z'), undefined)).toMatchObject({ nextAt: instant('2024-01-01') });
    expect(alwaysInForce(table, instant('2024-01-01'), undefined).entry).toBe(table[1]);
  });

  it('lets the first row of a dated table stand for the time before it', () => {
    const table = datedTable('x/y', [row('2024-01-01')]);
    expect(alwaysInForce(table, instant('2023-12-31'), undefined)).toEqual({ entry: table[0], basis: [], nextAt: instant('2024-01-01') });
  });
});
