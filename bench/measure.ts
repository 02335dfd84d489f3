import { getHeapStatistics } from 'node:v8';

/** One way to answer the cases of a comparison; `run` answers one of them. */
export interface Variant {
  readonly name: string;
  readonly run: (index: number) => unknown;
}

export interface Measured {
  readonly name: string;
  /** Nanoseconds a call: the median of the rounds. */
  readonly ns: number;
  /** Heap a call, in bytes. */
  readonly bytes: number;
  /** Median over the rounds of the ratio to the first variant in the same round. */
  readonly ratio: number;
}

export interface Budget {
  readonly rounds: number;
  /** For each variant in each round. */
  readonly milliseconds: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

const kept: { value: unknown } = { value: null };

/** A loop of its own for every variant, so that one variant's calls do not spoil what the engine learned of another's. */
function loopOf(run: Variant['run'], cases: number, passes: number): () => void {
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the same source, compiled anew for each
  const make = new Function(
    'run',
    'cases',
    'passes',
    'kept',
    'return () => { for (let pass = 0; pass < passes; pass += 1) for (let i = 0; i < cases; i += 1) kept.value = run(i); };',
  ) as (...args: readonly unknown[]) => () => void;
  return make(run, cases, passes, kept);
}

/** Time on the processor, in nanoseconds: what other programs take of a busy machine does not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) * 1000;
}

/** So many passes over the cases take about the wanted time. */
function passesFor(run: Variant['run'], cases: number, milliseconds: number): number {
  const warm = loopOf(run, cases, 1);
  const until = processorTime() + 60e6;
  let passes = 0;
  const from = processorTime();
  while (processorTime() < until) {
    warm();
    passes += 1;
  }
  return Math.max(1, Math.round((passes * milliseconds * 1e6) / (processorTime() - from)));
}

function usedHeap(): number {
  return getHeapStatistics().used_heap_size;
}

const sampleMs = 4;

/** Heap that one pass leaves behind, a call: the least of some passes, since a collection in between hides some of it. */
function heapOf(run: Variant['run'], cases: number): number {
  const pass = loopOf(run, cases, 1);
  const seen: number[] = [];
  for (let count = 0; count < 15; count += 1) {
    const before = usedHeap();
    pass();
    const left = usedHeap() - before;
    if (left > 0) seen.push(left / cases);
  }
  return median(seen);
}

/** Nanoseconds of a loop: the median of at least five runs, and of as many as fit into so many milliseconds. */
function timeOf(loop: () => void, milliseconds: number): number {
  const runs: number[] = [];
  for (let spent = 0; runs.length < 5 || spent < milliseconds * 1e6; spent += runs.at(-1) ?? 0) {
    const from = processorTime();
    loop();
    runs.push(processorTime() - from);
  }
  return median(runs);
}

/** Measures variants in turn, round after round, so that what the machine does besides is spread over all of them. */
export function measured(variants: readonly Variant[], cases: number, { rounds, milliseconds }: Budget): readonly Measured[] {
  const loops = variants.map(({ run }) => {
    const passes = passesFor(run, cases, sampleMs);
    return { loop: loopOf(run, cases, passes), calls: passes * cases };
  });
  const times = variants.map((): number[] => []);
  const heaps = variants.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (let turn = 0; turn < variants.length; turn += 1) {
      const index = (turn + Math.max(round, 0)) % variants.length;
      const { loop, calls } = loops[index] as (typeof loops)[number];
      const middle = timeOf(loop, milliseconds);
      // the first round only warms up
      if (round < 0) continue;
      times[index]?.push(middle / calls);
      heaps[index]?.push(heapOf((variants[index] as Variant).run, cases));
    }
  }
  return variants.map(({ name }, index): Measured => {
    const own = times[index] ?? [];
    return {
      name,
      ns: median(own),
      bytes: median(heaps[index] ?? []),
      ratio: median(own.map((time, round) => time / (times[0]?.[round] ?? Number.NaN))),
    };
  });
}

/** Nanoseconds a call of something that has to be awaited: the median of some rounds. */
export async function measuredAwaiting(run: Variant['run']): Promise<number> {
  const rounds: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    const from = processorTime();
    for (let index = 0; index < 500; index += 1) kept.value = await run(index);
    rounds.push((processorTime() - from) / 500);
  }
  return median(rounds);
}
