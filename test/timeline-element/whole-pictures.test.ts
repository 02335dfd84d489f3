import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/entry-points.js';
import { wholePictures } from './whole-pictures.js';

describe('a whole drawing, every shape and every word of it, as it was', () => {
  it.each(Object.entries(wholePictures))('%s', (name, of) => {
    expect(of()).toEqual(readFileSync(`${root}test/timeline-element/outputs/${name}.txt`, 'utf8').trimEnd().split('\n'));
  });
});
