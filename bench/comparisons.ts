import { readFileSync } from 'node:fs';
import { addMonths } from 'date-fns/addMonths';
import type {
  Advanced,
  CancellationAnswer,
  ComingDate,
  MarketAnswer,
  PriceSplitAnswer,
  RefundAnswer,
  SuspensionExpiryAnswer,
} from 'termbook';
import {
  advance,
  applyMove,
  comingDates,
  decideCancellation,
  decideMarket,
  refundCredit,
  readable,
  splitPrice,
  suspensionExpiry,
} from 'termbook';
import { monthsLater } from '../src/kernel/calendar.js';
import { partnerCenterSubscription } from '../src/partner-center/index.js';
import { assessedLine } from '../src/portfolio/assess-lines.js';
import { rowText } from '../src/portfolio/row.js';
import { parseSubscription } from '../src/schema/index.js';
import {
  anchors,
  askedAfter,
  daysLater,
  caseCount,
  decades,
  moves,
  places,
  prices,
  purchases,
  refunds,
  renewals,
  shapes,
  stored,
  suspensions,
} from './cases.js';
import type { Variant } from './measure.js';
import { rivalDates } from './rivals/coming-dates.js';
import type { RivalCancellation } from './rivals/decide-cancellation.js';
import { rivalCancellation } from './rivals/decide-cancellation.js';
import { rivalMarket } from './rivals/decide-market.js';
import type { RivalStep } from './rivals/lifecycle-step.js';
import { rivalMove, rivalRenewal } from './rivals/lifecycle-step.js';
import { rivalCredit } from './rivals/refund-credit.js';
import { rivalSplit } from './rivals/split-price.js';
import { rivalExpiry } from './rivals/suspension-expiry.js';

/** This folder, also from the bundle one below it. */
const benchFolder = import.meta.url.replace('/node_modules/.bench/', '/');

/** A question, the bare branch that answers it, and what the two must have in common. */
export interface Comparison {
  readonly name: string;
  readonly library: string;
  readonly rival: string;
  /** At most so many times the rival's time; null = told only. */
  readonly target: number | null;
  /** At most so many bytes of heap a call. */
  readonly bytes: number | null;
  readonly cases: number;
  readonly ours: Variant['run'];
  readonly theirs: Variant['run'];
  /** The fields of our answer that the rival answers too, and the same fields of its own. */
  readonly shared: (answer: unknown, rival: unknown) => readonly [ours: unknown, theirs: unknown];
}

const { items } = JSON.parse(readFileSync(new URL('../examples/portfolio.json', benchFolder), 'utf8')) as {
  readonly items: readonly object[];
};
const shapeCount = shapes.length;
/** Each form several times. */
const formCases = 3 * shapeCount;
const wireTexts = items.slice(0, shapeCount).map((item) => JSON.stringify(item));
const wireRecords = wireTexts.map((text) => JSON.parse(text) as unknown);
/** The forms on sixteen days: a reader that keeps what it read last meets other instants in each record. */
const heldDays = 16;
const held = Array.from({ length: heldDays }, (_, day) => shapes.map(({ facts }) => daysLater(facts, day))).flat();
const isoTexts = held.map((facts) => JSON.stringify(readable(facts)));
const isoRecords = isoTexts.map((text) => JSON.parse(text) as unknown);
const msTexts = held.map((facts) => JSON.stringify(facts));
const msRecords = msTexts.map((text) => JSON.parse(text) as unknown);

/** The place of a record among those of all forms, or among those of the first. */
function heldOf(index: number, forms: number): number {
  return index * (shapeCount / forms);
}

/** The row of one line of a portfolio, as `rowLines` makes it. */
function portfolioLine(index: number): string {
  const asked = { at: askedAfter(at(held, index)), read: undefined, options: {} };
  return rowText(assessedLine(at(msTexts, index), index, asked));
}

/** The case of an index; an index always has one. */
function at<T>(cases: readonly T[], index: number): T {
  return cases[index] as T;
}

function cancellationShared(answer: CancellationAnswer, rival: RivalCancellation): readonly [unknown, unknown] {
  const { verdict } = answer;
  if (verdict === 'undetermined') return [{ verdict }, { verdict: rival.verdict }];
  if (verdict === 'refused') {
    const [reason] = answer.reasons;
    const closesAt = reason.code === 'window-closed' ? reason.closedAt : rival.closesAt;
    return [{ verdict, effect: null, refund: null, opensAt: rival.opensAt, closesAt }, rival];
  }
  if (answer.effect !== 'immediate') return [{ ...rival, verdict, effect: answer.effect, refund: answer.refund }, rival];
  const { opensAt, closesAt } = answer.window;
  return [{ verdict, effect: answer.effect, refund: answer.refund, opensAt, closesAt: closesAt ?? Number.POSITIVE_INFINITY }, rival];
}

