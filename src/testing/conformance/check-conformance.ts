import { readable } from '../../kernel/readable.js';
import { differences } from '../differences.js';
import type { ConformanceCase } from './case.js';
import { conformance } from './conformance.js';

/** A case that was answered otherwise, and where. */
export interface ConformanceFailure {
  readonly id: string;
  readonly rules: readonly string[];
  readonly differences: readonly string[];
}
/** How an implementation did: how many cases were right, and what was wrong with each of the others. */
export interface ConformanceReport {
  readonly passed: number;
  readonly failed: readonly ConformanceFailure[];
}

function askedOf(answer: (one: ConformanceCase) => unknown, one: ConformanceCase): readonly string[] {
  try {
    const found = differences(readable(answer(one)), one.expected);
    return found.map(({ path, ours, theirs }) => `${path}: ${ours} instead of ${theirs}`);
  } catch (error) {
    return [`it threw ${String(error)}`];
  }
}

/**
 * Asks an implementation every golden case (or those that are given) and compares what it answers with what is expected. The answer is JSON; instants in
 * the keys `at` and `...At` are ISO text or milliseconds. An implementation in another language reads `termbook/conformance.json` instead.
 * @example
 * import { checkConformance, conformance } from 'termbook/testing';
 * const cases = conformance.cases.filter(({ ask }) => ask === 'decideMarket');
 * const report = checkConformance(() => ({ verdict: 'allowed' }), cases);
 * report.failed[0]?.differences; // => ["verdict: 'allowed' instead of 'refused'", "reasons: null instead of [{ code: 'market-not-served', market: 'XK' }]"]
 */
export function checkConformance(
  answer: (one: ConformanceCase) => unknown,
  cases: readonly ConformanceCase[] = conformance.cases,
): ConformanceReport {
  const failed = cases
    .map((one): ConformanceFailure => ({ id: one.id, rules: one.rules, differences: askedOf(answer, one) }))
    .filter((one) => one.differences.length > 0);
  return { passed: cases.length - failed.length, failed };
}
