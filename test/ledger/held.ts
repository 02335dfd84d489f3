import { instant } from '../../src/kernel/instant.js';
import { termFrom } from '../../src/rules/asking/term-chain.js';
import type { Active } from '../../src/vocabulary/subscription.js';

/** Ten licenses of new commerce for a year, billed by the month. */
export function windowed(day: string, rest: Partial<Active> = {}): Active {
  const orderedAt = instant(day);
  const family = rest.family ?? 'new-commerce-license';
  const term = termFrom(orderedAt, 'P1Y', family);
  const held = { id: 's-1', family, billingCycle: 'monthly', orderedAt, quantity: 10, autoRenew: true, changedAt: orderedAt } as const;
  return { ...held, term, status: 'active', ...rest };
}
