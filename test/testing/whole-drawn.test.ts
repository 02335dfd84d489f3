import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entry-points.js';
import { wholeDrawn } from './whole-drawn.js';

describe('what the test kit draws from one seed, as it was', () => {
  it.each(Object.entries(wholeDrawn))('%s', (name, of) => {
    expect(of()).toEqual(readFileSync(`${root}test/testing/outputs/${name}.txt`, 'utf8').trimEnd().split('\n'));
  });
});
