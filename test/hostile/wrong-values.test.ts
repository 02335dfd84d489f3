import { describe, expect, it } from 'vitest';
import { subjectsByEntry } from '../../scripts/proof/hostile/all.js';
import { missing } from '../../scripts/proof/hostile/exports.js';
import { all } from '../../scripts/proof/hostile/laws.js';
import { ran } from '../../scripts/proof/hostile/run.js';
import { hostileValues } from '../../scripts/proof/hostile/values.js';

/** Those that found the most; all of them, and all combinations, are the proof's. */
const chosen = [
  'null',
  'undefined',
  '1.5',
  'a word',
  'a symbol',
  'a list of null',
  'an object',
  'its fields null',
  'an object that will not be text',
];
const values = hostileValues.filter(({ name }) => chosen.includes(name));

describe('a value that a type does not allow', () => {
  it('is tried on every exported function', async () => {
    expect(values).toHaveLength(chosen.length);
    expect(await missing()).toEqual([]);
  });

  it.each(Object.keys(subjectsByEntry))(
    'is told by a TermbookError that names the field, or answered: never another error, in %s',
    async (entry) => {
      const subjects = all.filter(({ name }) => name.startsWith(`${entry} `));
      expect(subjects.length).toBeGreaterThan(0);
      for (const { name, subject } of subjects) expect((await ran(name, subject, values)).failures).toEqual([]);
    },
  );
});
