import { frozen } from '../../kernel/frozen.js';
import type { Gap } from '../../kernel/answer.js';
import { checkObject, hasKey } from '../../kernel/check.js';
import type { Entry } from '../../kernel/dated-table.js';
import { beforeFirst, earliest } from '../../kernel/dated-table.js';
import { fail } from '../../kernel/error.js';
import { missing, silentOn, unknownValue } from '../../kernel/gap.js';
import type { Instant } from '../../kernel/instant.js';
import { checkInstant } from '../../kernel/instant.js';
import type { Money } from '../../kernel/money.js';
import { endedBy, orderDateRule } from '../../policy/cancellation-procedure.js';
import { errorCodes } from '../../policy/error-codes.js';
import type { UpgradeRow } from '../../policy/upgrade.js';
import { upgrades } from '../../policy/upgrade.js';
import type { Decision, Options } from '../../vocabulary/answer.js';
import { cycleMonths, productFamilies } from '../../vocabulary/product.js';
import type { Purchase, StatedDeadlines, WindowStart } from '../../vocabulary/purchase.js';
import type { Interpretations } from '../../vocabulary/interpretation.js';
import type { Reason } from '../../vocabulary/reason.js';
import type { Status } from '../../vocabulary/status.js';
import { statuses } from '../../vocabulary/status.js';
import type { Term } from '../../vocabulary/term.js';
import { checkTerm, monthsOf } from '../../vocabulary/term.js';
import { termHolding } from '../asking/term-chain.js';
import { derivedWindowStarts } from '../asking/cancellation-window-start.js';
import { pastTrial } from '../asking/after-trial.js';
import { checkPurchase } from '../asking/check-purchase.js';
import type { Standing } from '../asking/determine.js';
import { defaultInterpretations, determine, inOrder, isSaidAlike } from '../asking/determine.js';
import { inForce } from '../asking/in-force.js';
import type { MidCycleChargeAnswer } from '../prices/mid-cycle-charge.js';
import { midCycleCharge } from '../prices/mid-cycle-charge.js';
import type { TermEnd } from './term-end.js';
import { termEndGap, termEndOf } from './term-end.js';
import { inTrial } from '../asking/trial.js';

/** An existing subscription that is upgraded into; `cancelUntilAt` is the end of its cancellation window, 'never' = it has none. */
export interface UpgradeTarget {
  /** The running term of the target. */
  readonly term: Term;
  /** Not stated = unknown. */
  readonly cancelUntilAt?: StatedDeadlines['cancelUntilAt'];
  /** Not stated = running. */
  readonly status?: Status;
}
/** The prices of a seat for the charge cycle [cycleStartsAt, cycleEndsAt), before and after. */
export interface UpgradePrices {
  /** The price of a seat before the upgrade, for the charge cycle. */
  readonly before: Money;
  /** The price of a seat after the upgrade, for the charge cycle. */
  readonly after: Money;
  /** The start of the charge cycle. */
  readonly cycleStartsAt: Instant;
  /** The end of the charge cycle. */
  readonly cycleEndsAt: Instant;
}
/** The subscription, its seats (`quantity`), and how many of them are upgraded (`seats`). */
export interface Upgrade {
  /** The purchase to upgrade. */
  readonly purchase: Purchase;
  /** Its number of seats. */
  readonly quantity: number;
  /** The number of seats to upgrade. */
  readonly seats: number;
  /** Not stated = a new subscription, or in place. */
  readonly target?: UpgradeTarget | null;
  /** True = at the renewal. Not stated = at once. */
  readonly scheduled?: boolean | null;
  /** Not stated = no money is computed. */
  readonly prices?: UpgradePrices | null;
}
/** The code of a refused upgrade; several may apply at once. */
export type UpgradeReason =
  | 'before-order'
  | 'already-ended'
  | 'suspended'
  | 'not-active'
  | 'not-auto-renewing'
  | 'quantity-out-of-range'
  | 'target-in-window'
  | 'target-term-differs'
  | 'target-ends-earlier'
  | 'target-not-scheduled';
