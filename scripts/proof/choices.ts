/**
 * The cheapest course of `choices` against every legal sequence of at most three moves at all boundary instants and their neighbors.
 * `npm run proof choices` asks 1,000 questions about drawn subscriptions, `-- --quick` 20, `-- --count 1000000` a million, `-- --seed N` repeats a run.
 */
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { asked, askedKinds, cheapestOf, regretOf } from '../../test/desk/every-sequence.js';
import { inProcesses } from '../processes.js';
import type { Outcome, ProofOptions } from './report.js';
import { prove } from './report.js';
import { versionsOf } from './versions.js';

/** Questions that are drawn at once, from a seed of their own. */
interface Task {
  readonly seed: number;
  readonly count: number;
}
interface Result {
  /** The kinds of the questions with a sequence whose cost is known. */
  readonly known: readonly string[];
  readonly tried: number;
  readonly failures: readonly string[];
}

/** So many questions are drawn at once. */
const batch = 10;
const most = 3;

function answered({ seed, count }: Task): Result {
  const failures: string[] = [];
  const known: string[] = [];
  let tried = 0;
  for (const question of fc.sample(asked, { seed, numRuns: count })) {
    const best = cheapestOf(question, most);
    if (best === null) continue;
    known.push(question.kind);
    tried += best.tried;
    const regret = regretOf(question, best);
    if (regret > 0) failures.push(`${String(regret)} too dear: ${JSON.stringify({ question, moves: best.moves })}`);
  }
  return { known, tried, failures };
}

async function run({ quick, seed, count = quick ? 20 : 1000 }: ProofOptions): Promise<Outcome> {
  let drawn = 0;
  let done = 0;
  const all = await inProcesses<Task, Result>(
    fileURLToPath(import.meta.url),
    () => {
      const task = { seed: seed + drawn, count: Math.min(batch, count - drawn) };
      drawn += task.count;
      return task.count === 0 ? undefined : task;
    },
    ({ task }) => {
      done += task.count;
      console.log(`  ${String(done)} of ${String(count)} questions`);
    },
  );
  const results = all.map(({ result }) => result);
  const known = results.flatMap((result) => result.known);
  const failures = results.flatMap((result) => result.failures);
  const unmet = quick
    ? []
    : askedKinds.filter((kind) => !known.includes(kind)).map((kind) => `no known course of a subscription that is ${kind}`);
  return {
    figures: [
      { what: 'questions', value: count },
      { what: 'of these: with a sequence whose cost is known', value: known.length },
      { what: 'moves tried', value: results.reduce((sum, { tried }) => sum + tried, 0) },
      { what: 'courses dearer than the cheapest sequence', value: failures.length },
    ],
    failures: [...failures, ...unmet],
  };
}

if (process.argv.includes('--worker')) process.on('message', (task: Task) => process.send?.(answered(task)));
else await prove('choices', run, versionsOf('fast-check'));
