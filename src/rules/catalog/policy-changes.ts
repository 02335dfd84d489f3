import { checkObjects } from '../../kernel/check.js';
import type { Basis } from '../../kernel/answer.js';
import { fail } from '../../kernel/error.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { Cited, Entry } from '../../kernel/dated-table.js';
import { cited } from '../../kernel/dated-table.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import { policiesOf } from './policies-of.js';

/**
 * Returns the policy entries that begin in [fromAt, untilAt) and touch any of these purchases.
 * Each occurs once, by its leading rule, in the order of `since`.
 * Throws TermbookError 'inverted-dates' if untilAt is before fromAt.
 * @example
 * import { policyChanges } from 'termbook/policies';
 * import { instant } from 'termbook';
 * const purchase = { family: 'perpetual-software', billingCycle: 'one-time', orderedAt: instant('2021-05-10') } as const;
 * policyChanges([purchase], instant('2021-05-01'), instant('2021-07-01')).map(({ rule, since }) => `${rule} ${since}`);
 * // => ['E8 2021-06-01', 'F4 2021-06-03']
 */
export function policyChanges(purchases: readonly Purchase[], fromAt: Instant, untilAt: Instant): readonly Basis[] {
  checkObjects(purchases, 'purchases');
  checkInstant(fromAt, 'fromAt');
  checkInstant(untilAt, 'untilAt');
  if (untilAt < fromAt) fail('inverted-dates', 'untilAt', 'an instant not before fromAt', untilAt);
  const begun = new Map<Entry<Cited>, Basis>();
  for (const { entries } of purchases.flatMap(policiesOf)) {
    for (const entry of entries) {
      const begins = entry.sinceAt >= fromAt && entry.sinceAt < untilAt;
      if (begins) begun.set(entry, cited(entries, entry, entry.sinceAt)[0]);
    }
  }
  return [...begun].sort(([a], [b]) => a.sinceAt - b.sinceAt).map(([, basis]) => basis);
}