/** All seats or some, and what has them afterwards. */
interface Upgraded {
  readonly kind: 'full' | 'partial';
  readonly into: 'same-subscription' | 'second-subscription' | 'target';
}
/**
 * Upgraded at once, until `endsAt` (null = not stated). It opens no cancellation window: `window` says which one holds afterwards, and
 * `windowStarts` states it for further questions (null = the target's own, or not stated). `charges` is the answer on the money of both
 * sides, null without prices.
 */
export interface UpgradeNow extends Upgraded {
  /** The upgrade takes effect at once. */
  readonly effect: 'immediate';
  /** The end of the term after the upgrade; null = not known. */
  readonly endsAt: Instant | null;
  /** The cancellation window after the upgrade. */
  readonly window: 'kept' | 'inherited' | 'of-target' | 'not-stated';
  /** The window starts after the upgrade; null = the target's own, or not stated. */
  readonly windowStarts: readonly WindowStart[] | null;
  /** Scheduled upgrades are dropped. */
  readonly dropsScheduledUpgrades: true;
  /** The charge and the refund; null = prices were not stated. */
  readonly charges: MidCycleChargeAnswer | null;
}
/** Upgraded with the next term; effectiveAt null = the term is not stated. */
export interface UpgradeAtRenewal extends Upgraded {
  /** The upgrade takes effect at the renewal. */
  readonly effect: 'at-renewal';
  /** The instant of the renewal; null = not known. */
  readonly effectiveAt: Instant | null;
}
/** The answer of `decideUpgrade`: what the upgrade makes, the reasons against it, or the gaps. */
export type UpgradeAnswer = Decision<'upgrade', UpgradeNow | UpgradeAtRenewal, UpgradeReason>;

function checkUpgrade(facts: Upgrade): void {
  checkObject(facts, 'facts');
  const { purchase, quantity, seats, target = null, prices = null } = facts;
  checkPurchase(purchase, 'purchase.');
  if (!(Number.isSafeInteger(quantity) && quantity > 0)) fail('invalid-quantity', 'quantity', 'a whole number above 0', quantity);
  if (!(Number.isSafeInteger(seats) && seats > 0)) fail('invalid-quantity', 'seats', 'a whole number above 0', seats);
  if (prices !== null) checkObject(prices, 'prices');
  if (target === null) return;
  checkObject(target, 'target');
  checkTerm(target.term, 'target.term');
  const { cancelUntilAt = null } = target;
  if (cancelUntilAt !== null && cancelUntilAt !== 'never') checkInstant(cancelUntilAt, 'target.cancelUntilAt');
}

function unknownWord({ purchase: { family, billingCycle, status = 'active', term }, target }: Upgrade): Gap | null {
  if (!productFamilies.includes(family)) return unknownValue('purchase.family', family);
  if (!statuses.includes(status)) return unknownValue('purchase.status', status);
  if (!hasKey(cycleMonths, billingCycle)) return unknownValue('purchase.billingCycle', billingCycle);
  if (term != null && !hasKey(monthsOf, term.duration)) return unknownValue('purchase.term.duration', term.duration);
  if (target != null && !hasKey(monthsOf, target.term.duration)) return unknownValue('target.term.duration', target.term.duration);
  return target?.status === undefined || statuses.includes(target.status) ? null : unknownValue('target.status', target.status);
}

/** Returns what follows a term that has ended (L4, L5, L8); null = it runs, none is stated, or the state says what followed. */
function endedAs(purchase: Purchase, at: Instant, interpretations: Interpretations): TermEnd | null {
  const { term = null, status = 'active' } = purchase;
  return status === 'active' && term !== null && at >= term.endsAt ? termEndOf(purchase, interpretations) : null;
}

