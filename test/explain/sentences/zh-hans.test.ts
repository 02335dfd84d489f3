import { expect, it } from 'vitest';
import { simplifiedChinese } from '../../../src/explain/zh-hans/index.js';
import { spokenBy, written } from './all.js';

it('every sentence in Simplified Chinese is the written one', () => {
  expect(spokenBy(simplifiedChinese)).toEqual(written(simplifiedChinese.locale));
});
