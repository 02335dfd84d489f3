import { describe, expect, it } from 'vitest';
import { hybridBenefit } from '../../src/policy/hybrid-benefit.js';

describe('hybridBenefit', () => {
  it('is a documented fact: up to 40 percent on virtual machines, under Software Assurance [H1]', () => {
    expect(hybridBenefit).toHaveLength(1);
    expect(hybridBenefit[0]).toMatchObject({
      rules: ['H1'],
      savingUpToPercent: 40,
      savedOn: 'virtual-machines',
      licenses: ['windows-server-datacenter', 'windows-server-standard'],
      needs: 'software-assurance',
      licensesAre: ['converted', 'reused'],
      chargedAt: 'base-compute-rate',
    });
  });
});
