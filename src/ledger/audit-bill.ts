import { checkObject, checkStated } from '../kernel/check.js';
import { fail, isTermbookError } from '../kernel/error.js';
import { missing } from '../kernel/gap.js';
import type { Instant } from '../kernel/instant.js';
import { startOfDay } from '../kernel/instant.js';
import { keptFor } from '../kernel/kept.js';
import type { Money } from '../kernel/money.js';
import type { PriceList } from '../billing/price-list.js';
import type { Options } from '../vocabulary/answer.js';
import { audit } from './audit.js';
import type { BilledFact } from './billed-line.js';
import { checkLines } from './billed-line.js';
import type { LedgerFinding } from './finding.js';
import type { LedgerHistory, LedgerSpan } from './history.js';
import { checkLedgerSpan } from './history.js';
import type { ExpectedLine } from './ledger-line.js';

/** The life of a subscription, and the prices that were agreed for it. */
export interface BilledLife {
  /** The life, as `audit` takes it. */
  readonly history: LedgerHistory;
  /** The prices that were agreed. */
  readonly prices: PriceList;
}

/** A difference between a bill and the lives behind it. */
export interface BillFinding extends LedgerFinding {
  /** The place of the life in the input, from 0; null = the line names no subscription. */
  readonly life: number | null;
  /** The id of the subscription; null = the line names none. */
  readonly id: string | null;
}

/** A life that could not be audited. */
export interface UnauditedLife {
  /** The place of the life in the input, from 0. */
  readonly life: number;
  /** The id of the subscription; null = not known. */
  readonly id: string | null;
  /** Why: the message of the broken contract. */
  readonly problem: string;
}

/** The differences of a whole bill, and where all its other lines are. */
export interface BillAudit {
  /** The differences: those of billed lines in the order of the bill, then what is missing, life by life. */
  readonly findings: readonly BillFinding[];
  /** The number of billed lines that are as expected. */
  readonly agreed: number;
  /** The places of the billed lines of subscriptions that are not among the lives, from 0. */
  readonly ofOthers: readonly number[];
  /** The lives that could not be audited; their lines are not compared. */
  readonly unaudited: readonly UnauditedLife[];
}

interface PlacedFinding {
  readonly fact: BilledFact;
  readonly place: number;
}

const none: Options = {};

function idIn(life: BilledLife): string | null {
  try {
    const [first] = life.history;
    return first.event === 'ordered' && typeof first.subscription.id === 'string' ? first.subscription.id : null;
  } catch {
    return null;
  }
}

/** Returns what a line without a subscription and an expected line must share to be one. */
function likenessOf(net: Money, startsAt: Instant): string {
  return `${String(net.amount)} ${net.currency} ${String(startsAt)}`;
}

/** Returns the lines of each subscription, those of none, and the likenesses of these. */
function grouped(lines: readonly BilledFact[]) {
  const byId = new Map<string, PlacedFinding[]>();
  const nameless: PlacedFinding[] = [];
  const likenesses = new Set<string>();
  for (const [place, fact] of lines.entries()) {
    const { subscriptionId, net, startsAt } = fact;
    checkStated(subscriptionId, 'string', `lines[${String(place)}].subscriptionId`);
    if (subscriptionId != null) keptFor(byId, subscriptionId.toLowerCase(), () => []).push({ fact, place });
    else {
      nameless.push({ fact, place });
      if (net != null && startsAt != null) likenesses.add(likenessOf(net, startOfDay(startsAt)));
    }
  }
  return { byId, nameless, likenesses };
}

