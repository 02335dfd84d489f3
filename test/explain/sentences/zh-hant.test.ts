import { expect, it } from 'vitest';
import { traditionalChinese } from '../../../src/explain/zh-hant/index.js';
import { spokenBy, written } from './all.js';

it('every sentence in Traditional Chinese is the written one', () => {
  expect(spokenBy(traditionalChinese)).toEqual(written(traditionalChinese.locale));
});
