import { expect, it } from 'vitest';
import { jsonOf } from '../../src/portfolio/json-of.js';

it.each<[text: string, json: unknown]>([
  ['{"id":"s-1"}', { id: 's-1' }],
  [' null ', null],
  ['', undefined],
  ['{', undefined],
  ['undefined', undefined],
])('the JSON that %j holds', (text, json) => {
  expect(jsonOf(text)).toEqual(json);
});
