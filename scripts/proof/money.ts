/**
 * Money against exact fractions of big integers: prices, invoices, refunds, charges.
 * `npm run proof money`, `-- --quick` 300,000 cases instead of ten million, `-- --seed N` repeats a run.
 */
import { chance } from '../oracles/chance.js';
import { added, counting } from '../oracles/tally.js';
import { charges, invoices, prices, refunds } from './money/cases.js';
import { compared, prove } from './report.js';

const questions = [
  { share: 0.3, run: prices },
  { share: 0.2, run: invoices },
  { share: 0.4, run: refunds },
  { share: 0.1, run: charges },
] as const;

const expected = [
  ...['net', 'tax'].map((which) => `price: ${which} ends on an exact half`),
  ...['no', 'one', 'every'].map((which) => `refund: ${which} day unused`),
];

await prove('money', ({ quick, seed }) => {
  const cases = quick ? 300_000 : 10_000_000;
  const tallies = questions.map(({ share, run }, index) => {
    const counted = counting();
    run(chance(seed * 8 + index), cases * share, counted);
    return counted.tally();
  });
  return compared(added(tallies), expected);
});
