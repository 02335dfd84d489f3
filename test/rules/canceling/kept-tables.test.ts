import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { choiceOf, interpretationsIn } from '../../../src/rules/canceling/choice.js';
import { outlookOf, tableOf } from '../../../src/rules/canceling/policies.js';
import type { Purchase } from '../../../src/vocabulary/purchase.js';

const orderedAt = instant('2023-03-01');
const sold = (billingCycle: Purchase['billingCycle']): Purchase => ({ family: 'new-commerce-license', billingCycle, orderedAt });

describe('what is laid out beforehand is laid out once', () => {
  it('a table, for each family and billing cycle', () => {
    const monthly = tableOf(sold('monthly'));
    expect(tableOf(sold('monthly'))).toBe(monthly);
    expect(tableOf(sold('annual'))).toBe(tableOf(sold('annual')));
    expect(tableOf({ ...sold('monthly'), family: 'license-based' })).not.toBe(monthly);
  });

  it('what a choice makes of a table, for all orders between two dates of its policies', () => {
    const table = tableOf(sold('monthly'));
    if (table === null) throw new Error('there is a table');
    const usual = choiceOf({});
    const outlook = outlookOf(table, usual, orderedAt, false);
    expect(outlookOf(table, usual, orderedAt, false)).toBe(outlook);
    expect(outlookOf(table, usual, orderedAt, true)).not.toBe(outlook);
    expect(outlookOf(table, usual, orderedAt, true)).toBe(outlookOf(table, usual, orderedAt, true));
  });

  it('the interpretations that bits stand for', () => {
    expect(interpretationsIn(0)).toEqual([]);
    expect(interpretationsIn(1)).toBe(interpretationsIn(1));
  });
});
