import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entry-points.js';
import { wholeOutput, wholeOutputs } from './whole-outputs.js';

const folder = `${root}test/cli/outputs`;

describe('the whole output of a command line, every label and every column of it', () => {
  it.each(Object.entries(wholeOutputs))('%s', async (name, args) => {
    expect(await wholeOutput(args)).toBe(readFileSync(`${folder}/${name}.txt`, 'utf8'));
  });

  it('stands in a file for each, and in no other', () => {
    expect(readdirSync(folder).sort()).toEqual(
      Object.keys(wholeOutputs)
        .map((name) => `${name}.txt`)
        .sort(),
    );
  });
});
