/**
 * Questions about one date that compute, written a second time from the documents: reactivation, aligned ends, seats, upgrades.
 * `npm run proof questions`, `-- --quick` 200,000 cases instead of 1,500,000, `-- --seed N` repeats a run.
 */
import { chance } from '../oracles/chance.js';
import { added, counting } from '../oracles/tally.js';
import { asked, questions } from './questions/cases.js';
import { compared, prove } from './report.js';

await prove('questions', ({ quick, seed }) => {
  const cases = quick ? 200_000 : 1_500_000;
  const tallies = questions.map(({ share, own }, index) => {
    const counted = counting();
    asked(own, chance(seed * 16 + index), cases * share, counted);
    return counted.tally();
  });
  return compared(
    added(tallies),
    questions.flatMap(({ own }) => own.expected),
  );
});
