/**
 * The rules once more over Temporal, in two processes: windows, refunds, suspensions, lives with their terms and coming dates, months.
 * `npm run proof temporal`, `-- --quick` 600,000 drawn cases instead of ten million, `-- --seed N` repeats a run.
 */
import { added } from '../oracles/tally.js';
import type { ProofOptions } from './report.js';
import { compared, prove } from './report.js';
import { expectedBoundaries } from './temporal/cancellations.js';
import { expectedLifeBoundaries } from './temporal/lives.js';
import { daysOfMonths } from './temporal/months.js';
import { inProcesses } from './temporal/processes.js';
import type { Task } from './temporal/task.js';

const perTask = 20_000;
const daysPerTask = 4_000;
const shares = { cancellations: 0.72, suspensions: 0.1, comings: 0.18 } as const;
const kinds = Object.keys(shares) as readonly (keyof typeof shares)[];

function tasks({ quick, seed }: ProofOptions): readonly Task[] {
  const cases = quick ? 600_000 : 10_000_000;
  const drawn = kinds.flatMap((kind) =>
    Array.from(
      { length: Math.ceil((cases * shares[kind]) / perTask) },
      (_, index): Task => ({ kind, seed: seed * 100_003 + index * 8 + kinds.indexOf(kind), cases: perTask }),
    ),
  );
  const days = Array.from({ length: Math.ceil(daysOfMonths / daysPerTask) }, (_, index): Task => {
    const from = index * daysPerTask;
    return { kind: 'months', from, until: Math.min(daysOfMonths, from + daysPerTask), quick };
  });
  return [...drawn, ...days];
}

await prove('temporal', async (options) => {
  const all = await inProcesses(tasks(options));
  const total = added(all.map(({ tally }) => tally));
  // the months are all there, and none of them is drawn: how often a boundary must be hit follows what is drawn
  const drawn = added(all.filter(({ task }) => task.kind !== 'months').map(({ tally }) => tally));
  return compared(total, [...expectedBoundaries, ...expectedLifeBoundaries], drawn.cases);
});
