/**
 * Feeds damaged records to every entry of termbook/partner-center and termbook/marketplace that reads what a service sends: keys dropped, types
 * swapped, casing changed, hostile values, deep nesting, a million characters. An entry fails when it throws, writes to its input, takes longer than
 * a second, or yields a fact that the input does not state.
 * `npm run proof fuzz` for a million inputs, `-- --quick` for 50,000, `-- --seed 7` for others; a failure names the seed of its input.
 */
import { parseArgs } from 'node:util';
import { marketplaceEntries } from '../test/marketplace/entries.js';
import { partnerCenterEntries } from '../test/partner-center/entries.js';
import { fuzzed } from '../test/wire/fuzz.js';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    seed: { type: 'string' },
  },
});
const count = values.quick ? 50_000 : 1_000_000;
const firstSeed = Number(values.seed ?? (values.quick ? 20_261_121 : Date.now() % 2 ** 31));
const slowest = 1000;
const mostShown = 5;

const entries = [
  ...partnerCenterEntries.map((entry) => ({ ...entry, name: `partner-center ${entry.name}` })),
  ...marketplaceEntries.map((entry) => ({ ...entry, name: `marketplace ${entry.name}` })),
];
const each = Math.ceil(count / entries.length);
console.log(`seed ${String(firstSeed)}: ${String(each)} inputs for each of ${String(entries.length)} entries`);

/** Why an input failed, if it did. */
function complaintOf(entry: (typeof entries)[number], seed: number): string | null {
  try {
    const facts = fuzzed(entry, seed);
    return facts.length === 0 ? null : `not stated: ${facts.join(', ')}`;
  } catch (error) {
    return `threw ${String(error)}`;
  }
}

let failures = 0;
const began = performance.now();
for (const [index, entry] of entries.entries()) {
  const from = performance.now();
  let longest = 0;
  for (let run = 0; run < each; run += 1) {
    const seed = (firstSeed + index * each + run) % 2 ** 31;
    const started = performance.now();
    const complaint = complaintOf(entry, seed);
    const took = performance.now() - started;
    longest = Math.max(longest, took);
    const said = complaint ?? (took > slowest ? `took ${took.toFixed(0)} ms` : null);
    if (said === null) continue;
    failures += 1;
    if (failures <= mostShown) console.error(`FAILED  ${entry.name}, seed ${String(seed)}: ${said.slice(0, 500)}`);
  }
  const seconds = (performance.now() - from) / 1000;
  const rate = (each / seconds).toFixed(0).padStart(7);
  console.log(`${entry.name.padEnd(50)} ${rate} inputs/s, longest ${longest.toFixed(1)} ms`);
}
const seconds = (performance.now() - began) / 1000;
const total = each * entries.length;
console.log(`${String(total)} inputs in ${seconds.toFixed(1)} s (${(total / seconds).toFixed(0)}/s), ${String(failures)} failed`);
process.exitCode = failures === 0 ? 0 : 1;
