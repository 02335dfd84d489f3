import type { Gap } from '../kernel/answer.js';
import { hasKey } from '../kernel/check.js';
import { missing, silentOn, unknownValue } from '../kernel/gap.js';
import { cycleMonths } from '../vocabulary/product.js';
import type { Subscription } from '../vocabulary/subscription.js';
import { monthsOf } from '../vocabulary/term.js';
import type { Prices } from './prices.js';

/** Returns the reason why the charges of a state are not known at all; null = they are known. */
export function silence({ status, billingCycle, term }: Subscription, { path }: Prices): Gap | null {
  if (status !== 'active') return null;
  if (billingCycle === 'none') return silentOn('price');
  if (!hasKey(cycleMonths, billingCycle)) return unknownValue(`${path}billingCycle`, billingCycle);
  if (term == null) return missing(`${path}term`);
  return hasKey(monthsOf, term.duration) ? null : unknownValue(`${path}term.duration`, term.duration);
}
