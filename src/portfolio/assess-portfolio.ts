import { checkOptions } from '../rules/asking/check-options.js';
import { checkObject } from '../kernel/check.js';
import { fail } from '../kernel/error.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant } from '../kernel/instant.js';
import type { Options } from '../vocabulary/answer.js';
import type { Assessment, PortfolioRecord } from './assessment.js';
import { assessed } from './assessment.js';

function* each(records: Iterable<PortfolioRecord>, at: Instant, options: Options | undefined): Generator<Assessment, void> {
  let record = 0;
  for (const facts of records) {
    yield assessed(facts, record, at, options);
    record += 1;
  }
}

/**
 * Returns the assessments of a portfolio: one per record, in order, each made when it is requested.
 * A record that cannot be read becomes `unread` with its issues; the others are still assessed.
 * Throws TermbookError 'invalid-instant' if `at` is not an Instant.
 * @example
 * import { instant } from 'termbook';
 * import { assessPortfolio } from 'termbook/portfolio';
 * const records = [{ id: 's-1', family: 'isv-saas', billingCycle: 'monthly', orderedAt: instant('2020-03-01T10:00Z') }] as const;
 * const [first] = assessPortfolio(records, instant('2020-03-02T09:00Z'));
 * first?.verdict === 'assessed' && first.cancellation.verdict; // => 'allowed'
 */
export function assessPortfolio(records: Iterable<PortfolioRecord>, at: Instant, options?: Options): Generator<Assessment, void> {
  checkInstant(at, 'at');
  checkOptions(options);
  checkObject(records, 'records');
  if (!(Symbol.iterator in records)) fail('wrong-type', 'records', 'records one after the other', records);
  return each(records, at, options);
}
