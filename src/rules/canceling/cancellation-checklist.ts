import { checkObject, checkStatedList, hasKey } from '../../kernel/check.js';
import type { Basis, Gap } from '../../kernel/answer.js';
import { silentOn, unknownValue } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import { beforeFirst } from '../../kernel/dated-table.js';
import type { CancellationChecklistRow, ChecklistField } from '../../policy/cancellation-checklist.js';
import { cancellationChecklists } from '../../policy/cancellation-checklist.js';
import type { Options, Refused, ValueAnswer } from '../../vocabulary/answer.js';
import type { ProductFamily } from '../../vocabulary/product.js';
import { inForce } from '../asking/in-force.js';

/** The family to be canceled, and the facts at hand; absent, null and blank all mean "not stated". */
export interface ChecklistFacts {
  /** The product family. */
  readonly family: ProductFamily;
  /** Not stated = missing. */
  readonly customerName?: string | null;
  /** Not stated = missing. */
  readonly customerTenantId?: string | null;
  /** Not stated = missing. */
  readonly domainName?: string | null;
  /** Not stated = missing. */
  readonly productName?: string | null;
  /** Not stated = missing. */
  readonly orderIds?: readonly string[] | null;
  /** The friendly name of the subscription, needed for software subscriptions from 2023-06-30. Not stated = missing. */
  readonly friendlyName?: string | null;
  /** Not stated = missing. */
  readonly subscriptionId?: string | null;
  /** Not stated = not acknowledged. */
  readonly noticeAcknowledged?: boolean | null;
}
/** The result of the checklist; `cancellations` is the number of cancellations needed, one for each order or subscription. */
export interface CancellationChecklist
  extends Pick<CancellationChecklistRow, 'scope' | 'attemptMayShow' | 'confirmationFollows' | 'through' | 'steps' | 'roles'> {
  /** True if nothing is missing. */
  readonly complete: boolean;
  /** The facts that are missing. */
  readonly missing: readonly string[];
  /** The number of cancellations to make. */
  readonly cancellations: number;
}
/** The answer of `cancellationChecklist`: the requirements met and missing, the reason why the steps do not apply, or the gaps. */
export type CancellationChecklistAnswer =
  | ValueAnswer<'cancellation-checklist', CancellationChecklist>
  | Refused<'cancellation-checklist', 'support-request-required' | 'not-cancellable'>;

function blankless(texts: readonly unknown[]): readonly unknown[] {
  return texts.filter((text) => typeof text === 'string' && text.trim() !== '');
}

function stated(facts: ChecklistFacts, field: ChecklistField): boolean {
  const fact = facts[field] ?? false;
  if (typeof fact === 'boolean') return fact;
  return blankless(Array.isArray(fact) ? fact : [fact]).length > 0;
}

function cancellationsOf(facts: ChecklistFacts, { scope, needed }: CancellationChecklistRow): number {
  if (needed.length === 0) return 1;
  if (scope === 'order') return new Set(blankless(facts.orderIds ?? [])).size;
  return stated(facts, 'friendlyName') || stated(facts, 'subscriptionId') ? 1 : 0;
}

/**
 * Returns the steps of a cancellation in the portal, and the missing requirements for canceling software: the customer (name, tenant id or domain), the product's name, the order, and the
 * acknowledged notice; for software subscriptions from 2023-06-30 the subscription's friendly name or id instead of product and order.
 * A confirmation follows, and the API can do it too (E16). Each order is canceled on its own (E13). Refused for Windows 7 updates until
 * 2020-01-23 (E11) and for plans of SUSE and Red Hat (E12). Marketplace offers ask for nothing beforehand: SaaS is canceled in its status, what
 * is billed after use is removed (E6). For other families the documents do not say.
 * Throws TermbookError 'invalid-instant'.
 * @example
 * import { cancellationChecklist } from 'termbook/policies';
 * import { instant } from 'termbook';
 * const facts = { family: 'perpetual-software', domainName: 'contoso.example', orderIds: ['o-1', 'o-2'] } as const;
 * const answer = cancellationChecklist(facts, instant('2020-06-01'));
 * answer.verdict === 'computed' && answer.missing; // => ['productName', 'noticeAcknowledged']
 * answer.verdict === 'computed' && answer.cancellations; // => 2
 */
export function cancellationChecklist(facts: ChecklistFacts, at: Instant, options?: Options): CancellationChecklistAnswer {
  checkInstant(at, 'at');
  checkObject(facts, 'facts');
  checkStatedList(facts.orderIds, 'orderIds');
  const question = 'cancellation-checklist';
  const undetermined = (gap: Gap, basis: readonly Basis[] = []): CancellationChecklistAnswer => ({
    question,
    at,
    basis,
    verdict: 'undetermined',
    gaps: [gap],
  });
  const family: unknown = facts.family;
  if (family == null) return undetermined({ gap: 'fact-missing', fact: 'family' });
  if (!hasKey(cancellationChecklists, family)) return undetermined(unknownValue('family', family));
  const table = cancellationChecklists[facts.family];
  if (table === null) return undetermined(silentOn('move'));
  const { entry, basis, nextAt } = inForce(table, at, options);
  if (entry === null) return undetermined(beforeFirst(table), basis);
  if (entry.refusedFor !== undefined) {
    const reasons = [{ code: entry.refusedFor, rule: entry.rules[0], errorCode: null }] as const;
    const instead = entry.refusedFor === 'support-request-required' ? [{ by: 'support-request' } as const] : [];
    return { question, at, basis, verdict: 'refused', contested: [], changesAt: nextAt, reasons, instead };
  }
  const missing = entry.needed.filter((fields) => !fields.some((field) => stated(facts, field))).map((fields) => fields.join('|'));
  return {
    question,
    at,
    basis,
    verdict: 'computed',
    contested: [],
    changesAt: nextAt,
    complete: missing.length === 0,
    missing,
    cancellations: cancellationsOf(facts, entry),
    scope: entry.scope,
    attemptMayShow: entry.attemptMayShow,
    confirmationFollows: entry.confirmationFollows,
    through: entry.through,
    steps: entry.steps,
    roles: entry.roles,
  };
}
