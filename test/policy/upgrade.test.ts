import { describe, expect, it } from 'vitest';
import { upgrades } from '../../src/policy/upgrade.js';

describe('upgrades over time', () => {
  it('of some seats, then of all, into an existing target, with the window that follows, from the extended term [U1, I34]', () => {
    expect(
      upgrades.map(({ since, certainty, kinds, from, targetTerm, window, windowOfSecond }) =>
        [since, certainty, kinds.join('+'), from.join('+'), targetTerm, window, windowOfSecond].join(' '),
      ),
    ).toEqual([
      '2021-09-03 preview partial active  not-stated not-stated',
      '2021-10-04 preview full+partial active  not-stated not-stated',
      '2023-07-14 first-seen full+partial active not-shorter not-stated not-stated',
      '2023-10-19 first-seen full+partial active equal kept not-stated',
      '2023-10-24 first-seen full+partial active equal kept inherited',
      '2026-05-04 stated full+partial active+extended equal kept inherited',
    ]);
    expect(upgrades.map(({ targetTermByInterpretation }) => Object.keys(targetTermByInterpretation).join())).toEqual([
      '',
      '',
      '',
      'not-shorter',
      'not-shorter',
      'not-shorter',
    ]);
    for (const { families, rules } of upgrades) expect([families, rules]).toEqual([['new-commerce-license'], ['U1']]);
  });
});
