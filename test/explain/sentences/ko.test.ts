import { expect, it } from 'vitest';
import { korean } from '../../../src/explain/ko/index.js';
import { spokenBy, written } from './all.js';

it('every sentence in Korean is the written one', () => {
  expect(spokenBy(korean)).toEqual(written(korean.locale));
});
