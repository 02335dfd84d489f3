/**
 * Money against exact fractions of big integers: prices, invoices, refunds, charges.
 * `npm run proof money`, `-- --quick` half a million cases instead of ten million, `-- --seed N` repeats a run.
 */
import { chance } from '../oracles/chance.js';
import { added, counting, gate } from '../oracles/tally.js';
import { charges, invoices, prices, refunds } from './money/cases.js';
import type { Outcome, ProofOptions } from './report.js';
import { prove } from './report.js';
import { spokenOf, unmet } from './spoken.js';

const questions = [
  { what: 'prices split', share: 0.3, run: prices },
  { what: 'invoices, with the shares of their lines', share: 0.2, run: invoices },
  { what: 'refunds', share: 0.4, run: refunds },
  { what: 'charges for changes inside a cycle and for extended terms', share: 0.1, run: charges },
] as const;

const expected = [
  ...['net', 'tax'].map((which) => `price: ${which} ends on an exact half`),
  ...['no', 'one', 'every'].map((which) => `refund: ${which} day unused`),
];

function run({ quick, seed }: ProofOptions): Outcome {
  const cases = quick ? 500_000 : 10_000_000;
  const tallies = questions.map(({ share, run: count }, index) => {
    const counted = counting();
    count(chance(seed * 8 + index), cases * share, counted);
    return counted.tally();
  });
  const total = added(tallies);
  return {
    figures: [
      { what: 'cases', value: total.cases },
      ...questions.map(({ what }, index) => ({ what: `of these: ${what}`, value: tallies[index]?.cases ?? 0 })),
      {
        what: 'differences, parts that do not add up, refunds above what was paid, refunds that grow with time',
        value: total.failures.length,
      },
      { what: 'words that it speaks of', value: spokenOf('money').length },
      { what: 'boundaries', value: Object.keys(total.boundaries).length },
      { what: 'fewest hits of a boundary', value: Math.min(...Object.values(total.boundaries)) },
      ...Object.entries(total.assumed).map(([what, value]) => ({ what: `where the rulebook leaves it open: ${what}`, value })),
    ],
    failures: [...total.failures, ...gate(total, expected), ...unmet('money', total.met, total.cases)],
  };
}

await prove('money', run);
