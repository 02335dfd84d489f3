import type { Basis, Gap } from '../../kernel/answer.js';
import type { Instant } from '../../kernel/instant.js';
import type { Entry } from '../../kernel/dated-table.js';
import type { EveryOfferRow, OwnershipRow, TrialLimitRow } from '../../policy/purchase.js';
import type { TrialRow } from '../../policy/trial.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import type { PurchaseReason, PurchaseRequest } from '../../vocabulary/purchase-request.js';
import { purchaseReasons } from '../../vocabulary/purchase-request.js';
import type { Reason, ReasonCode } from '../../vocabulary/reason.js';
import type { Way } from '../../vocabulary/way.js';

/** The input of every check of a purchase; `trial` and `limits` are those of a trial offer. */
export interface PurchaseContext {
  readonly request: PurchaseRequest;
  readonly every: Entry<EveryOfferRow>;
  readonly owning: Entry<OwnershipRow>;
  readonly isTrial: boolean;
  readonly trial: Entry<TrialRow> | null;
  readonly limits: Entry<TrialLimitRow> | null;
  readonly at: Instant;
  readonly options: Options;
}

/** The result of one check of a purchase. */
export interface PurchaseFinding {
  readonly reasons: readonly Reason<PurchaseReason>[];
  readonly gaps: readonly Gap[];
  readonly instead: readonly Way[];
  readonly basis: readonly Basis[];
  /** The instant at which time alone may change the finding. */
  readonly nextAt: Instant | null;
}

const nothing: PurchaseFinding = { reasons: [], gaps: [], instead: [], basis: [], nextAt: null };

/** Returns a finding with the given parts. */
export function finding(parts: Partial<PurchaseFinding>): PurchaseFinding {
  return { ...nothing, ...parts };
}

const requestFacts: { readonly [fact: string]: string } = {
  market: 'customer.market',
  partnerMarket: 'partner.market',
  cloud: 'customer.cloud',
  roles: 'partner.roles',
};

/** Returns a gap of another question with the name of its fact in a purchase request. */
function renamed(gap: Gap): Gap {
  return 'fact' in gap ? { ...gap, fact: requestFacts[gap.fact] ?? gap.fact } : gap;
}

function isAgainstPurchase(reason: Reason): reason is Reason<PurchaseReason> {
  return (purchaseReasons as readonly string[]).includes(reason.code);
}

/** Returns the finding for a purchase from the answer to another question. */
export function findingIn(answer: Decision<string, object, ReasonCode>, nextAt: Instant | null): PurchaseFinding {
  return finding({
    reasons: answer.verdict === 'refused' ? answer.reasons.filter(isAgainstPurchase) : [],
    gaps: answer.verdict === 'undetermined' ? answer.gaps.map(renamed) : [],
    basis: answer.basis,
    nextAt,
  });
}
