import { expect, it } from 'vitest';
import { english } from '../../../src/explain/en/index.js';
import { spokenBy, written } from './all.js';

it('every sentence in English is the written one', () => {
  expect(spokenBy(english)).toEqual(written(english.locale));
});
