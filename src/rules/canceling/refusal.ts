import { frozen, nothing } from '../../kernel/frozen.js';
import type { NonEmpty } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import type { CancellationProcedure } from '../../policy/cancellation-procedure.js';
import { endedBy, orderDateRule, procedureOf, windowClosedErrorCodes } from '../../policy/cancellation-procedure.js';
import { codeAt } from '../asking/code-at.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { Reason } from '../../vocabulary/reason.js';
import type { Way } from '../../vocabulary/way.js';
import type { Standing } from './standings.js';

/** Why a cancellation is refused; several may apply at once. */
export type CancellationReason = 'before-order' | 'already-ended' | 'not-cancellable' | 'support-request-required' | 'window-closed';

interface Refusal {
  readonly reasons: NonEmpty<Reason<CancellationReason>>;
  readonly instead: readonly Way[];
}

const supportRequest: readonly Way[] = /* @__PURE__ */ frozen([{ by: 'support-request' }]);

/** Returns how a product, plan or family without a window is refused. */
export function denialOf({ family }: Purchase, { denial }: Standing): CancellationProcedure['denial'] {
  return denial ?? procedureOf(family).denial;
}

/** Returns why a cancellation is refused, and what can be done instead. */
export function refusalOf(purchase: Purchase, standing: Standing, ways: readonly Way[], at: Instant): Refusal {
  const { stage, basis, closesAt, plan } = standing;
  const { orderedAt, family } = purchase;
  if (stage === 'before-order') {
    return { reasons: [{ code: 'before-order', rule: orderDateRule, errorCode: null, orderedAt }], instead: nothing };
  }
  const status = standing.became ?? purchase.status ?? null;
  if (stage === 'ended' && status !== null) {
    const rule = (standing.became === 'disabled' ? basis[0]?.rule : endedBy[status]) ?? procedureOf(family).rule;
    return { reasons: [{ code: 'already-ended', rule, errorCode: null, status }], instead: nothing };
  }
  const procedure = procedureOf(family);
  const rule = basis[0]?.rule ?? procedure.rule;
  const closedBy = plan?.closedBy ?? null;
  if (stage === 'closed') {
    const errorCode = closedBy === null ? null : codeAt(windowClosedErrorCodes[closedBy], at);
    const reason = { code: 'window-closed', rule, errorCode, closedAt: closesAt as Instant } as const;
    return { reasons: [reason], instead: ways };
  }
  return denialOf(purchase, standing) === 'support-request-required'
    ? { reasons: [{ code: 'support-request-required', rule, errorCode: null }], instead: supportRequest }
    : { reasons: [{ code: 'not-cancellable', rule, errorCode: null }], instead: nothing };
}
