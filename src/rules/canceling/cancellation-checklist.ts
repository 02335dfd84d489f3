import { checkObject, checkStatedList } from '../../kernel/check.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import type { CancellationChecklistRow, ChecklistField } from '../../policy/cancellation-checklist.js';
import { cancellationChecklists } from '../../policy/cancellation-checklist.js';
import type { Options, ValueAnswer } from '../../vocabulary/answer.js';
import { inForce } from '../asking/in-force.js';

/** The facts at hand for the cancellation; absent, null and blank all mean "not stated". */
export interface ChecklistFacts {
  readonly customerName?: string | null;
  readonly customerTenantId?: string | null;
  readonly domainName?: string | null;
  readonly productName?: string | null;
  readonly orderIds?: readonly string[] | null;
  readonly noticeAcknowledged?: boolean | null;
}
/** The result of the checklist; `cancellations` is the number of cancellations needed, one for each order. */
export interface CancellationChecklist
  extends Pick<CancellationChecklistRow, 'scope' | 'attemptMayShow' | 'confirmationFollows' | 'through'> {
  readonly complete: boolean;
  readonly missing: readonly string[];
  readonly cancellations: number;
}
/** The answer of `cancellationChecklist`: the requirements met and missing, or the gaps. */
export type CancellationChecklistAnswer = ValueAnswer<'cancellation-checklist', CancellationChecklist>;

function blankless(texts: readonly unknown[]): readonly unknown[] {
  return texts.filter((text) => typeof text === 'string' && text.trim() !== '');
}

function stated(facts: ChecklistFacts, field: ChecklistField): boolean {
  const fact = facts[field] ?? false;
  if (typeof fact === 'boolean') return fact;
  return blankless(Array.isArray(fact) ? fact : [fact]).length > 0;
}

/**
 * Returns the missing requirements for canceling software: the customer (name, tenant id or domain), the product's name, the order, and the
 * acknowledged notice.
 * A confirmation follows, and the API can do it too (E16). Each order is canceled on its own (E13).
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { cancellationChecklist, instant } from 'termbook';
 * const answer = cancellationChecklist({ domainName: 'contoso.example', orderIds: ['o-1', 'o-2'] }, instant('2020-06-01'));
 * answer.verdict === 'computed' && answer.missing; // => ['productName', 'noticeAcknowledged']
 * answer.verdict === 'computed' && answer.cancellations; // => 2
 */
export function cancellationChecklist(facts: ChecklistFacts, at: Instant, options?: Options): CancellationChecklistAnswer {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  checkStatedList(facts.orderIds, 'orderIds');
  const { entry, basis, nextAt } = inForce(cancellationChecklists, at, options);
  if (entry === null) {
    return { question: 'cancellation-checklist', at, basis, verdict: 'undetermined', gaps: [beforeFirst(cancellationChecklists)] };
  }
  const missing = entry.needed.filter((fields) => !fields.some((field) => stated(facts, field))).map((fields) => fields.join('|'));
  return {
    question: 'cancellation-checklist',
    at,
    basis,
    verdict: 'computed',
    contested: [],
    changesAt: nextAt,
    complete: missing.length === 0,
    missing,
    cancellations: new Set(blankless(facts.orderIds ?? [])).size,
    scope: entry.scope,
    attemptMayShow: entry.attemptMayShow,
    confirmationFollows: entry.confirmationFollows,
    through: entry.through,
  };
}
