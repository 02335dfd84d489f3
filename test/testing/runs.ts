import * as fc from 'fast-check';
import { draws, seed as seedOf } from '../draws.js';

const seed = 20_200_301;

/** How often a law is tried, and from which seed. */
export const runs = (all: number): { readonly numRuns: number; readonly seed: number } => ({ numRuns: draws(all), seed: seedOf(seed) });

/** Values as they are drawn without the bias of a run, always the same. */
export function sample<T>(arbitrary: fc.Arbitrary<T>, count: number): readonly T[] {
  return fc.sample(arbitrary, { numRuns: count, seed });
}

/** The share of values of which something holds, in percent. */
export function percent<T>(values: readonly T[], holds: (value: T) => boolean): number {
  return (values.filter(holds).length / values.length) * 100;
}

/** The value to which a failing predicate shrinks. */
export function shrunk<T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => boolean): T {
  const report = fc.check(fc.property(arbitrary, holds), { seed, numRuns: 5000, endOnFailure: false });
  const [value] = report.counterexample ?? [];
  if (value === undefined) throw new Error('the predicate never failed');
  return value;
}
