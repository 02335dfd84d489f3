import type { Gap } from '../../kernel/answer.js';
import type { Entry } from '../../kernel/dated-table.js';
import { frozen } from '../../kernel/frozen.js';
import { missing, silentOn } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { endedBy, orderDateRule } from '../../policy/cancellation-procedure.js';
import { codeAt } from '../asking/code-at.js';
import { errorCodes } from '../../policy/error-codes.js';
import type { UpgradeRow } from '../../policy/upgrade.js';
import type { Purchase } from '../../vocabulary/purchase.js';
import type { Reason } from '../../vocabulary/reason.js';
import type { Status } from '../../vocabulary/status.js';
import type { Term } from '../../vocabulary/term.js';
import { monthsOf } from '../../vocabulary/term.js';
import { pastTrial } from '../asking/after-trial.js';
import type { Look } from '../asking/look.js';
import { chosen, chosenAmong, reached } from '../asking/look.js';
import { termHolding } from '../asking/term-chain.js';
import { inTrial } from '../asking/trial.js';
import type { TermEnd } from './term-end.js';
import { termEndGap, termEndOf } from './term-end.js';
import type { Upgrade, UpgradeReason } from './upgrade.js';

/** Returns what follows a term that has ended (L4, L5, L8); null = it runs, none is stated, or the state says what followed. */
function endedAs(purchase: Purchase, look: Look): TermEnd | null {
  const { term = null, status = 'active' } = purchase;
  const isOver = status === 'active' && term !== null && reached(look, term.endsAt);
  return isOver ? termEndOf(purchase, chosenAmong(look, 'I36')) : null;
}

/** Returns the term that runs at an instant, or that was extended; null = none is stated, or the last one has ended. */
function termIn({ term = null, family }: Purchase, end: TermEnd | null, look: Look): Term | null {
  if (term === null || end === null || end === 'extends') return term;
  return end === 'renews' ? termHolding(term, look.at as Instant, family) : null;
}

const autoRenewMissing = /* @__PURE__ */ frozen(missing('purchase.autoRenew'));

/** Returns why it is not known what followed a term that has ended; null = it is. */
function endGap(purchase: Purchase, end: TermEnd | null): Gap | null {
  const gap = end === null ? null : termEndGap(purchase, end);
  return gap !== null && 'fact' in gap ? { ...gap, fact: `purchase.${gap.fact}` } : gap;
}

/** Returns the gap of an upgrade that a renewal or the conversion of a trial would allow, where no fact says that it came; null = there is none. */
function renewalGap({ autoRenew = null, endOfTerm = null }: Purchase, end: TermEnd | null, isConverted: boolean): Gap | null {
  if (autoRenew !== null) return null;
  return isConverted || (end === 'renews' && endOfTerm !== 'renew') ? autoRenewMissing : null;
}

/** True in a trial, by its own dates if they are stated. */
function isInTrial(purchase: Purchase, look: Look): boolean {
  const trial = inTrial(purchase, look.at as Instant);
  reached(look, trial.nextAt);
  return trial.inTrial;
}

/** Returns the state at the instant of a look, which time alone may have changed. */
function stateIn(purchase: Purchase, end: TermEnd | null, look: Look): Status {
  const { status = 'active' } = purchase;
  switch (end) {
    case null:
    case 'renews':
      return status === 'active' && isInTrial(purchase, look) ? 'trial' : status;
    case 'extends':
      return 'extended';
    case 'stops':
      return 'disabled';
    default:
      return 'expired';
  }
}

/** Returns the reasons against the state of the subscription. */
function stateReasons(
  { quantity, seats, scheduled }: Upgrade,
  { orderedAt, autoRenew }: Purchase,
  own: Status,
  row: Entry<UpgradeRow>,
  look: Look,
): readonly Reason<UpgradeReason>[] {
  const [rule] = row.rules;
  const endedRule = endedBy[own];
  const reasons: Reason<UpgradeReason>[] = [];
  if (!reached(look, orderedAt)) reasons.push({ code: 'before-order', rule: orderDateRule, errorCode: null, orderedAt });
  if (endedRule !== undefined) reasons.push({ code: 'already-ended', rule: endedRule, errorCode: null, status: own });
  else if (own === 'suspended') reasons.push({ code: 'suspended', rule, errorCode: codeAt(errorCodes.suspended, look.at) });
  else if (!row.from.includes(own)) reasons.push({ code: 'not-active', rule, errorCode: null, status: own });
  if (seats > quantity) reasons.push({ code: 'quantity-out-of-range', rule, errorCode: null, from: 1, to: quantity });
  if (scheduled === true && autoRenew === false) {
    reasons.push({ code: 'not-auto-renewing', rule, errorCode: codeAt(errorCodes['not-auto-renewable'], look.at) });
  }
  return reasons;
}

