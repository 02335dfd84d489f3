import { describe, expect, it } from 'vitest';
import { scheduledChanges } from '../../src/policy/scheduled-change.js';

describe('changes scheduled for the next term', () => {
  it('need an active subscription, and five events drop them, without a date [T6]', () => {
    expect(scheduledChanges).toEqual([
      expect.objectContaining({
        id: 'scheduled-change/next-term@2021-09-03',
        rules: ['T6'],
        families: ['new-commerce-license', 'isv-saas'],
        needsStatus: 'active',
        droppedBy: ['cancel', 'auto-renew-off', 'change-quantity', 'upgrade', 'suspend'],
      }),
    ]);
  });
});
