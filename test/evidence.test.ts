import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../scripts/entry-points.js';
import { changedSince, filesOf, isWhole, tied } from '../scripts/proof/kept.js';
import { seededDefects } from '../scripts/proof/seeded-defects.js';

const kept = tied('model', { proof: 'model', figures: [{ what: 'boundaries', value: 41 }] });

describe('kept figures', () => {
  it('are whole as their run wrote them, also read again from JSON', () => {
    expect(isWhole(kept)).toBe(true);
    expect(isWhole(JSON.parse(JSON.stringify(kept)) as typeof kept)).toBe(true);
  });

  it.each([
    ['a number', { ...kept, figures: [{ what: 'boundaries', value: 42 }] }],
    ['the hash of a file', { ...kept, files: { ...kept.files, 'src/index.ts': 'aaaa' } }],
    ['a file that is left out', { ...kept, files: {} }],
    ['the seal', { ...kept, seal: '' }],
  ])('are forged by a change of %s', (_what, forged) => {
    expect(isWhole(forged)).toBe(false);
  });

  it("are of today's files until one of them changes, comes or goes", () => {
    expect(changedSince('model', kept)).toEqual([]);
    const [first = ''] = Object.keys(kept.files);
    const { [first]: hash, ...without } = kept.files;
    expect(hash).toMatch(/^[0-9a-f]{16}$/);
    expect(changedSince('model', { ...kept, files: { ...kept.files, [first]: '0000000000000000' } })).toEqual([first]);
    expect(changedSince('model', { ...kept, files: without })).toEqual([first]);
    expect(changedSince('model', { ...kept, files: { ...kept.files, 'src/gone.ts': hash ?? '' } })).toEqual(['src/gone.ts']);
  });

  it('are tied to the proof, to what it imports at any depth, and to the rules that it is about', () => {
    expect(Object.keys(kept.files)).toEqual(
      expect.arrayContaining([
        'scripts/proof/model.ts',
        'scripts/proof/model/boundaries.ts',
        'src/lifecycle/advance.ts',
        'src/policy/end-of-life.ts',
      ]),
    );
    expect(Object.keys(filesOf('sql')).some((file) => file.endsWith('.sql'))).toBe(true);
    expect(Object.keys(filesOf('mutation')).filter((file) => file.startsWith('test/')).length).toBeGreaterThan(100);
  });
});

describe('seeded defects', () => {
  it.each(seededDefects)('can still be made: $proof: $what', ({ file, find }) => {
    expect(readFileSync(`${root}${file}`, 'utf8').split(find)).toHaveLength(2);
  });
});
