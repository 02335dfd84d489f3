import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { datedTable } from '../../../src/kernel/dated-table.js';
import { inForce } from '../../../src/rules/asking/in-force.js';

const source = { certainty: 'reported', source: 'x', section: 'x', rules: ['A1'] } as const;
const table = datedTable('some/table', [
  { ...source, since: '2020-01-01', seenUntil: '2020-01-10', value: 1 },
  { ...source, since: '2020-02-01', seenFrom: '2020-02-15', seenUntil: '2020-03-01', value: 2 },
]);
const looked = (at: string, policyAt?: string) => {
  const { entry, basis, nextAt } = inForce(table, instant(at), policyAt === undefined ? undefined : { policyAt: instant(policyAt) });
  return [entry?.value ?? null, basis[0]?.coverage ?? null, nextAt];
};

describe('inForce', () => {
  it.each([
    ['2019-12-31', null, null, '2020-01-01'],
    ['2020-01-01', 1, 'in-force', '2020-01-11'],
    ['2020-01-10', 1, 'in-force', '2020-01-11'],
    ['2020-01-11', 1, 'between-sources', '2020-02-01'],
    ['2020-02-01', 2, 'between-sources', '2020-02-15'],
    ['2020-02-15', 2, 'in-force', '2020-03-02'],
    ['2020-03-01', 2, 'in-force', '2020-03-02'],
  ])('finds at %s the row %s, %s, until %s [I13]', (at, value, coverage, nextAt) => {
    expect(looked(at)).toEqual([value, coverage, instant(nextAt)]);
  });

  it('knows of nothing to come after the last text [I13]', () => {
    expect(looked('2020-03-02')).toEqual([2, 'after-last-source', null]);
  });

  it('looks at the date of the policy that the caller chose, and then waits for nothing', () => {
    expect(looked('2020-03-02', '2020-01-05')).toEqual([1, 'in-force', null]);
    expect(looked('2020-03-02', '2019-01-05')).toEqual([null, null, null]);
  });

  it('refuses a chosen date that is no instant', () => {
    expect(() => inForce(table, instant('2020-01-01'), { policyAt: 0.5 as never })).toThrow('invalid-instant at "options.policyAt"');
  });
});
