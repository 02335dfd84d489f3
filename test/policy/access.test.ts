import { describe, expect, it } from 'vitest';
import { accessTables } from '../../src/policy/access.js';

describe('access tables', () => {
  it('follow the sentence on administrators through its absence [I5]', () => {
    expect(accessTables.suspended?.table.map(({ since, users, administrators }) => ({ since, users, administrators }))).toEqual([
      { since: '2018-04-06', users: false, administrators: true },
      { since: '2019-04-03', users: false, administrators: null },
      { since: '2023-08-04', users: false, administrators: true },
    ]);
  });

  it('give seven days to save data after a cancellation of new commerce, and no other state any [L6]', () => {
    const days = Object.values(accessTables).map((table) => table?.table.map((row) => row.daysToSaveData ?? 0));
    expect(days.flat().filter((count) => count !== undefined && count > 0)).toEqual([7]);
  });

  it('cite the rules that they stand on [D2] [D3] [L2-L6]', () => {
    const cited = Object.entries(accessTables).map(([status, table]) => [status, table?.table.map((row) => row.rules.join('+')).join()]);
    expect(Object.fromEntries(cited)).toEqual({
      pending: undefined,
      trial: 'D2',
      active: 'D2',
      suspended: 'D2+D3,D2,D2+D3',
      extended: 'L5',
      expired: 'L4',
      disabled: 'L4+L3',
      cancelled: 'L6',
      deleted: 'D4+L1+L3',
    });
  });
});
