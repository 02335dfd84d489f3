import { expect, it } from 'vitest';
import { versus } from '../../src/testing/laws/law.js';

it('a breach shows two answers, each under its name', () => {
  expect(versus('first', { seats: 1 }, 'again', { seats: 2 })).toBe('first:\n  { seats: 1 }\nagain:\n  { seats: 2 }');
});
