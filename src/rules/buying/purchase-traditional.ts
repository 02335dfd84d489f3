import { missing, silentOn, unknownValue } from '../../kernel/gap.js';
import { earliest } from '../../kernel/dated-table.js';
import { midnightOf } from '../../kernel/instant.js';
import { traditionalSales } from '../../policy/migration.js';
import { segments } from '../../vocabulary/purchase-request.js';
import { inForce } from '../asking/in-force.js';
import type { PurchaseContext, PurchaseFinding } from './purchase-finding.js';
import { finding } from './purchase-finding.js';

/**
 * Checks that a traditional offer is still sold (M1): not where new commerce has an equivalent, later not at all, but for the longest plans of
 * the public sector.
 */
export function purchaseTraditional({ request, at, options }: PurchaseContext): PurchaseFinding {
  const { offer, customer } = request;
  const { family, deprecated = null, duration = null } = offer;
  if (!traditionalSales[0].families.includes(family)) return finding({});
  const { entry, basis, nextAt } = inForce(traditionalSales, at, options);
  if (entry === null) return finding({ nextAt });
  const segment = segments.find((one) => one === customer.segment);
  if (segment === undefined) return finding({ gaps: [unknownValue('customer.segment', customer.segment)], nextAt });
  const refused = finding({ reasons: [{ code: 'no-longer-sold', rule: entry.rules[0], errorCode: null }], basis, nextAt });
  if (entry.closed.includes(segment)) {
    if (!entry.keptSegments.includes(segment)) return refused;
    if (duration === null) return finding({ gaps: [missing('offer.duration')], basis, nextAt });
    return entry.keptDurations.includes(duration) ? finding({ basis, nextAt }) : refused;
  }
  if (!entry.succeeded.includes(segment) || deprecated === false) return finding({ nextAt });
  const later = entry.laterMarkets[customer.market];
  const laterAt = later === undefined ? null : midnightOf(later);
  if (laterAt !== null && at < laterAt) return finding({ gaps: [silentOn('move')], basis, nextAt: earliest(nextAt, laterAt) });
  return deprecated === null ? finding({ gaps: [missing('offer.deprecated')], basis, nextAt }) : refused;
}
