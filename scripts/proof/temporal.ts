/**
 * The rules once more over Temporal, in two processes: windows, refunds, terms, suspensions, what is to come, days of proration, months.
 * `npm run proof temporal`, `-- --quick` half a million drawn cases instead of ten million, `-- --seed N` repeats a run.
 */
import { fileURLToPath } from 'node:url';
import type { Tally } from '../oracles/tally.js';
import { added, gate } from '../oracles/tally.js';
import type { Outcome, ProofOptions } from './report.js';
import { prove } from './report.js';
import { inProcesses } from '../processes.js';
import { spokenOf, unmet } from './spoken.js';
import { versionsOf } from './versions.js';
import { expectedBoundaries } from './temporal/cancellations.js';
import { expectedLifeBoundaries } from './temporal/lives.js';
import { daysOfMonths } from './temporal/months.js';
import type { Task } from './temporal/task.js';

const perTask = 20_000;
const daysPerTask = 4_000;
const shares = { cancellations: 0.64, suspensions: 0.09, terms: 0.05, comings: 0.11, refunds: 0.11 } as const;
const kinds = Object.keys(shares) as readonly (keyof typeof shares)[];

function tasks({ quick, seed }: ProofOptions): readonly Task[] {
  const cases = quick ? 800_000 : 10_000_000;
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

async function run(options: ProofOptions): Promise<Outcome> {
  const queue = [...tasks(options)];
  const all = await inProcesses<Task, Tally>(fileURLToPath(new URL('./temporal/task.ts', import.meta.url)), () => queue.shift());
  const of = (kind: Task['kind']): Tally => added(all.filter(({ task }) => task.kind === kind).map(({ result }) => result));
  const total = added(all.map(({ result }) => result));
  const drawn = added(all.filter(({ task }) => task.kind !== 'months').map(({ result }) => result));
  const least = Math.min(...Object.values(total.boundaries));
  return {
    figures: [
      { what: 'drawn cases', value: drawn.cases },
      ...kinds.map((kind) => ({ what: `of these: ${words[kind]}`, value: of(kind).cases })),
      {
        what: options.quick
          ? 'month arithmetic: each 28th to 31st of 1970 to 2199, every third of 0 to 120 months'
          : 'month arithmetic: every day of 1970 to 2199, 0 to 120 months',
        value: of('months').cases,
      },
      { what: 'differences', value: total.failures.length },
      { what: 'verdict classes, each at least 1 % of its question', value: Object.keys(total.classes).length },
      { what: 'boundaries', value: Object.keys(total.boundaries).length },
      { what: 'fewest hits of a boundary', value: least },
      { what: 'words, pairs and rows of the policy that it speaks of', value: spokenOf('temporal').length },
      ...Object.entries(total.assumed).map(([what, value]) => ({ what: `where the rulebook leaves it open: ${what}`, value })),
    ],
    failures: [
      ...total.failures,
      // the months are all there, and none of them is drawn: how often a boundary must be hit follows what is drawn
      ...gate({ ...total, cases: drawn.cases }, [...expectedBoundaries, ...expectedLifeBoundaries]),
      ...unmet('temporal', total.met, drawn.cases),
    ],
  };
}

const words = {
  cancellations: 'cancellation: verdict, effect, refund, window, reason, contested, changesAt',
  suspensions: 'expiry of suspensions',
  terms: 'terms from their anchor',
  comings: 'coming dates (windows, charges, renewals, ends), states and terms',
  refunds: 'days of a refund',
} as const;

await prove('temporal', run, versionsOf('temporal-polyfill'));
