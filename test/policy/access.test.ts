import { describe, expect, it } from 'vitest';
import { accessTables } from '../../src/policy/access.js';

const rows = (status: keyof typeof accessTables) =>
  accessTables[status].map(({ table, families, cloud }) => ({
    families: families.join(' '),
    cloud,
    rows: table.map(({ since, users, administrators }) => `${since} ${String(users)} ${String(administrators)}`),
  }));

describe('access tables', () => {
  it('follow the sentence on administrators through its absence, which ends for licenses only [I5]', () => {
    expect(rows('suspended')).toEqual([
      {
        families: 'license-based new-commerce-license',
        cloud: null,
        rows: ['2016-12-01 false true', '2019-03-11 false null', '2023-08-04 false true'],
      },
      { families: 'azure-plan isv-saas', cloud: null, rows: ['2019-03-01 false true', '2019-03-11 false null'] },
      { families: 'license-based', cloud: 'china', rows: ['2018-10-29 false true'] },
    ]);
  });

  it('speak of active and deleted subscriptions of licenses only [L1] [L3]', () => {
    for (const status of ['trial', 'active', 'deleted'] as const) {
      expect(rows(status).map(({ families }) => families)).toEqual(['license-based new-commerce-license']);
    }
  });

  it('give seven days to save data after a cancellation of new commerce, and no other state any [L6]', () => {
    const days = Object.values(accessTables).flatMap((tables) =>
      tables.flatMap(({ table }) => table.map((row) => row.daysToSaveData ?? 0)),
    );
    expect(days.filter((count) => count > 0)).toEqual([7]);
  });

  it('cite the rules that they stand on [D2] [D3] [L2-L6]', () => {
    const cited = Object.entries(accessTables).map(([status, tables]) => [
      status,
      tables.map(({ table }) => table.map((row) => row.rules.join('+')).join()).join('; '),
    ]);
    expect(Object.fromEntries(cited)).toEqual({
      pending: '',
      trial: 'D2',
      active: 'D2',
      suspended: 'D2+D3,D2,D2+D3; D2+D3,D2; L2+D2',
      extended: 'L5',
      expired: 'L4',
      disabled: 'L4+L3; L8',
      cancelled: 'L6',
      deleted: 'D4+L1+L3',
      migrated: '',
    });
  });
});
