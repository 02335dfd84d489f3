import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entry-points.js';
import { wholeRows } from './whole-rows.js';

describe('the whole output of the desk, every field of every row', () => {
  it.each(Object.entries(wholeRows))('%s', (name, of) => {
    expect(of()).toEqual(readFileSync(`${root}test/desk/outputs/${name}.txt`, 'utf8').trimEnd().split('\n'));
  });
});
