import { describe, expect, it } from 'vitest';
import { silentOn } from '../../../src/kernel/gap.js';
import { instant } from '../../../src/kernel/instant.js';
import { planStanding } from '../../../src/rules/asking/plan-standing.js';

describe('a plan of a family of which no document lists the plans', () => {
  const at = instant('2024-03-01');

  it('is not known to be offered: the documents are silent', () => {
    expect(planStanding('license-based', 'P1Y', 'monthly', at, undefined)).toMatchObject({
      reasons: [],
      gaps: [silentOn('plan')],
    });
  });

  it('is refused, and nothing is missing, where the billing cycle is longer than the term [T1]', () => {
    expect(planStanding('license-based', 'P1M', 'annual', at, undefined)).toMatchObject({
      reasons: [{ code: 'billing-cycle-not-offered' }],
      gaps: [],
    });
  });
});
