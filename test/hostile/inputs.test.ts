import { describe, expect, it } from 'vitest';
import { exportedTables } from '../../scripts/proof/hostile/exports.js';
import { interleaved, junk, underPollution, untouched } from '../../scripts/proof/hostile/laws.js';
import { polluted, prototypesHash } from '../../scripts/proof/hostile/prototypes.js';

const timeout = 300_000;

describe('the arguments of every public function', () => {
  it(
    'may be frozen to the bottom, and are as they were when they are not',
    async () => {
      expect(await untouched()).toEqual([]);
    },
    timeout,
  );

  it(
    'give the same bytes whatever was asked in between',
    async () => {
      expect(await interleaved(3, 1)).toEqual([]);
    },
    timeout,
  );

  it(
    'are answered right while prototypes are polluted under the names of facts and answers',
    async () => {
      expect(await underPollution(junk)).toEqual([]);
    },
    timeout,
  );

  it('leave the prototypes and the exported tables as they are', async () => {
    const [hash, tables] = [prototypesHash(), await exportedTables()];
    await untouched();
    expect(prototypesHash()).toBe(hash);
    expect(await exportedTables()).toBe(tables);
  });

  it('would be noticed on a prototype: the hash sees a name that is put there', async () => {
    const hash = prototypesHash();
    expect(await polluted('junk', 1, () => Promise.resolve(prototypesHash()))).not.toBe(hash);
    expect(prototypesHash()).toBe(hash);
  });
});
