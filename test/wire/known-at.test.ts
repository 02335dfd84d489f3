import { describe, expect, it } from 'vitest';
import { instant } from '../../src/kernel/instant.js';
import type { Instant } from '../../src/kernel/instant.js';
import { saasSubscription as saasSubscriptionFrom } from '../../src/marketplace/index.js';
import { partnerCenterSubscription } from '../../src/partner-center/index.js';
import { knownAt } from '../../src/wire/known-at.js';

const hostile = JSON.parse('{ "__proto__": 1, "constructor": 2, "toString": 3, "valueOf": 4 }') as unknown;
const wrong = ['2020-03-01', Number.NaN, 1.5, new Date(0), null, undefined, hostile] as readonly Instant[];

describe('an instant of the caller’s books', () => {
  it('stands where it is one', () => {
    const at = instant('2020-03-01');
    expect(knownAt(at)).toBe(at);
  });

  it.each(wrong.map((at) => [at]))('is as if not stated where it is none', (at) => {
    expect(knownAt(at)).toBeNull();
    const record = { id: 's-1', status: 'suspended', quantity: 1, billingCycle: 'monthly', autoRenewEnabled: true };
    const read = partnerCenterSubscription(record, { family: 'license-based', orderedAt: at, suspendedAt: at, changedAt: at });
    expect(read.facts).toBeNull();
    expect(read.issues.map(({ code, path }) => `${code} ${path}`)).toContain('fact-missing creationDate');
    const known = { orderedAt: at, suspendedAt: at, billingCycle: 'monthly', quantity: 1, autoRenew: true } as const;
    const saas = saasSubscriptionFrom({ id: 's-1', saasSubscriptionStatus: 'Suspended' }, known);
    expect(saas.issues.map(({ code, path }) => `${code} ${path}`)).toContain('fact-missing created');
  });
});
