import type { NonEmpty } from '../kernel/answer.js';
import type { Instant } from '../kernel/instant.js';
import { cancellationManners, endedBy, orderDateRule, windowClosedErrorCodes } from '../policy/cancellation-manner.js';
import type { Purchase } from '../vocabulary/purchase.js';
import type { Reason } from '../vocabulary/reason.js';
import type { Status } from '../vocabulary/status.js';
import type { Way } from '../vocabulary/way.js';
import type { CancellationJudgement } from './cancellation-judgement.js';

/** Why a cancellation is refused; several may apply at once. */
export type CancellationReason = 'before-order' | 'already-ended' | 'not-cancellable' | 'support-request-required' | 'window-closed';

interface Refusal {
  readonly reasons: NonEmpty<Reason<CancellationReason>>;
  readonly instead: readonly Way[];
}

const nothing: readonly Way[] = [];
const supportRequest: Way = { by: 'support-request' };

function ended(purchase: Purchase, status: Status): Refusal {
  const rule = endedBy[status] ?? cancellationManners[purchase.family].rule;
  return {
    reasons: [{ code: 'already-ended', rule, errorCode: null, status }],
    instead: nothing,
  };
}

function closed(purchase: Purchase, judgement: CancellationJudgement, rule: string, closedAt: Instant): Refusal {
  const errorCode = judgement.closedBy === null ? null : windowClosedErrorCodes[judgement.closedBy];
  const instead = purchase.status === 'suspended' ? nothing : cancellationManners[purchase.family].insteadAfter;
  return { reasons: [{ code: 'window-closed', rule, errorCode, closedAt }], instead };
}

/** Why a cancellation is refused, and what can be done instead. */
export function refusalOf(purchase: Purchase, judgement: CancellationJudgement): Refusal {
  const status = judgement.endedAs ?? purchase.status ?? null;
  if (judgement.stage === 'ended' && status !== null) return ended(purchase, status);
  if (judgement.stage === 'before-order') {
    const { orderedAt } = purchase;
    return { reasons: [{ code: 'before-order', rule: orderDateRule, errorCode: null, orderedAt }], instead: nothing };
  }
  const rule = judgement.basis[0]?.rule ?? cancellationManners[purchase.family].rule;
  const closedAt = judgement.window?.closesAt ?? null;
  if (judgement.stage === 'closed' && closedAt !== null) return closed(purchase, judgement, rule, closedAt);
  const support = cancellationManners[purchase.family].denial === 'support-request-required';
  return support
    ? { reasons: [{ code: 'support-request-required', rule, errorCode: null }], instead: [supportRequest] }
    : { reasons: [{ code: 'not-cancellable', rule, errorCode: null }], instead: nothing };
}