/** Returns the term that runs at an instant, or that was extended; null = none is stated, or the last one has ended. */
function termAt({ term = null, family }: Purchase, end: TermEnd | null, at: Instant): Term | null {
  if (term === null || end === null || end === 'extends') return term;
  return end === 'renews' ? termHolding(term, at, family) : null;
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

/** Returns the state at an instant, which time alone may have changed. */
function stateAt(purchase: Purchase, end: TermEnd | null, at: Instant): Status {
  const { status = 'active' } = purchase;
  switch (end) {
    case null:
    case 'renews':
      return status === 'active' && inTrial(purchase, at).inTrial ? 'trial' : status;
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
  { purchase, quantity, seats, scheduled }: Upgrade,
  own: Status,
  row: Entry<UpgradeRow>,
  at: Instant,
): readonly Reason<UpgradeReason>[] {
  const { orderedAt, autoRenew } = purchase;
  const [rule] = row.rules;
  const endedRule = endedBy[own];
  const reasons: Reason<UpgradeReason>[] = [];
  if (at < orderedAt) reasons.push({ code: 'before-order', rule: orderDateRule, errorCode: null, orderedAt });
  if (endedRule !== undefined) reasons.push({ code: 'already-ended', rule: endedRule, errorCode: null, status: own });
  else if (own === 'suspended') reasons.push({ code: 'suspended', rule, errorCode: errorCodes.suspended.codes[0] });
  else if (!row.from.includes(own)) reasons.push({ code: 'not-active', rule, errorCode: null, status: own });
  if (seats > quantity) reasons.push({ code: 'quantity-out-of-range', rule, errorCode: null, from: 1, to: quantity });
  if (scheduled === true && autoRenew === false) {
    reasons.push({ code: 'not-auto-renewing', rule, errorCode: errorCodes['not-auto-renewable'].codes[0] });
  }
  return reasons;
}

/** Returns the reasons against an existing target. */
function targetReasons(
  { target, scheduled }: Upgrade,
  source: Term | null,
  row: Entry<UpgradeRow>,
  targetTerm: UpgradeRow['targetTerm'],
  at: Instant,
): readonly Reason<UpgradeReason>[] {
  if (target == null || targetTerm === null) return [];
  const [rule] = row.rules;
  const { term, cancelUntilAt = null, status = 'active' } = target;
  const reasons: Reason<UpgradeReason>[] = [];
  if (status !== 'active') reasons.push({ code: 'not-active', rule, errorCode: null, status });
  if (scheduled === true) reasons.push({ code: 'target-not-scheduled', rule, errorCode: null });
  if (typeof cancelUntilAt === 'number' && at < cancelUntilAt) {
    reasons.push({ code: 'target-in-window', rule, errorCode: null, closesAt: cancelUntilAt });
  }
  if (source === null) return reasons;
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

/** Returns the latest window start of a subscription; a term that has renewed by itself has one. */
function latestStart({ orderedAt, windowStarts, term }: Purchase, source: Term | null, at: Instant): Instant {
  const begun = (windowStarts ?? []).filter(({ by, startsAt }) => by !== 'upgrade' && startsAt <= at).map(({ startsAt }) => startsAt);
  const renewed = source !== null && source.startsAt !== term?.startsAt ? [source.startsAt] : [];
  return Math.max(orderedAt, ...begun, ...renewed) as Instant;
}

/** Returns the window starts that an upgrade keeps; of a term that has renewed by itself, its own. */
function keptStarts(purchase: Purchase, source: Term | null): readonly WindowStart[] {
  const stated = purchase.windowStarts ?? [];
  if (stated.length === 0) return derivedWindowStarts({ ...purchase, term: source });
  return source === null || source.startsAt === purchase.term?.startsAt
    ? stated
    : [{ by: 'renewal', startsAt: source.startsAt, seats: null }];
}

/** Returns the window that holds after an upgrade at once. */
function windowAfter(
  { purchase, seats, quantity, target }: Upgrade,
  own: Status,
  source: Term | null,
  row: Entry<UpgradeRow>,
  at: Instant,
): Pick<UpgradeNow, 'window' | 'windowStarts'> {
  if (target != null) return { window: row.targetTerm === null ? 'not-stated' : 'of-target', windowStarts: null };
  const window = own === 'extended' ? 'not-stated' : seats === quantity ? row.window : row.windowOfSecond;
  if (window === 'kept') return { window, windowStarts: keptStarts(purchase, source) };
  if (window === 'not-stated') return { window, windowStarts: null };
  return { window, windowStarts: [{ by: 'partial-upgrade', startsAt: latestStart(purchase, source, at), seats }] };
}

/** The judgment under one set of interpretations: the reasons against the upgrade, or else the gap, with the term and the state it starts from. */
interface UpgradeStanding extends Standing {
  readonly reasons: readonly Reason<UpgradeReason>[];
  readonly gap: Gap | null;
  readonly source: Term | null;
  readonly own: Status;
}

/** Returns the upgrade of a purchase as the end of its trial leaves it. */
function carriedAt(facts: Upgrade, at: Instant): Upgrade {
  const purchase = pastTrial(facts.purchase, at);
  return purchase === facts.purchase ? facts : { ...facts, purchase };
}

/** Judges an upgrade at an instant; `withRenewals`: the end of every later term may show another date. */
function upgradeUnder(
  given: Upgrade,
  row: Entry<UpgradeRow>,
  nextRowAt: Instant | null,
  at: Instant,
  interpretations: Interpretations,
  withRenewals: boolean,
): UpgradeStanding {
  const facts = carriedAt(given, at);
  const { purchase, quantity, seats, target = null, scheduled = null } = facts;
  const end = endedAs(purchase, at, interpretations);
  const source = termAt(purchase, end, at);
  const own = stateAt(purchase, end, at);
  const next = (runs: Term | null): Instant | null =>
    [
      purchase.orderedAt,
      own === 'extended' ? null : runs?.endsAt,
      target?.cancelUntilAt,
      target?.term.endsAt,
      inTrial(purchase, at).nextAt,
      ...(purchase.windowStarts ?? []).map(({ startsAt }) => startsAt),
    ].reduce<Instant | null>((nextAt, one) => (typeof one === 'number' && one > at ? earliest(nextAt, one) : nextAt), nextRowAt);
  // later terms end for ever: they matter to a target, which ends, and where their end is stated
  const nextAt = next(target === null ? (purchase.term ?? null) : source);
  // the stated term of the target is not the one that runs
  const isOver = target !== null && row.targetTerm !== null && at >= target.term.endsAt;
  const unsure: Gap | null = isOver ? missing('target.term') : endGap(purchase, end);
  if (unsure !== null) return { key: 'undetermined', nextAt: isOver ? nextRowAt : nextAt, reasons: [], gap: unsure, source, own };
  const { I34 } = interpretations;
  const targetTerm = (I34 === undefined ? undefined : row.targetTermByInterpretation[I34]) ?? row.targetTerm;
  const reasons = [...stateReasons(facts, own, row, at), ...targetReasons(facts, source, row, targetTerm, at)];
  if (reasons.length > 0) return { key: 'refused', nextAt, reasons, gap: null, source, own };
  const isSilent = !row.kinds.includes(seats === quantity ? 'full' : 'partial') || (own === 'extended' && scheduled === true);
  const gap = targetGap(target, source, row) ?? (isSilent ? silentOn('move') : renewalGap(purchase, end, facts !== given));
  return {
    key: gap === null ? 'allowed' : 'undetermined',
    nextAt: withRenewals && gap === null ? next(source) : nextAt,
    reasons,
    gap,
    source,
    own,
  };
}

/**
 * Decides if a subscription may be upgraded: all of its seats or some, into a new subscription or an existing one (U1).
 * An upgrade opens no cancellation window and cannot be undone. An existing target is outside its own window, ends no earlier, has the same
 * term (I34) and is never scheduled. Which products can be upgraded into which is not modeled.
 * Throws TermbookError for a quantity below 1, 'invalid-instant', or money that is not whole.
 * @example
 * import { decideUpgrade, instant, isoDate, money, termFrom } from 'termbook';
 * const orderedAt = instant('2026-01-10');
 * const purchase = { family: 'new-commerce-license', billingCycle: 'monthly', orderedAt, term: termFrom(orderedAt, 'P1Y') } as const;
 * const cycle = { cycleStartsAt: instant('2026-03-10'), cycleEndsAt: instant('2026-04-10') };
 * const prices = { before: money('10.08', 'EUR'), after: money('16.43', 'EUR'), ...cycle };
 * const answer = decideUpgrade({ purchase, quantity: 10, seats: 4, prices }, instant('2026-03-12'));
 * answer.verdict === 'allowed' && answer.into; // => 'second-subscription'
 * answer.verdict === 'allowed' && answer.effect === 'immediate' && answer.endsAt && isoDate(answer.endsAt); // => '2027-01-10'
 */
export function decideUpgrade(facts: Upgrade, at: Instant, options?: Options): UpgradeAnswer {
  checkInstant(at, 'at');
  checkUpgrade(facts);
  const answer = upgradeAt(facts, at, options);
  if (answer.verdict === 'undetermined') return answer;
  let { changesAt } = answer;
  // an instant at which something may change, and does not
  while (changesAt !== null) {
    const later = upgradeAt(facts, changesAt, options);
    if (later.verdict === 'undetermined' || !isSaidAlike(later, answer)) break;
    ({ changesAt } = later);
  }
  return { ...answer, changesAt };
}

/** Returns the answer at an instant; its `changesAt` is the next one at which something may change. */
function upgradeAt(facts: Upgrade, at: Instant, options: Options | undefined): UpgradeAnswer {
  const { purchase, quantity, seats, target = null, scheduled = null, prices = null } = facts;
  const asked = { question: 'upgrade', at } as const;
  const unknown = unknownWord(facts);
  if (unknown !== null) return { ...asked, basis: [], verdict: 'undetermined', gaps: [unknown] };
  const { entry, basis, nextAt } = inForce(upgrades, at, options);
  const undetermined = (gap: Gap): UpgradeAnswer => ({ ...asked, basis, verdict: 'undetermined', gaps: [gap] });
  if (entry === null) return undetermined(beforeFirst(upgrades));
  if (!entry.families.includes(purchase.family)) return undetermined(silentOn('move'));
  const chosen = options?.interpretations ?? defaultInterpretations;
  const { standing, contested, changesAt } = determine(
    (interpretations, asked): UpgradeStanding => upgradeUnder(facts, entry, nextAt, asked, interpretations, interpretations === chosen),
    ['I34', 'I36'],
    chosen,
    at,
  );
  const { reasons, gap, source, own } = standing;
  const isExtended = own === 'extended';
  const [first, ...rest] = reasons;
  if (first !== undefined) {
    return { ...asked, basis, contested, changesAt, verdict: 'refused', reasons: [first, ...rest], instead: [] };
  }
  if (gap !== null) return undetermined(gap);
  const kind = seats === quantity ? 'full' : 'partial';
  const into = target !== null ? 'target' : kind === 'full' ? 'same-subscription' : 'second-subscription';
  const determined = { ...asked, basis, verdict: 'allowed', kind, into } as const;
  const sourceEndsAt = isExtended ? null : (source?.endsAt ?? null);
  if (scheduled === true) return { ...determined, contested, changesAt, effect: 'at-renewal', effectiveAt: sourceEndsAt };
  const charges =
    prices === null
      ? null
      : midCycleCharge(
          {
            family: purchase.family,
            change: 'upgrade',
            before: { seats, unitPrice: prices.before },
            after: { seats, unitPrice: prices.after },
            cycleStartsAt: prices.cycleStartsAt,
            cycleEndsAt: prices.cycleEndsAt,
          },
          at,
          options,
        );
  const money = charges?.verdict === 'computed' ? charges : null;
  return {
    ...determined,
    contested: inOrder([...contested, ...(money?.contested ?? [])]),
    changesAt: earliest(changesAt, money?.changesAt ?? null),
    effect: 'immediate',
    endsAt: target === null ? sourceEndsAt : target.term.endsAt,
    ...windowAfter(carriedAt(facts, at), own, source, entry, at),
    dropsScheduledUpgrades: true,
    charges,
  };
}
