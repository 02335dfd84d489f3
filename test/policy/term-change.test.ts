import { describe, expect, it } from 'vitest';
import { termChanges } from '../../src/policy/term-change.js';

describe('changes of a running term', () => {
  it('are told of new-commerce licenses [T7]', () => {
    expect(termChanges).toEqual([
      expect.objectContaining({ id: 'term-change/mid-term@2023-06-15', rules: ['T7'], families: ['new-commerce-license'] }),
    ]);
  });
});
