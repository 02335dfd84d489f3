import { describe, expect, it } from 'vitest';
import { citedIn } from '../../src/desk/cited-in.js';
import type { Basis } from '../../src/kernel/answer.js';

const cites = (rule: string, entry: Basis['entry']): Basis => ({
  rule,
  entry,
  since: '2024-01-01',
  seenUntil: '2024-02-01',
  source: 'a@2024-01-01',
  certainty: 'first-seen',
  coverage: 'in-force',
});
const [first, otherRule, otherEntry] = [cites('W1', 'a/b@2024-01-01'), cites('W2', 'a/b@2024-01-01'), cites('W1', 'a/c@2024-01-01')];

describe('citedIn', () => {
  it('keeps every rule of every entry, in order: two rules of one entry, and one rule of two entries, are two', () => {
    expect(citedIn([first, otherRule], [otherEntry])).toEqual([first, otherRule, otherEntry]);
  });

  it('has what several lists cite once, as the first has it', () => {
    const again = { ...first, coverage: 'after-last-source' } as const;
    expect(citedIn([first], [otherRule, again], [otherEntry, first, otherRule])).toEqual([first, otherRule, otherEntry]);
    expect(citedIn()).toEqual([]);
  });
});
