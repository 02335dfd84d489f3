import { describe, expect, it } from 'vitest';
import { subjectsByEntry } from '../../scripts/proof/hostile/all.js';
import { missing } from '../../scripts/proof/hostile/exports.js';
import { fewValues, ofEntry } from '../../scripts/proof/hostile/of-entry.js';

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
    },
  );
});
