import { describe, expect, it } from 'vitest';
import { placeGaps } from '../../../src/rules/asking/place-gaps.js';
import { code } from '../ask.js';

const place = (family: unknown, market: unknown, partnerMarket?: unknown): Parameters<typeof placeGaps>[0] =>
  ({ family, market, partnerMarket }) as Parameters<typeof placeGaps>[0];

describe('the words of a place', () => {
  it('have no gap when all are known, whether the partner is stated or not', () => {
    expect(placeGaps(place('isv-saas', 'KR'))).toBeNull();
    expect(placeGaps(place('isv-saas', 'KR', null))).toBeNull();
    expect(placeGaps(place('isv-saas', 'KR', 'XS'))).toBeNull();
  });

  it('are each named where they are unknown, in the order family, market, partner', () => {
    expect(placeGaps(place('constructor', '__proto__', 'toString'))).toEqual([
      { gap: 'unknown-value', fact: 'family', value: 'constructor' },
      { gap: 'unknown-value', fact: 'market', value: '__proto__' },
      { gap: 'unknown-value', fact: 'partnerMarket', value: 'toString' },
    ]);
    expect(placeGaps(place('isv-saas', 'kr'))).toEqual([{ gap: 'unknown-value', fact: 'market', value: 'kr' }]);
    expect(placeGaps(place('isv-saas', 'KR', 'KP'))).toEqual([{ gap: 'unknown-value', fact: 'partnerMarket', value: 'KP' }]);
  });

  it('need an object to stand in', () => {
    expect(code(() => placeGaps(null as never))).toBe('wrong-type at place');
  });

  it('are missing facts where they are absent or null, and described where they are no text', () => {
    expect(placeGaps(place(undefined, null))).toEqual([
      { gap: 'fact-missing', fact: 'family' },
      { gap: 'fact-missing', fact: 'market' },
    ]);
    expect(placeGaps(place('isv-saas', { code: 'KR' }))).toEqual([{ gap: 'unknown-value', fact: 'market', value: 'an object' }]);
  });
});