/** Returns the reasons against an existing target. */
function targetReasons(
  { target, scheduled }: Upgrade,
  source: Term | null,
  row: Entry<UpgradeRow>,
  look: Look,
): readonly Reason<UpgradeReason>[] {
  if (target == null || row.targetTerm === null) return [];
  const [rule] = row.rules;
  const { term, cancelUntilAt = null, status = 'active' } = target;
  const reasons: Reason<UpgradeReason>[] = [];
  if (status !== 'active') reasons.push({ code: 'not-active', rule, errorCode: null, status });
  if (scheduled === true) reasons.push({ code: 'target-not-scheduled', rule, errorCode: null });
  if (typeof cancelUntilAt === 'number' && !reached(look, cancelUntilAt)) {
    reasons.push({ code: 'target-in-window', rule, errorCode: null, closesAt: cancelUntilAt });
  }
  if (source === null) return reasons;
  reached(look, source.endsAt);
  const I34 = chosen(look, 'I34');
  const targetTerm = (I34 === undefined ? undefined : row.targetTermByInterpretation[I34]) ?? row.targetTerm;
  const more = monthsOf[term.duration] - monthsOf[source.duration];
  if (targetTerm === 'equal' ? more !== 0 : more < 0) {
    reasons.push({ code: 'target-term-differs', rule, errorCode: null, present: source.duration, asked: term.duration });
  }
  if (term.endsAt < source.endsAt) {
    reasons.push({ code: 'target-ends-earlier', rule, errorCode: null, endsAt: source.endsAt, targetEndsAt: term.endsAt });
  }
  return reasons;
}

/** Returns the gap of a fact that an upgrade into an existing target depends on. */
function targetGap(target: Upgrade['target'], source: Term | null, row: Entry<UpgradeRow>): Gap | null {
  if (target == null || row.targetTerm === null) return null;
  if (target.cancelUntilAt == null) return missing('target.cancelUntilAt');
  return source === null ? missing('purchase.term') : null;
}

/** The reasons against an upgrade, or else the gap, with the purchase, the term and the state it starts from. */
export interface UpgradeStanding {
  readonly reasons: readonly Reason<UpgradeReason>[];
  readonly gap: Gap | null;
  readonly purchase: Purchase;
  readonly source: Term | null;
  readonly own: Status;
}

/** Returns what holds of an upgrade at the instant of a look, by the row in force. */
export function upgradeStandingIn(facts: Upgrade, row: Entry<UpgradeRow>, look: Look): UpgradeStanding {
  const { quantity, seats, target = null, scheduled = null } = facts;
  const purchase = pastTrial(facts.purchase, look);
  const end = endedAs(purchase, look);
  const source = termIn(purchase, end, look);
  const own = stateIn(purchase, end, look);
  const found = { purchase, source, own, reasons: [] };
  // the stated term of the target is not the one that runs
  const isOver = target !== null && row.targetTerm !== null && reached(look, target.term.endsAt);
  const unsure: Gap | null = isOver ? missing('target.term') : endGap(purchase, end);
  if (unsure !== null) return { ...found, gap: unsure };
  const reasons = [...stateReasons(facts, purchase, own, row, look), ...targetReasons(facts, source, row, look)];
  if (reasons.length > 0) return { ...found, reasons, gap: null };
  const isSilent = !row.kinds.includes(seats === quantity ? 'full' : 'partial') || (own === 'extended' && scheduled === true);
  const isConverted = purchase !== facts.purchase;
  return { ...found, gap: targetGap(target, source, row) ?? (isSilent ? silentOn('move') : renewalGap(purchase, end, isConverted)) };
}
