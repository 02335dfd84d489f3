import { describe, expect, it } from 'vitest';
import { prorations } from '../../src/policy/proration.js';
import { seatAdditions } from '../../src/policy/seat-addition.js';

describe('seats added inside a cycle', () => {
  it('are charged with the day of the event, without a date [T9]', () => {
    expect(seatAdditions).toEqual([
      expect.objectContaining({
        id: 'seat-addition/new-commerce-license@2022-11-08',
        rules: ['T9', 'W14'],
        families: ['new-commerce-license'],
        dayOfEvent: 'unused',
        rounding: 'cut-per-seat',
      }),
    ]);
  });

  it('are counted and cut as refunds of the family are [T9, W14]', () => {
    const { dayOfEvent, rounding } = seatAdditions[0];
    expect(prorations['new-commerce-license']).toMatchObject({ rule: 'W14', dayOfEvent, rounding });
  });
});
