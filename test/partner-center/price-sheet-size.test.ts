import { expect, it } from 'vitest';
import { priceSheetFrom } from '../../src/partner-center/price-sheet.js';

// alone in its file: whatever else reads sheets is tried without a quarter of a gigabyte of text
it('a price sheet of the greatest length is read: two names without a row', () => {
  expect(priceSheetFrom(`y,"${'x'.repeat(249_999_997)}`)).toEqual({ facts: [], issues: [], unknown: [] });
});

it('a price sheet longer than any that is published is refused unread', () => {
  expect(priceSheetFrom('x'.repeat(250_000_001)).issues).toEqual([
    { code: 'too-large', path: '', expected: 'at most 250000000 characters', received: '250000001' },
  ]);
});
