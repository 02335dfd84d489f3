/**
 * The cheapest course of `choices` against every legal sequence of at most three moves at all boundary instants and their neighbors.
 * `npm run proof choices` asks 1,000 questions about drawn subscriptions, `-- --quick` 20, `-- --count 1000000` a million, `-- --seed N` repeats a run.
 */
import * as fc from 'fast-check';
import { asked, askedKinds, cheapestOf, regretOf } from '../../test/desk/every-sequence.js';
import type { Outcome, ProofOptions } from './report.js';
import { prove } from './report.js';
import { versionsOf } from './versions.js';

/** So many questions are drawn at once. */
const batch = 100;
const most = 3;

function run({ quick, seed, count = quick ? 20 : 1000 }: ProofOptions): Outcome {
  const failures: string[] = [];
  const met = new Map<string, number>();
  let known = 0;
  let tried = 0;
  for (let drawn = 0; drawn < count; drawn += batch) {
    for (const question of fc.sample(asked, { seed: seed + drawn, numRuns: Math.min(batch, count - drawn) })) {
      const best = cheapestOf(question, most);
      if (best === null) continue;
      known += 1;
      tried += best.tried;
      met.set(question.kind, (met.get(question.kind) ?? 0) + 1);
      const regret = regretOf(question, best);
      if (regret > 0) failures.push(`${String(regret)} too dear: ${JSON.stringify({ question, moves: best.moves })}`);
    }
  }
  const unmet = quick ? [] : askedKinds.filter((kind) => !met.has(kind)).map((kind) => `no known course of a subscription that is ${kind}`);
  return {
    figures: [
      { what: 'questions', value: count },
      { what: 'of these: with a sequence whose cost is known', value: known },
      { what: 'moves tried', value: tried },
      { what: 'courses dearer than the cheapest sequence', value: failures.length },
    ],
    failures: [...failures, ...unmet],
  };
}

await prove('choices', run, versionsOf('fast-check'));
