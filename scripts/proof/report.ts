/**
 * How every proof runs and reports: `tsx scripts/proof/<name>.ts [--quick] [--seed N] [--count M] [--write]`.
 * It prints its seed and its figures, exits with 1 when something differs, and with `--write` keeps its figures in `docs/evidence/<name>.json`, from which
 * `npm run docs` makes the page.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { evidenceFile, evidenceFolder, tied } from './kept.js';

export type ProofName =
  | 'model'
  | 'temporal'
  | 'sql'
  | 'money'
  | 'questions'
  | 'everywhere'
  | 'mutation'
  | 'hostile'
  | 'clock'
  | 'supply'
  | 'deciding'
  | 'choices'
  | 'harness'
  | 'spark';

export interface Figure {
  readonly what: string;
  readonly value: number | string;
}

export interface Outcome {
  readonly figures: readonly Figure[];
  /** What differed, the first few in words that allow to repeat it; empty means proved. */
  readonly failures: readonly string[];
  /** What it took, where that was measured before; the time of the run unless told. */
  readonly seconds?: number;
}

export interface ProofOptions {
  /** The size that CI runs. */
  readonly quick: boolean;
  readonly seed: number;
  /** How many cases are wanted, where `--count` says so. */
  readonly count?: number;
}

export interface Evidence extends Outcome {
  readonly proof: ProofName;
  readonly size: 'quick' | 'full';
  readonly seed: number;
  readonly date: string;
  readonly seconds: number;
  readonly versions: Readonly<Record<string, string>>;
}

/** Runs one proof as a program. `versions` names what it was proved against, beyond Node; a quick run that names no seed has always the same. */
export async function prove(
  proof: ProofName,
  run: (options: ProofOptions) => Outcome | Promise<Outcome>,
  versions: Readonly<Record<string, string>> = {},
  quickSeed = 20_261_121,
): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      seed: { type: 'string' },
      count: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const unnamed = values.quick ? quickSeed : Date.now() % 2 ** 31;
  const seed = values.seed === undefined ? unnamed : Number(values.seed);
  const count = values.count === undefined ? {} : { count: Number(values.count) };
  const from = Date.now();
  console.log(`proof ${proof}: seed ${String(seed)}${values.quick ? ', quick' : ''}`);
  const { figures, failures, seconds = (Date.now() - from) / 1000 } = await run({ quick: values.quick, seed, ...count });
  for (const { what, value } of figures) console.log(`  ${what}: ${shown(value)}`);
  for (const failure of failures.slice(0, 60)) console.error(`  FAILED ${failure}`);
  console.log(`proof ${proof}: ${failures.length === 0 ? 'ok' : `FAILED (${String(failures.length)})`}, ${seconds.toFixed(1)} s`);
  if (values.write && failures.length === 0) {
    const evidence: Evidence = {
      proof,
      size: values.quick ? 'quick' : 'full',
      seed,
      date: new Date(from).toISOString().slice(0, 10),
      seconds: Math.round(seconds),
      versions: { node: process.versions.node, ...versions },
      figures,
      failures,
    };
    mkdirSync(evidenceFolder, { recursive: true });
    writeFileSync(evidenceFile(proof), `${JSON.stringify(tied(proof, evidence), null, 2)}\n`);
  }
  process.exitCode = failures.length === 0 ? 0 : 1;
}

const shown = (value: number | string): string => (typeof value === 'number' ? value.toLocaleString('en-US') : value);
