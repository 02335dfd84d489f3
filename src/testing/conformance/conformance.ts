import { readable } from '../../kernel/readable.js';
import { withInstants } from './ask-termbook.js';
import type { ConformanceCase } from './case.js';
import { lifeCases } from './life-cases.js';
import { priceCases } from './price-cases.js';
import { shopCases } from './shop-cases.js';
import { suspensionCases } from './suspension-cases.js';
import { windowCases } from './window-cases.js';

/** The golden cases; `version` changes when the shape of a case does. */
export interface Conformance {
  readonly version: 1;
  readonly cases: readonly ConformanceCase[];
}

/** Every instant written the same way: ISO text in UTC, to the millisecond. */
function written(one: ConformanceCase): ConformanceCase {
  return readable(withInstants(one)) as ConformanceCase;
}

/**
 * The golden cases as data, for implementations in any language: shipped as `termbook/conformance.json` too. They were written by hand from the documents.
 * @example
 * import { conformance } from 'termbook/testing';
 * conformance.cases.find(({ id }) => id === '10 % in 19.99 AUD of software in Australia')?.expected['tax']; // => { amount: 182, currency: 'AUD' }
 */
export const conformance: Conformance = {
  version: 1,
  cases: [...windowCases, ...suspensionCases, ...lifeCases, ...priceCases, ...shopCases].map(written),
};
