/**
 * Questions about one date, written a second time from the documents: seats, roles, regions, clouds, reactivation, access, links, aligned ends, the limit of reservations, prices of plans, upgrades.
 * `npm run proof questions`, `-- --quick` 400,000 cases instead of 2,500,000, `-- --seed N` repeats a run.
 */
import { chance } from '../oracles/chance.js';
import { added, counting, gate } from '../oracles/tally.js';
import { asked, questions } from './questions/cases.js';
import type { Outcome, ProofOptions } from './report.js';
import { prove } from './report.js';
import { spokenOf, unmet } from './spoken.js';
import { versionsOf } from './versions.js';

function run({ quick, seed }: ProofOptions): Outcome {
  const cases = quick ? 400_000 : 2_500_000;
  const tallies = questions.map(({ share, own }, index) => {
    const counted = counting();
    asked(own, chance(seed * 16 + index), cases * share, counted);
    return counted.tally();
  });
  const total = added(tallies);
  return {
    figures: [
      { what: 'cases', value: total.cases },
      ...questions.map(({ own }, index) => ({ what: `of these: ${own.name}`, value: tallies[index]?.cases ?? 0 })),
      { what: 'differences in verdict, values, deciding text, contested, changesAt', value: total.failures.length },
      { what: 'verdict classes, each at least 1 % of its question', value: Object.keys(total.classes).length },
      {
        what: 'words of the vocabulary, first days of texts and limits, to the millisecond before, at and after',
        value: Object.keys(total.boundaries).length,
      },
      { what: 'fewest hits of one of these', value: Math.min(...Object.values(total.boundaries)) },
      { what: 'words and rows of the policy that it speaks of', value: spokenOf('questions').length },
    ],
    failures: [
      ...total.failures,
      ...gate(
        total,
        questions.flatMap(({ own }) => own.expected),
      ),
      ...unmet('questions', total.met, total.cases),
    ],
  };
}

await prove('questions', run, versionsOf('temporal-polyfill'));
