import { missing } from '../kernel/gap.js';
import { frozen } from '../kernel/frozen.js';
import type { Gap, RuleId } from '../kernel/answer.js';
import { checkObjects } from '../kernel/check.js';
import type { Instant } from '../kernel/instant.js';
import { checkInstant, startOfDay } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import { checkMoney } from '../kernel/money.js';
import { keptFor } from '../kernel/kept.js';
import type { BilledLine } from '../partner-center/invoice-line.js';
import { defaultInterpretations, others } from '../rules/asking/determine.js';
import type { Options } from '../vocabulary/answer.js';
import type { InterpretationId } from '../vocabulary/interpretation.js';
import { sameId } from '../wire/fields.js';
import { linesUntil } from './expected-lines.js';
import type { LedgerEvent, LedgerHistory, LedgerSpan } from './history.js';
import { checkLedgerSpan } from './history.js';
import type { LineKind } from '../billing/line.js';
import type { ExpectedLine, LedgerLine, UndeterminedLine } from './ledger-line.js';
import type { LedgerPrices } from './prices.js';
import { checkPrices } from './prices.js';

/** The fields of a billed line that an audit reads; every `BilledLine` of 'termbook/partner-center' is one. */
export type BilledFact = Pick<BilledLine, 'subscriptionId' | 'quantity' | 'currency' | 'net' | 'startsAt' | 'endsAt'>;

/** The differences between a bill and a life. */
export const findingKinds = /* @__PURE__ */ frozen([
  'missing',
  'unexpected',
  'doubled',
  'wrong-sign',
  'wrong-currency',
  'wrong-amount',
  'wrong-quantity',
  'wrong-period',
  'undetermined',
]);
/**
 * One of `findingKinds`; 'undetermined' = it cannot be decided, and `gaps` or `contested` say why.
 * @useDeclaredType
 */
export type FindingKind = (typeof findingKinds)[number];

/** A difference between what was billed and what a life causes. */
export interface LedgerFinding {
  /** The kind of the difference. */
  readonly finding: FindingKind;
  /** The kind of the line that was expected; null = none was. */
  readonly kind: LineKind | null;
  /** The place of the billed line in the input, from 0; null = there is none, or none that is sure. */
  readonly line: number | null;
  /** The expected line; null = none was. */
  readonly expected: LedgerLine | null;
  /** The amount billed too much, below zero too little; null = not known, or two currencies. */
  readonly difference: Money | null;
  /** The rule that decides the expected line; null = none was expected. */
  readonly rule: RuleId | null;
  /** The reasons why it cannot be compared. */
  readonly gaps: readonly Gap[];
  /** The interpretations under which the billed line would be right. */
  readonly contested: readonly InterpretationId[];
}

/** The differences, and how many lines agree with the life, or are of other subscriptions. */
export interface LedgerAudit {
  /** The differences. */
  readonly findings: readonly LedgerFinding[];
  /** The number of billed lines that are as expected. */
  readonly agreed: number;
  /** The number of billed lines of other subscriptions. */
  readonly ofOthers: number;
}

