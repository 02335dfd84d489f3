import { checkObject, hasKey } from '../../kernel/check.js';
import { silentOn, unknownValue } from '../../kernel/gap.js';
import type { Basis, Gap } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import { beforeFirst, earliest } from '../../kernel/dated-table.js';
import { closedClouds, cloudTables } from '../../policy/clouds.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import type { Cloud } from '../../vocabulary/cloud.js';
import { clouds } from '../../vocabulary/cloud.js';
import type { Interpretations } from '../../vocabulary/interpretation.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import type { DatedStanding } from '../asking/determine.js';
import { defaultInterpretations, determine, uncontested } from '../asking/determine.js';
import { inForce } from '../asking/in-force.js';

/** The product family to be sold, and the cloud. */
export interface CloudFacts {
  /** The product family. */
  readonly family: ProductFamily;
  /** The cloud of the customer. */
  readonly cloud: Cloud;
}
/** The answer of `decideCloud`: allowed, refused, or undetermined because the documents do not mention that cloud. */
export type CloudAnswer = Decision<'cloud', object, 'cloud-not-served'>;

interface CloudStanding extends DatedStanding {
  readonly basis: readonly Basis[];
  readonly rule: string;
  readonly gap: Gap | null;
}

/** Returns the standing of a family in a cloud: closed by a document of that cloud, served by the family's page, or not mentioned. */
function evaluated({ family, cloud }: CloudFacts, at: Instant, interpretations: Interpretations, options?: Options): CloudStanding {
  const closures = closedClouds[cloud];
  const counts = closures?.some(
    (row) => row.closedTo.includes(family) && (row.underI42 === undefined || row.underI42 === interpretations.I42),
  );
  const closed = closures === undefined || counts !== true ? null : inForce(closures, at, options);
  if (closed !== null && closed.entry !== null) {
    return { key: 'refused', nextAt: closed.nextAt, basis: closed.basis, rule: closed.entry.rules[0], gap: null };
  }
  const table = cloudTables[family];
  const { entry, basis, nextAt: ownAt } = inForce(table, at, options);
  const nextAt = earliest(ownAt, closed?.nextAt ?? null);
  const standing = { nextAt, basis, rule: table[0].rules[0] };
  if (entry === null) return { ...standing, key: 'undetermined', gap: beforeFirst(table) };
  return entry.served.includes(cloud)
    ? { ...standing, key: 'allowed', gap: null }
    : { ...standing, key: 'undetermined', gap: silentOn('cloud') };
}

/** Returns the instant at which time alone may change the standing of a family in a cloud; null for an unknown cloud. */
export function cloudChangesAt(facts: CloudFacts, at: Instant, options: Options | undefined): Instant | null {
  if (!clouds.includes(facts.cloud)) return null;
  return evaluated(facts, at, options?.interpretations ?? defaultInterpretations, options).nextAt;
}

/**
 * Decides if a product family is sold in a cloud's Partner Center on a date. Undetermined if the documents do not mention that cloud:
 * software in US Government is never inferred, nor Germany after 2018-12-04, nor China beyond its missing marketplace for SaaS. Throws
 * TermbookError 'invalid-instant'. Rules: A7, V6.
 * @example
 * import { decideCloud } from 'termbook/buying';
 * import { instant } from 'termbook';
 * decideCloud({ family: 'license-based', cloud: 'germany' }, instant('2018-10-01')).verdict; // => 'allowed'
 * decideCloud({ family: 'license-based', cloud: 'germany' }, instant('2020-06-01')).verdict; // => 'undetermined'
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
  if (unknown !== null) return { question: 'cloud', at, basis: [], contested: uncontested, verdict: 'undetermined', gaps: [unknown] };
  const evaluate = (interpretations: Interpretations, asked: Instant): CloudStanding => evaluated(facts, asked, interpretations, options);
  const relevant = cloud === 'germany' ? (['I42'] as const) : uncontested;
  const { standing, contested, changesAt } = determine(evaluate, relevant, options?.interpretations ?? defaultInterpretations, at);
  const { basis, gap, key, rule } = standing;
  if (gap !== null) return { question: 'cloud', at, basis, contested, verdict: 'undetermined', gaps: [gap] };
  if (key === 'allowed') return { question: 'cloud', at, basis, verdict: 'allowed', contested, changesAt };
  const reasons = [{ code: 'cloud-not-served', rule, errorCode: null, cloud }] as const;
  return { question: 'cloud', at, basis, verdict: 'refused', contested, changesAt, reasons, instead: [] };
}
