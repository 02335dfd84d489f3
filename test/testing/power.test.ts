import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant, Purchase, RefundFacts, Subscription, SubscriptionEvent, Suspension } from '../../src/index.js';
import {
  addTerm,
  advance,
  applyMove,
  decideCancellation,
  decideReactivation,
  invoiceTax,
  refundCredit,
  replay,
  splitPrice,
  suspensionExpiry,
} from '../../src/index.js';
import { partnerCenterSubscriptions } from '../../src/partner-center/index.js';
import { wireStatuses } from '../../src/partner-center/words.js';
import { cancellationProcedures } from '../../src/policy/cancellation-procedure.js';
import type { LawName, MovedLike } from '../../src/testing/index.js';
import { absent, asked, laws } from '../../src/testing/index.js';
import { interpretationValues } from '../../src/vocabulary/interpretation.js';
import { moves } from '../../src/vocabulary/move.js';
import { billingCycles, productFamilies } from '../../src/vocabulary/product.js';
import { statuses, suspendingParties } from '../../src/vocabulary/status.js';
import { durations } from '../../src/vocabulary/term.js';

/** Words of one kind, and the law about a function that breaks it at one of them alone. */
interface Power<Word = string> {
  readonly of: string;
  readonly words: readonly Word[];
  readonly broken: (word: Word) => unknown;
}
const power = <Word extends string>(of: string, words: readonly Word[], broken: (word: Word) => unknown): Power => ({
  of,
  words,
  broken: broken as Power['broken'],
});

const plain = (word: unknown): string =>
  String(word)
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '');
const later = (at: Instant, ms: number) => (at + ms) as Instant;
const simple = asked.cancellation({ facts: 'required' });
/** An open window that does not hold the instant that is asked about. */
const outside = (at: Instant) =>
  ({ verdict: 'allowed', effect: 'immediate', refund: 'full', window: { opensAt: later(at, 1), closesAt: null } }) as const;
/** Families whose cancellations the day of the question decides, so that a refund may grow. */
const ofTheOrder = productFamilies.filter((family) => cancellationProcedures[family].selectedBy !== 'asking');

type Answering = (facts: Purchase, at: Instant) => ReturnType<typeof decideCancellation> | ReturnType<typeof outside>;
/** Breaks a law of cancellations for one family, and for one billing cycle. */
const ofPurchases = (
  law: (decide: Answering) => unknown,
  wrong: typeof outside = outside,
  families = productFamilies as readonly string[],
): readonly Power[] =>
  (['family', 'billingCycle'] as const).map((key) =>
    power(key, key === 'family' ? families : billingCycles, (word) =>
      law((facts, at) => (facts[key] === word ? wrong(at) : decideCancellation(facts, at))),
    ),
  );
type Credited = {
  readonly verdict: string;
  readonly credit?: RefundFacts['charge']['paid'];
  readonly retained?: RefundFacts['charge']['paid'];
};
const ofRefunds = (
  law: (refund: (facts: RefundFacts, at: Instant) => Credited) => unknown,
  wrong: (facts: RefundFacts, at: Instant) => Credited,
  families = productFamilies as readonly string[],
) =>
  (['family', 'billingCycle'] as const).map((key) =>
    power(key, key === 'family' ? families : billingCycles, (word) =>
      law((facts, at) => (facts.purchase[key] === word ? wrong(facts, at) : refundCredit(facts, at))),
    ),
  );

