import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const room = new URL('../../../src/rules/canceling/', import.meta.url);
const labels = readdirSync(room)
  .flatMap((file) => [...readFileSync(new URL(file, room), 'utf8').matchAll(/\/[/*]+ (X\d+): /g)])
  .map(([, label]) => Number(label?.slice(1)));

it('the exceptions of a standing are labeled X1 to X14, each in one place', () => {
  expect(labels.sort((a, b) => a - b)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
});
