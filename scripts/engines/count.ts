import { parseArgs } from 'node:util';

/** Returns what a run over rows is asked for: `--quick`, `--seed N`, `--count N`. Throws where a number is none. */
export function countAsked(): { readonly seed: number; readonly count: number } {
  const { values } = parseArgs({
    options: { quick: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' }, count: { type: 'string' } },
  });
  const seed = Number(values.seed);
  const count = Number(values.count ?? (values.quick ? 200_000 : 1_000_000));
  if (!Number.isSafeInteger(seed) || !Number.isSafeInteger(count) || count < 1) throw new Error('--seed and --count take whole numbers');
  return { seed, count };
}