const stateOf = (word: string, subscription: Subscription, to: Instant) => advance(subscription, to).subscription.status === word;
/** One seat more than there are. */
const counted = (one: Subscription): Subscription => ({ ...one, quantity: one.quantity + 1 });
const more = (moved: ReturnType<typeof advance>) => ({ ...moved, subscription: counted(moved.subscription) });
const breaksAt = (isWord: boolean, moved: MovedLike, wrong: MovedLike) => (isWord ? wrong : moved);
const said = { verdict: 'refused', reasons: [] } as const;
/** The states that a subscription may have reached; nothing is asked of a `pending` one that time does not answer. */
const asAsked = (
  law: (apply: (subscription: Subscription, request: { readonly move: string }, at: Instant) => MovedLike) => unknown,
  wrong: (subscription: Subscription) => MovedLike,
  states: readonly string[] = statuses,
) => [
  power('move', moves, (word) =>
    law((one, request, at) => breaksAt(request.move === word, applyMove(one, request as never, at), wrong(one))),
  ),
  power('status', states, (word) =>
    law((one, request, at) => breaksAt(one.status === word, applyMove(one, request as never, at), wrong(one))),
  ),
];
const lost: Readonly<Record<string, unknown>> = {
  undefined: undefined,
  date: new Date(0),
  function: () => 0,
  '-0': -0,
  NaN: Number.NaN,
  Infinity,
  bigint: 1n,
  symbol: Symbol('x'),
  map: new Map(),
};
/** A status of none states nothing, and that of deprovisioned is a word of the analytics: no record is drawn with them. */
const recorded = Object.keys(wireStatuses).filter((word) => word !== 'none' && word !== 'deprovisioned');
const contestable = (Object.keys(interpretationValues) as (keyof typeof interpretationValues)[]).filter((id) => id !== 'I15');

