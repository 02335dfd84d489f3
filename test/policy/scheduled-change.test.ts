import { describe, expect, it } from 'vitest';
import { scheduledChanges } from '../../src/policy/scheduled-change.js';

describe('changes scheduled for the next term', () => {
  const dropped = ['cancel', 'auto-renew-off', 'change-quantity', 'upgrade', 'suspend', 'convert-trial'];
  const contents = ['quantity', 'term', 'billingCycle', 'product'];

  it('need an active new-commerce license, from 2023-10-24 or software subscription; what drops them and what they hold has dates [T6] [T13]', () => {
    expect(scheduledChanges.map(({ since, droppedBy, contents: held }) => [since, droppedBy, held])).toEqual([
      ['2021-09-03', [], contents],
      ['2021-10-04', dropped, contents],
      ['2023-10-19', dropped, [...contents, 'endsAt']],
      ['2023-10-24', [...dropped, 'term-change'], [...contents, 'endsAt']],
    ]);
    expect(scheduledChanges.map(({ families, needsStatus }) => [...families, needsStatus].join())).toEqual([
      'new-commerce-license,active',
      'new-commerce-license,active',
      'new-commerce-license,active',
      'new-commerce-license,software-subscription,active',
    ]);
  });
});
