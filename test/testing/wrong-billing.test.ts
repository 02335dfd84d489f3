import { describe, expect, it } from 'vitest';
import { rightBilling } from '../../examples/wrong-billing/right-billing.js';
import { suite } from '../../examples/wrong-billing/suite.js';
import { wrongBilling } from '../../examples/wrong-billing/wrong-billing.js';

/** The law with what broke it, and the smallest case that shows it. */
const told = (law: string, counterexample: string): string => `${law}\n${counterexample}`;

describe('the example of a wrong billing', () => {
  it('is caught, five mistakes in five laws, each with the smallest case that shows it', () => {
    expect(suite(wrongBilling)).toEqual({
      windowHalfOpen: told(
        'laws.windowHalfOpen: A window holds from its opening to the last millisecond before its closing; at its closing it is over. But at its closing 2018-01-08 the window still holds',
        "[{ facts: { family: 'license-based', billingCycle: 'monthly', orderedAt: instant('2018-01-01') }, at: instant('2018-01-01') }]",
      ),
      endedIsNeverCancelled: told(
        "laws.endedIsNeverCancelled: What is expired, disabled, canceled, deleted or migrated cannot be canceled at once with a refund. But expired, the answer is: { verdict: 'allowed', effect: 'immediate', refund: 'full', window: { opensAt: instant('2018-01-01'), closesAt: instant('2018-01-08') } }",
        "[{ facts: { family: 'license-based', billingCycle: 'monthly', orderedAt: instant('2018-01-01'), status: 'expired' }, at: instant('2018-01-01') }]",
      ),
      nothingBeforeTheOrder: null,
      refundNeverGrows: null,
      partsAddUp: told(
        'laws.partsAddUp: What is given back, what is kept and what was given back before add up to what was paid. But credit 2 + kept 0 + before 1 is 3, and paid was 2',
        "[{ facts: { purchase: { family: 'license-based', billingCycle: 'monthly', orderedAt: instant('2018-01-01') }, charge: { paid: { amount: 2, currency: 'EUR' }, startsAt: instant('2018-01-01'), endsAt: instant('2018-01-31'), alreadyCredited: { amount: 1, currency: 'EUR' } } }, at: instant('2018-01-01') }]",
      ),
      refundNeverExceedsCharge: told(
        "laws.refundNeverExceedsCharge: A refund is never below zero, and never more than what was paid and not yet given back. But { amount: 2, currency: 'EUR' } is given back of at most { amount: 1, currency: 'EUR' }",
        "[{ facts: { purchase: { family: 'license-based', billingCycle: 'monthly', orderedAt: instant('2018-01-01') }, charge: { paid: { amount: 2, currency: 'EUR' }, startsAt: instant('2018-01-01'), endsAt: instant('2018-01-31'), alreadyCredited: { amount: 1, currency: 'EUR' } } }, at: instant('2018-01-01') }]",
      ),
      monthsNeverDrift: told(
        'laws.monthsNeverDrift: Term n is counted from the anchor: its day is the day of the anchor, or the last of a shorter month, at the same time of day. But term 2 of P1M starts at 2018-03-28T00:00:00.000Z instead of 2018-03-29T00:00:00.000Z',
        "[{ anchorAt: instant('2018-01-29'), duration: 'P1M', count: 2 }]",
      ),
    });
  });

  it('passes once it is mended', () => {
    expect(Object.entries(suite(rightBilling)).filter(([, finding]) => finding !== null)).toEqual([]);
  });
});