/** For each law the words that its promise names or that its cases hold. */
const powers: { readonly [L in LawName]: readonly Power[] } = {
  refundNeverExceedsCharge: ofRefunds(laws.refundNeverExceedsCharge, ({ charge: { paid } }) => ({
    verdict: 'computed',
    credit: { ...paid, amount: paid.amount + 1 },
  })),
  partsAddUp: ofRefunds(laws.partsAddUp, ({ charge: { paid } }) => ({
    verdict: 'computed',
    credit: { ...paid, amount: 0 },
    retained: { ...paid, amount: paid.amount + 1 },
  })),
  creditNeverGrows: ofRefunds(
    laws.creditNeverGrows,
    ({ charge: { paid } }, at) => ({ verdict: 'computed', credit: { ...paid, amount: at } }),
    ofTheOrder,
  ),
  refundNeverGrows: [
    power('family', ofTheOrder, (word) =>
      laws.refundNeverGrows((facts, at) =>
        facts.family === word ? { verdict: 'allowed', refund: at > facts.orderedAt ? 'full' : 'none' } : decideCancellation(facts, at),
      ),
    ),
    power('billingCycle', billingCycles, (word) =>
      laws.refundNeverGrows((facts, at) =>
        facts.billingCycle === word
          ? { verdict: 'allowed', refund: at > facts.orderedAt ? 'full' : 'none' }
          : decideCancellation(facts, at),
      ),
    ),
  ],
  netPlusTaxIsGross: [
    power('family', productFamilies, (word) =>
      laws.netPlusTaxIsGross((facts, at) => {
        const { price } = facts;
        return facts.family === word
          ? { verdict: 'computed', net: price, tax: { ...price, amount: 1 }, gross: price }
          : splitPrice(facts, at);
      }),
    ),
  ],
  taxSharesAddUp: [
    power('family', productFamilies, (word) =>
      laws.taxSharesAddUp((facts, at) =>
        facts.family === word ? { verdict: 'computed', tax: { amount: 1, currency: 'EUR' }, shares: [] } : invoiceTax(facts, at),
      ),
    ),
  ],
  windowHalfOpen: ofPurchases(laws.windowHalfOpen),
  agreesWithTermbook: ofPurchases(laws.agreesWithTermbook),
  nothingBeforeTheOrder: ofPurchases(laws.nothingBeforeTheOrder),
  endedIsNeverCancelled: [
    ...ofPurchases(laws.endedIsNeverCancelled),
    power('status', ['expired', 'disabled', 'cancelled', 'deleted', 'migrated'], (word) =>
      laws.endedIsNeverCancelled((facts, at) => (facts.status === word ? outside(at) : decideCancellation(facts, at))),
    ),
  ],
  statedDeadlineWins: ofPurchases(laws.statedDeadlineWins),
  monthsNeverDrift: [
    power('duration', durations, (word) =>
      laws.monthsNeverDrift((anchorAt, duration, count) => later(addTerm(anchorAt, duration, count), duration === word ? 1 : 0)),
    ),
  ],
  expiryWithinItsBounds: [
    power('family', productFamilies, (word) =>
      laws.expiryWithinItsBounds((one: Suspension) =>
        one.family === word ? { verdict: 'computed', expiresAt: one.suspendedAt } : suspensionExpiry(one),
      ),
    ),
  ],
  reactivationEndsAtItsLimit: [
    power('family', productFamilies, (word) =>
      laws.reactivationEndsAtItsLimit((one, at) => (one.family === word ? outside(at) : decideReactivation(one, at))),
    ),
    power('suspendedBy', suspendingParties, (word) =>
      laws.reactivationEndsAtItsLimit((one, at) => (one.suspendedBy === word ? outside(at) : decideReactivation(one, at))),
    ),
  ],
  answerConstantUntilChangesAt: [
    power('verdict', ['allowed', 'refused'], (word) =>
      laws.answerConstantUntilChangesAt((facts, at) => {
        const answer = decideCancellation(facts, at);
        return answer.verdict === word ? { ...answer, changesAt: at } : answer;
      }, asked.cancellation()),
    ),
  ],
  sameAnswerTwice: [
    power('verdict', ['allowed', 'refused', 'undetermined'], (word) => {
      let calls = 0;
      return laws.sameAnswerTwice((facts, at) => {
        const answer = decideCancellation(facts, at);
        return answer.verdict === word ? { calls: (calls += 1) } : answer;
      }, asked.cancellation());
    }),
  ],
  inputsNotMutated: [
    power('family', productFamilies, (word) =>
      laws.inputsNotMutated((facts) => (facts.family === word ? Object.assign(facts, { seen: true }) : facts), asked.cancellation()),
    ),
  ],
  answerIsPlainJson: [
    power('value', Object.keys(lost), (word) =>
      laws.answerIsPlainJson(() => ({ verdict: 'allowed', deep: [{ value: lost[word] }] }), asked.cancellation()),
    ),
  ],
  refusedAlwaysSaysWhy: [
    power('reason', ['no list', 'none', 'empty', 'one of two empty'], (word) =>
      laws.refusedAlwaysSaysWhy(() => {
        const reasons = {
          'no list': {},
          none: { reasons: [] },
          empty: { reasons: [{ code: '' }] },
          'one of two empty': { reasons: [{ code: 'suspended' }, { code: '' }] },
        };
        return { verdict: 'refused', ...reasons[word] };
      }, asked.cancellation()),
    ),
  ],
  undeterminedNamesItsGaps: [
    power('gap', ['no list', 'none'], (word) =>
      laws.undeterminedNamesItsGaps(
        () => (word === 'none' ? { verdict: 'undetermined', gaps: [] } : { verdict: 'undetermined' }),
        asked.cancellation(),
      ),
    ),
  ],
  yesNamesItsRule: [
    power('verdict', ['allowed', 'computed'], (verdict) => laws.yesNamesItsRule(() => ({ verdict, basis: [] }), simple)),
    power('part', ['rule', 'entry'], (part) =>
      laws.yesNamesItsRule(() => ({ verdict: 'allowed', basis: [{ rule: 'W1', entry: 'w/x@2020-01-01', [part]: '' }] }), simple),
    ),
  ],
  contestedIsExact: [
    power('interpretation that changes it', contestable, (id) =>
      laws.contestedIsExact(
        (_facts, _at, { interpretations }) => ({ verdict: interpretations[id] === undefined ? 'allowed' : 'refused', contested: [] }),
        simple,
      ),
    ),
    power('interpretation that is listed', contestable, (id) =>
      laws.contestedIsExact(() => ({ verdict: 'allowed', contested: [id] }), simple),
    ),
  ],
  missingFactIsNamed: [
    power(
      'fact',
      absent.cancellation.flatMap(({ fact, absence }) => (absence.unknown === 'always' ? [fact] : [])),
      (word) =>
        laws.missingFactIsNamed(
          (facts) => {
            const value = (facts as unknown as Readonly<Record<string, unknown>>)[word];
            return { verdict: value == null ? 'undetermined' : 'allowed', gaps: [], refund: JSON.stringify(value ?? null) } as never;
          },
          asked.cancellation(),
          absent.cancellation,
        ),
    ),
  ],
  timeComposes: [
    power('status', statuses, (word) => laws.timeComposes((one, to) => (one.status === word ? more(advance(one, to)) : advance(one, to)))),
  ],
  advancingTwiceChangesNothing: [
    power('status', statuses, (word) =>
      laws.advancingTwiceChangesNothing((one, to) => (stateOf(word, one, to) ? more(advance(one, to)) : advance(one, to))),
    ),
  ],
  historyReplays: [
    power('status', statuses, (word) =>
      laws.historyReplays((events) => {
        const state = replay(events);
        return state.status === word ? counted(state) : state;
      }),
    ),
    power('event', ['ordered', ...moves] satisfies readonly SubscriptionEvent['event'][], (word) =>
      laws.historyReplays((events) => (events.some(({ event }) => event === word) ? counted(replay(events)) : replay(events))),
    ),
  ],
  movesFollowTheTable: asAsked(laws.movesFollowTheTable, () => ({ verdict: 'applied' })),
  refusedMoveSaysWhy: asAsked(laws.refusedMoveSaysWhy, () => said),
  nothingLeavesTheEnd: asAsked(laws.nothingLeavesTheEnd, () => ({ verdict: 'applied' }), ['deleted']),
  machineAgrees: [
    power('move', moves, (word) =>
      laws.machineAgrees<Subscription>({
        create: (first) => first,
        advance,
        applyMove: (one, request, at) => (request.move === word ? { verdict: 'refused', reasons: [] } : applyMove(one, request, at)),
      }),
    ),
    power('status', statuses, (word) =>
      laws.machineAgrees<Subscription>({
        create: (first) => first,
        advance,
        applyMove,
        show: (one: Subscription) => (one.status === word ? counted(one) : one),
      }),
    ),
  ],
  listsSurviveUnknownValues: [
    power('status', recorded, (word) =>
      laws.listsSurviveUnknownValues((records) =>
        partnerCenterSubscriptions({ items: records }).records.filter((_record, index) => plain(records[index]?.['status']) !== word),
      ),
    ),
  ],
};

/** What is drawn by no law: the breach itself is one of these. */
const own = ['value', 'reason', 'gap', 'part', 'interpretation that changes it', 'interpretation that is listed', 'fact'];

describe('a law about a function that breaks it at one word alone', () => {
  const rows = Object.entries(powers).flatMap(([name, kinds]) =>
    kinds.flatMap(({ of, words, broken }) => words.map((word) => [name, of, word, () => broken(word)] as const)),
  );
  it.each(rows)('%s catches it at the %s %s', (name, _of, _word, broken) => {
    const report = fc.check(broken() as fc.IProperty<never>, { seed: 20_200_301, numRuns: 6000, endOnFailure: true });
    expect(report.failed && String(report.errorInstance)).toContain(`laws.${name}: `);
  });

  const ofNone = Object.entries(powers).flatMap(([name, kinds]) =>
    kinds.filter(({ of }) => !own.includes(of)).map(({ of, broken }) => [name, of, broken] as const),
  );
  it.each(ofNone)('%s holds where no %s is broken', (_name, _of, broken) => {
    fc.assert(broken('no such word') as fc.IProperty<never>, { seed: 20_200_301, numRuns: 25 });
  });
});
