/**
 * Feeds damaged records to every entry of termbook/partner-center and termbook/marketplace that reads what a service sends: keys dropped, types
 * swapped, casing changed, hostile values, deep nesting, a million characters. An entry fails when it throws, writes to its input, takes longer than
 * a second, or yields a fact that the input does not state.
 * `npm run proof fuzz` for a million inputs, `-- --quick` for 50,000, `-- --seed 7` for others; a failure names the seed of its input.
 */
import { marketplaceEntries } from '../../test/marketplace/entries.js';
import { partnerCenterEntries } from '../../test/partner-center/entries.js';
import { fuzzed } from '../../test/wire/fuzz.js';
import { prove } from './report.js';

const slowestMs = 1000;
const entries = [...partnerCenterEntries, ...marketplaceEntries];

/** Why an input failed, if it did. */
function complaintOf(entry: (typeof entries)[number], seed: number): string | null {
  const from = performance.now();
  try {
    const facts = fuzzed(entry, seed);
    if (facts.length > 0) return `not stated: ${facts.join(', ')}`;
  } catch (error) {
    return `threw ${String(error)}`;
  }
  const took = performance.now() - from;
  return took > slowestMs ? `took ${took.toFixed(0)} ms` : null;
}

await prove('fuzz', ({ quick, seed: first }) => {
  const each = Math.ceil((quick ? 50_000 : 1_000_000) / entries.length);
  const failures = entries.flatMap((entry, index) =>
    Array.from({ length: each }, (_, run) => (first + index * each + run) % 2 ** 31).flatMap((seed) => {
      const complaint = complaintOf(entry, seed);
      return complaint === null ? [] : [`${entry.name}, seed ${String(seed)}: ${complaint.slice(0, 500)}`];
    }),
  );
  return { figures: { inputs: each * entries.length, 'entries, with as many each': entries.length }, failures };
});
