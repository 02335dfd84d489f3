import { subjectsByEntry } from './all.js';
import type { Row } from './run.js';
import { ran } from './run.js';
import type { HostileValue } from './values.js';
import { hostileValues } from './values.js';

/** What the functions of an entry point came to. */
export interface OfEntry {
  readonly functions: Readonly<Record<string, readonly Row[]>>;
  readonly cells: number;
  readonly failures: readonly string[];
}

/** The values that found the most: the tests try these, the proof all. */
export const fewValues: readonly HostileValue[] = [
  'null',
  'undefined',
  '1.5',
  'a word',
  'a symbol',
  'a list of null',
  'an object',
  'its fields null',
  'an object that will not be text',
].flatMap((chosen) => hostileValues.filter(({ name }) => name === chosen));

/** Puts hostile values into every place of every function of an entry point. */
export async function ofEntry(entry: string, values: readonly HostileValue[] = hostileValues): Promise<OfEntry> {
  const functions: Record<string, readonly Row[]> = {};
  const failures: string[] = [];
  let cells = 0;
  for (const [called, list] of Object.entries(subjectsByEntry[entry] ?? {})) {
    for (const subject of list) {
      const label = `${called}${subject.of === '' ? '' : ` (${subject.of})`}`;
      const run = await ran(`${entry} ${label}`, subject, values);
      functions[label] = run.rows;
      cells += run.cells;
      failures.push(...run.failures);
    }
  }
  return { functions, cells, failures };
}
