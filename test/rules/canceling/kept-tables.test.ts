import { describe, expect, it } from 'vitest';
import { instant } from '../../../src/kernel/instant.js';
import { tableOf } from '../../../src/rules/canceling/table.js';
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

  it('what interpretations make of a table, for all orders between two dates of its policies', () => {
    const { outlookOf } = tableOf(sold('monthly'))!;
    const outlook = outlookOf({}, orderedAt, false);
    expect(outlookOf({ I1: undefined } as object, orderedAt, false)).toBe(outlook);
    expect(outlookOf({}, orderedAt, true)).not.toBe(outlook);
    expect(outlookOf({}, orderedAt, true)).toBe(outlookOf({}, orderedAt, true));
  });

  it('a policy that says the same under two interpretations', () => {
    const { scheme, others } = tableOf(sold('monthly'))!.outlookOf({}, orderedAt, false);
    const shared = others.flatMap(({ under }) => under.policies.filter((policy) => scheme.policies.includes(policy)));
    expect(shared.length).toBeGreaterThan(0);
    expect(
      others.every(
        ({ under }) => under.selectedBy !== scheme.selectedBy || under.policies.some((policy) => !scheme.policies.includes(policy)),
      ),
    ).toBe(true);
  });
});
