import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readable } from '../../src/kernel/readable.js';
import { schemas } from '../../src/schema/index.js';
import { quickCopy, quickOf } from '../../src/schema/quick.js';
import { values } from './arbitraries.js';
import { names } from './every.js';
import { draws } from '../draws.js';

const told = names.flatMap((name) => {
  const quick = quickOf(schemas[name]);
  return quick === undefined ? [] : [{ name, quick }];
});
/** Characters beyond the first 65,536 are left to the schema. */
const beyond = /[\uD800-\uDFFF]/g;
/** What an event stands on holds an id of a pattern: that is left to the schema too. */
const standing: readonly string[] = ['SubscriptionEvent', 'SubscriptionEvents'];

describe('what is good is told at once', () => {
  it.each(told.filter(({ name }) => !standing.includes(name)))('of any $name, its instants as numbers or as text', ({ name, quick }) => {
    fc.assert(
      fc.property(values[name], (value) => {
        const plain = JSON.parse(JSON.stringify(value).replace(beyond, 'x')) as unknown;
        expect(quickCopy(quick, plain)).toEqual(plain);
        expect(quickCopy(quick, readable(plain))).toEqual(plain);
      }),
      { numRuns: draws(40) },
    );
  });

  it.each<readonly [string, unknown, unknown]>([
    ['an instant before 1970', -1, -1],
    ['the least amount there is', { amount: -(2 ** 53 - 1), currency: 'EUR' }, { amount: -(2 ** 53 - 1), currency: 'EUR' }],
    ['the greatest', { amount: 2 ** 53 - 1, currency: 'EUR', newer: 1 }, { amount: 2 ** 53 - 1, currency: 'EUR' }],
    ['a window without end', { opensAt: '2022-03-01', closesAt: null }, { opensAt: 1_646_092_800_000, closesAt: null }],
  ])('%s', (_what, value, copy) => {
    expect(told.map(({ quick }) => quickCopy(quick, value))).toContainEqual(copy);
  });

  it('and nothing else is: what is not good is left to the schema', () => {
    const left: readonly unknown[] = [
      '2022-02-30',
      ' '.repeat(1001),
      '2022-03-01'.padEnd(1001),
      1.5,
      true,
      [],
      [1],
      { amount: 0.5, currency: 'EUR' },
      { amount: 1, currency: 'EURO' },
      { opensAt: '2022-03-02', closesAt: '2022-03-01' },
      { opensAt: '2022-03-02' },
      { move: 'pause' },
      { publisher: 'partner', newer: 1 },
    ];
    const readers = told.filter(({ name }) => name !== 'ActivityEntries');
    for (const value of left) {
      expect(readers.flatMap(({ name, quick }) => (quickCopy(quick, value) === undefined ? [] : [name]))).toEqual(
        Array.isArray(value)
          ? []
          : readers.filter(({ name }) => name === 'ChecklistFacts' && typeof value === 'object').map(({ name }) => name),
      );
    }
  });
});
