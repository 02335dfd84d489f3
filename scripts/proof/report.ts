/** How every proof runs and reports: `tsx scripts/proof/<name>.ts [--quick] [--seed N] [--count M]`. It prints its seed and its figures, and exits with 1 when something differs. */
import { parseArgs } from 'node:util';
import type { Tally } from '../oracles/tally.js';
import { gate } from '../oracles/tally.js';

export interface Outcome {
  readonly figures: Readonly<Record<string, number | string>>;
  /** What differed, the first few in words that allow to repeat it; empty means proved. */
  readonly failures: readonly string[];
}

export interface ProofOptions {
  /** The size of `check:all`. */
  readonly quick: boolean;
  readonly seed: number;
  /** How many cases are wanted, where `--count` says so. */
  readonly count?: number;
}

/** Returns what an oracle and the library came to, with what the gate misses; of so many drawn cases, where others are counted as well. */
export function compared(total: Tally, expected: readonly string[], drawn = total.cases): Outcome {
  return {
    figures: {
      cases: total.cases,
      differences: total.failures.length,
      'verdict classes, each at least 1 % of its question': Object.keys(total.classes).length,
      boundaries: Object.keys(total.boundaries).length,
      'fewest hits of a boundary': Math.min(...Object.values(total.boundaries)),
    },
    failures: [...total.failures, ...gate({ ...total, cases: drawn }, expected)],
  };
}

/** Runs one proof as a program; a quick run that names no seed has always the same. */
export async function prove(proof: string, run: (options: ProofOptions) => Outcome | Promise<Outcome>): Promise<void> {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, seed: { type: 'string' }, count: { type: 'string' } },
  });
  const seed = Number(values.seed ?? (values.quick ? 20_261_121 : Date.now() % 2 ** 31));
  const from = Date.now();
  console.log(`proof ${proof}: seed ${String(seed)}${values.quick ? ', quick' : ''}`);
  const { figures, failures } = await run({
    quick: values.quick,
    seed,
    ...(values.count === undefined ? {} : { count: Number(values.count) }),
  });
  for (const [what, value] of Object.entries(figures)) console.log(`  ${what}: ${value.toLocaleString('en-US')}`);
  for (const failure of failures.slice(0, 60)) console.error(`  FAILED ${failure}`);
  const seconds = ((Date.now() - from) / 1000).toFixed(1);
  console.log(`proof ${proof}: ${failures.length === 0 ? 'ok' : `FAILED (${String(failures.length)})`}, ${seconds} s`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