/**
 * Returns each difference between a whole bill and the lives that it is about, as `audit` finds them for one: the lines are grouped by subscription first,
 * so that the time grows with the lines and the lives and not with both. A line that names no subscription is 'undetermined', and so is a missing line that
 * it may be. A life that breaks a contract is in `unaudited` and keeps no other from being audited.
 * Throws TermbookError 'wrong-type', 'invalid-instant', 'inverted-dates', or 'illegal-history' for a subscription that comes twice.
 * @example
 * import { instant, money, termFrom } from 'termbook';
 * import { auditBill } from 'termbook/ledger';
 * import { reconciliationFrom } from 'termbook/partner-center';
 * const orderedAt = instant('2023-06-18');
 * const term = termFrom(orderedAt, 'P1Y', 'new-commerce-license');
 * const held = { family: 'new-commerce-license', billingCycle: 'monthly', quantity: 10, autoRenew: true, orderedAt, term, changedAt: orderedAt, status: 'active' } as const;
 * const prices = { rows: [{ billingCycle: 'monthly', unitPrice: money('10.08', 'EUR') }] } as const;
 * const lives = ['s-1', 's-2'].map((id) => ({ history: [{ event: 'ordered', at: orderedAt, subscription: { ...held, id }, basis: [] }] as const, prices }));
 * const file = 'SubscriptionId,Quantity,Subtotal,Currency,ChargeStartDate,ChargeEndDate\ns-2,10,110.80,EUR,6/18/2023,7/17/2023\n';
 * const { findings } = auditBill(reconciliationFrom(file).facts, lives, { untilAt: instant('2023-07-18') });
 * findings.map(({ id, finding }) => `${id} ${finding}`); // => ['s-2 wrong-amount', 's-1 missing']
 */
export function auditBill(lines: readonly BilledFact[], lives: Iterable<BilledLife>, span: LedgerSpan, options: Options = none): BillAudit {
  checkLines(lines);
  checkLedgerSpan(span);
  checkObject(lives, 'lives');
  if (!(Symbol.iterator in lives)) fail('wrong-type', 'lives', 'lives one after the other', lives);
  const { byId, nameless, likenesses } = grouped(lines);
  const found: BillFinding[] = [];
  const absent: BillFinding[] = [];
  const unaudited: UnauditedLife[] = [];
  const known = new Set<string>();
  let agreed = 0;
  let life = 0;
  for (const one of lives) {
    checkObject(one, `lives[${String(life)}]`);
    const id = idIn(one);
    const key = id?.toLowerCase() ?? '';
    if (id !== null && known.has(key))
      fail('illegal-history', `lives[${String(life)}].history.subscription.id`, 'each subscription once', id);
    known.add(key);
    const own = byId.get(key) ?? [];
    try {
      const result = audit(
        own.map(({ fact }) => fact),
        one.history,
        one.prices,
        span,
        options,
      );
      agreed += result.agreed;
      for (const finding of result.findings) {
        const line = finding.line === null ? null : (own[finding.line] as PlacedFinding).place;
        const placed = Object.assign({ ...finding }, { line, life, id });
        if (line === null) absent.push(mayBeNameless(placed, likenesses));
        else found.push(placed);
      }
    } catch (error) {
      if (!isTermbookError(error)) throw error;
      unaudited.push({ life, id, problem: error.message });
    }
    life += 1;
  }
  const shared = { kind: null, expected: null, rule: null, contested: [], life: null, id: null } as const;
  for (const { fact, place } of nameless) {
    const gaps = [missing('lines.subscriptionId')];
    found.push({ finding: 'undetermined', line: place, difference: fact.net ?? null, gaps, ...shared });
  }
  found.sort((a, b) => (a.line as number) - (b.line as number));
  const ofOthers = [...byId].flatMap(([key, own]) => (known.has(key) ? [] : own.map(({ place }) => place))).sort((a, b) => a - b);
  return { findings: [...found, ...absent], agreed, ofOthers, unaudited };
}

/** Returns a missing line as undetermined where a line without a subscription may be it. */
function mayBeNameless(finding: BillFinding, likenesses: ReadonlySet<string>): BillFinding {
  if (finding.finding !== 'missing') return finding;
  const expected = finding.expected as ExpectedLine;
  const days = new Set([expected.startsAt, expected.cycleStartsAt]);
  const isLike = [...days].some((startsAt) => likenesses.has(likenessOf(expected.net, startsAt)));
  return isLike
    ? Object.assign({ ...finding }, { finding: 'undetermined', gaps: [missing('lines.subscriptionId')], difference: null })
    : finding;
}
