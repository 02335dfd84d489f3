import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { subjectsByEntry } from '../../scripts/proof/hostile/all.js';
import { missing } from '../../scripts/proof/hostile/exports.js';
import { fewValues, ofEntry } from '../../scripts/proof/hostile/of-entry.js';
import { keptLines } from './kept-lines.js';

/** A tripwire, made by `npx tsx scripts/whole-outputs.ts`: what a few values come to. All of them, and all combinations, are the proof's. */
const kept = readFileSync(new URL('./few-outcomes.txt', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n');

describe('a value that a type does not allow', () => {
  it('is tried on every exported function', async () => {
    expect(fewValues).toHaveLength(9);
    expect(await missing()).toEqual([]);
  });

  it.each(Object.keys(subjectsByEntry))(
    'is told by a TermbookError that names the field, or answered as before: never another error, in %s',
    async (entry) => {
      const { functions, failures } = await ofEntry(entry, fewValues);
      expect(Object.keys(functions).length).toBeGreaterThan(0);
      expect(failures).toEqual([]);
      expect(keptLines({ [entry]: functions })).toEqual(kept.filter((line) => line.startsWith(`${entry} `)));
    },
  );
});
