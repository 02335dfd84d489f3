import type { LineKind } from '../billing/line.js';
import { startOfDay } from '../kernel/instant.js';
import type { Money } from '../kernel/money.js';
import type { Billed, BilledFact, PartialLine } from './billed-line.js';
import { asBilled, conversionOf } from './conversion.js';
import type { FindingKind } from './finding.js';
import type { ExpectedLine, LedgerLine } from './ledger-line.js';

/** True if a billed line is of the days of an expected one. */
function isSamePeriod({ startsAt, endsAt }: Pick<BilledFact, 'startsAt' | 'endsAt'>, expected: LedgerLine): boolean {
  // a part of a cycle may be printed with the days of the whole one: no document says which
  const isStart = startsAt == null || [expected.startsAt, expected.cycleStartsAt].includes(startOfDay(startsAt));
  return isStart && (endsAt == null || expected.endsAt === null || startOfDay(endsAt) === expected.endsAt);
}

function isSameQuantity({ quantity }: Pick<BilledFact, 'quantity'>, expected: LedgerLine): boolean {
  return quantity == null || expected.quantity === null || quantity === expected.quantity;
}

function isSameNet({ net, conversion }: Pick<Billed, 'net' | 'conversion'>, expected: ExpectedLine): boolean {
  const { net: other } = asBilled({ conversion }, expected);
  return net.amount === other.amount && net.currency === other.currency;
}

/** True if a billed line is just the expected one. */
export function isAgreed(billed: Billed, expected: LedgerLine): expected is ExpectedLine {
  return (
    expected.verdict === 'expected' && isSameNet(billed, expected) && isSameQuantity(billed, expected) && isSamePeriod(billed, expected)
  );
}

/** True if a line whose amount is not known may be the billed one: of its side of the bill, and of its days. */
export function mayBe(billed: Billed, expected: LedgerLine): boolean {
  if (expected.verdict === 'expected') return false;
  if (expected.endsAt === null) return startOfDay(billed.startsAt) >= expected.startsAt;
  return isSamePeriod(billed, expected) && isSide(billed, expected.kind);
}

const credits: readonly LineKind[] = ['seats-refunded', 'upgrade-refunded', 'suspension', 'cancellation'];

function isSide({ net: { amount } }: Pick<Billed, 'net'>, kind: LineKind): boolean {
  return credits.includes(kind) ? amount <= 0 : amount >= 0;
}

/** True if a line that does not state all that is compared may be an expected one: nothing that it states says otherwise. */
export function mayBePartial({ billed }: PartialLine, expected: LedgerLine): expected is ExpectedLine {
  const { subscriptionId, net, startsAt, endsAt } = billed;
  if (expected.verdict !== 'expected' || !isSamePeriod(billed, expected) || !isSameQuantity(billed, expected)) return false;
  if (subscriptionId != null) return net == null || isSide({ net }, expected.kind);
  // a line of no known subscription is of this one only if all the rest is as expected
  return net != null && startsAt != null && endsAt != null && isSameNet({ net, conversion: conversionOf(billed, net.currency) }, expected);
}

/** Returns the likeliest of the lines that a billed one may be: of its first day and its amount, as far as stated; undefined = it may be none. */
export function likeliest({ billed }: PartialLine, lines: readonly ExpectedLine[]): ExpectedLine | undefined {
  const { net, startsAt } = billed;
  const ofAmount = lines.filter((line) => net == null || isSameNet({ net, conversion: conversionOf(billed, net.currency) }, line));
  const ofDay = ofAmount.find((line) => startsAt == null || startOfDay(startsAt) === line.startsAt);
  return ofDay ?? ofAmount[0] ?? lines[0];
}

type Same = (billed: Billed, expected: ExpectedLine) => boolean;

const isSameCurrency: Same = (billed, expected) => billed.net.currency === asBilled(billed, expected).net.currency;
const isOtherCurrency: Same = (billed, expected) => !isSameCurrency(billed, expected);
const isOpposite: Same = (billed, expected) => billed.net.amount === -asBilled(billed, expected).net.amount;
const isOfSide: Same = (billed, { kind }) => isSide(billed, kind);
const isOfFirstDay: Same = ({ startsAt }, expected) => startOfDay(startsAt) === expected.startsAt;
/** True if the days of two lines touch. */
const isNear: Same = ({ startsAt, endsAt }, expected) => startsAt <= expected.endsAt && endsAt >= expected.cycleStartsAt;

/** The differences of two lines that are about the same, the surest first, with all that must agree; true = a line of other days may be the one. */
export const comparisons: readonly (readonly [FindingKind, readonly Same[], isOfOtherDays?: true])[] = [
  ['wrong-sign', [isOpposite, isSameCurrency, isSamePeriod, isSameQuantity]],
  ['wrong-currency', [isOtherCurrency, isSamePeriod, isSameQuantity, isOfSide]],
  ['wrong-amount', [isSameCurrency, isSamePeriod, isSameQuantity, isOfSide]],
  ['wrong-quantity', [isSameCurrency, isSamePeriod, isOfSide]],
  ['wrong-period', [isSameNet, isSameQuantity, isNear], true],
  ['wrong-period', [isSameCurrency, isSameQuantity, isOfSide, isOfFirstDay]],
];

/** Returns the amount billed too much against a line as it is billed; null = in another currency. */
export function differenceOf(billed: Pick<Billed, 'net'> | null, { net: { amount, currency } }: ExpectedLine): Money | null {
  if (billed === null) return { amount: -amount, currency };
  return billed.net.currency === currency ? { amount: billed.net.amount - amount, currency } : null;
}