/** A billed line that states all that is compared, with its place in the input. */
interface Billed {
  readonly line: number;
  readonly net: Money;
  readonly quantity: number | null;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** A billed line that does not state all that is compared. */
interface Unread {
  readonly line: number;
  readonly billed: BilledFact;
  readonly gaps: readonly Gap[];
}

const none: Options = {};

function checkBilled({ net, startsAt, endsAt }: BilledFact, index: number): void {
  const path = `lines[${String(index)}]`;
  if (net != null) checkMoney(net, `${path}.net`);
  if (startsAt != null) checkInstant(startsAt, `${path}.startsAt`);
  if (endsAt != null) checkInstant(endsAt, `${path}.endsAt`);
}

/** Returns the fact without which a billed line cannot be compared; null = all are stated. */
function missingFact({ subscriptionId, net, startsAt, endsAt }: BilledFact): string | null {
  if (subscriptionId == null) return 'subscriptionId';
  if (net == null) return 'net';
  if (startsAt == null) return 'startsAt';
  return endsAt == null ? 'endsAt' : null;
}

function isSamePeriod({ startsAt, endsAt }: Pick<BilledFact, 'startsAt' | 'endsAt'>, expected: LedgerLine): boolean {
  // a part of a cycle may be printed with the days of the whole one: no document says which
  const isStart = startsAt == null || [expected.startsAt, expected.cycleStartsAt].includes(startOfDay(startsAt));
  return isStart && (endsAt == null || expected.endsAt === null || startOfDay(endsAt) === expected.endsAt);
}

function isSameQuantity({ quantity }: Pick<BilledFact, 'quantity'>, expected: LedgerLine): boolean {
  return quantity == null || expected.quantity === null || quantity === expected.quantity;
}

function isSameNet({ net }: Pick<Billed, 'net'>, { net: other }: ExpectedLine): boolean {
  return net.amount === other.amount && net.currency === other.currency;
}

function isAgreed(billed: Billed, expected: LedgerLine): expected is ExpectedLine {
  return (
    expected.verdict === 'expected' && isSameNet(billed, expected) && isSameQuantity(billed, expected) && isSamePeriod(billed, expected)
  );
}

/** True if a line whose amount is not known may be the billed one: of its side of the bill, and of its days. */
function mayBe(billed: Billed, expected: LedgerLine): boolean {
  if (expected.verdict === 'expected') return false;
  if (expected.endsAt === null) return startOfDay(billed.startsAt) >= expected.startsAt;
  return isSamePeriod(billed, expected) && isSide(billed, expected.kind);
}

const credits: readonly LineKind[] = ['seats-refunded', 'upgrade-refunded', 'suspension', 'cancellation'];

function isSide({ net: { amount } }: Pick<Billed, 'net'>, kind: LineKind): boolean {
  return credits.includes(kind) ? amount <= 0 : amount >= 0;
}

/** True if a line that does not state all that is compared may be an expected one: nothing that it states says otherwise. */
function mayBeUnread({ billed }: Unread, expected: LedgerLine): expected is ExpectedLine {
  const { subscriptionId, net, startsAt, endsAt } = billed;
  if (expected.verdict !== 'expected' || !isSamePeriod(billed, expected) || !isSameQuantity(billed, expected)) return false;
  if (subscriptionId != null) return net == null || isSide({ net }, expected.kind);
  // a line of no known subscription is of this one only if all the rest is as expected
  return net != null && startsAt != null && endsAt != null && isSameNet({ net }, expected);
}

/** Returns the likeliest of the lines that a billed one may be: of its first day and its amount, as far as stated; undefined = it may be none. */
function likeliest({ billed: { net, startsAt } }: Unread, lines: readonly ExpectedLine[]): ExpectedLine | undefined {
  const ofAmount = lines.filter((line) => net == null || isSameNet({ net }, line));
  const ofDay = ofAmount.find((line) => startsAt == null || startOfDay(startsAt) === line.startsAt);
  return ofDay ?? ofAmount[0] ?? lines[0];
}

/** The differences of two lines that are about the same, the surest first: each says what must agree beside it. */
const comparisons: readonly (readonly [FindingKind, (billed: Billed, expected: ExpectedLine) => boolean, isOfOtherDays?: true])[] = [
  [
    'wrong-sign',
    (billed, expected) =>
      billed.net.amount === -expected.net.amount &&
      billed.net.currency === expected.net.currency &&
      isSamePeriod(billed, expected) &&
      isSameQuantity(billed, expected),
  ],
  [
    'wrong-currency',
    (billed, expected) =>
      billed.net.currency !== expected.net.currency &&
      isSamePeriod(billed, expected) &&
      isSameQuantity(billed, expected) &&
      isSide(billed, expected.kind),
  ],
  [
    'wrong-amount',
    (billed, expected) =>
      billed.net.currency === expected.net.currency &&
      isSamePeriod(billed, expected) &&
      isSameQuantity(billed, expected) &&
      isSide(billed, expected.kind),
  ],
  [
    'wrong-quantity',
    (billed, expected) => billed.net.currency === expected.net.currency && isSamePeriod(billed, expected) && isSide(billed, expected.kind),
  ],
  ['wrong-period', (billed, expected) => isSameNet(billed, expected) && isSameQuantity(billed, expected) && isNear(billed, expected), true],
  [
    'wrong-period',
    (billed, expected) =>
      billed.net.currency === expected.net.currency &&
      isSameQuantity(billed, expected) &&
      isSide(billed, expected.kind) &&
      startOfDay(billed.startsAt) === expected.startsAt,
  ],
];

/** True if the days of two lines touch. */
function isNear({ startsAt, endsAt }: Billed, expected: ExpectedLine): boolean {
  return startsAt <= expected.endsAt && endsAt >= expected.cycleStartsAt;
}

function differenceOf(billed: Pick<Billed, 'net'> | null, { net: { amount, currency } }: ExpectedLine): Money | null {
  if (billed === null) return { amount: -amount, currency };
  return billed.net.currency === currency ? { amount: billed.net.amount - amount, currency } : null;
}

/** Lines by the days that they may be printed to begin on, in their order. */
interface Days {
  readonly on: (startsAt: Instant) => readonly LedgerLine[];
}

function daysOf(lines: readonly LedgerLine[]): Days {
  const days = new Map<Instant, LedgerLine[]>();
  for (const line of lines) {
    for (const day of new Set([line.startsAt, line.cycleStartsAt])) keptFor(days, day, () => []).push(line);
  }
  return { on: (startsAt) => days.get(startOfDay(startsAt)) ?? [] };
}

function netOf({ amount, currency }: Money): string {
  return `${String(amount)} ${currency}`;
}

/** Returns how lines are looked up by their net amount. */
function netsOf(lines: readonly LedgerLine[]): (one: Billed) => readonly LedgerLine[] {
  const nets = new Map<string, LedgerLine[]>();
  for (const line of lines) if (line.verdict === 'expected') keptFor(nets, netOf(line.net), () => []).push(line);
  return ({ net }) => nets.get(netOf(net)) ?? [];
}

/** Two billed lines that say all the same are one line twice. */
function twinOf({ net, quantity, startsAt, endsAt }: Billed): string {
  return [netOf(net), quantity, startsAt, endsAt].join();
}

/** The lines of the same life under every other value of an interpretation. */
type Otherwise = (id: InterpretationId) => readonly Days[];

/** Returns the interpretations under which a billed line is expected. */
function agreesUnder(billed: Billed, { kind, at, contested }: ExpectedLine, otherwise: Otherwise): readonly InterpretationId[] {
  return contested.filter((id) =>
    otherwise(id).some(({ on }) =>
      on(billed.startsAt).some((line) => line.kind === kind && (line.at === at || id === 'I39') && isAgreed(billed, line)),
    ),
  );
}

/**
 * Returns each difference between the billed lines of a subscription and those that its life causes: missing, unexpected, doubled, or wrong in its sign,
 * currency, amount, quantity or period; what cannot be decided is 'undetermined'. A line counts as missing only if it is caused in the span; a billed line
 * may be of any time before its end. A line that a billed one may be whose amount or days are not stated is 'undetermined', never missing. Lines of other
 * subscriptions are counted. Amounts are compared without tax.
 * Throws TermbookError as `expectedLines` does.
 * @example
 * import { decimal, instant, money, termFrom } from 'termbook';
 * import { audit } from 'termbook/ledger';
 * import { reconciliationFrom } from 'termbook/partner-center';
 * const orderedAt = instant('2023-06-18');
 * const term = termFrom(orderedAt, 'P1Y', 'new-commerce-license');
 * const held = { id: 's-1', family: 'new-commerce-license', billingCycle: 'monthly', quantity: 10, autoRenew: true } as const;
 * const history = [
 *   { event: 'ordered', at: orderedAt, subscription: { ...held, orderedAt, term, changedAt: orderedAt, status: 'active' }, basis: [] },
 * ] as const;
 * const prices = { rows: [{ billingCycle: 'monthly', unitPrice: money('10.08', 'EUR') }] } as const;
 * const file = 'SubscriptionId,Quantity,Subtotal,Currency,ChargeStartDate,ChargeEndDate\ns-1,10,110.80,EUR,6/18/2023,7/17/2023\n';
 * const { findings } = audit(reconciliationFrom(file).facts, history, prices, { untilAt: instant('2023-07-18') });
 * findings.map(({ finding, difference }) => `${finding} ${difference && decimal(difference)}`); // => ['wrong-amount 10.00']
 */
export function audit(
  lines: readonly BilledFact[],
  history: LedgerHistory,
  prices: LedgerPrices,
  span: LedgerSpan,
  options: Options = none,
): LedgerAudit {
  checkObjects(lines, 'lines');
  for (const [index, line] of lines.entries()) checkBilled(line, index);
  checkLedgerSpan(span);
  checkPrices(prices);
  const { fromAt = null, untilAt } = span;
  const caused = linesUntil(history, prices, untilAt, options);
  // no other history has lines
  const { id } = (history[0] as Extract<LedgerEvent, { readonly event: 'ordered' }>).subscription;
  const findings: LedgerFinding[] = [];
  const find = (finding: FindingKind, billed: number | null, expected: LedgerLine | null, rest: Partial<LedgerFinding>): void => {
    const shared = { gaps: [], contested: [], difference: null, kind: expected?.kind ?? null, rule: expected?.basis[0]?.rule ?? null };
    findings.push({ finding, line: billed, expected, ...shared, ...rest });
  };

  let ofOthers = 0;
  let billed: Billed[] = [];
  const unread: Unread[] = [];
  for (const [index, line] of lines.entries()) {
    const { subscriptionId, net, quantity, startsAt, endsAt } = line;
    if (subscriptionId != null && !sameId(subscriptionId, id)) {
      ofOthers += 1;
      continue;
    }
    const fact = missingFact(line);
    if (fact === null) {
      billed.push({
        line: index,
        net: net as Money,
        quantity: typeof quantity === 'number' ? quantity : null,
        startsAt: startsAt as Instant,
        endsAt: endsAt as Instant,
      });
    } else unread.push({ line: index, billed: line, gaps: [missing(`lines.${fact}`)] });
  }

  const left = new Set(caused);
  const agreed: Billed[] = [];
  const { on } = daysOf(caused);
  const ofDay = ({ startsAt }: Billed): readonly LedgerLine[] => on(startsAt);
  const take = (
    match: (one: Billed, line: LedgerLine) => boolean,
    then: (one: Billed, line: LedgerLine) => void,
    among: (one: Billed) => Iterable<LedgerLine> = ofDay,
  ): void => {
    billed = billed.filter((one) => {
      for (const line of among(one)) {
        if (!left.has(line) || !match(one, line)) continue;
        if (line.verdict === 'expected' || line.endsAt !== null) left.delete(line);
        then(one, line);
        return false;
      }
      return true;
    });
  };

  // a line of just these days before one that may be printed with the days of the whole cycle
  take(
    (one, line) => startOfDay(one.startsAt) === line.startsAt && isAgreed(one, line),
    (one) => agreed.push(one),
  );
  take(isAgreed, (one) => agreed.push(one));
  // a line without an end may be any that begins after it
  const endless = caused.filter(({ endsAt }) => endsAt === null);
  const places = new Map(caused.map((line, place) => [line, place]));
  const mayBeOne = (one: Billed): readonly LedgerLine[] => {
    const dated = ofDay(one).filter(({ endsAt }) => endsAt !== null);
    if (endless.length === 0) return dated;
    return [...dated, ...endless].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  };
  const twins = new Set(agreed.map(twinOf));
  billed = billed.filter((one) => {
    if (!twins.has(twinOf(one)) || mayBeOne(one).some((line) => left.has(line) && mayBe(one, line))) return true;
    find('doubled', one.line, ofDay(one).find((expected) => isAgreed(one, expected)) as LedgerLine, { difference: one.net });
    return false;
  });

  const interpretations = options.interpretations ?? defaultInterpretations;
  const known = new Map<InterpretationId, readonly Days[]>();
  const otherwise: Otherwise = (id) =>
    keptFor(known, id, (one) =>
      others(interpretations, one).map((other) => daysOf(linesUntil(history, prices, untilAt, { ...options, interpretations: other }))),
    );
  const contestedBy = (one: Billed, line: LedgerLine): readonly InterpretationId[] =>
    line.verdict === 'expected' ? agreesUnder(one, line, otherwise) : [];
  const disputed = caused.filter((line) => line.verdict === 'expected' && line.contested.length > 0);
  take(
    (one, line) => contestedBy(one, line).length > 0,
    (one, line) => {
      const difference = differenceOf(one, line as ExpectedLine);
      find('undetermined', one.line, line, { difference, contested: contestedBy(one, line) });
    },
    () => disputed,
  );
  const ofNet = netsOf(caused);
  for (const [finding, isSo, isOfOtherDays = false] of comparisons) {
    take(
      (one, line) => line.verdict === 'expected' && isSo(one, line),
      (one, line) => {
        find(finding, one.line, line, { difference: differenceOf(one, line as ExpectedLine) });
      },
      isOfOtherDays ? ofNet : ofDay,
    );
  }
  take(
    mayBe,
    (one, line) => {
      find('undetermined', one.line, line, { gaps: (line as UndeterminedLine).gaps });
    },
    mayBeOne,
  );
  for (const one of unread) {
    const { net, startsAt } = one.billed;
    const expected = likeliest(
      one,
      [...(startsAt == null ? left : on(startsAt))].filter((line): line is ExpectedLine => left.has(line) && mayBeUnread(one, line)),
    );
    if (expected !== undefined) left.delete(expected);
    const difference = net == null || expected === undefined ? (net ?? null) : differenceOf({ net }, expected);
    find('undetermined', one.line, expected ?? null, { difference, gaps: one.gaps });
  }

  const named = new Set(findings.map(({ expected }) => expected));
  for (const line of left) {
    if (fromAt !== null && line.at < fromAt) continue;
    if (line.verdict === 'undetermined') {
      // an open end is named once, with the lines it may be
      if (!named.has(line)) find('undetermined', null, line, { gaps: line.gaps });
      continue;
    }
    if (line.net.amount === 0) continue;
    // which of several lines an unread one is cannot be told
    const other = unread.find((one) => mayBeUnread(one, line));
    if (other === undefined) find('missing', null, line, { difference: differenceOf(null, line) });
    else find('undetermined', null, line, { gaps: other.gaps });
  }
  for (const one of billed) if (one.net.amount !== 0) find('unexpected', one.line, null, { difference: one.net });
  const found = findings.sort((a, b) => placeOf(a) - placeOf(b));
  return { findings: found, agreed: agreed.length, ofOthers };
}

/** Findings of billed lines in the order of the bill, then those without a line in the order of their causes. */
function placeOf({ line }: LedgerFinding): number {
  return line ?? Number.MAX_SAFE_INTEGER;
}
