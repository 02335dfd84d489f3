import * as fc from 'fast-check';

/** In the other zones a tenth of the runs has to do: nothing here knows a zone. */
const full = process.env['TZ'] === 'UTC';
const seed = 20_200_301;

/** How often a law is tried, always from the same seed. */
export const runs = (numRuns: number): { readonly numRuns: number; readonly seed: number } => ({
  numRuns: full ? numRuns : Math.ceil(numRuns / 10),
  seed,
});

/** Values as they are drawn without the bias of a run, always the same. */
export function sample<T>(arbitrary: fc.Arbitrary<T>, count: number): readonly T[] {
  return fc.sample(arbitrary, { numRuns: full ? count : Math.ceil(count / 10), seed });
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

/** Whether statistics mean anything: with a tenth of the values they do not. */
export const counted = full;
