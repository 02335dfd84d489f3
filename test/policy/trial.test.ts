import { expect, it } from 'vitest';
import { trials } from '../../src/policy/trial.js';

it('trials last 30 days: 25 seats and by hand, 25 seats and by itself to a year billed monthly, or as the offer has it [R1, R2, R3, C1, C2]', () => {
  const told = Object.entries(trials).flatMap(([family, rows]) =>
    (rows ?? []).map(
      ({ since, days, seats, converts, convertsTo, cancellable, waivable, suspendable, leastSeats, schedulable, quantity }) => ({
        family,
        since,
        days,
        seats,
        converts,
        convertsTo,
        cancellable,
        waivable,
        suspendable,
        leastSeats,
        schedulable,
        quantity,
      }),
    ),
  );
  const saas = { family: 'isv-saas', days: 30, seats: null, converts: 'by-itself', convertsTo: null, cancellable: 'any-time' } as const;
  expect(told.map(({ since, ...rest }) => (rest.family === 'isv-saas' ? { since, ...rest } : rest))).toEqual([
    {
      family: 'license-based',
      days: 30,
      seats: 25,
      converts: 'by-hand',
      convertsTo: null,
      cancellable: 'not-stated',
      waivable: true,
      suspendable: true,
      leastSeats: null,
      schedulable: false,
      quantity: 'fixed',
    },
    {
      family: 'new-commerce-license',
      days: 30,
      seats: 25,
      converts: 'by-itself',
      convertsTo: { duration: 'P1Y', billingCycle: 'monthly', seats: 25 },
      cancellable: 'not-stated',
      waivable: true,
      suspendable: false,
      leastSeats: null,
      schedulable: false,
      quantity: 'fixed',
    },
    {
      family: 'new-commerce-license',
      days: 30,
      seats: 25,
      converts: 'by-itself',
      convertsTo: { duration: 'P1Y', billingCycle: 'monthly', seats: 25 },
      cancellable: 'not-stated',
      waivable: true,
      suspendable: false,
      leastSeats: 25,
      schedulable: true,
      quantity: 'fixed',
    },
    { ...saas, since: '2019-08-29', waivable: null, suspendable: true, leastSeats: null, schedulable: false, quantity: 'not-stated' },
    { ...saas, since: '2019-11-20', waivable: false, suspendable: true, leastSeats: null, schedulable: false, quantity: 'not-stated' },
  ]);
});
