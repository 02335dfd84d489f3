import { describe, expect, it } from 'vitest';
import { linesOf } from '../scripts/proof/mutation/changed-lines.js';
import { enough } from '../scripts/proof/mutation/folders.js';
import type { Mutant } from '../scripts/proof/mutation/measure.js';
import { belowFloors, figures } from '../scripts/proof/mutation/page.js';

const mutant = (file: string, status: Mutant['status'], compared: Mutant['compared'] = null): Mutant => ({
  file,
  line: 1,
  was: 'a',
  became: 'b',
  status,
  compared,
});
const times = (count: number, one: Mutant): readonly Mutant[] => Array.from({ length: count }, () => one);
const money = 'src/kernel/money.ts';
const room = (file: string, noticed: number, left: number): readonly Mutant[] => [
  ...times(noticed, mutant(file, 'Killed')),
  ...times(left, mutant(file, 'Survived')),
];

describe('the floors of changes', () => {
  it('are 95 of 100 of all', () => {
    expect(belowFloors(room(money, 95, 5))).toEqual([]);
    expect(belowFloors(room(money, 94, 6))).toEqual(['all: 94.00 % of its changes are noticed, below 95 %']);
  });

  it('are 93 of 100 of a room with 100 changes or more, whatever the others make of the whole', () => {
    const others = times(10_000, mutant('src/cli/run.ts', 'Killed'));
    const terms = 'src/rules/terms/decide-upgrade.ts';
    expect(belowFloors([...others, ...room(terms, 93, 7)])).toEqual([]);
    expect(belowFloors([...others, ...room(terms, 92, 8)])).toEqual(['src/rules/terms: 92.00 % of its changes are noticed, below 93 %']);
    expect(belowFloors([...others, ...room(terms, 0, 99)])).toEqual([]);
  });

  it('count what runs into the limit of time as noticed, what no test reaches as unnoticed', () => {
    expect(belowFloors([...times(95, mutant(money, 'Timeout')), ...times(5, mutant(money, 'NoCoverage'))])).toEqual([]);
    expect(belowFloors(times(1, mutant(money, 'NoCoverage')))).toHaveLength(1);
  });
});

describe('what is believed equivalent', () => {
  const figure = (mutants: readonly Mutant[], what: string) => figures(mutants).find((one) => one.what.startsWith(what))?.value;

  it('is shown apart, and counts as unnoticed all the same', () => {
    const mutants = [...times(9, mutant(money, 'Killed')), mutant(money, 'Survived', { executed: enough, differs: null })];
    expect(figure(mutants, 'of these: believed equivalent')).toBe(1);
    expect(figure(mutants, 'unnoticed')).toBe(1);
    expect(figure(mutants, 'noticed, of all')).toBe('90.00 %');
  });

  it.each([
    ['a call less ran the change', { executed: enough - 1, differs: null }],
    ['a call gave another answer', { executed: enough, differs: 'terms []' }],
    ['no call was made', null],
  ])('is not believed where %s', (_what, compared) => {
    expect(figure([mutant(money, 'Survived', compared)], 'of these: believed equivalent')).toBe(0);
  });
});

describe('the changed lines', () => {
  it('are those that a diff adds, by file, as Stryker takes them; of files that are measured only', () => {
    const diff = [
      '--- a/src/kernel/money.ts',
      '+++ b/src/kernel/money.ts',
      '@@ -3,0 +4,2 @@',
      '+one',
      '+two',
      '@@ -9 +12 @@',
      '@@ -20,3 +22,0 @@',
      '+++ b/src/policy/trial.ts',
      '@@ -1 +1 @@',
      '+++ b/src/rules/terms/decide-upgrade.ts',
      '@@ -1,2 +1,2 @@ function one() {',
    ].join('\n');
    expect(linesOf(diff)).toEqual(['src/kernel/money.ts:4-5', 'src/kernel/money.ts:12-12', 'src/rules/terms/decide-upgrade.ts:1-2']);
  });
});
