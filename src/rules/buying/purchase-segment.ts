import { silentOn, unknownValue } from '../../kernel/gap.js';
import type { Gap } from '../../kernel/answer.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import { segmentTables } from '../../policy/purchase.js';
import { segments } from '../../vocabulary/customer.js';
import type { PurchaseReason } from '../../vocabulary/purchase-request.js';
import type { Reason } from '../../vocabulary/reason.js';
import { inForce } from '../asking/in-force.js';
import type { PurchaseContext, PurchaseFinding } from './purchase-finding.js';
import { finding, missing } from './purchase-finding.js';

/**
 * Checks that the customer's segment is served: by the offer's own list (B3), else by what a document says of the whole family (B11, V5);
 * and by its trials (R1). On a segment that neither names the documents are silent.
 */
export function purchaseSegment({ request, limits, at, options }: PurchaseContext): PurchaseFinding {
  const { segment } = request.customer;
  const offered = request.offer.segments ?? null;
  const table = offered === null ? segmentTables[request.offer.family] : null;
  const ofFamily = table === null ? null : inForce(table, at, options);
  const known = (segments as readonly string[]).includes(segment);
  const reasons: Reason<PurchaseReason>[] = [];
  const gaps: Gap[] = [];
  const evaluate = (served: readonly string[], rule: string): void => {
    if (!served.includes(segment)) reasons.push({ code: 'segment-not-served', rule, errorCode: null, served });
  };
  if (offered !== null) evaluate(offered, 'B3');
  else if (table === null) gaps.push(missing('offer.segments'));
  else if (ofFamily?.entry == null) gaps.push(beforeFirst(table));
  else if (known && !ofFamily.entry.segments.some((one) => one === segment)) gaps.push(silentOn('segment'));
  if (!known && offered === null) gaps.push(unknownValue('customer.segment', segment));
  if (known && limits !== null) {
    const { notForSegments, rules } = limits;
    evaluate(
      segments.filter((one) => !notForSegments.includes(one)),
      rules[0],
    );
  }
  return finding({ reasons, gaps, basis: ofFamily?.basis ?? [], nextAt: ofFamily?.nextAt ?? null });
}
