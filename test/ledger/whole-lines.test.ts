import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entry-points.js';
import { wholeLines } from './whole-lines.js';

describe('the whole output of the ledger, every field of every line', () => {
  it.each(Object.entries(wholeLines))('%s', (name, of) => {
    expect(of()).toEqual(readFileSync(`${root}test/ledger/outputs/${name}.txt`, 'utf8').trimEnd().split('\n'));
  });
});
