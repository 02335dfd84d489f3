import { describe, expect, it } from 'vitest';
import { midCycleCharges } from '../../src/policy/mid-cycle-charge.js';
import { prorations } from '../../src/policy/proration.js';

const row = (kind: keyof typeof midCycleCharges) => {
  const [early, late] = midCycleCharges[kind];
  const { id, rules, families, unit, refundsBefore, rounding, roundings } = late!;
  // the page of 2022-11-08 prints lines of 2021 by the same recipe
  expect({ ...early, since: late!.since, id, bases: null }).toMatchObject({ rules, families, unit, refundsBefore, rounding, roundings });
  expect(families).toEqual(['new-commerce-license']);
  return [id, rules, unit, refundsBefore, rounding, roundings];
};

describe('charges for changes inside a charge cycle', () => {
  it('a change of seats: both lines by the day, each cut [T9, W14, I19]', () => {
    const others = { 'one-final-rounding': 'once', 'cut-the-seat': 'cut-per-seat' };
    expect(row('seats')).toEqual(['mid-cycle-charge/seats@2022-11-08', ['T9', 'W14'], 'days', true, 'cut-line', others]);
  });

  it('an upgrade: both sides by the day, the price of a seat cut first [U1, I19]', () => {
    const others = { 'one-final-rounding': 'once' };
    expect(row('upgrade')).toEqual(['mid-cycle-charge/upgrade@2022-11-08', ['U1'], 'days', true, 'cut-per-seat', others]);
  });

  it('a converted trial: the paid side alone [R2, I19]', () => {
    const others = { 'one-final-rounding': 'once' };
    expect(row('trial-conversion')).toEqual([
      'mid-cycle-charge/trial-conversion@2022-11-08',
      ['R2'],
      'days',
      false,
      'cut-per-seat',
      others,
    ]);
  });

  it('another billing plan: whole months [T9, I19]', () => {
    const others = { 'one-final-rounding': 'once' };
    expect(row('billing-plan')).toEqual(['mid-cycle-charge/billing-plan@2022-11-08', ['T9'], 'months', false, 'cut-per-seat', others]);
  });

  it('are cut as refunds of the family are, but for seats [W14, I19]', () => {
    const { rounding } = prorations['new-commerce-license'];
    expect([midCycleCharges.upgrade[0].rounding, midCycleCharges['billing-plan'][0].rounding]).toEqual([rounding, rounding]);
  });
});
