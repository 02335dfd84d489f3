import { expect, it } from 'vitest';
import { trials } from '../../src/policy/trial.js';

it('trials last 30 days: 25 seats and by hand, 25 seats and by itself to a year billed monthly, or as the offer has it [R1, R2, R3, C1, C2]', () => {
  const told = Object.entries(trials).flatMap(([family, rows]) =>
    (rows ?? []).map(({ days, seats, converts, convertsTo, cancellable, changeable }) => ({
      family,
      days,
      seats,
      converts,
      convertsTo,
      cancellable,
      changeable,
    })),
  );
  expect(told).toEqual([
    { family: 'license-based', days: 30, seats: 25, converts: 'by-hand', convertsTo: null, cancellable: 'not-stated', changeable: true },
    {
      family: 'new-commerce-license',
      days: 30,
      seats: 25,
      converts: 'by-itself',
      convertsTo: { duration: 'P1Y', billingCycle: 'monthly', seats: 25 },
      cancellable: 'not-stated',
      changeable: false,
    },
    { family: 'isv-saas', days: 30, seats: null, converts: 'by-itself', convertsTo: null, cancellable: 'any-time', changeable: true },
  ]);
});
