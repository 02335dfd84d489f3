import { expect, it } from 'vitest';
import { instant, isTermbookError, money, refundCredit } from 'termbook';

it('a present price in another currency than the charge is named with the currency that is expected and the one received', () => {
  const startsAt = instant('2023-03-01');
  const purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt: startsAt } as const;
  const charge = { paid: money('31.00', 'EUR'), startsAt, endsAt: instant('2023-04-01'), currentPrice: money('31.00', 'USD') };
  let thrown: unknown;
  try {
    refundCredit({ purchase, charge }, startsAt);
  } catch (error) {
    thrown = error;
  }
  expect(isTermbookError(thrown) && [thrown.code, thrown.path, thrown.expected, thrown.received]).toEqual([
    'currency-mismatch',
    'charge.currentPrice.currency',
    'EUR',
    '"USD"',
  ]);
});