function factsRow(name: string, target: number, forms: number, texts: readonly string[], records: readonly unknown[]): Comparison {
  return {
    name,
    library: "parseSubscription of 'termbook/schema', stored subscriptions",
    rival: 'the JSON.parse before it',
    target,
    bytes: null,
    cases: heldDays * forms,
    ours: (index) => parseSubscription(at(records, heldOf(index, forms))),
    theirs: (index) => JSON.parse(at(texts, heldOf(index, forms))) as unknown,
    shared: (answer, record) => [(answer as ReturnType<typeof parseSubscription>).ok, typeof record === 'object'],
  };
}

type Moved = ReturnType<typeof applyMove>;

function stepShared(
  { subscription, events }: Extract<Moved, { verdict: 'applied' }> | Advanced,
  rival: RivalStep,
): readonly [unknown, unknown] {
  const { suspendedAt = null, suspendedFor = null, suspendedBy = null } = 'suspendedAt' in subscription ? subscription : {};
  const ours = { ...subscription, suspendedAt, suspendedFor, suspendedBy };
  return [
    { ours, events: events.map((event) => ({ ...event, basis: undefined })) },
    { ours: rival.subscription, events: rival.events },
  ];
}

export const comparisons: readonly Comparison[] = [
  {
    name: 'decision',
    library: 'decideCancellation, three facts',
    rival: 'dated rows, one branch per step',
    target: 2,
    bytes: 200,
    cases: caseCount,
    ours: (index) => decideCancellation(at(purchases, index).facts, at(purchases, index).at),
    theirs: (index) => rivalCancellation(at(purchases, index).facts, at(purchases, index).at),
    shared: (answer, rival) => cancellationShared(answer as CancellationAnswer, rival as RivalCancellation),
  },
  {
    name: 'decision, stored',
    library: 'decideCancellation, a stored subscription with its term',
    rival: 'the same branch',
    target: null,
    bytes: null,
    cases: caseCount,
    ours: (index) => decideCancellation(at(stored, index).facts, at(stored, index).at),
    theirs: (index) => rivalCancellation(at(stored, index).facts, at(stored, index).at),
    shared: (answer, rival) => cancellationShared(answer as CancellationAnswer, rival as RivalCancellation),
  },
  {
    name: 'lifecycle step',
    library: 'applyMove: suspend, reactivate, set-auto-renew, change-quantity',
    rival: 'a switch that writes the next state and its event',
    target: 1.8,
    bytes: null,
    cases: caseCount,
    ours: (index) => applyMove(at(moves, index).facts, at(moves, index).request, at(moves, index).at),
    theirs: (index) => rivalMove(at(moves, index).facts, at(moves, index).request, at(moves, index).at),
    shared: (answer, rival) => {
      const moved = answer as Moved;
      const step = rival as RivalStep;
      return moved.verdict === 'applied' && step.verdict === 'applied' ? stepShared(moved, step) : [moved.verdict, step.verdict];
    },
  },
  {
    name: 'lifecycle step by time',
    library: 'advance over one renewal',
    rival: 'the next term from the anchor, the next state and its event',
    target: 1.8,
    bytes: null,
    cases: caseCount,
    ours: (index) => advance(at(renewals, index).facts, at(renewals, index).at),
    theirs: (index) => rivalRenewal(at(renewals, index).facts, at(renewals, index).at),
    shared: (answer, rival) => stepShared(answer as Advanced, rival as RivalStep),
  },
  {
    name: 'suspension expiry',
    library: 'suspensionExpiry',
    rival: 'days by family, added',
    target: 2,
    bytes: null,
    cases: caseCount,
    ours: (index) => suspensionExpiry(at(suspensions, index)),
    theirs: (index) => rivalExpiry(at(suspensions, index)),
    shared: (answer, rival) => {
      const expiry = answer as SuspensionExpiryAnswer;
      if (expiry.verdict !== 'computed') return [null, rival];
      const { expiresAt, retentionDays, reactivatableUntilAt } = expiry;
      return [{ expiresAt, retentionDays, reactivatableUntilAt }, rival];
    },
  },
  {
    name: 'tax split',
    library: 'splitPrice',
    rival: 'whole numbers, one rounded division',
    target: 2,
    bytes: null,
    cases: caseCount,
    ours: (index) => splitPrice(at(prices, index).facts, at(prices, index).at),
    theirs: (index) => rivalSplit(at(prices, index).facts, at(prices, index).at),
    shared: (answer, rival) => {
      const split = answer as PriceSplitAnswer;
      if (split.verdict !== 'computed') return [null, rival];
      const { net, tax, gross, priceIncludedTax } = split;
      return [{ net: net.amount, tax: tax.amount, gross: gross.amount, priceIncludedTax }, rival];
    },
  },
  {
    name: 'market lookup',
    library: 'decideMarket',
    rival: 'four sets and four dates',
    target: 1.5,
    bytes: null,
    cases: caseCount,
    ours: (index) => decideMarket(at(places, index).facts, at(places, index).at),
    theirs: (index) => rivalMarket(at(places, index).facts, at(places, index).at),
    shared: (answer, rival) => [{ verdict: (answer as MarketAnswer).verdict }, rival],
  },
  {
    name: 'refund credit',
    library: 'refundCredit',
    rival: 'the cancellation branch and whole-number shares',
    target: 3,
    bytes: null,
    cases: caseCount,
    ours: (index) => refundCredit(at(refunds, index).facts, at(refunds, index).at),
    theirs: (index) => rivalCredit(at(refunds, index).facts, at(refunds, index).at),
    shared: (answer, rival) => {
      const credit = answer as RefundAnswer;
      if (credit.verdict !== 'computed') return [null, rival];
      const { refund, retained, unusedDays, chargedDays } = credit;
      return [{ refund, credit: credit.credit.amount, retained: retained.amount, unusedDays, chargedDays }, rival];
    },
  },
  {
    name: 'coming dates',
    library: 'comingDates, ten years of a monthly term',
    rival: 'one loop of months, each counted from the anchor',
    target: 3,
    bytes: null,
    cases: 16,
    ours: (index) => comingDates(at(decades, index).facts, { untilAt: at(decades, index).at }),
    theirs: (index) => rivalDates(at(decades, index).facts, at(decades, index).at),
    shared: (answer, rival) => [(answer as readonly ComingDate[]).map((date) => ({ what: date.what, at: date.at })), rival],
  },
  {
    name: 'calendar months',
    library: 'monthsLater of src/kernel/calendar.ts',
    rival: 'date-fns addMonths in the zone UTC',
    target: 1.3,
    bytes: null,
    cases: caseCount,
    ours: (index) => monthsLater(at(anchors, index).anchorAt, at(anchors, index).months),
    theirs: (index) => addMonths(new Date(at(anchors, index).anchorAt), at(anchors, index).months).getTime(),
    shared: (answer, rival) => [answer, rival],
  },
  ...[1, shapeCount].flatMap((forms): readonly Comparison[] => {
    const of = forms === 1 ? 'one form' : `${String(forms)} forms`;
    return [
      {
        name: `wire record, ${of}`,
        library: "partnerCenterSubscription of 'termbook/partner-center', full records",
        rival: 'the JSON.parse before it',
        target: 0.3,
        bytes: null,
        cases: formCases,
        ours: (index) => partnerCenterSubscription(at(wireRecords, index % forms)),
        theirs: (index) => JSON.parse(at(wireTexts, index % forms)) as unknown,
        shared: (answer, record) => [(answer as ReturnType<typeof partnerCenterSubscription>).id, (record as { readonly id: string }).id],
      },
      factsRow(`facts from JSON, ISO, ${of}`, 0.3, forms, isoTexts, isoRecords),
      factsRow(`facts from JSON, ms, ${of}`, 0.1, forms, msTexts, msRecords),
      {
        name: `portfolio line, ${of}`,
        library: "a line of rowLines, 'termbook/portfolio', with the JSON.parse of the line",
        rival: 'the JSON.parse alone',
        target: 1.3,
        bytes: null,
        cases: heldDays * forms,
        ours: (index) => portfolioLine(heldOf(index, forms)),
        theirs: (index) => JSON.parse(at(msTexts, heldOf(index, forms))) as unknown,
        shared: (row, record) => [(JSON.parse(row as string) as { readonly id: string }).id, (record as { readonly id: string }).id],
      },
    ];
  }),
  ...shapes.map(
    ({ what, facts }): Comparison => ({
      name: `decision, ${what}`,
      library: 'decideCancellation, a stored subscription',
      rival: 'the same branch',
      target: null,
      bytes: null,
      cases: formCases,
      ours: () => decideCancellation(facts, askedAfter(facts)),
      theirs: () => rivalCancellation(facts, askedAfter(facts)),
      shared: () => [null, null],
    }),
  ),
];

/** The first case in which the rival answers otherwise, as text; null when it answers all of them the same. */
export function firstDifference({ cases, ours, theirs, shared }: Comparison): string | null {
  for (let index = 0; index < cases; index += 1) {
    const [ourPart, theirPart] = shared(ours(index), theirs(index)).map((part) => JSON.stringify(part, sortedKeys));
    if (ourPart !== theirPart) return `case ${String(index)}: ${String(ourPart)} here, ${String(theirPart)} there`;
  }
  return null;
}

/** Keys in one order, and what JSON cannot say as text. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
