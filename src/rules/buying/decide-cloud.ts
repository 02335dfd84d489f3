import { checkObject, hasKey } from '../../kernel/check.js';
import { silentOn, unknownValue } from '../../kernel/gap.js';
import type { Gap, NonEmpty } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import { cloudTables, marketplaceFamilies } from '../../policy/clouds.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import type { Cloud } from '../../vocabulary/cloud.js';
import { clouds } from '../../vocabulary/cloud.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import { inForce } from '../asking/in-force.js';

/** The product family to be sold, and the cloud. */
export interface CloudFacts {
  readonly family: ProductFamily;
  readonly cloud: Cloud;
}
/** The answer of `decideCloud`: allowed, refused, or undetermined because the documents do not mention that cloud. */
export type CloudAnswer = Decision<'cloud', object, 'cloud-not-served'>;

/**
 * Decides if a product family is sold in a cloud's Partner Center on a date (A7, V6).
 * Undetermined if the documents do not mention that cloud: software in US Government is never inferred, nor China beyond its missing
 * marketplace.
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { decideCloud, instant } from 'termbook';
 * decideCloud({ family: 'license-based', cloud: 'germany' }, instant('2018-10-01')).verdict; // => 'allowed'
 * decideCloud({ family: 'license-based', cloud: 'germany' }, instant('2020-06-01')).verdict; // => 'refused'
 */
export function decideCloud(facts: CloudFacts, at: Instant, options?: Options): CloudAnswer {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  const { family, cloud } = facts;
  const unknown: Gap | null = !hasKey(cloudTables, family)
    ? unknownValue('family', family)
    : !clouds.includes(cloud)
      ? unknownValue('cloud', cloud)
      : null;
  if (unknown !== null) return { question: 'cloud', at, basis: [], verdict: 'undetermined', gaps: [unknown] };
  const table = cloudTables[family];
  const { entry, basis, nextAt } = inForce(table, at, options);
  const undetermined = (gaps: NonEmpty<Gap>): CloudAnswer => ({ question: 'cloud', at, basis, verdict: 'undetermined', gaps });
  if (entry === null) return undetermined([beforeFirst(table)]);
  if (entry.served.includes(cloud)) return { question: 'cloud', at, basis, verdict: 'allowed', contested: [], changesAt: nextAt };
  const noMarketplace = entry.withoutMarketplace.includes(cloud) && marketplaceFamilies.includes(family);
  if (!noMarketplace && !entry.notServed.includes(cloud)) return undetermined([silentOn('cloud')]);
  return {
    question: 'cloud',
    at,
    basis,
    verdict: 'refused',
    contested: [],
    changesAt: nextAt,
    reasons: [{ code: 'cloud-not-served', rule: noMarketplace ? 'V6' : entry.rules[0], errorCode: null, cloud }],
    instead: [],
  };
}
