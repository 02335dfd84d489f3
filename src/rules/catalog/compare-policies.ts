import { checkObject } from '../../kernel/check.js';
import type { Basis } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { Cited, DatedTable } from '../../kernel/dated-table.js';
import { cited, entryAt } from '../../kernel/dated-table.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { Answers } from './questions.js';
import { policiesOf } from './policies-of.js';

/** One dated table with a different entry in force on the second date; null = no entry was in force yet. */
export interface PolicyDifference {
  readonly question: keyof Answers;
  readonly a: Basis | null;
  readonly b: Basis | null;
}

function basisAt(entries: DatedTable<Cited>, at: Instant): Basis | null {
  const entry = entryAt(entries, at);
  return entry === null ? null : cited(entries, entry, at)[0];
}

/**
 * Returns the differences for a purchase between the policies of two dates: the leading rule of each entry, for every dated table that
 * touches the purchase.
 * Compares the entries in force on the two dates, not on the purchase's own date; empty for an unknown family.
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { comparePolicies, instant } from 'termbook';
 * const purchase = { family: 'perpetual-software', billingCycle: 'one-time', orderedAt: instant('2021-05-10') } as const;
 * const differences = comparePolicies(purchase, instant('2021-05-10'), instant('2021-06-20'));
 * differences.map(({ question, a, b }) => [question, a?.since, b?.since]);
 * // => [['cancellation', '2019-12-18', '2021-06-01'], ['download-link', '2021-01-19', '2021-06-03']]
 */
export function comparePolicies(purchase: Purchase, aAt: Instant, bAt: Instant): readonly PolicyDifference[] {
  checkObject(purchase, 'purchase');
  checkInstant(aAt, 'aAt');
  checkInstant(bAt, 'bAt');
  return policiesOf(purchase)
    .map(({ question, entries }): PolicyDifference => ({ question, a: basisAt(entries, aAt), b: basisAt(entries, bAt) }))
    .filter(({ a, b }) => a?.entry !== b?.entry);
}
